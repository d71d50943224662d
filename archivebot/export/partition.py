"""Which folder a row belongs to; no part of a page ever becomes part of a path."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from sqlalchemy import ColumnElement, func

from archivebot.export.rows import Record
from archivebot.export.statistics import day_of
from archivebot.ledger.schema import revision

SAFE_SITE = re.compile(r"(?!.*\.\.)[a-z0-9][a-z0-9.-]{0,99}")
SAFE_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LENGTHS = {"year": 4, "month": 7, "day": 10}
"""Characters of ``YYYY-MM-DD`` that a partition by time looks at."""


def partition_of(record: Record, names: tuple[str, ...]) -> dict[str, str]:
    """The values that place a record, each fit to be a folder's name."""
    return {name: folder_name(name, record) for name in names}


def folder_name(name: str, record: Record) -> str:
    """One value as a folder's name."""
    if name in LENGTHS:
        day = day_of(record)
        return day[: LENGTHS[name]] if day and DAY.fullmatch(day) else "undated"
    value = record.get(name)
    if not value:
        return f"no-{name}"
    if (SAFE_SITE if name == "site" else SAFE_LANGUAGE).fullmatch(value):
        return str(value)
    return f"{name}-{hashlib.sha256(value.encode()).hexdigest()[:12]}"


def partition_order(names: tuple[str, ...]) -> list[ColumnElement[Any]]:
    """Columns that rows must be sorted by, so that one folder is written after the other.

    Empty where the datasets' own order does: site first, then the day in ever finer steps.
    """
    times = [name for name in names if name in LENGTHS]
    own = [*(["site"] if "site" in names else []), *sorted(times, key=LENGTHS.__getitem__)]
    if list(names) == own and (not times or "site" in names):
        return []
    columns: dict[str, ColumnElement[Any]] = {"site": revision.c.site, "language": revision.c.language}
    columns |= {name: func.substr(revision.c.published_day, 1, length) for name, length in LENGTHS.items()}
    return [columns[name] for name in names]
