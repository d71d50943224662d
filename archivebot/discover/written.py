"""How a page writes its links: servers that answer at any depth show one page under ever longer addresses.

A link without a leading slash (``news/story.html``) on a page below ``/news/`` leads to ``/news/news/story.html``;
where the server takes the last part of any path, the same page comes again, and its links lead one step deeper.
"""

from __future__ import annotations

import re
from hashlib import blake2b
from itertools import islice

from archivebot.discover.markup import text_below
from archivebot.page import Page

FEWEST = 5
"""Links relative to the page's folder from which on it may lead ever deeper."""

MAX_LINKS = 2_000
MAX_TEXT = 100
_RELATIVE = re.compile(r"(?!\w[\w+.-]*:)[^/#?.\s]")


def written_links(page: Page) -> bytes | None:
    """A digest of a page's links as they are written, with their texts; None where few are relative to its folder."""
    if page.base_url != page.url:
        return None
    links = [(element, (element.get("href") or "").strip()) for element in islice(page.tree.iter("a"), MAX_LINKS)]
    if sum(_RELATIVE.match(href) is not None for _element, href in links) < FEWEST:
        return None
    digest = blake2b(digest_size=16)
    for element, href in links:
        digest.update(f"{href}\n{' '.join(text_below(element, MAX_TEXT).split())}\n".encode("utf-8", "surrogatepass"))
    return digest.digest()
