"""One pass files every element under what extractors look for."""

from __future__ import annotations

import pytest

from archivebot.page import Page
from archivebot.scan import hints_of

PAGE = """
<html lang="de"><head><title>Title</title><base href="/x/">
<meta property="og:title" content="A"><meta name="Author" content="B">
<link rel="canonical alternate" href="/c"><script type="application/ld+json">{"a": 1}</script>
<script id="__NEXT_DATA__" type="application/json">{}</script></head>
<body><svg><title>Icon</title><path class="date"/></svg><h1 class="headline">H</h1>
<p class="by-line" id="author">By <a>A</a></p>
<figure><img src="i.jpg"><figcaption>C</figcaption></figure><time datetime="2025-01-01">1</time><br>
<div itemprop="articleBody" class="story">Text</div><span property="schema:name other">N</span></body></html>
"""


def test_elements_are_filed_by_tag() -> None:
    scan = Page.from_html(PAGE).scan

    assert scan.title == "Title"
    assert scan.language == "de"
    assert scan.base_href == "/x/"
    assert dict(scan.metas) == {"og:title": ["A"], "author": ["B"]}
    assert scan.json_ld == ['{"a": 1}']
    assert [e.tag for e in scan.headings] == ["h1"]
    found = (scan.times, scan.figures, scan.captions, scan.images, scan.paragraphs)
    assert [len(elements) for elements in found] == [1, 1, 1, 1, 1]
    assert {element.tag for element in (*scan.anchors, *scan.scripts, *scan.meta_elements)} == {"a", "script", "meta"}
    assert {"canonical", "alternate"} == set(scan.links)


def test_elements_are_filed_once_by_the_words_of_their_names() -> None:
    scan = Page.from_html(PAGE).scan

    assert [e.tag for e in scan.hinted["byline"]] == ["p"]
    assert [e for e in scan.hinted["date"] if e.tag == "path"] == []
    assert [e.tag for e in scan.itemprops["articleBody"]] == ["div"]
    assert {"articleBody", "schema:name", "other"} == set(scan.itemprops)


@pytest.mark.parametrize(
    ("names", "hints"),
    [
        ("by-line", {"byline"}),
        ("Article__byLine", {"byline"}),
        ("pie-de-foto", {"caption"}),
        ("tag_list", {"keywords"}),
        ("sub-headline", {"headline", "description"}),
        ("c-entry__published-date", {"date"}),
        ("wrapper", set()),
    ],
)
def test_names_are_read_word_by_word(names: str, hints: set[str]) -> None:
    assert hints == set(hints_of(names))


def test_elements_are_made_on_demand_and_stay_the_same_while_they_are_held() -> None:
    page = Page.from_html("<body><div><time>3 May</time></div><p>Text.</p></body>")

    held = {page.scan.times[0].getparent(): "here"}

    assert held.get(next(page.tree.iter("div"))) == "here"


def test_names_that_a_site_gives_its_parts_for_its_tests_are_read() -> None:
    """Class names made by machine tell nothing; ``data-testid`` and its like stay."""
    page = Page.from_html(
        '<body><div class="sc-e5 kXz"><div data-testid="byline-new"><span class="sc-h8">Ada Moss</span></div></div>'
        '<p data-component="caption-block">The pier</p><p data-turn="byline">x</p>'
    )
    hinted = page.scan.hinted
    assert [element.get("data-testid") for element in hinted["byline"]] == ["byline-new"]
    assert [element.get("data-component") for element in hinted["caption"]] == ["caption-block"]
