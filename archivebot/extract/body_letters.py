"""Letters of readers, of which each is signed: the names under them are the text's, not its end matter."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TypeVar

from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_lines import MAX_SIGNATURE, is_name_line
from archivebot.items import Block

Line = TypeVar("Line", RawBlock, Block)
MIN_LETTERS = 3
MIN_LETTER = 65
"""Characters."""
_PARTS = re.compile(r"[.,]\s+")
"""What stands between who wrote a letter and where: "Jane Doe, Northam"."""
_TAKEN = frozenset({None, "above the text", "below the text"})


def keep_signed_letters(blocks: list[RawBlock]) -> None:
    """Take back the names under letters, which look like bylines above the text and signatures below it."""
    for line in _signatures([block for block in blocks if block.why in _TAKEN]):
        line.why = None


def are_letters(blocks: Sequence[Block]) -> bool:
    """Whether a text is made of signed letters: the last one's name is not who wrote the page."""
    return bool(_signatures(blocks))


def _signatures(blocks: Sequence[Line]) -> list[Line]:
    """Names in lines of their own, each between a letter and the heading of the next, or at the end; three or none."""
    if sum(len(line.text) <= MAX_SIGNATURE for line in blocks) < MIN_LETTERS:
        return []
    signed = [
        line
        for (before, line), after in zip(pairwise(blocks), [*blocks[2:], None], strict=False)
        if line.kind == before.kind == "paragraph"
        and len(line.text) <= MAX_SIGNATURE < MIN_LETTER <= len(before.text)
        and (after is None or after.kind == "heading")
        and all(map(is_name_line, _PARTS.split(line.text)))
    ]
    return signed if len(signed) >= MIN_LETTERS else []
