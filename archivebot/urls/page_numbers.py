"""The numbers of pages in addresses: of a list's, and of a story that goes on over several."""

from __future__ import annotations

import re

from archivebot.urls.datepath import date_in
from archivebot.urls.parameters import plain_name
from archivebot.urls.parts import split
from archivebot.urls.words import CURSOR_NAMES, OFFSET_NAMES, PAGE_NAMES, PAGE_SIZE_NAMES

MAX_PAGE = 100_000
COUNTED_NAMES = PAGE_NAMES - CURSOR_NAMES
# The number in /page/3, /page-3.html, /p3, /3/, -3.html, ,3.html, _3.html, /index3.html at the end of a path.
_PATH_NUMBER = re.compile(
    r"(?i)(?:[/_,.;-](?:page|seite|pagina|p[aá]gina|strona|strana|sida|side|sayfa|halaman|trang|pag|pg|p)[/_,.=-]?"
    r"|/index[_.-]?|[/_,.=-])"
    r"(?P<n>\d{1,6})(?P<end>/?|\.[a-z]{3,5})\Z"
)
_LONGEST = 21
"""Characters of such an end, "-halaman-123456.shtml": only there it is looked for."""
# /archive/2025: the archives of a year, in a row of years.
_YEAR = re.compile(r"/(?:19|20)\d\d/?\Z")


def page_number(url: str) -> tuple[str, int] | None:
    """The address without its page marker, and the number; None where it carries no number."""
    parts = split(url)
    if parts is None:
        return None
    pairs = parts.query.split("&") if parts.query else []
    for index, pair in enumerate(pairs):
        name, _, value = pair.partition("=")
        if plain_name(name) in COUNTED_NAMES and value.isdecimal() and len(value) <= 7:
            rest = "&".join(other for other in pairs[:index] + pairs[index + 1 :] if not _is_seal(other))
            return _bare(f"{parts.host}{parts.path}?{rest}"), int(value)
    found = _PATH_NUMBER.search(parts.path, len(parts.path) - _LONGEST)
    if found and not _is_date_tail(parts.path) and not _YEAR.search(parts.path):
        path = parts.path[: found.start()] + (found["end"] if found["end"].startswith(".") else "")
        return _bare(f"{parts.host}{path}?{parts.query}"), int(found["n"])
    return None


def _is_date_tail(path: str) -> bool:
    found = date_in(path)
    return found is not None and found.precision != "year" and path[found.end :] in ("", "/")


def unnumbered(url: str) -> str:
    """An address as :func:`base_of` gives it, for one that is a first page: every number in it is its own."""
    parts = split(url)
    return _bare(f"{parts.host}{parts.path}?{parts.query}") if parts else url


def _bare(address: str) -> str:
    """An address without what the first page lacks too: trailing slash, index file, file extension."""
    path, _, query = address.partition("?")
    path = re.sub(r"(?i)(?:/(?:index|default))?\.(?:s?html?|php|aspx?|jsp)\Z", "", path).rstrip("/")
    return f"{path}?{query}" if query else path


def base_of(url: str) -> tuple[str, int]:
    """The listing an address belongs to and its number in it; 1 where it carries none."""
    return page_number(url) or (unnumbered(url), 1)


def _is_seal(pair: str) -> bool:
    """Whether a parameter only seals the others (TYPO3's ``cHash``): it differs wherever one of them does."""
    return pair[:6].lower() == "chash="


def following(url: str) -> str | None:
    """The address with its page number counted on by one; None for sealed ones, and for offsets of unknown step."""
    parts = split(url)
    if parts is None:
        return None
    pairs = parts.query.split("&") if parts.query else []
    if any(map(_is_seal, pairs)):
        return None
    for index, pair in enumerate(pairs):
        name, _, value = pair.partition("=")
        if plain_name(name) in COUNTED_NAMES and value.isdecimal() and int(value) < MAX_PAGE:
            if plain_name(name) in OFFSET_NAMES:
                return None
            pairs[index] = f"{name}={int(value) + 1}"
            return f"{parts.origin}{parts.path}?{'&'.join(pairs)}"
    found = _PATH_NUMBER.search(parts.path, len(parts.path) - _LONGEST)
    if found is None or int(found["n"]) >= MAX_PAGE:
        return None
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.origin}{parts.path[: found.start('n')]}{int(found['n']) + 1}{found['end']}{query}"


def page_step(url: str, other: str) -> tuple[int, int] | None:
    """The numbers of two pages of one list, where the other's is the higher; None for any other pair of addresses.

    ``/news`` and ``/news?p=2`` give (1, 2): a list's first page seldom carries a number. The parameters that
    choose how many entries a page shows do not count.
    """
    counted = counted_by(url, other)
    return counted[1:] if counted is not None else None


def counted_by(url: str, other: str) -> tuple[str, int, int] | None:
    """The parameter in which :func:`page_step` finds two pages to differ, before their numbers."""
    one, two = split(url), split(other)
    if one is None or two is None or (one.host, one.path) != (two.host, two.path):
        return None
    before, after = _parameters(one.query), _parameters(two.query)
    changed = [name for name in after if before.get(name) != after[name]]
    if len(changed) != 1 or not before.keys() <= after.keys():
        return None
    old, new = before.get(changed[0], "1"), after[changed[0]]
    if not (old.isdecimal() and new.isdecimal() and len(old) <= 6 and len(new) <= 6):
        return None
    return (changed[0], int(old), int(new)) if int(old) < int(new) <= MAX_PAGE else None


def _parameters(query: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in query.split("&") if pair and not _is_seal(pair))
    return {name: value for name, _, value in pairs if name.lower() not in PAGE_SIZE_NAMES}
