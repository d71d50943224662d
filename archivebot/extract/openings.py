"""Many phrases as one test of how a line begins, filed by their first letters: few of them can open a given line."""

from __future__ import annotations

import re
from collections.abc import Mapping

ANY = ""
"""Among the letters of a phrase: it can begin with any."""


class Openings(dict[str, re.Pattern[str] | None]):
    """Tells whether a line begins with one of the phrases; signs before its first letter do not count.

    First letter -> the pattern of the phrases that can open such a line, filled on demand.
    """

    def __init__(self, phrases: list[str], behind: str = "", later: Mapping[str, str] | None = None) -> None:
        """``phrases`` are patterns, ``behind`` is what must follow each.

        ``later`` are patterns of what begins with other words, each by a text that it holds.
        """
        super().__init__()
        self._filed = [(phrase, first_letters(phrase)) for phrase in phrases]
        self._behind = behind
        self._later = [(text, self._compiled([phrase])) for text, phrase in (later or {}).items()]
        self._later_in_ascii = [pair for pair in self._later if pair[0].isascii()]

    def open(self, line: str) -> bool:
        """Whether the line begins with a phrase."""
        letter = line[:1]
        pattern = self[letter if letter.isalnum() else _first_letter(line)]
        if pattern is not None and pattern.match(line) is not None:
            return True
        for text, later in self._later_in_ascii if line.isascii() else self._later:
            if text in line and later.match(line) is not None:
                return True
        return False

    def fill(self, line: str) -> bool:
        """Whether the line is a phrase and nothing else."""
        letter = line[:1]
        pattern = self[letter if letter.isalnum() else _first_letter(line)]
        return pattern is not None and pattern.fullmatch(line) is not None

    def __missing__(self, letter: str) -> re.Pattern[str] | None:
        chosen = [phrase for phrase, letters in self._filed if letter in letters or ANY in letters]
        pattern = self[letter] = self._compiled(chosen) if chosen else None
        return pattern

    def _compiled(self, phrases: list[str]) -> re.Pattern[str]:
        return re.compile(rf"\W*(?:{'|'.join(phrases)}){self._behind}")


def _first_letter(line: str) -> str:
    """The first letter or digit of a line; nothing for a line of signs."""
    found = _LETTER.search(line)
    return found[0] if found is not None else ""


_LETTER = re.compile(r"\w")
_PIECE = re.compile(r"\\u[0-9a-f]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""A character of a pattern, escaped or not, or a class of characters."""
_SIGN = re.compile(r"\\[^\w]|[^\w\\\[\]().^$?*+{}|]|\\u[0-9a-f]{4}")
"""A character that is written as itself and is no letter."""


def first_letters(phrase: str) -> frozenset[str]:
    """The letters that a pattern can begin with, behind signs; :data:`ANY` among them where that is open."""
    letters: frozenset[str] = frozenset()
    for branch in _split(_PIECE.findall(phrase)):
        letters |= _first(branch)
    return letters


def _first(pieces: list[str]) -> frozenset[str]:
    """The first letters of a pattern without alternatives at its top."""
    end = _group_end(pieces)
    unit, rest = "".join(pieces[:end]), pieces[end:]
    if unit.startswith("(?:"):
        letters = first_letters(unit[3:-1])
    elif unit.strip("[]").isalnum():
        letters = frozenset(unit.strip("[]"))
    elif _SIGN.fullmatch(unit):
        return _first(rest[1:] if rest[:1] in (["?"], ["*"], ["+"]) else rest)
    else:
        # A class by its limits, a look around, or nothing.
        return frozenset({ANY})
    if rest[:1] in (["?"], ["*"]):
        letters |= _first(rest[1:])
    elif rest[:1] == ["{"]:
        letters |= {ANY}
    return letters


def _group_end(pieces: list[str]) -> int:
    """How many pieces the first character, class or group takes."""
    depth = 0
    for place, piece in enumerate(pieces, start=1):
        depth += (piece == "(") - (piece == ")")
        if not depth:
            return place
    return len(pieces)


def _split(pieces: list[str]) -> list[list[str]]:
    """The alternatives of a pattern."""
    branches: list[list[str]] = [[]]
    depth = 0
    for piece in pieces:
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            branches.append([])
        else:
            branches[-1].append(piece)
    return branches
