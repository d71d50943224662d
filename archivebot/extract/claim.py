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
END = 90
"""Characters at either end of a text in which a span is looked for."""


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
        if len(text) > 4 * END:
            # The word at the cut may be a part of one.
            head, tail = WORD.findall(text[:END])[:-1], WORD.findall(text[-END:])[1:]
            if len(head) >= SPAN <= len(tail) and len(head) + len(tail) > 12:
                return self._has(head[:SPAN]) or self._has(tail[-SPAN:])
        words = WORD.findall(text)
        if len(words) > 12:
            # Both ends: a link or an entity in the middle may be written in another way.
            return self._has(words[:SPAN]) or self._has(words[-SPAN:])
        return not words or self._has(words)

    def _has(self, words: list[str]) -> bool:
        return f" {' '.join(words)} " in self._flat


def read_claim(article: dict[str, Any] | None) -> Claim | None:
    """The claim that an article node makes by ``articleBody``; None where it is missing or only a teaser."""
    text = (article or {}).get("articleBody")
    if isinstance(text, list):
        text = "\n".join(part for part in text if isinstance(part, str))
    if not isinstance(text, str) or len(text) < MIN_CLAIM:
        return None
    return Claim(text)
