"""Pages of very many links: what of them is taken."""

from __future__ import annotations

import json

import pytest

from archivebot.discover import read_json_listing, read_listing
from archivebot.discover.listings import MAX_LINKS
from archivebot.discover.sections import MAX_MENU, MAX_SECTIONS
from archivebot.page import Page

URL = "https://www.example.com/"


def stories(count: int) -> str:
    return "".join(
        f"<li><a href='/world/2024/05/12/a-story-of-some-words-{n}'>A story of some words {n}</a></li>"
        for n in range(count)
    )


def test_the_stories_of_a_year_on_one_page_are_taken() -> None:
    listing = read_listing(Page.from_html(f"<main><ul>{stories(MAX_LINKS + 5)}</ul></main>", url=URL))
    assert len(listing.links) == MAX_LINKS
    assert listing.refused["over-limit"] == 5


def test_a_menu_of_many_towns_is_taken_and_an_index_of_words_is_not() -> None:
    names = [f"{chr(97 + n // 26)}{chr(97 + n % 26)}ton" for n in range(MAX_MENU + 50)]
    towns = "".join(f"<a href='/{name}/'>{name.title()}</a>" for name in names)
    menu = read_listing(Page.from_html(f"<nav>{towns}</nav><main>{stories(5)}</main>", url=URL))
    index = read_listing(Page.from_html(f"<header>{towns}</header><main>{stories(5)}</main>", url=URL))
    assert len(menu.sections) in (MAX_MENU, MAX_MENU + 1)
    assert len(index.sections) in (MAX_SECTIONS, MAX_SECTIONS + 1)


def test_filters_are_not_combined_without_end() -> None:
    links = "<a href='/world/?author=1&period=7'>Week</a><a href='/world/?author=2'>Second</a>"
    links += "<a href='/world/?author=1&cat=4'>Europe</a><a href='/world/?author=1&lang=fr'>French</a>"
    html = f"<nav>{links}</nav><main>{stories(5)}</main>"
    narrowed = read_listing(Page.from_html(html, url=URL + "world/?author=1"))
    found = {link.url.partition("?")[2] for link in narrowed.sections}
    assert {"author=2", "author=1&cat=4", "author=1&lang=fr"} <= found
    assert "author=1&period=7" not in found
    assert "author=1&period=7" in {
        link.url.partition("?")[2] for link in read_listing(Page.from_html(html, url=URL + "world/")).sections
    }


def test_a_json_list_of_thousands_is_had_and_what_is_beyond_the_limit_is_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    entries = [
        {"url": f"/2024/05/01/a-story-of-number-{n}", "title": f"A story of number {n} of many"} for n in range(2500)
    ]
    data = json.dumps(entries).encode()

    assert len(read_json_listing(data, "https://a.example/all.json").links) == 2500
    monkeypatch.setattr("archivebot.discover.json_entries.MAX_LINKS", 2400)
    assert read_json_listing(data, "https://a.example/all.json").refused["over-limit"] == 100
