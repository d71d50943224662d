"""Threads of forums: the post that opens one is the text, and what answers it are comments."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from lxml import etree

from archivebot.extract.blocks import RawBlock, read_blocks
from archivebot.extract.furniture import DROP_TAGS
from archivebot.extract.structured import Structured
from archivebot.page import Page

_ADDRESS = re.compile(r"(?i)(?:^|[/.?&_-])(?:forums?|foren|threads?|showthread|viewtopic)(?:\.php|[/?&=.]|$)")
"""How the address of a thread names what it is."""
_SOFTWARE = re.compile(
    r"(?i)\b(?:phpbb|vbulletin|xenforo|discourse|woltlab|burning board|simple machines|smf|mybb|invision|flarum|"
    r"nodebb)\b"
)
_POST = re.compile(r"(?i)comment|post|message|beitrag|entry|reply")
_LEAST_POST = 200
"""Characters of the post that opens a thread, where nothing but posts stands on the page."""


def is_thread(page: Page, structured: Structured | None) -> bool:
    """Whether a page is a thread of a forum: its data, its software or its address says so."""
    if structured is not None and structured.of_type("DiscussionForumPosting"):
        return True
    parts = urlsplit(page.own_url)
    if _ADDRESS.search(f"{parts.hostname or ''}/{parts.path}?{parts.query}"):
        return True
    return any(_SOFTWARE.search(name) for name in page.scan.metas.get("generator", ())[:2])


def opening_post(post: etree._Element, container: etree._Element | None) -> etree._Element:
    """The first post of a thread, told by its looks: those of ``post``, the first whose time is known."""
    name = (post.get("class") or "").split()[:1]
    if container is None or not name:
        return post
    return next(e for e in container.iter(str(post.tag)) if (e.get("class") or "").split()[:1] == name)


def find_opening_post(page: Page, heading: etree._Element | None) -> list[RawBlock]:
    """The blocks of the first post below the heading, on a page that has nothing but posts.

    Some forums print the question in the same box as its answers, so that both look like comments.
    """
    if heading is None:
        return []
    for element in heading.itersiblings("div", "article", "section", "li"):
        if not _POST.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            continue
        texts = [e for e in element.iter("div", "p", "td", "blockquote") if _own_length(e) >= _LEAST_POST]
        if texts:
            return read_blocks(texts[0], lambda e: e.tag in DROP_TAGS)
    return []


def _own_length(element: etree._Element) -> int:
    """Characters that stand in an element itself, between its line breaks and slanted words."""
    return len(element.text or "") + sum(len(child.tail or "") for child in element)
