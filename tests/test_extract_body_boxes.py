"""Boxes between the paragraphs: lists in boxes of their own are the story's, titles of charts are not."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.items import Block
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]
ITEMS = ["Early boats, from 06:00", "Families, from 11:00"]


def blocks(body: str) -> list[Block]:
    page = Page.from_html(f"<html><body><article><h1>Closed</h1>{body}</article></body></html>")
    return find_body(page, read_structured(page)).blocks


def texts(body: str) -> list[str]:
    return [block.text for block in blocks(body)]


def boxed(*parts: str) -> str:
    return "".join(f'<div data-part=x class="k{len(part) % 3}">{part}</div>' for part in parts)


def listed(*items: str) -> str:
    return f"<ul class=u>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def paragraphs(*lines: str) -> list[str]:
    return [f"<p class=t>{line}</p>" for line in lines]


def test_a_list_alone_in_a_box_behind_a_line_that_announces_it_is_text():
    said = "Boats leave three times a day, said the harbour master, and there is a boat for everybody:"

    assert texts(boxed(*paragraphs(*STORY, said), listed(*ITEMS))) == [*STORY, said, *ITEMS]


def test_a_list_alone_in_a_box_between_paragraphs_is_text():
    body = boxed(*paragraphs(*STORY), listed(*ITEMS), *paragraphs("The last boat leaves at ten, the city said."))

    assert texts(body) == [*STORY, *ITEMS, "The last boat leaves at ten, the city said."]


def test_a_list_alone_in_a_box_below_a_subheading_is_text():
    heading = "<h2 class=h>All boats of the day</h2>"
    body = boxed(
        *paragraphs(*STORY), heading, listed(*ITEMS), *paragraphs("The last boat leaves at ten, the city said.")
    )

    assert texts(body) == [*STORY, "All boats of the day", *ITEMS, "The last boat leaves at ten, the city said."]


@pytest.mark.parametrize(
    "after",
    [
        listed("Share", "Save", "Print"),
        listed("<a href=/t/ferries>Ferries</a>", "<a href=/t/bridges>Bridges</a>"),
    ],
)
def test_a_list_below_the_text_that_nothing_announces_is_none(after: str):
    assert texts(boxed(*paragraphs(*STORY), after)) == STORY


def test_a_list_of_name_and_day_between_lead_and_text_is_none():
    head = listed("By Jane Roe", "May 3, 2024, 10:15")

    assert texts(boxed(*paragraphs(STORY[0]), head, *paragraphs(*STORY[1:]))) == STORY


def test_the_title_of_a_drawn_chart_goes_with_it():
    chart = (
        "<div class=q><h3 class=q__title>Exports fall</h3><div class=q__subtitle>In million francs, by quarter</div>"
        "<svg><text>2023</text><text>2024</text></svg><div class=q__foot>Source: Customs</div></div>"
    )
    body = "".join(paragraphs(*STORY[:2])) + chart + "".join(paragraphs(STORY[2]))

    assert texts(f"<section>{body}</section>") == STORY


def test_a_subheading_beside_a_drawn_sign_stays():
    heading = "<div class=h><h3>Exports fall</h3><svg><path d=M0></path></svg></div>"
    body = "".join(paragraphs(*STORY[:2])) + heading + "".join(paragraphs(STORY[2]))

    assert texts(f"<section>{body}</section>") == [*STORY[:2], "Exports fall", STORY[2]]


def test_lines_of_one_look_over_paragraphs_are_subheadings_whatever_stands_above_them():
    advertisement = '<div class="z9"><div id="slot"></div></div>'
    parts = [
        f"{advertisement}<div class=q1>{name}</div><p>{line}</p>"
        for name, line in zip(("The pier", "The arches", "The ferry"), STORY, strict=True)
    ]

    found = texts("".join(parts))

    assert found == ["The pier", STORY[0], "The arches", STORY[1], "The ferry", STORY[2]]


@pytest.mark.parametrize(
    "line", ['<img src="/{n}.jpg"><div class=q1>Pier number {n}</div>', "<br><div class=q1>Advertising here</div>"]
)
def test_lines_below_pictures_and_lines_that_are_the_same_each_time_are_none(line: str):
    parts = [f"{line.format(n=n)}<p>{said}</p>" for n, said in enumerate(STORY)]

    assert texts("".join(parts)) == STORY


def test_boxes_with_pictures_and_a_line_are_no_subheadings():
    pictured = '<div class=q1><img src="/{n}.jpg" width="900">What the pier looks like {n}</div>'
    parts = [f"<p>{said}</p>{pictured.format(n=n)}" for n, said in enumerate([*STORY, "It ends here, said the mayor."])]

    found = [block.kind for block in blocks("".join(parts))]

    assert "heading" not in found
