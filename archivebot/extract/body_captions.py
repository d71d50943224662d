"""Captions that stand among the paragraphs: in a box with their picture, right below it, or set as captions are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_groups import look
from archivebot.extract.body_headed import box_of
from archivebot.extract.body_lines import is_sentence
from archivebot.extract.body_select import Flow
from archivebot.extract.centred import is_centred, is_slanted
from archivebot.extract.credit_lines import looks_like_credit
from archivebot.extract.credits import split_credit
from archivebot.extract.screen import text_of, text_within

MAX_CAPTION = 500
MAX_LINE = 250
"""Characters of a caption in a line of its own."""
MAX_CENTRED = 12
"""Centred lines; where there are more, the text is set so."""
QUOTES = frozenset("\"'\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb")
BOXES = frozenset({"div", "section", "figure", "p"})
LOOSE = frozenset({"div", "td"})
CREDIT_ENDS = (")", "\uff09")
COLON = re.compile("[:\uff1a]")
PICTURES = ("img", "picture", "amp-img")
NO_CAPTION = ("h1", "h2", "h3", "h4", "h5", "blockquote", "ul", "ol", "table", "form", "time")
"""What no box of a picture and its caption holds."""
MARKS = frozenset(":/©：")
"""What stands in a credit and in few names."""
SENTENCES = re.compile(r"[^\W\d_]{3}[.!?]\s+[^\W\d_]")
"""A second sentence begins."""
MAX_LINES = 2
MAX_CREDIT = 60
MAX_BUTTON = 32
"""Characters of a button on a picture: "Enlarge this image"."""
MAX_CLIMB, MAX_BETWEEN = 4, 3
MAX_BESIDE = 6
MIN_TOLD = 60
MAX_SHARE = 0.3
"""Share of the text that captions have beside a story; where they are more of it, they are the story."""
MIN_PARAGRAPHS = 3
"""Paragraphs set as such, beside which a loose line can be a caption."""
FRAMES = frozenset({"img", "picture", "figure", "dt"})
"""A picture, or what holds it alone."""
IMAGES = frozenset({"img", "picture", "amp-img", "video", "figure"})


def drop_captions(blocks: list[RawBlock], flow: Flow) -> None:
    """Text in a small box of its own together with a picture is the picture's caption."""
    _drop_pictured_lines(blocks)
    seen = _Seen(blocks)
    plain = sum(block.element.tag == "p" for block in blocks) >= MIN_PARAGRAPHS
    for block in blocks:
        if plain and block.why is None and block.element.tag in LOOSE and _is_boxed_caption(block):
            block.why = "caption"
        if block.why is None and len(block.text) <= MAX_LINE and _is_line_below_picture(block, seen):
            block.why = "caption"
        if block.why is not None or block.kind == "quote" or len(block.text) > MAX_CAPTION or flow.holds(block):
            # Beside a quotation stands the portrait of who says it.
            continue
        box = box_of(block, flow)
        if box is None or box is block.element or box in flow.opened:
            box = _small_box(block.element, flow) if block.kind == "paragraph" else None
        if box is not None and seen.is_pictured(box):
            block.why = "caption"


class _Seen:
    """What was looked up around a page's blocks: many lines may stand in one element, each is searched once."""

    def __init__(self, blocks: list[RawBlock]) -> None:
        self._blocks = blocks
        self._centred: int | None = None
        self._images: dict[etree._Element, etree._Element | None] = {}
        self._pictured: dict[etree._Element, bool] = {}

    def is_set_centred(self) -> bool:
        """Whether the text is set so; few pages need to know."""
        if self._centred is None:
            self._centred = sum(is_centred(block.element) for block in self._blocks)
        return self._centred > MAX_CENTRED

    def first_image(self, element: etree._Element) -> etree._Element | None:
        """The first image in an element; most paragraphs hold nothing."""
        if not len(element):
            return None
        if element not in self._images:
            self._images[element] = next(element.iter("img"), None)
        return self._images[element]

    def is_pictured(self, box: etree._Element) -> bool:
        """Whether a box holds a picture."""
        if box not in self._pictured:
            self._pictured[box] = next(box.iter(*IMAGES), None) is not None
        return self._pictured[box]


def _drop_pictured_lines(blocks: list[RawBlock]) -> None:
    """Mark the one or two lines behind a picture in a small box of both, whatever its name, beside a longer text.

    Templates give a picture and what it shows a box of their own; the text of a story does not share one with it.
    """
    boxes: dict[etree._Element, list[RawBlock]] = {}
    for block in blocks:
        if block.why is None and block.kind == "paragraph" and len(block.text) <= MAX_CAPTION:
            picture = _picture_before(block.element)
            if picture is None:
                continue
            box = picture.getparent()
            if box is not None and box.tag in BOXES and text_within(box, MAX_CAPTION) is not None:
                boxes.setdefault(box, []).append(block)
            elif len(block.text) <= MAX_LINE and _ends_in_credit(block):
                block.why = "caption"
    found = {
        box: lines
        for box, lines in boxes.items()
        if _is_captioned_box(box, lines) and _holds_no_more(box, lines, blocks)
    }
    told = sum(len(block.text) for block in blocks if block.why is None)
    if sum(len(block.text) for lines in found.values() for block in lines) > MAX_SHARE * told:
        return
    loose = {box: lines for box, lines in found.items() if not _is_credited(box, lines)}
    if any(SENTENCES.search(block.text) for lines in loose.values() for block in lines):
        # Editors set paragraphs beside pictures: what says two sentences without a credit shows that these do.
        found = {box: lines for box, lines in found.items() if box not in loose}
    for lines in found.values():
        for block in lines:
            block.why = "caption"


def _holds_no_more(box: etree._Element, lines: list[RawBlock], blocks: list[RawBlock]) -> bool:
    inside = set(box.iterdescendants())
    return sum(block.why is None and block.element in inside for block in blocks) == len(lines)


def _picture_before(element: etree._Element) -> etree._Element | None:
    """What holds nothing but a picture and stands right before a line, or before the small boxes around it."""
    at = element
    for _ in range(MAX_CLIMB):
        above, before = at.getparent(), at.getprevious()
        if at.tag not in BOXES or above is None:
            return None
        if before is not None:
            return _picture_among(at)
        if (above.text or "").strip():
            return None
        at = above
    return None


def _picture_among(at: etree._Element) -> etree._Element | None:
    """The picture that stands before a line, with no more between them than who took it."""
    between: list[etree._Element] = []
    for before in islice(at.itersiblings(preceding=True), MAX_BETWEEN):
        text = before.text
        if (before.tail or "").strip() or (text and len(text) > MAX_CREDIT and not text.isspace()):
            return None  # a paragraph, as before most lines
        if _shows(before):
            said = len(text_of(before).strip())
            return before if said <= MAX_BUTTON and all(map(_may_be_credit, between)) else None
        between.append(before)
    return None


def _may_be_credit(element: etree._Element) -> bool:
    """Whether an element between a picture and a line is empty, or says who took it."""
    if len(element) > 2 or element.tag in NO_CAPTION:
        return False
    text = text_of(element).strip()
    return not text or (len(text) <= MAX_CREDIT and looks_like_credit(text))


def _shows(element: etree._Element) -> bool:
    return element.tag in PICTURES or (len(element) > 0 and next(element.iter(*PICTURES), None) is not None)


def _is_captioned_box(box: etree._Element, lines: list[RawBlock]) -> bool:
    """Whether the lines of a box with a picture can be a caption and its credit."""
    if len(lines) > MAX_LINES or next(box.iter(*NO_CAPTION), None) is not None:
        return False
    credited = _is_credited(box, lines)
    if any(block.linked > 0.4 * len(block.text) for block in lines):
        return False
    if not credited and any(len(block.text) > MAX_LINE for block in lines):
        return False
    # The entries of a live blog have a box each, of which some open with a picture.
    return credited or not any(look(near) == look(box) and not _shows(near) and _is_told(near) for near in _beside(box))


def _is_credited(box: etree._Element, lines: list[RawBlock]) -> bool:
    """Whether a line of a box ends with a credit, or one stands below them."""
    below = " ".join(text_of(box).split()).rpartition(lines[-1].text)[2]
    return looks_like_credit(below) or any(split_credit(block.text)[1] is not None for block in lines)


def _beside(box: etree._Element) -> Iterator[etree._Element]:
    return chain(islice(box.itersiblings(), MAX_BESIDE), islice(box.itersiblings(preceding=True), MAX_BESIDE))


def _is_told(box: etree._Element) -> bool:
    return len(text_of(box).strip()) >= MIN_TOLD


def _ends_in_credit(block: RawBlock) -> bool:
    """Whether a line ends with who made a picture, as no sentence of a story does: "The old bridge (Photo: Doe/AP)"."""
    text = block.text
    if text[-1] in ".!?" or MARKS.isdisjoint(text):
        return False
    said, credit = split_credit(text)
    return (
        said is not None
        and credit is not None
        and block.linked <= len(credit) + 2
        and not credit.islower()  # "dpa/lno" signs the story
        and not MARKS.isdisjoint(text[len(said) :])
    )


def _small_box(element: etree._Element, flow: Flow) -> etree._Element | None:
    """The outermost element around a block that holds little else and no container of the story."""
    found: etree._Element | None = None
    at = element.getparent()
    while at is not None and at.tag in BOXES and not flow.is_home(at) and text_within(at, MAX_CAPTION) is not None:
        found, at = at, at.getparent()
    return found


def _is_boxed_caption(block: RawBlock) -> bool:
    """Whether a text of paragraphs has a box with a picture and a line, or a line that ends as captions do."""
    element, text = block.element, block.text
    if len(text) > MAX_LINE or block.linked:
        return False
    first = next(element.iterchildren(), None)
    if first is not None and first.tag == "img" and len(element) < 4 and next(element.iter("p", "br"), None) is None:
        return True
    # "The old bridge (photo: Jane Doe)", with no full stop: a loose line below the lead picture.
    said, credit = split_credit(text) if text.endswith(CREDIT_ENDS) and COLON.search(text[-80:]) else (None, None)
    return said is not None and credit is not None and not is_sentence(said)


def _is_line_below_picture(block: RawBlock, seen: _Seen) -> bool:
    """Whether a line right below a picture is set as captions are, or repeats the picture's ``alt``."""
    element = block.element
    quoted = block.text[:1] in QUOTES and block.text[-1:] in QUOTES
    if element.tag == "p" and not quoted and (image := seen.first_image(element)) is not None:
        # Picture, line break, caption: one paragraph; or the caption in an element of its own.
        while (above := image.getparent()) is not element and above is not None and image.getnext() is None:
            image = above  # the picture leads to a larger one
        after = next(image.itersiblings(), None)
        broken = not (element.text or "").strip() and (after is element.find("br") or _is_rest(after))
        if is_slanted(element) or (broken and is_centred(element) and not seen.is_set_centred()):
            return True
        if broken and not block.linked and split_credit(block.text)[1] is not None:
            return True
    picture = element.getprevious()
    if picture is not None and picture.tag == "br":
        picture = picture.getprevious()
    if picture is None or element.tag not in ("p", "div", "span", "em", "i", "small", "font", "dd"):
        return False
    image = picture if picture.tag == "img" else next(picture.iter("img"), None) if len(picture) else None
    if image is None or (picture.text or "").strip() or (picture.tail or "").strip():
        return False
    if (image.get("alt") or "").strip() == block.text:
        return True
    if picture.tag in FRAMES and COLON.search(block.text[-80:]) and split_credit(block.text)[1] is not None:
        return not text_of(picture).strip()
    if seen.is_set_centred() or text_of(picture).strip():
        return False
    if is_centred(element) and is_centred(picture):
        return True
    if is_slanted(element):
        # A summary below the lead picture is slanted too.
        return next(element.iter("small"), None) is not None or split_credit(block.text)[1] is not None
    return False


def _is_rest(after: etree._Element | None) -> bool:
    """Whether one element follows a picture to the end of the paragraph, as captions in small print do."""
    return (
        after is not None
        and after.tag in ("span", "small", "font")
        and after.getnext() is None
        and not (after.tail or "").strip()
    )
