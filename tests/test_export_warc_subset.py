"""A WARC file with just the responses behind the selected articles."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from pathlib import Path

import orjson
import pytest

from archivebot.errors import ArgumentError, ExportError
from archivebot.export import Query, export, output_for
from archivebot.export.reading import open_source
from archivebot.export.verify import verify
from archivebot.items import Crawl
from archivebot.ledger import Ledger
from archivebot.warc import WarcWriter, iter_responses
from tests.ledgers import START, fill, make_article


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Twenty articles whose responses lie in several WARC files, the last of which is still open."""
    folder = tmp_path / "archive"
    writer = WarcWriter(folder / "warc", max_bytes=20_000)
    items = []
    for number in range(20):
        body = (f"<p>page {number}</p>" * 300).encode() + b"\x00" * (3_000_000 if number == 7 else 0)
        where = writer.write_response(
            url=f"https://site.example/{number}", status=200, headers=[], body=body, fetched_at=START
        )
        crawl = Crawl(run="r", fetched_at=START, status=200, warc_file=where.file, warc_offset=where.offset)
        items.append(make_article(number, crawl=crawl))
    writer.sync()
    ledger = Ledger.open(folder / "ledger.db")
    fill(ledger, items)
    ledger.close()
    return folder


@pytest.fixture
def ledger(archive: Path) -> Ledger:
    return Ledger.open(archive / "ledger.db")


def test_the_responses_of_the_selection_byte_by_byte(ledger: Ledger, archive: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.warc.gz"
    manifest = export(ledger, Query(languages=("fr",)), str(target), archive=archive)
    found = {response.url: response.body for response in iter_responses(target)}

    assert manifest.rows == len(found) == 6
    assert set(found) == {f"https://site.example/{number}" for number in range(2, 20, 3)}
    assert found["https://site.example/2"].startswith(b"<p>page 2</p>")
    assert verify(open_source(str(target))).problems == []


def test_a_large_record_and_the_last_record_of_a_file(ledger: Ledger, archive: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.warc.gz"
    export(ledger, Query(), str(target), archive=archive)
    bodies = {response.url: len(response.body) for response in iter_responses(target)}

    assert bodies["https://site.example/7"] > 3_000_000
    assert len(bodies) == 20


def test_in_parts_and_always_the_same(ledger: Ledger, archive: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        output = output_for("d", format="warc", max_rows=8, partition=("site",))
        manifest = export(ledger, Query(), str(tmp_path / name), archive=archive, output=output)
        assert verify(open_source(str(tmp_path / name))).problems == []

    assert [entry.rows for entry in manifest.data_files] == [8, 2, 8, 2]
    assert (tmp_path / "one" / "manifest.json").read_bytes() == (tmp_path / "two" / "manifest.json").read_bytes()


def test_a_file_that_the_archive_lacks_is_named(ledger: Ledger, archive: Path, tmp_path: Path) -> None:
    first = min((archive / "warc").iterdir())
    first.unlink()
    with pytest.raises(ExportError, match=first.name.removesuffix(".open")):
        export(ledger, Query(), str(tmp_path / "x.warc.gz"), archive=archive)


def test_a_record_that_is_damaged_is_named(ledger: Ledger, archive: Path, tmp_path: Path) -> None:
    first = min((archive / "warc").iterdir())
    first.write_bytes(first.read_bytes()[:700])
    with pytest.raises(ExportError, match=r"cut|no WARC record"):
        export(ledger, Query(), str(tmp_path / "x.warc.gz"), archive=archive)


def test_a_ledger_that_names_a_file_elsewhere_is_refused(archive: Path, tmp_path: Path) -> None:
    ledger = Ledger.open(archive / "ledger.db")
    crawl = Crawl(run="r", fetched_at=START, warc_file="../../etc/passwd", warc_offset=0)
    fill(ledger, [make_article(50, crawl=crawl)])
    with pytest.raises(ExportError, match="outside the archive"):
        export(ledger, Query(), str(tmp_path / "x.warc.gz"), archive=archive)
    ledger.close()


def test_a_changed_byte_of_a_response_is_found_where_all_checksums_around_it_are_right(
    ledger: Ledger, archive: Path, tmp_path: Path
) -> None:
    """Who changes a page can write gzip members and the manifest anew, too; the record's own digest stays."""
    target, manifest = tmp_path / "x.warc.gz", tmp_path / "x.warc.gz.manifest.json"
    export(ledger, Query(languages=("fr",)), str(target), archive=archive)
    third = [response.offset for response in iter_responses(target)][2]
    data = target.read_bytes()
    member = zlib.decompressobj(wbits=31)
    text = member.decompress(data[third:])
    assert text.count(b"<p>page ") == 300
    changed = data[:third] + gzip.compress(text.replace(b"<p>page ", b"<p>PAGE ", 1)) + member.unused_data
    target.write_bytes(changed)
    said = orjson.loads(manifest.read_bytes())
    (entry,) = (entry for entry in said["files"] if entry["role"] == "data")
    entry |= {"bytes": len(changed), "sha256": hashlib.sha256(changed).hexdigest()}
    manifest.write_bytes(orjson.dumps(said))

    assert verify(open_source(str(target))).problems == ["x.warc.gz, row 3: the record's digest is wrong"]


def test_a_table_without_responses_is_refused(ledger: Ledger, archive: Path, tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="the table clusters has none"):
        export(ledger, Query(table="clusters"), str(tmp_path / "x.warc.gz"), archive=archive)
