"""What an answer means before its content is looked at."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from archivebot.run.answers import is_challenge, retry_after
from archivebot.run.robots import parse_robots

NOW = datetime(2024, 5, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0), (" 5 ", 5.0), ("Fri, 10 May 2024 12:01:00 GMT", 60.0), ("Fri, 10 May 2024 11:00:00 GMT", 0.0),
        ("99999999999999999", 30 * 86400.0), ("soon", None), ("", None), (None, None), ("-5", None), ("²", None),
    ],
)  # fmt: skip
def test_retry_after_is_seconds_or_a_date(header: str | None, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds


@pytest.mark.parametrize(
    ("status", "headers", "body", "challenge"),
    [
        (403, {"cf-mitigated": "challenge"}, b"", True),
        (503, {}, b"<title>Just a moment...</title>", True),
        (200, {}, b"<html><title>Access denied</title>", True),
        (200, {}, b"<title>Why sites show captchas to readers</title>" + b"<p>text</p>" * 10_000, False),
        (200, {}, b"<title>A moment in history</title><p>text</p>", False),
        (200, {}, b"<title>News</title><script src='/cdn-cgi/challenge-platform/x.js'></script><p>A story</p>", False),
    ],
)
def test_a_challenge_is_told_from_a_page(status: int, headers: dict[str, str], body: bytes, challenge: bool) -> None:
    assert is_challenge(status, headers, body) is challenge


@pytest.mark.parametrize(
    ("status", "state"),
    [(200, "rules"), (404, "none"), (403, "none"), (429, "unreachable"), (503, "unreachable"), (304, "unreachable")],
)
def test_robots_follow_rfc_9309(status: int, state: str) -> None:
    rules = parse_robots("https://a.example", status, b"User-agent: *\nDisallow: /private\n")

    assert rules.state == state
    assert rules.allows("https://a.example/news") is (state != "unreachable")
    assert rules.allows("https://a.example/private/x") is (state == "none")


def test_our_own_group_counts_before_that_of_all_and_a_crawl_delay_is_capped() -> None:
    data = b"User-agent: *\nDisallow: /\n\nUser-agent: ArchiveBot\nAllow: /\nCrawl-delay: 86400\n"

    rules = parse_robots("https://a.example", 200, data)

    assert rules.allows("https://a.example/news")
    assert rules.crawl_delay == 30.0
