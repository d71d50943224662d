"""Short lines that are the same on every page of a site: share it, comment on it, watch, read on; follow, pay, install.

Lists as in :mod:`archivebot.extract.phrases`, one phrase a line and about one line a language, which ``phrases`` and
``prompts`` read. A line is a label only where it is nothing else: a story never has one that says no more than these.
"""

from __future__ import annotations

from archivebot.extract import prompts_machine, prompts_rating, prompts_walls

_SHARE = r"""
    share (?:on|via) (?:facebook|x|twitter|linkedin|whatsapp|e-?mail)|gift (?:this )?article|(?:back|return) to top
    (?:next|previous) (?:article|story|post)|(?:enlarge|expand) (?:this )?image|(?:image )?\d{1,3} of \d{1,3}
    (?:image|media) (?:caption|source),.{0,140}|scroll (?:down )?to read more|click to expand|tap to (?:un)?mute
    follow topics in this (?:article|story)|(?:representative|representational|file) (?:photo|image|picture)
    share (?:this|the) (?:article|story|post|page|news)(?: on .{2,20}| via .{2,20}| with .{2,20})?
    comp[aá]rt(?:e|a|elo|ir|ilo) (?:est[ae] |el |la |en |por )(?:noticia|artículo|nota|redes|facebook|whatsapp)
    (?:com)?partilh(?:e|a|ar) (?:est[ae] |[oa] |n[oa] )?(?:artigo|notícia|matéria|conteúdo|whatsapp|facebook)
    partage[rz] (?:cet |l['’]|cette |sur )(?:article|actualité|page|facebook|twitter|whatsapp|les réseaux sociaux)
    condividi (?:questo |l['’]|la |su )(?:articolo|notizia|facebook|twitter|whatsapp)
    deel (?:dit|het|deze|via|op) (?:artikel|bericht|verhaal|pagina|facebook|twitter|whatsapp)
    (?:diesen |den )?(?:artikel|beitrag|bericht|text) (?:teilen|weiterempfehlen|verschicken|per .{2,12} teilen)
    teilen sie (?:diesen|den) (?:artikel|beitrag)
    udostępnij(?: (?:ten )?(?:artykuł|tekst|wpis|materiał|na facebooku))?|podziel się (?:tym )?(?:artykułem|tekstem)
    поделит(?:ься|есь)(?: (?:статьёй|статьей|новостью|ссылкой|материалом|в соцсетях|с друзьями))?
    поділ(?:итися|іться)(?: (?:статтею|новиною|матеріалом|[ув] соцмережах|з друзями))?|поширити(?: (?:статтю|новину))?
    (?:bu )?(?:haberi|yazıyı|makaleyi|içeriği) paylaş(?:ın)?
    شارك(?:وا)? (?:هذا |هذه )?(?:المقال|الخبر|الموضوع|الصفحة)(?: (?:على|عبر) .{2,20})?
    (?:این )?(?:خبر|مطلب) را (?:به اشتراک بگذارید|همرسانی کنید)|(?:به )?اشتراک[ \u200c]?گذاری(?: (?:مطلب|خبر))?
    (?:इस|यह) (?:ख\u093c?बर|लेख|स्टोरी) (?:को )?(?:शेयर|साझा) करें|शेयर करें
    (?:bagikan|kongsi)(?: (?:artikel|berita|ke|ini|di) ?(?:ini|facebook|whatsapp)?)?
    chia sẻ(?: (?:bài viết|bài báo|tin)(?: này)?)?
    (?:この)?記事を(?:シェア|共有)(?:する)?|シェアする
    (?:이 )?기사 (?:공유|보내기)(?:하기)?|공유하기
    分享(?:到|至).{1,12}|分享(?:这篇|這篇|此|本)?(?:文章|新闻|新聞)
    dela? (?:artikeln|artiklen|artikkelen|saken|den här artikeln|denne (?:artikel|saken)|på (?:facebook|twitter|x))
    jaa (?:tämä )?(?:artikkeli|juttu|uutinen)
    (?:sdíl(?:et|ejte|ej)|zdieľa(?:ť|jte|j))(?: (?:tento )?(?:článek|článok|na (?:facebooku|twitteru|x)))?
    (?:a )?cikk megosztása|o(?:ssza|szd) meg(?: a cikket| másokkal| ismerőseiddel)?
    distribui(?:e|ți|ți acest)?(?: (?:acest )?(?:articolul?|știrea|pe (?:facebook|twitter|whatsapp)))?
    (?:μοιρα(?:στείτε|σου)|κοινοποι(?:ήστε|ησε)) (?:το άρθρο|την είδηση|το)
    שתפו(?: את (?:הכתבה|הידיעה))?
    сподел(?:и|ете)(?: (?:статията|новината))?|подели(?:те)?(?: (?:вест|чланак))?
    pod(?:ije|e)li(?:te)?(?: (?:članak|vijest|vest|tekst|priču))?|comparteix(?: (?:l['’]article|la notícia))?
"""
_COMMENT = r"""
    join the (?:conversation|discussion)|(?:show|hide) (?:all )?comments
    (?:leave|add|post|write|submit) (?:a|your|us a) (?:comment|reply)(?: (?:below|here|on this (?:article|story)))?
    (?:deja|deje|dejá|escrib[ae]|añade|agreg[ae]|publica|envía) (?:un|tu|su|aquí tu|aquí su) (?:comentario|opinión)
    comentar (?:esta noticia|este artículo)
    (?:deixe|deixa|escreva|adicione|faça|publique|envie) (?:aqui )?(?:o |um )?(?:seu |teu )?comentário(?: abaixo| aqui)?
    (?:laisse[rz]|ajoute[rz]|écri(?:re|vez)|poste[rz]|publie[rz]|dépose[rz]) (?:un|votre) commentaire(?: ci-dessous)?
    (?:lascia|scrivi|aggiungi|invia) (?:un|il tuo) commento|commenta (?:la notizia|l['’]articolo)
    (?:laat|geef|plaats|schrijf) (?:een|je|uw|jouw) (?:reactie|commentaar)(?: achter)?|reageer op dit artikel
    (?:dodaj|napisz|zostaw) (?:swój |nowy )?komentarz|skomentuj(?: (?:artykuł|tekst|wpis))?
    (?:оставьте|оставить|добавить|добавьте|написать|напишите) (?:свой |ваш )?комментарий|комментировать
    обсудить (?:статью|новость)
    (?:залиш(?:те|ити)|дода(?:ти|йте)|написати|напишіть) (?:свій |ваш )?коментар|коментувати
    (?:ilk )?yorumu? (?:siz )?(?:yap|yaz|ekle|bırak)(?:y?[ıi]n)?
    (?:اترك|أترك|اتركوا|أضف|أضيفوا|اكتب|إضافة) (?:تعليق[\u0627\u064b]{0,2}|تعليقك(?:م)?|رد[\u0627\u064b]{0,2})
    (?:ارسال|ثبت|درج) (?:نظر|دیدگاه)(?: شما)?|دیدگاه(?: خود را)? بنویسید
    (?:अपनी |अपना )?(?:टिप्पणी|कमेंट|प्रतिक्रिया) (?:करें|दें|लिखें)
    (?:tulis|tulislah|tinggalkan|beri|kirim|tambahkan) (?:komentar|komen)(?: (?:anda|di sini))?
    (?:gửi|viết|để lại|thêm) (?:bình luận|ý kiến)(?: của bạn)?|ý kiến (?:bạn đọc|của bạn)(?: \(\d+\))?
    コメント(?:を|する)(?:書く|投稿(?:する)?|残す|見る)?
    댓글\s?(?:쓰기|작성|달기|남기기|보기)|댓글을 (?:남겨|달아)\s?(?:주세요|보세요)
    (?:发表|發表|我要|参与|參與|查看|网友|網友)(?:评论|評論|留言|讨论|討論)
    (?:lämna|skriv|lägg till|læg|tilføj|legg igjen|legg til) (?:en |din )?kommentar|kommentera artikeln|kommenter saken
    (?:jätä|kirjoita|lisää) (?:oma )?kommentti(?:si)?|kommentoi (?:juttua|uutista)
    (?:přidat|přidejte|napsat|napište|vložit|pridať|pridajte|napísať|napíšte) (?:svůj |svoj |nov[ýy] )?koment[aá][řr]
    szólj(?:on)? hozzá|hozzászólok|(?:írj|írjon|hagyj|hagyjon) (?:hozzászólást|kommentet|véleményt)
    (?:lasă|lăsați|adaugă|scrie|postează) (?:un |o )?(?:comentariu|comentariul tău|părere|răspuns)
    (?:αφήστε|γράψτε|προσθέστε|στείλτε|άφησε|γράψε) (?:ένα |το )?σχόλι(?:ο|ό σας|ό σου)|σχολιάστε το άρθρο
    (?:הוסף|הוסיפו|כתבו|כתוב|הוספת|השאירו|השאר) תגובה|הגיבו לכתבה
    (?:добави|напиши|остави|оставете|напишете) (?:своя |ваш )?коментар
    (?:ostavi|napiši|dodaj|pošalji)(?:te)? (?:svoj |vaš )?komentar|(?:deixa|deixeu|escriu) un comentari
"""
_WATCH = r"""
    (?:watch|see|view|play) (?:the |this |our |full |entire )*(?:video|clip|footage|trailer)(?: below| above| here)?
    (?:sehen sie|schauen sie|seht|schaut)(?: sich)?(?: hier)? (?:das|unser) (?:ganze )?video(?: (?:hier|dazu|an))*
    (?:zum|hier das) video|video (?:ansehen|abspielen|starten)
    (?:veja|assista|vê)(?: (?:a |ao|o|aqui o|abaixo o))? ?vídeo(?: abaixo| aqui)?
    (?:bekijk|kijk)(?: hier)? (?:de|het|onze) (?:video|filmpje|beelden)(?: hier(?:onder)?)?
    (?:zobacz|obejrzyj)(?: też| także)? (?:wideo|film|nagranie|galerię(?: zdjęć)?)
    (?:смотрите|смотреть|посмотрите)(?: также)? (?:видео|ролик)|(?:дивіться|дивитися|перегляньте)(?: також)? відео
    (?:videoyu|haberin videosunu|video(?: haberi)?) izle(?:yin)?
    شاهد(?:وا)? (?:ال)?(?:فيديو|مقطع الفيديو)|(?:ویدئو|ویدیو|فیلم)(?: را)? (?:ببینید|تماشا کنید)
    (?:यहां )?(?:देखें वीडियो|वीडियो (?:यहां )?देखें)|xem (?:video|clip)(?: tại đây)?
    【?(?:動画|映像)(?:を見る|はこちら|を再生)】?|(?:관련\s?)?(?:동)?영상\s?(?:보기|보러가기)
    (?:观看|觀看|查看)(?:视频|視頻|影片|完整(?:视频|影片))
    se (?:hele )?(?:videon|videoen|klippet|inslaget|tv-inslaget|filmen)(?: här| her)?|katso video(?: tästä)?
    (?:podívejte se na|přehrajte si|pusťte si|pozrite si) video|nézz(?:e|d) meg a(?:z alábbi)? videót
    (?:urmăr(?:ește|iți)|vezi|vedeți)(?: (?:aici|mai jos))? video(?:clipul|ul)?|δείτε (?:(?:εδώ )?το )?(?:βίντεο|video)
    צפו(?: (?:בסרטון|בווידאו|בוידאו|בווידיאו|בכתבה))?|вижте видеото|pogledaj(?:te)? (?:video|snimk[aeu])
"""
_READ = r"""
    (?:bunları|şunları) da okuyun|citi(?:ți|ţi) (?:și|şi|mai mult|mai multe)|ezt is (?:ajánljuk|olvassa el|olvasd el)
    קרא(?:ו)? (?:עוד|גם)|(?:こちらも|あわせて)(?:おすすめ|どうぞ|読みたい)
    함께\s?(?:볼 만한|보면 좋은|읽을|본)\s?(?:기사|뉴스)
"""
LABELS = _SHARE + _COMMENT + _WATCH + _READ + prompts_rating.LABELS + prompts_walls.LABELS
"""Whole lines."""

_FOLLOW = r"""
    (?:s[ií]g(?:ue|a)nos|seguinos|búscanos|encuéntr[ae]nos) (?:en|por|a través)\b
    (?:entre|entra|participe|faça parte|siga) (?:no|do|em|o) noss[oa]s? (?:canal|grupo|comunidade|perfil)
    (?:obserwuj|śledź|polub)(?:cie)? nas\b|dołącz(?:cie)? do (?:naszego|naszej|nas)\b
    (?:seuraa meitä|sledujte nás|kövess(?:en|d|etek)? (?:minket|bennünket)|ακολουθήστε μας)(?!\w)
    (?:tham gia|theo dõi|vào) (?:kênh|nhóm|trang|fanpage) .{0,25}(?:của chúng tôi|telegram|zalo|facebook|youtube)
    עקבו אחרינו|הצטרפו (?:אלינו|ל(?:ערוץ|קבוצת|עמוד))|(?:عضو|به) کانال .{0,25}(?:بپیوندید|شوید)
    (?:关注|關注|追蹤|追踪)(?:我们|我們|本报|本報).{0,24}
    公式.{1,16}(?:を|で)フォロー|line(?:で)?友だち追加|(?:네이버|카카오톡|유튜브).{0,12}(?:채널|친구)\s?추가
"""
_LETTER = r"""
    підпи(?:шіться|сатися|суйтеся|суйтесь) на (?:нашу? |що\w+ )?(?:розсилку|дайджест|новини|канал)
    (?:در |به )?خبرنامه(?: (?:ما|روزانه|هفتگی))? (?:عضو|مشترک) شوید
    हमारे (?:न्यूज\u093c?लेटर|न्यूज़लेटर) (?:की|को|के) .{0,20}(?:सदस्यता|सब्सक्राइब)
    (?:berlangganan|daftar|langganan|dapatkan) .{0,40}(?:newsletter|buletin)(?: harian| mingguan)? kami
    đăng ký (?:để )?nhận (?:bản tin|tin tức|tin mới|email|thông báo)
    (?:無料)?(?:メールマガジン|メルマガ|ニュースレター)(?:に|の|を|へ)(?:ご)?(?:登録|購読)(?:する|は(?:こちら|無料))?\W*$
    뉴스레터를?\s?(?:구독|신청|받아)|(?:免费|免費)?(?:订阅|訂閱)(?:我们|我們)?的?(?:新闻|新聞|每[日周週])?(?:简报|簡報|邮件|電子報|电子报)
    (?:הירשמו|הרשמו|הצטרפו) ל(?:ניוזלטר|רשימת (?:ה)?תפוצה|דיוור|עדכונים)
"""
_SUPPORT = r"""
    (?:apoy[aeá]|respald[ae]|sosten[eé]) (?:al? |el )?(?:periodismo|nuestr[oa] (?:periodismo|trabajo|redacción))\b
    (?:haz|haga|hacé) (?:una|tu|su) donación|(?:faça|faz) (?:uma|a sua|a tua) doação|(?:fai|fate) una donazione
    (?:apoie|apoia|ajude|defenda) (?:o |a |este )?(?:noss[oa] )?(?:jornalismo|trabalho|redação)\b
    (?:soutenez|aidez|défendez) (?:le |un |une |notre |la |l['’])(?:journalisme|presse|média|rédaction|information)\b
    (?:faites|je fais) un don\b
    (?:sostieni|sostenete|supporta|aiuta) (?:il |l['’]|un[a']? |la )*(?:nostr[oa] )?(?:giornalismo|informazione
      |lavoro|redazione)\b
    steun (?:de |onze |ons )?(?:onafhankelijke |kritische |goede |vrije )*(?:journalistiek|redactie|werk)\b
    (?:stöd|støt|støtt) (?:oberoende |uafhængig |uavhengig |fri |vår |vores |vårt |god )+(?:journalisti|arb|redaktion)
    tue (?:riippumatonta |vapaata |laadukasta )*(?:journalismia|työtämme|toimitustamme)
    (?:wesprzyj|wspieraj|wspomóż)(?:cie)? (?:nas\b|nasz\w* |niezależn\w+ |woln\w+ |lokaln\w+ )
    (?:поддерж(?:ите|и)|підтрима(?:йте|й)) (?:независим|свободн|незалежн|вільн)\w+ (?:журнал|сми|медиа|медіа)
    bağımsız (?:gazeteciliği|medyayı|haberciliği) destekle(?:yin)?\b
    (?:ادعم(?:وا)?|ساندوا|ساهم(?:وا)? في دعم) (?:الصحافة|الإعلام|صحافتنا|عملنا)
    از (?:روزنامه[ \u200c]?نگاری|رسانه|خبرنگاری) مستقل .{0,12}حمایت کنید
    (?:स्वतंत्र|निष्पक्ष|हमारी) पत्रकारिता (?:का|को|की|में) .{0,20}(?:समर्थन|सहयोग|मदद) (?:करें|दें)
    dukung(?:lah)? (?:jurnalisme|kami|kerja jurnalis)\b|(?:hãy )?(?:ủng hộ|hỗ trợ) (?:báo chí độc lập|chúng tôi)
    (?:私たち|当社|本紙|当サイト)の.{0,8}(?:報道|取材|活動)を(?:ご)?(?:支援|応援)(?:して)?(?:ください|下さい)
    (?:독립|탐사|좋은)\s?(?:언론|저널리즘)을\s?(?:후원|지지|응원)해
    (?:请|請)?(?:支持|赞助|贊助)(?:独立|獨立|我们的|我們的|优质|優質)(?:新闻|新聞|媒体|媒體|报道|報導)(?!的)
    (?:podpořte|podporte) (?:nás\b|naši |našu |nezávisl\w+ |svobodn\w+ |slobodn\w+ |kvalitn\w+ )
    támogass(?:a|on|d)? (?:a |az )?(?:független (?:újság|sajt|média)|munkánkat|szerkesztőségünk|lapunk)
    susțin(?:e|eți) (?:jurnalismul|presa (?:independent|liber)|munca noastră|echipa noastră)
    στηρίξτε (?:την? |το )?(?:ανεξάρτητη|ελεύθερη) (?:δημοσιογραφία|ενημέρωση)
    תמכו ב(?:עיתונות|עבודה שלנו|עבודתנו)|подкрепете (?:независим|свободн)\w+ журналисти
    podržite (?:neovisno|nezavisno|slobodno|naše) novinarstvo|dona suport al (?:nostre )?periodisme
"""
_INSTALL = r"""
    (?:téléchargez|installez) (?:gratuitement )?notre appli
    (?:скача(?:йте|ть)|скачивайте|установите) (?:наше|бесплатное) (?:мобильное )?приложение
    (?:завантаж(?:те|уйте)|встановіть|скачайте) (?:наш|безкоштовний) (?:мобільний )?(?:застосунок|додаток)
    (?:ücretsiz )?(?:mobil )?uygulamamızı .{0,30}indirin|uygulamamızı indir
    (?:اپلیکیشن|برنامه) (?:ما|موبایل ما) را .{0,20}(?:دانلود|نصب) کنید
    (?:unduh|download|instal|muat turun) aplikasi kami|tải (?:ngay )?(?:ứng dụng|app)(?: miễn phí)? của chúng tôi
    (?:公式)?アプリ(?:を|の)(?:ダウンロード|インストール)(?:する|はこちら)?\W*$|앱을?\s?(?:다운로드|설치)(?:하세요|하기|받기)\W*$
    (?:下载|下載)(?:我们的|我們的|本报|本報|官方)?(?:客户端|客戶端|应用|應用|app)(?:程式|程序)?\W*$
    (?:hent|ladda ner|last ned) (?:vores|vår|den gratis) app|lataa (?:ilmainen )?sovelluksemme
    tölts(?:e|d|ön) le (?:az? )?(?:ingyenes )?(?:mobil)?(?:alkalmazásunkat|appunkat)
"""
_RIGHTS = r"""
    materiał (?:jest )?chroniony prawem|(?:artykuł|treść) (?:jest )?chronion[ya] prawem
"""
PROMPTS = (
    _FOLLOW
    + _LETTER
    + _SUPPORT
    + _INSTALL
    + _RIGHTS
    + prompts_rating.PROMPTS
    + prompts_walls.WALLS
    + prompts_machine.PROMPTS
)
"""What asks the reader for something, told by how the line begins."""
