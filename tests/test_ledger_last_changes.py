"""What sitemaps say of last changes is believed as far as they tell of any."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from archivebot.items import Link
from archivebot.ledger import Ledger, Outbox, Outcome, frontier, owed
from archivebot.ledger.entries import Found
from archivebot.ledger.last_changes import same_instant

AT = datetime(2026, 5, 3, 12, tzinfo=UTC)
SITE = "a.example"
OLD = "2026-05-01T10:00:00+02:00"
NEW = "2026-05-20T10:00:00+02:00"


def sitemap(ledger: Ledger, at: datetime, lastmods: dict[int, str]) -> None:
    found = []
    for number, text in lastmods.items():
        moment = date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
        address = f"https://a.example/{number}"
        hints = Link(url=address, via="sitemap", date=moment, date_is_lastmod=True)
        found.append(Found(url=address, kind="article", via="sitemap", hints=hints))
    with ledger.begin() as connection:
        frontier.add(connection, SITE, "run", found, at)


def read(ledger: Ledger, at: datetime, due: datetime, numbers: int = 6) -> None:
    """Every article was read, and is due at a time."""
    outbox = Outbox(ledger, SITE, "run", lambda *_: "none")
    with ledger.begin() as connection:
        entries = frontier.known(connection, SITE, [f"https://a.example/{number}" for number in range(numbers)])
    for url, row in entries.items():
        story = f"id{url[-1]}"
        outbox.add(Outcome(entry_id=row.id, state="done", at=at, recheck_at=due, article_id=story))
    outbox.flush()


def due(ledger: Ledger, at: datetime) -> list[str]:
    with ledger.begin() as connection:
        return [entry.url.rpartition("/")[2] for entry in owed.due(connection, SITE, at)]


@pytest.fixture
def week_old(ledger: Ledger) -> Ledger:
    """Six articles, found at AT, read four days later, due another day later."""
    sitemap(ledger, AT, dict.fromkeys(range(6), OLD))
    read(ledger, AT + timedelta(days=4), AT + timedelta(days=5))
    return ledger


NIGHT = AT + timedelta(days=6)


def test_what_the_site_says_has_changed_is_due_before_everything_else(week_old: Ledger) -> None:
    sitemap(week_old, NIGHT, {4: NEW})

    assert due(week_old, NIGHT) == ["4", "0", "1", "2", "3", "5"]


def test_a_sitemap_that_tells_of_changes_spares_looks_at_what_it_says_is_unchanged(week_old: Ledger) -> None:
    sitemap(week_old, NIGHT, {0: NEW, 1: NEW, **dict.fromkeys(range(2, 6), OLD)})

    assert due(week_old, NIGHT) == ["0", "1"]
    assert sorted(due(week_old, NIGHT + timedelta(days=1))) == list("012345"), "for one night"


def test_a_sitemap_that_went_stale_spares_nothing(week_old: Ledger) -> None:
    sitemap(week_old, NIGHT, dict.fromkeys(range(6), OLD))

    assert len(due(week_old, NIGHT)) == 6


def test_what_was_not_looked_at_for_a_week_is_looked_at_whatever_its_sitemap_says(week_old: Ledger) -> None:
    later = AT + timedelta(days=12)
    sitemap(week_old, later, {0: NEW, 1: NEW, **dict.fromkeys(range(2, 6), OLD)})

    assert len(due(week_old, later)) == 6


def test_a_change_that_could_not_be_looked_at_stays_due(week_old: Ledger) -> None:
    for night in (NIGHT, NIGHT + timedelta(hours=1)):
        changed = {0: NEW, 1: NEW} if night == NIGHT else {0: NEW, 1: NEW, 2: NEW, 3: NEW}
        sitemap(week_old, night, {**dict.fromkeys(range(6), OLD), **changed})

    assert due(week_old, NIGHT + timedelta(hours=1)) == ["0", "1", "2", "3"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2026-05-01T10:00:00+02:00", "2026-05-01T09:00:00+01:00", True),
        ("2026-05-01T10:00:00+02:00", "2026-05-01T10:00:00+01:00", False),
        ("2026-05-01T10:00:00", "2026-05-01T10:00:00+00:00", False),
        ("2026-05-01", "2026-05-01", True),
        ("soon", "sooner", False),
    ],
)
def test_summer_time_changes_no_last_change(one: str, other: str, same: bool) -> None:
    assert same_instant(one, other) is same


def test_a_sitemap_that_says_changed_now_of_everything_once_is_listened_to_again(ledger: Ledger) -> None:
    many = range(120)
    sitemap(ledger, AT, dict.fromkeys(many, OLD))
    read(ledger, AT + timedelta(days=4), AT + timedelta(days=90), 120)
    sitemap(ledger, NIGHT, dict.fromkeys(many, NEW))
    assert due(ledger, NIGHT) == []

    sitemap(ledger, NIGHT + timedelta(days=1), {**dict.fromkeys(many, NEW), 7: "2026-05-21T08:00:00+02:00"})
    assert due(ledger, NIGHT + timedelta(days=1)) == ["7"]
