"""Boxes with a heading of their own beside the story, and those that tell it once more in short."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice, pairwise

from lxml import etree

from archivebot.extract.blocks import MAX_SUBHEADING, RawBlock
from archivebot.extract.body_select import Flow
from archivebot.extract.panels import are_questions

SUMMARY = re.compile(
    r"(?i)\W*(?:(?:ki|ai|ia)[- ](?:generated |generierte )?(?:zusammenfassung|summary|overview|samenvatting|"
    r"sammanfattning|sammendrag|resumé|shrnutí|streszczenie|összefoglaló)|(?:zusammenfassung|résumé|resumen|resumo|riassunto|"
    r"samenvatting|sammanfattning|sammendrag|streszczenie|skrót|shrnutí|rezumat|özet)\b.{0,25}\b(?:ki|ai|ia)\b.{0,20}|"
    r"in (?:short|brief)|kurz zusammengefasst)\W*"
)
"""The heading of a box that tells the story once more in short."""
MAX_SUMMARIES = 3
MIN_ITEMS = 3
"""Headings that make a list of things."""
MIN_SHARE = 0.5
"""Share of the text that such a list is."""
DRAWN = "text"
"""What the words of a drawn chart stand in: a heading in its box, with no paragraph below it, is its title."""


def drop_summaries(blocks: list[RawBlock]) -> None:
    """What stands under the heading of a summary, in its box, goes with it where most of the text stands elsewhere."""
    headings = (block for block in blocks if block.kind == "heading" and len(block.text) <= MAX_SUBHEADING)
    for block in islice((block for block in headings if SUMMARY.fullmatch(block.text)), MAX_SUMMARIES):
        box = block.element.getparent()
        inside = [other for other in blocks if box is not None and box in other.element.iterancestors()]
        if sum(len(other.text) for other in inside) < 0.5 * sum(len(other.text) for other in blocks):
            for other in inside:
                other.why = other.why or "box"


def keep_linked_headings(blocks: list[RawBlock], flow: Flow) -> None:
    """Take back headings of one kind that are links, each right over a paragraph of the text: gifts, places, books.

    Lists of other stories have boxes of their own, or stand below most of the text.
    """
    found = [
        number
        for number, (block, below) in enumerate(pairwise(blocks))
        if block.kind == "heading"
        and block.why == "link"
        and block.text[-1] != "*"  # the mark of an advertisement
        and below.why is None
        and below.kind == "paragraph"
        and block.element.getnext() is below.element
        and flow.holds(block)
        and flow.holds(below)
    ]
    if len(found) < MIN_ITEMS:
        return
    told = [len(block.text) if block.why is None else 0 for block in blocks]
    if sum(told[found[0] :]) < MIN_SHARE * sum(told):
        return
    tags = Counter(blocks[number].element.tag for number in found)
    for number in found:
        if tags[blocks[number].element.tag] >= MIN_ITEMS:
            blocks[number].why = None


def box_of(block: RawBlock, flow: Flow) -> etree._Element | None:
    """The outermost element around a block off the flow that is still inside a container of the story."""
    at: etree._Element | None = block.element
    while at is not None:
        above = at.getparent()
        if above is None or flow.is_home(above) or above in flow.opened:
            return at
        at = above
    return None


def drop_headed_boxes(blocks: list[RawBlock], flow: Flow) -> None:
    """A box off the flow with a heading of its own tells something beside the story."""
    boxes: dict[etree._Element, list[RawBlock]] = {}
    for block in blocks:
        if not flow.holds(block):
            box = box_of(block, flow)
            if box is not None and box is not block.element:
                boxes.setdefault(box, []).append(block)
    headed: dict[etree._Element, list[RawBlock]] = {}
    for box, members in boxes.items():
        if box.tag == "header" or next(box.iter("header"), None) is not None:
            continue
        headings = [m for m in members if (m.kind == "heading" and m.why != "above the headline") or m.why == "label"]
        if headings and (len(members) > len(headings) or next(box.iter(DRAWN), None) is not None):
            headed[box] = headings
    if are_questions([headings[0].text for headings in headed.values()]):
        # With their answers, each pair in a box, they are what readers want to know of the story.
        return
    for box in headed:
        for member in boxes[box]:
            member.why = member.why or "box"
