"""Panels that open with a click: questions and their answers, which readers see one at a time, are the story's."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, islice, zip_longest

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.names import named, word_set
from archivebot.extract.screen import text_of

QUESTION_MARKS = frozenset("?\uff1f\u061f\u037e\u055e\u2e2e")
HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
SWITCHES = frozenset({"button", "summary"})
_SWITCH = ("aria-controls", "aria-expanded", "data-toggle", "data-bs-toggle")
"""What the button of a panel says to assistive software and to the scripts that templates use."""
_PANEL_NAMES = word_set("accordion accordian faq collapsed collapsible toggle")
LEAST, MOST = 2, 0.6
"""Questions of one look, and their share, that make them a story's."""
NEAR = 2
"""Elements around a panel among which its button stands."""


def opens_panel(button: etree._Element) -> bool:
    """Whether a button is the heading of a panel: it asks a question, or is all that a heading holds.

    Buttons to share and to log in stand in headings beside their text, and ask nothing.
    """
    above = button.getparent()
    if above is not None and above.tag in HEADINGS and len(above) == 1:
        return not f"{above.text or ''}{button.tail or ''}".strip() and _has_switch(button)
    text = text_of(button).strip()
    return text[-1:] in QUESTION_MARKS and _has_switch(button)


def is_panel(element: etree._Element) -> bool:
    """Whether what is hidden comes to light by a button right above it, which names it or is its heading."""
    before = element.getprevious()
    if before is None:
        return False
    name = element.get("id") or element.get("aria-labelledby")
    for switch in islice(before.iter("button", "a", "div", "span", *HEADINGS), NEAR):
        if _has_switch(switch):
            told = (switch.get("aria-controls"), switch.get("id"), (switch.get("href") or "").lstrip("#"))
            return switch.tag == "button" and opens_panel(switch) if name is None else name in told
    return False


def _has_switch(element: etree._Element) -> bool:
    names = element.keys()
    return any(name in names for name in _SWITCH) or named(element, _PANEL_NAMES)


def keep_questions(blocks: list[RawBlock]) -> None:
    """Make headings of the questions that were left out where each stands right above the answer that was kept.

    Templates set both in boxes of their own. Among titles of other stories some are questions, too: here most lines of
    one look are. Buttons whose panels were left out go with them.
    """
    rows: dict[tuple[str, str | None], list[RawBlock]] = defaultdict(list)
    for block, below in zip_longest(blocks, blocks[1:]):
        switch = block.element.tag in SWITCHES
        if not switch and block.why != "off the flow":
            continue
        answered = below is not None and below.why is None and _stands_over(block.element, below.element)
        if switch:
            block.why = block.why or (None if answered else "button")
        elif answered:
            rows[block.element.tag, block.element.get("class")].append(block)
    for row in rows.values():
        if are_questions([block.text for block in row]):
            for block in row:
                if block.text[-1] in QUESTION_MARKS:
                    block.why, block.kind = None, "heading"


def are_questions(lines: list[str]) -> bool:
    """Whether two lines of a row and most of it are questions."""
    return sum(line[-1] in QUESTION_MARKS for line in lines) >= max(LEAST, MOST * len(lines))


def _stands_over(question: etree._Element, answer: etree._Element) -> bool:
    """Whether the next element holds the answer, or is it."""
    above = question.getparent()
    below = above.getnext() if above is not None and above.tag in HEADINGS else question.getnext()
    return below is not None and any(e is below for e in chain((answer,), islice(answer.iterancestors(), NEAR)))
