"""A page's running text, weighed and filed under the containers that hold it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import chain, islice
from typing import Any

from lxml import etree

from archivebot.extract.claim import Claim
from archivebot.extract.inside import first_link, leads
from archivebot.extract.screen import text_of
from archivebot.text import extent

MIN_PARAGRAPH = 25
"""Characters outside links; shorter ones are labels more often than text."""
MAX_CLIMB = 100
"""Levels that are looked at above a paragraph."""
MAX_GROUPS = 2_000
"""Containers that are compared; a page of more is no story's, and the heaviest are enough to see that."""
MIN_TEASERS = 3
"""Announcements of other stories that make a list of them."""
MIN_REST = 250
"""Characters that must be left without them."""
LARGE_SHARE = 0.4
"""Share of the page's text from which on a container is the story's, whatever its name."""
_GENERIC_TEXT = (
    "descendant::text()[string-length(.) > {}]"
    "[not(parent::script or parent::style or parent::noscript or parent::p or parent::a or parent::option "
    "or parent::textarea or parent::template)]"
)
GENERIC_TEXT, DENSE_TEXT = etree.XPath(_GENERIC_TEXT.format(40)), etree.XPath(_GENERIC_TEXT.format(20))
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5"})
ROWS = frozenset({"div", "section"})
"""What editors of blocks put each into."""
MAX_ROWS = 6
"""Boxes beside one that are looked at."""
MAX_INLINE = 3
"""Levels of inline elements in which editors of scripts wrap a line's text."""
INLINE = frozenset({"span", "b", "strong", "em", "i", "font", "u"})


@dataclass(eq=False, slots=True)
class Group:
    """Paragraphs with one parent."""

    parent: etree._Element
    weight: float = 0.0
    """Characters outside links; doubled where structured data claim the text, halved where they do not."""
    count: int = 0
    """Paragraphs."""
    looks: set[str] = field(default_factory=set)
    """Tag and class of the paragraphs."""

    _chain: dict[etree._Element, None] = field(default_factory=dict)

    @property
    def chain(self) -> dict[etree._Element, None]:
        """The parent and those above it, nearest first; climbed once, when it is first asked for."""
        if not self._chain:
            self._chain = dict.fromkeys([self.parent, *islice(self.parent.iterancestors(), MAX_CLIMB)])
        return self._chain

    @property
    def look(self) -> str:
        """Tag and class of the parent."""
        return look(self.parent)


@dataclass(slots=True)
class Region:
    """The part of the page that holds the story."""

    root: etree._Element
    open: set[etree._Element]
    """Elements on the way to the story's paragraphs: their names are wrappers' names, whatever they say."""
    weight: float
    homes: list[etree._Element] = field(default_factory=list)
    """The containers whose own paragraphs made the region, the heaviest first."""
    looks: set[str] = field(default_factory=set)
    """Tag and class of those paragraphs."""
    cut: bool = False
    """Whether the page nests so deep that not all levels were looked at."""
    cards: set[etree._Element] = field(default_factory=set)
    """Boxes that announce other stories."""


def look(element: etree._Element) -> str:
    """Tag and class of an element."""
    return f"{element.tag} {element.get('class') or ''}"


def alike(names: str, homes: Iterable[str]) -> bool:
    """Whether a look is one of others: the same names, or some names more or less."""
    if names in homes:
        return True
    own = set(names.split())
    return len(own) > 1 and any(
        own <= other or (len(other) > 1 and other <= own) for other in (set(home.split()) for home in islice(homes, 20))
    )


def paragraph_groups(paragraphs: Iterable[etree._Element], claim: Claim | None, alien: Shade) -> list[Group]:
    """Groups of the ``<p>`` elements that are text, the heaviest of too many."""
    groups: dict[etree._Element, Group] = {}
    last: etree._Element | None = None
    covered = True
    for paragraph in paragraphs:
        parent = paragraph.getparent()
        if parent is not last:
            last = parent
            covered = parent is None or alien.covers(parent)
        if covered or parent is None:
            continue
        text, linked = weigh(paragraph)
        plain = len(text) - linked
        if not plain or linked > plain:
            continue
        plain *= extent(text) // len(text)
        if plain < MIN_PARAGRAPH:
            continue
        _file(groups, holder(paragraph, parent), _claimed(plain, text, claim), look(paragraph))
    others = {parent: group for parent, group in groups.items() if group.count > 2 or not is_teaser(group)}
    if len(groups) - len(others) < MIN_TEASERS or sum(group.weight for group in others.values()) < MIN_REST:
        # One such heading is the story's own title, linked to itself.
        others = groups
    return _heaviest(others)


def holder(block: etree._Element, box: etree._Element) -> etree._Element:
    """What holds a block that stands in ``box``, a quotation or a nameless row aside.

    Who quotes at length tells around it what it is about; editors of blocks put each alone into a box or two.
    """
    at = box
    while not at.attrib and (at.tag == "blockquote" or (at.tag in ROWS and _is_alone(block))):
        above = at.getparent()
        if above is None or (at.text and not at.text.isspace()) or (block.tail and not block.tail.isspace()):
            break
        block, at = at, above
    return at if at is box or block.tag == "blockquote" or _is_row(block) else box


def _is_alone(block: etree._Element) -> bool:
    return block.getnext() is None and block.getprevious() is None


def _is_row(box: etree._Element) -> bool:
    """Whether a nameless box is one of several."""
    others = chain(box.itersiblings(str(box.tag)), box.itersiblings(str(box.tag), preceding=True))
    return any(not other.attrib for other in islice(others, MAX_ROWS))


def is_teaser(group: Group) -> bool:
    """Whether a paragraph or two stand under a heading that is a link: the announcement of another story."""
    above = group.parent.getparent()
    for container in (group.parent, above):
        if container is None or container.tag in ("body", "main", "html"):
            break
        if len(container) and (first := container[0]).tag in HEADINGS and first_link(first) is not None:
            return True
    return False


def generic_groups(part: etree._Element, claim: Claim | None, title: str = "") -> list[Group]:
    """Groups of the text of a part that stands outside ``<p>``: in boxes, between breaks; ``title`` is the page's."""
    groups: dict[etree._Element, Group] = {}
    find = DENSE_TEXT if extent(title) > len(title) else GENERIC_TEXT
    found: list[Any] = find(part)  # type: ignore[assignment]  # text nodes, which know their parents
    for text in found:
        length = extent(text.strip())
        owner: etree._Element | None = text.getparent()
        if owner is not None and text.is_tail:
            owner = owner.getparent()
        for _ in range(MAX_INLINE):
            if owner is None or owner.tag not in INLINE:
                break
            owner = owner.getparent()
        if owner is not None and length >= 2 * MIN_PARAGRAPH:
            _file(groups, owner, _claimed(length, text, claim), look(owner))
    return _heaviest(groups)


def weigh(element: etree._Element) -> tuple[str, int]:
    """An element's text, and how many of its characters are in links."""
    if not len(element):
        return (element.text or "").strip(), 0
    text = text_of(element).strip()
    linked = 0
    for link in element.iter("a"):
        if leads(link):
            linked += len(text_of(link).strip())
    return text, linked


def _claimed(length: int, text: str, claim: Claim | None) -> float:
    if claim is None:
        return float(length)
    return length * (2.0 if claim.holds(text) else 0.5)


def _file(groups: dict[etree._Element, Group], parent: etree._Element, weight: float, names: str) -> None:
    group = groups.get(parent)
    if group is None:
        group = groups[parent] = Group(parent)
    group.weight += weight
    group.count += 1
    group.looks.add(names)


def _heaviest(groups: dict[etree._Element, Group]) -> list[Group]:
    found = list(groups.values())
    if len(found) > MAX_GROUPS:
        limit = sorted((group.weight for group in found), reverse=True)[MAX_GROUPS]
        found = [group for group in found if group.weight > limit] or found[:MAX_GROUPS]
    return found


def weights_above(groups: Iterable[Group]) -> dict[etree._Element, float]:
    """How much text every container holds, on all levels."""
    under: dict[etree._Element, float] = {}
    for group in groups:
        weight = group.weight
        for above in group.chain:
            under[above] = under.get(above, 0.0) + weight
    return under


def large_containers(groups: list[Group]) -> set[etree._Element]:
    """Elements that hold so much of the page's text that their names cannot mean furniture.

    Containers of one look count together: a story is often cut into several by advertisements.
    """
    under = weights_above(groups)
    limit = LARGE_SHARE * sum(group.weight for group in groups)
    sizable = [element for element, weight in under.items() if weight >= limit / 5]
    looks: dict[object, float] = {}
    for element in sizable:
        names = _row(element)
        looks[names] = looks.get(names, 0.0) + under[element]
    return {element for element in sizable if under[element] >= limit or looks[_row(element)] >= limit}


def _row(element: etree._Element) -> object:
    """What containers that count together share: their names; those without names, their parent."""
    return look(element) if element.get("class") else (element.tag, element.getparent())


class Shade:
    """Which elements lie in something that a test tells, or in a link; every chain is judged once."""

    def __init__(self, wrappers: set[etree._Element], test: Callable[[etree._Element], bool]) -> None:
        self._known: dict[etree._Element, bool] = dict.fromkeys(wrappers, False)
        self._test = test

    def covers(self, element: etree._Element) -> bool:
        """Whether the element or one above it is such."""
        known = self._known
        chain: list[etree._Element] = []
        at: etree._Element | None = element
        while at is not None and at not in known:
            chain.append(at)
            at = at.getparent()
        verdict = at is not None and known[at]
        for link in reversed(chain):
            verdict = known[link] = verdict or link.tag == "a" or self._test(link)
        return verdict
