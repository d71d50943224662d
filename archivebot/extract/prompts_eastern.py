"""How newsrooms from the Adriatic to the Pacific, and of Africa, ask readers to follow, install and subscribe.

Lists as in :mod:`archivebot.extract.phrases`, one phrase a line, which ``prompts`` reads; what begins with other
words stands with a text that it holds.
"""

from __future__ import annotations

import re

PROMPTS = r"""
    (?:если|нашли|заметили|увидели) .{0,40}(?:ошибк|опечатк|неточност).{0,80}(?:\?|ctrl|выделите|нажмите|сообщите)
    (?:якщо|знайшли|побачили|помітили) .{0,40}(?:помилк|неточн).{0,80}(?:\?|ctrl|виділіть|натисніть|повідомте)
    (?:калі|знайшлі|заўважылі) .{0,40}памылк.{0,80}(?:\?|ctrl|вылучыце|націсніце)
    (?:želite li|imate li|znate li|prim(?:ij)?etili ste|uočili ste) .{0,80}(?:javit|pišit|prijavi|grešk|pogrešk)
    (?:našli ste|ste našli|našli ste chybu|zaznamenali ste) .{0,40}(?:chyb|napak)
    (?:oled märganud|leidsid vea|pamanei kļūdu|pastebėjote klaidą|radote klaidą)
    (?:больше|ещё больше|еще больше|самые (?:важные|интересные|свежие)|главные) новост\w+ .{0,60}
      (?:telegram|телеграм|мах|вконтакте|канал|соцсет)
    (?:більше|найважливіші|головні) новин\w* .{0,60}(?:telegram|телеграм|канал)
    мы (?:в|есть в) (?:telegram|телеграм|соцсетях|вконтакте)
    get (?:the )?(?:latest|live|breaking) (?:[\w-]+ ){1,3}(?:news|headlines|updates)\b.{0,200}\b(?:headlines|at|on)\b
    koje je (?:tvoje|vaše) mišljenje
    (?:אם )?מצאתם טעות|טעינו\? (?:נתקן|ספרו)
    لمتابعة .{0,60}(?:واتساب|تليجرام|تلغرام|قناتنا|جوجل)
    (?:تابعوا|تابع) .{0,100}(?:واتساب|تليجرام|تلغرام|جوجل نيوز|google news|فيسبوك|whatsapp|telegram)
    เกาะติด.{0,50}(?:line|facebook|ไลน์|เฟซบุ๊ก|ได้ที่นี่)
    ติดตาม.{0,60}(?:line|facebook|ไลน์|เฟซบุ๊ก|youtube|ช่อง|เพจ)
    (?:点击|點擊|点我|點我|按我|长按|長按|扫码|扫描|掃描).{0,30}(?:关注|關注|下载|下載|二维码|加入|訂閱|订阅|名片|公众号)
    (?:lihat|simak|tonton|saksikan) (?:juga )?video\b.{0,100}[^.]$
    (?:simak|baca|cek) berita (?:dan artikel )?lain(?:nya)?\b
    dapatkan .{0,80}(?:aplikasi|notifikasi|breaking news|whatsapp|telegram)
    mời (?:quý )?(?:độc giả|bạn đọc|khán giả|quý vị)\b|(?:quý )?(?:độc giả|bạn đọc) có thể (?:xem|đọc|theo dõi) thêm
    อั[ปพ]เด[ตท](?:ข่าว|ข่าวสาร).{0,80}(?:line|facebook|ได้ที่|ไลน์|เฟซบุ๊ก|http)
    (?:للاطلاع على|لمشاهدة|لقراءة|لمتابعة) .{0,60}(?:اضغط|انقر|هنا)|اشترك(?:وا)? في (?:النشرة|نشرتنا|القائمة البريدية)
    تابع(?:وا|ونا)? (?:قناتنا|صفحتنا|حسابنا|حساباتنا|آخر الأخبار)
    برای (?:مشاهده|دیدن|دانلود|دریافت|خواندن) .{0,60}(?:کلیک|اینجا)
    (?:bizi|haberleri) .{0,60}(?:takip ed|abone ol)|son dakika haber\w* .{0,80}(?:indir|takip|uygulama)
    полн(?:ый|ую) (?:текст|версию|версия) .{0,40}(?:читайте|смотрите|слушайте)
    добав(?:ьте|ляйте|ить) .{0,60}(?:google|яндекс|источник|избранн)
    следите за .{0,60}(?:канал|телеграм|telegram|дзен|вконтакте|соцсет|в max|в мах)
    (?:za)?pratite nas\b|пратите нас(?!\w)
    δείτε όλες τις τελευταίες
    क्लिक करें और पढ\u093c?ें|हमें .{0,40}(?:फॉलो|फ\u093cॉलो|सब्सक्राइब|लाइक) कर|पढ\u093c?ना जारी रखने
    यो (?:खबर|समाचार) पढेर .{0,40}महसुस
    (?:更多|欲知更多|想(?:了解|看)更多)(?:精彩|新闻|新聞|资讯|內容|内容|消息|報導).{0,30}(?:关注|關注|下载|下載|请看|請看|点击|點擊|公众号|app|追蹤)
    (?:この|本)?記事(?:の続き)?は.{0,16}(?:会員限定|会員のみ|有料会員|有料記事で|購読者)
    मराठीतील सर्व .{0,40}बातम्या वाचा
    (?:구독과 좋아요|좋아요와 구독)
"""
"""What asks the reader for something, told by how the line begins."""

PROMPTS_WITHIN = {
    "करें": r".{0,120}(?:व्हाट्सएप|whatsapp|telegram|टेलीग्राम|फेसबुक|google news|ऐप).{0,60}करें\W*$",
    "जुड": r".{0,120}(?:व्हाट्सएप|whatsapp|telegram|टेलीग्राम|फेसबुक|चैनल).{0,60}जुड\u093c?ें\W*$",
    "করুন": r".{0,80}(?:ফেসবুক|গুগল নিউজ|ইউটিউব|টেলিগ্রাম).{0,60}করুন\W*$",
    "ctrl": r".{0,240}ctrl\s?\+\s?enter",
    "i-follow": r".{0,80}i-follow .{0,40}(?:facebook|page|instagram|youtube|telegram)",
    "kanal": r".{0,140}(?:telegram|whatsapp|youtube|instagram)\S* (?:\S+ )?kanal\S*.{0,50}"
    r"(?:izlə|takip|qoşul|abun|abone|obuna|kuzat|ulaş|kat[ıi]l)",
    "থাকুন": r".{0,80}(?:ফেসবুক|ইউটিউব|গুগল নিউজ|টেলিগ্রাম).{0,60}থাকুন\W*$",
    "下": r"(?=.*app).{0,60}(?:點我下載|点我下载|立即下載|立即下载)",
    "点个": r".{0,60}点个“?(?:在看|赞)",
    "追蹤": r".{0,60}(?:按讚|歡迎).{0,12}追蹤",
    "会員": r".{0,20}(?:会員登録|有料会員|無料会員).{0,30}(?:続き|読め|読みいただけ)",
    "구독": r".{0,40}구독(?:하기|하세요|하고 .{0,16}받기?)[^.]{0,12}$",
    "제보": r".{0,40}제보(?:하기|는 (?:카카오톡|이메일|전화))",
}
"""Prompts of languages that set the verb last, each with a text that it holds."""

INVITES = r"""
    след(?:ете|вайте)
    последвайте
    (?:не пропускайте|не пропустите|не пропустіть)
    абонирайте
    присъединете
    присоединяйт\w+
    (?:стежте|слідкуйте|долучай\w+|приєднуй\w+)
    (?:падпісвай\w+|далучай\w+)
    (?:пратите|пратете|преузмите)
    (?:pratite|zapratite|preuzmite|pridružite se|prijavite se|spremljajte)
    (?:sledujte|odoberajte|prihláste sa|stiahnite)
    (?:sekite|prenumeruokite|seko|abonē|jälgi|telli)
    (?:simak|ikuti|dapatkan|gabung|bergabung|unduh|muat turun|sertai|cek)
    (?:theo dõi|đăng ký|tải)
    (?:i-like|i-follow|sundan|ndiqni|izləyin|kuzatib boring)
    baca (?:juga )?(?:berita|artikel|artikel lainnya)
    (?:jiunge|jiunga|pakua|fuatilia|endelea kupata|bonyeza)
    (?:shiga|ku shiga|biyo mu|ku biyo|danna nan)
    (?:joyina|landela|ku biir|nagala soco|la soco|sluit aan|teken in)
    (?:fylgstu með|skráðu þig|liitu|pievienojies|prisijunkite|segwi|ingħaqad)
    (?:dilynwch|ymunwch|tanysgrifiwch|lean sinn|cláraigh|jarraitu|harpidetu|egin zaitez)
    (?:subscríbete|abonohuni|bashkohuni|langgan|obuna bo\W?ling|abunə olun)
    (?:обуна бўлинг|кузатиб боринг|қўшилинг|жазылыңыз|қосылыңыз|нэгдээрэй|дагаарай)
"""
"""Verbs that open an invitation."""

_CHANNELS = """
    واتساب الواتساب بالواتساب تلغرام التلغرام تليغرام تليجرام قناتنا قناة فيسبوك تطبيق تطبيقنا يوتيوب تلگرام
    کانال اینستاگرام واٹس
    چینل یوٹیوب فیس טלגרם הטלגרם בטלגרם ערוץ לערוץ הווטסאפ הוואטסאפ לוואטסאפ ווטסאפ וואטסאפ בוואטסאפ בווטסאפ
    אפליקציה האפליקציה
    व्हाट्सएप व्हाट्सऐप वॉट्सऐप वाट्सएप व्हॉट्सअॅप व्हॉट्सॲप टेलीग्राम टेलिग्राम चैनल चॅनेल च्यानल फेसबुक यूट्
      यूब युट्युब ऐप अॅप ॲप एप गूगल गुगल
    হোয়াটসঅ্যাপ টেলিগ্রাম চ্যানেল চ্যানেলে চ্যানেলটি ফেসবুক ফেসবুকে ইউটিউব গুগল வாட்ஸ்அப் வாட்ஸ்ஆப் டெலிகிராம
      ் சேனல் சேனலை சேனலில்
    వాట్సాప్ టెలిగ్రామ్ ఛానెల్ ఛానల్ యాప్ ವಾಟ್ಸಾಪ್ ವಾಟ್ಸ್ಆ್ಯಪ್ ಟೆಲಿಗ್ರಾಂ ಚಾನೆಲ್ വാട്സാപ്പ് വാട്സാപ് വാട്സ്ആപ്പ
      ് ടെലഗ്രാം ചാനൽ ചാനലിൽ
    વોટ્સએપ વ્હોટ્સએપ ટેલિગ્રામ ચેનલ ચેનલમાં ਕੁਮੈਂਟ ਵਟਸਐਪ ਟੈਲੀਗ੍ਰਾਮ ਚੈਨਲ වට්ස්ඇප් ටෙලිග්‍රෑම් නාලිකාව
    ቴሌግራም የቴሌግራም ቻናል ቻናላችንን ዩቲዩብ ፌስቡክ ಫೇಸ್‌ಬುಕ್ ಆ್ಯಪ್ ტელეგრამ ტელეგრამზე არხი არხს տելեգրամ տելեգրամյան
    ಯೂಟ್ಯೂಬ್ യൂട്യൂബ് ਐਪ ਫੇਸਬੁੱਕ ෆේස්බුක් фејсбук инстаграм вајбер viber telegram-и
    whatsapp telegram google facebook youtube bültenimize bültenimiz bültene bültenine
"""
CHANNELS = frozenset(_CHANNELS.split())
"""What newsrooms invite to, as languages write it that set a verb in no fixed place."""

ASKS = re.compile(
    "اشترك|انضم|تابعنا|تابعونا|حمّ?ل |حمّ?لوا|اضغط|انقر|عضو شوید|بپیوندید|دنبال کنید|کلیک کنید|نصب کنید|"
    "(?:کلک|جوائن|فالو|سبسکرائب) کریں|הצטרפ|לחצו|עקבו|הורידו|הירשמו|"
    "(?:क्लिक|फॉलो|जॉइन|ज्वाइन|ज्वॉइन|सब्सक्राइब|सबस्क्राइब|डाउनलोड) कर(?:ें|ा)|जुड़?ें|जोडले जा|(?:जॉईन|सबस्क्राईब) करा|"
    "(?:फलो|सब्सक्राइब|क्लिक|लाइक) गर्नु|जोडिनु|যুক্ত হোন|যোগ দিন|(?:ফলো|ক্লিক|সাবস্ক্রাইব) কর|"
    "இணையுங்கள்|இணைய |பின்தொடர|கிளிக் செய்|சப்ஸ்கிரைப் செய்|చేరండి|ఫాలో అవ|క్లిక్ చేయ|జాయిన్ అవ|డౌన్‌?లోడ్ చేస|"
    "ಸೇರಿ|ಫಾಲೋ ಮಾಡಿ|ಕ್ಲಿಕ್ ಮಾಡಿ|ചേരാൻ|ജോയിൻ|ക്ലിക്ക് ചെയ്|ഫോളോ ചെയ്|അംഗമാ|જોડાઓ|જોડાવ|ક્લિક કરો|ફોલો કરો|ਜੁੜੋ|ਕਲਿੱਕ ਕਰੋ|"
    "ਫਾਲੋ ਕਰੋ|ਆਪਣੀ ਰਾਏ|එක්වන්න|ක්ලික් කරන්න|ይቀላቀሉ|ይከተሉ|ይጫኑ|შემოგვიერთდ|გამოგვყევ|გამოიწერ|միացեք|հետևեք|"
    "բաժանորդագրվեք|кузатиб боринг|обуна бўлинг|қўшилинг|арнамыздан оқыңыз|kuzatib boring|obuna bo|"
    "ಸಬ್‌?ಸ್ಕ್ರೈಬ್ ಮಾಡಿ|സബ്സ്ക്രൈബ് ചെയ്|ਡਾਊਨਲੋਡ ਕਰੋ|ਲਾਈਕ ਕਰੋ|ဝင်ရောက်ပါ|ຕິດຕາມພວກເຮົາ|^следете нѐ|^следете н[èе]|^приклучете се|"
    "обуна шавед|жазылыңыз|тіркеліңіз|қосылыңыз|abone olun|kaydolun|üye olun"
)
"""The words by which they invite."""
