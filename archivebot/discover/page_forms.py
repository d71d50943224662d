"""Forms that ask for a list's next page: a button with the number in a hidden field, or numbers that drop down."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlencode

from lxml import etree

from archivebot import urls
from archivebot.discover.markup import text_below
from archivebot.page import Page
from archivebot.urls.page_numbers import COUNTED_NAMES
from archivebot.urls.words import OFFSET_NAMES

MAX_FORMS = 50
MAX_FIELDS = 40
MAX_NAME = 100
_CHOICES = re.compile(r"(?i)edition|country|region|lang|locale|site|city|town|paper|ausgabe|land|pa[iy]s|ville|ciudad")
# Fields that count pages; how many entries an offset counts on by, no form tells.
_NUMBER_NAMES = COUNTED_NAMES - OFFSET_NAMES


def form_pages(page: Page, own: int) -> Iterator[tuple[str, str]]:
    """Addresses that forms of the page ask for as page ``own + 1``."""
    for count, form in enumerate(page.tree.iter("form")):
        if count >= MAX_FORMS:
            return
        if (form.get("method") or "get").strip().lower() != "get":
            continue
        fields = _fields(form)
        name = _page_field(form, fields, own) if fields else None
        if fields and name:
            address = (form.get("action") or "").strip() or page.base_url.partition("?")[0]
            query = urlencode({**fields, name: str(own + 1)})
            url = urls.join(page.base_url, f"{address.partition('#')[0]}{'&' if '?' in address else '?'}{query}")
            if url is not None:
                yield url, "form"


def counted_field(page: Page, own: int) -> str | None:
    """The name of a hidden field that holds the number of this page: scripts put another one into it."""
    for count, field in enumerate(page.tree.iter("input")):
        if count >= MAX_FORMS * MAX_FIELDS:
            return None
        name = field.get("name") or field.get("id") or ""
        if name.lower() in _NUMBER_NAMES and (field.get("value") or "").strip() in (str(own), str(own - 1), ""):
            return name
    return None


def _fields(form: etree._Element) -> dict[str, str] | None:
    """What the form sends by itself; None for one in which a reader writes."""
    fields: dict[str, str] = {}
    for count, field in enumerate(form.iter("input", "select", "textarea", "button")):
        kind = (field.get("type") or ("text" if field.tag == "input" else "")).lower()
        if count >= MAX_FIELDS or field.tag == "textarea" or kind in ("text", "search", "email", "password", "date"):
            return None
        name = field.get("name")
        if name and (kind == "hidden" or field.tag == "select"):
            fields[name] = field.get("value") or ""
    return fields


def _page_field(form: etree._Element, fields: dict[str, str], own: int) -> str | None:
    """The field that counts pages, where the form leads to the next one."""
    following = str(own + 1)
    for name, value in fields.items():
        if name.lower() in _NUMBER_NAMES and value == following:
            return name
    for select in form.iter("select"):
        name = select.get("name") or ""
        options = {(option.get("value") or option.text or "").strip() for option in select.iter("option")}
        if name.lower() in _NUMBER_NAMES and following in options:
            return name
    return None


def choices(page: Page) -> Iterator[tuple[str, str]]:
    """Names and addresses of what a form lets readers choose and nothing else: the edition, the country, the town."""
    for form in islice(page.tree.iter("form"), MAX_FORMS):
        selects = list(islice(form.iter("select"), 2))
        fields = _fields(form) if len(selects) == 1 and (form.get("method") or "get").strip().lower() == "get" else None
        name = selects[0].get("name") if fields else None
        if fields is None or not name or not _CHOICES.search(name):
            continue
        action = (form.get("action") or "").strip() or page.base_url.partition("?")[0]
        for option in islice(selects[0].iter("option"), MAX_FIELDS):
            value = (option.get("value") or "").strip()
            query = urlencode({**fields, name: value})
            url = urls.join(page.base_url, f"{action.partition('#')[0]}{'&' if '?' in action else '?'}{query}")
            if value and url is not None and urls.same_site(url, page.url):
                yield " ".join(text_below(option, MAX_NAME).split()), url
