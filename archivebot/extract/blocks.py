"""A region of the page as blocks: one walk, without recursion."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from archivebot.text import clean_line

BLOCK_TAGS = frozenset(
    ["address", "article", "blockquote", "body", "center", "cite-block", "dd", "details", "div", "dl", "dt", "fieldset", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "amp-story"]
)
KINDS = {
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "li": "list_item",
    "blockquote": "quote",
}


@dataclass(slots=True)
class RawBlock:
    """A run of text between two block boundaries."""

    element: etree._Element
    """The innermost block element around the text."""
    kind: str
    text: str
    linked: int
    """Characters inside ``<a>``."""
    why: str | None = None
    """Why the block is not the story; None while it may be."""


SUBHEADING = re.compile(r"(?i)sub-?_?head|heading|cross-?head|headline|zwischen(?:titel|ueber)|ladillo|inter-?titre|subhed|subtit")
"""Names of paragraphs and boxes that are set as headings."""


@lru_cache(maxsize=10_000)
def names_subheading(names: str) -> bool:
    """Whether a class is one of text set as a heading."""
    return SUBHEADING.search(names) is not None


MAX_SUBHEADING = 120
"""Characters; what is named a heading and is longer is a paragraph."""


def kind_of(element: etree._Element, tag: str, outer: str) -> str:
    """The kind of block that an element opens."""
    kind = KINDS.get(tag)
    if kind is not None:
        return kind
    if tag == "p" or tag == "div":
        names = element.get("class")
        if names and names_subheading(names) and element.find("p") is None:
            return "heading"
        if tag == "p":
            return outer
    return "paragraph"


def read_blocks(region: etree._Element, skip: Callable[[etree._Element], bool]) -> list[RawBlock]:
    """The blocks of a region in document order; ``skip`` tells which elements to leave out whole."""
    blocks: list[RawBlock] = []
    pieces: list[str] = []
    state = [0, 0]  # characters in links, depth of links
    owners: list[etree._Element] = [region]
    kinds: list[str] = ["paragraph"]

    def flush() -> None:
        if pieces:
            linked = state[0]
            for part in "".join(pieces).split("\x1e\x1e"):
                text = clean_line(part.replace("\x1e", " "))
                if text:
                    kind = kinds[-1]
                    if kind == "heading" and len(text) > MAX_SUBHEADING and owners[-1].tag in ("p", "div"):
                        kind = "paragraph"
                    blocks.append(RawBlock(owners[-1], kind, text, min(linked, len(text))))
            pieces.clear()
        state[0] = 0

    def add(text: str | None) -> None:
        if text:
            pieces.append(text)
            if state[1]:
                state[0] += len(text)

    stack: list[tuple[etree._Element, bool]] = [(region, False)]
    while stack:
        element, closing = stack.pop()
        tag = element.tag
        block = tag in BLOCK_TAGS
        if closing:
            if block:
                flush()
                owners.pop()
                kinds.pop()
            elif tag == "a":
                state[1] -= 1
            if element is not region:
                add(element.tail)
            continue
        if not isinstance(tag, str) or (element is not region and skip(element)):
            if tag not in ("img", "time"):
                flush() if block else None
            add(element.tail)
            continue
        if tag == "br":
            pieces.append("\x1e")
            add(element.tail)
            continue
        if block:
            flush()
            owners.append(element)
            kinds.append(kind_of(element, tag, kinds[-1]))
        elif tag == "a":
            state[1] += 1
        add(element.text)
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))
    return blocks
