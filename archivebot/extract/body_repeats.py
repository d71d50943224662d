"""What a page prints twice: the story for two kinds of screen, a sentence of it as a pull-out."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_select import Flow
from archivebot.text import bare

LEAST = 40
"""Characters of a line of an offer."""
LONG = 100
"""Characters of a paragraph that no story says twice."""
MIN_COPIES = 3
"""Long paragraphs that stand twice where all of a story does."""
MAX_SOURCE = 60
"""Characters of who is quoted."""
OPENED, CLOSED = frozenset("\"'\u201c\u201e\u2018\u00ab\u00bb"), frozenset("\"'\u201d\u201c\u2019\u00bb\u00ab")
MAX_PULL_OUTS = 40
"""More quotes than these are the story itself."""


def drop_second_copy(blocks: list[RawBlock]) -> None:
    """Templates that print a story twice, in boxes for wide and for narrow screens, show it once on each."""
    seen: dict[str, etree._Element | None] = {}
    copies, long = [], 0
    for block in blocks:
        if block.why is None:
            long += len(block.text) >= LONG
            home = block.element.getparent()
            if seen.setdefault(block.text, home) is not home:
                copies.append(block)
    twice = sum(len(block.text) >= LONG for block in copies)
    if twice >= MIN_COPIES and twice >= 0.4 * long:
        for block in copies:
            block.why = "repeated"


def drop_offers_twice(blocks: list[RawBlock], flow: Flow) -> None:
    """Lines beside the story's paragraphs that a page prints twice: offers have a copy for every kind of reader."""
    beside = [
        block
        for block in blocks
        if block.why is None
        and len(block.text) >= LEAST
        and (block.kind == "list_item" or block.element.tag == "p")
        and not flow.holds(block)
    ]
    often = {text for text, count in Counter(block.text for block in beside).items() if count > 1}
    if len(often) > 1:
        for block in beside:
            if block.text in often:
                block.why = "repeated"


def drop_repeats(blocks: list[RawBlock]) -> None:
    """A pull-out that repeats a sentence of the text word for word is not told twice."""
    for one, after in pairwise(blocks):
        if one.why is not None and after.why is None and after.kind == "quote" and len(after.text) < MAX_SOURCE:
            _drop_source(blocks, one)
    quotes = [
        block
        for block in blocks
        if block.why is None and len(block.text) >= 20 and (block.kind == "quote" or _is_set_apart(block))
    ]
    if not 0 < len(quotes) <= MAX_PULL_OUTS:
        return
    texts = {id(block): bare(block.text) for block in blocks if block.why is None}
    for quote in quotes:
        own = texts.pop(id(quote))
        if any(own in text for text in texts.values()):
            quote.why = "repeated"
            _drop_source(blocks, quote)
        else:
            texts[id(quote)] = own


def _is_set_apart(block: RawBlock) -> bool:
    """Whether a quotation of one paragraph is all that a box holds: a pull-out without an element of its own."""
    box = block.element.getparent()
    return (
        block.text[0] in OPENED
        and block.text[-1] in CLOSED
        and block.element.tag == "p"
        and box is not None
        and len(box) == 1
        and box.tag in ("div", "section", "aside")
    )


def _drop_source(blocks: list[RawBlock], quote: RawBlock) -> None:
    """Who is quoted stands in the quotation's own element, below what he said, and goes with it."""
    box = next(quote.element.iterancestors("blockquote"), None)
    after = next((b for one, b in pairwise(blocks) if one is quote), None)
    if box is not None and after is not None and (after.element is box or box in after.element.iterancestors()):
        after.why = after.why or "repeated"
