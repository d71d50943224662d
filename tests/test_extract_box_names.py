"""Boxes are known by what templates call them in many languages; wholes that only have such a box are not."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.box_names import names_furniture
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The lake will be open to swimmers from May on, the county said on Thursday after tests had found it clean.",
    "For eleven years nobody was allowed into the water because of what a tannery had let flow into the river.",
    "The bathing house at the south shore is to be rebuilt in oak, as it stood there before the first war.",
    "Until then swimmers will change behind a row of willows, which the county planted there in the spring.",
]
ASIDE = "A baker from the hills bought the old customs house, which had stood empty for many years."


def found(inner: str) -> list[str]:
    page = Page.from_html(
        f"<html><body><h1>Lake is clean again</h1>{inner}</body></html>", url="https://daily.example/1"
    )
    return [block.text for block in find_body(page, read_structured(page)).blocks]


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(
    "names",
    ["read-also", "readAlso", "see_also", "most-read", "mostRead-list", "noticias-relacionadas", "lire-aussi",
     "leggi-anche", "zobacz-takze", "souvisejici clanky", "ilgili-haberler", "kapcsolodo", "next-story-box",
     "storyShare", "ShareArticles", "partage_sociaux", "facebook-like-button", "reklamaTop", "publicidad",
     "googleAds", "kommentare", "yorumlar", "boletin", "nl-optin-mobile", "download-app", "article_actions",
     "articleTools", "user-actions", "articleTags", "barre-outils", "diashow", "photoGallery", "voirAussi",
     "wp-block-x-spende", "post-tags", "post__share", "post_subscribe", "single-post-footer", "page-nav", "topshares",
     "CajaComparte", "ComentarEstaNoticia", "mas-sobre-tema", "svazane article-nav", "storyNav",
     "wp-embedded-content", "sharedaddy sd-sharing-enabled", "box-abbonamenti", "noPrint", "news-aside", "cta-row"],
)  # fmt: skip
def test_names_of_boxes_are_known_in_many_languages_and_ways_of_writing(names: str) -> None:
    assert names_furniture(names)


@pytest.mark.parametrize(
    "names",
    ["content-with-sharebar__content", "anzeige-marker", "no-share", "has_optin", "tag-forum", "article__body",
     "story-content", "forum-of-harbour-towns-meets-again-in-may", "topic", "reader", "auchan", "listening", "spender",
     "single-post", "post-layout-sidebar", "single-format-gallery", "page-template-newsletter", "post-1822",
     "entry-content-read-more", "nosidebar_main", "shared-content", "shareholder-news"],
)  # fmt: skip
def test_names_of_wholes_and_other_words_are_not_taken_for_boxes(names: str) -> None:
    assert not names_furniture(names)


@pytest.mark.parametrize("names", ["meme-sujet", "mostRead", "relacionadas", "lees-ook", "newsletterBox", "sharebox"])
def test_prose_in_a_box_that_says_what_it_is_stays_out(names: str) -> None:
    box = f"<div class={names}><p>{ASIDE}</p></div>"

    assert found(f"<div>{paragraphs(*STORY[:2])}{box}{paragraphs(*STORY[2:])}</div>") == STORY


@pytest.mark.parametrize("names", ["box2", "inset", "column", "extra", "col_article", "module-special"])
def test_prose_in_a_box_whose_name_says_nothing_is_kept(names: str) -> None:
    box = f"<div class={names}><p>{ASIDE}</p></div>"

    assert ASIDE in found(f"<div>{paragraphs(*STORY[:2])}{box}{paragraphs(*STORY[2:])}</div>")


@pytest.mark.parametrize("names", ["share-zone", "contentOptions", "forum", "nextArticle", "anzeige", "tools"])
def test_what_holds_the_whole_story_is_read_whatever_it_is_called(names: str) -> None:
    assert found(f"<div class={names}>{paragraphs(*STORY)}</div><div>{paragraphs(ASIDE)}</div>")[:4] == STORY


@pytest.mark.parametrize(
    "names",
    [
        "field field-name-body field-type-text-with-summary field-label-hidden",
        "field field--name-body field--type-text-with-summary field--label-visually_hidden field__item",
        "node node--type-article node--promoted node--sticky",
        "hs_cos_wrapper hs_cos_wrapper_meta_field hs_cos_wrapper_type_rich_text",
    ],
)
def test_systems_names_of_a_field_for_text_and_of_a_story_on_the_front_page_are_no_furniture(names: str) -> None:
    assert not names_furniture(names)


@pytest.mark.parametrize("names", ["promoted-content", "story--promoted", "visually-hidden", "label hidden"])
def test_promoted_offers_and_hidden_boxes_are_furniture(names: str) -> None:
    assert names_furniture(names)
