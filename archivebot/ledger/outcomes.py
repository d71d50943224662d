"""Page outcomes: the links a page gave, the article it held and the mark "done", in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection

from archivebot.items import Article
from archivebot.ledger import frontier
from archivebot.ledger.driver import run_many
from archivebot.ledger.entries import Found, url_key
from archivebot.ledger.instants import instant
from archivebot.ledger.store import Ledger

BATCH = 64
"""Outcomes a transaction: a commit's sync costs the same for one as for many."""


@dataclass(slots=True, kw_only=True)
class Outcome:
    """All that one response means to the ledger."""

    entry_id: int | None
    """The frontier's row of the page; None where ``page`` says which it is, or for a page outside (robots.txt)."""
    state: str
    """The row's new state (:data:`archivebot.ledger.schema.URL_STATES`)."""
    at: datetime
    """When the response came."""
    page: Found | None = None
    """The page itself, where its row may not be there yet (the next page of a listing)."""
    reason: str | None = None
    """Why it was skipped or failed."""
    status: int | None = None
    """HTTP status."""
    etag: str | None = None
    last_modified: str | None = None
    recheck_at: datetime | None = None
    """When an article should be looked at again."""
    found: list[Found] = field(default_factory=list)
    """Addresses that the page announced."""
    article: Article | None = None
    """The article that it held."""
    fingerprint: Any = None
    """What the deduplication computed of the article (see :mod:`archivebot.fingerprint`)."""
    article_id: str | None = None
    """The article that the address stands for, when the page held none itself (304, variant)."""
    facts: dict[str, Any] | None = None
    """What to remember of a listing."""
    tried: bool = True
    """Whether this counts as a try."""


Settle = Callable[[Connection, Outcome, str], str]
"""Stores an outcome's article: (connection, outcome, run) -> what it was: ``new``, ``revision``, ``same`` ..."""


class Outbox:
    """Collects outcomes and lands them in batches, each batch one transaction."""

    def __init__(self, ledger: Ledger, site: str, run: str, settle: Settle, batch: int = BATCH) -> None:
        self.ledger = ledger
        self.site = site
        self.run = run
        self.settle = settle
        self.batch = batch
        self.counts: Counter[str] = Counter()
        """What settled articles were, over the whole run."""
        self.found: Counter[str] = Counter()
        """Article addresses that were new to the frontier, by what announced them first, over the whole run."""
        self.before_commit: Callable[[], None] | None = None
        """Called before a batch is committed: what it refers to (WARC records) must be safe by then."""
        self._waiting: list[Outcome] = []

    def add(self, outcome: Outcome) -> None:
        """Take an outcome; lands the batch when it is full."""
        self._waiting.append(outcome)
        if len(self._waiting) >= self.batch:
            self.flush()

    def flush(self) -> set[str]:
        """Land everything that waits; returns the canonical addresses that were new to the frontier."""
        if not self._waiting:
            return set()
        if self.before_commit is not None:
            self.before_commit()
        batch, news, settled, found = self._waiting, set(), Counter[str](), Counter[str]()
        with self.ledger.begin() as connection:
            for outcome in batch:
                if outcome.article is not None or outcome.article_id is not None:
                    what = self.settle(connection, outcome, self.run)
                    if what != "none":
                        settled[what] += 1
                if outcome.page is not None:
                    frontier.add(connection, self.site, self.run, [outcome.page], outcome.at)
                if outcome.found:
                    added = frontier.add(connection, self.site, self.run, outcome.found, outcome.at)
                    found.update(item.via for item in outcome.found if item.kind == "article" and item.url in added)
                    news |= added
            mark(connection, self.site, batch)
        self._waiting = []
        self.counts += settled
        self.found += found
        return news

    def __len__(self) -> int:
        return len(self._waiting)


MARK = """
UPDATE url SET state = ?, reason = ?, status = ?, fetched_at = ?, recheck_at = ?,
etag = COALESCE(?, etag), last_modified = COALESCE(?, last_modified), article_id = COALESCE(?, article_id),
facts = COALESCE(?, facts), tries = tries + ?
"""
MARK_BY_ID = f"{MARK} WHERE id = ?"
MARK_BY_KEY = f"{MARK} WHERE site = ? AND key = ?"


def mark(connection: Connection, site: str, outcomes: Sequence[Outcome]) -> None:
    """Write the new state of the pages' rows; what an outcome does not know (ETag, article ...) stays as it was."""
    by_id: list[tuple[Any, ...]] = []
    by_key: list[tuple[Any, ...]] = []
    for outcome in outcomes:
        if outcome.entry_id is not None:
            by_id.append((*new_values(outcome), outcome.entry_id))
        elif outcome.page is not None:
            by_key.append((*new_values(outcome), site, url_key(outcome.page.url)))
    if by_id:
        run_many(connection, MARK_BY_ID, by_id)
    if by_key:
        run_many(connection, MARK_BY_KEY, by_key)


def new_values(outcome: Outcome) -> tuple[Any, ...]:
    """What an outcome writes into its page's row, in the order of :data:`MARK`."""
    validated = bool(outcome.etag or outcome.last_modified)
    return (
        outcome.state,
        outcome.reason,
        outcome.status,
        instant(outcome.at),
        instant(outcome.recheck_at) if outcome.recheck_at else None,
        # Both or none: an old ETag must not stand beside a new date.
        outcome.etag or "" if validated else None,
        outcome.last_modified or "" if validated else None,
        outcome.article_id or (outcome.article.id if outcome.article else None),
        orjson.dumps(outcome.facts).decode() if outcome.facts is not None else None,
        int(outcome.tried),
    )
