"""Listings: which links of a page are articles, which lead on, which are sections."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import islice

from lxml import etree

from archivebot import urls
from archivebot.discover.anchors import Anchor, Anchors
from archivebot.discover.archives import archive_pattern
from archivebot.discover.article_links import TRUSTED, judge
from archivebot.discover.counted_pages import PERHAPS, counted_page
from archivebot.discover.editions import editions
from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.feeds import find_feeds, linked_feeds
from archivebot.discover.foreign_days import newest_days
from archivebot.discover.json_entries import loads, take_entries
from archivebot.discover.menus import menu_anchors
from archivebot.discover.named_sources import linked_sources, named_sources
from archivebot.discover.page_forms import choices
from archivebot.discover.pagination import last_named, next_pages, option_addresses
from archivebot.discover.results import COUNTED, Listing
from archivebot.discover.sections import find_sections, subjects
from archivebot.discover.trails import sections_of_paths
from archivebot.discover.unlinked import documents, in_scripts, matches, pieces
from archivebot.items import Link
from archivebot.page import Page
from archivebot.script_data import json_values
from archivebot.sites import Profile
from archivebot.urls.page_numbers import page_step

MAX_LINKS = 5_000
"""Articles of a page; archives of a year on one page have some thousands. The rest is counted."""

FEW = 3
"""A page with fewer articles in its markup is perhaps drawn by scripts."""
MAX_FRAMES = 10
MAX_PIECES = 20
_FRAMES = etree.XPath(
    "//frame[@src] | //iframe[@src] | //object[@type='text/html'] | //amp-list[@src] | //include-fragment[@src]"
    " | //*[name()='esi:include'][@src] | //div[@data-src and not(.//text()[normalize-space()])]"
)
MANY = 8
"""Articles of a list that fills a page; a shorter one has no second page."""
_PRECISION = {"year": 0, "month": 1, "day": 2}
MAX_SCRIPT = 4 * 1024 * 1024
MIN_SCRIPT = 100
"""Characters; a list of stories has more."""


def read_listing(page: Page, *, profile: Profile | None = None, evidence: SiteEvidence | None = None) -> Listing:
    """What a listing page announces: articles, next pages, sections, archives, feeds, and what was refused and why."""
    listing = Listing(url=page.url, feeds=find_feeds(page))
    pattern = profile.discover.article if profile is not None else None

    def may_be_article(url: str) -> bool:
        if pattern is not None:
            return pattern.search(url) is not None
        return evidence is not None and (evidence.agreement(url) or 0) >= TRUSTED

    gathered = Anchors(page, may_be_article)
    listing.refused += gathered.refused
    listing.feeds = listing.feeds or linked_feeds(gathered.feeds)
    _add_sources(listing, named_sources(page))
    anchors = list(gathered)
    listing.next_pages = next_pages(page, anchors)
    listing.last = last_named(page.url, anchors)
    taken = {link.url for link in listing.next_pages}
    candidates = [anchor for anchor in anchors if anchor.url not in taken and not _is_page_number(anchor, page.url)]
    points = judge(candidates, gathered.own, pattern, evidence)
    floor = 0.0 if any(value > 0 for value in points) else -1.2
    rest: list[Anchor] = []
    for anchor, value in zip(candidates, points, strict=True):
        if value <= (0.0 if anchor.quiet else floor):
            rest.append(anchor)
        elif len(listing.links) < MAX_LINKS:
            listing.links.append(_link(anchor, value))
        else:
            listing.refused["over-limit"] += 1
    for piece in islice(pieces(page, drawn=len(listing.links) < FEW), MAX_PIECES):
        take_fragment(piece, listing, profile=profile, evidence=evidence)
    if len(listing.links) < FEW:
        _take_script_entries(page, listing)
    if len(listing.links) < FEW:
        _take_script_addresses(page, listing)
    if not listing.links:
        # Counting on from an empty page would never end.
        listing.next_pages = [link for link in listing.next_pages if link.reason not in COUNTED]
    elif len(listing.links) >= FEW and not listing.next_pages:
        _count_on(page, listing)
    rest = _take_archives(rest, listing)
    _take_archive_options(page, listing)
    if not listing.links:
        listing.archives = _finer(listing)
    _take_sections(page, rest, listing, gathered.tags.values())
    days = newest_days(page.url, (anchor.url for anchor in rest))
    listing.sections += [Link(url=url, kind="listing", via="listing", score=0.5, reason="day") for url in days]
    return listing


def _take_sections(page: Page, rest: list[Anchor], listing: Listing, tags: Iterable[str]) -> None:
    """The sections that links name; else of a menu that is none, of frames, of tags, and of the stories' addresses."""
    articles = [link.url for link in listing.links]
    listing.sections, refused = find_sections(rest, articles, page.url)
    listing.refused += refused
    if len(listing.sections) < FEW:
        known = {urls.variant_key(link.url) for link in listing.sections} | {urls.variant_key(url) for url in articles}
        entries = (anchor for anchor in menu_anchors(page) if anchor.key not in known)
        drawn = [anchor for anchor in entries if archive_pattern(anchor.url) is None]
        listing.sections += find_sections(drawn, articles, page.url)[0]
    if len(listing.links) < FEW:
        listing.sections += _frames(page)
        _add_sources(listing, linked_sources(page))
        if not listing.sections:
            chosen = [Link(url=url, kind="listing", section=name or None, score=0.3) for name, url in choices(page)]
            listing.sections += chosen
    if not (listing.sections or listing.next_pages or listing.archives):
        listing.sections = subjects(tags, page.url)
    known_urls = {urls.variant_key(link.url) for link in listing.sections}
    listing.sections += [link for link in editions(page) if urls.variant_key(link.url) not in known_urls]
    listing.sections += sections_of_paths(articles, [link.url for link in listing.sections], page.url)


def _add_sources(listing: Listing, links: Iterable[Link]) -> None:
    known = {link.url for link in listing.feeds}
    listing.feeds += [link for link in links if link.url not in known]


def _frames(page: Page) -> list[Link]:
    """The frames of the same site in which a page shows what it has, and the pieces that it loads at once."""
    frames = matches(_FRAMES, page)
    named = (frame.get("src") or frame.get("data") or frame.get("data-src") or "" for frame in frames)
    addresses = (urls.join(page.base_url, name) for name in named if name)
    found = [url for url in islice(addresses, MAX_FRAMES) if url and urls.same_site(url, page.url)]
    return [Link(url=url, kind="listing", reason="frame", score=0.3) for url in dict.fromkeys(found)]


def _count_on(page: Page, listing: Listing) -> None:
    """The next page of a list that shows that it goes on, or may, and does not say where."""
    counted = counted_page(page)
    if counted is None:
        return
    address, reason = counted
    if reason == PERHAPS and (len(listing.links) < MANY or archive_pattern(page.url) is not None):
        return
    if urls.canonicalize(address) != urls.canonicalize(page.url):
        listing.next_pages.append(Link(url=address, kind="pagination", via="listing", reason=reason, score=0.2))


def _is_page_number(anchor: Anchor, url: str) -> bool:
    """Whether a link is one of a row of numbers that count this listing's pages."""
    return anchor.text.isdecimal() and page_step(url, anchor.url) is not None


def _take_script_entries(page: Page, listing: Listing) -> None:
    """The articles in a page's JSON (data of its scripts, ``ItemList``), where the markup holds hardly any."""
    for document in json_values(page.scan.scripts, MIN_SCRIPT):
        take_entries(document, listing)
    for document in documents(page):
        take_entries(document, listing)
    for text in page.scan.json_ld:
        if len(text) <= MAX_SCRIPT:
            take_entries(loads(text), listing)


def _take_script_addresses(page: Page, listing: Listing) -> None:
    """The addresses between quotes in a page's scripts that are of one form, a story's: lists that code builds."""
    forms: dict[str | None, dict[str, Link]] = {}
    for address in in_scripts(page):
        url = urls.join(page.base_url, address)
        shape = urls.shape(url) if url else None
        if url and shape is not None and shape.points > 0 and urls.same_site(url, page.url):
            found = forms.setdefault(urls.pattern(url), {})
            found.setdefault(urls.variant_key(url) or url, Link(url=url, score=0.5))
    known = {urls.variant_key(link.url) for link in listing.links}
    for form in forms.values():
        if len(form) >= FEW and len(listing.links) + len(form) <= MAX_LINKS:
            listing.links.extend(link for key, link in form.items() if key not in known)


def take_fragment(
    fragment: str, listing: Listing, *, profile: Profile | None = None, evidence: SiteEvidence | None = None
) -> None:
    """Add to a listing what a piece of HTML that belongs to it lists; a piece knows no counting."""
    part = read_listing(Page.from_html(fragment, url=listing.url), profile=profile, evidence=evidence)
    known = {urls.variant_key(link.url) for link in listing.links}
    listing.links.extend(link for link in part.links if urls.variant_key(link.url) not in known)
    listing.refused += part.refused
    listing.next_pages.extend(link for link in part.next_pages if link.reason not in COUNTED)


def _take_archives(rest: list[Anchor], listing: Listing) -> list[Anchor]:
    """Move dated archive pages from the rest to the listing."""
    kept = []
    for anchor in rest:
        found = archive_pattern(anchor.url) if _is_archive(anchor) else None
        if found is None:
            kept.append(anchor)
        else:
            pattern, day = found
            listing.archives.append(
                Link(url=anchor.url, kind="archive", via="archive", date=day, reason=pattern.precision)
            )
    return kept


def _take_archive_options(page: Page, listing: Listing) -> None:
    """Take dated archive pages out of a list that drops down: a row of months is often one."""
    for value in option_addresses(page):
        found = archive_pattern(value)
        if found is not None and urls.canonicalize(value) != urls.canonicalize(page.url):
            pattern, day = found
            listing.archives.append(Link(url=value, kind="archive", via="archive", date=day, reason=pattern.precision))


def _finer(listing: Listing) -> list[Link]:
    """Archive pages that divide this one's time further, and the one just before it: days without a story are usual.

    A year's page may list its months only; a calendar that names days and the next month, and no story anywhere,
    goes on for ever.
    """
    own = archive_pattern(listing.url)
    rank = _PRECISION[own[0].precision] if own else -1
    kept = [link for link in listing.archives if _PRECISION[link.reason or ""] > rank]
    same = [link for link in listing.archives if _PRECISION[link.reason or ""] == rank]
    before = [link for link in same if own and _is_before(link, own[1])]
    kept += sorted(before, key=lambda link: str(link.date))[-1:]
    if len(kept) < len(listing.archives):
        listing.refused["empty-archive"] += len(listing.archives) - len(kept)
    return kept


def _is_before(link: Link, day: date) -> bool:
    return isinstance(link.date, date) and link.date < day


def _is_archive(anchor: Anchor) -> bool:
    shape = anchor.shape
    if shape.role in ("listing", "") and shape.slug_words <= 2:
        return shape.date is not None or "=" in anchor.url
    return shape.role == "facet" and "date=" in anchor.url


def _link(anchor: Anchor, points: float) -> Link:
    """The article link with what the listing says of it."""
    headline = anchor.text if anchor.words >= 2 else anchor.label or anchor.text
    day = anchor.date
    if day is None and anchor.shape.date is not None and anchor.shape.date.precision == "day":
        day = anchor.shape.date.day
    return Link(url=anchor.url, headline=headline[:500] or None, date=day, score=urls.as_score(points))
