"""Offsets from UTC: numeric ones, and the abbreviations that name one offset only."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

_HOURS: dict[str, float] = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "WEST": 1, "BST": 1,
    "CET": 1, "MEZ": 1, "CEST": 2, "MESZ": 2, "EET": 2, "EEST": 3, "MSK": 3, "МСК": 3, "TRT": 3, "TSİ": 3, "IDT": 3,
    "EAT": 3, "CAT": 2, "SAST": 2, "WAT": 1, "IRST": 3.5, "PKT": 5, "NPT": 5.75, "ICT": 7, "WIB": 7, "WITA": 8,
    "HKT": 8, "SGT": 8, "AWST": 8, "PHT": 8, "WIT": 9, "JST": 9, "KST": 9, "ACST": 9.5, "ACDT": 10.5, "AEST": 10,
    "AEDT": 11, "NZST": 12, "NZDT": 13, "EST": -5, "EDT": -4, "CDT": -5, "MST": -7, "MDT": -6,
    "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "BRT": -3, "ART": -3, "CLST": -3, "CLT": -4,
}  # fmt: skip
"""CST, IST, AST, ECT and ADT are missing on purpose: they name several offsets."""

_BY_LANGUAGE: dict[tuple[str, str], float] = {
    **{("IST", code): 5.5 for code in ("hi", "bn", "mr", "ta", "te", "gu", "kn", "ml", "pa", "or", "as", "en-in")},
    ("BST", "bn"): 6, ("NST", "ne"): 5.75, ("PST", "fil"): 8, ("PST", "en-ph"): 8, ("GST", "ar"): 4,
    ("IST", "he"): 2, ("CST", "en-us"): -6, ("CST", "zh"): 8, ("AST", "ar"): 3,
}  # fmt: skip

_AREAS = {"ET": "America/New_York", "CT": "America/Chicago", "MT": "America/Denver", "PT": "America/Los_Angeles"}
"""American shorthand without the season: the offset depends on the day."""

_NUMERIC = re.compile(r"(?:UTC|GMT)?\s?([+-])\s?(\d{1,2}):?(\d{2})?$", re.IGNORECASE)


@lru_cache(maxsize=256)
def fixed(offset: str) -> timezone | None:
    """The zone of a numeric offset: ``+02:00``, ``-0530``, ``GMT+3``, ``Z``; None for what is none."""
    text = offset.strip()
    if text in ("Z", "z"):
        return UTC
    match = _NUMERIC.match(text)
    if not match:
        return None
    delta = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    if delta > timedelta(hours=15):
        return None
    return timezone(-delta if match[1] == "-" else delta)


def area(name: str | None) -> tzinfo | None:
    """The zone of an IANA name such as ``Europe/Kyiv``; None where it is unknown."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def with_zone(moment: datetime, zone: str, language: str | None = None) -> datetime:
    """The moment with the offset that a printed zone names; unchanged where the zone is unknown or ambiguous."""
    text = zone.strip().strip("()")
    offset: tzinfo | None = fixed(text)
    if offset is None:
        name = text.upper()
        tag = (language or "").lower()
        hours = _BY_LANGUAGE.get((name, tag), _BY_LANGUAGE.get((name, tag.split("-", 1)[0]), _HOURS.get(name)))
        if hours is not None:
            offset = timezone(timedelta(hours=hours))
        elif name in _AREAS or "/" in text:
            zoned = area(_AREAS.get(name, text))
            offset = timezone(zoned.utcoffset(moment) or timedelta()) if zoned else None
    return moment.replace(tzinfo=offset) if offset is not None else moment


def localize(moment: datetime, zone: str | None) -> datetime:
    """A naive moment as local time of an IANA zone, with that day's fixed offset; unchanged without zone."""
    place = area(zone)
    if place is None or moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=timezone(place.utcoffset(moment) or timedelta()))
