"""Feeds: RSS 0.9x, 1.0 and 2.0, Atom (RFC 4287), JSON Feed 1.x, with archived pages (RFC 5005)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from lxml import etree

from archivebot import urls
from archivebot.discover.instants import parse_instant
from archivebot.discover.markup import clean_xml, local_name, namespace, plain, text_of, xml_parser
from archivebot.discover.results import Feed
from archivebot.items import Link
from archivebot.page import Page

MAX_BYTES = 16 * 1024 * 1024
MAX_ENTRIES = 20_000
MAX_KEYWORDS = 50
MAX_SWALLOWED = 50
"""Elements inside a title that is not closed."""
MAX_LINKED = 10
"""Sites with a page of feeds have hundreds, most of them tags'."""

FEED_TYPES = (
    "application/rss+xml",
    "application/atom+xml",
    "application/rdf+xml",
    "application/feed+json",
    "application/x.atom+xml",
    "application/x-rss+xml",
    "text/rss+xml",
)
# feed:https://host/feed, feed://host/feed: addresses for programs that read feeds.
_FEED_SCHEME = re.compile(r"(?i)\Afeed:(?=https?:|//)")
_BEGINS = re.compile(rb"(?i)<(?:\?xml|rss|feed|rdf:rdf)[\s>]")
_BEGIN = re.compile(rb"(?i)<(?:item|entry)\b")
_END = re.compile(rb"(?i)</(?:item|entry)\s*>")
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_FEED_ROOTS = {"rss": "rss", "rdf": "rdf", "feed": "atom", "channel": "rss"}
# Comment feeds announce comments, no articles.
_COMMENT_FEEDS = ("comments/feed", "/comments.", "comment-feed", "/comments/")


def read_feed(data: bytes, url: str, content_type: str | None = None) -> Feed:
    """What a feed announces; ``format`` is None where the bytes are no feed."""
    feed = Feed(url=url)
    if len(data) > MAX_BYTES:
        data = data[:MAX_BYTES]
        feed.flags.append("cut:size")
    if data[:64].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") or "json" in (content_type or ""):
        _read_json(data, feed)
    else:
        _read_xml(data, feed)
    if len(feed.links) > MAX_ENTRIES:
        feed.refused["over-limit"] += len(feed.links) - MAX_ENTRIES
        del feed.links[MAX_ENTRIES:]
        feed.flags.append("cut:entries")
    return feed


def find_feeds(page: Page) -> list[Link]:
    """The feeds that a page names (``<link rel=alternate type=application/rss+xml>``), comment feeds left out."""
    found: dict[str, Link] = {}
    for element in page.scan.links.get("alternate", ()):
        kind = (element.get("type") or "").split(";")[0].strip().lower()
        href = element.get("href")
        if not href or kind not in FEED_TYPES:
            continue
        url = urls.join(page.base_url, _FEED_SCHEME.sub("", href.strip()))
        if url is None or any(word in url.lower() for word in _COMMENT_FEEDS):
            continue
        found.setdefault(url, Link(url=url, kind="feed", section=plain(element.get("title"), 200), reason=kind))
    return list(found.values())


def linked_feeds(addresses: Iterable[str]) -> list[Link]:
    """The feeds of the site among addresses that say they are feeds; those of single stories' comments left out."""
    found: dict[str, Link] = {}
    for url in addresses:
        shape = urls.shape(url)
        of_story = shape is None or shape.slug_words >= 4 or shape.date is not None or shape.number >= 3
        if not of_story and not any(word in url.lower() for word in _COMMENT_FEEDS) and len(found) < MAX_LINKED:
            found.setdefault(url, Link(url=url, kind="feed", score=0.6, reason="linked"))
    return list(found.values())


def default_feeds(origin: str) -> list[Link]:
    """Addresses where sites keep a feed that they do not name: guesses of low score."""
    places = ("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml")
    return [Link(url=origin + place, kind="feed", via="seed", score=0.2, reason="usual-place") for place in places]


def _read_xml(data: bytes, feed: Feed) -> None:
    parser = xml_parser()
    # Notices of a server's own code stand before the feed that it was asked for.
    begins = _BEGINS.search(data, 0, 4096)
    data = data[begins.start() :] if begins else data
    try:
        root = etree.fromstring(clean_xml(data), parser)
    except (etree.XMLSyntaxError, ValueError):
        return
    feed.format = _FEED_ROOTS.get(local_name(root)) if root is not None else None
    if feed.format is None:
        return
    if parser.error_log:
        feed.flags.append("broken-xml")
    channel = next((child for child in root if local_name(child) == "channel"), root)
    base = urls.join(feed.url, root.get(_XML_BASE) or "") or feed.url
    _read_channel(channel, feed, base)
    feed.language = root.get(_XML_LANG) or feed.language
    for element in _entries(root, data, broken=bool(parser.error_log)):
        _read_entry(element, feed, urls.join(base, element.get(_XML_BASE) or "") or base)
    _add_wordpress_page(channel, feed)


def _entries(root: etree._Element, data: bytes, broken: bool) -> Iterator[etree._Element]:
    """The entries of a feed; each read by itself where markup that is not closed has put them into each other."""
    found = list(root.iter("{*}item", "{*}entry"))
    nested = broken and len(found) > 1 and any(above in found[:1] for above in found[1].iterancestors())
    if nested:
        for piece in islice(_pieces(data), MAX_ENTRIES + 1):
            part = etree.fromstring(b"<rss>" + clean_xml(piece) + b"</rss>", xml_parser())
            yield from islice(part.iter("{*}item", "{*}entry"), 1)
        return
    yield from found


def _pieces(data: bytes) -> Iterator[bytes]:
    """The entries of a feed as text."""
    before = 0
    for end in _END.finditer(data):
        begin = _BEGIN.search(data, before, end.start())
        if begin is not None:
            yield data[begin.start() : end.end()]
        before = end.end()


def _read_channel(channel: etree._Element, feed: Feed, base: str) -> None:
    for child in channel:
        name = local_name(child)
        if name == "title" and feed.title is None:
            feed.title = plain(text_of(child), 300)
        elif name == "language" and feed.language is None:
            feed.language = plain(child.text, 35)
        elif name == "link" and child.get("rel") in ("next", "prev-archive"):
            target = urls.join(base, child.get("href") or "")
            if target and target != feed.url:
                feed.next_pages.append(Link(url=target, kind="feed", via="feed", reason=f"rel={child.get('rel')}"))


def _add_wordpress_page(channel: etree._Element, feed: Feed) -> None:
    """WordPress names no next page, but serves ``?paged=N`` of every feed until a 404."""
    generator = next((child.text or "" for child in channel if local_name(child) == "generator"), "")
    if "wordpress.org" not in generator or not feed.links or feed.next_pages:
        return
    parts = urls.split(feed.url)
    if parts is None:
        return
    pairs = dict(pair.partition("=")[::2] for pair in parts.query.split("&") if pair)
    number = pairs.get("paged", "1")
    if number.isdecimal() and len(number) < 6:
        pairs["paged"] = str(int(number) + 1)
        query = "&".join(f"{name}={value}" for name, value in pairs.items())
        target = f"{parts.origin}{parts.path}?{query}"
        feed.next_pages.append(Link(url=target, kind="feed", via="feed", score=0.5, reason="wordpress"))


def _read_entry(element: etree._Element, feed: Feed, base: str) -> None:
    link = Link(url="", via="feed", language=element.get(_XML_LANG) or feed.language)
    addresses: dict[str, str] = {}
    updated = None
    # Markup in a title that is not closed swallows what follows it.
    whole = any(local_name(child) in ("link", "guid", "id", "origlink") for child in element)
    for child in element if whole else islice(element.iterdescendants(etree.Element), MAX_SWALLOWED):
        name = local_name(child)
        if name == "link":
            _entry_address(child, addresses)
        elif name == "origlink":
            # Feed services rewrite <link> to count readers and keep the publisher's address here.
            addresses["original"] = child.text or ""
        elif name in ("guid", "id"):
            if (child.get("ispermalink") or child.get("isPermaLink") or "true").lower() != "false":
                addresses["id"] = child.text or ""
        elif name == "title" and "search.yahoo.com/mrss" not in namespace(child):
            link.headline = link.headline or plain(text_of(child))
        elif name in ("pubdate", "published", "issued", "created") or (name == "date" and link.date is None):
            link.date = parse_instant(child.text) or link.date
        elif name in ("updated", "modified"):
            updated = parse_instant(child.text) or updated
        elif name in ("category", "subject"):
            _add_keyword(link, child.get("label") or child.get("term") or child.text)
        elif name == "language":
            link.language = plain(child.text, 35) or link.language
    if link.date is None and updated is not None:
        link.date, link.date_is_lastmod = updated, True
    _take(link, [addresses.get(key, "") for key in ("original", "alternate", "id")], feed, base)


def _entry_address(child: etree._Element, addresses: dict[str, str]) -> None:
    href = child.get("href")
    if href is not None:
        if child.get("rel", "alternate") == "alternate":
            addresses.setdefault("alternate", href)
    elif child.text and child.text.strip():
        addresses["alternate"] = child.text


def _add_keyword(link: Link, text: str | None) -> None:
    word = plain(text, 100)
    if word and word not in link.keywords and len(link.keywords) < MAX_KEYWORDS:
        link.keywords.append(word)


def _take(link: Link, addresses: list[str], feed: Feed, base: str) -> None:
    """File an entry under the first of its addresses that is one."""
    for address in addresses:
        if not address.strip():
            continue
        url = urls.join(base, address)
        found = urls.shape(url) if url else None
        if url is None or found is None:
            continue
        if found.role in ("file", "home"):
            feed.refused[found.role] += 1
            return
        link.url = url
        feed.links.append(link)
        return
    feed.refused["malformed" if any(a.strip() for a in addresses) else "no-address"] += 1


def _read_json(data: bytes, feed: Feed) -> None:
    try:
        document = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        return
    if "jsonfeed.org" not in str(document.get("version")):
        return
    feed.format = "json"
    feed.title = plain(_text(document.get("title")), 300)
    feed.language = plain(_text(document.get("language")), 35)
    following = urls.join(feed.url, _text(document.get("next_url")) or "")
    if document.get("next_url") and following and following != feed.url:
        feed.next_pages.append(Link(url=following, kind="feed", via="feed", reason="next_url"))
    for item in document["items"]:
        if not isinstance(item, dict):
            feed.refused["malformed"] += 1
            continue
        link = Link(url="", via="feed", headline=plain(_text(item.get("title"))))
        link.language = plain(_text(item.get("language")), 35) or feed.language
        link.date = parse_instant(_text(item.get("date_published")))
        if link.date is None:
            link.date = parse_instant(_text(item.get("date_modified")))
            link.date_is_lastmod = link.date is not None
        tags = item.get("tags")
        for tag in tags if isinstance(tags, list) else ():
            _add_keyword(link, _text(tag))
        _take(link, [_text(item.get(key)) or "" for key in ("url", "external_url", "id")], feed, feed.url)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


__all__ = ["default_feeds", "find_feeds", "read_feed"]
