"""Where a page says when it was published: every statement, read once, with its source.

Statements in data come first (JSON-LD, microdata, ``<meta>``), then the
address, then what a reader sees near the headline. Nothing is judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import chain
from typing import Any

from lxml import etree

from archivebot.dates import find_dates, parse_epoch, parse_iso
from archivebot.extract.structured import ARTICLE_TYPES, PAGE_KINDS, Structured, item_types, item_value
from archivebot.page import Page

PUBLISHED, MODIFIED = "date_published", "date_modified"


@dataclass(slots=True)
class Statement:
    """One date that the page states."""

    field: str
    """``date_published`` or ``date_modified``."""
    value: datetime | date
    source: str
    element: etree._Element | None = None
    swapped: date | None = None
    """The other reading of day and month, where the digits allow two."""
    labelled: bool = False
    """Whether a word beside it says what it is."""


_META_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "og:published_time",
    "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "publish-date", "publishdate", "publish_date",
    "pubdate", "date.created", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created",
    "date", "dc.date", "dcterms.date", "dc:date", "prism.publicationdate", "citation_publication_date",
    "og:release_date",
)  # fmt: skip
"""Names that publishing systems use for the first publication, the most exact first."""

_META_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "article:modified", "og:updated_time",
    "date.modified", "date.updated", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod", "revised",
)  # fmt: skip

_PUBLISHED_NAME = re.compile(
    r"publi(?:sh|c)[a-z_]*[-_.:]?(?:date|time|at\b|on\b)|pub[-_.:]?(?:date|time)|(?:^|[-_.:])(?:published|"
    r"issued|pdate)$|"
    r"(?:date|time)[-_.:]?(?:of)?[-_.:]?(?:publi|creat|posted|issued|available)|(?:article|content|created|"
    r"creation|release|posted|upload|story|news)[-_.:]?date|"
    r"date[-_.:]?created|(?:^|[:.])date$|fpubli"
)
_MODIFIED_NAME = re.compile(r"modif|moddate|updat|revis|last|chang|edit")
_NO_STATEMENT = re.compile(
    r"expir|valid|publisher|publication(?:name|config)|crawl|build|render|event|start|end\b|expires|deploy|"
    r"cache|server|now|today|birth"
)

_URL_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d{2})([/._-]?)(0?[1-9]|1[0-2]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:\2|[/._-])"
    r"(0[1-9]|[12]\d|3[01]|[1-9](?=\2\D|/))(?!\d)",
    re.IGNORECASE,
)
_URL_DATE_END = re.compile(r"(?<!\d)(0[1-9]|[12]\d|3[01])([._-])(0[1-9]|[12]\d|3[01])\2((?:19|20)\d{2})(?!\d)")
_URL_STAMP = re.compile(
    r"(?<!\d)(20[0-3]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?(?!\d)"
)
_URL_FOLDER = re.compile(r"(?<=/)((?:19[89]|20[0-3])\d/(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?=/)")
"""Folders of a year and of a month with its day: ``/2001/0514/``."""
_MONTHS = dict(
    zip(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], range(1, 13), strict=True)
)


@dataclass(slots=True)
class Reading:
    """How printed dates are to be read on one page."""

    language: str | None = None
    day_first: bool | None = None
    """The order of day and month in digits, where the language does not tell."""


def read_value(text: Any, reading: Reading) -> tuple[datetime | date, date | None] | None:
    """The date that a data field holds (ISO, epoch seconds, printed words), and its other reading."""
    if isinstance(text, int) and not isinstance(text, bool):
        text = str(text)
    if not isinstance(text, str) or not text or len(text) > 200:
        return None
    value = parse_iso(text) or parse_epoch(text)
    if value is not None and value.year > 1600:
        return value, None
    found = find_dates(text, reading.language, prefer_day_first=reading.day_first)
    return (found[0].value, found[0].swapped) if found else None


def data_statements(page: Page, structured: Structured, reading: Reading) -> Iterator[Statement]:
    """What JSON-LD, ``<meta>`` and microdata say, in order of trust."""
    yield from _node_statements("json-ld", structured.article, ("datePublished", "dateModified"), reading)
    yield from _meta_statements(page, reading)
    for name in ("datePublished", "dateModified"):
        for element in (*structured.microdata.get(name, ())[:3], *_item_metas(page, name)):
            yield from _statement(name, item_value(element), f"microdata:{name}", reading, element)
    for name in _RDFA:
        for element in page.scan.itemprops.get(name, ())[:1]:
            yield from _statement(name, element.get("content"), f"rdfa:{name}", reading, element)
    yield from _node_statements("json-ld:webpage", structured.webpage, ("datePublished", "dateModified"), reading)
    # The day a draft was begun or a video was uploaded: days before publication on some sites, so they come last.
    yield from _node_statements("json-ld", structured.article, ("uploadDate", "dateCreated"), reading)
    for element in (*structured.microdata.get("dateCreated", ()), *_item_metas(page, "dateCreated"))[:1]:
        yield from _statement("dateCreated", item_value(element), "microdata:dateCreated", reading, element)
    yield from _node_statements("json-ld:media", structured.media, ("datePublished", "uploadDate"), reading)


_RDFA = ("dc:created", "dc:issued", "dcterms:issued", "dcterms:created")
"""Properties by which Drupal marked the moment over its articles, before schema.org's."""


def _item_metas(page: Page, name: str) -> list[etree._Element]:
    """``<meta itemprop>`` elements that belong to an article or to no item: the scan files them by name only."""
    if name.lower() not in page.scan.metas:
        return []
    found = []
    for element in page.scan.meta_elements:
        if name in (element.get("itemprop") or "").split() or element.get("name") == name:
            scope = next((a for a in element.iterancestors() if a.get("itemscope") is not None), None)
            if scope is None or not (types := item_types(scope)) or types & (ARTICLE_TYPES | PAGE_KINDS):
                found.append(element)
    return found[:5]


def _statement(
    name: str, said: Any, source: str, reading: Reading, element: etree._Element | None = None
) -> Iterator[Statement]:
    read = read_value(said, reading)
    if read is not None:
        yield Statement(MODIFIED if name == "dateModified" else PUBLISHED, read[0], source, element, read[1])


def _node_statements(
    prefix: str, node: dict[str, Any] | None, names: tuple[str, ...], reading: Reading
) -> Iterator[Statement]:
    for name in names:
        said = (node or {}).get(name)
        for text in said[:3] if isinstance(said, list) else [said]:
            yield from _statement(
                name, text.get("@value") if isinstance(text, dict) else text, f"{prefix}:{name}", reading
            )


def _meta_statements(page: Page, reading: Reading) -> Iterator[Statement]:
    metas = page.scan.metas
    usual, others = [], []
    for name in metas:
        places = _META_PLACES.get(name)
        if places is not None:
            usual += places
        elif field := _meaning(name):
            others.append((field, name))
    known = [*(_META_FIELDS[place] for place in sorted(usual)), *others]
    for field, name in known:
        for content in metas[name][:2]:
            read = read_value(content, reading)
            if read is not None:
                yield Statement(field, read[0], f"meta:{name}", None, read[1])
                break


_META_FIELDS = (*((PUBLISHED, name) for name in _META_PUBLISHED), *((MODIFIED, name) for name in _META_MODIFIED))
_META_PLACES: dict[str, list[int]] = {name: [] for name in ("datepublished", "datemodified", "datecreated")}
"""Name -> where it stands among them; those that microdata have, too, are read there."""
for _place, (_, _name) in enumerate(_META_FIELDS):
    _META_PLACES.setdefault(_name, []).append(_place)


@lru_cache(maxsize=4096)
def _meaning(name: str) -> str | None:
    """The field that the name of a ``<meta>`` tells, where it is none of the usual names."""
    if len(name) > 60 or _NO_STATEMENT.search(name):
        return None
    return MODIFIED if _MODIFIED_NAME.search(name) else PUBLISHED if _PUBLISHED_NAME.search(name) else None


def url_statement(url: str, day_first: bool | None = None) -> Statement | None:
    """The day that the address names: ``/2025/06/12/``, ``/2025-06-12-``, ``20250612``, ``12-06-2025``.

    A publishing system writes the day of first publication into a path and never changes it.
    """
    path = re.split(r"[?#]", url.split("//", 1)[-1], maxsplit=1)[0]
    path = path[path.find("/") :] if "/" in path else ""
    for match in _URL_DATE.finditer(path):
        year, separator, month, day = match.groups()
        if not separator and not (month.isdigit() and len(month) == 2 == len(day)):
            continue
        value = _valid(int(year), _MONTHS.get(month.lower()) or int(month), int(day))
        if value:
            return Statement(PUBLISHED, value, "url")
    for match in chain(_URL_STAMP.finditer(path), _URL_FOLDER.finditer(path)):
        stamp = match[1].replace("/", "")
        value = _valid(int(stamp[:4]), int(stamp[4:6]), int(stamp[6:]))
        if value:
            return Statement(PUBLISHED, value, "url")
    for match in _URL_DATE_END.finditer(path):
        day, month, year = int(match[1]), int(match[3]), int(match[4])
        readings = [_valid(year, month, day), _valid(year, day, month)]
        first, second = readings if day_first is not False else readings[::-1]
        if first:
            return Statement(PUBLISHED, first, "url", None, second if second != first else None)
        if second:
            return Statement(PUBLISHED, second, "url")
    return None


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


_SCRIPT_DATE = re.compile(
    r"(?:pub(?:lication|lished|lish)?_?(?:date|time|at|on)?(?:time|iso)?|created?_?(?:at|date|time))[\"']?"
    r"\s*[:=]\s*[\"'](\d{4}-?\d{2}-?\d{2}[^\"']{0,20})[\"']"
)
"""In small letters, whose first ones are found many times faster; ``first_published`` and ``datePublished`` too."""


def script_statements(page: Page, reading: Reading) -> list[Statement]:
    """The publication date in inline scripts (data layers of analytics), for a page that states it nowhere else.

    Only a date on which all such entries of the page agree counts: lists of
    related stories hold many.
    """
    found: dict[date, Statement] = {}
    for script in page.scan.scripts:
        text = script.text
        if not text or len(text) > 200_000:
            continue
        for match in _SCRIPT_DATE.finditer(text.lower()):
            read = read_value(match[1], reading)
            if read is not None:
                day = read[0].date() if isinstance(read[0], datetime) else read[0]
                found.setdefault(day, Statement(PUBLISHED, read[0], "script"))
    return list(found.values()) if len(found) == 1 else []
