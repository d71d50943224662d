"""What one text says in the place of what the other says."""

from __future__ import annotations

from archivebot.fingerprint.substitutions import alike, replaced, says, substitutions


def test_words_between_equal_words_are_told_apart() -> None:
    here, there = b"sunny with highs of 20 degrees inland".split(), b"cloudy with highs of 14 degrees inland".split()

    assert [(list(ours), list(theirs)) for ours, theirs in replaced(here, there)] == [
        ([b"sunny"], [b"cloudy"]),
        ([b"20"], [b"14"]),
    ]


def test_a_word_put_for_another_everywhere_is_one_substitution() -> None:
    slot = ([b"lorry"], [b"truck"])

    assert substitutions([slot, slot, slot]) == {(b"lorry", b"truck")}


def test_grammar_and_spelling_substitute_nothing() -> None:
    assert not says([b"the", b"a"], [b"an"])
    assert alike(b"per cent".split(), [b"percent"])
    assert not alike([b"rain"], [b"sunshine"])
    assert substitutions([([b"on"], [b"in"]), (b"per cent".split(), [b"percent"]), ([b"only"], [])]) == set()
