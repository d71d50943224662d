"""The address of a copy in a web archive tells the page's own address and the moment of the capture."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from archivebot.urls import capture_of


@pytest.mark.parametrize(
    ("url", "own"),
    [
        ("http://archive.example/web/20090618073412/http://courier.example/a?b=1", "http://courier.example/a?b=1"),
        ("https://archive.example/wayback/20090618073412im_/https:/courier.example/a", "https://courier.example/a"),
        ("https://archive.example/881/20090618073412/http://courier.example:80/", "http://courier.example:80/"),
    ],
)
def test_the_copy_names_the_page_and_the_moment(url: str, own: str):
    assert capture_of(url) == (own, datetime(2009, 6, 18, 7, 34, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    "url",
    [
        "http://courier.example/2009/06/18/story",
        "http://courier.example/20090618073412/story",
        "http://courier.example/share?u=http://courier.example/20090618/x",
        "http://courier.example/20099999999999/http://courier.example/",
        "",
    ],
)
def test_other_addresses_are_no_copies(url: str):
    assert capture_of(url) is None
