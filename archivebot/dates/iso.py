"""Machine-readable dates: ISO 8601 as publishing systems write it, RFC 3339, C's and Java's own form, epoch seconds."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from functools import lru_cache

from archivebot.dates.zones import fixed, with_zone

_ISO = re.compile(
    r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})"
    r"(?:(?:[T _]|\s*,\s*)\s*(\d{1,2})(:?)(\d{2})(?:\6(\d{2})(?:[.,:](\d*))?)?"
    r"\s*([AaPp][Mm])?"
    r"\s*(Z|[+-]\s?\d{1,2}:?\d{0,2}|[A-Za-z]{4,10}/[A-Za-z_]{3,20}|[A-Za-z]{2,5}(?:[+-]\d{1,2}:?\d{0,2})?)?[A-Z]{0,4}(?:\[[^\]]{0,40}\])?)?$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?)?$")
_CTIME = re.compile(r"[A-Za-z]{3} ([A-Za-z]{3}) +(\d{1,2}) (\d\d:\d\d:\d\d)(?: ([A-Za-z]{2,5}|[+-]\d{4}))? (\d{4})$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EPOCH = re.compile(r"(?:/Date\()?(\d{9,10}|\d{12,13})(?:\.\d{1,6})?(?:\)/)?$")


@lru_cache(maxsize=1024)
def parse_iso(text: str) -> datetime | date | None:
    """A date or a moment written for machines; None for anything else, and for days that do not exist.

    Read are ISO 8601 in its extended and basic forms, also with a space for
    the T, with slashes, with ``+0200``, with a zone name behind it, and twelve
    or fourteen digits in a row; and what C's ``ctime`` and Java's ``toString``
    write: ``Fri Apr 28 19:20:36 CEST 2023``. A date alone stays a date.
    """
    text = text.strip()
    if len(text) > 60:
        return None
    try:
        return _exact(text) if text[:1].isdigit() else _ctime(text)
    except ValueError:
        return None


def _ctime(text: str) -> datetime | None:
    match = _CTIME.match(text)
    if match is None:
        return None
    month, day, clock, zone, year = match.groups()
    if month.lower() not in _MONTHS:
        return None
    hour, minute, second = map(int, clock.split(":"))
    moment = datetime(int(year), _MONTHS.index(month.lower()) + 1, int(day), hour, minute, second)
    return with_zone(moment, zone) if zone else moment


def _exact(text: str) -> datetime | date | None:
    match = _ISO.match(text)
    if match is None:
        compact = _DIGITS.match(text)
        if compact is None:
            return None
        year, month, day, hour, minute, second = compact.groups()
        if hour is None:
            return date(int(year), int(month), int(day))
        return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0))
    year, separator, month, day, hour, _, minute, second, fraction, half, zone = match.groups()
    if not separator and len(month + day) != 4:
        return None
    if hour is None:
        return date(int(year), int(month), int(day))
    clock = int(hour)
    if half and clock <= 12:
        clock = clock % 12 + (12 if half in ("pm", "PM", "Pm", "pM") else 0)
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    moment = datetime(int(year), int(month), int(day), clock, int(minute), int(second or 0), micro)
    if not zone:
        return moment
    offset = fixed(zone)
    return moment.replace(tzinfo=offset) if offset is not None else with_zone(moment, zone)


def parse_epoch(text: str) -> datetime | None:
    """Seconds or milliseconds since 1970 as a moment in UTC, for the years 1990 to 2100; None for other numbers."""
    match = _EPOCH.match(text.strip())
    if not match:
        return None
    digits = match[1]
    seconds = int(digits) / (1000 if len(digits) > 10 else 1)
    if not 631_152_000 <= seconds < 4_102_444_800:
        return None
    return datetime.fromtimestamp(int(seconds), tz=UTC)
