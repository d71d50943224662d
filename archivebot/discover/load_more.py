""" "Load more" buttons: the address of the continuation stands in a ``data-`` attribute or a script's settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from archivebot import urls
from archivebot.discover.markup import text_below
from archivebot.discover.phrases import is_more, is_next
from archivebot.page import Page
from archivebot.script_data import json_values
from archivebot.urls.words import listed

# Attributes in which themes and scripts keep the address of the next part of a list.
_SURE = listed(
    """
    data-next data-next-url data-next-href data-next-link data-next-page-url data-load-more data-load-more-url
    data-loadmore data-loadmore-url data-more-url data-more data-infinite-url data-infinite data-infinite-scroll
    data-infinite-scroll-url data-next-page data-nextpage data-pagination-url data-fetch-more
    """
)
# Attributes that many scripts use for many things: only on an element that says "more" or "next".
_OTHERS = listed(
    "data-url data-href data-endpoint data-src-url data-ajax data-ajax-url data-api data-target-url hx-get onclick"
)
_NUMBERS = ("data-next-page", "data-nextpage", "data-page", "data-current-page", "data-paged", "data-offset")
_KNOWN = _SURE | _OTHERS
_TAGS = ("button", "a", "div", "section", "ul", "ol", "main", "span", "input", "nav")
_MORE_NAMES = re.compile(r"(?i)more|next|older|infinite|pager|pagin|load|weitere|suivant|siguiente")
_PLACEHOLDER = re.compile(
    r"(?i)\{\{?\s*(?:page|n|number|offset|num)\s*\}?\}|%7B(?:page|n)%7D|:page\b|__page__|%page%|\[page\]"
)
_ADDRESS = re.compile(r"(?:https?://|/|\?|\./)\S*\Z")
_ONCLICK = re.compile(r"""['"]((?:https?://|/|\?)[^'"\s]{1,500})['"]""")
_SCRIPT_KEYS = listed(
    "next nexturl nextpage nextpageurl nexthref nextlink loadmore loadmoreurl moreurl nextpagelink nextpath"
)
_SCRIPT_HINT = re.compile(r"(?i)\"(?:next|load_?more|more_?url)")
MAX_NODES = 20_000
MAX_FOUND = 5


def load_more_links(page: Page, own: int = 1) -> Iterator[tuple[str, str]]:
    """Addresses that the markup or a settings script names as continuation, with the attribute that did.

    ``own`` is the number of the page, for addresses with a place for a number in them.
    """
    found = 0
    for element in page.tree.iter(*_TAGS):
        if _KNOWN.isdisjoint(element.keys()):
            continue
        for value, name in _addresses(element, own):
            url = urls.join(page.base_url, value)
            if url is not None and found < MAX_FOUND:
                found += 1
                yield url, name
    if not found:
        yield from _from_scripts(page)


def _addresses(element: etree._Element, own: int) -> Iterator[tuple[str, str]]:
    says_more = _says_more(element)
    for name, text in element.items():
        value = str(text).strip()
        if (name in _SURE or (name in _OTHERS and says_more)) and _ADDRESS.match(value):
            yield _numbered(element, value, own), str(name)
            return
    onclick = element.get("onclick")
    if onclick and says_more and (match := _ONCLICK.search(onclick)):
        yield match.group(1), "onclick"


def _says_more(element: etree._Element) -> bool:
    words = " ".join(str(value) for key, value in element.items() if key in ("class", "id", "aria-label", "rel"))
    if _MORE_NAMES.search(words):
        return True
    text = text_below(element, 60) if len(element) < 20 else ""
    return is_more(text) or is_next(text)


def _numbered(element: etree._Element, value: str, own: int) -> str:
    """The address with the number of the next page in it, where it has a place for one or a number beside it."""
    number = next((element.get(name) for name in _NUMBERS if (element.get(name) or "").isdecimal()), None)
    is_next_number = any(
        (element.get(name) or "").isdecimal() for name in ("data-next-page", "data-nextpage", "data-offset")
    )
    following = int(number) + (0 if is_next_number else 1) if number else own + 1
    if _PLACEHOLDER.search(value):
        return _PLACEHOLDER.sub(str(following), value)
    if number and not re.search(r"(?i)page|paged|offset|[/=]\d+/?\Z", value):
        name = "offset" if element.get("data-offset") else "page"
        return f"{value}{'&' if '?' in value else '?'}{name}={following}"
    return value


def _from_scripts(page: Page) -> Iterator[tuple[str, str]]:
    """Addresses under keys such as ``nextUrl`` in the JSON that a page carries for its own scripts."""
    found = 0
    scripts = (script for script in page.scan.scripts if _SCRIPT_HINT.search(script.text or ""))
    for document in json_values(scripts, 0):
        for value in _next_values(document):
            url = urls.join(page.base_url, value)
            if url is not None and found < MAX_FOUND:
                found += 1
                yield url, "script"


def _next_values(document: Any) -> Iterator[str]:
    stack, seen = [document], 0
    while stack and seen < MAX_NODES:
        node = stack.pop()
        seen += 1
        if isinstance(node, list):
            stack.extend(node)
        elif isinstance(node, dict):
            for key, value in node.items():
                if isinstance(value, (dict, list)):
                    stack.append(value)
                elif isinstance(value, str) and key.lower().replace("_", "").replace("-", "") in _SCRIPT_KEYS:
                    shape = (
                        urls.shape(urls.join("http://host.invalid/", value) or "") if _ADDRESS.match(value) else None
                    )
                    if shape is not None and shape.role == "page":
                        yield value
