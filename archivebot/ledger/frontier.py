"""The frontier: every address ever seen of a site, and what became of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, func, select, update

from archivebot.ledger import driver
from archivebot.ledger.entries import COLUMNS, Entry, Found, entry, url_key
from archivebot.ledger.hints import hints_json, merged
from archivebot.ledger.instants import instant
from archivebot.ledger.last_changes import OVERDUE, Told, last_changes, lastmod, later, postpone
from archivebot.ledger.returning import Returning, gave_nothing
from archivebot.ledger.schema import ANNOUNCERS, CHUNK, url

RECONSIDERED = frozenset(
    {"before-since", "after-until", "language", "robots", "address", "out-of-scope", "unread", "excluded"}
)
"""Reasons of skipping that may no longer hold when the address is announced again."""

FORGOTTEN = "forgotten"
"""Reason of skipping an address whose article was removed on request: nothing is noted of it any more."""


NEW = (
    *("site", "key", "url", "kind", "state", "reason", "announced", "found_on", "found_run", "found_at"),
    *("section", "hints", "facts", "depth", "tries", "article_id"),
)
"""Columns of a row that is new."""

INSERT = f"{driver.insert_into('url', NEW)} ON CONFLICT (site, key) DO NOTHING"
KNOWN = f"key, {', '.join(COLUMNS)}"


def known(connection: Connection, site: str, urls: Collection[str]) -> dict[str, Entry]:
    """Rows of the frontier for canonical addresses; those never seen are left out."""
    found: dict[str, Entry] = {}
    wanted = {url_key(address): address for address in urls}
    for keys in driver.chunks(list(wanted), CHUNK):
        query = f"{driver.select_in(KNOWN, 'url', 'key', len(keys))} AND site = ?"
        for key, *row in driver.run(connection, query, (*keys, site)):
            found[wanted[bytes(key)]] = entry(row)
    return found


def add(connection: Connection, site: str, run: str, found: Sequence[Found], at: datetime) -> set[str]:
    """Put addresses into the frontier; returns those that were new.

    A known address keeps its state; it only learns who else announced it and hints that it lacked. One that was
    skipped for one of :data:`RECONSIDERED` is queued again when it is announced without that reason.
    """
    unique = {item.url: item for item in reversed(found)}
    old = known(connection, site, unique)
    news = [item for address, item in unique.items() if address not in old]
    if news:
        found_at = instant(at)
        driver.run_many(connection, INSERT, [new_row(site, run, item, found_at) for item in reversed(news)])
    told = last_changes(unique, old)
    if told.unchanged:
        postpone(connection, told.unchanged, at)
    returning = Returning(connection, site, run, at)
    for address, row in old.items():
        if row.reason != FORGOTTEN and (changes := learnt(row, unique[address], told, returning)):
            driver.update(connection, "url", row.id, changes)
    return {item.url for item in news}


def learnt(row: Entry, item: Found, told: Told, returning: Returning) -> dict[str, Any]:
    """The columns of a known address that an announcement changes."""
    changes: dict[str, Any] = {}
    facts = dict(row.facts)
    again = "lastmod" in facts and item.url in told.changed
    if gave_nothing(row):
        changes |= returning.changes(row, item, again)
        facts["named"] = returning.run
    if text := told.changed.get(item.url) or told.learnt.get(item.url):
        facts["lastmod"] = text
        is_new = again or (item.url in told.changed and later(text, row))
        if is_new and row.state == "done" and row.article_id:
            changes |= {"recheck_at": OVERDUE, "announced": row.announced | ANNOUNCERS["recheck"]}
    if facts != row.facts:
        changes["facts"] = orjson.dumps(facts).decode()
    if not row.announced & ANNOUNCERS[item.via]:
        changes["announced"] = changes.get("announced", row.announced) | ANNOUNCERS[item.via]
    hints = merged(row.hints, item.hints)
    if hints != row.hints:
        changes["hints"] = orjson.dumps(hints).decode()
    if row.state == "skipped" and item.state == "queued" and row.reason in RECONSIDERED:
        changes |= {"state": "queued", "reason": None}
    if item.turned and row.kind != item.kind:
        changes["kind"] = item.kind
    if item.article_id and row.article_id is None:
        changes["article_id"] = item.article_id
    return changes


def new_row(site: str, run: str, item: Found, found_at: str) -> tuple[Any, ...]:
    """The columns :data:`NEW` of an address that was never seen before."""
    return (
        site,
        url_key(item.url),
        item.url,
        item.kind,
        item.state,
        item.reason,
        ANNOUNCERS[item.via],
        item.found_on,
        run,
        found_at,
        item.section,
        hints_json(item.hints),
        orjson.dumps({"lastmod": text}).decode() if (text := lastmod(item.hints)) else None,
        item.depth,
        0,
        item.article_id,
    )


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
