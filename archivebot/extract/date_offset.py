"""The offset from UTC at which a moment was printed, read off the other statements of the page."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from archivebot.dates import localize
from archivebot.dates.countries import only_zone
from archivebot.dates.zones import area
from archivebot.extract.date_sources import PUBLISHED, Statement


def day_of(value: datetime | date) -> date:
    """The day of a moment on its own clock."""
    return value.date() if isinstance(value, datetime) else value


def with_offset(
    value: datetime, best: Statement, everything: list[Statement], zone: str | None, host: str = ""
) -> datetime:
    """The moment with the offset at which the publisher printed it, where the page or the profile tells.

    An instant stays the same instant, whatever day the page prints beside it.
    """
    offset = value.utcoffset()
    if offset:
        return value
    moments = [s.value for s in everything if isinstance(s.value, datetime) and s is not best and s.field == best.field]
    if offset is None:
        return _located(value, moments, everything, zone)
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
    # The address names the day of publication: it tells nothing about a change.
    return _local_day(value, everything, host) if best.field == PUBLISHED else value


def _located(value: datetime, moments: list[datetime], everything: list[Statement], zone: str | None) -> datetime:
    """A naive time with the offset of a statement that shows the same clock or differs from it by an offset."""
    aware = [other for other in moments if other.tzinfo is not None]
    for other in aware:
        if _minute(other.replace(tzinfo=None)) == _minute(value):
            return value.replace(tzinfo=other.tzinfo)
    for other in aware:
        if (shift := shift_between(value, other)) is not None:
            return value.replace(tzinfo=timezone(shift))
    if zone is None:
        # One system writes both moments: the offset that it gives the one is the other's, but for summer time.
        for other in (s.value for s in everything if isinstance(s.value, datetime)):
            if other.utcoffset() and abs(day_of(other) - day_of(value)) <= _ONE_SEASON:
                return value.replace(tzinfo=other.tzinfo)
    return localize(value, zone)


_ONE_SEASON = timedelta(days=14)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def shift_between(naive: datetime, aware: datetime) -> timedelta | None:
    """The offset that makes a local clock and an instant the same: whole quarters of an hour, -11:00 to +14:00.

    Half a day back is nobody's offset: such a clock leaves out whether it is afternoon.
    """
    shift = _minute(naive) - _minute(aware.astimezone(UTC).replace(tzinfo=None))
    if shift.total_seconds() % 900 or not timedelta(hours=-11) <= shift <= timedelta(hours=14):
        return None
    return shift


def _local_day(value: datetime, everything: list[Statement], host: str) -> datetime:
    """An instant in UTC at the offset that puts it on the day of the address: evening in America is tomorrow in UTC."""
    url = next((s.value for s in everything if s.source == "url"), None)
    if url is None or abs((day_of(value) - day_of(url)).days) != 1:
        return value
    told = [s.value.utcoffset() for s in everything if isinstance(s.value, datetime)]
    place = area(only_zone(host))
    for away in (*told, value.astimezone(place).utcoffset() if place else None):
        if away and value.astimezone(timezone(away)).date() == day_of(url):
            return value.astimezone(timezone(away))
    return value
