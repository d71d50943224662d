"""Two texts laid beside each other: the passages they share, and what stands between.

Passages are runs of at least four equal words. Where two passages follow each other in both texts with
at most a sentence or two between, those words are a *slot*: the one text says this there, the other that.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

WIDTH = 4
"""Words of the shortest shared passage: shorter runs are shared by texts that have nothing to do with each other."""

MOVED = 16
"""Words of a passage at least that may stand in another order: newsrooms move sentences and paragraphs. Shorter ones
are phrases from a template's stock, here today and there tomorrow."""

SLOT = 40
"""Words of a slot at most, on either side: more is another paragraph. A template's figures and names stand so close
that no passage comes between them."""

OPENING = 15
"""Words before the first passage, up to which they are a slot if half of them are the same in one order: a template
opens with its facts. A dateline or a byline has no word in common with another, a lead told anew has another order."""

PLACES = 8
"""Places of one run of words in the other text that are tried; a text that repeats itself more often is a table."""

Run = tuple[bytes, bytes, bytes, bytes]
"""Words of a shared passage of the least length."""

Slot = tuple[Sequence[bytes], Sequence[bytes]]
"""What each of two texts says in one place."""


@dataclass(slots=True, frozen=True)
class Passage:
    """``length`` equal words, from word ``left`` of the one text and word ``right`` of the other."""

    left: int
    right: int
    length: int


def runs_of(words: Sequence[bytes]) -> Iterator[Run]:
    """Every run of :data:`WIDTH` words of a text, from its first word on."""
    return zip(words, words[1:], words[2:], words[3:], strict=False)


def most_shared(left: Iterable[Run], right: AbstractSet[Run]) -> int:
    """Words of one text, given by its runs, that may be in passages shared with another: no passage has others."""
    hits = bytes(map(right.__contains__, left))
    return hits.count(1) + (WIDTH - 1) * (hits.count(b"\0\1") + hits.startswith(b"\1"))


def passages(left: Sequence[bytes], right: Sequence[bytes]) -> list[Passage]:
    """The shared passages in the order of ``left``; every word of ``left`` is in one passage at most."""
    first: dict[Run, int] = {}
    more: dict[Run, list[int]] = {}
    for j, run in enumerate(runs_of(right)):
        if run in first:
            more.setdefault(run, [first[run]]).append(j)
        else:
            first[run] = j
    runs = list(runs_of(left))
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
    return in_order(found)


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


def in_order(found: list[Passage]) -> list[Passage]:
    """The passages without the short ones (see :data:`MOVED`) that stand elsewhere in the other text."""
    if all(before.right + before.length <= after.right for before, after in pairwise(found)):
        return in_line(found)
    kept = longest_chain(found)
    return in_line([passage for at, passage in enumerate(found) if at in kept or passage.length >= MOVED])


def longest_chain(found: Sequence[Passage]) -> set[int]:
    """Positions of the passages that have the same order in both texts and hold the most words.

    In n log n steps, by a tree of prefix maxima (Fenwick, 1994): a page may be made of moved phrases.
    """
    ends = sorted({passage.right + passage.length for passage in found})
    # Words of the best chain that ends by a place, and minus the position of its last passage: of equals the first.
    tree = [(0, 1)] * (len(ends) + 1)
    chains: list[tuple[int, int]] = []
    for at, passage in enumerate(found):
        best = (0, 1)
        place = bisect_right(ends, passage.right)
        while place:
            best = max(best, tree[place])
            place &= place - 1
        words, before = best[0] + passage.length, -best[1]
        chains.append((words, before))
        place = bisect_left(ends, passage.right + passage.length) + 1
        while place <= len(ends):
            tree[place] = max(tree[place], (words, -at))
            place += place & -place
    at = max(range(len(found)), key=chains.__getitem__)
    kept: set[int] = set()
    while at >= 0:
        kept.add(at)
        at = chains[at][1]
    return kept


def in_line(found: list[Passage]) -> list[Passage]:
    """The passages without the short ones that only the words between their neighbours have in another order."""
    gone = set()
    for before, passage, after in zip(found, found[1:], found[2:], strict=False):
        first, shift, last = (item.right - item.left for item in (before, passage, after))
        there_and_back = (shift > first) != (last > shift) and min(abs(shift - first), abs(last - shift))
        if passage.length < min(MOVED, there_and_back):
            gone.add(passage)
    return [passage for passage in found if passage not in gone] if gone else found


def slots(left: Sequence[bytes], right: Sequence[bytes], found: Sequence[Passage]) -> list[Slot]:
    """What each text says between two passages that follow each other closely in both, and before the first one."""
    between: list[Slot] = []
    if found and 0 < found[0].left <= OPENING and 0 < found[0].right <= OPENING:
        here, there = left[: found[0].left], right[: found[0].right]
        equal = SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()
        if 2 * sum(block.size for block in equal) >= min(len(here), len(there)):
            between.append((here, there))
    for before, after in pairwise(found):
        a, b = before.left + before.length, before.right + before.length
        if after.right >= b and after.left - a <= SLOT and after.right - b <= SLOT:
            between.append((left[a : after.left], right[b : after.right]))
    return between
