"""What sitemaps say of last changes: which known articles have changed, and which need not be looked at tonight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from archivebot.items import Link
from archivebot.ledger import driver
from archivebot.ledger.entries import Entry, Found
from archivebot.ledger.instants import instant
from archivebot.ledger.schema import CHUNK

MANY_CHANGES = 50
"""Changes in one sitemap up to which they are believed, whatever their share."""

ALIVE = 2
"""Changes of known articles that a sitemap tells at once for which it is believed that the others are as they were."""

YOUNG = timedelta(days=2)
"""How long an article is looked at whatever its sitemap says: newsrooms correct most at first, some without telling."""

SELDOM = timedelta(days=7)
"""How long it is left alone at most because its sitemap says that it is as it was."""

TONIGHT = timedelta(hours=20)

OVERDUE = instant(datetime(1970, 1, 1, tzinfo=UTC))
"""When an article is due that the site says it has changed: before all that only may have changed."""


@dataclass(slots=True)
class Told:
    """What announcements say of the last changes of known articles."""

    changed: dict[str, str] = field(default_factory=dict)
    """Addresses told to have changed since they were announced last, or told of for the first time; the last change."""
    learnt: dict[str, str] = field(default_factory=dict)
    """Those of a sitemap that says "changed now" of most it lists, which says nothing: only remembered."""
    unchanged: list[int] = field(default_factory=list)
    """Rows of articles that are as they were, if their sitemap is to be believed."""


def lastmod(hints: Link | None) -> str | None:
    """The last change that an announcement told, as text."""
    if hints is None or hints.date is None or not hints.date_is_lastmod:
        return None
    return hints.date.isoformat()


def last_changes(announced: Mapping[str, Found], known: Mapping[str, Entry]) -> Told:
    """Compare the announced last changes of known articles with those announced before."""
    told = {address: text for address, row in known.items() if (text := lastmod(announced[address].hints))}
    compared = [address for address in told if "lastmod" in known[address].facts]
    again = {address for address in compared if not same_instant(told[address], known[address].facts["lastmod"])}
    fresh = {address: text for address, text in told.items() if address in again or address not in compared}
    if len(again) > MANY_CHANGES and 2 * len(again) > len(compared):
        return Told(learnt=fresh)
    alive = len(again) >= ALIVE
    return Told(changed=fresh, unchanged=[known[it].id for it in compared if it not in again] if alive else [])


def same_instant(one: str, other: str) -> bool:
    """Whether two last changes are one: summer time changes the offset in which a sitemap writes all of them."""
    if one == other:
        return True
    try:
        before, after = datetime.fromisoformat(one), datetime.fromisoformat(other)
    except ValueError:
        return False
    return (before.tzinfo is None) == (after.tzinfo is None) and before == after


def later(text: str, row: Entry) -> bool:
    """Whether a last change is after the day on which an article was fetched."""
    return bool(row.fetched_at) and text[:10] > str(row.fetched_at)[:10]


POSTPONE = "UPDATE url SET recheck_at = ? WHERE recheck_at > ? AND recheck_at <= ? AND fetched_at > ? AND found_at < ?"


def postpone(connection: Connection, rows: Sequence[int], at: datetime) -> None:
    """Leave articles alone tonight that are due, but for those young, overdue, or not looked at for long."""
    bounds = (at + TONIGHT, OVERDUE, at, at - SELDOM, at - YOUNG)
    values = tuple(bound if isinstance(bound, str) else instant(bound) for bound in bounds)
    for ids in driver.chunks(rows, CHUNK - len(values)):
        places = ",".join("?" * len(ids))
        driver.run(connection, f"{POSTPONE} AND state = 'done' AND id IN ({places})", (*values, *ids))
