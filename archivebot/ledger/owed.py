"""What of the frontier is to be fetched: queued, due, or queued again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import Connection, and_, or_, select, update

from archivebot.ledger.entries import COLUMNS, Entry, entry
from archivebot.ledger.instants import instant
from archivebot.ledger.schema import CHUNK, url

ROW = tuple(url.c[name] for name in COLUMNS)

HELD = and_(
    url.c.kind == "article",
    or_(url.c.state == "done", and_(url.c.state.in_(("gone", "redirected")), url.c.article_id.is_not(None))),
)
"""Addresses that were read; of those that went, the ones whose article the archive holds: they may come back."""


def take(
    connection: Connection, site: str, *, after: int = 0, limit: int = CHUNK, kinds: Sequence[str] = ("article",)
) -> list[Entry]:
    """The next queued addresses with an id above ``after``, oldest first."""
    query = (
        select(*ROW)
        .where(url.c.site == site, url.c.state == "queued", url.c.kind.in_(kinds), url.c.id > after)
        .order_by(url.c.id)
        .limit(limit)
    )
    return [entry(row) for row in connection.execute(query)]


def due(connection: Connection, site: str, now: datetime, limit: int = CHUNK) -> list[Entry]:
    """Articles whose recheck is due, the longest due first."""
    query = (
        select(*ROW)
        .where(url.c.site == site, HELD, url.c.recheck_at <= instant(now))
        .order_by(url.c.recheck_at, url.c.id)
        .limit(limit)
    )
    return [entry(row) for row in connection.execute(query)]


def fetched_before(
    connection: Connection, site: str, moment: str, *, after: int = 0, limit: int = CHUNK
) -> list[Entry]:
    """Known articles last fetched before an instant (ISO text) with an id above ``after``, oldest row first."""
    query = (
        select(*ROW)
        .where(url.c.site == site, HELD, url.c.fetched_at < moment)
        .where(url.c.id > after)
        .order_by(url.c.id)
        .limit(limit)
    )
    return [entry(row) for row in connection.execute(query)]


def turned(connection: Connection, site: str, limit: int) -> list[Entry]:
    """The latest listings that were taken for articles, and gave what no other gave: none links them as listings."""
    query = select(*ROW).where(url.c.site == site, url.c.state == "done", url.c.kind == "listing")
    query = query.where(url.c.facts.contains('"turned":true')).order_by(url.c.id.desc()).limit(limit)
    return [entry(row) for row in connection.execute(query)]


def requeue(
    connection: Connection,
    site: str,
    reasons: Iterable[str],
    max_tries: int,
    *,
    after: datetime | None = None,
    before: datetime | None = None,
    limit: int | None = None,
) -> int:
    """Queue again what gave no article for one of ``reasons``; returns how many.

    ``after`` and ``before`` bound the instant at which it was fetched last; the latest ``limit`` are taken.
    """
    never_held = and_(url.c.state == "gone", url.c.article_id.is_(None))
    given_up = or_(url.c.state.in_(("skipped", "failed")), never_held)
    condition = and_(url.c.site == site, given_up, url.c.reason.in_(list(reasons)), url.c.tries < max_tries)
    if after is not None:
        condition = and_(condition, url.c.fetched_at >= instant(after))
    if before is not None:
        condition = and_(condition, url.c.fetched_at < instant(before))
    if limit is not None:
        latest = select(url.c.id).where(condition).order_by(url.c.id.desc()).limit(limit)
        condition = url.c.id.in_(latest.scalar_subquery())
    return connection.execute(update(url).where(condition), {"state": "queued", "reason": None}).rowcount
