"""The story of a page: which container holds it, and which of its blocks are the story."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from archivebot.extract.blocks import RawBlock, read_blocks
from archivebot.extract.body_region import find_region
from archivebot.extract.body_select import Flow, why_not
from archivebot.extract.claim import read_claim
from archivebot.extract.furniture import is_furniture
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


def find_body(
    page: Page,
    structured: Any = None,
    drop: Iterable[etree._Element] = (),
    containers: Iterable[etree._Element] = (),
    trace: list[RawBlock] | None = None,
) -> Body:
    """The body of the page; ``containers`` and ``drop`` are what a site profile names."""
    dropped = set(drop)
    regions = list(containers)
    claim = read_claim(structured.article if structured is not None else None)
    source = "rule:body"
    opened: set[etree._Element] = set()
    region = None
    if not regions:
        source = "dom"
        region = find_region(page, claim)
        if region is None:
            return Body()
        regions, opened = [region.root], region.open
    body = Body(container=regions[0], source=source)

    def skip(element: etree._Element) -> bool:
        return element in dropped or (element not in opened and is_furniture(element))

    flow = Flow(set(region.homes), {look(e) for e in region.homes if e.get("class")}, region.looks) if region else None
    for root in regions:
        for raw in read_blocks(root, skip):
            if flow is not None:
                raw.why = why_not(raw, flow, claim)
            if trace is not None:
                trace.append(raw)
            if raw.why is None:
                body.blocks.append(Block(kind=raw.kind, text=raw.text))
                body.elements.append(raw.element)
    return body


def look(element: etree._Element) -> str:
    """Tag and class of an element."""
    return f"{element.tag} {element.get('class') or ''}"
