"""Dated archive pages: recognized in every spelling, written down between two days, never without end."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.discover import archives_between, archives_of, read_listing
from archivebot.discover.archives import MAX_ARCHIVES, archive_pattern
from archivebot.items import Link
from archivebot.page import Page

BASE = "https://example.com"


@pytest.mark.parametrize(
    ("path", "other_day", "expected"),
    [
        ("/2024/05/", date(2023, 11, 1), "/2023/11/"),
        ("/2024/5/", date(2023, 11, 1), "/2023/11/"),
        ("/2024/5/3/", date(2023, 11, 12), "/2023/11/12/"),
        ("/archive/2024-05-12", date(2023, 1, 2), "/archive/2023-01-02"),
        ("/archive/20240512.html", date(2023, 1, 2), "/archive/20230102.html"),
        ("/archiv/202405", date(2023, 1, 1), "/archiv/202301"),
        ("/12/05/2024/", date(2023, 1, 2), "/02/01/2023/"),
        ("/2024/may/12/", date(2023, 1, 2), "/2023/jan/02/"),
        ("/2024/december/12/", date(2023, 1, 2), "/2023/january/02/"),
        ("/2024/0512/", date(2023, 1, 2), "/2023/0102/"),
        ("/archive?date=2024-05-12", date(2023, 1, 2), "/archive?date=2023-01-02"),
        ("/archive?year=2024&month=5", date(2023, 1, 1), "/archive?year=2023&month=1"),
        ("/archive?y=2024&m=05&d=12", date(2023, 1, 2), "/archive?y=2023&m=01&d=02"),
        ("/archive/2024/", date(2023, 1, 1), "/archive/2023/"),
        ("/a{b}/2024/05/", date(2023, 1, 1), "/a%7Bb%7D/2023/01/"),
    ],
)
def test_the_spelling_of_one_page_gives_all_others(path: str, other_day: date, expected: str) -> None:
    """Padding, order, words for months, parameters: kept."""
    found = archive_pattern(BASE + path)

    assert found is not None
    assert found[0].url(other_day).removeprefix(BASE) == expected


@pytest.mark.parametrize("path", ["/world", "/archive", "/?year=99", "/archive?year=2024&month=13", "/id/20249999"])
def test_what_is_no_dated_page(path: str) -> None:
    """No date, no archive."""
    assert archive_pattern(BASE + path) is None


def test_between_two_days_newest_first_both_included() -> None:
    """Months that hold a day of the span; where months and days are known, months are enough."""
    seen = [Link(url=f"{BASE}/2024/05/12/", kind="archive"), Link(url=f"{BASE}/2024/05/", kind="archive")]
    found = archives_between(seen, date(2023, 11, 20), date(2024, 2, 3))

    assert [link.url.removeprefix(BASE) for link in found] == ["/2024/02/", "/2024/01/", "/2023/12/", "/2023/11/"]
    assert found[0].date == date(2024, 2, 1)
    assert archives_between(seen, date(2024, 2, 3), date(2023, 1, 1)) == []
    assert archives_between([Link(url=f"{BASE}/world")], date(2023, 1, 1), date(2024, 1, 1)) == []


def test_endless_spans_are_cut() -> None:
    """A calendar has no end; the number of pages has."""
    seen = [Link(url=f"{BASE}/archive/2024-05-12", kind="archive")]

    assert len(archives_between(seen, date(1, 1, 1), date(2024, 1, 1))) == MAX_ARCHIVES


def test_profile_archives() -> None:
    """A profile names the places of year, month and day; other addresses are given as they are."""
    found = archives_of([f"{BASE}/{{year}}/{{month}}", f"{BASE}/archive"], date(2024, 1, 31), date(2024, 2, 1))

    assert [link.url.removeprefix(BASE) for link in found] == ["/archive", "/2024/02", "/2024/01"]


@given(st.from_regex(r"/(archive|20\d\d)?[-/0-9a-z{}=?&.]{0,30}", fullmatch=True))
def test_any_address_gives_a_pattern_that_holds_itself_or_none(path: str) -> None:
    """The page that covers the found day is the page itself, up to leading zeros."""
    found = archive_pattern(BASE + path)
    if found is not None:
        pattern, day = found
        again = archive_pattern(pattern.url(day))
        assert again is not None
        assert again[1] == day


def test_a_calendar_without_stories_leads_nowhere_but_an_index_of_months_does() -> None:
    """Other months named by an empty month are refused but the one before; the months of a year's page are kept."""
    days = (
        "".join(f"<a href='/days/2024/06/{day:02}'>{day}</a>" for day in range(1, 29))
        + "<a href='/days/2024/07'>July</a>"
    )
    months = "".join(f"<a href='/archive/2024/{month:02}'>Month {month}</a>" for month in range(1, 13))

    def archives(markup: str, path: str) -> int:
        return len(read_listing(Page.from_html(markup, url=BASE + path)).archives)

    assert archives("<a href='/days/2024/07'>July</a><a href='/days/2024/05'>May</a>", "/days/2024/06") == 1
    assert archives(days, "/days/2024/06") == 28
    assert archives(days, "/days/2024/06/03") == 1
    assert archives(months, "/archive/2024") == 12
    assert archives(months, "/archive") == 12


def test_a_front_page_that_shows_a_day_leads_to_the_days_before() -> None:
    stories = "".join(f"<h2><a href='/{n}-a-story-of-some-words'>A story of some words {n}</a></h2>" for n in range(6))
    markup = f"<main>{stories}<a href='/?date=2026-11-21'>Previous day</a> <a href='/?theme=dark'>Dark</a></main>"
    listing = read_listing(Page.from_html(markup, url="https://a.example/"))

    assert [(link.url, link.date) for link in listing.archives] == [
        ("https://a.example/?date=2026-11-21", date(2026, 11, 21))
    ]
