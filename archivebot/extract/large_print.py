"""The headline of pages that have no headings: a line in large print, or a box that is named for the headline.

Before style sheets, pages set the headline in a ``font`` of a large size; the
page's title was often the paper's name or the day's date on every page.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from itertools import chain, islice
from urllib.parse import urlsplit

from lxml import etree

from archivebot.dates import find_dates
from archivebot.extract.candidates import element_text
from archivebot.extract.names import named, word_set
from archivebot.page import Page
from archivebot.text import bare

LARGE = frozenset({"4", "5", "6", "7", "+1", "+2", "+3", "+4"})
"""Sizes of a ``font`` above the text's own, 3."""
MAX_LINES = 60
MAX_TITLE = 200
LEAST_WORDS = 3
MAX_DATE_WORDS = 6
MAX_TITLED = 400
"""Elements among which the title of the page is looked for."""
MIN_TITLED = 15


def large_line(page: Page) -> etree._Element | None:
    """The only heading, else the first line that leads nowhere of those that may be the headline.

    These say what the page's title says, are named for the headline, or stand in large print.
    """
    if page.scan.headings:
        only = page.scan.headings[0]
        return only if len(page.scan.headings) == 1 and next(only.iter("a"), None) is None else None
    title = (page.scan.title or "").casefold()
    lines = islice(page.tree.iter("div", "td", "p", "span", "b", "strong"), MAX_TITLED)
    said = (line for line in lines if len(own := (line.text or "").strip()) >= MIN_TITLED and own.casefold() in title)
    boxes = (box for box in page.scan.hinted["headline"] if box.tag in ("td", "div", "p", "span", "font", "b"))
    large = (font for font in page.tree.iter("font", "big") if font.tag == "big" or font.get("size") in LARGE)
    for element in islice(chain(said, boxes, large), MAX_LINES):
        text = element_text(element, MAX_TITLE)
        if len(text.split()) < LEAST_WORDS or len(text) >= MAX_TITLE or _is_name(text, page):
            continue
        if next(element.iter("a", "form", "table"), None) is None and next(element.iterancestors("a"), None) is None:
            return element
    return None


_TAIL = re.compile(r"\s*[-|\u2013\u2014:\u00b7\u00bb]\s*[^-|\u2013\u2014]{2,40}")
"""The name of the paper behind the headline in the title."""
_NAMED = word_set("headline articlehead storyhead newshead articletitle storytitle newstitle hed cim cikkcim")


def is_trusted(line: etree._Element, titles: Iterable[str], page: Page) -> bool:
    """Whether such a line is the headline against titles that say something else, or say more: "... - The Daily"."""
    titles = list(titles)
    text = element_text(line, MAX_TITLE)
    return (
        named(line, _NAMED)
        or says_nothing(titles, page)
        or any(title.startswith(text) and _TAIL.fullmatch(title, len(text)) for title in titles)
    )


def says_nothing(titles: Iterable[str], page: Page) -> bool:
    """Whether the page's titles are the site's name or a date, on this page as on every other."""
    return all(
        _is_name(title, page) or (len(title.split()) <= MAX_DATE_WORDS and find_dates(title)) for title in titles
    )


def _is_name(text: str, page: Page) -> bool:
    """Whether a line is little more than the name in the page's host."""
    hosts = [part for part in (urlsplit(page.url).hostname or "").split(".") if len(part) > 4]
    plain = "".join(c for c in unicodedata.normalize("NFKD", bare(text)) if not unicodedata.combining(c))
    return any((host.replace("-", "") in plain and len(plain) < 3 * len(host)) or plain in host for host in hosts)
