"""The two date formats of feeds and sitemaps: RFC 822 (with its usual mistakes) and W3C date-time."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_ISO = re.compile(r"\d{4}-\d{2}(?:-\d{2})?")
_FRACTION = re.compile(r"(\.\d{6})\d+")
# "2024-05-12T10:00:00 +0200" and "2024-05-12 10:00:00 UTC" are common slips.
_SPACED_ZONE = re.compile(r"\s+(?=[+-]\d{2}:?\d{2}\Z)")
_UTC = re.compile(r"\s*(?:UTC|GMT)\Z")
MAX_LENGTH = 64
EARLIEST, LATEST = 1900, 2200


def parse_instant(text: str | None) -> datetime | date | None:
    """A feed's or sitemap's date; a day alone stays a date, a month alone its first day; None for anything else."""
    if not text:
        return None
    text = text.strip()
    if not text or len(text) > MAX_LENGTH:
        return None
    try:
        found = _parse_iso(text) if _ISO.match(text) else parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found if EARLIEST < found.year < LATEST else None


def _parse_iso(text: str) -> datetime | date:
    if len(text) == 7:
        text += "-01"
    if len(text) == 10:
        return date.fromisoformat(text)
    text = _FRACTION.sub(r"\1", _UTC.sub("Z", _SPACED_ZONE.sub("", text)))
    return datetime.fromisoformat(text)


def day_of(moment: datetime | date) -> date:
    """The day of an instant, in the zone it was written in."""
    return moment.date() if isinstance(moment, datetime) else moment
