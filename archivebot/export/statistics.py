"""Counting a dataset while it is rendered: what the manifest and the card say of it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from archivebot.export.rows import Record

MAX_VALUES = 500
"""Different values that are counted one by one; further ones count as :data:`OTHERS`, so that memory stays flat."""

OTHERS = "(others)"

COUNTED = {
    "sites": "site",
    "languages": "language",
    "sections": "section",
    "page_types": "page_type",
    "licenses": "license",
}
"""Statistic -> the field whose values it counts."""


@dataclass(slots=True)
class Span:
    """The first and last day of publication among some records."""

    first: str | None = None
    last: str | None = None

    def add(self, day: str | None) -> None:
        """Take a record's day."""
        if day is None:
            return
        if self.first is None or day < self.first:
            self.first = day
        if self.last is None or day > self.last:
            self.last = day


@dataclass(slots=True)
class Tally:
    """What was counted so far."""

    rows: int = 0
    span: Span = field(default_factory=Span)
    fetched: Span = field(default_factory=Span)
    runs: set[str] = field(default_factory=set)
    warc_files: set[str] = field(default_factory=set)
    values: dict[str, Counter[str]] = field(default_factory=lambda: {name: Counter() for name in COUNTED})
    months: Counter[str] = field(default_factory=Counter)
    """Rows by month of publication, ``YYYY-MM``."""
    filled: Counter[str] = field(default_factory=Counter)

    def add(self, record: Record) -> None:
        """Count one record."""
        self.rows += 1
        day = day_of(record)
        self.span.add(day)
        count(self.months, day and day[:7])
        crawl = record.get("crawl") or {}
        self.fetched.add(crawl.get("fetched_at"))
        if crawl.get("run"):
            self.runs.add(crawl["run"])
        if crawl.get("warc_file"):
            self.warc_files.add(crawl["warc_file"])
        for name, key in COUNTED.items():
            count(self.values[name], record.get(key))
        # Null and what is empty is not filled; zero and false are.
        self.filled.update([key for key, value in record.items() if value or value == 0])

    def as_dict(self) -> dict[str, Any]:
        """The statistics as JSON values, the frequent first."""
        ranked = {
            name: dict(sorted(c.items(), key=lambda pair: (-pair[1], pair[0]))) for name, c in self.values.items()
        }
        months = dict(sorted(self.months.items()))
        return ranked | {"months": months, "filled": dict(sorted(self.filled.items()))}


def count(counter: Counter[str], value: str | None) -> None:
    """Count a value, as one of the others when there are too many different ones already."""
    if value:
        counter[value if value in counter or len(counter) < MAX_VALUES else OTHERS] += 1


def day_of(record: Record) -> str | None:
    """``YYYY-MM-DD`` of a record's publication, as printed."""
    published = record.get("date_published")
    return published[:10] if published else None


def merged(one: dict[str, Any], two: dict[str, Any]) -> dict[str, Any]:
    """The statistics of two sets of records together; what an older manifest did not count is not known of both."""
    whole: dict[str, Any] = {}
    for name in [name for name in two if name in one]:
        total: Counter[str] = Counter(one[name])
        for value, number in two[name].items():
            total[value if name == "filled" or value in total or len(total) < MAX_VALUES else OTHERS] += number
        by_name = name in ("filled", "months")
        whole[name] = dict(sorted(total.items(), key=lambda pair: pair[0] if by_name else (-pair[1], pair[0])))
    return whole
