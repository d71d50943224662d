"""Which links of a page are articles: points from address, text, place, repetition and the site's own feeds.

Nothing here knows a site. Points are log-odds; above zero a link rather is an
article. The weights were set by hand on listings of many designs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from archivebot import urls
from archivebot.discover.anchors import Anchor
from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.phrases import is_service

_NEVER = frozenset({"file", "feed", "facet", "home", "page"})
_STRONG_NO = frozenset({"tag", "author", "service", "media", "listing"})
REPEATED = 3
"""So many alike make a list."""
TRUSTED = 0.7
"""An agreement from which on a site's own announcements speak for a link."""


def judge(
    anchors: list[Anchor], own: str, pattern: re.Pattern[str] | None, evidence: SiteEvidence | None
) -> list[float]:
    """Log-odds of each link to be an article; ``own`` is the page's own key, ``pattern`` a profile's, which decides."""
    if pattern is not None:
        return [6.0 if pattern.search(anchor.url) else -6.0 for anchor in anchors]
    agreements = [evidence.agreement(anchor.url) if evidence else None for anchor in anchors]
    if not any(agreement is not None and agreement >= TRUSTED for agreement in agreements):
        # Feeds that lead through a counting service, or to another part of the site, say nothing of this page.
        agreements = [None] * len(anchors)
    points = [_own_points(anchor, own, agreement) for anchor, agreement in zip(anchors, agreements, strict=True)]
    _add_repetition(anchors, points)
    return points


def _own_points(anchor: Anchor, own: str, agreement: float | None) -> float:
    shape = anchor.shape
    if shape.role in _NEVER or anchor.key == own:
        return -9.0
    points = max(min(shape.points, 3.5), -6.0) + _text_points(anchor) + _place_points(anchor)
    if anchor.date is not None and not anchor.quiet:
        points += 1.0
    if agreement is not None:
        points += 4.0 * agreement - 1.5
    if shape.role in _STRONG_NO and (agreement is None or agreement < TRUSTED):
        # A film's, tag's or author's page has a headline and a teaser like a story's: only the site knows better.
        points = min(points, -0.5)
    return points


def _text_points(anchor: Anchor) -> float:
    """A headline has words; "Read more", a name or a number has not."""
    words = anchor.headline_words
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
        wordy = sum(1 for i in members if anchors[i].headline_words >= 3)
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
