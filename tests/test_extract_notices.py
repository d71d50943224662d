"""What stands in the place of a story - gone, refused, consent, login, offer - is no article, in any language."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.extract import extract
from archivebot.page import Page

NOTICES = [
    tuple(line.split(" | "))
    for line in (Path(__file__).parent / "notices.txt").read_text(encoding="utf-8").splitlines()
    if line.count(" | ") == 2 and not line.startswith("#")
]
TEASERS = "".join(
    f"<li><a href=/news/harbour-council-{number}>The council talks about harbour number {number} again</a></li>"
    for number in range(8)
)


def page_type(language: str, heading: str, text: str, below: str = "") -> str:
    page = Page.from_html(
        f"<html lang={language}><head><title>{heading} | Daily</title></head><body><header><a href=/>Daily</a></header>"
        f"<main><h1>{heading}</h1><p>{text}</p>{below}</main><footer>Imprint</footer></body></html>",
        url="https://daily.example/news/bridge-closed-after-storm-123456",
    )
    return extract(page).page_type


@pytest.mark.parametrize(("language", "heading", "text"), NOTICES)
def test_a_notice_in_the_place_of_a_story_is_no_article(language: str, heading: str, text: str) -> None:
    latest = f"<h2>Latest</h2><ul>{TEASERS}</ul>"

    assert [page_type(language, heading, text, below) for below in ("", latest)] == ["not_article"] * 2


@pytest.mark.parametrize(
    "headline",
    [
        "Accès refusé aux journalistes devant le port",
        "Access denied to the old mine after landslide",
        "Subscribe to nothing, says the minister",
        "Abos werden im Herbst teurer",
        "Страница истории: как строили мост",
        "Page of history: how the bridge was built",
        "4042 Menschen kamen zum Fest am Hafen",
        "404 jobs to go at the steel plant",
        "Oops! Ferry lands at the wrong pier",
        "لم يتم العثور على ناجين بعد غرق العبارة",
        "ไม่พบข้อมูลผู้เสียชีวิตจากพายุ",
        "Nie znaleziono ofiar pod zawalonym mostem",
        "삭제된 기사 논란에 시장 사과",
        "Ihr Browser kann mehr, als Sie denken",
    ],
)
def test_a_headline_that_opens_like_a_notice_is_a_story_s(headline: str) -> None:
    text = (
        "The old bridge was closed on Tuesday after a storm tore away a part of the northern pier, the city said. " * 3
    )

    assert page_type("en", headline, text) == "article"


@pytest.mark.parametrize(
    "headline", ["Not found guilty: jury clears mayor", "Error 404: the town that lost its bridge"]
)
def test_a_dated_story_of_some_length_may_have_the_words_of_a_notice_for_its_headline(headline: str) -> None:
    sentence = (
        "The old bridge was closed on Tuesday after a storm tore away a part of the northern pier, the city said. "
    )
    dated = "<meta property=article:published_time content=2026-01-02T08:00:00Z>"

    def typed(text: str, head: str = dated) -> str:
        top = f"<html lang=en><head><title>{headline}</title>{head}</head>"
        source = f"{top}<body><h1>{headline}</h1><p>{text}</p></body></html>"
        return extract(Page.from_html(source, url="https://daily.example/news/bridge-closed-123456")).page_type

    assert typed(sentence * 6) == "article"
    assert typed(sentence * 2) == typed(sentence * 6, head="") == "not_article"
