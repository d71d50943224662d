"""Stories that a listing shows without links: components, clickable boxes, pieces of HTML, data and code."""

from __future__ import annotations

import json
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.discover import read_listing
from archivebot.discover.unlinked import in_code, unwrapped
from archivebot.page import Page

BASE = "https://www.example.com"
PATHS = [
    f"/world/the-{word}-is-open-again-{number}" for number, word in enumerate(["bridge", "school", "ferry", "mill"])
]
TITLES = [f"The {path.split('-')[1]} is open again today" for path in PATHS]
STORIES = list(zip(PATHS, TITLES, strict=True))
ITEMS = [{"title": title, "url": path} for path, title in STORIES]
ISLAND = {"posts": [1, [[0, {name: [0, value] for name, value in item.items()}] for item in ITEMS]]}
LIST = "".join(f'<li><a href="{path}">{title}</a></li>' for path, title in STORIES)


def found(markup: str) -> list[str]:
    """Paths of the stories of a page."""
    listing = read_listing(Page.from_html(f"<title>Daily</title><main>{markup}</main>", url=f"{BASE}/"))
    return [link.url.removeprefix(BASE) for link in listing.links]


def each(form: str) -> str:
    return "".join(form.format(path=path, title=title) for path, title in STORIES)


@pytest.mark.parametrize(
    "markup",
    [
        # boxes that a script makes clickable
        each("<div onclick=\"location.href='{path}'\"><h3>{title}</h3></div>"),
        each("<div class=card data-href='{path}'><h3>{title}</h3></div>"),
        each("<article role=link data-link='{path}'><h3>{title}</h3></article>"),
        each("<a href=\"javascript:goView('{path}')\">{title}</a><br>"),
        each("<a href='#' onclick=\"window.open('{path}');return false\">{title}</a><br>"),
        each("<form action='{path}'><button>{title}</button></form>"),
        # components
        each("<news-card url='{path}' headline='{title}'></news-card>"),
        each("<teaser-item href='{path}' title='{title}'></teaser-item>"),
        f"<div data-props='{escape(json.dumps({'items': ITEMS}))}'></div>",
        f"<news-list :items='{escape(json.dumps(ITEMS))}'></news-list>",
        f"<astro-island props='{escape(json.dumps(ISLAND))}'></astro-island>",
        # pieces that are drawn later
        f"<textarea class=lazy>{escape(LIST)}</textarea>",
        f"<script type='text/template'>{LIST}</script>",
        "<script>"
        + "".join(f"document.write({json.dumps(f'<a href={p}>{t}</a>')});" for p, t in STORIES)
        + "</script>",
        # code
        "<script>var list = [" + ",".join(f"{{title: '{t}', link: '{p}'}}" for p, t in STORIES) + "];</script>",
        "<script>" + "".join(f"list.push({{'url':'{p}'}});" for p in PATHS) + "</script>",
        "<script>w=(function(a){return {l:["
        + ",".join(f'{{url:"{BASE}{p}",date:a}}'.replace("/", "\\/") for p in PATHS)
        + "]}}(1))</script>",
        # addresses that count clicks
        each("<a href='/click?url=https%3A%2F%2Fwww.example.com{path}'>{title}</a><br>"),
        each("<a href='/go.php?to={path}'>{title}</a><br>"),
    ],
)
def test_stories_without_links_are_found(markup: str) -> None:
    assert sorted(found(markup)) == sorted(PATHS)


@pytest.mark.parametrize(
    "markup",
    [
        each("<div data-url='https://other.example{path}'>{title}</div>"),
        each("<img src='{path}.jpg' data-url='{path}.jpg'>"),
        "<script>var paths = ['/assets/app.js', '/api/login', '/img/a-picture.jpg', '/a/b', '/c/d'];</script>",
        "<textarea name=comment>Write here &lt;a&gt;</textarea><div onclick='go(1)'>The bridge is open again</div>",
        f"<script>var one = '{PATHS[0]}';</script>",
    ],
)
def test_what_names_no_stories_of_the_site_gives_none(markup: str) -> None:
    assert found(markup) == []


def test_pieces_join_what_the_page_links() -> None:
    """What comes into sight later stands in text areas beside links: each story is taken once."""
    first = "".join(f"<h2><a href='{path}'>{title}</a></h2>" for path, title in STORIES[:3])
    assert found(first + f"<textarea>{escape(LIST)}</textarea>") == PATHS


def test_frames_and_pieces_that_are_loaded_at_once_are_read_where_a_page_has_no_stories() -> None:
    markup = (
        "<amp-list src='/list.json'></amp-list><esi:include src='/latest.html'></esi:include>"
        "<object type='text/html' data='/object.html'></object><div data-src='/fragment.html'></div>"
    )
    listing = read_listing(Page.from_html(markup, url=f"{BASE}/"))
    paths = [link.url.removeprefix(BASE) for link in listing.sections]
    assert sorted(paths) == ["/fragment.html", "/latest.html", "/list.json", "/object.html"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/click?url=%2Fworld%2Fstory", "/world/story"),
        ("/out.php?id=7&to=/world/story", "/world/story"),
        ("/world/story?url=/x", "/world/story?url=/x"),
        ("/click?url=https://other.example/", "/click?url=https://other.example/"),
        ("/click?n=7", "/click?n=7"),
    ],
)
def test_counted_clicks_lead_to_their_target_within_the_site(url: str, expected: str) -> None:
    assert unwrapped(BASE + url) == BASE + expected


@given(st.text(alphabet="'\"/:.ahtps()x\\ #", max_size=60))
def test_code_of_any_kind_gives_an_address_or_none(code: str) -> None:
    address = in_code(code)
    assert address is None or address.startswith(("/", "http://", "https://"))
