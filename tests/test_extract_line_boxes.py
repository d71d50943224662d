"""Stories whose paragraphs are boxes are read as those of paragraphs: lists, tables, captions and short lines too."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.page import Page

LINES = [
    "The lock at the old harbour will be closed from Monday, the canal's board said in a letter to the skippers.",
    "Both gates have to be lifted out and taken to a yard up the river, which will take until the end of March.",
    "Barges can take the long way round by the northern arm, where the board wants to man the bridges at night.",
    "The skippers had asked for a closure in August, when the mills stand still and nobody waits for their grain.",
]
ITEMS = ["no passage by night", "one boat an hour", "a pilot for the longest"]


def body(inner: str) -> list[str]:
    html = f"<html><body><main><h1>Lock at the old harbour closes for three months</h1>{inner}</main></body></html>"
    return [block.text for block in extract(Page.from_html(html, url="https://daily.example/1")).blocks]


def listed(tag: str, names: str = "") -> str:
    boxes = [f"<{tag}{names}>{line}</{tag}>" for line in [*LINES[:3], "Three rules hold until then:"]]
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    return f"<div class=k1>{''.join(boxes)}<ul>{items}</ul><{tag}{names}>{LINES[3]}</{tag}></div>"


def test_list_between_boxes_is_the_storys_as_between_paragraphs() -> None:
    expected = [*LINES[:3], "Three rules hold until then:", *ITEMS, LINES[3]]

    assert body(listed("p")) == expected
    assert body(listed("div")) == expected
    assert body(listed("div", " class=k2")) == expected


def test_boxes_that_a_system_counts_are_of_one_look() -> None:
    boxes = "".join(f'<div class="par par{n}">{line}</div>' for n, line in enumerate(LINES))

    assert body(f"<div class=k1>{boxes}</div>") == LINES


def test_words_with_readings_above_them_are_read_whole() -> None:
    lines = [
        "\u5e02\u306f\u6765\u6708\u304b\u3089\u53e4\u3044\u6e2f\u306e\u6c34\u9580\u3092\u6b62\u3081\u308b\u3053\u3068\u306b\u3057\u307e\u3057\u305f\u3002\u5de5\u4e8b\u306f\u4e09\u304b\u6708\u304b\u304b\u308a\u307e\u3059\u3002",
        "\u8239\u306e\u4eba\u305f\u3061\u306f\u5317\u306e\u5ddd\u3092\u56de\u3063\u3066\u884c\u304b\u306a\u3051\u308c\u3070\u306a\u308a\u307e\u305b\u3093\u3002\u591c\u3082\u6a4b\u304c\u958b\u304d\u307e\u3059\u3002",
        "\u5e02\u306f\u300c\u590f\u306b\u306f\u5de5\u4e8b\u304c\u3067\u304d\u306a\u3044\u306e\u3067\u3001\u51ac\u306b\u3059\u308b\u3053\u3068\u306b\u3057\u305f\u300d\u3068\u8a00\u3063\u3066\u3044\u307e\u3059\u3002",
        "\u6c34\u9580\u306f\u767e\u5e74\u524d\u306b\u9020\u3089\u308c\u3066\u3001\u4eca\u307e\u3067\u4e00\u5ea6\u3082\u76f4\u3055\u308c\u305f\u3053\u3068\u304c\u3042\u308a\u307e\u305b\u3093\u3067\u3057\u305f\u3002",
    ]
    shown = [
        "".join(f"<ruby>{a}<rt>\u3088\u307f</rt></ruby>" if n % 3 == 0 else a for n, a in enumerate(line))
        for line in lines
    ]

    assert body(f"<div class=k1>{''.join(f'<div>{line}</div>' for line in shown)}</div>") == lines


def test_story_over_several_containers_keeps_those_of_one_box() -> None:
    first = "".join(f"<div>{line}</div>" for line in LINES[:3])
    parts = f"<section class=k3>{first}</section><section class=k3><div>{LINES[3]}</div></section>"

    assert body(f"<div class=k1>{parts}</div>") == LINES


def test_box_of_a_subheading_and_its_text_is_parted_at_the_break() -> None:
    boxes = "".join(f"<div>{line}</div>" for line in LINES[:3])

    assert body(f"<div class=k1>{boxes}<div><b>The way round</b><br>{LINES[3]}</div></div>") == [
        *LINES[:3],
        "The way round",
        LINES[3],
    ]


@pytest.mark.parametrize("name", ["k5", "note"])
def test_line_below_a_picture_in_a_box_of_another_look_is_no_paragraph(name: str) -> None:
    boxes = [f"<div>{line}</div>" for line in LINES]
    caption = f"<div class={name}>The western gate of the lock.</div>"
    picture = f"<div class=k4><img src=/lock.jpg width=800 height=500>{caption}</div>"

    assert body(f"<div class=k1>{boxes[0]}{picture}{''.join(boxes[1:])}</div>") == LINES


def test_page_extracted_twice_gives_the_same() -> None:
    page = Page.from_html(
        f"<html><body><main><h1>Lock closes</h1>{listed('div')}</main></body></html>", url="https://daily.example/1"
    )

    assert extract(page).body == extract(page).body
