"""The same words of newsrooms in the languages from the Adriatic to the Pacific, and of Africa.

Lists as in :mod:`archivebot.extract.phrases`, one phrase a line.
"""

from __future__ import annotations

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
    (?:ਇਹ ਵੀ ਪੜ੍ਹੋ|(?:આ પણ|વધુ) વાંચો|(?:இதையும்|மேலும்) (?:படி|வாசி)\S*|(?:ఇవి|ఇవీ|ఇది|ఇదీ)(?: కూడా)?
       చదవండి|ಇದನ್ನ(?:ೂ|ು) (?:ಓದಿ|ನೋಡಿ)|(?:ഇതും|കൂടുതൽ) വായി\S*|(?:මෙයත්|තවත්) කියවන්න)
    (?:อ่าน(?:ข่าว)?(?:เพิ่มเติม|ต่อ|ที่เกี่ยวข้อง)|(?:ข่าว|บทความ)(?:ที่เกี่ยวข้อง|แนะนำ)|ອ່ານ(?:ເພີ່ມ|ຕໍ່)\S*)
    (?:ဆက်(?:လက်)?(?:ဖတ်|စပ်)\S*|ຂ່າວ(?:ທີ່)?ກ່ຽວຂ້ອງ|وڌيڪ پڙهو|(?:សូម)?អាន(?:បន្ថែម|បន្ត|ផង)\S*|(?:ተጨማሪ|ይህንንም) ያንብቡ|ተወሳኺ ኣንብብ\S*)
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
    อ่านข่าวต้นฉบับ|(?:เรื่อง|ข่าว|บทความ|แท็ก)(?:ที่)?เกี่ยวข้อง|ข่าวเด่น(?:ประจำวัน|วันนี้)?
    (?:خبرهای|مطالب|اخبار) مرتبط
    (?:כתבות|ידיעות) נוספות(?: בנושא)?|עוד (?:באתר|כתבות|בערוץ)|הכי נקראים|הנצפים ביותר
    подробнее(?: об этом)?(?: читайте| смотрите)?
    (?:σχετικ(?:ά|ές) (?:άρθρα|ειδήσεις|θέματα)|ειδήσεις σήμερα)
    (?:और|आगे|विस्तार से) पढ\u093c?ें|(?:संबंधित|सम्बन्धित|सम्बंधित) (?:खबर(?:ें)?|समाचार|लेख)
      |क्लिक करें और पढ\u093c?ें
    আর(?:ও|ো) (?:খবর|সংবাদ)|(?:সর্বশেষ|সম্পর্কিত) (?:খবর|সংবাদ)
    (?:在)?看更多(?:新聞|新闻|報導|报道)?|你可能(?:還|还)?(?:也)?(?:想看|喜歡|喜欢)|[點点]我看更多
    많이 본 (?:뉴스|기사)|실시간 (?:뉴스|인기)
    (?:በተጨማሪ|ተጨማሪ|ይህንንም) (?:ያንብቡ|ይመልከቱ)
"""
"""What leads to another story."""

LABELS = r"""
    (?:тэги|метки|ключевые слова|етикети|тагове|тагови)
    (?:tagovi|oznake|kľúčové slová|etiketler|märksõnad|žymos|birkas)
    (?:оглас|огласи|рэклама|oglasi?|reklaam|reklāma|hirdetés|διαφήμιση|sluk|quảng cáo)
    (?:إعلانات|اعلان|آگهی|تبلیغات|اشتہار|פרסומת|विज्ञापन|जाहिरात|বিজ্ঞাপন|விளம்பரம்|ప్రకటన|ಜಾಹೀರಾತು|โฆษณา)
    (?:请|請)(?:继续|繼續)往下(?:阅读|閱讀)
    (?:end|完|全文完|本文完|点击收起全文|返回顶部|稿件来源|阅读原文)
    artikel penuh\s?:.{0,120}
    (?:lihat foto|gambar(?: \d+)?|halaman selanjutnya)
    (?:기사 전문|기사원문|전체보기)
    scroll to (?:resume|continue)(?: with)? content|halaman (?:selanjutnya|berikutnya)
    bạn đang đọc bài viết .{0,60}|trở (?:lại|về) (?:chuyên mục|trang chủ)
    الأكثر (?:قراءة|مشاهدة|تداولا\S?)|شارك(?: الخبر| المقال| الموضوع)|رابط (?:مختصر|الخبر)
    کد (?:خبر|مطلب)\s?:?\s?\d+|لینک کوتاه(?: خبر)?
    haberin devam[ıi]|abone ol(?:un)?|yorum yap(?:mak|ın)?\b.{0,20}giriş.{0,12}
    (?:новости партн[её]ров|новини партнерів|всички права(?: са)? запазени)
    bonus video|(?:tekst|članak|vest|vijest) se nastavlja .{0,30}|nastavak (?:teksta|članka|vesti|vijesti) .{0,30}
    pogledajte (?:video|foto|galeriju|snimak|fotografije)
    (?:तपाईंको )?प्रतिक्रिया(?: दिनुहोस्)?
"""
"""Whole lines that are labels of the page."""
