"""Evidence that a name in a byline is an organization: an agency, a desk, a publisher, a staff."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from archivebot.people.agencies import is_agency

ORGANIZATION_WORDS = frozenset(
    # Desks, staffs and publishers; Latin, Greek and Cyrillic scripts.
    "staff desk desks team news newsroom newswire press presse prensa stampa imprensa media medien médias "
    "medios agency agencies wire wires bureau editors editorial correspondents reporters "
    "writers contributors journalists board tv radio fm times herald tribune gazette journal chronicle daily "
    "weekly magazine magazin zeitung tageblatt blatt anzeiger nachrichten kurier "
    "rundschau tagblatt allgemeine online digital web website network group gruppe grupo groupe gmbh inc ltd "
    "llc corp corporation company foundation stiftung institute institut instituto "
    "university universität université universidad hochschule ministry ministerium government council "
    "committee association verband verein federation union partei party society organization "
    "organisation centre center zentrum redaktion redaktionen redaktionsteam redaktionsnetzwerk "
    "nachrichtenagentur agenturen agentur agenturmaterial letters readers leser gastautoren leserreporter "
    "verlag "
    "pressestelle pressemitteilung pressemeldung webredaktion redactie redacción "
    "redaccion redacció rédaction redaction redazione redação redacao redakcja redakce "
    "redaksia redakcia redacția redacţia redakcija redaksi redaksjonen redaktsioon szerkesztőség toimitus "
    "agencia agencias agência "
    "agências agence agences agenzia agenzie corresponsales colaboradores servicios equipo "
    "equipe équipe noticias notícias notizie nouvelles nyheter nyheder nieuws diario diário periódico "
    "journalistes gruppo comunicado "
    "редакција редакцијата uredništvo "
    "новости редакция редакція рэдакцыя агентство агенція информ інформ служба вести газета журнал "
    "пресс-служба пресс-центр корреспонденты σύνταξη δελτίο ομάδα "
    "haber haberler merkezi bürosu ajansı gazetesi servisi dergisi berita kantor vtv cnn bbc abc nbc cbs itv npr pbs "
    "msnbc ard zdf orf srf rtve rtbf vrt nrk nhk kbs euronews insider shimbun "
    "hospital clinic klinik college school schule academy akademie museum police polizei department office medicine "
    "getty shutterstock unsplash pixabay "
    "club fc sv tsv community podcast blog channel kanal studio productions service services sponsored "
    "advertorial promotion commercial anonymous комсомолец правда известия ведомости".split()
)
"""Words, one of which makes a name an organization's."""

_PHRASES = (
    "al jazeera",
    "fox news",
    "sky news",
    "ban biên tập",
    "mwandishi wetu",
    "waandishi wetu",
    "nhóm phóng viên",
    "nhóm pv",
    "e. v.",
    "e.v.",
)
_TOKEN = re.compile(r"\w+")

ORGANIZATION_SCRIPT = re.compile(
    # Words without spaces around them: Chinese, Japanese, Korean; and Arabic, Persian, Hebrew, Indic, Thai words.
    r"(?:[社报報网網刊台]$|通讯社|通訊社|日报|日報|晚报|晚報|新闻|新聞|编辑部|編輯部|編集部|編集局|取材班|電視|电视|卫视|衛視|中心$|小组|小組|团队|團隊|委员会|オンライン|デジタル|"
    r"(?:政治|社会|経済|国際|外報|外信|文化|運動|科学|生活|報道|写真|映像|スポーツ|地方|暮らし|くらし|編集)部$|ニュース|テレビ|放送|取材|通信社?$|チーム"
    r"|뉴스|신문|일보|방송|편집국|편집부|취재팀|뉴스팀|기자단|경제$|통신$|온라인|닷컴|TV"
    r"|وكالة|وكالات|جريدة|صحيفة|قناة|فريق|هيئة|موقع|تحرير|الجزيرة|العربية نت|"
    r"[.]نت$|[.]كوم$|اسٹاف رپورٹر|خبرگزاری|روزنامه|گروه|سرویس|"
    r"تحریریه|شبکه|ویب ڈیسک|ڈیسک|نیوز|سروس|نمائندہ|نامہ نگار|بی بی سی"
    r"|מערכת|חדשות|עיתון|डेस्क|ब्यूरो|टीम|न्यूज़?|एजेंसी|संवाददाता|ডেস্ক|নিজস্ব|প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|স্টাফ রিপোর্টার|"
    r"प्रतिनिधी|प्रतिनिधि|वार्ताहर|संवाद सूत्र|செய்தி|กองบรรณาธิการ|"
    r"สำนักข่าว|ข่าว|ทีมข่าว|ലേഖകൻ|ലേഖിക|വാർത്ത|ബ്യൂറോ|ഡെസ്ക്|ವಾರ್ತೆ|ಸುದ್ದಿ|ಡೆಸ್ಕ್|డెస్క్|ప్రతినిధి|విలేకరి|న్యూస్|நிருபர்|"
    r"પ્રતિનિધિ|ન્યૂઝ|ડેસ્ક|ਬਿਊਰੋ|ਪੱਤਰ ਪ੍ਰੇਰਕ|ਨਿਊਜ਼ ਸਰਵਿਸ|ප්‍රවෘත්ති|වාර්තාකරු|समाचारदाता|ຂ່າວ|သတင်း|ዝግጅት ክፍል|ዜና|"
    r"რედაქცია|ნიუს|խմբագրություն)"
)

DOMAIN = re.compile(
    r"(?i)^(?:https?://|www\.)?(?:[\w-]+\.)+(?:com|org|net|info|biz|news|online|tv|eu|io|live|today|"
    r"[a-z]{2})(?:\.[a-z]{2})?(?:/\S*)?$"
)
"""A name that is the address of a site ("example.com")."""


@lru_cache(maxsize=512)
def _folded(known: frozenset[str]) -> dict[str, list[str]]:
    """Folded publishers' names -> their spellings, in lower case."""
    folded: dict[str, list[str]] = {}
    for name in known:
        folded.setdefault(_fold(name), []).append(name.casefold())
    return folded


_INITIALS = re.compile(r"(?:[A-Z]\.)+[A-Z]?\.?|[A-Z][a-z]+\.[A-Z]\w+")
"""What looks like an address and is none: "J.R.", a name with its space lost ("Isabella.DiBiase")."""


def _fold(name: str) -> str:
    """Letters and digits of a name, in lower case, without accents."""
    folded = name.casefold()
    if not folded.isascii():
        folded = unicodedata.normalize("NFKD", folded)
    return "".join(filter(str.isalnum, folded))


def _is_publisher(name: str, known: frozenset[str]) -> bool:
    """Whether a name is the publisher's, alone or with words after it ("The Daily staff")."""
    publishers = _folded(known)
    folded_name = _fold(name)
    if folded_name in publishers or f"the{folded_name}" in publishers:  # before a noun the article is left out
        return True
    lower = name.casefold()
    return any(
        lower.startswith(printed) and not lower[len(printed) : len(printed) + 1].isalpha()
        for folded, spellings in publishers.items()
        if len(folded) > 4
        for printed in spellings
    )


_LEGAL_FORMS = tuple(f" {form}" for form in "AG KG KGaA GbR OHG SpA PLC Plc plc Pty LLP SARL ASA Oyj".split())
_LEGAL_FORM = re.compile(rf"\w(?:{'|'.join(_LEGAL_FORMS)})$")
"""A company's legal form behind its name, in the spelling of registers."""


_ASKING = re.compile(
    r"(?:follow|find|join|like|folge[nt]?|suivez|síguenos|sigue|seguici|segui|siga|volg|följ|følg|seuraa|obserwuj|"
    r"sledujte|kövess\w*|urmărește|urmăriți|ακολουθήστε|подписывайтесь|takip) (?=.{8})"
)
"""Beside bylines pages ask to be followed, with the name of a service: "Follow us on Google News"."""


@lru_cache(maxsize=2048)
def is_organization(name: str, known: frozenset[str] = frozenset()) -> bool:
    """Whether a cleaned name is an organization.

    ``known`` are names that the page itself gives to organizations: the
    publisher's, the site's.
    """
    if is_agency(name) or (known and _is_publisher(name, known)):
        return True
    if "." in name and DOMAIN.match(name) and not _INITIALS.fullmatch(name):
        return True
    if name.endswith(_LEGAL_FORMS) and _LEGAL_FORM.search(name):
        return True
    lower = name.casefold()
    if _ASKING.match(lower):
        return False
    if lower in ("red", "red."):
        return True  # how German newsrooms sign: Redaktion
    if lower.startswith("the ") and all(
        word[0].isupper() or word in ("of", "and", "for", "&") for word in name.split()
    ):
        return True  # no person's name begins with the article
    words = _TOKEN.findall(lower)
    if not ORGANIZATION_WORDS.isdisjoint(words):
        return True
    if "redaktion" in lower and any(word.endswith("redaktion") for word in words):
        return True
    if any(phrase in lower for phrase in _PHRASES):
        return True
    if max(name, default="") < "\u0590" or "を" in name:
        return False  # in Japanese a sentence about the author, who did something
    return ORGANIZATION_SCRIPT.search(name) is not None
