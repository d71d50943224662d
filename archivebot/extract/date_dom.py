"""Dates that a reader sees: ``<time>``, elements named for a date, and the lines around the headline.

A story's date stands near its headline or its text. How near is counted in
levels of the tree: how far above the headline the element begins that holds
both. Dates of teasers, comments, captions and copyright lines are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from functools import lru_cache
from typing import Any

from lxml import etree

from archivebot.dates import find_dates, parse_epoch, parse_iso, resolve_relative
from archivebot.dates.printed import find_day_and_month
from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.date_lines import header_lines, text_before
from archivebot.extract.date_places import Places
from archivebot.extract.date_sources import MODIFIED, PUBLISHED, Reading, Statement
from archivebot.extract.date_words import NOT_PUBLISHED, PUBLISHED_LABEL, UPDATED, is_period, later_hour
from archivebot.extract.surroundings import WHOLE_PAGE, Surroundings
from archivebot.page import Page

_MAX_ELEMENTS = 250
_MAX_TEXT = 260
_LONG_TEXT = 400
"""Characters of a line; the long form says in words that the story was published: "This post was published on ..."."""
_DIGIT = re.compile(r"\d")


def seen_statements(
    page: Page, around: Surroundings, places: Places, reading: Reading, farthest: int = 99
) -> list[Statement]:
    """Dates near the story as a reader sees them, the nearest first, in page order at the same distance.

    ``farthest`` cuts off by levels of the tree: where data tells the date, only
    the lines beside the headline can make it more exact.
    """
    near: dict[etree._Element, tuple[int, str]] = {}
    for element, source in _elements(page):
        level = around.level(element, farthest) if element not in near else None
        if level is not None and not (level >= WHOLE_PAGE and _of_masthead(element, around)):
            near[element] = (level + _DISTANCE[source], source)
    found: list[Statement] = []
    enough: int | None = None
    nearest = sorted(near.items(), key=lambda item: item[1][0])
    if len(nearest) > 1:
        # No correction brings what is farther than these to the front.
        nearest[:_WEIGHED] = sorted(nearest[:_WEIGHED], key=lambda item: item[1][0] + places.correction(item[0]))
    for element, (rank, source) in nearest[: 40 if farthest > FEW_LEVELS else FEW_LEVELS]:
        if enough is not None and rank > enough:
            break
        statements = list(_read(element, source, reading))
        found += statements
        if enough is None and any(s.field == PUBLISHED for s in statements):
            enough = rank + 2
    return _without_lists(found)


def _of_masthead(element: etree._Element, around: Surroundings) -> bool:
    """Whether an element stands in the page's ``<header>``, with the site's name and the day of today."""
    return any(header not in around.headed for header in element.iterancestors("header"))


_WEIGHED = 20
FEW_LEVELS = 5
"""Levels from the headline, and elements, within which a line can make a stated date more exact."""
_DISTANCE = {"time": 0, "dom:date": 1, "dom:byline": 3}
"""How far a kind of element is from telling the date, in levels of the tree."""


def is_beside(statements: list[Statement], around: Surroundings) -> bool:
    """Whether one of the publication dates stands beside the headline: no farther than the story's own header."""
    near = (around.level(s.element, FEW_LEVELS) for s in statements if s.field == PUBLISHED and s.element is not None)
    return any(level is not None and level < FEW_LEVELS for level in near)


def relative_statements(page: Page, around: Surroundings, reading: Reading, fetched_at: datetime) -> list[Statement]:
    """Dates near the story that are told from the day of reading ("2 hours ago", "3 May"), the nearest first."""
    near = [(around.level(element), element) for element, _ in _elements(page)]
    found = []
    for _level, element in sorted(((n, e) for n, e in near if n is not None and n <= 4), key=lambda pair: pair[0])[:12]:
        value = resolve_relative(element_text(element, 130), fetched_at, reading.language)
        if value is not None:
            found.append(Statement(PUBLISHED, value, "dom:relative", element))
    return found[:1]


def yearless_statements(
    heading: etree._Element | None,
    body: Body,
    reading: Reading,
    headed: Mapping[etree._Element, etree._Element],
    fetched_at: datetime,
) -> list[Statement]:
    """The day that a short line around the headline tells from the reader's own: "14 May, 10:25", "Today at 4 pm"."""
    # A text that stands in JSON only has no elements.
    text = [
        element for element, block in zip(body.elements, body.blocks, strict=False) if len(block.text) > _MAX_YEARLESS
    ]
    for line in (near.text for near in header_lines(heading, text, headed)):
        if len(line) > _MAX_YEARLESS or find_dates(line, reading.language):
            continue
        value = resolve_relative(line, fetched_at, reading.language)
        # A day or "today" with a clock; without one it may be anything: "Today's top 10".
        if isinstance(value, datetime) or (
            value is not None and find_day_and_month(line, reading.language) is not None
        ):
            return [Statement(PUBLISHED, value, "dom:header", None)]
    return []


_MAX_YEARLESS = 24
"""Characters of a line that is a day and a time and nothing else."""


def _without_lists(statements: list[Statement]) -> list[Statement]:
    """Statements without those of lists (one class, many days), and without a second, unlabelled reading of "
    "a change."""
    days: dict[tuple[Any, ...], set[str]] = {}
    for statement in statements:
        days.setdefault(_kind(statement), set()).add(statement.value.isoformat()[:10])
    changes = {s.value.isoformat()[:16] for s in statements if s.field == MODIFIED}
    kept = []
    for statement in statements:
        if len(days[_kind(statement)]) > 2:
            continue
        if statement.field == PUBLISHED and not statement.labelled and statement.value.isoformat()[:16] in changes:
            continue
        kept.append(statement)
    return kept


def _kind(statement: Statement) -> tuple[Any, ...]:
    """What a list's entries have in common: tag and class, else the element that holds them."""
    element = statement.element
    if element is None:
        return ()
    names = element.get("class")
    parent = None if names else element.getparent()
    if parent is None:
        return element.tag, names
    return element.tag, parent.tag, parent.get("class") or parent


def _elements(page: Page) -> Iterator[tuple[etree._Element, str]]:
    scan = page.scan
    for element in scan.times[:_MAX_ELEMENTS]:
        yield element, "time"
    for element in scan.hinted["date"][:_MAX_ELEMENTS]:
        yield element, "dom:date"
    for element in scan.hinted["byline"][:60]:
        yield element, "dom:byline"


def _read(element: etree._Element, source: str, reading: Reading) -> Iterator[Statement]:
    names = f"{element.get('class') or ''} {element.get('id') or ''} {element.get('itemprop') or ''}"[:300]
    updated, named = _told_by_names(names.lower())
    if _OF_EVENT.search(names):
        return
    machine = element.get("datetime") or element.get("content") or next(filter(None, map(element.get, _MACHINE)), "")
    if not machine and (title := element.get("title") or "")[:1].isdigit():
        machine = title  # hAtom: <abbr class="published" title="2014-09-22T19:05:00-03:00">
    value = parse_iso(machine) or (parse_epoch(machine) if machine else None)
    text = element_text(element, _LONG_TEXT)
    if value is not None:
        before = f"{text_before(element)} {text[:40]}".lower()
        field = MODIFIED if updated or UPDATED.search(before) else PUBLISHED
        labelled = named or bool(PUBLISHED_LABEL.search(before))
        yield Statement(field, value, source, element, None, labelled)
        return
    if len(text) > _LONG_TEXT or not _DIGIT.search(text):
        return
    end = 0
    for match in find_dates(text, reading.language, prefer_day_first=reading.day_first):
        before = text[end : match.start] or (text_before(element) if not end else "")
        end = match.end
        if NOT_PUBLISHED.search(before.lower()) or is_period(text, match.start, match.end):
            continue
        if len(text) > _MAX_TEXT and not PUBLISHED_LABEL.search(text.lower()):
            continue
        is_update = bool(UPDATED.search(before.lower())) or (updated and not PUBLISHED_LABEL.search(before.lower()))
        yield Statement(
            MODIFIED if is_update else PUBLISHED, match.value, source, element, match.swapped,
            bool(PUBLISHED_LABEL.search(before.lower())),
        )  # fmt: skip
        if not is_update and (hour := later_hour(text, match.end, match.value)) is not None:
            yield Statement(MODIFIED, hour, source, element, match.swapped)


_MACHINE = ("data-datetime", "data-timestamp", "data-time", "data-date", "data-epoch", "data-utc", "data-unix")
"""Where scripts that set the time in the reader's zone find it."""
_OF_EVENT = re.compile(r"(?i)(?<![a-z])event[-_]?(?:date|time|start|end|day)")
"""When something takes place, not when it was written of."""


@lru_cache(maxsize=10_000)
def _told_by_names(names: str) -> tuple[bool, bool]:
    """Whether (lower-case) names of an element speak of a change, and of the publication."""
    return UPDATED.search(names) is not None, PUBLISHED_LABEL.search(names) is not None
