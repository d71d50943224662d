"""What readers wrote, forms and offers below a story whose boxes have names that nobody knows."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]
SAID = [
    "I have crossed it every day for thirty years and will miss it on my way to work this winter.",
    "The ferry is late as often as not, so somebody should tell the city how long we all wait there.",
]
TITLE = "The old bridge is closed"


def texts(*parts: str) -> list[str]:
    html = f"<html><title>{TITLE}</title><body><article><h1>{TITLE}</h1>{''.join(parts)}</article></body></html>"
    page = Page.from_html(html, url="https://coast.example/bridge")
    return [block.text for block in find_body(page, read_structured(page)).blocks]


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


@pytest.mark.parametrize(
    "line",
    [f"2 thoughts on \u201c{TITLE}\u201d", f"17 Gedanken zu \u201e{TITLE}\u201c", f"2 réflexions sur « {TITLE} »"],
)
def test_a_heading_that_counts_what_was_said_on_the_headline_opens_the_comments(line: str):
    said = "".join(f'<li class="k"><article class="m"><p>{text}</p></article></li>' for text in SAID)

    assert texts(paragraphs(*STORY), f'<div class="w"><h2>{line}</h2><ol>{said}</ol></div>') == STORY


@pytest.mark.parametrize("line", [f"Why \u201c{TITLE}\u201d is wrong", "2 views on \u201cwhat comes next\u201d"])
def test_a_heading_that_quotes_or_counts_something_else_opens_a_part_of_the_story(line: str):
    assert texts(paragraphs(*STORY), f"<h2>{line}</h2>", paragraphs(*SAID)) == [*STORY, line, *SAID]


def test_what_stands_over_a_form_for_comments_is_no_text():
    form = "<form><textarea></textarea><button>Go</button></form>"
    asked = paragraphs("All fields below need to be filled in by those who write.")
    box = f'<div class="w"><h4>And you?</h4>{asked}{form}</div>'

    assert texts(paragraphs(*STORY), box) == STORY


def test_what_stands_over_a_form_that_takes_an_address_is_no_text():
    line = "Every evening at six the town and its river in ten lines for the way home."
    form = '<form><input name="your_mail"><input type="submit" value="Sign up"></form>'

    assert (
        texts(paragraphs(*STORY[:2]), f'<div class="w"><div><p>{line}</p>{form}</div></div>', paragraphs(STORY[2]))
        == STORY
    )


def test_a_container_of_the_story_with_a_form_in_it_is_the_story():
    form = '<div class="w"><form><textarea></textarea></form></div>'
    loose = "The mayor was there on Wednesday and spoke with those who wait for the ferry at the quay."

    assert loose in texts(f'<div class="s">{paragraphs(*STORY)}{loose}<br><br>{form}</div>')


def test_offers_that_stand_twice_beside_the_story_are_no_text():
    offers = [
        "Unlimited reading of all stories from the town, the river and the coast.",
        "The morning paper as it is printed, on all your screens, from five in the morning.",
    ]
    said = paragraphs(*offers)
    box = f'<div class="w"><div class="a">{said}</div><div class="b">{said}</div></div>'
    story = [f"{one} {other}" for one in STORY for other in SAID]

    assert texts(paragraphs(*story[:4]), box, paragraphs(*story[4:])) == story


def test_a_line_on_whose_the_text_is_closes_no_story():
    line = (
        "Copyright owned or licensed by Coast News. All rights reserved. Distribution of this content is prohibited "
        'without written consent of the publisher. To order copies of stories, please <a href="/rights">go here</a>.'
    )

    assert texts(paragraphs(*STORY, line)) == STORY


def test_a_story_may_end_with_the_copyright_of_others():
    line = "Copyright law reserves such rights for the painter, said the court, and the city will pay her heirs."

    assert texts(paragraphs(*STORY, line)) == [*STORY, line]
