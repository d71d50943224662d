"""Two texts laid beside each other: the passages they share, and what stands between.

Passages are runs of at least four equal words. Where two passages follow each other in both texts with
at most a sentence or two between, those words are a *slot*: the one text says this there, the other that.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

WIDTH = 4
"""Words of the shortest shared passage: shorter runs are shared by texts that have nothing to do with each other."""

SLOT = 40
"""Words of a slot at most, on either side: more is another paragraph. A template's figures and names stand so close
that no passage comes between them."""

PLACES = 8
"""Places of one run of words in the other text that are tried; a text that repeats itself more often is a table."""


@dataclass(slots=True, frozen=True)
class Passage:
    """``length`` equal words, from word ``left`` of the one text and word ``right`` of the other."""

    left: int
    right: int
    length: int


def passages(left: Sequence[bytes], right: Sequence[bytes]) -> list[Passage]:
    """The shared passages in the order of ``left``; every word of ``left`` is in one passage at most."""
    first: dict[tuple[bytes, ...], int] = {}
    more: dict[tuple[bytes, ...], list[int]] = {}
    for j, run in enumerate(zip(right, right[1:], right[2:], right[3:], strict=False)):
        if run in first:
            more.setdefault(run, [first[run]]).append(j)
        else:
            first[run] = j
    runs = list(zip(left, left[1:], left[2:], left[3:], strict=False))
    found: list[Passage] = []
    i = end = 0
    while i < len(runs):
        start = first.get(runs[i])
        if start is None:
            i += 1
            continue
        passage = longest(left, right, i, more.get(runs[i]) or (start,), end)
        found.append(passage)
        i += passage.length
        end = passage.right + passage.length
    return found


def longest(left: Sequence[bytes], right: Sequence[bytes], i: int, starts: Sequence[int], end: int) -> Passage:
    """The longest passage from word ``i`` of ``left``; of equally long ones that which goes on where the last ended."""
    best = Passage(i, starts[0], 0)
    limit = len(left)
    for j in starts[:PLACES]:
        a, b = i + WIDTH, j + WIDTH
        while a < limit and b < len(right) and left[a] == right[b]:
            a += 1
            b += 1
        length = a - i
        if length > best.length or (length == best.length and best.right < end <= j):
            best = Passage(i, j, length)
    return best


def slots(
    left: Sequence[bytes], right: Sequence[bytes], found: Sequence[Passage]
) -> list[tuple[Sequence[bytes], Sequence[bytes]]]:
    """What each text says between two passages that follow each other closely in both."""
    between = []
    for before, after in pairwise(found):
        a, b = before.left + before.length, before.right + before.length
        if after.right >= b and after.left - a <= SLOT and after.right - b <= SLOT:
            between.append((left[a : after.left], right[b : after.right]))
    return between
