"""The story of a page: which container holds it, and which of its blocks are the story."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree

from archivebot.extract.blocks import RawBlock, read_blocks
from archivebot.extract.body_groups import Region, look
from archivebot.extract.body_lead import find_lead
from archivebot.extract.body_live import entry_of, entry_times
from archivebot.extract.body_region import find_region, main_heading
from archivebot.extract.body_select import HOUR, MIN_TITLE, Flow, why_not
from archivebot.extract.body_tables import join_rows
from archivebot.extract.body_trim import kept, trim
from archivebot.extract.claim import Claim, read_claim
from archivebot.extract.commented import commented_page
from archivebot.extract.furniture import is_furniture
from archivebot.extract.hydration import blocks_of_text, find_hidden_story, find_misplaced_story
from archivebot.extract.screen import text_of
from archivebot.extract.threads import find_opening_post, is_thread, opening_post
from archivebot.items import Block
from archivebot.page import Page
from archivebot.text import bare, extent

TITLE_BAR = re.compile(r"(?:^|\s+)(?:::|[|\u2013\u2014\u00b7\u00ab\u00bb-]+)\s+")
"""What stands between the headline and the name of the site in a page's title."""
MIN_BODY = 250
"""Characters; a page that shows less may hold its story in JSON only."""


@dataclass(slots=True)
class Body:
    """What was found: the blocks, and where."""

    blocks: list[Block] = field(default_factory=list)
    """Paragraphs, headings, quotes and list items, in the page's order."""
    container: etree._Element | None = None
    """The smallest element that holds the story; None where the story stands in JSON only."""
    elements: list[etree._Element] = field(default_factory=list)
    """The element of each block, in the same order; empty where the story stands in JSON only."""
    above: list[etree._Element] = field(default_factory=list)
    """Elements of the lines that stood above the text and were left out of it: dates, bylines."""
    source: str | None = None
    """``dom``, ``rule:body``, ``json-ld:articleBody``, ``json:hydration``, ``dom:misplaced``, ``dom:commented`` or
    ``dom:thread``; None without a body."""
    standfirst: str | None = None
    """The summary above the text: one that was left out of it, or the lead that opens it."""
    hours: int = 0
    """Lines that are a time of day, left out of the text."""
    flags: list[str] = field(default_factory=list)
    """``nesting:deep`` where the page nests deeper than was looked at, ``text:scrambled`` where its end is no words."""

    @property
    def text(self) -> str | None:
        """The blocks' texts, a blank line between; None when there are none."""
        return "\n\n".join([block.text for block in self.blocks]) or None


def find_body(
    page: Page,
    structured: Any = None,
    drop: Iterable[etree._Element] = (),
    containers: Iterable[etree._Element] = (),
    trace: list[RawBlock] | None = None,
) -> Body:
    """The body of the page; ``containers`` and ``drop`` are what a site profile names.

    ``trace`` receives every block that was read, with the reason (``why``) of those that were left out.
    """
    claim = read_claim(structured.article if structured is not None else None)
    headline = main_heading(page)
    regions = list(containers)
    if regions:
        # What a profile names is the story's, down to the elements that say themselves to be something else.
        region = Region(regions[0], set(regions), 0.0, regions)
        source = "rule:body"
    else:
        found = find_region(page, claim, headline)
        region = found if found is not None else Region(page.tree, set(), 0.0)
        regions, source = [region.root], "dom"
    blocks, standfirst = _read(page, region, regions, set(drop), claim, headline)
    length = sum(extent(block.text) for block in kept(blocks))
    elements = True
    if source == "dom" and length < MIN_BODY and (hidden := _hidden(page, structured, claim, headline, length)):
        blocks, source, elements = hidden[0], hidden[1], False
    elif source == "dom" and length < MIN_BODY and (inner := commented_page(page)) is not None:
        body = find_body(inner, structured, drop, (), trace)
        if 2 * length < sum(extent(block.text) for block in body.blocks):
            return replace(body, container=None, elements=[], above=[], source="dom:commented")
    if trace is not None:
        trace.extend(blocks)
    body = Body(container=regions[0] if elements else None, standfirst=standfirst)
    _fill(body, kept(blocks), page, structured, elements)
    if elements:
        body.above = [raw.element for raw in blocks if raw.why == "above the text"]
    body.source = source if body.blocks else None
    if region.cut:
        body.flags.append("nesting:deep")
    body.hours = sum(raw.why == "no letters" and HOUR.fullmatch(raw.text) is not None for raw in blocks)
    if any(raw.why == "scrambled" for raw in blocks):
        body.flags.append("text:scrambled")
    return body


def _read(
    page: Page,
    region: Region,
    regions: list[etree._Element],
    dropped: set[etree._Element],
    claim: Claim | None,
    headline: etree._Element | None,
) -> tuple[list[RawBlock], str | None]:
    """The blocks of the regions, judged, and the standfirst that stood above them."""
    opened = region.open
    dropped |= region.cards

    def skip(element: etree._Element) -> bool:
        return element in dropped or (element not in opened and is_furniture(element))

    blocks = [raw for root in regions for raw in read_blocks(root, skip)]
    homes = set(region.homes)
    home_looks = {look(e) for e in homes if e.get("class")}
    lines = {names for names in page.__dict__.get("_lines", ()) if f"p {names}" in region.looks}
    flow = Flow(homes, home_looks, region.looks, opened, lines)
    if any(next(root.iter("tr"), None) is not None for root in regions):
        blocks = join_rows(blocks, flow)
    for raw in blocks:
        raw.why = raw.why or why_not(raw, flow, claim)
    titles = titles_of(page, headline)
    standfirst = trim(blocks, flow, headline, titles, page.url)
    if region.weight:
        lead = find_lead(page, region, headline, titles, kept(blocks)[:6], skip)
        if lead:
            blocks = lead + blocks
            standfirst = standfirst or " ".join(raw.text for raw in lead)
    return blocks, standfirst


def _hidden(
    page: Page, structured: Any, claim: Claim | None, headline: etree._Element | None, length: int
) -> tuple[list[RawBlock], str] | None:
    """A story that stands elsewhere, and its source; None where that says no more than what was found."""
    if claim is not None:
        blocks = blocks_of_text(claim.source)
        if sum(len(block.text) for block in blocks) > 2 * length:
            return blocks, "json-ld:articleBody"
    if length == 0 and is_thread(page, structured) and (blocks := find_opening_post(page, headline)):
        return blocks, "dom:thread"
    for source, find in _ELSEWHERE:
        blocks = find(page)
        if sum(len(block.text) for block in blocks) > 2 * length:
            return blocks, source
    return None


_ELSEWHERE = (
    ("json:hydration", find_hidden_story),
    ("dom:misplaced", find_misplaced_story),
)
"""Sources of stories that do not stand where stories do, and how they are found."""


def _fill(body: Body, blocks: list[RawBlock], page: Page, structured: Any, elements: bool) -> None:
    """Put the blocks into the body, with the times of a live blog's entries; of a thread, its first post."""
    entries = entry_times(page.scan.times, body.container) if body.container is not None else {}
    if entries and is_thread(page, structured):
        first = opening_post(next(iter(entries)), body.container)
        own = [raw for raw in blocks if first in raw.element.iterancestors() or raw.element is first]
        blocks, entries = own or blocks, {}
    seen: set[etree._Element] = set()
    for raw in blocks:
        entry = entry_of(raw.element, entries) if entries else None
        time = entries[entry] if entry is not None and entry not in seen else None
        if entry is not None:
            seen.add(entry)
        body.blocks.append(Block(kind=raw.kind, text=raw.text, time=time))
        if elements:
            body.elements.append(raw.element)


def titles_of(page: Page, headline: etree._Element | None) -> set[str]:
    """The page's titles, folded: a block that says only this is the headline."""
    metas = page.scan.metas
    titles = {*metas.get("og:title", ()), *metas.get("twitter:title", ()), page.scan.title or ""}
    if headline is not None:
        titles.add(text_of(headline))
    else:
        # Without a heading of the first level, what the page's title says beside the site's name is the headline.
        titles.update(part for part in TITLE_BAR.split(page.scan.title or "") if len(part) >= MIN_TITLE)
    return {bare(title) for title in titles} - {""}
