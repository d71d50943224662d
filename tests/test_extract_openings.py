"""Lines told by how they begin."""

import re

import pytest

from archivebot.extract import endnotes, phrases, prompts
from archivebot.extract.openings import ANY, Openings, first_letters


@pytest.mark.parametrize(
    ("phrase", "letters"),
    [
        ("read more", "r"),
        ("(?:also |must )?see", "ams"),
        ("(?:p)?olvasta", "po"),
        ("l?ire", "li"),
        ("[ab]c|d", "abd"),
        ("\u00bf(?:quiere|tiene)", "qt"),
        (r"\(?(?:editing|reporting) by", "er"),
    ],
)
def test_the_letters_that_open_a_phrase_are_told(phrase: str, letters: str) -> None:
    assert first_letters(phrase) == set(letters)


@pytest.mark.parametrize("phrase", [r"\d+ min", ".{0,9}here", "[^a]b", "(?=a)a", "a{0,2}b", r"\u00a9", "(?:a|)b"])
def test_a_phrase_that_may_open_with_any_letter_says_so(phrase: str) -> None:
    assert ANY in first_letters(phrase)


def test_a_line_opens_with_a_phrase_behind_signs_only() -> None:
    openings = Openings(["read (?:more|on)", r"\u00a9"], r"\b")
    assert openings.open("\u00bb read more about it")
    assert openings.open("\u00a9x")
    assert not openings.open("do read more")
    assert not openings.open("read moreover")
    assert not openings.open("\u2026")
    assert openings.fill("- read on") and not openings.fill("read on, please")


def test_what_stands_later_in_a_line_counts_where_it_is_listed() -> None:
    openings = Openings(["write"], later={"here": ".{0,5}here"})
    assert openings.open("look here") and not openings.open("now look here")


@pytest.mark.parametrize("openings", [prompts.PROMPT, endnotes.SIGN_OFF, phrases.LEADS_ON, phrases.LABEL])
def test_every_phrase_of_the_trade_is_filed_under_the_letters_that_it_begins_with(openings: Openings) -> None:
    plain = [phrase for phrase, _ in openings._filed if not re.search(r"[^\w ]", phrase)]
    assert len(plain) > 5
    assert all(openings[phrase[0]] is not None and openings[phrase[0]].match(phrase) for phrase in plain)  # type: ignore[union-attr]


@pytest.mark.parametrize("openings", [prompts.PROMPT, phrases.LEADS_ON])
def test_no_phrase_is_tried_on_every_line(openings: Openings) -> None:
    # One that can begin with any letter is listed by a text that it holds.
    assert not [phrase for phrase, letters in openings._filed if ANY in letters]
