"""A story that goes on over several pages: which part a page is, where the story begins, and where it goes on.

Sites that show an advertisement with every page cut long stories into numbered ones; below each part stands a row of
numbers, or a link to the next. The addresses of parts differ by their number alone, and a link says no more than a
number, or that it leads on: a headline's link, and the rows of comments and pictures, are none of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, islice
from operator import itemgetter

from lxml import etree

from archivebot import urls
from archivebot.any_of import any_of
from archivebot.extract.screen import text_of
from archivebot.page import Page
from archivebot.urls.page_numbers import base_of, page_number, page_step, unnumbered

MAX_PARTS = 30
"""No story goes on for longer; a higher number counts something else."""
MAX_LINKS = 200
SHORT = 40
"""Characters of a link that leads on; a longer one is a headline."""
LONG = 120
"""Characters of a link that says that it leads to the next page: some go on with what stands there."""

# Comments, and the pictures of a gallery, are counted in the story's address, too.
_OTHER_ROW = re.compile(r"(?i)comment|kommentar|cpage|reply|foto|photo|imag|slide|pic|galler|video")
# /page-2, /seite/2, ?page=2, ?articlepage=2, /index2.html: the number says itself what it counts.
_NAMED = re.compile(
    r"(?i)(?:[?&/_,.;-]|[?&][a-z_]{3,12})(?:page|seite|p[aá]gina|strona|strana|sida|side|sayfa|part|teil)"
    r"[a-z_]*[/_,.=-]?\d|/index[_-]?\d"
)
_COUNTED = ("page", "seite", "pagina", "p\u00e1gina", "strona", "strana", "sid", "sayfa", "part", "teil", "index")
"""Words of which such an address holds one: links to share a story are long, and few hold any."""
# A parameter that is called the page and no more: boxes beside the story count their own (?page_b=2).
_PARAMETER = re.compile(
    r"(?i)[?&][a-z_]{0,12}(?:page|seite|p[aá]gina|strona|strana|sida|side|sayfa)(?:no|num|number|nr)?=\d"
)
# The words for a story's further pages; a story's neighbour is the next article, and never the next page.
_NEXT_PAGE = any_of(
    r"\bnext page|n(?:ä|ae)chsten? seite|(?:page|partie) suivante|volgende pagina|siguiente p[aá]gina|"
    r"p[aá]gina (?:siguiente|seguinte|seguente|successiva|următoare)|pr[oó]xima p[aá]gina|prossima pagina|"
    r"nästa sida|neste side|næste side|seuraava sivu|następna strona|(?:další|následující) strana|ďalšia strana|"
    r"következő oldal|επόμενη σελίδα|sonraki sayfa|следующая страница|наступна сторінка|следваща страница|"
    r"sl[j]?edeća stran|naslednja stran|halaman (?:berikut|selanjut)|trang (?:sau|tiếp)|หน้าถัดไป|"
    r"次の?ページ|次へ|下一[页頁]|다음\s*페이지|الصفحة التالية|अगला पेज"
)
# "Page 2: what it costs": the words say the number, too.
_SAID = re.compile(r"(?i)(?:page|seite|p[aá]gina|strona|strana|sida|side|sayfa|страница|第)\s?(\d{1,2})(?!\d)")
# Joomla's breaks in a text count the parts behind the first.
_BEHIND_FIRST = re.compile(r"[?&](?:limit)?start=\d{1,2}(?!\d)")
# A story's address that ends with its number in the archive, and counts on behind it: two stories share no such number.
_BEHIND_ID = re.compile(r"\d{5,}[-_,]\d{1,2}(?:\.[a-z]{3,5})?/?\Z")
# An address may be told from where the page stands: "./2/", "2.html", "index_2.html".
_FROM_HERE = ("?", "./", "index", *"23456789")
_FIRST_HERE = frozenset("?.i23456789")
_DIGIT = re.compile("[0-9]")
# /story/2: another story's name may well end with -2, and weblogs link their stories by rel=next.
_OWN_PIECE = re.compile(r"/\d{1,2}/?\Z")
_NOTHING = "\n"
"""What no address holds."""
_EXTENSION = re.compile(r"\.[a-z]{3,5}\Z")


@dataclass(slots=True, frozen=True)
class Parts:
    """Where a page stands in a story of several pages."""

    own: int = 1
    """The number of the part; the first is 1."""
    first: str | None = None
    """Address of the story's first part, on a later one."""
    following: str | None = None
    """Address of the next part; None on the last."""


@dataclass(slots=True, frozen=True)
class _Step:
    """A link between two parts."""

    url: str
    own: int
    """Number of the page that it stands on."""
    number: int
    """Number of the page that it leads to."""


def find_parts(page: Page) -> Parts | None:
    """Where the page stands among the parts of its story; None for a story on one page."""
    steps = list(_steps(page))
    # Beside a first part without a number, only a number in the row tells that the others count from 0.
    own = max((step.own for step in steps), default=1)
    first = next((step for step in steps if step.number == 1), None) if 2 <= own <= MAX_PARTS else None
    own = own if first is not None else 1
    following = next((step.url for step in steps if (step.own, step.number) == (own, own + 1)), None)
    if first is None and following is None:
        return None
    return Parts(own, first.url if first is not None else None, following)


def _steps(page: Page) -> Iterator[_Step]:
    """The links between this page and other parts, those of the head first."""
    links = [*page.scan.links.get("next", ()), *page.scan.links.get("prev", ())]
    stem, host = _stem(page.url), page.url.partition("://")[2].partition("/")[0] or _NOTHING
    hrefs, anchors = page.scan.hrefs, page.scan.anchors
    named = (
        anchors[number]
        for number in _promising(hrefs, stem)
        if (stem in (href := hrefs[number]) and _stays(href, host))
        or (href[:1] in _FIRST_HERE and href.startswith(_FROM_HERE))
    )
    numbered, behind = page_number(page.url) is not None, _is_behind_first(page.url)
    for link in chain(links, islice(named, MAX_LINKS)):
        href, told = link.get("href") or "", (link.get("rel") or "").lower()
        beside = "next" in told or "prev" in told
        if not (numbered or beside or _DIGIT.search(href.rpartition(stem)[2])):
            continue  # Only a first part has no number.
        # Links to share the story are as frequent as links to its parts are rare.
        text = " ".join(text_of(link).split()) if link.tag == "a" else ""
        # Chinese rows of numbers put each into brackets.
        number = text.strip("【】[]()（） ")
        said = _SAID.match(text)
        label = int(said[1] if said else number) if said or (len(number) <= 2 and number.isdecimal()) else None
        onward = _NEXT_PAGE.search(" ".join([text, *_said(link)]).lower())
        by_rel = beside and _OWN_PIECE.search(href)
        if len(text) > (LONG if onward or said else SHORT):
            continue
        counted = _is_named(href) or _is_behind_first(href) or _counts_behind_id(link, href)
        if not (label is not None or onward or by_rel or counted or behind):
            continue
        url = page.absolute(href)
        if url is None or _OTHER_ROW.search(url[len(_shared(url, page.url)) :]):
            continue
        step = _step(page.url, url, label)
        if step is not None:
            yield step


def _promising(hrefs: list[str], stem: str) -> Iterable[int]:
    """Which links hold the stem or begin as those do that are told from where the page stands.

    One search of all addresses in one text passes over them sooner than a look at each does.
    """
    found: set[int] = set()
    whole = "\0".join(hrefs)
    number, start, at = 0, 0, whole.find(stem)
    while at >= 0:
        number += whole.count("\0", start, at)
        found.add(number)
        start = whole.find("\0", at)
        at = whole.find(stem, start) if start >= 0 else -1
    if not _FIRST_HERE.isdisjoint(map(_FIRST, hrefs)):
        found.update(number for number, href in enumerate(hrefs) if href[:1] in _FIRST_HERE)
    return sorted(found)


_FIRST = itemgetter(slice(1))
"""The first character of a text."""


def _is_named(url: str) -> bool:
    """Whether the number in an address says itself what it counts."""
    lower = url.lower()
    return any(word in lower for word in _COUNTED) and _NAMED.search(url) is not None


def _is_behind_first(url: str) -> bool:
    """Whether the number in an address counts the parts behind the first."""
    return "start=" in url and _BEHIND_FIRST.search(url) is not None


def _stays(href: str, host: str) -> bool:
    """Whether a link leads to a page of the host: links to share the story do not."""
    return "//" not in href[:8] or host in href[:100]


def _said(link: etree._Element) -> Iterator[str]:
    """What a link says beside its text: in its title, and in the words for the picture of an arrow."""
    yield link.get("title") or ""
    for image in link.iterchildren("img"):
        yield image.get("alt") or ""


def _counts_behind_id(link: etree._Element, href: str) -> bool:
    """Whether a link that its name calls the next leads to another number behind the same story's own."""
    return "next" in f"{link.get('id')} {link.get('class')}".lower() and _BEHIND_ID.search(href) is not None


def _stem(url: str) -> str:
    """What the addresses of all parts hold: the last piece of the path, without extension and number."""
    parts = urls.split(url)
    last = _EXTENSION.sub("", parts.path.rstrip("/").rpartition("/")[2]) if parts is not None else ""
    base, number = base_of(url)
    if parts is None or not 2 <= number <= MAX_PARTS:
        return last or _NOTHING
    bare = base.partition("?")[0].rpartition("/")[2]
    return _shared(last, bare) or (last if parts.query else bare) or _NOTHING


def _shared(one: str, other: str) -> str:
    """What two strings begin with."""
    differ = (at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return one[: next(differ, min(len(one), len(other)))]


def _step(url: str, other: str, label: int | None) -> _Step | None:
    """The step from one address to another, where they are parts of one story; ``label`` is the number as printed."""
    base, number = base_of(other)
    # Some count from 0: their second page is number 1.
    shift = int(label is not None and label == number + 1 and _is_named(other))
    shift = shift or int(_is_behind_first(other))
    numbered = page_number(url)
    said = label in (None, number + shift)
    if said and base == unnumbered(url) and number + shift != 1:
        # /story and /story-2, whatever digits the story's own name ends with.
        return _Step(other, 1, number + shift)
    if label in (None, 1) and numbered is not None and unnumbered(other) == numbered[0]:
        return _Step(other, numbered[1] + int(_is_behind_first(url)), 1)
    if said and numbered is not None and base == numbered[0]:
        if number + shift == 1 and not _is_named(other):
            # A day's stories are /2024/05/12/1.html and /2024/05/12/2.html: a first part has no such number.
            return None
        return _Step(other, numbered[1] + shift, number + shift)
    for step in (page_step(url, other), page_step(other, url)):
        if step is not None and (label is not None or _PARAMETER.search(other)):
            # ?p=2: any parameter that counts what the row of numbers says, and those that say it themselves.
            own, number = step if step == page_step(url, other) else step[::-1]
            return _Step(other, own, number) if label in (None, number) else None
    return None
