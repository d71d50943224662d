"""Section, kicker, keywords, publisher, license and access, by data first and by what stands on screen after."""

from __future__ import annotations

from typing import Any

import pytest

from archivebot.extract.labels import find_labels
from archivebot.extract.structured import read_structured
from archivebot.loader import ArticleLoader
from archivebot.page import Page


def labels(head: str = "", body: str = "") -> dict[str, Any]:
    page = Page.from_html(f"<html><head>{head}</head><body>{body}</body></html>", url="https://www.daily.example/a/b")
    loader = ArticleLoader()
    anchor = next((element for element in page.scan.headings if element.tag == "h1"), None)
    for candidates in find_labels(page, read_structured(page), "The headline of the story", anchor):
        loader.settle(candidates)
    return loader.load_item()


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def test_sections_of_data_come_before_the_label_on_screen():
    head = ld('{"@type": "NewsArticle", "headline": "x", "articleSection": ["News > World"]}')

    assert labels(head, '<a class="kicker">Europe</a><h1>The headline of the story</h1>')["section"] == "World"
    assert labels('<meta property="article:section" content="Economy">')["section"] == "Economy"


def test_a_heading_of_lower_rank_right_above_the_headline_is_a_kicker():
    assert labels(body="<h3>From the valleys</h3><h1>The headline of the story</h1>") == {"kicker": "From the valleys"}
    assert labels(body="<h3><a href=/x>Sport</a></h3><h1>The headline of the story</h1>") == {}


def test_who_speaks_in_the_headline_is_its_kicker_and_no_section():
    got = labels(body='<h4 class="kicker">The mayor says:</h4><h1>The headline of the story</h1>')

    assert got == {"kicker": "The mayor says"}


def test_chinese_keywords_may_be_parted_by_spaces():
    assert labels('<meta name="keywords" content="青海湖 裸鲤 洄游">')["keywords"] == ["青海湖", "裸鲤", "洄游"]
    assert labels('<meta name="keywords" content="climate change">')["keywords"] == ["climate change"]


def test_the_link_that_goes_farthest_on_the_path_names_the_section():
    page = Page.from_html(
        "<nav><a href='/news'>News</a><a href='/news/asia/'>Asia</a></nav><h1>The headline of the story</h1>",
        url="https://www.daily.example/news/asia/bridge",
    )
    loader = ArticleLoader()
    for candidates in find_labels(page, read_structured(page), "The headline of the story", page.scan.headings[0]):
        loader.settle(candidates)

    assert loader.load_item()["section"] == "Asia"


def test_topics_shown_as_links_are_keywords_where_the_data_names_none():
    tags = "<h1>The headline of the story</h1><p class=tags><a href=/t/1>Bridges</a><a href=/t/2>Storms</a></p>"

    assert labels(body=tags)["keywords"] == ["Bridges", "Storms"]
    assert labels('<meta name="keywords" content="Ferry, Tides">', tags)["keywords"] == ["Ferry", "Tides"]


def test_the_label_over_the_headline_is_section_and_kicker():
    got = labels(
        body='<div><a class="article__keyword" href="/s">Strategic Affairs</a><h1>The headline of the story</h1></div>'
    )

    assert got == {"section": "Strategic Affairs", "kicker": "Strategic Affairs"}


def test_the_innermost_breadcrumb_is_a_section_home_and_headline_are_not():
    crumbs = ld(
        '{"@type": "BreadcrumbList", "itemListElement": [{"name": "Home"}, {"item": {"name": "Politics"}},'
        '{"name": "The headline of the story"}]}'
    )

    assert labels(crumbs)["section"] == "Politics"


def test_a_name_for_the_system_is_no_section_and_no_keyword():
    head = (
        '<meta property="article:section" content="news_news"><meta name="keywords" content="channel_other, Jupiter">'
    )
    got = labels(head, '<a class="section" href="/e">/ Education</a><h1>The headline of the story</h1>')

    assert got["section"] == "Education"
    assert got["keywords"] == ["Jupiter"]


@pytest.mark.parametrize("name", ["Uncategorized", "Sin categoría", "Allgemein", "Newsletter"])
def test_what_nobody_filed_has_no_section(name: str):
    assert "section" not in labels(f'<meta property="article:section" content="{name}">')


def test_the_sites_name_is_no_section():
    head = '<meta property="og:site_name" content="Daily"><meta property="article:section" content="Daily">'

    assert "section" not in labels(head)


def test_a_kicker_inside_the_heading():
    assert labels(body='<h1><span class="overline">Flood:</span> The headline of the story</h1>')["kicker"] == "Flood"


@pytest.mark.parametrize(
    ("head", "words"),
    [
        (
            ld('{"@type": "NewsArticle", "headline": "x", "keywords": ["Mali", "Africa Corps", "mali"]}'),
            ["Mali", "Africa Corps"],
        ),
        (
            ld('{"@type": "NewsArticle", "headline": "x", "keywords": "Mali, Africa Corps,Sahel"}'),
            ["Mali", "Africa Corps", "Sahel"],
        ),
        (
            '<meta property="article:tag" content="Mali"><meta property="article:tag" content="Sahel, the">',
            ["Mali", "Sahel, the"],
        ),
        ('<meta name="news_keywords" content="a1; b2">', ["a1", "b2"]),
        ('<meta name="keywords" content="مالي، الساحل">', ["مالي", "الساحل"]),
        ('<meta name="keywords" content="topic:123, Mali">', ["Mali"]),
    ],
)
def test_keywords_are_split_and_said_once(head: str, words: list[str]):
    assert labels(head)["keywords"] == words


@pytest.mark.parametrize(
    "head",
    [
        ld('{"@type": "NewsArticle", "headline": "x", "publisher": {"@type": "Organization", "name": "The Daily"}}'),
        '<meta property="og:site_name" content="The Daily">',
        '<meta property="og:site_name" content="The Daily - News and views from the north">',
        ld('{"@type": "WebSite", "name": "The Daily"}'),
        '<meta name="publisher" content="https://facebook.example/daily"><title>Storm in the north | The Daily</title>',
    ],
)
def test_the_publisher_is_the_name_without_motto(head: str):
    assert labels(head)["publisher"] == "The Daily"


def test_license_and_access():
    assert labels('<link rel="license" href="/cc-by">')["license"] == "https://www.daily.example/cc-by"
    walled = ld(
        '{"@type": "NewsArticle", "headline": "x", "isAccessibleForFree": "False", "license": "https://l.example/"}'
    )
    assert labels(walled) == {"is_accessible_for_free": False, "license": "https://l.example/"}
    assert labels('<meta property="article:content_tier" content="free">') == {"is_accessible_for_free": True}
    assert labels('<meta property="article:content_tier" content="metered">') == {}


def test_a_link_marked_as_the_category_of_the_story_gives_the_section():
    body = (
        '<h1>The headline of the story</h1><p>by Ann | <a href="/c/actualitate" rel="category tag">Actualitate</a></p>'
    )

    assert labels(body=body)["section"] == "Actualitate"


def test_the_last_link_of_the_path_on_screen_gives_the_section():
    body = (
        '<div class="breadcrumb"><a href="/">Accueil</a><a href="/actualites">Actualités</a>'
        '<a href="/actualites/region">Région</a></div><h1>The headline of the story</h1>'
    )

    assert labels(body=body)["section"] == "Région"


def test_the_genre_of_the_page_is_the_category_it_is_filed_under():
    got = labels(
        body='<h2>The headline of the story</h2><dd>Category: <a href="/local" itemprop="genre">Local</a></dd>'
    )

    assert got["section"] == "Local"


def test_the_inscription_of_a_button_is_no_section():
    button = "<button>subscribe to <span class=channel-title>The Politics Podcast</span></button>"

    assert "section" not in labels(body=f"{button}<h1>The headline of the story</h1>")
    slug = "<h3 class=slug><a href=/politics>Politics</a></h3>"
    assert labels(body=f"{button}{slug}<h1>The headline of the story</h1>")["section"] == "Politics"


def test_months_and_ways_around_the_site_are_no_sections_and_the_step_before_them_is():
    for step in ("Dezember 2021", "January", "Alle Artikel", "Suche", "Read more stories", "2019", "Jul 10"):
        path = f'<nav class="breadcrumbs"><a href=/>Home</a><a href=/e>Essays</a><a href=/x>{step}</a></nav>'

        assert labels(body=f"{path}<h1>The headline of the story</h1>")["section"] == "Essays", step
    path = '<nav class="breadcrumbs"><a href=/>Home</a><a href=/e>&gt; Mars |</a></nav>'
    assert labels(body=f"{path}<h1>The headline of the story</h1>")["section"] == "Mars"


def test_a_path_that_ends_with_the_headline_cut_short_names_the_section_before_it():
    path = '<nav class="breadcrumbs"><a href=/>Home</a><a href=/t>Tennis</a><a href=/x>{}</a></nav>'
    for step in ("The headline of...", "The headline of the story in full", "The headline of the"):
        body = path.format(step) + "<h1>The headline of the story</h1>"

        assert labels(body=body)["section"] == "Tennis", step


def test_a_story_that_nobody_filed_has_no_section_wherever_that_is_said():
    for head, body in (
        ('<meta property="article:section" content="Uncategorized">', ""),
        ("", '<a rel="category tag" href=/c>Allgemein</a>'),
        ("", '<span class="category">Sin categoría</span>'),
    ):
        assert "section" not in labels(head, f"{body}<h1>The headline of the story</h1>")


def test_the_link_to_another_language_s_edition_is_no_section():
    page = Page.from_html(
        "<a href='/en/'>English</a><h1>The headline of the story</h1>", url="https://daily.example/en/bridge-opens"
    )
    loader = ArticleLoader()
    for candidates in find_labels(page, read_structured(page), "The headline of the story", page.scan.headings[0]):
        loader.settle(candidates)

    assert "section" not in loader.load_item()


def test_parts_of_a_kicker_that_a_style_sheet_sets_apart_are_not_glued_and_its_date_is_left_out():
    heading = "<h1>The headline of the story</h1>"
    for kicker, expected in (
        ("<a href=/p>Politics</a><span>Global</span>", "Politics Global"),
        ("<span>F</span>inance", "Finance"),
        ("Housing<time>20 June 2019, 15:29</time>", "Housing"),
        ("Elections on 20 June 2019", "Elections on 20 June 2019"),
    ):
        assert labels(body=f'<p class="kicker">{kicker}</p>{heading}')["kicker"] == expected, kicker
    assert "kicker" not in labels(body=f'<p class="kicker">Date: 20 June 2019</p>{heading}')


def test_who_owns_the_rights_is_no_license():
    assert "license" not in labels('<meta name="dcterms.rights" content="The Daily">')
    assert labels('<meta name="dcterms.rights" content="CC BY 4.0">')["license"] == "CC BY 4.0"


@pytest.mark.parametrize("name", ["chapeu", "vinjett", "column-name", "seriesTitle"])
def test_lines_over_the_headline_have_names_in_many_languages(name: str):
    assert labels(body=f"<p class='{name}'>The bridge</p><h1>The headline of the story</h1>")["kicker"] == "The bridge"


def test_what_stands_before_a_bar_in_the_heading_is_its_kicker():
    assert labels(body="<h1><b>Bridge</b> | The headline of the story</h1>")["kicker"] == "Bridge"


@pytest.mark.parametrize(
    ("head", "body", "publisher"),
    [
        ("<title>Storm - Harbour Echo</title>", "<a href='/'>Harbour Echo</a>", "Harbour Echo"),
        ("<title>Harbour Echo » News » Storm</title>", "<a href='/'><img alt='Harbour Echo'></a>", "Harbour Echo"),
        ("<title>Storm - Harbour Echo, May 2011</title>", "<a href='/'>Harbour Echo</a>", "Harbour Echo"),
        ("<title>Storm - The bridge</title>", "<a href='/'>Home</a>", None),
        ("<title>Storm - Harbour Echo</title>", "<a href='/echo/'>Harbour Echo</a>", None),
    ],
)
def test_the_name_on_the_link_home_is_the_publisher_where_the_title_has_it(head: str, body: str, publisher: str | None):
    assert labels(head, body).get("publisher") == publisher


def test_what_is_exclusive_or_breaking_is_filed_elsewhere():
    body = "<p class=eyebrow>Exclusive</p><h1>The headline of the story</h1>"

    assert "section" not in labels(body=body)
    assert labels("<title>桥通车了-新闻-港城网</title>", "<a href='/'>港城网</a>")["publisher"] == "港城网"
