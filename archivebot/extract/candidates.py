"""Candidates: what the field modules hand to the court, and the few ways to read them off a page."""

from __future__ import annotations

from collections.abc import Iterator

from archivebot.extract.jsonld import texts
from archivebot.extract.screen import element_text
from archivebot.extract.structured import Structured, item_value
from archivebot.loader import Candidate
from archivebot.page import Page

__all__ = ["Candidate", "element_text", "from_json_ld", "from_meta", "from_microdata"]


def from_json_ld(structured: Structured, field: str, *names: str) -> Iterator[Candidate]:
    """The article node's texts under ``names``, in that order."""
    article = structured.article or {}
    for name in names:
        for text in texts(article.get(name)):
            yield Candidate(field, text, f"json-ld:{name}")


def from_meta(page: Page, field: str, *names: str) -> Iterator[Candidate]:
    """The contents of ``<meta>`` elements of these (lower-case) names, in that order."""
    for name in names:
        for content in page.scan.metas.get(name, ()):
            yield Candidate(field, content, f"meta:{name}")


def from_microdata(structured: Structured, field: str, *names: str) -> Iterator[Candidate]:
    """The values of ``itemprop`` elements of the page's own article, in that order."""
    for name in names:
        for element in structured.microdata.get(name, ()):
            yield Candidate(field, item_value(element), f"microdata:{name}")
