"""The record: what one revision of one news article is.

Field names are snake_case of schema.org ``NewsArticle``, the IPTC word where
schema.org has none. The docstring under each attribute is the documentation
of the field; the JSON Schema of the dataset is generated from this module.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

SCHEMA_VERSION = "1.0"
"""Version of the record's schema: the major part changes when a field changes its meaning or leaves."""


@dataclass(slots=True, kw_only=True)
class Author:
    """A person named in the byline."""

    name: str
    """The name as printed, without title, role, mail, place or date."""
    url: str | None = None
    """The author's page, absolute."""
    role: str | None = None
    """What the person did when it was not writing: ``photographer``, ``translator``, ``contributor``, ``editor``."""


@dataclass(slots=True, kw_only=True)
class Image:
    """One picture of the story, once however often the page shows it."""

    url: str
    """Absolute address of the largest rendition that the page names."""
    caption: str | None = None
    """The caption without the credit."""
    credit: str | None = None
    """Who made or owns the picture: ``Pavel Bednyakov/AFP``."""
    alt: str | None = None
    """The alternative text, where it says something else than the caption."""
    width: int | None = None
    """Pixels, as the page declares."""
    height: int | None = None
    """Pixels, as the page declares."""


@dataclass(slots=True, kw_only=True)
class Block:
    """One paragraph-like piece of the body."""

    kind: str
    """One of ``paragraph``, ``heading``, ``quote``, ``list_item``."""
    text: str
    """The text, white space folded, never empty."""
    time: datetime | None = None
    """Time of a liveblog entry, on the block that opens it."""


@dataclass(slots=True, kw_only=True)
class Part:
    """A further page of a story that stands on several."""

    url: str
    """Address as fetched."""
    warc_file: str | None = None
    """Name of the WARC file, as in ``Crawl``."""
    warc_offset: int | None = None
    """Byte offset of the response record in that file."""


@dataclass(slots=True, kw_only=True)
class Crawl:
    """Provenance: how this revision came into the archive."""

    run: str | None = None
    """Id of the run that fetched it."""
    fetched_at: datetime | None = None
    """Instant (UTC) at which the response was received."""
    status: int | None = None
    """HTTP status."""
    warc_file: str | None = None
    """Name of the WARC file, relative to the archive's ``warc`` folder."""
    warc_offset: int | None = None
    """Byte offset of the response record in that file."""
    found_via: str | None = None
    """How the address was found: ``feed``, ``sitemap``, ``listing``, ``seed`` ..."""
    robots: list[str] = field(default_factory=list)
    """``X-Robots-Tag``, ``meta robots`` and TDM reservation directives of the page."""
    truncated: str | None = None
    """Why the response was cut (``length``, ``time``), as WARC-Truncated says it."""
    parts: list[Part] = field(default_factory=list)
    """Further pages whose text is part of ``body``, in its order."""


@dataclass(slots=True, kw_only=True)
class Article:
    """One revision of one news article; one line of a JSONL dataset."""

    id: str
    """Stable key of the article, the same for all its revisions."""
    url: str
    """Address as fetched, after redirects."""
    canonical_url: str | None = None
    """Address that the page declares for itself (``rel=canonical``), absolute; a web archive's copy's own address."""
    site: str | None = None
    """Name of the site profile, or the registered domain."""
    publisher: str | None = None
    """Name of the publication as printed."""
    headline: str | None = None
    """The story's headline, without kicker and site name."""
    alternative_headline: str | None = None
    """Another headline of the same story, as in feeds or search results, when it differs."""
    kicker: str | None = None
    """The short line over the headline."""
    description: str | None = None
    """The standfirst: the summary between headline and text."""
    byline: str | None = None
    """The byline as printed, without the bar and the date."""
    authors: list[Author] = field(default_factory=list)
    """People of the byline, in its order."""
    organizations: list[str] = field(default_factory=list)
    """Agencies, desks and publishers named in the byline."""
    dateline: str | None = None
    """Place and agency that open the text, as printed: ``KYIV (AP)``."""
    date_published: datetime | date | None = None
    """First publication; with offset where the page tells one; a date alone stays a date."""
    date_published_source: str | None = None
    """The source that gave ``date_published``, as in ``sources``."""
    date_modified: datetime | date | None = None
    """Last change of the text as the page declares it; same rules as ``date_published``."""
    section: str | None = None
    """Name of the section, as printed."""
    keywords: list[str] = field(default_factory=list)
    """Topics that the page declares, in its order."""
    language: str | None = None
    """Language of the text, BCP 47."""
    images: list[Image] = field(default_factory=list)
    """The story's pictures, the lead picture first."""
    body: str | None = None
    """The text: paragraphs, subheadings and list items, a blank line between; no captions, no furniture."""
    blocks: list[Block] = field(default_factory=list)
    """The same text with its structure."""
    subheadings: list[str] = field(default_factory=list)
    """The headings inside the body, in order."""
    word_count: int = 0
    """Words of the body; for scripts without spaces, characters of those scripts count as words."""
    is_accessible_for_free: bool | None = None
    """Whether the whole text is free to read, where the page tells."""
    license: str | None = None
    """License that the page declares, an address or a name."""
    page_type: str = "article"
    """One of ``article``, ``liveblog``, ``video``, ``gallery``, ``paywalled``, ``not_article``.

    The lines of a gallery are captions of its pictures, and no body.
    """
    digest: str | None = None
    """SHA-256 (hex) of the normalized body."""
    revision: int = 1
    """1 for the first text that the archive holds, then 2, 3 ..."""
    revises: str | None = None
    """Digest of the revision before this one."""
    changes: list[str] = field(default_factory=list)
    """Fields that differ from the revision before, and the kind of change (``kind:correction``)."""
    duplicate_of: str | None = None
    """Id of the first copy of this story in the archive."""
    cluster: str | None = None
    """Id shared by all copies of one story."""
    similarity: float | None = None
    """Similarity (0..1) to the first copy, by the evidence named in ``sources['cluster']``."""
    flags: list[str] = field(default_factory=list)
    """What was cut, refused or doubtful: ``cut:body``, ``refused:date_published=...``, ``continues:URL`` ..."""
    sources: dict[str, str] = field(default_factory=dict)
    """Field -> the source that won: ``json-ld:datePublished``, ``rule:body``, ``url`` ..."""
    crawl: Crawl | None = None
    """Provenance."""
    schema_version: str = SCHEMA_VERSION
    """Version of this schema."""


@dataclass(slots=True, kw_only=True)
class Link:
    """An address that a listing, feed or sitemap announced, with what it said about it."""

    url: str
    """Absolute address as announced, fragment and userinfo removed."""
    kind: str = "article"
    """``article``, ``listing``, ``pagination``, ``feed``, ``sitemap`` or ``archive``."""
    via: str = "listing"
    """What announced it: ``listing``, ``feed``, ``sitemap``, ``robots``, ``seed``, ``archive``."""
    headline: str | None = None
    """Headline as announced."""
    date: datetime | date | None = None
    """Publication (feed, news sitemap) or last change (sitemap ``lastmod``: see ``date_is_lastmod``)."""
    date_is_lastmod: bool = False
    """True where ``date`` is a last change only, no publication date."""
    section: str | None = None
    """Section as announced, or the name of the listing it was found on."""
    language: str | None = None
    """Language as announced."""
    keywords: list[str] = field(default_factory=list)
    """Topics as announced (news sitemap, feed categories)."""
    score: float = 1.0
    """How sure the evidence is that this is of its ``kind``, 0..1."""
    reason: str | None = None
    """The evidence in words, or why it was refused."""
