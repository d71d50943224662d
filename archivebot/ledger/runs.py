"""Runs: one row a crawl, with its report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

import orjson
from sqlalchemy import Connection, Row, select, update

from archivebot import __version__
from archivebot.ledger.instants import instant
from archivebot.ledger.schema import run

REPORTS = 10
"""Rows that are read at a time: a large site's report is half a megabyte."""

REEXTRACT = "reextract"
"""Site and spider of a run that read WARC files instead of a site."""


def start(
    connection: Connection, run_id: str, site: str, spider: str, arguments: Mapping[str, Any], at: datetime
) -> None:
    """Note that a run began."""
    row = {
        "id": run_id,
        "site": site,
        "spider": spider,
        "arguments": orjson.dumps(dict(arguments), default=str).decode(),
        "version": __version__,
        "started_at": instant(at),
    }
    connection.execute(run.insert(), row)


def finish(connection: Connection, run_id: str, exit_code: int, report: Mapping[str, Any], at: datetime) -> None:
    """Note how a run ended, with its report."""
    values = {
        "finished_at": instant(at),
        "exit_code": exit_code,
        "report": orjson.dumps(dict(report), default=str).decode(),
    }
    connection.execute(update(run).where(run.c.id == run_id), values)


def crawled_sites(connection: Connection) -> list[str]:
    """The sites of which a crawl has left a report."""
    query = select(run.c.site).where(run.c.report.is_not(None), run.c.spider != REEXTRACT)
    return list(connection.scalars(query.distinct().order_by(run.c.site)))


def former(connection: Connection, site: str, limit: int = 30) -> Iterator[Row[Any]]:
    """The latest runs of a site, newest first; one that was killed has no ``finished_at``."""
    query = select(run).where(run.c.site == site).order_by(run.c.started_at.desc(), run.c.id.desc()).limit(limit)
    yield from connection.execute(query.execution_options(yield_per=REPORTS))


def last(connection: Connection, site: str) -> Row[Any] | None:
    """The latest run of a site that came to its end, if there is one."""
    query = select(run).where(run.c.site == site, run.c.exit_code.is_not(None)).order_by(run.c.started_at.desc())
    return connection.execute(query.limit(1)).first()
