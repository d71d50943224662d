"""Titles in metadata carry more than the headline: which parts are the site's name, a section, a date.

Everything here is evidence from the page itself: the names by which the site
calls itself, its host name, the sections in the page's address.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Any
from urllib.parse import unquote, urlsplit

from archivebot.extract.jsonld import texts
from archivebot.extract.structured import Structured
from archivebot.page import Page
from archivebot.text import bare, clean_line

# A separator stands between spaces, or is a character that no sentence uses there.
SEPARATOR = re.compile(
    r"\s+[|\-\u2010-\u2015\u2212\u00b7\u2022\u00bb\u00ab>:\u2039\u203a/\u22c6*~]+\s+|\s*[|\u00bb\u2502\uff5c]\s*|\s::+\s|\s*_\s*(?=\S+$)"
)
_TOKEN = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_WORD = re.compile(r"\w+")
_DATE_PART = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:,?\s+\d{1,2}[:.]\d\d(?:\s*\w+)?)?|\d{4}")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
"""Hosts spell German names without their own letters: "amt-fuer-verkehr"."""
_SITE_METAS = ("og:site_name", "application-name", "apple-mobile-web-app-title", "twitter:site", "al:ios:app_name",
               "al:android:app_name", "dc.publisher", "dcterms.publisher", "publisher", "copyright",
               "twitter:app:name:iphone", "author", "article:publisher", "cxenseparse:site", "sitename")  # fmt: skip


@lru_cache(maxsize=1_024)
def fold(text: str) -> str:
    """Letters and digits only, without case: two spellings of one name compare equal."""
    return bare(text)


@lru_cache(maxsize=64)
def tokens(text: str) -> Counter[str]:
    """Words of a text, each ideograph or kana a word of its own; a page's few titles are compared again and again."""
    return Counter((_WORD if text.isascii() else _TOKEN).findall(text.casefold()))


def agreement(a: str, b: str) -> float:
    """How much two titles say the same, 0..1: shared words, or one inside the other."""
    first, second = fold(a), fold(b)
    if not first or not second:
        return 0.0
    if first == second:
        return 1.0
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) >= 12 and shorter in longer:
        return 0.9
    left, right = tokens(a), tokens(b)
    both = shared(left, right)
    return 2 * both / (left.total() + right.total()) if both else 0.0


def shared(left: Counter[str], right: Counter[str]) -> int:
    """How many words two texts have in common."""
    return sum([min(left[word], right[word]) for word in left.keys() & right.keys()])


def site_names(page: Page, structured: Structured) -> set[str]:
    """Folded names by which the site calls itself; computed once a page."""
    known: set[str] | None = page.__dict__.get("_site_names")
    if known is None:
        known = page.__dict__["_site_names"] = _site_names(page, structured)
    return known


def _site_names(page: Page, structured: Structured) -> set[str]:
    names: list[str] = []
    for meta in _SITE_METAS:
        names += page.scan.metas.get(meta, [])[:2]
    article: dict[str, Any] = structured.article or {}
    for key in ("publisher", "sourceOrganization", "copyrightHolder", "provider"):
        names += texts(article.get(key))[:3]
    for node in structured.of_type("WebSite", "NewsMediaOrganization", "Organization")[:6]:
        names += texts(node.get("name"))[:1] + texts(node.get("alternateName"))[:3]
    host = page.host.removeprefix("www.")
    names += [host, *host.split(".")[:-1], host.rpartition(".")[0]]
    own = {fold(text) for text in (*texts(article.get("headline")), *page.scan.metas.get("og:title", [])[:1])}
    # Some templates put the headline where the site's name belongs.
    return {fold(name) for name in names if 1 < len(name) <= 60} - own - {""}


def path_words(page: Page) -> set[str]:
    """Folded parts of the page's address before the last: sections stand there as in the title."""
    parts = unquote(urlsplit(page.own_url).path).rstrip("/").split("/")[:-1]
    return {fold(part) for part in parts} - {""}


def is_site_part(part: str, names: set[str], sections: set[str]) -> bool:
    """Whether one part of a title is the site's name, its section or a date, and no part of the headline."""
    key = fold(part)
    if (
        not key
        or key in names
        or key in sections
        or (not key.isascii() and key.translate(_UMLAUTS) in names)
        or _DATE_PART.fullmatch(part.strip())
    ):
        return True
    if not key.isascii() and key.translate(SPELLED_OUT) in names:
        return True
    bare = re.sub(r"(?i)^(?:www\.|https?://)|\.\w{2,6}$", "", part.strip())
    if fold(bare) in names:
        return True
    # "Example Times Online", "Example Times, London": the known name and at most as much again.
    return (
        any(len(name) >= 5 and name in key and len(key) <= 2 * len(name) for name in names) and len(part.split()) <= 5
    )


SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"})
"""How names of hosts spell letters that they could not hold."""


def title_core(title: str, names: set[str], sections: set[str]) -> str:
    """A title without the site's name, section or date before or after it."""
    title = clean_line(title[:1_000])
    spans = [match.span() for match in SEPARATOR.finditer(title)]
    begin, end = 0, len(title)
    while spans and is_site_part(title[spans[-1][1] : end], names, sections):
        end = spans.pop()[0]
    while spans and is_site_part(title[begin : spans[0][0]], names, set()):
        begin = spans.pop(0)[1]
    if spans and end == len(title) and "|" in title[slice(*spans[-1])]:
        # A bar in a title parts the headline from the brand, in every language.
        tail = title[spans[-1][1] : end]
        if len(tail.split()) <= 4 and len(tail) < (spans[-1][0] - begin) * 0.6:
            end = spans[-1][0]
    return title[begin:end].strip() or title
