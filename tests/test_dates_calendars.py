"""Days of other calendars."""

from __future__ import annotations

from datetime import date, timedelta

from archivebot.dates.calendars import from_bikram, from_buddhist, from_era, from_ethiopian, from_jalali


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


def test_known_days_of_bikram_sambat():
    """New years, and the days on which the country's printed calendars put them."""
    assert from_bikram(2063, 1, 1) == date(2006, 4, 14)
    assert from_bikram(2072, 1, 12) == date(2015, 4, 25)
    assert from_bikram(2081, 1, 1) == date(2024, 4, 13)
    assert from_bikram(2081, 1, 21) == date(2024, 5, 3)
    assert from_bikram(2082, 1, 1) == date(2025, 4, 14)
    assert from_bikram(2082, 5, 23) == date(2025, 9, 8)


def test_days_of_bikram_sambat_that_do_not_exist_or_are_not_in_the_almanac_are_none():
    assert from_bikram(2081, 1, 32) is None
    assert from_bikram(2081, 13, 1) is None
    assert from_bikram(2081, 0, 1) is None
    assert from_bikram(2062, 1, 1) is None
    assert from_bikram(2085, 1, 1) is None


def test_known_days_of_the_ethiopian_calendar():
    assert from_ethiopian(2000, 1, 1) == date(2007, 9, 12)
    assert from_ethiopian(2016, 1, 1) == date(2023, 9, 12)
    assert from_ethiopian(2017, 1, 1) == date(2024, 9, 11)
    assert from_ethiopian(2016, 4, 28) == date(2024, 1, 7)
    assert from_ethiopian(2015, 13, 6) == date(2023, 9, 11)
    assert from_ethiopian(2016, 13, 6) is None
    assert from_ethiopian(2016, 2, 31) is None


def test_every_day_of_both_calendars_follows_the_day_before():
    for convert, years, months in ((from_bikram, range(2063, 2085), 12), (from_ethiopian, range(1990, 2040), 13)):
        days = [
            got
            for year in years
            for month in range(1, months + 1)
            for number in range(1, 33)
            if (got := convert(year, month, number)) is not None
        ]

        assert days == [days[0] + timedelta(days=n) for n in range(len(days))]


def test_years_of_other_eras():
    assert from_buddhist(2567) == 2024
    assert from_era("令和", 6) == 2024
    assert from_era("平成", 31) == 2019
    assert from_era("民國", 113) == 2024
    assert from_era("公元", 6) is None
