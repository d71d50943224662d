"""What was announced of a site, address by address, and what the archive holds of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Connection, and_, select

from archivebot.ledger.schema import ANNOUNCERS, article, revision, url


@dataclass(frozen=True, slots=True)
class Address:
    """An article address and what became of it."""

    url: str
    state: str
    reason: str | None
    status: int | None
    announced_by: list[str]
    found_at: str | None
    headline: str | None
    """As listing or feed printed it."""
    date: str | None
    """As listing, feed or sitemap told it."""
    section: str | None
    """Of the article as printed, else of the listing."""
    day: str | None
    """``YYYY-MM-DD``: of the article as printed, else as it was announced."""
    held: bool
    """Whether the archive holds an article of it, though the page may be gone by now."""

    @property
    def became(self) -> str:
        """``held``, ``owed``, or the state with its reason."""
        if self.held:
            return "held"
        return "owed" if self.state == "queued" else f"{self.state}: {self.reason or 'no reason'}"


def addresses(connection: Connection, site: str) -> Iterator[Address]:
    """All article addresses of a site in the order in which they were found, streamed."""
    row = (url.c.url, url.c.state, url.c.reason, url.c.status, url.c.announced, url.c.found_at, url.c.hints)
    latest = and_(revision.c.article_id == article.c.id, revision.c.revision == article.c.latest_revision)
    query = (
        select(*row, url.c.section, url.c.article_id, revision.c.published_day, revision.c.section.label("printed"))
        .select_from(url.outerjoin(article, article.c.id == url.c.article_id).outerjoin(revision, latest))
        .where(url.c.site == site, url.c.kind == "article")
        .order_by(url.c.id)
    )
    for found in connection.execution_options(yield_per=1000).execute(query):
        yield address(found)


def address(row: Any) -> Address:
    """One row as an address."""
    hints: dict[str, Any] = orjson.loads(row.hints) if row.hints else {}
    date = hints.get("date")
    return Address(
        url=row.url,
        state=row.state,
        reason=row.reason,
        status=row.status,
        announced_by=[name for name, bit in ANNOUNCERS.items() if row.announced & bit],
        found_at=row.found_at,
        headline=hints.get("headline"),
        date=date,
        section=row.printed or row.section or hints.get("section"),
        day=row.published_day or (date[:10] if date else None),
        held=row.article_id is not None,
    )
