"""Lists whose further pages no link names: forms, frames, settings, headers, and addresses that are counted."""

from __future__ import annotations

import pytest

from archivebot.discover import read_listing
from archivebot.discover.results import COUNTED
from archivebot.page import Page

BASE = "https://www.example.com"
STORIES = "".join(
    f"<h2><a href='/2024/05/{d}/a-story-of-some-words'>A story of some words</a></h2>" for d in range(10, 20)
)
WORDPRESS = "<meta name='generator' content='WordPress 6.5'>"
THEME = "<link rel='stylesheet' href='/wp-content/themes/paper/style.css'>"


def way_on(markup: str, url: str = "/world/", headers: dict[str, str] | None = None) -> list[tuple[str, bool]]:
    """Paths of the next pages of a listing with ten stories and this markup, and whether they are counted."""
    html = f"<title>World</title><main>{STORIES}{markup}</main>"
    listing = read_listing(Page.from_html(html, url=BASE + url, headers=headers))
    assert len(listing.links) == 10
    return [(link.url.removeprefix(BASE), link.reason in COUNTED) for link in listing.next_pages]


@pytest.mark.parametrize(
    ("markup", "url", "expected"),
    [
        # values of controllers, frames that load late, links that are no links
        (
            "<div data-controller='scroll' data-scroll-url-value='/world/more?n=2'></div>",
            "/world/",
            "/world/more?n=2",
        ),
        (
            "<turbo-frame id='p2' src='/world/more?n=2' loading='lazy'></turbo-frame>",
            "/world/",
            "/world/more?n=2",
        ),
        (
            "<button up-href='/world/more?n=2' up-target='.list:after'>More</button>",
            "/world/",
            "/world/more?n=2",
        ),
        # forms
        (
            "<form action='/world/'><input type=hidden name=page value=2><button>Show the others</button></form>",
            "/world/",
            "/world/?page=2",
        ),
        (
            "<form method=GET><input type=hidden name=cat value=7><input type=hidden name=pg value=3></form>",
            "/world/?cat=7&pg=2",
            "/world/?cat=7&pg=3",
        ),
        (
            "<form><select name=page><option value=1>1</option><option value=2>2</option></select></form>",
            "/world/",
            "/world/?page=2",
        ),
        # what is loaded when it comes into sight
        ("<turbo-frame src='/world/?page=2' loading=lazy></turbo-frame>", "/world/", "/world/?page=2"),
        ("<include-fragment src='/world/more/page/2'></include-fragment>", "/world/", "/world/more/page/2"),
        ("<div hx-get='/world/?page=3' hx-trigger='revealed'></div>", "/world/?page=2", "/world/?page=3"),
        # addresses with a place for the number
        ("<div data-url-template='/world/?page={page}'></div>", "/world/", "/world/?page=2"),
        ("<div class=infinite data-page=2 data-url='/world/?page='></div>", "/world/?page=2", "/world/?page=3"),
        ("<script>var list = {'path': '/world/page/%d/', 'x': 1};</script>", "/world/page/4/", "/world/page/5/"),
        ("<script>var l = {'url': '\\/world\\/page\\/%#%\\/', 'total': 9};</script>", "/world/", "/world/page/2/"),
        # settings
        (
            '<script type=\'application/json\'>{"pages": {"next": {"url": "/world/?page=2"}}}</script>',
            "/world/",
            "/world/?page=2",
        ),
        ("<script>createPageHTML(25, 0, 'index', 'shtml');</script>", "/world/", "/world/index_1.shtml"),
        ('<script>createPageHTML(25,3,"index","html")</script>', "/world/index_3.html", "/world/index_4.html"),
    ],
)
def test_the_way_on_that_stands_elsewhere_than_in_links(markup: str, url: str, expected: str) -> None:
    assert way_on(markup, url) == [(expected, False)]


@pytest.mark.parametrize(
    "markup",
    [
        "<div data-controller='map' data-map-url-value='/maps/2'></div>",
        "<turbo-frame id='weather' src='/weather?city=9' loading='lazy'></turbo-frame>",
    ],
)
def test_what_loads_late_and_is_no_list_leads_nowhere(markup: str) -> None:
    assert way_on(markup) == []


@pytest.mark.parametrize(
    "value",
    [
        '<https://www.example.com/world/?page=2>; rel="next"',
        "</>; rel=home, </world/?page=2>; title=x; rel=next",
    ],
)
def test_the_way_on_of_a_link_header(value: str) -> None:
    assert way_on("", headers={"Link": value}) == [("/world/?page=2", False)]


@pytest.mark.parametrize(
    ("markup", "url", "expected"),
    [
        ("<button class=load-more>Load More</button>", "/world/", "/world/?page=2"),
        ("<a href='#' class=more-posts>Mehr laden</a>", "/world/?page=4", "/world/?page=5"),
        (f"{WORDPRESS}<button data-max=8 data-page=1>Load</button>", "/world/", "/world/page/2/"),
        (WORDPRESS, "/world/", "/world/page/2/"),
        (THEME, "/world/page/3/", "/world/page/4/"),
        (
            "<script>var loadmore_params = {'ajaxurl': 'x.php', 'max_page': '8'};</script>" + THEME,
            "/world/",
            "/world/page/2/",
        ),
        (
            "<form name=f><input type=hidden name=pageNo value=1></form>"
            "<a href='javascript:go(2)'>2</a><a href='javascript:go(3)'>3</a>",
            "/world/",
            "/world/?pageNo=2",
        ),
        (
            "<nav class=pagination><button data-page=1>1</button><button data-page=2>2</button></nav>",
            "/world/",
            "/world/?page=2",
        ),
        ("<ul class=pager><li data-p=2>&gt;</li></ul>", "/world/", "/world/?page=2"),
    ],
)
def test_a_list_that_shows_that_it_goes_on_and_not_where_is_counted(markup: str, url: str, expected: str) -> None:
    assert way_on(markup, url) == [(expected, True)]


@pytest.mark.parametrize(
    ("markup", "url"),
    [
        # its end
        ("<nav class=pagination><button>1</button><button>2</button><b>3</b></nav>", "/world/?page=3"),
        ("<script>createPageHTML(5, 4, 'index', 'shtml');</script>", "/world/index_4.shtml"),
        ("<div data-max-pages=3></div>", "/world/?page=3"),
        # a reader writes in it, or it sends something
        ("<form><input name=q><input type=hidden name=page value=2><button>Search</button></form>", "/world/"),
        ("<form method=post><input type=hidden name=page value=2></form>", "/world/"),
        ("<form><input type=hidden name=offset value=2></form><div data-max=100></div>", "/world/"),
        # what scripts serve on every page
        ("<button>Menu</button><button>Subscribe</button><a href='#'>12</a><button>Next</button>", "/world/"),
        ("<turbo-frame src='/weather'></turbo-frame><div hx-get='/weather' hx-trigger=load></div>", "/world/"),
        ("<script>var image = '/img/{size}.jpg', date = '%d.%m.%Y';</script>", "/world/"),
        # a system's archive of a day
        (WORDPRESS, "/2024/05/12/"),
    ],
)
def test_what_shows_no_way_on_is_not_counted(markup: str, url: str) -> None:
    assert way_on(markup, url) == []


def test_a_page_with_a_story_or_two_is_not_counted_on() -> None:
    html = f"<title>World</title>{WORDPRESS}<h2><a href='/2024/05/12/a-story-of-some-words'>A story of words</a></h2>"
    assert read_listing(Page.from_html(html, url=BASE + "/about/")).next_pages == []
