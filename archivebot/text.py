"""Text as it goes into a record: one line, clean, composed, nothing invisible.

Typographic quotes, dashes and ellipses stay as printed; what goes is what a
reader cannot see and a program trips over.
"""

from __future__ import annotations

import html
import re
import unicodedata

from archivebot.later import later

INVISIBLE = re.compile(
    "\x1b\\[[0-9;?]{0,20}[ -/]?[@-~]"  # terminal control sequences, whole (ECMA-48, 5.4)
    "|["
    "\x00-\x08\x0e-\x1b\x7f"  # C0 controls but white space and separators
    "\x80-\x84\x86-\x9f"  # C1 controls (NEL, U+0085, is white space)
    "\u00ad"  # soft hyphen
    "\u034f\u061c\u180e"  # grapheme joiner, Arabic letter mark, Mongolian vowel separator
    "\u200b\u200e\u200f"  # zero-width space, directional marks
    "\u202a-\u202e\u2060-\u2064\u2066-\u206f"  # bidi embeddings and isolates, word joiner, invisible operators
    "\ufeff\ufff9-\ufffb"  # byte order mark, interlinear annotation
    "\ud800-\udfff"  # lone surrogates
    "\U000e0001\U000e0020-\U000e007f"  # language tags
    "]"
)
"""Characters that never belong in a field; joiners that Persian, Indic scripts and emoji need stay."""

CJK = later("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]")
LINK_MARKS = " \u00b6\U0001f517\u21a9\ufe0e"
"""What generators of pages set behind headings and notes, as a link to where they stand."""
LONE_MARKS = "-|\u2013\u2014\u2022\u00b7\u2026"
"""Marks that stand between spaces and are no words."""


def clean_line(text: str | None) -> str:
    """The text on one line: invisible characters gone, white space folded, composed (NFC)."""
    if not text:
        return ""
    # True for anything that shows, of white space for the space alone: most text is folded already.
    if not text.isprintable() or "  " in text or text[0] == " " or text[-1] == " ":
        text = " ".join(text.split())
        if not text.isprintable():
            # Format characters, controls and surrogates.
            text = " ".join(INVISIBLE.sub("", text).split())
    return text if text.isascii() or unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)


def plain_entities(text: str) -> str:
    """The text with its character references resolved; systems that escape twice leave ``&amp;nbsp;``."""
    for _ in range(2):
        if "&" not in text:
            break
        text = html.unescape(text)
    return text


def extent(text: str) -> int:
    """Characters of a text, each counted twice where they stand for words: Chinese, Japanese, Korean.

    Three places of the text tell: a story there is half as long as in a script that spells its words.
    """
    length = len(text)
    if text.isascii():
        return length
    for place in (length // 4, length // 2, 3 * length // 4):
        if "\u2e80" <= text[place] <= "\ud7ff":
            return 2 * length
    return length


def bare(text: str) -> str:
    """Letters and digits only, without case: to see whether two lines say the same."""
    # Bytes lose the signs of ASCII, nearly all there are, many times faster than characters do.
    data = text.casefold().encode("utf-8", "surrogatepass").translate(None, _ASCII_SIGNS)
    rest = data.decode("utf-8", "surrogatepass")
    return rest if rest.isascii() or rest.isalnum() else _SIGNS.sub("", rest)


_ASCII_SIGNS = bytes(code for code in range(128) if not chr(code).isalnum())
_SIGNS = re.compile(r"[\W_]+")


def beyond_ascii(text: str) -> str:
    """The characters of a text that are not of ASCII, in order: bytes tell them apart many times faster."""
    if text.isascii():
        return ""
    return text.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")


_ASCII = bytes(range(128))


def _reaches_far(text: str) -> bool:
    """Whether a text holds characters from U+3000 on: their UTF-8 begins with the highest bytes."""
    return bool(text.encode("utf-8", "surrogatepass").translate(None, _LOWER_BYTES))


_LOWER_BYTES = bytes(range(0xE3))


def count_words(text: str) -> int:
    """Number of words; each character of a script written without spaces (Chinese, Japanese) counts as one."""
    ideographs = 0
    if not text.isascii() and _reaches_far(text[:2_000]) and CJK.search(text, 0, 2_000):
        text, ideographs = CJK.subn(" ", text)
    # One character is found much faster than three.
    lone = sum(text.count(f" {mark} ") for mark in LONE_MARKS if mark in text)
    return ideographs + len(text.split()) - lone
