"""The text of an element as a reader sees it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import islice

from lxml import etree

from archivebot.extract.names import word_set
from archivebot.text import clean_line

_UNSEEN = frozenset({"script", "style", "noscript", "template", "svg", "rt", "rp", "button", "select", "textarea"})
_SILENT = _UNSEEN | {etree.Comment, etree.ProcessingInstruction, etree.Entity}
"""The same with what is no element: the tag of a comment is the function that makes one."""
_GLUED = word_set(
    "a abbr acronym b bdi bdo big cite code em font i ins kbd mark q ruby rb s small span strong sub sup rt "
    "rp time tt u var wbr"
)
"""Elements that stand inside a word or sentence; every other one starts a new line on screen."""

_FEW = 16
"""Elements whose text is read at once, however long it may be."""


def text_of(element: etree._Element) -> str:
    """All text below an element, as it stands: many times faster than ``itertext``."""
    if not len(element):
        return element.text or ""
    return etree.tostring(element, method="text", encoding="unicode", with_tail=False)


def text_within(element: etree._Element, limit: int) -> str | None:
    """All text below an element, as it stands; None where it is longer, and a large element is not read to its end."""
    if len(element) and next(islice(element.iter(), _FEW, None), None) is not None:
        size = 0
        for inner in element.iter():
            size += len(inner.text or "")
            if inner is not element:
                size += len(inner.tail or "")
            if size > limit:
                return None
    text = text_of(element)
    return text if len(text) <= limit else None


def element_text(element: etree._Element, limit: int = 2_000, skip: Collection[etree._Element] = ()) -> str:
    """The text that a reader sees in an element, white space folded; ``skip`` names inner elements to leave out."""
    if element.tag in _SILENT or element in skip:
        return ""
    text = element.text or ""
    if not len(element):
        return clean_line(text)
    parts, size = [text], len(text)
    children: Iterator[etree._Element] = iter(element)
    # What is open around the children: its other children, and the gap and the tail behind its end.
    outer: list[tuple[Iterator[etree._Element], str, str]] = []
    while size <= limit:
        for child in children:
            tag = child.tag
            gap = "" if tag in _GLUED else " "
            if tag not in _SILENT and not (skip and child in skip):
                text = child.text or ""
                parts += (gap, text)
                size += len(text)
                if len(child):
                    outer.append((children, gap, child.tail or ""))
                    children = iter(child)
                    break
                if size > limit:
                    break
            text = child.tail or ""
            parts += (gap, text)
            size += len(text)
            if size > limit:
                break
        else:
            if not outer:
                break
            children, gap, text = outer.pop()
            parts += (gap, text)
            size += len(text)
    return clean_line("".join(parts))


def is_hidden(element: etree._Element) -> bool:
    """Whether the element, or a box around it, is hidden by its own style: texts for sharing are."""
    return any("display:none" in (e.get("style") or "").replace(" ", "") for e in (element, *element.iterancestors()))
