"""One pass over a page's tree, collecting what every extractor looks for.

Elements are filed by tag, and by the words that sites put into ``class``,
``id``, ``itemprop``, ``rel`` and ``data-*`` names (hints). Extractors read
these lists and never walk the whole tree again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache

from lxml import etree

HINTS: dict[str, re.Pattern[str]] = {
    # A word that templates put into the names of the elements that hold a field.
    "byline": re.compile(
        r"(?i)by-?_?line|author|autor|auteur|writer|contributor|redact|reporter|journalist|signature|firma"
    ),
    "date": re.compile(
        r"(?i)date|datum|fecha|time(?!line)|publi(?:sh|e|ca|k)|posted|updated|pubdat|meta|created|veroeffentlich"
    ),
    "caption": re.compile(r"(?i)caption|legend|bildunter|bildtext|cutline|credit|copyright|photo-?by|pie-?(?:de-)?foto"),
    "headline": re.compile(r"(?i)head-?_?line|title|titel|titre|titulo"),
    "description": re.compile(
        r"(?i)standfirst|sub-?_?(?:head|titl)|deck|\bdek\b|lead|lede|teaser|intro|summary|excerpt|abstract|chapo|entradilla|bajada|perex|ingress"
    ),
    "section": re.compile(r"(?i)section|category|kicker|rubri|breadcrumb|eyebrow|topic|overline|channel|ressort"),
    "keywords": re.compile(r"(?i)\btags?\b|tag-?list|keyword|topics"),
}

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


@lru_cache(maxsize=20_000)
def hints_of(names: str) -> tuple[str, ...]:
    """The hints that an attribute's words give, cached: templates repeat their class names."""
    return tuple(hint for hint, pattern in HINTS.items() if pattern.search(names))


class Scan:
    """What one document-order pass found; every list is in document order."""

    def __init__(self, tree: etree._Element) -> None:
        self.base_href: str | None = None
        self.title: str | None = None
        self.language: str | None = tree.get("lang") or tree.get("xml:lang")
        self.metas: dict[str, list[str]] = defaultdict(list)
        """Lower-case ``name``/``property``/``itemprop``/``http-equiv`` -> contents."""
        self.links: dict[str, list[etree._Element]] = defaultdict(list)
        """Lower-case ``rel`` word -> ``<link>`` elements."""
        self.json_ld: list[str] = []
        """Texts of ``<script type=application/ld+json>``."""
        self.json_scripts: list[etree._Element] = []
        """Other scripts that may hold the story as JSON (hydration data)."""
        self.headings: list[etree._Element] = []
        """``h1`` to ``h6``."""
        self.times: list[etree._Element] = []
        self.figures: list[etree._Element] = []
        self.captions: list[etree._Element] = []
        """``<figcaption>`` elements."""
        self.images: list[etree._Element] = []
        """``img``, ``amp-img``."""
        self.hinted: dict[str, list[etree._Element]] = defaultdict(list)
        """Hint -> elements of the body whose names hold it."""
        self.itemprops: dict[str, list[etree._Element]] = defaultdict(list)
        """``itemprop`` (or RDFa ``property``) word -> elements of the body."""
        self._walk(tree)

    def _walk(self, tree: etree._Element) -> None:
        for element in tree.iter(etree.Element):
            tag = element.tag
            if tag == "meta":
                self._meta(element)
                continue
            if tag == "link":
                for word in (element.get("rel") or "").lower().split():
                    self.links[word].append(element)
                continue
            if tag == "script":
                self._script(element)
                continue
            if tag == "base" and self.base_href is None:
                self.base_href = element.get("href")
            elif tag == "title" and self.title is None:
                self.title = element.text
            elif tag in HEADINGS:
                self.headings.append(element)
            elif tag == "time":
                self.times.append(element)
            elif tag == "figure":
                self.figures.append(element)
            elif tag == "figcaption":
                self.captions.append(element)
            elif tag in ("img", "amp-img"):
                self.images.append(element)
            self._names(element)

    def _names(self, element: etree._Element) -> None:
        names = element.get("class")
        for hint in hints_of(names) if names else ():
            self.hinted[hint].append(element)
        identifier = element.get("id")
        for hint in hints_of(identifier) if identifier else ():
            if element not in self.hinted[hint][-1:]:
                self.hinted[hint].append(element)
        properties = element.get("itemprop") or element.get("property")
        for word in properties.split() if properties else ():
            self.itemprops[word].append(element)

    def _meta(self, element: etree._Element) -> None:
        content = element.get("content")
        if content is None:
            return
        for attribute in ("name", "property", "itemprop", "http-equiv"):
            name = element.get(attribute)
            if name:
                self.metas[name.strip().lower()].append(content)

    def _script(self, element: etree._Element) -> None:
        kind = (element.get("type") or "").lower()
        if kind.startswith("application/ld+json"):
            self.json_ld.append(element.text or "")
        elif kind == "application/json" or element.get("id") == "__NEXT_DATA__":
            self.json_scripts.append(element)
