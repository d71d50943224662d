"""What the archive knows of one article over time: revisions, what changed, and what befell it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import orjson
from sqlalchemy import Connection, or_, select

from archivebot.ledger import articles
from archivebot.ledger.entries import url_key
from archivebot.ledger.schema import article, event, url
from archivebot.urls import article_id, canonicalize, variant_key


@dataclass(slots=True, kw_only=True)
class Event:
    """Something that befell an article."""

    at: str
    """Instant (UTC, ISO 8601)."""
    kind: str
    """``gone``, ``redirected``, ``back`` or ``variant``."""
    detail: str | None
    """Where it was moved to, its other address, or the reason."""


@dataclass(slots=True, kw_only=True)
class History:
    """One article's life in the archive."""

    id: str
    url: str
    state: str
    """``live``, ``gone`` or ``redirected``."""
    state_at: str | None
    first_seen_at: str
    last_seen_at: str
    duplicate_of: str | None
    cluster: str | None
    similarity: float | None
    evidence: str | None
    revisions: list[dict[str, Any]] = field(default_factory=list)
    """Records, first to last."""
    events: list[Event] = field(default_factory=list)
    """In the order in which they were noted."""
    copies: list[str] = field(default_factory=list)
    """Addresses of the other copies of the story."""


KEPT = (
    *("id", "url", "state", "state_at", "first_seen_at", "last_seen_at"),
    *("duplicate_of", "cluster", "similarity", "evidence"),
)
"""Columns of the article's row that a history tells."""


def find_article(connection: Connection, wanted: str) -> str | None:
    """The id of the article with this id or address (any variant of it); None when the archive has none."""
    canonical = canonicalize(wanted)
    ids = [wanted, article_id(wanted)]
    key = url_key(variant_key(wanted) or wanted)
    query = select(article.c.id).where(
        or_(article.c.id.in_(ids), article.c.variant_key == key, article.c.url == wanted)
    )
    found: list[str] = list(connection.scalars(query.order_by(article.c.first_seen_at, article.c.id)))
    for candidate in (*ids, *found):
        if candidate in found:
            return candidate
    # An address that was found to be a variant has no article of its own, but a row that names it.
    known = select(url.c.article_id).where(url.c.key == url_key(canonical or wanted), url.c.article_id.is_not(None))
    owner: str | None = connection.scalar(known.limit(1))
    return owner


def history(connection: Connection, wanted: str) -> History | None:
    """The life of the article with this id or address; None when the archive has none."""
    found = find_article(connection, wanted)
    row = connection.execute(select(article).where(article.c.id == found)).mappings().first() if found else None
    if row is None:
        return None
    life = History(**{name: row[name] for name in KEPT})
    life.revisions = [orjson.loads(revision.record) for revision in articles.revisions(connection, life.id)]
    noted = select(event.c.at, event.c.kind, event.c.detail).where(event.c.article_id == life.id).order_by(event.c.id)
    life.events = [Event(at=at, kind=kind, detail=detail) for at, kind, detail in connection.execute(noted)]
    if life.cluster:
        others = select(article.c.url).where(article.c.cluster == life.cluster, article.c.id != life.id)
        life.copies = list(connection.scalars(others.order_by(article.c.first_seen_at, article.c.id)))
    return life
