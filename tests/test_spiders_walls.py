"""What stands before stories and lists: one page in the place of many, a sign-in, and "unchanged" that nobody asked."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from archivebot.items import Article, Link
from archivebot.page import Page
from archivebot.spiders.walls import FEWEST, Walls
from tests.crawling import Crawled, crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import Answer, response
from tests.faults.stories import Story, article_html

pytestmark = pytest.mark.timeout(120)

CONSENT = response(
    "<html><head><title>Before you go on</title></head><body><h1>Your choice</h1><p>We and our partners keep things on "
    "your device and read them, so that we can pay for our work.</p><button>Agree</button></body></html>"
)
UNCHANGED = b'HTTP/1.1 304 Not Modified\r\nETag: "1"\r\nContent-Length: 0\r\n\r\n'


def headlines(done: Crawled) -> set[str]:
    return {line["headline"] for line in done.lines()}


def titles(stories: list[Story]) -> set[str]:
    return {story.headline for story in stories}


def test_one_page_in_the_place_of_most_stories_is_a_refusal_and_they_are_owed(tmp_path: Path) -> None:
    site = HostileSite(seed=51, good=16)
    behind = site.stories[4:]
    for story in behind:
        site.routes[story.path] = CONSENT
    with site.serve() as server:
        walled = crawl(server.url, tmp_path)
        site.routes.clear()
        after = crawl(server.url, tmp_path)

    assert walled.exit_code == 6, walled.log
    assert walled.report["failed"] == {"same-page": len(behind) - FEWEST + 1}
    assert after.exit_code == 0
    later = titles(site.stories[4:]) & headlines(after)
    assert len(later) >= len(behind) - FEWEST + 1, "those that were owed are taken at once"


def test_what_differs_or_is_the_story_that_was_announced_is_no_wall() -> None:
    walls = Walls()

    def seen(title: str, headline: str, announced: str | None, page_type: str = "article") -> bool:
        page = Page.from_html(f"<title>{title}</title><h1>{headline}</h1>", url="http://a.example/")
        article = Article(id="1", url=page.url, headline=headline, body="The same paragraph.", page_type=page_type)
        return walls.is_one(page, article, Link(url=page.url, headline=announced))

    names = "harbour bridge museum market station tower".split()
    assert not any(seen(name, "Gallery", None, "not_article") for name in names)
    assert not any(seen("A", "Bridge opens after years", "Bridge opens after long years") for _ in names)
    assert not any(seen("A", "Bridge opens after years", None) for _ in names)
    told = [seen("A", "Your choice", f"The {name} opens again") for name in names]
    assert told == [number >= FEWEST - 1 for number in range(len(names))]


def test_a_list_whose_further_pages_lead_to_a_sign_in_is_not_read_to_its_end(tmp_path: Path) -> None:
    site = HostileSite(seed=52, good=20, a_page=10)
    site.prefixes["/login"] = lambda path, headers: response("<h1>Sign in</h1><form><input type=password></form>")
    for page in ("/?page=2", "/world/?page=2"):
        site.routes[page] = response("", "302 Found", Location=f"/login?next={page}")
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    assert headlines(done) == titles(site.stories[:10])
    assert done.exit_code == 4, done.log
    assert done.report["failed_sources"] == {"sign-in": 2}


def test_unchanged_of_what_was_never_had_is_asked_again(tmp_path: Path) -> None:
    site = HostileSite(seed=53, good=6)
    asked: dict[str, int] = {}

    def answer(path: str, headers: dict[str, str]) -> Answer | None:
        asked[path] = asked.get(path, 0) + 1
        story = next((story for story in site.stories if story.path == path), None)
        if story is None:
            return None
        never = story is site.stories[0] and "if-none-match" not in headers
        return UNCHANGED if never or asked[path] == 1 else response(article_html(story))

    site.before = answer
    with site.serve() as server:
        done = crawl(server.url, tmp_path)
        taken = headlines(done)
        site.before = None
        after = crawl(server.url, tmp_path)

    assert taken == titles(site.stories[1:])
    assert done.report["failed"] == {"http-304": 1}
    assert site.stories[0].headline in headlines(after), "it is owed to the next run"


def test_a_list_that_says_to_be_unchanged_for_days_is_read_in_full(tmp_path: Path) -> None:
    site = HostileSite(seed=54, good=6)
    conditional: list[str] = []

    def answer(path: str, headers: dict[str, str]) -> Answer | None:
        if path != "/feed.xml":
            return None if path in {story.path for story in site.stories} else response("", "404 Not Found")
        if "if-none-match" in headers:
            conditional.append(path)
            return UNCHANGED
        items = "".join(f"<item><title>{s.headline}</title><link>{server.url}{s.path[1:]}</link></item>" for s in shown)
        # A template's tag, the same whatever it lists.
        return response(f"<rss><channel>{items}</channel></rss>", content_type="text/xml", ETag='"template-1"')

    site.before = answer
    shown = site.stories[:4]
    with site.serve() as server:
        crawl(f"{server.url}feed.xml", tmp_path)
        shown = site.stories
        soon = headlines(crawl(f"{server.url}feed.xml", tmp_path))
        age(tmp_path, "2026-01-01T00:00:00.000000+00:00")
        later = crawl(f"{server.url}feed.xml", tmp_path)

    assert conditional == ["/feed.xml"], "soon after, it is asked whether anything changed"
    assert soon == titles(site.stories[:4])
    assert headlines(later) == titles(site.stories)


def age(folder: Path, moment: str) -> None:
    """As if all lists had been read at that time."""
    with closing(sqlite3.connect(folder / "archive" / "ledger.db")) as connection, connection:
        connection.execute("UPDATE url SET fetched_at = ? WHERE kind IN ('listing', 'feed')", (moment,))
