"""Instants as the ledger writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime


def instant(value: datetime) -> str:
    """ISO 8601 in UTC with microseconds: text that sorts as time does; a naive value is taken as UTC."""
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="microseconds")


def day(value: datetime | date | None) -> str | None:
    """``YYYY-MM-DD`` of a date as printed (no shift to another zone)."""
    if value is None:
        return None
    return (value.date() if isinstance(value, datetime) else value).isoformat()
