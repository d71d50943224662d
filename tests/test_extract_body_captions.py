"""Captions among the paragraphs, told by the picture beside them where no name tells: they are no text of the story."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
    "Shops on the northern bank fear for their custom, and the city has promised them a second boat for the weekends.",
]
SEEN = "The northern pier on Tuesday morning, seen from the quay of the ferry"
PICTURE = '<img src="/pier.jpg" width="900" height="600">'


def article(*parts: str):
    html = f"<html><body><article><h1>Closed</h1>{''.join(parts)}</article></body></html>"
    return extract(Page.from_html(html, url="https://coast.example/2026/closed"))


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def texts(*parts: str) -> list[str]:
    return (article(*parts).body or "").split("\n\n")


@pytest.mark.parametrize(
    "box",
    [
        f'<div class="x7a">{PICTURE}<p>{SEEN}</p></div>',
        f'<div class="x7a"><a href="/pier.jpg">{PICTURE}</a><p>{SEEN}</p></div>',
        f'<div class="x7a"><i><picture>{PICTURE}</picture></i><p><i>{SEEN}</i></p><p>Image: Jane Doe</p></div>',
        f'<div class="x7a"><div>{PICTURE}<a href="/pier.jpg">Enlarge</a></div><div><p>{SEEN}</p></div></div>',
        f'<div class="x7a"><figure>{PICTURE}</figure><div><div><p>{SEEN}</p></div><div>AFP</div></div></div>',
    ],
)
def test_the_line_in_a_box_with_a_picture_is_its_caption(box: str):
    found = article(paragraphs(*STORY[:2]), box, paragraphs(*STORY[2:]))

    assert (found.body or "").split("\n\n") == STORY
    assert [image.caption for image in found.images] == [SEEN]


@pytest.mark.parametrize(
    "line",
    [
        f"{SEEN}. \u00a9 Coast News / Jane Doe",
        f"{SEEN} (AP Photo/Jane Doe)",
        f'{SEEN} (<a href="https://wire.example/7">AFP/Jane Doe</a>)',
    ],
)
def test_a_line_behind_a_picture_that_ends_with_a_credit_is_its_caption(line: str):
    behind = f'<div class="x7a"><a href="/pier.jpg">{PICTURE}</a></div><p>{line}</p>'

    assert texts(paragraphs(*STORY[:2]), behind, paragraphs(*STORY[2:])) == STORY


def test_a_picture_and_its_caption_may_fill_a_paragraph():
    line = f'<p><span><a href="/pier.jpg">{PICTURE}</a><span>{SEEN}. Photo: Jane Doe</span></span></p>'

    assert texts(paragraphs(*STORY[:2]), line, paragraphs(*STORY[2:])) == STORY


def test_a_text_set_beside_a_picture_in_a_box_is_the_story():
    """Builders of pages set a paragraph and a picture side by side; such a paragraph is longer than captions are."""
    long = f"{STORY[1]} {STORY[2]} {STORY[3]}"
    box = f'<div class="x7a">{PICTURE}<p>{long}</p></div>'

    assert texts(paragraphs(STORY[0]), box, paragraphs(*STORY[:1])) == [STORY[0], long, STORY[0]]


def test_where_each_line_has_a_picture_the_lines_are_the_story():
    lines = STORY[:3]
    boxes = [
        f'<div class="x7a"><img src="/{line[:3]}.jpg" width="900" height="600"><p>{line}</p></div>' for line in lines
    ]

    assert texts(*boxes) == lines


def test_an_entry_of_a_live_blog_that_opens_with_a_picture_is_text():
    """All entries have one look, with a picture or without."""
    entries = [f'<div class="e1"><p>{line}</p><p>More on this is to come, the city said.</p></div>' for line in STORY]
    shown = "The mayor has come to the quay and speaks with those who wait for the ferry there."
    entries.insert(2, f'<div class="e1">{PICTURE}<p>{shown}</p></div>')

    assert shown in texts(*entries)


@pytest.mark.parametrize("end", ["she said. (dpa)", "she said (dpa/lno)", "she said: nobody was hurt"])
def test_a_paragraph_behind_a_picture_that_only_names_the_agency_is_text(end: str):
    line = f"The ferry will take over for as long as the repairs last, {end}"

    assert line in texts(paragraphs(*STORY[:3]), f"<div>{PICTURE}</div><p>{line}</p>", paragraphs(STORY[3]))


def test_a_box_with_a_picture_and_a_heading_is_no_caption():
    box = f'<div class="x7a">{PICTURE}<h3>The ferry</h3><p>{SEEN}, where it starts every twenty minutes.</p></div>'
    boxes = [box.replace("The ferry", name).replace("Tuesday", name) for name in ("Ferry", "Quay", "Shops")]

    assert sum("seen from the quay" in line for line in texts(paragraphs(*STORY), *boxes)) in (0, 3)


def test_paragraphs_that_an_editor_set_beside_pictures_are_the_story():
    told = "What followed was a night of sirens. Fire brigades from eleven districts brought people out of their homes."
    short = "Ferries carry what the bridge carried, for as long as it takes"
    beside = "".join(
        f'<div class="m{n}"><figure>{PICTURE}</figure><div><p>{text}</p></div></div>'
        for n, text in enumerate((told, short))
    )

    assert texts(paragraphs(*STORY, *STORY), beside)[-2:] == [told, short]
