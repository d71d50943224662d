"""What stands between the paragraphs in boxes of its own: lists of links, offers, lists in a box each."""

from __future__ import annotations

from itertools import islice, pairwise

from lxml import etree

from archivebot.extract import phrases
from archivebot.extract.blocks import MAX_SUBHEADING, RawBlock
from archivebot.extract.body_captions import drop_captions
from archivebot.extract.body_groups import look
from archivebot.extract.body_headed import drop_headed_boxes, drop_summaries, keep_linked_headings
from archivebot.extract.body_lines import is_head_line
from archivebot.extract.body_select import LISTS, Flow
from archivebot.extract.notices import is_offer
from archivebot.extract.screen import text_of

LEAST_OFFER = 12
MAX_TEASER = 3_000
"""Characters that are shown of a story whose rest is sold."""
MIN_SUBHEADINGS = 3
MAX_LISTS = 200
"""Lists that are judged as a whole; a page of more is one of links."""
MAX_INTRODUCTION = 120
"""Characters of a line that only announces links."""


def drop_boxes(blocks: list[RawBlock], flow: Flow) -> None:
    """Mark what stands in lists of links and in boxes, and the lines that lead to nothing else."""
    keep_linked_headings(blocks, flow)
    _take_subheadings(blocks, flow)
    _take_lists(blocks, flow)
    _drop_link_lists(blocks)
    _drop_introductions(blocks)
    drop_captions(blocks, flow)
    drop_headed_boxes(blocks, flow)
    drop_summaries(blocks)
    _drop_offers(blocks)


def _list_of(block: RawBlock) -> etree._Element | None:
    at: etree._Element | None = block.element
    while at is not None and at.tag not in ("ul", "ol", "dl"):
        if at.tag not in LISTS and at.tag not in ("p", "span", "div"):
            return None
        at = at.getparent()
    return at


def _take_subheadings(blocks: list[RawBlock], flow: Flow) -> None:
    """Short lines of one look that are no paragraphs, each over a paragraph of the story: subheadings in boxes.

    Two are enough where each stands between paragraphs; where something else comes before, three that differ.
    """
    found: dict[str, list[RawBlock]] = {}
    between: set[str] = set()
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if (
            block.why == "off the flow"
            and block.kind == "paragraph"
            and len(block.text) <= MAX_SUBHEADING
            and not block.linked
            and block.element.get("class")
            and block.element.getparent() in flow.opened
            and next(block.element.iter("img"), None) is None
            and _is_beside(after, block.element.getnext(), flow)
        ):
            names = look(block.element)
            if _is_beside(before, block.element.getprevious(), flow):
                if names in found:
                    between.add(names)
                found.setdefault(names, []).append(block)
            elif not _is_captioned(block.element.getprevious()):
                found.setdefault(names, []).append(block)
    for names, lines in found.items():
        if names in between or len({line.text for line in lines}) >= MIN_SUBHEADINGS:
            for line in lines:
                line.kind, line.why = "heading", None


def _is_beside(near: RawBlock, element: etree._Element | None, flow: Flow) -> bool:
    """Whether a block of the story stands in a neighbour of a line."""
    return near.why is None and near.kind != "heading" and flow.holds(near) and _holds(element, near.element)


def _is_captioned(before: etree._Element | None) -> bool:
    """Whether the line behind an element may be a caption: it shows a picture and says nothing itself."""
    return before is None or (
        next(before.iter("img", "picture", "video", "iframe"), None) is not None and not text_of(before).strip()
    )


def _take_lists(blocks: list[RawBlock], flow: Flow) -> None:
    """Lists that stand alone in a box between those of the story's paragraphs: some templates box every part."""
    items = [n for n, block in enumerate(blocks) if block.why == "off the flow" and block.kind == "list_item"]
    taken: set[etree._Element] = set()
    for at in items[:MAX_LISTS]:
        home, before = _list_of(blocks[at]), blocks[at - 1]
        if home is None or at == 0:
            continue
        if home in taken or (
            before.why is None
            and before.kind in ("paragraph", "heading")
            and flow.holds(before)
            and _opens_box(home, before.element)
            and not any(block.linked or is_head_line(block.text) for block in blocks[at : at + 2])
            and (before.text.endswith((":", "\uff1a")) or _goes_on(blocks, at, home, flow))
        ):
            taken.add(home)
            blocks[at].why = None


def _opens_box(home: etree._Element, before: etree._Element) -> bool:
    """Whether a list is all that stands in a box right behind the one that ends with a paragraph."""
    box = home.getparent()
    while box is not None and len(box) == 1 and not (box.text or "").strip():
        near = box.getprevious()
        if near is not None:
            return box.tag in ("div", "section") and _holds(near, before)
        box = box.getparent()
    return False


def _goes_on(blocks: list[RawBlock], at: int, home: etree._Element, flow: Flow) -> bool:
    """Whether a paragraph of the story comes next behind a list."""
    after = next((block for block in blocks[at + 1 :] if home not in block.element.iterancestors()), None)
    return after is not None and after.why is None and flow.holds(after)


def _holds(box: etree._Element | None, element: etree._Element) -> bool:
    """Whether a box is an element or one above it."""
    return box is not None and (box is element or box in element.iterancestors())


def _drop_link_lists(blocks: list[RawBlock]) -> None:
    """A list of which most is links is a list of other stories; one link in a list of text is text."""
    lists: dict[etree._Element, list[RawBlock]] = {}
    for block in blocks:
        if block.kind == "list_item":
            home = _list_of(block)
            if home is not None:
                lists.setdefault(home, []).append(block)
    for items in islice(lists.values(), MAX_LISTS):
        total = sum(len(item.text) for item in items)
        linked = sum(item.linked for item in items)
        if linked > 0.6 * total and not _is_introduced(blocks, items[0]):
            for item in items:
                item.why = item.why or "link list"
        elif sum(item.why == "prompt" for item in items) * 2 >= len(items):
            for item in items:
                item.why = item.why or "prompt list"
        elif linked < 0.4 * total:
            for item in items:
                if item.why == "link":
                    item.why = None


def _is_introduced(blocks: list[RawBlock], first: RawBlock) -> bool:
    """Whether the line before a list ends in a colon and announces it, other than as further reading."""
    at = next(n for n, block in enumerate(blocks) if block is first)
    before = blocks[at - 1] if at else None
    return (
        before is not None
        and before.why is None
        and before.kind == "paragraph"
        and before.text.endswith((":", "\uff1a"))
        and not phrases.LEADS_ON.open(phrases.small(before.text))
    )


def _drop_introductions(blocks: list[RawBlock]) -> None:
    """A short line that ends in a colon and leads only to links that went goes with them."""
    for block, after in pairwise(blocks):
        if (
            block.why is None
            and block.kind != "heading"
            and after.why in ("link", "link list", "reference", "label")
            and len(block.text) <= MAX_INTRODUCTION
            and block.text.endswith((":", "\uff1a"))
            and phrases.LEADS_ON.open(phrases.small(block.text))
        ):
            block.why = "introduction"


def _drop_offers(blocks: list[RawBlock]) -> None:
    """The line over an offer to subscribe, and what stands below it in a box that holds nothing of the story above.

    The offer stands in the place of the rest: a text as long as stories are is not sold.
    """
    if sum(len(block.text) for block in blocks) > MAX_TEASER:
        return
    for number, block in enumerate(blocks):
        if number and LEAST_OFFER <= len(block.text) <= MAX_SUBHEADING and is_offer(block.text):
            block.why = block.why or "offer"
            box = block.element.getparent()
            if box is None or any(
                box in above.element.iterancestors() for above in blocks[:number] if above.why is None
            ):
                continue
            for below in blocks[number + 1 :]:
                if box not in below.element.iterancestors():
                    break
                below.why = below.why or "offer"
