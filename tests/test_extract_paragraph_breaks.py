"""Paragraphs of components, of spans that say so, in anchors without an address, shadow roots and ``<noscript>``."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

PROSE = [
    f"The {word} dyke gave way at four in the morning, and the brigades, who had waited for it since Sunday, brought "
    f"all who lived behind it to the school on the hill, where they will stay until the water has gone."
    for word in ("first", "second", "third", "fourth")
]


def read(inner: str) -> Article:
    page = (
        "<html><head><title>What the Arne left behind</title></head><body><article><h1>What the Arne left behind</h1>"
    )
    return extract(Page.from_html(f"{page}{inner}</article></body></html>", url="https://daily.example/arne-4411.html"))


FORMS = {
    "components": ("<article-body>{}</article-body>", "<story-paragraph>{}</story-paragraph>"),
    "components with something between": ("<div>{}</div>", "<x-p>{}</x-p><x-ad></x-ad>"),
    "spans named for it": ("<div>{}</div>", "<span class='paragraph'>{}</span>\n"),
    "spans set as blocks": ("<div>{}</div>", "<span style='display: block'>{}</span>"),
    "paragraphs around which a place is marked": ("<div>{}</div>", "<a name='part'><p>{}</p></a>"),
    "shadow root": ("<x-story><template shadowrootmode='open'><div>{}</div></template></x-story>", "<p>{}</p>"),
    "beside the story that there is not": ("<aside class='story'>{}</aside>", "<p>{}</p>"),
    "for browsers without scripts": ("<div id='app'></div><noscript><div>{}</div></noscript>", "<p>{}</p>"),
}


@pytest.mark.parametrize(("around", "each"), FORMS.values(), ids=FORMS)
def test_paragraphs_are_the_pages_in_unusual_markup(around: str, each: str) -> None:
    got = read(around.format("".join(each.format(text) for text in PROSE)))

    assert [block.text for block in got.blocks] == PROSE


def test_spans_of_a_paragraph_stay_together() -> None:
    spans = "".join(f"<span class='s1'>{text}</span>" for text in PROSE)

    assert [block.text for block in read(f"<p>{spans}</p><p>{PROSE[0]}</p>").blocks] == ["".join(PROSE), PROSE[0]]


def test_components_within_a_sentence_part_nothing() -> None:
    sentence = (
        "The <x-term>dyke</x-term> at <x-place>Holm</x-place> gave way on Sunday night, when all who lived there slept."
    )
    got = read(f"<div><p>{sentence}</p><p>{PROSE[0]}</p><p>{PROSE[1]}</p></div>")

    assert got.blocks[0].text == "The dyke at Holm gave way on Sunday night, when all who lived there slept."


def test_a_word_to_browsers_without_scripts_is_no_story() -> None:
    words = (
        "<p>You need to enable JavaScript to run this app, and to see what those who wrote it have made of it.</p>" * 3
    )

    assert read(f"<div id='app'></div><noscript>{words}</noscript>").body is None


def test_a_template_that_waits_for_a_script_is_not_shown() -> None:
    rows = "".join(f"<p>{text}</p>" for text in PROSE)
    got = read(
        f"<div>{rows}<template><p>Here the card of another story will stand, once it was loaded.</p></template></div>"
    )

    assert [block.text for block in got.blocks] == PROSE
