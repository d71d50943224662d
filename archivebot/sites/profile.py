"""A site profile: what a TOML file may say of a site, as plain data."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit


@dataclass(slots=True, kw_only=True)
class Discover:
    """Where a site announces its articles."""

    feeds: list[str] = field(default_factory=list)
    """Addresses of RSS, Atom or JSON feeds."""
    sitemaps: list[str] = field(default_factory=list)
    """Addresses of sitemaps or sitemap indexes."""
    sections: list[str] = field(default_factory=list)
    """Addresses of listings that are read at every crawl."""
    archives: list[str] = field(default_factory=list)
    """Addresses of archive pages that are walked for backfill; ``{year}``, ``{month}``, ``{day}`` stay for the walk."""
    article: re.Pattern[str] | None = None
    """Pattern that is found in the address of every article and of nothing else."""


@dataclass(slots=True, kw_only=True)
class Edition:
    """One publication of a family that shares a CMS."""

    name: str
    """Name of the publication as printed."""
    domains: list[str] = field(default_factory=list)
    """Its host names."""
    languages: list[str] = field(default_factory=list)
    """Language codes as its addresses write them (``en_GB``)."""
    code: str | None = None
    """The site code that the CMS puts into addresses."""
    license: str | None = None
    """License of its texts, where the publication states one off the page."""


@dataclass(slots=True, kw_only=True)
class Layout:
    """Rules for one page layout; the first layout of a profile whose ``when`` matches is used."""

    when: str | None = None
    """CSS selector; None matches every page."""
    fields: dict[str, list[str]] = field(default_factory=dict)
    """Record field -> CSS selectors, tried in order."""
    drop: list[str] = field(default_factory=list)
    """CSS selectors of elements that are no part of the story."""


@dataclass(slots=True, kw_only=True)
class Export:
    """What each crawl of the site renders at its end, and where to; what is None is as everywhere."""

    place: str
    """Folder, file or ``s3://bucket/prefix/``; ``~`` and ``$NAME`` stand for home and environment."""
    format: str | None = None
    compress: str | None = None
    partition: list[str] = field(default_factory=list)
    max_rows: int | None = None
    name: str | None = None
    """Name of the export that crawls add to."""
    incremental: bool | None = None
    """Whether crawls add what is new; else the dataset is rendered whole each time."""
    revisions: str | None = None
    duplicates: str | None = None
    where: str | None = None
    fields: list[str] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class Profile:
    """Everything that is known of one site beforehand."""

    name: str
    """Name of the profile and of its spider."""
    domains: list[str] = field(default_factory=list)
    """Host names, those of the editions among them; subdomains are included."""
    publisher: str | None = None
    """Name of the publication as printed."""
    language: str | None = None
    """Language of the texts, BCP 47."""
    timezone: str | None = None
    """IANA time zone of clock times without an offset."""
    discover: Discover = field(default_factory=Discover)
    """Where articles are announced."""
    editions: list[Edition] = field(default_factory=list)
    """Publications of a family that shares a CMS."""
    layouts: list[Layout] = field(default_factory=list)
    """Rules, in order."""
    strip: dict[str, re.Pattern[str]] = field(default_factory=dict)
    """Record field -> pattern whose matches are cut from the value."""
    export: Export | None = None
    """The dataset that its crawls make."""
    path: Path | None = None
    """The file it was read from."""
    hooks: ModuleType | None = None
    """The module ``hooks/<name>.py`` beside it, with ``prepare(page)`` or ``candidates(page)``."""

    def covers(self, url: str) -> bool:
        """Whether an address is on one of the profile's domains, or under one."""
        host = _host(url)
        return any(host == domain or host.endswith("." + domain) for domain in self.domains)

    def edition_of(self, url: str) -> Edition | None:
        """The edition that an address belongs to: by its domain, else by the site code in its path."""
        host, path = _host(url), urlsplit(url).path
        for edition in self.editions:
            if any(host == domain or host.endswith("." + domain) for domain in edition.domains):
                return edition
        return next((e for e in self.editions if e.code and f"/{e.code}/" in path), None)

    def publisher_of(self, url: str) -> str | None:
        """The publication's name for a page of the site."""
        edition = self.edition_of(url)
        return edition.name if edition else self.publisher


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").lower()


def generic_profile() -> Profile:
    """The profile of a site that nothing is known of."""
    return Profile(name="news")
