"""The world's news agencies: names and codes that a byline or dateline credits, never people.

``AGENCIES`` holds names that mean the agency however they are cased.
``CODES`` holds short codes that are also given names or words, so they count
only in capitals ("ANA" is the Athens agency, "Ana" a person).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

AGENCIES: tuple[str, ...] = (
    # International and European
    "AFP", "Agence France-Presse", "Agence France Presse", "Agencia France-Presse", "France-Presse", "AFPTV",
    "Associated Press", "The Associated Press", "Reuters", "Thomson Reuters", "Reuters News Agency", "UPI",
    "United Press International", "Bloomberg", "Bloomberg News", "Dow Jones", "Dow Jones Newswires", "dpa",
    "Deutsche Presse-Agentur", "Deutsche Presse Agentur", "dpa-AFX", "dpa-infocom", "dpa-tmn", "dpa/AFX", "AFX",
    "epd", "Evangelischer Pressedienst", "KNA", "Katholische Nachrichten-Agentur", "SID",
    "Sport-Informations-Dienst", "dts", "dts Nachrichtenagentur", "dapd", "ddp", "ddp/dapd", "news aktuell", "ots",
    "idw", "spot on news", "kna", "APA", "Austria Presse Agentur", "Kathpress", "SDA", "Keystone-SDA",
    "Keystone-ATS", "awp", "AWP", "Schweizerische Depeschenagentur", "Belga", "Agence Belga", "ANP", "Novum Nieuws",
    "Ritzau", "Ritzaus Bureau", "NTB", "TT Nyhetsbyrån", "TT-AFP", "TT-Reuters", "STT", "FNB", "STT-Lehtikuva",
    "Newswire", "BNS", "ELTA", "LETA", "EFE", "Agencia EFE", "Agencias", "EuropaPress", "Europa Press",
    "Servimedia", "Colpisa", "Lusa", "Agência Lusa", "ANSA", "Agenzia ANSA", "Adnkronos", "AdnKronos", "LaPresse",
    "Askanews", "Italpress", "PAP", "Polska Agencja Prasowa", "ČTK", "CTK", "ČTK/AP", "TASR", "MTI", "Agerpres",
    "Mediafax", "BTA", "БТА", "HINA", "Hina", "Tanjug", "Tanjug/AP", "Танјуг", "FoNet", "FENA", "Fena", "SRNA",
    "Srna", "MAKFAX", "ΑΠΕ-ΜΠΕ", "ΑΠΕ", "ANA-MPA", "AMNA", "Ρόιτερς", "PA Media", "Press Association",
    "PA News Agency", "The Press Association", "The Canadian Press", "Canadian Press", "La Presse Canadienne",
    "La Presse canadienne", "Presse canadienne", "CNW Group", "PR Newswire", "Business Wire", "GlobeNewswire",
    "States Newsroom", "CNN Newsource", "Newswires", "Tribune News Service", "Tribune Content Agency",
    "Religion News Service", "Capitol News Illinois", "Getty Images", "Jewish Telegraphic Agency",
    "Inter Press Service", "Zuma Press", "SWNS", "Cover Media", "Radio Free Europe/Radio Liberty", "RFE/RL",
    "Voice of America", "VOA", "Radio Free Asia", "RFA", "AP News", "AP/", "Stringer",
    # Russia, Ukraine, Caucasus, Central Asia, Turkey
    "TASS", "ТАСС", "ITAR-TASS", "ИТАР-ТАСС", "RIA Novosti", "РИА Новости", "РИА «Новости»", "Interfax",
    "Интерфакс", "Інтерфакс", "Интерфакс-Украина", "Інтерфакс-Україна", "Interfax-Ukraine", "Sputnik", "Спутник",
    "Ukrinform", "Укринформ", "Укрінформ", "UNIAN", "УНИАН", "УНІАН", "УНН", "РБК", "Росбалт", "Regnum", "Рейтер",
    "Рейтерс", "Ройтерс", "Франс Пресс", "АФП", "Ассошиэйтед Пресс", "Синьхуа", "BelTA", "БелТА", "БЕЛТА",
    "Казинформ", "KazTAG", "Kabar", "Кабар", "24.kg", "UzA", "УзА", "Khovar", "Ховар", "Azertac",
    "AZERTAC", "APA.az", "Turan", "Armenpress", "Арменпресс", "InterPressNews", "Prime Time News", "Anadolu",
    "Anadolu Agency", "AZƏRTAC", "Report İnformasiya Agentliyi", "QazAqparat", "ҚазАқпарат", "Kazinform", "МОНЦАМЭ",
    "Montsame", "БелаПАН", "Արմենպրես", "Արմենպրես լրատվական գործակալություն", "ინტერპრესნიუსი", "ФоНет", "Срна",
    "СРНА", "Бета", "МИА", "Макфакс", "ATSH", "AKIpress", "Anadolu Ajansı", "Anatolia", "DHA",
    "Demirören Haber Ajansı", "İHA", "İhlas Haber Ajansı",
    "IHA", "ANKA", "ANKA Haber Ajansı", "Moldpres", "IPN",
    # Middle East and North Africa
    "أ ف ب", "أ.ف.ب", "ا ف ب", "أف ب", "فرانس برس", "وكالة فرانس برس", "وكالة الصحافة الفرنسية", "رويترز",
    "وكالة رويترز", "أسوشيتد برس", "أسوشييتد برس", "اسوشيتد برس", "أ ب", "د ب أ", "د.ب.أ", "الأناضول",
    "وكالة الأناضول", "سبوتنيك", "وكالات", "الوكالات", "وام", "واس", "قنا", "كونا", "بترا", "سانا", "وفا", "واع",
    "واج", "وات", "وال", "و م ع", "و.م.ع", "سونا", "سبأ", "بنا", "العمانية", "واص", "معا", "شفق نيوز", "السومرية نيوز",
    "وكالة الأنباء السعودية", "وكالة أنباء الإمارات", "وكالة الأنباء القطرية", "وكالة الأنباء الجزائرية",
    "وكالة المغرب العربي للأنباء", "وكالة تونس إفريقيا للأنباء", "الوكالة الوطنية للإعلام", "وكالة الأنباء العراقية",
    "أسوشيتدبرس", "الألمانية", "الفرنسية", "أ ش أ", "أش أ", "شينخوا", "وكالة أنباء الشرق الأوسط",
    "تاس", "MENA", "WAM", "SPA", "QNA", "KUNA", "WAFA",
    "Maghreb Arabe Presse", "Algérie Presse Service", "Tunis Afrique Presse", "IRNA", "ISNA", "Fars", "Fars News",
    "Fars News Agency", "Mehr News Agency", "Tasnim", "Tasnim News Agency", "ایرنا", "ایسنا", "فارس", "تسنیم",
    "ایلنا", "خبرگزاری فرانسه", "آسوشیتدپرس", "اسوشیتدپرس", "رویترز", "اسپوتنیک", "شینهوا", "רויטרס",
    "סוכנות הידיעות AP", "אי־פי", "אי-פי", "איי־פי", "איי-פי", "סוכנויות הידיעות", "סוכנויות",
    "ایکنا", "خبرگزاری مهر", "Pajhwok", "Pajhwok Afghan News", "Bakhtar", "Bakhtar News Agency", "پژواک",
    # South and South-East Asia
    "PTI", "Press Trust of India", "ANI", "Asian News International", "IANS", "Indo-Asian News Service", "UNI",
    "United News of India", "पीटीआई", "एएनआई", "एएफपी", "रॉयटर्स", "आईएएनएस", "पीटीआई-भाषा",
    "भाषा", "वार्ता", "यूनीवार्ता", "हिन्दुस्थान समाचार", "एएनआइ", "प्रेट्र", "पीटीआय", "एएनआय", "रासस",
    "राष्ट्रिय समाचार समिति", "पिटिआई", "পিটিআই", "এএনআই", "এপি", "সিনহুয়া", "আনাদোলু", "பிடிஐ", "ஏஎன்ஐ", "ராய்ட்டர்ஸ்", "ஏஎஃப்பி",
    "పీటీఐ", "ఏఎన్ఐ", "ಪಿಟಿಐ", "ಎಎನ್‌ಐ", "പിടിഐ", "എഎൻഐ", "റോയിട്ടേഴ്സ്", "પીટીઆઈ", "ਪੀਟੀਆਈ", "ਏਐੱਨਆਈ",
    "APP", "Associated Press of Pakistan", "INP", "Online News Agency", "اے ایف پی", "رائٹرز", "روئٹرز", "اے پی پی",
    "اے پی", "این این آئی", "آئی این پی", "آن لائن", "اناطولیہ", "شنہوا", "ইউএনবি", "বাসস",
    "রয়টার্স", "এএফপি", "BSS", "UNB", "Bernama", "BERNAMA", "Antara News", "ANTARA",
    "Kantor Berita Antara", "TTXVN", "VNA", "Vietnam News Agency", "Thông tấn xã Việt Nam",
    "Philippine News Agency", "รอยเตอร์", "รอยเตอร์ส", "เอพี", "บลูมเบิร์ก", "ຂປລ", "KPL",
    "AKP", "Thông tấn xã Việt Nam (TTXVN)", "PNA", "เอเอฟพี", "สำนักข่าวไทย", "ซินหัว", "Thai News Agency",
    # East Asia
    "Xinhua", "Xinhua News Agency", "新华社", "新華社", "新华网", "新華網", "China News Service", "中新社",
    "中新网", "中新網", "中国新闻网", "中国新闻社", "中央社", "CNA", "Central News Agency", "路透社", "路透",
    "法新社", "美联社", "美聯社", "德新社", "俄新社", "塔斯社", "国际文传电讯社", "韩联社", "韓聯社", "共同社",
    "时事社", "時事社", "埃菲社", "安莎社", "彭博社", "彭博", "合众国际社", "Kyodo", "Kyodo News", "共同通信",
    "共同通信社", "共同", "Jiji", "Jiji Press", "時事通信", "時事通信社", "時事", "ロイター", "ロイター通信",
    "AFP時事", "AFP通信", "AP通信", "タス通信", "聯合ニュース", "ブルームバーグ", "Yonhap", "Yonhap News",
    "Yonhap News Agency", "연합뉴스", "뉴시스", "뉴스1", "로이터", "로이터통신", "AFP통신", "AP통신", "신화통신",
    "교도통신", "타스통신", "조선중앙통신", "KCNA",
    # Africa and Latin America
    "APO Group", "PANA", "Panapress", "African News Agency", "Pan African News Agency", "News Agency of Nigeria",
    "Ghana News Agency", "Kenya News Agency", "Ethiopian News Agency", "ኢዜአ", "የኢትዮጵያ ዜና አገልግሎት",
    "Shirika la Habari", "Nampa", "SAnews", "New Ziana", "ANGOP",
    "Agence Ivoirienne de Presse", "SONNA", "ACN", "Télam", "Telam", "Noticias Argentinas", "Notimex", "Prensa Latina",
    "Agência Brasil", "Agencia Brasil", "Estadão Conteúdo", "Folhapress", "Agência Estado", "Colprensa",
    "Agencia ABI", "Andina", "Agencia Andina", "Agencia Uno", "Aton Chile", "Agencia Reforma", "Quadratin",
    "El Universal / GDA", "GDA", "Grupo de Diarios América", "Xinhua Español",
)  # fmt: skip

CODES: frozenset[str] = frozenset(
    "AP PA EP AA TT CP AAP ATA MIA ANA ABI AGI MAP TAP APS INA NNA BNA NAN GNA ENA SANA BETA TREND ATS AVN IPS "
    "SITA ANTARA MEHR JTA RNS CNS KNA ZUMA ADN NA BERNAMA UNN NTB RIA АП".split()
)

_REGIONAL = re.compile(r"(?i)dpa/(?:l[a-z]{2}|tmn|rhe|afx|infocom)")
"""dpa signs its regional services with a slash and three letters ("dpa/lno" is Lower Saxony)."""


_BESIDE = re.compile(r"\s?[-–]\s?")


def _key(name: str) -> str:
    """The form in which two spellings of an agency's name are equal."""
    return unicodedata.normalize("NFKC", name).casefold().strip(" .,;:|()[]<>«»\"'").replace(" ", " ")


_KEYS = frozenset(_key(name) for name in AGENCIES)


@lru_cache(maxsize=8192)
def is_agency(name: str) -> bool:
    """Whether ``name`` as a whole is a news agency, by name in any case or by code in capitals."""
    stripped = name.strip(" .,;:|()[]<>")
    if _key(stripped) in _KEYS or stripped in CODES or _REGIONAL.fullmatch(stripped) is not None:
        return True
    both = _BESIDE.split(stripped)  # "STT–AFP": two sign together
    return len(both) == 2 and all(one in CODES or _key(one) in _KEYS for one in both)
