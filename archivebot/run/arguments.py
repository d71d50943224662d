"""Arguments of a crawl, the same for every spider, checked before anything starts."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from urllib.parse import urlsplit

from archivebot.errors import ArgumentError
from archivebot.urls import is_http_url, join

NAMES = ("url", "section", "exclude", "since", "until", "max_articles", "lang", "recheck", "export")

_SPAN = re.compile(r"(\d{1,5})\s*([hdwmy])")
_PERIOD = re.compile(r"(\d{4})(?:-(\d{2}))?")
_UNITS = {"h": 1, "d": 24, "w": 24 * 7, "m": 24 * 30, "y": 24 * 365}
# "htp:/x", "mailto:a@b": what stands before a colon and no port behind it. "localhost:8080" is a host.
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):(?!\d)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")

Moment = date | datetime


@dataclass(slots=True, kw_only=True)
class Arguments:
    """What a crawl was asked for."""

    urls: tuple[str, ...] = ()
    """Addresses to begin at."""
    sections: tuple[str, ...] = ()
    """Names or addresses of the sections that are wanted; all where empty."""
    excluded: tuple[str, ...] = ()
    """Parts of addresses that are not wanted."""
    since: Moment | None = None
    """Articles published before are not wanted: a day, or an instant in UTC."""
    until: Moment | None = None
    """Articles published after are not wanted: a day (included), or an instant in UTC."""
    max_articles: int | None = None
    """Articles that are taken at most."""
    languages: tuple[str, ...] = ()
    """Languages that are wanted (BCP 47 primary tags); all where empty."""
    recheck: Moment | None = None
    """Known articles last fetched before this are fetched again, whether due or not."""
    export: bool | str = True
    """Whether the run's articles are rendered at its end, or the file, folder or ``s3://`` address to render to."""

    def wants(self, published: Moment | None) -> str | None:
        """None where an article of this date is wanted, else the reason: ``before-since`` or ``after-until``."""
        if published is None:
            return None
        if self.since is not None and earlier(published, self.since):
            return "before-since"
        if self.until is not None and earlier(self.until, published):
            return "after-until"
        return None

    def excludes(self, url: str) -> bool:
        """Whether an address is not wanted."""
        return any(part in url for part in self.excluded)

    def wants_section(self, url: str, name: str | None) -> bool:
        """Whether a listing or an article is of a section that was asked for: by its name or a part of its address."""
        return not self.sections or bool(self.sections_of(url, name))

    def sections_of(self, url: str, name: str | None) -> list[str]:
        """The sections asked for that a listing or an article is of."""
        return [asked for asked in self.sections if is_section(asked, url, name)]

    def missed_sections(self, listings: Mapping[str, str | None]) -> list[str]:
        """The sections that were asked for and are none of these listings (address -> name)."""
        found = listings.items()
        return [asked for asked in self.sections if not any(is_section(asked, url, name) for url, name in found)]

    def speaks(self, language: str | None) -> bool:
        """Whether a text of this language is wanted; one of unknown language is."""
        if not self.languages or not language:
            return True
        return re.split("[-_]", language)[0].lower() in self.languages


def is_section(asked: str, url: str, name: str | None) -> bool:
    """Whether an address is of the section that somebody means: a listing of it, or an article under its path."""
    if "://" in asked:
        return f"{url.lower().rstrip('/')}/".startswith(f"{asked.lower().rstrip('/')}/")
    asked = asked.strip("/").lower()
    path = urlsplit(url).path.lower().strip("/")
    return asked == (name or "").lower() or f"/{asked}/" in f"/{path}/"


def earlier(first: Moment, second: Moment) -> bool:
    """Whether ``first`` is before ``second``; by day where either is only a day or has no offset."""
    if isinstance(first, datetime) and isinstance(second, datetime) and first.tzinfo and second.tzinfo:
        return first < second
    return _day(first) < _day(second)


def _day(moment: Moment) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def parse_arguments(given: Mapping[str, object], now: datetime) -> Arguments:
    """Read spider arguments (``-a name=value``); raises :class:`ArgumentError` that says what would be right."""
    unknown = sorted(set(given) - set(NAMES))
    if unknown:
        raise ArgumentError(f"unknown argument {unknown[0]!r}; known are: {', '.join(NAMES)}")
    texts = {name: str(value).strip() for name, value in given.items() if value is not None}
    since = parse_moment("since", texts.get("since"), now)
    until = parse_moment("until", texts.get("until"), now)
    if since is not None and until is not None and earlier(until, since):
        raise ArgumentError(f"until={texts['until']!r} is before since={texts['since']!r}")
    return Arguments(
        urls=parse_urls(texts.get("url")),
        sections=parse_names(texts.get("section")),
        excluded=parse_names(texts.get("exclude")),
        since=since,
        until=until,
        max_articles=parse_count("max_articles", texts.get("max_articles")),
        languages=parse_languages(texts.get("lang")),
        recheck=now if texts.get("recheck") == "all" else parse_moment("recheck", texts.get("recheck"), now),
        export=parse_export(texts.get("export")),
    )


def parse_names(value: str | None) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(name for part in (value or "").split(",") if (name := part.strip()))


def parse_urls(value: str | None) -> tuple[str, ...]:
    """One or more web addresses, spaces or commas before a scheme between; ``https://`` is added where none is."""
    if not value:
        return ()
    found: list[str] = []
    for part in re.split(r"\s+|,(?=\w+://)", value):
        if not part:
            continue
        scheme = _SCHEME.match(part)
        address = part if scheme or "://" in part else f"https://{part}"
        if scheme and scheme[1].lower() not in ("http", "https"):
            raise ArgumentError(f"url={part!r} begins with {scheme[0]!r}; web addresses begin with http:// or https://")
        if not is_http_url(address):
            raise ArgumentError(f"url={part!r} is no web address; give one like https://news.example/section/")
        found.append(join(address, address) or address)
    return tuple(dict.fromkeys(found))


def parse_moment(name: str, value: str | None, now: datetime) -> Moment | None:
    """``2024-05-01``, ``2024-05-01T12:00:00Z``, ``7d``, ``24h``, ``2w``; an instant without offset is UTC.

    ``2024`` and ``2024-05`` are a year's or month's first day, for ``until`` and ``at`` its last.
    """
    if not value:
        return None
    if found := _SPAN.fullmatch(value.lower()):
        span = timedelta(hours=int(found[1]) * _UNITS[found[2]])
        try:
            moment = now.astimezone(UTC) - span
        except OverflowError:
            raise ArgumentError(f"{name}={value!r} reaches back before the calendar begins") from None
        # Days are what listings print: a span of whole days means whole days.
        return moment if found[2] == "h" else moment.date()
    try:
        if found := _PERIOD.fullmatch(value):
            last = name in ("until", "at")
            year, month = int(found[1]), int(found[2] or (12 if last else 1))
            return date(year, month, monthrange(year, month)[1] if last else 1)
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
            return date.fromisoformat(value)
        instant = datetime.fromisoformat(value)
    except ValueError:
        raise ArgumentError(
            f"{name}={value!r} is no date; give an ISO date (2024-05-01, 2024-05, 2024, 2024-05-01T12:00:00Z) or a "
            f"span (7d, 24h, 2w){', or all' if name == 'recheck' else ''}"
        ) from None
    return instant if instant.tzinfo else instant.replace(tzinfo=UTC)


def parse_span(name: str, value: str | None) -> timedelta | None:
    """``36h``, ``7d``, ``2w``; None where nothing is given."""
    if not value:
        return None
    found = _SPAN.fullmatch(value.lower())
    try:
        if found:
            return timedelta(hours=int(found[1]) * _UNITS[found[2]])
    except OverflowError:
        pass
    raise ArgumentError(f"{name}={value!r} is no span of time; give one like 36h, 7d or 2w")


def parse_count(name: str, value: str | None) -> int | None:
    """A number of 1 or more."""
    if not value:
        return None
    if not value.isascii() or not value.isdigit() or int(value) < 1:
        raise ArgumentError(f"{name}={value!r} must be a whole number of 1 or more")
    return int(value)


def parse_languages(value: str | None) -> tuple[str, ...]:
    """Primary language tags out of ``en`` or ``en,fr-CA``."""
    tags = [tag for part in (value or "").split(",") if (tag := part.strip())]
    for tag in tags:
        if not _LANGUAGE.fullmatch(tag):
            raise ArgumentError(f"lang={tag!r} is no language tag; give one like en, fr or pt-BR")
    return tuple(re.split("[-_]", tag)[0].lower() for tag in tags)


def parse_export(value: str | None) -> bool | str:
    """Yes or no, or a place: ``s3://bucket/prefix/``, a path with a slash, or a file that is named as a dataset."""
    if value and ("/" in value or re.search(r"\.(jsonl|csv|parquet)(\.gz|\.zst)?$", value)):
        return value
    try:
        return parse_flag("export", value, default=True)
    except ArgumentError:
        raise ArgumentError(
            f"export={value!r} must be yes or no, or a place like exports/site/, news.jsonl or s3://bucket/prefix/"
        ) from None


def parse_flag(name: str, value: str | None, *, default: bool) -> bool:
    """Yes or no, in the usual spellings."""
    if not value:
        return default
    if value.lower() in ("1", "yes", "true", "on"):
        return True
    if value.lower() in ("0", "no", "false", "off"):
        return False
    raise ArgumentError(f"{name}={value!r} must be yes or no")
