"""Pages of days by another calendar than the Gregorian: each leads to the day before, by the same address."""

from __future__ import annotations

import re
from collections.abc import Iterable

# Solar Hijri years of the web (1375 began in 1996), and Buddhist ones; month and day follow, in a path of their own.
_DAY = re.compile(r"(?<=[/=])(1[34]\d\d|25[3-9]\d)([/-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=/?\Z)")


def foreign_day(url: str) -> tuple[str, tuple[int, int, int]] | None:
    """What an address that ends with such a day begins with, and year, month and day; None for any other."""
    found = _DAY.search(url)
    if found is None:
        return None
    return url[: found.start()], (int(found[1]), int(found[3]), int(found[4]))


def day_before(url: str, others: Iterable[str]) -> str | None:
    """Of the addresses of other days that the page of a day links the one that comes just before it."""
    own = foreign_day(url)
    if own is None:
        return None
    days = ((found[1], other) for other in others if (found := foreign_day(other)) and found[0] == own[0])
    return max((day for day in days if day[0] < own[1]), default=(None, None))[1]


def newest_days(url: str, others: Iterable[str]) -> list[str]:
    """The newest page of each row of such days that a page links which is none itself."""
    newest: dict[str, tuple[tuple[int, int, int], str]] = {}
    for other in others if foreign_day(url) is None else ():
        if found := foreign_day(other):
            newest[found[0]] = max(newest.get(found[0], (found[1], other)), (found[1], other))
    return [address for _, address in newest.values()]
