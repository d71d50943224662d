"""The commands record, verify, new-site, health and demo, as a user calls them, against a loopback newspaper."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from archivebot.demo.site import DemoSite, serve
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger, runs
from archivebot.warc import iter_responses
from tests import forking

STORY = "/city/2026/03/02/ferry-terminal-reopens-after-storm.html"


@pytest.fixture(scope="module")
def newspaper() -> Iterator[DemoSite]:
    with serve([0]) as site:
        yield site


def call(folder: Path, *arguments: str, allowed: bool = True) -> subprocess.CompletedProcess[str]:
    """archivebot in a folder of its own; our own server need not be spared."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("ARCHIVEBOT_")}
    environment |= {"PYTHONPATH": str(Path(__file__).parent.parent), "COLUMNS": "200"}
    if allowed:
        environment["ARCHIVEBOT_ALLOW_HOSTS"] = "127.0.0.1"
    hasty = ("-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=False")
    return forking.run(*arguments, *hasty, folder=folder, environment=environment)


def test_a_page_is_recorded_and_verifies_until_it_differs(newspaper: DemoSite, tmp_path: Path) -> None:
    recorded = call(tmp_path, "record", newspaper.origin + STORY, newspaper.origin + "/city/", "--redact", "--minimize")
    assert recorded.returncode == 0, recorded.stderr
    assert "article, Ferry terminal reopens three months after the storm" in recorded.stdout
    assert "listing, 4 links" in recorded.stdout

    warc = next(tmp_path.glob("fixtures/*/ferry*/pages.warc.gz"))
    assert [response.url for response in iter_responses(warc)] == [
        newspaper.origin + STORY,
        newspaper.origin + "/robots.txt",
    ]

    assert call(tmp_path, "verify").returncode == 0
    expected = next(tmp_path.glob("fixtures/*/ferry*/expected.jsonl"))
    expected.write_text(expected.read_text().replace("three months after", "two months after", 1))

    different = call(tmp_path, "verify", "--junit", "report.xml")
    assert different.returncode == ExitCode.DIFFERENT
    assert "[-two-][+three+]" in different.stdout
    assert "<failure" in (tmp_path / "report.xml").read_text()

    updated = call(tmp_path, "verify", "--update")
    assert (updated.returncode, "[-two-][+three+]" in updated.stdout) == (0, True)
    assert call(tmp_path, "verify").returncode == 0


def test_a_live_check_tells_the_site_is_as_it_was(newspaper: DemoSite, tmp_path: Path) -> None:
    call(tmp_path, "record", newspaper.origin + STORY)

    live = call(tmp_path, "verify", "--live", "--json")

    assert live.returncode == 0, live.stderr
    assert [page["state"] for page in json.loads(live.stdout)["pages"]] == ["unchanged"]


def test_a_page_that_is_gone_fails_the_live_check(newspaper: DemoSite, tmp_path: Path) -> None:
    page = newspaper.pages.pop(STORY)
    newspaper.pages[STORY] = page
    call(tmp_path, "record", newspaper.origin + STORY)
    del newspaper.pages[STORY]
    try:
        live = call(tmp_path, "verify", "--live")
    finally:
        newspaper.pages[STORY] = page

    assert live.returncode == ExitCode.DIFFERENT
    assert "status 404" in live.stdout


def test_a_page_that_is_not_there_becomes_no_fixture_and_is_told(newspaper: DemoSite, tmp_path: Path) -> None:
    recorded = call(tmp_path, "record", newspaper.origin + "/nothing.html", newspaper.origin + STORY)

    assert recorded.returncode == ExitCode.DIFFERENT
    assert "/nothing.html answered 404: only a page that was had becomes a fixture" in recorded.stdout
    (fixture,) = tmp_path.glob("fixtures/*/*/expected.jsonl")
    assert fixture.stat().st_mode & 0o777 == 0o644


def test_a_private_address_is_not_fetched_unless_it_is_allowed(newspaper: DemoSite, tmp_path: Path) -> None:
    refused = call(tmp_path, "record", newspaper.origin + STORY, allowed=False)

    assert refused.returncode == ExitCode.DIFFERENT
    assert "no response" in refused.stdout
    assert not (tmp_path / "fixtures").exists()


def test_a_new_site_becomes_a_profile_that_loads_and_fixtures_that_verify(newspaper: DemoSite, tmp_path: Path) -> None:
    proposed = call(tmp_path, "new-site", newspaper.origin + "/", "--name", "courier")

    assert proposed.returncode == 0, proposed.stderr
    profile = (tmp_path / "sites/courier.toml").read_text()
    assert 'publisher = "The Porthaven Courier"' in profile
    assert r"article = '/\d{4}/\d{2}/\d{2}/'" in profile
    assert 'body = ["div.story-text"]' in profile
    verified = call(tmp_path, "verify", "-s", "ARCHIVEBOT_SITES=sites")
    assert verified.returncode == 0, verified.stdout
    again = call(tmp_path, "new-site", newspaper.origin + "/", "--name", "courier")
    assert again.returncode == ExitCode.BAD_ARGUMENTS
    assert "--force" in again.stdout + again.stderr


def test_the_demo_makes_a_dataset_and_finds_nothing_new_the_second_time(tmp_path: Path) -> None:
    first = call(tmp_path, "demo", allowed=False)

    assert first.returncode == 0, first.stdout + first.stderr
    records = [json.loads(line) for line in (tmp_path / "archivebot-demo/dataset.jsonl").read_text().splitlines()]
    assert len(records) == 12
    assert len({record["id"] for record in records}) == 12
    assert sum(record["duplicate_of"] is not None for record in records) == 1
    assert str(tmp_path / "archivebot-demo/dataset.jsonl") in first.stdout
    bytes_before = (tmp_path / "archivebot-demo/dataset.jsonl").read_bytes()

    second = call(tmp_path, "demo", allowed=False)
    archive = ("-s", "ARCHIVEBOT_ARCHIVE=archivebot-demo/archive")
    assert call(tmp_path, "reextract", *archive).returncode == 0
    ledger = Ledger.open(tmp_path / "archivebot-demo/archive/ledger.db", create=False)
    with ledger.begin() as connection:
        runs.start(connection, "killed", "other.example", "news", {}, datetime.now(UTC))
    ledger.close()
    health = call(tmp_path, "health", "--json", *archive)

    assert second.returncode == 0
    assert (tmp_path / "archivebot-demo/dataset.jsonl").read_bytes() == bytes_before
    assert [entry["state"] for entry in json.loads(health.stdout).values()] == ["well"]
    [name] = json.loads(health.stdout)
    assert call(tmp_path, "coverage", f"http://{name}/city/", *archive).returncode == 0
    assert f"it has: {name}" in call(tmp_path, "coverage", "elsewhere", *archive).stderr
    assert f"of: {name}" in call(tmp_path, "health", "elsewhere", *archive).stderr


def test_pages_of_a_damaged_file_are_recorded_and_the_damage_is_told(newspaper: DemoSite, tmp_path: Path) -> None:
    call(tmp_path, "record", newspaper.origin + STORY, "-o", "first")
    (warc,) = tmp_path.glob("first/*/*/pages.warc.gz")
    data = warc.read_bytes()
    (tmp_path / "hurt.warc.gz").write_bytes(bytes(700) + data)

    done = call(tmp_path, "record", "--from-warc", "hurt.warc.gz", newspaper.origin + STORY)
    lost = call(tmp_path, "record", "--from-warc", "hurt.warc.gz", newspaper.origin + "/lost")

    assert (done.returncode, lost.returncode) == (ExitCode.BAD_ARGUMENTS, ExitCode.DIFFERENT)
    assert "article, Ferry terminal reopens" in done.stdout
    assert "hurt.warc.gz is no WARC file, or damaged, at byte 0; from byte 700 on it is read" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("verify",), "fixtures does not exist"),
        (("verify", "fixtres"), "fixtres does not exist"),
        (("record",), "name at least one URL"),
        (("record", "ftp://example.com/"), "no http or https address"),
        (("new-site",), "name one web address"),
        (("health",), "there is no ledger"),
        (("record", "--from-warc", "missing.warc.gz"), "missing.warc.gz is no file"),
    ],
)
def test_wrong_input_is_told_in_a_sentence(tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    done = call(tmp_path, *arguments)

    assert done.returncode not in (0, 1)
    assert message in done.stdout + done.stderr
    assert "Traceback" not in done.stderr
