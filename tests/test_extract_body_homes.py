"""A box that editors put into a story is not a container of it, however much of a short text it holds."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
    "The council will meet on Friday to decide who pays for the work, which may cost as much as four million.",
]
TOLD = "Seven arches of stone have carried the road over the river since 1871, when the market beside it was built."
BOX = f"<div class='k2f91'><h3>The bridge in figures</h3><p>{TOLD}</p></div>"


def read(inner: str) -> list[str]:
    page = (
        f"<html><head><title>Bridge closed</title></head><body><h1>Bridge closed</h1><div>{inner}</div></body></html>"
    )
    return [block.text for block in find_body(Page.from_html(page, url="https://daily.example/1")).blocks]


@pytest.mark.parametrize("above", [2, 3, 4])
def test_a_box_with_a_heading_among_the_paragraphs_or_behind_them_is_not_the_story(above: int) -> None:
    story = [f"<p>{text}</p>" for text in STORY]

    assert read("".join([*story[:above], BOX, *story[above:]])) == STORY


def test_the_rest_of_a_story_in_a_box_of_its_own_is_the_story() -> None:
    rest = "".join(f"<p>{text}</p>" for text in (STORY[2], STORY[3], TOLD))
    got = read(f"<p>{STORY[0]} {STORY[1]}</p><p>{TOLD}</p><div class='k2f91'><h3>What comes next</h3>{rest}</div>")

    assert got[-3:] == [STORY[2], STORY[3], TOLD]
