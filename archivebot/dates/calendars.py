"""Days of other calendars as Gregorian days: solar Hijri (Jalali), Bikram Sambat, Ethiopian, and the years of eras.

The lunar Hijri calendar is not here: its months begin as each country's
observers say, so that arithmetic is a day off as often as not.
"""

from __future__ import annotations

from datetime import date, timedelta

_BREAKS = (-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178)
"""Solar Hijri years at which the 33-year cycle of leap years breaks (Borkowski, 1996)."""

_BIKRAM_MONTHS = """
223222101011 223321101011 232321110012 222322011002 223222101011 223321101011
232321110012 222322011011 223222101011 232321101011 232321110012 222322101011
223222101011 232321110011 232321110102 222322101011 223222101011 232321110011
232321110102 223222101011 223222101011 223221110111
""".split()
"""Days of the months of the years 2063 to 2084, less 29, as the almanac publishes them; in this range the tables of
the packages nepali-datetime 1.0 and pyBSDate 0.3 agree, before and behind it they do not."""
_BIKRAM_FIRST = 2063
_BIKRAM_START = date(2006, 4, 14)
"""The first day of 2063."""

_ETHIOPIAN_EPOCH = date(8, 8, 27).toordinal()
"""The day of 1 Meskerem 1, counted back on the Gregorian calendar (Julian 29 August 8)."""

_JAPANESE_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925}


def _nowruz(year: int) -> date:
    """The Gregorian day on which the solar Hijri year begins, by Borkowski's arithmetic."""
    gregorian = year + 621
    leaps, previous = -14, _BREAKS[0]
    jump = 0
    for turn in _BREAKS[1:]:
        jump = turn - previous
        if year < turn:
            break
        leaps += jump // 33 * 8 + jump % 33 // 4
        previous = turn
    passed = year - previous
    leaps += passed // 33 * 8 + (passed % 33 + 3) // 4
    if jump % 33 == 4 and jump - passed == 4:
        leaps += 1
    gregorian_leaps = gregorian // 4 - (gregorian // 100 + 1) * 3 // 4 - 150
    return date(gregorian, 3, 20 + leaps - gregorian_leaps)


def from_jalali(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a solar Hijri one, for the years 1300 to 1500; None where there is no such day."""
    if not (1300 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= (31 if month <= 6 else 30)):
        return None
    start = _nowruz(year)
    passed = (month - 1) * 31 - max(0, month - 7) + day - 1
    result = start + timedelta(days=passed)
    return result if result < _nowruz(year + 1) else None


def from_bikram(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of a Bikram Sambat one, for the years 2063 to 2084; None where there is no such day."""
    if not (0 <= year - _BIKRAM_FIRST < len(_BIKRAM_MONTHS) and 1 <= month <= 12):
        return None
    months = _BIKRAM_MONTHS[year - _BIKRAM_FIRST]
    if not 1 <= day <= 29 + int(months[month - 1]):
        return None
    passed = "".join(_BIKRAM_MONTHS[: year - _BIKRAM_FIRST]) + months[: month - 1]
    return _BIKRAM_START + timedelta(days=sum(29 + int(more) for more in passed) + day - 1)


def from_ethiopian(year: int, month: int, day: int) -> date | None:
    """The Gregorian day of an Ethiopian one, for the years 1980 to 2090; None where there is no such day.

    Twelve months of thirty days, and a thirteenth of five, or of six at the
    end of every fourth year (Dershowitz and Reingold, Calendrical Calculations).
    """
    last = 30 if month < 13 else 6 if year % 4 == 3 else 5
    if not (1980 <= year <= 2090 and 1 <= month <= 13 and 1 <= day <= last):
        return None
    return date.fromordinal(_ETHIOPIAN_EPOCH + 365 * (year - 1) + year // 4 + 30 * (month - 1) + day - 1)


CALENDARS = {"jalali": from_jalali, "bikram": from_bikram, "ethiopian": from_ethiopian}
"""Calendars with months of their own names; each knows the years that it can mean."""


def from_buddhist(year: int) -> int:
    """The Gregorian year of a Thai Buddhist one."""
    return year - 543


def from_era(era: str, year: int) -> int | None:
    """The Gregorian year of a Japanese era or of the Republic of China (民國)."""
    if era in ("民國", "民国"):
        return 1911 + year
    first = _JAPANESE_ERAS.get(era)
    return first + year if first is not None else None
