"""A story that a script opens after the reader's consent stands in a comment until then."""

from __future__ import annotations

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

STORY = [
    "The old railway to the coast will be opened again next year, said the minister in the harbour on Monday.",
    "Two of the steam engines that were left in the museum have been repaired by volunteers of three villages.",
    "The last train to the coast had left in 1974, and many of those who waved to it then came to see the engines.",
    "Who pays for the bridge over the river is still open, as the county and the ministry blame each other for it.",
]
TITLE = "The railway to the coast opens again"


def read(comment: str, shown: str = "<p>Thank you. The message was sent.</p>") -> Article:
    markup = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><div data-consent>{comment}</div>{shown}"
    return extract(Page.from_html(markup, url="https://paper.example/travel/railway"))


def paragraphs(texts: list[str]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def test_the_story_in_a_comment_is_read_where_the_page_shows_none() -> None:
    found = read(f"<!-- <div class=story><h1>{TITLE}</h1>{paragraphs(STORY)}</div> -->")

    assert found.body == "\n\n".join(STORY)
    assert found.sources["body"] == "dom:commented"


def test_a_story_on_screen_wins_over_any_comment() -> None:
    other = [text.replace("railway", "tramway") for text in STORY]

    assert read(f"<!-- {paragraphs(other)} -->", paragraphs(STORY)).body == "\n\n".join(STORY)


def test_a_comment_about_something_else_or_for_old_browsers_is_none() -> None:
    other = ["Please turn your blocker off, as our company and all of its partners live from what you see here."] * 6
    for comment in (f"<!-- {paragraphs(other)} -->", f"<!--[if lt IE 9]>{paragraphs(STORY)}<![endif]-->"):
        assert STORY[1] not in (read(comment).body or "")
        assert other[0] not in (read(comment).body or "")
