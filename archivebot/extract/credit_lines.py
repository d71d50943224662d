"""Lines that are a credit and nothing else, told by the names in them."""

from __future__ import annotations

import re

from archivebot.extract.credit_patterns import AGENCY_WORD
from archivebot.extract.credit_words import GEORGIAN
from archivebot.extract.credits import split_credit


def looks_like_credit(text: str) -> bool:
    """Whether a text that stands apart is a credit: a few names, an agency, no sentence."""
    text = " ".join(text.split())
    if _OWNED.match(text):
        return True
    if not 1 < len(text) <= 110 or (text.endswith((".", "!", "?")) and " " in text and not AGENCY_WORD.search(text)):
        return False
    if _is_credit(text):
        return True
    words = re.findall(r"[^\W\d_]{2,}", text)
    if words and (words[0].lower() == words[0].upper() or words[0] >= GEORGIAN):
        return False  # a script without case does not show which words are names
    names = sum(not word.islower() or word in _PARTICLES or bool(AGENCY_WORD.search(word)) for word in words)
    if AGENCY_WORD.search(text):
        return len(words) <= 12 and 3 * names >= 2 * len(words)
    return bool(words) and len(words) <= 8 and names == len(words)


_OWNED = re.compile(r"(?:[A-ZÀ-Ý][\w.'’-]*\s){1,3}[A-ZÀ-Ý][\w.'’-]*\s?/\s?(?:©|Copyright\b)")
"""Who took it, and behind a slash whose it is: "Jane Doe II/Copyright 2026 The House. All rights reserved."."""
_PARTICLES = frozenset(
    "de van von der den di da del al bin el la le les du dos das via for of the and und et y e für".split()
)


def _is_credit(text: str) -> bool:
    """Whether a whole text is nothing but a credit."""
    caption, credit = split_credit(text)
    return credit is not None and (caption is None or not any(c.isalnum() for c in caption))
