"""The publisher is who publishes the page, and never the story's title or the way home."""

from __future__ import annotations

import pytest

from archivebot.extract.publisher import find_publishers
from archivebot.extract.structured import read_structured
from archivebot.page import Page

HEADLINE = "The old bridge over the river is to be rebuilt next year"


def publisher(head: str, url: str = "https://www.daily.example/a/b") -> str | None:
    page = Page.from_html(f"<html><head>{head}</head><body></body></html>", url=url)
    return next((candidate.value for candidate in find_publishers(page, read_structured(page), HEADLINE)), None)


@pytest.mark.parametrize("said", [HEADLINE, f"{HEADLINE} | The Daily", "Start", "Início"])
def test_a_site_name_that_is_the_title_or_the_front_page_is_passed_over(said: str):
    head = f'<meta property="og:site_name" content="{said}"><meta name="application-name" content="The Daily">'

    assert publisher(head) == "The Daily"


def test_a_name_given_as_address_or_account_is_read_without_its_marks():
    assert publisher('<meta property="og:site_name" content="https://www.daily.example/">') == "daily.example"
    assert publisher('<meta property="og:site_name" content="@thedaily">') == "thedaily"


def test_a_page_titled_by_the_site_s_name_alone_has_that_publisher():
    assert publisher('<title>The Daily</title><meta property="og:site_name" content="The Daily">') == "The Daily"


def test_the_end_of_the_title_names_the_publisher_where_the_host_agrees():
    assert publisher(f"<title>{HEADLINE} - Daily</title>") == "Daily"
    assert publisher(f"<title>{HEADLINE} - Sport</title>") is None
