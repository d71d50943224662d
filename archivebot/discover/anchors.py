"""The links of a page, one entry an address, with everything the page says about each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import islice
from urllib.parse import quote

from lxml import etree

from archivebot import urls
from archivebot.discover.archives import archive_pattern
from archivebot.discover.instants import parse_instant
from archivebot.discover.markup import text_below
from archivebot.discover.phrases import word_count
from archivebot.discover.places import Places
from archivebot.discover.unlinked import clickable, in_code, unwrapped
from archivebot.page import Page
from archivebot.scan import hints_of
from archivebot.urls.page_numbers import page_step

MAX_ANCHORS = 6_000
"""Links of a page that are looked at; the rest is counted. Home pages of large sites have up to a thousand."""
MAX_TEXT = 1_000
MAX_BUTTON = 40
"""Characters of a link that only says "read more"."""
MAX_TEASER = 60
"""Elements of a teaser: what holds more is the list."""
MAX_ELEMENTS = 300
"""Elements inside one link that are looked at."""
_NOT_WEB = ("#", "javascript:", "mailto:", "tel:", "data:", "sms:", "whatsapp:", "about:", "blob:", "file:", "ftp:")
# /?lang=fr
_LANGUAGE = re.compile(r"(?i)/\?(?:lang|language|locale|hl|l)=[a-z]{2}(?:[-_][a-z]{2,4})?\Z")
_QUERY_SAFE = "!$%&'()*+,;=:@/?#[]"
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCK_LEVELS = 5
"""A date stands so many elements above a link at most, if it is the date of that link's teaser."""


@dataclass(slots=True)
class Anchor:
    """One address on a page and all links to it."""

    url: str
    key: str
    """Its variant key; for pages of listings, the address."""
    shape: urls.Shape
    text: str = ""
    """The best text: a heading's, else the longest."""
    label: str = ""
    """``aria-label``, ``title`` or the picture's ``alt``, where there is no text."""
    short: list[str] = field(default_factory=list)
    """Texts of at most 40 characters and the labels, for phrases like "next"."""
    places: frozenset[str] = frozenset()
    """All places where the address is linked."""
    quiet: bool = True
    """Whether every link to it stands in navigation, header or footer."""
    path: str = ""
    """Path of the elements above the link with the best text."""
    rel: frozenset[str] = frozenset()
    names: str = ""
    """Class and id of the links."""
    date: datetime | date | None = None
    """A date that stands beside it."""

    @property
    def words(self) -> int:
        """Words of its best text."""
        return word_count(self.text)

    @property
    def headline_words(self) -> int:
        """Words of its best text, or of its label where it has none: a picture's ``alt`` is often the headline."""
        return word_count(self.text or self.label)


# Roles whose pages are neither articles nor listings to follow, unless the site itself says otherwise.
_NO_USE = frozenset({"tag", "author", "service", "media", "file", "feed", "home"})
# A month in a calendar is an archive of news or of events; only its page tells which.
_CALENDAR = frozenset({"calendar", "kalender", "calendario", "calendrier", "kalendarz", "kalendar", "agenda"})
_QUIET = frozenset({"nav", "header", "footer", "breadcrumb", "pagination", "share"})


class Anchors:
    """All links of a page, gathered in one pass over its ``a`` elements."""

    def __init__(self, page: Page, may_be_article: Callable[[str], bool] = lambda url: False) -> None:
        """Gather; ``may_be_article`` may save a link whose address speaks against it."""
        self.refused: Counter[str] = Counter()
        self.feeds: list[str] = []
        """Addresses that say they are feeds."""
        self.tags: dict[str, str] = {}
        """Addresses that say they are lists of a tag, by their variant key."""
        self.base = page.base_url
        self.own = urls.variant_key(page.url) or ""
        self._may_be_article = may_be_article
        self._domain = urls.registered_domain(page.url)
        self._places = Places()
        self._dates = _dates_by_block(page)
        self._encoding = page.encoding
        self._found: dict[str, Anchor] = {}
        self._by_href: dict[str, Anchor | None] = {}
        for count, (element, href) in enumerate(self._addresses(page)):
            if count >= MAX_ANCHORS:
                self.refused["over-limit"] += 1
                continue
            if href in self._by_href:
                anchor = self._by_href[href]
            else:
                anchor = self._by_href[href] = self._resolve(href)
            if anchor is not None:
                self._describe(anchor, element)

    def _addresses(self, page: Page) -> Iterator[tuple[etree._Element, str]]:
        """Elements that lead somewhere, with the address: links first, then what a script makes clickable."""
        for element in page.tree.iter("a", "area"):
            href = element.get("href") or element.get("xlink:href")
            if href is not None:
                scripted = href[:1] == "#" or href[:11].lower() == "javascript:"
                yield element, (in_code(href) or in_code(element.get("onclick")) or href) if scripted else href
        for element, address in clickable(page):
            url = urls.join(self.base, address.strip())
            shape = urls.shape(url) if url else None
            # Only what looks like a story's: such attributes hold addresses of many kinds.
            if shape is not None and shape.points > 0:
                yield element, address

    def __iter__(self) -> Iterator[Anchor]:
        return iter(self._found.values())

    def _resolve(self, href: str) -> Anchor | None:
        """The entry of a link; None for one that leads to no page of the site, which is counted."""
        bare = href.strip()
        if not bare or bare[:12].lower().startswith(_NOT_WEB):
            self.refused["not-web"] += 1
            return None
        if not bare.isascii() and "?" in bare:
            bare = self._query_encoded(bare)
        joined = urls.join(self.base, bare)
        url = unwrapped(joined) if joined else None
        shape = urls.shape(url) if url else None
        if url is None or shape is None:
            self.refused["malformed"] += 1
            return None
        if urls.registered_domain(url) != self._domain:
            self.refused["other-site"] += 1
            return None
        if shape.role == "feed":
            self.feeds.append(url)
        if shape.role == "service" and shape.date is not None and not _CALENDAR.isdisjoint(shape.segments):
            shape = replace(shape, role="listing")
        if shape.role == "home" and self._is_other_front(url):
            # Sections and editions stand on hosts of their own: sport.example.com, fr.example.com.
            shape = replace(shape, role="")
        elif shape.role == "home" and "=" in url:
            shape = replace(shape, role=self._part_of_front(url))
        if shape.role == "tag":
            self.tags[urls.variant_key(url) or url] = url
        if shape.role in _NO_USE and not self._may_be_article(url):
            self.refused[shape.role] += 1
            return None
        # Pages counted from 0 differ by ``?page=1`` from their first; so pages of listings keep their addresses.
        key = url if shape.role == "page" else urls.variant_key(url) or url
        anchor = self._found.get(key)
        if anchor is None:
            anchor = self._found[key] = Anchor(url, key, shape)
        elif url != anchor.url and urls.variant_marks(anchor.url) and not urls.variant_marks(url):
            anchor.url = url  # The plain page beats its AMP, print and mobile variants.
        return anchor

    def _query_encoded(self, href: str) -> str:
        """The link with its parameters in the page's encoding, as browsers send them; a path goes as UTF-8."""
        path, _, query = href.partition("?")
        try:
            return f"{path}?{quote(query.encode(self._encoding), safe=_QUERY_SAFE)}"
        except (UnicodeError, LookupError):
            return href

    def _is_other_front(self, url: str) -> bool:
        """Whether a front page is another host's of the site, one for phones left out, or is in another language."""
        own, origin = urls.origin_of(self.base), urls.origin_of(url)
        if own is None or origin is None or urls.variant_marks(url):
            return False
        return urls.variant_key(origin) != urls.variant_key(own) or _LANGUAGE.search(url) is not None

    def _part_of_front(self, url: str) -> str:
        """The role of a front page's address with parameters: a day's list, a later page of it, or the page itself."""
        if archive_pattern(url) is not None:
            return "listing"
        return "page" if page_step(self.base, url) is not None else "home"

    def _describe(self, anchor: Anchor, element: etree._Element) -> None:
        text, heading = _text_of(element)
        place = self._places.of(element.getparent())
        if not heading and len(text) <= MAX_BUTTON and place.names.isdisjoint(_QUIET) and word_count(text) < 4:
            beside = _heading_beside(element)
            text, heading = beside or text, bool(beside)
        names = place.names | {"heading"} if heading else place.names
        longer = len(text) > len(anchor.text)
        first_heading = bool(text) and "heading" in names and "heading" not in anchor.places
        if first_heading or (longer and ("heading" in names or "heading" not in anchor.places)):
            anchor.text, anchor.path = text, place.path
        elif not anchor.path:
            anchor.path = place.path
        label = element.get("aria-label") or element.get("title") or element.get("headline") or ""
        if not label and not text:
            label = next((image.get("alt") or "" for image in element.iter("img", "amp-img")), "")
        label = " ".join(label[:MAX_TEXT].split())
        anchor.label = max(anchor.label, label, key=len)
        anchor.short.extend(short for short in (text, label) if 0 < len(short) <= 40)
        anchor.places |= names
        anchor.quiet = anchor.quiet and not names.isdisjoint(_QUIET)
        if rel := element.get("rel"):
            anchor.rel |= frozenset(rel.lower().split())
        if class_ := element.get("class"):
            anchor.names += f" {class_}"
        if anchor.date is None and self._dates:
            anchor.date = self._date_beside(element)

    def _date_beside(self, element: etree._Element) -> datetime | date | None:
        block: etree._Element | None = element
        for _ in range(_BLOCK_LEVELS):
            if block is None:
                return None
            dates = self._dates.get(block)
            if dates is not None:
                # Two dates in one block: this is the list, not the teaser.
                return dates[0] if len(dates) == 1 else None
            block = block.getparent()
        return None


def _dates_by_block(page: Page) -> dict[etree._Element, list[datetime | date]]:
    """Blocks -> the dates of ``time`` elements inside them."""
    found: dict[etree._Element, list[datetime | date]] = {}
    for element in page.scan.times:
        moment = parse_instant(element.get("datetime"))
        if moment is None:
            continue
        block: etree._Element | None = element
        for _ in range(_BLOCK_LEVELS):
            if block is None:
                break
            dates = found.setdefault(block, [])
            if moment not in dates:
                dates.append(moment)
            block = block.getparent()
    return found


def _heading_beside(element: etree._Element) -> str:
    """The heading of the teaser whose only address a link is: "Read more" and pictures stand below headlines."""
    href = element.get("href")
    block = element.getparent()
    for _ in range(_BLOCK_LEVELS):
        below = list(islice(block.iter(etree.Element), MAX_TEASER + 1)) if block is not None else []
        if not below or len(below) > MAX_TEASER or any(e.tag == "a" and e.get("href") != href for e in below):
            return ""
        heading = next((e for e in below if e.tag in _HEADINGS), None)
        if heading is not None:
            return text_below(heading)
        block = below[0].getparent()
    return ""


def _text_of(element: etree._Element) -> tuple[str, bool]:
    """The text of a link, a heading's inside it first; and whether it is a heading's."""
    if not len(element):
        return " ".join((element.text or "")[:MAX_TEXT].split()), False
    below = list(islice(element.iter(etree.Element), MAX_ELEMENTS))
    for child in below:
        if child.tag in _HEADINGS and (text := text_below(child)):
            return text, True
    text = text_below(element)
    if len(text) > 60 and len(element) > 1:
        # A whole teaser in one link: the part that its class calls headline, without date and summary.
        for child in below[1:]:
            class_ = child.get("class")
            if class_ and "headline" in hints_of(class_[:200]) and (part := text_below(child)):
                return part, True
    return text, False
