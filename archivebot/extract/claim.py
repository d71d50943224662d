"""The text that a page's structured data claims to be the story, to check the page's blocks against."""

from __future__ import annotations

import html
import re
from typing import Any

WORD = re.compile(r"\w+")
TAG = re.compile(r"<[^>]{1,300}>")
MIN_CLAIM = 400
"""Characters; shorter claims are teasers."""
SPAN = 5


class Claim:
    """Word runs of a claimed text."""

    def __init__(self, text: str) -> None:
        self.source = text
        """As the page gives it, perhaps with markup."""
        if "<" in text:
            text = TAG.sub(" ", text)
        if "&" in text:
            text = html.unescape(text)
        self.text = text
        words = WORD.findall(text)
        self._flat = " " + " ".join(words) + " "

    def holds(self, text: str) -> bool:
        """Whether the words of a text stand in the claim, in one run."""
        words = WORD.findall(text)
        if not words:
            return True
        if len(words) > 12:
            # Both ends: a link or an entity in the middle may be written in another way.
            return f" {' '.join(words[:SPAN])} " in self._flat or f" {' '.join(words[-SPAN:])} " in self._flat
        return f" {' '.join(words)} " in self._flat


def read_claim(article: dict[str, Any] | None) -> Claim | None:
    """The claim that an article node makes by ``articleBody``; None where it is missing or only a teaser."""
    text = (article or {}).get("articleBody")
    if isinstance(text, list):
        text = "\n".join(part for part in text if isinstance(part, str))
    if not isinstance(text, str) or len(text) < MIN_CLAIM:
        return None
    return Claim(text)
