"""Bylines that a reader sees: where they stand, how their text is marked, how far each can be trusted.

Templates name the element ("byline", "author"), link the name to the author's
page, or print a label ("By", "Von", "Par") before it; most do two of the
three. The story's byline stands between the headline and the text, some right
above the headline or right after the text. A byline of a teaser, of a comment
or of an author box that lists other stories is another's.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from lxml import etree

from archivebot.page import Page
from archivebot.people import BREAK, SOFT, Credits, is_organization, name_shape, read_byline
from archivebot.people.roles import match_label
from archivebot.scan import hints_of
from archivebot.text import INVISIBLE

SURE = 8.0
"""The score of a byline between headline and text beside which no other place is looked at."""
MAX_TEXT = 300
"""Characters of a byline's element; a longer element is searched for a smaller one inside."""

_MAX_ZONE = 300
_MAX_HINTED = 40
_MAX_REPEATED = 6

_SKIP = frozenset(["script", "style", "noscript", "template", "svg", "figure", "figcaption", "picture", "img", "iframe", "form", "select", "textarea", "video", "audio", "time"])
_DOUBTFUL = frozenset({"lower", "handle", "initials"})
_PICTURES = frozenset({"figure", "figcaption", "nav", "form", "select"})
_BLOCKS = frozenset(["div", "p", "li", "ul", "ol", "td", "tr", "table", "section", "article", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "dl", "br", "a", "aside", "address", "address", "hr"])

AUTHOR_HREF = re.compile(
    r"(?i)[/?&=_.-](?:authors?|autor(?:es|en|in|a|i)?|auteurs?|journalistes?|journalists?|reporters?|writers?|columnists?|columnistas?|contributors?|staff|people|person(?:en|as)?|profiles?|profil|"
    r"by|byline|firmas?|firme|redakt(?:ion|oer|or|ør)?|redaccion|medarbeider|skribent(?:er)?|author_name|user-profile|equipe|avtor|avtory|penulis|yazar(?:lar)?|"
    r"tac-gia|kolumnisten|experts?|signature|opinionistas|periodistas?|autores|redakteur(?:e|in)?)(?:[/=?.-]|$)|/@|/av/"
)
_STRONG_NAME = re.compile(r"(?i)by-?_?line|author|autor|auteur|firma|signature")
_NAME_LEAF = re.compile(r"(?i)(?:author|autor|auteur|byline|writer|person|profile|contributor|firma).{0,20}(?:name|nombre|nom\b)|^(?:fn|p-name|name|author|auteur|autor)$|name.{0,4}author")
_NOT_STORY = re.compile(
    r"(?i)comment|kommentar|related|recommend|teaser|sidebar|most-?(?:read|popular|view)|popular|trending|latest|footer|newsletter|carousel|slider|promo|outbrain|taboola|"
    r"disqus|ticker|rich-snippet-hidden|more-?(?:from|news|stories)|read-?(?:more|next|also)|caption|cutline|credit(?!s)|copyright|also-?read|login|subscri|advert|sponsor|menu|navi|modal|popup|quote|\bcard|recirc|verticalpost|"
    r"photo-?(?:by|credit)|image-?(?:by|credit|author)"
)
_HALF_NAME = re.compile(r"(?i)(?:first|last|given|family|sur|nach|vor)[-_]?name|apellido")
_HIDDEN = re.compile(r"(?i)hidden|sr-only|screen-?reader|invisible|d-none")
_CASED = re.compile(r"[A-Za-zÀ-ɏΑ-ωА-я]")
_SHARE = re.compile(r"(?i)share(?![a-z])|sharing|social(?![a-z])|whatsapp|facebook|tweet|follow|print(?![a-z])|bookmark|rating|views?\b|reading-?time|lesezeit|date|datum|fecha|time\b|published|comment|icon|image(?![a-z])|avatar|screen-?reader|sr-only|visually-?hidden|bio\b|biograph|description|title$|role|job|position|tooltip")


@dataclass(slots=True)
class Seen:
    """One byline on the page."""

    text: str
    """As printed, the page's borders marked (see :data:`archivebot.people.BREAK`)."""
    credits: Credits
    score: float
    source: str
    element: etree._Element
    links: dict[str, str] = field(default_factory=dict)
    """Name -> address of the author's page."""


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
                if child.tag not in _SKIP and not (depth and _furniture_leaf(child)):
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
            text = _flat(element)
            if text:
                self.leaves.append(text)
                self.links[text] = href
        elif element.get("itemprop") in ("name", "author") or ((names := element.get("class")) and _leaf_name(names)):
            text = _flat(element)
            if 0 < len(text) < 80:
                self.leaves.append(text)


@lru_cache(maxsize=20_000)
def _half_name(names: str) -> bool:
    return _HALF_NAME.search(names) is not None


def _furniture_leaf(element: etree._Element) -> bool:
    names = element.get("class")
    if names and _share_name(names):
        return True
    style = element.get("style")
    return style is not None and "display" in style and "none" in style


@lru_cache(maxsize=20_000)
def _share_name(names: str) -> bool:
    return _SHARE.search(names) is not None and _STRONG_NAME.search(names) is None


@lru_cache(maxsize=20_000)
def _leaf_name(names: str) -> bool:
    return any(_NAME_LEAF.search(name) for name in names.split())


def _flat(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())[:200]


def is_author_link(element: etree._Element) -> bool:
    """Whether a link leads to an author's page: by ``rel`` or by its address."""
    if "author" in (element.get("rel") or "").lower():
        return True
    href = element.get("href") or ""
    if (element.get("itemprop") or "") == "author":
        return True
    if len(href) > 300 or href.startswith(("mailto:", "javascript:", "#")):
        return False
    return _author_address(href)


@lru_cache(maxsize=20_000)
def _author_address(href: str) -> bool:
    """Whether the path of an address is that of an author's page; a host's name does not count."""
    path = "/" + href.partition("//")[2].partition("/")[2] if "//" in href[:10] else href
    return AUTHOR_HREF.search(path) is not None


class Furniture:
    """Whether elements stand in a part of the page that is not the story; answers are kept."""

    def __init__(self, anchors: set[etree._Element]) -> None:
        self.known: dict[etree._Element, bool] = dict.fromkeys(anchors, False)

    def holds(self, element: etree._Element) -> bool:
        """Whether ``element`` or what holds it is furniture."""
        path = []
        verdict = False
        for above in (element, *element.iterancestors()):
            known = self.known.get(above)
            if known is not None:
                verdict = known
                break
            path.append(above)
            if _is_card(above):
                verdict = True
                break
            if above.tag in ("nav", "footer", "figure", "figcaption", "form", "blockquote") or _names_furniture(
                (above.get("class") or "") + " " + (above.get("id") or "")
            ):
                verdict = True
                break
        for above in path:
            self.known[above] = verdict
        return verdict


def _in_picture(element: etree._Element) -> bool:
    """Whether an element is a picture's caption or credit."""
    return any(above.tag in _PICTURES or "rich-snippet-hidden" in (above.get("class") or "") for above in (element, *list(element.iterancestors())[:6]))


def _is_card(element: etree._Element) -> bool:
    """Whether an element presents another story: a link around it, or a small box with a linked heading."""
    if element.tag == "a":
        return not is_author_link(element)
    if element.tag not in ("article", "li", "section", "div") or len(element) > 12:
        return False
    heading = next(element.iter("h2", "h3", "h4", "h5"), None)
    if heading is None:
        return False
    if heading.find(".//a[@href]") is not None:
        return True
    above = heading.getparent()
    return above is not None and above.tag == "a"


@lru_cache(maxsize=20_000)
def _names_furniture(names: str) -> bool:
    return _NOT_STORY.search(names) is not None


def following(start: etree._Element, stops: set[etree._Element], limit: int = _MAX_ZONE) -> Iterator[etree._Element]:
    """The elements after ``start`` in document order, up to one of ``stops``."""
    node: etree._Element | None = start
    while node is not None and limit > 0:
        sibling = node.getnext()
        if sibling is None:
            node = node.getparent()
            continue
        for element in sibling.iter("*"):
            limit -= 1
            if element in stops or limit < 0:
                return
            yield element
        node = sibling


def see_bylines(
    page: Page,
    heading: etree._Element | None,
    story: list[etree._Element],
    known: frozenset[str],
    wanted: frozenset[str],
    told: bool = False,
) -> list[Seen]:
    """The bylines on the page, best first.

    ``story`` are the body's elements, ``wanted`` the names that the data
    gives; where the data names people (``told``), only the surroundings of
    the headline and the first lines can say otherwise.
    """
    anchors = set()
    if heading is not None:
        anchors.update(heading.iterancestors())
    if story:
        anchors.update(story[0].iterancestors())
    furniture = Furniture(anchors)
    stops = set(story[:3])
    done: set[etree._Element] = set()
    found: list[Seen] = []
    named = {*page.scan.hinted.get("byline", ()), *page.scan.itemprops.get("author", ())}
    for where, element in _places(page, heading, story, stops, named):
        if found and found[-1].score >= SURE:
            break
        if element in done:
            continue
        if element.tag in _PICTURES:
            done.update(element.iter())
            continue
        if told and where in ("page", "after"):
            break
        seen = _read(element, where, known, wanted, done, anchors)
        if seen is not None:
            if furniture.holds(element):
                seen.score -= 2 if where == "head" and not _in_picture(element) else 6
            found.append(seen)
    found.sort(key=lambda seen: -seen.score)
    return found


def _places(
    page: Page,
    heading: etree._Element | None,
    story: list[etree._Element],
    stops: set[etree._Element],
    named: set[etree._Element],
) -> Iterator[tuple[str, etree._Element]]:
    """Elements that may be a byline with the place they stand in."""
    zone: set[etree._Element] = set()
    near: set[etree._Element] = set()
    if heading is not None:
        for element in following(heading, stops):
            zone.add(element)
            if element.tag in _PICTURES or _interesting(element, named):
                yield "head", element
        near.update(list(heading.iterancestors())[:3])
    hinted = page.scan.hinted.get("byline", ())
    repeated = Counter(element.get("class") for element in hinted)
    # Teasers repeat their byline's element; the story's own stands there once or twice.
    rare = [e for e in hinted if repeated[e.get("class")] <= _MAX_REPEATED and e not in zone][:_MAX_HINTED]
    rare += [e for e in page.scan.itemprops.get("author", ())[:10] if e not in zone]
    over = {e for e in rare if any(above in near for above in islice(e.iterancestors(), 4))} if near else set()
    for element in rare:
        if element in over:
            yield "over", element
            yield from (("over", inner) for inner in _inside(element, named))
    for element in story[:3]:
        zone.add(element)
        yield "lead", element
    for element in following(story[-1], set(), 200) if story else ():
        if element not in zone and _interesting(element, named):
            zone.add(element)
            yield "after", element
    for element in rare:
        if element not in over and element not in zone:
            yield "page", element
            yield from (("page", inner) for inner in _inside(element, named))


def _inside(element: etree._Element, named: set[etree._Element]) -> Iterator[etree._Element]:
    """What may be the byline inside a larger element that is named for one."""
    if len(element) > 2:
        yield from (inner for inner in islice(element.iterdescendants("*"), 30) if _interesting(inner, named))


@lru_cache(maxsize=50_000)
def _byline_name(names: str) -> bool:
    return "byline" in hints_of(names)


def _interesting(element: etree._Element, named: set[etree._Element]) -> bool:
    """Whether an element may be a byline: by its names, as a link to an author, by a label that opens it."""
    if element in named:
        return True
    tag = element.tag
    if tag == "a":
        return is_author_link(element)
    text = element.text
    if text is None or tag in _SKIP:
        return False
    text = text.strip()
    return 1 < len(text) < MAX_TEXT and match_label(text) is not None


_BASE = {"head": 4.0, "over": 2.5, "lead": 1.0, "after": 1.0, "page": 0.0}
"""What a place is worth: between headline and text, over the headline, in the first lines, after the text, elsewhere."""


def _read(
    element: etree._Element,
    where: str,
    known: frozenset[str],
    wanted: frozenset[str],
    done: set[etree._Element],
    anchors: set[etree._Element],
) -> Seen | None:
    """One element as a byline; None where it names nobody."""
    if element.tag in _SKIP and element.tag != "address":
        return None
    marked = MarkedText(element)
    flat = squeeze(marked.text)
    if len(flat) < 2 or len(flat) > MAX_TEXT or (where == "lead" and (len(flat) > 160 or match_label(flat) is None)):
        return None
    whole = element
    credits = read_byline(marked.text, known, frozenset(marked.leaves))
    if where != "lead" and (len(flat) < 40 or element.tag == "a") and not any(name.labelled for name in credits.names):
        whole, marked, credits = _line_of(element, marked, flat, credits, known, anchors)
    done.update(whole.iter())
    strong = _STRONG_NAME.search(element.get("class") or "") is not None
    # Buttons and menus of scripts without case look like names.
    names = [
        name
        for name in credits.names
        if (name.shape not in _DOUBTFUL and (name.shape != "single" or strong or name.linked) and (_CASED.search(name.name) or strong or name.linked))
        or name.organization
        or name.labelled
        or (name.shape in _DOUBTFUL and name.shape != "single" and strong and (name.linked or " " in name.name))
        or _key(name.name) in wanted
    ]
    if not names:
        return None
    if where == "after" and any(name.role is None and not name.organization for name in names):
        # "Reporting by A; Editing by B" signs the text; B did not write it.
        names = [name for name in names if name.role != "editor"]
    credits = Credits(names, credits.printed)
    return Seen(marked.text, credits, _score(element, whole, marked, credits, where, wanted), f"dom:{where}", whole, dict(marked.links))


def _line_of(
    element: etree._Element,
    marked: MarkedText,
    flat: str,
    credits: Credits,
    known: frozenset[str],
    anchors: set[etree._Element],
) -> tuple[etree._Element, MarkedText, Credits]:
    """The line that holds a label alone or a link alone: it may name others, and says "By"."""
    whole = element
    text = flat
    for _ in range(3):
        parent = element.getparent()
        if parent is None or parent in anchors or parent.tag in ("body", "html"):
            break
        element = parent
        above = MarkedText(parent)
        printed = squeeze(above.text)
        if len(printed) > 140:
            break
        if printed == text:
            continue  # a wrapper
        more = read_byline(above.text, known, frozenset(above.leaves))
        if not _grows(flat, credits, more, above):
            break
        whole, marked, credits, text = parent, above, more, printed
    return whole, marked, credits


def _grows(text: str, credits: Credits, more: Credits, above: MarkedText) -> bool:
    """Whether the line above an element says more of the same byline."""
    if not credits.names:
        label = match_label(text)
        return bool(more.names) and label is not None and not text[label[2] :].strip(" .:")
    before = {name.name for name in credits.names}
    after = {name.name for name in more.names}
    if not before <= after:
        return False
    leaves = set(above.leaves)
    return all(name in leaves or any(n.name == name and (n.organization or n.labelled) for n in more.names) for name in after - before)


def _score(
    element: etree._Element, whole: etree._Element, marked: MarkedText, credits: Credits, where: str, wanted: frozenset[str]
) -> float:
    """How far a byline can be trusted."""
    score = _BASE[where]
    names = " ".join(filter(None, (element.get("class"), element.get("id"), whole.get("class"), whole.get("id"))))
    if names and _STRONG_NAME.search(names):
        score += 2.5
    elif names and _byline_name(names):
        score += 0.5
    if marked.links:
        score += 1.5
    if (element.get("itemprop") or "") == "author" or "author" in (element.get("rel") or ""):
        score += 1.5
    if any(name.labelled and name.role is None for name in credits.names):
        score += 2.5
    if names and _HIDDEN.search(names):
        score -= 4
    if where == "lead":
        line = squeeze(marked.text)
        covered = sum(len(name.name) for name in credits.names) / max(len(line), 1)
        labelled = any(name.labelled and name.role is None for name in credits.names)
        # A line of its own that opens the text: "Von Jane Doe"; a sentence that begins with "By" is none.
        score += 3 if labelled and (covered > 0.5 or len(line) < 60) else -4
    people = credits.writers
    if any(_key(name.name) in wanted for name in credits.names):
        score += 3
    if not people or all(name.shape in ("lower", "handle", "initials") for name in people):
        score -= 2
    elif all(name.shape == "single" for name in people):
        score -= 1
    return score


def squeeze(text: str) -> str:
    """Marked text as a reader sees it."""
    return " ".join(text.replace(BREAK, " ").replace(SOFT, " ").split())


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


__all__ = ["Furniture", "MarkedText", "Seen", "following", "is_author_link", "is_organization", "name_shape", "see_bylines"]
