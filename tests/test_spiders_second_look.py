"""A bad night costs no article: what stood in its place is looked at again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import response

pytestmark = pytest.mark.timeout(120)

WALL = response(
    "<html><head><title>Before you continue</title></head><body><h1>We value your privacy</h1><p>We and our "
    "843 partners store cookies. Accept all to continue to Daily Example.</p><button>Accept all</button></body></html>"
)
EARLY = response("<html><h1>Not here yet</h1></html>", "404 Not Found")


def test_stories_behind_a_wall_for_a_night_are_taken_when_it_is_gone(tmp_path: Path) -> None:
    site = HostileSite(seed=21, good=12)
    stories = site.stories
    site.stories = stories[:6]
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        site.stories = stories
        site.routes |= dict.fromkeys((story.path for story in stories[6:]), WALL)
        walled = crawl(server.url, tmp_path)
        site.routes.clear()
        after = crawl(server.url, tmp_path)

    assert (first.exit_code, walled.exit_code, after.exit_code) == (0, 6, 0), walled.log
    assert sorted(line["headline"] for line in after.lines()) == sorted(story.headline for story in stories)


@pytest.mark.parametrize("answer", [WALL, EARLY])
def test_a_page_without_an_article_is_looked_at_again_the_next_nights_and_then_left(
    answer: bytes, tmp_path: Path
) -> None:
    site = HostileSite(seed=22, good=12)
    path = site.stories[0].path
    site.routes[path] = answer
    asked = []
    with site.serve() as server:
        for _night in range(4):
            crawl(server.url, tmp_path)
            asked.append(server.hits[path])
            crawl(server.url, tmp_path)
            assert server.hits[path] == asked[-1], "in the same night it is not asked for again"
            with closing(sqlite3.connect(tmp_path / "archive" / "ledger.db")) as connection, connection:
                connection.execute("UPDATE url SET fetched_at = '2024-01-01T00:00:00.000000+00:00'")

    assert asked == [1, 2, 3, 3]


@pytest.mark.parametrize("box", ["", "most read"])
def test_an_error_that_stands_for_stories_makes_no_listings_of_them(box: str, tmp_path: Path) -> None:
    site = HostileSite(seed=23, good=12)
    late, others = site.stories[:4], site.stories[4:9]
    links = "".join(f'<li><a href="{story.path}">{story.headline}</a></li>' for story in others) if box else ""
    error = f"<html><body><h1>Something went wrong</h1><p>Please try again.</p><ul>{links}</ul></body></html>"
    site.routes |= dict.fromkeys((story.path for story in late), response(error))
    with site.serve() as server:
        crawl(server.url, tmp_path)
        site.routes.clear()
        with closing(sqlite3.connect(tmp_path / "archive" / "ledger.db")) as connection, connection:
            connection.execute("UPDATE url SET fetched_at = '2024-01-01T00:00:00.000000+00:00'")
        after = crawl(server.url, tmp_path)

    assert {line["headline"] for line in after.lines()} == {story.headline for story in site.stories}
