"""The one call: a page, and what is known of its site, becomes an article."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import unicodedata
from typing import Any

from archivebot.extract.body import find_body
from archivebot.extract.description import find_description
from archivebot.extract.headline import find_headline
from archivebot.extract.structured import read_structured
from archivebot.items import Article, Link
from archivebot.loader import ArticleLoader, Verdict
from archivebot.page import Page
from archivebot.sites import Profile
from archivebot.text import count_words


def _module(name):
    full = f"archivebot.extract.{name}"
    return importlib.import_module(full) if importlib.util.find_spec(full) else None


def extract(
    page: Page, profile: Profile | None = None, hints: Link | None = None, trace: list[Verdict] | None = None
) -> Article:
    """The article on a page."""
    structured = read_structured(page)
    body = find_body(page, structured)
    loader = ArticleLoader(trace=trace, fetched_at=page.fetched_at)
    headline = find_headline(page, structured)
    loader.add_candidates(headline.candidates)
    title = loader.get_output_value("headline")
    loader.add_candidates(find_description(page, structured, body, title, headline.element))
    if m := _module("byline"):
        loader.add_candidates(m.find_byline(page, structured, body))
    if m := _module("dateline"):
        loader.add_candidates(m.find_dateline(body.blocks))
    if m := _module("published"):
        loader.add_candidates(m.date_candidates(page, structured, body, hints))
    article = Article(id=hashlib.sha256(page.url.encode()).hexdigest()[:16], url=page.url)
    values: dict[str, Any] = loader.load_item()
    for name, value in values.items():
        setattr(article, name, value)
    if m := _module("media"):
        article.images = m.find_images(page, structured, body)
    article.blocks = body.blocks
    article.body = "\n\n".join(block.text for block in body.blocks) or None
    article.subheadings = [block.text for block in body.blocks if block.kind == "heading"]
    article.word_count = count_words(article.body or "")
    words = " ".join(unicodedata.normalize("NFKC", article.body or "").casefold().split())
    article.digest = hashlib.sha256(words.encode()).hexdigest()
    article.sources = dict(loader.sources)
    article.date_published_source = loader.sources.get("date_published")
    article.flags = [*page.flags, *structured.flags, *body.flags]
    return article
