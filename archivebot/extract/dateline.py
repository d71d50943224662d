"""The record's dateline: what opens the story's first paragraphs."""

from __future__ import annotations

from collections.abc import Iterable

from archivebot.extract.candidates import Candidate
from archivebot.items import Block
from archivebot.people import Dateline, read_dateline

_FIRST = 3
"""Blocks that are looked at: a summary or a heading may stand before the paragraph with the dateline."""


def opening_dateline(blocks: Iterable[Block]) -> Dateline | None:
    """The dateline of the first paragraph that has one."""
    for _, block in zip(range(_FIRST), (b for b in blocks if b.kind == "paragraph"), strict=False):
        found = read_dateline(block.text)
        if found is not None:
            return found
    return None


def find_dateline(blocks: Iterable[Block]) -> list[Candidate]:
    """Candidates for ``dateline``; place and agency stay together as printed."""
    found = opening_dateline(blocks)
    return [Candidate("dateline", found.text, "body")] if found else []
