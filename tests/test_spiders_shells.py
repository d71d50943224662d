"""Stories that come as a shell without text are told, and beyond a share the run is not called complete."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import response
from tests.faults.stories import Story, listing_html

pytestmark = pytest.mark.timeout(120)


def shell(item: Story) -> bytes:
    """What a single-page application serves: its title, and an element that a script fills."""
    return response(
        f'<html lang=en><head><title>{item.headline}</title><script src="/app.js"></script></head><body>'
        '<div id=root></div><a href="/about">About</a></body></html>'
    )


def a_day_later(folder: Path) -> None:
    """As if the run had been the night before: known articles are due, and what gave none may be asked again."""
    with closing(sqlite3.connect(folder / "archive" / "ledger.db")) as connection, connection:
        connection.execute("UPDATE url SET recheck_at = '2024-01-01T00:00:00.000000+00:00' WHERE kind = 'article'")
        connection.execute("UPDATE url SET fetched_at = '2024-01-01T00:00:00.000000+00:00'")


def with_shells(every: int) -> HostileSite:
    site = HostileSite(seed=61, good=18)
    site.routes |= {item.path: shell(item) for item in site.stories[::every]}
    return site


@pytest.mark.parametrize(("every", "code"), [(3, 10), (9, 0)])
def test_a_share_of_stories_without_text_is_told_and_decides(every: int, code: int, tmp_path: Path) -> None:
    with with_shells(every).serve() as server:
        ended = crawl(server.url, tmp_path)

    assert ended.exit_code == code, ended.log
    assert ended.report["skipped"] == {"no-text": 18 // every}
    assert f"no-text {18 // every}" in ended.log


def test_those_that_had_none_before_do_not_spoil_later_nights_and_are_taken_when_mended(tmp_path: Path) -> None:
    site = with_shells(3)
    with site.serve() as server:
        codes = [crawl(server.url, tmp_path).exit_code]
        a_day_later(tmp_path)
        codes.append(crawl(server.url, tmp_path).exit_code)
        site.routes.clear()
        a_day_later(tmp_path)
        last = crawl(server.url, tmp_path)

    assert [*codes, last.exit_code] == [10, 0, 0], last.log
    assert {line["headline"] for line in last.lines()} == {item.headline for item in site.stories}


def test_a_share_of_known_stories_that_become_shells_is_a_loss(tmp_path: Path) -> None:
    site = HostileSite(seed=62, good=12)
    with site.serve() as server:
        crawl(server.url, tmp_path)
        site.routes |= {item.path: shell(item) for item in site.stories[::3]}
        a_day_later(tmp_path)
        later = crawl(server.url, tmp_path)

    assert later.exit_code == 10, later.log


def test_pages_that_list_stories_are_no_loss(tmp_path: Path) -> None:
    site = HostileSite(seed=63, good=12)
    names = [f"/world/2024/05/0{number}/harbour-news-of-the-day-{number}0001" for number in range(1, 8)]
    site.bait_links(*names)
    site.routes |= {name: response(listing_html(site.stories[:6])) for name in names}
    with site.serve() as server:
        ended = crawl(server.url, tmp_path)

    assert ended.exit_code == 0, ended.log
    assert "no-text" not in ended.report["skipped"]
