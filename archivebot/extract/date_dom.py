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
from itertools import islice, takewhile
from typing import Any

from lxml import etree

from archivebot.dates import find_dates, parse_epoch, parse_iso, resolve_relative
from archivebot.dates.printed import find_day_and_month
from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.date_sources import MODIFIED, PUBLISHED, Reading, Statement
from archivebot.extract.date_words import NOT_PUBLISHED, PUBLISHED_LABEL, UPDATED
from archivebot.extract.surroundings import MAX_NAMES, Surroundings, doubt_about, upward
from archivebot.page import Page

_MAX_ELEMENTS = 250
_MAX_TEXT = 260
_LONG_TEXT = 400
"""Characters of a line; the long form says in words that the story was published: "This post was published on ..."."""
_DIGIT = re.compile(r"\d")


def seen_statements(page: Page, around: Surroundings, reading: Reading, farthest: int = 99) -> list[Statement]:
    """Dates near the story as a reader sees them, the nearest first, in page order at the same distance.

    ``farthest`` cuts off by levels of the tree: where data tells the date, only
    the lines beside the headline can make it more exact.
    """
    near: dict[etree._Element, tuple[int, str]] = {}
    for element, source in _elements(page):
        level = around.level(element, farthest) if element not in near else None
        if level is not None:
            near[element] = (level + _DISTANCE[source], source)
    found: list[Statement] = []
    enough: int | None = None
    nearest = sorted(near.items(), key=lambda item: item[1][0])
    for element, (rank, source) in nearest[: 40 if farthest > FEW_LEVELS else FEW_LEVELS]:
        if enough is not None and rank > enough:
            break
        statements = list(_read(element, source, reading))
        found += statements
        if enough is None and any(s.field == PUBLISHED for s in statements):
            enough = rank + 2
    return _without_lists(found)


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
    """The day without a year that a short line around the headline tells: "14 May, 10:25", whatever it is named."""
    for line in _header_lines(heading, set(body.elements), headed):
        if len(line) <= _MAX_YEARLESS and find_day_and_month(line, reading.language) is not None:
            value = resolve_relative(line, fetched_at, reading.language)
            if value is not None:
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
    machine = element.get("datetime") or element.get("data-datetime") or element.get("content") or ""
    if not machine and (title := element.get("title") or "")[:1].isdigit():
        machine = title  # hAtom: <abbr class="published" title="2014-09-22T19:05:00-03:00">
    value = parse_iso(machine) or (parse_epoch(machine) if machine else None)
    text = element_text(element, _LONG_TEXT)
    if value is not None:
        before = f"{_text_before(element)} {text[:40]}".lower()
        field = MODIFIED if updated or UPDATED.search(before) else PUBLISHED
        labelled = named or bool(PUBLISHED_LABEL.search(before))
        yield Statement(field, value, source, element, None, labelled)
        return
    if len(text) > _LONG_TEXT or not _DIGIT.search(text):
        return
    end = 0
    for match in find_dates(text, reading.language, prefer_day_first=reading.day_first):
        before = text[end : match.start] or (_text_before(element) if not end else "")
        end = match.end
        if NOT_PUBLISHED.search(before.lower()):
            continue
        if len(text) > _MAX_TEXT and not PUBLISHED_LABEL.search(text.lower()):
            continue
        is_update = bool(UPDATED.search(before.lower())) or (updated and not PUBLISHED_LABEL.search(before.lower()))
        yield Statement(
            MODIFIED if is_update else PUBLISHED, match.value, source, element, match.swapped,
            bool(PUBLISHED_LABEL.search(before.lower())),
        )  # fmt: skip


@lru_cache(maxsize=10_000)
def _told_by_names(names: str) -> tuple[bool, bool]:
    """Whether (lower-case) names of an element speak of a change, and of the publication."""
    return UPDATED.search(names) is not None, PUBLISHED_LABEL.search(names) is not None


def _text_before(element: etree._Element) -> str:
    """The words just before an element, where a label stands: "Published:", "Updated"."""
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        return f"{element_text(previous, 60)[-40:]} {(previous.tail or '')[-40:]}"
    return (parent.text or "")[-40:] if parent is not None else ""


def header_statements(
    page: Page,
    heading: etree._Element | None,
    body: Body,
    reading: Reading,
    headed: Mapping[etree._Element, etree._Element],
    lone: bool = True,
) -> list[Statement]:
    """Dates in lines without a telling name: around the headline, at the start and the end of the text.

    Small publishing systems put the date into a plain line; it is believed
    where it stands within three levels of the headline, alone or labelled, and
    (``lone``) anywhere in the story where it is the only day. ``headed``: element -> its first heading.
    """
    found: list[Statement] = []
    if heading is None and body.elements:
        heading = body.elements[0]
    title = " | ".join([page.scan.title or "", *page.scan.metas.get("og:title", [])[:1]])
    # "Story | Site | 28.04.2023": some sites close the page's title with the day.
    lines = [(part, "title") for part in re.split(r"\s[|\u2013-]\s", title)[1:] if len(part) < 24]
    # What programs read is hidden from readers, and tells a change more often.
    near = _header_lines(heading, set(body.elements), headed)
    lines += [(text, "dom:header") for text in sorted(near, key=lambda line: _MACHINE.match(line) is not None)]
    # "29.11.2022 - The text begins": some sites open the text with the day.
    lines += [(block.text[:60], "dom:dateline") for block in body.blocks[:2] if _OPENS_WITH_DATE.match(block.text)]
    for text, source in lines:
        for match in find_dates(text, reading.language, prefer_day_first=reading.day_first):
            before = text[max(0, match.start - 40) : match.start]
            rest = len(text) - (match.end - match.start)
            if NOT_PUBLISHED.search(text.lower()) or (rest > 60 and not PUBLISHED_LABEL.search(before.lower())):
                continue
            field = MODIFIED if UPDATED.search(before.lower()) else PUBLISHED
            found.append(Statement(field, match.value, source, None, match.swapped))
    days = {statement.value.isoformat()[:10] for statement in found if statement.source == "dom:header"}
    if len(days) > 2:
        # Three days are a list of other stories.
        found = [statement for statement in found if statement.source != "dom:header"]
    return found or (_alone(heading, body, reading, headed) if lone else [])


_MAX_BESIDE = 20
"""Characters beside the date in a line that is nothing but a date: "on Tuesday, ... at", "Article of ..."."""


def _alone(
    heading: etree._Element | None, body: Body, reading: Reading, headed: Mapping[etree._Element, etree._Element]
) -> list[Statement]:
    """A line that is nothing but a date, in what heading and text share, where it names the only day."""
    if heading is None or body.container is None:
        return []
    above = set(upward(heading))
    root = next((element for element in upward(body.container) if element in above), None)
    if root is None or root.tag in ("body", "html"):
        return []
    story, holding = set(body.elements), set(upward(body.container))
    found: dict[str, Statement] = {}
    for _, element in zip(range(2_000), root.iter("*"), strict=False):
        text = element.text
        if not text or not 6 <= len(text) <= 80 or not _DIGIT.search(text) or element in story:
            continue
        line = " ".join(text.split())
        if NOT_PUBLISHED.search(line.lower()):
            continue
        for match in find_dates(line, reading.language, prefer_day_first=reading.day_first)[:1]:
            alone = len(line) - (match.end - match.start) < _MAX_BESIDE
            boxes = takewhile(lambda box: box not in holding, islice(upward(element), 4))
            if alone and not any(doubt_about(above, headed) for above in boxes):
                field = MODIFIED if UPDATED.search(line[: match.start].lower()) else PUBLISHED
                found[match.value.isoformat()[:10]] = Statement(field, match.value, "dom:alone", element, match.swapped)
    return list(found.values()) if len(found) == 1 else []


_MACHINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:")
_OPENS_WITH_DATE = re.compile(r"\D{0,12}\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\s*[-\u2013\u2014:|)]")


def _header_lines(
    heading: etree._Element | None, story: set[etree._Element], headed: Mapping[etree._Element, etree._Element]
) -> Iterator[str]:
    """Short lines before and after the headline, up to three levels above it, nearest first."""
    if heading is None:
        return
    yield from _lines(heading, story)
    element: etree._Element | None = heading
    for _ in range(4):
        if element is None or element.tag in ("body", "html"):
            return
        for step in (element.itersiblings(), element.itersiblings(preceding=True)):
            for sibling, _count in zip(step, range(4), strict=False):
                if sibling.tag in ("script", "style") or doubt_about(sibling, headed) == 2:
                    continue
                yield from _lines(sibling, story)
        element = element.getparent()


_OTHER_TAGS = frozenset({"figure", "figcaption", "blockquote", "nav"})
_OTHER_NAMES = re.compile(r"caption|(?<!header)comment|kommentar|related|disqus")


def _inside_other(node: etree._Element, end: etree._Element) -> bool:
    """Whether a node lies in a caption, a comment or a related story inside ``end``."""
    for above in upward(node):
        if above is end:
            return False
        if above.tag in _OTHER_TAGS or _OTHER_NAMES.search((above.get("class") or "")[:MAX_NAMES].lower()):
            return True
    return False


def _lines(element: etree._Element, story: set[etree._Element]) -> Iterator[str]:
    """The texts of an element's innermost blocks that hold a digit and are short."""
    budget = 40
    for node in element.iter("*"):
        budget -= 1
        if budget < 0:
            return
        if node in story or node.tag in ("script", "style", "figcaption", "time"):
            continue
        parent = node.getparent()
        for text, owner in ((node.text, node), (node.tail if node is not element else None, parent)):
            if text and owner is not None and 6 <= len(text) < 400 and _DIGIT.search(text):
                folded = " ".join(text.split())
                if 6 <= len(folded) <= 200 and not _inside_other(owner, element):
                    yield folded
    tail = element.tail
    if tail and _DIGIT.search(tail) and len(tail) < 200:
        yield " ".join(tail.split())
