"""Expressions of many alternatives."""

import re

import pytest

from archivebot.any_of import any_of, arranged


def test_alternatives_that_begin_alike_are_put_together() -> None:
    expected = "a(?:u|r)|b"
    actual = arranged("au|b|ar")

    assert expected == actual


def test_a_letter_that_may_be_left_out_is_no_beginning() -> None:
    expected = "ab?c|a?d|a{2}|[ab]c|(?:ab|c)d"
    actual = arranged(expected)

    assert expected == actual


@pytest.mark.parametrize("text", ["by-line", "a byline", "thematic", "ad", "bad", "ads-top", "Über", "überschrift", ""])
def test_what_is_found_does_not_depend_on_the_arrangement(text: str) -> None:
    pattern = r"by-?line|\bad\b|\bads|(?<!t)hema|über|ü\w+|ba(?:d|t)$|b[y|z]"

    assert (re.search(pattern, text) is None) == (any_of(pattern).search(text) is None)
