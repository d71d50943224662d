"""Boxes that ask readers for something are told by what is in them, where their names are looks or hashes."""

from __future__ import annotations

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The lake will be open to swimmers from May on, the county said on Thursday after tests had found it clean.",
    "For eleven years nobody was allowed into the water because of what a tannery had let flow into the river.",
    "The bathing house at the south shore is to be rebuilt in oak, as it stood there before the first war.",
    "Until then swimmers will change behind a row of willows, which the county planted there in the spring.",
    "A boat with two guards will lie off the shore from noon to sunset, except on days when the fog comes in.",
    "The county pays for the guards from the money that the tannery left when it closed nine years ago.",
    "Children under ten may swim only where the water is no deeper than a man's knee, behind a line of corks.",
    "Whether dogs may come in is still to be settled, and the mayor would not say which side she takes.",
]


def found(inner: str) -> list[str]:
    page = Page.from_html(
        f'<html><body><main><h1>Lake is clean again</h1><div class="mx-auto px-4">{inner}</div></main></body></html>',
        url="https://daily.example/1",
    )
    return [block.text for block in find_body(page, read_structured(page)).blocks]


def with_box(box: str, at: int = 4) -> list[str]:
    lines = [f'<p class="mb-6 text-lg">{line}</p>' for line in STORY]
    return found("".join([*lines[:at], box, *lines[at:]]))


def boxed(*inner: str) -> str:
    return f'<div class="my-8 rounded border p-5">{"".join(inner)}</div>'


@pytest.mark.parametrize(
    "box",
    [
        boxed("<p>Friday soup</p><p>Alternate weeks: what grows, what swims.</p><form><input type=email></form>"),
        boxed("<p>Our work is read for free because some pay for it.</p><a href=/give>Give now</a>"),
        boxed("<p>Enjoying the water?</p><p>We send one long story each Sunday.</p><a href=/j>Join</a>"),
        boxed("<p>Every word on the lake, before breakfast.</p><button>Subscribe</button>"),
        boxed("<p>La lettre du lac</p><p>Ce qui se passe sur l’eau, le jeudi.</p><button>Je m’inscris</button>"),
        boxed("<p>You have 2 stories left this month</p><p>Create a free account to read on.</p>"),
        boxed("<p>Also in the Daily</p><a href=/2>Why pike are back</a><a href=/3>Who owns the shore?</a>"),
        boxed("<p>The oak for the house comes from one farm.</p><a href=/4>See how it is cut</a>"),
    ],
)
def test_what_stands_with_a_form_a_button_or_a_prompt_goes_with_it(box: str) -> None:
    assert with_box(box) == STORY


def test_stories_part_boxes_stay_where_their_looks_are_those_of_the_text() -> None:
    parts = "".join(
        f'<div class="group"><p>{one}</p><p>{two}</p></div>' for one, two in zip(STORY[::2], STORY[1::2], strict=True)
    )
    last = '<div class="group"><h3>May dogs swim?</h3><p>Not yet.</p><p>Sign up for our free newsletter.</p></div>'
    assert "May dogs swim?" in found(parts + last)


@pytest.mark.parametrize(
    "box",
    [
        boxed("<p>“Sign up for the swimming club, I tell everybody, and they laugh at me,” said Ada Holm, 81.</p>"),
        boxed("<p>Our boat, she says, is the only one up there that still sails, and it brings us water and mail.</p>"),
        boxed("<p>The county had sent three letters to the tannery, of which the last came back unopened.</p>"),
    ],
)
def test_a_box_that_asks_for_nothing_holds_the_story(box: str) -> None:
    assert len(with_box(box)) == len(STORY) + 1


def test_items_of_a_list_that_end_with_a_link_each_are_the_story() -> None:
    shores = [
        boxed(f"<p>{name} has sand, a kiosk and a raft older than the kiosk by some years.</p><a href=/>Map</a>")
        for name in ("The south shore", "The mill shore", "The third bay")
    ]
    assert len(with_box("".join(shores))) == len(STORY) + len(shores)


def test_a_pull_out_in_a_box_without_a_name_is_not_told_twice() -> None:
    told = STORY[3] + " “We have no other place to hide from the wind,” she said."
    box = boxed("<p>“We have no other place to hide from the wind,”</p>")
    lines = "".join(f"<p>{line}</p>" for line in [*STORY[:3], told, *STORY[4:6]])
    assert found(lines + box + f"<p>{STORY[6]}</p>") == [*STORY[:3], told, *STORY[4:7]]


@pytest.mark.parametrize(
    "card",
    [
        boxed("<p>Ada Holm</p><p>Water reporter</p><p>Ada joined the paper after six years in a lighthouse.</p>"),
        boxed("<p>Ilse Mayr</p><p>Mayr schwimmt seit 1980 und hat darüber drei Bücher geschrieben.</p>"),
    ],
)
def test_the_card_of_the_writer_closes_a_text(card: str) -> None:
    assert with_box(card, at=len(STORY)) == STORY


def test_candidates_with_a_box_each_are_the_story() -> None:
    cards = [
        boxed(f"<p>{n} Holm</p><p>{n} says at every meeting that the lake must open in April.</p>")
        for n in ("Ada", "Per", "Liv")
    ]
    assert "Liv says at every meeting that the lake must open in April." in with_box("".join(cards), at=len(STORY))


def test_a_line_of_its_own_in_which_the_newsroom_speaks_of_itself_is_no_story() -> None:
    box = boxed("<p>Readers of our magazine find the whole report on water in the summer issue of this year.</p>")
    assert with_box(box) == STORY


def test_writers_who_were_there_say_our() -> None:
    box = boxed("<p>In the evening the guards took us across in our wet clothes, and nobody on the boat spoke.</p>")
    told = "We came to the lake with our children in the first week of May, when the water was still like knives."
    lines = "".join(f"<p>{line}</p>" for line in STORY[:4])
    assert len(found(f"<p>{told}</p>{lines}{box}<p>{STORY[4]}</p>")) == 7


def test_a_short_quotation_in_a_figure_is_the_story() -> None:
    quote = "<blockquote><p>I swim with my hat on, always.</p></blockquote><figcaption>Ada Holm</figcaption>"
    assert "I swim with my hat on, always." in with_box(f"<figure>{quote}</figure>")
