"""Rendering: what is selected, in which order, into which files; the same bytes each time."""

from __future__ import annotations

import gzip
import io
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml
import zstandard

from archivebot.errors import ArgumentError, ExportError
from archivebot.export import Output, Query, export, output_for
from archivebot.export.query import query_from
from archivebot.export.reading import open_source
from archivebot.export.render import Job, print_rows, render_files
from archivebot.export.statistics import merged
from archivebot.export.verify import verify
from archivebot.items import Author
from archivebot.ledger import Ledger
from tests.ledgers import START, fill, make_article, make_ledger, on_day, undated


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return make_ledger(tmp_path / "archive", 30)


def rows(ledger: Ledger, query: Query) -> list[dict[str, Any]]:
    stream = io.BytesIO()
    print_rows(ledger, Job(query=query, output=Output(compress="none", single="-")), stream)
    return [orjson.loads(line) for line in stream.getvalue().splitlines()]


def numbers(ledger: Ledger, **values: Any) -> list[int]:
    """The numbers of the articles that a query selects, sorted."""
    return sorted(int(row["url"].rpartition("/")[2].removesuffix(".html")) for row in rows(ledger, Query(**values)))


def test_everything_in_the_order_of_site_day_and_article(ledger: Ledger) -> None:
    found = rows(ledger, Query())

    assert len(found) == 30
    keys = [(row["site"], row["date_published"][:10], row["id"]) for row in found]
    assert keys == sorted(keys)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"sites": ("site1.example",)}, range(1, 30, 2)),
        ({"sections": ("world", "ÉCONOMIE")}, [n for n in range(30) if n % 3 != 1]),
        ({"languages": ("en",)}, [n for n in range(30) if n % 3 != 2]),
        ({"languages": ("en-gb",)}, range(1, 30, 3)),
        ({"since": date(2024, 5, 7)}, [28, 29]),
        ({"until": date(2024, 5, 1)}, [0, 1, 2, 3]),
        ({"since": date(2024, 5, 2), "until": date(2024, 5, 2)}, [4, 5, 6, 7]),
        ({"where": "word_count < 12"}, [0, 1]),
        ({"where": "word_count >= 38", "languages": ("fr",)}, [29]),
        ({"runs": ("another",)}, []),
    ],
)
def test_selection(ledger: Ledger, values: dict[str, Any], expected: Any) -> None:
    assert numbers(ledger, **values) == list(expected)


def test_a_section_that_there_is_not(ledger: Ledger) -> None:
    with pytest.raises(ArgumentError, match="it has: Sport, World, Économie"):
        rows(ledger, Query(sections=("Weather",)))


def test_an_article_without_a_date_is_in_no_span_of_days(ledger: Ledger) -> None:
    fill(ledger, [undated(30)])

    assert 30 in numbers(ledger)
    assert 30 not in numbers(ledger, since=date(1990, 1, 1))


def test_latest_or_all_revisions(ledger: Ledger) -> None:
    fill(ledger, [make_article(3, revision=2, headline="Corrected")])

    assert [row["headline"] for row in rows(ledger, Query(where="url contains '/3.html'"))] == ["Corrected"]
    every = rows(ledger, Query(revisions="all", where="url contains '/3.html'"))
    assert [(row["revision"], row["headline"]) for row in every] == [(1, "Headline 3"), (2, "Corrected")]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def copies(ledger: Ledger) -> None:
    """Articles 40, 41 and 42 are one story; 40 was seen first."""
    first = make_article(40, cluster="story")
    late = {"cluster": "story", "duplicate_of": first.id, "similarity": 0.9, "sources": {"cluster": "digest"}}
    fill(ledger, [make_article(41, **late), make_article(42, **late), first])


def test_one_line_a_story(ledger: Ledger) -> None:
    copies(ledger)

    assert numbers(ledger) == [*range(30), 40, 41, 42]
    assert numbers(ledger, duplicates="first") == [*range(30), 40]


def test_the_first_copy_is_the_first_of_those_selected(ledger: Ledger) -> None:
    copies(ledger)

    assert numbers(ledger, duplicates="first", sites=("site1.example",)) == [*range(1, 30, 2), 41]


def test_what_the_ledger_learned_of_copies_later_is_in_the_record(ledger: Ledger) -> None:
    copies(ledger)
    (row,) = rows(ledger, Query(where="url contains '/41.html'"))

    assert (row["cluster"], row["duplicate_of"], row["similarity"]) == ("story", make_article(40).id, 0.9)
    assert row["sources"]["cluster"] == "digest"


def test_fields_in_the_order_asked_for(ledger: Ledger) -> None:
    found = rows(ledger, Query(fields=("headline", "id"), sites=("site0.example",)))

    assert all(list(row) == ["headline", "id"] for row in found)


@pytest.mark.parametrize(
    "values",
    [
        {"fields": ("nothing",)},
        {"fields": ("id", "id")},
        {"where": "nothing == 1"},
        {"table": "x"},
        {"revisions": "x"},
        {"since": date(2024, 1, 2), "until": date(2024, 1, 1)},
    ],
)
def test_wrong_queries_are_refused(ledger: Ledger, values: dict[str, Any]) -> None:
    with pytest.raises(ArgumentError):
        rows(ledger, Query(**values))


def test_a_query_survives_the_manifest() -> None:
    query = Query(sites=("a",), since=date(2024, 1, 1), where="word_count > 3", fields=("id",), duplicates="first")

    assert query_from(orjson.loads(orjson.dumps(query.as_dict()))) == query


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
@pytest.mark.parametrize("partition", [(), ("language",), ("site", "month"), ("year", "site")])
def test_two_archives_with_the_same_articles_give_the_same_bytes(
    tmp_path: Path, form: str, partition: tuple[str, ...]
) -> None:
    """However the ledger was filled: in another order, with other things between."""
    items = [make_article(number) for number in range(20)]
    for name, order in (("one", items), ("two", items[::-1])):
        ledger = Ledger.open(tmp_path / name / "ledger.db")
        fill(ledger, [on_day(99, date(2030, 1, 1)), *order])
        output = output_for("x", format=form, partition=partition, max_rows=7)
        query = Query(until=date(2029, 1, 1))
        export(ledger, query, str(tmp_path / f"{name}-out"), archive=tmp_path, output=output)
        ledger.close()
    one, two = (contents(tmp_path / name) for name in ("one-out", "two-out"))

    assert one == two
    assert len(one) > 3


def test_compressed_files_say_nothing_of_time_and_place(ledger: Ledger, tmp_path: Path) -> None:
    for name in ("x.jsonl", "x.jsonl.gz", "x.jsonl.zst"):
        export(ledger, Query(), str(tmp_path / name), archive=tmp_path)
    plain = (tmp_path / "x.jsonl").read_bytes()
    packed = (tmp_path / "x.jsonl.gz").read_bytes()

    assert gzip.decompress(packed) == plain
    assert packed[:10] == b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    with (tmp_path / "x.jsonl.zst").open("rb") as file:
        assert zstandard.ZstdDecompressor().stream_reader(file).read() == plain


def test_parts_and_partitions(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger, [undated(30, language="../../etc", site="Über/Böse")])
    output = output_for("d", format="csv", compress="none", partition=("site", "language", "month"), max_rows=3)
    manifest = export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path, output=output)
    folders = {entry.path.rpartition("/")[0] for entry in manifest.data_files}

    assert "data/site0.example/en-GB/2024-05" in folders
    assert all(entry.rows is not None and 0 < entry.rows <= 3 for entry in manifest.data_files)
    assert sum(entry.rows or 0 for entry in manifest.data_files) == 31
    (strange,) = [entry for entry in manifest.data_files if entry.partition["month"] == "undated"]
    assert strange.path.startswith("data/site-")
    assert ".." not in strange.path
    assert "etc" not in strange.path


def test_the_manifest_tells_what_the_dataset_is(ledger: Ledger, tmp_path: Path) -> None:
    manifest = export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path)

    assert (manifest.rows, manifest.first_date, manifest.last_date) == (30, "2024-05-01", "2024-05-07")
    assert manifest.runs == ["run-1"]
    assert manifest.statistics["sites"] == {"site0.example": 15, "site1.example": 15}
    assert manifest.statistics["filled"]["license"] == 8
    assert manifest.statistics["sections"] == {"Sport": 10, "World": 10, "Économie": 10}
    assert manifest.statistics["months"] == {"2024-05": 30}
    assert {entry.role for entry in manifest.files} == {"data", "schema", "card"}
    assert orjson.loads((tmp_path / "d" / "manifest.json").read_bytes())["query"]["table"] == "articles"


def test_the_card_is_read_by_yaml_and_names_the_data(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger, [make_article(30, license="x | y\n---\n# <b>", language="xx: [}")])
    export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path, output=output_for("d", partition=("site",)))
    text = (tmp_path / "d" / "README.md").read_text()
    _, head, body = text.split("---\n", 2)
    front = yaml.safe_load(head)

    assert front["language"] == ["en", "fr"]
    assert front["size_categories"] == ["n<1K"]
    (pattern,) = front["configs"][0]["data_files"][0]["path"]
    assert len(list((tmp_path / "d").glob(pattern))) == 2
    assert "| x \\| y --- # \\<b\\> | 1 | 3.2 % |" in body
    assert "| `headline` | 100.0 % | The story's headline, without kicker and site name. |" in body
    assert "| `kicker` | 0.0 % |" in body


def test_the_card_counts_rows_by_month_and_those_without_a_date(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger, [make_article(30, date_published=date(2023, 2, 28)), undated(31)])
    export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path)
    text = (tmp_path / "d" / "README.md").read_text()

    assert "32 news articles in 1 file (jsonl)." in text
    table = "| 2023-02 | 1 | 3.1 % |\n| 2024-05 | 30 | 93.7 % |\n| no date | 1 | 3.1 % |\n"
    assert f"## Published\n\n| value | rows | share |\n| --- | ---: | ---: |\n{table}" in text
    assert "| World | 11 | 34.3 % |" in text


def test_values_beyond_those_that_are_listed_are_counted_together(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger, [make_article(30 + n, section=f"Section {n:02d}") for n in range(45)])
    export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path)

    assert "| 8 more | 8 | 10.6 % |" in (tmp_path / "d" / "README.md").read_text()


def test_many_months_are_counted_by_year(ledger: Ledger, tmp_path: Path) -> None:
    fill(ledger, [make_article(30 + n, date_published=date(2020 + n // 12, 1 + n % 12, 1)) for n in range(48)])
    export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path)

    assert "| 2020 | 12 | 15.3 % |" in (tmp_path / "d" / "README.md").read_text()


def test_what_an_older_manifest_did_not_count_is_not_told_of_the_whole() -> None:
    """A count of the new rows alone would pass for one of all."""
    older = {"sites": {"a": 2}, "filled": {"id": 2}}
    newer = {"sites": {"a": 1, "b": 1}, "filled": {"id": 2}, "months": {"2024-05": 2}}

    assert merged(older, newer) == {"sites": {"a": 3, "b": 1}, "filled": {"id": 4}}
    assert merged(newer, newer)["months"] == {"2024-05": 4}


def test_an_empty_selection_is_an_empty_dataset(ledger: Ledger, tmp_path: Path) -> None:
    for name in ("x.jsonl", "x.csv", "x.parquet", "d"):
        manifest = export(ledger, Query(sites=("none",)), str(tmp_path / name), archive=tmp_path)
        assert manifest.rows == 0
        assert len(manifest.data_files) == 1

    assert (tmp_path / "x.jsonl").read_bytes() == b""
    assert (tmp_path / "x.csv").read_bytes().startswith(b'"id",')


def test_a_record_of_an_older_version_has_empty_fields(ledger: Ledger) -> None:
    """A field that came later is there, and empty."""
    with ledger.begin() as connection:
        connection.exec_driver_sql("UPDATE revision SET record = json_remove(record, '$.kicker', '$.subheadings')")
    (row, *_) = rows(ledger, Query())

    assert row["kicker"] is None
    assert row["subheadings"] == []


def test_objects_in_a_record_of_an_older_version_have_empty_fields_too(ledger: Ledger) -> None:
    whole = rows(ledger, Query())
    with ledger.begin() as connection:
        for article_id, text in connection.exec_driver_sql("SELECT article_id, record FROM revision").all():
            record = orjson.loads(text)
            del record["crawl"]["parts"]
            for image in record["images"]:
                del image["height"]
            stored = orjson.dumps(record)
            connection.exec_driver_sql("UPDATE revision SET record = ? WHERE article_id = ?", (stored, article_id))

    assert rows(ledger, Query()) == whole


def test_a_dataset_out_of_an_older_archive_verifies(ledger: Ledger, tmp_path: Path) -> None:
    with ledger.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE revision SET record = CAST(json_remove(CAST(record AS TEXT), '$.crawl.parts') AS BLOB)"
        )
    export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path / "archive")

    assert verify(open_source(str(tmp_path / "d"))).problems == []


def test_a_row_that_cannot_be_rendered_leaves_nothing(ledger: Ledger, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"no WARC record of https://site"):
        export(ledger, Query(), str(tmp_path / "out" / "x.warc.gz"), archive=tmp_path)

    assert not (tmp_path / "out").exists()


def test_progress_is_told(ledger: Ledger, tmp_path: Path) -> None:
    told: list[int] = []
    (tmp_path / "r").mkdir()
    with ledger.read() as connection:
        render_files(connection, Job(query=Query(), output=Output()), tmp_path / "r", progress=told.append)

    assert told == [30]


def test_clusters_one_line_a_copy_or_a_story(ledger: Ledger) -> None:
    copies(ledger)
    every = rows(ledger, Query(table="clusters"))
    stories = rows(ledger, Query(table="clusters", duplicates="first"))

    assert [(row["position"], row["copies"], row["url"][-7:]) for row in every] == [
        (1, 3, "40.html"),
        (2, 3, "41.html"),
        (3, 3, "42.html"),
    ]
    assert every[1]["duplicate_of"] == make_article(40).id
    assert len(stories) == 1
    assert stories[0]["sites"] == ["site0.example", "site1.example"]
    assert stories[0]["ids"] == [make_article(number).id for number in (40, 41, 42)]
    assert rows(ledger, Query(table="clusters", where="position == 2"))[0]["id"] == make_article(41).id


@pytest.mark.parametrize("form", ["jsonl", "csv", "parquet"])
def test_clusters_in_every_format(ledger: Ledger, tmp_path: Path, form: str) -> None:
    copies(ledger)
    for duplicates in ("keep", "first"):
        query = Query(table="clusters", duplicates=duplicates)
        target = tmp_path / f"{form}-{duplicates}"
        export(ledger, query, str(target), archive=tmp_path, output=output_for("d", format=form))
        schema = orjson.loads((target / "schema-1.0.json").read_bytes())
        assert schema["title"] == ("Story" if duplicates == "first" else "Copy")


def test_another_database_order_of_equal_days(ledger: Ledger) -> None:
    """Articles of one day and site come in the order of their ids, whenever they came."""
    day = (START + timedelta(days=100)).date()
    fill(ledger, [on_day(number, day, site="one.example", authors=[Author(name="N")]) for number in range(50, 60)])
    found = [row["id"] for row in rows(ledger, Query(sites=("one.example",)))]

    assert found == sorted(found)


@pytest.mark.parametrize(
    ("target", "values", "expected"),
    [
        ("x.jsonl", {}, ("jsonl", "none", "x.jsonl")),
        ("a/x.csv.gz", {}, ("csv", "gz", "x.csv.gz")),
        ("x.jsonl.zst", {}, ("jsonl", "zst", "x.jsonl.zst")),
        ("x.parquet", {}, ("parquet", "zst", "x.parquet")),
        ("x.parquet", {"compress": "gz"}, ("parquet", "gz", "x.parquet")),
        ("s3://b/p/x.warc.gz", {}, ("warc", "gz", "x.warc.gz")),
        ("folder", {}, ("jsonl", "gz", None)),
        ("x.jsonl/", {}, ("jsonl", "gz", None)),
        ("s3://b/p/", {"format": "csv", "compress": "none"}, ("csv", "none", None)),
    ],
)
def test_the_name_says_how(target: str, values: dict[str, Any], expected: tuple[str, str, str | None]) -> None:
    output = output_for(target, **values)

    assert (output.format, output.compress, output.single) == expected


@pytest.mark.parametrize(
    ("target", "values"),
    [
        ("x.jsonl", {"format": "csv"}),
        ("x.jsonl", {"compress": "gz"}),
        ("x.jsonl.gz", {"compress": "none"}),
        ("x.parquet.gz", {}),
        ("x.warc", {}),
        ("x.jsonl", {"max_rows": 5}),
        ("x.jsonl", {"partition": ("site",)}),
        ("d", {"partition": ("headline",)}),
        ("d", {"partition": ("site", "site")}),
        ("d", {"max_rows": 0}),
        ("d", {"format": "warc", "compress": "zst"}),
        ("d", {"format": "xml"}),
    ],
)
def test_contradictions_are_refused(target: str, values: dict[str, Any]) -> None:
    with pytest.raises(ArgumentError):
        output_for(target, **values)
