"""The topics that a page shows as links, and what only looks like them."""

from __future__ import annotations

import pytest

from archivebot.extract.tag_links import shown_tags
from archivebot.page import Page

TAGS = "<a href=/t/1>Bridges</a> <a href=/t/2>#Storms</a>"


def tags(body: str) -> list[str]:
    page = Page.from_html(f"<html><body><main><h1>The bridge</h1>{body}</main></body></html>")
    return shown_tags(page, page.scan.headings[0])


@pytest.mark.parametrize(
    "body",
    [
        f"<div class=tags>Tags: {TAGS}</div>",
        f"<footer class='entry-tags'>In: {TAGS}</footer>",
        "<ul class=tagList><li><a href=/t/1>Bridges</a></li><li><a href=/t/2>Storms</a></li></ul>",
        "<p><a class=tag href=/t/1>Bridges</a> <a class=tag href=/t/2>Storms</a></p>",
    ],
)
def test_tags_are_told_by_the_name_of_their_box_or_of_themselves(body: str):
    assert tags(body) == ["Bridges", "Storms"]


@pytest.mark.parametrize(
    "body",
    [
        "<article class='post tag-bridges'><a href=/>Home</a><p>The bridge is closed.</p></article>",
        f"<aside><div class=tags>{TAGS}</div></aside>",
        "<div class=tags>" + "".join(f"<a href=/t/{n}>Topic {chr(97 + n)}</a>" for n in range(25)) + "</div>",
        "<div class=tags><a href=#all>Show all topics</a></div>",
        "<div class=topics><a href=/1>The ferry will run every twenty minutes until the bridge is mended</a></div>",
    ],
)
def test_indexes_buttons_and_titles_are_no_tags(body: str):
    assert tags(body) == []


def test_a_page_without_headline_has_none():
    assert shown_tags(Page.from_html(f"<html><body><div class=tags>{TAGS}</div></body></html>"), None) == []


def test_beside_a_link_named_for_a_topic_the_link_to_the_writer_is_none():
    assert tags(
        "<p><a class=tag href=/t/1>Bridges</a> <a class=tag href=/t/2>Storms</a> <a href=/u/1>Ann Reed</a></p>"
    ) == [
        "Bridges",
        "Storms",
    ]
    assert tags("<p><a class=tag href=/t/1>Bridges</a> <a rel=author href=/u/1>Ann Reed</a></p>") == []
