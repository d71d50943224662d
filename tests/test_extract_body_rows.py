"""Rows of cards beside a story, told by their shape alone: each leads to another page of the site."""

from __future__ import annotations

import pytest

from archivebot.extract import body_rows
from archivebot.extract.body import find_body
from archivebot.extract.body_rows import is_small
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
]
OTHERS = {
    "/town/market": "The market moves to the new square in May, and half of its traders have not yet been told where.",
    "/town/school": "Two schools share one gym since the fire, and pupils have sports at seven in the morning there.",
    "/town/mayor": "She wanted to stay for a year only, but the mayor has now been in her office for half of her life.",
    "/town/tram": "Tests of the second tram line begin in autumn, and those who live beside it fear for their sleep.",
}


def texts(body: str, url: str = "https://coast.example/town/bridge-closed") -> list[str]:
    page = Page.from_html(f"<html><body><h1>Bridge closed</h1>{body}</body></html>", url=url)
    return [block.text for block in find_body(page, read_structured(page)).blocks]


def paragraphs(*lines: str) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)


def story(*lines: str) -> str:
    return f'<div class="t1">{paragraphs(*lines)}</div>'


def row(card: str) -> str:
    cards = [
        card.format(link=link, title=f"What happens at the {link[6:]}", told=told) for link, told in OTHERS.items()
    ]
    return f"<div class=r4>{''.join(cards)}</div>"


def test_cards_that_lead_to_other_pages_are_no_text_whatever_their_names():
    card = '<div class=t1><a href="{link}"><img src="{link}.jpg"></a><a href="{link}">{title}</a><p>{told}</p></div>'

    assert texts(story(*STORY) + row(card)) == STORY


def test_cards_in_columns_whose_title_stands_in_a_box_of_its_own_are_no_text():
    card = (
        '<div class=c3><div class=w><div class=i><a href="{link}"><img src="{link}.jpg"></a></div>'
        "<div class=h>{title}</div><div class=f><div class=t1><p>{told}</p></div></div></div></div>"
    )

    assert texts(story(*STORY) + row(card)) == STORY


def test_cards_of_sections_that_are_named_for_each_are_no_text():
    cards = "".join(
        f'<article class=k{n}><section><a href="https://www.coast.example{link}"><h4>At the {link[6:]}</h4></a>'
        f"<p>{told}</p></section></article>"
        for n, (link, told) in enumerate(OTHERS.items())
    )

    assert texts(f"<section>{story(*STORY)}{cards}</section>") == STORY


def test_parts_of_a_list_that_lead_to_pages_of_the_site_are_text_where_they_are_the_most_of_it():
    card = '<div class=t1><h3><a href="{link}">{title}</a></h3><p>{told}</p></div>'

    found = texts(story("Four places of the town are worth a visit this year.") + row(card))

    assert [line for line in found if line in OTHERS.values()] == list(OTHERS.values())


def test_entries_of_a_live_blog_with_addresses_of_their_own_are_text():
    entries = "".join(
        f'<div class=e><a href="/town/bridge-closed/entry-{n}"><h3>Entry {n} of all</h3></a><p>{line}</p></div>'
        for n, line in enumerate([*STORY, *OTHERS.values()])
    )

    found = texts(story(*STORY) + f"<div>{entries}</div>")

    assert all(line in found for line in OTHERS.values())


def test_boxes_of_one_paragraph_that_link_in_their_sentences_are_text():
    """Many systems set every paragraph in a box of its own, and stories link to others of the site."""
    boxes = "".join(
        f'<div class=b><p>{told} <a href="{link}">We wrote about this in spring</a>, when it began.</p></div>'
        for link, told in OTHERS.items()
    )

    found = texts(f"<div>{story(*STORY)}{boxes}</div>")

    assert sum("when it began" in line for line in found) == len(OTHERS)


def test_lines_in_boxes_instead_of_paragraphs_make_cards_too():
    card = '<li><div class=h><a href="{link}">{title}</a></div><div class=t1>{told}</div></li>'

    assert texts(story(*STORY) + row(card)) == STORY


def test_a_brief_is_not_outweighed_by_cards_outside_its_box():
    card = '<div class=c1><div class=h><a href="{link}">{title}</a></div><p>{told} {told}</p></div>'
    brief = f"<div class=a1><h1>Bridge closed</h1>{story(*STORY)}</div>"
    page = Page.from_html(
        f"<html><body>{brief}{row(card)}{row(card.replace('c1', 'c2'))}</body></html>", url="https://coast.example/a/b"
    )

    assert [block.text for block in find_body(page).blocks] == STORY


def test_items_of_a_list_that_close_with_a_link_are_the_storys():
    items = "".join(
        f'<li>{told} {told}<br><a href="{link}">More on this here</a></li>' for link, told in OTHERS.items()
    )
    found = "\n".join(texts(f"{story(*STORY)}<ol>{items}</ol>"))

    assert [told for told in OTHERS.values() if told not in found] == []


def test_a_long_list_is_read_once_however_many_of_its_items_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every item of a long list asks how large the list is."""
    read: list[str] = []
    monkeypatch.setattr(body_rows, "is_small", lambda box: read.append(box.tag) or is_small(box))
    items = "".join(f"<li><div><p>{told}</p></div></li>" for told in list(OTHERS.values()) * 50)

    texts(f"{story(*STORY)}<ul>{items}</ul>")

    assert read.count("div") > 100
    assert read.count("ul") <= 5


def test_white_space_around_the_texts_of_a_box_makes_it_no_larger() -> None:
    gaps = "\n".join(f"<b>{' ' * 400}Market {number}{' ' * 400}</b>" for number in range(5))
    box = Page.from_html(f"<div>{gaps}</div>").tree.xpath("//div")[0]

    assert is_small(box)
