"""Sections that stories name: by the path from the front page, by a category's link, by the stories' addresses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from lxml import etree

from archivebot import urls
from archivebot.discover.json_entries import loads, nodes
from archivebot.discover.phrases import is_service, word_count
from archivebot.items import Link
from archivebot.page import Page
from archivebot.urls.words import ARTICLE

MAX_STEPS = 6
MAX_PREFIXES = 30
MAX_SCRIPT = 200_000
FEWEST = 2
"""Stories below a path that make a section of it: one may stand anywhere."""

_NAMES = ("breadcrumb", "crumb", "brotkr", "ariane", "migas", "kruimel")
_LABELS = frozenset({"section", "category", "rubric", "rubrik", "kicker", "channel", "ressort"})
_NEVER = frozenset({"tag", "author", "service", "media", "file", "feed", "facet", "page", "home", "article"})


def trail_of(page: Page) -> list[Link]:
    """The listings that a story's page names as those it belongs to, outermost first."""
    domain, own = urls.registered_domain(page.url), urls.variant_key(page.url)
    found: dict[str, Link] = {}
    for name, address in _steps(page):
        url = urls.join(page.base_url, address)
        shape = urls.shape(url) if url else None
        if url is None or shape is None or shape.role in _NEVER or shape.points > 0:
            continue
        key = urls.variant_key(url) or url
        if key == own or urls.registered_domain(url) != domain or is_service(name) or word_count(name) > 5:
            continue
        if len(found) < MAX_STEPS:
            found.setdefault(key, Link(url=url, kind="listing", section=name[:100] or None, reason="trail"))
    return list(found.values())


def _steps(page: Page) -> Iterator[tuple[str, str]]:
    for text in page.scan.json_ld:
        if "BreadcrumbList" in text and len(text) < MAX_SCRIPT:
            yield from _declared(loads(text))
    for element in page.scan.anchors:
        href = element.get("href")
        if href and ("category" in (element.get("rel") or "") or _on_trail(element)):
            yield " ".join("".join(map(str, element.itertext())).split()), href


def _on_trail(element: etree._Element) -> bool:
    """Whether a link, or a box right around it, is named as a path from the front page or as a story's section."""
    box: etree._Element | None = element
    for level in range(4):
        if box is None:
            return False
        names = f"{box.get('class') or ''} {box.get('id') or ''}".lower()
        if any(name in names for name in _NAMES):
            return True
        if level < 2 and not _LABELS.isdisjoint(names.replace("-", " ").replace("_", " ").split()):
            return True
        box = box.getparent()
    return False


def _declared(document: Any) -> Iterator[tuple[str, str]]:
    for node in nodes(document):
        if (
            isinstance(node, dict)
            and node.get("@type") == "BreadcrumbList"
            and isinstance(node.get("itemListElement"), list)
        ):
            for step in islice(node["itemListElement"], MAX_STEPS):
                item = step.get("item") if isinstance(step, dict) else None
                address = item.get("@id") or item.get("url") if isinstance(item, dict) else item
                name = (item.get("name") if isinstance(item, dict) else None) or (
                    step.get("name") if isinstance(step, dict) else None
                )
                if isinstance(address, str):
                    yield name if isinstance(name, str) else "", address


def sections_of_paths(articles: Iterable[str], known: Iterable[str], listing_url: str) -> list[Link]:
    """Sections that no link of a page names, though its stories stand below their paths: menus that a script draws.

    ``/politics/mayor-resigns-after-vote`` and another story there make a section of ``/politics``.
    """
    counts: Counter[str] = Counter()
    slash: Counter[str] = Counter()
    for url in articles:
        parts, shape = urls.split(url), urls.shape(url)
        if parts is None or shape is None or len(shape.segments) < 2:
            continue
        first = shape.segments[0]
        if first.lower() in ARTICLE or not any(map(str.isalpha, first)):
            continue
        address = f"{parts.origin}/{parts.path.lstrip('/').partition('/')[0]}"
        counts[address] += 1
        slash[address] += parts.path.endswith("/")
    there = {urls.variant_key(url) for url in (*known, listing_url)}
    found = []
    for address, number in counts.most_common(MAX_PREFIXES):
        url = f"{address}/" if slash[address] else address
        shape = urls.shape(url)
        if number >= FEWEST and urls.variant_key(url) not in there and shape is not None and shape.role not in _NEVER:
            found.append(Link(url=url, kind="listing", reason="path", score=0.2))
    return found
