"""Listings: which links of a page are articles, which lead on, which are sections.

Nothing here knows a site. Each link collects points (log-odds) from its
address, its text, its place, the block it is repeated in, the dates beside it
and what the site's own feeds taught; above zero it is an article.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from archivebot import urls
from archivebot.discover.anchors import Anchor, Anchors
from archivebot.discover.archives import archive_pattern
from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.feeds import find_feeds
from archivebot.discover.pagination import next_pages
from archivebot.discover.phrases import is_service, word_count
from archivebot.discover.results import Listing
from archivebot.discover.sections import find_sections
from archivebot.items import Link
from archivebot.page import Page
from archivebot.sites import Profile

MAX_LINKS = 2_000
"""A listing of more articles is a trap or a sitemap; the rest is counted."""

_NEVER = frozenset({"file", "feed", "facet", "home", "page"})
_STRONG_NO = frozenset({"tag", "author", "service", "media", "listing"})
REPEATED = 3
"""So many alike make a list."""


def read_listing(page: Page, *, profile: Profile | None = None, evidence: SiteEvidence | None = None) -> Listing:
    """What a listing page announces: articles, next pages, sections, archives, feeds, and what was refused and why."""
    listing = Listing(url=page.url, feeds=find_feeds(page))
    pattern = profile.discover.article if profile is not None else None

    def may_be_article(url: str) -> bool:
        if pattern is not None:
            return pattern.search(url) is not None
        return evidence is not None and (evidence.agreement(url) or 0) > 0.5

    gathered = Anchors(page, may_be_article)
    listing.refused += gathered.refused
    anchors = list(gathered)
    listing.next_pages = next_pages(page, anchors)
    taken = {link.url for link in listing.next_pages}
    candidates = [anchor for anchor in anchors if anchor.url not in taken]
    points = _judge(candidates, gathered.own, pattern, evidence)
    floor = 0.0 if any(value > 0 for value in points) else -1.2
    rest: list[Anchor] = []
    for anchor, value in zip(candidates, points, strict=True):
        if value <= (0.0 if anchor.quiet else floor):
            rest.append(anchor)
        elif len(listing.links) < MAX_LINKS:
            listing.links.append(_link(anchor, value))
        else:
            listing.refused["over-limit"] += 1
    if not listing.links:
        # Counting on from an empty page would never end.
        listing.next_pages = [link for link in listing.next_pages if link.reason != "counted-on"]
    rest = _take_archives(rest, listing)
    listing.sections, refused = find_sections(rest, [link.url for link in listing.links], page.url)
    listing.refused += refused
    return listing


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


def _judge(
    anchors: list[Anchor], own: str, pattern: re.Pattern[str] | None, evidence: SiteEvidence | None
) -> list[float]:
    """Log-odds of each link to be an article."""
    if pattern is not None:
        return [6.0 if pattern.search(anchor.url) else -6.0 for anchor in anchors]
    points = [_own_points(anchor, own, evidence) for anchor in anchors]
    _add_repetition(anchors, points)
    return points


def _own_points(anchor: Anchor, own: str, evidence: SiteEvidence | None) -> float:
    shape = anchor.shape
    if shape.role in _NEVER or anchor.key == own:
        return -9.0
    points = max(min(shape.points, 3.5), -6.0) + _text_points(anchor) + _place_points(anchor)
    if anchor.date is not None and not anchor.quiet:
        points += 1.0
    agreement = evidence.agreement(anchor.url) if evidence is not None else None
    if agreement is not None:
        points += 4.0 * agreement - 1.5
    if shape.role in _STRONG_NO and not (agreement is not None and agreement > 0.5):
        # A film's, tag's or author's page has a headline and a teaser like a story's: only the site knows better.
        points = min(points, -0.5)
    return points


def _text_points(anchor: Anchor) -> float:
    """A headline has words; "Read more", a name or a number has not."""
    words = max(anchor.words, word_count(anchor.label) if not anchor.text else 0)
    if is_service(anchor.text or anchor.label):
        return -5.0
    if words >= 7:
        return 2.0
    if words >= 4:
        return 1.5
    if words == 3:
        return 0.5
    return -0.5 if "heading" in anchor.places else -1.0


def _place_points(anchor: Anchor) -> float:
    places = anchor.places
    points = 0.0
    if "heading" in places:
        points += 1.5
    if "article" in places:
        points += 0.7
    if "main" in places:
        points += 0.3
    if anchor.quiet:
        points -= 3.0 if "footer" in places else 2.5
    elif not places.isdisjoint(("nav", "header", "footer")):
        points -= 1.5  # Linked from the frame of every page too, as sections are.
    if (
        not places.isdisjoint(("comments", "author", "tags", "breadcrumb", "pagination", "share"))
        and "heading" not in places
    ):
        points -= 2.5
    return points


def _add_repetition(anchors: list[Anchor], points: list[float]) -> None:
    """Links in equal blocks are of one kind: a list of headlines lifts its doubtful members, one of names does not."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, anchor in enumerate(anchors):
        if not anchor.quiet and anchor.shape.role not in _NEVER:
            blocks[anchor.path].append(index)
    patterns: dict[int, str | None] = {}
    headline_patterns: Counter[str | None] = Counter()
    for members in blocks.values():
        if len(members) < REPEATED:
            continue
        wordy = sum(1 for i in members if anchors[i].words >= 3)
        likely = sum(1 for i in members if points[i] > 0)
        strong_no = sum(1 for i in members if anchors[i].shape.role in _STRONG_NO)
        if wordy * 2 < len(members) or strong_no * 2 >= len(members):
            continue
        lift = 1.5 if likely * 2 >= len(members) else 1.0
        for i in members:
            if anchors[i].shape.role in _STRONG_NO:
                continue
            points[i] += lift
            patterns[i] = urls.pattern(anchors[i].url)
            headline_patterns[patterns[i]] += 1
    if not headline_patterns:
        return
    for index, anchor in enumerate(anchors):
        # Addresses of one template below several headlines: /a/123 is this site's way of naming articles.
        if anchor.quiet or anchor.shape.role in _STRONG_NO or anchor.shape.role in _NEVER:
            continue
        if headline_patterns[patterns.get(index) or urls.pattern(anchor.url)] >= REPEATED:
            points[index] += 1.0
