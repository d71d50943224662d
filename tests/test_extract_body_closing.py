"""What a newsroom sets below a story in letters of their own, with a link to its own pages, is not the story."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.page import Page

STORY = [
    "Vamur keli tosan rimed up sola binter, karu fenol dasi merun talos ved kirona sul pemar lodi.",
    "Sorim dal keruna tebas vo mirel, panu sorta gileb karum fede nol tasira ben dolu kamer vist.",
    "Ternal gisu moreb fal kidona, resul tamik boren sul vadi, perol kanes tirum dol fabeni roka.",
    "Molin tares kobu fenal dir sumeta, galo virten posa keludi narem tosk bilan vur demoka seli.",
]
BELOW = "Rekal tosim <a href='{}'>vadul keromi</a> nal sibut panore."


def read(*lines: str) -> list[str]:
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<html><body><article><h1>Vamur keli</h1><div>{paragraphs}</div></article></body></html>"
    return [block.text for block in find_body(Page.from_html(page, url="https://www.example.com/1")).blocks]


@pytest.mark.parametrize(
    "target",
    ["/letters", "https://mail.example.com/sign", "https://www.instagram.com/daily", "mailto:desk@daily.example"],
)
@pytest.mark.parametrize("set_as", ["<em>{}</em>", "<strong>{}</strong>", "<span><i><b>{}</b></i></span>."])
def test_lines_set_apart_as_a_whole_that_lead_to_the_newsrooms_own_pages_are_not_the_story(
    target: str, set_as: str
) -> None:
    below = set_as.format(BELOW.format(target))

    assert read(*STORY, below) == STORY
    assert read(*STORY, below, below.replace("tosim", "kelu")) == STORY


@pytest.mark.parametrize(
    "last",
    [
        BELOW.format("/letters"),  # plain, as all of the story
        f"Vamur <em>{BELOW.format('/letters')}</em>",
        f"<em>{BELOW.format('https://museum.example/opening')}</em>",
        f"<em>{BELOW.format('#note')}</em>",
        "<em>Rekal tosim vadul keromi nal sibut panore.</em>",
    ],
)
def test_a_last_line_stays_where_nothing_says_that_it_is_the_newsrooms(last: str) -> None:
    assert len(read(*STORY, last)) == len(STORY) + 1


def test_a_story_that_sets_many_lines_apart_keeps_the_last_of_them() -> None:
    questions = [line for text in STORY for line in (f"<em>{text[:40]}?</em>", text)]

    assert len(read(*questions, f"<em>{BELOW.format('/letters')}</em>")) == len(questions) + 1
