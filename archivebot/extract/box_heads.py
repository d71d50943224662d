"""What stands over a box beside the story, in many languages: who wrote it, what is read most, a letter, a talk.

Lists as in :mod:`archivebot.extract.phrases`, one phrase a line, for text in small letters.
"""

from __future__ import annotations

import re

from archivebot.extract.openings import Openings
from archivebot.extract.phrases import READ_ALSO, listed

_AUTHOR = r"""
    about (?:the|our) (?:authors?|writers?|reporters?|columnists?)
    (?:über|zu[rm]?) (?:den|die|der) (?:autor(?:in(?:nen)?|en)?|verfasser(?:in)?)
    (?:à|a) propos (?:de l['’]auteure?|des auteur(?:e)?s|de l['’]autrice)|l['’](?:auteure?|autrice)
    (?:sobre|acerca de|quién es) (?:el|la|los|las|o|a|os|as) autor[ae]?s?
    (?:sull?['’]|l['’])?(?:autore|autrice)|chi è l['’]aut(?:ore|rice)
    despre auto(?:r|are|ri)
    over de auteurs?
    om (?:forfatter(?:en|ne)|forfattaren|författar(?:en|na)|skribenten)
    (?:tietoa )?kirjoittajasta
    o aut(?:orce|orze|orach|oro?vi|oroch|orke|orici|oru|orki|orjih?|orici)
    a szerzőről
    yazar hakkında
    (?:σχετικά με|για) τ(?:ον|ην?|ους) συγγραφέ(?:α|ας|είς)
    (?:об автор(?:е|ах)|про автора|за автора)
    sobre l['’]autora?
"""
_MOST_READ = r"""
    (?:the )?most (?:read|viewed|popular|shared|watched|discussed|commented)(?: (?:today|now|stories|articles))?
    (?:am )?meist(?:en)?\W?(?:gelesene?|geklickte?|gesehene?|diskutierte?)(?: artikel)?
    (?:les )?(?:articles )?plus (?:lus|consultés|partagés|commentés)
    lo (?:más|\+) (?:leído|visto|comentado|compartido)
    (?:i|gli articoli) più (?:letti|visti|commentati)
    (?:as )?mais (?:lidas|lidos|vistas|populares)
    cele mai (?:citite|populare|noi)|articole (?:similare|recomandate)
    (?:meest|best) (?:gelezen|bekeken|gedeeld)
    mest (?:læste?|læst|läst[ae]?|leste?|populære|populära|sette)
    (?:päivän )?luetuimmat
    najczęściej (?:czytane|komentowane)|najpopularniejsze
    (?:nejčtenější|najčítanejšie|najčitanije|najbolj bran[oi]|najnovije)(?: články| vesti| vijesti)?
    (?:leg)?olvasottabb(?:ak)?|legnépszerűbb(?: cikkek)?
    (?:en )?çok okunan(?:lar)?(?: haberler)?
    (?:δημοφιλή|δημοφιλέστερα|τα πιο διαβασμένα)
    (?:самое (?:читаемое|популярное|обсуждаемое)|найчитаніше|най-четени)
    (?:el |els )?més (?:llegit|llegits|vist)
"""
_LETTER = r"""
    (?:our |the |free |daily |morning )*newsletters?
    (?:unser(?:e)? |der |die )?newsletter(?: abonnieren)?
    (?:notre |la |nos )?(?:lettres? d['’]informations?|newsletters?|infolettre)
    (?:nuestr[oa]s? |el |la )?(?:bolet[ií]n(?:es)?|newsletter)
    (?:la )?(?:nostra )?newsletter
    (?:a nossa |nossa )?newsletter|newsletterul(?: nostru)?
    (?:onze )?nieuwsbrief|(?:vores |vårt |vår )?(?:nyhedsbrev|nyhetsbrev)(?:et)?|uutiskirje(?:emme)?
    (?:nasz|náš|naš|newsletterul|bilten|naš bilten) ?(?:newsletter|biuletyn|zpravodaj|bilten)?
    hírlevelünk|hírlevél|(?:e-)?bülten(?:imiz)?|(?:το )?ενημερωτικό (?:μας )?δελτίο|newsletter μας
    (?:наша |наш )?(?:рассылка|бюлетин|розсилка|дайджест)|el nostre butlletí
"""
_TALK = r"""
    (?:(?:reader|latest|top) |readers['’] )?comments|join the (?:conversation|discussion|debate)|have your say
    (?:leser)?kommentare|diskutieren sie mit|ihre meinung(?: zum thema)?
    commentaires|réag(?:ir|issez)(?: à (?:l['’]|cet )article)?|vos réactions|rejoignez la discussion
    comentarios|comentários|únase a la conversación|participe na (?:conversa|discussão)|opine
    commenti|partecipa alla discussione|di['’] la tua
    comentarii|intră în discuție|spune-ți părerea
    reacties|praat mee|reageer
    kommentar(?:er|erna|ene)|delta(?:g)? i (?:debatten|diskussionen)|skriv en kommentar
    kommentit|osallistu keskusteluun
    komentarze|dołącz do dyskusji|(?:komentáře|komentáre)|zapojte s[ea] do disku[sz](?:e|ie)
    komentar(?:i|ji)|uključite se u (?:raspravu|diskusiju)|pridružite se razpravi
    hozzászólások|szóljon hozzá|yorumlar|tartışmaya katıl(?:ın)?|σχόλια|συμμετέχετε στη συζήτηση
    (?:комментарии|коментари|коментарі)|(?:присоединяйтесь|приєднуйтесь) к? ?(?:до )?(?:обсуждению|обговорення)
    comentaris
"""
_OTHER = r"""
    (?:more|other|latest) (?:stories|news|articles|headlines)|(?:the )?editor['’]?s['’]? (?:picks|choice)
    share (?:this (?:article|story|post)|the (?:article|story))|follow us(?: on .{2,20})?
    (?:recommended|selected) (?:for you|stories|articles|reading)
    (?:andere|weitere|neue(?:ste)?|aktuelle) (?:artikel|meldungen|nachrichten|themen)
    (?:diesen )?(?:artikel|beitrag) teilen|folgen sie uns|folge uns|empfehlungen der redaktion|(?:für sie )?empfohlen
    (?:les )?(?:d['’])?autres (?:articles|actualités)|(?:les )?derni[eè]res (?:actualités|nouvelles|infos)
    partage[rz] (?:cet |l['’])article|suivez-nous|(?:le )?choix de la rédaction|recommandé pour vous
    (?:otras|últimas|más) noticias|compart(?:e|ir) (?:est[ea]|el|la) (?:artículo|noticia)|sígu(?:enos|anos)
    (?:la )?selección del editor|recomendado(?:s)?(?: para (?:ti|usted|você))?
    (?:altre|ultime) notizie|condividi (?:questo |l['’])articolo|seguici
    (?:i )?(?:scelti|consigliati)(?: dalla redazione)?
    (?:outras|mais|últimas) notícias|(?:com)?partilh(?:e|ar) (?:este |o )?artigo
    compartilhe (?:esta |a )?notícia|siga-nos|(?:as )?escolhas do editor
    (?:alte|ultimele|mai multe) știri|distribui(?:e|ți) articolul|urmăr(?:ește|iți)-ne
    (?:alegerea|recomandările) redacției
    (?:ander|laatste|meer) nieuws|deel dit (?:artikel|bericht)|volg ons|keuze van de redactie|aanbevolen(?: voor jou)?
    (?:andre|andra|flere|fler) (?:nyheder|nyheter|saker|artikler|artiklar)
    (?:seneste|siste|senaste) (?:nytt?|nyheder|nyheter)
    dela? (?:artiklen|artikeln|artikkelen|denne artikel(?:en)?)|følg oss?|följ oss|(?:vi )?anbefale[rt]|rekommendera[rt]
    redaktion(?:en)?s? (?:udvalgte|anbefaler|rekommenderar|väljer)
    (?:lisää|muut|tuoreimmat) (?:uutisia|uutiset)|jaa (?:tämä )?artikkeli|seuraa meitä
    (?:inne|najnowsze|więcej) (?:wiadomości|artykuły|artykułów)|udostępnij(?: artykuł)?
    obserwuj nas|(?:redakcja )?poleca(?:my)?
    (?:další|ďalšie|nejnovější|najnovšie) (?:zprávy|správy|články)|(?:sdílet|zdieľať) článok|sdílet článek|sledujte nás
    výb[eě]r redak[cz]i?e|doporučujeme|odporúčame
    (?:druge|najnovije|ostale|zadnje) (?:vesti|vijesti|novice|priče)|pod(?:ij|j)?eli (?:članak|vijest|vest|novico)
    prat(?:ite|i) nas|izbor (?:urednika|redakcije)|preporučujemo|preporuka urednika
    (?:más|legfrissebb|további|friss) hírek|(?:a )?cikk megosztása|oszd meg|kövess(?:en)? minket
    (?:a )?szerkesztő ajánlja
    (?:diğer|son) haberler|(?:bu )?haberi paylaş|bizi takip edin|editörün seçtikleri
    (?:άλλες|τελευταίες|περισσότερες) ειδήσεις|τελευταία νέα|μοιραστείτε το άρθρο|ακολουθήστε μας|επιλογές της σύνταξης
    (?:другие|последние|свежие) новости|поделиться (?:стать[её]й|новостью)|подписывайтесь на нас
    выбор редакции|рекомендуем
    (?:інші|останні) новини|поділитися|слідкуйте за нами|вибір редакції|(?:други|последни) новини|сподели(?: статията)?
    altres notícies|últimes notícies|comparteix(?: l['’]article)?|segueix-nos
"""
_EASTERN = r"""
    (?:популярное|популярні|найпопулярніше|самое интересное|новости по теме|новини за темою|материалы по теме)
    (?:главные|свежие) новости(?: дня)?|(?:останні|головні|свіжі) новини(?: дня)?|(?:най-новото|по темата)
    son dakika(?: haberleri)?|(?:günün|en) (?:çok )?(?:öne çıkan|popüler)(?:lar| haberler)?
    (?:bültene|bültenimize) abone ol
    (?:ال)?أكثر (?:قراءة|مشاهدة|تداول\S{0,2}|تعليق\S{0,2})|(?:آخر|أحدث|أهم) (?:الأخبار|المقالات)
    (?:عن|حول) (?:الكاتبة?|المؤلف)
    (?:اشترك في )?(?:النشرة|نشرتنا) (?:البريدية|الإخبارية)|(?:اقرأ|مقالات) (?:أخرى|للكاتب)
    تابعونا(?: على .{2,20})?
    پر(?:بازدید|بیننده|خواننده)[ \u200c]?ترین(?:[ \u200c]?ها)?(?: (?:اخبار|خبرها))?
    (?:آخرین|تازه[ \u200c]?ترین) (?:اخبار|خبرها)
    درباره(?: ی)? نویسنده|خبرنامه(?: (?:ما|روزانه))?
    सबसे (?:ज\u093c?्यादा|ज़्यादा|अधिक) (?:पढ\u093c?ी|पढ़ी|देखी)(?: गई| जाने वाली)?(?: खबरें)?
    (?:ताज\u093c?ा|ताज़ा|अन्य|बड़ी|टॉप) (?:खबरें|ख\u093c?बरें|समाचार)
    लेखक (?:के बारे में|परिचय)|(?:हमारा )?न्यूज\u093c?लेटर
    (?:berita )?ter(?:populer|baru|kini|hangat)|berita (?:utama|lain(?:nya)?|pilihan)|tentang penulis
    (?:paling|berita) (?:banyak )?dibaca
    (?:tin )?đọc nhiều(?: nhất)?|tin (?:mới|nóng)(?: nhất)?|tin (?:khác|nổi bật)|về tác giả
    bài (?:viết )?(?:mới|cùng chuyên mục)
    (?:人気|注目|最新|おすすめ|新着)の?(?:記事|ニュース)(?:一覧|ランキング)?|アクセスランキング
    (?:筆者|著者|執筆者|記者)(?:プロフィール|紹介|について)
    (?:많이 본|인기|주요|최신|오늘의|핫)\s?(?:뉴스|기사|이슈)|(?:기자|필자|저자)\s?소개|이 기자의 다른 기사
    (?:热门|熱門|最新|推荐|推薦|精彩|其他|更多)(?:文章|新闻|新聞|消息|资讯|資訊|推荐|推薦|报道|報導)
    (?:作者|编者|編者|记者|記者)(?:简介|簡介|介绍|介紹)
    (?:编辑|編輯|小编|小編)(?:推荐|推薦|精选|精選)|(?:阅读|閱讀|点击|點擊)排行榜?
    הכי (?:נקראות|נקראים|נצפות)|(?:ה)?(?:כתבות|ידיעות) (?:נוספות|אחרונות|חמות|הנקראות ביותר)
    על (?:הכותבת?|המחברת?)|חדשות אחרונות
    (?:powiązane|podobne|polecane) (?:artykuły|tematy|wiadomości)|gerelateerde? (?:artikelen|berichten|nieuws)
    ähnliche (?:artikel|beiträge|meldungen)|aiheeseen liittyv(?:ää|ät)(?: (?:jutut|uutiset))?
    relatere(?:de|te) (?:artikler|saker|nyheder)|relaterade (?:artiklar|nyheter)
"""
"""The same in the languages from the Baltic to the Pacific, and what is told beside a story in some of the others."""
_HEADS = Openings([*listed(_AUTHOR + _MOST_READ + _LETTER + _TALK + _OTHER + _EASTERN), *READ_ALSO], r"\W*")
_TOLD = re.compile(
    r"\W*(?:zum thema|mehr dazu|saiba mais|watch|more|(?:read )?the (?:full|whole)\b.*|"
    r"(?!.*lettre).*informa[ctz].*)\W*"
)
"""What opens a box of background or of times and prices as well, which is the story's."""
MAX_HEAD = 60


def heads_box(lower: str) -> bool:
    """Whether a line, in small letters, is nothing but the heading of such a box."""
    return len(lower) <= MAX_HEAD and _HEADS.fill(lower) and _TOLD.fullmatch(lower) is None
