"""Ledgers of every schema version that ever was are opened, brought along, written to and exported."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import orjson
import pytest
from sqlalchemy import Engine, inspect, select

from archivebot.export import Query, export
from archivebot.export.reading import open_source
from archivebot.export.verify import verify
from archivebot.ledger import Ledger, Outbox, frontier, owed
from archivebot.ledger.schema import SCHEMA_VERSION, article, meta, metadata
from archivebot.ledger.settle import settle
from archivebot.urls import article_id
from tests.kept import SITES, STORIES, build, kept, outcome, restore, story, versions

REMEDY = "run `python -m tests.kept` and commit what it writes"


@pytest.fixture(params=versions(), ids=lambda number: f"v{number}")
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Ledger:
    """A kept ledger, as today's program opens it."""
    return Ledger.open(restore(request.param, tmp_path / "ledger.db"))


def shape(engine: Engine) -> dict[str, object]:
    """Columns and indexes of every table."""
    seen = inspect(engine)
    return {
        table: (
            {column["name"]: (str(column["type"]), column["nullable"]) for column in seen.get_columns(table)},
            seen.get_pk_constraint(table)["constrained_columns"],
            sorted((str(index["name"]), index["column_names"]) for index in seen.get_indexes(table)),
        )
        for table in seen.get_table_names()
    }


def test_a_ledger_of_every_version_is_kept() -> None:
    assert versions() == list(range(1, SCHEMA_VERSION + 1)), f"the schema has a new version: {REMEDY}"


def test_the_tables_of_a_version_never_change(tmp_path: Path) -> None:
    old, new = Ledger.open(restore(SCHEMA_VERSION, tmp_path / "old.db")), Ledger.open(tmp_path / "new.db")

    assert shape(old.engine) == shape(new.engine), (
        f"tables changed: raise SCHEMA_VERSION and write the step in migrations.py (before the first release: {REMEDY})"
    )


def test_every_table_of_the_present_version_holds_something(tmp_path: Path) -> None:
    with closing(sqlite3.connect(restore(SCHEMA_VERSION, tmp_path / "ledger.db"))) as connection:
        empty = [name for name in metadata.tables if not connection.execute(f"SELECT 1 FROM {name}").fetchone()]

    assert empty == []
    assert kept(SCHEMA_VERSION).stat().st_size < 200_000


def test_it_is_brought_to_the_present_version(opened: Ledger, tmp_path: Path) -> None:
    with opened.read() as connection:
        version = connection.scalar(select(meta.c.value).where(meta.c.key == "schema_version"))

    assert version == str(SCHEMA_VERSION)
    assert shape(opened.engine) == shape(Ledger.open(tmp_path / "new.db").engine)


def test_its_dataset_is_that_of_a_ledger_made_today(opened: Ledger, tmp_path: Path) -> None:
    for name, ledger in (("old", opened), ("new", None)):
        if ledger is None:
            build(tmp_path / "new.db")
            ledger = Ledger.open(tmp_path / "new.db")
        export(ledger, Query(revisions="all"), str(tmp_path / f"{name}.jsonl"), archive=tmp_path)
    old, new = ((tmp_path / f"{name}.jsonl").read_bytes().splitlines() for name in ("old", "new"))

    assert verify(open_source(str(tmp_path / "old.jsonl"))).problems == []
    assert [told(line) for line in old] == [told(line) for line in new]
    assert len(old) == STORIES + 2


def told(line: bytes) -> tuple[object, ...]:
    """What no later version may lose of a record."""
    record = orjson.loads(line)
    names = ("id", "revision", "site", "url", "headline", "body", "date_published", "cluster", "duplicate_of", "digest")
    return tuple(record[name] for name in names)


def test_its_frontier_goes_on(opened: Ledger) -> None:
    home = f"https://{SITES[0]}/"
    with opened.read() as connection:
        queued = [entry.url for entry in owed.take(connection, SITES[0])]
        listing = frontier.known(connection, SITES[0], [home])[home]

    assert queued == [f"https://{SITES[0]}/news/story-that-is-owed.html"]
    assert (listing.etag, listing.facts) == ('"1"', {"pages": 1})


@pytest.mark.parametrize("number", range(STORIES))
def test_copies_of_its_stories_are_recognized(opened: Ledger, number: int) -> None:
    outbox = Outbox(opened, "copies.example", "run-2", settle)
    outbox.add(outcome(story(number, "copies.example"), 30))
    outbox.flush()
    with opened.read() as connection:
        row = connection.execute(
            select(article.c.duplicate_of).where(
                article.c.id == article_id(f"https://copies.example/news/story-{number}.html")
            )
        ).one()

    assert row.duplicate_of == story(number, SITES[0]).id
