"""Paragraphs that are written as boxes: a ``<div>`` a line, where others take ``<p>``.

Mail programs, visual editors and app builders write so. Boxes of one look in
one container are its paragraphs where they hold sentences. They are made
``<p>`` in the page's tree: what is known of paragraphs, and of the lists,
tables, quotations and captions beside them, holds for them from then on.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import Any

from lxml import etree

from archivebot.extract.blocks import SIMPLE, ends_subheading
from archivebot.extract.body_lines import is_sentence
from archivebot.extract.inside import leads
from archivebot.extract.paragraph_breaks import BREAK, DOUBLE_BREAK
from archivebot.extract.screen import text_of
from archivebot.text import extent

INLINE = SIMPLE | {"br", "font", "wbr", "img", "code", "ins", "s", "del", "bdi", "bdo", "tt", "big", "ruby"}
MIN_LINE = 25
"""Characters of a box that is counted."""
MIN_LINES = 3
"""Sentences in boxes of one look that show that such a box is a paragraph."""
OWN_ELEMENTS = etree.XPath("descendant::*[contains(local-name(), '-')]")
"""Elements that the authors of components name themselves."""
_NUMBER = re.compile(r"\d+")


def mark_paragraphs(part: etree._Element) -> set[str]:
    """Make the boxes of a part that are paragraphs ``<p>``; gives their classes, "" for boxes without one."""
    alike: dict[tuple[object, str, etree._Element | None], list[etree._Element]] = {}
    custom: list[Any] = OWN_ELEMENTS(part)  # type: ignore[assignment]  # elements
    for box in chain(part.iter("div"), custom):
        if _is_line(box):
            names = box.get("class")
            kind = (box.tag, _NUMBER.sub("", names) if names else "", box.getparent())
            alike.setdefault(kind, []).append(box)
    sentences = {kind: _sentences(boxes) for kind, boxes in alike.items()}
    proven = {kind[:2] for kind, count in sentences.items() if count >= MIN_LINES}
    marked: set[str] = set()
    for kind, boxes in alike.items():
        if kind[:2] in proven and sentences[kind]:
            # A story may lie in several containers, of which some hold a line or two.
            for box in boxes:
                box.tag = "p"
                marked.add(box.get("class") or "")
    return marked


def _is_line(box: etree._Element) -> bool:
    """Whether a box holds text and no other box."""
    if not len(box):
        return box.text is not None and not box.text.isspace()
    for child in box:
        tag = child.tag
        # A box of a subheading and its text, which a line break parts, is none.
        if tag not in INLINE or (tag == "br" and ends_subheading(child)):
            return False
    return True


def _sentences(boxes: list[etree._Element]) -> int:
    """How many boxes hold a sentence; none where most of those that say more than a label hold none."""
    lines = sentences = 0
    for box in boxes:
        parts = _lines(box)
        linked = sum(len(text_of(link)) for link in box.iter("a") if leads(link)) if len(box) else 0
        plain = 2 * linked < sum(map(len, parts))
        for text in parts:
            if extent(text) >= MIN_LINE:
                lines += 1
                sentences += plain and is_sentence(text)
    return sentences if 2 * sentences > lines else 0


def _lines(box: etree._Element) -> list[str]:
    """The text of a box, parted where two line breaks follow each other."""
    if not len(box) or next(box.iterchildren("br"), None) is None:
        return [text_of(box).strip()]
    pieces = [box.text or ""]
    for child in box:
        pieces += [BREAK if child.tag == "br" else text_of(child), child.tail or ""]
    return [part.replace(BREAK, " ").strip() for part in DOUBLE_BREAK.split("".join(pieces))]
