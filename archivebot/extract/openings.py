"""Many phrases as one test of how a line begins, filed by their first characters: few of them can open a given line."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from archivebot.later import later as later_pattern

ANY = ""
"""Among the openings of a phrase: it can begin with any letter."""
LETTERS = 4
"""Characters by which phrases are filed: one leaves some twenty to be compiled and tried, four leave two."""
MOST_KNOWN = 5_000
"""Openings of lines that are remembered: scripts with a character for each word have no end of them."""


class Openings(dict[str, tuple[re.Pattern[str], ...]]):
    """Tells whether a line begins with one of the phrases; signs before its first letter do not count.

    First characters of a line -> the patterns of the phrases that can open it, filled on demand.
    """

    def __init__(self, phrases: list[str], behind: str = "", later: Mapping[str, str] | None = None) -> None:
        """``phrases`` are patterns, ``behind`` is what must follow each.

        ``later`` are patterns of what begins with other words, each by a text that it holds.
        """
        super().__init__()
        self._phrases, self._behind = phrases, behind
        self._filed: dict[str, list[int]] = {}
        for number, phrase in enumerate(phrases):
            for opening in openings_of(phrase):
                self._filed.setdefault(opening, []).append(number)
        always = self._filed.pop(ANY, ())
        self._always = (later_pattern(self._written([phrases[number] for number in always])),) if always else ()
        self._patterns: dict[int, re.Pattern[str]] = {}
        self._later = [(text, later_pattern(self._written([phrase]))) for text, phrase in (later or {}).items()]
        self._later_in_ascii = [pair for pair in self._later if pair[0].isascii()]

    def open(self, line: str) -> bool:
        """Whether the line begins with a phrase."""
        for pattern in self[line[:LETTERS] if line[:1].isalnum() else _opening(line)]:
            if pattern.match(line) is not None:
                return True
        for text, later in self._later_in_ascii if line.isascii() else self._later:
            if text in line and later.match(line) is not None:
                return True
        return False

    def fill(self, line: str) -> bool:
        """Whether the line is a phrase and nothing else."""
        for pattern in self[line[:LETTERS] if line[:1].isalnum() else _opening(line)]:
            if pattern.fullmatch(line) is not None:
                return True
        return False

    def __missing__(self, letters: str) -> tuple[re.Pattern[str], ...]:
        if len(self) > MOST_KNOWN:
            self.clear()
        told: set[int] = set()
        for length in range(1, LETTERS + 1):
            told.update(self._filed.get(letters[:length], ()))
        patterns = self[letters] = (*self._always, *map(self._pattern, sorted(told)))
        return patterns

    def _pattern(self, number: int) -> re.Pattern[str]:
        # Each by itself: put together for each opening that they share, they would be compiled again and again.
        if number not in self._patterns:
            self._patterns[number] = re.compile(self._written([self._phrases[number]]))
        return self._patterns[number]

    def _written(self, phrases: list[str]) -> str:
        return rf"\W*(?:{'|'.join(phrases)}){self._behind}"


def _opening(line: str) -> str:
    """A line's first letter or digit with what follows it; nothing for a line of signs."""
    found = _LETTER.search(line)
    return line[found.start() : found.start() + LETTERS] if found is not None else ""


_LETTER = re.compile(r"\w")
_PIECE = re.compile(r"\\u[0-9a-f]{4}|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|.", re.DOTALL)
"""A character of a pattern, escaped or not, or a class of characters."""
_SIGN = re.compile(r"\\[^\w]|[^\w\\\[\]().^$?*+{}|]|\\u[0-9a-f]{4}")
"""A character that is written as itself and is no letter."""
_PLAIN = re.compile(r"[^\\\[\]().^$?*+{}|]|\[[^\\^-]+\]")
"""A character that is written as itself, or a class of such."""


@cache
def openings_of(phrase: str) -> frozenset[str]:
    """What a pattern can begin with, behind signs: some characters, fewer where those behind them are open.

    :data:`ANY` is among them where the first is open.
    """
    return frozenset(text for text, _ in _openings(_PIECE.findall(phrase), LETTERS))


_Known = frozenset[tuple[str, bool]]
"""Texts, each with whether it is all that a piece of a pattern can be: then what follows the piece goes on."""


def _openings(pieces: list[str], most: int) -> _Known:
    """The first characters of a pattern, at most so many."""
    return frozenset(each for branch in _split(pieces) for each in _first(branch, most))


def _first(pieces: list[str], most: int) -> _Known:
    """The first characters of a pattern without alternatives at its top."""
    plain = _plain(pieces, most)
    if plain:
        text = "".join(pieces[:plain])
        return frozenset((text + more, whole) for more, whole in _first(pieces[plain:], most - plain))
    if not pieces or not most:
        return frozenset({("", True)})
    unit, end = pieces[0], _group_end(pieces) if pieces[0] == "(" else 1
    rest = pieces[end:]
    repeat = rest[0] if rest and rest[0] in _REPEATS else ""
    if unit == "(" and pieces[1:3] == ["?", ":"]:
        found = _openings(pieces[3 : end - 1], most)
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


def _plain(pieces: list[str], most: int) -> int:
    """How many letters, up to so many, a pattern begins with that are written as themselves, each once."""
    for number, piece in enumerate(pieces[:most]):
        if not piece.isalnum() or pieces[number + 1 : number + 2] in _REPEATED:
            return number
    return min(len(pieces), most)


_REPEATS = ("?", "*", "+", "{")
_REPEATED = [[sign] for sign in _REPEATS]


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
    if "|" not in pieces:
        return [pieces]
    branches: list[list[str]] = [[]]
    depth = 0
    for piece in pieces:
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            branches.append([])
        else:
            branches[-1].append(piece)
    return branches
