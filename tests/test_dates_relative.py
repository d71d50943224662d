"""Dates told from the day of reading are as exact as their words, and never ask the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from archivebot.dates import resolve_relative

FETCHED = datetime(2026, 5, 3, 14, 30, 20, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("5 minutes ago", "en", datetime(2026, 5, 3, 14, 25, tzinfo=UTC)),
        ("2 hours ago", "en", date(2026, 5, 3)),
        ("an hour ago", "en", date(2026, 5, 3)),
        ("15 hours ago", "en", date(2026, 5, 2)),
        ("vor 3 Stunden", "de", date(2026, 5, 3)),
        ("il y a 2 jours", "fr", date(2026, 5, 1)),
        ("hace 1 día", "es", date(2026, 5, 2)),
        ("há 3 horas", "pt", date(2026, 5, 3)),
        ("3 часа назад", "ru", date(2026, 5, 3)),
        ("منذ 3 ساعات", "ar", date(2026, 5, 3)),
        ("2時間前", "ja", date(2026, 5, 3)),
        ("3小时前", "zh", date(2026, 5, 3)),
        ("3시간 전", "ko", date(2026, 5, 3)),
        ("Today at 10:15", "en", datetime(2026, 5, 3, 10, 15)),
        ("gestern, 10:15 Uhr", "de", datetime(2026, 5, 2, 10, 15)),
        ("3 May", "en", date(2026, 5, 3)),
        ("24. Dezember", "de", date(2025, 12, 24)),
        ("Publié le 2 mai à 5h00", "fr", datetime(2026, 5, 2, 5, 0)),
        ("5月3日", "ja", date(2026, 5, 3)),
        ("5/2(土) 7:03配信", "ja", datetime(2026, 5, 2, 7, 3)),
    ],
)
def test_words_resolve_against_the_moment_of_fetching(text: str, language: str, expected: date):
    got = resolve_relative(text, FETCHED, language)

    assert got == expected
    assert type(got) is type(expected)


def test_hours_that_may_lie_on_two_days_are_none():
    assert resolve_relative("14 hours ago", FETCHED, "en") is None


def test_the_day_is_that_of_the_zone_of_the_fetch():
    late = datetime(2026, 5, 3, 23, 30, tzinfo=UTC)

    assert resolve_relative("today", late, "en") == date(2026, 5, 3)
    assert resolve_relative("today", late.astimezone(timezone(timedelta(hours=2))), "en") == date(2026, 5, 4)


@pytest.mark.parametrize(
    "text", ["5 min read", "3 Minuten Lesezeit", "10:15", "vor 3 Jahren", "12 comments", "x" * 500]
)
def test_other_words_tell_no_date(text: str):
    assert resolve_relative(text, FETCHED) is None
