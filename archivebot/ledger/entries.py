"""Rows of the frontier on their way in and out."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson

from archivebot.items import Link


@dataclass(slots=True, kw_only=True)
class Found:
    """An address to be put into the frontier."""

    url: str
    """Canonical address."""
    kind: str
    """``article``, ``listing``, ``pagination``, ``feed``, ``sitemap``, ``archive``, ``robots``."""
    via: str
    """A key of :data:`archivebot.ledger.schema.ANNOUNCERS`."""
    state: str = "queued"
    """``queued``, or ``skipped`` with a ``reason``."""
    reason: str | None = None
    section: str | None = None
    hints: Link | None = None
    """What the announcement said; stored as JSON without its empty fields."""
    found_on: int | None = None
    """Id of the row of the page that announced it."""
    depth: int = 0
    article_id: str | None = None
    """The article that stood at the address that leads here, where the two are one page's."""
    turned: bool = False
    """Whether the page was read and is an article, whatever it was taken for before."""


@dataclass(slots=True, kw_only=True)
class Entry:
    """A row of the frontier, as the spider works with it."""

    id: int
    url: str
    kind: str
    state: str
    reason: str | None
    section: str | None
    hints: dict[str, Any] = field(default_factory=dict)
    depth: int = 0
    tries: int = 0
    etag: str | None = None
    last_modified: str | None = None
    article_id: str | None = None
    fetched_at: str | None = None
    announced: int = 0
    facts: dict[str, Any] = field(default_factory=dict)


def url_key(canonical_url: str) -> bytes:
    """The 16 bytes under which the frontier knows a canonical address."""
    return hashlib.blake2b(canonical_url.encode("utf-8", "surrogatepass"), digest_size=16).digest()


COLUMNS = (
    *("id", "url", "kind", "state", "reason", "section", "hints", "depth", "tries", "etag", "last_modified"),
    *("article_id", "fetched_at", "announced", "facts"),
)
"""Columns of the frontier of which an :class:`Entry` is made."""


def entry(row: Sequence[Any]) -> Entry:
    """The columns :data:`COLUMNS` of a frontier row as an :class:`Entry`."""
    number, url, kind, state, reason, section, hints, depth, tries, etag, modified, article, fetched, told, facts = row
    return Entry(
        id=number,
        url=url,
        kind=kind,
        state=state,
        reason=reason,
        section=section,
        hints=orjson.loads(hints) if hints else {},
        depth=depth,
        tries=tries,
        etag=etag or None,
        last_modified=modified or None,
        article_id=article,
        fetched_at=fetched,
        announced=told,
        facts=orjson.loads(facts) if facts else {},
    )
