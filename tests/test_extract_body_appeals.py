"""Appeals for money that close a text go, reports on money for newsrooms stay."""

from __future__ import annotations

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "Members of the bakers' union began a strike of five days on Tuesday over what they called the price of flour.",
    "A bag that sold for twenty thousand a year ago now goes for seventy, the head of the union told reporters.",
    "The city said that it had invited millers and bakers to a meeting, and that it hoped for bread by the weekend.",
    "On the market in the old town, loaves from the villages were sold at three times the price of the week before.",
]


def texts(heading: str, *lines: str) -> list[str]:
    body = "".join(f"<p>{line}</p>" for line in STORY) + f"<h3>{heading}</h3>" + "".join(f"<p>{x}</p>" for x in lines)
    page = Page.from_html(f"<html><body><article><h1>Strike</h1><div>{body}</div></article></body></html>")
    return [block.text for block in find_body(page, read_structured(page)).blocks]


def test_an_appeal_for_the_newsroom_below_its_heading_goes():
    told = texts(
        "Support THE DAILY's journalism of integrity and credibility",
        "At The Daily, we firmly believe in the importance of news that everybody can read, whatever they earn.",
        "It is true that news costs money, and we take pride in never placing our stories behind a wall.",
        "Would you consider a modest contribution every month to help us keep the lights on in this newsroom?",
    )

    assert told == STORY


def test_a_report_on_support_for_newsrooms_stays():
    heading = "Support for local journalism"
    more = "The ministry will spend nine million on newsrooms of fewer than ten people, its speaker said on Tuesday."

    assert texts(heading, more) == [*STORY, heading, more]


def test_a_heading_that_bids_over_paragraphs_that_speak_to_nobody_stays():
    heading = "Fund independent journalism, says minister"
    more = "The minister of culture told parliament that nine million would go to newsrooms of fewer than ten people."

    assert texts(heading, more) == [*STORY, heading, more]


def test_an_appeal_may_name_a_sum_and_tell_of_itself_in_between():
    told = texts(
        "Unterstütze die Seite bereits mit 2,50!",
        "Wusstest du, dass es drei Magazine über Weihnachtsbäume gibt und kein einziges über das Ufer?",
        "Das ist nur einer der Gründe, warum ein Blatt für das Ufer nötig ist.",
        "Mit zwei Euro kannst du unsere Arbeit tragen.",
    )

    assert told == STORY


def test_a_heading_with_a_sum_over_news_stays():
    heading = "Support starts at 9 dollars a month"
    more = "The county will pay every baker nine dollars for each child of the house, its clerk said on Tuesday."

    assert texts(heading, more) == [*STORY, heading, more]
