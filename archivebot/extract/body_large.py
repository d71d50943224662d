"""The headline in large print that shares a cell with date, byline and summary, which only line breaks part."""

from __future__ import annotations

import re

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.furniture import HEADINGS
from archivebot.extract.screen import text_of

BEFORE = 40
"""Characters before the headline; twice as many where they tell a date."""
BELOW = 200
"""Characters below it."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def below_large_line(block: RawBlock, headline: etree._Element) -> str | None:
    """What follows the headline in a line of it, date and summary, which only line breaks and large print part."""
    if headline.tag in HEADINGS or block.element not in headline.iterancestors():
        return None
    title = " ".join(text_of(headline).split())
    before, found, rest = block.text.partition(title)
    most = BEFORE * 2 if YEAR.search(before) else BEFORE
    return rest.strip() if found and len(before) <= most and len(rest) <= BELOW else None


def drop_above_cell(blocks: list[RawBlock], headline: etree._Element) -> None:
    """What stands in other cells before the one that holds the headline; below paragraphs a large line is none."""
    at = next((n for n, block in enumerate(blocks) if below_large_line(block, headline) is not None), 0)
    if not at or any(len(block.text) > BELOW for block in blocks[:at] if block.why is None):
        return
    later = {_home(block) for block in blocks[at:]}
    for block in blocks[:at]:
        if _home(block) not in later:
            block.why = block.why or "above the headline"


def _home(block: RawBlock) -> etree._Element | None:
    return block.element.getparent() if block.element.tag == "p" else block.element
