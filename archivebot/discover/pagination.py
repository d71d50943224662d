"""What continues a listing: ``rel=next``, "older", page numbers, "load more" with an address in the markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from archivebot import urls
from archivebot.discover.anchors import Anchor
from archivebot.discover.foreign_days import day_before
from archivebot.discover.load_more import load_more_links
from archivebot.discover.page_forms import form_pages
from archivebot.discover.phrases import ARROWS, is_more, is_next
from archivebot.discover.script_pages import script_pages
from archivebot.items import Link
from archivebot.page import Page
from archivebot.urls.page_numbers import MAX_PAGE, base_of, counted_by, following, page_number, page_step, unnumbered

MAX_OPTIONS = 500
MAX_FOUND = 5
# RFC 8288: <https://host/list?page=2>; rel="next"
_LINK_HEADER = re.compile(r"""(?i)<([^<>\s]{1,2000})>(?:\s*;[^<>,]{0,100}?)?;\s*rel\s*=\s*["']?next\b""")
_NEXT_NAMES = re.compile(
    r"(?i)(?:^|[\s_-])(?:next|older|nextpostslink|pager-next|next-page|load-?more|more-posts)(?:$|[\s_-])"
)


def next_pages(page: Page, anchors: Iterable[Anchor]) -> list[Link]:
    """The pages that continue this one, the best evidence first: one a row of numbers, and other ways beside it."""
    anchors = list(anchors)
    found: dict[str, Link] = {}

    def add(url: str | None, reason: str, score: float) -> None:
        if url and urls.canonicalize(url) != urls.canonicalize(page.url):
            key = urls.canonicalize(url) or url
            found.setdefault(key, Link(url=url, kind="pagination", via="listing", reason=reason, score=score))

    for element in page.scan.links.get("next", ()):
        add(_same_site(page, urls.join(page.base_url, element.get("href") or "")), "rel=next", 1.0)
    for target in _LINK_HEADER.findall(page.headers.get("link", "")):
        add(_same_site(page, urls.join(page.base_url, target)), "rel=next", 1.0)
    listed, own = base_of(page.url)
    for anchor in anchors:
        if "next" in anchor.rel and (
            _continues(anchor, listed, own, by_rel=True) or page_step(page.url, anchor.url) is not None
        ):
            add(anchor.url, "rel=next", 1.0)
    add(day_before(page.url, (anchor.url for anchor in anchors)), "day-before", 0.9)
    for anchor in anchors:
        goes_on = _continues(anchor, listed, own) or _steps(anchor, page.url) or _begins_stream(anchor, page.url)
        if goes_on and _says_next(anchor):
            add(anchor.url, "says-next", 0.9)
    if not found:
        numbered = _next_by_number(anchors, page.url, listed, own) or _second_page(anchors, page.url)
        if numbered:
            add(numbered.url, "numbered", 0.9)
            for url in _other_rows(anchors, page.url, numbered.url):
                add(url, "numbered", 0.8)
    if not found:
        add(_next_option(page), "numbered", 0.8)
    if not found:
        for url, reason in _unlinked(page, own):
            add(_same_site(page, url), reason, 0.8)
    if not found and page.scan.title is None and _may_continue(page.url, anchors, listed):
        add(following(page.url), "counted-on", 0.3)
    return list(found.values())


def _unlinked(page: Page, own: int) -> list[tuple[str, str]]:
    """Addresses of the next page that stand elsewhere than in links: the first place that names one has it."""
    for named in (load_more_links, form_pages, script_pages):
        found = list(islice(named(page, own), MAX_FOUND))
        if found:
            return found
    return []


def _same_site(page: Page, url: str | None) -> str | None:
    return url if url and urls.same_site(url, page.url) else None


def _says_next(anchor: Anchor) -> bool:
    if any(is_next(text) or is_more(text) for text in anchor.short):
        return True
    if _NEXT_NAMES.search(anchor.names):
        return True
    # A bare arrow is "next" in a row of numbers, or where its address counts pages.
    counts = "pagination" in anchor.places or anchor.shape.role == "page"
    return counts and any(text in ARROWS for text in anchor.short)


def _steps(anchor: Anchor, url: str) -> bool:
    """Whether the link differs from the page by one higher number; a teaser's "more" leads to a story's number too."""
    step = page_step(url, anchor.url)
    if step is None:
        return False
    return step[1] == step[0] + 1 or any(is_next(text) for text in anchor.short)


def _begins_stream(anchor: Anchor, url: str) -> bool:
    """Whether the link leads to the second page of the stream that a front page shows the head of: /latest/2.

    Only where it says "next" or "older": a teaser's "more" leads to a section's number as well.
    """
    if page_number(url) is not None or anchor.shape.points > 0 or anchor.shape.slug_words > 1:
        return False
    found = page_number(anchor.url)
    return found is not None and found[1] == 2 and any(is_next(text) for text in anchor.short)


def _next_option(page: Page) -> str | None:
    """The page after this one in a list that drops down: old templates count their pages in ``<option>``."""
    steps = ((page_step(page.url, url), url) for url in option_addresses(page))
    return min(((step[1], url) for step, url in steps if step is not None), default=(0, None))[1]


def option_addresses(page: Page) -> Iterator[str]:
    """The addresses of the site that a list that drops down holds."""
    for option in islice(page.tree.iter("option"), MAX_OPTIONS):
        value = option.get("value") or ""
        url = _same_site(page, urls.join(page.base_url, value)) if "/" in value or "?" in value else None
        if url:
            yield url


def _continues(anchor: Anchor, listed: str, own: int, by_rel: bool = False) -> bool:
    """Whether an address can be a later page of the list: the same list with a higher number, or a cursor."""
    numbered = page_number(anchor.url)
    if numbered is not None and numbered[0] == listed:
        if anchor.shape.role == "page" or "pagination" in anchor.places or by_rel:
            return own < numbered[1] <= MAX_PAGE
        # A teaser's "more" leads to /news/275229: only the very next number is the next page.
        return numbered[1] == own + 1
    if anchor.shape.role == "page":
        # A cursor, or numbers under another path ("load more" of a section's stream).
        return numbered is None or numbered[1] > own or own == 1
    return by_rel and anchor.shape.role in ("", "listing", "facet") and anchor.shape.points < 0


def _next_by_number(anchors: list[Anchor], url: str, listed: str, own: int) -> Anchor | None:
    """The link with the smallest number above the page's own, in a row of numbers."""
    numbers: dict[int, Anchor] = {}
    from_zero = False
    for anchor in anchors:
        label = next((text for text in anchor.short if text.isdecimal() and len(text) <= 6), None)
        found = page_number(anchor.url)
        if found is None or found[0] != listed:
            step = page_step(url, anchor.url) if anchor.text.isdecimal() else None
            if step is not None:
                numbers.setdefault(step[1], anchor)
            continue
        # A number in an address alone is no page number: the text, the name or the place must agree.
        if anchor.shape.role == "page" or "pagination" in anchor.places or label is not None:
            numbers.setdefault(found[1], anchor)
            from_zero = from_zero or (label is not None and found[1] == int(label) - 1)
    if from_zero and page_number(url) is None:
        own = 0
    later = [number for number in numbers if own < number <= MAX_PAGE]
    return numbers[min(later)] if later else None


def _other_rows(anchors: list[Anchor], url: str, taken: str) -> Iterator[str]:
    """The next pages of further lists on a page, each counted by a parameter of its own: ?news=2 beside ?analysis=2."""
    own = counted_by(url, taken)
    rows: dict[str, dict[int, str]] = {}
    for anchor in anchors:
        step = counted_by(url, anchor.url) if own and anchor.text.isdecimal() else None
        if step is not None and own and step[0] != own[0] and int(anchor.text) == step[2]:
            rows.setdefault(step[0], {})[step[2] - step[1]] = anchor.url
    for row in rows.values():
        if 1 in row and 2 in row:
            yield row[1]


def _second_page(anchors: list[Anchor], url: str) -> Anchor | None:
    """The second page of a list whose own address ends with its id: /c/12, /c/12/2; node_12.htm, node_12_2.htm.

    Ids count sections, too: only the link "2" leads there, or one that says "next".
    """
    first = unnumbered(url)
    if page_number(url) is None:
        return None
    return next((a for a in anchors if page_number(a.url) == (first, 2) and ("2" in a.short or _says_next(a))), None)


def last_named(url: str, anchors: Iterable[Anchor]) -> int:
    """The highest number of a page of this list in its row of numbers; 0 where there is none."""
    bases = {base_of(url)[0], unnumbered(url)}
    named = (page_number(anchor.url) for anchor in anchors if anchor.text.isdecimal())
    return max((found[1] for found in named if found is not None and found[0] in bases), default=0)


def _may_continue(url: str, anchors: list[Anchor], listed: str) -> bool:
    """Whether a fragment of a list that shows no way on may still be followed by counting.

    A whole page without a way on is the end of its list; the pieces behind "load more" seldom carry a button.
    """
    if page_number(url) is None or urls.split(url) is None:
        return False
    found = urls.shape(url)
    if found is None or found.role != "page":
        return False
    return not any(
        "pagination" in anchor.places or (anchor.shape.role == "page" and base_of(anchor.url)[0] == listed)
        for anchor in anchors
    )
