"""Days of other calendars as Gregorian days: solar Hijri (Jalali), Thai Buddhist era, Japanese eras, Minguo."""

from __future__ import annotations

from datetime import date, timedelta

_BREAKS = (-61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178)
"""Solar Hijri years at which the 33-year cycle of leap years breaks (Borkowski, 1996)."""

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


def from_buddhist(year: int) -> int:
    """The Gregorian year of a Thai Buddhist one."""
    return year - 543


def from_era(era: str, year: int) -> int | None:
    """The Gregorian year of a Japanese era or of the Republic of China (民國)."""
    if era in ("民國", "民国"):
        return 1911 + year
    first = _JAPANESE_ERAS.get(era)
    return first + year if first is not None else None
