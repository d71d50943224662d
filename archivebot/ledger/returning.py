"""Addresses that gave no article, and are announced anew: stories are taken down for some days, and come back."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection

from archivebot.ledger import driver
from archivebot.ledger.entries import Entry, Found
from archivebot.ledger.instants import instant

DOUBTFUL = ("not-article", "no-text", "no-body", "not-html", "soft-404", "http-404")
"""Reasons that a bad night gives to good pages: a wall, a broken template, a story announced before it is there."""

ANNOUNCED_ANEW = (*DOUBTFUL, "http-410")
"""Those of which an announcement says that they may hold no more."""

A_NIGHT = timedelta(hours=20)

MAX_TRIES = 12
"""Tries of an address over all runs."""

FORMER = "SELECT id FROM run WHERE site = ? AND id <> ? ORDER BY started_at DESC, id DESC LIMIT 1"


class Returning:
    """Says which of the addresses that a page announced are to be tried once more."""

    def __init__(self, connection: Connection, site: str, run: str, at: datetime) -> None:
        self.connection = connection
        self.site = site
        self.run = run
        self.before = instant(at - A_NIGHT)
        self._former: str | None = None

    def changes(self, row: Entry, item: Found, changed: bool) -> dict[str, Any]:
        """What becomes of a row whose facts say which run named it last.

        ``changed`` is whether its sitemap tells of a change. An address that the run before named, too, is only
        a dead link.
        """
        named = row.facts.get("named")
        if item.state != "queued" or row.tries >= MAX_TRIES or not row.fetched_at or row.fetched_at > self.before:
            return {}
        if not changed and named is not None and named in (self.run, self.former()):
            return {}
        return {"state": "queued", "reason": None}

    def former(self) -> str:
        """The id of the site's run before this one."""
        if self._former is None:
            rows = driver.run(self.connection, FORMER, (self.site, self.run))
            self._former = str(rows[0][0]) if rows else ""
        return self._former


def gave_nothing(row: Entry) -> bool:
    """Whether a known address never gave an article, for a reason that may pass."""
    absent = row.state in ("gone", "skipped", "failed") and row.article_id is None
    return absent and row.kind == "article" and row.reason in ANNOUNCED_ANEW
