"""A server that answers at any depth leads no crawl in circles, and what stands in depth is found all the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.discover.written import written_links
from archivebot.page import Page
from tests.crawling import crawl
from tests.faults.server import Answer, Server, response
from tests.faults.stories import article_html, story

pytestmark = pytest.mark.timeout(120)

STORIES = [story(number, 91) for number in range(18)]
SECTIONS = ("politics", "culture", "sport")


def address(number: int) -> str:
    return f"{SECTIONS[number % 3]}/{STORIES[number].path.rpartition('/')[2]}"


def listed(name: str | None) -> str:
    menu = "".join(f'<a href="{section}/">{section.title()}</a>' for section in SECTIONS)
    cards = "".join(
        f'<article><h2><a href="{address(number)}">{item.headline}</a></h2></article>'
        for number, item in enumerate(STORIES)
        if name in (None, SECTIONS[number % 3])
    )
    return f"<html><body><nav>{menu}</nav><main>{cards}</main></body></html>"


def at_any_depth(path: str, headers: dict[str, str]) -> Answer:
    """Whatever stands before the last part of a path is passed over."""
    parts = [part for part in path.split("/") if part]
    if path == "/":
        return response(listed(None))
    if path.endswith("/") and parts[-1] in SECTIONS:
        return response(listed(parts[-1]))
    item = next((item for number, item in enumerate(STORIES) if path.endswith(f"/{address(number)}")), None)
    return response(article_html(item)) if item else response("<h1>Not found</h1>", "404 Not Found")


def test_links_that_lead_ever_deeper_are_followed_once(tmp_path: Path) -> None:
    with Server(at_any_depth) as server:
        done = crawl(server.url, tmp_path)

    assert done.exit_code == 0, done.log[-2000:]
    assert {line["headline"] for line in done.lines()} == {item.headline for item in STORIES}
    assert done.report["refused_links"]["mirror"]
    assert sum(server.hits.values()) < 90


def test_a_page_is_known_by_its_links_only_where_they_are_relative_to_its_folder() -> None:
    def key(markup: str) -> bytes | None:
        return written_links(Page.from_html(markup, url="https://a.example/news/"))

    page = listed("politics")
    assert key(page) == key(page)
    assert key(page) != key(page.replace(STORIES[0].headline, "Another headline")), "the same names on another day"
    for rooted in ('href="/', 'href="?page=', 'href="https://a.example/', 'href="#'):
        assert key(page.replace('href="', rooted)) is None
    assert key(f'<base href="/">{page}') is None
