"""The headline where the page's titles say nothing of it: the heading that markup names, or that is over the text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml import etree

from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.names import named, word_set
from archivebot.extract.screen import text_of
from archivebot.extract.surroundings import headings_over_text, leads_home
from archivebot.extract.titles import fold
from archivebot.page import Page

_ASIDE = word_set(
    "related recommend recommended recommendations mostread popular sidebar teaser teasers promo footer "
    "newsletter cookie modal comment comments breadcrumb breadcrumbs"
)


def marked_headline(page: Page, names: set[str]) -> etree._Element | None:
    """The one element that the template marks as the headline, whatever the title says: many call the page "Detail"."""
    marked = [element for element in page.scan.itemprops.get("headline", [])[:2] if not element.get("content")]
    text = element_text(marked[0]) if len(marked) == 1 and is_beside(marked[0]) == 1.0 else ""
    return marked[0] if 8 <= len(text) <= 300 and fold(text) not in names else None


def heading_over(
    page: Page, container: etree._Element | None, tags: tuple[str, ...], names: set[str]
) -> etree._Element | None:
    """The heading right over the text, an ``h1`` before an ``h2`` as near, where none agrees with the metadata."""
    found: etree._Element | None = None
    nearest = _NEAR_TEXT
    for level, heading in headings_over_text(page, container):
        if level > nearest:
            break
        text = element_text(heading)
        if heading.tag not in tags or not 8 <= len(text) <= 300 or fold(text) in names:
            continue
        if is_beside(heading) < 1.0 or leads_home(page, heading):
            continue
        if text.casefold().endswith(_MENUS) or text.startswith("Navigation "):
            continue
        if heading.tag == "h1":
            return heading
        if found is None:
            found, nearest = heading, level + 1
    return found if found is not None else _opening(page, container, tags, names)


def _opening(
    page: Page, container: etree._Element | None, tags: tuple[str, ...], names: set[str]
) -> etree._Element | None:
    """The last heading of several words before the first paragraph, where small systems set both in one container."""
    told = [
        heading
        for heading in _headings_before_text(container)
        if heading.tag in tags and 8 <= len(text := element_text(heading)) <= 300 and fold(text) not in names
        if is_beside(heading) == 1.0 and not leads_home(page, heading)
    ]
    phrases = [heading for heading in told if len(element_text(heading).split()) >= LEAST_WORDS]
    return next((heading for heading in phrases if heading.tag == "h1"), phrases[-1] if phrases else None)


_TOP = 3
"""Blocks at the top of a text."""
LEAST_WORDS = 3
"""Words of a headline; sections have fewer."""
FIRST_TEXT = 80
"""Characters of the paragraph that opens a text."""
MAX_LOOK = 200


def _headings_before_text(container: etree._Element | None) -> Iterator[etree._Element]:
    for element in islice(container.iter("h1", "h2", "p", "br", "li"), MAX_LOOK) if container is not None else ():
        if element.tag in ("h1", "h2"):
            yield element
        elif element.tag == "br" or len(text_of(element)) >= FIRST_TEXT:
            return


_MENUS = ("navigation", "menu", "menü")
"""What headings for screen readers call the menus of a page: "Hauptnavigation", "Mobile Navigation"."""
_NEAR_TEXT = 6
"""Levels of the tree."""


def leave_out_headline(body: Body, headline: etree._Element | None) -> etree._Element | None:
    """Take the headline off the top of the text, where only its place has told that the heading is one; and return it.

    None where the text does not open with it.
    """
    number = body.elements.index(headline) if headline is not None and headline in body.elements[:_TOP] else None
    if number is None or len(body.blocks) <= number + 1:
        return None
    del body.blocks[number], body.elements[number]
    return headline


def is_beside(element: etree._Element) -> float:
    """Less than 1 for a heading in a box beside the story."""
    for depth, parent in enumerate(element.iterancestors()):
        if depth > 8:
            break
        if parent.tag in ("aside", "nav", "footer") or named(parent, _ASIDE):
            return 0.8
    return 1.0
