"""The path from the front page to the story, as the page shows it or as its address and navigation tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree

from archivebot.any_of import any_of
from archivebot.extract.candidates import element_text
from archivebot.page import Page

_HOME = """
home | homepage | start | startseite | accueil | inicio | início | forside | hem | etusivu | strona główna
ana sayfa | anasayfa | trang chủ | главная | главная страница | головна | галоўная | начало | почетна | насловна | нүүр
нүүр хуудас | басты бет | bosh sahifa | бош саҳифа | baş səhifə | ana səhifə | الرئيسية | الصفحة الرئيسية | خانه
صفحه اصلی | صفحه نخست | صفحہ اول | صفحۂ اول | ہوم | ראשי | דף הבית | עמוד הבית | होम | मुख्य पृष्ठ | मुख्यपृष्ठ | मुखपृष्ठ
गृहपृष्ठ | প্রচ্ছদ | হোম | முகப்பு | హోమ్ | ಮುಖಪುಟ | ഹോം | હોમ | ਮੁੱਖ ਪੰਨਾ | මුල් පිටුව | หน้าแรก | หน้าหลัก | ໜ້າຫຼັກ
ໜ້າທຳອິດ | ទំព័រដើម | ទំព័រមុខ | ပင်မစာမျက်နှာ | მთავარი | գլխավոր | ዋና ገጽ | 首页 | 首頁 | 主页 | 主頁 | トップ | トップページ
ホーム | 홈
news | beranda | laman utama | utama | nyumbani | mwanzo | gida | tuis | ikhaya | domů | domov | naslovna | naslovnica
početna | pocetna | kreu | ballina | pradžia | titulinis | sākums | avaleht | esileht | kezdőlap | kezdölap | αρχική
αρχικη | voorpagina | acasă | acasa | hasiera | inici | hafan | baile | forsíða
"""
_HOMES = frozenset(name.strip() for line in _HOME.strip().splitlines() for name in line.split("|"))
"""How pages call the front page in their first step."""


def is_home(text: str) -> bool:
    """Whether a label means the front page."""
    return len(text) < 30 and text.casefold() in _HOMES


_PATH = any_of(
    r"crumb|ariane|drobeck|brotkr|kruimel|okruszk|migas|pankuzu|topicpath|hierarchie|path(?<![^\s_-]path)(?!\S)"
)
"""How templates call the path from the front page to the story."""
_BETWEEN = re.compile(r"^[\s\u200e\u200f]*[>›»❯→/\\·•‹«<-]{0,2}[\s\u200e\u200f]*$")
_STEP = re.compile(r"[>›»❯→/\\‹«<]")
"""What stands between two steps of a path; a bar parts the links of a menu."""
_MOST_ABOVE = 150
"""Links among which the path stands: menus before it."""
_MOST_STEPS = 5
_MOST_NAVIGATED = 4
"""Steps of an address, the first one kept."""


@lru_cache(maxsize=20_000)
def _is_path(names: str) -> bool:
    return _PATH.search(names.lower()) is not None


def shown_path(page: Page) -> list[str]:
    """The links of the path that the page shows above the story, outermost first."""
    for element in page.scan.hinted["section"][:40]:
        if _is_path(f"{element.get('class') or ''} {element.get('id') or ''}"):
            found = [element_text(link, limit=60) for link in islice(element.iter("a"), 8)]
            return [text for text in found if 2 <= len(text) <= 40 and any(map(str.isalpha, text))]
    for element in page.scan.anchors[:_MOST_ABOVE]:
        text = element.text
        if text is not None and text.strip().lower() in _HOMES and (steps := list(_steps(element))):
            return steps
    return []


def _steps(home: etree._Element) -> Iterator[str]:
    """The links behind "Home" with marks of a path between them, in whatever box: "Home > World > Asia"."""
    at, above, marked = home, home.getparent(), False
    while above is not None and above.tag in ("li", "span", "b") and len(above) == 1:
        at, above = above, above.getparent()
    between = (home.tail or "") + ("" if at is home else at.tail or "")
    for sibling in islice(at.itersiblings(etree.Element), 2 * _MOST_STEPS):
        link = sibling if sibling.tag == "a" else next(sibling.iter("a"), None)
        if link is None:
            text = element_text(sibling, 60)
            if not _BETWEEN.match(text):
                return
            between += text
        elif not _BETWEEN.match(between):
            return
        else:
            marked = marked or _STEP.search(between) is not None
            text = element_text(link, limit=60)
            if marked and 2 <= len(text) <= 40:
                yield text
            between = ""
        between += sibling.tail or ""


def filed(page: Page) -> str | None:
    """The first category that the story is filed under: WordPress marks such links so, Joomla as its genre."""
    for element in page.scan.anchors:
        rel = element.get("rel")
        if rel is not None and "category" in rel:
            text = element_text(element, limit=60)
            return text if 2 <= len(text) <= 40 and not is_home(text) else None
    for element in page.scan.itemprops.get("genre", ())[:1]:
        text = element_text(element, limit=60)
        return text if 2 <= len(text) <= 40 else None
    return None


def navigated(page: Page) -> str | None:
    """The name that the page's navigation gives to the section in its path.

    The first steps of an article's path are often its section, and the page links to that section by name: the link
    that goes farthest on the path is the story's own.
    """
    steps = [step for step in urlsplit(page.url).path.split("/") if step]
    if len(steps) < 2 or not steps[0].isascii() or any(c.isdigit() for c in steps[0]):
        return None
    paths = ["/".join(steps[:count]) for count in range(1, min(len(steps), _MOST_NAVIGATED))]
    found: dict[str, str] = {}
    ends = tuple(steps[:_MOST_NAVIGATED])
    for element, href in zip(page.scan.anchors, page.scan.hrefs, strict=True):
        if steps[0] not in href:
            continue
        href = href.partition("?")[0].rstrip("/")
        path = urlsplit(href).path.strip("/") if href.endswith(ends) else ""
        if path in paths and path not in found:
            text = element_text(element, limit=60)
            if 2 <= len(text) <= 40 and not is_home(text) and any(c.isalpha() for c in text):
                found[path] = text
    return found[max(found, key=len)] if found else None
