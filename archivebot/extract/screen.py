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
    parts: list[str] = []
    size = 0
    stack: list[tuple[etree._Element, bool]] = [(element, False)]
    while stack and size <= limit:
        node, closing = stack.pop()
        gap = "" if node.tag in _GLUED else " "
        if not closing and node.tag not in _UNSEEN and isinstance(node.tag, str) and node not in skip:
            parts += (gap, node.text or "")
            size += len(parts[-1])
            stack.append((node, True))
            stack.extend((child, False) for child in reversed(node))
            continue
        if node is not element:
            parts += (gap, node.tail or "")
            size += len(parts[-1])
    return clean_line("".join(parts))
