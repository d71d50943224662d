"""The headline is the story's own: not the site's name, a section, a teaser or a kicker."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.extract.headline import find_headline
from archivebot.extract.structured import read_structured
from archivebot.loader import ArticleLoader
from archivebot.page import Page

URL = "https://www.daily.example/world/bridge-closed-after-storm"


def headline(head: str = "", body: str = "", url: str = URL) -> tuple[str | None, str | None]:
    page = Page.from_html(f"<html><head>{head}</head><body>{body}</body></html>", url=url)
    loader = ArticleLoader()
    loader.add_candidates(find_headline(page, read_structured(page)).candidates)
    return loader.load_item().get("headline"), loader.sources.get("headline")


STORY = "Bridge closed after the storm, thousands stranded"
META = f'<meta property="og:title" content="{STORY}"><title>{STORY} | The Daily</title>'


def test_the_heading_that_agrees_with_the_metadata_wins_over_logo_and_boxes():
    body = f"<h1>The Daily</h1><h1>Newsletter</h1><aside><h1>Most read</h1></aside><main><h1>{STORY}</h1></main>"

    assert headline(META, body) == (STORY, "dom:h1")


def test_the_screen_wins_where_metadata_say_it_in_other_words():
    said = "Bridge closed after storm: thousands are stranded in the north"
    got = headline(f'<meta property="og:title" content="{said}">', f"<h1>{STORY}</h1>")

    assert got == (STORY, "dom:h1")


@pytest.mark.parametrize(
    "site",
    [
        '<h1 class="site-title">Stories of Northern Towns and Harbours</h1>',
        '<h1><a href="/">Stories of Northern Towns and Harbours</a></h1>',
        '<h1><span><a href="https://www.daily.example">Stories of Northern Towns and Harbours</a></span></h1>',
        '<a href="/"><h1>Stories of Northern Towns and Harbours</h1></a>',
    ],
)
def test_a_heading_that_is_the_sites_gives_way_to_another(site: str):
    head = "<title>Bridge closed after a storm – Stories of Northern Towns and Harbours</title>"

    assert headline(head, f"{site}<h1>Bridge closed after a storm</h1>")[0] == "Bridge closed after a storm"


def test_the_last_part_of_the_address_is_no_section():
    head = f"<title>Stories of the North » Archive » {STORY}</title>"
    url = "https://daily.example/2024/05/bridge-closed-after-the-storm-thousands-stranded/"

    assert headline(head, f"<h2>{STORY}</h2>", url=url)[0] == STORY


def test_a_link_inside_the_heading_that_leads_back_is_no_part_of_it():
    body = f'<h1><span>{STORY}</span><a href="/north.html">The North Edition</a></h1>'

    assert headline(META, body) == (STORY, "dom:h1")


def test_metadata_speak_where_no_heading_is_the_story():
    assert headline(META, "<h1>The Daily</h1><h2>World</h2>") == (STORY, "meta:og:title")


@pytest.mark.parametrize(
    "title",
    [
        f"{STORY} | The Daily",
        f"The Daily - {STORY}",
        f"{STORY} – World – The Daily",
        f"{STORY} - daily.example",
        f"{STORY} | 12.05.2024",
        f"{STORY} :: The Daily Online",
    ],
)
def test_site_name_section_and_date_are_stripped_by_evidence(title: str):
    head = f'<meta property="og:site_name" content="The Daily"><title>{title}</title>'

    assert headline(head)[0] == STORY


def test_a_dash_that_belongs_to_the_headline_stays():
    title = "Smith – the man who stayed"
    head = f'<meta property="og:site_name" content="The Daily"><title>{title} – The Daily</title>'

    assert headline(head)[0] == title


def test_a_kicker_inside_the_heading_goes_when_the_metadata_lack_it():
    body = f'<h1><span class="kicker">Weather</span> {STORY}</h1>'

    assert headline(META, body)[0] == STORY


def test_a_kicker_inside_the_heading_stays_when_the_metadata_have_it():
    head = f'<meta property="og:title" content="Weather: {STORY}">'
    body = f'<h1><span class="kicker">Weather: </span>{STORY}</h1>'

    assert headline(head, body)[0] == f"Weather: {STORY}"


def test_the_line_above_goes_where_it_and_the_headline_have_elements_of_their_own():
    head = f'<meta property="og:title" content="Storm in the north: {STORY}">'
    body = f'<h1><span class="page__topline">Storm in the north</span> <span class="page__text">{STORY}</span></h1>'

    assert headline(head, body)[0] == STORY


def test_two_halves_of_a_headline_stay_together():
    head = '<meta property="og:title" content="Bridge closed: Thousands stranded">'
    body = '<h1><span class="first">Bridge closed</span> <span class="second">Thousands stranded</span></h1>'

    assert headline(head, body)[0] == "Bridge closed Thousands stranded"


def test_a_kicker_before_the_headline_goes_without_a_telling_name():
    body = f"<h1><i>Storm in the north</i><br>{STORY}</h1>"

    assert headline(META, body)[0] == STORY


def test_words_that_line_breaks_of_the_layout_glued_are_spelled_as_the_metadata_do():
    body = "<h1>Bridge closed<span>after the storm, thousands stranded</span></h1>"

    assert headline(META, body)[0] == STORY


def test_reading_aids_over_ideographs_are_no_part_of_the_headline():
    body = "<h1><ruby>子<rt>こ</rt></ruby>どもへの<ruby>体罰<rt>たいばつ</rt></ruby>を禁止する</h1>"

    assert headline("<title>NEWS|子どもへの体罰を禁止する</title>", body)[0] == "子どもへの体罰を禁止する"


def test_a_lower_heading_serves_where_the_page_has_no_h1():
    assert headline(META, f"<h2>Other</h2><h2 class='article-title'>{STORY}</h2>") == (STORY, "dom:heading")


def test_a_box_around_the_headline_is_not_the_headline():
    box = f'<div class="title">{STORY} and another story and another story and yet one more story here</div>'

    assert headline(f"<title>{STORY}</title>", box)[0] == STORY


def test_quotes_and_inline_markup_stay_as_printed():
    body = "<h1>„Wir <em>bleiben</em>“, sagt die B&uuml;rger&shy;meisterin</h1>"

    assert headline("<title>„Wir bleiben“, sagt die Bürgermeisterin</title>", body)[0] == (
        "„Wir bleiben“, sagt die Bürgermeisterin"
    )


def test_nothing_is_invented_where_a_page_has_none():
    assert headline() == (None, None)


def test_the_element_of_the_chosen_heading_is_told():
    page = Page.from_html(
        f"<html><head>{META}</head><body><h1>The Daily</h1><h1 id=x>{STORY}</h1></body></html>", url=URL
    )

    element = find_headline(page, read_structured(page)).element
    assert element is not None
    assert element.get("id") == "x"


@pytest.mark.parametrize("title", ["The Daily Online", "The Daily - November 11, 1999"])
@pytest.mark.parametrize(
    "line", ["<font size=5><b>{}</b></font>", '<table><tr><td class="cim">{}</td></tr></table>', "<big>{}</big>"]
)
def test_old_pages_set_the_headline_in_large_print_below_one_title_for_all(title: str, line: str):
    body = f"<font size=6>The Daily</font><font size=4><a href=/x>Sports of the week</a></font>{line.format(STORY)}"

    assert headline(f"<title>{title}</title>", body) == (STORY, "dom:large")


def test_a_title_that_says_what_the_story_is_wins_over_large_print():
    body = "<font size=5>Serving the valley since 1883</font><p>Text.</p>"

    assert headline(f"<title>{STORY}</title>", body)[0] == STORY


_SHOWN = (
    '<div class="headline">What the ferry told the islands</div><p>Thousands wait, as the storm closed the bridge.</p>'
)


@pytest.mark.parametrize(
    ("head", "url"),
    [
        (
            f'<script type="application/ld+json">{{"@type":"NewsArticle","headline":"{STORY}"}}</script>',
            "https://d.example/7",
        ),
        (f"<title>{STORY}</title>", "https://d.example/bridge-closed-after-the-storm-thousands-stranded.html"),
    ],
)
def test_a_title_that_is_this_page_s_alone_wins_over_a_box_that_says_something_else(head: str, url: str):
    assert headline(head, _SHOWN, url)[0] == STORY


def test_a_line_that_says_much_the_same_as_the_page_s_own_title_is_the_headline():
    shown = "Bridge shut after the storm, thousands are stranded"
    body = _SHOWN.replace("What the ferry told the islands", shown)

    assert (
        headline(
            f"<title>{STORY} - read all</title>", body, "https://d.example/bridge-closed-storm-thousands-stranded"
        )[0]
        == shown
    )


def test_a_box_that_is_named_for_the_headline_wins_over_a_title_that_says_something_else():
    body = f'<span class="date">March 12, 2007</span><br><span class="articlehead"><b>{STORY}</b></span><p>Text.</p>'

    assert headline("<title>The Daily - www.daily.example - Perry Landing, OH</title>", body) == (STORY, "dom:large")


def test_the_only_heading_wins_over_the_name_of_the_paper_and_its_number():
    assert headline("<title>Daily 23/2001</title>", f"<h2>{STORY}</h2><p>Text.</p>")[0] == STORY


def test_the_title_of_a_post_wins_over_the_name_of_the_blog_that_the_page_title_ends_with():
    own = "The dog of the ferryman"
    body = f'<h1><a href="/">The notebook of Ann</a></h1><h2 class="post-title"><a href="{URL}">{own}</a></h2>'

    assert headline(f"<title>{own} - The notebook of Ann</title>", body)[0] == own


def test_a_line_that_the_title_continues_with_the_paper_s_name_is_the_headline():
    body = f"<table><tr><td><b>{STORY}</b></td></tr></table>"

    assert headline(f"<title>{STORY} - Harbour Post</title>", body) == (STORY, "dom:large")
    assert headline(f"<title>{STORY} and more</title>", body)[0] != STORY


def test_the_mark_of_a_link_to_the_heading_is_none_of_it():
    heading = "<h1><a href='/a'>Ferry terminal reopens</a> <a href='#'>\u00b6</a></h1>"
    page = Page.from_html(f"<html><body><article>{heading}</article></body></html>", url="https://daily.example/a")

    assert extract(page).headline == "Ferry terminal reopens"


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.daily.example/opinion/2024/keep-the-bus", "Why the county should keep its bus"),
        ("https://www.daily.example/local/2024/keep-the-bus", "Opinion | Why the county should keep its bus"),
    ],
)
def test_a_section_before_a_bar_is_no_part_of_the_headline_where_the_page_names_it(url: str, expected: str):
    title = "Opinion | Why the county should keep its bus"

    assert (
        headline(f'<meta property="og:title" content="{title}">', f"<main><h1>{title}</h1></main>", url)[0] == expected
    )


@pytest.mark.parametrize("mark", [" - ", ": ", " | "])
def test_a_heading_that_joins_the_line_above_by_a_mark_is_one(mark: str):
    joined = f"Storm in the north{mark}{STORY}"
    above = f"Storm in the north<span class=h>{mark}</span>"
    body = f'<h1><span class="a__overline">{above}</span><span class="a__text">{STORY}</span></h1>'

    assert headline(f'<meta property="og:title" content="{joined}">', body)[0] == joined


@pytest.mark.parametrize(
    "heading",
    [
        f"{STORY} <span class=stars>★★★★☆</span>",
        f"<span class='badge badge--live'>Live</span> {STORY}",
        f"{STORY}<sup>+</sup>",
        f"{STORY}<span class=headline__subtitle>What the storm left behind</span>",
        "Bridge closed after the storm, thousands stranded".upper(),
        f"<span class=pre>Storm</span> | <span>{STORY}</span>",
    ],
    ids=["rating", "badge", "plus", "subtitle", "capitals", "label and bar"],
)
def test_what_templates_set_around_the_headline_inside_its_heading_is_none_of_it(heading: str):
    live = heading.startswith("<span class='badge")
    said = f"Live: {STORY}" if live else f"Storm | {STORY}" if "|" in heading else STORY

    assert headline(f'<meta property="og:title" content="{said}">', f"<h1>{heading}</h1>")[0] == STORY


def test_a_word_that_opens_the_headline_is_no_badge():
    said = "Live and let live after the storm"

    assert headline(f'<meta property="og:title" content="{said}">', f"<h1><i>Live</i> {said[5:]}</h1>")[0] == said


def test_a_short_headline_behind_a_long_line_in_one_heading_stands_alone():
    body = "<h2><span class=head__kicker>Referendum on the bridge</span>: <span class=head__title>It opens</span></h2>"

    assert headline('<meta property="og:title" content="It opens">', body)[0] == "It opens"


def test_headings_escaped_twice_are_read():
    assert headline('<meta property="og:title" content="Bridge &amp; ferry">', "<h1>Bridge &amp;amp; ferry</h1>")[
        0
    ] == ("Bridge & ferry")


def test_the_name_of_the_site_in_its_first_heading_and_as_every_page_s_title_is_no_headline():
    body = f"<h1><a href='/'>The Harbour Echo</a></h1><div><h2>{STORY}</h2>" + "".join(
        f"<p>Paragraph {n} tells at some length what the storm has done to the bridge and to the town.</p>"
        for n in range(4)
    )
    page = Page.from_html(f"<html><title>The Harbour Echo</title><body>{body}</div></body></html>", url=URL)

    assert extract(page).headline == STORY


def test_a_label_glued_to_the_headline_is_none_of_it():
    head = f'<meta property="og:title" content="Opinion: {STORY}">'

    assert headline(head, f"<h1><span class=label>Opinion</span>{STORY}</h1>")[0] == STORY


@pytest.mark.parametrize("mark", ["<span class=views>1204</span>", " <i>▶</i>", " <span class=icon>Premium</span>"])
def test_a_word_that_closes_the_heading_is_none_of_a_headline_that_the_metadata_have_without_it(mark: str):
    assert headline(META, f"<h1>{STORY}{mark}</h1>")[0] == STORY
    longer = f"{STORY} <em>for days</em>"
    assert headline(f'<meta property="og:title" content="{STORY} for days">', f"<h1>{longer}</h1>")[0] == (
        f"{STORY} for days"
    )


def test_the_name_on_the_link_home_tells_that_a_title_is_the_site_s():
    text = "".join(
        f"<p>Paragraph {n} tells at some length what the storm has done to the bridge.</p>" for n in range(4)
    )
    body = f"<a href='/'>The Echo</a><h1>The Echo</h1><div><h3>{STORY}</h3>{text}</div>"
    page = Page.from_html(f"<html><title>The Echo</title><body>{body}</body></html>", url=URL)

    assert extract(page).headline == STORY
