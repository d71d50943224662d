"""Sites that turn away who brings no cookie: a redirect that sets one and leads back to where it came from.

Cookies are off but for this: only those that redirects set, only once such a redirect has led in a circle, and only
for the run and the host that set them (RFC 6265, without paths: what turns a reader round is set for all pages).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

_NAME = r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}"
_VALUE = r"[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]{0,1000}"
_PAIR = re.compile(rf"\s*({_NAME})=({_VALUE})\s*(?:;|\Z)")
MAX_COOKIES = 20


class Turnstile:
    """The cookies of hosts that let nobody in without."""

    def __init__(self) -> None:
        self._accepted: dict[str, dict[str, str]] = {}

    def accept(self, offered: Iterable[tuple[str, str]]) -> None:
        """Take the cookies that redirects offered on a way that led in a circle.

        ``offered`` are pairs of an address and the ``Set-Cookie`` header of its answer.
        """
        for url, header in offered:
            match = _PAIR.match(header)
            pairs = self._accepted.setdefault(urlsplit(url).netloc, {})
            if match is not None and (match[1] in pairs or len(pairs) < MAX_COOKIES):
                pairs[match[1]] = match[2]

    def header(self, url: str) -> str | None:
        """The ``Cookie`` header for a request; None where nothing was accepted from its host."""
        pairs = self._accepted.get(urlsplit(url).netloc) if self._accepted else None
        return "; ".join(f"{name}={value}" for name, value in pairs.items()) if pairs else None


def leads_back(url: str, target: str) -> bool:
    """Whether an address carries another's path: ``/check?back=%2Fworld%2Fstory``."""
    path = urlsplit(url).path
    return path in unquote(urlsplit(target).query) if len(path) > 1 else False
