"""One story reads the same however its paragraphs are boxed: rows of editors, broken lines, components, quotations."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.page import Page

LINES = [
    "The lock at the old harbour will be closed from Monday, the canal's board said in a letter to the skippers.",
    "Both gates have to be lifted out and taken to a yard up the river, which will take until the end of March.",
    "Barges can take the long way round by the northern arm, where the board wants to man the bridges at night.",
    "The skippers had asked for a closure in August, when the mills stand still and nobody waits for their grain.",
    "Nobody has counted what the detour costs, but a mill at the upper end has begun to rent lorries for the winter.",
]
SHORT = "The letter says:"
LEAD = " ".join(
    [
        "Skippers on the canal have a hard winter before them, and the mills that wait for their grain another one.",
        "The lock at the old harbour is the only way into the upper reach for boats of more than sixty feet, and it",
        "has not been closed for longer than a day since it was built. This year it will stay closed for three months,",
        "and nobody on the board wants to say whether that is all.",
    ]
)


def body(inner: str) -> list[str]:
    html = f"<html><body><main><h1>Lock at the old harbour closes for three months</h1>{inner}</main></body></html>"
    return [block.text for block in extract(Page.from_html(html, url="https://daily.example/1")).blocks]


@pytest.mark.parametrize("row", ["<section>{}</section>", "<div><div>{}</div></div>"])
def test_blocks_that_an_editor_puts_each_into_a_nameless_row_are_one_text(row: str) -> None:
    blocks = [f"<p>{LINES[0]}</p>", f"<p>{SHORT}</p>", f"<blockquote><p>{LINES[1]}</p><p>{LINES[2]}</p></blockquote>",
              "<h2>The way round</h2>", f"<p>{LINES[3]}</p>", "<ul><li>no boat by night</li></ul>",
              f"<p>{LINES[4]}</p>"]  # fmt: skip

    assert body(f"<div class=k1>{''.join(map(row.format, blocks))}</div>") == [
        LINES[0],
        SHORT,
        *LINES[1:3],
        "The way round",
        LINES[3],
        "no boat by night",
        LINES[4],
    ]


def test_a_story_around_a_longer_quotation_is_whole() -> None:
    quoted = "".join(f"<p>{line}</p>" for line in LINES)

    assert body(
        f"<div class=k1><p>The board wrote this on Tuesday.</p><p>{SHORT}</p><blockquote>{quoted}</blockquote>"
        "<p>Skippers will meet on Sunday.</p></div>"
    ) == ["The board wrote this on Tuesday.", SHORT, *LINES, "Skippers will meet on Sunday."]


def test_broken_lines_below_a_lead_in_paragraphs_are_the_story() -> None:
    lead = f"<p class=k2>{LEAD}</p><p class=k2>{LEAD.replace('canal', 'river')}</p>"
    runs = [f"<div>{'<br><br>'.join(LINES[:3])}</div>", f"<div>{'<br><br>'.join(reversed(LINES))}</div>"]

    assert body(f"<div class=k1>{lead}{runs[0]}<h2>The way round</h2>{runs[1]}</div>")[2:] == [
        *LINES[:3],
        "The way round",
        *reversed(LINES),
    ]


def test_elements_of_a_sites_own_are_paragraphs_and_boxes() -> None:
    lines = [LINES[0], SHORT, *LINES[1:]]
    parts = [f"<story-line>{line}</story-line>" for line in lines]
    parts.insert(3, "<site-label><b>Photo</b></site-label><site-label><b>Video</b></site-label>")

    assert body(f"<story-text>{''.join(parts)}</story-text>") == lines


def test_a_name_that_a_component_shows_inside_a_sentence_stays_in_it() -> None:
    named = LINES[2].replace("northern arm", "<place-name>northern arm</place-name>")

    assert body("<div class=k1>" + "".join(f"<p>{line}</p>" for line in [*LINES[:2], named]) + "</div>") == LINES[:3]


def test_labels_in_components_between_paragraphs_are_no_text_of_the_box_around_them() -> None:
    labels = "<site-player>Barges on the arm</site-player><site-state>Player is loading</site-state>"
    text = "".join(f"<p>{line}</p>" for line in LINES[:3])

    assert body(f"<div class=k1>{text}{labels}<p>{LINES[3]}</p></div>") == LINES[:4]
