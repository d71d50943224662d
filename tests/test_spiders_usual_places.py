"""Usual places of feeds and sitemaps that have nothing, and redirects in circles, are not asked for at every run."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest

from archivebot.discover.feeds import default_feeds
from archivebot.discover.sitemaps import default_sitemaps
from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import Answer, Server, response

pytestmark = pytest.mark.timeout(120)

PLACES = {link.url for link in (*default_feeds(""), *default_sitemaps(""))}
NOTHING_HERE = response("<html><title>News</title><nav><a href='/world/'>World</a></nav><h1>Not found</h1></html>")


def asked(server: Server, *more: str) -> Counter[str]:
    """Requests since the last look, of usual places and others that are named."""
    found = Counter({path: n for path, n in server.hits.items() if path in PLACES or path in more})
    server.hits.clear()
    return found


def make_old(archive: Path, days: int) -> None:
    """Let all that the ledger remembers have been so long ago."""
    with closing(sqlite3.connect(archive / "ledger.db")) as connection, connection:
        connection.execute(
            "UPDATE url SET fetched_at = strftime('%Y-%m-%dT%H:%M:%f000+00:00', fetched_at, ?)", [f"-{days} days"]
        )


@pytest.mark.parametrize("answer", [NOTHING_HERE, response("", "302 Found", Location="/")], ids=["page", "redirect"])
def test_an_absent_place_is_not_asked_for_by_the_next_run(answer: Answer, tmp_path: Path) -> None:
    site = HostileSite(seed=5, good=6)
    site.before = lambda path, headers: answer if path in PLACES else None
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        at_first = asked(server)
        second = crawl(server.url, tmp_path)
        the_second_time = asked(server)

    assert (first.exit_code, second.exit_code) == (0, 0), first.log
    assert at_first == Counter(PLACES)
    assert the_second_time == Counter()
    assert second.report["refused_links"]["absent"] == len(PLACES)


def test_an_absent_place_is_asked_for_again_after_a_month(tmp_path: Path) -> None:
    with HostileSite(seed=5, good=6).serve() as server:
        crawl(server.url, tmp_path)
        asked(server)
        make_old(tmp_path / "archive", days=29)
        crawl(server.url, tmp_path)
        within_a_month = asked(server)
        make_old(tmp_path / "archive", days=2)
        crawl(server.url, tmp_path)
        after_a_month = asked(server)

    assert within_a_month == Counter()
    assert after_a_month == Counter(PLACES)


def test_a_place_whose_server_was_in_trouble_is_asked_for_the_next_time(tmp_path: Path) -> None:
    site = HostileSite(seed=5, good=6)
    site.before = lambda path, headers: response("", "503 Unavailable") if path == "/feed" else None
    with site.serve() as server:
        crawl(server.url, tmp_path)
        asked(server)
        crawl(server.url, tmp_path)

        assert asked(server) == Counter({"/feed": 1})


def test_a_place_that_a_page_names_is_read_though_it_was_absent(tmp_path: Path) -> None:
    site = HostileSite(seed=5, good=6)
    with site.serve() as server:
        crawl(server.url, tmp_path)
        site.bait += '<link rel="alternate" type="application/rss+xml" href="/feed">'
        site.routes["/feed"] = response("<rss version='2.0'><channel><title>x</title></channel></rss>")
        asked(server)
        crawl(server.url, tmp_path)

        assert asked(server) == Counter({"/feed": 1})


def test_a_section_that_redirects_in_circles_is_left_alone_for_a_month(tmp_path: Path) -> None:
    site = HostileSite(seed=5, good=6)
    site.bait = '<nav><a href="/politics/">Politics</a><a href="/world/">World</a></nav>'
    site.routes["/politics/"] = response("", "302 Found", Location="/politics/?again=1")
    site.routes["/politics/?again=1"] = response("", "302 Found", Location="/politics/")
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        at_first = asked(server, "/politics/")
        second = crawl(server.url, tmp_path)
        the_second_time = asked(server, "/politics/")

    assert first.report["failed_sources"] == {"redirect-loop": 1}
    assert at_first["/politics/"] == 3
    assert the_second_time["/politics/"] == 0
    assert second.report["refused_links"]["redirect-loop"] == 1
    assert second.exit_code == 0


def test_a_listing_that_was_reached_by_a_redirect_is_known_to_the_next_run(tmp_path: Path) -> None:
    site = HostileSite(seed=5, good=60, a_page=10)
    site.routes["/start/"] = response("", "301 Moved Permanently", Location="/world/")
    with site.serve() as server:
        first = crawl(f"{server.url}start/", tmp_path)
        pages = [path for path in server.hits if path.startswith("/world/?page=")]
        server.hits.clear()
        second = crawl(f"{server.url}start/", tmp_path)
        again = [path for path in server.hits if path.startswith("/world/?page=")]

    assert len(first.lines()) == 60
    assert second.exit_code == 0
    assert len(pages) == 5
    assert len(again) < 3
