"""Lists of WordPress that only a script continues: the system's own list of posts is read in their place."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from tests.crawling import crawl
from tests.faults.server import Answer, Server, response
from tests.faults.stories import article_html, listing_html, story

pytestmark = pytest.mark.timeout(120)

STORIES = [story(number, 61) for number in range(130)]
SHOWN = 9
BUTTON = '<button class="load-more">Show more</button>'
API = '<link rel="https://api.w.org/" href="/wp-json/"><meta name="generator" content="WordPress 6.7">'


class Site:
    """A front page, stories, and the posts as WordPress gives them, a hundred at a time."""

    def __init__(self, sitemap: bool = False) -> None:
        self.sitemap = sitemap

    def __call__(self, path: str, headers: dict[str, str]) -> Answer:
        bare, _, query = path.partition("?")
        if bare == "/":
            html = listing_html(STORIES[:SHOWN], extra=BUTTON).replace("</head>", f"{API}</head>")
            return response(html.replace('<a href="/world/">World</a>', ""))
        if bare == "/wp-json/wp/v2/posts":
            asked = parse_qs(query)
            start = (int(asked["page"][0]) - 1) * int(asked["per_page"][0])
            part = STORIES[start : start + int(asked["per_page"][0])]
            posts = [{"date_gmt": f"{s.day}T10:00:00", "link": s.path, "title": {"rendered": s.headline}} for s in part]
            status = "200 OK" if posts else "400 Bad Request"
            return response(json.dumps(posts or {"code": "invalid"}), status, "application/json")
        if bare == "/sitemap.xml" and self.sitemap:
            urls = "".join(f"<url><loc>http://{headers['host']}{s.path}</loc></url>" for s in STORIES)
            return response(f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{urls}</urlset>')
        found = next((item for item in STORIES if item.path == bare), None)
        return response(article_html(found)) if found else response("<h1>Not found</h1>", "404 Not Found")


@pytest.mark.parametrize("sitemap", [False, True])
def test_the_posts_are_read_where_nothing_else_names_what_stands_beyond(tmp_path: Path, sitemap: bool) -> None:
    with Server(Site(sitemap)) as server:
        done = crawl(server.url, tmp_path)
        asked = [path for path in server.hits if path.startswith("/wp-json/")]

    assert {line["headline"] for line in done.lines()} == {item.headline for item in STORIES}
    assert done.exit_code == 0
    assert len(asked) == (0 if sitemap else 3), "two pages, and the one that is not there"
    assert done.report["unaddressed"] == []
