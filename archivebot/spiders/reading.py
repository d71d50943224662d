"""What a listing, feed or sitemap announced, whatever its format: the bytes decide, not the name."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date, datetime

from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.feeds import read_feed
from archivebot.discover.json_listing import read_json_listing
from archivebot.discover.listings import read_listing
from archivebot.discover.named_sources import posts_of_wordpress
from archivebot.discover.sitemaps import read_sitemap
from archivebot.discover.subsitemaps import relevant_sitemaps
from archivebot.discover.written import written_links
from archivebot.extract.structured import read_structured
from archivebot.items import Link
from archivebot.page import Page
from archivebot.run.arguments import Arguments, Moment
from archivebot.sites import Profile

_SITEMAP = re.compile(rb"<(?:\w+:)?(?:urlset|sitemapindex)\b")
_FEED = re.compile(rb"<(?:\w+:)?(?:rss|feed|RDF)\b")
_GZIP = b"\x1f\x8b"


@dataclass(slots=True, kw_only=True)
class Reading:
    """What one page announced."""

    format: str
    """``html``, ``json``, ``rss``, ``rdf``, ``atom``, ``urlset``, ``index``, ``text``; empty where none of these."""
    articles: list[Link] = field(default_factory=list)
    next_pages: list[Link] = field(default_factory=list)
    """Pages that continue this one."""
    last: int = 0
    """The highest number of a page of its list that it names."""
    sources: list[Link] = field(default_factory=list)
    """Listings, feeds, sitemaps and archive pages of their own."""
    refused: Counter[str] = field(default_factory=Counter)
    flags: list[str] = field(default_factory=list)
    posts: list[Link] = field(default_factory=list)
    """Where the system behind it gives all of its stories, for lists that cannot be followed."""
    story: bool = False
    """Whether the page says of itself that it is an article."""
    written: bytes | None = None
    """A digest of its links as they are written, where they are relative to its folder."""


def sniff(kind: str, body: bytes, content_type: str) -> str:
    """What a page is read as: ``html``, ``json``, ``feed`` or ``sitemap``."""
    head = body[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head[:2] == _GZIP or _SITEMAP.search(head):
        return "sitemap"
    if head[:1] in (b"{", b"["):
        return "feed" if kind == "feed" or b"jsonfeed.org" in head else "json"
    if b"<html" not in head[:1024].lower() and _FEED.search(head):
        return "feed"
    if kind in ("feed", "sitemap") and b"<html" not in head.lower() and b"<!doctype html" not in head.lower():
        return kind
    return "html"


def day(moment: Moment | None) -> date | None:
    """The day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def read_source(
    kind: str,
    url: str,
    body: bytes,
    *,
    content_type: str = "",
    headers: dict[str, str] | None = None,
    profile: Profile | None = None,
    evidence: SiteEvidence | None = None,
    arguments: Arguments | None = None,
) -> Reading:
    """Read a page that announces others; anything at all may stand in ``body``."""
    form = sniff(kind, body, content_type)
    if form == "feed":
        feed = read_feed(body, url, content_type)
        return Reading(
            format=feed.format or "",
            articles=feed.links,
            next_pages=feed.next_pages,
            refused=feed.refused,
            flags=feed.flags,
        )
    if form == "sitemap":
        return read_sitemap_page(url, body, evidence, arguments or Arguments())
    return read_listing_page(form, url, body, headers or {}, profile, evidence)


def read_sitemap_page(url: str, body: bytes, evidence: SiteEvidence | None, arguments: Arguments) -> Reading:
    """A sitemap or sitemap index; sub-sitemaps that cannot hold what is wanted are left out."""
    sitemap = read_sitemap(body, url, evidence=evidence)
    since, until = day(arguments.since), day(arguments.until)
    wanted = relevant_sitemaps(sitemap.sitemaps, since, until)
    refused = sitemap.refused
    if left_out := len(sitemap.sitemaps) - len(wanted):
        refused = refused + Counter({"irrelevant-sitemap": left_out})
    return Reading(
        format=sitemap.format or "", articles=sitemap.links, sources=wanted, refused=refused, flags=sitemap.flags
    )


def read_listing_page(
    form: str,
    url: str,
    body: bytes,
    headers: dict[str, str],
    profile: Profile | None,
    evidence: SiteEvidence | None,
) -> Reading:
    """An HTML listing, or the JSON behind a "load more"."""
    if form == "json":
        listing = read_json_listing(body, url, evidence=evidence)
        return Reading(format="json", articles=listing.links, next_pages=listing.next_pages, refused=listing.refused)
    page = Page.from_html(body, url=url, headers=headers)
    listing = read_listing(page, profile=profile, evidence=evidence)
    return Reading(
        format="html",
        articles=listing.links,
        next_pages=listing.next_pages,
        last=listing.last,
        sources=[*listing.sections, *listing.archives, *listing.feeds],
        refused=listing.refused,
        flags=list(page.flags),
        posts=list(posts_of_wordpress(page)),
        story=not listing.next_pages and declares_story(page),
        written=written_links(page),
    )


def declares_story(page: Page) -> bool:
    """Whether a page tells in its data when it was published: a listing has no such day."""
    if "article:published_time" in page.scan.metas:
        return True
    node = read_structured(page).article
    return node is not None and "datePublished" in node
