"""On PostgreSQL a dataset has the same bytes as on SQLite."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from archivebot.export import Output, Query, export
from archivebot.ledger import Ledger
from tests.ledgers import fill, make_article, undated

QUERIES = [
    (Query(), Output()),
    (Query(revisions="all", duplicates="first"), Output(format="csv", compress="none", partition=("language", "year"))),
    (Query(languages=("en",), sections=("économie", "world"), since=date(2024, 5, 2)), Output(format="parquet")),
    (Query(table="clusters"), Output(compress="none")),
]


@pytest.fixture
def ledgers(tmp_path: Path, postgresql: str) -> Iterator[tuple[Ledger, Ledger]]:
    """One on each database, with the same articles."""
    name = f"news_{secrets.token_hex(4)}"
    server = create_engine(postgresql.format("postgres"), isolation_level="AUTOCOMMIT")
    with server.connect() as connection:
        # A database that sorts by the rules of a language, not by bytes.
        connection.execute(text(f"CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en'"))
    server.dispose()
    both = Ledger.open(tmp_path / "ledger.db"), Ledger.open(postgresql.format(name))
    for ledger in both:
        first = make_article(40, cluster="story", site="B.example")
        copy = make_article(41, cluster="story", site="a.example", duplicate_of=first.id, similarity=0.9)
        items = [make_article(number) for number in range(20)]
        fill(ledger, [*items, undated(30), first, copy, make_article(3, revision=2, headline="New")])
    yield both
    for ledger in both:
        ledger.close()


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_same_bytes(ledgers: tuple[Ledger, Ledger], tmp_path: Path) -> None:
    for number, (query, output) in enumerate(QUERIES):
        made = []
        for ledger in ledgers:
            target = tmp_path / f"{number}-{ledger is ledgers[0]}"
            manifest = export(ledger, query, str(target), archive=tmp_path / "archive", output=output)
            made.append(contents(target))
            assert manifest.rows

        assert made[0] == made[1]


def test_a_named_export(ledgers: tuple[Ledger, Ledger], tmp_path: Path) -> None:
    ledger = ledgers[1]
    counts = []
    for number in (50, 51, None):
        rows = export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path / "archive", name="nightly").rows
        counts.append(rows)
        if number is not None:
            fill(ledger, [make_article(number)])

    assert counts == [23, 24, 25]
