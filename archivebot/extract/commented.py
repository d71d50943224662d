"""A story in an HTML comment, which a script opens when the reader agrees to what comes with it."""

from __future__ import annotations

from itertools import islice

from archivebot.extract.hydration import MIN_STORY, is_about
from archivebot.extract.screen import text_of
from archivebot.page import Page

_MAX_COMMENTS = 500
_LEAST_PARAGRAPHS = 3


def commented_page(page: Page) -> Page | None:
    """The longest prose that stands in a comment, as a page of its own; None where no comment tells the story.

    Pages that ask before they show what others serve keep its markup in a comment until then ("two clicks").
    """
    best, most = None, MIN_STORY
    for markup in islice(page.comments, _MAX_COMMENTS):
        if len(markup) < most or markup.count(b"<p") < _LEAST_PARAGRAPHS or markup.startswith(b"[if"):
            continue
        inner = Page.from_html(markup, url=page.url)
        text = " ".join(text_of(paragraph) for paragraph in inner.scan.paragraphs)
        if len(text) > most and is_about(page, text):
            best, most = inner, len(text)
    return best
