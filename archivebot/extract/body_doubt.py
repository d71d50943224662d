"""Whether the paragraphs that were found show the story, or text that no ``<p>`` holds may be it."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree

from archivebot.extract.body_groups import Group, Region, generic_groups
from archivebot.extract.screen import text_of
from archivebot.text import extent

MIN_TRUSTED = 700
"""Characters of paragraphs from which on ``<p>`` alone is trusted to show the story."""
MAX_DOUBTED = 4 * MIN_TRUSTED
"""Characters of paragraphs from which on they are the story's wherever they stand."""
BOXES = frozenset({"article", "div", "main", "section", "td"})


def is_doubted(region: Region | None, groups: Iterable[Group]) -> bool:
    """Whether the paragraphs are few: some systems set the lead as one and break the lines of the text."""
    if region is None or region.weight < MIN_TRUSTED:
        return True
    return region.weight <= MAX_DOUBTED and sum(g.count for g in groups if region.root in g.chain) == 1


def stands_beside(region: Region | None) -> bool:
    """Whether boxes beside the paragraphs hold more text than these: some systems box all that follows the lead."""
    if region is None or region.weight > MAX_DOUBTED or extent(text_of(region.root)) < 2 * region.weight:
        return False
    boxed = [g for g in generic_groups(region.root, None) if g.parent.tag in BOXES or "-" in g.parent.tag]
    return sum(g.weight for g in boxed) > region.weight


def is_outweighed(region: Region | None, shown: etree._Element) -> bool:
    """Whether one box of loose text says more than all boxes taken for paragraphs: a notice's, a summary's."""
    if region is None or region.weight > MAX_DOUBTED:
        return False
    return any(g.weight > region.weight and g.parent.tag in BOXES for g in generic_groups(shown, None))
