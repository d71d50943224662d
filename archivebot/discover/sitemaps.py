"""Sitemaps (sitemaps.org 0.9): urlset, index, news extension, text lists and feeds used as one; gzip or plain."""

from __future__ import annotations

import sys
import zlib
from collections import Counter
from io import BytesIO

from lxml import etree

from archivebot import urls
from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.feeds import read_feed
from archivebot.discover.instants import parse_instant
from archivebot.discover.markup import clean_xml, local_name, namespace, plain, text_of
from archivebot.discover.results import Sitemap
from archivebot.items import Link

MAX_BYTES = 50 * 1024 * 1024
"""Decoded; the limit of the protocol."""
MAX_LINKS = 100_000
"""Twice the limit of the protocol."""
OWN_PATTERN_SHARE, OWN_PATTERN_COUNT = 0.3, 20
"""A template this frequent in a sitemap is the site's article template: no site has as many sections as articles."""

_REFUSED_ROLES = frozenset({"tag", "author", "service", "file", "feed", "home", "media", "facet", "page", "listing"})


def inflate(data: bytes, limit: int = MAX_BYTES) -> tuple[bytes, bool]:
    """The bytes, gunzipped where they are gzip, at most ``limit``; and whether something was cut or broken."""
    cut = False
    for _ in range(2):  # Some servers gzip the .gz once more as content coding.
        if data[:2] != b"\x1f\x8b":
            break
        machine = zlib.decompressobj(31)
        try:
            data = machine.decompress(data, limit)
        except zlib.error:
            return b"", True
        cut = cut or not machine.eof
    return data[:limit], cut or len(data) > limit


def read_sitemap(data: bytes, url: str, *, evidence: SiteEvidence | None = None) -> Sitemap:
    """What a sitemap announces; ``format`` is None where the bytes are no sitemap."""
    sitemap = Sitemap(url=url)
    data, cut = inflate(data)
    if cut:
        sitemap.flags.append("cut:size")
    head = data[:2048].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<") or b"<?xml" in head or b"\x00<" in head[:8] or b"<\x00" in head[:8]:
        _read_xml(data, sitemap)
    elif head[:8].lower().startswith((b"http://", b"https://"[:8])):
        _read_text(data, sitemap)
    _judge(sitemap, evidence)
    return sitemap


def default_sitemaps(origin: str) -> list[Link]:
    """Addresses where sites keep a sitemap that robots.txt does not name: guesses of low score."""
    places = (
        "/sitemap.xml",
        "/sitemap_index.xml",
        "/sitemap-index.xml",
        "/news-sitemap.xml",
        "/sitemap-news.xml",
        "/sitemap_news.xml",
        "/wp-sitemap.xml",
        "/sitemap.xml.gz",
    )
    return [Link(url=origin + place, kind="sitemap", via="seed", score=0.2, reason="usual-place") for place in places]


def _read_xml(data: bytes, sitemap: Sitemap) -> None:
    source = BytesIO(clean_xml(data))
    events = etree.iterparse(
        source,
        events=("start", "end"),
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    depth = 0
    try:
        for event, element in events:
            if event == "start":
                depth += 1
                if depth == 1 and not _is_sitemap_root(element, data, sitemap):
                    return
                continue
            depth -= 1
            if depth == 1:
                _read_entry(element, sitemap)
                _free(element)
            if len(sitemap.links) > MAX_LINKS:
                sitemap.links.pop()
                sitemap.flags.append("cut:links")
                return
    except etree.XMLSyntaxError:
        pass
    if events.error_log:
        sitemap.flags.append("broken-xml")


def _free(element: etree._Element) -> None:
    """Forget an entry and those before it, so that 50 MB of XML never stand in memory as a tree."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _is_sitemap_root(root: etree._Element, data: bytes, sitemap: Sitemap) -> bool:
    name = local_name(root)
    if name in ("urlset", "sitemapindex"):
        sitemap.format = "urlset" if name == "urlset" else "index"
        return True
    if name in ("rss", "rdf", "feed"):
        feed = read_feed(data, sitemap.url)
        if feed.format:
            sitemap.format = "feed"
            sitemap.links, sitemap.refused = feed.links, feed.refused
            for link in feed.links:
                link.via = "sitemap"
    return False


def _read_entry(element: etree._Element, sitemap: Sitemap) -> None:
    name = local_name(element)
    if name not in ("url", "sitemap"):
        return
    link = Link(url="", via="sitemap")
    for child in element:
        part = local_name(child)
        if part == "loc" and "image" not in namespace(child):
            link.url = text_of(child)
        elif part == "lastmod":
            link.date = parse_instant(child.text)
            link.date_is_lastmod = link.date is not None
        elif part == "news":
            _read_news(child, link)
    address = urls.join(sitemap.url, link.url) if link.url.strip() else None
    if address is None:
        sitemap.refused["malformed" if link.url.strip() else "no-address"] += 1
    elif name == "sitemap":
        link.url, link.kind = address, "sitemap"
        if urls.canonicalize(address) == urls.canonicalize(sitemap.url):
            sitemap.refused["self-reference"] += 1
        else:
            sitemap.sitemaps.append(link)
    else:
        link.url = address
        sitemap.links.append(link)


def _read_news(element: etree._Element, link: Link) -> None:
    """The news extension: title, publication date, language, keywords, kept as hints."""
    for child in element.iter():
        part = local_name(child)
        if part == "title":
            link.headline = plain(child.text)
        elif part == "publication_date":
            published = parse_instant(child.text)
            if published is not None:
                link.date, link.date_is_lastmod = published, False
        elif part == "language":
            link.language = plain(child.text, 35)
        elif part == "keywords":
            words = (plain(word, 100) for word in (child.text or "")[:4_000].split(","))
            link.keywords = list(dict.fromkeys(word for word in words if word))[:50]


def _read_text(data: bytes, sitemap: Sitemap) -> None:
    sitemap.format = "text"
    for line in data.decode("utf-8-sig", "replace").splitlines():
        if not line.strip():
            continue
        address = urls.canonicalize(line)
        if address is None:
            sitemap.refused["malformed"] += 1
        elif len(sitemap.links) < MAX_LINKS:
            sitemap.links.append(Link(url=address, via="sitemap"))
        else:
            sitemap.flags.append("cut:links")
            return


def _judge(sitemap: Sitemap, evidence: SiteEvidence | None) -> None:
    """Refuse what an address shows to be no article; score the rest by shape, evidence and the sitemap's own habit."""
    seen = [_seen(link.url) for link in sitemap.links]
    counts = Counter(pattern for pattern, _, _ in seen)
    judgements = {pattern: evidence.judgement(pattern) if evidence else None for pattern in counts}
    floor = max(OWN_PATTERN_COUNT, OWN_PATTERN_SHARE * len(seen))
    kept = []
    for link, (pattern, role, points) in zip(sitemap.links, seen, strict=True):
        if role is None:
            sitemap.refused["malformed"] += 1
        elif link.headline is not None and role != "file":
            kept.append(link)
        elif role in _REFUSED_ROLES:
            sitemap.refused[role] += 1
        else:
            if counts[pattern] >= floor:
                points += 3
            agreement = judgements[pattern]
            if agreement is not None:
                points += 4 * agreement - 2
            link.score = urls.as_score(points)
            kept.append(link)
    sitemap.links = kept


def _seen(url: str) -> tuple[str | None, str | None, float]:
    """Pattern, role and points of an address, taken apart once; no role where it is none."""
    pattern, found = urls.pattern(url), urls.shape(url)
    # One string for all addresses of a template: a sitemap has up to fifty thousand.
    return (sys.intern(pattern) if pattern else None), (found.role if found else None), (found.points if found else 0.0)
