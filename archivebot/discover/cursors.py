"""Marks in a page's data behind which something goes on: the page's list of stories, or comments below them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree

from archivebot.page import Page
from archivebot.script_data import json_values
from archivebot.urls.words import listed

# Relay's pageInfo, as stores of GraphQL clients keep it: the mark and that more follows stand side by side.
_CURSOR = re.compile(
    r"""\\?"hasNextPage\\?"\s*:\s*true[^{}]{0,400}\\?"endCursor\\?"\s*:\s*\\?"[^"\\]"""
    r"""|\\?"endCursor\\?"\s*:\s*\\?"[^"\\][^{}]{0,400}\\?"hasNextPage\\?"\s*:\s*true"""
    r"""|\\?"next_?[cC]ursor\\?"\s*:\s*\\?"[^"\\]"""
)
_NEXT = ("nextCursor", "next_cursor", "nextcursor", "next_Cursor")
# Comments and their like are paged by the same marks, under keys that say what they are.
_OTHERS = re.compile(r"(?i)comment|reaction|repl(?:y|ies)|discussion|chat|poll\b|polls|quiz|notification|advert")
_NAMES = listed("url link href slug path permalink canonicalurl uri headline title name shortheadline linktext")
"""Keys by which data name a story; what readers wrote has none of them."""
_MAX_NODES = 20_000
_LEAST = 20


def has_cursor(page: Page) -> bool:
    """Whether the page's data say that its list goes on, and behind which mark: scripts alone know where to ask."""
    scripts = [one for one in page.scan.scripts if "ursor" in (one.text or "") and _CURSOR.search(one.text or "")]
    return any(_is_of_list(script) for script in scripts)


def _is_of_list(script: etree._Element) -> bool:
    marks = [of_list for value in json_values([script], _LEAST) for of_list in _marks(value)]
    # What cannot be read as data may be the list's.
    return any(marks) or not marks


def _marks(value: Any) -> Iterator[bool]:
    """For each mark in a value whether it can be the list's."""
    stack: list[tuple[Any, str, dict[str, Any]]] = [(value, "", {})]
    for _ in range(_MAX_NODES):
        if not stack:
            return
        node, keys, above = stack.pop()
        if isinstance(node, list):
            stack.extend((item, keys, above) for item in node[:200])
        elif isinstance(node, dict):
            if _is_mark(node):
                yield not _OTHERS.search(keys) and _names_stories([*node.values(), *above.values()])
            stack.extend((item, f"{keys} {key}"[-200:], node) for key, item in node.items())


def _is_mark(node: dict[str, Any]) -> bool:
    if any(isinstance(node.get(key), str) and node[key] for key in _NEXT):
        return True
    return node.get("hasNextPage") is True and bool(node.get("endCursor"))


def _names_stories(values: list[Any]) -> bool:
    """Whether the lists beside a mark name stories, or there are none: then its stories stand in the markup."""
    entries = [item for value in values if isinstance(value, list) for item in value[:20] if isinstance(item, dict)]
    entries += [item["node"] for item in entries if isinstance(item.get("node"), dict)]
    return not entries or any(
        key.lower() in _NAMES or key == "__ref" or (isinstance(item, dict) and not _NAMES.isdisjoint(item))
        for entry in entries
        for key, item in entry.items()
        if key != "author"
    )
