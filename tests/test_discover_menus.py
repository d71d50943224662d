"""Sections that no link of a listing names: menus that scripts draw, frames, and the paths of the stories."""

from __future__ import annotations

import json

import pytest

from archivebot.discover import read_listing
from archivebot.page import Page

BASE = "https://www.example.com"
FLAT = "".join(f"<h2><a href='/a-story-of-some-words-{n}'>A story of some words</a></h2>" for n in range(10, 16))


def sections(markup: str, url: str = "/") -> list[str]:
    """Paths of the sections that a page leads to."""
    listing = read_listing(Page.from_html(f"<title>Daily</title>{markup}", url=BASE + url))
    return [link.url.removeprefix(BASE) for link in listing.sections]


MENU = {"menu": {"items": [{"title": "Politics", "url": "/politics/"}, {"title": "Sport", "link": "/sport/"}]}}


@pytest.mark.parametrize(
    "menu",
    [
        "<select><option value=''>Go to</option><option value='/politics/'>Politics</option>"
        "<option value='/sport/'>Sport</option></select>",
        "<span data-href='/politics/'>Politics</span><span data-href='/sport/'>Sport</span>",
        "<td onclick=\"location.href='/politics/'\">Politics</td>"
        "<td onclick=\"window.location.assign('/sport/')\">Sport</td>",
        f"<script>window.__NAV__ = {json.dumps(MENU)};</script>",
        f"<script type='application/json'>{json.dumps(MENU)}</script>",
        "<nav><svg><a xlink:href='/politics/'>Politics</a><a xlink:href='/sport/'>Sport</a></svg></nav>",
    ],
)
def test_menus_that_are_no_links_lead_to_sections(menu: str) -> None:
    assert sections(f"<table><tr>{menu}</table>{FLAT}") == ["/politics/", "/sport/"]


def test_services_archives_and_long_texts_in_such_menus_are_no_sections() -> None:
    options = "".join(
        f"<option value='{value}'>{text}</option>"
        for value, text in (
            ("/login/", "Login"),
            ("/archive/2024-05.html", "May 2024"),
            ("/tag/harbour/", "Harbour"),
            ("https://other.example/politics/", "Politics"),
            ("/choose/", "Choose the edition that you would like to read today"),
        )
    )
    assert sections(f"<select>{options}</select>{FLAT}") == []


def test_stories_below_one_path_make_a_section_of_it() -> None:
    stories = "".join(
        f"<h2><a href='/{path}a-story-of-some-words-{n}'>A story of some words</a></h2>"
        for n, path in enumerate(["politics/", "politics/", "sport/", "article/", "article/", "2024/", "2024/"] * 2)
    )
    menu = "<nav><a href='/sport/'>Sport</a></nav>"
    assert sections(menu + stories) == ["/sport/", "/politics"]
    assert sections(menu + stories, "/politics/") == ["/sport/"]
    assert sections(menu + stories.replace("'>A", "/'>A")) == ["/sport/", "/politics/"]


def test_the_frames_of_a_page_without_stories_hold_them() -> None:
    frames = "<frameset><frame src='menu.html'><frame src='start.html'><frame src='https://ads.example/'></frameset>"
    assert sections(frames) == ["/menu.html", "/start.html"]
    assert sections(f"<iframe src='/latest.html'></iframe>{FLAT}") == []


def test_a_page_of_sections_without_stories_names_them_all() -> None:
    tiles = "".join(f"<li><a href='/news/{name}/'>{name.title()}</a></li>" for name in ("politics", "sport", "culture"))
    assert sections(f"<h1>News</h1><ul>{tiles}</ul>", "/news/") == ["/news/politics/", "/news/sport/", "/news/culture/"]


def test_a_front_page_without_sections_has_its_tags_for_them() -> None:
    tags = "".join(f"<a rel='tag' href='/tag/{name}'>{name}</a> " for name in ("bridges", "rivers", "schools"))
    stories = "".join(f"<h2><a href='/a-story-of-some-words-{n}'>A story of some words {n}</a></h2>" for n in range(6))
    menu = "<nav><a href='/world/'>World</a><a href='/sport/'>Sport</a></nav>"

    def sections(markup: str, url: str) -> list[str]:
        return [link.url for link in read_listing(Page.from_html(markup, url=url)).sections]

    front = sections(f"<main>{stories}</main><div>{tags}</div>", "https://a.example/")
    assert front == [f"https://a.example/tag/{name}" for name in ("bridges", "rivers", "schools")]
    assert "https://a.example/tag/rivers" not in sections(f"{menu}<main>{stories}</main>{tags}", "https://a.example/")
    assert sections(f"<main>{stories}</main>{tags}", "https://a.example/tag/bridges") == []


def test_a_form_that_lets_readers_choose_an_edition_leads_to_all_of_them() -> None:
    options = "".join(
        f'<option value="{value}">{name}</option>' for value, name in (("uk", "Britain"), ("us", "America"))
    )
    select = f'<select name="edition"><option value="">Choose</option>{options}</select><input type="submit">'

    def sections(markup: str) -> list[tuple[str, str | None]]:
        listing = read_listing(Page.from_html(markup, url="https://a.example/"))
        return [(link.url, link.section) for link in listing.sections]

    chosen = [("https://a.example/go?edition=uk", "Britain"), ("https://a.example/go?edition=us", "America")]
    assert sections(f'<h1>Welcome</h1><form action="/go">{select}</form>') == chosen
    assert sections(f'<form action="/go" method="post">{select}</form>') == []
    assert sections(f'<form action="/search"><input name="q">{select}</form>') == [], "a search"
    assert sections(f'<form action="/go">{select.replace("edition", "sort")}</form>') == []
