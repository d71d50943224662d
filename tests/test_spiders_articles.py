"""A story is taken as one, whatever its address was taken for."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import response
from tests.faults.stories import article_html, listing_html, story

pytestmark = pytest.mark.timeout(120)

TOLD = '<meta property="article:published_time" content="2024-05-03T10:15:00+02:00">'


def site_with(path: str, html: str) -> HostileSite:
    """A site whose navigation names one more address, as it names its sections."""
    site = HostileSite(seed=3, good=6)
    site.bait = f'<nav><ul><li><a href="/world/">World</a></li><li><a href="{path}">Harbour</a></li></ul></nav>'
    site.routes[path] = response(html.replace("<head>", f"<head>{TOLD}", 1))
    return site


@pytest.mark.parametrize("path", ["/harbour/", "/2024/05/03/"])
def test_a_story_at_the_address_of_a_section_or_a_day_is_not_lost(path: str, tmp_path: Path) -> None:
    one = story(77, 3)
    with site_with(path, article_html(one)).serve() as server:
        first = crawl(server.url, tmp_path)
        server.hits.clear()
        second = crawl(server.url, tmp_path)
        asked = server.hits[path]
        checked = crawl(server.url, tmp_path, "-a", "recheck=all")
        asked_in_all = server.hits[path]

    assert [run.exit_code for run in (first, second, checked)] == [0, 0, 0], first.log
    assert [line["headline"] for line in first.lines() if line["url"].endswith(path)] == [one.headline]
    assert (asked, asked_in_all) == (0, 1), "it is known as an article now, and looked at again as one"
    with closing(sqlite3.connect(tmp_path / "archive" / "ledger.db")) as connection, connection:
        rows = connection.execute("SELECT kind, state FROM url WHERE url LIKE ?", [f"%{path}"]).fetchall()
    assert rows == [("article", "done")]


@pytest.mark.parametrize(
    "summary", ["", "<p>The council met on Monday and spoke of the ferry until late at night.</p>"]
)
def test_a_section_that_dates_itself_is_still_read_as_one(summary: str, tmp_path: Path) -> None:
    stories = [story(number, 3) for number in range(80, 86)]
    site = site_with("/harbour/", listing_html(stories, None, "").replace("</article>", f"{summary}</article>"))
    for one in stories:
        site.routes[one.path] = response(article_html(one))
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        server.hits.clear()
        crawl(server.url, tmp_path)
        asked = server.hits["/harbour/"]

    taken = [line["url"] for line in first.lines()]
    assert not any(url.endswith("/harbour/") for url in taken)
    assert all(any(url.endswith(one.path) for url in taken) for one in stories)
    assert asked == 1
