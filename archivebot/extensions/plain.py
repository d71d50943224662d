"""Scrapy's scheduler and statistics without what a news crawl does not use: they are asked several times a request."""

from __future__ import annotations

import heapq
from itertools import count

from scrapy import Request
from scrapy.core.scheduler import BaseScheduler
from scrapy.statscollectors import MemoryStatsCollector


class PlainScheduler(BaseScheduler):
    """Requests by priority, the first come first: the pump hands out no more than are under way at once."""

    def __init__(self) -> None:
        self._waiting: list[tuple[int, int, Request]] = []
        self._serial = count()

    def has_pending_requests(self) -> bool:
        """Whether any request waits."""
        return bool(self._waiting)

    def enqueue_request(self, request: Request) -> bool:
        """Take a request; always true, as the frontier knows what was seen."""
        heapq.heappush(self._waiting, (-request.priority, next(self._serial), request))
        return True

    def next_request(self) -> Request | None:
        """The next request, or None where none waits."""
        return heapq.heappop(self._waiting)[2] if self._waiting else None


class PlainStats(MemoryStatsCollector):
    """Statistics in memory that look at no call for the arguments of older versions of Scrapy."""

    __getattribute__ = object.__getattribute__
