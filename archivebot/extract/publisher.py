"""Who publishes the page: by its data, its metas, and the end of its title."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from archivebot.extract.breadcrumbs import is_home
from archivebot.extract.candidates import Candidate, element_text, from_meta
from archivebot.extract.jsonld import texts, type_names
from archivebot.extract.structured import Structured
from archivebot.extract.titles import SEPARATOR, fold
from archivebot.page import Page
from archivebot.text import clean_line

_LONGEST_NAME = 24
"""Folded characters; a title that is longer is a story's and no publisher's."""


def find_publishers(page: Page, structured: Structured, headline: str | None) -> Iterator[Candidate]:
    """The publisher's names that are neither the story's title nor the name of the front page."""
    for said, source in _named_publishers(page, structured):
        name = _plain_name(html.unescape(said))
        key = fold(name)
        if key and not is_home(name) and not (len(key) > _LONGEST_NAME and _is_title(key, page, headline)):
            yield Candidate("publisher", name, source)


def _is_title(key: str, page: Page, headline: str | None) -> bool:
    """Whether a name begins with a title of the page: systems that were never told one fill that in."""
    titles = map(fold, (headline or "", page.scan.title or "", *page.scan.metas.get("og:title", ())[:1]))
    return any(len(title) > _LONGEST_NAME and key.startswith(title) for title in titles)


def _named_publishers(page: Page, structured: Structured) -> Iterator[tuple[str, str]]:
    article = structured.article or {}
    for key in ("publisher", "sourceOrganization", "provider"):
        for name in texts(article.get(key))[:1]:
            if not name.startswith("http"):
                yield name, f"json-ld:{key}"
    for candidate in from_meta(page, "publisher", "og:site_name"):
        yield candidate.value, candidate.source
    for node in structured.of_type("NewsMediaOrganization", "WebSite")[:2]:
        for name in texts(node.get("name"))[:1]:
            yield name, f"json-ld:{min(type_names(node))}"
    for candidate in from_meta(page, "publisher", "publisher", "dc.publisher", "dcterms.publisher", "application-name"):
        if not candidate.value.startswith("http"):
            yield candidate.value, candidate.source
    title = clean_line(page.scan.title)
    spans = [match.span() for match in SEPARATOR.finditer(title)]
    host = fold(page.host.removeprefix("www.").partition(".")[0])
    tail = title[spans[-1][1] :] if spans else ""
    if host and tail and (fold(tail) in host or host in fold(tail)):
        yield tail, "title"
    elif title and (home := linked_home(page, tail or title, title[: spans[0][0]] if spans else "")):
        yield home, "title"


def linked_home(page: Page, *ends: str) -> str | None:
    """The name on the link to the front page at the top, where the page's title begins or ends with it."""
    keys = [key for key in map(fold, ends) if key]
    for link in islice(page.tree.iter("a"), _TOP_LINKS):
        href = link.get("href") or ""
        if _leads_deeper(href):
            continue
        target = urlsplit(page.absolute(href) or "")
        if target.path not in ("", "/") or not target.hostname or target.hostname != urlsplit(page.url).hostname:
            continue
        drawn = next(link.iter("img", "title"), None)  # a logo has its name in an attribute, or in the drawing
        said = "" if drawn is None else drawn.get("alt") or drawn.text or ""
        name = element_text(link, limit=60) or clean_line(said or link.get("aria-label") or link.get("title") or "")
        own = fold(name)
        # Titles in Chinese set no space before the mark that parts the name from them.
        closes = name[:1] >= "\u2e80" and keys[0].endswith(own)
        if 1 < len(name) <= 50 and not is_home(name) and (closes or any(key.startswith(own) for key in keys)):
            return name
    return None


_TOP_LINKS = 12


def _leads_deeper(href: str) -> bool:
    """Whether an address plainly leads to another page of its host than the first one."""
    if href[:4] == "http":
        host, _, path = href.partition("://")[2].partition("/")
        if "?" in host or "#" in host:
            return False
    else:
        path = href[1:] if href[:1] == "/" else ""
    return path[:1].isalnum() and ".." not in path


def _plain_name(name: str) -> str:
    """A name without the motto that search optimizers append ("Example Times - News from Exampleland")."""
    folded = clean_line(name).removeprefix("@")
    match = SEPARATOR.search(folded)
    if match and match.start() >= 2 and len(folded[match.end() :].split()) >= 3:
        return folded[: match.start()]
    host = re.fullmatch(r"(?:https?://(?:www\.)?|www\.)([\w.-]+)/?", folded)
    return host.group(1) if host else folded
