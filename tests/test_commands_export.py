"""The commands export, verify-export and deliver, as processes."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

import orjson
import pytest
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from archivebot.commands import deliver, export, verify_export
from archivebot.console import ArchivebotCommand
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger
from tests.ledgers import fill, make_article, make_ledger

ROOT = Path(export.__file__).parents[2]
COMMANDS = {"export": export.Command, "verify-export": verify_export.Command, "deliver": deliver.Command}


class Said(NamedTuple):
    """What a command left."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an archive of 20 articles, as the current one."""
    ledger = make_ledger(tmp_path / "archive", 20)
    ledger.close()
    (tmp_path / "archive" / "ledger.sqlite").rename(tmp_path / "archive" / "ledger.db")
    monkeypatch.chdir(tmp_path)
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "x")
    return tmp_path


def say(name: str, *arguments: str) -> Said:
    """Run a command in this process, as Scrapy does."""
    import argparse

    command: ArchivebotCommand = COMMANDS[name]()
    command.settings = Settings()
    parser = argparse.ArgumentParser(prog=name, conflict_handler="resolve")
    command.add_options(parser)
    options, rest = parser.parse_known_args(list(arguments))
    out, err = io.TextIOWrapper(io.BytesIO(), write_through=True), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        command.run(rest, options)
    assert isinstance(out.buffer, io.BytesIO)
    return Said(command.exitcode, out.buffer.getvalue().decode(), err.getvalue())


def own_environment() -> dict[str, str]:
    """The environment of a process of our own."""
    return os.environ | {"PYTHONPATH": str(ROOT)}


def process(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the console script."""
    command = [sys.executable, "-m", "archivebot.cli", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=own_environment())


def test_export_and_verify_in_processes_of_their_own(folder: Path) -> None:
    """The console script finds the commands, and their exit codes come through."""
    made = process("export", "-o", "x.jsonl")
    good = process("verify-export", "x.jsonl")
    (folder / "x.jsonl").write_text("")
    bad = process("verify-export", "x.jsonl")

    assert (made.returncode, made.stdout.split(",")[0]) == (0, "x.jsonl: 20 rows in 1 file")
    assert (good.returncode, good.stdout.strip().rpartition(": ")[2]) == (0, "all as the manifest says")
    assert bad.returncode == ExitCode.DIFFERENT


def test_options_become_the_query(folder: Path) -> None:
    said = say(
        *("export", "-o", "d", "-f", "csv", "--compress", "zst", "--site", "https://site0.example/", "site1.example"),
        *("--section", "World", "--lang", "en,fr", "--since", "2024-05-02", "--until", "2024-05-04"),
        *("--duplicates", "first", "--revisions", "all", "--fields", "id,url", "headline", "--where", "word_count > 1"),
        *("--partition", "site", "month", "--max-rows", "3"),
    )
    manifest = orjson.loads((folder / "d" / "manifest.json").read_bytes())

    assert said.code == 0
    assert manifest["query"] == {
        "table": "articles",
        "sites": ["site0.example", "site1.example"],
        "sections": ["World"],
        "languages": ["en", "fr"],
        "since": "2024-05-02",
        "until": "2024-05-04",
        "revisions": "all",
        "duplicates": "first",
        "where": "word_count > 1",
        "fields": ["id", "url", "headline"],
    }
    assert (manifest["format"], manifest["compress"], manifest["partition"]) == ("csv", "zst", ["site", "month"])
    assert manifest["rows"] == 4


def test_to_the_terminal(folder: Path) -> None:
    said = say("export", "-o", "-", "--fields", "headline", "--where", "word_count < 12")

    assert sorted(said.out.splitlines()) == ['{"headline":"Headline 0"}', '{"headline":"Headline 1"}']
    assert say("export", "-o", "-", "-f", "csv", "--fields", "id").out.startswith('"id"\r\n')
    assert say("export", "-o", "-", "-f", "parquet").code == ExitCode.BAD_ARGUMENTS


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["-o", "d", "--where", "nothing > 3"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--fields", "nothing"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--since", "soon"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--partition", "headline"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--section", "Nowhere"], ExitCode.BAD_ARGUMENTS),
        (["-o", "s3://key:secret@bucket/x"], ExitCode.BAD_ARGUMENTS),
        (["-o", "x.xlsx"], ExitCode.BAD_ARGUMENTS),
        (["-o", "x.parqet"], ExitCode.BAD_ARGUMENTS),
        (["-o", "s3:/bucket/x.csv"], ExitCode.BAD_ARGUMENTS),
        (["-o", "\udcff/"], ExitCode.BAD_ARGUMENTS),
        (["-o", "\udcff.jsonl"], ExitCode.BAD_ARGUMENTS),
        (["-o", "https://bucket.example/x"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--site", "site9.example"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--lang", "german"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--lang", "xx"], ExitCode.BAD_ARGUMENTS),
        (["-o", "-", "--lang", "en-AU"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--run", "unknown"], ExitCode.BAD_ARGUMENTS),
        (["-o", "s3://b"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--endpoint-url", "http://a:b@host/"], ExitCode.BAD_ARGUMENTS),
        (["-o", "d", "--patience", "-1"], ExitCode.BAD_ARGUMENTS),
        (["--name", "unknown"], ExitCode.BAD_ARGUMENTS),
        (["-o", "x.warc.gz"], ExitCode.EXPORT_FAILED),
        (["-o", "archive/ledger.db/x.jsonl"], ExitCode.NO_SPACE),
    ],
)
def test_what_is_wrong_is_told_in_a_sentence(folder: Path, arguments: list[str], code: ExitCode) -> None:
    said = say("export", *arguments)

    assert said.code == code
    assert said.err.startswith("archivebot: ")
    assert "secret" not in said.err
    assert not (folder / "d").exists()


def test_a_language_that_no_article_is_in_is_told_with_those_that_there_are(folder: Path) -> None:
    said = say("export", "-o", "d", "--lang", "en,xx")

    assert said.code == ExitCode.BAD_ARGUMENTS
    assert said.err == "archivebot: no article of the archive has the language 'xx'; it has: en, en-GB, fr\n"


def test_a_language_may_be_asked_of_an_archive_that_holds_nothing_yet(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Ledger.open("archive/ledger.db").close()

    assert say("export", "-o", "x.jsonl", "--lang", "en", "-q") == Said(0, "", "")


@pytest.mark.parametrize("arguments", [[], ["-o", "d", "extra"], ["-o", "d", "--name", "x", "--since-last"]])
def test_usage(folder: Path, arguments: list[str]) -> None:
    with pytest.raises(UsageError):
        say("export", *arguments)


def test_without_a_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert say("export", "-o", "x.jsonl").code == ExitCode.BAD_LEDGER
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("how", [["--name", "nightly"], ["--since-last"]])
def test_what_is_new_since_the_last_time(folder: Path, how: list[str]) -> None:
    first = say("export", *how, "-o", "d", "-f", "csv", "--lang", "en")
    nothing = say("export", *how, "-o", "d", "-f", "csv", "--lang", "en")
    add(folder, 21)
    more = say("export", *how, "-o", "d", "-f", "csv", "--lang", "en")

    assert "14 rows in 1 file" in first.out
    assert nothing.out == "nothing new for d\n"
    assert "15 rows in 2 files" in more.out


def test_a_named_export_needs_its_options_once(folder: Path) -> None:
    say("export", "--name", "nightly", "-o", "d", "-f", "csv", "--partition", "site", "--lang", "en")
    add(folder, 21)

    assert "15 rows in 3 files" in say("export", "--name", "nightly").out
    assert say("export", "--name", "nightly", "--lang", "fr").code == ExitCode.BAD_ARGUMENTS
    assert "27 rows" in say("export", "--name", "all", "-o", "e").out.replace("21", "27")


def add(folder: Path, number: int) -> None:
    ledger = Ledger.open(folder / "archive" / "ledger.db")
    fill(ledger, [make_article(number)])
    ledger.close()


def test_a_store_out_of_reach_and_what_can_be_done(folder: Path) -> None:
    sent = say("export", "-o", "s3://bucket/p/", "--endpoint-url", "http://127.0.0.1:9", "--patience", "0")
    waiting = say("deliver", "--list")
    entry = waiting.out.split()[0]

    assert sent.code == ExitCode.NOT_DELIVERED
    assert "archivebot deliver" in sent.err
    assert "20 rows  s3://bucket/p/" in waiting.out
    assert say("deliver", "--patience", "0").code == ExitCode.NOT_DELIVERED
    assert say("deliver", "--drop").code == ExitCode.BAD_ARGUMENTS
    assert say("deliver", "--drop", "000009-abc").code == ExitCode.BAD_ARGUMENTS
    assert say("deliver", "--drop", entry).code == 0
    assert say("deliver", "--list").out == ""
    assert say("deliver").code == 0


def test_a_smaller_dataset_needs_leave(folder: Path) -> None:
    say("export", "-o", "d")
    refused = say("export", "-o", "d", "--lang", "fr")

    assert refused.code == ExitCode.EXPORT_FAILED
    assert "--allow-shrink" in refused.err
    assert say("export", "-o", "d", "--lang", "fr", "--allow-shrink", "-q") == Said(0, "", "")


def test_verifying_what_is_not_there(folder: Path) -> None:
    assert say("verify-export", "nowhere").code == ExitCode.EXPORT_FAILED
    with pytest.raises(UsageError):
        say("verify-export")


def test_a_refused_dataset_is_not_said_to_wait(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    say("export", "--name", "nightly", "-o", "d")
    (folder / "d" / "manifest.json").unlink()
    add(folder, 21)
    said = say("export", "--name", "nightly")

    assert (said.code, caplog.text) == (ExitCode.EXPORT_FAILED, "")
    assert say("deliver", "--list").out == ""


def test_a_dataset_is_verified_by_its_manifest_too(folder: Path) -> None:
    say("export", "-o", "d")
    say("export", "-o", "x.jsonl")

    assert say("verify-export", "d/manifest.json").code == 0
    assert say("verify-export", "x.jsonl.manifest.json").code == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that is always full")
@pytest.mark.parametrize("condition", ["word_count > 0", "word_count == 11"])
def test_a_full_disk_behind_standard_output_is_told_in_a_sentence(folder: Path, condition: str) -> None:
    """Also where the few bytes are first written when the process ends."""
    command = [sys.executable, "-m", "archivebot.cli", "export", "-o", "-", "--where", condition]
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, env=own_environment())

    assert (ended.returncode, ended.stderr) == (
        ExitCode.NO_SPACE,
        "archivebot: the output: No space left on device\n",
    )


def test_a_closed_standard_output_is_told(folder: Path) -> None:
    command = 'exec "$0" -m archivebot.cli export -o - >&-'
    ended = subprocess.run(
        ["sh", "-c", command, sys.executable], stderr=subprocess.PIPE, text=True, env=own_environment()
    )

    assert (ended.returncode, ended.stderr) == (ExitCode.NO_SPACE, "archivebot: standard output is closed\n")


def test_a_reader_that_has_seen_enough_is_no_error(folder: Path) -> None:
    command = 'set -o pipefail; "$0" -m archivebot.cli export -o - | head -1'
    ended = subprocess.run(["bash", "-c", command, sys.executable], capture_output=True, env=own_environment())

    assert (ended.returncode, ended.stdout.count(b"\n"), ended.stderr) == (0, 1, b"")
