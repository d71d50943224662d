"""Articles and their revisions: reading, and writing one that was found to be new or changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import ColumnElement, Connection, Row, and_, func, select, update

from archivebot.items import Article
from archivebot.ledger import driver
from archivebot.ledger.instants import day, instant
from archivebot.ledger.schema import article, event, revision

BATCH = 500
"""Rows that are read from the database at a time."""


def latest(connection: Connection, article_id: str) -> dict[str, Any] | None:
    """The record of an article's latest revision, as parsed JSON; None when the archive has no such article."""
    query = (
        select(revision.c.record)
        .join(article, and_(article.c.id == revision.c.article_id, article.c.latest_revision == revision.c.revision))
        .where(article.c.id == article_id)
    )
    record = connection.scalar(query)
    return None if record is None else dict(orjson.loads(record))


def insert_article(connection: Connection, item: Article, variant_key: bytes, run: str, at: datetime) -> None:
    """Put a story that the archive did not hold into it, with its first revision."""
    row = {
        "id": item.id,
        "site": item.site,
        "url": item.url,
        "variant_key": variant_key,
        "first_run": run,
        "first_seen_at": instant(at),
        "last_seen_at": instant(at),
        "latest_revision": item.revision,
        "state": "live",
        "cluster": item.cluster,
        "duplicate_of": item.duplicate_of,
        "similarity": item.similarity,
        "evidence": item.sources.get("cluster"),
    }
    driver.insert(connection, article, row)
    insert_revision(connection, item, run, None)


def insert_revision(connection: Connection, item: Article, run: str, change: str | None) -> None:
    """Put one revision into the archive; the article's row must know of it (see :func:`touch`)."""
    crawl = item.crawl
    row = {
        "article_id": item.id,
        "revision": item.revision,
        "site": item.site,
        "run": run,
        "fetched_at": instant(crawl.fetched_at) if crawl and crawl.fetched_at else None,
        "published_day": day(item.date_published),
        "section": item.section,
        "language": item.language,
        "page_type": item.page_type,
        "digest": bytes.fromhex(item.digest) if item.digest else None,
        "change": change,
        "record": orjson.dumps(item),
        "warc_file": crawl.warc_file if crawl else None,
        "warc_offset": crawl.warc_offset if crawl else None,
    }
    driver.insert(connection, revision, row)


def touch(connection: Connection, article_id: str, at: datetime, latest_revision: int | None = None) -> None:
    """Note that an article was seen (again) at ``at``, and which revision is its latest."""
    values: dict[str, Any] = {"last_seen_at": instant(at)}
    if latest_revision is not None:
        values["latest_revision"] = latest_revision
    driver.update(connection, "article", article_id, values)


def note(connection: Connection, article_id: str, run: str, at: datetime, kind: str, detail: str | None = None) -> None:
    """Note what befell an article (``gone``, ``redirected``, ``back``, ``variant``) and when."""
    connection.execute(
        event.insert(), {"article_id": article_id, "run": run, "at": instant(at), "kind": kind, "detail": detail}
    )
    state = {"gone": "gone", "redirected": "redirected", "back": "live"}.get(kind)
    if state:
        connection.execute(update(article).where(article.c.id == article_id), {"state": state, "state_at": instant(at)})


def revisions(connection: Connection, article_id: str) -> list[Row[Any]]:
    """All revisions of an article, first to last."""
    query = select(revision).where(revision.c.article_id == article_id).order_by(revision.c.revision)
    return list(connection.execute(query))


def stream(
    connection: Connection,
    where: Sequence[ColumnElement[bool]] = (),
    *,
    every_revision: bool = False,
    order: Sequence[ColumnElement[str]] = (),
) -> Iterator[Row[Any]]:
    """Rows of revisions joined with their article (duplicate_of, cluster, state ...), in the datasets' order.

    Ordered by site, day of publication (none first), article and revision: the same ledger gives the same order,
    byte by byte, on any database. ``order`` names columns that go before these; memory stays flat with either.
    """
    columns = (
        article.c.cluster,
        article.c.duplicate_of,
        article.c.similarity,
        article.c.evidence,
        article.c.state.label("article_state"),
        article.c.state_at,
        article.c.first_seen_at,
        article.c.last_seen_at,
        article.c.latest_revision,
    )
    wanted = select(revision, *columns).join(article, joined(every_revision))
    if not order:
        query = wanted.where(*where).order_by(*dataset_order(connection))
        yield from connection.execute(query.execution_options(yield_per=BATCH))
        return
    # Only the keys are sorted: sorting whole records would copy the archive into the database's temporary files.
    keys = (
        select(revision.c.article_id, revision.c.revision)
        .join(article, joined(every_revision))
        .where(*where)
        .order_by(*[bytewise(connection, column).nulls_first() for column in order], *dataset_order(connection))
    )
    # By exact key: a revision stays what it is, though a crawl may add another one meanwhile.
    by_key = select(revision, *columns).join(article, joined(every_revision=True))
    for batch in connection.execute(keys.execution_options(yield_per=BATCH)).partitions():
        found = connection.execute(by_key.where(revision.c.article_id.in_({row.article_id for row in batch})))
        rows = {(row.article_id, row.revision): row for row in found}
        yield from (rows[tuple(row)] for row in batch)


def count(connection: Connection, where: Sequence[ColumnElement[bool]] = (), *, every_revision: bool = False) -> int:
    """How many rows :func:`stream` gives for the same conditions."""
    query = select(func.count()).select_from(revision).join(article, joined(every_revision)).where(*where)
    return connection.scalar(query) or 0


def joined(every_revision: bool) -> ColumnElement[bool]:
    """How an article's row meets its revisions, or its latest one only."""
    same = article.c.id == revision.c.article_id
    return same if every_revision else and_(same, article.c.latest_revision == revision.c.revision)


def dataset_order(connection: Connection) -> list[ColumnElement[Any]]:
    """Site, day (none first), article, revision."""
    columns = (revision.c.site, revision.c.published_day, revision.c.article_id)
    site, published, key = (bytewise(connection, column) for column in columns)
    return [site, published.nulls_first(), key, revision.c.revision.expression]


def bytewise(connection: Connection, column: ColumnElement[str]) -> ColumnElement[str]:
    """A text column that sorts by its bytes; PostgreSQL would sort by the language of the database."""
    return column.collate("C") if connection.dialect.name == "postgresql" else column
