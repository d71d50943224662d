"""Galleries: pictures in a row, a line or two under each that says what is seen: such lines are captions, no text."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import islice, takewhile

from lxml import etree

from archivebot.any_of import any_of
from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.captions import read_caption
from archivebot.extract.centred import is_centred, is_slanted
from archivebot.extract.credits import split_credit
from archivebot.items import Block, Image
from archivebot.text import extent

LEAST = 4
"""Pictures that make a gallery."""
MAX_BOXES = 6
"""Boxes around a picture that are looked at."""
LONG, SHORT = 450, 160
"""Characters of the lines of a picture in a box that is named for a gallery, and in any other."""
LEAST_LINE = 15
"""Characters from which on a line says what is seen."""
_NAMES = any_of(r"slide|galler|galer|carousel|carrousel|karussel|swiper|diapo|strecke|lightbox|bildspel|bildserie")
"""How templates call a row of pictures and the boxes in it."""
_COUNTER = re.compile(r"\D{0,12}?(\d{1,3})\s?(?:/|\||of|von|van|de|di|sur|av|af|z|iz|из|з)\s?(\d{1,3})\W*")
"""Which picture of how many it is: templates count them for the reader."""
_OF_TEXT = ("form", "time", "iframe", "input", "ul", "ol", "table", "h1")
"""What stands in boxes of stories and not in those of pictures."""


def find_slides(
    bare: list[etree._Element], pictures: Iterable[etree._Element], texts: set[etree._Element]
) -> dict[etree._Element, tuple[str | None, str | None]]:
    """Picture -> caption and credit, of pictures in a row of at least four boxes of one kind, each with its lines.

    ``bare`` are those without a caption so far, ``pictures`` all of the page. A box with a heading of its own, or with
    more than a caption's words, is a part of a story: its picture has neither where ``texts``, the elements of the
    body, stand in it.
    """
    held = Counter(box for image in pictures for box in islice(image.iterancestors(), MAX_BOXES))
    rows: dict[tuple[etree._Element | None, str], list[tuple[etree._Element, etree._Element]]] = defaultdict(list)
    for image in bare:
        boxes = list(takewhile(lambda box: held[box] == 1, islice(image.iterancestors(), MAX_BOXES)))
        if boxes and element_text(boxes[-1], LEAST_LINE + 1):
            rows[boxes[-1].getparent(), boxes[-1].tag].append((image, boxes[-1]))
    found: dict[etree._Element, tuple[str | None, str | None]] = {}
    for row in rows.values():
        if len(row) >= LEAST:
            said = {image: _said(box, number, len(row)) for number, (image, box) in enumerate(row, 1)}
            if sum(caption is not None for caption, _ in said.values()) >= LEAST:
                found |= said
            else:
                found |= {image: (None, None) for image, box in row if any(e in texts for e in box.iter())}
    return found


def _said(box: etree._Element, number: int, pictures: int) -> tuple[str | None, str | None]:
    """Caption and credit of a box that may be a slide, the one of this number."""
    text = element_text(box, LONG + 50)
    named = any(_NAMES.search((e.get("class") or "").lower()) for e in (box, *islice(box.iterancestors(), 2)))
    set_apart = named or any(is_centred(e) or is_slanted(e) for e in islice(box.iter("td", "div", "p", "li"), 4))
    if not LEAST_LINE <= extent(text) <= (LONG if set_apart else SHORT) or next(box.iter(*_OF_TEXT), None) is not None:
        return None, None
    if any(not _COUNTER.fullmatch(element_text(e, 40)) for e in box.iter("h2", "h3", "h4", "h5")):
        return None, None
    if sum(len(element_text(a, LONG)) for a in islice(box.iter("a"), 6)) > len(text) // 5:
        return None, None
    caption, credit = read_caption(box)
    if caption is not None and caption[:1].isdigit():
        counted = _COUNTER.match(caption)
        if counted is not None and counted[2] == str(pictures):
            caption = caption[counted.end() :]
        elif any((e.text or "").strip() == str(number) for e in box.iter("span", "div", "b", "strong")):
            caption = caption.removeprefix(str(number)).lstrip()
    return caption or None, credit


def leave_out_captions(body: Body, images: list[Image]) -> None:
    """Take the captions of a gallery out of the text, where they make up a good part of it.

    Text that is written for the story stands there once; in a gallery the only lines are the captions, and what reads
    the text takes them for it.
    """
    captions = {" ".join(image.caption.split()): image for image in images if image.caption}
    captions = {said: image for said, image in captions.items() if extent(said) >= LEAST_LINE}
    if captions and body.elements:
        _drop_loose(body, captions)
    if len(captions) < LEAST or len(body.blocks) > 3 * len(captions):
        return
    told = [_captions_in(block, captions) for block in body.blocks]
    if sum(told) < 2 or 3 * sum(map(bool, told)) < len(told):
        return
    credits = {image.credit for image in images}
    stays = [
        not count and block.text not in credits and not _COUNTER.fullmatch(block.text)
        for count, block in zip(told, body.blocks, strict=True)
    ]
    if body.elements:
        body.elements = [e for e, stay in zip(body.elements, stays, strict=True) if stay]
    body.blocks = [block for block, stay in zip(body.blocks, stays, strict=True) if stay]


def _drop_loose(body: Body, captions: dict[str, Image]) -> None:
    """Take out lines in no box of their own that say what a caption says: editors set them small below a picture."""
    loose = [number for number, element in enumerate(body.elements) if element is body.container]
    if 2 * len(loose) < len(body.blocks):
        for number in reversed(loose):
            if _is_caption(body.blocks[number], captions):
                del body.blocks[number], body.elements[number]


def _is_caption(block: Block, captions: dict[str, Image]) -> bool:
    text = " ".join(block.text.split())
    return text in captions or (len(text) < LONG and (split_credit(text)[0] or "") in captions)


def _captions_in(block: Block, captions: dict[str, Image]) -> int:
    """How many captions a block is made of, with no more beside them than who took the pictures; else 0."""
    text = " ".join(block.text.split())
    if _is_caption(block, captions):
        return 1
    found, rest = 0, text
    for said, image in captions.items():
        if said in rest:
            found, rest = found + 1, rest.replace(said, " ").replace(image.credit or said, " ")
    return found if extent(rest) < 0.1 * len(text) else 0
