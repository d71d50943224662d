"""The text of an element as a reader sees it."""

from __future__ import annotations

from collections.abc import Collection

from lxml import etree

from archivebot.extract.names import word_set
from archivebot.text import clean_line

_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "rt", "rp", "button", "select", "textarea"})
_GLUED = word_set(
    "a abbr acronym b bdi bdo big cite code em font i ins kbd mark q ruby rb s small span strong sub sup rt "
    "rp time tt u var wbr"
)
"""Elements that stand inside a word or sentence; every other one starts a new line on screen."""


def element_text(element: etree._Element, limit: int = 2_000, skip: Collection[etree._Element] = ()) -> str:
    """The text that a reader sees in an element, white space folded; ``skip`` names inner elements to leave out."""
    if not len(element) and element not in skip:
        return clean_line(element.text) if element.tag not in _UNSEEN and isinstance(element.tag, str) else ""
    parts: list[str] = []
    size = 0
    # An element to open, or what follows the end of one: its gap and its tail.
    stack: list[etree._Element | tuple[str, str]] = [element]
    while stack and size <= limit:
        node = stack.pop()
        if isinstance(node, tuple):
            parts += node
            size += len(node[1])
            continue
        tag = node.tag
        gap = "" if tag in _GLUED else " "
        if tag not in _UNSEEN and isinstance(tag, str) and node not in skip:
            text = node.text or ""
            parts += (gap, text)
            size += len(text)
            if node is not element:
                stack.append((gap, node.tail or ""))
            if len(node):
                stack.extend(reversed(node))
        elif node is not element:
            text = node.tail or ""
            parts += (gap, text)
            size += len(text)
    return clean_line("".join(parts))
