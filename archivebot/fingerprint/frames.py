"""Frames: what a site says above or below its stories, whatever they are.

A box opens all parts of a series and all days of a live report; a notice (about us, subscribe, reserved rights) closes
every story of a site. The paragraph that a newsroom wrote anew at the top of an agency's story, or the one it replaced,
speaks of what the rest and the headlines speak of; a frame does not. Nor does a second story that was printed under the
first: briefs are cut from the top of a story, not from its end; nor does the next day's story what it repeats from the
day before as background.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from math import sqrt

from archivebot.fingerprint.align import Passage
from archivebot.fingerprint.telling import CHANCE, figures_of, kinship, telling

NOTICE = 250
"""Words of a notice at most: what a site says below its stories is shorter than most stories."""

LONGEST = 600
"""Words of what a company says below all its releases at most: about itself, risks, measures, contacts."""

STORY = 75
"""Words above such a long notice that are a story of their own, not only another lead."""

RELATED = 0.5
"""Telling words that such a story has in common with the rest, over those that chance gives, in standard deviations."""

BOX = 100
"""Words of a box at most: it is a paragraph, and the opening of a story is shared more often than a box."""

EDGE = 15
"""Words that may stand outside of a frame: a signature, a place and a date, a link."""

SEAM = 3
"""Words that may differ within a frame: a year, a price."""

CONNECTED = 2.5
"""Telling words that a part of a story has in common with the rest and the headlines, over those that chance gives."""

ABOVE = 0.25
"""Share of a text that stands above a second story at least."""

UNRELATED = 0.1
"""Kinship of two stories below which one was printed under the other."""

TOP = 0.3
"""Share of both texts that is new above the background that they share, at least; a lead is shorter."""

ANEW = 0.35
"""Share of the telling words that two tops have in common at least, if one is the other told anew."""


def framed(
    left: Sequence[bytes], right: Sequence[bytes], headlines: Iterable[bytes], found: Sequence[Passage], least: float
) -> bool:
    """Whether the passages of two texts are a frame around two stories: less than ``least`` of what is in it is shared.

    ``left`` is the shorter text; ``headlines`` are the words of both headlines.
    """
    heads = set(filter(telling, headlines))
    shared = sum(item.length for item in found)
    for frame, most in ((closing(left, right, found), LONGEST), (opening(found), BOX)):
        size = sum(item.length for item in frame)
        inside = (shared - size) / (len(left) - size or 1)
        if frame and size <= most and inside < least:
            is_foreign = foreign(frame, left, right, heads) if size <= NOTICE else about(frame, left, right)
            if is_foreign:
                return apart(left, right, found)
    return False


def below(left: Sequence[bytes], right: Sequence[bytes], headline: Iterable[bytes], found: Sequence[Passage]) -> bool:
    """Whether the shorter text is a second story under that of the longer one, whose headline is ``headline``."""
    if not found or found[-1].right + found[-1].length < len(right) - EDGE:
        return False
    start = min(item.right for item in found)
    if start < ABOVE * len(right) or start + 1.5 * len(left) < len(right):
        return False
    return set(filter(telling, headline)).isdisjoint(left) and kinship(left, right[:start]) < UNRELATED


def background(left: Sequence[bytes], right: Sequence[bytes], found: Sequence[Passage]) -> bool:
    """Whether what two texts share is background, below tops that tell different news."""
    here, there = left[: min(item.left for item in found)], right[: min(item.right for item in found)]
    if any(len(top) < max(STORY, TOP * len(text)) for top, text in ((here, left), (there, right))):
        return False
    ours, theirs = set(filter(telling, here)), set(filter(telling, there))
    return len(ours & theirs) < ANEW * min(len(ours), len(theirs))


def closing(left: Sequence[bytes], right: Sequence[bytes], found: Sequence[Passage]) -> Sequence[Passage]:
    """The passages that close both texts."""
    if not found or found[-1].left + found[-1].length < len(left) - EDGE:
        return ()
    last = found[-1]
    if last.right + last.length < len(right) - EDGE:
        return ()
    start = len(found) - 1
    while start and near(found[start - 1], found[start]):
        start -= 1
    return found[start:]


def opening(found: Sequence[Passage]) -> Sequence[Passage]:
    """The passages that open both texts."""
    if not found or found[0].left > EDGE or found[0].right > EDGE:
        return ()
    end = 1
    while end < len(found) and near(found[end - 1], found[end]):
        end += 1
    return found[:end]


def near(before: Passage, after: Passage) -> bool:
    """Whether a passage goes on where another ended, but for a word or two."""
    here, there = after.left - before.left - before.length, after.right - before.right - before.length
    return here <= SEAM and 0 <= there <= SEAM


def about(frame: Sequence[Passage], left: Sequence[bytes], right: Sequence[bytes]) -> bool:
    """Whether long closing passages are what a company says below all its releases: both have a story of their own."""
    size = sum(item.length for item in frame)
    if len(left) - size < STORY:
        return False
    said = {word for item in frame for word in left[item.left : item.left + item.length] if telling(word)}
    ours = rest(left, [(item.left, item.length) for item in frame])
    theirs = rest(right, [(item.right, item.length) for item in frame])
    return all(
        len(said & other) - len(said) * len(other) / CHANCE < RELATED * sqrt(min(len(said), len(other)) or 1)
        for other in (ours, theirs)
    )


def foreign(frame: Sequence[Passage], left: Sequence[bytes], right: Sequence[bytes], heads: AbstractSet[bytes]) -> bool:
    """Whether passages have nothing to do with the headlines or the rest of either text."""
    said = {word for item in frame for word in left[item.left : item.left + item.length] if telling(word)}
    ours = rest(left, [(item.left, item.length) for item in frame])
    theirs = rest(right, [(item.right, item.length) for item in frame])
    if len(figures_of(said)) >= 5:
        return False
    common = sum(len(said & other) - len(said) * len(other) / CHANCE for other in (ours, theirs, heads))
    return common < CONNECTED


def apart(left: Sequence[bytes], right: Sequence[bytes], found: Sequence[Passage]) -> bool:
    """Whether what two texts do not share has nothing in common, and is no lead in another order of words."""
    ours = rest(left, [(item.left, item.length) for item in found])
    theirs = rest(right, [(item.right, item.length) for item in found])
    smaller = min(len(ours), len(theirs))
    return smaller >= 3 and len(ours & theirs) < 0.5 * smaller


def rest(words: Sequence[bytes], taken: Sequence[tuple[int, int]]) -> set[bytes]:
    """The telling words outside the passages."""
    left: set[bytes] = set()
    end = 0
    for start, length in sorted(taken):
        left.update(words[end:start])
        end = max(end, start + length)
    left.update(words[end:])
    return {word for word in left if telling(word)}
