"""A dead man's switch: telling that nobody crawls a site any more."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import median

FEWEST_GAPS = 3
"""Times between crawls below which it is not known what is usual."""

FORMER_GAPS = 28
"""The latest times between crawls that say what is usual."""

MISSED = 3
"""A site is overdue after so many of its usual times: on workdays alone, two days in seven have no crawl."""

SOONEST = timedelta(days=1)
"""Before this nobody is told, unless an age is named: crawls are repeated by hand, minutes after each other."""


def overdue(started: Sequence[datetime], now: datetime, max_age: timedelta | None = None) -> str | None:
    """A sentence where the last of a site's crawls (any order) began too long ago; None where all is well.

    ``max_age`` is how long ago it may have begun; by default a few times what is usual.
    """
    order = sorted(started)
    if not order:
        return None
    age = now - order[-1]
    if max_age is not None:
        return f"the last crawl began {spoken(age)} ago, {spoken(max_age)} are allowed" if age > max_age else None
    gaps = [later - before for before, later in pairwise(order)][-FORMER_GAPS:]
    if len(gaps) < FEWEST_GAPS:
        return None
    usual = timedelta(seconds=median(gap.total_seconds() for gap in gaps))
    late = age > max(MISSED * usual, SOONEST)
    return f"the last crawl began {spoken(age)} ago; every {spoken(usual)} is usual" if late else None


def spoken(span: timedelta) -> str:
    """A span of time in words: days, hours, or minutes."""
    minutes = round(span.total_seconds() / 60)
    for size, name in ((1440, "days"), (60, "hours")):
        if minutes >= 2 * size:
            return f"{minutes / size:.0f} {name}"
    return f"{minutes} minutes"
