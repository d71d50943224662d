"""What loads the continuation of a list into the page: its address stands in an attribute of a button or box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from lxml import etree

from archivebot import urls
from archivebot.discover.markup import text_below
from archivebot.discover.phrases import is_more, is_next
from archivebot.discover.script_pages import ADDRESS, PLACE_OF_NUMBER
from archivebot.page import Page
from archivebot.urls.page_numbers import page_number, page_step
from archivebot.urls.words import listed

# Attributes in which themes and scripts keep the address of the next part of a list.
_SURE = listed(
    """
    data-next data-next-url data-next-href data-next-link data-next-page-url data-load-more data-load-more-url
    data-loadmore data-loadmore-url data-more-url data-more data-infinite-url data-infinite data-infinite-scroll
    data-infinite-scroll-url data-next-page data-nextpage data-pagination-url data-fetch-more data-url-template
    data-url-pattern data-template-url data-page-url data-page-template
    """
)
# Attributes that many scripts use for many things: only on an element that says "more" or "next".
_OTHERS = listed(
    """
    data-url data-href data-endpoint data-src-url data-ajax data-ajax-url data-api data-target-url data-path hx-get
    onclick src up-href
    """
)
_NUMBERS = ("data-next-page", "data-nextpage", "data-page", "data-current-page", "data-paged", "data-offset")
# The mark behind which the list goes on, for the parameter of the same name: data-cursor="eyJpZCI6..." beside data-url.
_MARK = re.compile(
    r"data-(?:(?:next|end)-?)?(cursor|page-?token|continuation(?:-token)?)|data-next-?(token|after|before)"
)
# Other uses of these are as frequent: only on an element that says "more" or "next".
_OTHER_MARK = re.compile(r"data-(token|after|before|last-?id)")
# data-cursor="pointer" draws one.
_DRAWN = re.compile(r"\d|=|.{12}")
_MARKED = ("data-api-url", "data-source", "data-src", *sorted(_OTHERS - {"onclick", "src"}))
_PLACES = _SURE | _OTHERS | {"data-api-url", "data-source"}
# Values of Stimulus controllers: data-infinite-scroll-url-value, data-pagination-next-url-value.
_VALUE = re.compile(
    r"data-(?=.*(?:scroll|load-?more|pagina|pager|infinite|next))[\w-]{1,60}-(?:url|path|href|next)-value"
)
# Elements that load a piece of the page when it comes into sight (Turbo, GitHub's include-fragment).
_FRAMES = ("turbo-frame", "include-fragment")
_TAGS = ("button", "a", "div", "section", "ul", "ol", "main", "span", "input", "nav")
_MORE_NAMES = re.compile(r"(?i)more|next|older|infinite|pager|pagin|load|weitere|suivant|siguiente")
# What htmx loads when it comes into sight is the list's continuation.
_SIGHT = re.compile(r"revealed|intersect")
_OPEN_END = re.compile(r"(?i)(?:page|paged|p|pg|seite|pagina)=\Z")
MAX_MARK = 1_000
_ONCLICK = re.compile(r"""['"]((?:https?://|/|\?)[^'"\s]{1,500})['"]""")


def mark_of(element: etree._Element, form: re.Pattern[str] = _MARK) -> tuple[str, str] | None:
    """The mark behind which a list goes on, as an element keeps it for a script, after its parameter's name."""
    for name, text in element.items():
        found = form.fullmatch(str(name)) if str(name).startswith("data-") else None
        value = str(text).strip() if found else ""
        if found and _DRAWN.search(value):
            return str(found[found.lastindex or 0]).replace("-", "_"), value
    return None


def load_more_links(page: Page, own: int = 1) -> Iterator[tuple[str, str]]:
    """Addresses that the markup names as continuation, with the attribute that did.

    ``own`` is the number of the page, for addresses with a place for a number in them.
    """
    for element in page.tree.iter(*_TAGS, *_FRAMES):
        names = element.keys()
        # A list has thousands of elements, of which hardly any names a place or ends a name so.
        if _PLACES.isdisjoint(names) and "-value " not in " ".join([*map(str, names), ""]):
            continue
        for value, name in _addresses(page, element, own):
            url = urls.join(page.base_url, value)
            if url is not None:
                yield url, name


def _addresses(page: Page, element: etree._Element, own: int) -> Iterator[tuple[str, str]]:
    if element.tag in _FRAMES:
        if _is_later_page(page, element, own):
            yield str(element.get("src")).strip(), str(element.tag)
        return
    says_more = _says_more(element)
    mark = mark_of(element) or (mark_of(element, _OTHER_MARK) if says_more else None)
    if mark and (address := _marked(element, *mark)):
        yield address, "data-cursor"
        return
    for name, text in element.items():
        value = str(text).strip()
        sure = name in _SURE or _VALUE.fullmatch(str(name)) is not None
        if (sure or (name in _OTHERS and says_more)) and ADDRESS.match(value):
            yield _numbered(element, value, own), str(name)
            return
    onclick = element.get("onclick")
    if onclick and says_more and (match := _ONCLICK.search(onclick)):
        yield match.group(1), "onclick"


def _marked(element: etree._Element, name: str, mark: str) -> str | None:
    """An element's address with its mark; None where there is none, or it would be taken for a visit's."""
    address = next((value for key in _MARKED if ADDRESS.match(value := (element.get(key) or "").strip())), None)
    if address is None or len(mark) > MAX_MARK:
        return None
    url = f"{address}{'&' if '?' in address else '?'}{name}={quote(mark, safe='')}"
    return url if f"{name}=" in (urls.canonicalize(f"http://host.invalid/{url.lstrip('/')}") or "") else None


def _is_later_page(page: Page, frame: etree._Element, own: int) -> bool:
    """Whether a frame loads a further page of the list: its address is numbered so, or counts by a name of its own."""
    src = (frame.get("src") or "").strip()
    if page_number(f"http://host.invalid/{src.lstrip('/')}") is not None:
        return True
    values = [pair.partition("=")[2] for pair in src.partition("?")[2].split("&")]
    address = urls.join(page.base_url, src) if frame.get("loading") == "lazy" else None
    return address is not None and (str(own + 1) in values or page_step(page.url, address) is not None)


def _says_more(element: etree._Element) -> bool:
    words = " ".join(str(value) for key, value in element.items() if key in ("class", "id", "aria-label", "rel"))
    if _MORE_NAMES.search(words) or _SIGHT.search(element.get("hx-trigger") or ""):
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
    if PLACE_OF_NUMBER.search(value):
        return PLACE_OF_NUMBER.sub(str(following), value)
    if _OPEN_END.search(value):
        return f"{value}{following}"
    if number and not re.search(r"(?i)page|paged|offset|[/=]\d+/?\Z", value):
        name = "offset" if element.get("data-offset") else "page"
        return f"{value}{'&' if '?' in value else '?'}{name}={following}"
    return value
