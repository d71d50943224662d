"""``archivebot extract`` and ``probe``: records as JSONL in input order; a page that fails costs one line."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from archivebot.commands.extract import Task, read_manifest, run_tasks
from archivebot.errors import ArgumentError

REFERENCE = Path(__file__).parent / "reference"
URL = "https://globalwatch.example/en/articles/gc1/features/2025/06/12/feature-02"


def run(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "archivebot.cli", *args]
    environment = {**os.environ, "COLUMNS": "200"}
    return subprocess.run(command, input=stdin, capture_output=True, check=False, env=environment)


def records(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.fixture
def manifest(tmp_path: Path) -> Path:
    lines = []
    for n in range(20):
        head = f"<head><title>Story {n}</title></head>"
        html = f"<html>{head}<body><h1>Story number {n}</h1><p>Text of story {n}.</p></body></html>"
        name = f"{n}.html.gz" if n % 2 else f"{n}.html"
        (tmp_path / name).write_bytes(gzip.compress(html.encode()) if n % 2 else html.encode())
        lines.append(json.dumps({"id": f"s{n}", "url": f"https://e.example/{n}", "path": name}))
    lines.insert(3, json.dumps({"id": "gone", "url": "https://e.example/gone", "path": "gone.html"}))
    lines.insert(5, "{broken")
    lines.insert(7, json.dumps({"id": "nopath"}))
    path = tmp_path / "pages.jsonl"
    path.write_text("\n".join(lines) + "\n\n")
    return path


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_manifest_gives_one_line_a_page_in_its_order(manifest: Path, jobs: int):
    lines = [json.loads(line) for line, _ in run_tasks(read_manifest(manifest), jobs, (), None)]

    assert [line["id"] for line in lines if "error" not in line] == [f"s{n}" for n in range(20)]
    assert [line["headline"] for line in lines if "error" not in line] == [f"Story number {n}" for n in range(20)]
    assert [(number, line["id"]) for number, line in enumerate(lines) if "error" in line] == [
        (3, "gone"),
        (5, None),
        (7, "nopath"),
    ]
    assert "No such file" in lines[3]["error"]
    assert "line 6: no JSON" in lines[5]["error"]


def test_the_same_lines_come_from_any_number_of_processes(manifest: Path):
    tasks = read_manifest(manifest)

    assert list(run_tasks(tasks, 1, (), None)) == list(run_tasks(tasks, 2, (), None))


def test_files_and_standard_input(tmp_path: Path):
    done = run("extract", "--url", URL, "-", stdin=(REFERENCE / "article.html").read_bytes())

    assert done.returncode == 0, done.stderr
    [record] = records(done.stdout)
    assert record["url"] == URL
    assert record["site"] == "globalwatch"
    assert record["date_published"] == "2025-06-12"

    done = run("extract", str(REFERENCE / "article.html"), str(tmp_path / "missing.html"))
    assert len(records(done.stdout)) == 1
    assert done.returncode == 2
    assert b"missing.html: No such file" in done.stderr


def test_a_name_that_is_no_text_costs_no_other_page(tmp_path: Path):
    page = b"<h1>A headline of a page that is read</h1><p>Its text.</p>"
    for name in (b"a\xff.html", b"b.html", b"c\n\xc3\xa9.html"):
        (tmp_path / os.fsdecode(name)).write_bytes(page)
    (tmp_path / os.fsdecode(b"d\xff.html.gz")).write_bytes(b"no gzip")
    done = run("extract", str(tmp_path))

    ids = [line["id"].rpartition("/")[2] for line in records(done.stdout)]
    assert ids == ["a\\xff.html", "b.html", "c\n\u00e9.html"]
    assert done.returncode == 2
    assert b"d\\xff.html.gz" in done.stderr


def test_pages_of_a_folder_without_addresses_have_ids_of_their_own(tmp_path: Path):
    for name in ("a.html", "b.htm.gz"):
        page = f"<h1>Story {name}</h1><p>{'A word of it. ' * 60}</p>".encode()
        (tmp_path / name).write_bytes(gzip.compress(page) if name.endswith("gz") else page)
    (tmp_path / "style.css").write_text("p {}")

    done = run("extract", str(tmp_path))

    assert done.returncode == 0, done.stderr
    assert [record["id"] for record in records(done.stdout)] == [str(tmp_path / "a.html"), str(tmp_path / "b.htm.gz")]


def test_a_file_that_cannot_be_read_is_named_and_costs_no_other_page(tmp_path: Path):
    (tmp_path / "a.html").write_text("<h1>Ferry runs again</h1>")
    (tmp_path / "cut.html.gz").write_bytes(gzip.compress(b"<h1>Cut</h1>" * 99)[:-12])
    (tmp_path / "odd.html.gz").write_bytes(gzip.compress(b"")[:10] + b"\xff no data at all")

    done = run("extract", str(tmp_path))

    assert (done.returncode, len(records(done.stdout))) == (2, 1)
    for name in ("cut.html.gz", "odd.html.gz"):
        assert f"{tmp_path / name}: ".encode() in done.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (["https://paper.example/story"], b"archivebot probe"),
        (["a.html", "--url", "paper.example/story"], b"no web address"),
        (["."], b"no HTML file"),
        (["crawl.warc.gz"], b"reextract"),
    ],
)
def test_what_is_no_page_is_no_record(args: list[str], said: bytes, tmp_path: Path):
    folder, *others = (str(tmp_path / arg) if arg in (".", "crawl.warc.gz") else arg for arg in args)
    (tmp_path / "crawl.warc.gz").write_bytes(gzip.compress(b"WARC/1.1\r\nWARC-Type: warcinfo\r\n\r\n"))

    done = run("extract", folder, *others)

    assert (done.returncode, done.stdout) == (2, b"")
    assert said in done.stderr


def test_the_profile_is_the_one_that_covers_the_address_or_the_one_that_is_named():
    task = Task(None, URL, str(REFERENCE / "article.html"))

    def site(name: str | None) -> str:
        [(line, _)] = run_tasks([task], 1, (), name)
        record: dict[str, str] = json.loads(line)
        return record["site"]

    assert site(None) == "globalwatch"
    assert site("none") == "globalwatch.example"
    with pytest.raises(ArgumentError, match=r"no such profile; there are: .*globalwatch"):
        site("nowhere")


@pytest.mark.parametrize(
    "args",
    [[], ["a.html", "--manifest", "b.jsonl"], ["a.html", "--jobs", "0"], ["a", "b", "--url", "https://e.example/"]],
)
def test_wrong_arguments_are_refused(args: list[str]):
    assert run("extract", *args).returncode == 2


def test_a_missing_manifest_is_refused(tmp_path: Path):
    done = run("extract", "--manifest", str(tmp_path / "none.jsonl"))

    assert done.returncode == 2
    assert b"cannot be read" in done.stderr


def test_probe_shows_winners_and_losers_with_reasons():
    done = run("probe", str(REFERENCE / "article.html"), "--url", URL)

    said = done.stdout.decode()
    assert done.returncode == 0, done.stderr
    for word in (
        "rule:headline",
        "won",
        "after",
        "Strategic Affairs",
        "image https://globalwatch.example/gc1/",
        "article;",
    ):
        assert word in said


def test_probe_of_one_field_shows_only_that():
    said = run("probe", str(REFERENCE / "article.html"), "--url", URL, "--field", "section").stdout.decode()

    assert "section" in said
    assert "byline" not in said


def test_probe_of_a_missing_file_says_so():
    done = run("probe", "missing.html")

    assert done.returncode == 2
    assert b"missing.html: cannot be read" in done.stderr
