"""When the story was published and last changed: the page's statements weighed against each other.

What publishing systems write as data is trusted first; the address and what
readers see settle the local day, the offset and the time that data leaves out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from archivebot.dates.printed import day_first
from archivebot.dates.zones import area
from archivebot.extract.body import Body
from archivebot.extract.candidates import Candidate
from archivebot.extract.date_dom import (
    FEW_LEVELS,
    is_beside,
    relative_statements,
    seen_statements,
    yearless_statements,
)
from archivebot.extract.date_editions import NEWS_GROWS, before_the_move, corrected, filled_in, reissued
from archivebot.extract.date_header import header_statements, line_statements
from archivebot.extract.date_offset import day_of, with_offset
from archivebot.extract.date_places import Places
from archivebot.extract.date_sources import (
    MODIFIED,
    PUBLISHED,
    Reading,
    Statement,
    data_statements,
    script_statements,
    url_statement,
)
from archivebot.extract.structured import ARTICLE_TYPES, Structured, item_types
from archivebot.extract.surroundings import Surroundings, heading_over_text, story_heading
from archivebot.items import Link
from archivebot.page import Page

EARLIEST = 1990
"""First year of news on the web; a date before it is a slip or a subject of the story."""

_MONTH_FIRST_HOSTS = frozenset(
    {"us", "com", "org", "net", "ph", "edu", "gov", "info", "io", "tv", "news", "online", ""}
)


def date_candidates(
    page: Page,
    structured: Structured,
    body: Body,
    hints: Link | None = None,
    profile_timezone: str | None = None,
    language: str | None = None,
) -> list[Candidate]:
    """Candidates for ``date_published`` and ``date_modified``, the best first.

    The value is a ``datetime`` (with the offset as printed, naive where the
    page tells none and the profile names no zone) or a ``date``. Dates before
    1990 or more than two days after ``page.seen_at`` are refused and kept
    as a flag of the page: ``refused:date_published=<raw>``.
    """
    reading = _reading(page, language)
    heading = heading_over_text(page, story_heading(page), body.container)
    around = Surroundings(page, heading, body.container)
    data = [s for s in data_statements(page, structured, reading) if s.element is None or _stands(s, around, body)]
    data = [s for s in data if _in_range(page, s)]
    url = url_statement(page.own_url, reading.day_first)
    stated = any(s.field == PUBLISHED and isinstance(s.value, datetime) and s.value.tzinfo for s in data)
    places = Places(heading, body)
    seen = [] if _complete(data) else seen_statements(page, around, places, reading, FEW_LEVELS if stated else 99)
    if not any(s.field == PUBLISHED for s in data) and not is_beside(seen, around):
        # A named element far from the headline is the site's clock as often as the story's line.
        lone = not any(s.field == PUBLISHED for s in seen)
        lines = header_statements(page, heading, body, reading, around.headed, lone)
        seen = _not_today(page, lines, "dom:masthead") + _not_today(page, seen)
    elif not any(s.field == PUBLISHED and isinstance(s.value, datetime) for s in (*data, *seen)):
        # Data that tells the day alone: the line beside the headline may tell the time.
        shown = line_statements(heading, body, reading, around.headed)
        seen = [*seen, *(shown or header_statements(page, heading, body, reading, around.headed, False))]
    elif not _complete(data) and not _shown(seen, data):
        lines = line_statements(heading, body, reading, around.headed)
        seen = [*seen, *(s for s in _not_today(page, lines) if day_of(s.value).year >= EARLIEST)]
    hinted = _hint(hints)
    named, seen, hinted = ([s for s in group if _in_range(page, s)] for group in ([url] if url else [], seen, hinted))
    _agree_on_order([*data, *named, *seen, *hinted])
    weak = [s for s in data if _OF_UPLOAD.search(s.source)]
    strong = [s for s in data if s not in weak] if weak and is_beside(seen, around) else data
    published = _ranked(PUBLISHED, strong, named, hinted, seen, weak)
    published = before_the_move(published, seen, around) + published
    if not published:
        published = [s for s in script_statements(page, reading) if _in_range(page, s)]
    modified = [s for s in (*data, *seen) if s.field == MODIFIED]
    if not published and page.seen_at is not None:
        fetched = page.seen_at.astimezone(area(profile_timezone)) if area(profile_timezone) else page.seen_at
        published = relative_statements(page, around, reading, fetched)
        published = published or yearless_statements(heading, body, reading, around.headed, fetched)
    if not published and modified:
        # A page that tells one date only, as its last change, was published then as far as anyone can see.
        published = [s for s in seen if s.field == MODIFIED][:1]
    everything = [*data, *named, *seen, *hinted]
    host = page.host
    best = _settle(published, everything, profile_timezone, host, around)
    last = _settle(_plausible_changes(modified, best), everything, profile_timezone, host, around)
    return [*_candidates(PUBLISHED, best, published), *_candidates(MODIFIED, last, modified)]


def _not_today(page: Page, statements: list[Statement], only: str | None = None) -> list[Statement]:
    """Without bare days that are the day of fetching: the head of a page tells readers the day of today.

    A site's day may be another one than the archive's, which keeps universal time. ``only``: the source of those that
    may be the head of the page, where it was fetched from the site.
    """
    if page.seen_at is None:
        return statements
    days = [(page.seen_at + timedelta(days=away)).date() for away in ((-1, 0, 1) if page.capture else (0,))]
    only = None if page.capture else only
    return [s for s in statements if s.labelled or s.value not in days or (only is not None and s.source != only)]


def _reading(page: Page, language: str | None) -> Reading:
    metas = page.scan.metas
    said = [language, page.scan.language, *metas.get("og:locale", [])[:1], *metas.get("content-language", [])[:1]]
    tag = next((text.strip().replace("_", "-") for text in said if text and text.strip()), None)
    host = page.host
    if tag == "en" and host.endswith(".in"):
        tag = "en-in"  # where IST is Indian Standard Time
    first = day_first(tag)
    if first is None or tag is None:
        suffix = host.rsplit(".", 1)[-1]
        first = suffix not in _MONTH_FIRST_HOSTS
    return Reading(tag, first)


def _complete(data: list[Statement]) -> bool:
    """Whether the data alone tells both moments with the publisher's offset, and does not contradict itself."""
    days = {day_of(s.value) for s in data if s.field == PUBLISHED and s.source in _FIRST_SOURCES}
    firsts = [next((s.value for s in data if s.field == field), None) for field in (PUBLISHED, MODIFIED)]
    if len(days) != 1 or not all(isinstance(value, datetime) and value.utcoffset() for value in firsts):
        return False
    return not any(s.field == MODIFIED and day_of(s.value) - min(days) > NEWS_GROWS for s in data)


def _shown(seen: list[Statement], data: list[Statement]) -> bool:
    """Whether a reader sees a publication date in an element that is not the data's own."""
    own = {s.element for s in data if s.element is not None}
    return any(s.field == PUBLISHED and s.element not in own for s in seen)


_OF_UPLOAD = re.compile("(?i)upload|json-ld:media")
"""When a picture or a video came in: before the story, which has a day of its own beside its headline."""
_FIRST_SOURCES = frozenset({"json-ld:datePublished", "meta:article:published_time", "microdata:datePublished"})


def _stands(statement: Statement, around: Surroundings, body: Body) -> bool:
    """Whether a microdata element belongs to the story, or stands in the head."""
    element = statement.element
    if element is None or around.level(element) is not None:
        return True
    # The item that holds the text says so itself, though the place be called a footer.
    item = next((above for above in element.iterancestors() if above.get("itemscope") is not None), None)
    if item is None or body.container is None or item_types(item).isdisjoint(ARTICLE_TYPES):
        return False
    return item is body.container or item in body.container.iterancestors()


def _hint(hints: Link | None) -> list[Statement]:
    if hints is None or hints.date is None or hints.date_is_lastmod:
        return []
    return [Statement(PUBLISHED, hints.date, f"hint:{hints.via}")]


def _in_range(page: Page, statement: Statement) -> bool:
    """Whether a newspaper on the web can have printed the date when the page was fetched."""
    latest = page.seen_at.date() + timedelta(days=2) if page.seen_at else None

    def possible(day: date) -> bool:
        return day.year >= EARLIEST and (latest is None or day <= latest)

    if statement.swapped and not possible(day_of(statement.value)) and possible(statement.swapped):
        _swap(statement)
    if possible(day_of(statement.value)):
        return True
    flag = f"refused:{statement.field}={statement.value.isoformat()}"
    if flag not in page.flags:
        page.flags.append(flag)
    return False


def _swap(statement: Statement) -> None:
    other, value = statement.swapped, statement.value
    if other is not None:
        statement.swapped = day_of(value)
        statement.value = value.replace(month=other.month, day=other.day)


def _agree_on_order(statements: list[Statement]) -> None:
    """Read 03/04 the way that another statement, which leaves no choice, confirms."""
    certain = {day_of(s.value) for s in statements if s.swapped is None}
    for statement in statements:
        if statement.swapped in certain and day_of(statement.value) not in certain:
            _swap(statement)


def _ranked(field: str, *groups: Iterable[Statement]) -> list[Statement]:
    return [s for group in groups for s in group if s.field == field]


def _plausible_changes(modified: list[Statement], published: Statement | None) -> list[Statement]:
    """Changes that are not before the publication: some systems write the date of a draft."""
    if published is None:
        return modified
    return [s for s in modified if not _before(s.value, published.value)]


def _before(a: datetime | date, b: datetime | date) -> bool:
    if isinstance(a, datetime) and isinstance(b, datetime) and (a.tzinfo is None) == (b.tzinfo is None):
        return a < b - timedelta(minutes=1)
    return day_of(a) < day_of(b) - timedelta(days=1)


def _settle(
    ranked: list[Statement], everything: list[Statement], zone: str | None, host: str, around: Surroundings
) -> Statement | None:
    """The best statement, made as exact as the others on the page allow."""
    if not ranked:
        return None
    best = corrected(_with_time(ranked), ranked, everything)
    best = reissued(best, everything) or filled_in(best, everything, around)
    value = best.value
    if isinstance(value, datetime):
        value = with_offset(value, best, everything, zone, host)
    return Statement(best.field, value, best.source, best.element)


def _with_time(ranked: list[Statement]) -> Statement:
    """The first statement, or one of the same day that also tells the time of day."""
    best = ranked[0]
    if isinstance(best.value, datetime) and (best.value.hour or best.value.minute or best.value.second):
        return best
    for other in ranked[1:]:
        value = other.value
        if isinstance(value, datetime) and value.date() == day_of(best.value) and (value.hour or value.minute):
            return other
    return best


def _candidates(field: str, best: Statement | None, ranked: list[Statement]) -> list[Candidate]:
    if best is None:
        return []
    chosen = Candidate(field, best.value, best.source)
    return [chosen, *(Candidate(field, s.value, s.source) for s in ranked if s.source != best.source)]
