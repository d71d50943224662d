"""Lines below a story that newsrooms set in bold or slanted letters as a whole, with a link to something of their own.

So it says where to read on, subscribe and follow, and who wrote the story, in every language.
"""

from __future__ import annotations

import re

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.screen import text_of
from archivebot.urls import same_site

MAX_LINE = 420
MIN_ABOVE = 3
MAX_ALIKE = 0.125
"""Share of a story's lines that are set so too; where they are more, it is the story's own way to set things apart."""
EMPHASIS = frozenset({"em", "i", "strong", "b"})
HANDS = re.compile(
    r"mailto:|https?://(?:[\w-]+\.)*(?:facebook|twitter|x|instagram|youtube|whatsapp|tiktok|linkedin)\.com/"
    r"|https?://(?:t\.me|bsky\.app|wa\.me|apps\.apple\.com|itunes\.apple\.com|play\.google\.com|news\.google\.com)/",
    re.IGNORECASE,
)
"""Addresses by which readers follow a newsroom, or write to it."""


def closes_beside(block: RawBlock, above: list[RawBlock], url: str) -> bool:
    """Whether the last line of a story is the newsroom's own: set apart as a whole, and leading to its own pages."""
    if not block.linked or block.kind != "paragraph" or len(block.text) > MAX_LINE:
        return False
    if not is_emphasized(block.element) or not any(_is_own(link, url) for link in block.element.iter("a")):
        return False
    set_apart = [is_emphasized(other.element) for other in above]
    while set_apart and set_apart[-1]:
        set_apart.pop()  # more of such lines
    return len(set_apart) >= MIN_ABOVE and sum(set_apart) <= MAX_ALIKE * len(set_apart)


def is_emphasized(element: etree._Element) -> bool:
    """Whether all words of an element stand in bold or slanted letters."""
    found = False
    if _has_words(element.text):
        return False
    for child in element:
        if _has_words(child.tail):
            return False
        if child.tag in EMPHASIS or (len(child) and is_emphasized(child)):
            found = True
        elif _has_words(text_of(child)):
            return False
    return found


def _has_words(text: str | None) -> bool:
    return any(map(str.isalnum, text or ""))


def _is_own(link: etree._Element, url: str) -> bool:
    """Whether a link leads to another page of the site, to the newsroom's mail or to its place in a network."""
    target = (link.get("href") or "").strip()
    if target[:1] == "/" and target[1:2] != "/":
        return True
    return HANDS.match(target) is not None or (target[:4].lower() == "http" and same_site(target, url))
