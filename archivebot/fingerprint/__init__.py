"""What a text is known by: its digest, its sketch, and how two texts compare.

body_digest(text)     SHA-256 of the normalized text: the same text in another house style
fingerprint(article)  digest and sketch of an article, all that the index of copies needs
compare(a, b)         whether two texts are copies of one story, with the evidence
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from archivebot.fingerprint.likeness import Likeness, Text, compare
from archivebot.fingerprint.normal import body_digest, fold, normalize, words_of
from archivebot.fingerprint.sketch import sketch
from archivebot.fingerprint.telling import kinship
from archivebot.items import Article


@dataclass(slots=True, frozen=True)
class Fingerprint:
    """What the ledger knows a text by."""

    digest: str
    """SHA-256 (hex) of the normalized text."""
    keys: tuple[int, ...]
    """The sketch: 32-bit numbers, ascending."""
    words: int
    """Words of the text, as the sketch counts them."""


def fingerprint_text(text: str) -> Fingerprint:
    """Digest and sketch of a body text."""
    normalized = normalize(text)
    words = words_of(normalized)
    return Fingerprint(hashlib.sha256(fold(normalized)).hexdigest(), sketch(words), len(words))


def fingerprint(article: Article) -> Fingerprint | None:
    """Digest and sketch of an article's body; None for one without text. Pure, about 0.3 ms for 800 words."""
    if not article.body:
        return None
    if article.digest is None:
        return fingerprint_text(article.body)
    words = words_of(normalize(article.body))
    return Fingerprint(article.digest, sketch(words), len(words))


__all__ = [
    "Fingerprint",
    "Likeness",
    "Text",
    "body_digest",
    "compare",
    "fingerprint",
    "fingerprint_text",
    "kinship",
    "normalize",
    "words_of",
]
