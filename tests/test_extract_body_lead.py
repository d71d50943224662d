"""The paragraph that templates set apart under the headline opens the story where it is the story's own beginning."""

from __future__ import annotations

import pytest

from archivebot.extract.body import Body, find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

GERMAN = [
    "Die alte Brücke über den Fluss ist gesperrt worden, nachdem ein Sturm einen Teil des Pfeilers weggerissen hatte.",
    "Fachleute fanden Risse in zwei der sieben Bögen, teilt die Stadt mit, und niemand darf jetzt hinüber.",
    "„Wir haben einen Knall gehört, und dann hat die ganze Straße gebebt“, sagt der Inhaber eines Ladens in der Nähe.",
    "Die Arbeiten können bis zum Frühjahr dauern, und bis dahin fährt die Fähre alle zwanzig Minuten von sechs Uhr an.",
]
ENGLISH = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "“We heard a bang and then the whole street shook,” said the keeper of a shop that is close by the old bridge.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]
LEAD = (
    "Seit einem Sturm kommt in der Stadt niemand mehr über den Fluss. "
    "Wie lange die einzige Brücke geschlossen bleibt, kann derzeit keiner sagen."
)
SUMMARY = (
    "A storm has closed the only bridge of the town, and it is not known when it will be open again for anyone "
    "who has to get to work."
)


def found(lead: str, story: list[str], around: str = "") -> Body:
    paragraphs = "".join(f"<p>{text}</p>" for text in story)
    page = Page.from_html(
        f"<html><body><main><article><h1>The bridge over the river is closed</h1>{lead}{around}"
        f"<div class=body>{paragraphs}</div></article></main></body></html>",
        url="https://daily.example/1",
    )
    return find_body(page, read_structured(page))


@pytest.mark.parametrize(
    "lead",
    [
        f"<header><p>{LEAD}</p></header>",
        f"<div><div itemprop=description><div>{LEAD}</div></div></div>",
        f"<h2 class='verylarge bold' itemprop=description>{LEAD}</h2>",
        f"<div class=hero><img src=x.jpg><h2 class=teaser-light>{LEAD}</h2></div>",
        f"<h2>{LEAD}</h2>",
        f"<div class=articleTeaser><p class=description>{LEAD}</p></div>",
        f"<div class='intro relative overflow-hidden'>{LEAD}<p class=date>3.5.2025, 15:30 Uhr</p></div>",
        f"<div class=lead><script>play({{}})</script><p>{LEAD}</p><p>Von Jane Roe</p></div>",
    ],
)
def test_a_lead_opens_the_story_however_it_is_set(lead: str) -> None:
    body = found(lead, GERMAN)

    assert [block.text for block in body.blocks] == [LEAD, *GERMAN]
    assert {block.kind for block in body.blocks} == {"paragraph"}
    assert body.standfirst == LEAD


@pytest.mark.parametrize(
    "lead",
    [
        f"<h2 class=subtitle>{LEAD}</h2>",
        f"<header><p class=standfirst>{LEAD}</p></header>",
        f"<div class=intro>{GERMAN[0]}</div>",
        f"<div class=intro>{GERMAN[0][:100]} …</div>",
        f"<div class=summary><h2>Kurz gesagt</h2><ul><li>{LEAD}</li><li>{GERMAN[1]}</li></ul></div>",
        f"<a href=/2><p class=lead>{LEAD}</p></a>",
        "<h2>Am Fluss: The bridge over the river is closed</h2>",
    ],
)
def test_a_deck_a_list_and_what_the_text_repeats_are_no_lead(lead: str) -> None:
    assert [block.text for block in found(lead, GERMAN).blocks] == GERMAN


def test_a_lead_set_as_a_heading_may_end_without_a_full_stop() -> None:
    lead = "Seit dem Sturm wartet die Stadt auf ihre Brücke, und die Fähre fährt für alle, die zur Arbeit müssen"

    assert [block.text for block in found(f"<h2>{lead}</h2>", GERMAN).blocks] == [lead, *GERMAN]


def test_a_lead_that_shares_only_its_first_sentence_with_the_text_is_the_storys() -> None:
    lead = f"{GERMAN[0]} Wie lange die einzige Brücke geschlossen bleibt, kann derzeit keiner sagen."

    assert [block.text for block in found(f"<p class=lead>{lead}</p>", GERMAN).blocks] == [lead, *GERMAN]


@pytest.mark.parametrize("box", ["<p>{}</p>", "<p class=summary>{}</p>", "<h2 class=blurb>{}</h2>"])
def test_a_summary_above_an_english_story_is_none_of_its_paragraphs(box: str) -> None:
    body = found(f"<header>{box.format(SUMMARY)}</header>", ENGLISH)

    assert [block.text for block in body.blocks] == ENGLISH


def test_what_an_english_template_calls_the_lead_is_a_paragraph() -> None:
    body = found(f"<header><p class=lead>{SUMMARY}</p></header>", ENGLISH)

    assert [block.text for block in body.blocks] == [SUMMARY, *ENGLISH]


@pytest.mark.parametrize(
    "lead",
    [
        f"<div class=k7>{LEAD}</div>",
        f"<section class=k7><p class=k8>{LEAD}</p><figure><img src=a.jpg></figure></section>",
    ],
)
def test_nameless_lead_opens_the_story_in_a_box_of_its_own_and_over_a_picture(lead: str) -> None:
    assert [block.text for block in found(lead, GERMAN).blocks] == [LEAD, *GERMAN]


def test_nameless_line_under_a_picture_is_no_lead() -> None:
    caption = f"<section class=k7><img src=a.jpg><div class=k8>{LEAD}</div></section>"

    assert [block.text for block in found(caption, GERMAN).blocks] == GERMAN
