"""Days of other calendars."""

from __future__ import annotations

from datetime import date, timedelta

from archivebot.dates.calendars import from_buddhist, from_era, from_jalali


def test_known_days_of_the_solar_hijri_calendar():
    assert from_jalali(1403, 1, 1) == date(2024, 3, 20)
    assert from_jalali(1403, 12, 30) == date(2025, 3, 20)
    assert from_jalali(1404, 1, 1) == date(2025, 3, 21)
    assert from_jalali(1399, 12, 30) == date(2021, 3, 20)
    assert from_jalali(1357, 11, 22) == date(1979, 2, 11)


def test_days_that_do_not_exist_are_none():
    assert from_jalali(1404, 12, 30) is None
    assert from_jalali(1403, 7, 31) is None
    assert from_jalali(1403, 13, 1) is None
    assert from_jalali(2024, 5, 3) is None


def test_two_centuries_of_days_follow_each_other_without_gap():
    day = from_jalali(1301, 1, 1)
    for year in range(1301, 1499):
        for month in range(1, 13):
            for number in range(1, 32):
                got = from_jalali(year, month, number)
                if got is not None:
                    assert got == day
                    day = got + timedelta(days=1)


def test_years_of_other_eras():
    assert from_buddhist(2567) == 2024
    assert from_era("令和", 6) == 2024
    assert from_era("平成", 31) == 2019
    assert from_era("民國", 113) == 2024
    assert from_era("公元", 6) is None
