"""The same words of newsrooms in the languages from the Adriatic to the Pacific, and of Africa.

Lists as in :mod:`archivebot.extract.phrases`, one phrase a line, which ``prompts`` and ``endnotes`` read too;
what begins with other words stands with a text that it holds.
"""

from __future__ import annotations

import re

READ_ALSO = r"""
    (?:также|ранее|ещё|еще) по теме
    рекомендуем(?: прочитать| почитать| также)?
    (?:читайте|дивіться|слухайте) (?:також|теж|ще)
    (?:до теми|за темою|більше (?:по|за) тем(?:і|ою))
    (?:чытайце|глядзіце) (?:таксама|яшчэ|далей)
    (?:прочетете|вижте|четете|чети|виж) (?:още|повече|също)
    (?:още )?по темата
    (?:прочитајте|прочитај|погледајте|погледнете|читајте) (?:и|још|повеќе|уште)
    (?:повезане|поврзани) (?:вести|теме|теми)
    (?:pročitajte|pročitaj|čitajte|pogledajte) (?:i|još|više|također|takođe)
    (?:vezan[ei]|povezan[ei]) (?:članak|članci|vijesti|vesti|teme|sadržaj)
    (?:preberite|berite|poglejte) (?:še|tudi|več)
    (?:sorodn[ei] (?:novice|članki|vsebine)|več o tem)
    prečítajte si(?: (?:aj|tiež|viac))?
    (?:súvisiace|súvisiaci)(?: články| článok)?
    mohlo by vás (?:zaujímať|zaujať|zajímat)
    (?:taip pat )?skaitykite(?: taip pat| daugiau| dar)?
    susij[ęu]\w* straipsn\w+
    las[iīa](?:iet|et|t)? (?:vēl|arī|vairāk|citur)
    loe (?:ka|veel|lisaks|lisa|edasi)
    (?:bunlar|bunu|şunlar|bu haber) da (?:ilgini(?:zi)? çekebilir|oku\w*)
    (?:həmçinin|bunu da|bunları da) (?:oxu|bax)\w*
    (?:lexo|lexoni|shih|shihni) (?:edhe|gjithashtu|më shumë)
    (?:basahin|panoorin)(?: din| rin| pa)?
    (?:baca|lihat|simak|tonton) (?:juga|lagi|lebih lanjut|video)\b
    (?:berita|artikel) (?:terkait|berkaitan|lainnya)
    (?:mời (?:bạn )?(?:đọc|xem) thêm|có thể bạn quan tâm|bài liên quan|tin cùng chuyên mục)
    (?:pia )?soma (?:pia|zaidi|hapa)
    (?:ku )?karanta (?:kuma|karin|wannan)
    (?:διαβάστε|δείτε) (?:επίσης|ακόμη|ακόμα|περισσότερα)
    (?:тағы|сондай-ақ)(?: да)? (?:оқыңыз|қараңыз|оқыңыздар)
    оқи отырыңыз
    (?:shuningdek,?|yana) o['\u2018\u2019\u02bb\u02bc`]qi(?:ng|sh)\w*
    (?:mavzuga oid|мавзуга оид)
    (?:холбоотой мэдээ|мөн уншаарай|мөн үзээрэй)
    (?:կարդացե[\u055b\u055c\u055e]?ք|կարդալ|դիտեք|տեսեք) (?:նաև|նաեւ|ավելին)
    (?:ასევე|აგრეთვე) (?:წაიკითხეთ|ნახეთ|იხილეთ)|წაიკითხეთ (?:ასევე|აგრეთვე|მეტი)
    בנוסף|קראו (?:גם|עוד|בהרחבה)|לכתבה המלאה
    (?:עוד|כתבות) (?:בנושא|נוספות)|לקריאה נוספת|ראו גם|אולי יעניין אותך
    (?:(?:أخبار|مواضيع|مقالات|تقارير) (?:ذات صلة|متعلقة|مرتبطة)|قد يهمك(?: أيضا\u064b?)?
      |(?:همچنین|این مطلب را هم) بخوانید|اخبار مرتبط|در همین (?:زمینه|رابطه)|(?:یہ بھی|مزید) (?:پڑھیں|پڑھیے|دیکھیں)
      |متعلقہ خبریں)
    (?:ये|यह) (?:ख\u093c?बर(?:ें)?|न्यूज|समाचार) भी (?:पढ\u093c?ें|देखें)
    (?:(?:यह|ये|इसे) भी (?:पढ\u093c?ें|देखें)|(?:हेही|हे ही|
      आणखी|हे सुद्धा) वाचा|यो पनि पढ्नु\S+|संबंधित (?:खबरें|ख़बरें|बातम्या))
    আর(?:ও|ো) (?:পড\u09bc?ুন|দেখুন)
    (?:ਇਹ ਵੀ ਪੜ੍ਹੋ|(?:આ પણ|વધુ) વાંચો|(?:இதையும்|மேலும்) (?:படி|வாசி)\S*|(?:ఇవి|ఇది|ఇదీ)(?: కూడా)?
       చదవండి|ಇದನ್ನ(?:ೂ|ು) ಓದಿ|(?:ഇതും|കൂടുതൽ) വായി\S*|(?:මෙයත්|තවත්) කියවන්න)
    (?:อ่าน(?:ข่าว)?(?:เพิ่มเติม|ต่อ|ที่เกี่ยวข้อง)|(?:ข่าว|บทความ)(?:ที่เกี่ยวข้อง|แนะนำ)|ອ່ານ(?:ເພີ່ມ|ຕໍ່)\S*)
    (?:ဆက်(?:ဖတ်|စပ်)\S*|(?:សូម)?អាន(?:បន្ថែម|បន្ត|ផង)\S*|(?:ተጨማሪ|ይህንንም) ያንብቡ)
    (?:(?:相关|相關|延伸|推荐|推薦|更多|精彩|往期|热门|熱門)(?:阅读|閱讀|新闻|新聞|报道|報導|報道|推荐|推薦|回顾)|你可能也?(?:喜欢|感兴趣)
      |(?:看更多|繼續閱讀|继续阅读|点击阅读))
    (?:관련|추천|인기|최신)\s?(?:기사|뉴스)
    (?:lesa|sjá) (?:einnig|meira|líka)
    aqra (?:wkoll|ukoll|aktar|iżjed)
    (?:darllenwch|gwyliwch|darllen) (?:hefyd|mwy|ymhellach)
    (?:léigh|féach) (?:freisin|tuilleadh)
    (?:irakurri|ikusi) (?:gehiago|ere|halaber)
    (?:le|lea|ler|mira) (?:tamén|máis)
    (?:llegeix|llegiu|llegir|mireu) (?:també|més)
    funda (?:nalokhu|okunye|futhi|kabanzi)
    (?:ka|kà) (?:eyi|iroyin|ìròyìn|síwájú|siwaju|pẹ̀lú)
    (?:akhri(?:so)?|sidoo kale akhri|daawo) (?:sidoo kale|wax badan|warar)
    lees (?:ook|meer|verder|volgende)
    baca (?:berita|artikel) (?:lain(?:nya)?|menarik|selengkapnya|terkait)
"""
"""What leads to another story."""

LABELS = r"""
    (?:тэги|метки|ключевые слова|етикети|тагове|тагови)
    (?:tagovi|oznake|kľúčové slová|etiketler|märksõnad|žymos|birkas)
    (?:оглас|огласи|рэклама|oglasi?|reklaam|reklāma|hirdetés|διαφήμιση|sluk|quảng cáo)
    (?:إعلانات|اعلان|آگهی|تبلیغات|اشتہار|פרסומת|विज्ञापन|जाहिरात|বিজ্ঞাপন|விளம்பரம்|ప్రకటన|ಜಾಹೀರಾತು|โฆษณา)
    (?:请|請)(?:继续|繼續)往下(?:阅读|閱讀)
    (?:end|完|全文完|本文完|点击收起全文|返回顶部|稿件来源|阅读原文)
    (?:lihat foto|gambar(?: \d+)?|halaman selanjutnya)
    (?:기사 전문|기사원문|전체보기)
"""
"""Whole lines that are labels of the page."""

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
    מצאתם טעות
    لمتابعة .{0,60}(?:واتساب|تليجرام|تلغرام|قناتنا|جوجل)
    (?:تابعوا|تابع) .{0,100}(?:واتساب|تليجرام|تلغرام|جوجل نيوز|google news|فيسبوك|whatsapp|telegram)
    เกาะติด.{0,50}(?:line|facebook|ไลน์|เฟซบุ๊ก|ได้ที่นี่)
    ติดตาม.{0,60}(?:line|facebook|ไลน์|เฟซบุ๊ก|youtube|ช่อง|เพจ)
    (?:点击|點擊|点我|點我|按我|长按|長按|扫码|扫描|掃描).{0,30}(?:关注|關注|下载|下載|二维码|加入|訂閱|订阅|名片|公众号)
"""
"""What asks the reader for something, told by how the line begins."""

PROMPTS_WITHIN = {
    "करें": r".{0,120}(?:व्हाट्सएप|whatsapp|telegram|टेलीग्राम|फेसबुक|google news|ऐप).{0,60}करें\W*$",
    "जुड": r".{0,120}(?:व्हाट्सएप|whatsapp|telegram|टेलीग्राम|फेसबुक|चैनल).{0,60}जुड\u093c?ें\W*$",
    "করুন": r".{0,80}(?:ফেসবুক|গুগল নিউজ|ইউটিউব|টেলিগ্রাম).{0,60}করুন\W*$",
    "下": r"(?=.*app).{0,60}(?:點我下載|点我下载|立即下載|立即下载)",
    "点个": r".{0,60}点个“?(?:在看|赞)",
    "追蹤": r".{0,60}(?:按讚|歡迎).{0,12}追蹤",
    "会員": r".{0,20}(?:会員登録|有料会員|無料会員).{0,30}(?:続き|読め|読みいただけ)",
    "구독": r".{0,40}구독(?:하기|하세요|하고 .{0,16}받기?)[^.]{0,12}$",
    "제보": r".{0,40}제보(?:하기|는 (?:카카오톡|이메일|전화))",
}
"""Prompts of languages that set the verb last, each with a text that it holds."""

INVITES = r"""
    следете
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
    व्हाट्सएप व्हाट्सऐप वॉट्सऐप वाट्सएप व्हॉट्सअॅप व्हॉट्सॲप टेलीग्राम टेलिग्राम चैनल चॅनेल च्यानल फेसबुक यूट्यूब युट्युब ऐप अॅप ॲप एप गूगल गुगल
    হোয়াটসঅ্যাপ টেলিগ্রাম চ্যানেল চ্যানেলে চ্যানেলটি ফেসবুক ফেসবুকে ইউটিউব গুগল வாட்ஸ்அப் வாட்ஸ்ஆப் டெலிகிராம் சேனல் சேனலை சேனலில்
    వాట్సాప్ టెలిగ్రామ్ ఛానెల్ ఛానల్ యాప్ ವಾಟ್ಸಾಪ್ ವಾಟ್ಸ್ಆ್ಯಪ್ ಟೆಲಿಗ್ರಾಂ ಚಾನೆಲ್ വാട്സാപ്പ് വാട്സാപ് വാട്സ്ആപ്പ് ടെലഗ്രാം ചാനൽ ചാനലിൽ
    વોટ્સએપ વ્હોટ્સએપ ટેલિગ્રામ ચેનલ ચેનલમાં ਵਟਸਐਪ ਟੈਲੀਗ੍ਰਾਮ ਚੈਨਲ වට්ස්ඇප් ටෙලිග්‍රෑම් නාලිකාව
    ቴሌግራም የቴሌግራም ቻናል ቻናላችንን ዩቲዩብ ፌስቡክ ტელეგრამ ტელეგრამზე არხი არხს տելեգրամ տելեգրամյան
    whatsapp telegram google facebook youtube
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
    "ਫਾਲੋ ਕਰੋ|එක්වන්න|ක්ලික් කරන්න|ይቀላቀሉ|ይከተሉ|ይጫኑ|შემოგვიერთდ|გამოგვყევ|გამოიწერ|միացեք|հետևեք|"
    "բաժանորդագրվեք|кузатиб боринг|обуна бўлинг|қўшилинг|kuzatib boring|obuna bo|жазылыңыз|тіркеліңіз|қосылыңыз"
)
"""The words by which they invite."""

SIGN_OFFS = r"""
    انتهای (?:پیام|خبر|گزارش)
    (?:ຂ່າວ|ພາບ|ຂ່າວ-ພາບ|ຂຽນໂດຍ)\s?:\s?[^.]{2,40}$
    \S{3,20} xüsusi müxbiri\s?:
    (?:муаллиф|muallif|жазған)\s?:\s[^.?!:]{3,50}$
    (?:эх сурвалж|дереккөзі?|манба|chanzo|heimild)\s?:
    (?:извор|източник|крыніца|първоизточник)\s?:
    (?:izvor|vir|allikas|avots|šaltinis|forrás|burimi|mənbə|manba)\s?:
    (?:πηγή|წყარო|աղբյուր(?:ը)?)\s?:
    (?:المصدر|منبع|ماخذ|מקור|출처|出典|ที่มา|स्रोत|সূত্র|nguồn)\s?[:：]
    (?:pewarta|penulis|redaktur|penyunting|uploader|fotografer)\s?:
    (?:editor|editör|reporter|muhabir)\s?:\s?[^.?!:]{3,60}$
    haber\s?:\s[^.?!]{3,60}(?:kamera|foto|\()
    \(theo [^.?!()]{3,40}\)$
    по материалам [^.?!]{3,60}$
    (?:文\s?[/／]\s?)?(?:記者|记者)[\u4e00-\u9fff、．·\s]{2,24}[/／╱｜][\u4e00-\u9fff、]{2,14}$
    【?(?:纠错|責任編輯|责任编辑|编辑|編輯|核稿編輯|监制|校对|审核)\s?[:：】]
    原标题\s?[:：]
    (?:content highlights?|english summary)\s?:
    残り\s?[:：]?\s?[\d,，]+\s?(?:文字|字)(?:\s?[（(/／].{0,24})?\W*$
    (?:प्रकाशित|प्रकाशित मिति|প্রকাশিত|প্রকাশ|تاريخ النشر|تم النشر|дата публикации|опубликовано|опубліковано|đăng ngày)
      \s?:?\s[^.?!।]{3,40}\d\W*$
    (?:文|图|图片|摄影|撰文|排版|校对|供稿|作者|值班编辑)\s?[/／|｜丨：:][^。？！?]{1,40}$
    (?:0|1|2|3)\d{3} \d{4} \S+$
    भाषा(?: (?!(?:का|की|के|और|में|पर|से|को|विवाद|नीति) )\S+){1,3}\W*$
    pti(?: [a-z]{2,4}){1,4}\W*$
    \(?(?:यह|इस) (?:खबर|ख\u093cबर|समाचार|स्टोरी|आलेख) .{0,140}(?:फीड|फ\u093cीड|एजेंसी|संपादित)
    \(?this (?:story|report|article|news) (?:has|is|was|may) .{0,80}(?:syndicated|auto-?generated|unedited|agency feed)
    \(?(?:with inputs? from|inputs? from) .{2,60}$
    published in [^.]{3,40}, (?:\w+ \d{1,2}(?:st|nd|rd|th)?|\d{1,2}(?:st|nd|rd|th)? \w+),? \d{4}\W*$
    крадењето авторски
    (?:zabranjeno|забрањено) (?:je |је )?(?:svako |свако )?(?:preuzimanje|kopiranje|prenošenje|преузимање|копирање)
    (?:перепечатка|копирование|использование|передрук|використання|копіювання) (?:\w+ )?
      (?:материал|матеріал)\w+ .{0,60}(?:сайт|издани|видан|ссылк|посилан|разреш|дозв)
    dilarang (?:keras )?(?:mengambil konten|menyalin|mengutip|memperbanyak)
    (?:جميع الحقوق محفوظة|يمنع (?:نقل|إعادة نشر)|تمامی حقوق|کلیه حقوق|جملہ حقوق)
"""
"""Who made the text or where it came from, told by how the line begins."""

RIGHTS = {
    "ⓒ": "ⓒ",
    "무단": r".{0,60}무단\s?(?:전재|복제|배포).{0,30}금지",
    "転載": r".{0,30}無断転載",
    "转载": r".{0,40}(?:无断转载|未经.{0,12}不得转载)",
    "记者": r"[（(]?[\u4e00-\u9fff]{0,10}(?:记者|通讯员)[\s：:]*(?:[\u4e00-\u9fff]{2,4}[\s、]*){1,4}[)）]?$",
    "版": r"《[^》]{2,20}》\s?[（(]\s?\d{4}年.{0,30}版",
    "фото": r"[^.!?]{3,60}\. фото (?:автор|из архив|з архів)\w*\W*$",
    "фота": r"[^.!?]{3,60}\. фота аўтар\w*\W*$",
    "授權": r".{0,30}非經授權",
}
"""Who owns the text, or the page of the paper that it was printed on; each with a text that it holds."""
