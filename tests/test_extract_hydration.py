"""A story that only the data of a script-built page holds is read, in whatever form editors and frameworks keep it."""

from __future__ import annotations

import html
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.extract import extract
from archivebot.extract.body import Body, find_body
from archivebot.extract.hydration import blocks_of_text
from archivebot.page import Page
from archivebot.script_data import long_strings

TITLE = "What the river left behind"
STORY = [
    f"The {word} dyke on the river gave way at four in the morning, and the brigades, who had waited for it since "
    f"Sunday, brought all who lived behind it to the school on the hill."
    for word in ("first", "second", "third", "fourth")
]
HTML = "".join(f"<p>{text}</p>" for text in STORY)


def runs(key: str) -> list[dict[str, Any]]:
    """The paragraphs in runs of words, one of them set in bold."""
    return [{"type": "text", key: text} for text in (STORY[0][:30], STORY[0][30:60], STORY[0][60:])]


def paragraphs(around: str, key: str) -> list[dict[str, Any]]:
    rest = [{"type": "paragraph", around: [{"type": "text", key: text}]} for text in STORY[1:]]
    return [{"type": "paragraph", around: runs(key)}, *rest]


STATES: dict[str, Any] = {
    "a string of HTML": {"article": {"title": TITLE, "body": HTML}},
    "HTML as entities": {"article": {"body": html.escape(HTML)}},
    "plain lines": {"article": {"markdown": "\n\n".join(STORY)}},
    "paragraphs in runs below content": {"doc": {"type": "doc", "content": paragraphs("content", "text")}},
    "paragraphs in runs below children": {"body": paragraphs("children", "text")},
    "paragraphs in runs with values": {"body": {"content": paragraphs("content", "value")}},
    "blocks of a list": {"content": [{"type": "text", "content": text} for text in STORY]},
    "values that refer to each other": [{"data": 1}, {"article": 2}, {"title": 3, "body": 4}, TITLE, HTML],
    "JSON in a string": {"status": 200, "body": json.dumps({"title": TITLE, "content": HTML})},
}


def read(inner: str) -> Body:
    page = f"<html><head><title>{TITLE}</title></head><body>{inner}</body></html>"
    return find_body(Page.from_html(page, url="https://daily.example/story-4411.html"))


@pytest.mark.parametrize("state", STATES.values(), ids=STATES)
def test_a_story_is_found_in_the_data_of_a_script(state: Any) -> None:
    found = read(f'<div id="root"></div><script id="state" type="application/json">{json.dumps(state)}</script>')

    assert [block.text for block in found.blocks] == STORY
    assert found.source == "json:hydration"


def test_a_story_is_found_in_the_attribute_of_a_component() -> None:
    props = html.escape(json.dumps({"article": [0, {"body": [0, HTML]}]}))

    assert [block.text for block in read(f'<x-story props="{props}"></x-story>').blocks] == STORY


def test_a_story_is_found_among_the_arguments_of_a_function() -> None:
    text = json.dumps(HTML).replace("</", "\\u003C/")
    script = f'window.__DATA__=(function(a,b){{return {{story:{{title:b,body:{text},x:a}}}}}}(null,"say \\"no\\""));'

    assert [block.text for block in read(f"<div></div><script>{script}</script>").blocks] == STORY


def test_what_speaks_of_something_else_is_no_story() -> None:
    legal = (
        "We and our partners keep cookies on your device, and ask for your consent before we do so, as the law says. "
    )

    assert read(f'<div data-texts="{html.escape(json.dumps({"wall": legal * 8}))}"></div>').text is None


def test_text_on_the_page_comes_before_any_data() -> None:
    shown = "".join(f"<p>{text}</p>" for text in STORY[:3])
    script = f'<script type="application/json">{json.dumps({"body": HTML})}</script>'

    assert [block.text for block in read(f"<article>{shown}</article>{script}").blocks] == STORY[:3]


@given(st.text(alphabet='"\\ab{', max_size=200))
def test_strings_in_any_code_are_read_or_passed_over(code: str) -> None:
    page = Page.from_html("<script></script>")
    page.scan.scripts[0].text = code

    assert all(isinstance(text, str) for text in long_strings(page.scan.scripts, 3))


def test_prose_that_shares_the_site_s_name_alone_with_the_title_is_no_story():
    sold = "The Harbour Times sells guides to every county of the coast, with maps, walks and addresses of inns. " * 6
    markup = (
        "<html><head><title>Lighthouse | Harbour Times</title><meta property=og:site_name content='Harbour Times'>"
        f"</head><body><h1>Lighthouse</h1><img src=/l.jpg><script>var shop = {json.dumps({'text': sold})};</script>"
    )

    assert extract(Page.from_html(markup, url="https://harbourtimes.example/lighthouse")).body is None
    about = markup.replace("guides to", "Lighthouses and guides to")
    assert extract(Page.from_html(about, url="https://harbourtimes.example/lighthouse")).body is not None


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&quot;It held for forty years&quot;, the warden said.", '"It held for forty years", the warden said.'),
        ('The warden is <a href="/w">well known</a> here.', "The warden is well known here."),
        ("Smith &amp; Sons built it for 5 &lt; 6 marks.", "Smith & Sons built it for 5 < 6 marks."),
        ("Smith & Sons built it &c.", "Smith & Sons built it &c."),
    ],
)
def test_entities_in_plain_strings_are_what_they_stand_for(written: str, meant: str) -> None:
    lines = [*STORY, html.escape(written, quote=False) if "<a" in written else written]

    assert [block.text for block in blocks_of_text("\n".join(lines))] == [*STORY, meant]
