"""WARC files: written, cut by a crash, recovered, read back by us and checked by warcio."""

from __future__ import annotations

import fcntl
import gzip
import os
import random
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.errors import StorageError
from archivebot.memory import peak_bytes
from archivebot.warc import WarcWriter, iter_responses, read_response, recover
from archivebot.warc.writer import gzip_member

AT = datetime(2026, 5, 3, 15, 47, 42, 123456, tzinfo=UTC)


def write(writer: WarcWriter, number: int, body: bytes = b"<p>text</p>", **more: object) -> tuple[str, int]:
    values: dict[str, object] = {
        "url": f"https://example.com/{number}",
        "status": 200,
        "reason": "OK",
        "headers": [(b"Content-Type", b"text/html")],
        "body": body,
        "fetched_at": AT,
    }
    return writer.write_response(**(values | more))  # type: ignore[arg-type]  # a test's free keywords


def warcio_check(path: Path) -> None:
    done = subprocess.run(["warcio", "check", "-v", path], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "digest fail" not in done.stdout


@pytest.fixture(autouse=True)
def scripts_on_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")


def test_a_response_is_read_back_as_it_was_received(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path)
    packed = gzip.compress(b"<p>caf\xc3\xa9</p>" * 50)
    location = write(writer, 1, packed, headers=[(b"Content-Encoding", b"gzip"), (b"ETag", b'"x"')])
    writer.close()

    response = read_response(tmp_path / location[0], location[1])

    assert response.body == packed
    assert response.content() == (b"<p>caf\xc3\xa9</p>" * 50, False)
    assert (response.url, response.status, response.reason) == ("https://example.com/1", 200, "OK")
    assert response.header("etag") == '"x"'
    assert response.fetched_at == AT


def test_files_are_valid_for_warcio_and_hold_every_record_once(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path, max_bytes=3000)
    for number in range(20):
        write(writer, number, b"body %d " % number * 20)
    writer.close()

    paths = sorted(tmp_path.glob("*.warc.gz"))
    seen = [response.url for path in paths for response in iter_responses(path)]
    for path in paths:
        warcio_check(path)
        assert path.stat().st_size <= 3000

    assert len(paths) > 1
    assert seen == [f"https://example.com/{number}" for number in range(20)]


@pytest.mark.parametrize("size", [1, 65_535, 65_536, 200_000])
def test_a_body_that_came_compressed_is_stored_in_as_many_blocks_as_it_takes(size: int) -> None:
    record = random.Random(size).randbytes(size)

    member = gzip_member(record, 0)

    assert gzip.decompress(member) == record
    assert len(member) < size + 40


def test_a_file_has_its_final_name_only_when_it_is_complete(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path)
    location = write(writer, 1)

    assert [path.name for path in tmp_path.iterdir()] == [location[0] + ".open"]
    writer.close()
    assert [path.name for path in tmp_path.iterdir()] == [location[0]]


def test_the_address_that_answered_is_noted(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path)
    write(writer, 1, ip_address="2001:db8::1")
    writer.close()

    assert b"\r\nWARC-IP-Address: 2001:db8::1\r\n" in gzip.decompress(writer.completed[0].read_bytes())


def test_a_file_is_on_the_disk_before_it_has_its_final_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    writer = WarcWriter(tmp_path)
    write(writer, 1)
    monkeypatch.setattr(os, "fsync", lambda _: done.append("sync"))
    rename = Path.rename
    monkeypatch.setattr(Path, "rename", lambda self, target: done.append("rename") or rename(self, target))
    writer.close()

    assert done == ["sync", "rename"]


def test_chunk_framing_headers_are_kept_under_another_name(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path)
    location = write(writer, 1, headers=[(b"Transfer-Encoding", b"chunked"), (b"Content-Length", b"999")])
    writer.close()

    response = read_response(tmp_path / location[0], location[1])

    assert response.header("Transfer-Encoding") is None
    assert response.header("X-Archive-Orig-Transfer-Encoding") == "chunked"
    assert response.header("Content-Length") == str(len(response.body))


def test_a_304_is_a_revisit_record(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path)
    location = write(writer, 1, b"", status=304, reason="Not Modified")
    writer.close()

    assert read_response(tmp_path / location[0], location[1]).record_type == "revisit"
    warcio_check(tmp_path / location[0])


def test_line_breaks_in_a_header_or_address_begin_no_other_header(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path)
    location = write(
        writer, 1, url="https://example.com/\r\nWARC-Type: x", headers=[(b"X", b"a\r\nSet-Cookie: b")], truncated="time"
    )
    writer.close()

    response = read_response(tmp_path / location[0], location[1])

    assert response.header("Set-Cookie") is None
    assert response.record_type == "response"
    assert response.truncated == "time"


@settings(max_examples=25, deadline=None)
@given(cut=st.integers(min_value=0), count=st.integers(min_value=1, max_value=4))
def test_a_crash_at_any_byte_leaves_whole_records(
    tmp_path_factory: pytest.TempPathFactory, cut: int, count: int
) -> None:
    folder = tmp_path_factory.mktemp("warc")
    writer = WarcWriter(folder)
    offsets = [write(writer, number)[1] for number in range(count)]
    writer.close()
    path = next(folder.glob("*.warc.gz"))
    data = path.read_bytes()
    path.unlink()
    size = cut % (len(data) + 1)
    (folder / f"{path.name}.open").write_bytes(data[:size])

    recover(folder)

    ends = [*offsets[1:], len(data)]
    expected = sum(end <= size for end in ends)
    found = [response.url for path in folder.glob("*.warc.gz") for response in iter_responses(path)]
    assert found == [f"https://example.com/{number}" for number in range(expected)]
    assert not list(folder.glob("*.open"))


def test_a_file_that_is_being_written_is_left_alone(tmp_path: Path) -> None:
    writer = WarcWriter(tmp_path)
    write(writer, 1)

    assert recover(tmp_path) == []
    writer.close()


def test_a_recovery_between_making_a_file_and_holding_it_costs_no_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Crawls that begin side by side complete what others left open."""
    hold, recovered = fcntl.flock, []

    def late(descriptor: int, how: int) -> None:
        if not recovered:
            recovered.append(True)
            assert recover(tmp_path) == []
        hold(descriptor, how)

    writer = WarcWriter(tmp_path)
    monkeypatch.setattr(fcntl, "flock", late)
    file, _ = write(writer, 1)
    writer.close()

    assert [response.url for response in iter_responses(tmp_path / file)] == ["https://example.com/1"]
    assert len(list(tmp_path.iterdir())) == 1


def test_of_two_recoveries_the_later_finds_nothing_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    writer = WarcWriter(tmp_path)
    write(writer, 1)
    writer.close()
    (path,) = tmp_path.iterdir()
    path.rename(f"{path}.open")
    hold, others = fcntl.flock, []

    def late(descriptor: int, how: int) -> None:
        if not others:
            others.append(None)
            others[:] = recover(tmp_path)
        hold(descriptor, how)

    monkeypatch.setattr(fcntl, "flock", late)

    assert recover(tmp_path) == []
    assert others == [path]
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_last_whole_record(tmp_path: Path) -> None:
    code = f"""
import resource, signal, sys
from datetime import datetime, UTC
from pathlib import Path
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
from archivebot.errors import StorageError
from archivebot.warc import WarcWriter
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
writer = WarcWriter(Path({str(tmp_path)!r}))
number = 0
try:
    while True:
        writer.write_response(url=f"https://example.com/{{number}}", status=200, headers=[], body=b"x" * 500,
                              fetched_at=datetime.now(UTC))
        number += 1
except StorageError as error:
    writer.close()
    print(number)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    written = int(done.stdout)
    path = next(tmp_path.glob("*.warc.gz"))
    assert len(list(iter_responses(path))) == written > 0
    warcio_check(path)


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StorageError, match="file/warc"):
        write(WarcWriter(tmp_path / "file" / "warc"), 1)


def test_rubbish_is_no_warc(tmp_path: Path) -> None:
    path = tmp_path / "x.warc.gz"
    path.write_bytes(b"no warc at all")

    with pytest.raises(StorageError, match=r"x\.warc\.gz"):
        list(iter_responses(path))


def test_writing_does_not_hold_memory(tmp_path: Path) -> None:
    """The peak of the process grows by far less than what was written."""
    writer = WarcWriter(tmp_path)
    body = os.urandom(1 << 20)
    write(writer, 0, body)
    before = peak_bytes()
    for number in range(40):
        write(writer, number, body)
    writer.close()

    assert peak_bytes() - before < 20_000_000
