"""The text of an element as a reader sees it, and the words of its name."""

from __future__ import annotations

import pytest
from lxml import etree, html

from archivebot.extract import screen
from archivebot.extract.names import named, word_set, words_of
from archivebot.extract.screen import element_text, text_within
from archivebot.page import Page


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>One<b>Two</b> three</p>", "OneTwo three"),
        ("<div><p>One</p><p>Two</p></div>", "One Two"),
        ("<h1>One<br>two</h1>", "One two"),
        ("<p>One<script>x()</script><style>p{}</style> two<button>Share</button></p>", "One two"),
        ("<p><ruby>体<rt>たい</rt></ruby>を</p>", "体を"),
        ("<p>so\u00adft \n\t space</p>", "soft space"),
    ],
)
def test_text_on_screen(markup: str, text: str):
    assert element_text(html.fragment_fromstring(markup)) == text


def test_elements_can_be_skipped_and_long_texts_cut():
    element = html.fragment_fromstring("<p>One <i>two</i> three</p>")

    assert element_text(element, skip={element[0]}) == "One three"
    assert len(element_text(html.fragment_fromstring("<p>" + "<b>word </b>" * 5_000 + "</p>"), limit=100)) < 130


def test_nesting_is_no_matter():
    root = element = etree.Element("div")
    for _ in range(3_000):
        element = etree.SubElement(element, "div")
    element.text = "deep"

    assert element_text(root) == "deep"


def test_words_of_names():
    assert {"article", "subtitle", "sub", "title", "articlesub"} <= words_of("Article__subTitle")
    assert "subtitle" in words_of("c-sub-title")
    assert "ID" not in words_of("postID")
    assert named(html.fragment_fromstring("<p class='story-lead'>x</p>"), word_set("lead intro"))
    assert not named(html.fragment_fromstring("<p class='leader'>x</p>"), word_set("lead intro"))
    assert not named(html.fragment_fromstring("<p>x</p>"), word_set("lead"))


@pytest.mark.parametrize("inner", [4, 40])
def test_the_text_within_a_limit_is_that_of_the_element_alone(inner: int) -> None:
    page = Page.from_html(f"<body><div>one{'<b>two</b>three' * inner}</div>behind</body>")
    box = page.tree.find(".//div")
    length = 3 + 8 * inner

    assert text_within(box, length) == "one" + "twothree" * inner
    assert text_within(box, length - 1) is None


def test_a_large_element_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line of a long text may ask whether the box around it is a short one."""
    page = Page.from_html(f"<body>{'<p>One more line of a long text.</p>' * 10_000}</body>")
    monkeypatch.setattr(screen, "text_of", lambda element: pytest.fail("the whole text was read"))

    assert text_within(page.tree.find("body"), 200) is None
