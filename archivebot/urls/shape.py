"""What an address alone tells of the page behind it.

Publishing software writes addresses by templates: an article's carries a slug,
an id or a date, a section's is short, tags and authors stand behind a word that
says so. No rule knows a site.
"""

from __future__ import annotations

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from archivebot.later import later
from archivebot.urls import words
from archivebot.urls.datepath import DatePath, date_in
from archivebot.urls.parameters import plain_name
from archivebot.urls.parts import Parts, split

_CUT = re.compile(r"[-_\s+,.~–—]+")
_EXTENSION = re.compile(r"\.([A-Za-z0-9]{2,5})\Z")
_DIGITS = re.compile(r"\d{3,}")
# An id drawn by lot: letters and digits mixed, as CMSs and short-link services make them.
_MIXED_ID = re.compile(r"(?=[A-Za-z]*\d)(?=\d*[A-Za-z])[A-Za-z0-9]{6,}\Z")
# impressum-10115018, newsletter-8877367: service pages that a CMS numbers like its articles.
_TRAILING_ID = re.compile(r"[-_,.]+(?:id)?\d{3,}\Z")
# Capitals inside one word (dRwWqB) are no language's spelling.
_MIXED_CASE = re.compile(r"(?=[A-Za-z]{6,}\Z)(?=.*[a-z])(?:.[a-z]*[A-Z]){2}")
_UUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_CJK = later(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")
# /forum/thread/812-budget, /community/topic/812, viewtopic.php, showthread.php: what readers write to each other.
_FORUM = re.compile(
    r"/(?:forums?|foren|foro|boards?|community|diskussion(?:en)?|comunidad)/(?:threads?|topics?|members?|users?|posts?)/"
    r"|/(?:viewtopic|viewforum|showthread|forumdisplay)/\Z"
)
_FILE = re.compile(r"(?i)(?:/(?:index|default))?(?:\.[a-z\d]{2,5})?/?\Z")
_PAGE_PATH = re.compile(r"(?i)/(?:page|seite|pagina|strona|sida|side|sayfa|halaman|trang|p)[/-]?\d{1,6}(?:/|\.|\Z)")


MAX_SEGMENT = 400
"""Letters of a segment that are looked at; patterns on longer ones could be made slow on purpose."""


ROLES = (
    *("article", "tag", "author", "media", "service", "listing"),
    *("page", "facet", "file", "feed", "home"),
)
"""What an address can say it is."""


@dataclass(slots=True, frozen=True)
class Shape:
    """Features of an address."""

    segments: tuple[str, ...]
    """Path segments, unescaped, without file extension on the last."""
    extension: str
    """Lower-case file extension, or empty."""
    date: DatePath | None
    """A date in the path."""
    slug_words: int
    """Words of the wordiest segment among the last three; two CJK letters count as a word."""
    number: int
    """Digits of the longest number that is no date (an id), or the length of an id of mixed letters."""
    id_parameter: bool
    """Whether a query parameter holds an id."""
    role: str
    """One of :data:`ROLES`, or empty where the address does not say."""
    points: float
    """Log-odds that this is an article, from the address alone; above 0 it rather is."""

    @property
    def score(self) -> float:
        """:attr:`points` as 0..1."""
        return as_score(self.points)


def as_score(points: float) -> float:
    """Log-odds as a probability, 0..1, two digits."""
    return round(1 / (1 + math.exp(-points)), 2)


def fold(text: str) -> str:
    """Lower case without accents, as addresses spell words."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))


@lru_cache(maxsize=1_024)
def shape(url: str) -> Shape | None:
    """The shape of a web address; None where it is none."""
    parts = split(url)
    return None if parts is None else shape_of(parts)


def shape_of(parts: Parts) -> Shape:
    """:func:`shape` for parts."""
    path = unquote(parts.path, errors="replace") if "%" in parts.path else parts.path
    segments = [s[:MAX_SEGMENT] for s in path.split("/") if s]
    extension = ""
    if segments and (found := _EXTENSION.search(segments[-1])):
        name = found.group(1).lower()
        if name in words.PAGE_EXTENSIONS or name in words.MEDIA_EXTENSIONS or name in words.FEED_EXTENSIONS:
            extension = name
            segments[-1] = segments[-1][: found.start()]
            if segments[-1].lower() in ("index", "default"):
                # /world/story-of-a-day/index.html is the folder's page.
                segments.pop()
    date = date_in(path)
    slug = max((_slug_words(s) for s in segments[-5:]), default=0)
    number = max((_id_length(s) for s in segments[-3:]), default=0) if segments else 0
    if date is not None and date.precision != "year" and number and number <= 8:
        number = _id_length(path[: date.start] + "-" + path[date.end :])
    id_parameter, query_role = _query(parts.query) if parts.query else (False, "")
    role = (
        "service"
        if _is_service_host(parts.host)
        else _role(segments, extension, path, date, slug, number, id_parameter, query_role)
    )
    points = _points(segments, extension, date, slug, number, id_parameter, role)
    return Shape(tuple(segments), extension, date, slug, number, id_parameter, role, points)


def _slug_words(segment: str) -> int:
    if segment.isascii() and segment.isalnum():
        return 1 if len(segment) > 1 and not segment.isdigit() else 0
    cjk = len(_CJK.findall(segment)) if not segment.isascii() else 0
    return cjk // 2 + sum(1 for w in _CUT.split(segment) if len(w) > 1 and not w.isdigit() and not _CJK.match(w))


def _id_length(segment: str) -> int:
    if segment.isascii() and segment.isalpha() and (segment.islower() or len(segment) < 6):
        return 0
    longest = max((len(n) for n in _DIGITS.findall(segment)), default=0)
    if longest == 4 and segment[:2] in ("19", "20") and len(segment) == 4:
        longest = 0
    if len(segment) >= 36 and _UUID.search(segment.lower()):
        return 32
    tail = _CUT.split(segment)[-1]
    if _MIXED_ID.match(tail) or _MIXED_CASE.match(tail):
        longest = max(longest, len(tail))
    return longest


def _is_service_host(host: str) -> bool:
    label, _, rest = host.partition(".")
    return label in words.SERVICE_HOSTS and "." in rest


def _query(query: str) -> tuple[bool, str]:
    """Whether the parameters hold a page's id, and the role that they give the page, if any."""
    id_parameter, role = False, ""
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        name = name.lower()
        if plain_name(name) in words.PAGE_NAMES and value:
            role = "page"
        elif value.lower() in words.CATEGORY and name in words.FACET_NAMES:
            # option=com_content&view=category&id=8: the id is the category's.
            return False, "listing"
        elif name in words.SECTION_NAMES:
            continue
        elif name in words.FACET_NAMES:
            role = role or "facet"
        elif value and (name in words.ID_NAMES or name.endswith(("id", "_no"))) and any(c.isdigit() for c in value):
            id_parameter = True
    return id_parameter, role


def _role(
    segments: list[str],
    extension: str,
    path: str,
    date: DatePath | None,
    slug: int,
    number: int,
    id_parameter: bool,
    query_role: str,
) -> str:
    """What the address says it is, in words; empty where it does not say."""
    if extension in words.MEDIA_EXTENSIONS:
        return "file"
    if extension in words.FEED_EXTENSIONS or (segments and segments[-1].lower() in ("rss", "feed", "atom", "rss2")):
        return "feed"
    if not segments and not id_parameter:
        return query_role or "home"
    if query_role == "page" or (_PAGE_PATH.search(path) and slug < 3):
        return "page"
    if query_role == "facet" and not id_parameter:
        return "facet"
    if query_role == "listing":
        return "listing"
    is_dated = slug <= 1 and number == 0 and date is not None and date.precision != "year" and _is_last(date, path)
    return _word_role(segments, date, is_dated, slug, number, id_parameter)


def _word_role(
    segments: list[str], date: DatePath | None, is_dated: bool, slug: int, number: int, id_parameter: bool
) -> str:
    if _FORUM.search("/" + "/".join(segments[:4]).lower() + "/"):
        return "service"
    names = [_TRAILING_ID.sub("", fold(s)) for s in segments]
    strong = (number >= 5 and slug >= 3) or (date is not None and date.precision == "day" and slug >= 2)
    for index, name in enumerate(names):
        last = index == len(names) - 1
        if name in words.SERVICE and not (strong and not last) and (last or index == 0 or slug < 3):
            return "service"
        if last and slug <= 2 and name.split("-")[0] in words.SERVICE_FIRST:
            return "service"
        # /columnists/name/headline-of-four-words: a writer's page ends with the name.
        if name in words.AUTHOR and not (
            not last and ((strong and index == 0) or (slug >= 4 and index + 2 < len(names)))
        ):
            return "author"
        if name in words.TAG and not (strong and len(names) > 2):
            return "tag"
        if name in words.MEDIA and (index <= 1 or last):
            return "media"
    if id_parameter:
        return "article"
    if is_dated:
        return "listing"
    if len(names) > 1 and any(n in words.ARTICLE for n in names[:-1]) and (slug >= 2 or number >= 3):
        return "article"
    if any(name in words.CATEGORY for name in names[:-1]) and not number:
        return "listing"
    if names and names[-1] in words.LISTING:
        return "listing"
    if len(names) > 1 and names[-2] in words.LISTING and slug < 4 and not number:
        return "listing"
    return ""


def _is_last(date: DatePath, path: str) -> bool:
    """Whether nothing follows a date in a path: the page of that day or month, not a story of it."""
    return not _FILE.sub("", path[date.end :]).strip("/")


# Roles that speak against an article, in log-odds.
_AGAINST = {
    "tag": -5,
    "author": -5,
    "service": -5,
    "media": -4,
    "page": -6,
    "facet": -5,
    "file": -9,
    "feed": -9,
    "home": -8,
    "listing": -4,
}


def _points(
    segments: list[str], extension: str, date: DatePath | None, slug: int, number: int, id_parameter: bool, role: str
) -> float:
    points = -1.5 + _AGAINST.get(role, 0)
    # A headline made into a slug has words; a section's name has one or two.
    points += (-1.5, -1.0, 0.0, 1.2, 2.2, 3.0)[min(slug, 5)]
    if date is not None and role != "listing":
        points += {"day": 2.5, "month": 1.5, "year": 0.8}[date.precision]
    if number >= 5:
        points += 2.5
    elif number >= 3:
        points += 1.2
    if id_parameter:
        points += 2.5
    if role == "article":
        points += 1.5
    if extension in words.PAGE_EXTENSIONS and (slug >= 3 or number):
        points += 0.7
    if len(segments) == 1 and not number and slug < 3:
        points -= 1.0
    return points
