"""Pages from before style sheets and from the first years of them are read like any others."""

from __future__ import annotations

import textwrap
from datetime import UTC, date, datetime

import pytest

from archivebot.extract import extract
from archivebot.extract.paragraph_breaks import split_text_file
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


CAPTURED = "http://archive.example/web/20090618013412/http://www.courier.example/news/ferry.html"


def captured(day: str, head: str = "", url: str = CAPTURED) -> Article:
    body = f"<table><tr><td>{day}</td></tr></table><h1>{STORY}</h1><p>{LINES}"
    return extract(Page.from_html(f"<html><head>{head}</head><body>{body}</body></html>", url=url))


@pytest.mark.parametrize("day", ["", "Thursday, June 18, 2009", "Wednesday, June 17, 2009"])
def test_the_day_of_a_copy_in_a_web_archive_is_not_the_story_s(day: str):
    assert captured(day).date_published is None


def test_a_copy_in_a_web_archive_keeps_the_story_s_own_day_and_address():
    article = captured("May 14, 2009", f'<link rel="canonical" href="{CAPTURED}">')

    assert article.date_published == date(2009, 5, 14)
    assert article.canonical_url == "http://www.courier.example/news/ferry.html"
    assert ("archive" in article.site, article.url) == (False, CAPTURED)
    own = captured("", url=CAPTURED.replace("/news/", "/2009/05/14/"))
    assert own.date_published == date(2009, 5, 14)


def test_a_copy_cannot_tell_of_days_after_the_capture():
    assert captured("", '<meta name="date" content="2025-03-03">').date_published is None


@pytest.mark.parametrize("box", ['<div id="more">{}</div>', '<div class="entry-more">{}</div>'])
def test_the_second_part_of_a_blog_s_entry_is_a_part_of_it(box: str):
    parts = [f"<p>{text}</p>" for text in TEXT]
    entry = f'<div class="entry">{parts[0]}{parts[1]}{box.format(parts[2])}</div>'

    assert texts(read(f"<h1>{STORY}</h1>{entry}")) == TEXT


def test_a_box_named_more_with_headlines_is_none():
    more = f"<div id=more><h3>Orchards lose the blossom</h3><p>{TEXT[0][::-1]}</p></div>"

    assert texts(read(f"<div><h1>{STORY}</h1><p>{LINES}</p>{more}</div>")) == TEXT


def test_what_blog_systems_print_below_an_entry_is_no_text():
    below = (
        "<p class=posted>Posted by Ann Tierney at May 14, 2006 06:22 PM | Filed under <a href=/l>Local</a></p>"
        "<p>TrackBack URL for this entry: http://courier.example/mt-tb.cgi/4420</p>"
        f"<p>Listed below are links to weblogs that reference {STORY}:</p>"
        "<p>This entry was posted on Friday, April 25th, 2008 at 7:14 am and is filed under <a href=/l>Local</a>. "
        "You can follow any responses to this entry through the <a href=/f>RSS 2.0</a> feed.</p>"
    )
    above = f'<h1><a href="/">The Courier</a></h1><h2>May 14, 2006</h2><h3>{STORY}</h3>'
    article = read(f"{above}<p>{LINES}</p>{below}", title=f"The Courier: {STORY}")

    assert texts(article) == TEXT
    assert [author.name for author in article.authors] == ["Ann Tierney"]


def test_lines_that_tell_who_posted_a_notice_are_text_where_the_story_tells_it():
    told = "Posted by the harbour office on every pier, the notice warned of the ebb."

    assert texts(read(f"<h1>{STORY}</h1><p>{told}<p>{LINES}<p>{told}"))[:1] == [told]


def test_fields_of_a_database_around_the_text_are_left_out():
    article = read(f"<h1>{STORY}</h1><p>BYLINE: Ann Tierney<p>LENGTH: 231 words<p>{LINES}<p>LOAD-DATE: June 24, 1999")

    assert texts(article) == TEXT
    assert [author.name for author in article.authors] == ["Ann Tierney"]


def test_the_site_s_name_before_the_headline_is_known_by_a_host_that_spells_its_letters_out():
    html = f"<html><head><title>Küstenbote - {STORY}</title></head><body><p>{LINES}</body></html>"

    assert extract(Page.from_html(html, url="http://www.kuestenbote.example/7")).headline == STORY


FETCHED = datetime(2025, 3, 3, 9, tzinfo=UTC)


def on_the_day(above: str, below: str = "") -> Article:
    head = f"<table><tr><td><img src=logo.gif></td><td>{above}</td></tr></table>"
    html = f"{head}<table><tr><td><h1>{STORY}</h1><p>{LINES}{below}</td></tr></table>"
    return extract(
        Page.from_html(f"<html><body>{html}</body></html>", url="http://courier.example/7", fetched_at=FETCHED)
    )


def test_today_s_day_in_the_head_of_the_page_is_the_clock_s():
    assert on_the_day("Monday, March 3, 2025").date_published is None
    assert on_the_day("Today is March 3, 2025").date_published is None
    assert on_the_day("Monday, May 14, 2001").date_published == date(2001, 5, 14)


def test_a_labelled_day_below_the_text_is_the_story_s():
    below = "<p align=center>Articolo pubblicato il 14/05/2003 - letto 412 volte</p>"
    article = on_the_day("3/3/2025", below)

    assert article.date_published == date(2003, 5, 14)
    assert texts(article) == TEXT


@pytest.mark.parametrize(("printed", "year"), [("05/14/98", 1998), ("14 May 98", 1998), ("05/14/03", 2003)])
def test_a_year_of_two_digits_is_none_to_come(printed: str, year: int):
    assert on_the_day(f"Published {printed}").date_published == date(year, 5, 14)


def test_lines_set_in_are_the_paragraphs_of_a_text_file():
    lines = "\n".join("   " + "\n".join(textwrap.wrap(text, 50)) for text in TEXT)
    head = f"XW-Ferry-Captain, 1st Ld,0214\n{STORY}\nBy ANN TIERNEY\nCoast Wire Writer\n\n"
    article = read(f"<pre>\n{head}{lines}\n\n   XW-06-22-99 1720EDT\n</pre>", title=STORY)

    assert texts(article) == TEXT


def test_a_table_in_a_text_file_stays_one():
    scores = "Rovers    3\n   United    1\n   Athletic  2\n   Albion    0"

    assert split_text_file(scores) == scores


def test_the_byline_below_a_headline_that_one_line_break_ends_is_read():
    head = f"<font size=5><b>{STORY}</b></font><br><font size=2>By Ann Tierney</font><br><br>"
    article = read(f"<table><tr><td>{head}{'<br><br>'.join(TEXT)}</table>")

    assert [author.name for author in article.authors] == ["Ann Tierney"]
    assert texts(article) == TEXT


def test_the_moment_that_rdfa_tells_over_the_story_is_read():
    told = (
        '<span property="dc:date dc:created" content="2011-06-22T18:22:00-04:00">Submitted by Ann on Wed, 06/22</span>'
    )
    article = read(f'<div typeof="sioc:Item"><h1>{STORY}</h1>{told}<p>{LINES}</div>')

    assert article.date_published == datetime.fromisoformat("2011-06-22T18:22:00-04:00")


def test_the_heading_that_only_names_the_site_gives_way_to_the_story_s():
    article = read(f"<h1>Courier</h1><div><h2>{STORY}</h2><p>{LINES}</div>", title=f"{STORY} : Courier")

    assert (article.headline, texts(article)) == (STORY, TEXT)


def test_a_line_in_a_cell_of_its_own_is_the_headline_where_the_title_names_the_paper():
    rows = (
        f"<tr><td>Sea | Home | Weather</td></tr><tr><td class=v>{STORY}</td></tr><tr><td>{'<br><br>'.join(TEXT)}</td>"
    )

    assert read(f"<table>{rows}</tr></table>", title="Courier").headline == STORY


def test_the_box_of_the_whole_text_is_no_standfirst():
    line = f"<span class=article_title>{STORY}</span><br><br><span class=article_text>{'<br><br>'.join(TEXT)}</span>"
    article = read(f"<table><tr><td>{line}</td></tr></table>", title=f"Courier - {STORY}")

    assert (article.headline, article.description, texts(article)) == (STORY, None, TEXT)


def test_cells_before_the_headline_s_own_are_the_page_s():
    menu = "<td>Modules<br>There are currently 14 guests that are online.</td>"
    head = f"<tr><td><font><b>{STORY}</b></font><br><font>Posted on Sunday @ 18:22:14 by Ann Tierney</font></td></tr>"
    story = f"<table>{head}<tr><td>{'<br><br>'.join(TEXT)}</td></tr></table>"
    article = read(f"<table><tr>{menu}<td>{story}</td></tr></table>", title=f"Courier - {STORY}")

    assert (article.headline, texts(article), article.description) == (STORY, TEXT, None)


def test_paragraphs_above_a_large_line_in_a_cell_of_the_text_stay():
    cells = "".join(f"<tr><td>{text} {text}<br><br>{text}</td></tr>" for text in TEXT)
    line = f"<tr><td><font size=5>Nobody had corrected it</font><br>{TEXT[0]}</td></tr>"
    article = read(f"<table>{cells}{line}</table>", title=STORY)

    assert len(texts(article)) >= 6


def test_links_in_brackets_are_no_text():
    assert texts(read(f"<h1>{STORY}</h1><p>{LINES}<p>[ <a href=/b>back</a> | <a href=/a>archive</a> ]")) == TEXT
    quoted = "".join(f"<blockquote><p>{text}</p></blockquote><p>[<a href=/c>Wire</a>]</p>" for text in TEXT)
    assert texts(read(f"<h1>{STORY}</h1><p>{LINES[::-1]}</p>{quoted}<p>{TEXT[1][::-1]}</p>")).count("[Wire]") == 3


def test_the_mark_before_a_headline_in_large_print_is_none_of_it():
    story = "港町は最後の路面電車を残すと決めた"
    text = "港町の住民投票で、最後の路面電車を残すことが決まった。町は電車を直し、秋に走らせる。" * 4

    assert read(f"<h2><font color=red>■</font>{story}</h2><p>{text}<p>{text[::-1]}", title="港新聞").headline == story


def test_the_day_on_which_a_member_registered_is_not_the_story_s():
    article = read(f"<table><tr><td>注册：2004-3-3</td><td><h1>{STORY}</h1><p>{LINES}</td></tr></table>", title=STORY)

    assert article.date_published is None


@pytest.mark.parametrize("title", ["Wayback Machine", "Internet Archive Wayback Machine"])
def test_what_a_web_archive_shows_in_the_place_of_a_copy_is_no_article(title: str):
    said = "<p>We do not have that page archived. Want to search for all archived pages under this site?</p>"
    page = Page.from_html(f"<html><head><title>{title}</title></head><body>{said * 3}</body></html>", url=CAPTURED)

    assert extract(page).page_type == "not_article"
    assert read(f"<h1>{title} turns twenty</h1><p>{LINES}", title=f"{title} turns twenty").page_type == "article"


def test_the_address_of_the_story_below_a_printed_text_is_none_of_it():
    told = "<p>Address of this story: http://www.courier.example/article.php?id=412"
    article = read(f"<h1>{STORY}</h1><p>{LINES}<p><b>Ann Tierney</b>{told}")

    assert texts(article) == TEXT
    assert [author.name for author in article.authors] == ["Ann Tierney"]


def test_a_paragraph_named_for_the_headline_wins_over_the_number_of_the_issue():
    body = f"<p class=zag1>{STORY}</p><p>{LINES}"

    assert read(body, title="Courier. No. 112 of 14.05.2004").headline == STORY
