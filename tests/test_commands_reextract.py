"""``archivebot reextract``: today's extraction over yesterday's bytes, and only what changed is stored."""

from __future__ import annotations

import gzip
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest
from sqlalchemy import select, update

from archivebot.commands.reextract import by_age, pages, warc_files
from archivebot.items import Crawl, Part
from archivebot.ledger import Ledger
from archivebot.ledger.schema import revision
from archivebot.reextraction import Reextraction
from archivebot.reextraction.reading import Read, Task, read
from archivebot.warc import WarcResponse, WarcWriter
from tests import forking
from tests.crawling import Crawled, crawl, environment
from tests.faults.hostile import HostileSite
from tests.faults.server import response
from tests.faults.stories import article_html
from tests.ledgers import START, fill, make_article, make_ledger


def reextract(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return forking.run("reextract", *arguments, folder=folder, environment=environment(folder))


def counts(done: subprocess.CompletedProcess[str]) -> dict[str, int]:
    """What the command printed."""
    assert done.returncode == 0, done.stderr
    return {name: int(number) for number, name in (line.split() for line in done.stdout.splitlines())}


@pytest.fixture(scope="module")
def archived(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, HostileSite, Crawled]:
    """A crawled site of 12 stories whose server is gone."""
    folder = tmp_path_factory.mktemp("reextract")
    made = HostileSite(seed=5, good=12, a_page=6)
    with made.serve() as server:
        result = crawl(server.url, folder)
    assert result.exit_code == 0, result.log
    return folder, made, result


def revisions(folder: Path) -> list[tuple[int, dict[str, object]]]:
    """Number and record of every revision in the ledger."""
    ledger = Ledger.open(folder / "archive" / "ledger.db", create=False)
    with ledger.read() as connection:
        rows = connection.execute(select(revision.c.revision, revision.c.record)).all()
    ledger.close()
    return [(number, orjson.loads(record)) for number, record in rows]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_same_extraction_changes_nothing(archived: tuple[Path, HostileSite, Crawled], jobs: str) -> None:
    folder, made, _ = archived
    before = revisions(folder)

    said = counts(reextract(folder, "--jobs", jobs))

    assert said["same"] == len(made.stories)
    assert revisions(folder) == before


def test_a_lost_ledger_is_made_again_from_the_warc_files(
    archived: tuple[Path, HostileSite, Crawled], tmp_path: Path
) -> None:
    folder, made, _ = archived
    files = sorted(str(path) for path in (folder / "archive" / "warc").glob("*.warc.gz"))
    (tmp_path / "archive").mkdir()

    said = counts(reextract(tmp_path, *files))

    assert said["new"] == len(made.stories)
    headlines = [record["headline"] for _, record in revisions(tmp_path)]
    assert sorted(map(str, headlines)) == sorted(story.headline for story in made.stories)


def test_what_an_older_extraction_read_otherwise_becomes_a_revision(
    archived: tuple[Path, HostileSite, Crawled], tmp_path: Path
) -> None:
    folder, made, _ = archived
    ledger = Ledger.open(folder / "archive" / "ledger.db", create=False)
    with ledger.begin() as connection:
        row = connection.execute(select(revision.c.article_id, revision.c.record)).first()
        assert row is not None
        older = {**orjson.loads(row.record), "headline": "Read Otherwise"}
        connection.execute(
            update(revision).where(revision.c.article_id == row.article_id).values(record=orjson.dumps(older))
        )
    ledger.close()

    said = counts(reextract(folder))

    assert (said["same"], said["revision"]) == (len(made.stories) - 1, 1)
    changed = [record for number, record in revisions(folder) if number == 2]
    assert [record["headline"] for record in changed] == [orjson.loads(row.record)["headline"]]


def test_no_warc_file_is_said_in_a_sentence(tmp_path: Path) -> None:
    done = reextract(tmp_path)

    assert done.returncode == 2
    assert "there is no WARC file in" in done.stderr
    assert "Traceback" not in done.stderr


def test_files_are_read_in_the_order_of_their_dates(tmp_path: Path) -> None:
    for name, year in (("a.warc.gz", 2025), ("b.warc.gz", 2023)):
        head = f"WARC/1.1\r\nWARC-Type: warcinfo\r\nWARC-Date: {year}-01-01T00:00:00Z\r\nContent-Length: 0\r\n\r\n"
        (tmp_path / name).write_bytes(gzip.compress(head.encode()))
    (tmp_path / "c.warc").write_text("WARC/1.0\nWARC-Date: 2024-01-01T00:00:00Z\n\n")
    (tmp_path / "notes.txt").write_text("x")

    assert [path.name for path in by_age(list(warc_files([tmp_path])))] == ["b.warc.gz", "c.warc", "a.warc.gz"]


def test_only_html_that_was_had_is_extracted_and_what_was_cut_is_flagged(tmp_path: Path) -> None:
    """A robots.txt, a feed or an error page says nothing of stories."""
    text = "".join(
        f"<p>The bridge over the river carried {n} cars on day {n} after it was opened.</p>" for n in range(9)
    )
    story = f"<html><body><article><h1>The bridge is open</h1>{text}</article></body></html>".encode()
    writer = WarcWriter(tmp_path)
    for name, status, kind, truncated in (
        ("html", 200, b"text/html; charset=utf-8", None),
        ("none", 200, None, None),
        ("xhtml", 200, b"Application/XHTML+xml", "length"),
        ("json", 200, b"application/json", None),
        ("feed", 200, b"application/rss+xml", None),
        ("gone", 404, b"text/html", None),
    ):
        writer.write_response(
            url=f"https://a.example/2026/05/01/{name}-story",
            status=status,
            headers=[(b"Content-Type", kind)] if kind else [],
            body=story,
            fetched_at=datetime(2026, 5, 1, tzinfo=UTC),
            truncated=truncated,
        )
    writer.close()

    found = [read(Task(response=response)) for response in pages(writer.completed)]

    flags = {item.response.url.rpartition("/")[2]: item.article and item.article.flags for item in found}
    assert list(flags) == ["html-story", "none-story", "xhtml-story"]
    assert [name for name, flagged in flags.items() if "cut:page" in (flagged or ())] == ["xhtml-story"]


def test_a_story_whose_further_part_is_not_to_be_had_is_not_cut_to_its_first(tmp_path: Path) -> None:
    """The WARC file with the part may lie in a store: what the ledger holds of the story is more."""
    ledger = make_ledger(tmp_path, 0)
    part = Part(url="https://site0.example/news/0.html?page=2", warc_file="gone.warc.gz", warc_offset=7)
    crawl_ = Crawl(fetched_at=START, warc_file="a.warc.gz", warc_offset=0, parts=[part])
    fill(ledger, [make_article(0, crawl=crawl_)])
    first = make_article(
        0, body="Its first part alone.", crawl=Crawl(fetched_at=START, warc_file="a.warc.gz", warc_offset=0)
    )
    response = WarcResponse(url=first.url, status=200, reason="OK", fetched_at=START)

    work = Reextraction(ledger, "again", tmp_path, ())
    work.take(Read(response=response, article=first), START)
    work.finish()

    with ledger.read() as connection:
        stored = connection.execute(select(revision.c.record)).scalars().all()
    ledger.close()
    assert dict(work.counts) == {"part-missing": 1}
    assert [orjson.loads(record)["body"] for record in stored] == [make_article(0).body]


def test_what_is_no_warc_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "records.jsonl").write_text('{"id": 1}')

    for path in ("records.jsonl", "missing.warc.gz"):
        done = reextract(tmp_path, path)
        assert (done.returncode, done.stdout) == (2, "")
        assert f"{path} is no" in done.stderr


def test_a_damaged_place_of_a_file_is_told_and_the_rest_is_stored(
    archived: tuple[Path, HostileSite, Crawled], tmp_path: Path
) -> None:
    folder, made, _ = archived
    data = b"".join(path.read_bytes() for path in sorted((folder / "archive" / "warc").glob("*.warc.gz")))
    (tmp_path / "archive" / "warc").mkdir(parents=True)
    (tmp_path / "archive" / "warc" / "bad.warc.gz").write_bytes(data + b"\x1b[2Jrubbish" + data)

    done = reextract(tmp_path, "--jobs", "1")

    assert done.returncode == 2
    assert f"bad.warc.gz is no WARC file, or damaged, at byte {len(data)}" in done.stderr
    assert "\x1b" not in done.stderr
    assert len(revisions(tmp_path)) == len(made.stories)


def test_what_a_crawl_left_out_by_its_days_stays_out_and_is_told(tmp_path: Path) -> None:
    site = HostileSite(seed=7, good=8)
    # The list tells no day: the pages are fetched, and found to be of other days.
    paths = {story.path.replace(story.day.replace("-", "/"), "x"): story for story in site.stories}
    links = "".join(f'<h2><a href="{path}">{story.headline}</a></h2>' for path, story in paths.items())
    site.routes = {path: response(article_html(story)) for path, story in paths.items()}
    site.routes |= dict.fromkeys(("/", "/world/"), response(links))
    with site.serve() as server:
        done = crawl(server.url, tmp_path, "-a", "since=2024-01-03", "-a", "until=2024-01-06")
    before = len(revisions(tmp_path))

    assert before == 4, done.log
    told = counts(reextract(tmp_path))
    assert (told["same"], told["before-since"], told["after-until"]) == (4, 2, 2)
    assert len(revisions(tmp_path)) == before
