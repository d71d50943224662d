"""Paragraphs that are written as boxes: a ``<div>`` a line, where others take ``<p>``.

Mail programs, visual editors and app builders write so. Boxes of one look in
one container are its paragraphs where they hold sentences. They are made
``<p>`` in the page's tree: what is known of paragraphs, and of the lists,
tables, quotations and captions beside them, holds for them from then on.
"""

from __future__ import annotations

import re

from lxml import etree

from archivebot.extract.blocks import SIMPLE, ends_subheading
from archivebot.extract.body_lines import is_sentence
from archivebot.extract.inside import leads
from archivebot.extract.screen import text_of
from archivebot.text import extent

INLINE = SIMPLE | {"br", "font", "wbr", "img", "code", "ins", "s", "del", "bdi", "bdo", "tt", "big", "ruby"}
MIN_LINE = 25
"""Characters of a box that is counted."""
MIN_LINES = 3
"""Sentences in boxes of one look that show that such a box is a paragraph."""
_NUMBER = re.compile(r"\d+")


def mark_paragraphs(part: etree._Element) -> set[str]:
    """Make the boxes of a part that are paragraphs ``<p>``; gives their classes, "" for boxes without one."""
    alike: dict[tuple[str, etree._Element | None], list[etree._Element]] = {}
    for box in part.iter("div"):
        if _is_line(box):
            names = box.get("class")
            alike.setdefault((_NUMBER.sub("", names) if names else "", box.getparent()), []).append(box)
    sentences = {kind: _sentences(boxes) for kind, boxes in alike.items()}
    proven = {names for (names, _), count in sentences.items() if count >= MIN_LINES}
    marked: set[str] = set()
    for kind, boxes in alike.items():
        if kind[0] in proven and sentences[kind]:
            # A story may lie in several containers, of which some hold a line or two.
            for box in boxes:
                box.tag = "p"
                marked.add(box.get("class") or "")
    return marked


def _is_line(box: etree._Element) -> bool:
    """Whether a box holds text and no other box."""
    if not len(box):
        return box.text is not None and not box.text.isspace()
    # A box of a subheading and its text, which a line break parts, is none.
    return all(child.tag in INLINE and not (child.tag == "br" and ends_subheading(child)) for child in box)


def _sentences(boxes: list[etree._Element]) -> int:
    """How many boxes hold a sentence; none where most of those that say more than a label hold none."""
    lines = sentences = 0
    for box in boxes:
        text = text_of(box).strip()
        if extent(text) < MIN_LINE:
            continue
        linked = sum(len(text_of(link)) for link in box.iter("a") if leads(link)) if len(box) else 0
        lines += 1
        sentences += is_sentence(text) and 2 * linked < len(text)
    return sentences if 2 * sentences > lines else 0
