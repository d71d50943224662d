"""Pages that list sections and no story: "All sections", "Regions"."""

from __future__ import annotations

from dataclasses import replace

from archivebot.items import Link
from archivebot.spiders.reading import Reading
from archivebot.spiders.walks import Walk

HUB = 3
"""Sections that a page without a story lists if it is there to list them."""

HUB_DEPTH = 2
"""Steps from the beginning to such a page."""


def sections_of_hub(reading: Reading, walk: Walk) -> list[Link]:
    """The sections that such a page lists."""
    if walk.kind != "listing" or walk.depth > HUB_DEPTH or reading.articles or walk.pages > 1:
        return []
    sections = [link for link in reading.sources if link.kind == "listing"]
    return [replace(link, reason="hub") for link in sections] if len(sections) >= HUB else []
