"""Renditions of one picture: the largest is taken, and all share one key."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.extract.renditions import is_picture, largest, rendition_key, srcset
from archivebot.page import Page


def chosen(markup: str) -> str | None:
    page = Page.from_html(f"<html><body>{markup}</body></html>", url="https://daily.example/a/story")
    return largest(page, next(page.tree.iter("img", "amp-img")))


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<img src="/i/bridge.jpg">', "https://daily.example/i/bridge.jpg"),
        ('<img src="/i/s.jpg" srcset="/i/m.jpg 600w, /i/l.jpg 1200w">', "https://daily.example/i/l.jpg"),
        ('<img src="/i/s.jpg" srcset="/i/m.jpg 1x, /i/l.jpg 2x">', "https://daily.example/i/l.jpg"),
        ('<img src="data:image/gif;base64,R0lGOD" data-src="/i/bridge.jpg">', "https://daily.example/i/bridge.jpg"),
        ('<img src="/i/placeholder.png" data-src="/i/bridge.jpg">', "https://daily.example/i/bridge.jpg"),
        ('<picture><source srcset="/i/l.webp 1600w"><img src="/i/s.jpg"></picture>', "https://daily.example/i/l.webp"),
        (
            '<picture><source srcset="/i/m.webp 800w"><source srcset="/i/l.webp 1600w"><img src="/i/s.jpg"></picture>',
            "https://daily.example/i/l.webp",
        ),
        ('<img srcset="/i/c,fl_auto/m.jpg 600w, /i/c,fl_auto/l.jpg 1200w">', "https://daily.example/i/c,fl_auto/l.jpg"),
        ('<a href="/i/bridge.jpg"><img src="/i/bridge-300x200.jpg"></a>', "https://daily.example/i/bridge.jpg"),
        ('<img src="//cdn.example/i/bridge.jpg">', "https://cdn.example/i/bridge.jpg"),
        ('<amp-img src="/i/bridge.jpg"></amp-img>', "https://daily.example/i/bridge.jpg"),
        (
            '<img src="/i/blank.gif" data-lazy="[/i/s.jpg, (default)], [/i/l.jpg, (large)]">',
            "https://daily.example/i/s.jpg",
        ),
        ('<img data-zoomed="//cdn.example/i/l.webp?w=900 2x">', "https://cdn.example/i/l.webp?w=900"),
        ('<img src="data:image/gif;base64,R0lGOD" content="/i/bridge.jpg">', "https://daily.example/i/bridge.jpg"),
        ('<img data-author="/i/jane-90x90.jpg">', None),
        ('<img src="ftp://x/i.jpg">', None),
        ('<img src="javascript:alert(1)">', None),
        ('<img src="data:image/png;base64,AAAA">', None),
        ("<img>", None),
    ],
)
def test_the_largest_rendition_with_an_absolute_web_address(markup: str, expected: str | None):
    assert chosen(markup) == expected


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://d.example/2024/bridge-300x200.jpg", "https://d.example/2024/bridge-1024x768.jpg"),
        ("https://d.example/2024/bridge.jpg", "https://d.example/2024/bridge-scaled.jpg?w=1200"),
        ("https://d.example/2024/50613-bridge-600_384.webp", "https://d.example/2024/50613-bridge-1200_768.webp"),
        ("https://d.example/resize/600x400/bridge-closed.jpg", "https://d.example/resize/1200x800/bridge-closed.jpg"),
        ("https://d.example/i/1200x675_cms_bridge-963.jpg", "https://d.example/i/640x360_cms_bridge-963.jpg"),
        ("https://cdn.example/x?url=https%3A%2F%2Fd.example%2Fbridge.jpg", "https://d.example/bridge.jpg"),
        (
            "https://d.example/1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed/w600/image.jpg",
            "https://d.example/1b9d6bcd-bbfd-4b2d-9b5d-ab8dfbbd4bed/w1200/image.jpg",
        ),
    ],
)
def test_renditions_of_one_picture_share_a_key(first: str, second: str):
    assert rendition_key(first) == rendition_key(second)


def test_different_pictures_have_different_keys():
    names = [
        "a/bridge-closed.jpg",
        "a/bridge-open.jpg",
        "a/1.jpg",
        "a/2.jpg",
        "b/1.jpg",
        "x/image.jpg?id=1",
        "x/image.jpg?id=2",
    ]

    assert len({rendition_key(f"https://d.example/{name}") for name in names}) == len(names)


@pytest.mark.parametrize(
    "path",
    [
        "logo.png",
        "img/icon-search.png",
        "avatar/ann.jpg",
        "pixel.gif",
        "a/b.svg",
        "ads/banner.jpg",
        "sprite.png",
        "share-fb.png",
    ],
)
def test_logos_icons_and_counters_are_no_pictures_of_a_story(path: str):
    assert not is_picture(f"https://d.example/{path}")


def test_photographs_are_pictures():
    assert is_picture("https://d.example/2024/05/adsorption-lab-and-statistics-office.jpg")


@given(st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_srcset_is_read_without_error(text: str):
    for url, width in srcset(text):
        assert url
        assert width >= 0


@given(st.text(max_size=200))
@settings(max_examples=200, deadline=None)
def test_any_address_has_a_key(text: str):
    rendition_key(f"https://d.example/{text}")


@pytest.mark.parametrize("piece", ["a", "a ", ",", "a 1w,", "/", "-1x1", "_9", " 1w"])
def test_a_huge_srcset_ends_quickly(piece: str):
    list(srcset(piece * 100_000))
    chosen(f'<img src="/i/{piece * 50_000}" srcset="{piece * 50_000}">')
