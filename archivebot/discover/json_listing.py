"""Lists that come as JSON: the answers behind "load more", with entries or with HTML in them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

from archivebot import urls
from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.json_entries import fold_key, loads, nodes, take_entries
from archivebot.discover.listings import take_fragment
from archivebot.discover.results import Listing
from archivebot.items import Link
from archivebot.urls.words import CURSOR_NAMES, OFFSET_NAMES, PAGE_NAMES, listed

MAX_BYTES = 16 * 1024 * 1024

_NEXT_KEYS = listed("next nexturl nextpageurl nextlink nexthref nextpage loadmore loadmoreurl more moreurl")
_MORE_KEYS = listed("hasmore hasnext hasnextpage morepages ismore moreavailable")
_CURSOR_KEYS = listed("nextcursor cursor endcursor after nexttoken nextpagetoken continuation continuationtoken lastid")
_CURSORS = (
    "cursor",
    "after",
    "before",
    "next_cursor",
    "page_token",
    "pagetoken",
    "continuation",
    "continuation_token",
    "last_id",
    "lastid",
    "token",
    "next_token",
)
"""Parameters that take such a mark; the first is meant where the address has none."""


def read_json_listing(data: bytes, url: str, *, evidence: SiteEvidence | None = None) -> Listing:
    """What a JSON list announces: its entries with address and title, links in HTML inside it, and its continuation."""
    listing = Listing(url=url)
    document = loads(data[:MAX_BYTES].decode("utf-8-sig", "replace"))
    if document is None:
        listing.refused["malformed"] += 1
        return listing
    take_entries(document, listing)
    for fragment in _fragments(document):
        take_fragment(fragment, listing, evidence=evidence)
    following, reason = _following(document, listing)
    if following and urls.canonicalize(following) != urls.canonicalize(url) and not listing.next_pages:
        listing.next_pages.append(Link(url=following, kind="pagination", reason=reason, score=0.8))
    return listing


def _fragments(document: Any) -> Iterator[str]:
    """Strings that are pieces of HTML with links."""
    for node in nodes(document):
        if isinstance(node, str) and "<a " in node:
            yield node


def _following(document: Any, listing: Listing) -> tuple[str | None, str]:
    """The address of the continuation, and its reason: named, or the own address with the next cursor or number."""
    more: bool | None = None
    cursor = number = None
    for node in nodes(document):
        if not isinstance(node, dict):
            continue
        for name, value in node.items():
            key = fold_key(str(name))
            if key in _NEXT_KEYS:
                if isinstance(value, dict):
                    value = value.get("href") or value.get("url")
                if isinstance(value, str) and value[:1] in ("/", "?", "h", "."):
                    address = urls.join(listing.url, value)
                    if address and urls.same_site(address, listing.url):
                        return address, "json"
                elif isinstance(value, int) and not isinstance(value, bool) and value > 0:
                    number = value
                elif value in (None, False, ""):
                    more = False if more is None else more
            elif key in _MORE_KEYS and isinstance(value, bool):
                more = value
            elif key in _CURSOR_KEYS and isinstance(value, (str, int)) and not isinstance(value, bool) and value:
                cursor = str(value)
    if more is False:
        return None, ""
    if cursor is not None:
        return _with_parameter(listing.url, _CURSORS, cursor), "json"
    if number is not None:
        return _with_parameter(listing.url, tuple(PAGE_NAMES), str(number)), "json"
    if listing.links or more:
        return _counted_on(listing.url, len(listing.links)), "json" if more else "counted-on"
    return None, ""


def _with_parameter(url: str, names: tuple[str, ...], value: str) -> str | None:
    """The address with the first of some parameters set; the first name is added where there is none."""
    parts = urls.split(url)
    if parts is None:
        return None
    pairs = parts.query.split("&") if parts.query else []
    for index, pair in enumerate(pairs):
        if pair.partition("=")[0].lower() in names:
            pairs[index] = f"{pair.partition('=')[0]}={quote(value, safe='')}"
            break
    else:
        pairs.append(f"{'page' if 'page' in names else names[0]}={quote(value, safe='')}")
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
