"""Keywords are words for readers; what a newsroom's system keeps among them for itself is left out."""

from __future__ import annotations

import json

import pytest

from archivebot.extract.keywords import find_keywords
from archivebot.extract.structured import read_structured
from archivebot.page import Page


def keywords(head: str) -> list[str] | None:
    page = Page.from_html(f"<html><head>{head}</head><body><h1>x</h1></body></html>", url="https://daily.example/a/b")
    found = find_keywords(page, read_structured(page), page.scan.headings[0])
    return next((candidate.value for candidate in found), None)


def listed(*words: str) -> str:
    data = json.dumps({"@type": "NewsArticle", "headline": "x", "keywords": list(words)})
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    "machine",
    [
        "articleID/N6TPOFLP",
        "Length/medium",
        "RULES:GHANA",
        "word count: >1200 words",
        "[SYNDICATED CONTENT]",
        "AR_Hope - hope.example",
        "ann@daily.example",
        "100312362",
        "channel_other",
        "topic:moon",
    ],
)
def test_identifiers_lengths_rules_and_addresses_are_no_keywords(machine: str):
    assert keywords(listed("Moon", machine, "Tides")) == ["Moon", "Tides"]


def test_what_a_word_is_does_not_stand_before_it():
    head = listed("Category: Moon", "organization/harbour board", "Section: Sport:Rowing", "U.S.", "Women's rights")

    assert keywords(head) == ["Moon", "harbour board", "Rowing", "U.S.", "Women's rights"]


def test_entities_are_read_however_often_they_were_escaped():
    assert keywords('<meta name="keywords" content="Reed &amp;amp; Sons,Moon">') == ["Reed & Sons", "Moon"]


def test_a_tag_with_a_row_of_things_is_one():
    head = '<meta property="article:tag" content="Business, Finance, &amp; Economics">'

    assert keywords(head) == ["Business, Finance, & Economics"]


def test_plain_colons_and_slashes_stay():
    assert keywords(listed("Moon: a history", "Nation/World", "Hot topics: ice")) == [
        "Moon: a history",
        "Nation/World",
        "Hot topics: ice",
    ]
