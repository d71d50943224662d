"""``archivebot dedup`` writes every record with the story it belongs to."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from archivebot.commands.dedup import WRITTEN, readable, write
from archivebot.errors import ArgumentError
from archivebot.ledger import Ledger
from tests.test_ledger_deduplicate import body


def dedup(*arguments: str | Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "archivebot.cli", "dedup", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env=os.environ)


def lines(*records: object) -> bytes:
    file = io.BytesIO()
    for record in records:
        file.write(orjson.dumps(record) + b"\n")
    return file.getvalue()


def test_a_file_is_read_and_every_record_written(tmp_path: Path) -> None:
    source, output = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    source.write_bytes(lines({"id": "a", "body": body(1), "extra": [1]}, {"id": "b", "body": body(1)}))

    done = dedup(source, "--output", output)

    assert done.returncode == 0, done.stderr
    first, second = map(orjson.loads, output.read_bytes().splitlines())
    assert (first["extra"], first["cluster"], first["duplicate_of"]) == ([1], "a", None)
    assert (second["cluster"], second["duplicate_of"], second["similarity"]) == ("a", "a", 1.0)
    assert second["evidence"] == "same-text"


def test_a_file_may_be_replaced_by_its_own_answer_and_stays_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(lines({"id": "a", "body": body(1)}, {"id": "b", "body": body(1)}))

    assert dedup(path, "-o", path).returncode == 0
    whole = path.read_bytes()
    assert [orjson.loads(line)["duplicate_of"] for line in whole.splitlines()] == [None, "a"]

    (tmp_path / "bad.jsonl").write_bytes(whole + b"{broken")
    assert dedup(tmp_path / "bad.jsonl", "-o", path).returncode == 2
    assert path.read_bytes() == whole
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bad.jsonl", "x.jsonl"]


def test_a_device_is_written_to_and_stays(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_bytes(lines({"id": "a", "body": body(1)}))
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)

    assert dedup(tmp_path / "x.jsonl", "-o", tmp_path / "pipe", "--brief").returncode == 0
    assert orjson.loads(os.read(reader, 10_000))["id"] == "a"
    assert (tmp_path / "pipe").is_fifo()
    os.close(reader)


def test_brief_lines_hold_the_verdict_alone() -> None:
    output = io.BytesIO()
    source = io.BytesIO(lines({"id": "a", "body": body(1)}) + b"\n" + lines({"body": body(2)}))
    write(source, output, None, brief=True)

    found = [orjson.loads(line) for line in output.getvalue().splitlines()]
    assert [entry["id"] for entry in found] == ["a", "record-2"]
    assert set(found[0]) == {"id", *WRITTEN}


def test_a_ledger_is_used_and_learns(ledger: Ledger) -> None:
    output = io.BytesIO()
    write(io.BytesIO(lines({"id": "a", "body": body(1)})), io.BytesIO(), ledger, brief=False)
    write(io.BytesIO(lines({"id": "b", "body": body(1)})), output, ledger, brief=False)

    assert orjson.loads(output.getvalue())["duplicate_of"] == "a"


def test_nothing_in_is_nothing_out() -> None:
    output = io.BytesIO()
    write(io.BytesIO(b"\n"), output, None, brief=False)

    assert output.getvalue() == b""


def test_a_line_that_is_no_record_ends_with_code_2() -> None:
    done = dedup("-", stdin=b'{"body": "x"}\nnot json\n')

    assert (done.returncode, b"line 2 is no JSON" in done.stderr) == (2, True)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ArgumentError, match="cannot read"):
        readable(str(tmp_path / "absent.jsonl"))
