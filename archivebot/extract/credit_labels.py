"""Labels of credits in elements of their own: before the name, at the end of the caption, or instead of a name."""

from __future__ import annotations

import re

from archivebot.extract.credit_marks import strip_marks
from archivebot.extract.credit_words import LABELS
from archivebot.later import later

_MOST_LABELS = 3
"""A picture's, a video's and a text's."""
_LABEL_AHEAD = re.compile(
    r"(?i)^(?:fot\.|foto(?:graf(?:ie|ia|ía|o)?)?|photo(?:graph)?(?: by)?|bild|beeld(?! en | & )|"
    r"kuva|kép|fotó|zdj\.)\s+(?=\S)"
)

_LABELLED = later(rf"(?i)^(?:{LABELS})\s?(?:[:\uff1a]|\.\.\.|\u2026)\s*(?=\S)")
_COPYRIGHT = re.compile(r"(?i)^(?:[\u00a9\u24d2]|\(c\))\s*")
_LAST_LABEL = re.compile(
    r"(?:(?<=[.!?\u2026\u201d\u201c\u00bb\")])\s*|\s*[,|\u2013\u2014-]\s+)"
    r"(?:[Ff]otos?|FOTO|[Pp]hotos?|PHOTO|[Bb]ild|BILD|[Cc]redits?|[Qq]uelle|[Ss]ource)(?: (?:via|by|"
    r"von|de|di))?[\s/-]*$"
)
"""A label without a colon behind the end of the sentence, or behind a comma; its name stood apart."""

_LABEL_ENDS = (":", "\uff1a", "\u00a9", "\u24d2", "...", "\u2026")
_LOOSE_LABEL = later(
    rf"(?i)[\s|/(\[\u2013\u2014-]*(?:[\u00a9\u24d2]|(?<!\w)(?:{LABELS})\s?(?:[:\uff1a]|\.\.\.|\u2026))$"
)


def bare_credit(text: str) -> str:
    """A text that an element named for the credit holds, without the labels before the name: "BILD: © ..."."""
    left = text.strip()
    for _ in range(_MOST_LABELS):
        shorter = _COPYRIGHT.sub("", _LABEL_AHEAD.sub("", _LABELLED.sub("", left)))
        if shorter == left:
            break
        left = shorter
    return strip_marks(left)


_LABELS = frozenset(
    "copyright credit credits photo foto bild image quelle source fotocredit bildquelle legende légende caption".split()
)
"""What stands before a name in an element of its own says nothing without it."""


_COUNTED = re.compile(r"\d{1,3} ?(?:/|of|von|de|di|sur|van|z|av|af|iz) ?\d{1,3}")
"""Which picture of how many it is."""


def each_once(credits: list[str]) -> str | None:
    """The credits in a row; templates and photo desks write the same name twice, in capitals too."""
    said: dict[str, str] = {}
    for part in " | ".join(credits).split(" | "):
        if any(char.isalnum() for char in part) and part.casefold() not in _LABELS and not _COUNTED.fullmatch(part):
            said.setdefault(part.casefold(), part)
    return " | ".join(said.values()) or None


def without_loose_label(caption: str, told: bool) -> str:
    """A caption without the labels that are left at its end; ``told``: whether the credit behind them was read."""
    for _ in range(_MOST_LABELS if told else 0):
        if not caption.endswith(_LABEL_ENDS):
            break
        caption = _LOOSE_LABEL.sub("", caption)
    return _LAST_LABEL.sub("", caption)
