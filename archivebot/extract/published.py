"""When the story was published and last changed: the page's statements weighed against each other.

What publishing systems write as data is trusted first; the address and what
readers see settle the local day, the offset and the time that data leaves out.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from urllib.parse import urlsplit

from archivebot.dates import localize
from archivebot.dates.printed import day_first
from archivebot.dates.zones import area
from archivebot.extract.body import Body
from archivebot.extract.candidates import Candidate
from archivebot.extract.date_dom import FEW_LEVELS, header_statements, relative_statements, seen_statements
from archivebot.extract.date_sources import (
    MODIFIED,
    PUBLISHED,
    Reading,
    Statement,
    data_statements,
    script_statements,
    url_statement,
)
from archivebot.extract.structured import Structured
from archivebot.extract.surroundings import Surroundings, story_heading
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
    1990 or more than two days after ``page.fetched_at`` are refused and kept
    as a flag of the page: ``refused:date_published=<raw>``.
    """
    reading = _reading(page, language)
    heading = story_heading(page)
    around = Surroundings(heading, body.container)
    data = [s for s in data_statements(page, structured, reading) if s.element is None or _stands(s, around)]
    url = url_statement(page.url, reading.day_first)
    stated = any(s.field == PUBLISHED and isinstance(s.value, datetime) and s.value.tzinfo for s in data)
    seen = [] if _complete(data) else seen_statements(page, around, reading, FEW_LEVELS if stated else 99)
    if not any(s.field == PUBLISHED for s in (*data, *seen)):
        seen += header_statements(page, heading, body, reading)
    hinted = _hint(hints)
    data, named, seen, hinted = (
        [s for s in group if _in_range(page, s)] for group in (data, [url] if url else [], seen, hinted)
    )
    _agree_on_order([*data, *named, *seen, *hinted])
    published = _ranked(PUBLISHED, data, named, hinted, seen)
    if not published:
        published = [s for s in script_statements(page, reading) if _in_range(page, s)]
    modified = [s for s in (*data, *seen) if s.field == MODIFIED]
    if not published and page.fetched_at is not None:
        fetched = page.fetched_at.astimezone(area(profile_timezone)) if area(profile_timezone) else page.fetched_at
        published = relative_statements(page, around, reading, fetched)
    if not published and modified:
        # A page that tells one date only, as its last change, was published then as far as anyone can see.
        published = [s for s in seen if s.field == MODIFIED][:1]
    everything = [*data, *named, *seen, *hinted]
    best = _settle(published, everything, profile_timezone)
    last = _settle(_plausible_changes(modified, best), everything, profile_timezone)
    return [*_candidates(PUBLISHED, best, published), *_candidates(MODIFIED, last, modified)]


def _reading(page: Page, language: str | None) -> Reading:
    metas = page.scan.metas
    said = [language, page.scan.language, *metas.get("og:locale", [])[:1], *metas.get("content-language", [])[:1]]
    tag = next((text.strip().replace("_", "-") for text in said if text and text.strip()), None)
    first = day_first(tag)
    if first is None or tag is None:
        host = urlsplit(page.url).hostname or ""
        suffix = host.rsplit(".", 1)[-1]
        first = suffix not in _MONTH_FIRST_HOSTS
    return Reading(tag, first)


def _complete(data: list[Statement]) -> bool:
    """Whether the data alone tells both moments with the publisher's offset, and does not contradict itself."""
    days = {_day(s.value) for s in data if s.field == PUBLISHED and s.source in _FIRST_SOURCES}
    firsts = [next((s.value for s in data if s.field == field), None) for field in (PUBLISHED, MODIFIED)]
    return len(days) == 1 and all(isinstance(value, datetime) and value.utcoffset() for value in firsts)


_FIRST_SOURCES = frozenset({"json-ld:datePublished", "meta:article:published_time", "microdata:datePublished"})


def _stands(statement: Statement, around: Surroundings) -> bool:
    """Whether a microdata element belongs to the story, or stands in the head."""
    element = statement.element
    if element is None:
        return True
    return around.level(element) is not None


def _hint(hints: Link | None) -> list[Statement]:
    if hints is None or hints.date is None or hints.date_is_lastmod:
        return []
    return [Statement(PUBLISHED, hints.date, f"hint:{hints.via}")]


def _day(value: datetime | date) -> date:
    return value.date() if isinstance(value, datetime) else value


def _in_range(page: Page, statement: Statement) -> bool:
    """Whether a newspaper on the web can have printed the date when the page was fetched."""
    latest = page.fetched_at.date() + timedelta(days=2) if page.fetched_at else None

    def possible(day: date) -> bool:
        return day.year >= EARLIEST and (latest is None or day <= latest)

    if statement.swapped and not possible(_day(statement.value)) and possible(statement.swapped):
        _swap(statement)
    if possible(_day(statement.value)):
        return True
    flag = f"refused:{statement.field}={statement.value.isoformat()}"
    if flag not in page.flags:
        page.flags.append(flag)
    return False


def _swap(statement: Statement) -> None:
    other, value = statement.swapped, statement.value
    if other is not None:
        statement.swapped = _day(value)
        statement.value = value.replace(month=other.month, day=other.day)


def _agree_on_order(statements: list[Statement]) -> None:
    """Read 03/04 the way that another statement, which leaves no choice, confirms."""
    certain = {_day(s.value) for s in statements if s.swapped is None}
    for statement in statements:
        if statement.swapped in certain and _day(statement.value) not in certain:
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
    return _day(a) < _day(b) - timedelta(days=1)


def _settle(ranked: list[Statement], everything: list[Statement], zone: str | None) -> Statement | None:
    """The best statement, made as exact as the others on the page allow."""
    if not ranked:
        return None
    best = _corrected(_with_time(ranked), ranked, everything)
    value = best.value
    if isinstance(value, datetime):
        value = _with_offset(value, best, everything, zone)
    return Statement(best.field, value, best.source, best.element)


def _with_time(ranked: list[Statement]) -> Statement:
    """The first statement, or one of the same day that also tells the time of day."""
    best = ranked[0]
    if isinstance(best.value, datetime) and (best.value.hour or best.value.minute or best.value.second):
        return best
    for other in ranked[1:]:
        value = other.value
        if isinstance(value, datetime) and value.date() == _day(best.value) and (value.hour or value.minute):
            return other
    return best


_LOOSE = frozenset(
    {"meta:date", "meta:dc.date", "meta:dc:date", "meta:dcterms.date", "meta:dcterms.created", "meta:dc.date.created"}
)


def _corrected(best: Statement, ranked: list[Statement], everything: list[Statement]) -> Statement:
    """The statement that readers see where the data states something else: the print issue, the draft."""
    seen = next((s for s in everything if s.field == best.field and s.source in ("time", "dom:date")), None)
    if seen is None or best.field != PUBLISHED:
        return best
    if best.source in _LOOSE and _day(seen.value) != _day(best.value):
        # Archives' terms (Dublin Core) often hold the day a page was created, not the day readers are shown.
        return seen
    if not isinstance(seen.value, datetime):
        return best
    apart = abs((_day(seen.value) - _day(best.value)).days)
    if not isinstance(best.value, datetime) and apart == 1:
        # A day without a time is often that of the print issue: the story went online the evening before.
        return seen
    if best.source.startswith("json-ld") and apart > 1:
        # A draft's day in JSON-LD, against <meta> and the page's face, and neither is a mere change.
        meta = next((s for s in ranked if s.source == "meta:article:published_time"), None)
        changes = {s.value for s in everything if s.field == MODIFIED}
        if meta and _day(meta.value) == _day(seen.value) and meta.value not in changes:
            return meta
    return best


def _with_offset(value: datetime, best: Statement, everything: list[Statement], zone: str | None) -> datetime | date:
    """The moment with the offset at which the publisher printed it, where the page or the profile tells."""
    offset = value.utcoffset()
    if offset:
        return value
    moments = [s.value for s in everything if isinstance(s.value, datetime) and s is not best and s.field == best.field]
    if offset is None:
        return _located(value, moments, zone)
    place = area(zone)
    if place is not None:
        local = value.astimezone(place)
        return value.astimezone(timezone(local.utcoffset() or timedelta()))
    for other in moments:
        away = other.utcoffset()
        if away and _minute(other) == _minute(value):
            return value.astimezone(timezone(away))
        if away is None and (shift := _shift(other, value)):
            return value.astimezone(timezone(shift))
    return _local_day(value, everything)


def _located(value: datetime, moments: list[datetime], zone: str | None) -> datetime:
    """A naive time with the offset of a statement that shows the same clock or differs from it by an offset."""
    aware = [other for other in moments if other.tzinfo is not None]
    for other in aware:
        if _minute(other.replace(tzinfo=None)) == _minute(value):
            return value.replace(tzinfo=other.tzinfo)
    for other in aware:
        if (shift := _shift(value, other)) is not None:
            return value.replace(tzinfo=timezone(shift))
    return localize(value, zone)


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _shift(naive: datetime, aware: datetime) -> timedelta | None:
    """The offset that makes a local clock and an instant the same: whole quarters of an hour, -12:00 to +14:00."""
    shift = _minute(naive) - _minute(aware.astimezone(UTC).replace(tzinfo=None))
    if shift.total_seconds() % 900 or not timedelta(hours=-12) <= shift <= timedelta(hours=14):
        return None
    return shift


def _local_day(value: datetime, everything: list[Statement]) -> datetime | date:
    """An instant in UTC on the local day that the address names: evening in America is tomorrow in UTC."""
    url = next((s.value for s in everything if s.source == "url"), None)
    if url is None or abs((_day(value) - _day(url)).days) != 1:
        return value
    for other in everything:
        away = other.value.utcoffset() if isinstance(other.value, datetime) else None
        if away and value.astimezone(timezone(away)).date() == url:
            return value.astimezone(timezone(away))
    return _day(url)


def _candidates(field: str, best: Statement | None, ranked: list[Statement]) -> list[Candidate]:
    if best is None:
        return []
    chosen = Candidate(field, best.value, best.source)
    return [chosen, *(Candidate(field, s.value, s.source) for s in ranked if s.source != best.source)]
