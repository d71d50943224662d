"""The card that closes a text with its writer: a name, perhaps a trade, and what that person does."""

from __future__ import annotations

from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_groups import look
from archivebot.extract.body_lines import is_name_line, is_sentence

MAX_NAMES = 4
"""Words of a name."""
MAX_TRADE = 60
MAX_TOLD = 700
MAX_LINES = 3
MIN_ABOVE = 3
"""Blocks that a story has at least above such a card."""
QUOTES = frozenset("\"'\u201c\u201e\u2018\u00ab")


def drop_writer_card(blocks: list[RawBlock]) -> None:
    """Mark the card, told in any language: what is said of the writer begins with a part of the name above it.

    It has a box of its own, and no other line of its look: the candidates of an election have a box each.
    """
    told = [block for block in blocks if block.why is None]
    for at in range(max(MIN_ABOVE, len(told) - MAX_LINES), len(told) - 1):
        if _is_name(told[at].text) and _opens_card(told[at:]) and _is_boxed(told, at):
            for line in told[at:]:
                line.why = "author card"
            return


def _is_name(text: str) -> bool:
    return 1 < len(text.split()) <= MAX_NAMES and is_name_line(text)


def _opens_card(lines: list[RawBlock]) -> bool:
    """Whether a name stands over no more than a trade and what begins with a part of that name."""
    name, *trade, said = (line.text for line in lines)
    if len(said) > MAX_TOLD or not is_sentence(said) or said[0] in QUOTES:
        return False
    if any(is_sentence(line) or len(line) > MAX_TRADE for line in trade):
        return False
    return said.split(maxsplit=1)[0].strip(",.:\u2019") in name.split()


def _is_boxed(told: list[RawBlock], at: int) -> bool:
    """Whether the name opens a box, and no other name is set as it is."""
    box, own = told[at].element.getparent(), look(told[at].element)
    return (
        box is not None
        and box not in told[at - 1].element.iterancestors()
        and not any(look(other.element) == own and _is_name(other.text) for other in told[:at])
    )
