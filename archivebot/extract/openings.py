"""Many phrases as one test of how a line begins, filed by the two letters that open them: few can open a given line."""

from __future__ import annotations

import re
from collections.abc import Mapping

ANY = ""
"""Among the openings of a phrase: it can begin with any letter."""
LETTERS = 2
"""Characters by which phrases are filed: one leaves dozens of phrases, two leave one or none."""
MOST_KNOWN = 5_000
"""Openings of lines that are remembered: scripts with a character for each word have no end of them."""


class Openings(dict[str, re.Pattern[str] | None]):
    """Tells whether a line begins with one of the phrases; signs before its first letter do not count.

    First letter and what follows it -> the pattern of the phrases that can open such a line, filled on demand.
    """

    def __init__(self, phrases: list[str], behind: str = "", later: Mapping[str, str] | None = None) -> None:
        """``phrases`` are patterns, ``behind`` is what must follow each.

        ``later`` are patterns of what begins with other words, each by a text that it holds.
        """
        super().__init__()
        self._filed = [(phrase, openings_of(phrase)) for phrase in phrases]
        self._behind = behind
        self._patterns: dict[tuple[str, ...], re.Pattern[str] | None] = {(): None}
        self._later = [(text, self._compiled((phrase,))) for text, phrase in (later or {}).items()]
        self._later_in_ascii = [pair for pair in self._later if pair[0].isascii()]

    def open(self, line: str) -> bool:
        """Whether the line begins with a phrase."""
        pattern = self[line[:LETTERS] if line[:1].isalnum() else _opening(line)]
        if pattern is not None and pattern.match(line) is not None:
            return True
        for text, later in self._later_in_ascii if line.isascii() else self._later:
            if text in line and later.match(line) is not None:
                return True
        return False

    def fill(self, line: str) -> bool:
        """Whether the line is a phrase and nothing else."""
        pattern = self[line[:LETTERS] if line[:1].isalnum() else _opening(line)]
        return pattern is not None and pattern.fullmatch(line) is not None

    def __missing__(self, letters: str) -> re.Pattern[str] | None:
        if len(self) > MOST_KNOWN:
            self.clear()
        told = {letters, letters[:1], ANY}
        chosen = tuple(phrase for phrase, openings in self._filed if not told.isdisjoint(openings))
        if chosen not in self._patterns:
            self._patterns[chosen] = self._compiled(chosen)
        pattern = self[letters] = self._patterns[chosen]
        return pattern

    def _compiled(self, phrases: tuple[str, ...]) -> re.Pattern[str]:
        return re.compile(rf"\W*(?:{'|'.join(phrases)}){self._behind}")


def _opening(line: str) -> str:
    """The first letter or digit of a line with the character behind it; nothing for a line of signs."""
    found = _LETTER.search(line)
    return line[found.start() : found.start() + LETTERS] if found is not None else ""


_LETTER = re.compile(r"\w")
_PIECE = re.compile(r"\\u[0-9a-f]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""A character of a pattern, escaped or not, or a class of characters."""
_SIGN = re.compile(r"\\[^\w]|[^\w\\\[\]().^$?*+{}|]|\\u[0-9a-f]{4}")
"""A character that is written as itself and is no letter."""
_PLAIN = re.compile(r"[^\\\[\]().^$?*+{}|]|\[[^\\^-]+\]")
"""A character that is written as itself, or a class of such."""


def openings_of(phrase: str) -> frozenset[str]:
    """What a pattern can begin with, behind signs: two characters, or the first where the second is open.

    :data:`ANY` is among them where the first is.
    """
    return frozenset(text for text, _ in _openings(phrase, LETTERS))


_Known = frozenset[tuple[str, bool]]
"""Texts, each with whether it is all that a piece of a pattern can be: then what follows the piece goes on."""


def _openings(pattern: str, most: int) -> _Known:
    """The first characters of a pattern, at most so many."""
    return frozenset(each for branch in _split(_PIECE.findall(pattern)) for each in _first(branch, most))


def _first(pieces: list[str], most: int) -> _Known:
    """The first characters of a pattern without alternatives at its top."""
    if not pieces:
        return frozenset({("", True)})
    end = _group_end(pieces)
    unit, rest = "".join(pieces[:end]), pieces[end:]
    repeat = rest[0] if rest and rest[0] in ("?", "*", "+", "{") else ""
    if unit.startswith("(?:"):
        found = _openings(unit[3:-1], most)
    elif most == LETTERS and _SIGN.fullmatch(unit):
        return _first(rest[1:] if repeat in ("?", "*", "+") else rest, most)
    elif _PLAIN.fullmatch(unit):
        found = frozenset((letter, True) for letter in unit.strip("[]"))
    else:
        # A class by its limits, a look around.
        return frozenset({(ANY, False)})
    if repeat in ("*", "+", "{"):
        found = frozenset((text, False) for text, _ in found)
    known = {each for each in found if not each[1] or len(each[0]) == most}
    for text, _ in found - known:
        behind = _first(rest[1:] if repeat else rest, most - len(text))
        known |= {(text + more, whole) for more, whole in behind}
    if repeat in ("?", "*"):
        known |= _first(rest[1:], most)
    elif repeat == "{":
        known.add((ANY, False))
    return frozenset(known)


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
