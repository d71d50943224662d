"""What a site is asked to be, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

NEWEST = datetime(2024, 6, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Options:
    """What kind of site; every field is an option of the command line too."""

    articles: int = 2000
    """Stories at the first visit."""
    seed: int = 1
    newest: datetime = NEWEST
    """Publication of the newest story at the first visit; then one every 36 minutes back."""
    per_page: int = 20
    feeds: bool = True
    """Whether the home page names an RSS and an Atom feed of the newest 50 stories."""
    sitemaps: bool = True
    """Whether robots.txt names a sitemap index (months, gzip, and a news sitemap)."""
    archives: bool = True
    """Whether the home page leads to dated archive pages."""
    variants: bool = True
    """Whether stories have AMP and print variants, and the home page links with tracking parameters."""
    traps: bool = False
    """Whether there are a calendar, facets, session ids, malformed links and endless pages."""
    heavy: bool = False
    """Whether story pages are of about 100 KB, as on real sites, most of it scripts and styles."""
    unlisted: int = 0
    """So many of the newest stories are in sitemaps only."""


@dataclass
class Answer:
    """What the site answers to one request."""

    status: int = 200
    content_type: str = "text/html; charset=utf-8"
    body: list[bytes] = field(default_factory=list)
    """Pieces; those of type :class:`frame.Static` are the same in many answers."""
    modified: datetime | None = None
    etag: str | None = None
    location: str | None = None
    kind: str = "other"
    """``story``, ``variant``, ``listing``, ``feed``, ``sitemap``, ``robots`` ..., for counting."""

    @property
    def data(self) -> bytes:
        """The whole body."""
        return b"".join(self.body)
