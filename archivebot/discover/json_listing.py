"""Lists that come as JSON: the answers behind "load more", with entries or with HTML in them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from archivebot import urls
from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.instants import parse_instant
from archivebot.discover.listings import read_listing
from archivebot.discover.markup import plain
from archivebot.discover.results import Listing
from archivebot.items import Link
from archivebot.page import Page
from archivebot.urls.words import CURSOR_NAMES, OFFSET_NAMES, PAGE_NAMES, listed

MAX_BYTES = 16 * 1024 * 1024
MAX_NODES = 100_000
MAX_LINKS = 2_000

_ADDRESS_KEYS = (
    *("url", "link", "href", "permalink", "canonicalurl", "canonical", "weburl", "articleurl", "shareurl", "storyurl"),
    *("fullurl", "path", "uri", "pageurl"),
)
_TITLE_KEYS = ("title", "headline", "name", "heading", "headlinetext", "shorttitle")
_DATE_KEYS = (
    *("datepublished", "published", "publishedat", "publicationdate", "publisheddate", "firstpublished", "pubdate"),
    *("date", "datetime", "created", "createdat"),
)
_NEXT_KEYS = listed("next nexturl nextpageurl nextlink nexthref nextpage loadmore loadmoreurl more moreurl")
_MORE_KEYS = listed("hasmore hasnext hasnextpage morepages ismore moreavailable")
_CURSOR_KEYS = listed("nextcursor cursor endcursor after nexttoken")


def _key(name: str) -> str:
    return name.lower().replace("_", "").replace("-", "")


def read_json_listing(data: bytes, url: str, *, evidence: SiteEvidence | None = None) -> Listing:
    """What a JSON list announces: its entries with address and title, links in HTML inside it, and its continuation."""
    listing = Listing(url=url)
    try:
        document = json.loads(data[:MAX_BYTES].decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        listing.refused["malformed"] += 1
        return listing
    _take_entries(document, listing)
    for fragment in _fragments(document):
        _take_fragment(fragment, listing, evidence)
    following = _following(document, listing)
    if following and urls.canonicalize(following) != urls.canonicalize(url) and not listing.next_pages:
        listing.next_pages.append(Link(url=following, kind="pagination", reason="json", score=0.8))
    return listing


def links_in_json(document: Any, url: str) -> tuple[list[Link], Counter[str]]:
    """The articles among the objects of a JSON document that have an address and a title."""
    listing = Listing(url=url)
    _take_entries(document, listing)
    return listing.links, listing.refused


def _nodes(document: Any) -> Iterator[Any]:
    """All objects and strings of a document, in its order, at most :data:`MAX_NODES`."""
    stack, seen = [document], 0
    while stack and seen < MAX_NODES:
        node = stack.pop()
        seen += 1
        yield node
        if isinstance(node, dict):
            stack.extend(reversed(list(node.values())))
        elif isinstance(node, list):
            stack.extend(reversed(node))


def _take_entries(document: Any, listing: Listing) -> None:
    domain = urls.registered_domain(listing.url)
    known = {urls.variant_key(link.url) for link in listing.links}
    for node in _nodes(document):
        if not isinstance(node, dict):
            continue
        entry = {_key(name): value for name, value in node.items() if isinstance(name, str)}
        address = next((entry[key] for key in _ADDRESS_KEYS if isinstance(entry.get(key), str) and entry[key]), None)
        title = next((text for key in _TITLE_KEYS if (text := _text(entry.get(key)))), None)
        if address is None or title is None:
            continue
        url = urls.join(listing.url, address)
        shape = urls.shape(url) if url else None
        if url is None or shape is None:
            listing.refused["malformed"] += 1
        elif urls.registered_domain(url) != domain:
            listing.refused["other-site"] += 1
        elif shape.points <= -2.5 or (shape.points <= 0 and len(title.split()) < 3):
            listing.refused[shape.role or "no-article-shape"] += 1
        elif urls.variant_key(url) not in known and len(listing.links) < MAX_LINKS:
            known.add(urls.variant_key(url))
            day = next((found for key in _DATE_KEYS if (found := parse_instant(_string(entry.get(key))))), None)
            listing.links.append(Link(url=url, headline=title, date=day, score=max(shape.score, 0.6)))


def _text(value: Any) -> str | None:
    """A title: a string, or an object that holds the rendered text."""
    if isinstance(value, dict):
        value = value.get("rendered") or value.get("text") or value.get("basic")
    return plain(value, 500) if isinstance(value, str) else None


def _string(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _fragments(document: Any) -> Iterator[str]:
    """Strings that are pieces of HTML with links."""
    for node in _nodes(document):
        if isinstance(node, str) and "<a " in node:
            yield node


def _take_fragment(fragment: str, listing: Listing, evidence: SiteEvidence | None) -> None:
    part = read_listing(Page.from_html(fragment, url=listing.url), evidence=evidence)
    known = {urls.variant_key(link.url) for link in listing.links}
    listing.links.extend(link for link in part.links if urls.variant_key(link.url) not in known)
    listing.refused += part.refused
    # A fragment knows no counting; only what it names itself leads on.
    listing.next_pages.extend(link for link in part.next_pages if link.reason != "counted-on")


def _following(document: Any, listing: Listing) -> str | None:
    """The address of the continuation: named, or the own address with the next cursor or number."""
    more: bool | None = None
    cursor = number = None
    for node in _nodes(document):
        if not isinstance(node, dict):
            continue
        for name, value in node.items():
            key = _key(str(name))
            if key in _NEXT_KEYS:
                if isinstance(value, dict):
                    value = value.get("href") or value.get("url")
                if isinstance(value, str) and value[:1] in ("/", "?", "h", "."):
                    address = urls.join(listing.url, value)
                    if address and urls.same_site(address, listing.url):
                        return address
                elif isinstance(value, int) and not isinstance(value, bool) and value > 0:
                    number = value
                elif value in (None, False, ""):
                    more = False if more is None else more
            elif key in _MORE_KEYS and isinstance(value, bool):
                more = value
            elif key in _CURSOR_KEYS and isinstance(value, (str, int)) and not isinstance(value, bool) and value:
                cursor = str(value)
    if more is False:
        return None
    if cursor is not None:
        return _with_parameter(listing.url, ("cursor", "after", "before"), cursor)
    if number is not None:
        return _with_parameter(listing.url, tuple(PAGE_NAMES), str(number))
    if listing.links or more:
        return _counted_on(listing.url, len(listing.links))
    return None


def _with_parameter(url: str, names: tuple[str, ...], value: str) -> str | None:
    """The address with the first of some parameters set; the first name is added where there is none."""
    parts = urls.split(url)
    if parts is None:
        return None
    pairs = parts.query.split("&") if parts.query else []
    for index, pair in enumerate(pairs):
        if pair.partition("=")[0].lower() in names:
            pairs[index] = f"{pair.partition('=')[0]}={value}"
            break
    else:
        pairs.append(f"{'page' if 'page' in names else names[0]}={value}")
    return urls.join(url, f"{parts.origin}{parts.path}?{'&'.join(pairs)}")


def _counted_on(url: str, entries: int) -> str | None:
    """The own address with its page number, or its offset by the entries that came, counted on."""
    parts = urls.split(url)
    pairs = parts.query.split("&") if parts and parts.query else []
    for pair in pairs:
        name, _, value = pair.partition("=")
        if name.lower() in PAGE_NAMES - CURSOR_NAMES and value.isdecimal() and len(value) <= 6:
            step = entries if name.lower() in OFFSET_NAMES else 1
            return _with_parameter(url, (name.lower(),), str(int(value) + step)) if step else None
    return None
