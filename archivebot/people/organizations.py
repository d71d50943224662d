"""Evidence that a name in a byline is an organization: an agency, a desk, a publisher, a staff."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache

from archivebot.people.agencies import is_agency

ORGANIZATION_WORD = re.compile(
    # Whole words of desks, staffs and publishers; Latin, Greek and Cyrillic scripts.
    r"(?i)(?<![\w])(?:"
    r"staff|desks?|team|news|newsroom|newswire|press|presse|prensa|stampa|imprensa|media|medien|médias|medios|agency|agencies|wires?|wire services?|bureau|editors|editorial|"
    r"editorial board|correspondents|reporters|writers|contributors|journalists|board|tv|radio|fm|times|herald|tribune|gazette|journal|chronicle|daily|weekly|magazine|magazin|"
    r"zeitung|tageblatt|blatt|anzeiger|nachrichten|kurier|rundschau|tagblatt|allgemeine|"
    r"online|digital|web|website|network|group|gruppe|grupo|groupe|gmbh|e\.\s?v\.|inc|ltd|llc|corp|corporation|company|foundation|stiftung|institute|institut|instituto|university|universität|"
    r"université|universidad|hochschule|ministry|ministerium|government|council|committee|association|verband|verein|federation|union|partei|party|society|organi[sz]ation|centre|center|zentrum|"
    r"redaktion|redaktionen|\w+redaktion|redaktionsteam|redaktionsnetzwerk|nachrichtenagentur|agenturen|agentur|agenturmaterial|lokalredaktion|gastautor(?:en)?|leserreporter|verlag|pressestelle|"
    r"pressemitteilung|pressemeldung|press release|admin(?:istrator)?|webmaster|webredaktion|redactie|redacción|redaccion|redacció|rédaction|redaction|la rédaction|redazione|redação|redacao|redakcja|redakce|redakcia|redakcija|"
    r"redaksi|redaktionen|redaksjonen|redaktsioon|szerkesztőség|toimitus|agencias?|agência|agências|agence|agences|agenzia|agenzie|corresponsales|colaboradores|"
    r"servicios|equipo|equipe|équipe|noticias|notícias|notizie|nouvelles|nyheter|nyheder|nieuws|diario|diário|periódico|journalistes|gruppo|comunicado|ansa|"
    r"новости|редакция|редакція|рэдакцыя|агентство|агенція|информ|інформ|служба|вести|газета|журнал|пресс-служба|пресс-центр|корреспонденты|σύνταξη|newsroom|δελτίο|ομάδα|"
    r"haber|haberler|haber merkezi|ajansı|gazetesi|servisi|dergisi|berita|kantor|ban biên tập|nhóm phóng viên|vtv|cnn|bbc|abc|nbc|cbs|fox news|itv|sky news|npr|pbs|msnbc|euronews|al jazeera|"
    r"club|fc|sv|tsv|community|podcast|blog|channel|kanal|studio|productions|services?|service|sponsored|advertorial|promotion|commercial|anonymous|contributor network"
    r")(?![\w])"
)

ORGANIZATION_SCRIPT = re.compile(
    # Words without spaces around them: Chinese, Japanese, Korean; and Arabic, Persian, Hebrew, Indic, Thai words.
    r"(?:[社报報网網刊台]$|通讯社|通訊社|日报|日報|晚报|晚報|新闻|新聞|编辑部|編輯部|編集部|編集局|取材班|電視|电视|卫视|衛視|中心$|小组|小組|团队|團隊|委员会|オンライン|デジタル|ニュース|テレビ|放送|取材|通信社?$|チーム"
    r"|뉴스|신문|일보|방송|편집국|편집부|취재팀|뉴스팀|기자단|경제$|통신$|온라인|닷컴|TV"
    r"|وكالة|وكالات|جريدة|صحيفة|قناة|فريق|هيئة|موقع|تحرير|الجزيرة|العربية نت|خبرگزاری|روزنامه|گروه|سرویس|تحریریه|شبکه|ویب ڈیسک|ڈیسک|نیوز|سروس"
    r"|מערכת|חדשות|עיתון|डेस्क|ब्यूरो|टीम|न्यूज़?|एजेंसी|संवाददाता|ডেস্ক|নিজস্ব|প্রতিবেদক|செய்தி|กองบรรณาธิการ|สำนักข่าว|ข่าว|ทีมข่าว)"
)

DOMAIN = re.compile(r"(?i)^(?:https?://|www\.)?(?:[\w-]+\.)+(?:com|org|net|info|biz|news|online|tv|eu|io|live|today|[a-z]{2})(?:\.[a-z]{2})?(?:/\S*)?$")
"""A name that is the address of a site ("example.com")."""


def _fold(name: str) -> str:
    """Letters and digits of a name, in lower case."""
    return "".join(c for c in name.casefold() if c.isalnum())


def _is_publisher(name: str, folded: str, known: str) -> bool:
    """Whether a name is the publisher's, alone or with a desk's word after it ("Guardian staff", "Global Voices Africa")."""
    other = _fold(known)
    if folded == other:
        return True
    return len(other) > 4 and len(name) > len(known) and name[: len(known)].casefold() == known.casefold() and not name[len(known)].isalpha()


@lru_cache(maxsize=4096)
def is_organization(name: str, known: Collection[str] = ()) -> bool:
    """Whether a cleaned name is an organization.

    ``known`` are names that the page itself gives to organizations: the
    publisher's, the site's (hashable, a tuple or frozenset).
    """
    if is_agency(name):
        return True
    folded = _fold(name)
    if folded and any(_is_publisher(name, folded, other) for other in known):
        return True
    if DOMAIN.match(name) and not re.fullmatch(r"(?:[A-Z]\.)+[A-Z]?\.?|[A-Z][a-z]+\.[A-Z]\w+", name):
        return True
    return ORGANIZATION_WORD.search(name) is not None or ORGANIZATION_SCRIPT.search(name) is not None
