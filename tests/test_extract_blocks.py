"""A region is read as blocks: paragraphs where the page ends them, words whole."""

from __future__ import annotations

import pytest

from archivebot.extract.blocks import RawBlock, read_blocks
from archivebot.extract.box_names import names_furniture
from archivebot.extract.furniture import is_furniture, names_alien
from archivebot.page import Page


def read(html: str) -> list[RawBlock]:
    body = Page.from_html(f"<html><body>{html}</body></html>").tree.find("body")
    assert body is not None
    return read_blocks(body, is_furniture)


def texts(html: str) -> list[str]:
    return [block.text for block in read(html)]


def test_two_line_breaks_end_a_paragraph_and_one_does_not() -> None:
    assert texts("one<br><br>two<br>\n <br/>three<br>four") == ["one", "two", "three four"]


def test_single_breaks_between_whole_sentences_are_paragraph_breaks() -> None:
    lines = [f"This is line number {n} of a story that a template breaks into lines only." for n in range(4)]

    assert lines == texts("<div>" + "<br>".join(lines) + "</div>")


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>un<b>believ</b>able</p>", "unbelievable"),
        ("<p>one <a href=x>two</a>, three</p>", "one two, three"),
        ("<p>one<span> two </span>three</p>", "one two three"),
        ("<p>soft&shy;hyphen &amp; entity&nbsp;here &#8220;quoted&#8221;</p>", "softhyphen & entity here “quoted”"),
        ("<p>漢字<ruby>振<rt>ふ</rt></ruby>り</p>", "漢字振り"),
        ("<p>漢字<ruby>振<rp>（</rp><rt>ふ</rt><rp>）</rp></ruby>り</p>", "漢字振（ふ）り"),
        ("<p>a<script>var x;</script>b<!-- c -->c</p>", "abc"),
        ("<p>said<span style='display:none'>opens new tab</span> he</p>", "said he"),
    ],
)
def test_inline_markup_neither_glues_nor_splits_words(html: str, text: str) -> None:
    assert [text] == texts(html)


def test_blocks_have_kinds() -> None:
    blocks = read(
        "<h2>Heading</h2><p>Text</p><ul><li>One</li><li><p>Two</p></li></ul><blockquote><p>Said</p></blockquote>"
        "<p class=subheading>Set as heading</p><div>loose</div>"
    )

    assert [block.kind for block in blocks] == [
        "heading",
        "paragraph",
        "list_item",
        "list_item",
        "quote",
        "heading",
        "paragraph",
    ]


def test_linked_characters_are_counted_for_their_own_part() -> None:
    blocks = read("<div>plain words<br><br><a href=x>linked words</a></div>")

    assert [0, len("linked words")] == [block.linked for block in blocks]


def test_what_is_left_out_leaves_what_follows_it() -> None:
    assert texts("<p>before <button>Click</button>after</p>") == ["before after"]
    assert texts("<div>before<aside>box</aside>after</div>") == ["before", "after"]


def test_the_deepest_page_that_the_parser_gives_costs_no_recursion() -> None:
    assert texts("<div>" * 1_900 + "deep") == ["deep"]


@pytest.mark.parametrize(
    "names",
    ["related-articles", "newsletterSignup", "share-bar", "ad", "article__tags", "comments", "js-readMore",
     "col sidebar", "image-caption", "AuthorBio", "social", "promo-box", "tooltip", "related",
     "photo-slider", "hidden", "elementor-widget elementor-widget-share-buttons", "article-comment", "authors"],
)  # fmt: skip
def test_names_of_furniture_are_known(names: str) -> None:
    assert names_furniture(names)


@pytest.mark.parametrize(
    "names",
    ["article-body", "has-sidebar", "story paywall", "tag-comments category-print post", "reads", "header", "adelaide",
     "eRggVV css-1srt", "no-newsletter", "StoryBody", "relative flex", "overflow-hidden w-full",
     "elementor-widget elementor-widget-text-editor", "commentary-body", "authorities"],
)  # fmt: skip
def test_names_of_text_are_not_taken_for_furniture(names: str) -> None:
    assert not names_furniture(names)


def test_a_box_in_a_heading_is_a_heading() -> None:
    assert [block.kind for block in read("<h2 class=line><div>What was found</div></h2><p>Some text.</p>")] == [
        "heading",
        "paragraph",
    ]


def test_some_names_never_hold_a_story() -> None:
    assert names_alien("comments-section")
    assert names_alien("cookie-consent")
    assert not names_alien("has-comments article")
    assert not names_alien("commentary")
