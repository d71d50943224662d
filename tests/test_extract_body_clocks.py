"""Entries of a live blog whose times are printed for readers only."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

TEXTS = [
    "The northern gate of the harbour was opened again, and the ferries that had waited outside came in one by one.",
    "Engineers looked at the pier from below and found two of its beams cracked, the port authority told reporters.",
    "The storm tore a piece out of the wall, and waves came over the road between the church and the fish market.",
    "Good morning from the harbour, where the wind has turned to the west and all boats have been told to stay in.",
]
CLOCKS = ["16:40", "14:05", "11:48", "8:02"]
SPELLINGS = [
    CLOCKS,
    ["4.40pm", "2.05pm", "11.48am", "8.02am"],
    ["16:40 Uhr", "14:05 Uhr", "11:48 Uhr", "8:02 Uhr"],
    ["16h40", "14 h 05", "11h48", "8h02"],
    ["kl. 16.40", "kl. 14.05", "kl. 11.48", "kl. 08.02"],
    ["下午4:40", "下午2:05", "上午11:48", "上午8:02"],
    ["오후 4시 40분", "오후 2시 5분", "오전 11시 48분", "오전 8시 2분"],
    ["16:40 hrs", "14:05 hrs", "11:48 hrs", "08:02 hrs"],
]
DAY = '<meta property="article:published_time" content="2024-04-17T08:02:00+02:00">'


def page(entries: str, title: str = "Storm live: waves over the harbour wall", day: str = DAY) -> Article:
    head = f'<meta property="og:title" content="{title}"><title>{title}</title>{day}'
    html = f"<html><head>{head}</head><body><article><h1>{title}</h1><div>{entries}</div></article></body></html>"
    return extract(Page.from_html(html, url="https://daily.example/news/storm-4711.html"))


def times(article: Article) -> list[str]:
    return [f"{block.time:%d %H:%M %z}" for block in article.blocks if block.time is not None]


DAYTIME = ["17 16:40 +0200", "17 14:05 +0200", "17 11:48 +0200", "17 08:02 +0200"]


@pytest.mark.parametrize("clocks", SPELLINGS, ids=lambda clocks: clocks[0])
@pytest.mark.parametrize(
    "entry",
    [
        "<p>{clock}</p><p>{text}</p>",
        "<h3>{clock}: What happened here</h3><p>{text}</p>",
        "<p>+++ {clock}: What happened here +++</p><p>{text}</p>",
        '<section class="e"><time>{clock}</time><h3>What happened</h3><p>{text}</p></section>',
        '<div class="e"><h3>What happened</h3><div><span class="t">{clock}</span></div><p>{text}</p></div>',
        '<h3>What happened</h3><p class="t">{clock}</p><p>{text}</p>',
        '<div class="e"><span class="t"><i></i>{clock} CEST</span><div><p>{text}</p></div></div>',
    ],
)
def test_printed_times_are_the_entries(entry: str, clocks: list[str]):
    got = page("".join(entry.format(clock=clock, text=text) for clock, text in zip(clocks, TEXTS, strict=True)))

    assert times(got) == DAYTIME
    assert got.page_type == "liveblog"
    assert not set(clocks) & {block.text for block in got.blocks}
    assert [block.text for block in got.blocks if block.text in TEXTS] == TEXTS


def test_updates_set_above_the_first_story_are_entries():
    clocks = ["[UPDATE 4:40 p.m.]", "[UPDATE 2:05 p.m.]", "[UPDATE 11:48 a.m.]", "[ORIGINAL STORY, 8:02 a.m.]"]
    got = page("".join(f"<p><b>{c}</b> {t}</p>" for c, t in zip(clocks, TEXTS, strict=True)))

    assert times(got) == DAYTIME


def test_the_oldest_may_come_first():
    lines = zip(CLOCKS[::-1], TEXTS, strict=True)

    assert times(page("".join(f"<p>{clock}</p><p>{text}</p>" for clock, text in lines))) == DAYTIME[::-1]


def test_past_midnight_is_the_next_day_and_an_entry_set_above_is_not():
    night = ["0:40", "23:12", "20:05", "18:30"]
    pinned = ["8:30", "14:05", "11:48", "8:02"]

    def read(clocks: list[str]) -> list[str]:
        return times(page("".join(f"<p>{c}</p><p>{t}</p>" for c, t in zip(clocks, TEXTS, strict=True))))

    assert read(night) == ["18 00:40 +0200", "17 23:12 +0200", "17 20:05 +0200", "17 18:30 +0200"]
    assert read(pinned) == ["17 08:30 +0200", "17 14:05 +0200", "17 11:48 +0200", "17 08:02 +0200"]


def test_an_entry_that_is_pinned_above_the_others_is_one():
    box = '<div class="post{state}"><div class="t">{clock}</div><h2>{text}</h2><ul><li>{text}</li></ul></div>'
    other = '<div class="post"><div class="t">{clock}</div><h2>What happened</h2><p>{text}</p></div>'
    entries = box.format(state=" post--pinned", clock="12:30", text="What we know of the harbour so far")
    got = page(entries + "".join(other.format(clock=c, text=t) for c, t in zip(CLOCKS, TEXTS, strict=True)))

    assert times(got) == ["17 12:30 +0200", *DAYTIME]


def test_a_day_printed_with_the_time_counts():
    clocks = ["9:10, 18.04.2024", "7:30, 18.04.2024", "23:50, 17.04.2024", "8:02, 17.04.2024"]
    got = page("".join(f"<p>{c}</p><p>{t}</p>" for c, t in zip(clocks, TEXTS, strict=True)))

    assert times(got) == ["18 09:10 +0200", "18 07:30 +0200", "17 23:50 +0200", "17 08:02 +0200"]


def test_newest_first_needs_no_word_for_it():
    entries = "".join(f"<h3>{c}: What happened</h3><p>{t}</p>" for c, t in zip(CLOCKS, TEXTS, strict=True))

    assert page(entries, "Waves over the harbour wall").page_type == "liveblog"


def test_a_chronicle_is_an_article_and_keeps_its_hours():
    entries = "".join(f"<h3>{c}</h3><p>{t}</p>" for c, t in zip(CLOCKS[::-1], TEXTS, strict=True))
    got = page(entries, "How the day of the storm unfolded")

    assert (got.page_type, times(got)) == ("article", [])
    assert [block.text for block in got.blocks if block.kind == "heading"] == CLOCKS[::-1]


def test_without_a_date_the_times_are_left_out_only():
    entries = "".join(f"<p>{c}</p><p>{t}</p>" for c, t in zip(CLOCKS, TEXTS, strict=True))
    got = page(entries, day="")

    assert times(got) == []
    assert [block.text for block in got.blocks] == TEXTS


def test_a_list_of_programmes_is_no_live_blog():
    lines = ["18:30 Uhr: Northam - Southam", "20:15 Uhr: Esham - Larch City", "22:45 Uhr: Highlights and goals"]
    got = page(f"<p>{TEXTS[0]}</p>" + "".join(f"<p>{line}</p>" for line in lines), "Cup live: where to watch the games")

    assert (got.page_type, times(got)) == ("article", [])


def test_hours_beside_the_text_of_a_chronicle_are_no_live_blog():
    entries = "".join(f"<div><span>{c}</span></div><p>{t}</p>" for c, t in zip(CLOCKS[::-1], TEXTS, strict=True))
    got = page(entries, "How the day of the storm unfolded")

    assert (got.page_type, times(got)) == ("article", [])


def test_hours_beside_the_text_with_the_newest_first_are_one():
    entries = "".join(
        f"<div class=e><div><span>{c}</span></div><p>{t}</p></div>" for c, t in zip(CLOCKS, TEXTS, strict=True)
    )

    assert times(page(entries, "Waves over the harbour wall")) == DAYTIME
