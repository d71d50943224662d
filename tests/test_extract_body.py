"""The body is the whole story and only the story, on pages that nobody tuned for."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.extract.body import Body, find_body
from archivebot.extract.structured import read_structured
from archivebot.page import Page

STORY = [
    "The old bridge over the river was closed on Tuesday after a storm had torn away part of the northern pier.",
    "Engineers found cracks in two of the seven arches, the city said, and nobody may cross before they are mended.",
    "“We heard a bang and then the whole street shook,” said the keeper of a shop close by.",
    "Repairs may last until the spring, and until then the ferry runs every twenty minutes from six in the morning.",
    "The council will meet on Friday to decide who pays for the work, which may cost as much as four million.",
]
PARAGRAPHS = "".join(f"<p>{text}</p>" for text in STORY)
HEADLINE = "Bridge closed after storm tears away part of a pier"
FURNITURE = [
    "<nav><ul><li><a href=/a>Home</a></li><li><a href=/b>World</a></li></ul></nav>",
    "<aside><h3>Most read</h3><ul><li><a href=/1>A story of another day and another town</a></li></ul></aside>",
    "<div class=newsletter><p>Sign up for our newsletter and get the best stories of the week in your inbox.</p></div>",
    "<div class='share-bar'><a href=#>Share</a><a href=#>Print</a></div>",
    "<section id=comments><h2>Comments</h2><p>A reader thinks that the bridge should never have been built at all, "
    "and says so at some length, again and again, without ever coming to an end.</p></section>",
    "<div class=cookie-consent><p>We use cookies to give you the best experience on this site, and you may choose "
    "which of them we are allowed to set when you read our stories.</p></div>",
    "<footer><p>Copyright 2025 The Daily Example. All rights reserved. Do not copy.</p></footer>",
    "<figure><img src=x.jpg><figcaption>The bridge in better days, seen from south. Photo: A. P.</figcaption></figure>",
    "<div class=related><h4>Related</h4><p><a href=/2>Ferry runs more often from Monday on</a></p></div>",
]


def body(html: str, head: str = "", url: str = "https://daily.example/1") -> Body:
    page = Page.from_html(f"<html><head>{head}</head><body>{html}</body></html>", url=url)
    return find_body(page, read_structured(page))


def texts(html: str, head: str = "") -> list[str]:
    return [block.text for block in body(html, head).blocks]


def article(inner: str, around: str = "") -> str:
    return f"<main><article><h1>{HEADLINE}</h1>{inner}</article></main>{around}"


SHORT = [
    "渡し船は毎日午前六時から午後十時まで、二十分おきに岸を出る。",
    "町の担当者は、北橋の修理には少なくとも二年はかかると見ている。",
    "費用は四億円の見込みで、郡と国が半分ずつ負担することで合意した。",
]


@pytest.mark.parametrize(
    "story",
    [
        "".join(f"<p>{text}</p>" for text in SHORT),
        "".join(f"\u3000{text}<br>" for text in SHORT),
        "".join(f"<section><p>{text}</p></section>" for text in SHORT),
    ],
)
def test_a_story_in_few_characters_is_whole_where_each_stands_for_a_word(story: str) -> None:
    page = Page.from_html(
        f"<html><head><title>北橋の修理始まる</title></head><body><h1>北橋</h1><div>{story}</div></body></html>"
    )

    assert [block.text for block in find_body(page, read_structured(page)).blocks] == SHORT


def test_what_stands_around_the_date_above_the_text_is_not_the_story() -> None:
    line = "<p class=date>毎日更新 <time>2024/9/9 17:30</time>（最終更新 <time>9/9 20:11</time>） 有料記事 812文字</p>"
    story = "".join(f"<p>　{text}</p>" for text in SHORT)

    assert texts(f"<article><h1>北橋</h1>{line}<section>{story}</section></article>") == SHORT


def test_the_paragraphs_of_an_article_are_its_body() -> None:
    found = body(article(f"<div class=body>{PARAGRAPHS}</div>"))

    assert [block.text for block in found.blocks] == STORY
    assert "\n\n".join(STORY) == found.text
    assert found.source == "dom"
    assert found.container is not None
    assert len(found.blocks) == len(found.elements)


@pytest.mark.parametrize("box", FURNITURE)
def test_furniture_stays_out_wherever_it_stands(box: str) -> None:
    middle = "".join(f"<p>{text}</p>{box if n == 2 else ''}" for n, text in enumerate(STORY))

    assert texts(box + article(f"{box}<div class=body>{box}{middle}{box}</div>{box}", box)) == STORY


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(FURNITURE), max_size=6), st.lists(st.sampled_from(FURNITURE), max_size=6))
def test_more_furniture_around_a_page_does_not_change_its_body(above: list[str], below: list[str]) -> None:
    assert texts("".join(above) + article(f"<div class=body>{PARAGRAPHS}</div>") + "".join(below)) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "<p><a href=/x>A story of another day that says more about the bridge</a></p>",
        "<p><strong>Read more: <a href=/x>Ferry runs more often</a></strong></p>",
        "<p>Lesen Sie auch: <a href=/x>Die Brücke von gestern</a></p>",
        "<p>Lea también: <a href=/x>El puente de ayer</a></p>",
        "<p>À lire aussi : <a href=/x>Le pont d’hier</a></p>",
        "<p>Leggi anche: <a href=/x>Il ponte di ieri</a></p>",
        "<p>Leia também: <a href=/x>A ponte de ontem</a></p>",
        "<p>Czytaj także: <a href=/x>Most wczoraj</a></p>",
        "<p>Читайте также: <a href=/x>Вчерашний мост</a></p>",
        "<p>Lees ook: <a href=/x>De brug van gisteren</a></p>",
        "<p>İLGİLİ HABER: <a href=/x>Dünkü köprü</a></p>",
        "<p>ЧИТАЙТЕ ТАКЖЕ: <a href=/x>Вчерашний мост</a></p>",
        "<p>Läs också: <a href=/x>Gårdagens bro</a></p>",
        "<p>اقرأ أيضا: <a href=/x>جسر الأمس</a></p>",
        "<p>相关阅读：<a href=/x>昨天的桥</a></p>",
        "<p>関連記事：<a href=/x>昨日の橋</a></p>",
        "<p>관련기사</p>",
        "<p><strong>FUNDA OLUNYE UDABA |</strong> <a href=/x>Kuboshwe abahlanu besolwa</a></p>",
        "<p>Zum Buch: <a href=/x>Die Brücke von gestern und die von morgen</a></p>",
        "<p>Advertisement</p>",
        "<p>ANZEIGE</p>",
        "<p>Sign up for our daily newsletter to get the news in your inbox.</p>",
        "<p>Abonnieren Sie unseren Newsletter und verpassen Sie nichts.</p>",
        "<p>Follow us on Twitter and Facebook.</p>",
        "<p>Do you have a story to tell? Write to tips@daily.example</p>",
        "<blockquote class=twitter-tweet><p>A post of somebody.</p>— Somebody (@some) May 1, 2025</blockquote>",
    ],
)
def test_lines_that_lead_away_are_not_the_story(line: str) -> None:
    middle = "".join(f"<p>{text}</p>{line if n == 2 else ''}" for n, text in enumerate(STORY))

    assert texts(article(f"<div class=body>{middle}</div>")) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "(Reporting by Jane Roe; Editing by John Doe)",
        "Jane Roe contributed to this report.",
        "Additional reporting by Jane Roe in Rome",
        "Mit Material von dpa",
        "© The Daily Example 2025",
        "Jane Roe is a correspondent who covers rivers and bridges.",
        "Lê Phương",
        "jr/dpa",
        "jane.roe@daily.example",
    ],
)
def test_sign_offs_under_the_text_are_not_the_story(line: str) -> None:
    assert texts(article(f"<div class=body>{PARAGRAPHS}<p>{line}</p></div>")) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "On hand was the keeper of the ferry, who was glad to donate the boats that the town needed.",
        "The captain said that she had decided to get the tattoo after she saw it on Instagram.",
        "The company wants to register the app in every town on the river before the end of the year.",
    ],
)
def test_news_of_donations_networks_and_apps_is_the_story(line: str) -> None:
    assert texts(article(f"<div class=body><p>{line}</p>{PARAGRAPHS}</div>")) == [line, *STORY]


def test_a_last_paragraph_that_only_sounds_like_a_biography_stays() -> None:
    last = "Venezuela is rich in oil and was, in the view of its neighbours, an authoritarian state for many years."

    assert texts(article(f"<div class=body>{PARAGRAPHS}<p>{last}</p></div>")) == [*STORY, last]


def test_a_story_in_several_containers_is_whole() -> None:
    parts = "".join(f"<div class=chunk><p>{text}</p></div><div class=ad-slot>Advertisement</div>" for text in STORY)

    assert texts(article(f"<section>{parts}</section>")) == STORY


def test_the_free_paragraph_above_the_box_of_a_long_story_is_its_first() -> None:
    rest = "".join(f"<p>{text}</p>" for text in STORY[1:] * 8)

    found = texts(article(f"<div class=text><p>{STORY[0]}</p><div class=paywall>{rest}</div></div>"))

    assert found == [STORY[0], *STORY[1:] * 8]


def test_a_wrapper_may_be_called_what_it_likes() -> None:
    assert texts(article(f"<div class='sidebar-layout promo comments-open'><div>{PARAGRAPHS}</div></div>")) == STORY


def test_paragraphs_may_be_no_p_at_all() -> None:
    assert texts(article("<div class=body>" + "<br><br>".join(STORY) + "</div>")) == STORY
    assert texts(article("".join(f"<div class=para>{text}</div>" for text in STORY))) == STORY


def test_subheadings_quotes_and_lists_are_the_story() -> None:
    inner = (
        f"<p>{STORY[0]}</p><h2>What was found</h2><p>{STORY[1]}</p><blockquote>{STORY[2]}</blockquote>"
        f"<ul><li>Two arches of seven</li><li>One pier of <a href=/p>eight</a></li></ul>"
        f"<p>{STORY[3]}</p><p>{STORY[4]}</p>"
    )

    blocks = body(article(f"<div class=body>{inner}</div>")).blocks

    assert [block.kind for block in blocks] == [
        "paragraph",
        "heading",
        "paragraph",
        "quote",
        "list_item",
        "list_item",
        "paragraph",
        "paragraph",
    ]
    assert blocks[5].text == "One pier of eight"


@pytest.mark.parametrize("name", ["toc-0", "social-media-reactions", "more-on-the-pier"])
def test_a_subheading_may_have_any_id(name: str) -> None:
    inner = f"<p>{STORY[0]}</p><h2 id={name}>What was found</h2><p>{STORY[1]}</p><p>{STORY[2]}</p>"

    assert texts(article(f"<div class=body>{inner}</div>")) == [STORY[0], "What was found", *STORY[1:3]]


def test_short_lines_of_one_look_between_boxes_of_text_are_subheadings() -> None:
    parts = "".join(
        f"<div class=text><p>{text}</p></div><p class=between>Part {n}</p>" for n, text in enumerate(STORY[:-1])
    )

    blocks = body(article(f"<div>{parts}<div class=text><p>{STORY[-1]}</p></div></div>")).blocks

    assert [block.text for block in blocks if block.kind == "heading"] == ["Part 0", "Part 1", "Part 2", "Part 3"]
    assert [block.text for block in blocks if block.kind == "paragraph"] == STORY


TABLE = (
    "<table><tr><th>Arch</th><th>Cracks</th></tr><tr><td>First</td><td>3</td></tr>"
    "<tr><td>Second</td><td><a href=/s>11</a></td></tr></table>"
)


@pytest.mark.parametrize("box", ["{}", "<div class=responsive>{}</div>", "<figure class=wp-block-table>{}</figure>"])
def test_a_table_among_the_paragraphs_is_read_by_rows(box: str) -> None:
    inner = f"<p>{STORY[0]}</p><p>{STORY[1]}</p>{box.format(TABLE)}<p>{STORY[2]}</p><p>{STORY[3]}</p>"

    assert texts(article(f"<div class=body>{inner}</div>")) == [
        *STORY[:2],
        "Arch Cracks",
        "First 3",
        "Second 11",
        *STORY[2:4],
    ]


@pytest.mark.parametrize(
    "table",
    [
        "<table><tr><td><b>In short</b></td></tr><tr><td>A storm has hit the bridge</td></tr></table>",
        "<table><tr><td><a href=/1>One story</a></td><td><a href=/2>Another</a></td></tr>"
        "<tr><td><a href=/3>Yet another</a></td><td><a href=/4>The last</a></td></tr></table>",
        f"<div class=sidebar>{TABLE}</div>",
    ],
)
def test_a_box_or_a_list_of_links_set_as_a_table_is_not_the_story(table: str) -> None:
    inner = f"<p>{STORY[0]}</p><p>{STORY[1]}</p>{table}<p>{STORY[2]}</p><p>{STORY[3]}</p>"

    assert texts(article(f"<div class=body>{inner}</div>")) == STORY[:4]


def test_a_heading_over_nothing_but_links_goes_with_them() -> None:
    links = "<h3>More on the bridge</h3><ul><li><a href=/1>One story</a></li><li><a href=/2>Another one</a></li></ul>"

    assert texts(article(f"<div class=body>{PARAGRAPHS}{links}</div>")) == STORY


def test_headline_date_and_byline_above_the_text_are_not_the_text() -> None:
    top = f"<h1>{HEADLINE}</h1><p>By Jane Roe</p><p>3 May 2025</p>"

    assert texts(f"<article><div class=body>{top}{PARAGRAPHS}</div></article>") == STORY


def test_a_standfirst_goes_and_its_words_further_down_stay() -> None:
    head = f"<h2 class=subtitle>{STORY[3]}</h2>"

    found = body(article(f"<header>{head}</header><div class=body>{PARAGRAPHS}</div>"))

    assert [block.text for block in found.blocks] == STORY


def test_a_lead_that_the_text_does_not_repeat_opens_it() -> None:
    lead = "A storm has closed the only bridge of the town, and it is not known when it will open again for anyone."

    inside = body(article(f"<p class=lead>{lead}</p><div class=body>{PARAGRAPHS}</div>"))
    above = body(article(f"<header><div class=lead>{lead}</div></header><div class=body>{PARAGRAPHS}</div>"))

    assert [lead, *STORY] == [block.text for block in inside.blocks]
    assert [lead, *STORY] == [block.text for block in above.blocks]
    assert lead == above.standfirst


def test_the_story_of_the_headline_wins_over_the_next_story_below() -> None:
    other = "".join(
        f"<p>Something else happened in another town, number {n}, and it is a much longer text.</p>" for n in range(20)
    )

    assert (
        texts(
            article(f"<div class=text>{PARAGRAPHS}</div>")
            + f"<article><h2>Next</h2><div class=text>{other}</div></article>"
        )
        == STORY
    )


def test_a_caption_in_a_box_with_its_picture_is_not_the_story() -> None:
    box = "<div class=pic><img src=x.jpg><p>The bridge in better days, seen from the south.</p></div>"
    middle = "".join(f"<p>{text}</p>{box if n == 1 else ''}" for n, text in enumerate(STORY))

    assert texts(article(f"<div class=body>{middle}</div>")) == STORY


@pytest.mark.parametrize(
    "box",
    [
        "<div class=pc><img src=x.jpg><em>The bridge in better days, seen from the south.</em></div>",
        "<div>The bridge in better days (photo: Ann Reed)</div>",
    ],
)
def test_a_loose_line_with_a_picture_or_its_credit_is_not_the_story(box: str) -> None:
    assert texts(article(box + PARAGRAPHS)) == STORY


def test_boxes_of_other_stories_are_told_by_the_kind_that_editors_give_them() -> None:
    box = (
        "<div class=preview type=RelatedOneNews><a href=/x>Ferry</a><p>It runs more often now, says the city.</p></div>"
    )
    middle = "".join(f"<p>{text}</p>{box if n == 1 else ''}" for n, text in enumerate(STORY))

    assert texts(article(f"<div>{middle}</div>")) == STORY


@pytest.mark.parametrize(
    "line", ["令和元年5月12日 16時00分", "วันศุกร์ที่ 19 มิถุนายน พ.ศ. 2558 เวลา 13:40 น.", "२१ मई २०२४, ०९:१५"]
)
def test_dates_of_any_script_above_the_text_are_not_the_story(line: str) -> None:
    assert texts(article(f"<p>{line}</p>{PARAGRAPHS}")) == STORY


def test_a_caption_set_as_a_paragraph_in_the_box_of_its_picture_is_not_the_story() -> None:
    caption = "The northern pier was built a hundred years ago, and nobody thought that a storm could break it."
    box = f"<div class='image-box center'><div><img src=x.jpg></div><p>{caption}</p></div>"
    middle = "".join(f"<p>{text}</p>{box if n == 1 else ''}" for n, text in enumerate(STORY * 2))

    assert texts(article(f"<section>{middle}</section>")) == STORY * 2


def test_a_quotation_beside_the_portrait_of_its_speaker_is_the_story() -> None:
    quote = "Nobody thought that a storm could break the northern pier, which has stood for a hundred years."
    box = f"<div class=quote><div><img src=x.jpg></div><blockquote><p>{quote}</p></blockquote></div>"
    middle = "".join(f"<p>{text}</p>{box if n == 1 else ''}" for n, text in enumerate(STORY * 2))

    assert quote in texts(article(f"<section>{middle}</section>"))


def test_a_story_that_stands_in_structured_data_only_is_used() -> None:
    data = json.dumps({"@type": "NewsArticle", "headline": HEADLINE, "articleBody": "\n".join(STORY)})

    found = body("<div id=root></div>", f"<script type='application/ld+json'>{data}</script>")

    assert [block.text for block in found.blocks] == STORY
    assert found.source == "json-ld:articleBody"
    assert found.container is None


@pytest.mark.parametrize(
    "script",
    [
        '<script id="__NEXT_DATA__" type="application/json">{data}</script>',
        "<script>window.__STATE__ = {data};</script>",
        "<script>self.__next_f.push([1,{row}])</script>",
    ],
)
def test_a_story_that_stands_in_hydration_data_only_is_used(script: str) -> None:
    data = json.dumps({"props": {"story": {"blocks": [{"type": "paragraph", "data": {"text": t}} for t in STORY]}}})
    row = json.dumps(f"1:{data}\n")

    found = body("<div id=root></div>" + script.replace("{data}", data).replace("{row}", row))

    assert [block.text for block in found.blocks] == STORY
    assert found.source == "json:hydration"


def test_entries_of_a_live_blog_keep_their_times() -> None:
    entries = "".join(
        f"<div class=entry><time datetime='2025-05-03T1{n}:00:00+02:00'>1{n}:00</time>"
        f"<h3>Entry {n}</h3><p>{text}</p></div>"
        for n, text in enumerate(STORY)
    )

    blocks = body(article(f"<div class=live>{entries}</div>")).blocks

    times = [block.time for block in blocks if block.time is not None]
    assert len(STORY) == len(times)
    assert all(a < b for a, b in pairwise(times))


def test_a_profile_names_containers_and_what_to_drop() -> None:
    page = Page.from_html(f"<div id=a>{PARAGRAPHS}<p class=x>Out of it, says the profile of this site.</p></div>")
    container, dropped = page.tree.find(".//div"), page.tree.find(".//p[@class='x']")
    assert container is not None
    assert dropped is not None

    found = find_body(page, containers=[container], drop=[dropped])

    assert [block.text for block in found.blocks] == STORY
    assert found.source == "rule:body"


def test_a_page_without_a_story_has_no_body() -> None:
    found = body("<nav><a href=/>Home</a></nav>")

    assert found.blocks == []
    assert found.text is None
    assert found.source is None


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=500))
def test_any_bytes_give_a_body_or_none(data: bytes) -> None:
    page = Page.from_html(b"<html><body><p>" + data + b"</p><div>" + data * 3)

    for block in find_body(page, read_structured(page)).blocks:
        assert block.text == " ".join(block.text.split())
        assert block.text


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.sampled_from([*FURNITURE, PARAGRAPHS, "<div><p>", "</div>", "<h2>Heading</h2>", "<table><tr><td>1"]),
        max_size=9,
    )
)
def test_finding_a_body_twice_gives_the_same(parts: list[str]) -> None:
    html = "".join(parts)

    assert texts(html) == texts(html)


@pytest.mark.parametrize(
    "html",
    [
        "<div>" * 1_900 + PARAGRAPHS,
        "<ul>" + "<li>An item of a list that is as long as a sentence." * 5_000,
        "<div>" + "some words of it<br>" * 20_000,
        "<h2>Heading</h2>" * 5_000 + PARAGRAPHS,
        "<table>" + "<tr><td>a cell<td>another cell" * 5_000 + "</table>" + PARAGRAPHS,
    ],
)
def test_huge_and_deep_pages_come_to_an_end(html: str) -> None:
    assert isinstance(body(html), Body)


def test_text_nested_deeper_than_any_story_is_flagged() -> None:
    found = body("<div>" * 200 + PARAGRAPHS)

    assert [block.text for block in found.blocks] == STORY
    assert found.flags == ["nesting:deep"]


def test_items_of_a_list_set_as_paragraphs_are_the_story() -> None:
    items = "<ol><li><p>Who closed the bridge?</p></li><li><p>Who told the ferry?</p></li></ol>"
    teasers = "<ul><li><h6>Download</h6><p>The Daily Example App for the news of the city</p></li></ul>"

    assert texts(article(f"<div class=body>{PARAGRAPHS}{items}<p>{STORY[0]} Again.</p>{teasers}</div>"))[5:7] == [
        "Who closed the bridge?",
        "Who told the ferry?",
    ]
    assert "The Daily Example App for the news of the city" not in texts(
        article(f"<div class=body>{PARAGRAPHS}{teasers}</div>")
    )


def test_a_short_line_in_a_row_of_nameless_boxes_is_the_story() -> None:
    lines = "".join(f"<div>{text}</div><div><br></div>" for text in [*STORY, "More rain is to come."])

    assert texts(f"<h3>{HEADLINE}</h3><div class=post-body>{lines}</div>") == [*STORY, "More rain is to come."]


def test_a_short_paragraph_in_a_box_of_its_own_between_such_boxes_is_the_story() -> None:
    boxed = "".join(f"<div class=subscriber-only><p>{text}</p></div>" for text in STORY[1:])
    first = f"<div class=subscriber-preview><p>{STORY[0]}</p></div>"
    short = "<div class=subscriber-preview><p>No one was hurt, the mayor told the paper.</p></div>"

    found = texts(article(f"<div class=asset-body>{first}{short}{boxed}</div>"))

    assert found == [STORY[0], "No one was hurt, the mayor told the paper.", *STORY[1:]]


def test_words_set_off_at_the_opening_of_a_text_are_the_text() -> None:
    opened = STORY[0].replace("The old bridge", '<span class="lead-in-text-callout">The old bridge</span>')
    rest = "".join(f"<p>{text}</p>" for text in STORY[1:])

    assert texts(article(f"<div class=body><p>{opened}</p>{rest}</div>")) == STORY


def test_a_short_box_without_a_name_is_not_large_because_many_have_none() -> None:
    rows = "".join(f"<div class=module><div class=inner><p>{text}</p></div></div>" for text in STORY)
    box = "<div class=promo><div><h2>Our paper</h2><div><p>In the morning in your postbox, wherever you may live.</p>"

    assert texts(article(f"<div><div>{rows}{box}</div></div></div></div></div>")) == STORY


@pytest.mark.parametrize("line", ["Comments", "Reacties (2)", "27 commentaires", "Komentarze (4)", "3 kommentarer"])
def test_what_readers_wrote_below_a_line_that_says_so_is_not_the_story(line: str) -> None:
    said = "<p><b>Ann:</b> They ought to have mended the bridge ten years ago, as everybody in town knows.</p>"

    assert texts(article(f"<div class=body>{PARAGRAPHS}<h3>{line}</h3>{said}{said}</div>")) == STORY


def test_a_headline_that_only_the_title_tells_is_no_paragraph() -> None:
    lines = "<br><br>".join(STORY)

    found = texts(
        f"<table><tr><td>Thursday, June 14, 2001<p><font size=5><b>{HEADLINE}</b></font><p>{lines}</td></tr></table>",
        f"<title>Daily Example - {HEADLINE}</title>",
    )

    assert found == STORY


def test_the_heading_of_the_first_entry_stays_where_later_entries_have_one() -> None:
    entries = "".join(
        f"<div class=update><h3>Entry {n}</h3><div><p>{text}</p></div></div>" for n, text in enumerate(STORY)
    )

    assert texts(article(f"<div class=live>{entries}</div>"))[:3] == ["Entry 0", STORY[0], "Entry 1"]


@pytest.mark.parametrize(
    "line",
    [
        "Urmărește-ne pe Facebook și pe Google News.",
        "Ακολουθήστε το Daily Example στο Google News και μάθετε πρώτοι όλες τις ειδήσεις",
        "Ha nem szeretne lemaradni a hírekről, iratkozzon fel hírlevelünkre!",
        "Tilaa uutiskirje tästä.",
        "Subscriu-te al nostre butlletí.",
        "Do you live near the bridge? Let us know in the comments below.",
        "This article was amended on 4 September to correct the name of the bridge.",
        "(Borítókép: Minta Anna / MTI)",
    ],
)
def test_prompts_of_more_languages_are_not_the_story(line: str) -> None:
    assert texts(article(f"<div class=body>{PARAGRAPHS}<p>{line}</p></div>")) == STORY


def test_letters_inside_a_hashed_name_name_no_advertisement() -> None:
    heading = '<div data-component="heading"><h2 class="sc-f98b1ad2-0">A city without its bridge</h2></div>'
    boxes = "".join(
        f"<div class=sc-7b5a0a1b-0><p>{text}</p></div>{heading if n == 1 else ''}" for n, text in enumerate(STORY)
    )

    assert texts(article(boxes))[2] == "A city without its bridge"


def test_a_bold_line_between_line_breaks_is_a_line_of_its_own() -> None:
    inner = f"{STORY[0]}<br><br><b>A city without its bridge</b><br>{STORY[1]}<br><br>{STORY[2]}"

    found = texts(f"<h1>{HEADLINE}</h1><div class=text><span>{inner}</span><br><br>{STORY[3]}</div>")

    assert found == [STORY[0], "A city without its bridge", *STORY[1:4]]


def test_date_and_label_before_the_headline_go_with_it() -> None:
    lines = "<br><br>".join(STORY)
    head = f"<span>09-07-2008</span><br><span>HARBOUR</span><br><span class=titulo>{HEADLINE}</span><br><br>"

    assert texts(f"<table><tr><td>{head}{lines}</td></tr></table>", f"<title>:: Daily :: {HEADLINE}</title>") == STORY


def test_a_box_named_as_a_subheading_is_one_even_where_it_is_the_only_one() -> None:
    boxes = [f"<div class=_pp>{text}</div>" for text in STORY]

    found = body(article(f"<div class=_tx>{''.join(boxes[:3])}<div class=_h2>The mayor answers</div>{boxes[3]}</div>"))

    assert ("heading", "The mayor answers") in [(block.kind, block.text) for block in found.blocks]


def test_the_story_in_brief_at_its_top_is_not_told_twice() -> None:
    box = (
        '<div class="KeyPoints_container__x"><h2>In short:</h2><p>The bridge was closed on Tuesday.</p>'
        "<p>Repairs may last until the spring.</p></div>"
    )

    assert texts(article(f"<div class=body>{box}{PARAGRAPHS}</div>")) == STORY


def test_a_subheading_of_one_word_below_the_first_paragraph_stays() -> None:
    inner = f"<p>{STORY[0]}</p><h2>Materials</h2><ul><li>500 tons of stone</li><li>A crane</li></ul>"
    rest = "".join(f"<p>{text}</p>" for text in STORY[1:])

    assert texts(article(f"<div class=body>{inner}{rest}</div>"))[:3] == [STORY[0], "Materials", "500 tons of stone"]


@pytest.mark.parametrize(
    "line",
    [
        "Tekst: Ann Reed – Beeld: Jan Roe",
        "Juttua päivitetty kello 7.15: lisätty kommentti.",
        "Dit artikel is aangepast op 4 september.",
        "Dieser Artikel wurde aktualisiert.",
    ],
)
def test_who_made_and_changed_the_text_is_not_the_story(line: str) -> None:
    above = line if line.startswith("Tekst") else ""
    below = "" if above else line

    assert texts(article(f"<div class=body><p>{above}</p>{PARAGRAPHS}<p>{below}</p></div>")) == STORY


def test_short_sentences_that_end_in_minutes_are_no_reading_times() -> None:
    lines = [f"The council voted for a new bridge after a debate of nine hours and {n} minutes." for n in (11, 23, 37)]

    assert texts(article(f"<div class=body>{''.join(f'<p>{text}</p>' for text in [*STORY[:1], *lines, *STORY])}")) == [
        *STORY[:1],
        *lines,
        *STORY,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Last updated: 6 March 2024 | First published: 5 March 2024",
        "Actualizado: 06/03/2024 07:12 h. Publicado: 05/03/2024 15:45 h.",
        "Story by Ann Reed; Photographs by Jan Roe",
    ],
)
def test_lines_above_the_text_that_say_when_and_who_are_not_the_story(line: str) -> None:
    assert texts(article(f"<p>By Ann Reed</p><p>{line}</p>{PARAGRAPHS}")) == STORY


def test_the_first_entry_keeps_its_heading_in_a_header_too() -> None:
    entries = "".join(
        f"<article class=post><header><time>9.{n}0am</time><h2>Entry {n}</h2></header>"
        f"<div class=post-body><p>{text}</p></div></article>"
        for n, text in enumerate(STORY)
    )

    assert texts(f"<main><h1>{HEADLINE}</h1><div class=blog>{entries}</div></main>")[:2] == ["Entry 0", STORY[0]]


def test_jobs_in_brackets_end_a_byline_above_the_text() -> None:
    assert texts(article(f"<p>Von <b>Ann Reed</b> (Text) und <b>Jan Roe</b> (Fotos)</p>{PARAGRAPHS}")) == STORY


def test_a_text_that_a_stream_sends_in_a_row_of_its_own_is_the_story() -> None:
    story = "".join(
        f"<p>The {word} pillar broke when the flood came, and it will be built again.</p>" for word in WORDS
    )
    rows = ['a:{"title":"Bridge","body":"$b"}\n', f"b:T{len(story.encode()):x},", story + 'c:["$","p",null,{}]\n']
    scripts = "".join(f"<script>self.__next_f.push([1,{json.dumps(row)}])</script>" for row in rows)
    page = Page.from_html(f"<html><body><h1>Bridge</h1>{scripts}</body></html>")
    found = find_body(page)

    assert found.source == "json:hydration"
    assert [block.text.split()[1] for block in found.blocks] == list(WORDS)


WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def test_date_headline_and_summary_in_one_line_of_an_old_page_stand_above_the_text() -> None:
    text = "<br><br>".join(
        f"The {word} pillar broke when the flood came, and it will be built again." for word in WORDS
    )
    page = Page.from_html(
        "<table><tr><td><font size=1>19.08.2002 | Local</font><br><font size=4><b>The water falls, the worries stay</b>"
        "</font><br><font size=2><b>Two hundred houses still stand in the water</b></font><br><br>"
        f"<font size=2>{text}</font></td></tr></table>"
    )
    found = find_body(page)

    assert found.standfirst == "Two hundred houses still stand in the water"
    assert [block.text.split()[1] for block in found.blocks] == list(WORDS)


def test_blank_lines_part_the_paragraphs_of_preformatted_text() -> None:
    lines = "\n\n".join(
        f"  The {word} pillar broke when the flood came,\nand it will be built again." for word in WORDS
    )
    found = find_body(Page.from_html(f"<html><body><h1>Bridge</h1><pre>{lines}</pre></body></html>"))

    assert [block.text for block in found.blocks] == [
        f"The {word} pillar broke when the flood came, and it will be built again." for word in WORDS
    ]


def test_a_paragraph_between_the_boxes_of_lines_is_the_storys() -> None:
    """Editors of a mail program's kind box every line but those that were pasted; short runs there are captions."""
    size = "<font size=4>{}</font>"
    loose = "The gates were to be opened on Wednesday for all who still own a key to one of the two old towers"
    lines = "".join(f"<div>{size.format(text)}</div><div><br></div>" for text in STORY)
    story = f"<div class=body><i>(left, the bridge)</i>{lines}{size.format(loose)}<div>{STORY[0]} Again.</div></div>"

    assert texts(article(story)) == [*STORY, loose, f"{STORY[0]} Again."]


@pytest.mark.parametrize(
    "line",
    [
        "<p><span>Von unserer Redakteurin</span><br><b>Jane Lindqvist</b></p>",
        "<p>Ein Gastkommentar von <strong>Jane Lindqvist</strong></p>",
        "<p>Aus Northtown berichtet Jane Lindqvist</p>",
        "<p>14 de mayo, 2024</p>",
        "<p>Propos recueillis par Jane Lindqvist</p><p>Le 14/05/2024 à 06:30</p>",
        "<ul><li>Yazar: Jane Lindqvist</li><li>Yayınlanma Tarihi: 14 Mayıs 2024 09:30</li></ul>",
        "<p><b>Jane Lindqvist</b> 14-05-24, 11:05</p>",
        "<dl><dt>Autor:</dt><dd>Jane Lindqvist</dd><dt>Datum:</dt><dd>14.05.2024, 10:12</dd>"
        "<dt>Ort:</dt><dd>Northtown</dd></dl>",
    ],
)
def test_labelled_lines_of_any_language_above_the_text_are_none_of_it(line: str):
    assert texts(article(line + PARAGRAPHS)) == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Von Northtown nach Quayham dauerte die Fahrt am Abend drei Stunden, und keiner wusste, warum es so war.",
        "By Friday, the council had 14-05-24 and two other dates on its list, and nobody could say which would hold.",
        "By night",
    ],
)
def test_sentences_and_titles_that_begin_like_a_byline_are_the_text_s(line: str):
    first, *rest = STORY

    assert texts(article(f"<p>{first}</p><p>{line}</p>" + "".join(f"<p>{text}</p>" for text in rest))) == [
        first,
        line,
        *rest,
    ]


@pytest.mark.parametrize(
    "picture",
    [
        "<figure><img src=x.jpg width=800 height=600></figure><p class=img-info>{}</p>",
        "<dl class=image><dt><img src=x.jpg width=400 height=300></dt><dd>{}</dd></dl>",
    ],
)
def test_a_credited_line_below_what_holds_a_picture_alone_is_its_caption(picture: str):
    caption = picture.format("The ferry on the morning after the storm (Credits: A. Poe)")

    assert texts(article(caption + PARAGRAPHS)) == STORY
    assert texts(article(picture.format("The ferry ran all night") + PARAGRAPHS))[-5:] == STORY


@pytest.mark.parametrize(
    "line",
    [
        "Source: the council’s own figures, which nobody had read.",
        "Text: „Wir bleiben.“ Mehr stand nicht auf dem Plakat.",
        "Autor: así firmó, en mayúsculas, quien colgó el cartel.",
    ],
)
def test_a_sentence_that_begins_like_a_field_is_the_story_s(line: str):
    first, *rest = STORY
    inner = f"<p>{first}</p><p>{line}</p>" + "".join(f"<p>{text}</p>" for text in rest)

    assert texts(article(inner)) == [first, line, *rest]


@pytest.mark.parametrize(
    "line", ["Source: Ministry of Works, Harbour Office", "Quelle: eigene Recherchen, Stadt und Hafenamt.", "Text: jr"]
)
def test_a_field_of_names_is_none_of_the_story(line: str):
    assert texts(article(PARAGRAPHS + f"<p>{line}</p>")) == STORY


def test_a_reporter_s_line_of_east_asia_above_the_text_is_none_of_it():
    story = "".join(f"<p>{text}</p>" for text in SHORT)

    assert texts(article(f"<p>山田太郎 記者</p>{story}")) == texts(article(f"<p>홍길동 기자</p>{story}")) == SHORT


COPY = [
    f"The {word} dyke gave way at four in the morning, and the brigades, who had waited for it since Sunday, brought "
    f"all who lived behind it to the school on the hill."
    for word in ("first", "second", "third", "fourth")
]


def test_a_story_printed_twice_for_two_kinds_of_screen_is_told_once():
    text = "".join(f"<p>{paragraph}</p>" for paragraph in COPY)
    copies = f"<div class='desktop-only'><div>{text}</div></div><div class='mobile-only'><div>{text}</div></div>"
    found = find_body(Page.from_html(f"<article><h1>What the Arne left behind</h1>{copies}</article>"))

    assert [block.text for block in found.blocks] == COPY


def test_a_sentence_that_a_story_repeats_stays():
    refrain = (
        "And the river rose, as it had risen in the year of his birth, and nobody in the village said a word of it."
    )
    text = "".join(f"<p>{paragraph}</p><p>{refrain}</p>" for paragraph in COPY)
    found = find_body(Page.from_html(f"<article><h1>What the Arne left behind</h1>{text}</article>"))

    assert [block.text for block in found.blocks].count(refrain) == len(COPY)


def test_the_heading_of_the_first_chapter_stays_as_those_of_the_others():
    chapters = "".join(f'<h2 class="chapter">{n}. Chapter</h2><p>{text}</p>' for n, text in enumerate(STORY, 1))

    assert [text for text in texts(article(f"<div>{chapters}</div>")) if "Chapter" in text] == [
        f"{n}. Chapter" for n in range(1, len(STORY) + 1)
    ]
