"""Expressions of many alternatives, arranged so that few of them are tried at a place.

The engine tries one alternative after the other at every letter of a text. Put together by their first letters, those
of another letter are passed over at once: names and lines in which nothing is found are read several times faster.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any, cast

from archivebot.later import Later

_PIECE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\\[]", re.DOTALL)
"""What stands for one place of an expression: an escape, a set of characters, a sign."""
_SIGNS = frozenset("()[].^$*+?{}|\\")
_REPEATS = frozenset("?*+{")


class AnyOf(Later):
    """Alternatives that are arranged, and compiled, when they are first asked for."""

    def compile(self) -> re.Pattern[Any]:
        return re.compile(arranged(self.given[0]))


def any_of(alternatives: str) -> re.Pattern[str]:
    """A pattern that tells whether one of the alternatives is found; which of several it finds is left open."""
    return cast("re.Pattern[str]", AnyOf(alternatives, 0))


def arranged(alternatives: str) -> str:
    """The same alternatives, those that begin alike put together: ``au|b|ar`` becomes ``a(?:u|r)|b``."""
    return _arranged(_split(_PIECE.findall(alternatives)))


def _split(pieces: list[str]) -> list[list[str]]:
    """The pieces of each alternative."""
    parts: list[list[str]] = [[]]
    depth = 0
    for piece in pieces:
        if piece == "|" and not depth:
            parts.append([])
            continue
        depth += (piece == "(") - (piece == ")")
        parts[-1].append(piece)
    return parts


def _arranged(parts: list[list[str]]) -> str:
    numbers: dict[str, int] = {}
    keyed = [(numbers.setdefault(_opening(part) or f"alone {at}", at), part) for at, part in enumerate(parts)]
    written = []
    for _, group in groupby(sorted(keyed, key=lambda each: each[0]), key=lambda each: each[0]):
        alike = [part for _, part in group]
        if len(alike) == 1:
            written.append("".join(alike[0]))
        else:
            written.append(f"{alike[0][0]}(?:{_arranged([part[1:] for part in alike])})")
    return "|".join(written)


def _opening(part: list[str]) -> str:
    """The letter or the edge that an alternative begins with, of the text or of a word; nothing for what may lack."""
    first = part[0] if part else ""
    if first == "^":
        return first
    if first in _SIGNS or first[:1] == "[" or (first[:1] == "\\" and first != r"\b"):
        return ""
    return "" if len(part) > 1 and part[1] in _REPEATS else first
