"""Where the story stands: the smallest part of the page that holds its paragraphs.

Every paragraph is weighed by its text outside links and filed under its parent.
The heaviest parent starts the region; it grows to the ancestors as long as that
takes in more paragraphs of the same kind, so that a story laid over several
containers or cut by advertisements stays whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from lxml import etree

from archivebot.extract.claim import Claim
from archivebot.extract.furniture import is_alien, is_furniture
from archivebot.page import Page

MIN_PARAGRAPH = 25
"""Characters outside links; shorter ones are labels more often than text."""
MIN_STORY = 250
"""Characters; less is a label or a notice more often than a story."""
MIN_TRUSTED = 700
"""Characters of paragraphs from which on ``<p>`` alone is trusted to show the story."""
LARGE_SHARE = 0.4
"""Share of the page's text from which on a container is the story's, whatever its name."""
MAX_CLIMB = 100
"""Levels that are looked at above a paragraph."""
HOME_SHARE = 0.15
"""Share of the story's text from which on a look of containers is the story's own."""
GENERIC_TEXT = etree.XPath(
    "//body//text()[string-length(.) > 40]"
    "[not(parent::script or parent::style or parent::noscript or parent::p or parent::a or parent::option "
    "or parent::textarea or parent::template)]"
)


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


@dataclass(slots=True)
class _Group:
    """Paragraphs with one parent."""

    parent: etree._Element
    weight: float = 0.0
    looks: set[str] = field(default_factory=set)
    order: int = 0


def find_region(page: Page, claim: Claim | None, headline: etree._Element | None) -> Region | None:
    """The story's region; None when no text on the page looks like one. A wrapper around the headline is open."""
    wrappers = set(headline.iterancestors()) if headline is not None else set()
    props = page.scan.itemprops.get("articleBody") or []
    for prop in props[:3]:
        wrappers.update(_up(prop))
    alien = _Shade(wrappers, is_alien)
    groups = [g for g in _paragraph_groups(page.scan.paragraphs, claim) if not alien.covers(g.parent)]
    best = _grow(_lit(groups, wrappers), props, wrappers)
    if best is None or best.weight < MIN_TRUSTED:
        generic = groups + [g for g in _generic_groups(page.tree, claim) if not alien.covers(g.parent)]
        wider = _grow(_lit(generic, wrappers), props, wrappers)
        if wider is not None and (best is None or wider.weight > 1.5 * best.weight):
            best = wider
        if best is None or best.weight < MIN_STORY / 2:
            wider = _grow(generic, props, wrappers) or _grow(_generic_groups(page.tree, claim), props, wrappers)
            if wider is not None and (best is None or wider.weight > 3 * best.weight):
                best = wider
    return best


def _lit(groups: list[_Group], wrappers: set[etree._Element]) -> list[_Group]:
    """The groups that do not stand in furniture."""
    shade = _Shade(wrappers | _large(groups), is_furniture)
    return [group for group in groups if not shade.covers(group.parent)]


def main_heading(page: Page) -> etree._Element | None:
    """The ``h1`` that shares the most words with the page's title."""
    title = set((page.scan.title or "").lower().split())
    best: etree._Element | None = None
    most = -1
    for heading in page.scan.headings:
        if heading.tag != "h1":
            continue
        shared = len(title.intersection("".join(heading.itertext()).lower().split()))
        if shared > most:
            best, most = heading, shared
    return best


def _large(groups: list[_Group]) -> set[etree._Element]:
    """Elements that hold so much of the page's text that their names cannot mean furniture.

    Containers of one look count together: a story is often cut into several by advertisements.
    """
    under: dict[etree._Element, float] = {}
    for group in groups:
        for above in _up(group.parent):
            under[above] = under.get(above, 0.0) + group.weight
    looks: dict[str, float] = {}
    for element, weight in under.items():
        names = look(element)
        looks[names] = looks.get(names, 0.0) + weight
    limit = LARGE_SHARE * sum(group.weight for group in groups)
    return {
        element
        for element, weight in under.items()
        if weight >= limit or (weight >= limit / 5 and looks[look(element)] >= limit)
    }


class _Shade:
    """Which elements lie in something that a test tells, or in a link; every chain is judged once."""

    def __init__(self, wrappers: set[etree._Element], test: Callable[[etree._Element], bool]) -> None:
        self._known: dict[etree._Element, bool] = dict.fromkeys(wrappers, False)
        self._test = test

    def covers(self, element: etree._Element) -> bool:
        """Whether the element or one above it is furniture."""
        chain: list[etree._Element] = []
        verdict = False
        at: etree._Element | None = element
        while at is not None:
            known = self._known.get(at)
            if known is not None:
                verdict = known
                break
            chain.append(at)
            at = at.getparent()
        for link in reversed(chain):
            verdict = verdict or link.tag == "a" or self._test(link)
            self._known[link] = verdict
        return verdict


def text_weight(element: etree._Element) -> tuple[int, int]:
    """Characters of an element's text, and how many of them are in links."""
    if not len(element):
        return len((element.text or "").strip()), 0
    length = len("".join(element.itertext()).strip())
    linked = sum(len("".join(link.itertext()).strip()) for link in element.iter("a"))
    return length, linked


def _paragraph_groups(paragraphs: Iterable[etree._Element], claim: Claim | None) -> list[_Group]:
    groups: dict[etree._Element, _Group] = {}
    for paragraph in paragraphs:
        parent = paragraph.getparent()
        if parent is None:
            continue
        length, linked = text_weight(paragraph)
        plain = length - linked
        if plain < MIN_PARAGRAPH or linked > plain:
            continue
        weight = float(plain)
        if claim is not None:
            weight *= 2.0 if claim.holds("".join(paragraph.itertext())) else 0.5
        _file(groups, parent, weight, look(paragraph))
    return list(groups.values())


def _generic_groups(tree: etree._Element, claim: Claim | None) -> list[_Group]:
    groups: dict[etree._Element, _Group] = {}
    for text in GENERIC_TEXT(tree):  # type: ignore[union-attr]
        length = len(text.strip())
        if length < 2 * MIN_PARAGRAPH:
            continue
        owner = text.getparent()
        if text.is_tail:
            owner = owner.getparent()
        if owner is None:
            continue
        if owner.tag in ("span", "b", "strong", "em", "i", "font", "u"):
            owner = owner.getparent()
        weight = float(length)
        if claim is not None:
            weight *= 2.0 if claim.holds(text) else 0.5
        _file(groups, owner, weight, look(owner))
    return list(groups.values())


def _file(groups: dict[etree._Element, _Group], parent: etree._Element, weight: float, look: str) -> None:
    group = groups.get(parent)
    if group is None:
        group = groups[parent] = _Group(parent, order=len(groups))
    group.weight += weight
    group.looks.add(look)


def look(element: etree._Element) -> str:
    """Tag and class of an element."""
    return f"{element.tag} {element.get('class') or ''}"


def _alike(element: etree._Element, homes: set[str]) -> bool:
    """Whether a container looks like one of the story's: the same names, or one name more or less."""
    own = look(element)
    if own in homes:
        return True
    names = set(own.split())
    return len(names) > 1 and any(
        names <= other or (len(other) > 1 and other <= names) for other in (set(home.split()) for home in homes)
    )


def _grow(groups: list[_Group], props: list[etree._Element], wrappers: set[etree._Element]) -> Region | None:
    """The region around the heaviest group."""
    if not groups:
        return None
    under: dict[etree._Element, float] = {}
    for group in groups:
        for above in _up(group.parent):
            under[above] = under.get(above, 0.0) + group.weight
    named = [e for e in props if under.get(e, 0.0) >= MIN_STORY]
    if named:
        groups = [g for g in groups if any(above in named for above in _up(g.parent))]
    own = next((e for e in under if e.tag == "article" and e in wrappers and under[e] >= MIN_STORY), None)
    if own is not None:
        # Of several articles on one page, the story is in the one with the headline.
        groups = [g for g in groups if own in _up(g.parent)]
    # A container of short wrappers, each with one paragraph, shows only one level up.
    shared: dict[etree._Element, float] = {}
    for group in groups:
        above = group.parent.getparent()
        shared[group.parent] = shared.get(group.parent, 0.0) + group.weight
        if above is not None:
            shared[above] = shared.get(above, 0.0) + 0.6 * group.weight
    root = max(shared, key=lambda e: shared[e])
    kin = [g for g in groups if root in _up(g.parent)]
    looks = set().union(*(g.looks for g in kin))
    homes = {look(g.parent) for g in kin}
    declared = {above for prop in named for above in [prop, *prop.iterdescendants()] if above in under} if named else set()
    weight = under[root]
    below = root
    for above in root.iterancestors():
        gain = under.get(above, 0.0) - weight
        if above.tag in ("body", "html") or (below.tag == "article" and below in wrappers and weight > MIN_STORY):
            # An article element with the headline in it is whole; its neighbours are other stories.
            break
        below = above
        if gain <= 0:
            continue
        fresh = [g for g in groups if g not in kin and above in _up(g.parent)]
        related = [
            g
            for g in fresh
            if g.parent is above or _alike(g.parent, homes) or _classed(g.looks & looks) or above in declared
        ]
        if sum(g.weight for g in related) >= 0.05 * weight or gain > 0.5 * weight:
            root, weight = above, under[above]
            kin += fresh if gain > 0.5 * weight else related
    opened = {above for group in kin for above in _up(group.parent)}
    kin.sort(key=lambda g: -g.weight)
    return Region(root, opened, weight, _homes(kin), set().union(*(g.looks for g in kin)))


def _homes(kin: list[_Group]) -> list[etree._Element]:
    """The containers whose look carries a good part of the story; the others are boxes beside it."""
    total = sum(group.weight for group in kin)
    looks: dict[str, float] = {}
    for group in kin:
        names = look(group.parent)
        looks[names] = looks.get(names, 0.0) + group.weight
    major = {names for names, weight in looks.items() if weight >= HOME_SHARE * total}
    return [group.parent for group in kin if _alike(group.parent, major)]


def _classed(looks: set[str]) -> bool:
    """Whether a shared look says anything: a bare ``<p>`` does not."""
    return any(not look.endswith(" ") for look in looks)


def _up(element: etree._Element) -> Iterator[etree._Element]:
    """An element and those above it, not more than any story needs."""
    yield element
    yield from islice(element.iterancestors(), MAX_CLIMB)
