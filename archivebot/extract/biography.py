"""The lines at the end of a text that introduce its writer, told by the name with which they open.

Who wrote a story does not close it with a sentence on herself, named in full for the first time: it is the editors who
set her life in a few words below. Known trades tell most of such lines
(:data:`~archivebot.extract.endnotes.BIOGRAPHY`); the name tells the rest, in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

from archivebot.extract.body import Body
from archivebot.extract.byline_places import MAX_OPENING
from archivebot.extract.centred import is_slanted
from archivebot.extract.marked_text import short_text
from archivebot.items import Author
from archivebot.page import Page
from archivebot.people import Credits, Name
from archivebot.people.names import clean_name, name_shape

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


def leave_out_byline(body: Body, page: Page, authors: Iterable[Author] | None) -> None:
    """Take the line off the top of the text that the template names for the writer, and that names them all."""
    names = [author.name for author in authors or ()]
    if not names or len(body.blocks) <= LEAST_ABOVE or not body.elements:
        return
    text = body.blocks[0].text
    if len(text) <= MAX_OPENING and body.elements[0] in page.scan.hinted["byline"] and all(n in text for n in names):
        del body.blocks[0], body.elements[0]


def presented_writer(body: Body) -> Credits:
    """Who is introduced in the line right under the text, or that closes it, where nothing else names a writer.

    The line is slanted, or named for the writer, and nothing above it names who it is about.
    """
    if len(body.blocks) < LEAST_ABOVE or not body.elements:
        return Credits()
    below = islice(body.elements[-1].itersiblings("p", "div", "aside", "em", "i"), _BELOW)
    for element, above in ((body.elements[-1], body.blocks[:-1]), *((element, body.blocks) for element in below)):
        text = short_text(element, MAX_LINE)
        opening = _PRESENTS.match(text) if text else None
        if opening is None or not (_OF_WRITER.search((element.get("class") or "").lower()) or is_slanted(element)):
            continue
        name = clean_name(opening[1])
        if name_shape(name) == "full" and not any(name in block.text for block in above):
            return Credits([Name(name=name)], name)
    return Credits()


_BELOW = 3
_OF_WRITER = re.compile(r"\bbio|author|autor|auteur|contributor|writer|about-?the")
_PRESENTS = re.compile(
    r"(?!(?:This|That|The|There|It|Here|Der|Die|Das|Ein|Eine|Le|La|El|Il|Lo|Det|Den)\s)"
    r"([A-Z\u00c0-\u017d][\w.'\u2019-]+(?:\s(?:[A-Z\u00c0-\u017d][\w.'\u2019-]*|de|da|del|van|von|der|den|di|el|al|bin)){1,4})"
    r",?\s(?:is|ist|est|es|è|é|er|är|jest|is the|on)\s(?:also\s)?"
    r"(?:an?|the|our|ein|eine|une?|uno|una|uma?|en|ett?|een|de|co-)\b"
)


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
