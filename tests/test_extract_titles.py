"""Titles lose the site's name, section and date by evidence, and are compared by what they say."""

from __future__ import annotations

import pytest

from archivebot.extract.structured import read_structured
from archivebot.extract.titles import agreement, fold, is_site_part, path_words, site_names, title_core
from archivebot.page import Page

NAMES = {"thedaily", "daily", "dailyexample"}


@pytest.mark.parametrize(
    ("title", "core"),
    [
        ("Bridge closed | The Daily", "Bridge closed"),
        ("The Daily: Bridge closed", "The Daily: Bridge closed"),
        ("The Daily : Bridge closed", "Bridge closed"),
        ("Bridge closed - World - The Daily", "Bridge closed"),
        ("Bridge closed for a year by the flood | Unknown Post", "Bridge closed for a year by the flood"),
        ("Smith - the man who stayed", "Smith - the man who stayed"),
        ("Bridge closed – 14.05.2024", "Bridge closed"),
        ("The Daily", "The Daily"),
        ("", ""),
    ],
)
def test_what_is_not_the_headline_goes(title: str, core: str):
    assert title_core(title, NAMES, {"world"}) == core


def test_parts_that_are_the_sites():
    assert is_site_part("The Daily Online", NAMES, set())
    assert is_site_part("www.daily.example", NAMES, set())
    assert is_site_part("2024", NAMES, set())
    assert not is_site_part("the man who read the daily every day of his life", NAMES, set())


def test_names_come_from_metadata_data_and_host_but_never_the_headline():
    html = """<html><head><meta property="og:site_name" content="The Daily">
    <meta property="og:title" content="Bridge closed">
    <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Bridge closed",
    "publisher": {"name": "Daily Group"}, "sourceOrganization": {"name": "Bridge closed"}}</script></head></html>"""
    page = Page.from_html(html, url="https://www.daily-news.example/world/europe/bridge")
    names = site_names(page, read_structured(page))

    assert {"thedaily", "dailygroup", "dailynews", "dailynewsexample"} <= names
    assert "bridgeclosed" not in names
    assert path_words(page) == {"world", "europe"}


def test_agreement_is_of_words_and_of_one_in_the_other():
    assert agreement("Bridge closed", "BRIDGE  closed!") == 1.0
    assert agreement("Bridge closed by the flood", "Weather: Bridge closed by the flood") == 0.9
    assert 0.5 < agreement("Bridge closed by flood", "Bridge closed by storm") < 0.9
    assert agreement("洪水冲垮北桥", "北桥被洪水冲垮") > 0.8
    assert agreement("Bridge", "") == 0.0
    assert fold("„Wir – hier“") == "wirhier"
