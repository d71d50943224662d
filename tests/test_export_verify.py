"""Verifying a dataset finds every kind of damage."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable
from pathlib import Path

import orjson
import pyarrow.parquet as pq
import pytest

from archivebot.errors import ExportError
from archivebot.export import Query, export, output_for
from archivebot.export.manifest import read_manifest
from archivebot.export.reading import open_source
from archivebot.export.verify import Verification, verify
from tests.ledgers import make_ledger

FORMS = [("jsonl", "none"), ("jsonl", "gz"), ("jsonl", "zst"), ("csv", "none"), ("csv", "gz"), ("parquet", "zst")]


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Path]:
    """Renders a dataset of 20 rows in two files."""

    def call(form: str = "jsonl", compress: str = "none") -> Path:
        ledger = make_ledger(tmp_path / "archive", 20)
        output = output_for("d", format=form, compress=compress, max_rows=10)
        export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path, output=output)
        ledger.close()
        return tmp_path / "d"

    return call


def check(folder: Path) -> Verification:
    return verify(open_source(str(folder)))


def first_part(folder: Path) -> Path:
    return min((folder / "data").iterdir())


@pytest.mark.parametrize(("form", "compress"), FORMS)
def test_a_good_dataset(make: Callable[..., Path], form: str, compress: str) -> None:
    result = check(make(form, compress))

    assert (result.problems, result.notes, result.rows, result.files) == ([], [], 20, 4)


@pytest.mark.parametrize(("form", "compress"), FORMS)
def test_one_byte_changed_anywhere(make: Callable[..., Path], form: str, compress: str) -> None:
    folder = make(form, compress)
    part = first_part(folder)
    good = part.read_bytes()
    for position in (0, len(good) // 3, len(good) // 2, len(good) - 2):
        part.write_bytes(good[:position] + bytes([good[position] ^ 0x20]) + good[position + 1 :])
        assert any("SHA-256" in problem for problem in check(folder).problems), position
    part.write_bytes(good)
    assert check(folder).problems == []


@pytest.mark.parametrize(("form", "compress"), FORMS)
def test_a_file_that_was_cut(make: Callable[..., Path], form: str, compress: str) -> None:
    folder = make(form, compress)
    part = first_part(folder)
    part.write_bytes(part.read_bytes()[:-200])

    assert any("SHA-256" in problem for problem in check(folder).problems)


def test_a_file_that_is_gone(make: Callable[..., Path]) -> None:
    folder = make()
    first_part(folder).unlink()
    problems = check(folder).problems

    assert any("is missing" in problem for problem in problems)
    assert "the dataset has 10 rows, the manifest says 20" in problems


def test_rows_that_do_not_fit_the_schema_are_found_though_the_checksum_is_right(make: Callable[..., Path]) -> None:
    folder = make()
    part = first_part(folder)
    lines = part.read_bytes().splitlines(keepends=True)
    record = orjson.loads(lines[2])
    record["word_count"] = "many"
    lines[2] = orjson.dumps(record) + b"\n"
    lines[5] = b"no json\n"
    forge(folder, part, b"".join(lines))
    problems = check(folder).problems

    assert any("row 3: word_count is a str, not integer" in problem for problem in problems)
    assert any("row 6: no JSON" in problem for problem in problems)


def test_a_file_full_of_mistakes_is_told_in_a_few_lines(make: Callable[..., Path]) -> None:
    folder = make()
    forge(folder, first_part(folder), b"no json\n" * 5000)
    problems = check(folder).problems

    assert len(problems) < 30
    assert any("problems more" in problem for problem in problems)


def test_a_manifest_that_counts_wrong(make: Callable[..., Path]) -> None:
    folder = make()
    part = first_part(folder)
    forge(folder, part, b"".join(part.read_bytes().splitlines(keepends=True)[:-1]))

    assert any("has 9 rows, not 10" in problem for problem in check(folder).problems)


def test_a_header_that_is_another(make: Callable[..., Path]) -> None:
    folder = make("csv")
    part = first_part(folder)
    forge(folder, part, part.read_bytes().replace(b'"headline"', b'"title"', 1))

    assert any("header is not that of the schema" in problem for problem in check(folder).problems)


def test_a_row_with_a_cell_more(make: Callable[..., Path]) -> None:
    folder = make("csv")
    part = first_part(folder)
    forge(folder, part, part.read_bytes()[:-2] + b',"more"\r\n')

    assert any("row 10:" in problem and "cells under" in problem for problem in check(folder).problems)


def test_columns_that_are_others(make: Callable[..., Path]) -> None:
    folder = make("parquet", "zst")
    part, output = first_part(folder), io.BytesIO()
    table = pq.read_table(part)
    pq.write_table(table.drop_columns(["headline"]), output)
    forge(folder, part, output.getvalue())

    assert any("columns are not those of the schema" in problem for problem in check(folder).problems)


def test_fields_that_are_not_those_of_the_schemas_version(make: Callable[..., Path]) -> None:
    path = make() / "manifest.json"
    values = orjson.loads(path.read_bytes())
    path.write_bytes(orjson.dumps(values | {"fields": values["fields"][1:]}))

    assert any("fields are not those" in problem for problem in check(path.parent).problems)


def forge(folder: Path, part: Path, content: bytes) -> None:
    """Change a file and its checksum in the manifest."""
    import hashlib

    manifest = read_manifest((folder / "manifest.json").read_bytes(), "x")
    entry = next(entry for entry in manifest.files if entry.path.endswith(part.name))
    entry.bytes, entry.sha256 = len(content), hashlib.sha256(content).hexdigest()
    part.write_bytes(content)
    (folder / "manifest.json").write_bytes(manifest.to_json())


def test_a_card_that_was_edited_is_a_note(make: Callable[..., Path]) -> None:
    folder = make()
    (folder / "README.md").write_text("my own words")
    result = check(folder)

    assert result.problems == []
    assert any("README.md" in note for note in result.notes)


def test_a_schema_that_was_edited_is_a_problem(make: Callable[..., Path]) -> None:
    folder = make()
    (folder / "schema-1.0.json").write_text("{}")

    assert any("schema-1.0.json" in problem for problem in check(folder).problems)


def test_a_schema_with_one_letter_wrong_is_a_problem(make: Callable[..., Path]) -> None:
    folder = make()
    schema = folder / "schema-1.0.json"
    schema.write_text(schema.read_text().replace('"string"', '"strinh"', 1))

    assert any("schema-1.0.json has" in problem for problem in check(folder).problems)


@pytest.mark.parametrize(
    "values",
    [
        {"query": None},
        {"query": "all"},
        {"rows": "x"},
        {"files": [{"path": None, "role": "data", "bytes": 1, "sha256": ""}]},
        {"files": [{"path": "data/x", "role": "data", "bytes": None, "sha256": ""}]},
    ],
)
def test_a_manifest_with_values_of_other_types_is_none(make: Callable[..., Path], values: dict[str, object]) -> None:
    path = make() / "manifest.json"
    path.write_bytes(orjson.dumps(orjson.loads(path.read_bytes()) | values))

    with pytest.raises(ExportError, match="no manifest of a dataset, or damaged"):
        check(path.parent)


def test_a_query_that_names_no_day_is_a_problem(make: Callable[..., Path]) -> None:
    path = make() / "manifest.json"
    path.write_bytes(orjson.dumps(orjson.loads(path.read_bytes()) | {"query": {"since": "soon"}}))

    assert any("the manifest's query is none" in problem for problem in check(path.parent).problems)


def test_files_that_the_manifest_does_not_name_are_a_note(make: Callable[..., Path]) -> None:
    folder = make()
    (folder / "data" / "part-00009-0123456789abcdef.jsonl").write_bytes(b"")
    result = check(folder)

    assert result.problems == []
    assert any("not in the manifest" in note for note in result.notes)


@pytest.mark.parametrize("name", ["x.jsonl", "x.csv.gz", "x.parquet"])
def test_a_single_file(tmp_path: Path, name: str) -> None:
    ledger = make_ledger(tmp_path / "archive", 5)
    export(ledger, Query(), str(tmp_path / name), archive=tmp_path)
    ledger.close()

    assert check(tmp_path / name).rows == 5
    with (tmp_path / name).open("ab") as file:
        file.write(gzip.compress(b"more\n"))
    assert check(tmp_path / name).problems


def test_a_single_file_beside_a_folder_of_data(make: Callable[..., Path], tmp_path: Path) -> None:
    folder = make("jsonl", "none")
    ledger = make_ledger(tmp_path / "other", 3)
    export(ledger, Query(), str(folder / "x.jsonl"), archive=tmp_path / "other")

    assert check(folder / "x.jsonl").notes == []


def test_no_dataset(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="there is no dataset at"):
        check(tmp_path / "x.jsonl")
