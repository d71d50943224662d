"""Parquet: typed, deterministic, read by DuckDB, pandas and polars."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import duckdb
import orjson
import pandas
import polars
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from archivebot.export import Query, export, output_for, parquet, render
from archivebot.export.parquet import arrow_schema, instant_of
from archivebot.export.rows import Record
from archivebot.export.shape import shape
from archivebot.items import Article
from archivebot.ledger import Ledger
from tests.ledgers import fill, make_article, make_ledger, undated


@pytest.fixture
def path(tmp_path: Path) -> Path:
    ledger = make_ledger(tmp_path, 12)
    naive = make_article(12, date_published=datetime(2024, 5, 3, 10, 0))
    fill(ledger, [naive, undated(13), make_article(14, crawl=None, authors=[], sources={}, body=None, blocks=[])])
    export(ledger, Query(), str(tmp_path / "x.parquet"), archive=tmp_path)
    ledger.close()
    return tmp_path / "x.parquet"


def test_duckdb_reads_nested_fields(path: Path) -> None:
    found = duckdb.sql(f"""
        SELECT count(*), sum(word_count), sum(len(authors)), max(crawl.status), max(sources['body']),
               min(date_published_day), count(date_published_at)
        FROM '{path}'
    """).fetchall()

    assert found == [(15, 15 * 10 + 105, 28, 200, "dom", date(2024, 5, 1), 9)]


def test_pandas_reads_it(path: Path) -> None:
    frame = pandas.read_parquet(path)

    assert len(frame) == 15
    assert frame.set_index("id").loc[make_article(3).id, "headline"] == "Headline 3"


def test_polars_reads_it(path: Path) -> None:
    frame = polars.read_parquet(path)

    assert frame.height == 15
    assert frame.schema["date_published_at"] == polars.Datetime("us", "UTC")
    names = frame.filter(polars.col("id") == make_article(3).id)["authors"].explode().struct.field("name").to_list()
    assert names == ["Ann Lee", "Bo Ek"]


def test_every_value_is_that_of_the_jsonl(path: Path, tmp_path: Path) -> None:
    """Read back by Arrow, every field is what the JSON line says."""
    ledger = Ledger.open(tmp_path / "ledger.sqlite")
    export(ledger, Query(), str(tmp_path / "x.jsonl"), archive=tmp_path)
    ledger.close()
    lines = [orjson.loads(line) for line in (tmp_path / "x.jsonl").read_bytes().splitlines()]
    rows = pq.read_table(path).to_pylist(maps_as_pydicts="strict")
    for row in rows:
        del row["date_published_day"], row["date_published_at"], row["date_modified_day"], row["date_modified_at"]
        if row["crawl"]:
            row["crawl"]["fetched_at"] = row["crawl"]["fetched_at"].isoformat()

    assert rows == lines


def test_dates_keep_what_the_page_said(path: Path) -> None:
    rows = {row["id"]: row for row in pq.read_table(path).to_pylist()}

    day = rows[make_article(0).id]
    assert (day["date_published"], day["date_published_day"], day["date_published_at"]) == (
        "2024-05-01",
        date(2024, 5, 1),
        None,
    )
    exact = rows[make_article(1).id]
    assert exact["date_published_at"] == datetime(2024, 5, 1, 13, 30, tzinfo=UTC)
    assert rows[make_article(12).id]["date_published"] == "2024-05-03T10:00:00"
    assert rows[make_article(12).id]["date_published_at"] is None
    assert rows[make_article(13).id]["date_published_day"] is None


def test_the_file_says_nothing_of_when_it_was_made(path: Path) -> None:
    parquet = pq.ParquetFile(path)

    assert set(parquet.schema_arrow.metadata or {}) == set()
    assert parquet.metadata.row_group(0).column(0).compression == "ZSTD"


def test_columns_carry_their_meaning() -> None:
    schema = arrow_schema(shape(Article))

    assert schema.field("dateline").metadata[b"description"].startswith(b"Place and agency")
    assert schema.field("crawl").type.field("fetched_at").type == pa.timestamp("us", tz="UTC")


def test_groups_of_rows_are_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archivebot.export.parquet.GROUP_ROWS", 10)
    ledger = make_ledger(tmp_path, 25)
    export(ledger, Query(), str(tmp_path / "x.parquet"), archive=tmp_path)
    ledger.close()
    metadata = pq.ParquetFile(tmp_path / "x.parquet").metadata

    assert [metadata.row_group(index).num_rows for index in range(metadata.num_row_groups)] == [10, 10, 5]


def test_a_dataset_in_parts_opens_as_one(tmp_path: Path) -> None:
    ledger = make_ledger(tmp_path, 25)
    output = output_for("d", format="parquet", partition=("site", "day"), max_rows=2)
    export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path, output=output)
    ledger.close()

    assert len(pandas.read_parquet(tmp_path / "d" / "data")) == 25
    assert duckdb.sql(f"SELECT count(DISTINCT id) FROM '{tmp_path}/d/data/**/*.parquet'").fetchall() == [(25,)]
    assert polars.scan_parquet(tmp_path / "d" / "data").select(polars.len()).collect().item() == 25


@pytest.mark.parametrize("text", [None, "2024-05-01", "2024-05-01T10:00:00"])
def test_an_instant_is_never_invented(text: str | None) -> None:
    assert instant_of(text) is None


def test_a_rendering_that_is_interrupted_ends_without_a_word_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What Parquet's writer writes when it is thrown away must not be told as an error."""
    ledger = make_ledger(tmp_path / "archive", 12)
    told: list[object] = []
    real = render.rows

    def broken(*arguments: object, **more: object) -> Iterator[Record]:
        found = real(*arguments, **more)  # type: ignore[arg-type]
        yield next(found)
        raise KeyboardInterrupt

    monkeypatch.setattr(render, "rows", broken)
    monkeypatch.setattr(parquet, "GROUP_ROWS", 1)
    monkeypatch.setattr(sys, "unraisablehook", told.append)
    with pytest.raises(KeyboardInterrupt):
        export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path, output=output_for("d", format="parquet"))
    gc.collect()
    ledger.close()

    assert told == []
    assert not (tmp_path / "d").exists()
