"""Variants of one page: AMP, print, mobile, ``www.``, ``index.html``.

Two addresses with one variant key are suspected to be the same story; the
content decides. Each rule is a publishing habit, named beside it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from archivebot.urls.canonical import canonical_parts
from archivebot.urls.parameters import is_referrer
from archivebot.urls.parts import Parts, split
from archivebot.urls.words import listed

# AMP caches carry the publisher's address in their path.
_AMP_CACHE_HOST = re.compile(r"(?:[\w-]+\.)?cdn\.ampproject\.org\Z")
_AMP_CACHE_PATH = re.compile(r"/(?:[acdivr]/)?(s/)?(?=[\w-]+\.)")
_AMP_VIEWER_PATH = re.compile(r"/amp/(s/)?(?=[\w-]+\.)")
# amp.example.com, /amp/world/story, /world/story/amp, story.amp.html, story.amp, story-amp.html
_AMP_HOST = re.compile(r"amp\.(?=[^.]+\.)")
_AMP_PATH = re.compile(r"(?i)/(?:google)?amp(?=/(?:.)|/?\Z)|[._-]amp(?=\.[a-z]{3,5}\Z|/?\Z)")
# m.example.com, mobile.example.com, touch.example.com, wap.example.com
_MOBILE_HOST = re.compile(r"(?:m|mobil|mobile|touch|wap)\.(?=[^.]+\.)")
_MOBILE_PATH = re.compile(r"(?i)\A/(?:m|mobil|mobile)(?=/.)")
# /world/story/print, /print/world/story, story.print.html, story_print.html, story-druck.html
_PRINT_WORD = (
    r"(?:print|printable|printversion|print-version|drucken|druckversion|imprimir|imprimer|imprimable|stampa|drukuj)"
)
_PRINT_PATH = re.compile(
    rf"(?i)/{_PRINT_WORD}(?=/?\Z)|\A/{_PRINT_WORD}(?=/.)|[._-]{_PRINT_WORD}(?=\.[a-z]{{3,5}}\Z|/?\Z)"
)
# /section/ and /section/index.html, /section/default.aspx
_INDEX = re.compile(r"(?i)/(?:index|default)\.(?:s?html?|php\d?|aspx?|jsp|cfm)\Z")
# /section/page/1 is /section
_FIRST_PAGE = re.compile(r"(?i)/(?:page|seite|pagina|strona)[/-]?1/?\Z")

# What every rule on paths needs: without it none can match.
_ANY_MARK = re.compile(
    r"(?i)amp|print|druck|imprim|stampa|drukuj|/m/|mobile?/|index|default|//|(?:page|seite|pagina|strona)[/-]?1"
)

_FLAG = frozenset({"", "1", "true", "yes", "y"})
_FORMAT_NAMES = listed("output outputtype format view mode layout tmpl type display template showas")
_FIRST_NAMES = {"page": "1", "paged": "1", "pagenum": "1", "seite": "1", "pagina": "1", "offset": "0", "start": "0"}
_MOBILE_NAMES = frozenset({"m", "mobile", "mobil"})


def _query_mark(name: str, value: str) -> str | None:
    """The mark that a parameter is, if it is one: ``?amp``, ``?outputType=amp``, ``?print=1``, ``?m=1``."""
    name, value = name.lower(), value.lower()
    if name in _FORMAT_NAMES:
        if value in ("amp", "print", "printable", "mobile"):
            return "print" if value == "printable" else value
        return None
    if name == "amp" and value in _FLAG:
        return "amp"
    if name in ("print", "printable", "drucken", "imprimir", "imprimer", "stampa") and value in _FLAG:
        return "print"
    if name in _MOBILE_NAMES and value in ("1", "true"):
        return "mobile"
    if _FIRST_NAMES.get(name) == value:
        return "first-page"
    return "referrer" if is_referrer(name, value) else None


def _from_amp_cache(parts: Parts) -> Parts | None:
    """The publisher's address inside an AMP cache or viewer address."""
    if _AMP_CACHE_HOST.match(parts.host):
        found = _AMP_CACHE_PATH.match(parts.path)
    elif parts.host.startswith(("www.google.", "google.")):
        found = _AMP_VIEWER_PATH.match(parts.path)
    else:
        return None
    if found is None:
        return None
    return split(f"http{'s' if found.group(1) else ''}://{parts.path[found.end() :]}?{parts.query}")


@lru_cache(maxsize=1_024)
def _read(url: str) -> tuple[str | None, tuple[str, ...]]:
    parts = split(url)
    if parts is None:
        return None, ()
    marks: list[str] = []
    inner = _from_amp_cache(parts)
    if inner is not None:
        parts = inner
        marks.append("amp")
    parts = canonical_parts(parts)
    host = _strip_host(parts.host, marks)
    path = _strip_path(parts.path, marks)
    query = _strip_query(parts.query, marks)
    port = f":{parts.port}" if parts.port else ""
    return f"{host}{port}{path}{'?' + query if query else ''}", tuple(dict.fromkeys(marks))


def _strip_host(host: str, marks: list[str]) -> str:
    while True:
        if host.startswith("www.") and host.count(".") > 1:
            host = host[4:]
        elif _AMP_HOST.match(host):
            marks.append("amp")
            host = host[4:]
        elif found := _MOBILE_HOST.match(host):
            marks.append("mobile")
            host = host[found.end() :]
        else:
            return host


def _strip_path(path: str, marks: list[str]) -> str:
    if not _ANY_MARK.search(path):
        return path.rstrip("/")
    for mark, rule in (("amp", _AMP_PATH), ("print", _PRINT_PATH), ("mobile", _MOBILE_PATH)):
        bare = rule.sub("", path)
        if bare != path and bare.strip("/"):
            marks.append(mark)
            path = bare
    bare = _FIRST_PAGE.sub("", _INDEX.sub("/", path))
    if "//" in bare:
        bare = re.sub("/{2,}", "/", bare)
    return bare.rstrip("/")


def _strip_query(query: str, marks: list[str]) -> str:
    kept = []
    joomla = "option=com_" in query
    for pair in query.split("&") if query else ():
        name, _, value = pair.partition("=")
        # Joomla's Itemid is the entry of the menu that led to a page.
        mark = "menu" if joomla and name.lower() == "itemid" else _query_mark(name, value)
        if mark is None:
            kept.append(pair)
        elif mark in ("amp", "print", "mobile"):
            marks.append(mark)
    return "&".join(kept)


def variant_key(url: str) -> str | None:
    """A key equal for the variants of one page (scheme, ``www.``, AMP, mobile, print, referrers, index page).

    A hypothesis: content decides whether two pages with one key are one story. None for what is no web address.
    """
    return _read(url)[0]


def variant_marks(url: str) -> tuple[str, ...]:
    """The marks (``amp``, ``print``, ``mobile``) that an address carries; empty for the plain page, to be preferred."""
    return _read(url)[1]


def are_twins(url: str, other: str) -> bool:
    """Whether two addresses are suspected to be one page, and neither is more of an AMP, print or mobile form of it."""
    return variant_key(url) == variant_key(other) and variant_marks(url) == variant_marks(other)
