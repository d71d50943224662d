"""The sentence at which a story breaks off for readers who do not pay: that the rest is for subscribers.

Lists as in :mod:`archivebot.extract.phrases`, read with those of :mod:`archivebot.extract.prompts_short`. Each
phrase names the article, its rest or reading on, and subscribers or their account: subscriptions may be the news.
"""

from __future__ import annotations

_ENGLISH = r"""
    (?:the )?(?:rest|remainder) of (?:this|the) (?:article|story|post|content) (?:is|are) (?:only )?(?:available )?
      (?:only )?(?:for|to) .{0,30}\b(?:members?|subscribers?|readers?)\b
    you(?:['’]ve| have) (?:reached|hit) (?:your|the) (?:.{1,20} )?limit (?:of|on|for) (?:free )?(?:articles|stories)\b
    you have (?:\d+|one|two|three|no|\w+) (?:free )?(?:articles?|stories|story) (?:left|remaining)\b
    already have an account\?.{0,30}
    (?:register|sign in|log in) (?:now )?(?:for free )?to (?:continue|keep|finish) (?:reading|listening|watching)\b
    want to (?:read|see|hear) (?:more|the rest)\?.{0,80}\b(?:member|subscri|account|register|log in|sign in)
    we apologi[sz]e,? but this (?:video|content|audio|player) has failed to load
    tap here to see other (?:videos|stories) from
    unlock (?:this|the|all) (?:article|story|post|content|stories|articles)\b.{0,60}
      \b(?:trial|subscri\w+|account|membership|pass)\b
"""
_WESTERN = r"""
    (?:este|o) (?:conteúdo|artigo|texto) é (?:exclusivo|restrito|só) (?:para|a|de) (?:assinantes|cadastrados)
    (?:continue (?:lendo|a ler)|para continuar (?:lendo|a ler)).{0,60}\b(?:assin|cadastr)|assine para (?:continuar|ler)
    ya (?:leíste|has leído|leyó|alcanzaste) (?:tus|todas tus|todos tus|sus|el límite de) (?:notas|artículos|contenidos)
      .{0,20}grat
    (?:continuarea|restul) articolului .{0,30}\babona
    acest (?:articol|conținut) este .{0,30}\babona
"""
_CENTRAL = r"""
    (?:dalsz[ay] część|dalszy ciąg|reszta|całość) (?:artykułu|tekstu).{0,40}\b(?:subskr|prenumer|abonament)
    (?:artykuł|tekst|treść) (?:jest )?(?:dostępn\w+|przeznaczon\w+) (?:tylko |wyłącznie )?(?:dla|w) .{0,20}
      \b(?:subskr|prenumer|abonament)
    chcesz (?:czytać|przeczytać) (?:dalej|więcej|całość).{0,80}
    (?:pozostało|zostało) (?:jeszcze )?\d+ ?% (?:artykułu|tekstu|treści)
    (?:zbývá vám|zostáva vám|zbývá|zostáva)(?: ještě| ešte| přečíst| prečítať)* \d+ ?% (?:článku|textu)
    (?:tento )?(?:článek|článok|obsah|text) (?:je|si) .{0,30}\bpředplatitel
    (?:tento )?(?:článok|obsah|text) (?:je|si) .{0,30}\bpredplatiteľ
    chcete (?:číst dál|číst dále|čítať ďalej|pokračovat ve čtení|pokračovať v čítaní)\b.{0,80}
    (?:(?:ez )?a (?:cikk|tartalom)|a cikk (?:folytatása|további része)) .{0,40}
      \belőfizető(?:ink|k)?(?:nek| számára| részére)
    (?:ovaj|ostatak|nastavak) (?:je )?(?:članak|članka|teksta?|sadržaja?) .{0,30}\bpretplatni
    (?:ta članek|članek|celoten članek|nadaljevanje članka) .{0,30}\bnaročni[kc]
"""
_EASTERN = r"""
    norite skaityti (?:toliau|daugiau)\b.{0,60}
    (?:šis|visas) (?:straipsnis|turinys|tekstas) .{0,40}\bprenumerator
    prenumeruokite .{1,40} ir skaitykite\b
    lai (?:lasītu|turpinātu lasīt)\b.{0,40}\b(?:abonē|reģistrē|pieslē)
    (?:šis )?(?:raksts|saturs) .{0,30}\babonent
    (?:edasi|kogu artikli) lugemiseks .{0,20}\b(?:telli|logi|osta|registreeri)
    (?:see )?artikkel on .{0,30}\btellijatele
    чтобы (?:дочитать|читать дальше|прочитать|продолжить чтение)\b.{0,60}(?:подпис|войдите|авториз|зарегистр)
    (?:полн\w+ (?:версия|текст) (?:статьи|материала)|(?:этот )?материал|(?:эта )?статья|продолжение) .{0,30}
      доступ\w* (?:только )?(?:по подписке|подписчикам|для подписчиков)
    (?:цей матеріал|ця стаття|матеріал|стаття|повн\w+ (?:версія|текст) .{0,20}) .{0,20}(?:лише|тільки)?.{0,12}
      (?:передплатник|підписник)
    (?:тази статия|статията|съдържанието) е .{0,30}\bабонат
    (?:το|αυτό το) (?:άρθρο|περιεχόμενο|κείμενο) είναι .{0,40}συνδρομητ
    (?:συνέχεια (?:ανάγνωσης|του άρθρου)|για να συνεχίσετε).{0,40}συνδρομητ
    (?:haberin |yazının )?devamını (?:okumak|görmek) için .{0,40}(?:abone|üye|giriş)
    bu (?:haber|içerik|yazı)(?:in|nın|ın)?(?: devamı)? .{0,20}\b(?:abonelere|abonelerimize|üyelere) özel
    (?:ל)?המשך (?:ה)?(?:קריאה|קריאת).{0,40}(?:מנוי|הירשמו|הצטרפו|התחבר)
    (?:ה)?(?:כתבה|תוכן|מאמר) (?:זה |זו |זמינ[הי]? )?.{0,12}למנוי
    (?:هذا|هذه) (?:المحتوى|المقال|المقالة|الخبر) .{0,20}(?:للمشتركين|للأعضاء|المشتركين فقط)
    ادامه (?:مطلب|خبر|گزارش) .{0,20}(?:مشترک|اعضا)
"""
_ASIAN = r"""
    (?:ここから|これ)(?:先|より先)?は.{0,12}(?:会員|購読者)(?:限定|専用|のみ)
    이 기사는 .{0,16}(?:구독자|회원|유료).{0,8}전용
    (?:로그인|회원\s?가입|구독)\s?(?:후|하시면|하면) .{0,20}(?:전문|기사).{0,10}(?:읽|볼|보실)
    (?:订阅|訂閱|登录|登入|注册|註冊|付费|付費|成为会员|成為會員)(?:会员|會員)?(?:后|後)(?:即)?可?(?:继续)?(?:阅读|閱讀|查看|解锁)(?:全文|更多|完整)
    本(?:文|篇)为?為?(?:会员|會員|付费|付費|訂戶|订阅)(?:专享|專享|限定|内容|內容|文章)
    bài viết (?:này )?(?:chỉ |được )?dành (?:riêng )?cho .{0,20}(?:thuê bao|thành viên|hội viên|độc giả trả)
    (?:artikel|konten|berita) ini (?:hanya|khusus) (?:untuk|bagi) (?:pelanggan|anggota|member)
    (?:baca selengkapnya|lanjutkan membaca|untuk membaca selengkapnya) .{0,30}(?:langgan|daftar|login|masuk)
    (?:บทความ|เนื้อหา|ข่าว)นี้(?:เปิดให้)?(?:เฉพาะ|สำหรับ)สมาชิก
    อ่าน.{0,40}เพิ่มเติม(?:ได้)?ที่(?:นี่|นี้)
    (?:यह|पूरा) (?:लेख|खबर|ख़बर|कंटेंट) .{0,20}(?:सदस्यों|सब्सक्राइबर)
    (?:পুরো|সম্পূর্ণ|বিস্তারিত) (?:লেখা|খবর|প্রতিবেদন)(?:টি)? পড়তে .{0,20}(?:সাবস্ক্রাইব|লগইন|নিবন্ধন|লগ ইন)
"""
WALLS = _ENGLISH + _WESTERN + _CENTRAL + _EASTERN + _ASIAN
"""What tells that the rest is not for everybody, by how the line begins."""
LABELS = r"""
    article content|advertisement \d{1,2}|(?:article|story|text) continues (?:below|after) (?:the |this )?video
    reszta (?:tekstu|artykułu|materiału) pod .{3,30}
    (?:článok|článek|text|příspěvek|príspevok) pokračuje (?:pod|za) .{3,20}
    на правах рекламы|आगे की स्लाइड\S* .{2,20}|recommended from editorial|(?:article|story)? ?continues? below
"""
"""Whole lines that templates set around the pieces of a text."""
