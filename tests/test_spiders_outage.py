"""A night on which a site, or its robots.txt, is in trouble takes nothing off the list: what is owed stays owed."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import response

pytestmark = pytest.mark.timeout(120)

BROKEN = response("oops", "500 Internal Server Error")


def make_due(folder: Path) -> None:
    """As if a day had passed: every article is due."""
    with closing(sqlite3.connect(folder / "archive" / "ledger.db")) as connection, connection:
        connection.execute("UPDATE url SET recheck_at = '2024-01-01T00:00:00.000000+00:00' WHERE kind = 'article'")


def test_what_robots_txt_kept_from_being_read_is_read_when_it_is_mended(tmp_path: Path) -> None:
    site = HostileSite(seed=41, good=12)
    with site.serve() as server:
        # One at a time: pages that are fetched beside the fifth are owed still, and would count as asked for.
        first = crawl(server.url, tmp_path, "-a", "max_articles=5", CONCURRENT_REQUESTS=1)
        taken = {line["headline"] for line in first.lines()}
        make_due(tmp_path)
        site.routes["/robots.txt"] = BROKEN
        broken = crawl(server.url, tmp_path)
        del site.routes["/robots.txt"]
        make_due(tmp_path)
        known = [story.path for story in site.stories if story.headline in taken]
        after = crawl(server.url, tmp_path)

    assert (first.exit_code, broken.exit_code, after.exit_code) == (0, 7, 0), after.log
    assert {line["headline"] for line in after.lines()} == {story.headline for story in site.stories}
    assert [server.hits[path] for path in known] == [2] * 5, "what was due stays due"


def test_a_known_story_that_fails_on_one_night_is_looked_at_again_however_often_it_was_read(tmp_path: Path) -> None:
    site = HostileSite(seed=42, good=8)
    path = site.stories[0].path
    with site.serve() as server:
        crawl(server.url, tmp_path)
        with closing(sqlite3.connect(tmp_path / "archive" / "ledger.db")) as connection, connection:
            connection.execute("UPDATE url SET tries = 40")
        make_due(tmp_path)
        site.routes[path] = response("Forbidden", "403 Forbidden")
        crawl(server.url, tmp_path)
        make_due(tmp_path)
        site.routes.clear()
        asked = server.hits[path]
        crawl(server.url, tmp_path)

    assert server.hits[path] == asked + 1


def test_what_robots_txt_came_to_forbid_keeps_its_state_and_leaves_the_budget_to_others(tmp_path: Path) -> None:
    site = HostileSite(seed=43, good=260, a_page=130)
    forbidden, gone = site.stories[:230], site.stories[0]
    with site.serve() as server:
        crawl(server.url, tmp_path)
        make_due(tmp_path)
        site.routes[gone.path] = response("<h1>Not found</h1>", "404 Not Found")
        crawl(server.url, tmp_path, "-a", "recheck=all")
        make_due(tmp_path)
        rules = "".join(f"Disallow: {story.path}\n" for story in forbidden)
        site.routes["/robots.txt"] = response(f"User-agent: *\n{rules}", content_type="text/plain")
        server.hits.clear()
        refused = crawl(server.url, tmp_path)

    assert refused.exit_code == 0, refused.log
    asked = [story for story in site.stories if server.hits[story.path]]
    assert asked == site.stories[len(forbidden) :], "the others are looked at, though they are due behind these"
    with closing(sqlite3.connect(tmp_path / "archive" / "ledger.db")) as connection:
        rows = connection.execute(
            "SELECT state, reason, count(*) FROM url WHERE kind = 'article' GROUP BY 1, 2 ORDER BY 3"
        ).fetchall()
    assert rows == [("gone", "http-404", 1), ("done", None, 30), ("done", "robots", 229)]
