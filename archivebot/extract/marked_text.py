"""The text of a byline's element: where the page's borders run in it, and what in it is one name as a whole."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from archivebot.any_of import any_of
from archivebot.extract.screen import text_of, text_within
from archivebot.people import BREAK, SOFT
from archivebot.people.roles import is_label
from archivebot.text import INVISIBLE

MAX_TEXT = 300
"""Characters of a byline's element; a longer element is searched for a smaller one inside."""

SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "svg",
        "figure",
        "figcaption",
        "picture",
        "img",
        "iframe",
        "form",
        "select",
        "textarea",
        "video",
        "audio",
        "time",
    ]
)
"""Tags whose text is no part of a byline."""

_BLOCKS = frozenset(
    [
        "div",
        "p",
        "li",
        "ul",
        "ol",
        "td",
        "tr",
        "table",
        "section",
        "article",
        "header",
        "footer",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "dd",
        "dt",
        "dl",
        "br",
        "a",
        "aside",
        "address",
        "address",
        "hr",
    ]
)

AUTHOR_WORDS = frozenset(
    "author authors autor autores autoren autorin autora auteur auteurs journalist journalists journaliste "
    "journalistes journalisten reporter reporters writer writers columnist columnists columnista columnistas "
    "contributor contributors staff people person personen personas profile profiles profil user-profile by "
    "byline bylines firma firmas firme redaktion redakteur redakteure redakteurin redactie redaccion medarbeider "
    "skribent skribenter author_name equipe avtor avtory penulis yazar yazarlar tac-gia kolumnisten kolumne "
    "expert experts signature opinionistas periodista periodistas av team our-team meet-the-team the-team "
    "editor editors wartawan muhabir muhabirler yazarlarimiz pisac novinar autori avtori gazeteci "
    "forfatter forfattere szerzo szerzok kirjoittaja kirjoittajat toimittaja toimittajat autorzy autore articulista "
    "articulistas colunista colunistas opinionista redaktor redaktorzy redactores".split()
)
"""Parts of the address of an author's page, between slashes or in a query."""

_PATH_MARKS = str.maketrans("?&=#", "////")
_AUTHOR_PREFIXES = ("author", "autor", "auteur", "journalist")

_STRONG_NAME = any_of(
    r"by-?_?line|auth[oe]r|autor|auteur|firma|signature|writer|write-?by|written-?by|reporter|journalist|penulis|"
    r"wartawan|pewarta|muhabir|muxbir|yazar|avtor|tac-?gia|imza\b(?<!\wimza)|firm\b(?<!\wfirm)|potpis|zuozhe|jizhe|kisha|lekhak|khabarnegar|egilea|signatura|sinatura|assina(?!nt)"
)
_NAME_LEAF = any_of(
    r"(?:author|autor|auteur|byline|writer|person|profile|contributor|firma).{0,20}(?:name|nombre|nom\b)|"
    r"^(?:fn|p-name|name|author|auteur|autor)$|name.{0,4}author"
)
_HALF_NAME = re.compile(r"(?:first|last|given|family|sur|nach|vor)[-_]?name|apellido")
_SHARE = any_of(
    r"share(?![a-z])|sharing|social(?![a-z])|whatsapp|facebook|tweet|follow|print(?![a-z])|bookmark|rating|"
    r"views?\b|reading-?time|lesezeit|date|datum|fecha|time\b|published|comment|icon|image(?![a-z])|avatar|"
    r"screen-?reader|sr-only|visually-?hidden|bio\b|biograph|description|title$|role|job|position|tooltip"
)


_OF_ROLE = re.compile(r"role|job|position|title$")


class MarkedText:
    """The text of an element with its borders, names as a whole, and links."""

    def __init__(self, element: etree._Element) -> None:
        self.leaves: list[str] = []
        self.links: dict[str, str] = {}
        self._room = 3 * MAX_TEXT
        parts: list[str] = []
        self._read(element, 0, parts)
        text = " ".join("".join(parts).split())
        self.text = text if text.isascii() else INVISIBLE.sub("", text)

    def _read(self, element: etree._Element, depth: int, parts: list[str]) -> None:
        mark = BREAK if element.tag in _BLOCKS else SOFT
        names = element.get("class")
        if names and _half_name(names):
            mark = " "
        parts.append(mark)
        text = element.text
        if text:
            parts.append(text)
            self._room -= len(text)
        if depth < 12 and self._room > 0:
            for child in element:
                if child.tag not in SKIPPED and not (depth and _furniture_leaf(child)):
                    self._leaf(child)
                    self._read(child, depth + 1, parts)
                tail = child.tail
                if tail:
                    parts.append(tail)
                    self._room -= len(tail)
        parts.append(mark)

    def _leaf(self, element: etree._Element) -> None:
        href = element.get("href") if element.tag == "a" else None
        if href and is_author_link(element):
            text = _name_text(element)
            if text:
                self.leaves.append(text)
                self.links[text] = href
        elif element.get("itemprop") in ("name", "author") or ((names := element.get("class")) and _leaf_name(names)):
            text = _name_text(element)
            if text:
                self.leaves.append(text)


@lru_cache(maxsize=20_000)
def _half_name(names: str) -> bool:
    return _HALF_NAME.search(names.lower()) is not None


def _furniture_leaf(element: etree._Element) -> bool:
    names = element.get("class")
    if names and _share_name(names):
        # Cards of a team set what each did before the name: "Editor", "Photos".
        before = element.getprevious() is None and _OF_ROLE.search(names.lower()) is not None
        return not (before and is_label((element.text or "").strip() or "-"))
    style = element.get("style")
    return style is not None and "display" in style and "none" in style


@lru_cache(maxsize=20_000)
def _share_name(names: str) -> bool:
    return _SHARE.search(names.lower()) is not None and not is_strong_name(names)


@lru_cache(maxsize=20_000)
def is_strong_name(names: str) -> bool:
    """Whether the names of an element are an author's or a byline's beyond doubt."""
    return _STRONG_NAME.search(names.lower()) is not None


@lru_cache(maxsize=20_000)
def _leaf_name(names: str) -> bool:
    return any(_NAME_LEAF.search(name) for name in names.lower().split())


def _name_text(element: etree._Element) -> str:
    """The text of an element that can hold one name; nothing for one that holds more than a few elements."""
    parts = [element.text or ""]
    for number, inner in enumerate(element.iterdescendants("*")):
        if number > 12:
            return ""
        parts += [inner.text or "", inner.tail or ""]
    text = " ".join("".join(parts).split())
    return text if len(text) < 120 else ""


def short_text(element: etree._Element, limit: int) -> str | None:
    """All text of an element, white space folded; None where it is longer than ``limit`` characters before folding."""
    text = text_within(element, limit)
    return None if text is None else " ".join(text.split())


def flat_text(element: etree._Element) -> str:
    """All text of an element, white space folded."""
    return " ".join(text_of(element).split())


def is_author_link(element: etree._Element) -> bool:
    """Whether a link leads to an author's page: by ``rel`` or by its address."""
    rel = element.get("rel")
    if (rel is not None and "author" in rel.lower()) or element.get("itemprop") == "author":
        return True
    href = element.get("href") or ""
    if len(href) > 300 or href.startswith(("mailto:", "javascript:", "#")):
        return False
    return _author_address(href)


@lru_cache(maxsize=20_000)
def _author_address(href: str) -> bool:
    """Whether the path of an address is that of an author's page; a host's name does not count."""
    path = href.partition("//")[2].partition("/")[2] if "//" in href[:10] else href
    path = path.lower()
    parts = path.translate(_PATH_MARKS).split("/")
    if not AUTHOR_WORDS.isdisjoint(parts) or ("@" in path and any(part[:1] == "@" for part in parts)):
        return True
    words = [word for word in _AUTHOR_PREFIXES if word in path]
    return any(part.startswith(word) and part[len(word) : len(word) + 1] in "-_." for word in words for part in parts)


def squeeze(text: str) -> str:
    """Marked text as a reader sees it."""
    return " ".join(text.replace(BREAK, " ").replace(SOFT, " ").split())
