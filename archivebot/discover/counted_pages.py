"""Lists that go on without saying where: a button that a script serves, numbers without addresses, WordPress.

The address of their next page is counted, as publishing systems write it; the crawl asks for it once, and goes
on only where it gives stories that the page before it did not have.
"""

from __future__ import annotations

import re

from lxml import etree

from archivebot.discover.cursors import has_cursor
from archivebot.discover.load_more import mark_of
from archivebot.discover.markup import text_below
from archivebot.discover.page_forms import counted_field
from archivebot.discover.phrases import ARROWS, is_more, is_next
from archivebot.discover.script_pages import last_page
from archivebot.page import Page
from archivebot.urls.page_numbers import MAX_PAGE, following, page_number
from archivebot.urls.parts import split

SHOWN, PERHAPS = "unaddressed", "counted"
"""Why a page is counted: the page shows that its list goes on; or the system behind it divides its lists."""

_BUTTONS = ("button", "a", "span", "li", "div", "input")
_SCRIPT_MARKS = frozenset({"onclick", "data-page", "data-p", "role", "tabindex"})
# Names of the button, or of the box around it, by which themes load what follows.
_MORE_NAMES = re.compile(r"(?i)load-?_?more|show-?_?more|more-?(?:posts|news|articles|stories)|infinite|view-?more")
_PAGER = re.compile(r"(?i)pag(?:e|er|ing|ination|enav\w*|inat\w*)?(?:$|[\s_-])|seiten|strony")
_LAST_ATTRIBUTES = frozenset(
    "data-max-pages data-max-page data-total-pages data-totalpages data-total-page data-pages data-page-count "
    "data-last-page data-maxpage data-maxpages data-num-pages".split()
)
_KEPT = "data-"
"""How the names of attributes begin that only scripts read."""
_WORDPRESS = re.compile(r"/wp-(?:content|includes|json)/")
MAX_BUTTONS = 20_000


def counted_page(page: Page) -> tuple[str, str] | None:
    """The address that the next page of this list probably has, and why one is expected; None where none is."""
    own = (page_number(page.url) or ("", 1))[1]
    wordpress = _is_wordpress(page)
    reason = SHOWN if _shows_more(page, own) else PERHAPS if wordpress else None
    address = _address(page, own, wordpress) if reason else None
    return (address, reason) if address and reason else None


def _address(page: Page, own: int, wordpress: bool) -> str | None:
    if page_number(page.url) is not None:
        return following(page.url)
    parts = split(page.url)
    if parts is None:
        return None
    if wordpress and not parts.query:
        return f"{parts.origin}{parts.path.rstrip('/')}/page/{own + 1}/"
    name = counted_field(page, own) or "page"
    return f"{parts.origin}{parts.path}?{parts.query + '&' if parts.query else ''}{name}={own + 1}"


def _is_wordpress(page: Page) -> bool:
    """Whether WordPress made the page: it serves page 2 of every list at ``page/2/``, whatever the theme shows."""
    generator = " ".join(page.scan.metas.get("generator", ()))
    if generator.lower().startswith("wordpress"):
        return True
    links = (link.get("href") or "" for elements in page.scan.links.values() for link in elements)
    return any(_WORDPRESS.search(href) for href in links)


def _shows_more(page: Page, own: int) -> bool:
    numbers: set[int] = set()
    for count, element in enumerate(page.tree.iter(*_BUTTONS)):
        if count >= MAX_BUTTONS:
            break
        # A list has thousands of elements, of which few keep anything for a script: their names tell at once.
        names: list[str] = element.keys()  # type: ignore[assignment]  # text, as all that is parsed
        if _KEPT in " ".join(names) and (_names_more_pages(element, names, own) or mark_of(element)):
            return True
        if not _is_scripted(element, names):
            continue
        text = " ".join(text_below(element, 60).split()) or element.get("value") or element.get("aria-label") or ""
        if text.isdecimal() and len(text) <= 4:
            numbers.add(int(text))
            if int(text) == own + 1 and _in_pager(element):
                return True
        elif _says_more(element, text) or (text in ARROWS and _in_pager(element)):
            return True
    # The page's own number is often no button.
    in_a_row = own + 1 in numbers and not numbers.isdisjoint({own - 1, own, own + 2})
    return in_a_row or last_page(page) > own or has_cursor(page)


def _names_more_pages(element: etree._Element, names: list[str], own: int) -> bool:
    values = [element.get(name) or "" for name in _LAST_ATTRIBUTES.intersection(names)]
    return any(value.isdecimal() and own < int(value) <= MAX_PAGE for value in values)


def _in_pager(element: etree._Element) -> bool:
    """Whether the element, or a box right around it, is named as a row of pages is."""
    box: etree._Element | None = element
    for _ in range(3):
        if box is not None and _PAGER.search(f"{box.get('class') or ''} {box.get('id') or ''}"):
            return True
        box = box.getparent() if box is not None else None
    return False


def _is_scripted(element: etree._Element, names: list[str]) -> bool:
    """Whether a script serves the element, not an address; ``names`` are those of its attributes."""
    if element.tag == "a":
        href = (element.get("href") or "").strip().lower()
        return href in ("", "#", "#!") or href.startswith("javascript:")
    if element.tag == "input":
        return (element.get("type") or "") in ("button", "submit")
    return element.tag == "button" or not _SCRIPT_MARKS.isdisjoint(names)


def _says_more(element: etree._Element, text: str) -> bool:
    if not text or len(text) > 40:
        return False
    named = _MORE_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
    return named or is_more(text) or (is_next(text) and element.tag != "button")
