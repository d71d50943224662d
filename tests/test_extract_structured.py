"""Of all that a page says in data, the node and the items that describe this page are found."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.extract.structured import item_value, read_structured
from archivebot.page import Page

URL = "https://news.example/2024/05/bridge-closed"


def page(head: str = "", body: str = "") -> Page:
    return Page.from_html(
        f"<html><head><title>Bridge closed for a year</title>{head}</head><body>{body}</body></html>", url=URL
    )


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


def test_the_article_of_this_page_is_chosen_among_related_ones():
    scripts = ld(
        '[{"@type": "NewsArticle", "headline": "Another story", "url": "https://news.example/other", "author": "X"}]'
    )
    scripts += ld('{"@type": "NewsArticle", "headline": "Bridge closed for a year", "url": "' + URL + '"}')
    scripts += ld(
        '{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Third story here"}]}'
    )

    assert read_structured(page(scripts)).article["headline"] == "Bridge closed for a year"  # type: ignore[index]


def test_a_story_in_a_list_of_others_is_not_this_page():
    scripts = ld('{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Some other story"}]}')

    assert read_structured(page(scripts)).article is None


def test_the_main_entity_of_a_web_page_is_its_article():
    scripts = ld('{"@type": "WebPage", "mainEntity": {"@type": "NewsArticle", "headline": "Bridge closed for a year"}}')
    found = read_structured(page(scripts))

    assert found.article is not None
    assert found.webpage is not None
    assert found.first("nothing", "headline") == "Bridge closed for a year"
    assert [node["@type"] for node in found.of_type("NewsArticle")] == ["NewsArticle"]


def test_a_video_is_media_not_article():
    found = read_structured(page(ld('{"@type": "VideoObject", "name": "Bridge closed for a year"}')))

    assert found.article is None
    assert found.media is not None


def test_microdata_of_related_stories_and_people_are_left_out():
    body = """
    <article itemscope itemtype="https://schema.org/NewsArticle">
      <h1 itemprop="headline">Bridge closed</h1>
      <span itemprop="author" itemscope itemtype="https://schema.org/Person"><b itemprop="name">Ana Lima</b></span>
      <time itemprop="datePublished" datetime="2024-05-01">1 May</time>
      <link itemprop="license" href="https://l.example/by">
    </article>
    <article itemscope itemtype="https://schema.org/NewsArticle"><h2 itemprop="headline">Other</h2></article>"""
    found = read_structured(page(body=body))

    assert [item_value(e) for e in found.microdata["headline"]] == ["Bridge closed"]
    assert [item_value(e) for e in found.microdata["datePublished"]] == ["2024-05-01"]
    assert "name" not in found.microdata
    assert found.item_types == {"NewsArticle", "Person"}


def test_thousands_of_items_are_cut_with_a_flag():
    found = read_structured(page(body='<i itemprop="x">1</i>' * 3_000))

    assert len(found.microdata["x"]) < 1_000
    assert found.flags == ["microdata:cut"]


def test_it_is_read_once_a_page():
    one = page(ld('{"@type": "NewsArticle", "headline": "Bridge closed for a year"}'))

    assert read_structured(one) is read_structured(one)


@settings(max_examples=60, deadline=None)
@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=8),
        lambda x: (
            st.lists(x, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["@type", "@id", "headline", "name", "url", "mainEntityOfPage", "author", "NewsArticle"]
                ),
                x,
                max_size=4,
            )
        ),
        max_leaves=10,
    )
)
def test_values_of_wrong_types_never_lose_the_page(value: object):
    import json

    node = {"@type": "NewsArticle", "headline": value, "url": value, "mainEntityOfPage": value, "author": value}
    read_structured(page(ld(json.dumps([node, node, value]).replace("</", "<\\/"))))
