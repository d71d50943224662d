"""Sections that no listing links: stories name them, their paths do, frames and hubs hold them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.crawling import Crawled, crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import response
from tests.faults.stories import Story, article_html, listing_html, story

pytestmark = pytest.mark.timeout(120)

SECTIONS = ("politics", "sport", "culture")


def site_of(path: Callable[[Story, str], str], front: str = "", trail: bool = False) -> HostileSite:
    """Thirty stories in three sections, six of them on the front page, which has no menu."""
    site = HostileSite()
    names = [SECTIONS[number % 3] for number in range(30)]
    made = [story(number, 61) for number in range(30)]
    site.stories = [
        Story(one.number, path(one, name), one.headline, one.paragraphs, one.day)
        for one, name in zip(made, names, strict=True)
    ]
    for item, name in zip(site.stories, names, strict=True):
        crumbs = f'<ol class="breadcrumb"><li><a href="/{name}/">{name.title()}</a></li></ol>' if trail else ""
        html = article_html(item).replace("<main>", f"{crumbs}<main>")
        site.routes[item.path] = response(html)
    for name in SECTIONS:
        items = [item for item, own in zip(site.stories, names, strict=True) if own == name]
        site.routes[f"/{name}/"] = response(bare(listing_html(items)))
        site.routes[f"/{name}"] = response("", "301 Moved", Location=f"/{name}/")
    site.routes["/"] = response(front or bare(listing_html(site.stories[:6])))
    site.routes["/world/"] = response("<h1>Not found</h1>", "404 Not Found")
    return site


def bare(html: str) -> str:
    """A page without its menu."""
    return html.replace('<nav><a href="/">Home</a><a href="/world/">World</a></nav>', "")


def below_sections(item: Story, name: str) -> str:
    return f"/{name}/{item.path.rpartition('/')[2]}"


def flat(item: Story, name: str) -> str:
    return f"/{item.path.rpartition('/')[2]}"


def whole(done: Crawled, site: HostileSite) -> bool:
    return {line["headline"] for line in done.lines()} == {item.headline for item in site.stories}


def test_sections_are_taken_from_the_paths_of_the_stories(tmp_path: Path) -> None:
    site = site_of(below_sections)
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    assert done.exit_code == 0
    assert whole(done, site)


def test_sections_that_stories_name_are_read_in_later_runs_though_no_new_story_names_them(tmp_path: Path) -> None:
    site = site_of(flat, trail=True)
    late = story(99, 61)
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        assert whole(first, site)
        site.stories.append(late)
        site.routes[late.path] = response(article_html(late))
        site.routes["/sport/"] = response(bare(listing_html([late, *site.stories[1::3]])))
        server.hits.clear()
        second = crawl(server.url, tmp_path)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert late.headline in {line["headline"] for line in second.lines()}
    assert server.hits["/sport/"] == 1


def test_paths_below_which_nothing_is_are_asked_for_once_a_month_and_are_no_failure(tmp_path: Path) -> None:
    site = site_of(below_sections)
    for name in SECTIONS:
        site.routes[f"/{name}"] = response("<h1>Not found</h1>", "404 Not Found")
    with site.serve() as server:
        first, second = crawl(server.url, tmp_path), crawl(server.url, tmp_path)

    assert (first.exit_code, second.exit_code) == (0, 0)
    assert len(first.lines()) == 6
    assert first.report["failed_sources"] == second.report["failed_sources"] == {}
    assert [server.hits[f"/{name}"] for name in SECTIONS] == [1, 1, 1]


def test_a_frameset_and_a_page_of_sections_lead_to_the_stories(tmp_path: Path) -> None:
    frames = "<html><frameset><frame src='/menu.html'><frame src='/start.html'></frameset></html>"
    site = site_of(flat, frames)
    tiles = "".join(f"<li><a href='/{name}/'>{name.title()}</a></li>" for name in SECTIONS)
    site.routes["/menu.html"] = response("<ul><li><a href='/sections'>All sections</a></li></ul>" * 3)
    site.routes["/start.html"] = response(bare(listing_html(site.stories[:6], None, "<a href='/regions/'>Regions</a>")))
    site.routes["/sections"] = site.routes["/regions/"] = response(f"<h1>Regions</h1><ul>{tiles}</ul>")
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    assert done.exit_code == 0
    assert whole(done, site)
