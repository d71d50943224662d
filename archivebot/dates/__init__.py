"""Dates as news pages write them, for machines and for readers, as ``date`` and ``datetime``."""

from __future__ import annotations

from datetime import date, datetime

from archivebot.dates.calendars import from_jalali
from archivebot.dates.iso import parse_epoch, parse_iso
from archivebot.dates.months import primary
from archivebot.dates.printed import DateMatch, find_dates
from archivebot.dates.rare import parse_rare
from archivebot.dates.relative import resolve_relative
from archivebot.dates.zones import localize

__all__ = [
    "DateMatch",
    "find_dates",
    "from_jalali",
    "localize",
    "parse_date",
    "parse_epoch",
    "parse_iso",
    "resolve_relative",
]


def parse_date(text: str, language: str | None = None) -> datetime | date | None:
    """The date or moment that a short text holds; None where it holds none.

    ISO 8601 comes first, then a date printed in ``language`` (BCP 47, may be
    unknown). A date alone stays a date, a time without zone stays naive.
    """
    value = parse_iso(text)
    bikram = value is not None and value.year > 2060 and primary(language) == "ne"
    if value is not None and value.year > 1600 and not bikram:
        return value
    found = find_dates(text, language)
    return found[0].value if found else parse_rare(text, language)
