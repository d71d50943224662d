"""The scheduler of a crawl hands out by priority, then in the order in which it was asked."""

from __future__ import annotations

from scrapy import Request

from archivebot.extensions import PlainScheduler


def test_requests_come_back_by_priority_and_in_their_order() -> None:
    scheduler = PlainScheduler()
    for path, priority in (("a", 0), ("b", 5), ("c", 0), ("d", 5), ("e", -1)):
        assert scheduler.enqueue_request(Request(f"https://example.com/{path}", priority=priority))

    paths = [scheduler.next_request().url[-1] for _ in range(5)]  # type: ignore[union-attr]  # five were taken

    assert paths == ["b", "d", "a", "c", "e"]
    assert scheduler.next_request() is None
    assert not scheduler.has_pending_requests()
