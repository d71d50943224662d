"""Questions and answers that open with a click are the story's text; what else opens with a click is not."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.page import Page

PROSE = [
    f"The {word} dyke gave way at four in the morning, and the brigades, who had waited for it since Sunday, brought "
    f"all who lived behind it to the school on the hill, where they will stay until the water has gone."
    for word in ("first", "second", "third", "fourth")
]
QUESTIONS = {
    "How high will the water rise?": "Nobody knows. The models say between six and seven metres at the old bridge.",
    "Will the dykes hold?": "Most of them. Two sections near Holm are watched day and night by the brigade.",
    "When may people return?": "Not before Friday, the police say, and only to houses that engineers have seen.",
}
FORMS = {
    "details": "<details><summary>{1}</summary><p>{2}</p></details>",
    "buttons": "<div class='accordion-item'><button class='accordion-button'>{1}</button><div><p>{2}</p></div></div>",
    "buttons in headings": "<div><h2><button aria-expanded='false' aria-controls='c{0}'>{1}</button></h2>"
    "<div id='c{0}' class='collapse'><div>{2}</div></div></div>",
    "hidden": "<h3><button aria-expanded='false' aria-controls='c{0}'>{1}</button></h3>"
    "<div id='c{0}' hidden><p>{2}</p></div>",
    "not displayed": "<div><button aria-expanded='false' aria-controls='c{0}'>{1}</button>"
    "<div id='c{0}' style='display:none'><p>{2}</p></div></div>",
    "boxes": "<div class='qa'><div class='qa-head'>{1}</div><div class='qa-text'><p>{2}</p></div></div>",
    "headings in boxes": "<div class='item'><h3>{1}</h3><p>{2}</p></div>",
    "definitions": "<dl><dt>{1}</dt><dd>{2}</dd></dl>",
}


def texts(inner: str) -> list[str]:
    before, after = (f"<p>{PROSE[n]}</p><p>{PROSE[n + 1]}</p>" for n in (0, 2))
    page = f"<html><body><article><h1>What the Arne left behind</h1><div>{before}{inner}{after}</div></article></body>"
    return [block.text for block in extract(Page.from_html(page, url="https://daily.example/arne-4411.html")).blocks]


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_questions_and_answers_are_text_in_whatever_they_open(form: str) -> None:
    rows = "".join(form.format(number, *row) for number, row in enumerate(QUESTIONS.items()))
    said = [text for row in QUESTIONS.items() for text in row]

    assert texts(rows) == [*PROSE[:2], *said, *PROSE[2:]]


@pytest.mark.parametrize(
    "box",
    [
        "<div><button aria-expanded='false' aria-controls='n'>Want more news?</button>"
        "<div id='n' hidden><p>Sign up for our newsletter and get the best stories every morning.</p></div></div>",
        "<details class='share'><summary>Share this</summary><ul><li><a href='/fb'>Facebook</a></li></ul></details>",
        "<div class='poll'><button>Should the dyke be raised?</button><label>Yes</label><label>No</label></div>",
        "<div hidden><p>This is for those whose browser shows no pictures, and nobody else shall read it.</p></div>",
        "<div class='t'><div class='l'>Who pays?</div><p><a href='/x'>The insurers are silent</a></p></div>",
    ],
)
def test_other_panels_are_no_text(box: str) -> None:
    assert texts(box) == PROSE


def test_a_button_beside_the_words_of_a_heading_is_left_out() -> None:
    assert texts("<h2>A night of sirens <button aria-expanded='false'>Share</button></h2>")[2] == "A night of sirens"


def test_a_note_on_what_was_changed_is_no_date_line() -> None:
    note = "Update, 12 May, 20:10: The gauge at Holm has been corrected."
    page = f"<html><body><article><h1>What is left</h1><p>{note}</p><p>{PROSE[0]}</p><p>{PROSE[1]}</p></article>"

    assert extract(Page.from_html(page, url="https://daily.example/arne-4411.html")).blocks[0].text == note


def test_the_first_row_of_a_table_is_a_part_of_it() -> None:
    row = "<tr><td>{}</td><td>{}</td><td>{}</td></tr>"
    table = "".join(
        row.format(*cells) for cells in (("Gauge", "Mon", "Tue"), ("Holm", "6.10", "5.80"), ("Vik", "4.2", "4.0"))
    )
    page = f"<html><body><article><h1>The Arne</h1><p>{PROSE[0]}</p><table>{table}</table><p>{PROSE[1]}</p></article>"
    got = extract(Page.from_html(page, url="https://daily.example/arne-4411.html"))

    assert [block.text for block in got.blocks] == [
        PROSE[0],
        "Gauge Mon Tue",
        "Holm 6.10 5.80",
        "Vik 4.2 4.0",
        PROSE[1],
    ]
