"""What a text is known by: its digest, its sketch, and how two texts compare.

body_digest(text)     SHA-256 of the normalized text: the same text in another house style
fingerprint(article)  digest and sketch of an article, all that the index of copies needs
compare(a, b)         whether two texts are copies of one story, with the evidence
"""

from __future__ import annotations

from dataclasses import dataclass, field

from archivebot.fingerprint.likeness import Likeness, Text, compare
from archivebot.fingerprint.normal import body_digest, normalize, words_of
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
    text: Text = field(compare=False, repr=False)
    """The text as a comparison reads it."""

    @property
    def words(self) -> int:
        """Words of the text, as the sketch counts them."""
        return len(self.text.words)


def fingerprint_text(text: str, headline: str | None = None, digest: str | None = None) -> Fingerprint:
    """Digest (unless it is known) and sketch of a body text."""
    read = Text(text, headline)
    return Fingerprint(digest or body_digest(text), sketch(read.words), read)


def fingerprint(article: Article) -> Fingerprint | None:
    """Digest and sketch of an article's body; None for one without text. Pure, about 0.3 ms for 800 words."""
    if not article.body:
        return None
    return fingerprint_text(article.body, article.headline, article.digest)


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
