"""A site may print the next stories in full below; the one that was asked for ends where they begin."""

from __future__ import annotations

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

TITLES = ("Ferry terminal reopens after the storm", "Council votes for a tram", "Museum finds a lost portrait")
META = "<div class='meta'><span class='author'>By Maren Holt</span> <time datetime='2026-05-12'>12 May</time></div>"


def texts(title: str) -> list[str]:
    return [
        f"On the {word} day after the news \u201c{title}\u201d those who had waited for an answer since the spring "
        f"went to the harbour and left it with one that few of them had hoped for."
        for word in ("first", "second", "third", "fourth")
    ]


def box(title: str, heading: str = "h1", meta: str = META, names: str = "post") -> str:
    prose = "".join(f"<p>{text}</p>" for text in texts(title))
    return f"<div class='{names}'><{heading}>{title}</{heading}>{meta}<div class='text'>{prose}</div></div>"


def read(body: str, title: str = TITLES[0]) -> Article:
    page = f"<html><head><title>{title} | The Daily</title></head><body><main>{body}</main></body></html>"
    return extract(Page.from_html(page, url="https://daily.example/city/2026/05/12/ferry-terminal-reopens"))


def test_the_story_ends_where_the_next_one_begins() -> None:
    got = read(f"<div class='stream'>{''.join(map(box, TITLES))}</div>")

    assert got.page_type == "article"
    assert [block.text for block in got.blocks] == texts(TITLES[0])


def test_the_story_asked_for_may_stand_below_another() -> None:
    got = read(f"<div class='stream'>{''.join(map(box, TITLES))}</div>", TITLES[1])

    assert got.headline == TITLES[1]
    assert [block.text for block in got.blocks] == texts(TITLES[1])


def test_parts_of_a_story_may_have_headings_of_the_first_level() -> None:
    parts = "".join(box(title, meta=META if title == TITLES[0] else "", names="row") for title in TITLES)

    assert [block.text for block in read(parts).blocks] == [
        *texts(TITLES[0]), TITLES[1], *texts(TITLES[1]), TITLES[2], *texts(TITLES[2])
    ]  # fmt: skip


def test_headings_among_the_paragraphs_are_the_storys() -> None:
    story = texts(TITLES[0])
    prose = f"<p>{story[0]}</p><p>{story[1]}</p><h1>What comes next</h1><p>{story[2]}</p><p>{story[3]}</p>"
    got = read(f"<div class='post'><h1>{TITLES[0]}</h1>{META}<div class='text'>{prose}</div></div>")

    assert got.subheadings == ["What comes next"]
    assert len(got.blocks) == 5


def test_a_card_between_the_paragraphs_with_a_heading_of_the_first_level_takes_nothing_from_the_story() -> None:
    story = texts(TITLES[0])
    cards = "".join(f"<div class='card'><h1><a href='/{n}'>{TITLES[n]}</a></h1>{META}</div>" for n in (1, 2))
    prose = [f"<p>{text}</p>" for text in story]
    text = f"{''.join(prose[:3])}<div>{cards}</div>{prose[3]}"
    got = read(f"<h2>Harbour</h2><div class='text'>{text}</div>", "A terminal for a ferry")

    assert [block.text for block in got.blocks] == story


def test_the_title_of_a_picture_among_the_paragraphs_is_no_headline_that_ends_what_stands_above() -> None:
    story = texts(TITLES[0])
    picture = "<div class='photo'><h1>The ferry at its pier, seen from the tower after the storm</h1></div>"
    prose = [f"<p>{text}</p>" for text in story]
    for above in (1, 2):
        text = f"{''.join(prose[:above])}{picture}{''.join(prose[above:])}"
        got = read(f"<h2>Harbour</h2><div class='text'>{text}</div>")

        assert [block.text for block in got.blocks if block.kind == "paragraph"] == story
