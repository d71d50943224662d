"""Of a forum's thread the first post is the text; what answers it are comments."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

QUESTION = (
    "Since the last update none of my three phones finds the shop any more when I am on the road, although nothing "
    "was changed in the settings and everything else works as it did before the update was installed."
)
ANSWERS = (
    "I had the same on two phones and switched the radio off and on again, which did not help for long.",
    "Have you asked the company? They told a friend of mine that a new version comes out before Friday.",
    "It works again with the version of today, for me at least and for two colleagues in the same office.",
)


def post(text: str, hour: int) -> str:
    return (
        f'<article class="message message--post"><header><a href="/members/{hour}">user{hour}</a> '
        f'<time datetime="2018-09-27T{hour}:51:09+0200">27 Sept. 2018</time></header><p>{text}</p></article>'
    )


def thread(url: str = "https://phones.example/threads/no-shop.23/", head: str = "", first: str = "") -> Article:
    posts = (first or post(QUESTION, 14)) + "".join(post(text, 15 + hour) for hour, text in enumerate(ANSWERS))
    head += "<title>No shop since the update</title>"
    markup = f"<html><head>{head}</head><body><main><h1>No shop since the update</h1><div>{posts}</div></main></body>"
    return extract(Page.from_html(markup, url=url))


@pytest.mark.parametrize(
    ("url", "head"),
    [
        ("https://phones.example/threads/no-shop.23/", ""),
        ("https://phones.example/forum/viewtopic.php?t=23", ""),
        ("https://phones.example/d/23", '<meta name="generator" content="Discourse 3.2">'),
        (
            "https://phones.example/d/23",
            '<script type="application/ld+json">{"@type": "DiscussionForumPosting", "headline": "x"}</script>',
        ),
    ],
)
def test_the_first_post_is_the_text_and_no_live_blog(url: str, head: str) -> None:
    found = thread(url, head)

    assert (found.body, found.page_type) == (QUESTION, "article")


def test_a_first_post_that_tells_no_time_is_still_the_first() -> None:
    first = f'<article class="message message--post first"><p>{QUESTION}</p></article>'

    assert thread(first=first).body == QUESTION


def test_entries_of_a_live_blog_stay_whole() -> None:
    found = thread("https://paper.example/live/no-shop")

    assert found.page_type == "liveblog"
    assert [text in (found.body or "") for text in (QUESTION, *ANSWERS)] == [True] * 4


@pytest.mark.parametrize("address", ["forum/discussion/no-shop--23.html", "threads/23"])
def test_a_question_in_the_same_box_as_its_answers_is_read(address: str) -> None:
    boxes = [
        f'<div class="comment"><span class="comment-name">user{n}</span><div class="comment-text">{text}</div></div>'
        for n, text in enumerate((QUESTION, *ANSWERS))
    ]
    login = "<p>You must log in to take part in a discussion.</p>"
    posts = f"{boxes[0]}<h3>Comments</h3><div id=comments>{''.join(boxes[1:])}</div>{login}"
    title = "No shop since the update"
    markup = f"<html><title>{title}</title><body><main><h1>{title}</h1>{posts}</main></body></html>"

    found = extract(Page.from_html(markup, url=f"https://phones.example/{address}"))
    assert (found.body, found.sources["body"]) == (QUESTION, "dom:thread")
    # On a page that is no thread, comments are comments.
    assert extract(Page.from_html(markup, url="https://phones.example/news/23")).body is None
