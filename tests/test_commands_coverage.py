"""``archivebot coverage``: announced addresses by source, period and section, and those that are missing."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from archivebot.cli import run
from archivebot.items import Link
from archivebot.ledger import Ledger, frontier
from archivebot.ledger.entries import Found
from tests.ledgers import fill, make_article

AT = datetime(2024, 6, 1, tzinfo=UTC)
SITE = "site0.example"

# (number, announced by, state, reason, day as announced); 0, 2 and 4 are held, of 2024-05-01, -01 and -02.
ANNOUNCED = [
    (0, "listing", "done", None, None),
    (2, "sitemap", "gone", "http-404", None),
    (4, "listing", "skipped", "address", None),
    (6, "sitemap", "failed", "http-500", "2024-05-01"),
    (8, "feed", "queued", None, "2024-05-04T10:00:00+00:00"),
    (10, "listing", "skipped", "robots", None),
]


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of three articles and three addresses more; the pages of two articles are out of reach by now."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "archive").mkdir()
    ledger = Ledger.open(tmp_path / "archive" / "ledger.db")
    fill(ledger, [make_article(number) for number in (0, 2, 4)])
    with ledger.begin() as connection:
        for number, via, state, reason, day in ANNOUNCED:
            article = make_article(number)
            told = datetime.fromisoformat(day) if day else None
            hints = Link(url=article.url, via=via, kind="article", headline=article.headline, date=told)
            item = Found(url=article.url, kind="article", via=via, state=state, reason=reason, hints=hints)
            frontier.add(connection, SITE, "run-1", [item], AT)
            if number < 6:
                connection.exec_driver_sql("UPDATE url SET article_id = ? WHERE url = ?", (article.id, article.url))
    ledger.close()
    return tmp_path


def told(capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    with pytest.raises(SystemExit) as ended:
        run(["coverage", SITE, "--json", *options])
    assert ended.value.code == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_an_article_whose_page_is_gone_or_refused_by_now_is_held_all_the_same(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts, *missing = told(capsys)

    assert counts == {
        "site": SITE,
        "sources": {
            "all": {"held": 3, "failed: http-500": 1, "owed": 1, "skipped: robots": 1},
            "listing": {"held": 2, "skipped: robots": 1},
            "sitemap": {"held": 1, "failed: http-500": 1},
            "feed": {"owed": 1},
        },
    }
    assert [(line["url"][-7:], line["state"], line["announced_by"]) for line in missing] == [
        ("/6.html", "failed", ["sitemap"]),
        ("/8.html", "queued", ["feed"]),
        ("10.html", "skipped", ["listing"]),
    ]
    assert missing[0]["headline"] == "Headline 6"


def test_days_are_those_of_the_article_else_as_announced_and_empty_ones_are_told(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    counts, *_ = told(capsys, "--by", "day", "--since", "2024-05-01", "--until", "2024-05-03")

    assert counts["day"] == {
        "2024-05-01": {"held": 2, "failed: http-500": 1},
        "2024-05-02": {"held": 1},
        "2024-05-03": {},
        "not known": {"skipped: robots": 1},
    }
    assert counts["sources"]["all"].get("owed") is None


def test_both_days_are_included(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    counts, *_ = told(capsys, "--since", "2024-05-02", "--until", "2024-05-02")

    assert counts["sources"]["all"] == {"held": 1, "skipped: robots": 1}


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("month", {"2024-05": {"held": 3, "failed: http-500": 1, "owed": 1}, "not known": {"skipped: robots": 1}}),
        ("year", {"2024": {"held": 3, "failed: http-500": 1, "owed": 1}, "not known": {"skipped: robots": 1}}),
        (
            "section",
            {
                "Sport": {"held": 1},
                "World": {"held": 1},
                "not known": {"failed: http-500": 1, "owed": 1, "skipped: robots": 1},
                "Économie": {"held": 1},
            },
        ),
    ],
)
def test_counts_by_period_and_section(
    archive: Path, capsys: pytest.CaptureFixture[str], by: str, expected: dict[str, Any]
) -> None:
    assert told(capsys, "--by", by)[0][by] == expected


def test_a_person_sees_tables_and_as_many_missing_addresses_as_asked_for(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(["coverage", SITE, "--by", "month", "--missing", "2"])
    said = capsys.readouterr().out

    assert "│ 2024-05   │         5 │    3 │    1 │ failed: http-500 1 │" in said
    assert "site0.example/news/8.html" in said
    assert "site0.example/news/10.html" not in said
    assert said.splitlines()[-1] == "... (--missing N shows more, --json all)"
