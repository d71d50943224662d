"""What newsrooms say to readers on every page is told in each of the languages that most of them write."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
    "The ferry costs as much as the bus, and those who live on the other side may take it without paying, it said.",
]
SAID = {
    "en": """
        Read also: | Sign up for our daily newsletter and get the best stories in your inbox. | Follow us on
        Facebook, Instagram and X. | Share this article | Support our independent journalism with a donation. |
        Download our app to stay up to date. | Leave a comment below. | © 2024 The Daily Harbour. All rights
        reserved. | Watch the video: | Photo: Jane Doe / Reuters
    """,
    "es": """
        Lea también: | Suscríbase a nuestro boletín y reciba las noticias más importantes en su correo. | Recibe
        nuestro boletín diario. | Síganos en Facebook, Instagram y X. | Únete a nuestro canal de WhatsApp. |
        Comparte esta noticia | Apoye el periodismo independiente. | Haz una donación y apoya nuestro trabajo. |
        Descarga nuestra aplicación para mantenerte informado. | Deja tu comentario. | © 2024 El Puerto. Todos
        los derechos reservados. | Prohibida la reproducción total o parcial de este contenido. | Mira el video:
        | Foto: Juan Pérez / Reuters
    """,
    "pt": """
        Leia também: | Assine a nossa newsletter e receba as principais notícias no seu e-mail. | Subscreva a
        nossa newsletter. | Siga-nos no Facebook, no Instagram e no X. | Entre no nosso canal do WhatsApp. |
        Compartilhe esta notícia | Apoie o jornalismo independente. | Baixe o nosso aplicativo e fique por
        dentro das notícias. | Deixe o seu comentário. | © 2024 O Porto. Todos os direitos reservados. | Veja o
        vídeo: | Foto: João Silva / Reuters
    """,
    "fr": """
        Lire aussi : | À lire aussi : | Inscrivez-vous à notre newsletter pour recevoir l'essentiel de
        l'actualité. | Abonnez-vous à notre lettre d'information. | Suivez-nous sur Facebook, Instagram et X. |
        Rejoignez notre chaîne WhatsApp. | Partagez cet article | Soutenez le journalisme indépendant. | Faites
        un don pour soutenir notre rédaction. | Téléchargez notre application pour ne rien manquer. | Laissez un
        commentaire. | © 2024 Le Port. Tous droits réservés. | Regardez la vidéo : | Photo : Jean Dupont /
        Reuters
    """,
    "de": """
        Lesen Sie auch: | Abonnieren Sie unseren Newsletter. | Melden Sie sich für unseren Newsletter an. |
        Folgen Sie uns auf Facebook, Instagram und X. | Abonnieren Sie unseren WhatsApp-Kanal. | Artikel teilen
        | Unterstützen Sie unabhängigen Journalismus. | Laden Sie unsere App herunter. | Schreiben Sie einen
        Kommentar. | © 2024 Hafenzeitung. Alle Rechte vorbehalten. | Sehen Sie das Video: | Foto: Max Muster /
        Reuters
    """,
    "it": """
        Leggi anche: | Iscriviti alla nostra newsletter per ricevere le notizie più importanti. | Seguici su
        Facebook, Instagram e X. | Unisciti al nostro canale WhatsApp. | Condividi questo articolo | Sostieni il
        giornalismo indipendente. | Sostieni il nostro lavoro con una donazione. | Scarica la nostra app per
        restare aggiornato. | Lascia un commento. | © 2024 Il Porto. Tutti i diritti riservati. | © Riproduzione
        riservata | Guarda il video: | Foto: Mario Rossi / Reuters
    """,
    "nl": """
        Lees ook: | Schrijf je in voor onze nieuwsbrief. | Ontvang dagelijks het laatste nieuws in je mailbox
        met onze nieuwsbrief. | Volg ons op Facebook, Instagram en X. | Volg ons WhatsApp-kanaal. | Deel dit
        artikel | Steun onafhankelijke journalistiek. | Download onze app en blijf op de hoogte. | Laat een
        reactie achter. | © 2024 De Haven. Alle rechten voorbehouden. | Bekijk de video: | Foto: Jan Jansen /
        Reuters
    """,
    "pl": """
        Czytaj także: | Zobacz też: | Zapisz się do naszego newslettera. | Zapisz się na nasz newsletter i bądź
        na bieżąco. | Obserwuj nas na Facebooku, Instagramie i X. | Dołącz do naszego kanału na WhatsAppie. |
        Udostępnij artykuł | Wesprzyj niezależne dziennikarstwo. | Pobierz naszą aplikację. | Dodaj komentarz. |
        Skomentuj artykuł | © 2024 Port. Wszelkie prawa zastrzeżone. | Materiał chroniony prawem autorskim. |
        Zobacz wideo: | Fot. Jan Kowalski / Reuters
    """,
    "ru": """
        Читайте также: | Подпишитесь на нашу рассылку. | Подписывайтесь на наш Telegram-канал. | Следите за
        нашими новостями в Telegram и ВКонтакте. | Поделиться статьёй | Поддержите независимую журналистику. |
        Скачайте наше приложение. | Оставьте комментарий. | © 2024 Гавань. Все права защищены. | Смотрите видео:
        | Фото: Иван Иванов / Reuters
    """,
    "uk": """
        Читайте також: | Підпишіться на нашу розсилку. | Підписуйтесь на наш Telegram-канал. | Стежте за нами у
        Facebook та Instagram. | Поділитися статтею | Підтримайте незалежну журналістику. | Завантажте наш
        застосунок. | Залиште коментар. | © 2024 Гавань. Усі права захищено. | Дивіться відео: | Фото: Іван
        Іваненко / Reuters
    """,
    "tr": """
        Bunları da okuyun: | İlgili haberler: | Ayrıca okuyun: | Bültenimize abone olun. | Günlük bültenimize
        kaydolun, haberler e-posta kutunuza gelsin. | Bizi Facebook, Instagram ve X'te takip edin. | WhatsApp
        kanalımıza katılın. | Haberi paylaş | Bu haberi paylaşın | Bağımsız gazeteciliği destekleyin. |
        Uygulamamızı indirin. | Yorum yap | Yorum yazın. | © 2024 Liman. Tüm hakları saklıdır. | Videoyu
        izleyin: | Fotoğraf: Ali Veli / Reuters
    """,
    "ar": """
        اقرأ أيضا: | اقرأ أيضًا: | قد يهمك أيضا | مواضيع ذات صلة | اشترك في نشرتنا الإخبارية. | اشتركوا في
        النشرة البريدية لتصلكم آخر الأخبار. | تابعنا على فيسبوك وإنستغرام. | تابعونا على فيسبوك | انضم إلى
        قناتنا على واتساب. | شارك هذا المقال | شارك الخبر | ادعموا الصحافة المستقلة. | حمّل تطبيقنا الآن. | حمل
        تطبيقنا لمتابعة آخر الأخبار. | اترك تعليقا | © 2024 الميناء. جميع الحقوق محفوظة. | شاهد الفيديو: | شاهد
        أيضا: | تصوير: رويترز
    """,
    "fa": """
        بیشتر بخوانید: | همچنین بخوانید: | مطالب مرتبط | اخبار مرتبط | در خبرنامه ما عضو شوید. | ما را در
        اینستاگرام و تلگرام دنبال کنید. | به کانال تلگرام ما بپیوندید. | این مطلب را به اشتراک بگذارید | اشتراک
        گذاری | از روزنامه‌نگاری مستقل حمایت کنید. | اپلیکیشن ما را دانلود کنید. | نظر خود را بنویسید. | ارسال
        نظر | تمامی حقوق محفوظ است. | انتهای پیام | ویدئو را ببینید: | عکس: رویترز
    """,
    "hi": """
        यह भी पढ़ें: | ये भी पढ़ें: | इसे भी पढ़ें: | हमारे न्यूज़लेटर की सदस्यता लें। | हमें फेसबुक और
        इंस्टाग्राम पर फॉलो करें। | हमारे व्हाट्सएप चैनल से जुड़ें। | इस खबर को शेयर करें | स्वतंत्र पत्रकारिता
        का समर्थन करें। | हमारा ऐप डाउनलोड करें। | अपनी राय कमेंट में बताएं। | © 2024 बंदरगाह। सर्वाधिकार
        सुरक्षित। | वीडियो देखें: | फोटो: रॉयटर्स
    """,
    "id": """
        Baca juga: | Simak juga: | Artikel terkait | Berlangganan newsletter kami. | Daftar untuk menerima
        buletin harian kami. | Ikuti kami di Facebook, Instagram dan X. | Gabung ke saluran WhatsApp kami. |
        Dapatkan update berita pilihan dan breaking news setiap hari di grup Telegram kami. | Bagikan artikel
        ini | Dukung jurnalisme independen. | Unduh aplikasi kami. | Tulis komentar Anda. | © 2024 Pelabuhan.
        Hak cipta dilindungi undang-undang. | Tonton video: | Saksikan video berikut: | Foto: Budi / Reuters
    """,
    "vi": """
        Xem thêm: | Đọc thêm: | Tin liên quan | Đăng ký nhận bản tin của chúng tôi. | Theo dõi chúng tôi trên
        Facebook và YouTube. | Tham gia kênh Telegram của chúng tôi. | Chia sẻ bài viết | Hãy ủng hộ báo chí độc
        lập. | Tải ứng dụng của chúng tôi. | Ý kiến bạn đọc | Gửi bình luận | © 2024 Bến Cảng. Bản quyền thuộc
        về Bến Cảng. | Xem video: | Ảnh: Reuters
    """,
    "ja": """
        あわせて読みたい | 関連記事 | こちらもおすすめ | メールマガジンに登録する |
        ニュースレターの登録はこちら | 公式Xをフォローする | LINEで友だち追加 | この記事をシェアする |
        記事をシェア | 私たちの報道を支援してください。 | アプリをダウンロード | コメントを書く |
        © 2024 港新聞社 | 無断転載を禁じます | 記事・写真の無断転載を禁じます。 | 動画を見る | 【動画】 |
        写真：ロイター | 写真＝ロイター
    """,
    "ko": """
        관련기사 | 함께 볼 만한 기사 | 많이 본 뉴스 | 뉴스레터 구독하기 | 뉴스레터를 구독하세요. |
        네이버에서 구독하세요 | 카카오톡 채널 추가 | 기사 공유하기 | 독립 언론을 후원해 주세요. |
        앱을 다운로드하세요. | 댓글 쓰기 | 댓글을 남겨 주세요. | ⓒ 항구일보. 무단전재 및 재배포 금지 |
        저작권자 ⓒ 항구일보 무단전재-재배포 금지 | 영상 보기 | 사진=연합뉴스 | [사진=연합뉴스]
    """,
    "zh": """
        相关阅读 | 延伸阅读： | 相關新聞 | 更多新闻 | 订阅我们的新闻简报 | 訂閱電子報 | 关注我们的微信公众号 |
        追蹤我們的臉書粉絲專頁 | 分享到微信 | 分享這篇文章 | 支持独立新闻 | 下载客户端 | 下載我們的應用程式 |
        发表评论 | 我要留言 | 版权所有，未经许可不得转载 | 未經授權，不得轉載 | 观看视频： |
        图片来源：路透社 | （责任编辑：王明）
    """,
    "sv": """
        Läs också: | Läs mer: | Prenumerera på vårt nyhetsbrev. | Anmäl dig till vårt nyhetsbrev. | Följ oss på
        Facebook, Instagram och X. | Dela artikeln | Stöd oberoende journalistik. | Ladda ner vår app. | Lämna
        en kommentar. | © 2024 Hamnbladet. Alla rättigheter förbehållna. | Se videon: | Foto: Anna Andersson /
        TT
    """,
    "da": """
        Læs også: | Tilmeld dig vores nyhedsbrev. | Følg os på Facebook, Instagram og X. | Del artiklen | Støt
        uafhængig journalistik. | Hent vores app. | Skriv en kommentar. | © 2024 Havnebladet. Alle rettigheder
        forbeholdes. | Se videoen: | Foto: Jens Jensen / Ritzau Scanpix
    """,
    "no": """
        Les også: | Meld deg på vårt nyhetsbrev. | Følg oss på Facebook, Instagram og X. | Del artikkelen |
        Støtt uavhengig journalistikk. | Last ned appen vår. | Skriv en kommentar. | © 2024 Havneavisen. Alle
        rettigheter forbeholdt. | Se videoen: | Foto: Ola Nordmann / NTB
    """,
    "fi": """
        Lue myös: | Tilaa uutiskirjeemme. | Seuraa meitä Facebookissa ja Instagramissa. | Jaa artikkeli | Tue
        riippumatonta journalismia. | Lataa sovelluksemme. | Jätä kommentti. | © 2024 Satama. Kaikki oikeudet
        pidätetään. | Katso video: | Kuva: Matti Meikäläinen / Lehtikuva
    """,
    "cs": """
        Čtěte také: | Přečtěte si také: | Přihlaste se k odběru našeho newsletteru. | Odebírejte náš newsletter.
        | Sledujte nás na Facebooku, Instagramu a X. | Sdílet článek | Sdílejte článek | Podpořte nezávislou
        žurnalistiku. | Stáhněte si naši aplikaci. | Přidat komentář | Napište komentář. | © 2024 Přístav.
        Všechna práva vyhrazena. | Podívejte se na video: | Foto: Jan Novák / Reuters
    """,
    "hu": """
        Olvassa el ezt is: | Kapcsolódó cikkek | Ezt is ajánljuk | Iratkozzon fel hírlevelünkre! | Iratkozz fel
        a hírlevelünkre. | Kövessen minket a Facebookon és az Instagramon. | Cikk megosztása | Ossza meg a
        cikket! | Támogassa a független újságírást. | Töltse le alkalmazásunkat. | Szóljon hozzá! | © 2024
        Kikötő. Minden jog fenntartva. | Nézze meg a videót: | Fotó: Kovács János / Reuters
    """,
    "ro": """
        Citește și: | Citiți și: | Abonează-te la newsletterul nostru. | Abonați-vă la newsletter. |
        Urmărește-ne pe Facebook, Instagram și X. | Distribuie articolul | Susține jurnalismul independent. |
        Descarcă aplicația noastră. | Lasă un comentariu. | © 2024 Portul. Toate drepturile rezervate. |
        Urmărește videoclipul: | Vezi video: | Foto: Ion Popescu / Reuters
    """,
    "el": """
        Διαβάστε επίσης: | Διαβάστε ακόμα: | Εγγραφείτε στο newsletter μας. | Ακολουθήστε μας στο Facebook και
        το Instagram. | Ακολουθήστε μας στο Google News και μάθετε πρώτοι όλες τις ειδήσεις. | Μοιραστείτε το
        άρθρο | Στηρίξτε την ανεξάρτητη δημοσιογραφία. | Κατεβάστε την εφαρμογή μας. | Αφήστε ένα σχόλιο. | ©
        2024 Το Λιμάνι. Με επιφύλαξη παντός δικαιώματος. | Δείτε το βίντεο: | Φωτογραφία: Reuters
    """,
    "he": """
        קראו גם: | קרא עוד: | כתבות נוספות | הירשמו לניוזלטר שלנו. | הצטרפו לרשימת התפוצה שלנו. | עקבו אחרינו
        בפייסבוק ובאינסטגרם. | הצטרפו לערוץ הטלגרם שלנו. | שתפו את הכתבה | תמכו בעיתונות עצמאית. | הורידו את
        האפליקציה שלנו. | הוסף תגובה | כתבו תגובה | © 2024 הנמל. כל הזכויות שמורות. | צפו בסרטון: | צפו: |
        צילום: רויטרס
    """,
}
"""Language -> its lines: read also, letter, follow, share, support, application, comment, rights, watch, picture."""
NEWS = """
    Share the work and you share the wages, the union told its members on Monday, and most of them agreed.
    Support for the journal has fallen by half since its editor left, a survey among its readers found this week.
    Comparte el piso con dos estudiantes desde que perdió el trabajo, y dice que no piensa volver a su pueblo.
    Apoyan el periodismo de datos tres universidades del país, que abren este otoño una escuela en la capital.
    Deixe o carro em casa, pediu o prefeito aos moradores, porque o centro fica fechado durante toda a semana.
    Laissez un peu de place aux cyclistes, demande la ville, qui a peint de nouvelles bandes sur le boulevard.
    Condividi le spese con i vicini e il tetto costa la metà, consiglia l'associazione dei proprietari di casa.
    Deel het huis met een student en de huur blijft betaalbaar, zegt de gemeente, die er een potje voor heeft.
    Udostępnij dane, poproszono spółkę, ale ta odmówiła i odwołała się do sądu, który zajmie się sprawą jutro.
    Поддержите рукой спину ребёнка, советует врач, и поверните его на бок, пока не приедет скорая помощь.
    Dela på uppgifterna hemma, råder forskaren, som har följt hundra familjer i Malmö under tio års tid nu.
    Skriv en kommentar til loven, bad ministeren juristerne om i går, og de fik tre uger til at gøre det færdigt.
    支持独立新闻的基金会昨天在北京成立，首批资助十名年轻记者，他们将在西部地区工作一年，并出版一本书。
    コメントを求められた市長は、橋の修理には春までかかると述べ、市民に理解を求めた。市議会は来週、予算を審議する。
"""


def body(*lines: str) -> list[str]:
    text = "".join(f"<p>{line}</p>" for line in lines)
    page = Page.from_html(f"<meta charset=utf-8><body><article><h1>Closed</h1>{text}</article></body>")
    return [block.text for block in find_body(page, read_structured(page)).blocks]


@pytest.mark.parametrize("language", SAID)
def test_what_is_said_to_readers_between_the_paragraphs_or_below_them_is_no_text(language: str) -> None:
    lines = " ".join(SAID[language].split()).split(" | ")

    assert [line for line in lines if body(*STORY[:2], line, *STORY[2:]) != STORY] == []
    assert [line for line in lines if body(*STORY, line) != STORY] == []


def test_a_story_may_begin_a_sentence_with_such_words() -> None:
    lines = [line.strip() for line in NEWS.strip().splitlines()]

    assert [line for line in lines if body(*STORY[:2], line, *STORY[2:]) != [*STORY[:2], line, *STORY[2:]]] == []
