"""Pages of days by other calendars: the newest is a list, and each leads to the day before."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.discover.foreign_days import day_before, newest_days
from tests.crawling import crawl
from tests.faults.server import Answer, Server, response
from tests.faults.stories import article_html, listing_html, story

BASE = "https://a.example"


@pytest.mark.parametrize(
    ("own", "linked", "expected"),
    [
        ("/fa/archive/1405/9/1", ["/fa/archive/1405/8/30", "/fa/archive/1405/9/2"], "/fa/archive/1405/8/30"),
        ("/fa/archive/1405/01/01/", ["/fa/archive/1404/12/28/", "/fa/archive/1404/12/29/"], "/fa/archive/1404/12/29/"),
        ("/th/2569-11-01", ["/th/2569-10-31"], "/th/2569-10-31"),
        ("/fa/archive?day=1405/9/2", ["/fa/archive?day=1405/9/1"], "/fa/archive?day=1405/9/1"),
        # The day after, another row, a story below a day, no day at all, and the Gregorian calendar's own days.
        ("/fa/archive/1405/9/1", ["/fa/archive/1405/9/2", "/fa/sport/1405/8/30"], None),
        ("/fa/archive/1405/9/1", ["/fa/archive/1405/8/30/52001/a-story", "/fa/archive/1405/13/30"], None),
        ("/issue/1405", ["/issue/1404"], None),
        ("/archive/2026/11/22", ["/archive/2026/11/21"], None),
    ],
)
def test_the_day_before(own: str, linked: list[str], expected: str | None) -> None:
    found = day_before(BASE + own, [BASE + path for path in linked])

    assert found == (BASE + expected if expected else None)


def test_of_a_calendar_the_newest_day_is_a_list() -> None:
    days = [f"{BASE}/fa/archive/1405/8/{day}" for day in (28, 30, 29)]

    assert newest_days(f"{BASE}/fa/", days) == [days[1]]
    assert newest_days(days[0], days) == []


def test_an_archive_by_the_persian_calendar_is_walked_to_its_end(tmp_path: Path) -> None:
    stories = [story(number, 71) for number in range(24)]
    days = [f"/fa/archive/1405/{1 + (59 - n) // 30}/{1 + (59 - n) % 30}" for n in range(8)]
    pages = {}
    for number, path in enumerate(days):
        link = f"<a href='{days[number + 1]}'>روز قبل</a>" if number + 1 < len(days) else ""
        pages[path] = listing_html(stories[3 * number : 3 * number + 3], None, link)
    pages["/"] = listing_html(stories[:3], None, f"<a href='{days[0]}'>آرشیو</a>")

    def answer(path: str, headers: dict[str, str]) -> Answer:
        if path in pages:
            return response(pages[path])
        found = next((one for one in stories if one.path == path), None)
        return response(article_html(found)) if found else response("<h1>Not found</h1>", "404 Not Found")

    with Server(answer) as server:
        done = crawl(server.url, tmp_path)

    assert {line["headline"] for line in done.lines()} == {one.headline for one in stories}
    assert done.exit_code == 0, done.log
