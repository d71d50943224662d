"""What one text says in the place of what the other says, inside of the slots between shared passages.

A sub-editor puts one word for another here and there, mostly of grammar, and everywhere the same; a template has its
facts there: figures, names, phrases.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import islice

from archivebot.fingerprint.align import Slot
from archivebot.fingerprint.telling import DIGITS

SPELLING = 8
"""Words up to which one text's may be another spelling of the other's."""

LIKE = 0.65
"""Share of the letters that two spellings have in common."""

MOST = 2
"""Facts of one slot: of a sentence that was told anew not every word is one."""

GRAMMAR = 3
"""Letters of a word that may be mere grammar."""


def substitutions(slots: Sequence[Slot]) -> set[tuple[bytes, bytes]]:
    """The different pairs of words, or runs of words, of which each says something that the other does not."""
    found: set[tuple[bytes, bytes]] = set()
    for here, there in slots:
        if here and there:
            facts = (
                (b" ".join(ours), b" ".join(theirs))
                for ours, theirs in replaced(here, there)
                if says(ours, theirs) and says(theirs, ours) and not alike(ours, theirs)
            )
            found.update(islice(facts, MOST))
    return found


def replaced(here: Sequence[bytes], there: Sequence[bytes]) -> Iterator[Slot]:
    """The runs of words of a slot in whose place the other text has other ones."""
    if set(here).isdisjoint(there):
        yield here, there
        return
    for what, a, b, c, d in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if what == "replace":
            yield here[a:b], there[c:d]


def says(words: Sequence[bytes], others: Sequence[bytes]) -> bool:
    """Whether words say something, apart from grammar and from what the others say."""
    return any((len(word) > GRAMMAR and word not in others) or not DIGITS.isdisjoint(word) for word in words)


def alike(here: Sequence[bytes], there: Sequence[bytes]) -> bool:
    """Whether words are another spelling of the same ones: ``per cent`` and ``percent``, a slip of the pen."""
    if max(len(here), len(there)) > SPELLING:
        return False
    letters = SequenceMatcher(None, b"".join(here), b"".join(there), autojunk=False)
    # The quick ratios are never below the true one, and mostly tell.
    return all(ratio() >= LIKE for ratio in (letters.real_quick_ratio, letters.quick_ratio, letters.ratio))
