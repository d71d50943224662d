"""Articles inside JSON documents: objects that have an address and a title."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from archivebot import urls
from archivebot.discover.instants import parse_instant
from archivebot.discover.markup import plain
from archivebot.discover.phrases import word_count
from archivebot.discover.results import Listing
from archivebot.items import Link

MAX_NODES = 400_000
MAX_LINKS = 20_000

_ADDRESS_KEYS = (
    *("url", "link", "href", "permalink", "canonicalurl", "canonical", "weburl", "articleurl", "shareurl", "storyurl"),
    *("fullurl", "path", "uri", "pageurl"),
)
_TITLE_KEYS = ("title", "headline", "name", "heading", "headlinetext", "shorttitle")
_DATE_KEYS = (
    *("datepublished", "published", "publishedat", "publicationdate", "publisheddate", "firstpublished", "pubdate"),
    *("date", "datetime", "created", "createdat"),
)


def loads(text: str) -> Any:
    """A JSON text as objects; None for what is none, or is nested beyond reason."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def fold_key(name: str) -> str:
    """``publishedAt``, ``published_at`` and ``published-at`` as one."""
    return name.lower().replace("_", "").replace("-", "")


def nodes(document: Any) -> Iterator[Any]:
    """All objects and strings of a document, in its order, at most :data:`MAX_NODES`."""
    stack, seen = [document], 0
    while stack and seen < MAX_NODES:
        node = stack.pop()
        seen += 1
        yield node
        if isinstance(node, dict):
            stack.extend(reversed(list(node.values())))
        elif isinstance(node, list):
            stack.extend(reversed(node))


def take_entries(document: Any, listing: Listing) -> None:
    """Add to a listing the articles among the objects of a document that have an address and a title."""
    domain = urls.registered_domain(listing.url)
    known = {urls.variant_key(link.url) for link in listing.links}
    for node in nodes(document):
        if not isinstance(node, dict):
            continue
        entry = {fold_key(name): value for name, value in node.items() if isinstance(name, str)}
        address = next((entry[key] for key in _ADDRESS_KEYS if isinstance(entry.get(key), str) and entry[key]), None)
        title = next((text for key in _TITLE_KEYS if (text := title_text(entry.get(key)))), None)
        listed = node.get("@type") == "ListItem"  # schema.org's ItemList may name addresses only
        if address is None or (title is None and not listed):
            continue
        url = urls.join(listing.url, address)
        shape = urls.shape(url) if url else None
        if url is None or shape is None:
            listing.refused["malformed"] += 1
        elif urls.registered_domain(url) != domain:
            listing.refused["other-site"] += 1
        elif shape.points <= -2.5 or (shape.points <= 0 and word_count(title or "") < 4):
            listing.refused[shape.role or "no-article-shape"] += 1
        elif urls.variant_key(url) in known:
            continue
        elif len(listing.links) >= MAX_LINKS:
            listing.refused["over-limit"] += 1
        else:
            known.add(urls.variant_key(url))
            day = next((found for key in _DATE_KEYS if (found := parse_instant(as_text(entry.get(key))))), None)
            listing.links.append(Link(url=url, headline=title, date=day, score=max(shape.score, 0.6)))


def title_text(value: Any) -> str | None:
    """A title: a string, or an object that holds the rendered text."""
    if isinstance(value, dict):
        value = value.get("rendered") or value.get("text") or value.get("basic")
    return plain(value, 500) if isinstance(value, str) else None


def as_text(value: Any) -> str | None:
    return value if isinstance(value, str) else None
