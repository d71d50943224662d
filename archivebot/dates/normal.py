"""Text of a date in one normal form: ASCII digits, plain spaces, no invisible marks."""

from __future__ import annotations

import re
import unicodedata

_ZEROES = (
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66,
    0x0DE6, 0x0E50, 0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0xFF10,
)  # fmt: skip
"""Code point of the zero of each script whose digits news pages use; nine digits follow it."""

_TABLE: dict[int, str | None] = {zero + n: str(n) for zero in _ZEROES for n in range(10)}
_TABLE |= dict.fromkeys((9, 10, 13, 160, 8199, 8201, 8202, 8239, 12288), " ")
_TABLE |= dict.fromkeys((173, 8203, 8205, 8288, 65279, 1600))
_TABLE |= dict.fromkeys((*range(8206, 8208), *range(8234, 8239), *range(8294, 8298), 1564))
_TABLE |= {0x060C: ",", 0x3001: ",", 0xFF0C: ",", 0xFF1A: ":", 0xFF0F: "/", 0xFF0E: ".", 0x2215: "/", 0x2044: "/"}
_TABLE |= dict.fromkeys((*range(8208, 8214), 8722, 65293), "-")
_TABLE |= {0xFF08: "(", 0xFF09: ")", 0x200C: " "}

_MARKS = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u064b-\u065f\u0670]+")
_LETTERS = str.maketrans(
    {"ı": "i", "ي": "ی", "ى": "ی", "ك": "ک", "ۀ": "ه", "ة": "ه", "ے": "ی", "॰": None, "׳": None, "'": None}
)


def normal(text: str) -> str:
    """The text with digits of any script as ASCII digits and every kind of space as one space."""
    if not text.isascii():
        text = text.translate(_TABLE)
    return " ".join(text.split())


def key(word: str) -> str:
    """The form in which words are compared: casefolded, without diacritics, Arabic letter variants as one."""
    if word.isascii():
        return word.lower()
    folded = unicodedata.normalize("NFKD", word.casefold())
    return _MARKS.sub("", folded).translate(_LETTERS)
