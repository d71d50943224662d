"""The template behind an address: ``/world/2024/05/12/some-long-slug-123`` is ``/w/Y/M/D/slug-9``.

Addresses that publishing software made from one template give one pattern, so
what a feed announces tells which other links of the site are articles.
"""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from archivebot.urls.parts import split

_CUT = re.compile(r"[-_,.+~\s]+")
_YEAR = re.compile(r"(?:19[89]|20\d)\d\Z")
_EXTENSION = re.compile(r"\.([A-Za-z]{2,5})\Z")
_DATE = re.compile(r"(?:19[89]|20\d)\d[-_.]?(?:1[0-2]|0[1-9])[-_.]?(?:3[01]|[12]\d|0[1-9])\Z")


def _segment(segment: str, previous_year: bool) -> str:
    """The class of one path segment."""
    if segment.isdigit():
        if _YEAR.match(segment):
            return "Y"
        if previous_year and len(segment) <= 2:
            return "D"
        return "9" if len(segment) < 3 else "999"
    if _DATE.match(segment):
        return "Y-M-D"
    words = [w for w in _CUT.split(segment) if w]
    if len(words) <= 1 and segment.isascii() and any(c.isdigit() for c in segment):
        return "id"
    spelled = [w for w in words if not w.isdigit()]
    wordy = len(spelled) >= 3 or (not segment.isascii() and len(segment) >= 8)
    ends = "-9" if words and words[-1].isdigit() and len(words[-1]) >= 3 else ""
    starts = "9-" if len(words) > 1 and words[0].isdigit() and len(words[0]) >= 3 else ""
    return f"{starts}{'slug' if wordy else 'w'}{ends}"


@lru_cache(maxsize=1_024)
def pattern(url: str) -> str | None:
    """The template of an address: classes of its segments, its extension, the names of its parameters."""
    parts = split(url)
    if parts is None:
        return None
    path = unquote(parts.path, errors="replace") if "%" in parts.path else parts.path
    segments = [s for s in path.split("/") if s]
    extension = ""
    if segments and (found := _EXTENSION.search(segments[-1])):
        extension = "." + found.group(1).lower()
        segments[-1] = segments[-1][: found.start()]
    classes: list[str] = []
    for segment in segments:
        classes.append(_segment(segment, "Y" in classes[-2:]))
    names = sorted({pair.partition("=")[0].lower() for pair in parts.query.split("&") if pair})
    return "/" + "/".join(classes) + extension + ("?" + "&".join(names) if names else "")
