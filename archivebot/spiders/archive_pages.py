"""Dated archive pages of a run: those between two days that nothing linked, and those just before one with stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import islice

from archivebot.discover.archives import archive_pattern, archives_between
from archivebot.items import Link
from archivebot.spiders.reading import day
from archivebot.spiders.walk_book import WalkBook
from archivebot.spiders.walks import Walk
from archivebot.urls import canonicalize

STEPS_BACK = {"day": 12, "month": 3, "year": 1}
"""Archive pages before one with stories that are asked for though nothing links them: days without any are usual."""

EMPTY = 62
"""Pages in a row without a story after which no more of their form are looked for."""

PRECISION = {"year": 0, "month": 1, "day": 2}


class ArchivePages:
    """Knows how a site writes the addresses of its archive pages, and which of their forms held stories."""

    def __init__(self, book: WalkBook) -> None:
        self.book = book
        self.linked: list[Link] = []
        """Dated archive pages that were linked: their addresses show how others are written."""
        self._in_vain: dict[str, int] = {}
        """Form of archive pages' addresses -> pages in a row that held no story."""
        self._empty: Counter[str] = Counter()
        """The same, counted from the first page of the run on."""

    def reach_back(self) -> int:
        """Dated archive pages between ``since`` and ``until`` that no page linked; returns how many."""
        run = self.book.run
        since, until = day(run.arguments.since), day(run.arguments.until) or run.now().date()
        if since is None or not self.linked:
            return 0
        links, self.linked = archives_between(self.linked, since, until), []
        return sum(self.book.add(link, 1) for link in links)

    @staticmethod
    def links_back(walk: Walk, sources: Sequence[Link]) -> bool:
        """Whether a dated archive page names one before it, or divides its own time."""
        found = archive_pattern(walk.url)
        dated = [link for link in sources if link.kind == "archive" and isinstance(link.date, date)]
        own = canonicalize(walk.url)
        return found is None or any(
            str(link.date) <= found[1].isoformat() and canonicalize(link.url) != own for link in dated
        )

    def step_back(self, walk: Walk) -> int:
        """The dated archive pages just before one that links none; returns how many are new."""
        found = archive_pattern(walk.url)
        if found is None:
            return 0
        pattern, first_day = found
        before = islice(pattern.days(date.min, first_day - timedelta(days=1)), STEPS_BACK[pattern.precision])
        links = [Link(url=pattern.url(first), kind="archive", via="archive", date=first) for first in before]
        return sum(self.book.add(link, walk.depth, guess=True) for link in links)

    def leads_to_stories(self, walk: Walk, sources: Sequence[Link], fresh: int) -> bool:
        """Whether an archive page divides its time into pages of a form that has just held stories.

        A calendar of a month holds none itself; its days do, but a calendar of empty days has no end.
        """
        found = archive_pattern(walk.url)
        if found is None:
            return False
        pattern, _ = found
        self._empty[pattern.template] = 0 if fresh else self._empty[pattern.template] + 1
        self._in_vain[pattern.template] = 0 if fresh else self._in_vain.get(pattern.template, EMPTY) + 1
        patterns = [other[0] for link in sources if link.kind == "archive" and (other := archive_pattern(link.url))]
        finer = {other.template for other in patterns if PRECISION[other.precision] > PRECISION[pattern.precision]}
        return any(self._in_vain.get(template, EMPTY) < EMPTY for template in finer)

    def is_vain(self, url: str) -> bool:
        """Whether an archive page is of a form of which the last two months of days, or as many others, were empty."""
        found = archive_pattern(url) if self._empty else None
        return found is not None and self._empty[found[0].template] >= EMPTY
