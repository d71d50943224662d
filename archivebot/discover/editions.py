"""Editions of a site in other languages or for other countries, as front pages name them in their heads."""

from __future__ import annotations

import re

from archivebot import urls
from archivebot.items import Link
from archivebot.page import Page

MAX_EDITIONS = 40
# /, /fr/, /en-gb/, /pt_BR/home.html is a front page; /politics/ is none.
_FRONT = re.compile(r"(?i)/(?:[a-z]{2}(?:[-_][a-z]{2,4})?/?)?(?:(?:index|default|home)(?:\.[a-z]{3,5})?)?\Z")


def editions(page: Page) -> list[Link]:
    """The front pages that a front page names with ``hreflang``: choosers of languages are often drawn by scripts."""
    own = urls.split(page.url)
    if own is None or not _FRONT.match(own.path):
        return []
    found: dict[str | None, Link] = {urls.variant_key(page.url): Link(url=page.url)}
    for element in page.scan.links.get("alternate", ())[:MAX_EDITIONS]:
        language = element.get("hreflang") or ""
        url = urls.join(page.base_url, element.get("href") or "") if language else None
        parts = urls.split(url) if url else None
        if url and parts and _FRONT.match(parts.path) and not parts.query and urls.same_site(url, page.url):
            named = None if language.lower() == "x-default" else language
            found.setdefault(
                urls.variant_key(url), Link(url=url, kind="listing", language=named, reason="edition", score=0.3)
            )
    return list(found.values())[1:]
