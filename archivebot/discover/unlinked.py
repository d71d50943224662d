"""Stories that a page lists without links: components, boxes that a script makes clickable, pieces of HTML and JSON."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any
from urllib.parse import unquote

from lxml import etree

from archivebot import urls
from archivebot.page import Page
from archivebot.script_data import decoded
from archivebot.urls.words import listed

MAX_ELEMENTS = 2_000
MAX_PIECES = 50
MAX_PIECE = 500_000
"""Characters of a piece that is read."""
MIN_JSON = 100

_ADDRESS_NAMES = (
    "href",
    "data-href",
    "data-link",
    "data-url",
    "data-permalink",
    "permalink",
    "url",
    "link",
    "to",
    "action",
)
_LINKLESS = etree.XPath(
    "//*[@onclick or @data-href or @data-link or @data-url or @data-permalink or @permalink or @url or @link or @to"
    " or (@href and not(self::a or self::area or self::link or self::base)) or (self::form and @action)]"
)
_JSON = etree.XPath(f"//@*[string-length(.) > {MIN_JSON} and (starts-with(., '{{') or starts-with(., '['))]")
_IN_CODE = re.compile(r"""['"]((?:https?://|/)[^'"\s<>\\]{3,1000})['"]""")
_TEMPLATE_TYPE = re.compile(r"(?i)template|text/html|x-handlebars|x-jquery-tmpl|mustache")
# An address between quotes, of any kind and however escaped: what scripts build a list of.
_IN_SCRIPT = re.compile(r"""["'=(]((?:https?:\\?/\\?/|\\?/)[^"'\s<>()]{6,400}?)\\?["')]""")
_WRAPPER = listed("click out go goto redirect redir link track tracking external away exit r rd jump gate")
_TARGET = re.compile(r"(?i)(?:^|&)(?:url|u|to|target|link|dest|destination|redirect|redir|goto|href)=([^&]+)")


def matches(path: etree.XPath, page: Page) -> list[Any]:
    """What an XPath that selects nodes finds on a page."""
    found = path(page.tree)
    return found if isinstance(found, list) else []


def clickable(page: Page) -> Iterator[tuple[etree._Element, str]]:
    """Elements that are no links and carry an address, each with it."""
    for element in islice(matches(_LINKLESS, page), MAX_ELEMENTS):
        address = next((value for name in _ADDRESS_NAMES if (value := element.get(name))), None)
        address = address or in_code(element.get("onclick"))
        if address:
            yield element, address


def in_code(code: str | None) -> str | None:
    """The first address in a piece of code such as ``goView('/world/story')``; None where there is none."""
    match = _IN_CODE.search(code) if code else None
    return match[1] if match else None


def unwrapped(url: str) -> str:
    """Where an address of a site leads that only counts clicks: ``/click?url=%2Fworld%2Fstory``; else the address."""
    parts = urls.split(url)
    if parts is None or "=" not in parts.query:
        return url
    last = parts.path.rstrip("/").rpartition("/")[2].partition(".")[0].lower()
    match = _TARGET.search(parts.query) if last in _WRAPPER else None
    target = urls.join(url, unquote(match[1])) if match else None
    return target if target and urls.same_site(target, url) else url


def pieces(page: Page, drawn: bool) -> Iterator[str]:
    """HTML that the page keeps for later in text areas and templates; ``drawn``: also what scripts write."""
    for element in islice(page.tree.iter("textarea", "script"), 10 * MAX_PIECES):
        text = element.text or ""
        if not 20 < len(text) < MAX_PIECE or "<a" not in text.lower():
            continue
        if element.tag == "textarea" or _TEMPLATE_TYPE.search(element.get("type") or ""):
            yield text
        elif drawn and "document.write" in text:
            yield text.replace('\\"', '"').replace("\\'", "'").replace("\\/", "/")


def documents(page: Page) -> Iterator[Any]:
    """JSON in attributes: what components are given to draw (``data-props``, ``:items``)."""
    for value in islice(map(str, matches(_JSON, page)), MAX_PIECES):
        if len(value) < MAX_PIECE:
            yield from map(_untagged, decoded(value.lstrip(), 0))


def _untagged(value: Any, depth: int = 0) -> Any:
    """Astro's islands write every value with a number for its type before it: ``[0, "text"]``."""
    if depth > 50:
        return value
    if isinstance(value, list):
        if len(value) == 2 and value[0] in (0, 1) and not isinstance(value[0], bool):
            return _untagged(value[1], depth + 1)
        return [_untagged(item, depth + 1) for item in value]
    if isinstance(value, dict):
        return {key: _untagged(item, depth + 1) for key, item in value.items()}
    return value


def in_scripts(page: Page) -> Iterator[str]:
    """Addresses between quotes in a page's scripts, as they stand there."""
    for script in page.scan.scripts:
        text = script.text or ""
        if MIN_JSON < len(text) < MAX_PIECE:
            for match in islice(_IN_SCRIPT.finditer(text), MAX_ELEMENTS):
                yield html.unescape(match[1].replace("\\/", "/").replace("\\u002F", "/"))
