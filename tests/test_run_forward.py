"""A page that only leads on is followed as a redirect; one that can be read is not."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from archivebot.run.forward import forward_target
from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import response
from tests.faults.stories import article_html, story

HERE = "https://news.example/old/story.html"
THERE = "https://news.example/new/story"
READABLE = "<p>" + "A sentence that somebody came here to read. " * 12 + "</p>"


def page(content: str, body: str = "<p>This page has moved.</p>", head: str = "") -> bytes:
    return (
        f'<html><head>{head}<meta http-equiv="Refresh" content="{content}"></head><body>{body}</body></html>'.encode()
    )


@pytest.mark.parametrize(
    "content",
    [
        "0;url=/new/story", "0; URL=/new/story", "0; url='/new/story'", "3;URL = https://news.example/new/story",
        "0, url=/new/story", "0;/new/story", " 1.5 ; url=../new/story ", "0;url='/new/story",
    ],
)  # fmt: skip
def test_a_page_that_only_leads_on_is_a_redirect(content: str) -> None:
    assert forward_target(HERE, page(content), {}) == THERE


def test_scripts_and_a_base_do_not_hide_it_and_the_header_is_as_good() -> None:
    hidden = f"<script>var text = '{READABLE}';</script><style>{'p {color: red} ' * 50}</style><a href='/x'>Go on</a>"

    assert forward_target(HERE, page("0;url=story", hidden, "<base href='/new/'>"), {}) == THERE
    assert forward_target(HERE, b"<p>Moved</p>", {"refresh": "0; url=/new/story"}) == THERE
    assert forward_target(HERE, b"", {"refresh": "0; url=/new/story"}) == THERE


@pytest.mark.parametrize(
    ("content", "body"),
    [
        ("300", "<p>Live</p>"),
        ("300;url=/new/story", "<p>Live</p>"),
        ("0;url=/new/story", READABLE),
        ("0;url=", "<p>x</p>"),
        ("soon;url=/new/story", "<p>x</p>"),
        ("0;url=/old/story.html", "<p>x</p>"),
        ("0;url=javascript:alert(1)", "<p>x</p>"),
        ("0;url=http://[bad", "<p>x</p>"),
    ],
)
def test_a_page_that_can_be_read_or_leads_nowhere_is_none(content: str, body: str) -> None:
    assert forward_target(HERE, page(content, body), {}) is None


def test_a_large_page_and_one_that_speaks_of_refreshing_are_none() -> None:
    assert forward_target(HERE, page("0;url=/new/story", "<!-- -->" * 10_000), {}) is None
    assert forward_target(HERE, b"<p>A cool drink will refresh you</p>", {}) is None


@pytest.mark.timeout(120)
def test_a_crawl_follows_such_pages_as_redirects_inside_the_site_and_within_bounds(tmp_path: Path) -> None:
    site = HostileSite(seed=5, good=6)
    moved = "/world/2024/05/02/a-story-that-has-moved-77001"
    away = "/world/2024/05/02/a-story-that-went-elsewhere-77002"
    circling = "/world/2024/05/02/a-story-that-runs-in-circles-77003"
    site.bait_links(moved, away, f"{circling}-0")
    found = story(99, 5)
    site.routes[found.path] = response(article_html(found))
    site.routes[moved] = response(page(f"0;url={found.path}"))
    site.routes[away] = response(page("0;url=http://elsewhere.example/story"))
    site.prefixes[circling] = lambda path, headers: response(page(f"0;url={path}0"))
    site.routes["/begin/index/"] = response(page("0;url=/world/"))
    with site.serve() as server:
        result = crawl(server.url, tmp_path)
        circles = sum(n for path, n in server.hits.items() if path.startswith(circling))
        other = crawl(f"{server.url}begin/index/", tmp_path / "archive")
    with closing(sqlite3.connect(tmp_path / "archive" / "ledger.db")) as connection, connection:
        query = "SELECT state, reason FROM url WHERE url LIKE ?"
        rows = [connection.execute(query, [f"%{path}"]).fetchone() for path in (moved, away, found.path)]

    assert found.headline in {line["headline"] for line in result.lines()}
    assert len(result.lines()) == 7
    assert rows == [("redirected", None), ("skipped", "redirected-off-site"), ("done", None)]
    assert circles <= 10
    assert "no-article" not in result.report["skipped"]
    assert len(other.lines()) == 6


@pytest.mark.parametrize(
    "script",
    [
        "window.location.replace('/new/story');", "location.href='/new/story'", "top.location = \"/new/story\";",
        "document.location.href = 'https://news.example/new/story';", "\n// moved\nlocation.assign( '/new/story' );",
        "<!--\nlocation='/new/story';\n//-->", "'use strict'; self.location.href = '/new/story' ;",
    ],
)  # fmt: skip
def test_a_script_that_does_nothing_but_lead_on_is_a_redirect(script: str) -> None:
    assert forward_target(HERE, f"<html><script>{script}</script><p>One moment</p></html>".encode(), {}) == THERE


@pytest.mark.parametrize(
    ("script", "body"),
    [
        ("if (screen.width < 700) location.href = '/m/story';", ""),
        ("function go() { location.href = '/new/story'; }", ""),
        ("location.href = '/new/' + id;", ""),
        ("var here = location.href;", ""),
        ("location.href = '/new/story';", READABLE),
        ("location.href = '/new/story';", f"<script>var state = '{'x' * 5000}';</script>"),
    ],
)
def test_a_script_that_may_lead_on_is_none(script: str, body: str) -> None:
    assert forward_target(HERE, f"<html><script>{script}</script>{body}</html>".encode(), {}) is None
