"""The lines at the end of a text that introduce its writer, told by the name with which they open.

Who wrote a story does not close it with a sentence on herself, named in full for the first time: it is the editors who
set her life in a few words below. Known trades tell most of such lines
(:data:`~archivebot.extract.endnotes.BIOGRAPHY`); the name tells the rest, in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from archivebot.extract.body import Body
from archivebot.items import Author

LAST = 4
"""Blocks at the end among which the writer is introduced."""
LEAST_ABOVE = 3
MAX_LINE = 700
_OPENS = re.compile(r"\W*(?:(?:[\w.\u2019']+ ){0,3}?[\w.]{2,20}\W{1,2})??")
"""What may stand before the name: a title, "About the author:", "Our guest"."""
_QUOTED = re.compile('["\u201c\u201d\u201e\u00ab\u00bb]')
_GOES_ON = re.compile(r",? ?\(|,? [^\W\d_]|\s?[,\u2013-]")
"""What follows it in a sentence; before a colon stands who speaks."""


def leave_out_biography(body: Body, authors: Iterable[Author] | None) -> None:
    """Take out the paragraph that introduces one of the writers, with what follows it to the end."""
    number = len(body.blocks)
    for name in [author.name for author in authors or () if " " in author.name]:
        at = _introduced(body, name)
        number = number if at is None else min(number, at)
    if number == len(body.blocks):
        return
    while number and body.blocks[number - 1].kind == "heading":
        number -= 1
    end = _end_of_box(body, number)
    del body.blocks[number:end]
    del body.elements[number:end]


def _end_of_box(body: Body, number: int) -> int:
    """Where the story goes on below a box with the introduction between its paragraphs; the end where it does not."""
    homes = [element.getparent() for element in body.elements]
    above = set(homes[:number])
    if homes and homes[number] in above:
        return len(body.blocks)
    return next((n for n, home in enumerate(homes) if n > number and home in above), len(body.blocks))


def _introduced(body: Body, name: str) -> int | None:
    """The number of the block that introduces who is named, where nothing above names her."""
    blocks, key = body.blocks, name.casefold()
    for number in range(max(LEAST_ABOVE, len(blocks) - LAST), len(blocks)):
        text = blocks[number].text
        at = text[:80].casefold().find(key)
        if at < 0 or len(text) > MAX_LINE or blocks[number].kind not in ("paragraph", "quote"):
            continue
        if not _OPENS.fullmatch(text[:at]) or not _GOES_ON.match(text, at + len(name)) or _QUOTED.search(text):
            continue
        if any(key in block.text.casefold() for block in blocks[:number]):
            return None  # the story is hers, or about her
        if sum(block.text.casefold().startswith(f"{key}:") for block in blocks[number:]) > 1:
            return None  # who asks in an interview that is printed as spoken
        return number if all(len(block.text) <= MAX_LINE for block in blocks[number:]) else None
    return None
