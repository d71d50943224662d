"""The canonical form: one spelling for one resource.

Only rules that do not change which page a server sends stand here; each has its
reason beside it. What merely tends to be the same page (AMP, print, mobile,
``index.html``, ``www.``) is the business of :mod:`archivebot.urls.variants`.
"""

from __future__ import annotations

import re
from functools import lru_cache
from hashlib import blake2b
from urllib.parse import urljoin

from archivebot.urls.parameters import is_tracking
from archivebot.urls.parts import Parts, origin_of, split

# Java servers put the session into the path: /story.html;jsessionid=0F3A...
_PATH_SESSION = re.compile(r"(?i);(?:jsessionid|phpsessid|sid)=[^/;]*")
# ASP.NET puts it into a segment of its own: /(S(lit3py55t21z5v55vlm25s55))/story.aspx
_SEGMENT_SESSION = re.compile(r"/\(S\([A-Za-z0-9]{20,}\)\)(?=/)")


@lru_cache(maxsize=1_024)
def canonicalize(url: str) -> str | None:
    """The one spelling of an address; idempotent; None for what is no http(s) address.

    Lower-case scheme and host, IDNA as punycode, no userinfo, no default port, dot
    segments resolved, escapes in one spelling (RFC 3986, 6.2.2 and 6.2.3), no
    fragment, no tracking or session parameters, the other parameters by name.
    """
    parts = split(url)
    return None if parts is None else canonical_parts(parts).join()


def canonical_parts(parts: Parts) -> Parts:
    """:func:`canonicalize` for parts."""
    path = parts.path
    if ";" in path:
        path = _PATH_SESSION.sub("", path)
    if "/(S(" in path:
        path = _SEGMENT_SESSION.sub("", path)
    return Parts(parts.scheme, parts.host, parts.port, path or "/", canonical_query(parts.query))


def canonical_query(query: str) -> str:
    """Parameters without tracking and sessions, ordered by name; equal names keep their order (they are a list)."""
    if not query:
        return ""
    kept = []
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        if pair and not is_tracking(name, value):
            kept.append((name, pair))
    if len(kept) > 1:
        kept.sort(key=_name)
    return "&".join([pair for _, pair in kept])


def _name(item: tuple[str, str]) -> str:
    return item[0]


def is_http_url(url: str) -> bool:
    """Whether a string is a well-formed absolute http(s) address."""
    return split(url) is not None


def join(base: str, href: str) -> str | None:
    """A link on a page as an absolute address without userinfo and fragment; None where it leads to no web page."""
    if len(href) > 16_384:
        return None
    href = href.strip()
    if href.startswith(("http://", "https://")):
        joined = href
    elif href[:1] == "/" and href[1:2] not in ("/", "\\") and (origin := origin_of(base)):
        joined = origin + href
    else:
        try:
            joined = urljoin(base, href)
        except ValueError:
            return None
    parts = split(joined)
    return None if parts is None else parts.join()


def article_id(url: str) -> str:
    """16 hex digits of the canonical form; the same on every machine, in every version of the 1.x record."""
    return blake2b((canonicalize(url) or url).encode("utf-8", "replace"), digest_size=8).hexdigest()
