"""Where titles in the data are missing or say something else, the heading over the text is the headline."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.page import Page

TEXT = "".join(
    f"<p>{line}</p>"
    for line in (
        "The old mint will become a library, the parliament decided on Tuesday with two votes against forty.",
        "No coin has been struck there for thirty years, and pigeons live under the glass roof of the great hall.",
        "The presses stay where they are, and readers will sit between them, the architect said after the vote.",
    )
)


def headline(inner: str, head: str = "") -> str | None:
    page = Page.from_html(
        f"<html><head>{head}</head><body>{inner}<div class=k1>{TEXT}</div></div></body></html>",
        url="https://daily.example/1",
    )
    return extract(page).headline


@pytest.mark.parametrize(
    "above",
    [
        "<div><div><h1>Search the site</h1></div></div><div><h1>Mint becomes a library</h1>",
        "<div><h1><a href=/>The Daily Example of the North</a></h1></div><div><h2>Mint becomes a library</h2>",
        "<svg><title>Open the menu</title></svg><div><h1>Mint becomes a library</h1><h2>Parliament voted</h2>",
    ],
)
def test_heading_over_the_text_is_the_headline_of_a_page_without_title(above: str) -> None:
    assert headline(above) == "Mint becomes a library"


def test_heading_over_the_text_wins_over_a_title_written_for_search() -> None:
    inner = "<div><h1>Weather and traffic today</h1></div><div><h1>Coins to books</h1>"

    assert (
        headline(inner, "<title>Parliament turns the old mint of the capital into a library</title>")
        == "Coins to books"
    )


def test_second_heading_over_the_text_does_not_win_over_a_title() -> None:
    title = "Parliament turns the old mint of the capital into a library"

    assert headline("<div><h2>The institute informs its readers</h2>", f"<title>{title}</title>") == title


def test_lone_heading_named_as_blogs_name_their_titles_is_the_headline() -> None:
    head = "<title>Parliament turns the old mint of the capital into something new</title>"

    assert headline("<div><h1 class=blog--title>Coins give way to books</h1>", head) == "Coins give way to books"
