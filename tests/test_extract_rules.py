"""A profile's rules: the first layout that matches; elements, attributes and texts; what to drop."""

from __future__ import annotations

from datetime import date, datetime

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page
from archivebot.sites import Layout, Profile

HTML = """<html lang="en"><head><title>A headline of four words | The Daily</title></head><body class="v2">
<div class="top"><h1 class="head">A headline <em>of four</em> words</h1><h1 class="other">Other</h1></div>
<p class="by">Text: Ana Lima and AFP</p><span class="when">14 May 2024, 10:30</span>
<time class="mod" datetime="2024-05-15"></time>
<ul class="tags"><li>One</li><li>Two</li></ul>
<img class="lead" src="/lead.jpg">
<div class="gallery"><figure><img src="/in.jpg"><figcaption>In the gallery.</figcaption></figure></div>
<div class="part">The first paragraph stands alone in its box and is long enough to be one.</div>
<div class="ad"><p>Buy now, and buy again, because everything must go before the end of the week.</p></div>
<div class="part"><p>The second paragraph stands in another box, as stories interrupted by ads do.</p>
<p class="note">Editor's note: this is not a part of the story, and the profile says so.</p></div>
</body></html>"""


def ruled(*layouts: Layout, **more: object) -> Article:
    profile = Profile(name="x", layouts=list(layouts), **more)  # type: ignore[arg-type]  # passed on
    return extract(Page.from_html(HTML, url="https://daily.example/a"), profile)


def test_the_first_layout_that_matches_is_used():
    got = ruled(
        Layout(when="body.v1", fields={"headline": [".other"]}),
        Layout(when="body.v2", fields={"headline": ["h1.head"]}),
        Layout(fields={"headline": [".other"]}),
    )

    assert got.headline == "A headline of four words"
    assert got.sources["headline"] == "rule:headline"


def test_text_of_an_element_is_the_whole_text_with_or_without_the_pseudo_element():
    assert ruled(Layout(fields={"headline": ["h1.head::text"]})).headline == "A headline of four words"
    assert ruled(Layout(fields={"headline": ["h1.none", "h1.head"]})).headline == "A headline of four words"


def test_attributes_can_be_named():
    assert ruled(Layout(fields={"section": ["img.lead::attr(class)"]})).section == "lead"


def test_dates_are_read_as_printed_or_as_data():
    got = ruled(Layout(fields={"date_published": [".when"], "date_modified": [".mod"]}), language="en")

    assert got.date_published == datetime(2024, 5, 14, 10, 30)
    assert got.date_modified == date(2024, 5, 15)


def test_bylines_give_people_and_organizations():
    got = ruled(Layout(fields={"byline": [".by"]}))

    assert got.byline == "Text: Ana Lima and AFP"
    assert [author.name for author in got.authors] == ["Ana Lima"]
    assert got.organizations == ["AFP"]


def test_every_match_of_a_list_field_counts():
    assert ruled(Layout(fields={"keywords": [".tags li"]})).keywords == ["One", "Two"]


def test_the_body_is_what_the_named_boxes_hold_without_what_is_dropped():
    got = ruled(Layout(fields={"body": ["div.part"]}, drop=[".note"]))

    assert [block.text[:20] for block in got.blocks] == ["The first paragraph ", "The second paragraph"]
    assert got.sources["body"] == "rule:body"


def test_pictures_are_those_of_the_named_boxes():
    got = ruled(Layout(fields={"images": [".gallery"]}))

    assert [image.url for image in got.images] == ["https://daily.example/in.jpg"]
    assert got.sources["images"] == "rule:images"


def test_a_date_that_does_not_parse_leaves_the_field_to_the_next_source():
    got = ruled(Layout(fields={"date_published": [".by"], "date_modified": [".by"]}))

    assert got.sources.get("date_published") != "rule:date_published"
