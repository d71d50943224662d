"""Where the story stands: the smallest part of the page that holds its paragraphs.

Every paragraph is weighed by its text outside links and filed under its parent.
The heaviest parent starts the region; it grows to the ancestors as long as that
takes in more paragraphs of the same kind, so that a story laid over several
containers or cut by advertisements stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from lxml import etree

from archivebot.extract.body_doubt import MAX_DOUBTED, is_doubted, is_outweighed, stands_beside
from archivebot.extract.body_groups import (
    HEADINGS,
    MAX_CLIMB,
    Group,
    Region,
    Shade,
    alike,
    generic_groups,
    large_containers,
    look,
    paragraph_groups,
    weights_above,
)
from archivebot.extract.body_rows import without_cards
from archivebot.extract.claim import Claim
from archivebot.extract.furniture import is_alien, is_furniture, names_alien
from archivebot.extract.line_boxes import mark_paragraphs
from archivebot.extract.screen import text_of
from archivebot.extract.surroundings import leads_home, site_parts, story_heading
from archivebot.page import Page

MIN_STORY = 250
"""Characters; less is a label or a notice more often than a story."""
MIN_PIECES = 3
"""Paragraphs of a second part of the story; standfirst and date stand above the first."""
MIN_BESIDE = 100
"""Characters of text right beside the container that are the story's, however long that is."""
HOME_SHARE = 0.15
"""Share of the story's text from which on a look of containers is the story's own."""


def find_region(page: Page, claim: Claim | None, headline: etree._Element | None) -> Region | None:
    """The story's region; None when no text on the page looks like one. A wrapper around the headline is open."""
    over_headline = set(headline.iterancestors()) if headline is not None else set()
    wrappers = set(over_headline)
    props = page.scan.itemprops.get("articleBody") or []
    for prop in props[:3]:
        wrappers.update([prop, *prop.iterancestors()])
    wrappers |= _parts_of_opinion(over_headline)
    alien = Shade(wrappers, is_alien)
    groups, cards = without_cards(paragraph_groups(page.scan.paragraphs, claim, alien), page.url, headline)
    best = _grow(_lit(groups, wrappers), props, wrappers)
    side = _headline_side(best, headline, over_headline)
    title = page.scan.title or ""
    shown = next(page.tree.iter("body"), None)
    if best is not None and side is not None and (near := _near(side, best, claim, title, alien)):
        if _mark(page, side):
            near = _near(side, None, claim, title, alien)
            groups, cards = without_cards(paragraph_groups(page.scan.paragraphs, claim, alien), page.url, headline)
        near += [g for g in groups if side in g.chain]
        return _beside(_grow(_lit(near, wrappers), props, wrappers) or best, cards)
    doubted = is_doubted(best, groups)
    beside = not doubted and stands_beside(best)
    if (doubted or beside) and shown is not None and _mark(page, shown):
        groups, cards = without_cards(paragraph_groups(page.scan.paragraphs, claim, alien), page.url, headline)
        best = _grow(_lit(groups, wrappers), props, wrappers)
        doubted = doubted and (is_doubted(best, groups) or is_outweighed(best, shown))
        beside = not doubted and stands_beside(best)
    if doubted or beside:
        every = generic_groups(shown, claim, title) if shown is not None else []
        loose = [g for g in every if not alien.covers(g.parent)]
        generic, boxes = without_cards(groups + loose, page.url, headline)
        cards |= boxes
        wider = _grow(_lit(generic, wrappers), props, wrappers)
        if wider is not None and (best is None or wider.weight > 1.5 * best.weight):
            # What stands beside paragraphs that are trusted takes their place only together with some of them.
            best = wider if doubted or best is None or not wider.open.isdisjoint(best.homes) else best
        if best is None or best.weight < MIN_STORY / 2:
            wider = _grow(generic, props, wrappers) or _grow(every, props, wrappers)
            if wider is not None and (best is None or wider.weight > 3 * best.weight):
                best = wider
    return _beside(best, cards)


def _mark(page: Page, part: etree._Element) -> bool:
    """Make the boxes of a part that are paragraphs such; whether there are any."""
    lines = mark_paragraphs(part)
    if lines:
        page.__dict__["_lines"] = lines
        page.scan.paragraphs[:] = page.tree.iter("p")
    return bool(lines)


def _near(side: etree._Element, best: Region | None, claim: Claim | None, title: str, alien: Shade) -> list[Group]:
    """The text of the headline's part of the page that no ``<p>`` holds; none where it is less than a story."""
    near = [g for g in generic_groups(side, claim, title) if side in g.chain and not alien.covers(g.parent)]
    near = [g for g in near if g.parent.tag not in HEADINGS]
    if best is None:
        return near
    # A standfirst may outweigh a short story, but is one piece.
    least = best.weight / 2 if sum(g.count for g in near) > 1 else best.weight
    return near if sum(g.weight for g in near) >= max(MIN_STORY, least) else []


def _beside(region: Region | None, cards: set[etree._Element]) -> Region | None:
    """The region, with the cards that it does not run through."""
    if region is not None:
        region.cards = cards - region.open
    return region


def _parts_of_opinion(over_headline: set[etree._Element]) -> set[etree._Element]:
    """What is named after the box around the headline where that speaks of comments: "commentaire" is an op-ed, too."""
    found: set[etree._Element] = set()
    for box in over_headline:
        names = box.get("class")
        if names and box.tag not in ("body", "html") and names_alien(names):
            own = tuple(name for name in names.split() if names_alien(name))
            found.update(part for part in box.iter("div", "section", "p") if (part.get("class") or "").startswith(own))
    return found


def _headline_side(
    best: Region | None, headline: etree._Element | None, over_headline: set[etree._Element]
) -> etree._Element | None:
    """The part of the page that holds the headline, where it is apart from the region and holds as much text.

    Text without ``<p>`` is a story's that stands with the headline, while comments and imprints below have theirs.
    """
    if best is None or headline is None or best.weight > MAX_DOUBTED or best.root in over_headline:
        return None
    part = best.root
    while (shared := part.getparent()) is not None and shared not in over_headline:
        part = shared
    side = headline
    while (above := side.getparent()) is not None and above is not shared:
        side = above
    if side is headline or len(text_of(side)) <= best.weight / 2 or next(part.iter("h1"), None) is not None:
        return None
    return side


def main_heading(page: Page) -> etree._Element | None:
    """The ``h1`` that shares the most words with the page's title; another heading where none shares any."""
    if "_main_heading" not in page.__dict__:
        page.__dict__["_main_heading"] = _find_heading(page)
    known: etree._Element | None = page.__dict__["_main_heading"]
    return known


def _find_heading(page: Page) -> etree._Element | None:
    named = " ".join((page.scan.title or "").lower().split())
    title = set(named.split())
    best: etree._Element | None = None
    most = -1
    for heading in page.scan.headings:
        if heading.tag != "h1":
            continue
        words = text_of(heading).lower().split()
        shared = len(title.intersection(words))
        # The site's name may be as long as the headline, and is a heading too: titles begin with the headline.
        if shared > 0 and leads_home(page, heading):
            continue
        if shared > most or (shared == most > 0 and named.startswith(" ".join(words))):
            best, most = heading, shared
    other = None
    if most > 0:
        named_so = best is not None and " ".join(text_of(best).lower().split()) in site_parts(page)
        other = story_heading(page) if named_so else None
        if other is None or other.tag == "h1":
            return best
        return other
    other = story_heading(page)
    return other if other is not None else best


def _lit(groups: list[Group], wrappers: set[etree._Element]) -> list[Group]:
    """The groups that do not stand in furniture."""
    shade = Shade(wrappers, is_furniture)
    lit = [group for group in groups if not shade.covers(group.parent)]
    if len(lit) == len(groups):
        return groups
    shade = Shade(wrappers | large_containers(groups), is_furniture)
    return [group for group in groups if not shade.covers(group.parent)]


def _grow(groups: list[Group], props: list[etree._Element], wrappers: set[etree._Element]) -> Region | None:
    """The region around the heaviest group."""
    if not groups:
        return None
    under = weights_above(groups)
    declared = {prop for prop in props if under.get(prop, 0.0) >= MIN_STORY}
    if declared:
        groups = [g for g in groups if not declared.isdisjoint(g.chain)]
    own = next((e for e in under if e.tag == "article" and e in wrappers and under[e] >= MIN_STORY), None)
    if own is not None:
        # Of several articles on one page, the story is in the one with the headline.
        groups = [g for g in groups if own in g.chain] or groups
    root = _heaviest_parent(groups)
    kin = [g for g in groups if root in g.chain]
    outside = [g for g in groups if root not in g.chain]
    looks: set[str] = set().union(*(g.looks for g in kin))
    homes = dict.fromkeys(g.look for g in sorted(kin, key=lambda g: -g.weight))
    weight = under[root]
    below = root
    for above in root.iterancestors():
        if not outside or above.tag in ("body", "html"):
            break
        if below.tag == "article" and below in wrappers and weight > MIN_STORY:
            # An article element with the headline in it is whole; its neighbours are other stories.
            break
        inside_declared = not declared.isdisjoint([above, *above.iterancestors()]) if declared else False
        below = above
        gain = under.get(above, 0.0) - weight
        if gain <= 0:
            continue
        fresh = [g for g in outside if above in g.chain]
        outside = [g for g in outside if above not in g.chain]
        related = [
            g
            for g in fresh
            if inside_declared
            or g.parent is above
            or alike(g.look, homes)
            or _classed(g.looks & looks)
            or _is_second_part(g.parent, homes)
        ]
        # A first paragraph that is free to read stands right beside the box that holds the others.
        beside = above is root.getparent() and any(g.parent is above and g.weight >= MIN_BESIDE for g in fresh)
        if gain > 0.5 * weight or beside or sum(g.weight for g in related) >= 0.05 * weight:
            # What outweighs the text so far is the story, however it looks; what nearly does so, if it is no head.
            large = gain > 0.5 * weight
            kin += [g for g in fresh if gain > weight or g in related or (large and g.count >= MIN_PIECES)]
            root, weight = above, under[above]
    return _region(root, weight, kin)


_SECOND_PART = re.compile(
    r"(?i)(?:entry|asset|post|article|text|body|item)[-_]?(?:more|extended|full-?text)|full-?text"
)
"""How blog systems name the box of what follows the first part of an entry, which alone the front page shows."""


def _is_second_part(container: etree._Element, homes: Collection[str]) -> bool:
    """Whether a container follows one of the story's and is named for the rest of the entry."""
    before, names = container.getprevious(), container.get("class") or container.get("id") or ""
    return before is not None and _SECOND_PART.search(names) is not None and look(before) in homes


def _heaviest_parent(groups: list[Group]) -> etree._Element:
    """The container with the most text; short wrappers, each with one paragraph, show one level up."""
    shared: dict[etree._Element, float] = {}
    for group in groups:
        above = group.parent.getparent()
        shared[group.parent] = shared.get(group.parent, 0.0) + group.weight
        if above is not None:
            shared[above] = shared.get(above, 0.0) + 0.6 * group.weight
    return max(shared, key=lambda e: shared[e])


def _region(root: etree._Element, weight: float, kin: list[Group]) -> Region:
    opened: set[etree._Element] = set().union(*(g.chain for g in kin))
    kin.sort(key=lambda g: -g.weight)
    cut = any(len(g.chain) > MAX_CLIMB for g in kin)
    return Region(root, opened, weight, _homes(kin), set().union(*(g.looks for g in kin)), cut)


def _homes(kin: list[Group]) -> list[etree._Element]:
    """The containers whose look carries a good part of the story; the others are boxes beside it."""
    total = sum(group.weight for group in kin)
    looks: dict[str, float] = {}
    for group in kin:
        looks[group.look] = looks.get(group.look, 0.0) + group.weight
    major = [names for names, weight in looks.items() if weight >= HOME_SHARE * total]
    homes = [group.parent for group in kin if alike(group.look, major)]
    inside = set(homes)
    # A good stretch of text beside those containers, not in a box inside one, is the story's too.
    homes += [g.parent for g in kin if g.weight >= MIN_STORY and g.count > 1 and inside.isdisjoint(g.chain)]
    return homes


def _classed(looks: set[str]) -> bool:
    """Whether a shared look says anything: a bare ``<p>`` does not."""
    return any(not names.endswith(" ") for names in looks)
