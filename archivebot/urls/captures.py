"""Addresses of pages in web archives, which put the moment of the capture and the page's own address into the path."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import NamedTuple

# /web/20090618073412/http://example.com/story, /wayback/20090618073412im_/http://..., /20130512/https://...
_CAPTURE = re.compile(r"/((?:19|20)\d{6}(?:\d{6})?)(?:[a-z]{2}_)?/(?=https?:/)")
# Servers join slashes in a path: /http:/example.com
_JOINED = re.compile(r"(?<=^http:)/+|(?<=^https:)/+")


class Capture(NamedTuple):
    """What the address of an archived page tells."""

    url: str
    """The page's own address."""
    moment: datetime
    """When the archive fetched it."""


def capture_of(url: str) -> Capture | None:
    """The page and the moment that an archive's address names; None for any other address."""
    found = _CAPTURE.search(url) if "/http" in url else None
    if found is None:
        return None
    digits = found[1].ljust(14, "0")
    try:
        moment = datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
    return Capture(_JOINED.sub("//", url[found.end() :]), moment)
