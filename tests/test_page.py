"""A page is built from any bytes or text, and says what had to be mended."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.markup import MAX_TAGS
from archivebot.page import Page


@given(st.one_of(st.binary(max_size=300), st.text(alphabet=st.characters(), max_size=300)))
def test_anything_becomes_a_page(html: bytes | str) -> None:
    page = Page.from_html(html)

    assert page.tree.tag == "html"
    assert page.scan.base_href is None or isinstance(page.scan.base_href, str)


@pytest.mark.parametrize("html", [b"", "", b"   \n", b"<!-- nothing -->"])
def test_an_empty_page_is_a_page_with_a_flag(html: bytes | str) -> None:
    page = Page.from_html(html)

    assert page.flags == ["markup:empty"]
    assert page.tree.find("body") is not None


def test_text_after_the_parsers_depth_limit_is_not_lost() -> None:
    page = Page.from_html(b"<html><body>" + b"<div>" * 5_000 + b"<p>deep</p>" + b"</div>" * 5_000 + b"<p>after</p>")

    assert page.flags == ["nesting:flattened"]
    text = "".join(map(str, page.tree.itertext()))
    assert "deep" in text
    assert "after" in text


@pytest.mark.parametrize("levels", [300, 1_900, 5_000])
def test_the_paragraphs_of_a_page_of_many_levels_stay_apart(levels: int) -> None:
    """Tags that are never closed make a page deep; its paragraphs are told all the same."""
    page = Page.from_html("<html><body>" + "".join(f"<div><p>Paragraph {n}</p>" for n in range(levels)))

    assert page.flags == ["nesting:flattened"]
    assert [p.text for p in page.tree.iter("p")] == [f"Paragraph {n}" for n in range(levels)]


def test_a_page_of_two_hundred_levels_is_parsed_as_it_is() -> None:
    page = Page.from_html(b"<html><body>" + b"<div>" * 200 + b"<p>deep</p>")

    assert page.flags == []
    assert len(list(page.tree.iter("div"))) == 200


def test_fifty_thousand_attributes_are_cut() -> None:
    html = b"<div " + b" ".join(b"a%d=1" % n for n in range(50_000)) + b"><p>Text.</p></div>"

    page = Page.from_html(html)

    assert page.flags == ["attributes:cut"]
    assert "Text." in "".join(map(str, page.tree.itertext()))


def test_a_page_of_very_many_tags_is_read_as_far_as_tags_are_parsed() -> None:
    page = Page.from_html(b"<body><p>The first.</p>" + b"<p>a" * 1_000_000)

    assert page.flags == ["elements:cut"]
    assert page.tree.findtext(".//p") == "The first."
    assert sum(1 for _ in page.tree.iter("p")) == MAX_TAGS - 2


def test_surrogates_in_text_are_joined_or_replaced() -> None:
    page = Page.from_html("<p>smile \ud83d\ude00, broken \ud83d!</p>")

    assert page.tree.findtext(".//p") == "smile \U0001f600, broken \ufffd!"


def test_null_bytes_vanish() -> None:
    assert Page.from_html(b"<p>a\x00b</p>").tree.findtext(".//p") == "ab"


def test_a_guessed_encoding_is_flagged() -> None:
    assert Page.from_html("<p>für Bürger</p>".encode("cp1252")).flags == ["encoding:guessed"]


def test_links_are_resolved_against_the_base_of_the_page() -> None:
    page = Page.from_html('<base href="/a/"><p>x', url="https://news.example/section/")

    assert page.absolute(" b ") == "https://news.example/a/b"
    assert page.absolute("http://[broken") is None


@pytest.mark.parametrize("base", ["https://n.example/world/story.html", "http://n.example", "", "file:///a/b"])
@pytest.mark.parametrize(
    "href",
    "/ // /a /a/ /a? /a# /a; /a;b /a//b /a/../b /a/.b /a?b=../c /a?b?c ?a #a a ../a //m.example/x https://m.example "
    "https://m.example? https://m.example/a;b https://m.example/a/../b?c=d https://m.example:81/a HTTP://m.example/ "
    "https://u@m.example/ https://m.example/a?b#c https://[::1]/a mailto:a@b /\u00e9 https://m.example/\u00e9".split(),
)
def test_a_link_is_resolved_as_the_standard_library_does(base: str, href: str) -> None:
    assert Page.from_html("<p>", url=base).absolute(href) == urljoin(base, href)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://News.Example:8080/a", "news.example"),
        ("https://web.archive.org/web/20200102030405/https://www.news.example/a", "www.news.example"),
        ("", ""),
    ],
)
def test_a_page_tells_the_host_of_its_own_address(url: str, host: str) -> None:
    assert Page.from_html("<p>x", url=url).host == host
