"""Menus without links: lists that drop down, elements that a script makes clickable, settings that a script draws."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from archivebot import urls
from archivebot.discover.anchors import Anchor
from archivebot.discover.json_entries import fold_key, nodes, title_text
from archivebot.discover.markup import text_below
from archivebot.page import Page
from archivebot.script_data import json_values

MAX_ENTRIES = 300
MAX_ELEMENTS = 5_000
MAX_NAME = 40
"""Characters of a section's name."""

_TAGS = ("span", "div", "li", "td", "button", "p")
_ONCLICK = re.compile(
    r"""location(?:\.href)?\s*=\s*['"]([^'"\s]{1,300})['"]|location\.\w+\(\s*['"]([^'"\s]{1,300})['"]"""
)
_NAME_KEYS = ("title", "name", "label", "text", "heading", "displayname", "linktext")
_ADDRESS_KEYS = ("url", "href", "link", "path", "permalink", "uri", "to", "linkurl", "slugurl")
_QUIET = frozenset({"nav"})


def menu_anchors(page: Page) -> list[Anchor]:
    """The entries of menus that are no links, as links of a menu; each address once."""
    domain = urls.registered_domain(page.url)
    found: dict[str, Anchor] = {}
    for name, address in islice(_entries(page), 10 * MAX_ENTRIES):
        url = urls.join(page.base_url, address)
        shape = urls.shape(url) if url else None
        if url is None or shape is None or urls.registered_domain(url) != domain or not 0 < len(name) <= MAX_NAME:
            continue
        key = urls.variant_key(url) or url
        if key not in found and len(found) < MAX_ENTRIES:
            found[key] = Anchor(url, key, shape, text=name, short=[name], places=_QUIET)
    return list(found.values())


def _entries(page: Page) -> Iterator[tuple[str, str]]:
    for option in islice(page.tree.iter("option"), MAX_ENTRIES):
        if "/" in (option.get("value") or ""):
            yield text_below(option, MAX_NAME + 1), option.get("value") or ""
    for element in islice(page.tree.iter(*_TAGS), MAX_ELEMENTS):
        address = element.get("data-href") or element.get("data-url") or _clicked(element.get("onclick"))
        if address and len(element) < 5:
            yield text_below(element, MAX_NAME + 1), address
    for document in json_values(page.scan.scripts, 0):
        yield from _settings(document)


def _clicked(code: str | None) -> str | None:
    match = _ONCLICK.search(code) if code else None
    return (match[1] or match[2]) if match else None


def _settings(document: Any) -> Iterator[tuple[str, str]]:
    for node in nodes(document):
        if isinstance(node, dict):
            entry = {fold_key(name): value for name, value in node.items() if isinstance(name, str)}
            address = next(
                (entry[key] for key in _ADDRESS_KEYS if isinstance(entry.get(key), str) and entry[key]), None
            )
            name = next((text for key in _NAME_KEYS if (text := title_text(entry.get(key)))), None)
            if name and address and "/" in address:
                yield name, address
