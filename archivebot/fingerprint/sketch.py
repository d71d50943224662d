"""The sketch of a text: a few hashed word windows that its copies, parts and updates share with it.

A word is an *anchor* when its hash falls under a limit, so two texts that share a passage choose the same
anchors in it, wherever it stands (content-defined sampling, as in Broder's "mod p" sketches of shingles).
The key of an anchor hashes the five words around it. Unlike a MinHash, which only sees resemblance of whole
texts, the keys of a part are found among those of the whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

LEAD = 160
"""Words of the opening that are sampled more densely: briefs are cut from the top, and short texts are all opening."""

LEAD_LIMIT = (1 << 32) // 5
BODY_LIMIT = (1 << 32) // 20
"""Hash below which a word is an anchor, in the opening and after it."""

SHORTEST = 4
"""Bytes of an anchor at least: the most frequent words are short and would make too many keys."""

MOST = 256
"""Keys of a text at most: those of the lowest hash, so that two long copies keep the same ones."""

FEWEST = 8
"""Keys that a text should have where it has the words: a short text without enough anchors takes more words."""


def sketch(words: Sequence[bytes]) -> tuple[int, ...]:
    """The keys (32 bits each, ascending, no doubles) of a text given as :func:`~normal.words_of` gives it."""
    hashes = list(map(crc32, words))
    lead, body = LEAD_LIMIT, BODY_LIMIT
    at = [i for i, value in enumerate(hashes[:LEAD]) if value < lead and len(words[i]) >= SHORTEST]
    at += [i for i, value in enumerate(hashes[LEAD:], LEAD) if value < body and len(words[i]) >= SHORTEST]
    if len(at) > MOST:
        # Two texts that share a long passage must keep the same part of it: the choice is the words', not the place's.
        at.sort(key=hashes.__getitem__)
        del at[MOST:]
    elif len(at) < FEWEST:
        # The anchors that a longer text would have, too, come first: this one may have been cut from it.
        taken = set(at)
        more = sorted(
            (i for i in range(len(words)) if i not in taken), key=lambda i: (len(words[i]) < SHORTEST, hashes[i])
        )
        at += more[: FEWEST - len(at)]
    # At either end the window is that of the words beside: "Berlin (dpa)" alone opens too many stories.
    last = max(len(words) - 3, 2)
    middles = [i if 2 <= i < last else 2 if i < 2 else last for i in at]
    return tuple(sorted({crc32(b" ".join(words[i - 2 : i + 3])) for i in middles}))
