"""What a run counted: the material of its report and of its exit code."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from archivebot.items import Article

COMPLETENESS_FIELDS = (
    "headline",
    "description",
    "byline",
    "authors",
    "date_published",
    "date_modified",
    "section",
    "keywords",
    "language",
    "images",
    "body",
)
"""Fields whose share of filled records is told in the report."""


UNADDRESSED = "unaddressed"
"""How the walk of a list ended that shows that it goes on, names no address for it, and is not where it was counted."""

SAME_PAGE = "same-page"
"""Why no article was taken from a page that several addresses of stories gave alike: a wall stands before them."""

SAMPLE = 1000
"""Articles of a run whose length and headline are remembered."""


@dataclass(slots=True, kw_only=True)
class Facts:
    """Counters of a run; every one only ever grows."""

    requests: Counter[str] = field(default_factory=Counter)
    """Answered requests by kind of page."""
    statuses: Counter[str] = field(default_factory=Counter)
    """Answers by HTTP status."""
    received: int = 0
    """Bytes of bodies as received."""
    skipped: Counter[str] = field(default_factory=Counter)
    """Article pages and addresses that were not taken, by reason."""
    empty: int = 0
    """Of these, pages that should hold a story and came without any text, and did not come so before."""
    refused: Counter[str] = field(default_factory=Counter)
    """Links that were no articles to begin with, by reason."""
    failed: Counter[str] = field(default_factory=Counter)
    """Article pages that could not be had, by reason."""
    failed_sources: Counter[str] = field(default_factory=Counter)
    """Listings, feeds and sitemaps that could not be read, by reason."""
    seeds: Counter[str] = field(default_factory=Counter)
    """What became of the addresses at which the crawl began: ``read``, or why not."""
    unread: dict[str, str] = field(default_factory=dict)
    """Addresses at which the crawl began that could not be read, and why not."""
    cut: Counter[str] = field(default_factory=Counter)
    """What was cut or left for the next run, by reason."""
    articles: int = 0
    """Article pages that were read and handed to the store."""
    unchanged: int = 0
    """Known articles that the server said are unchanged (304)."""
    by_section: Counter[str] = field(default_factory=Counter)
    """Articles handed to the store, by section."""
    fields: Counter[str] = field(default_factory=Counter)
    """Articles in which a field was filled."""
    pages: int = 0
    """Pages on which the profile's rules were counted."""
    rules: Counter[str] = field(default_factory=Counter)
    """Rule of the profile -> pages on which it matched."""
    page_types: Counter[str] = field(default_factory=Counter)
    """Articles handed to the store, by page type."""
    words: list[int] = field(default_factory=list)
    """Words of the first articles' texts."""
    headlines: set[str | None] = field(default_factory=set)
    """Headlines of the first articles."""
    flags: Counter[str] = field(default_factory=Counter)
    """Flags of the articles, without their values."""
    walks: dict[str, dict[str, Any]] = field(default_factory=dict)
    """Address of a listing, feed or sitemap -> pages read, links found, how its reading ended."""
    held: int = 0
    """Articles of the site that the archive holds at the end."""
    queued: int = 0
    """Article addresses that are owed at the end."""
    redesigned: str | None = None
    """What stopped matching, in a sentence."""
    moved: str | None = None
    """Where an address at which the crawl began leads off the site, in a sentence."""
    named: set[str] = field(default_factory=set)
    """The sections asked for of which articles were found in sources that are none of them."""
    missed: list[str] = field(default_factory=list)
    """The sections that were asked for and that are not there."""
    crashes: int = 0
    """Errors in archivebot's own code."""
    retries: int = 0
    waited: float = 0.0
    """Seconds that servers asked us to wait."""

    def take(self, article: Article) -> None:
        """Count an article that goes to the store."""
        self.articles += 1
        self.by_section[article.section or ""] += 1
        self.page_types[article.page_type] += 1
        if len(self.words) < SAMPLE:
            self.words.append(article.word_count)
            self.headlines.add(article.headline)
        for name in COMPLETENESS_FIELDS:
            if getattr(article, name):
                self.fields[name] += 1
        for flag in article.flags:
            self.flags[flag.partition("=")[0][:80]] += 1
