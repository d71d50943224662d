"""A site's sections: which links lead to listings worth reading at every crawl."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import islice

from archivebot import urls
from archivebot.discover.anchors import Anchor
from archivebot.discover.phrases import is_more, is_next, is_service
from archivebot.items import Link
from archivebot.urls.words import ID_NAMES, PAGE_NAMES, SECTION_NAMES

MAX_SECTIONS = 150
MAX_MENU = 400
"""Sections of a menu that are taken beyond that: newspapers of many towns have a page for each."""
MAX_SUBJECTS = 60
"""Tags that are read as sections where a site has none."""
_THRESHOLD = 1.0
_ON_A_HUB = 0.5
"""The same on a page without stories: what it lists is sections, if it lists anything."""
# Names of listings that are everything at once or a list by readers' habits: they hold nothing that sections lack.
_NEVER = frozenset({"tag", "author", "service", "media", "file", "feed", "facet", "page", "home", "article"})

_CHOOSING = (
    SECTION_NAMES | ID_NAMES | PAGE_NAMES | {"lang", "language", "locale", "hl", "l", "edition", "view", "option"}
)
"""Parameters that lead to another list, not to a part of the same one."""


def find_sections(
    anchors: Iterable[Anchor], articles: Iterable[str], listing_url: str
) -> tuple[list[Link], Counter[str]]:
    """The sections among the links that are no articles, the surest first, and a count of what was left out.

    ``articles`` are the article addresses of the same page: the first segments of
    their paths are the sections' own paths on most sites.
    """
    prefixes: Counter[tuple[str, ...]] = Counter()
    templates = {urls.pattern(url) for url in articles}
    for url in articles:
        found = urls.shape(url)
        if found is not None:
            for depth in range(1, min(len(found.segments), 3)):
                prefixes[tuple(segment.lower() for segment in found.segments[:depth])] += 1
    own = urls.variant_key(listing_url)
    sections: list[Link] = []
    menu: set[str] = set()
    refused: Counter[str] = Counter()
    for anchor in anchors:
        if anchor.shape.role in _NEVER and not _is_menu_id(anchor, templates):
            refused[anchor.shape.role] += 1
            continue
        if anchor.key == own:
            continue
        if _narrows(anchor.url, listing_url):
            refused["facet"] += 1
            continue
        points = _points(anchor, prefixes)
        if points < (_THRESHOLD if prefixes else _ON_A_HUB):
            refused["no-section"] += 1
            continue
        name = anchor.text or anchor.label
        if "nav" in anchor.places:
            menu.add(anchor.url)
        sections.append(
            Link(
                url=anchor.url,
                kind="listing",
                section=name[:100] or None,
                score=urls.as_score(points),
                reason="section",
            )
        )
    sections.sort(key=lambda link: -link.score)
    kept = sections[:MAX_SECTIONS] + [link for link in sections[MAX_SECTIONS:MAX_MENU] if link.url in menu]
    refused["over-limit"] += len(sections) - len(kept)
    return kept, +refused


def subjects(tags: Iterable[str], listing_url: str) -> list[Link]:
    """The tags that a front page without any section, archive or next page links: such a site has no other lists."""
    own = urls.shape(listing_url)
    if own is None or own.role != "home":
        return []
    return [Link(url=url, kind="listing", score=0.3, reason="tag") for url in islice(tags, MAX_SUBJECTS)]


def _narrows(url: str, listing_url: str) -> bool:
    """Whether a link narrows a list further that a filter has narrowed: filters combine without end."""
    one, two = urls.split(listing_url), urls.split(url)
    if one is None or two is None or not one.query or (one.host, one.path) != (two.host, two.path):
        return False
    chosen, more = set(one.query.split("&")), set(two.query.split("&"))
    names = {pair.partition("=")[0].lower() for pair in more - chosen}
    return chosen < more and names.isdisjoint(_CHOOSING)


def _is_menu_id(anchor: Anchor, templates: set[str | None]) -> bool:
    """Whether an id in the menu is a section's: a menu names sections in a word or two, as no story is named."""
    menu = "nav" in anchor.places and 1 <= anchor.words <= 3 and anchor.shape.role == "article"
    return menu and urls.pattern(anchor.url) not in templates


def _points(anchor: Anchor, prefixes: Counter[tuple[str, ...]]) -> float:
    """Log-odds that a link leads to a section."""
    shape = anchor.shape
    texts = anchor.short or [anchor.text]
    if any(is_service(text) for text in texts):
        return -5.0
    if any(is_next(text) or is_more(text) for text in texts) or all(text.isdecimal() for text in texts if text):
        return -2.0
    points = 0.0
    # A section's name is one to three words, its path one to three segments, without number.
    points += 0.5 if 1 <= anchor.words <= 3 else -0.5 if anchor.words <= 5 else -2.0
    points += (0.0, 0.5, 0.3, -0.5)[min(len(shape.segments), 3)]
    points += -1.5 if shape.number >= 5 or shape.slug_words >= 4 else 0.0
    if "nav" in anchor.places:
        points += 2.0
    elif "header" in anchor.places:
        points += 1.2
    elif "footer" in anchor.places:
        points += 0.3
    if shape.role == "listing":
        points += 1.2
    if not anchor.places.isdisjoint({"share", "comments", "author", "tags"}):
        points -= 3.0
    # Stories stand below their section: /world/2024/... makes /world a section.
    path = tuple(segment.lower() for segment in shape.segments)
    if prefixes[path]:
        points += 2.0 if prefixes[path] >= 2 else 1.0
    return points
