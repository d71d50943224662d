"""What a look at a site found."""

from __future__ import annotations

from dataclasses import dataclass, field

from archivebot.items import Article
from archivebot.page import Page


@dataclass(slots=True, kw_only=True)
class Sample:
    """One article page of the site, as the generic extractor read it."""

    page: Page
    article: Article


@dataclass(slots=True, kw_only=True)
class Survey:
    """Everything a proposal rests on."""

    home: str
    """Address that the survey began at."""
    feeds: list[str] = field(default_factory=list)
    """Feeds that answered with articles of the site."""
    sitemaps: list[str] = field(default_factory=list)
    """Sitemaps that answered."""
    sections: list[str] = field(default_factory=list)
    """Listings that announced articles."""
    articles: list[str] = field(default_factory=list)
    """Addresses that were announced as articles."""
    others: list[str] = field(default_factory=list)
    """Addresses that are no articles: sections, tags, services."""
    samples: list[Sample] = field(default_factory=list)
    """Article pages that were read."""
