"""Archives by date are walked back to their end once, and night after night only where they still change."""

from __future__ import annotations

import signal
import subprocess
import threading
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from archivebot.spiders.archive_pages import EMPTY, ArchivePages
from archivebot.spiders.dated import end_of, is_before, is_settled
from archivebot.spiders.walk_book import WalkBook
from archivebot.spiders.walks import Walk
from tests.crawling import command, crawl, crawled, environment
from tests.faults.hostile import HostileSite
from tests.faults.server import response
from tests.faults.stories import Story, article_html, listing_html, story

pytestmark = pytest.mark.timeout(300)

TODAY = datetime.now(UTC).date()
Pages = dict[str, str]


def stories() -> list[Story]:
    """Thirty stories, one every third day, at addresses that tell no day."""
    made = [story(number, 31) for number in range(30)]
    days = [TODAY - timedelta(days=3 * number) for number in range(30)]
    return [
        Story(one.number, f"/news/{one.path.rpartition('/')[2]}", one.headline, one.paragraphs, day.isoformat())
        for one, day in zip(made, days, strict=True)
    ]


def of(items: list[Story], begin: str) -> list[Story]:
    return [item for item in items if item.day.startswith(begin)]


def by_day(items: list[Story]) -> tuple[str, Pages]:
    """Every day has a page, which names the day before."""
    last, pages = date.fromisoformat(items[-1].day), {}
    for number in range((TODAY - last).days + 1):
        day = TODAY - timedelta(days=number)
        before = f'<a href="/archive/{day - timedelta(days=1):%Y/%m/%d}/">Previous day</a>' if day > last else ""
        pages[f"/archive/{day:%Y/%m/%d}/"] = listing_html(of(items, day.isoformat()), None, before)
    return f'<a href="/archive/{TODAY:%Y/%m/%d}/">Archive</a>', pages


def by_year(items: list[Story]) -> tuple[str, Pages]:
    """An index of years, which lead to months."""
    months = sorted({item.day[:7] for item in items})
    years = sorted({month[:4] for month in months} | {"2019"})
    pages = {f"/archive/{month.replace('-', '/')}/": listing_html(of(items, month)) for month in months}
    for year in years:
        links = "".join(f'<a href="/archive/{m.replace("-", "/")}/">{m}</a> ' for m in months if m.startswith(year))
        pages[f"/archive/{year}/"] = listing_html([], None, links)
    pages["/archive/"] = listing_html([], None, "".join(f'<a href="/archive/{y}/">{y}</a> ' for y in years))
    return '<a href="/archive/">Archive</a>', pages


def by_options(items: list[Story]) -> tuple[str, Pages]:
    """Months in a list that drops down."""
    months = sorted({item.day[:7] for item in items}, reverse=True)
    options = "".join(f'<option value="/archive/{month}.html">{month}</option>' for month in months)
    pages = {f"/archive/{month}.html": listing_html(of(items, month)) for month in months}
    pages["/archive.html"] = listing_html(of(items, months[0]), None, f"<select>{options}</select>")
    return '<a href="/archive.html">Archive</a>', pages


def by_unlinked_day(items: list[Story]) -> tuple[str, Pages]:
    """Every day with stories has a page that leads to no other; all other days have none."""
    pages = {f"/archive/{day.replace('-', '/')}/": listing_html(of(items, day)) for day in {item.day for item in items}}
    return f'<a href="/archive/{TODAY:%Y/%m/%d}/">Archive</a>', pages


def by_calendar(items: list[Story]) -> tuple[str, Pages]:
    """Months that name their days and the month before."""
    months = sorted({item.day[:7] for item in items}, reverse=True)
    pages = {f"/day/{day}": listing_html(of(items, day)) for day in {item.day for item in items}}
    for month, before in zip(months, [*months[1:], ""], strict=True):
        days = "".join(f'<a href="/day/{day}">{day[8:]}</a> ' for day in sorted({i.day for i in of(items, month)}))
        back = f'<a href="/archive/calendar/{before}">{before}</a>' if before else ""
        pages[f"/archive/calendar/{month}"] = listing_html([], None, days + back)
    return f'<a href="/archive/calendar/{months[0]}">News calendar</a>', pages


def site_with(archive: Callable[[list[Story]], tuple[str, Pages]]) -> HostileSite:
    """A site whose front page shows four stories, and whose footer leads to its archive."""
    site = HostileSite()
    site.stories = items = stories()
    link, pages = archive(items)
    pages |= {"/": listing_html(items[:4], None, f"<footer>{link}</footer>"), "/world/": listing_html(items[:4])}
    pages |= {item.path: article_html(item).replace('10:00:00Z">', '00:00:00Z">') for item in items}
    site.routes |= {path: response(html) for path, html in pages.items()}
    return site


@pytest.mark.parametrize("archive", [by_day, by_year, by_options, by_unlinked_day, by_calendar])
def test_an_archive_is_read_to_its_end_and_then_left_alone(
    archive: Callable[[list[Story]], tuple[str, Pages]], tmp_path: Path
) -> None:
    site = site_with(archive)
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        read = sum(hits for path, hits in server.hits.items() if path.startswith("/archive"))
        server.hits.clear()
        second = crawl(server.url, tmp_path)
        again = sum(hits for path, hits in server.hits.items() if path.startswith("/archive"))

    assert (first.exit_code, second.exit_code) == (0, 0), first.log
    assert {line["headline"] for line in first.lines()} == {item.headline for item in site.stories}
    assert again <= 10 < read or again < read <= 10


def test_since_bounds_the_way_back_and_a_later_run_goes_on_from_there(tmp_path: Path) -> None:
    site = site_with(by_day)
    since = TODAY - timedelta(days=30)
    with site.serve() as server:
        bounded = {line["headline"] for line in crawl(server.url, tmp_path, "-a", f"since={since}").lines()}
        pages = {path for path in server.hits if path.startswith("/archive/")}
        whole = crawl(server.url, tmp_path)

    assert bounded == {item.headline for item in site.stories if item.day >= since.isoformat()}
    assert min(pages) == f"/archive/{since:%Y/%m/%d}/"
    assert {line["headline"] for line in whole.lines()} == {item.headline for item in site.stories}


def test_a_kill_on_the_way_back_leaves_nothing_behind(tmp_path: Path) -> None:
    site, reached = site_with(by_day), threading.Event()

    def note(path: str, headers: dict[str, str]) -> None:
        if path == f"/archive/{TODAY - timedelta(days=40):%Y/%m/%d}/":
            reached.set()

    site.before = note
    with site.serve() as server:
        killed = subprocess.Popen(
            command(server.url), cwd=tmp_path, env=environment(tmp_path), stderr=subprocess.DEVNULL
        )
        assert reached.wait(100)
        killed.send_signal(signal.SIGKILL)
        killed.wait(30)
        crawl(server.url, tmp_path)

    assert {line["headline"] for line in crawled(0, tmp_path, "").lines()} == {item.headline for item in site.stories}


def test_a_calendar_without_stories_is_left_soon(tmp_path: Path) -> None:
    site = site_with(by_options)

    def day_page(path: str, headers: dict[str, str]) -> bytes:
        day = date.fromisoformat(path.removeprefix("/diary/"))
        links = "".join(f'<a href="/diary/{day + timedelta(days=n)}">{n}</a>' for n in range(-15, 16) if n)
        return response(listing_html([], None, links))

    site.prefixes["/diary/"] = day_page
    site.routes["/diary"] = response(listing_html([], None, f'<a href="/diary/{TODAY}">Diary of today</a>'))
    front = site.routes["/"]
    assert isinstance(front, bytes)
    html = front.partition(b"\r\n\r\n")[2].decode()
    site.routes["/"] = response(html.replace("<footer>", '<footer><a href="/diary">Diary</a>'))
    with site.serve() as server:
        done = crawl(server.url, tmp_path)
        asked = sum(hits for path, hits in server.hits.items() if path.startswith("/diary"))

    assert {line["headline"] for line in done.lines()} == {item.headline for item in site.stories}
    assert 1 <= asked <= 30


@pytest.mark.parametrize(
    ("path", "end"),
    [
        ("/2024/02/", date(2024, 3, 1)),
        ("/archive/2024-12-31", date(2025, 1, 1)),
        ("/archive/2024/", date(2025, 1, 1)),
        ("/a?year=2024&month=12", date(2025, 1, 1)),
        ("/world/", None),
    ],
)
def test_the_days_that_a_page_covers(path: str, end: date | None) -> None:
    url = f"https://news.example{path}"

    assert end_of(url) == end
    assert is_before(url, end) is (end is not None)
    assert not is_before(url, None)
    if end is not None:
        assert not is_before(url, end - timedelta(days=1))
        noon = datetime(end.year, end.month, end.day, 12, tzinfo=UTC)
        assert [is_settled(url, noon + timedelta(days=days)) for days in (6, 7)] == [False, True]


def test_after_two_months_of_empty_days_no_more_are_looked_for() -> None:
    pages = ArchivePages(cast("WalkBook", None))
    day = date(2026, 5, 31)
    address = "https://a.example/calendar/{:%Y/%m/%d}/".format

    def read(number: int, fresh: int) -> None:
        walk = Walk(url=address(day - timedelta(days=number)), kind="archive", via="archive")
        pages.leads_to_stories(walk, (), fresh)

    for number in range(EMPTY):
        assert not pages.is_vain(address(date(2026, 1, 1)))
        read(number, 0)
    assert pages.is_vain(address(date(2026, 1, 1)))
    assert not pages.is_vain("https://a.example/archive/2026/01/01/"), "another calendar"
    read(EMPTY, 3)
    assert not pages.is_vain(address(date(2026, 1, 1)))
