"""What only the order of the blocks tells: the head above the text, the tail below it, headings over nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice, pairwise

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_appeals import drop_appeals
from archivebot.extract.body_boxes import drop_boxes
from archivebot.extract.body_cards import drop_cards
from archivebot.extract.body_comments import drop_comments
from archivebot.extract.body_groups import look
from archivebot.extract.body_large import below_large_line, drop_above_cell
from archivebot.extract.body_letters import keep_signed_letters
from archivebot.extract.body_lines import (
    DATE_LABEL,
    DATE_LINE,
    NOTE,
    is_head_line,
    is_moment,
    is_sentence,
    is_signed_hour,
)
from archivebot.extract.body_next import drop_next_stories
from archivebot.extract.body_promos import drop_promos
from archivebot.extract.body_repeats import drop_offers_twice, drop_repeats, drop_second_copy
from archivebot.extract.body_select import Flow
from archivebot.extract.body_tail import drop_contacts, trim_tail
from archivebot.extract.body_writer import drop_writer_card
from archivebot.extract.panels import keep_questions
from archivebot.extract.scrambled import drop_scrambled
from archivebot.text import bare, extent

OPENING = 40
"""Characters from which on a line of the flow opens the text."""
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MAX_DATES = 120
"""Characters of a line that may hold the moments of publication and change only."""
LEAD = 100
TIMED = re.compile(r"\b(?:19|20)\d\d\b|\d:\d\d")
"""Characters from which on a heading inside the text can be its lead."""
MAX_BOX = 40
"""Blocks of a box beside the story."""


def kept(blocks: Iterable[RawBlock]) -> list[RawBlock]:
    """The blocks that nothing speaks against yet."""
    return [block for block in blocks if block.why is None]


def trim(blocks: list[RawBlock], flow: Flow, headline: etree._Element | None, titles: set[str], url: str) -> str | None:
    """Mark the blocks that their place shows not to be the story; give the standfirst that stood above it.

    ``headline`` is the main heading, ``titles`` the folded titles of the page, ``url`` its address.
    """
    _drop_above_headline(blocks, flow, headline)
    drop_next_stories(blocks, headline)
    keep_questions(blocks)
    drop_second_copy(blocks)
    drop_offers_twice(blocks, flow)
    drop_comments(blocks, flow, titles)
    drop_boxes(blocks, flow)
    drop_cards(blocks, flow)
    drop_promos(blocks, flow)
    drop_scrambled(blocks)
    drop_contacts(blocks)
    standfirst = _trim_head(blocks, flow, titles, headline)
    drop_appeals(blocks)
    drop_writer_card(blocks)
    trim_tail(blocks, flow, url)
    keep_signed_letters(blocks)
    _drop_lone_headings(blocks, flow)
    _drop_empty_headings(blocks)
    drop_repeats(blocks)
    return standfirst


def _drop_above_headline(blocks: list[RawBlock], flow: Flow, headline: etree._Element | None) -> None:
    """What stands before the main heading belongs to the page (when the text comes after it)."""
    if headline is None:
        return
    at = next((n for n, block in enumerate(blocks) if block.element is headline), None)
    if at is None:
        drop_above_cell(blocks, headline)
        return
    before = sum(len(block.text) for block in kept(blocks[:at]))
    after = sum(len(block.text) for block in kept(blocks[at:]))
    if before < 0.5 * after and not _stands_within(blocks, at, flow):
        for block in blocks[: at + 1]:
            block.why = block.why or "above the headline"


def _stands_within(blocks: list[RawBlock], at: int, flow: Flow) -> bool:
    """Whether a heading stands between paragraphs of one container: it heads another story there."""
    above = {_home(block) for block in blocks[:at] if _is_text(block) and flow.holds(block)}
    return bool(above) and any(_home(block) in above for block in blocks[at:] if _is_text(block))


def _home(block: RawBlock) -> object:
    """What holds a block: containers of one class are one, as a story is often cut into several."""
    above = block.element.getparent()
    return look(above) if above is not None and above.get("class") else above


def _is_text(block: RawBlock) -> bool:
    return block.why is None and block.kind == "paragraph" and len(block.text) >= LEAD


def _trim_head(blocks: list[RawBlock], flow: Flow, titles: set[str], headline: etree._Element | None) -> str | None:
    """Headline, dates, bylines and standfirst above the first paragraph of the story."""
    standfirst: str | None = None
    opening = next(
        (
            n
            for n, block in enumerate(blocks)
            if block.why is None
            and block.kind != "heading"
            and extent(block.text) >= OPENING
            and flow.holds(block)
            and (is_sentence(block.text) or extent(block.text) > 2 * OPENING)
            and not (len(block.text) <= MAX_DATES and DATE_LABEL.match(block.text) and not NOTE.search(block.text))
            and not is_moment(block.text)
            and not is_signed_hour(block.text)
        ),
        None,
    )
    if opening is None:
        return None
    for block in blocks[:opening]:
        if block.why is not None:
            continue
        text = block.text
        if block.element.tag == "h1" or _is_title(text, titles) or _ends_in_title(block, titles, headline):
            block.why = "headline"
        elif headline is not None and (rest := below_large_line(block, headline)) is not None:
            block.why = "above the text" if rest else "headline"  # the byline may stand there
            standfirst = standfirst or (rest if is_sentence(rest) else None)
        elif block.kind == "heading" and DATE_LINE.match(text) is not None:
            block.why = "above the text"  # blogs set the day over its entries
        elif block.kind == "heading":
            if _recurs(block, blocks[opening:]) or _is_chapter(block, blocks[opening:]):
                continue
            if flow.holds(block) and not block.element.get("class"):
                if len(text) >= LEAD:
                    # A long heading inside the text is its lead, set large.
                    block.kind = "paragraph"
                    standfirst = standfirst or text
            else:
                # A box in a heading is a part of the headline.
                whole = block.element.tag != "div" or next(block.element.iterancestors("h1", "h2", "h3"), None) is None
                standfirst = standfirst or (text if whole and extent(text) >= OPENING else None)
                block.why = "standfirst"
        elif not is_sentence(text) and next(block.element.iter("time"), None) is not None:
            block.why = "above the text"  # what stands around the date, which is read elsewhere
        elif block.element.tag == "dt" and text.endswith(":"):
            block.why = "above the text"  # the name of a field whose value went
        elif (not flow.holds(block) and not (is_sentence(text) and extent(text) >= OPENING)) or is_head_line(text):
            block.why = "above the text"
    over = next((n for n, block in enumerate(blocks[:opening]) if block.why == "headline"), 0)
    for block in blocks[:over]:
        if block.why is None and not is_sentence(block.text):
            block.why = "above the headline"
    if _is_title(blocks[opening].text, titles) or _ends_in_title(blocks[opening], titles, headline):
        blocks[opening].why = "headline"
    elif headline is not None and (rest := below_large_line(blocks[opening], headline)) is not None:
        blocks[opening].why = "above the text" if rest else "headline"
        standfirst = rest if is_sentence(rest) or (len(rest) >= OPENING and not TIMED.search(rest)) else standfirst
    for block in blocks[opening + 1 : opening + 4]:
        # Below a lead the byline and the date may still come before the text goes on.
        if block.why is None and (block.kind == "heading" or block.element.tag == "tr" or not is_head_line(block.text)):
            break
        block.why = block.why or "above the text"
    return standfirst


def _entry(heading: etree._Element) -> etree._Element | None:
    """What a heading opens: the element that holds it, or the one around the ``<header>`` that does."""
    above = heading.getparent()
    return above.getparent() if above is not None and above.tag == "header" and not above.get("class") else above


def _recurs(heading: RawBlock, below: list[RawBlock]) -> bool:
    """Whether headings of one look stand over the first paragraph and over later ones: entries of a live blog do."""
    names, above = look(heading.element), _entry(heading.element)
    return (
        above is not None
        and bool(above.get("class"))
        and any(
            block.kind == "heading"
            and block.why is None
            and look(block.element) == names
            and (home := _entry(block.element)) is not above
            and home is not None
            and look(home) == look(above)
            for block in below
        )
    )


def _is_chapter(heading: RawBlock, below: list[RawBlock]) -> bool:
    """Whether short headings of one look in one box stand over the first paragraph and over later ones."""
    if not heading.element.get("class") or extent(heading.text) > OPENING or is_sentence(heading.text):
        return False
    names, home = look(heading.element), heading.element.getparent()
    return any(
        block.kind == "heading"
        and block.why is None
        and look(block.element) == names
        and block.element.getparent() is home
        for block in below
    )


def _is_title(text: str, titles: set[str]) -> bool:
    """Whether a line says what one of the (folded) titles says; the first words of most tell that it does not."""
    start = bare(text[:20])
    return any(title.startswith(start) for title in titles) and bare(text) in titles


def _ends_in_title(block: RawBlock, titles: set[str], headline: etree._Element | None) -> bool:
    """Whether a line is the headline with a date or a label before it, as where only line breaks part them."""
    if headline is not None and block.element not in headline.iterancestors():
        return False
    own = bare(block.text)
    least = OPENING / 4 if YEAR.search(block.text[:OPENING]) else OPENING / 2
    return any(len(title) >= least and own.endswith(title) and len(own) <= 2 * len(title) for title in titles)


def _drop_empty_headings(blocks: list[RawBlock]) -> None:
    """A heading over nothing but what was left out goes with it."""
    below: RawBlock | None = None
    dropped = False
    for block in reversed(blocks):
        if block.why is not None:
            dropped = True
            continue
        if block.kind == "heading":
            if below is None:
                block.why = "heading over nothing"
                dropped = True
                continue
            if dropped and below.kind == "heading" and below.element.tag <= block.element.tag:
                block.why = "heading over nothing"
                continue
        below, dropped = block, False


def _drop_lone_headings(blocks: list[RawBlock], flow: Flow) -> None:
    """A heading in a box of its own, of which all else was left out, goes with that: it is the title of the box."""
    for number, (block, after) in enumerate(pairwise(blocks)):
        if block.why is not None or after.why is None or block.kind != "heading":
            continue
        box = block.element.getparent()
        if box is None or box.tag not in ("div", "section") or not box.get("class"):
            continue
        if flow.is_home(box) and after.why != "prompt":
            continue
        if box not in after.element.iterancestors():
            continue
        for other in islice(blocks, number + 1, number + MAX_BOX):
            if box not in other.element.iterancestors():
                block.why = "heading over nothing"
            if block.why is not None or other.why is None:
                break
