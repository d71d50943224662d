"""The parts of a story that stands on several pages become one record."""

from __future__ import annotations

from archivebot.extract.titles import fold
from archivebot.fingerprint import body_digest
from archivebot.items import Article
from archivebot.text import count_words

CONTINUES = "continues:"
"""Flag: the text goes on at the address that follows."""
PART_OF = "part-of:"
"""Flag: the page is a later part of the story at the address that follows."""


def continued_at(article: Article) -> str | None:
    """The address at which an article's text goes on; None where it is whole."""
    return _flagged(article, CONTINUES)


def part_of(article: Article) -> str | None:
    """The address of the story that a page is a later part of; None for any other."""
    return _flagged(article, PART_OF)


def _flagged(article: Article, name: str) -> str | None:
    return next((flag.removeprefix(name) for flag in article.flags if flag.startswith(name)), None)


def join_part(story: Article, part: Article) -> bool:
    """Put the text and the pictures of the next part behind a story's, and say whether that was done.

    It is not where the page says the same again (lists beside a story are counted in its address, too), or is
    another story's; then the story is whole as it is.
    """
    story.flags = [flag for flag in story.flags if not flag.startswith(CONTINUES)]
    said = {block.text for block in story.blocks}
    # Each part may open with the story's first lines again.
    fresh = [block for block in part.blocks if block.text not in said]
    news = sum(len(block.text) for block in fresh)
    if part.page_type == "not_article" or not _same_title(story, part) or 2 * news <= len(part.body or ""):
        return False
    story.blocks += fresh
    story.body = "\n\n".join(block.text for block in story.blocks)
    story.subheadings = [block.text for block in story.blocks if block.kind == "heading"]
    story.word_count = count_words(story.body)
    story.digest = body_digest(story.body)
    shown = {image.url for image in story.images}
    story.images += [image for image in part.images if image.url not in shown]
    story.flags += [flag for flag in part.flags if flag not in story.flags and not flag.startswith(PART_OF)]
    if part.page_type == "paywalled":
        story.page_type = "paywalled"
    return True


def _same_title(story: Article, part: Article) -> bool:
    """Whether two pages bear one headline; a later part may bear none, or say that it is one."""
    one, other = fold(story.headline or ""), fold(part.headline or "")
    return one in other or other in one
