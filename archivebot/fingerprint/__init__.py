"""What a text is known by: its digest, its sketch, and how two texts compare.

body_digest(text)     SHA-256 of the normalized text: the same text in another house style
fingerprint(article)  digest and sketch of an article, all that the index of copies needs
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from archivebot.fingerprint.normal import body_digest, fold, normalize, words_of
from archivebot.fingerprint.sketch import sketch
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
    return fingerprint_text(article.body) if article.body else None


__all__ = ["Fingerprint", "body_digest", "fingerprint", "fingerprint_text", "normalize", "words_of"]
