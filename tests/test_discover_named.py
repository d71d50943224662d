"""Sitemaps and feeds that a page names otherwise than feeds are announced."""

from __future__ import annotations

import pytest

from archivebot.discover import read_feed, read_json_listing, read_listing
from archivebot.discover.results import COUNTED
from archivebot.page import Page

BASE = "https://www.example.com"
STORIES = "".join(
    f"<h2><a href='/2024/05/{d}/a-story-of-some-words'>A story of some words</a></h2>" for d in range(10, 20)
)


def named(markup: str, headers: dict[str, str] | None = None) -> list[tuple[str, str]]:
    """Kinds and paths of the feeds and sitemaps that a page leads to."""
    page = Page.from_html(f"<title>Daily</title>{markup}", url=f"{BASE}/", headers=headers)
    return [(link.kind, link.url.removeprefix(BASE)) for link in read_listing(page).feeds]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<link rel=sitemap type=application/xml href='/maps/all.xml'>", ("sitemap", "/maps/all.xml")),
        ("<footer><a href='/sitemap.php'>Sitemap</a></footer>", ("sitemap", "/sitemap.php")),
        ("<footer><a href='/plan'>Plan du site</a></footer>", ("sitemap", "/plan")),
        ("<footer><a href='/karta'>Карта сайта</a></footer>", ("sitemap", "/karta")),
        ("<a href='/syndication/all'>RSS</a>", ("feed", "/syndication/all")),
        ("<a href='/abonnements'>Flux RSS »</a>", ("feed", "/abonnements")),
        (
            "<link rel=alternate type=application/rss+xml href='feed://www.example.com/x/rss'>",
            ("feed", "/x/rss"),
        ),
        (
            "<link rel='https://api.w.org/' href='/wp-json/'>",
            ("listing", "/wp-json/wp/v2/posts?_fields=date_gmt,link,title&page=1&per_page=100"),
        ),
    ],
)
def test_a_page_without_stories_leads_to_what_it_names(markup: str, expected: tuple[str, str]) -> None:
    assert named(markup) == [expected]


def test_a_header_names_them_too() -> None:
    value = '</maps/all.xml>; rel="sitemap", </x>; rel=preload, </feed>; rel="alternate"; type="application/rss+xml"'
    assert named("", {"Link": value}) == [("sitemap", "/maps/all.xml"), ("feed", "/feed")]


@pytest.mark.parametrize(
    "markup",
    [
        f"{STORIES}<a href='/sitemap.php'>Sitemap</a><link rel='https://api.w.org/' href='/wp-json/'>",
        "<a href='https://feeds.example/daily'>RSS</a><a href='/help'>How to use our RSS feeds on your telephone</a>",
    ],
)
def test_links_so_called_are_left_where_stories_are_and_those_elsewhere_always(markup: str) -> None:
    assert named(markup) == []


ITEM = "<item><title>{0} &amp; more <b>bold</title><link>https://www.example.com/2024/05/{0}/a-story</link></item>"


@pytest.mark.parametrize(
    "before",
    ["", "\n\n<br />\n<b>Notice</b>: undefined index in feed.php\n", "\ufeff  "],
)
def test_a_feed_behind_notices_and_with_titles_that_are_not_closed_is_read_whole(before: str) -> None:
    items = "".join(ITEM.format(day) for day in range(10, 20))
    data = f'{before}<?xml version="1.0"?><rss version="2.0"><channel><title>Daily</title>{items}</channel></rss>'
    feed = read_feed(data.encode(), f"{BASE}/feed")

    assert [link.url for link in feed.links] == [f"{BASE}/2024/05/{day}/a-story" for day in range(10, 20)]
    assert "broken-xml" in feed.flags


def test_the_page_after_a_full_one_of_a_json_list_is_counted_and_may_be_absent() -> None:
    data = b'[{"link": "https://www.example.com/2024/05/12/a-story-of-some-words", "title": {"rendered": "A story"}}]'
    url = f"{BASE}/wp-json/wp/v2/posts?_fields=link,title&page=1&per_page=100"
    following = read_json_listing(data, url).next_pages

    assert [(link.url, link.reason in COUNTED) for link in following] == [(url.replace("page=1&", "page=2&"), True)]
