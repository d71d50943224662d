"""The frontier: every address ever seen of a site, and what became of it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, and_, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from archivebot.items import Link
from archivebot.ledger.instants import instant
from archivebot.ledger.schema import ANNOUNCERS, url

CHUNK = 500
"""Rows a statement: below SQLite's limit of variables."""

MANY_CHANGES = 50
"""Changes in one sitemap up to which they are believed, whatever their share."""

RECONSIDERED = frozenset({"before-since", "after-until", "language", "robots", "address", "out-of-scope", "unread"})
"""Reasons of skipping that may no longer hold when the address is announced again."""


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


def insert_into(connection: Connection, table: Any) -> Any:
    """An INSERT that knows ON CONFLICT, in the connection's dialect."""
    return postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)


def hints_json(hints: Link | None) -> str | None:
    """What an announcement said, as JSON without its empty fields."""
    if hints is None:
        return None
    said = {
        name: value
        for name in ("headline", "date", "date_is_lastmod", "section", "language", "keywords", "via")
        if (value := getattr(hints, name))
    }
    return orjson.dumps(said).decode() if said else None


def known(connection: Connection, site: str, urls: Collection[str]) -> dict[str, Entry]:
    """Rows of the frontier for canonical addresses; those never seen are left out."""
    found: dict[str, Entry] = {}
    wanted = {url_key(address): address for address in urls}
    keys = list(wanted)
    for start in range(0, len(keys), CHUNK):
        query = select(url).where(url.c.site == site, url.c.key.in_(keys[start : start + CHUNK]))
        for row in connection.execute(query):
            found[wanted[bytes(row.key)]] = entry(row)
    return found


def merged(known_hints: Mapping[str, Any], hints: Link | None) -> dict[str, Any]:
    """What is known of an address, with what a further announcement adds; a publication date replaces a last change."""
    said: dict[str, Any] = orjson.loads(hints_json(hints) or "{}")
    before = dict(known_hints)
    if before.get("date_is_lastmod") and said.get("date") and not said.get("date_is_lastmod"):
        del before["date_is_lastmod"], before["date"]
    return {**said, **before}


def add(connection: Connection, site: str, run: str, found: Sequence[Found], at: datetime) -> set[str]:
    """Put addresses into the frontier; returns those that were new.

    A known address keeps its state; it only learns who else announced it and hints that it lacked. One that was
    skipped for one of :data:`RECONSIDERED` is queued again when it is announced without that reason.
    """
    unique = {item.url: item for item in reversed(found)}
    old = known(connection, site, unique)
    news = [item for address, item in unique.items() if address not in old]
    if news:
        statement = insert_into(connection, url).on_conflict_do_nothing(index_elements=["site", "key"])
        connection.execute(statement, [new_row(site, run, item, at) for item in reversed(news)])
    touched = modified(unique, old)
    for address, row in old.items():
        item = unique[address]
        changes: dict[str, Any] = {}
        if address in touched:
            changes["facts"] = orjson.dumps(row.facts | {"lastmod": touched[address]}).decode()
            if row.state == "done" and row.article_id and ("lastmod" in row.facts or later(touched[address], row)):
                changes |= {"recheck_at": instant(at), "announced": row.announced | ANNOUNCERS["recheck"]}
        if not row.announced & ANNOUNCERS[item.via]:
            changes["announced"] = changes.get("announced", row.announced) | ANNOUNCERS[item.via]
        hints = merged(row.hints, item.hints)
        if hints != row.hints:
            changes["hints"] = orjson.dumps(hints).decode()
        if row.state == "skipped" and item.state == "queued" and row.reason in RECONSIDERED:
            changes |= {"state": "queued", "reason": None}
        if changes:
            connection.execute(update(url).where(url.c.id == row.id), changes)
    return {item.url for item in news}


def lastmod(hints: Link | None) -> str | None:
    """The last change that an announcement told, as text."""
    if hints is None or hints.date is None or not hints.date_is_lastmod:
        return None
    return hints.date.isoformat()


def modified(announced: Mapping[str, Found], known: Mapping[str, Entry]) -> dict[str, str]:
    """Known articles whose announced last change is another than before.

    Empty where most of a sitemap's are: a sitemap that says "changed now" of everything says nothing.
    """
    told = {address: text for address, row in known.items() if (text := lastmod(announced[address].hints))}
    fresh = {address: text for address, text in told.items() if known[address].facts.get("lastmod") != text}
    again = sum("lastmod" in known[address].facts for address in fresh)
    compared = sum("lastmod" in known[address].facts for address in told)
    return {} if again > MANY_CHANGES and 2 * again > compared else fresh


def later(text: str, row: Entry) -> bool:
    """Whether a last change is after the day on which an article was fetched."""
    return bool(row.fetched_at) and text[:10] > str(row.fetched_at)[:10]


def new_row(site: str, run: str, item: Found, at: datetime) -> dict[str, Any]:
    """The row of an address that was never seen before."""
    return {
        "site": site,
        "key": url_key(item.url),
        "url": item.url,
        "kind": item.kind,
        "state": item.state,
        "reason": item.reason,
        "announced": ANNOUNCERS[item.via],
        "found_on": item.found_on,
        "found_run": run,
        "found_at": instant(at),
        "section": item.section,
        "hints": hints_json(item.hints),
        "facts": orjson.dumps({"lastmod": text}).decode() if (text := lastmod(item.hints)) else None,
        "depth": item.depth,
        "tries": 0,
    }


def take(
    connection: Connection, site: str, *, after: int = 0, limit: int = CHUNK, kinds: Sequence[str] = ("article",)
) -> list[Entry]:
    """The next queued addresses with an id above ``after``, oldest first."""
    query = (
        select(url)
        .where(url.c.site == site, url.c.state == "queued", url.c.kind.in_(kinds), url.c.id > after)
        .order_by(url.c.id)
        .limit(limit)
    )
    return [entry(row) for row in connection.execute(query)]


HELD = and_(
    url.c.kind == "article",
    or_(url.c.state == "done", and_(url.c.state.in_(("gone", "redirected")), url.c.article_id.is_not(None))),
)
"""Addresses that were read; of those that went, the ones whose article the archive holds: they may come back."""


def due(connection: Connection, site: str, now: datetime, limit: int = CHUNK) -> list[Entry]:
    """Articles whose recheck is due, the longest due first."""
    query = (
        select(url)
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
        select(url)
        .where(url.c.site == site, HELD, url.c.fetched_at < moment)
        .where(url.c.id > after)
        .order_by(url.c.id)
        .limit(limit)
    )
    return [entry(row) for row in connection.execute(query)]


def requeue(connection: Connection, site: str, reasons: Iterable[str], max_tries: int | None = None) -> int:
    """Queue again what was skipped or failed for one of ``reasons``; returns how many."""
    condition = and_(url.c.site == site, url.c.state.in_(("skipped", "failed")), url.c.reason.in_(list(reasons)))
    if max_tries is not None:
        condition = and_(condition, url.c.tries < max_tries)
    return connection.execute(update(url).where(condition), {"state": "queued", "reason": None}).rowcount


def remember(connection: Connection, entry_id: int, facts: Mapping[str, Any]) -> None:
    """Store what the spider wants to know of a listing the next time."""
    connection.execute(update(url).where(url.c.id == entry_id), {"facts": orjson.dumps(dict(facts)).decode()})


def last_id(connection: Connection, site: str) -> int:
    """The highest row id of a site: rows that come later have higher ones, whatever the clock says."""
    return connection.scalar(select(func.max(url.c.id)).where(url.c.site == site)) or 0


def counts(connection: Connection, site: str) -> list[Row[Any]]:
    """(kind, state, reason, announced, n) over the whole frontier of a site."""
    group = (url.c.kind, url.c.state, url.c.reason, url.c.announced)
    query = select(*group, func.count().label("n")).where(url.c.site == site).group_by(*group).order_by(*group)
    return list(connection.execute(query))


def missing(connection: Connection, site: str) -> Iterable[Row[Any]]:
    """Announced article addresses of which the archive holds no article, with the reason, streamed."""
    query = (
        select(url.c.url, url.c.state, url.c.reason, url.c.announced, url.c.status, url.c.found_at, url.c.hints)
        .where(url.c.site == site, url.c.kind == "article", or_(url.c.state != "done", url.c.article_id.is_(None)))
        .order_by(url.c.id)
    )
    return connection.execution_options(yield_per=1000).execute(query)


def entry(row: Row[Any]) -> Entry:
    """A frontier row as an :class:`Entry`."""
    return Entry(
        id=row.id,
        url=row.url,
        kind=row.kind,
        state=row.state,
        reason=row.reason,
        section=row.section,
        hints=orjson.loads(row.hints) if row.hints else {},
        depth=row.depth,
        tries=row.tries,
        etag=row.etag or None,
        last_modified=row.last_modified or None,
        article_id=row.article_id,
        fetched_at=row.fetched_at,
        announced=row.announced,
        facts=orjson.loads(row.facts) if row.facts else {},
    )


def link_of(entry: Entry) -> Link:
    """What the frontier remembers of an announcement, as a link again."""
    hints = entry.hints
    text = hints.get("date")
    when: date | datetime | None = None
    if isinstance(text, str):
        try:
            when = date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
        except ValueError:
            when = None
    return Link(
        url=entry.url,
        via=str(hints.get("via") or "listing"),
        headline=hints.get("headline"),
        date=when,
        date_is_lastmod=bool(hints.get("date_is_lastmod")),
        section=hints.get("section") or entry.section,
        language=hints.get("language"),
        keywords=list(hints.get("keywords") or ()),
    )
