"""Lines told by how they begin."""

import re

import pytest

from archivebot.extract import endnotes, phrases, prompts
from archivebot.extract.openings import ANY, LETTERS, MOST_KNOWN, Openings, openings_of


@pytest.mark.parametrize(
    ("phrase", "openings"),
    [
        ("read more", "read"),
        ("(?:also |must )?see", "also must see"),
        ("(?:p)?olvasta", "polv olva"),
        ("l?ire", "lire ire"),
        ("[ab]c|d", "ac bc d"),
        ("e-?mail", "e-ma emai"),
        ("l['\u2019]autore", "l'au l\u2019au"),
        ("(?:a|)bc", "abc bc"),
        ("x+y", "x"),
        (r"ab\s?y", "ab"),
        ("(?:my|the)[mw]ho", "mymh mywh them thew"),
        ("\u00bf(?:quiere|tiene)", "quie tien"),
        (r"\(?(?:editing|reporting) by", "edit repo"),
    ],
)
def test_the_characters_that_open_a_phrase_are_told(phrase: str, openings: str) -> None:
    assert openings_of(phrase) == set(openings.split())


@pytest.mark.parametrize("phrase", [r"\d+ min", ".{0,9}here", "[^a]b", "(?=a)a", "a{0,2}b", r"\u00a9", "(?:.|a)b"])
def test_a_phrase_that_may_open_with_any_letter_says_so(phrase: str) -> None:
    assert ANY in openings_of(phrase)


def test_a_phrase_is_compiled_once_for_all_lines_that_it_can_open() -> None:
    openings = Openings(["(?:read|see) (?:on|more)", "see also"])
    assert openings.open("read more") and openings.open("see more") and openings.open("see also")
    assert openings["see "][0] is openings["read"][0]


def test_a_line_of_one_letter_is_tried_against_the_phrases_of_one() -> None:
    openings = Openings(["a", "by", r"c\b"])
    assert openings.fill("a") and not openings.open("b") and openings.open("c")


def test_no_end_of_openings_is_remembered() -> None:
    openings = Openings(["read more", "x+"])
    for number in range(2 * MOST_KNOWN):
        assert not openings.open(chr(0x4E00 + number) + "a")
    assert len(openings) <= MOST_KNOWN + 1 and openings.open("read more") and openings.open("xxl")


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
    plain = [phrase for phrase in openings._phrases if not re.search(r"[^\w ]", phrase)]
    assert len(plain) > 5
    assert all(any(pattern.match(phrase) for pattern in openings[phrase[:LETTERS]]) for phrase in plain)


@pytest.mark.parametrize("openings", [prompts.PROMPT, phrases.LEADS_ON])
def test_no_phrase_is_tried_on_every_line(openings: Openings) -> None:
    # One that can begin with any letter is listed by a text that it holds.
    assert not openings._always
