"""Which sub-sitemaps of an index can hold articles of a span of days, newest first."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from archivebot import urls
from archivebot.discover.instants import day_of
from archivebot.items import Link
from archivebot.later import later

_SPAN = re.compile(r"(?<!\d)(19[89]\d|20\d\d)(?:[-_./]?(1[0-2]|0[1-9])(?:[-_./]?(3[01]|[12]\d|0[1-9]))?)?(?!\d)")
_QUERY = {"y": "year", "yyyy": "year", "year": "year", "m": "month", "mm": "month", "month": "month"}
_QUERY.update({"d": "day", "dd": "day", "day": "day"})
# Content management systems split their sitemaps by kind of page and say so in the file name.
_OTHERS = later(
    r"(?i)(?:^|[^a-z])(?:tag|tags|topic|topics|categor(?:y|ies)|section|sections|author|authors|users?|people|images?|"
    r"video|videos|galler(?:y|ies)|pages?(?![-_/]?\d)|static|attachments?|products?|shop|taxonom(?:y|ies)|jobs|events?)(?:[^a-z]|$)"
)
_ARTICLES = re.compile(
    r"(?i)(?:^|[^a-z])(?:posts?|articles?|artikel|articulos|news|stor(?:y|ies)|noticias|googlenews)(?:[^a-z]|$)"
)
_NEWS = re.compile(r"(?i)(?:^|[^a-z])(?:google-?)?news(?:[^a-z]|$)")

ONE_DAY = timedelta(days=1)


def sitemap_span(url: str) -> tuple[date, date] | None:
    """First and last day that a sitemap's name says it covers (``sitemap-2024-05.xml``, ``?yyyy=2024&mm=05``)."""
    parts = urls.split(url)
    if parts is None:
        return None
    named: dict[str, str] = {}
    for pair in parts.query.split("&"):
        name, _, value = pair.partition("=")
        if name.lower() in _QUERY and value.isdecimal() and len(value) <= 4:
            named[_QUERY[name.lower()]] = value
    if len(named.get("year", "")) == 4:
        return _span(named["year"], named.get("month"), named.get("day"))
    found = None
    for text in (parts.query, parts.path):
        for match in _SPAN.finditer(text):
            found = match
    return _span(*found.groups()) if found else None


def _span(year: str, month: str | None, day: str | None) -> tuple[date, date] | None:
    try:
        if month is None:
            return date(int(year), 1, 1), date(int(year), 12, 31)
        if day is None:
            return date(int(year), int(month), 1), date(int(year), int(month), monthrange(int(year), int(month))[1])
        only = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return only, only


def sitemap_role(url: str) -> str:
    """``news``, ``articles``, ``other`` (tags, authors, images ...) or empty, as the file's name says."""
    parts = urls.split(url)
    if parts is None:
        return ""
    if _OTHERS.search(parts.path):
        return "other"
    name = f"{parts.path}?{parts.query}"
    if _NEWS.search(name):
        return "news"
    return "articles" if _ARTICLES.search(name) else ""


def relevant_sitemaps(links: Iterable[Link], since: date | None = None, until: date | None = None) -> list[Link]:
    """The sub-sitemaps that can announce articles between two days (both included), newest first.

    Left out are those whose ``lastmod`` lies before ``since`` (a day of grace for time zones), whose
    name covers other days, or whose name says that they list tags, authors, images and the like.
    """
    kept: list[tuple[bool, date, int, Link]] = []
    for index, link in enumerate(links):
        role = sitemap_role(link.url)
        if role == "other":
            continue
        span = sitemap_span(link.url)
        changed = day_of(link.date) if link.date is not None else None
        if since is not None and changed is not None and changed < since - ONE_DAY:
            continue
        if span is not None and ((since and span[1] < since - ONE_DAY) or (until and span[0] > until + ONE_DAY)):
            continue
        newest = span[1] if span else changed or date.max
        kept.append((role == "news", newest, -index, link))
    kept.sort(key=lambda entry: entry[:3], reverse=True)
    return [entry[3] for entry in kept]
