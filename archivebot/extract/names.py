"""The words in the names that templates give to elements: ``Article__subTitle`` says "article" and "subtitle"."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


@lru_cache(maxsize=50_000)
def words_of(names: str) -> frozenset[str]:
    """Lower-case words of a ``class`` or ``id``, and each two neighbours as one word (``sub-title``: "subtitle")."""
    words = [word.lower() for word in _WORD.findall(names, 0, 500)]
    return frozenset((*words, *map(str.__add__, words, words[1:])))


def word_set(text: str) -> frozenset[str]:
    """The words of a table that is written as text."""
    return frozenset(text.split())


def named(element: etree._Element, words: frozenset[str]) -> bool:
    """Whether one of ``words`` stands in the element's ``class``."""
    names = element.get("class")
    return bool(names) and not words.isdisjoint(words_of(names))
