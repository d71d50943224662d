"""What changed between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"

WORD = re.compile(rf"\s*(?:[{_IDEOGRAPH}]|[^\s{_IDEOGRAPH}]+)|\s+$")
"""A word (an ideograph is one) with the white space before it, so that the words joined are the text again."""

WORDS_COMPARED = 3000
"""Words of a changed passage that are compared one by one; a longer passage is shown as replaced."""


def word_diff(old: str, new: str) -> list[tuple[str, str]]:
    """The pieces of both texts in order: ``("=", both)``, ``("-", only old)``, ``("+", only new)``.

    The ``=`` and ``-`` pieces joined are the old text, the ``=`` and ``+`` pieces the new one. Paragraphs are matched
    first and only those that changed by words, so the cost stays small for long texts with few changes.
    """
    pieces: list[tuple[str, str]] = []
    for operation, left, right in matched(old.splitlines(keepends=True), new.splitlines(keepends=True)):
        if operation == "equal":
            add(pieces, "=", "".join(left))
        else:
            for piece in changed_words("".join(left), "".join(right)):
                add(pieces, *piece)
    return pieces


def changed_words(old: str, new: str) -> Iterator[tuple[str, str]]:
    """The word diff of two passages."""
    before, after = WORD.findall(old), WORD.findall(new)
    if len(before) + len(after) > WORDS_COMPARED:
        yield "-", old
        yield "+", new
        return
    for operation, left, right in matched(before, after):
        if operation == "equal":
            yield "=", "".join(left)
        else:
            yield "-", "".join(left)
            yield "+", "".join(right)


def matched(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str, Sequence[str], Sequence[str]]]:
    """(operation of difflib, old part, new part), in order."""
    matcher = SequenceMatcher(None, old, new, autojunk=len(old) + len(new) > WORDS_COMPARED)
    for operation, i1, i2, j1, j2 in matcher.get_opcodes():
        yield operation, old[i1:i2], new[j1:j2]


def add(pieces: list[tuple[str, str]], operation: str, text: str) -> None:
    """Append a piece, joined to the one before it where that is of the same kind."""
    if not text:
        return
    if pieces and pieces[-1][0] == operation:
        pieces[-1] = (operation, pieces[-1][1] + text)
    else:
        pieces.append((operation, text))
