"""Article links are told from all others on listings of many designs; hostile pages cost themselves only."""

from __future__ import annotations

import json
from datetime import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.discover import Listing, SiteEvidence, read_listing
from archivebot.items import Link
from archivebot.page import Page
from archivebot.sites import Discover, Profile

BASE = "https://www.example.com"
HEADLINES = (
    "Minister resigns after a long night of talks",
    "River bridge closed for the whole summer",
    "Why the old harbour is full of foreign ships",
    "Farmers count their losses after the frost",
    "School reform passes by a single vote",
    "Museum finds a painting behind a cupboard",
)
FRAME = """<header class="site-header"><nav class="main-menu"><ul><li><a href="/world">World</a></li>
<li><a href="/politics/">Politics</a></li><li><a href="/arts-and-culture">Arts &amp; Culture</a></li></ul></nav>
<a href="/login">Sign in</a></header>{}<footer class="footer"><a href="/about">About us</a>
<a href="/privacy-policy">Privacy policy</a><a href="/terms-and-conditions-of-use">Terms and conditions of use</a>
<a href="https://other.example/a-long-story-of-another-site">Partner</a></footer>"""


def read(main: str, url: str = BASE + "/world", **options: object) -> Listing:
    """A listing of a main part within the usual frame."""
    return read_listing(Page.from_html(FRAME.format(main), url=url), **options)  # type: ignore[arg-type]  # options pass through


def taken(listing: Listing) -> list[str]:
    """Paths of the articles."""
    return [link.url.removeprefix(BASE) for link in listing.links]


def slug(text: str) -> str:
    """A headline as part of an address."""
    return text.lower().replace(" ", "-")


FORMS = {
    "dated": lambda i, h: f"/world/2024/05/{i + 10}/{slug(h)}",
    "slug": lambda i, h: f"/{slug(h)}",
    "html": lambda i, h: f"/politics/{slug(h)}-{70000 + i}.html",
    "number": lambda i, h: f"/a/{123 + i}",
    "long number": lambda i, h: f"/news/{275229 + i}/",
    "query": lambda i, h: f"/?id={123 + i}",
    "script": lambda i, h: f"/news/news_info.php?SerialNo={83141 + i}",
    "short slug": lambda i, h: f"/stories/{h.split()[1].lower()}",
    "one word": lambda i, h: f"/{h.split()[0].lower()}-{h.split()[1].lower()}/",
    "id": lambda i, h: f"/nyheter/a/dRwWq{chr(65 + i)}/{h.split()[0].lower()}",
    "uuid": lambda i, h: f"/content/7cc38a5c-7974-11ee-b7ba-95ef9cb6f5e{i}",
    "number of the day": lambda i, h: f"/2024/05/12/{i + 1}.html",
    "word of the day": lambda i, h: f"/20240512/{h.split()[0].lower()}{i}.html",
    "detail": lambda i, h: f"/detail/world/{31 + i}",
    "joomla": lambda i, h: f"/index.php?option=com_content&view=article&id={300 + i}:{slug(h)}&catid=8",
    "asp": lambda i, h: f"/ShowNews.aspx?NewsID={500 + i}&lang=en",
    "capitals": lambda i, h: f"/Politik/Story-{h.split()[0]}-{h.split()[1]};art{500 + i},{900 + i}",
}
DESIGNS = {
    "cards": '<main><article class="card"><a href="{u}"><img src="x.jpg" alt=""></a><h3><a href="{u}">{h}</a></h3>'
    '<time datetime="2024-05-12T10:00:00Z">x</time><a href="/author/jane-doe">Jane Doe</a></article></main>',
    "table": "<table><tr><td>12.05.2024</td><td><a href='{u}'>{h}</a></td></tr></table>",
    "list": "<ul class='list'><li><a href='{u}'>{h}</a> <span>10:15</span></li></ul>",
    "wrapped": "<div class='grid'><a class='tile' href='{u}'><div><h2>{h}</h2><p>Some text.</p></div></a></div>",
    "read more": "<main><div class='item'><h3>{h}</h3><p>Some text.</p><a href='{u}'>Read more</a></div></main>",
    "picture only": "<main><div class='teaser'><a href='{u}'><img src='x.jpg' alt='{h}'></a></div></main>",
    "headings only": "<div><h2><a href='{u}'>{h}</a></h2></div>",
    "picture first": "<div class='item'><a href='{u}'><img alt='Photo: somebody' src='a.jpg'></a><div>"
    "<a href='{u}'>{h}</a><p>Text <a href='{u}'>Read more</a></p></div></div>",
    "tags below": "<div class='teaser'><h3><a href='{u}'>{h}</a></h3><div class='tags'><a href='/tag/river'>River</a>"
    "<a href='/tag/bridges-of-the-north'>Bridges of the North</a></div></div>",
    "definition": "<dl><dt><a href='{u}'>{h}</a></dt><dd>Text.</dd></dl>",
    "comments": "<div class='post'><h2><a href='{u}' rel='bookmark'>{h}</a></h2><a href='{u}#comments'>12 comments</a>"
    "<a href='/category/world/'>World</a></div>",
    "title attribute": "<div class='box'><a href='{u}' title='{h}'>{h}…</a></div>",
    "inline": "<p>» <a href='{u}'>{h}</a></p>",
}


@pytest.mark.parametrize("design", DESIGNS)
@pytest.mark.parametrize("form", FORMS)
def test_every_design_with_every_form_of_address(form: str, design: str) -> None:
    """Exactly the articles, with their headlines, whatever a site's addresses and teasers look like."""
    paths = [FORMS[form](index, headline) for index, headline in enumerate(HEADLINES)]
    main = "".join(DESIGNS[design].format(u=path, h=headline) for path, headline in zip(paths, HEADLINES, strict=True))
    listing = read(main)

    assert taken(listing) == paths
    assert [(link.headline or "").rstrip("…") for link in listing.links] == list(HEADLINES)
    assert {link.url.removeprefix(BASE) for link in listing.sections} >= {"/politics/", "/arts-and-culture"}
    assert listing.refused["service"] >= 3
    assert listing.refused["other-site"] == 1


@pytest.mark.parametrize(
    ("language", "direction", "form", "headlines"),
    [
        (
            "ar",
            "rtl",
            "/news/{n}/{h}",
            (
                "الوزير يستقيل بعد ليلة طويلة",
                "إغلاق الجسر طوال الصيف",
                "المزارعون يحصون خسائرهم",
                "العثور على لوحة قديمة",
            ),
        ),
        (
            "he",
            "rtl",
            "/articles/{n}",
            ("השר התפטר אחרי לילה ארוך", "הגשר ייסגר לכל הקיץ", "החקלאים סופרים את הנזקים", "המוזיאון מצא ציור ישן"),
        ),
        (
            "ja",
            "ltr",
            "/articles/{h}",
            (
                "大臣が長い協議の後に辞任した",
                "川の橋は夏の間ずっと閉鎖される",
                "農家は霜の被害を数えている",
                "博物館が古い絵を見つけた",
            ),
        ),
        (
            "zh",
            "ltr",
            "/a/{n}.html",
            ("部长在长时间谈判后辞职", "大桥整个夏天关闭", "农民统计霜冻后的损失", "博物馆发现一幅古画"),
        ),
        (
            "ko",
            "ltr",
            "/news/articleView.html?idxno={n}",
            (
                "장관이 긴 협상 끝에 사임했다",
                "강 다리는 여름 내내 폐쇄된다",
                "농민들이 서리 피해를 세고 있다",
                "박물관이 옛 그림을 찾았다",
            ),
        ),
        (
            "th",
            "ltr",
            "/news/{n}",
            (
                "รัฐมนตรีลาออกหลังการเจรจายาวนาน",
                "สะพานแม่น้ำปิดตลอดฤดูร้อน",
                "ชาวนานับความเสียหายจากน้ำค้างแข็ง",
                "พิพิธภัณฑ์พบภาพวาดเก่า",
            ),
        ),
        (
            "ru",
            "ltr",
            "/doc/{n}",
            (
                "Министр ушёл в отставку после ночи",
                "Мост закрыт на всё лето",
                "Фермеры считают убытки от заморозков",
                "Музей нашёл старую картину",
            ),
        ),
        (
            "hi",
            "ltr",
            "/news/story-{n}.html",
            (
                "मंत्री ने लंबी बातचीत के बाद इस्तीफा दिया",
                "नदी का पुल पूरी गर्मी बंद रहेगा",
                "किसान पाले से हुए नुकसान गिन रहे हैं",
                "संग्रहालय को पुरानी तस्वीर मिली",
            ),
        ),
    ],
)
def test_every_script(language: str, direction: str, form: str, headlines: tuple[str, ...]) -> None:
    """Headlines in scripts with and without spaces, left to right and right to left."""
    paths = [form.format(n=4000 + index, h=headline.replace(" ", "-")) for index, headline in enumerate(headlines)]
    rows = "".join(f"<li><a href='{path}'>{headline}</a></li>" for path, headline in zip(paths, headlines, strict=True))
    listing = read(f"<div lang='{language}' dir='{direction}'><ul>{rows}</ul></div>")

    assert [link.headline for link in listing.links] == list(headlines)


def test_variants_of_one_story_are_one_link_and_the_plain_one_wins() -> None:
    """AMP, print, tracking and mobile links to one story are one."""
    listing = read(
        "<ul>"
        + "".join(
            f"<li><a href='{path}'>{text}</a></li>"
            for path, text in (
                ("/world/2024/05/12/river-bridge-closed/amp", "Bridge closed"),
                ("/world/2024/05/12/river-bridge-closed?utm_source=home", "River bridge closed for the summer"),
                ("/world/2024/05/12/river-bridge-closed?print=1", "Print"),
                ("//m.example.com/world/2024/05/12/river-bridge-closed", "Mobile"),
                ("/world/2024/05/12/river-bridge-closed#comments", "12 comments"),
            )
        )
        + "</ul>"
    )

    assert taken(listing) == ["/world/2024/05/12/river-bridge-closed?utm_source=home"]
    assert listing.links[0].headline == "River bridge closed for the summer"


def test_the_date_beside_a_teaser_is_that_of_its_story() -> None:
    """Each teaser's own time; a day in the address where there is none; no time of a whole list."""
    listing = read(
        "<div><article><h2><a href='/a-first-long-story'>A first long story</a></h2>"
        "<time datetime='2024-05-12T10:00:00Z'></time></article>"
        "<article><h2><a href='/a-second-long-story'>A second long story</a></h2>"
        "<time datetime='2024-05-11T10:00:00Z'></time></article>"
        "<h2><a href='/2024/05/10/a-third-long-story'>A third long story</a></h2></div>"
    )

    assert [f"{link.date:%d}" if link.date else None for link in listing.links] == ["12", "11", "10"]
    assert isinstance(listing.links[0].date, datetime)


def test_sections_come_from_navigation_and_from_the_paths_of_stories() -> None:
    """A menu without any name in its markup is known by the stories that stand below its paths."""
    html = (
        "<table><tr><td><a href='/region'>Region</a></td><td><a href='/region/north'>North</a></td></tr></table>"
        + "".join(f"<p><a href='/region/north/{slug(h)}'>{h}</a></p>" for h in HEADLINES)
    )
    listing = read_listing(Page.from_html(html, url=BASE + "/"))

    assert [link.url.removeprefix(BASE) for link in listing.sections] == ["/region", "/region/north"]
    assert [link.section for link in listing.sections] == ["Region", "North"]


@pytest.mark.parametrize(
    ("section", "article"),
    [
        ("/List.aspx?SectionID={}", "/ShowNews.aspx?NewsID={}"),
        ("/list.asp?cid={}", "/show.asp?id={}"),
        ("/index.php?option=com_content&view=category&id={}", "/index.php?option=com_content&view=article&id={}"),
        ("/section.php?cat={}", "/news.php?id={}"),
    ],
)
def test_a_number_may_name_a_section(section: str, article: str) -> None:
    """A menu names sections in a word or two, as no story is named."""
    names = ("World", "Politics", "Arts &amp; Culture")
    menu = "".join(f'<li><a href="{section.format(n)}">{name}</a></li>' for n, name in enumerate(names, 3))
    stories = "".join(f'<h2><a href="{article.format(500 + n)}">{h}</a></h2>' for n, h in enumerate(HEADLINES))
    listing = read_listing(
        Page.from_html(f"<nav><ul>{menu}</ul></nav><main>{stories}</main>", url="https://www.example.com/")
    )

    assert [link.section for link in listing.sections] == ["World", "Politics", "Arts & Culture"]
    assert len(listing.links) == len(HEADLINES)


def test_archives_and_feeds_are_filed_apart() -> None:
    """Dated archive pages are no articles and no sections."""
    listing = read(
        "<head><link rel='alternate' type='application/rss+xml' href='/feed'></head>"
        "<a href='/2024/05/'>May 2024</a><a href='/archive/2024-05-12'>Sunday</a>"
        "<a href='/news?date=20240511'>Saturday</a>"
        "<h2><a href='/2024/05/12/the-story-of-the-day'>The story of the day</a></h2>"
    )

    assert [(link.url.removeprefix(BASE), link.reason, str(link.date)) for link in listing.archives] == [
        ("/2024/05/", "month", "2024-05-01"),
        ("/archive/2024-05-12", "day", "2024-05-12"),
        ("/news?date=20240511", "day", "2024-05-11"),
    ]
    assert taken(listing) == ["/2024/05/12/the-story-of-the-day"]
    assert [link.url for link in listing.feeds] == [BASE + "/feed"]


def test_what_feeds_announce_decides_doubtful_addresses() -> None:
    """Two-word addresses in a menu-like list are articles where the feed has such, and are not where it has others."""
    main = "".join(
        f"<li><a href='/n/{word}'>{word.title()}</a></li>" for word in ("frost", "harbour", "bridge", "school")
    )
    known, other = SiteEvidence(), SiteEvidence()
    known.learn(Link(url=f"{BASE}/n/{word}", via="feed") for word in ("one", "two", "three", "four", "five", "six"))
    other.learn(Link(url=f"{BASE}/2024/05/12/{slug(h)}", via="feed") for h in HEADLINES)

    assert len(read(f"<ul>{main}</ul>", evidence=known).links) == 4
    assert read(f"<ul>{main}</ul>", evidence=other).links == []


def test_a_profile_s_pattern_decides_alone() -> None:
    """Where a profile says what an article's address is, nothing else counts."""
    import re

    profile = Profile(name="x", discover=Discover(article=re.compile(r"/x\d+$")))
    listing = read(
        "<a href='/x1'>One</a><h2><a href='/a-long-story-that-is-none'>A long story that is none</a></h2>",
        profile=profile,
    )

    assert taken(listing) == ["/x1"]


def test_one_malformed_link_costs_one_link() -> None:
    """Schemes, ports, brackets, surrogates: counted, the rest of the page is read."""
    odd = (
        "http://[::1",
        "http://h:99999/a",
        "javascript:x()",
        "mailto:a@b",
        "data:text/html,x",
        "file:///etc/passwd",
        "http://",
        "tel:1",
    )
    listing = read(
        "".join(f"<h2><a href='{href}'>A headline of some words</a></h2>" for href in (*odd, "/a-good-long-story"))
    )

    assert taken(listing) == ["/a-good-long-story"]
    assert listing.refused["malformed"] == 3
    assert listing.refused["not-web"] == 5


def test_a_listing_of_20000_links_is_cut_and_says_so() -> None:
    """Bounded work, bounded result, counted remainder."""
    listing = read(
        "".join(f"<p><a href='/news/{i}/some-long-story-here'>Some long story here</a></p>" for i in range(21_000))
    )

    assert len(listing.links) == 5_000
    assert listing.refused["over-limit"] >= 15_000


def test_a_page_drawn_by_scripts_is_read_from_their_data() -> None:
    """No links in the markup: entries of hydration data and of an ItemList, without the menu's."""
    data = {
        "props": {
            "menu": [{"url": "/arts-and-culture", "title": "Arts and Culture"}, {"url": "/world", "title": "World"}],
            "teasers": [{"canonicalUrl": f"/a/{100 + i}", "headline": h} for i, h in enumerate(HEADLINES)],
        }
    }
    listed = {"@type": "ItemList", "itemListElement": [{"url": "/a/900", "name": "A story that only the list names"}]}
    listing = read(
        f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
        f'<script type="application/ld+json">{json.dumps(listed)}</script>'
    )

    assert [link.headline for link in listing.links] == [*HEADLINES, "A story that only the list names"]
    assert taken(listing)[0] == "/a/100"


@pytest.mark.parametrize(
    "script",
    [
        "<script>window.__STATE__ = {};</script>",
        "<script>window.__STATE__ = JSON.parse({string});</script>",
        '<script type="application/json">{}</script>',
    ],
)
def test_a_list_in_the_data_of_any_script_is_read(script: str) -> None:
    stories = [{"title": h, "link": f"/2024/05/{n + 10}/{slug(h)}"} for n, h in enumerate(HEADLINES)]
    data = json.dumps({"feed": {"items": stories}})
    html = "<div id=root></div>" + script.replace("{string}", json.dumps(data)).replace("{}", data)

    listing = read_listing(Page.from_html(html, url=BASE + "/"))

    assert [link.headline for link in listing.links] == list(HEADLINES)


def test_an_item_list_may_name_addresses_only() -> None:
    paths = [f"/2024/05/{n + 10}/{slug(h)}" for n, h in enumerate(HEADLINES)]
    items = [{"@type": "ListItem", "position": n, "url": BASE + path} for n, path in enumerate([*paths, "/about"], 1)]
    data = json.dumps({"@context": "https://schema.org", "@type": "ItemList", "itemListElement": items})

    listing = read_listing(
        Page.from_html(f'<script type="application/ld+json">{data}</script><div id=root></div>', url=BASE + "/")
    )

    assert taken(listing) == paths


def test_the_headline_of_a_teaser_that_is_one_link() -> None:
    """Kicker, headline, summary and time in one link: the part called so is the headline."""
    listing = read(
        "<a class='tile' href='/a-long-story-here'><span class='kicker'>Politics</span>"
        "<span class='tile__title'>A long story here</span><p class='text'>And a summary of many words for it.</p></a>"
    )

    assert [link.headline for link in listing.links] == ["A long story here"]


def test_feeds_of_another_template_are_no_evidence_against_a_page() -> None:
    """A feed whose addresses lead through a counting service does not make the page's own links doubtful."""
    evidence = SiteEvidence()
    evidence.learn(Link(url=f"https://feeds.example.com/~r/news/~3/{word}QxYz/", via="feed") for word in "abcdefgh")
    main = "".join(f"<li><a href='/a/{100 + index}'>{headline}</a></li>" for index, headline in enumerate(HEADLINES))

    assert len(read(f"<ul>{main}</ul>", evidence=evidence).links) == len(HEADLINES)


@pytest.mark.parametrize(
    "markup",
    [
        "<a href='/x{}'><div class='more'>".format,
        "<div class='a{} nav'><a href='/a-story-of-words-{}'>A story of some words</a>".format,
        "<button data-url='/x?page={}'><span>".format,
        "<ul><li class='next'><time datetime='2024-05-12'><a href='/a/{}'>A story of some words</a>".format,
    ],
)
def test_nesting_without_end_costs_no_more_than_its_length(markup) -> None:  # type: ignore[no-untyped-def]
    """Ten thousand levels: each element is looked at a bounded number of times, or this test takes minutes."""
    listing = read("".join(markup(i, i) for i in range(10_000)))

    assert len(listing.links) <= 2_000


def test_attributes_of_a_megabyte_are_cut() -> None:
    """Class names, texts and addresses made to be slow."""
    big = "nav-" * 250_000
    listing = read(
        f"<div class='{big}'><h2 id='{big}'>"
        f"<a href='/a-good-long-story' class='{big}' title='{big}'>{big}</a></h2></div>"
        f"<a href='/{big}'>x</a><a href='/?{big}'>y</a>"
    )

    assert all(len(link.headline or "") <= 1_000 for link in listing.links)
    assert listing.refused["malformed"] == 2


def test_an_empty_page_gives_an_empty_listing() -> None:
    """No links, no error."""
    listing = read_listing(Page.from_html(b"", url=BASE))

    assert (listing.links, listing.next_pages, listing.sections) == ([], [], [])


pieces = st.sampled_from(
    [
        "<a href='/a-long-story-here'>",
        "<a href='//'>",
        "<a href='http://[::1'>",
        "</a>",
        "<h2>",
        "</h2>",
        "text of a headline",
        "<nav>",
        "<table>",
        "<ul><li>",
        "<time datetime='x'>",
        "<button data-next-url='/x?page=2'>more",
        "<link rel=next href='?page=9'>",
        "<base href='http://['>",
        "<a rel=next href='?page=2'>",
        '<script type=application/json>{"next":"/x?page=3"}</script>',
        "\u202e",
        "<a href='?page=99999999999'>9",
    ]
)


@settings(max_examples=120, deadline=None)
@given(st.lists(pieces, max_size=30), st.text(max_size=40))
def test_any_page_gives_a_listing(parts: list[str], url: str) -> None:
    """Whatever the markup and the address: no error, only web addresses."""
    html = "".join(parts)
    for address in (BASE + "/world?page=1", url):
        listing = read_listing(Page.from_html(html, url=address))
        for link in listing.links + listing.next_pages + listing.sections + listing.archives:
            assert link.url.startswith("http")


def test_parameters_are_sent_in_the_encoding_of_their_page() -> None:
    links = "".join(f"<h2><a href='/a/новость-{n}?тег=мост'>Заголовок в несколько слов {n}</a></h2>" for n in range(4))
    html = f"<meta charset=windows-1251><nav><a href='/list?rubric=Мир'>Мир</a></nav><main>{links}</main>"
    listing = read_listing(Page.from_html(html.encode("cp1251"), url="http://a.example/"))

    assert "http://a.example/list?rubric=%CC%E8%F0" in [link.url for link in listing.sections]
    path = "%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C-0"
    assert listing.links[0].url == f"http://a.example/a/{path}?%F2%E5%E3=%EC%EE%F1%F2", "a path goes as UTF-8"
