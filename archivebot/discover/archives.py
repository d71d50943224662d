"""Dated archive pages: recognizing one, and writing down those between two days."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from archivebot import urls
from archivebot.items import Link

MAX_ARCHIVES = 5_000
"""At most so many archive pages are written down at a time: 13 years of days."""
MONTHS = "january february march april may june july august september october november december"
_MONTHS = tuple(MONTHS.split())

_TOKENS = re.compile(r"[A-Za-z]{3,9}|\d+|[^A-Za-z\d]+")
_QUERY_NAMES = {
    "year": "year",
    "yyyy": "year",
    "y": "year",
    "jahr": "year",
    "ano": "year",
    "annee": "year",
    "anno": "year",
    "month": "month",
    "mm": "month",
    "m": "month",
    "monat": "month",
    "mes": "month",
    "mois": "month",
    "day": "day",
    "dd": "day",
    "d": "day",
    "tag": "day",
    "dia": "day",
    "jour": "day",
}


@dataclass(slots=True, frozen=True)
class ArchivePattern:
    """An archive page's address with places for year, month and day, as :meth:`str.format` reads them."""

    template: str
    """``https://example.com/{year}/{month:02}/``; ``{name}`` and ``{short}`` stand for the month in words."""
    precision: str
    """``day``, ``month`` or ``year``."""

    def url(self, day: date) -> str:
        """The archive page that covers a day."""
        name = _MONTHS[day.month - 1]
        return self.template.format(year=day.year, month=day.month, day=day.day, name=name, short=name[:3])

    def days(self, since: date, until: date) -> Iterator[date]:
        """First days of the pages that cover a span, newest first."""
        day = self.first(until)
        while day >= self.first(since):
            yield day
            if day <= date(1990, 1, 1):
                return
            day = self.first(day - timedelta(days=1))

    def end(self, day: date) -> date:
        """The first day after those that the page of a day covers."""
        first = self.first(day)
        if self.precision == "day":
            return first + timedelta(days=1)
        days = 366 if self.precision == "year" else 31
        return self.first(first + timedelta(days=days))

    def first(self, day: date) -> date:
        """The first day that the page of a day covers."""
        if self.precision == "year":
            return day.replace(month=1, day=1)
        return day.replace(day=1) if self.precision == "month" else day


def archive_pattern(url: str) -> tuple[ArchivePattern, date] | None:
    """The pattern of an archive page's address and the first day it covers; None where it is none."""
    parts = urls.split(url)
    if parts is None:
        return None
    named = _from_parameters(parts)
    if named:
        return named
    text = parts.path + (f"?{parts.query}" if parts.query else "")
    found = urls.date_in(text)
    if found is None:
        return None
    template = _template(text[found.start : found.end], found)
    if template is None:
        return None
    before, after = (side.replace("{", "{{").replace("}", "}}") for side in (text[: found.start], text[found.end :]))
    return ArchivePattern(f"{parts.origin}{before}{template}{after}", found.precision), found.day


def _template(text: str, found: urls.DatePath) -> str | None:
    """The date's own spelling with places for its parts: padded or not, in words or digits, any order."""
    digits = "".join(filter(str.isdigit, text))
    if text.isdigit() and len(text) in (6, 8):
        return "{year}{month:02}" + ("{day:02}" if len(text) == 8 else "")
    out: list[str] = []
    wanted = {"year": found.day.year, "month": found.day.month, "day": found.day.day}
    if found.precision != "day":
        del wanted["day"]
    if found.precision == "year":
        del wanted["month"]
    for piece in _TOKENS.findall(text):
        if piece.isalpha() and "month" in wanted:
            out.append("{short}" if len(piece) == 3 else "{name}")
            del wanted["month"]
        elif (
            piece.isdigit()
            and len(piece) == 4
            and piece == f"{found.day.month:02}{found.day.day:02}"
            and "year" not in wanted
        ):
            out.append("{month:02}{day:02}")
            wanted.clear()
        elif piece.isdigit():
            part = next((name for name, value in wanted.items() if value == int(piece)), None)
            if part is None:
                return None
            padded = ":02" if piece.startswith("0") or (len(piece) == 2 and not _unpadded(text)) else ""
            out.append("{year}" if part == "year" else f"{{{part}{padded}}}")
            del wanted[part]
        else:
            out.append(piece)
    return "".join(out) if not wanted and digits else None


def _unpadded(text: str) -> bool:
    """Whether a date is written without leading zeros: 2024/5/12."""
    return re.search(r"(?<!\d)[1-9](?!\d)", text) is not None


def _from_parameters(parts: urls.Parts) -> tuple[ArchivePattern, date] | None:
    """``?year=2024&month=5``."""
    values: dict[str, int] = {}
    pairs: list[str] = []
    given = parts.query.split("&") if parts.query else []
    # One single digit shows that the site pads none: month=5.
    padding = "" if any(re.search(r"=[1-9]\Z", pair) for pair in given) else ":02"
    for pair in given:
        name, _, value = pair.partition("=")
        role = _QUERY_NAMES.get(name.lower())
        if role and value.isdecimal() and len(value) <= 4 and role not in values:
            values[role] = int(value)
            pairs.append(f"{name}={{{role}{'' if role == 'year' else padding}}}")
        else:
            pairs.append(pair.replace("{", "{{").replace("}", "}}"))
    if "year" not in values or not 1980 <= values["year"] <= 2100:
        return None
    precision = "day" if "day" in values and "month" in values else "month" if "month" in values else "year"
    month, day = values.get("month", 1), values.get("day", 1)
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(values["year"], month)[1]:
        return None
    path = parts.path.replace("{", "{{").replace("}", "}}")
    return ArchivePattern(f"{parts.origin}{path}?{'&'.join(pairs)}", precision), date(values["year"], month, day)


def archives_between(links: Iterable[Link], since: date, until: date) -> list[Link]:
    """All archive pages of the patterns that some seen links show, between two days (both included), newest first.

    Where a site has month and day pages under one path, the months are taken: they list the days.
    """
    patterns: dict[str, ArchivePattern] = {}
    order = {"month": 0, "day": 1, "year": 2}
    for link in links:
        found = archive_pattern(link.url)
        if found is None:
            continue
        pattern = found[0]
        stem = pattern.template.partition("{")[0]
        if stem not in patterns or order[pattern.precision] < order[patterns[stem].precision]:
            patterns[stem] = pattern
    return _expand(patterns.values(), since, until)


def archives_of(templates: Iterable[str], since: date, until: date) -> list[Link]:
    """The archive pages of a profile's addresses: ``{year}``, ``{month}``, ``{day}`` replaced, two digits where shown.

    An address without a place for a date is given as it is.
    """
    patterns: list[ArchivePattern] = []
    plain: list[Link] = []
    for template in templates:
        if "{year}" not in template:
            plain.append(Link(url=template, kind="archive", via="archive", reason="profile"))
            continue
        precision = "day" if "{day}" in template else "month" if "{month}" in template else "year"
        padded = template.replace("{month}", "{month:02}").replace("{day}", "{day:02}")
        patterns.append(ArchivePattern(padded, precision))
    return plain + _expand(patterns, since, until)


def _expand(patterns: Iterable[ArchivePattern], since: date, until: date) -> list[Link]:
    found: dict[str, Link] = {}
    for pattern in patterns:
        for day in pattern.days(since, until):
            if len(found) >= MAX_ARCHIVES:
                break
            url = pattern.url(day)
            found.setdefault(url, Link(url=url, kind="archive", via="archive", date=day, reason=pattern.precision))
    return sorted(found.values(), key=lambda link: str(link.date), reverse=True)
