"""Copies among records that come from anywhere: a JSONL file, a dataset, a list in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sqlalchemy import select

from archivebot.changes import moment
from archivebot.errors import ArgumentError
from archivebot.fingerprint import body_digest
from archivebot.items import Article
from archivebot.ledger.outcomes import Outcome
from archivebot.ledger.schema import article
from archivebot.ledger.settle import settle
from archivebot.ledger.store import Ledger
from archivebot.urls import article_id, registered_domain

BATCH = 256
"""Records a transaction."""


@dataclass(slots=True, frozen=True, kw_only=True)
class Verdict:
    """What a record turned out to be."""

    id: str
    """The record's ``id``, or one made of its ``url``, or its number."""
    outcome: str
    """``new``, ``duplicate``, ``variant`` (another address of the same page), ``revision`` or ``same`` (same id)."""
    duplicate_of: str | None
    """Id of the first copy of the story; None for the first copy itself."""
    cluster: str
    """Id of the story: all copies have the same one, a story without copies has its own."""
    similarity: float | None
    """Similarity (0..1) to the copy that showed it."""
    evidence: str | None
    """``same-text``, ``near-copy``, ``part``, ``same-page``, with the agency that both credit."""


def find_copies(records: Iterable[Mapping[str, Any]], ledger: Ledger | None = None) -> Iterator[Verdict]:
    """A verdict on every record, in order, once all were read; one record at a time is in memory.

    Read are ``body`` (text, blank lines between paragraphs), ``headline``, ``url``, ``id``, ``site``,
    ``date_published``, ``organizations``, ``dateline``; all but ``body`` may be missing. ``ledger`` holds what was
    seen before and learns the records; without one they are compared with each other only. Raises
    :class:`ArgumentError` for what is no record.
    """
    with opened(ledger) as known:
        seen: list[tuple[str, str, str]] = []
        numbered = enumerate(records, 1)
        start = datetime.now(UTC)
        while batch := list(islice(numbered, BATCH)):
            with known.begin() as connection:
                for number, record in batch:
                    item = article_from(record, number)
                    # The order of the records is the order in which they were seen.
                    at = start + timedelta(microseconds=number)
                    outcome = Outcome(entry_id=None, state="done", at=at, article=item)
                    what = settle(connection, outcome, "dedup")
                    seen.append((item.id, outcome.article_id or item.id, what))
        yield from verdicts(known, seen)


def verdicts(ledger: Ledger, seen: list[tuple[str, str, str]]) -> Iterator[Verdict]:
    """What became of (id, id of its article, outcome), as the ledger has it in the end."""
    with ledger.read() as connection:
        for start in range(0, len(seen), BATCH):
            part = seen[start : start + BATCH]
            query = select(
                article.c.id, article.c.duplicate_of, article.c.cluster, article.c.similarity, article.c.evidence
            ).where(article.c.id.in_({row[1] for row in part}))
            rows = {row.id: row for row in connection.execute(query)}
            for own, stored, what in part:
                row = rows[stored]
                variant = what == "variant"
                yield Verdict(
                    id=own,
                    outcome=what,
                    duplicate_of=row.duplicate_of or (stored if variant else None),
                    cluster=row.cluster or stored,
                    similarity=1.0 if variant else row.similarity,
                    evidence="same-page" if variant else row.evidence,
                )


def article_from(record: Mapping[str, Any], number: int) -> Article:
    """A record as an article; raises :class:`ArgumentError` for what is none."""
    if not isinstance(record, Mapping):
        raise ArgumentError(f"record {number} is no JSON object")
    body, url = record.get("body"), record.get("url")
    for name in ("body", "url", "headline", "site", "dateline", "canonical_url"):
        if not isinstance(record.get(name), str | None):
            raise ArgumentError(f"record {number}: {name} is no text")
    own = record.get("id")
    published = moment(record.get("date_published"))
    return Article(
        id=str(own) if own is not None else article_id(url) if url else f"record-{number}",
        url=url or f"record:{number}",
        canonical_url=record.get("canonical_url"),
        site=record.get("site") or (registered_domain(url) if url else None) or "",
        headline=record.get("headline"),
        organizations=[name for name in record.get("organizations") or () if isinstance(name, str)],
        dateline=record.get("dateline"),
        date_published=published,
        body=body,
        digest=body_digest(body) if body else None,
    )


@contextmanager
def opened(ledger: Ledger | None) -> Iterator[Ledger]:
    """The ledger given, or one that lives as long as it is needed."""
    if ledger is not None:
        yield ledger
        return
    with TemporaryDirectory(prefix="archivebot-dedup-") as folder:
        fresh = Ledger.open(Path(folder) / "ledger.sqlite")
        try:
            yield fresh
        finally:
            fresh.close()


__all__ = ["Verdict", "find_copies"]
