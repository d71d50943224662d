"""The offset from UTC at which a moment was printed, read off the other statements of the page."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from archivebot.dates import localize
from archivebot.dates.zones import area
from archivebot.extract.date_sources import Statement


def day_of(value: datetime | date) -> date:
    """The day of a moment on its own clock."""
    return value.date() if isinstance(value, datetime) else value


def with_offset(value: datetime, best: Statement, everything: list[Statement], zone: str | None) -> datetime | date:
    """The moment with the offset at which the publisher printed it, where the page or the profile tells."""
    offset = value.utcoffset()
    if offset:
        return value
    moments = [s.value for s in everything if isinstance(s.value, datetime) and s is not best and s.field == best.field]
    if offset is None:
        return _located(value, moments, zone)
    place = area(zone)
    if place is not None:
        local = value.astimezone(place)
        return value.astimezone(timezone(local.utcoffset() or timedelta()))
    for other in moments:
        away = other.utcoffset()
        if away and _minute(other) == _minute(value):
            return value.astimezone(timezone(away))
        if away is None and (shift := shift_between(other, value)):
            return value.astimezone(timezone(shift))
    return _local_day(value, everything)


def _located(value: datetime, moments: list[datetime], zone: str | None) -> datetime:
    """A naive time with the offset of a statement that shows the same clock or differs from it by an offset."""
    aware = [other for other in moments if other.tzinfo is not None]
    for other in aware:
        if _minute(other.replace(tzinfo=None)) == _minute(value):
            return value.replace(tzinfo=other.tzinfo)
    for other in aware:
        if (shift := shift_between(value, other)) is not None:
            return value.replace(tzinfo=timezone(shift))
    return localize(value, zone)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def shift_between(naive: datetime, aware: datetime) -> timedelta | None:
    """The offset that makes a local clock and an instant the same: whole quarters of an hour, -12:00 to +14:00."""
    shift = _minute(naive) - _minute(aware.astimezone(UTC).replace(tzinfo=None))
    if shift.total_seconds() % 900 or not timedelta(hours=-12) <= shift <= timedelta(hours=14):
        return None
    return shift


def _local_day(value: datetime, everything: list[Statement]) -> datetime | date:
    """An instant in UTC on the local day that the address names: evening in America is tomorrow in UTC."""
    url = next((s.value for s in everything if s.source == "url"), None)
    if url is None or abs((day_of(value) - day_of(url)).days) != 1:
        return value
    for other in everything:
        away = other.value.utcoffset() if isinstance(other.value, datetime) else None
        if away and value.astimezone(timezone(away)).date() == url:
            return value.astimezone(timezone(away))
    return day_of(url)
