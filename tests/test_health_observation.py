"""A run report becomes numbers that can be compared."""

from __future__ import annotations

from datetime import UTC, datetime

from archivebot.health import observation_of

AT = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def test_a_report_is_read() -> None:
    report = {
        "exit_code": 0,
        "taken": {"articles": 8, "stored": {"new": 5, "same": 3}},
        "skipped": {"not-article": 1, "soft-404": 1, "before-since": 40},
        "page_types": {"article": 6, "paywalled": 2},
        "texts": {"median_words": 310, "headlines": 1.0},
        "failed": {"challenge": 1},
        "sources": {
            "https://example.com/": {"pages": 2, "links": 30},
            "https://example.com/feed": {"pages": 1, "links": 0},
            "https://example.com/broken": {},
        },
        "requests": {"by_status": {"200": 11, "403": 2}},
        "completeness": {"headline": 1.0},
        "rules": {"headline": 0.5},
    }

    seen = observation_of("r", AT, report)

    assert (seen.pages, seen.articles, seen.new) == (10, 8, 5)
    assert (seen.links, seen.listings, seen.silent) == (30, 2, ["https://example.com/feed"])
    assert (seen.page_types, seen.words, seen.headlines) == ({"article": 0.75, "paywalled": 0.25}, 310, 1.0)
    assert (seen.answers, seen.blocked) == (13, 3)
    assert (seen.fields, seen.rules, seen.complete) == ({"headline": 1.0}, {"headline": 0.5}, True)
