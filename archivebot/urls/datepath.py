"""Dates in addresses: ``/2024/05/12/``, ``/2024-05-12-``, ``/20240512``, ``/2024/may/12``, ``/2024/05/``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_MONTH_NAMES = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)

_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1)}
_MONTHS.update({name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)})
_Y = r"(?P<y>(?:19[89]|20\d)\d)"
_M = r"(?P<m>1[0-2]|0?[1-9]|[A-Za-z]{3,9})"
_D = r"(?P<d>3[01]|[12]\d|0?[1-9])"

_DAY = re.compile(rf"(?<![\dA-Za-z]){_Y}(?P<s>[/._-]){_M}(?P=s){_D}(?![\d])")
_DAY_MIXED = re.compile(rf"(?<![\dA-Za-z]){_Y}/(?P<m>1[0-2]|0[1-9])[/-]?(?P<d>3[01]|[12]\d|0[1-9])(?![\d])")
_DAY_PLAIN = re.compile(r"(?<!\d)(?P<y>(?:19[89]|20[0-4])\d)(?P<m>1[0-2]|0[1-9])(?P<d>3[01]|[12]\d|0[1-9])(?!\d)")
_DAY_FIRST = re.compile(rf"(?<![\dA-Za-z]){_D}(?P<s>[/._-]){_M}(?P=s){_Y}(?![\d])")
_MONTH = re.compile(rf"(?<![\dA-Za-z]){_Y}[/_-]?(?P<m>1[0-2]|0[1-9])(?!\d)")
_MONTH_LOOSE = re.compile(rf"(?<![\dA-Za-z]){_Y}/(?P<m>[1-9]|[A-Za-z]{{3,9}})(?=/|\Z)")
_YEAR = re.compile(rf"(?<=/){_Y}(?=/|\Z)")


@dataclass(slots=True, frozen=True)
class DatePath:
    """A date found in an address."""

    day: date
    """The day, or the first day of the month or year."""
    precision: str
    """``day``, ``month`` or ``year``."""
    start: int
    """Where it begins in the path."""
    end: int
    """Where it ends."""


def _date(year: str, month: str, day: str) -> date | None:
    number = int(month) if month.isdigit() else _MONTHS.get(month.lower(), 0)
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def date_in(path: str) -> DatePath | None:
    """The first date in a path or query, the most precise reading first; None where there is none."""
    if not any(mark in path for mark in ("19", "20")):
        return None
    for rule in (_DAY, _DAY_MIXED, _DAY_PLAIN, _DAY_FIRST):
        for found in rule.finditer(path):
            day = _date(found["y"], found["m"], found["d"])
            if day:
                return DatePath(day, "day", found.start(), found.end())
    for rule in (_MONTH, _MONTH_LOOSE):
        for found in rule.finditer(path):
            day = _date(found["y"], found["m"], "1")
            if day:
                return DatePath(day, "month", found.start(), found.end())
    if found_year := _YEAR.search(path):
        return DatePath(date(int(found_year["y"]), 1, 1), "year", found_year.start(), found_year.end())
    return None
