"""The way on from a listing: every usual kind of pagination, and where it ends."""

from __future__ import annotations

import json

import pytest

from archivebot.discover import read_json_listing, read_listing
from archivebot.page import Page
from archivebot.urls.page_numbers import page_number

BASE = "https://www.example.com"
STORIES = "".join(
    f"<h2><a href='/2024/05/{d}/a-story-of-some-words'>A story of some words</a></h2>" for d in range(10, 20)
)


def way_on(markup: str, url: str = "/world") -> list[str]:
    """Paths of the next pages of a listing with ten stories and this markup."""
    listing = read_listing(Page.from_html(f"<main>{STORIES}{markup}</main>", url=BASE + url))
    assert len(listing.links) == 10
    return [link.url.removeprefix(BASE) for link in listing.next_pages]


NUMBERED = "<div class='pagination'><a href='{0}1'>1</a> <b>2</b> <a href='{0}3'>3</a> <a href='{0}9'>9</a></div>"


@pytest.mark.parametrize(
    ("markup", "url", "expected"),
    [
        # rel=next, in the head or on a link
        ("<link rel='next' href='/world?page=2'>", "/world", ["/world?page=2"]),
        ("<a rel='next' href='/world/page/2/'>→</a>", "/world", ["/world/page/2/"]),
        ("<a rel='next nofollow' href='?start=20'>x</a>", "/world", ["/world?start=20"]),
        ("<link rel='next' href='https://other.example/world?page=2'>", "/world", []),
        ("<p><a href='news.php?start=15'>&raquo;</a></p>", "/", ["/news.php?start=15"]),
        ("<p><a href='/about-us'>&raquo;</a></p>", "/", []),
        # the stream below a front page
        ("<a class='pager-next' href='/latest/2'>Older</a>", "/", ["/latest/2"]),
        ("<a href='/sport/2'>More</a>", "/", []),
        ("<a href='/latest/7'>Older</a>", "/", []),
        # names in brackets, sealed by a checksum
        (
            "<li><a href='/index.php?id=12&amp;tx_news_pi1%5BcurrentPage%5D=2&amp;cHash=ab12'>2</a></li>"
            "<li><a href='/index.php?id=12&amp;tx_news_pi1%5BcurrentPage%5D=3&amp;cHash=cd34'>3</a></li>",
            "/index.php?id=12",
            ["/index.php?id=12&tx_news_pi1%5BcurrentPage%5D=2&cHash=ab12"],
        ),
        (
            "<a href='?list[page]=1'>1</a> <b>2</b> <a href='?list[page]=3'>3</a>",
            "/world?list[page]=2",
            ["/world?list[page]=3"],
        ),
        # a front page that counts its own entries
        ("<a href='/?from=10'>Earlier entries</a>", "/", ["/?from=10"]),
        ("<a href='/?from=10'>Newest entries</a>", "/", []),
        # numbers
        (NUMBERED.format("/world?page="), "/world?page=2", ["/world?page=3"]),
        (NUMBERED.format("/world/page/"), "/world/page/2", ["/world/page/3"]),
        (NUMBERED.format("/world/"), "/world/2", ["/world/3"]),
        (NUMBERED.format("/world/seite-"), "/world/seite-2", ["/world/seite-3"]),
        ("<a href='/world.html'>1</a><b>2</b><a href='/world-3.html'>3</a>", "/world-2.html", ["/world-3.html"]),
        ("<a href='/world_2.html'>2</a><a href='/world_3.html'>3</a>", "/world.html", ["/world_2.html"]),
        ("<b>1</b><a href='?offset=20'>2</a><a href='?offset=40'>3</a>", "/world", ["/world?offset=20"]),
        ("<a href='?offset=0'>1</a><b>2</b><a href='?offset=40'>3</a>", "/world?offset=20", ["/world?offset=40"]),
        # pages counted from 0
        ("<b>1</b><a href='?page=1'>2</a><a href='?page=2'>3</a>", "/world", ["/world?page=1"]),
        ("<a href='?page=0'>1</a><b>2</b><a href='?page=2'>3</a>", "/world?page=1", ["/world?page=2"]),
        # pages of a list whose own address ends with its id
        ("<b>1</b><a href='/c/12/2'>2</a><a href='/c/12/3'>3</a>", "/c/12", ["/c/12/2"]),
        ("<a href='/c/12/2'>2</a><a href='/c/12/3'>Next</a>", "/c/12", ["/c/12/2"]),
        ("<a href='/node_12_2.htm'>下一页</a>", "/node_12.htm", ["/node_12_2.htm"]),
        ("<a href='/c/13'>Culture</a><a href='/c/12/2'>Tennis</a>", "/c/12", []),
        # two lists on one page, each with its own numbers; a choice of stars is one number
        (
            "<a href='?a=2'>2</a><a href='?a=3'>3</a> <a href='?b=2'>2</a><a href='?b=3'>3</a>",
            "/world",
            ["/world?a=2", "/world?b=2"],
        ),
        ("<a href='?page=2'>2</a><a href='?page=3'>3</a> <a href='?stars=5'>5</a>", "/world", ["/world?page=2"]),
        # words
        ("<a href='/world/page/2'>Older posts</a>", "/world", ["/world/page/2"]),
        ("<a href='/world?seite=2'>Ältere Beiträge »</a>", "/world", ["/world?seite=2"]),
        ("<a href='?page=2' aria-label='Page suivante'><svg></svg></a>", "/world", ["/world?page=2"]),
        ("<a href='?page=2' title='Siguiente'>&gt;</a>", "/world", ["/world?page=2"]),
        ("<a href='/world?p=2&page=2'>次へ</a>", "/world", ["/world?p=2&page=2"]),
        ("<a href='?page=2'>الصفحة التالية</a>", "/world", ["/world?page=2"]),
        ("<a href='?page=2'>Следующая →</a>", "/world", ["/world?page=2"]),
        ("<a href='?page=2'>下一页</a>", "/world", ["/world?page=2"]),
        ("<a href='?page=2'>다음</a>", "/world", ["/world?page=2"]),
        ("<a href='?page=2'>Load more</a>", "/world", ["/world?page=2"]),
        ("<a class='pager-next' href='?page=2'><i></i></a>", "/world", ["/world?page=2"]),
        # any parameter that counts up, where the words or a row of numbers say so
        ("<a href='/world?p=2'>التالي</a>", "/world", ["/world?p=2"]),
        ("<a href='?sayi=3'>Sonraki</a>", "/world?sayi=2", ["/world?sayi=3"]),
        (
            "<b>1</b><a href='?from=20&size=20'>2</a><a href='?from=40&size=20'>3</a>",
            "/world",
            ["/world?from=20&size=20"],
        ),
        ("<b>1</b> <a href='?n=2'>2</a> <a href='?n=3'>3</a>", "/world", ["/world?n=2"]),
        ("<a href='/world;page=3'>Next</a>", "/world;page=2", ["/world;page=3"]),
        (
            "<select><option value='/world?pg_no=1'>1</option><option value='/world?pg_no=2'>2</option></select>",
            "/world?pg_no=1",
            ["/world?pg_no=2"],
        ),
        # a story's number behind a teaser's "more" counts no pages
        ("<a href='?p=701'>More</a>", "/world", []),
        ("<div class='pager'><a href='?page=2'>›</a></div>", "/world", ["/world?page=2"]),
        # cursors
        ("<a href='?after=8812'>Mehr laden</a>", "/world?after=9001", ["/world?after=8812"]),
        ("<a href='?cursor=eyJpZCI6MX0'>Next</a>", "/world", ["/world?cursor=eyJpZCI6MX0"]),
        # "load more" with the address in the markup
        ("<button class='load-more' data-url='/ajax/world?page=2'>More</button>", "/world", ["/ajax/world?page=2"]),
        ("<div data-next-url='/fragment/2'></div>", "/world", ["/fragment/2"]),
        (
            "<button data-url='/api/list?s=world' data-page='1'>Load more</button>",
            "/world",
            ["/api/list?s=world&page=2"],
        ),
        ("<button data-href='/list/{page}.json' data-next-page='2'>Mehr anzeigen</button>", "/world", ["/list/2.json"]),
        ("<button hx-get='/more?page=2'>Show more</button>", "/world", ["/more?page=2"]),
        ("<button onclick=\"load('/more?page=2')\">Weitere laden</button>", "/world", ["/more?page=2"]),
        ('<script type="application/json">{"a":{"nextUrl":"/api/w?page=2"}}</script>', "/world", ["/api/w?page=2"]),
        # the end: only the way back is left
        ("<a href='?page=1'>1</a><a href='?page=2'>2</a><b>3</b>", "/world?page=3", []),
        ("<a rel='prev' href='?page=2'>Newer posts</a>", "/world?page=3", []),
        ("<a href='?page=3' rel='next'>Next</a>", "/world?page=3", []),
        ("<a href='?page=2' rel='next'>Next</a>", "/world?page=3", []),
        # nothing of it is pagination
        ("<a href='/2024/05/12/a-story-of-some-words'>More</a>", "/world", []),
        ("<a href='/news/275229'>more</a>", "/news", []),
        ("<a href='/subscribe'>Next</a>", "/world", []),
        ("<a href='/video/cat-falls-from-roof'>»</a>", "/world", []),
        ("<button data-url='/login?next=2'>Sign in</button>", "/world", []),
        ("<a href='/world?sort=oldest'>2</a>", "/world", []),
        ("<a href='/sport?page=2'>2</a>", "/world", []),
        # The mark behind which a list goes on beside the address that wants it.
        (
            "<button data-endpoint=/api/all data-cursor=eyJpZCI6MTB9>Load more</button>",
            "/world",
            ["/api/all?cursor=eyJpZCI6MTB9"],
        ),
        (
            "<div id=feed data-api-url=/api/feed?s=world data-next-cursor='MTA='></div>",
            "/world",
            ["/api/feed?s=world&cursor=MTA%3D"],
        ),
        ("<div data-source=/ajax/stream data-next-token=t10></div>", "/world", ["/ajax/stream?token=t10"]),
        ("<button data-url=/more data-last-id=55512>Load more</button>", "/world", ["/more?last_id=55512"]),
        # One that no address wants, and pages' data that say that more follows: a number is tried.
        ("<div class=sentinel data-next-cursor=x1></div>", "/world", ["/world?page=2"]),
        ('<script>{"pageInfo":{"hasNextPage":true,"endCursor":"YXJy"}}</script>', "/world", ["/world?page=2"]),
        ('<script>{"pageInfo":{"hasNextPage":false,"endCursor":"YXJy"}}</script>', "/world", []),
        (
            '<script>var s = {"feed":{"nextCursor":"a1","items":[{"slug":"harbour-opens"}]}};</script>',
            "/world",
            ["/world?page=2"],
        ),
        ('<script>var s = {"world":{"nextCursor":"a1","section":"world"}};</script>', "/world", ["/world?page=2"]),
        (
            '<script>var s = {"news":{"edges":[{"node":{"title":"Harbour"}}],"pageInfo":'
            '{"hasNextPage":true,"endCursor":"YXJy"}}};</script>',
            "/world",
            ["/world?page=2"],
        ),
        # What readers wrote goes on, too, and is no list of stories.
        ('<script>var s = {"comments":{"nextCursor":"a1","items":[]}};</script>', "/world", []),
        (
            '<script>var s = {"box":{"nextCursor":"a1","items":[{"text":"Hm","author":{"name":"Jo"}}]}};</script>',
            "/world",
            [],
        ),
        (
            '<script type="application/json">{"talk":{"edges":[{"node":{"text":"Well said"}}],"pageInfo":'
            '{"hasNextPage":true,"endCursor":"YXJy"}}}</script>',
            "/world",
            [],
        ),
        # Marks of other things: what is drawn at the pointer, and what guards a form.
        ("<div data-cursor=pointer></div>", "/world", []),
        ("<button class=like data-url=/like data-token=77aa>Like</button>", "/world", []),
    ],
)
def test_the_way_on(markup: str, url: str, expected: list[str]) -> None:
    """Exactly the next page, never the one before, never another list."""
    assert way_on(markup, url) == expected


def test_a_story_beside_its_rank_is_a_story_and_no_page() -> None:
    rank = "<a href='?p=701'>1</a> <a href='?p=701'>A story of some other words</a>"
    listing = read_listing(Page.from_html(f"<main>{STORIES}{rank}</main>", url=BASE + "/world"))

    assert listing.links[-1].url == BASE + "/world?p=701"
    assert listing.next_pages == []


def test_a_page_that_shows_no_way_on_is_counted_on_only_while_it_has_stories() -> None:
    """Fragments behind "load more" often carry no button: the number goes on until a page is empty."""
    full = read_listing(Page.from_html(STORIES, url=BASE + "/ajax/world?page=4"))
    whole = read_listing(Page.from_html(f"<title>World</title>{STORIES}", url=BASE + "/world?page=4"))
    empty = read_listing(Page.from_html("<p>No more stories</p>", url=BASE + "/ajax/world?page=5"))

    assert [(link.url, link.reason) for link in full.next_pages] == [(BASE + "/ajax/world?page=5", "counted-on")]
    assert full.next_pages[0].score < 0.5
    assert whole.next_pages == []
    assert empty.next_pages == []


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/world?page=3", ("www.example.com/world", 3)),
        ("/world/page/3/", ("www.example.com/world", 3)),
        ("/world/p3", ("www.example.com/world", 3)),
        ("/world,3.html", ("www.example.com/world", 3)),
        ("/world/index.html?page=3", ("www.example.com/world", 3)),
        ("/world?a=1&start=40", ("www.example.com/world?a=1", 40)),
        ("/world", None),
        ("/archive/2024/05/", None),
        ("/world?after=77", None),
        # a year is no page
        ("/archive/2025/", None),
    ],
)
def test_page_numbers(url: str, expected: tuple[str, int] | None) -> None:
    """The list an address belongs to, and its number there."""
    assert page_number(BASE + url) == expected


def answer(document: object, url: str = "/api/list?page=2") -> tuple[list[tuple[str, str | None]], list[str]]:
    """Links and next pages of a JSON answer."""
    listing = read_json_listing(json.dumps(document).encode(), BASE + url)
    links = [(link.url.removeprefix(BASE), link.headline) for link in listing.links]
    return links, [link.url.removeprefix(BASE) for link in listing.next_pages]


ENTRY = {
    "url": "/2024/05/12/a-story-of-some-words",
    "title": "A story of some words",
    "publishedAt": "2024-05-12T10:00:00Z",
}
FOUND = [("/2024/05/12/a-story-of-some-words", "A story of some words")]


@pytest.mark.parametrize(
    ("document", "url", "links", "following"),
    [
        ({"items": [ENTRY], "next": "/api/list?page=3"}, "/api/list?page=2", FOUND, ["/api/list?page=3"]),
        (
            {"data": {"posts": [{"node": ENTRY}]}, "pagination": {"nextPage": 7}},
            "/api/list?page=2",
            FOUND,
            ["/api/list?page=7"],
        ),
        ({"links": {"next": {"href": "?page=3"}}, "items": [ENTRY]}, "/api/list?page=2", FOUND, ["/api/list?page=3"]),
        ({"items": [ENTRY], "hasMore": True}, "/api/list?page=2", FOUND, ["/api/list?page=3"]),
        ({"items": [ENTRY], "has_more": False}, "/api/list?page=2", FOUND, []),
        ({"items": [ENTRY], "next": None}, "/api/list?page=2", FOUND, []),
        ({"items": [ENTRY]}, "/api/list?offset=20&limit=1", FOUND, ["/api/list?offset=21&limit=1"]),
        (
            {"items": [ENTRY], "endCursor": "abc", "hasNextPage": True},
            "/api/list?cursor=x",
            FOUND,
            ["/api/list?cursor=abc"],
        ),
        (
            [{"link": BASE + "/2024/05/12/a-story-of-some-words", "title": {"rendered": "A story &amp; more"}}],
            "/wp-json/posts",
            [("/2024/05/12/a-story-of-some-words", "A story & more")],
            [],
        ),
        (
            {"html": "<h2><a href='/a-first-long-story'>A first long story</a></h2>", "page": 2},
            "/api/list?page=2",
            [("/a-first-long-story", "A first long story")],
            ["/api/list?page=3"],
        ),
        ({"html": "", "items": []}, "/api/list?page=2", [], []),
        ({"user": {"url": "/author/jane-doe", "name": "Jane Doe"}}, "/api", [], []),
        ({"url": "https://other.example/2024/05/12/a-story-elsewhere", "title": "A story elsewhere"}, "/api", [], []),
        ({"url": "http://[::1", "title": "Broken in some way"}, "/api", [], []),
        (7, "/api", [], []),
    ],
)
def test_json_lists(document: object, url: str, links: list[tuple[str, str]], following: list[str]) -> None:
    """Entries, HTML in strings, and the continuation by address, number, offset or cursor."""
    assert answer(document, url) == (links, following)


@pytest.mark.parametrize(
    ("url", "key", "following"),
    [
        ("/ajax/stream?token=t10", "next_token", "/ajax/stream?token=t20%3D"),
        ("/api?pageToken=a&s=world", "nextPageToken", "/api?pageToken=t20%3D&s=world"),
        ("/api?s=world", "continuation", "/api?s=world&cursor=t20%3D"),
    ],
)
def test_the_next_mark_of_a_json_list_stands_where_the_last_one_stood(url: str, key: str, following: str) -> None:
    assert answer({"items": [ENTRY], key: "t20="}, url)[1] == [following]


def test_json_dates_are_kept_and_bad_json_is_counted() -> None:
    """An entry's date is a hint; what is no JSON is one refusal."""
    listing = read_json_listing(json.dumps([ENTRY]).encode(), BASE + "/api")
    assert f"{listing.links[0].date:%Y-%m-%d}" == "2024-05-12"
    for data in (b"", b"{", b"\xff", b"[" * 100_000, b'{"a":' * 50_000):
        assert read_json_listing(data, BASE + "/api").refused == {"malformed": 1}
