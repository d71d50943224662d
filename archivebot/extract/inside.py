"""What stands inside elements: their first heading and first link, found without a search of the tree for each."""

from __future__ import annotations

from collections.abc import Iterable

from lxml import etree


def first_headings(headings: Iterable[etree._Element]) -> dict[etree._Element, etree._Element]:
    """Element -> the first of some headings, which come in document order, that it holds or is."""
    first: dict[etree._Element, etree._Element] = {}
    for heading in headings:
        above: etree._Element | None = heading
        # What is above an element with an earlier heading has that one too.
        while above is not None and above not in first:
            first[above] = heading
            above = above.getparent()
    return first


def first_link(element: etree._Element) -> etree._Element | None:
    """The first link with an address inside an element that is no link itself."""
    if not len(element):
        return None
    return next((link for link in element.iter("a") if link.get("href") is not None), None)


def leads(anchor: etree._Element) -> bool:
    """Whether an ``<a>`` is a link: old pages mark a place with one that has a name only, some around their text."""
    attributes = anchor.keys()
    return "href" in attributes or ("name" not in attributes and "id" not in attributes)


def shows_pictures(element: etree._Element) -> bool:
    """Whether an element holds pictures, and no paragraph or heading beside them."""
    if not len(element) or next(element.iter("img", "picture"), None) is None:
        return False
    return next(element.iter("p", "h2", "h3", "h4"), None) is None
