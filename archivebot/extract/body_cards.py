"""Boxes between the paragraphs whose first line says what they are: the linked title of another story, "Most read"."""

from __future__ import annotations

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_select import Flow
from archivebot.extract.box_heads import MAX_HEAD, heads_box
from archivebot.extract.phrases import small

LINKED = frozenset({"linked heading", "link"})
BOXES = frozenset({"div", "section", "article", "li", "td"})
MIN_TITLE = 35
"""Characters of a title that is no heading; shorter links in boxes are names and addresses."""
MAX_SUMMARY = 320
"""Characters of what is told of the other story."""
MAX_PARAGRAPHS = 2
"""Paragraphs below one title."""
MAX_SHARE = 0.15
"""Share of the text that such boxes have beside a story; where they are more of it, they are the story's own items."""
MAX_TITLES = 40
MAX_BLOCKS = 20


def drop_cards(blocks: list[RawBlock], flow: Flow) -> None:
    """What stands in a small box below a title that is a link, or a heading like "Our newsletter", is not the story."""
    named = [n for n, block in enumerate(blocks) if is_title(block)]
    if not named:
        return
    homes = large_homes(blocks, flow)
    first = next((n for n, block in enumerate(blocks) if block.why is None and above_of(block) in homes), len(blocks))
    titles = [n for n in named if n >= first and above_of(blocks[n]) not in homes]
    if not titles:
        return
    holders = {above for home in homes for above in (home, *home.iterancestors())}
    looks = {_look(home) for home in homes}
    found = [card for n in titles[:MAX_TITLES] if (card := _card_at(blocks, n, holders, looks)) and _is_card(card)]
    told = {id(block): len(block.text) for card in found for block in card if block.why is None}
    if sum(told.values()) <= MAX_SHARE * sum(len(block.text) for block in blocks if block.why is None):
        for card in found:
            for block in card:
                block.why = block.why or "card"


def large_homes(blocks: list[RawBlock], flow: Flow) -> set[etree._Element]:
    """The containers of the story's paragraphs, without the small ones that only look like the others."""
    held: dict[etree._Element, int] = {}
    for block in blocks:
        if block.why is None and block.kind == "paragraph" and flow.holds(block):
            home = above_of(block)
            held[home] = held.get(home, 0) + len(block.text)
    most = max(held.values(), default=0)
    return {home for home, size in held.items() if size > MAX_SUMMARY * MAX_PARAGRAPHS or size > most / 3}


def above_of(block: RawBlock) -> etree._Element:
    """What holds a block: its own element, where it stands in no paragraph."""
    above = block.element.getparent()
    return block.element if above is None or block.element.tag in BOXES else above


def _look(box: etree._Element) -> str:
    return f"{box.tag} {box.get('class')}"


def _card_at(blocks: list[RawBlock], number: int, holders: set[etree._Element], looks: set[str]) -> list[RawBlock]:
    """The title and what stands below it in the innermost box around it and its neighbour; empty where none does."""
    if number + 1 == len(blocks):
        return []
    below = blocks[number + 1].element
    around = {below, *below.iterancestors()}
    title = blocks[number].element
    box = next((above for above in (title, *title.iterancestors()) if above in around), None)
    if box is None or box in holders or box.tag not in BOXES:
        return []
    if not _is_link(blocks[number]) and _look(box) in looks:
        return []  # a part of a story in parts: "Other news" of a morning's letter
    if number and _stands_in(blocks[number - 1], box) and blocks[number - 1].why is None:
        return []
    card = [blocks[number]]
    for block in blocks[number + 1 : number + MAX_BLOCKS]:
        if not _stands_in(block, box):
            break
        card.append(block)
    return card


def _stands_in(block: RawBlock, box: etree._Element) -> bool:
    return block.element is box or box in block.element.iterancestors()


def _is_link(block: RawBlock) -> bool:
    return block.why in LINKED and block.linked >= 0.9 * len(block.text)


def is_title(block: RawBlock) -> bool:
    """Whether a block is a title that is a link as a whole, or the heading of what stands beside a story."""
    if _is_link(block):
        return block.kind == "heading" or len(block.text) >= MIN_TITLE
    return len(block.text) <= MAX_HEAD and heads_box(small(block.text))


def _is_card(card: list[RawBlock]) -> bool:
    """Whether a box has no more than a sentence or two below each of its titles."""
    titles = sum(is_title(block) for block in card)
    told = [block for block in card if block.why is None and not is_title(block)]
    return (
        bool(told)
        and len(told) <= MAX_PARAGRAPHS * titles
        and all(block.kind != "heading" and len(block.text) <= MAX_SUMMARY for block in told)
    )
