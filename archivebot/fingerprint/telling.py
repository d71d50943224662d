"""The words of a text that tell it from others: figures, and words that are not grammar."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt

DIGITS = frozenset(b"0123456789")

CHANCE = 1600
"""Pairs of telling words of two stories that have nothing to do with each other, of which one is equal."""

OPENING = 400
"""Words of a text that say what it is about."""


def telling(word: bytes) -> bool:
    """Whether a word is a figure or long enough not to be grammar."""
    return len(word) > 5 or not DIGITS.isdisjoint(word)


def kinship(left: Sequence[bytes], right: Sequence[bytes]) -> float:
    """How far two texts without a common passage speak of one matter: common telling words over what chance gives.

    Halves of one story mostly have 0.35 and more, two stories hardly ever.
    """
    ours, theirs = set(filter(telling, left[:OPENING])), set(filter(telling, right[:OPENING]))
    common = len(ours & theirs) - len(ours) * len(theirs) / CHANCE
    return common / sqrt(min(len(ours), len(theirs)) or 1)


def changed_figures(here: Sequence[bytes], there: Sequence[bytes]) -> int:
    """Figures of a slot in whose place the other text has other ones; ``1,200`` and ``1200`` are one figure."""
    ours, theirs = figures_of(here), figures_of(there)
    if not ours or not theirs or digits_of(ours) == digits_of(theirs):
        return 0
    mine, yours = Counter(ours), Counter(theirs)
    return min((mine - yours).total(), (yours - mine).total())


def figures_of(words: Iterable[bytes]) -> list[bytes]:
    """The words that have digits."""
    return [word for word in words if not DIGITS.isdisjoint(word)]


def digits_of(words: Iterable[bytes]) -> bytes:
    """The digits of words, one after another."""
    return bytes(byte for byte in b"".join(words) if byte in DIGITS)
