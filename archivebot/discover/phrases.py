"""What links say: "next", "older", "load more" and service words in many languages, and what reads like a headline."""

from __future__ import annotations

import re

from archivebot.later import later

_EDGE = re.compile(r"^[\W_]+|[\W_]+$")
_CJK = later(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


def phrases(text: str) -> frozenset[str]:
    """The comma-separated phrases of a text as a set."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


NEXT = phrases(
    """
    next, next page, go to next page, next posts, older, older posts, older entries, older stories, older articles,
    older news, previous posts, earlier, earlier posts, earlier entries, earlier stories, earlier articles,
    earlier news, frühere beiträge, frühere meldungen, entrées précédentes, weiter,
    nächste, nächste seite, zur nächsten seite, ältere, ältere beiträge,
    ältere artikel, ältere meldungen, suivant, suivante, page suivante, articles plus anciens, plus anciens,
    articles précédents, siguiente, página siguiente, siguientes, entradas antiguas, entradas anteriores, más antiguas,
    anteriores, próximo, próxima, próxima página, seguinte, página seguinte, mais antigos, mais antigas, successivo,
    successiva, avanti, pagina successiva, articoli meno recenti, più vecchi, volgende, volgende pagina,
    oudere berichten,
    nästa, nästa sida, äldre inlägg, äldre, neste, neste side, eldre, eldre innlegg, næste, næste side, ældre,
    seuraava, seuraava sivu, vanhemmat, następna, następny, następna strona, dalej, starsze, starsze wpisy, další,
    další strana, starší, ďalšia, ďalej, következő, következő oldal, régebbi, urmatoarea, următoarea, înainte,
    mai vechi, следующая, следующая страница, вперед, вперёд, далее, старее, наступна, наступна сторінка, далі,
    следваща, sljedeća, sledeća, naprijed, naslednja, επόμενη, επόμενο, επόμενη σελίδα, παλαιότερα, sonraki,
    sonraki sayfa, daha eski, ileri, следующие, keyingi, келесі, növbəti, التالي, التالية, الصفحة التالية,
    بعدی, صفحه بعد, صفحه بعدی, اگلا, اگلا صفحہ, הבא, לעמוד הבא, अगला, अगला पेज, পরবর্তী, அடுத்த, ถัดไป, หน้าถัดไป,
    次へ, 次のページ, 次ページ, 次, 下一页, 下一頁, 下页, 下頁, 后一页, 다음, 다음 페이지, 다음페이지, berikutnya,
    selanjutnya, halaman berikutnya, seterusnya, tiếp, tiếp theo, trang sau, trang tiếp, susunod, inayofuata
    """
)
"""Anchor texts that lead to the next, or in a list of news older, page."""

MORE = phrases(
    """
    more, load more, show more, view more, see more, more news, more stories, more articles, load more articles,
    load more stories, show more articles, more posts, load more posts, mehr, mehr laden, mehr anzeigen, weitere laden,
    weitere artikel, weitere artikel laden, weitere meldungen, mehr artikel, voir plus, afficher plus, charger plus,
    plus d'articles, plus d’articles, plus d'actualités, cargar más, ver más, mostrar más, más noticias, más,
    carregar mais, ver mais, mostrar mais, mais notícias, mais, carica altro, carica altri, mostra altro, vedi altri,
    altre notizie, meer, meer laden, toon meer, laad meer, visa fler, ladda fler, visa mer, ladda mer, vis mer,
    last mer,
    vis flere, hent flere, näytä lisää, lataa lisää, więcej, pokaż więcej, wczytaj więcej, zobacz więcej, více,
    načíst další, zobrazit další, zobraziť viac, több, továbbiak, mai mult, mai multe, încarcă mai multe, ещё, еще,
    показать ещё, показать еще, загрузить ещё, загрузить еще, больше новостей, ще, показати ще, завантажити ще, още,
    покажи още, još, učitaj još, prikaži više, περισσότερα, daha fazla, daha fazla göster, daha fazla yükle, المزيد,
    تحميل المزيد, عرض المزيد, بیشتر, موارد بیشتر, مزید, טען עוד, עוד, और, और देखें, और पढ़ें, আরও, อ่านเพิ่มเติม, ดูเพิ่มเติม,
    โหลดเพิ่มเติม, もっと見る, もっと読む, さらに表示, 更多, 加载更多, 加載更多, 查看更多, 載入更多, 더보기, 더 보기,
    muat lainnya, lihat lainnya, muat lebih banyak, selengkapnya, xem thêm, tải thêm
    """
)
"""Texts of a link or button that loads the continuation of a list."""

SERVICE = phrases(
    """
    login, log in, sign in, sign up, register, subscribe, subscribe now, my account, account, contact, contact us,
    about, about us, privacy, privacy policy, privacy notice, terms, terms of use, terms of service,
    terms and conditions, cookies, cookie policy, cookie settings, advertise, advertise with us, advertising, careers,
    jobs, help, faq, newsletter, newsletters, rss, sitemap, site map, search, imprint, accessibility, donate, shop,
    comments, leave a comment, share, print, e-paper, epaper, corrections, editorial guidelines, code of ethics,
    anmelden, registrieren, abonnieren, abo, kontakt, impressum, datenschutz, datenschutzerklärung, agb, über uns,
    mediadaten, werbung, hilfe, suche, karriere, stellenangebote, barrierefreiheit, nutzungsbedingungen,
    datenschutzeinstellungen, se connecter, connexion, s'abonner, s’abonner, contacts, mentions légales,
    politique de confidentialité, qui sommes-nous, publicité, aide, recherche, iniciar sesión, suscríbete, suscribirse,
    contacto, aviso legal, política de privacidad, política de cookies, quiénes somos, publicidad, ayuda, accedi,
    abbonati, contatti, chi siamo, pubblicità, note legali, entrar, assine, contato, quem somos, inloggen, abonneren,
    over ons, adverteren, logga in, prenumerera, kontakta oss, om oss, logg inn, om os, log ind, zaloguj się, zaloguj,
    reklama, o nas, polityka prywatności, regulamin, přihlásit, kontakty, inzerce, войти, подписка, контакты, реклама,
    о нас, о проекте, вакансии, увійти, про нас, giriş, iletişim, hakkımızda, künye, reklam, اتصل بنا, من نحن,
    سياسة الخصوصية, تسجيل الدخول, تماس با ما, درباره ما, צור קשר, אודות, संपर्क करें, हमारे बारे में, お問い合わせ, ログイン,
    会社概要, プライバシーポリシー, 登录, 登錄, 登入, 联系我们, 聯絡我們, 关于我们, 關於我們, 로그인, 회사소개, 문의,
    masuk,
    tentang kami, kontak kami, liên hệ, đăng nhập
    """
)
"""Texts of links to service pages."""


def bare(text: str) -> str:
    """A short text for lookup: lower case, without arrows and punctuation around it."""
    return _EDGE.sub("", text.lower())


def word_count(text: str) -> int:
    """Words of a text; two letters of a script without spaces count as a word."""
    if text.isascii():
        return text.count(" ") + 1 if text else 0
    letters = len(_CJK.findall(text))
    return letters // 2 + sum(1 for word in text.split() if not _CJK.search(word))


def is_next(text: str) -> bool:
    """Whether a text says "next page" or "older"."""
    return len(text) <= 40 and bare(text) in NEXT


def is_more(text: str) -> bool:
    """Whether a text says "load more"."""
    return len(text) <= 40 and bare(text) in MORE


def is_service(text: str) -> bool:
    """Whether a text names a service page."""
    return len(text) <= 40 and bare(text) in SERVICE


ARROWS = frozenset(
    {"›", "»", "→", ">", ">>", "❯", "⟩", "▶", "►", "⟶", "chevron_right", "navigate_next", "arrow_forward"}
)
"""Signs that stand for "next" in a row of page numbers."""
