"""The way on that only scripts know: addresses under keys such as ``nextUrl``, patterns with a place for a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from archivebot import urls
from archivebot.page import Page
from archivebot.script_data import json_values
from archivebot.urls.words import listed

_NEXT_KEYS = listed(
    "next nexturl nextpage nextpageurl nexthref nextlink loadmore loadmoreurl moreurl nextpagelink nextpath"
)
_HINT = re.compile(r"(?i)\"(?:next|load_?more|more_?url)")
ADDRESS = re.compile(r"(?:https?://|/|\?|\./)\S*\Z")
"""What can be an address: attributes and settings hold other things under the same names."""

PLACE_OF_NUMBER = re.compile(
    r"(?i)\{\{?\s*(?:page|n|number|offset|num|page_?num(?:ber)?|page_?no|i|0)\s*\}?\}|\$\{\w{1,20}\}|%7B(?:page|n)%7D|:page\b"
    r"|__page__|%page%|%#%|%d|\[page\]|#page#|@page@"
)
"""What settings write where a page's number is to stand: ``{page}``, ``%d``, WordPress's ``%#%``."""

# An address in quotes that says "page" and has a place for a number: settings of infinite scrolling.
_PATTERN = re.compile(
    r"""["']((?:https?:)?\\?/[^"'\s<>]{0,300}(?:%d|%#%|%page%|%7B|[{}\[\]#@:$_]page|\{)[^"'\s<>]{0,100})["']"""
)
_PATTERN_HINT = re.compile(r"(?i)%d|%#%|\{page|\{\{|\{n\}|\{num|:page|__page__|%page%|\[page\]|%7Bpage|#page#|@page@")
_PAGED = re.compile(r"(?i)p(?:age|agina|g|aged)?(?:[/_=.-]|%2F|\b)|seite|strona|sida|offset")
# The call by which TRS, the publishing system of most Chinese newsrooms, draws the numbers of a list's pages.
_CREATE_PAGES = re.compile(
    r"""createPageHTML\w{0,4}\(\s*['"]?(\d{1,5})['"]?\s*,\s*['"]?(\d{1,5})['"]?\s*,\s*['"]([\w./-]{1,80})['"]\s*,\s*['"](\w{1,6})['"]"""
)
_MAX_NODES = 20_000
_MAX_TEXT = 500_000
_LAST_KEYS = re.compile(
    r"(?i)[\"']?(?:max_?(?:num_?)?pages?|total_?pages?|page_?count|last_?page|num_?pages|pages_?total|pages_?count)[\"']?"
    r"\s*[:=]\s*[\"']?(\d{1,6})\b"
)


def script_pages(page: Page, own: int) -> Iterator[tuple[str, str]]:
    """Addresses of the page after page ``own`` that the page's scripts name, each with what named it."""
    texts = [text for script in page.scan.scripts if 20 < len(text := script.text or "") < _MAX_TEXT]
    for text in texts:
        if match := _CREATE_PAGES.search(text):
            total, current = int(match[1]), int(match[2])
            if current + 1 < total and (url := urls.join(page.base_url, f"{match[3]}_{current + 1}.{match[4]}")):
                yield url, "script"
                return
    yield from _named(page)
    for text in texts:
        if _PATTERN_HINT.search(text) and (url := _from_pattern(page, text, own)):
            yield url, "script"
            return


def last_page(page: Page) -> int:
    """The highest number of a page that scripts' settings name (``max_page``, ``totalPages``); 0 where none does."""
    found = 0
    for script in page.scan.scripts:
        text = script.text or ""
        if 20 < len(text) < _MAX_TEXT and "ld+json" not in (script.get("type") or ""):
            found = max([found, *(int(match[1]) for match in _LAST_KEYS.finditer(text))])
    return found


def _from_pattern(page: Page, text: str, own: int) -> str | None:
    for match in _PATTERN.finditer(text):
        pattern = match[1].replace("\\/", "/")
        place = PLACE_OF_NUMBER.search(pattern)
        if place is None or not _PAGED.search(pattern):
            continue
        url = urls.join(page.base_url, PLACE_OF_NUMBER.sub(str(own + 1), pattern))
        shape = urls.shape(url) if url else None
        if url and shape is not None and shape.role == "page" and "{" not in url:
            return url
    return None


def _named(page: Page) -> Iterator[tuple[str, str]]:
    scripts = (script for script in page.scan.scripts if _HINT.search(script.text or ""))
    for document in json_values(scripts, 0):
        for value in _next_values(document):
            url = urls.join(page.base_url, value)
            if url is not None:
                yield url, "script"


def _next_values(document: Any) -> Iterator[str]:
    stack, seen = [document], 0
    while stack and seen < _MAX_NODES:
        node = stack.pop()
        seen += 1
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, dict):
            for key, value in node.items():
                named = key.lower().replace("_", "").replace("-", "") in _NEXT_KEYS
                if named and isinstance(value, dict):
                    value = value.get("href") or value.get("url") or value
                if isinstance(value, (dict, list)):
                    stack.append(value)
                elif named and isinstance(value, str) and _is_page(value):
                    yield value


def _is_page(value: str) -> bool:
    shape = urls.shape(urls.join("http://host.invalid/", value) or "") if ADDRESS.match(value) else None
    return shape is not None and shape.role == "page"
