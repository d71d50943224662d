"""``archivebot health``: bad news reaches the exit code, the alert's file and the webhook, and goes when it is over."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from archivebot.cli import run
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger, runs

AT = datetime(2026, 5, 1, 2, 17, tzinfo=UTC)
WELL = {"requests": {"by_status": {"200": 30}}, "taken": {"articles": 20}, "exit_code": 0}
REFUSED = {"requests": {"by_status": {"200": 2, "403": 28}}, "exit_code": 6}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "archive").mkdir()
    return tmp_path


def ran(folder: Path, site: str, report: dict[str, Any], day: int, at: datetime | None = None) -> None:
    """Put a finished run into the ledger."""
    ledger = Ledger.open(folder / "archive" / "ledger.db")
    at = at or AT + timedelta(days=day)
    with ledger.begin() as connection:
        runs.start(connection, f"{site}-{day}", site, "news", {}, at)
        runs.finish(connection, f"{site}-{day}", report["exit_code"], report, at)
    ledger.close()


def health(*arguments: str) -> int:
    with pytest.raises(SystemExit) as ended:
        run(["health", *arguments])
    return int(ended.value.code or 0)


def test_bad_news_is_in_exit_code_and_file_and_goes_when_it_is_over(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ran(folder, "a.example", WELL, 0)
    ran(folder, "b.example", REFUSED, 0)

    assert health("--json", "--alert", "alert.json") == ExitCode.BLOCKED
    told = json.loads(capsys.readouterr().out)
    assert {site: entry["state"] for site, entry in told.items()} == {"a.example": "well", "b.example": "blocked"}
    assert told["b.example"]["started_at"] == "2026-05-01T02:17:00+00:00"
    assert json.loads((folder / "alert.json").read_text()) == {"sites": {"b.example": told["b.example"]}}

    ran(folder, "b.example", WELL, 1)
    assert health("--alert", "alert.json") == 0
    assert json.loads((folder / "alert.json").read_text()) == {"sites": {}}
    assert "2026-05-02 02:17" in capsys.readouterr().out


def test_where_all_is_well_no_file_is_made_and_nothing_is_posted(folder: Path) -> None:
    ran(folder, "a.example", WELL, 0)

    assert health("--alert", "alert.json", "--webhook", "http://127.0.0.1:1/") == 0
    assert not (folder / "alert.json").exists()


def test_a_webhook_that_is_down_is_told_by_the_exit_code(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ran(folder, "b.example", REFUSED, 0)

    assert health("--webhook", "http://127.0.0.1:1/") == ExitCode.NOT_DELIVERED
    assert "the webhook at 127.0.0.1:1 did not take the alert" in capsys.readouterr().err


def crawled(folder: Path, site: str, *days_ago: float) -> None:
    """Finished runs so many days before now."""
    for number, days in enumerate(days_ago):
        ran(folder, site, WELL, number, datetime.now(UTC) - timedelta(days=days))


def test_a_site_that_nobody_crawls_any_more_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    crawled(folder, "nightly.example", 9, 8, 7, 6, 5)
    crawled(folder, "late.example", 4.9, 3.9, 2.9, 1.9)
    crawled(folder, "by-hand.example", 0.9, 0.899, 0.898, 0.897)
    crawled(folder, "twice.example", 90, 80)

    assert health("--json", "--alert", "alert.json") == ExitCode.OVERDUE
    told = json.loads(capsys.readouterr().out)
    assert {site for site, entry in told.items() if entry["state"] == "overdue"} == {"nightly.example"}
    assert told["nightly.example"]["evidence"] == ["the last crawl began 5 days ago; every 24 hours is usual"]
    assert set(json.loads((folder / "alert.json").read_text())["sites"]) == {"nightly.example"}


@pytest.mark.parametrize(("max_age", "code"), [("36h", ExitCode.OVERDUE), ("7d", 0), ("any", 0), ("soon", 2)])
def test_how_long_ago_the_last_crawl_may_have_been_can_be_said(folder: Path, max_age: str, code: int) -> None:
    crawled(folder, "a.example", 13, 12, 11, 10, 2)

    assert health("--max-age", max_age) == code


def test_a_site_that_is_overdue_and_refused_us_is_told_as_refusing(folder: Path) -> None:
    ran(folder, "b.example", REFUSED, 0)

    assert health("--max-age", "1h") == ExitCode.BLOCKED
