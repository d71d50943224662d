"""Tasks: one request each, with all that is needed to understand its answer or to ask again."""

from __future__ import annotations

from dataclasses import dataclass, field

from archivebot.ledger.entries import Entry
from archivebot.spiders.unfinished import Unfinished
from archivebot.spiders.walks import Walk


@dataclass(slots=True, kw_only=True, eq=False)
class Task:
    """One address to be fetched in this run."""

    url: str
    kind: str
    """``article``, or the kind of a walk's page: ``listing``, ``feed``, ``sitemap``, ``archive``."""
    entry: Entry | None = None
    """The frontier's row, where it is known."""
    walk: Walk | None = None
    """The walk that a page belongs to, or that found an article."""
    attempt: int = 0
    """Times that it was asked for before, in this run."""
    hops: int = 0
    """Redirects that it was followed through."""
    way: list[str] = field(default_factory=list)
    """Canonical addresses that redirects led it away from."""
    offered: list[tuple[str, str]] = field(default_factory=list)
    """Cookies that its redirects set: address and header."""
    again: bool = False
    """Whether it waits to be asked for once more."""
    first: bool = False
    """Whether it is its walk's first page."""
    seed: bool = False
    """Whether the crawl begins here."""
    counted: str | None = None
    """The address of a list's page, where it was counted and not named, whatever redirects led on."""
    story: Unfinished | None = None
    """The story of which the next part is asked for."""

    @property
    def guess(self) -> bool:
        """Whether it is a usual place that nobody named."""
        return self.walk is not None and self.walk.guess and not self.is_article

    @property
    def doubtful(self) -> bool:
        """Whether its page may well not be there: it is not asked for twice."""
        return self.guess or (self.counted is not None and self.walk is not None and not self.walk.counts)

    @property
    def known_as(self) -> str:
        """The address under which the ledger knows it; a walk by its own, whatever redirects led on."""
        return self.walk.url if self.walk is not None and self.first else self.url

    @property
    def named_page(self) -> str | None:
        """The address of a list's further page as the list named it; None for any other task."""
        named = not self.first and self.counted is None and self.walk is not None and self.walk.kind == "listing"
        return (self.way[0] if self.way else self.url) if named else None

    @property
    def via(self) -> str:
        """How its address was found."""
        if self.walk is not None and not self.is_article:
            return self.walk.via
        return str(self.entry.hints.get("via") or "listing") if self.entry is not None else "listing"

    @property
    def section(self) -> str | None:
        """The section that it was found in."""
        return self.entry.section if self.entry is not None else self.walk.section if self.walk is not None else None

    @property
    def may_be_unchanged(self) -> bool:
        """Whether the archive has what it asks for, so that "unchanged" tells something."""
        if self.is_article:
            return self.story is None and self.entry is not None and self.entry.article_id is not None
        return self.first and self.walk is not None and bool(self.walk.etag or self.walk.last_modified)

    @property
    def is_article(self) -> bool:
        """Whether an article is expected."""
        return self.kind == "article"
