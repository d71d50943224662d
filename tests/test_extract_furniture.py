"""What is no story is told by its form and words where names tell nothing, and names do not cut sentences."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The lake will be open to swimmers from May on, the county said on Thursday after tests had found it clean.",
    "For eleven years nobody was allowed into the water because of what a tannery had let flow into the river.",
    "The bathing house at the south shore is to be rebuilt in oak, as it stood there before the first war.",
]


def found(*lines: str) -> list[str]:
    inner = "".join(line if line.startswith("<") else f"<p>{line}</p>" for line in lines)
    page = Page.from_html(
        f"<html><body><h1>Lake is clean again</h1><div class=k1>{inner}</div></body></html>",
        url="https://daily.example/1",
    )
    return [block.text for block in find_body(page, read_structured(page)).blocks]


@pytest.mark.parametrize(
    "signed",
    [
        "<p>I swam there as a child and I will again!</p>— Ann Reed (@annreed) "
        "<a href='https://twitter.com/annreed/status/1234567890?ref_src=twsrc'>May 2, 2024</a>",
        "<p>I swam there as a child and I will again!</p><p>— Ann Reed (@annreed) "
        "<a href='https://x.com/annreed/status/1234567890'>May 2, 2024</a></p>",
    ],
)
def test_embedded_post_is_left_out_by_its_form_whatever_its_class(signed: str) -> None:
    assert found(*STORY[:2], f"<blockquote class=k8>{signed}</blockquote>", STORY[2]) == STORY


def test_quotation_that_links_to_a_post_inside_its_words_is_the_storys() -> None:
    quote = (
        "“I swam <a href='https://x.com/annreed/status/1234567890'>there</a> as a child,” said Ann Reed of Elm Street."
    )

    assert found(*STORY[:2], f"<blockquote>{quote}</blockquote>", STORY[2])[2].startswith("“I swam there as a child")


@pytest.mark.parametrize(
    "line",
    [
        "An dieser Stelle finden Sie externen Inhalt, der den Artikel ergänzt.",
        "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden.",
        "Empfohlener redaktioneller Inhalt",
        "To view this content you must accept cookies of the video platform in your settings.",
        "Pour afficher ce contenu, vous devez accepter les cookies du réseau.",
        "Create an account or sign in to continue with your reading experience.",
        "Unlimited online access to the Daily Example and four other sites with one account.",
        "Sign up for breaking news, opinion and more.",
        "Mit meiner Anmeldung zum Newsletter stimme ich der Werbevereinbarung zu.",
        "Poniżej dalsza część artykułu",
    ],
)
def test_curtains_before_embedded_things_and_offers_of_accounts_are_no_story(line: str) -> None:
    assert found(*STORY[:2], line, STORY[2]) == STORY


def test_link_in_the_midst_of_a_sentence_is_read_whatever_it_is_named() -> None:
    sentence = (
        "The county asked <a class='related keywords' href=/people/reed>Ann Reed</a>, who swims all year, for advice."
    )

    assert found(*STORY, f"<p>{sentence}</p>")[-1] == "The county asked Ann Reed, who swims all year, for advice."
