"""Text whose letters were exchanged: some paywalls ship the rest of a story so that it looks like one from afar."""

from __future__ import annotations

import re
import unicodedata

from archivebot.extract.blocks import RawBlock
from archivebot.text import beyond_ascii

MAX_SHARE = 0.28
"""Vowels among the letters of a text: languages in Latin letters have a third and more, chance gives a quarter."""
MAX_ONE = 0.33
"""The same for one paragraph, where chance says more."""
MIN_LETTERS = 150
ENOUGH = 600
"""Letters after which a text that has its vowels is no chance."""
MIN_DISTINCT = 0.9
"""Share of different ones among short words: languages, and tables, say the same short words again and again."""
SHORT_WORD = re.compile(r"\b\w{3,5}\b")
VOWELS = frozenset("aeiouyæøœı")
NO_LETTERS = bytes(code for code in range(256) if code > 127 or not chr(code).isalpha())
NO_VOWELS = bytes(code for code in range(256) if code > 127 or chr(code).lower() not in VOWELS)


def drop_scrambled(blocks: list[RawBlock]) -> None:
    """Mark the paragraphs at the end that hold no words."""
    tail: list[RawBlock] = []
    scrambled = vowels = letters = 0
    for block in reversed(blocks):
        if block.why is not None:
            continue
        some, all_ = _count(block.text)
        vowels, letters = vowels + some, letters + all_
        tail.append(block)
        if letters >= MIN_LETTERS and vowels <= MAX_SHARE * letters and some <= MAX_ONE * all_:
            scrambled = len(tail)
        elif not all_ or (letters > ENOUGH and vowels > MAX_ONE * letters):
            break
    words = SHORT_WORD.findall(" ".join(block.text for block in tail[:scrambled]).lower())
    if words and len(set(words)) >= MIN_DISTINCT * len(words):
        for block in tail[:scrambled]:
            block.why = "scrambled"


def _count(text: str) -> tuple[int, int]:
    """Vowels and letters of a text in Latin script; (0, 0) for any other."""
    data = text.encode("utf-8", "surrogatepass")
    plain = len(data.translate(None, NO_LETTERS))
    vowels = len(data.translate(None, NO_VOWELS))
    rest = unicodedata.normalize("NFD", beyond_ascii(text).lower())
    others = [char for char in rest if char.isalpha()] if rest else []
    letters = plain + len(others)
    if others:
        if plain + sum(char < "\u0250" for char in others) < 0.8 * letters:
            return 0, 0
        vowels += sum(char in VOWELS for char in others)
    return vowels, letters
