"""Walls: one page in the place of many stories.

Pages that ask for consent or a sign-in, and tell no robot by their status, are the same at every address. Pages that
are no articles for a reason of their own (sections, galleries) differ, be it in their title; one story at several
addresses is announced by its headline.
"""

from __future__ import annotations

import re
from collections import Counter
from hashlib import blake2b
from itertools import islice

from archivebot.items import Article, Link
from archivebot.page import Page

FEWEST = 4
"""Addresses of stories that give the same page before it is one that stands for others."""

MAX_PAGES = 10_000
"""Different pages that are remembered."""

FEWEST_WORDS = 3
"""Words of an announced headline below which it says too little."""

SHARED = 4
"""A headline is another where at most one word in so many is the same: newsrooms write several for a story."""

PIECES = 2_000
"""Pieces of a page's text that are compared."""

# Times, counters and addresses of the request itself differ.
_CHANGING = re.compile(r"[\d\W_]+")
_WORD = re.compile(r"\w{3,}")
_UNSEEN = frozenset({"script", "style", "noscript", "template"})


class Walls:
    """Counts, over a run, the pages that did not hold the story that was announced, by what they say."""

    def __init__(self) -> None:
        self._seen: Counter[bytes] = Counter()

    def is_one(self, page: Page, article: Article, hints: Link | None) -> bool:
        """Whether other addresses of stories have given this very page, and it is not the story of this one."""
        if article.page_type == "not_article":
            said = digest(words_of(page))
        elif is_another(article, hints):
            said = digest([article.headline or "", (article.body or "")[:PIECES]])
        else:
            return False
        if not said or (said not in self._seen and len(self._seen) >= MAX_PAGES):
            return False
        self._seen[said] += 1
        return self._seen[said] >= FEWEST


def is_another(article: Article, hints: Link | None) -> bool:
    """Whether a page's headline has hardly a word of the one that announced it."""
    announced = set(_WORD.findall((hints.headline or "").lower())) if hints is not None else set()
    found = set(_WORD.findall((article.headline or "").lower()))
    return len(announced) >= FEWEST_WORDS and len(announced & found) <= len(announced) // SHARED


def words_of(page: Page) -> list[str]:
    """A page's title and texts, without what nobody sees."""
    texts = (
        text
        for element in page.tree.iter()
        if isinstance(element.tag, str)
        for text in (element.text if element.tag not in _UNSEEN else None, element.tail)
        if text and not text.isspace()
    )
    return list(islice(texts, PIECES))


def digest(texts: list[str]) -> bytes:
    """A digest of what texts say; empty where they say nothing."""
    said = " ".join(_CHANGING.sub(" ", text.lower()) for text in texts)
    return blake2b(said.encode("utf-8", "replace"), digest_size=12).digest() if said.strip() else b""
