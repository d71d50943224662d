"""Young articles are looked at again within minutes, old ones within weeks, dead ones not at all."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from archivebot.ledger.recheck import GIVEN_UP, LATEST, SOONEST, budget, next_recheck

NOW = datetime(2026, 5, 3, 12, tzinfo=UTC)


def pause(age: timedelta, **values: object) -> timedelta | None:
    found = next_recheck(NOW, published=NOW - age, first_seen=NOW, **values)
    return found - NOW if found else None


def test_the_pause_grows_with_age() -> None:
    ages = [timedelta(minutes=5), timedelta(hours=3), timedelta(days=1), timedelta(days=9), timedelta(days=100)]
    pauses = [pause(age) for age in ages]

    assert pauses[0] == SOONEST
    assert pauses == sorted(pauses)
    assert timedelta(hours=3) < pauses[2] < timedelta(hours=6)
    assert pauses[3] >= timedelta(days=1)
    assert pause(timedelta(days=300)) == LATEST


def test_an_article_that_grew_old_is_left_alone() -> None:
    assert pause(GIVEN_UP + timedelta(days=1)) is None


def test_a_change_makes_an_article_young_again() -> None:
    assert pause(timedelta(days=400), changed=NOW - timedelta(minutes=30)) == SOONEST


def test_a_liveblog_of_today_is_followed() -> None:
    assert pause(timedelta(hours=20), liveblog=True) == SOONEST
    assert pause(timedelta(hours=30), liveblog=True) == timedelta(hours=5)


def test_without_a_believable_date_the_first_sight_counts() -> None:
    for published in (None, NOW + timedelta(days=2)):
        found = next_recheck(NOW, published=published, first_seen=NOW - timedelta(hours=6))
        assert found == NOW + timedelta(hours=1)


def test_a_date_without_time_or_offset_is_enough() -> None:
    assert next_recheck(NOW, published=date(2026, 5, 3), first_seen=NOW) == NOW + timedelta(hours=2)
    assert next_recheck(NOW, published=datetime(2026, 5, 3), first_seen=NOW) == NOW + timedelta(hours=2)


def test_old_news_never_starve_new() -> None:
    assert budget(0) == 200
    assert budget(5000) == 5000
