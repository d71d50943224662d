"""A section that is asked for is read from all sources of the site, and only it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawling import Crawled, crawl
from tests.faults.server import Answer, Server, response
from tests.faults.stories import Story, article_html, story

pytestmark = pytest.mark.timeout(120)

LISTED = 4
"""Stories on the front page of a section; the older ones stand in the sitemap only."""


def paper() -> tuple[dict[str, str], dict[str, list[Story]]]:
    """A paper of two sections whose listings show the newest stories, and whose sitemap has all."""
    stories = {name: [story(number, seed) for number in range(10)] for seed, name in enumerate(("politics", "sport"))}
    pages: dict[str, str] = {}
    cards: dict[str, str] = {}
    for name, items in stories.items():
        links = []
        for item in items:
            path = f"/{name}{item.path.removeprefix('/world')}"
            pages[path] = article_html(item)
            links.append((path, item.headline))
        cards[name] = "".join(f"<article><h2><a href={path}>{said}</a></h2></article>" for path, said in links[:LISTED])
    menu = "<nav><a href=/politics/>Politics</a><a href=/sport/>Sport</a></nav>"
    for name, shown in cards.items():
        pages[f"/{name}/"] = f"<html lang=en><body>{menu}<main>{shown}</main></body></html>"
    pages["/"] = f"<html lang=en><body>{menu}<main>{''.join(cards.values())}</main></body></html>"
    return pages, stories


def test_older_stories_of_a_section_are_taken_from_the_sitemap_and_no_others(tmp_path: Path) -> None:
    pages, stories = paper()

    def answer(path: str, headers: dict[str, str]) -> Answer:
        if path == "/sitemap.xml":
            found = [f"<url><loc>{server.url.rstrip('/')}{at}</loc></url>" for at in pages if at.count("/") > 2]
            return response(f"<urlset>{''.join(found)}</urlset>", content_type="application/xml")
        return response(pages[path]) if path in pages else response("<h1>Not found</h1>", "404 Not Found")

    with Server(answer) as server:
        done = crawl(server.url, tmp_path, "-a", "section=politics")
        again = crawl(server.url, tmp_path, "-a", "section=politics")

    assert (done.exit_code, again.exit_code) == (0, 0), done.log[-2000:]
    assert {line["headline"] for line in done.lines()} == {item.headline for item in stories["politics"]}
    assert done.report["refused_links"]["other-section"] >= len(stories["sport"])
    assert again.report["taken"]["articles"] == 0


def test_what_is_owed_of_other_sections_stays_owed(tmp_path: Path) -> None:
    pages, stories = paper()

    def answer(path: str, headers: dict[str, str]) -> Answer:
        return response(pages[path]) if path in pages else response("<h1>Not found</h1>", "404 Not Found")

    def taken(result: Crawled) -> set[str]:
        return {line["headline"] for line in result.lines()}

    shown = {name: {item.headline for item in items[:LISTED]} for name, items in stories.items()}
    with Server(answer) as server:
        first = taken(crawl(server.url, tmp_path, "-a", "max_articles=2"))
        asked = taken(crawl(server.url, tmp_path, "-a", "section=politics"))
        rest = crawl(server.url, tmp_path)

    assert asked == first | shown["politics"], "the front page named them first, and without their section"
    assert (rest.exit_code, taken(rest)) == (0, shown["politics"] | shown["sport"])
