"""The pattern of a site's article addresses, as a regular expression that a person can read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

COMMON = (
    # Publishing systems date their addresses ...
    r"/\d{4}/\d{2}/\d{2}/",
    r"/\d{4}-\d{2}-\d{2}[/-]",
    r"/\d{4}/\d{2}/",
    r"[/-]\d{8}[/.-]",
    # ... or number them, at the end of a slug or as a step of their own ...
    r"[-_,/]a?\d{5,}(?:\.\w+)?/?$",
    r"/\d{4,}[-/]",
    r"[?&]\w*id=\d+",
    r"[-_]\d{4,}(?:\.\w+)?/?$",
    # ... or give every story a page of its own kind, or under a step of its own.
    r"/(?:article|articles|story|stories|news|artikel|nachricht|noticia|noticias|articulo|actualite)s?/[^/]+",
    r"\.(?:html?|shtml|php|aspx?)$",
    # A story's slug is a sentence: four words or more.
    r"/[^/]+-[^/]+-[^/]+-[^/]+/?$",
)
"""Habits of addressing, the most telling first."""

AGREE = 0.9
"""Share of the articles that a pattern must be found in: a few announced addresses always lie outside."""

FEWEST = 3
"""Addresses below which no pattern is proposed."""


def article_pattern(articles: Sequence[str], others: Sequence[str]) -> str | None:
    """A pattern found in (nearly) all article addresses and in none of the others; None where there is none."""
    inside = [tail(url) for url in dict.fromkeys(articles)]
    outside = [tail(url) for url in dict.fromkeys(others) if url not in set(articles)]
    if len(inside) < FEWEST:
        return None
    for pattern in COMMON:
        search = re.compile(pattern).search
        if sum(search(text) is not None for text in inside) >= AGREE * len(inside) and not any(map(search, outside)):
            return pattern
    return None


def tail(url: str) -> str:
    """The path and query: hosts are the profile's ``domains``."""
    parts = urlsplit(url)
    return parts.path + (f"?{parts.query}" if parts.query else "")
