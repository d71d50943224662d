"""Text becomes one clean line, and words are counted as readers count them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.text import INVISIBLE, bare, clean_line, count_words, extent, plain_entities


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("  two \n\t words ", "two words"),
        ("soft\u00adhyphen", "softhyphen"),
        ("zero\u200bwidth", "zerowidth"),
        ("no\u00a0break\u2009thin", "no break thin"),
        ("line\u2028separator\u2029end", "line separator end"),
        ("bidi \u202aleft\u202c \u2067right\u2069", "bidi left right"),
        ("nul\x00byte", "nulbyte"),
        ("lone \ud800 half", "lone half"),
        ("e\u0301te\u0301", "\u00e9t\u00e9"),
        ("\u201cquoted\u201d \u2013 as \u2026 printed\u2019s", "\u201cquoted\u201d \u2013 as \u2026 printed\u2019s"),
        ("\u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u0645", "\u0645\u06cc\u200c\u062e\u0648\u0627\u0646\u0645"),
        ("\ufeffmarked", "marked"),
        (None, ""),
        ("", ""),
    ],
)
def test_a_line_keeps_what_is_printed_and_loses_what_is_not(raw: str | None, clean: str) -> None:
    assert clean == clean_line(raw)


@given(st.text(alphabet=st.characters(), max_size=200))
def test_cleaning_any_text_gives_one_composed_visible_line_and_changes_nothing_more(raw: str) -> None:
    line = clean_line(raw)

    assert line == clean_line(line)
    assert line == " ".join(line.split())
    assert not INVISIBLE.search(line)
    assert unicodedata.is_normalized("NFC", line)
    assert line == line.encode("utf-8").decode("utf-8")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("one", 1),
        ("It's a well-known fact.", 4),
        ("a \u2013 b", 2),
        ("\u653f\u5e9c\u5ba3\u5e03", 4),
        ("\u653f\u5e9c 2025 plan", 4),
    ],
)
def test_words_are_counted_as_readers_count_them(text: str, words: int) -> None:
    assert words == count_words(text)


def test_a_script_without_spelling_counts_twice_as_long() -> None:
    assert extent("") == 0
    assert extent("The bridge is closed.") == 21
    assert extent("Мост закрыт.") == 12
    assert extent("北桥周二关闭。") == 14
    assert extent("다리가 닫혔다.") == 16


def test_text_that_is_clean_stays_as_it_is_and_stray_spaces_go() -> None:
    assert clean_line("It is \u201cdone\u201d, she said.") == "It is \u201cdone\u201d, she said."
    assert [clean_line(text) for text in (" a b", "a b ", "a  b", " ")] == ["a b", "a b", "a b", ""]


def test_a_bar_between_spaces_is_no_word_in_any_text() -> None:
    assert count_words("Sport | Cricket") == 2
    assert count_words("Sport | Cricket \u2013 today") == 3


@given(st.text(alphabet=st.characters(), max_size=60))
def test_what_is_left_of_a_bare_text_is_its_letters_and_digits(text: str) -> None:
    assert bare(text) == "".join(char for char in text.casefold() if char.isalnum())


@pytest.mark.parametrize("text", ["A&nbsp;B &amp; C", "A&amp;nbsp;B &amp;amp; C", "A\u00a0B & C"])
def test_references_that_were_escaped_twice_are_resolved(text: str) -> None:
    assert plain_entities(text) == "A\u00a0B & C"
