"""Rows of cards that announce other stories, told by their shape: a title that leads to another page, and a line.

Their names are many; but templates print every card with the same markup, beside each other, and link each to its own
page of the site. The parts of a story do not each lead away from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from lxml import etree

from archivebot.extract.blocks import SIMPLE
from archivebot.extract.body_groups import Group
from archivebot.extract.screen import text_of

MAX_PARAGRAPHS = 2
MAX_WEIGHT = 350
"""Characters of the paragraphs of a card; doubled where structured data claim them, which they do of no card."""
MAX_CARD = 900
"""Characters of a card with its title, labels and date."""
MAX_CLIMB = 5
MAX_WRAPPERS = 4
"""Boxes around a card that stand in the row in its place: columns of a grid."""
MAX_NEAR = 8
MAX_LINKS = 6
MIN_TITLE = 20
MAX_MARK = 3
MIN_CARDS = 3
MIN_STORY = 250
MIN_WHOLE = 1_000
"""Characters of paragraphs in one box that are a story, however many cards stand below it."""
MAX_SHARE = 1.5
"""Share of the text that cards have beside a shorter one; where they are more, they are the story's own items."""


def without_cards(
    groups: list[Group], url: str, headline: etree._Element | None
) -> tuple[list[Group], set[etree._Element]]:
    """The groups that stand in no card, and the cards; all groups where too little would be left."""
    small = [group for group in groups if group.count <= MAX_PARAGRAPHS and group.weight <= MAX_WEIGHT]
    if len(small) < MIN_CARDS:
        return groups, set()
    host, path = _place(url)
    found: dict[Group, etree._Element] = {}
    for group in small:
        card = _card(group.parent, host, path)
        if card is not None:
            found[group] = card
    cards = set(found.values())
    if len(cards) < MIN_CARDS:
        return groups, set()
    others = [group for group in groups if group not in found]
    rest = sum(group.weight for group in others)
    if rest < MIN_STORY:
        return groups, set()
    whole = any(group.count > MAX_PARAGRAPHS and group.weight >= MIN_WHOLE for group in others)
    if whole or sum(group.weight for group in found) <= MAX_SHARE * rest:
        return others, cards
    story = _story_box(headline, others)
    if story is None:
        return groups, set()
    # Below a brief, cards outside the box of headline and text may be any number.
    beside = {group: card for group, card in found.items() if story not in group.chain}
    return [group for group in groups if group not in beside], set(beside.values())


def _story_box(headline: etree._Element | None, groups: list[Group]) -> etree._Element | None:
    """The smallest element that holds the headline and the most text beside cards."""
    if headline is None:
        return None
    chain = max(groups, key=lambda group: group.weight).chain
    return next((above for above in headline.iterancestors() if above in chain), None)


_FILE = re.compile(r"(?i)\.(?:jpe?g|png|gif|webp|avif|pdf|mp[34])$")


def is_small(box: etree._Element) -> bool:
    """Whether a box holds no more than a card; a large one is not read to its end."""
    size = 0
    for text in box.itertext():
        size += len(" ".join(str(text).split())) + 1
        if size > MAX_CARD:
            return False
    return True


def _place(url: str) -> tuple[str, str]:
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/")


def _card(parent: etree._Element, host: str, path: str) -> etree._Element | None:
    """The box around paragraphs that also holds a link to another page, where such boxes stand in a row."""
    box: etree._Element | None = parent
    for _ in range(MAX_CLIMB):
        if box is None or box.tag in ("body", "main", "html", "p") or not is_small(box):
            return None
        target = _target(box, host, path)
        if target is not None:
            return box if _in_row(box, target, host, path) else None
        box = box.getparent()
    return None


def _target(box: etree._Element, host: str, path: str) -> str | None:
    """Where the title or the whole of a box leads: another page of the site."""
    for link in islice(box.iter("a"), MAX_LINKS):
        href = (link.get("href") or "").strip()
        if not href or _in_sentence(link) or not _leads_on(href, host, path):
            continue
        size = len(text_of(link).strip())
        if size >= MIN_TITLE or next(link.iter("h2", "h3", "h4"), None) is not None:
            return href
        if size == 0 and next(link.iter("img", "picture"), None) is None:
            return href  # laid over the card; a picture alone may lead to who speaks there
    return None


def _leads_on(href: str, host: str, path: str) -> bool:
    """Whether an address is another page of this site, neither a file nor the page itself or a part of it."""
    if href[0] == "#" or href[:11].lower() == "javascript:" or href[:7] == "mailto:":
        return False
    at, where = _place(href)
    if _FILE.search(where) is not None:
        return False  # the picture, larger
    return (not at or at == host) and len(where) > 1 and not where.startswith(path) and where not in path


def _in_row(card: etree._Element, target: str, host: str, path: str) -> bool:
    """Whether others of one kind stand beside a card, or beside the columns around it, each with a page of its own."""
    at: etree._Element | None = card
    for _ in range(1 + MAX_WRAPPERS):
        if at is None or not is_small(at):
            return False
        targets = {other for near in _near(at) if (other := _like(near, at, host, path)) is not None}
        if len(targets - {target}) > 1:
            return True
        at = at.getparent()
    return False


def _near(box: etree._Element) -> Iterator[etree._Element]:
    yield from islice(box.itersiblings(box.tag), MAX_NEAR)
    yield from islice(box.itersiblings(box.tag, preceding=True), MAX_NEAR)


def _like(near: etree._Element, box: etree._Element, host: str, path: str) -> str | None:
    """Where a neighbour leads that is made like a box."""
    if near.get("class") != box.get("class") and [c.tag for c in near] != [c.tag for c in box]:
        return None
    return _target(near, host, path) if is_small(near) else None


def _in_sentence(link: etree._Element) -> bool:
    """Whether a link stands in a paragraph, or in a box with text of its own, that says more: stories link so."""
    at = link.getparent()
    while at is not None and at.tag in SIMPLE:
        at = at.getparent()
    if at is None:
        return False
    if at.tag == "p":
        return len(text_of(at).strip()) > len(text_of(link).strip()) + MAX_MARK
    return len("".join([at.text or "", *((child.tail or "") for child in at)]).strip()) >= MIN_TITLE
