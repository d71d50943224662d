"""The normalized form of a text: what stays the same under another house style.

Compatibility characters composed (NFKC), case folded, quotes, dashes, ellipses and spaces of one kind,
white space folded. Punctuation stays in the digest's form and goes in the words'.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from archivebot.later import later

# Houses print quotes, apostrophes, dashes and thin spaces each in its own way; what they mean is the same.
_QUOTES = "’‘‚‛“”„‟«»‹›「」『』`´′″＂＇"
_DASHES = "‐‑‒–—―−﹘－"
_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u0085"
_NOTHING = "\u00ad\u200b\u200e\u200f\u2060\ufeff"

_UNIFIED: tuple[tuple[str, str], ...] = (
    *((mark, '"') for mark in _QUOTES),
    ("'", '"'),
    *((mark, "-") for mark in _DASHES),
    ("…", "..."),
    *((mark, " ") for mark in _SPACES),
    *((mark, "") for mark in _NOTHING),
)

_OTHER_GAPS = (b"\r", b"\t", b"\v", b"\f")
"""White space of ASCII but the space and the line break: most texts have none."""

_SEPARATORS = bytes(32 if code < 128 and not chr(code).isalnum() else code for code in range(256))
"""Translation of UTF-8 bytes: every ASCII character that is no letter or digit becomes a space."""

# Sentence marks outside ASCII that stand between words: inverted marks, bullets, and those of Greek, Arabic,
# Devanagari, Ethiopic, Chinese and Japanese.
_LATIN_MARKS = "¡¿·§©®°¶"
_OTHER_MARKS = re.compile(f"[{_LATIN_MARKS}•™،؛؟۔।॥፡-፨、。〈-】〔-〛・！？：；，．（）％]+")

# Scripts written without spaces between words: Chinese, Japanese, Thai, Lao, Khmer, Burmese.
_UNSPACED = later(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    "\U00020000-\U0003ffff]+"
)


@lru_cache(maxsize=16)
def normalize(text: str) -> str:
    """The text in its normalized form; white space is not folded yet (see :func:`fold`).

    The last texts are remembered: the digest, the sketch and a comparison all ask for the same one.
    """
    if not text.isascii():
        for mark, plain in _UNIFIED:
            if mark in text:
                text = text.replace(mark, plain)
        if not text.isascii() and not unicodedata.is_normalized("NFKC", text):
            text = unicodedata.normalize("NFKC", text)
        return text.casefold()
    return text.replace("'", '"').lower()


def fold(normalized: str) -> bytes:
    """UTF-8 of a normalized text with its white space folded: what the digest is made of."""
    # Paragraphs stand two line breaks apart; one byte is found much faster than two.
    data = b" ".join(filter(None, normalized.encode("utf-8", "surrogatepass").split(b"\n")))
    if b"  " in data or data[:1] == b" " or data[-1:] == b" " or any(gap in data for gap in _OTHER_GAPS):
        data = b" ".join(data.split())
    return data


def body_digest(text: str) -> str:
    """SHA-256 (64 hex digits) of the normalized text: equal for texts that differ in house style only."""
    return hashlib.sha256(fold(normalize(text))).hexdigest()


def words_of(normalized: str) -> list[bytes]:
    """The words of a normalized text as UTF-8, without punctuation.

    In scripts without spaces every pair of neighbouring characters counts as a word.
    """
    if not normalized.isascii():
        if _in_latin_1(normalized):
            for mark in _LATIN_MARKS:
                normalized = normalized.replace(mark, " ")
        else:
            normalized = _UNSPACED.sub(_pairs, _OTHER_MARKS.sub(" ", normalized))
    return normalized.encode("utf-8", "surrogatepass").translate(_SEPARATORS).split()


def _in_latin_1(text: str) -> bool:
    # Encoding is the fastest way to learn that no script without spaces can be in a text.
    try:
        text.encode("latin-1")
    except UnicodeEncodeError:
        return False
    return True


def _pairs(run: re.Match[str]) -> str:
    text = run.group()
    return f" {' '.join(map(str.__add__, text, text[1:]))} " if len(text) > 1 else f" {text} "
