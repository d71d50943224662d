"""Pages that are nothing but a way on: ``<meta http-equiv="refresh">``, or a script of one line."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from archivebot.page import Page
from archivebot.urls import join

MAX_SIZE = 64 * 1024
"""Bytes of a page that is looked at: one that only leads on is small."""

MAX_TEXT = 400
"""Characters that it may show: "This page has moved; if you are not taken there, follow this link"."""

MAX_DELAY = 10
"""Seconds: longer ones let a reader read, or reload a live page."""

UNSEEN = ("script", "style", "template")
"""Elements whose text nobody sees."""

MAX_SCRIPTED = 4 * 1024
"""Bytes of a page that only holds a script which leads on."""

_SENT = re.compile(rb"(?i)location")
_WINDOW = r"(?:(?:window|document|self|top|parent)\.)*"
_SENDS = re.compile(
    rf"""(?s)\s*(?:<!--[^\n]*\n|//[^\n]*\n)?\s*(?:["']use strict["'];?\s*)?{_WINDOW}location"""
    rf"""(?:(?:\.href)?\s*=\s*["']([^"'\s]{{1,2000}})["']|\.(?:replace|assign)\(\s*["']([^"'\s]{{1,2000}})["']\s*\))"""
    r"""\s*(?:;|\}|\n|-->|\Z)"""
)
_NAMED = re.compile(rb"(?i)\brefresh\b")
_CONTENT = re.compile(
    r"(?is)\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*"
    r"(?:url\s*=\s*|(?!url\s*=))"
    r"(?:'([^']+)'?|\"([^\"]+)\"?|(\S.*))"
)


def forward_target(url: str, body: bytes, headers: Mapping[str, str]) -> str | None:
    """Where a page sends every reader at once, absolute; None for a page that is there to be read.

    :param headers: names in lower case.
    """
    scripted = len(body) <= MAX_SCRIPTED and _SENT.search(body) is not None
    if len(body) > MAX_SIZE or not (scripted or "refresh" in headers or _NAMED.search(body)):
        return None
    page = Page.from_html(body, url=url, headers=headers)
    told = [headers.get("refresh", "")]
    told += [meta.get("content") or "" for meta in page.tree.iter("meta") if is_refresh(meta)]
    href = next((target for content in told if (target := refresh_target(content))), None)
    if href is None and scripted:
        href = next((target for script in page.tree.iter("script") if (target := sent_by(script.text or ""))), None)
    target = join(page.base_url, href) if href else None
    if target is None or target == url or shown(page.tree) > MAX_TEXT:
        return None
    return target


def is_refresh(meta: etree._Element) -> bool:
    """Whether an element speaks for the ``Refresh`` header."""
    return (meta.get("http-equiv") or "").strip().lower() == "refresh"


def refresh_target(content: str) -> str | None:
    """The address in ``0; url=...``; None where it names none, or lets the reader read first."""
    found = _CONTENT.fullmatch(content)
    if found is None or int(found[1]) > MAX_DELAY:
        return None
    return (found[2] or found[3] or found[4]).strip()


def sent_by(script: str) -> str | None:
    """The address to which a script sends every reader before it does anything else."""
    found = _SENDS.match(script)
    return (found[1] or found[2]).strip() if found else None


def shown(tree: etree._Element) -> int:
    """Characters of text that a reader sees."""
    body = tree.find("body")
    if body is None:
        return 0
    return length(body) - sum(length(part) for part in body.iter(*UNSEEN))


def length(element: etree._Element) -> int:
    """Characters of all text in an element, white space left out."""
    return sum(len("".join(str(text).split())) for text in element.itertext())
