"""A word diff names what changed and loses nothing of either text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archivebot.worddiff import word_diff

TEXT = st.lists(
    st.sampled_from(["the", "vote", "was", "held", "\n\n", "on", "Monday", " ", "é", "。"]), max_size=40
).map(" ".join)


def test_a_changed_word_is_named() -> None:
    assert word_diff("held on Monday at noon", "held on Tuesday at noon") == [
        ("=", "held on"),
        ("-", " Monday"),
        ("+", " Tuesday"),
        ("=", " at noon"),
    ]


def test_an_added_paragraph_is_one_piece() -> None:
    assert word_diff("One.\n\nTwo.", "One.\n\nTwo.\n\nThree.")[-1] == ("+", "\n\nThree.")


def test_equal_texts_are_one_equal_piece() -> None:
    assert word_diff("same words", "same words") == [("=", "same words")]
    assert word_diff("", "") == []


def test_an_ideograph_is_a_word_of_its_own() -> None:
    assert word_diff("会议周一举行。", "会议周二举行。") == [("=", "会议周"), ("-", "一"), ("+", "二"), ("=", "举行。")]


def test_a_long_rewritten_passage_is_replaced_as_a_whole() -> None:
    old, new = "a b " * 2000, "c d " * 2000

    assert word_diff(old, new) == [("-", old), ("+", new)]


@given(old=TEXT, new=TEXT)
def test_both_texts_can_be_put_together_again(old: str, new: str) -> None:
    pieces = word_diff(old, new)

    assert "".join(text for operation, text in pieces if operation != "+") == old
    assert "".join(text for operation, text in pieces if operation != "-") == new
