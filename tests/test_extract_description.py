"""The standfirst is what a reader sees under the headline; metadata speak where the screen does not."""

from __future__ import annotations

from archivebot.extract import extract
from archivebot.page import Page

LEAD = "The only road to the north is shut for a year, and nobody knows who will pay for a new one."
PARAGRAPHS = [
    (
        "NORTHTOWN (AP) - The bridge over the river broke on Monday night when the flood took its "
        "second pillar away with it."
    ),
    (
        "Engineers had warned of the damage for years, according to documents that the county "
        "council published on Tuesday."
    ),
    (
        "The ministry promised a ferry by the end of the week, but the owners of the boats say "
        "that they were never asked."
    ),
    (
        "Schools on both sides of the river will remain closed until Friday, and the hospital "
        "flies its patients to the coast."
    ),
]
HEADLINE = "Bridge closed after the storm"


def described(lead: str = "", metas: str = "", paragraphs: list[str] = PARAGRAPHS) -> tuple[str | None, str | None]:
    text = "".join(f'<p class="text">{p}</p>' for p in paragraphs)
    html = f"""<html><head><title>{HEADLINE}</title>{metas}</head><body><main><article><h1>{HEADLINE}</h1>{lead}
    <div class="byline">By Ana Lima</div><figure><img src="a.jpg"><figcaption>The broken bridge on Tuesday morning,
    seen from the northern side.</figcaption></figure><div class="story">{text}</div></article></main></body></html>"""
    article = extract(Page.from_html(html, url="https://daily.example/north/bridge-closed"))
    return article.description, article.sources.get("description")


def meta(text: str) -> str:
    return f'<meta name="description" content="{text}">'


def test_an_element_that_its_name_calls_so():
    for name in ("standfirst", "article__sub-title", "StoryLead", "entradilla", "c-article_chapo", "sub_headline"):
        assert described(f'<p class="{name}">{LEAD}</p>', meta("Roads and weather of the day")) == (
            LEAD,
            "dom:standfirst",
        )


def test_an_unnamed_element_that_the_metadata_quote():
    assert described(f"<div>{LEAD}</div>", meta(LEAD)) == (LEAD, "dom:standfirst")


def test_a_description_that_is_cut_off_gives_the_whole_text_on_screen():
    assert described(f"<div>{LEAD}</div>", meta(LEAD[:60] + "...")) == (LEAD, "dom:standfirst")


def test_a_place_before_the_standfirst_is_no_part_of_it():
    lead = f'<p class="description"><span class="location-stamp">Northtown</span>{LEAD}</p>'

    assert described(lead, meta(LEAD)) == (LEAD, "dom:standfirst")


def test_a_heading_right_under_the_headline():
    assert described(f"<h2>{LEAD}</h2>") == (LEAD, "dom:standfirst")


def test_the_metadata_speak_where_the_screen_has_none():
    assert described("", meta(LEAD)) == (LEAD, "meta:description")


def test_the_cut_off_first_paragraph_is_no_standfirst():
    assert described("", meta(PARAGRAPHS[0][:90] + "…")) == (None, None)


def test_the_headline_again_is_no_standfirst():
    assert described("", meta(HEADLINE)) == (None, None)


def test_the_motto_of_the_site_is_no_standfirst():
    motto = "All the news of the north, every day, free"
    node = f'{{"@type": "WebSite", "name": "Daily", "description": "{motto}"}}'
    site = f'<script type="application/ld+json">{node}</script>'

    assert described("", meta(motto) + site) == (None, None)


def test_a_caption_is_no_standfirst():
    assert described()[0] is None


def test_a_line_of_author_and_date_is_no_standfirst():
    line = '<p class="lead">Ana Lima Nov. 20, 2023Updated: Nov. 20, 2023 1:35 a.m.</p>'

    assert described(line, meta(LEAD)) == (LEAD, "meta:description")
    assert described(line) == (None, None)


def test_the_standfirst_is_no_paragraph_of_the_body():
    html = f"<html><head>{meta(LEAD)}</head><body><article><h1>{HEADLINE}</h1><p class='lead'>{LEAD}</p>"
    html += "".join(f"<p>{p}</p>" for p in PARAGRAPHS) + "</article></body></html>"
    article = extract(Page.from_html(html, url="https://daily.example/north/bridge-closed"))

    assert article.description == LEAD
    assert article.blocks[-1].text == PARAGRAPHS[-1]


def test_a_summary_that_opens_the_text_and_ends_without_a_full_stop():
    html = (
        f"<html><head><title>{HEADLINE}</title></head><body><main><h1>{HEADLINE}</h1>"
        f'<p class="sommario">{LEAD[:-1]}</p>{"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}</main></body></html>'
    )

    assert extract(Page.from_html(html, url="https://daily.example/north/bridge")).description == LEAD[:-1]


def test_a_caption_in_the_box_of_the_standfirst_is_no_part_of_it():
    box = f'<div class="lead"><span>The bridge in May. </span><span>Photo: AP </span><p>{LEAD}</p></div>'

    assert described(box, meta(LEAD))[0] == LEAD


def test_a_description_that_was_escaped_twice_is_text():
    assert described(metas=meta(LEAD.replace("the north", "the&amp;nbsp;north")))[0] == LEAD


def test_metadata_that_quote_a_caption_with_its_credit_are_no_description():
    caption = "The broken bridge on Tuesday morning. Photo: Ana Lima/The Agency via Pictures"

    assert described(metas=meta(caption))[0] is None


def test_metadata_that_lost_the_initial_of_the_standfirst_take_no_letter_off_it():
    assert described(f'<p class="standfirst">{LEAD}</p>', meta(LEAD[1:]))[0] == LEAD


def test_the_label_of_an_ad_and_a_line_that_leads_on_are_no_description():
    for text in ("COMERCIAL - Robapagina A Mobil 300x250", "Read more at daily.example"):
        assert described(metas=meta(text))[0] is None


def test_a_description_of_a_gallery_is_no_caption():
    for text in (
        "In photos: the storm and what it left of the bridge",
        "Bild: the paper that told it first is in court",
    ):
        assert described(metas=meta(text))[0] == text


def test_the_box_of_the_text_is_no_standfirst_whatever_its_name_says():
    """Drupal names the type of a field in its class: "field-type-text-with-summary" holds the whole text."""
    html = f"""<html><head><title>{HEADLINE}</title></head><body><div id="main"><h1>{HEADLINE}</h1>
    <div class="field field-name-body field-type-text-with-summary">
    {"".join(f"<p>{p}</p>" for p in PARAGRAPHS)}</div></div></body></html>"""
    article = extract(Page.from_html(html, url="https://daily.example/north/bridge-closed"))
    assert article.description is None
    assert [block.text for block in article.blocks] == PARAGRAPHS


def test_a_box_named_for_the_summary_beside_the_text_is_the_standfirst():
    said, _ = described(f'<div class="field field-type-text-with-summary"><p>{LEAD}</p></div>')
    assert said == LEAD


def test_what_stands_behind_a_picture_is_its_caption_though_it_is_called_a_description():
    picture = "<div class=k1><img src=a.jpg><div class=k2><p class=desc>The bridge on the morning after</p></div></div>"

    assert described(picture + f"<div id=lead>{LEAD}</div>", meta(LEAD))[0] == LEAD
    assert described(picture)[0] is None
    assert described(f"<p class=desc>{LEAD}</p>")[0] == LEAD


def test_a_list_named_for_the_standfirst_is_one():
    assert described(f"<ul class=article__standfirst><li>{LEAD}</li></ul>")[0] == LEAD
    assert described(f"<ul class=related><li>{LEAD}</li></ul>")[0] is None


def test_who_signs_the_standfirst_is_no_part_of_it():
    assert described(f"<p class=chapo>{LEAD} <span>Par Camille Durieux</span></p>")[0] == LEAD
    asked = f"{LEAD} Von wem stammt der Plan?"
    assert described(f"<p class=chapo>{asked}</p>")[0] == asked


def test_a_small_heading_named_for_the_standfirst_is_one():
    assert described(f"<h6 class=bajada>{LEAD}</h6>")[0] == LEAD


def test_the_paragraph_in_the_headline_s_header_is_the_standfirst():
    page = "<html><body><article><header><h1>{}</h1><p>{}</p></header>{}</article></body></html>"
    text = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    shown = [
        extract(Page.from_html(page.format(HEADLINE, p, text), url="https://daily.example/1")) for p in (LEAD, "By Al")
    ]

    assert [article.description for article in shown] == [LEAD, None]


def test_a_quotation_named_for_the_standfirst_is_one():
    assert described(f"<blockquote class=lead>{LEAD}</blockquote>")[0] == LEAD
    assert described(f"<blockquote>{LEAD}</blockquote>")[0] is None


def test_a_teaser_behind_the_two_paragraphs_before_a_wall_is_no_standfirst():
    story = "".join(
        f"<p>The {what} told the council on Monday that the bridge will stay closed until the spring of next year.</p>"
        for what in ("mayor", "engineer")
    )
    html = (
        "<html><article><h1>Bridge closed after the storm</h1>" + story + "<div class=paywall>Subscribe</div></article>"
        "<div class=teasers><p class=teaser-text>It was about time, we have said so for years.</p></div></html>"
    )

    assert extract(Page.from_html(html, url="https://daily.example/bridge-closed")).description is None


# ---------------------------------------------------------------- told by the place alone

DECK = "The only road to the north is shut for a year and nobody will pay"


def bare(under: str, text: str | None = None, metas: str = "") -> str | None:
    """The standfirst of a page without a name in it, with ``under`` right under the headline."""
    story = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    html = f"""<html><head><title>{HEADLINE}</title>{metas}</head><body><main><div><div><h1>{HEADLINE}</h1>{under}</div>
    <div><div>{story if text is None else text}</div></div></div></main></body></html>"""
    return extract(Page.from_html(html, url="https://daily.example/north/bridge-closed")).description


def test_a_text_between_the_headline_and_the_line_of_the_writer_is_the_standfirst():
    for line in (
        '<div><a href="/author/ana-lima">Ana Lima</a></div>',
        "<div><span>By</span> <span>Ana Lima</span></div>",
        '<p><time datetime="2024-05-03T10:00:00Z">3 May</time></p>',
        "<p>3 May 2024, 10:00</p>",
    ):
        assert bare(f"<p>{DECK}</p>{line}") == DECK
        assert bare(f"<div></div><div><div>{DECK}</div>{line}</div>") == DECK


def test_a_text_without_a_line_of_the_writer_behind_it_is_none():
    assert bare(f"<p>{DECK}</p>") is None
    assert bare(f"<p>{DECK}</p><div><a href='/north'>North</a></div>") is None


def test_what_stands_between_headline_and_writer_may_be_another_thing():
    line = '<p><time datetime="2024-05-03T10:00:00Z">3 May</time></p>'

    for other in (
        "Ana Lima and Johannes Vermeulen, Example Press of the North",
        "Published on 3 May 2024, updated in the evening of the same day",
        "Photo: Ana Lima / Example Press Agency",
        "Listen to this story",
        "Bridge closed after the storm, says town",
    ):
        assert bare(f"<p>{other}</p>{line}") is None


def test_the_first_paragraph_is_no_standfirst_though_a_date_stands_behind_it():
    first, *rest = PARAGRAPHS
    text = f"<p>{first}</p><p>3 May 2024</p>" + "".join(f"<p>{p}</p>" for p in rest)

    assert bare("", text) is None


def test_a_heading_that_says_the_headline_again_is_no_standfirst():
    assert bare("<h2>The bridge closed after the storm, again</h2>") is None
    assert bare("<h2>Nobody knows who will pay for a new road to the north</h2>") is not None


def test_a_first_paragraph_in_a_box_of_its_own_that_metadata_quote_is_the_standfirst():
    boxed = f"<div><p>{LEAD} <i>By Ana Lima</i></p></div><div>{''.join(f'<p>{p}</p>' for p in PARAGRAPHS)}</div>"

    assert bare("", boxed, meta(f"{LEAD} By Ana Lima")) == LEAD


def test_the_headline_behind_its_kicker_is_no_standfirst():
    assert described(f'<p class="teaser__lead">Northern roads: {HEADLINE}</p>') == (None, None)


def test_what_is_said_to_readers_of_the_site_is_no_standfirst():
    for said in (
        "Did you like this article? Share it with your friends.",
        "Hat Ihnen der Artikel gefallen? Teilen Sie ihn mit Anderen.",
        "Right to Opt-Out of the Sale of Your Personal Information",
    ):
        assert described(f'<p class="description">{said}</p>', meta(LEAD)) == (LEAD, "meta:description")
