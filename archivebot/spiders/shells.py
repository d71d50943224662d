"""Pages that come without their story: what a browser's scripts would put there, or a broken template."""

from __future__ import annotations

from archivebot.discover.markup import text_below
from archivebot.items import Article
from archivebot.page import Page

FEWEST_HEADLINES = 3
"""Links as long as headlines from which a page without text is a list: sections and issues name stories so."""
HEADLINE = 20
"""Characters of such a link."""
MAX_LINKS = 500
"""Links that are looked at."""


def is_shell(page: Page, article: Article) -> bool:
    """Whether a page has neither the text of a story nor a list of them."""
    if "not_article:no_text" not in article.flags:
        return False
    long = 0
    for count, link in enumerate(page.tree.iter("a")):
        long += len(" ".join(text_below(link, 200).split())) >= HEADLINE
        if long >= FEWEST_HEADLINES or count >= MAX_LINKS:
            return False
    return True
