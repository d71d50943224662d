"""Paragraphs whose letters were exchanged are no text."""

from __future__ import annotations

import random
import string

from archivebot.extract import extract
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]


def exchanged(text: str) -> str:
    """The text with every letter replaced by one drawn by lot."""
    lot = random.Random(text)
    return "".join(lot.choice(string.ascii_lowercase) if char.isalpha() else char for char in text)


def page(*paragraphs: str) -> Page:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return Page.from_html(f"<article><h1>Bridge closed after the storm</h1><div>{text}</div></article>")


def test_the_scrambled_rest_of_a_walled_story_is_left_out_and_said():
    article = extract(page(*STORY, *(exchanged(paragraph) for paragraph in STORY)))

    assert article.body == "\n\n".join(STORY)
    assert article.page_type == "paywalled"
    assert "text:scrambled" in article.flags


def test_words_of_many_consonants_are_text():
    polish = (
        "Chrząszcz brzmi w trzcinie w Szczebrzeszynie, a wszyscy przechodnie przystają, by go przez chwilę posłuchać."
    )
    results = "LB Schmidt 74 100% 7 tackles, 3 assists (10 combined). 1 sack, 2 TFL, 2 QH, 2 INT, 4 passes defended."

    assert extract(page(*STORY, polish)).body.endswith(polish)
    assert extract(page(*STORY, results)).body.endswith(results)
