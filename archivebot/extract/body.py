"""The story of a page: which container holds it, and which of its blocks are the story."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

from archivebot.extract.blocks import RawBlock, read_blocks
from archivebot.extract.body_groups import look
from archivebot.extract.body_lead import find_lead
from archivebot.extract.body_live import entry_of, entry_times
from archivebot.extract.body_region import find_region, main_heading
from archivebot.extract.body_select import Flow, folded, why_not
from archivebot.extract.body_trim import kept, trim
from archivebot.extract.claim import read_claim
from archivebot.extract.furniture import is_furniture
from archivebot.items import Block
from archivebot.page import Page
from archivebot.text import clean_line


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
    headline = main_heading(page)
    if not regions:
        source = "dom"
        region = find_region(page, claim, headline)
        if region is None:
            return Body()
        regions, opened = [region.root], region.open
    body = Body(container=regions[0], source=source)

    def skip(element: etree._Element) -> bool:
        return element in dropped or (element not in opened and is_furniture(element))

    blocks = [raw for root in regions for raw in read_blocks(root, skip)]
    if region is not None:
        homes = set(region.homes)
        flow = Flow(homes, {look(e) for e in homes if e.get("class")}, region.looks, region.open)
        for raw in blocks:
            raw.why = why_not(raw, flow, claim)
        body.standfirst = trim(blocks, flow, headline, titles_of(page, headline))
        lead = find_lead(page, region, headline, [folded(raw.text) for raw in kept(blocks)[:6]])
        if lead is not None:
            blocks = [raw for raw in read_blocks(lead, skip) if raw.linked < 0.5 * len(raw.text)] + blocks
            body.standfirst = body.standfirst or clean_line("".join(lead.itertext()))
    if trace is not None:
        trace.extend(blocks)
    entries = entry_times(page.scan.times, body.container) if body.container is not None else {}
    seen: set[etree._Element] = set()
    for raw in kept(blocks):
        entry = entry_of(raw.element, entries) if entries else None
        time = entries[entry] if entry is not None and entry not in seen else None
        if entry is not None:
            seen.add(entry)
        body.blocks.append(Block(kind=raw.kind, text=raw.text, time=time))
        body.elements.append(raw.element)
    return body


def titles_of(page: Page, headline: etree._Element | None) -> set[str]:
    """The page's titles, folded: a block that says only this is the headline."""
    titles = [*page.scan.metas.get("og:title", ()), *page.scan.metas.get("twitter:title", ()), page.scan.title or ""]
    if headline is not None:
        titles.append("".join(headline.itertext()))
    return {folded(title) for title in titles} - {""}
