"""Lists that are not in the order of publication, and lists with a page missing in the middle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from archivebot.items import Link
from archivebot.spiders.walks import KNOWN_PAGES, OLD_PAGES, Walk
from tests.crawling import Crawled, crawl
from tests.faults.server import Answer, Server, response
from tests.faults.stories import Story, article_html, listing_html, story

pytestmark = pytest.mark.timeout(120)

SIZE = 4
FIRST = date(2026, 11, 20)


def dated(number: int, days: int) -> Story:
    return replace(story(number, 81), day=(FIRST - timedelta(days=days)).isoformat())


def page_of(items: list[Story], number: int, path: str = "/") -> str:
    last = (len(items) + SIZE - 1) // SIZE
    address: Callable[[int], str] = lambda n: path if n == 1 else f"{path}?page={n}"  # noqa: E731
    row = "".join(f'<a href="{address(n)}">{n}</a> ' for n in range(1, last + 1) if n != number)
    html = listing_html(items[(number - 1) * SIZE : number * SIZE], extra=f'<div class="pagination">{row}</div>')
    return html.replace('<nav><a href="/">Home</a><a href="/world/">World</a></nav>', "")


class Listed:
    """A site of one list; ``broken`` pages say 200 and hold nothing."""

    def __init__(self, items: list[Story]) -> None:
        self.items = items
        self.broken: set[str] = set()
        self.says = "Something went wrong"

    def __call__(self, path: str, headers: dict[str, str]) -> Answer:
        if path in self.broken:
            return response(f"<html><body><h1>{self.says}</h1><p>Try again later.</p></body></html>")
        bare, _, query = path.partition("?page=")
        if bare == "/" and (query.isdecimal() or not query):
            return response(page_of(self.items, int(query or 1)))
        found = next((item for item in self.items if item.path == path), None)
        return response(article_html(found)) if found else response("<h1>Not found</h1>", "404 Not Found")


def headlines(done: Crawled) -> set[str]:
    return {line["headline"] for line in done.lines()}


def test_new_stories_below_old_ones_that_were_brought_up_are_found(tmp_path: Path) -> None:
    known = [dated(number, number) for number in range(24)]
    site = Listed(known)
    with Server(site) as server:
        crawl(server.url, tmp_path)
        # A list by the last change: two pages of old stories first, then what is new.
        bumped = known[12:20]
        new = [dated(100 + number, 0) for number in range(2)]
        site.items = [*bumped, *new, *known[:12], *known[20:]]
        done = crawl(server.url, tmp_path)
        asked = dict(server.hits)
    assert headlines(done) == {item.headline for item in site.items}
    assert asked.get("/?page=6", 0) == 1, "the list is not read to its end"


def test_a_list_by_readers_interest_is_not_left_at_a_page_of_old_stories(tmp_path: Path) -> None:
    days = [9, 30, 8, 35, 20, 33, 1, 40, 3, 28, 2, 36]
    site = Listed([dated(number, age) for number, age in enumerate([31, 8 + 30, 33, 39, *days])])
    with Server(site) as server:
        done = crawl(server.url, tmp_path, "-a", "since=2026-11-10")
    assert headlines(done) == {item.headline for item in site.items if item.day >= "2026-11-10"}


def test_a_page_that_holds_nothing_for_a_night_is_stepped_over_and_owed(tmp_path: Path) -> None:
    site = Listed([dated(number, number) for number in range(20)])
    site.broken = {"/?page=2"}
    with Server(site) as server:
        first = crawl(server.url, tmp_path)
        site.broken = set()
        second = crawl(server.url, tmp_path)
    assert first.exit_code == 4
    assert first.report["failed_sources"] == {"empty-page": 1}
    assert headlines(first) | {item.headline for item in site.items[4:8]} == {item.headline for item in site.items}
    assert second.exit_code == 0
    assert headlines(second) == {item.headline for item in site.items}


def test_numbers_that_lead_beyond_the_end_are_no_gaps(tmp_path: Path) -> None:
    site = Listed([dated(number, number) for number in range(20)])
    site.broken, site.says = {"/?page=4", "/?page=5"}, "There is nothing here"
    with Server(site) as server:
        done = crawl(server.url, tmp_path)
    assert done.exit_code == 0
    assert len(headlines(done)) == 12


def walk(**facts: object) -> Walk:
    return Walk(url="https://a.example/", kind="listing", via="seed", facts={"complete_id": 9, **facts})


def read(one: Walk, *days: date) -> None:
    one.push(f"https://a.example/?page={one.pages + 2}")
    one.judge(fresh=1, old=True, met=one.meets(days), before_since=False, max_pages=100)


def test_a_list_whose_former_head_is_gone_is_left_all_the_same() -> None:
    one = walk(newest="2026-11-20")
    for _page in range(KNOWN_PAGES):
        assert one.ended is None
        read(one, date(2026, 11, 12))
    assert one.ended == "known"


@pytest.mark.parametrize("days", [(), (date(2026, 11, 20), date(2026, 11, 12)), (date(2026, 11, 21), FIRST)])
def test_a_list_in_order_is_left_as_soon_as_all_is_known(days: tuple[date, ...]) -> None:
    one = walk(newest="2026-11-20")
    for _page in range(OLD_PAGES):
        read(one, *days)
    assert one.ended == "known"


def test_a_list_in_order_may_have_boxes_beside_it() -> None:
    main = [Link(url=f"https://a.example/{n}", date=FIRST - timedelta(days=n)) for n in range(10)]
    beside = [Link(url=f"https://a.example/b{n}", date=FIRST - timedelta(days=n)) for n in (4, 9, 2)]
    assert walk().falls(main + beside)
    assert not walk().falls(main[::-1])


def test_two_lists_of_one_page_are_both_walked(tmp_path: Path) -> None:
    items = [dated(number, number) for number in range(24)]
    site = Listed(items)

    def answer(path: str, headers: dict[str, str]) -> Answer:
        name, _, number = path.removeprefix("/all/?").partition("=")
        if path != "/all/" and name not in ("newsp", "viewsp"):
            return site(path, headers)
        shown: dict[str, int] = {"newsp": 1, "viewsp": 1, **({name: int(number)} if number else {})}
        lists = [
            page_of(items[start : start + 12], shown[list_name], "/all/").replace("?page=", f"?{list_name}=")
            for list_name, start in (("newsp", 0), ("viewsp", 12))
        ]
        return response(lists[0].replace("</body></html>", lists[1].partition("<body>")[2]))

    with Server(answer) as server:
        done = crawl(f"{server.url}all/", tmp_path)
    assert headlines(done) == {item.headline for item in items}
