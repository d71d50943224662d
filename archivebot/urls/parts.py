"""An address in its parts, spelled one way; None for what cannot be an address of the web."""

from __future__ import annotations

import re
from functools import lru_cache
from ipaddress import IPv6Address
from typing import NamedTuple
from urllib.parse import urlsplit

import idna

MAX_LENGTH = 4_096
"""Longer strings are no addresses; servers and browsers refuse them too."""

_DEFAULT_PORTS = {"http": 80, "https": 443}
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?)*\Z")
# Most addresses need no work: lower-case host, nothing escaped, no dot segments.
_PLAIN = re.compile(
    r"(https?)://([a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+)(?::([1-9][0-9]{1,3}|[1-5][0-9]{4}))?"
    r"((?:/(?!\.)[A-Za-z0-9\-._~!$&'()*+,;=:@]*)+)?(?:\?([A-Za-z0-9\-._~!$&'()*+,;=:@/?]*))?(?:#.*)?\Z"
)
_WHITE = re.compile(r"[\x00-\x20]+\Z|\A[\x00-\x20]+|[\t\r\n]")
_ESCAPE = re.compile(r"%[0-9A-Fa-f]{2}")
# RFC 3986, 2.3: these characters mean the same whether escaped or not.
_UNRESERVED = {f"%{ord(c):02X}": c for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"}
# Everything that may stand in a path or query unescaped, with the escape sign itself.
_PATH_BAD = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]")
_QUERY_BAD = re.compile(r"[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%\[\]]")
_LONE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")


class Parts(NamedTuple):
    """Scheme, host, port, path and query of a web address, normalized by RFC 3986 rules only."""

    scheme: str
    """``http`` or ``https``."""
    host: str
    """Lower case, punycode, IPv6 in brackets."""
    port: int | None
    """None for the scheme's own port."""
    path: str
    """Begins with a slash; dot segments resolved; escapes normalized."""
    query: str
    """Without the question mark; escapes normalized; in the order of the address."""

    @property
    def origin(self) -> str:
        """Scheme, host and port: ``https://example.com``."""
        return f"{self.scheme}://{self.host}" if self.port is None else f"{self.scheme}://{self.host}:{self.port}"

    def join(self) -> str:
        """The address again, without userinfo and fragment."""
        port = "" if self.port is None else f":{self.port}"
        query = f"?{self.query}" if self.query else ""
        return f"{self.scheme}://{self.host}{port}{self.path}{query}"


@lru_cache(maxsize=1_024)
def normal_host(host: str) -> str | None:
    """A host in lower case and punycode (IDNA 2008 with UTS 46 mapping), or None where it cannot be one."""
    host = host.lower().rstrip(".")
    if ":" in host:
        try:
            return f"[{IPv6Address(host).compressed}]"
        except ValueError:
            return None
    if not host.isascii():
        try:
            host = idna.encode(host, uts46=True).decode("ascii")
        except (idna.IDNAError, UnicodeError):
            return None
    return host if len(host) <= 253 and _HOST.match(host) else None


def _unescape(match: re.Match[str]) -> str:
    escape = match.group().upper()
    return _UNRESERVED.get(escape, escape)


def _escape(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "replace"))


def normal_escapes(text: str, bad: re.Pattern[str] = _QUERY_BAD) -> str:
    """Percent escapes in one spelling: unreserved plain, the rest upper case, what may not stand plain as UTF-8."""
    if "%" in text:
        text = _ESCAPE.sub(_unescape, _LONE_PERCENT.sub("%25", text))
    return bad.sub(_escape, text)


def _resolve_dots(path: str) -> str:
    """``/a/./b/../c`` as ``/a/c`` (RFC 3986, 5.2.4)."""
    out: list[str] = []
    segments = path.split("/")
    for segment in segments[1:]:
        if segment == "..":
            if out:
                out.pop()
        elif segment != ".":
            out.append(segment)
    if segments[-1] in (".", ".."):
        out.append("")
    return "/" + "/".join(out)


@lru_cache(maxsize=1_024)
def split(url: str) -> Parts | None:
    """The parts of an absolute http(s) address; None for anything else, never an error."""
    if len(url) > MAX_LENGTH:
        return None
    if plain := _PLAIN.match(url):
        scheme, host, number, path, query = plain.groups()
        port = int(number) if number else None
        if len(host) <= 253:
            return Parts(scheme, host, None if port == _DEFAULT_PORTS[scheme] else port, path or "/", query or "")
    try:
        raw = urlsplit(_WHITE.sub("", url))
        scheme, port = raw.scheme, raw.port
        name = raw.hostname
    except ValueError:
        return None
    if scheme not in _DEFAULT_PORTS or not name or port == 0:
        return None
    host = normal_host(name)
    if host is None:
        return None
    path = normal_escapes(raw.path.replace("\\", "/"), _PATH_BAD) or "/"
    if "/." in path:
        path = _resolve_dots(path)
    return Parts(
        scheme=scheme,
        host=host,
        port=None if port == _DEFAULT_PORTS[scheme] else port,
        path=path,
        query=normal_escapes(raw.query),
    )


def host_of(url: str) -> str | None:
    """The host of an address, without port."""
    parts = split(url)
    return parts.host if parts else None


@lru_cache(maxsize=1_024)
def origin_of(url: str) -> str | None:
    """Scheme, host and port of an address."""
    parts = split(url)
    return parts.origin if parts else None
