"""Pages from before style sheets and from the first years of them are read like any others."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

STORY = "Ferry captain cleared after inquiry into grounding"
TEXT = [
    "The captain of the ferry Gwendolen was cleared on Tuesday of blame for the grounding in February.",
    "A board of inquiry found that the chart aboard showed the channel where it ran forty years ago.",
    "The company said that it had replaced every chart in its fleet, and thanked the passengers for their patience.",
]
LINES = "<p>".join(TEXT)


def read(
    body: str, title: str = "The Valley Courier - Local and State", url: str = "http://courier.example/7.htm"
) -> Article:
    html = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return extract(Page.from_html(html, url="http://courier.example/7.htm"))


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


@pytest.mark.parametrize(
    "line",
    [
        "<font size=+2><b>{}</b></font><p>",
        "<span style='font-size: 15pt'>{}</span><br><br>",
        "<center><big>{}</big></center><p>",
        "<table><tr><td class=titular>{}</td></tr></table>",
    ],
)
def test_a_large_line_of_which_the_text_tells_is_the_headline_below_a_title_that_does_not(line: str):
    article = read(f"<table><tr><td>{line.format(STORY)}{LINES}</td></tr></table>")

    assert article.headline == STORY
    assert texts(article) == TEXT


def test_a_title_that_tells_the_story_wins_over_a_large_line_that_does_not():
    motto = "<font size=+2>Serving both banks of the river since 1883</font>"

    assert read(f"{motto}<p>{LINES}", title=STORY).headline == STORY


def test_a_section_before_the_headline_in_the_title_is_none_of_it():
    body = f"<font size=5>{STORY}</font><p>{LINES}"

    assert read(body, title=f"Courier.example | Local | {STORY}").headline == STORY


def test_scripts_without_spaces_have_headlines_in_large_print_too():
    story = "港口小城投票保留最后一条有轨电车"
    text = "港口小城的选民星期四投票决定，保留最后一条有轨电车线路，社区礼堂连续三个晚上座无虚席。" * 4
    article = read(f"<font size=5><b>{story}</b></font><p>{text}<p>{text[::-1]}", title="港报电子版")

    assert article.headline == story


def test_a_line_below_the_picture_of_a_table_of_its_own_is_its_caption():
    line = "The ferry aground on Mussel Bank in the winter storm. Photo: Ann Tierney"
    frame = f"<table align=left><tr><td><img src=a.jpg width=180 height=120></td></tr><tr><td>{line}</td></tr></table>"
    article = read(f"<table><tr><td><font size=+2>{STORY}</font><p>{frame}{LINES}</td></tr></table>")

    assert texts(article) == TEXT
    assert [(image.caption, image.credit) for image in article.images] == [(line[:-19], "Ann Tierney")]


def test_tables_that_lay_out_the_paragraphs_with_a_picture_each_are_the_text():
    rows = "".join(
        f"<table><tr><td><img src={n}.jpg width=180 height=120></td></tr><tr><td>{text}</td></tr></table>"
        for n, text in enumerate(TEXT)
    )

    assert texts(read(f"<h1>{STORY}</h1><table><tr><td>{rows}</td></tr></table>")) == TEXT


def test_what_a_server_says_that_failed_to_fill_the_page_is_no_text():
    failed = "[an error occurred while processing this directive]"

    assert texts(read(f"<h1>{STORY}</h1><p>{failed}<p>{LINES}<p>{failed}")) == TEXT


def test_stories_listed_by_hand_with_their_days_are_no_text():
    listed = "&#149; <a href=/1>112 aground nine hours off Mussel Bank</a> - May 3, 1999<br>"

    assert texts(read(f"<h1>{STORY}</h1><p>{LINES}<p>{listed}{listed}")) == TEXT
    told = f"&bull; <a href=/1>The report</a> says that {TEXT[0][4:]}"
    assert len(texts(read(f"<h1>{STORY}</h1><p>{LINES}<p>{told}"))) == 4


@pytest.mark.parametrize("lead", ["<b>{}</b><br><br>", "<P><STRONG>{}</STRONG><P>", "<font><b>{}</b></font><br><br>"])
def test_a_line_in_bold_print_below_the_headline_is_the_standfirst(lead: str):
    told = "The board of inquiry blames a chart that nobody had corrected since 1962."
    article = read(f"<h1>{STORY}</h1>{lead.format(told)}{LINES}")

    assert article.description == told


def test_words_in_bold_that_open_a_paragraph_are_no_standfirst():
    article = read(f"<h1>{STORY}</h1><p><b>Captain Roland Pym is to have his licence back.</b> {LINES}")

    assert article.description is None
