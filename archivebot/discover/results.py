"""What discovery hands back: links to follow, and how many were refused for which reason.

Everything here is plain data. ``refused`` counts links that were seen and not
given, by a short reason (``tag``, ``author``, ``other-site``, ``malformed`` ...),
so that an operator can always say why something was not taken.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from archivebot.items import Link

COUNTED = frozenset({"counted-on", "unaddressed", "counted"})
"""Reasons of next pages whose address was counted, as the page named none: they may be absent."""

UNLINKED = frozenset({"path", "frame", "trail", "hub", "named", "edition"})
"""Reasons of sections that no listing links as its own: they may be absent, or hold nothing that others lack."""


@dataclass(slots=True, kw_only=True)
class Listing:
    """What one listing (a home page, section, archive page or JSON list) announced."""

    url: str
    """The listing's own address."""
    links: list[Link] = field(default_factory=list)
    """Articles (``kind="article"``), in the order of the page, one a story, ``score`` 0..1."""
    next_pages: list[Link] = field(default_factory=list)
    """What continues this listing (``kind="pagination"``), the best evidence first; empty at its end."""
    last: int = 0
    """The highest number of a page of this listing that it names."""
    sections: list[Link] = field(default_factory=list)
    """Other listings of the site (``kind="listing"``): sections, subsections; not tags, authors or services."""
    archives: list[Link] = field(default_factory=list)
    """Dated archive pages (``kind="archive"``, ``date`` is the first day that the page covers)."""
    feeds: list[Link] = field(default_factory=list)
    """Feeds that the page names (``kind="feed"``), and sitemaps (``kind="sitemap"``)."""
    refused: Counter[str] = field(default_factory=Counter)
    """Reason -> number of links that were not taken."""


@dataclass(slots=True, kw_only=True)
class Feed:
    """What one feed announced."""

    url: str
    """The feed's own address."""
    format: str | None = None
    """``rss``, ``rdf``, ``atom`` or ``json``; None where the bytes are no feed."""
    title: str | None = None
    """The feed's title."""
    language: str | None = None
    """The feed's language as it says it, BCP 47."""
    links: list[Link] = field(default_factory=list)
    """Articles (``kind="article"``, ``via="feed"``) with headline, date, keywords, language as announced."""
    next_pages: list[Link] = field(default_factory=list)
    """Older pages of the feed (RFC 5005 ``next`` and ``prev-archive``, JSON Feed ``next_url``)."""
    refused: Counter[str] = field(default_factory=Counter)
    """Reason -> number of entries that were not taken."""
    flags: list[str] = field(default_factory=list)
    """What was cut or doubtful: ``cut:size``, ``broken-xml``."""


@dataclass(slots=True, kw_only=True)
class Sitemap:
    """What one sitemap or sitemap index announced."""

    url: str
    """The sitemap's own address."""
    format: str | None = None
    """``urlset``, ``index``, ``text`` or ``feed``; None where the bytes are no sitemap."""
    links: list[Link] = field(default_factory=list)
    """Pages (``kind="article"``, ``via="sitemap"``; news sitemaps give headline, date, language, keywords).

    A plain sitemap also names sections and services: what the address shows to be no article is in
    ``refused``, a low ``score`` says that nothing spoke for an article.
    """
    sitemaps: list[Link] = field(default_factory=list)
    """Sub-sitemaps of an index (``kind="sitemap"``, ``date`` is ``lastmod``), itself never among them."""
    refused: Counter[str] = field(default_factory=Counter)
    """Reason -> number of entries that were not taken."""
    flags: list[str] = field(default_factory=list)
    """What was cut or doubtful: ``cut:size``, ``broken-xml``."""
