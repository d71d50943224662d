"""Answers that succeed by their status and do not hold what they should: errors, and pages that end in the middle.

A list that such a page continues is not read to its end: the next run reads it whole again.
"""

from __future__ import annotations

import re

from archivebot.discover.json_entries import loads
from archivebot.spiders.reading import Reading
from archivebot.spiders.tasks import Task
from archivebot.spiders.walks import Walk
from archivebot.urls.page_numbers import page_number

# What servers, content networks and publishing systems say in a title or heading where a page should be.
_ERROR = re.compile(
    r"(?i)temporarily (?:unavailable|down)|(?:service|site|server) (?:is )?unavailable|internal (?:server )?error|"
    r"bad gateway|gateway time-?out|something went wrong|error establishing a database|database error|"
    r"too many (?:requests|connections)|under maintenance|vorübergehend nicht|wartungsarbeiten|en maintenance|"
    r"erreur interne|temporairement indisponible|error interno|temporalmente no disponible|en mantenimiento|"
    r"em manutenção|erro interno|errore interno|in manutenzione|tijdelijk niet|intern serverfel|przerwa techniczna|"
    r"технические работы|временно недоступ|内部错误|服务器错误|メンテナンス中|점검 중"
)
_TITLES = re.compile(rb"(?is)<(title|h1|h2)\b[^>]{0,500}>(.{0,300}?)</\1")
_DOCUMENT = re.compile(rb"(?i)<!doctype|<html\b")
_OPEN_TAG = re.compile(rb"<[a-zA-Z][^<>]{0,2000}\Z")
_ROOTS = {"urlset": rb"urlset", "index": rb"sitemapindex", "rss": rb"rss", "atom": rb"feed", "rdf": rb"RDF"}
_FAILED = ("error", "failed", "failure", "fail")
HEAD = 16_384
TAIL = 4_096


def damage(reading: Reading, body: bytes, task: Task, walk: Walk, *, truncated: bool = False) -> str | None:
    """Why a page that announces others cannot be what was asked for; None where nothing speaks against it.

    ``truncated`` is whether it was cut at our own limit. What was only guessed to list anything is not missed.
    """
    if task.guess or task.counted is not None or (walk.turned and not walk.facts.get("turned")):
        return None
    is_document = reading.format == "html" and _DOCUMENT.search(body[:1024]) is not None
    if task.first:
        walk.closes = is_document and b"</html" in body.lower()
    if truncated or is_cut(reading, body) or (is_document and walk.closes and b"</html" not in body.lower()):
        return "cut-page"
    if reading.articles or is_stepped_over(task, walk):
        return None
    if not body.strip():
        return "empty-answer"
    was_read = "complete_id" in walk.facts and walk.kind in ("feed", "sitemap")
    if was_read and reading.format in ("", "html"):
        return f"no-{walk.kind}"
    return "error-page" if tells_error(reading, body) else None


def is_stepped_over(task: Task, walk: Walk) -> bool:
    """Whether pages behind this one are named: the walk sees to its gap itself."""
    named = page_number(task.url)
    return named is not None and named[1] < walk.last


def is_cut(reading: Reading, body: bytes) -> bool:
    """Whether a page ends before its end: in a tag, before the end of its XML, or of what was compressed."""
    if "cut:size" in reading.flags:
        return True
    tail = body[-TAIL:].rstrip()
    root = _ROOTS.get(reading.format)
    if root is not None:
        # Compressed ones tell it themselves.
        return body[:2] != b"\x1f\x8b" and b"\x00" not in tail and not re.search(rb"</(?:[\w.-]+:)?" + root, tail)
    return reading.format == "html" and _OPEN_TAG.search(tail) is not None


def tells_error(reading: Reading, body: bytes) -> bool:
    """Whether a page without stories says in a title, or in JSON, that something failed."""
    if reading.format == "json":
        document = loads(body[:HEAD].decode("utf-8", "replace"))
        if not isinstance(document, dict):
            return False
        status = str(document.get("status") or document.get("result") or "").lower()
        failed = document.get("success") is False or document.get("ok") is False or status in _FAILED
        return failed or any(document.get(name) for name in ("error", "errors"))
    titles = (text.decode("utf-8", "replace") for _, text in _TITLES.findall(body[:HEAD]))
    return any(_ERROR.search(text) for text in titles)
