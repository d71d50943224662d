"""The story of a page: which container holds it, and which of its blocks are the story."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from archivebot.extract.blocks import read_blocks
from archivebot.extract.furniture import DROP_TAGS, names_furniture
from archivebot.items import Block
from archivebot.page import Page


@dataclass(slots=True)
class Body:
    """What was found: the blocks, and where."""

    blocks: list[Block] = field(default_factory=list)
    container: etree._Element | None = None
    elements: list[etree._Element] = field(default_factory=list)
    source: str | None = None
    standfirst: str | None = None
    """A summary that stood above the text and was left out of it."""
    flags: list[str] = field(default_factory=list)

    @property
    def text(self) -> str | None:
        """The blocks' texts, a blank line between; None when there are none."""
        return "\n\n".join(block.text for block in self.blocks) or None


def furniture(element: etree._Element) -> bool:
    """Whether tag or names say that the element is not the story."""
    if element.tag in DROP_TAGS:
        return True
    names = element.get("class")
    if names and names_furniture(names):
        return True
    names = element.get("id")
    return bool(names and names_furniture(names))


def find_body(
    page: Page,
    structured: Any = None,
    drop: Iterable[etree._Element] = (),
    containers: Iterable[etree._Element] = (),
) -> Body:
    """The body of the page; ``containers`` and ``drop`` are what a site profile names."""
    dropped = set(drop)
    regions = list(containers)
    source = "rule:body"
    protected: set[etree._Element] = set()
    if not regions:
        source = "dom"
        region, protected = choose_region(page.tree)
        if region is None:
            return Body()
        regions = [region]
    body = Body(container=regions[0], source=source)

    def skip(element: etree._Element) -> bool:
        return element in dropped or (element not in protected and furniture(element))

    for region in regions:
        for raw in read_blocks(region, skip):
            if raw.linked > 0.6 * len(raw.text):
                continue
            body.blocks.append(Block(kind=raw.kind, text=raw.text))
            body.elements.append(raw.element)
    return body


def choose_region(tree: etree._Element) -> tuple[etree._Element | None, set[etree._Element]]:
    """The element whose paragraphs hold the most text, and the elements above them that must not be skipped."""
    scores: dict[etree._Element, int] = defaultdict(int)
    for paragraph in tree.iter("p"):
        parent = paragraph.getparent()
        length = len("".join(paragraph.itertext()))
        if parent is None or length < 40:
            continue
        scores[parent] += length
        above = parent.getparent()
        if above is not None:
            scores[above] += length // 2
    if not scores:
        body = tree.find("body")
        return body, set()
    best = max(scores, key=lambda e: scores[e])
    return best, {best, *best.iterancestors()}
