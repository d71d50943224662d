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
MAX_WITHOUT = 2
"""Pages that a box and one beside it lead to; more are a row."""
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
    rows = _Rows(url)
    found: dict[Group, etree._Element] = {}
    for group in small:
        card = rows.card_around(group.parent)
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


_TEXTS = etree.XPath("descendant::text()", smart_strings=False)


def is_small(box: etree._Element) -> bool:
    """Whether a box holds no more than a card, the white space around each of its texts left out."""
    text = text_of(box)
    if len(text) <= MAX_CARD:
        return True
    if len("".join(text.split())) > MAX_CARD:
        return False
    texts: list[str] = _TEXTS(box)  # type: ignore[assignment]  # strings
    return sum(map(len, map(str.strip, texts))) <= MAX_CARD


def _place(url: str) -> tuple[str, str]:
    if url[:1] == "/" and url[1:2] != "/":
        return "", url.partition("?")[0].partition("#")[0].rstrip("/")  # most links: no need of a full parse
    parts = urlsplit(url)
    return parts.netloc.lower().removeprefix("www."), parts.path.rstrip("/")


class _Rows:
    """Where boxes of a page lead, each looked at once: cards are compared with those beside them."""

    def __init__(self, url: str) -> None:
        self._host, self._path = _place(url)
        self._small: dict[etree._Element, bool] = {}
        self._targets: dict[etree._Element, str | None] = {}

    def card_around(self, parent: etree._Element) -> etree._Element | None:
        """The box around paragraphs that also holds a link to another page, where such boxes stand in a row."""
        box: etree._Element | None = parent
        for _ in range(MAX_CLIMB):
            if box is None or box.tag in ("body", "main", "html", "p") or not self._is_small(box):
                return None
            target = self._target(box)
            if target is not None:
                return box if self._stands_in_row(box, target) else None
            box = box.getparent()
        return None

    def _is_small(self, box: etree._Element) -> bool:
        known = self._small.get(box)
        if known is None:
            known = self._small[box] = is_small(box)
        return known

    def _target(self, box: etree._Element) -> str | None:
        """Where the title or the whole of a box leads: another page of the site."""
        if box not in self._targets:
            self._targets[box] = self._find_target(box)
        return self._targets[box]

    def _find_target(self, box: etree._Element) -> str | None:
        for link in islice(box.iter("a"), MAX_LINKS):
            href = (link.get("href") or "").strip()
            if not href or not self._leads_on(href) or _in_sentence(link):
                continue
            size = len(text_of(link).strip())
            if size >= MIN_TITLE or next(link.iter("h2", "h3", "h4"), None) is not None:
                return href
            if size == 0 and next(link.iter("img", "picture"), None) is None:
                return href  # laid over the card; a picture alone may lead to who speaks there
        return None

    def _leads_on(self, href: str) -> bool:
        """Whether an address is another page of this site, neither a file nor the page itself or a part of it."""
        if href[0] == "#" or href[:11].lower() == "javascript:" or href[:7] == "mailto:":
            return False
        at, where = _place(href)
        if (at and at != self._host) or len(where) < 2 or where.startswith(self._path) or where in self._path:
            return False
        return _FILE.search(where) is None  # the picture, larger

    def _stands_in_row(self, card: etree._Element, target: str) -> bool:
        """Whether others of one kind stand beside a card or the columns around it, each with a page of its own."""
        at: etree._Element | None = card
        for _ in range(1 + MAX_WRAPPERS):
            if at is None or not self._is_small(at):
                return False
            targets = {target}
            for near in _near(at):
                if _is_like(near, at) and self._is_small(near) and (other := self._target(near)) is not None:
                    targets.add(other)
                    if len(targets) > MAX_WITHOUT:
                        return True
            at = at.getparent()
        return False


def _near(box: etree._Element) -> Iterator[etree._Element]:
    yield from islice(box.itersiblings(box.tag), MAX_NEAR)
    yield from islice(box.itersiblings(box.tag, preceding=True), MAX_NEAR)


def _is_like(near: etree._Element, box: etree._Element) -> bool:
    """Whether a neighbour is made like a box."""
    return near.get("class") == box.get("class") or [c.tag for c in near] == [c.tag for c in box]


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
