"""Pictures: those of the story, each once, with caption and credit; nothing of other stories and the site."""

from __future__ import annotations

import json
from typing import Any

import pytest

from archivebot.extract.body import find_body
from archivebot.extract.media import find_images
from archivebot.extract.structured import read_structured
from archivebot.items import Image
from archivebot.page import Page

URL = "https://www.daily.example/world/bridge-closed"
HEADLINE = "Bridge closed after the storm, thousands stranded"
SCENE = "Workers repair the bridge on the day after the storm."
PARAGRAPH = "<p>Paragraph {} of the story tells what happened at the bridge after the storm had passed over.</p>"
TEXT = "".join(PARAGRAPH.format(n) for n in range(6))


def images(above: str = "", inside: str = "", below: str = "", head: str = "") -> list[Image]:
    html = (
        f'<html lang="en"><head><title>{HEADLINE}</title>{head}</head><body>'
        f'<header><img src="/logo.png" alt="Daily"></header><main><article><h1>{HEADLINE}</h1>{above}'
        f'<div class="story">{TEXT}{inside}{TEXT}</div></article>{below}</main></body></html>'
    )
    page = Page.from_html(html, url=URL)
    structured = read_structured(page)
    return find_images(page, structured, find_body(page, structured))


def figure(name: str = "bridge", caption: str = f"{SCENE} [Ann Reed/AFP]", **attributes: Any) -> str:
    more = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f'<figure><img src="/i/{name}.jpg"{more}><figcaption>{caption}</figcaption></figure>'


BRIDGE = Image(url="https://www.daily.example/i/bridge.jpg", caption=SCENE, credit="Ann Reed/AFP")


def test_a_figure_gives_picture_caption_and_credit():
    assert images(figure()) == [BRIDGE]


@pytest.mark.parametrize(
    "credit",
    [
        "BILD: Ann Reed/AFP",
        "<b>Credit...</b><span>Ann Reed/AFP</span>",
        "Bild: © Ann Reed/AFP",
        "Credit: Ann Reed/AFP",
        "Photo by Ann Reed/AFP",
        "(c) Ann Reed/AFP",
    ],
)
def test_a_credit_in_an_element_of_its_own_is_kept_without_its_labels(credit: str):
    assert images(figure(caption=f'<span>{SCENE}</span><span class="credit">{credit}</span>')) == [BRIDGE]


def test_a_label_that_its_name_left_behind_is_no_part_of_the_caption():
    assert images(figure(caption=f'{SCENE} Foto <span class="credit">Ann Reed/AFP</span>')) == [BRIDGE]


def test_a_picture_from_the_files_keeps_its_caption():
    said = f"FILE PHOTO: {SCENE[:-1]} at the harbour of the northern town in 2019."

    assert images(figure(caption=f"{said} REUTERS/Ann Reed"))[0].caption == said
    assert images(figure(caption=f"{said} REUTERS/Ann Reed"))[0].credit == "REUTERS/Ann Reed"


def test_a_line_of_rights_alone_is_the_credit():
    assert images(figure(caption="Tous droits réservés Harbour News"))[0].credit == "Tous droits réservés Harbour News"


def test_when_an_agency_took_the_picture_stays_in_the_caption():
    found = images(figure(caption=f"{SCENE} /Photo prise le 19 juillet 2021/REUTERS/Ann Reed"))[0]

    assert (found.caption, found.credit) == (f"{SCENE} /Photo prise le 19 juillet 2021", "REUTERS/Ann Reed")


def test_a_picture_labelled_as_an_advertisement_is_none_of_the_story_s():
    assert images(figure() + figure("sofa", "- Publicidad -")) == [BRIDGE]


def test_the_address_of_a_picture_is_no_credit():
    markup = f'<figure><img src="/i/bridge.jpg" data-copyright="/i/ann-reed.jpg.1.jpg" data-caption="{SCENE}"></figure>'

    assert [image.credit for image in images(markup)] == [None]


def test_the_size_that_the_page_declares_is_kept():
    found = images(figure(width="1200", height="800"))[0]

    assert (found.width, found.height) == (1200, 800)


def test_the_alternative_text_stays_only_where_it_says_something_else():
    assert images(figure(alt=SCENE))[0].alt is None
    assert images(figure(alt=f"{SCENE} [Ann Reed/AFP]"))[0].alt is None
    assert images(figure(alt="bridge.jpg"))[0].alt is None
    assert images(figure(alt="A crane over a river"))[0].alt == "A crane over a river"


def test_pictures_come_in_the_order_of_the_page():
    found = images(
        figure("lead"), figure("second", "The river at night. Photo: AP") + '<p><img src="/i/third.jpg"></p>'
    )

    assert [image.url.rsplit("/", 1)[1] for image in found] == ["lead.jpg", "second.jpg", "third.jpg"]
    assert [image.credit for image in found] == ["Ann Reed/AFP", "AP", None]


@pytest.mark.parametrize(
    "markup",
    [
        f'<div class="wp-caption"><img src="/i/bridge.jpg"><p class="wp-caption-text">{SCENE} [Ann Reed/AFP]</p></div>',
        f'<div class="media"><img src="/i/bridge.jpg"><div class="legend">{SCENE} (Ann Reed/AFP)</div></div>',
        f'<div><img src="/i/bridge.jpg"><span>{SCENE}</span><small>Ann Reed/AFP</small></div>',
        f'<div class="box"><div><picture><source srcset="/i/bridge.jpg"><img src="/i/bridge.jpg"></picture></div>'
        f"<p>{SCENE} Foto: Ann Reed/AFP</p></div>",
        f'<img src="/i/bridge.jpg" data-caption="{SCENE} [Ann Reed/AFP]">',
        f'<figure><img src="/i/bridge.jpg"><div class="caption">{SCENE} [Ann Reed/AFP]</div></figure>',
    ],
)
def test_captions_stand_outside_figcaption_too(markup: str):
    assert images(inside=markup) == [BRIDGE]


def test_one_entry_an_image_however_often_it_is_shown():
    small = f'<figure><img src="/i/bridge-300x200.jpg"><figcaption>{SCENE}</figcaption></figure>'
    hidden = f'<div class="lightbox">{figure()}</div>'
    noscript = '<noscript><img src="/i/bridge.jpg"></noscript>'

    found = images(figure() + noscript, small + hidden)

    assert [image.caption for image in found] == [SCENE]


def test_pictures_with_two_captions_are_two_unless_the_file_is_the_same():
    other = "The river at night, seen from the other bank. [Ann Reed/AFP]"
    files = [
        f'<figure><img src="/{name}"><figcaption>{caption}</figcaption></figure>'
        for name, caption in (("a/bridge-300x200.jpg", SCENE), ("b/bridge-600x400.jpg", other))
    ]

    assert len(images("".join(files))) == 2
    assert [image.caption for image in images(figure(caption="How the bridge fell, a film") + figure())] == [SCENE]


def test_a_gallery_gives_all_its_pictures():
    slides = "".join(
        figure(f"slide-{n}", f"Slide {n} shows another part of the bridge. Photo: Ann Reed") for n in "abcd"
    )

    assert len(images(inside=f'<div class="gallery slider">{slides}</div>')) == 4


@pytest.mark.parametrize(
    "furniture",
    [
        '<aside class="related"><a href="/b"><figure><img src="/i/other.jpg"><figcaption>Other</figcaption></figure>'
        "</a></aside>",
        '<div class="teaser"><a href="/world/other"><img src="/i/other.jpg"><h3>Another story</h3></a></div>',
        '<div><img src="/i/other.jpg"><h3><a href="/world/other">Another story of the day</a></h3></div>',
        '<div class="author-box"><img src="/i/ann.jpg"><p>Ann Reed reports on bridges.</p></div>',
        '<figure><img src="/i/ann.jpg"><figcaption>By Ann Reed, Reporter</figcaption></figure>',
        '<div class="advert"><img src="/i/offer.jpg"><p>Buy now</p></div>',
        f"<article><h1>Another story of the day</h1>{figure('other')}</article>",
        '<div class="newsletter"><img src="/i/mail.jpg"><p>Sign up for our letter</p></div>',
        '<footer><figure><img src="/i/foot.jpg"><figcaption>The Daily house</figcaption></figure></footer>',
        '<nav><img src="/i/nav.jpg"></nav>',
        '<img src="/i/icon-mail.png">',
        '<img src="/i/count.gif" width="1" height="1">',
        '<img src="/i/ann-portrait.jpg" width="60" height="60">',
        "<figure><blockquote>A quotation that is set apart.</blockquote><figcaption>The mayor said</figcaptio"
        "n></figure>",
        "<figure><figcaption>Powered by</figcaption></figure>",
        '<section class="comments"><img src="/i/reader.jpg"><p>I like bridges</p></section>',
    ],
)
def test_pictures_of_other_stories_people_and_furniture_are_left_out(furniture: str):
    assert images(figure(), below=furniture) == [BRIDGE]
    assert images(figure(), inside=furniture) == [BRIDGE]


def test_a_paragraph_beside_a_picture_is_no_caption():
    found = images(inside=f'<p><img src="/i/bridge.jpg">{PARAGRAPH.format(9)[3:-4] * 4}</p>')

    assert [image.caption for image in found] == [None]


def test_a_text_that_shares_its_box_with_a_button_is_no_caption():
    who = '<div class="who"><img src="/i/ann.jpg"><button>More</button><div>Ann Reed reports on bridges.</div></div>'

    assert [image.caption for image in images(inside=who)] == [None]


def test_a_link_to_the_larger_picture_is_no_teaser():
    small = '<a href="/i/bridge.jpg"><img src="/i/bridge-300x200.jpg"></a>'
    found = images(inside=f"<figure>{small}<figcaption>{SCENE}</figcaption></figure>")

    assert [(image.url, image.caption) for image in found] == [(BRIDGE.url, SCENE)]


def json_ld(image: Any) -> str:
    node = {"@type": "NewsArticle", "headline": HEADLINE, "url": URL, "image": image}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def test_json_ld_tells_the_caption_that_the_page_does_not_show():
    said = {
        "@type": "ImageObject",
        "url": "https://www.daily.example/i/bridge-1200x800.jpg",
        "caption": SCENE,
        "creditText": "Ann Reed",
    }

    found = images('<img src="/i/bridge.jpg">', head=json_ld([said]))

    assert [(image.caption, image.credit) for image in found] == [(SCENE, "Ann Reed")]


def test_the_name_of_a_declared_picture_is_its_caption_where_it_is_a_sentence():
    said = {"@type": "ImageObject", "url": "https://www.daily.example/i/bridge.jpg", "name": f"{SCENE} &#8211; now"}

    assert images('<img src="/i/bridge.jpg">', head=json_ld(said))[0].caption == f"{SCENE} – now"
    for name in ("bridge.jpg", HEADLINE):
        assert images('<img src="/i/bridge.jpg">', head=json_ld({**said, "name": name}))[0].caption is None


def test_a_caption_that_repeats_the_headline_is_none():
    assert images(figure(caption=HEADLINE))[0].caption is None
    assert images(figure(caption=f"{HEADLINE}. "))[0].caption is None


def test_a_credit_that_is_written_twice_is_told_once():
    caption = f"<span>{SCENE}</span> <span class='credit'>Ann Reed | ANN REED</span>"

    assert images(figure(caption=caption))[0].credit == "Ann Reed"


def test_the_declared_picture_is_the_answer_only_where_none_is_shown():
    og = '<meta property="og:image" content="/i/social-bridge-large.jpg">'

    assert [image.url for image in images(head=og.replace("social-", ""))] == [
        "https://www.daily.example/i/bridge-large.jpg"
    ]
    assert images(figure(), head=og) == [BRIDGE]
    assert images(head='<meta property="og:image" content="/i/default-share.png">') == []


def test_a_captioned_figure_that_a_script_fills_gets_the_declared_picture():
    og = '<meta property="og:image" content="/i/bridge.jpg">'

    assert images(f"<figure><x-image></x-image><figcaption>{SCENE} [Ann Reed/AFP]</figcaption></figure>", head=og) == [
        BRIDGE
    ]


def test_a_page_without_pictures_has_none():
    assert images() == []


def test_ten_thousand_figures_are_cut_and_cost_no_more_than_reading_them():
    found = images(inside=figure() * 10_000)

    assert found == [BRIDGE]


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 1_000 + '<img src="/a.jpg" class=caption>' * 100 + "</div>" * 1_000,
        "<div>" + "<p class=caption>Some caption text</p>" * 5_000 + "<img src=/a.jpg></div>",
        "<figure><img src=/a.jpg><figcaption>" + "<span>Aa Bb/</span>" * 20_000 + "</figcaption></figure>",
        f'<img src=/a.jpg srcset="{"a 1w," * 100_000}">',
        f"<img src=/a.jpg {' '.join(f'data-a{n}=x' for n in range(10_000))}>",
        f'<div class="{"caption " * 100_000}"><img src=/a.jpg>Text</div>',
    ],
)
def test_hostile_pages_end_without_error(markup: str):
    images(inside=markup)


def test_a_figure_carries_its_caption_for_a_script_to_print():
    box = f'<figcaption><div data-c-caption="{SCENE}" data-c-credit="Ann Reed/Daily"></div></figcaption>'

    (found,) = images(inside=f'<figure><img src="/i/bridge.jpg">{box}</figure>')

    assert (found.caption, found.credit) == (SCENE, "Ann Reed/Daily")


@pytest.mark.parametrize("name", ["billedtekst", "bildetekst", "onderschrift", "didascalia", "podpis", "kepalairas"])
def test_captions_are_named_in_many_languages(name: str):
    (found,) = images(above=f'<div><img src="/i/bridge.jpg"><p class="{name}">{SCENE}</p></div>')

    assert found.caption == SCENE


@pytest.mark.parametrize(
    "markup",
    [
        '<p align="center"><img src="/i/bridge.jpg"></p><p align="center"><font color="navy">{}</font></p>',
        '<p style="text-align: center;"><img src="/i/bridge.jpg"></p><p style="text-align:center"><span>{}</span></p>',
    ],
)
def test_a_centred_line_below_a_centred_picture_is_its_caption_and_not_the_story(markup: str):
    html = f"<h1>{HEADLINE}</h1><div class=story>{TEXT}{markup.format(SCENE)}{TEXT}</div>"
    page = Page.from_html(f"<html><head><title>{HEADLINE}</title></head><body>{html}</body></html>", url=URL)
    structured = read_structured(page)
    found = find_body(page, structured)

    assert [image.caption for image in find_images(page, structured, found)] == [SCENE]
    assert SCENE not in [block.text for block in found.blocks]


def test_the_last_row_of_a_pictures_table_is_its_caption():
    table = f'<table><tr><td><img src="/i/bridge.jpg"></td></tr><tr><td>{SCENE}</td></tr></table>'

    assert [image.caption for image in images(inside=table)] == [SCENE]


def test_the_story_behind_a_picture_is_not_its_caption():
    story = "<p>देखो पुल बंद है ।</p><p>नाव अब छह बजे से चलेगी ।</p><p>मरम्मत वसंत तक चल सकती है ।</p>" * 3
    html = f"<h1>{HEADLINE}</h1><div><img src=/i/bridge.jpg><div class=content>{story}</div></div>"
    page = Page.from_html(f"<html><head><title>{HEADLINE}</title></head><body>{html}</body></html>", url=URL)
    structured = read_structured(page)

    assert not any(image.caption for image in find_images(page, structured, find_body(page, structured)))


def test_a_caption_behind_its_picture_counts_in_a_box_with_a_form_too():
    rated = '<img src="/i/bridge.jpg"><div class="photo-caption">Фото: Ann Reed</div><form><input name="stars"></form>'

    assert [image.credit for image in images(inside=rated)] == ["Ann Reed"]


def test_the_label_of_a_button_is_no_caption():
    assert images(figure(caption="Lihat Foto"))[0].caption is None


@pytest.mark.parametrize("mark", ['<span class="a1">Getty Images</span>', "<cite>Getty Images</cite>"])
def test_a_credit_beside_the_caption_in_the_figure_is_the_pictures(mark: str):
    (found,) = images(
        inside=f'<figure><div><img src="/i/bridge.jpg">{mark}</div><figcaption>{SCENE}</figcaption></figure>'
    )

    assert (found.caption, found.credit) == (SCENE, "Getty Images")


def test_a_credit_in_a_field_of_its_own_is_the_pictures():
    box = (
        f'<div class="media"><div><img src="/i/bridge.jpg" width="900"></div><div class="field-legende">{SCENE}</div>'
        '<div class="field-credit">© Ann Reed / Daily</div></div>'
    )

    (found,) = images(above=box)

    assert (found.caption, found.credit) == (SCENE, "Ann Reed / Daily")


@pytest.mark.parametrize(
    "markup",
    [
        '<p><a href="/i/bridge.jpg"><img src="/i/bridge.jpg" width="600"></a><br><em>{}</em></p>',
        '<p><img src="/i/bridge.jpg" width="600"></p><p><small><i>{}</i></small></p>',
        '<p><img src="/i/bridge.jpg" width="600"></p><p><em>{} (Ann Reed/AFP)</em></p>',
    ],
)
def test_a_slanted_line_below_a_picture_is_its_caption_and_not_the_story(markup: str):
    html = f"<h1>{HEADLINE}</h1><div class=story>{TEXT}{markup.format(SCENE)}{TEXT}</div>"
    page = Page.from_html(f"<html><head><title>{HEADLINE}</title></head><body>{html}</body></html>", url=URL)
    structured = read_structured(page)
    found = find_body(page, structured)

    assert not any(SCENE in block.text for block in found.blocks)
    if "</small>" not in markup:
        assert [image.caption for image in find_images(page, structured, found)] == [SCENE]


def test_a_centred_line_behind_a_picture_in_one_paragraph_is_its_caption():
    picture = '<img src="/i/bridge.jpg" width="900"><br>'
    markup = f'<p style="text-align: center;">{picture}<span>{SCENE} Photo: Ann Reed</span></p>'
    html = f"<h1>{HEADLINE}</h1><div class=story>{TEXT}{markup}{TEXT}</div>"
    page = Page.from_html(f"<html><head><title>{HEADLINE}</title></head><body>{html}</body></html>", url=URL)
    structured = read_structured(page)
    found = find_body(page, structured)

    assert not any(SCENE in block.text for block in found.blocks)
    assert [(image.caption, image.credit) for image in find_images(page, structured, found)] == [(SCENE, "Ann Reed")]


def test_a_caption_that_is_only_read_aloud_gives_way_to_the_one_on_screen():
    spoken = '<figure><img src="/i/bridge.jpg" width="900"><figcaption class="sr-only">bridge</figcaption></figure>'

    (found,) = images(above=f'{spoken}<p class="photo-caption">{SCENE}</p>')

    assert found.caption == SCENE


def test_joomla_prints_the_title_of_a_picture_of_the_class_caption():
    got = images(inside='<p><img class="caption" title="The lamp was lit at night" src="/i/lamp.jpg" width="300"></p>')

    assert [image.caption for image in got] == ["The lamp was lit at night"]


def test_the_credit_in_a_figure_s_footer_is_the_picture_s():
    markup = (
        f"<figure><img src=/i/bridge.jpg><figcaption>{SCENE}</figcaption><footer>Foto: Ann Reed/AFP</footer></figure>"
    )

    assert images(markup) == [BRIDGE]


def test_a_paragraph_into_which_a_picture_is_set_is_no_caption():
    first = "The city closed the bridge after the storm had torn away a part of its northern pier. Nobody was hurt."
    markup = f'<p><span style="x"><span>{first}<img src="/i/bridge.jpg" width="250"><br></span></span></p>'
    html = f"<h1>{HEADLINE}</h1><div class=story>{markup}{TEXT}</div>"
    page = Page.from_html(f"<html><head><title>{HEADLINE}</title></head><body>{html}</body></html>", url=URL)
    structured = read_structured(page)
    found = find_body(page, structured)

    assert found.blocks[0].text == first
    assert [image.caption for image in find_images(page, structured, found)] == [None]


def test_a_box_of_a_picture_and_a_line_in_a_paragraph_has_its_caption():
    got = images(inside=f'<div class="pic"><img src="/i/bridge.jpg" width="600"><span>{SCENE}</span></div>')

    assert [image.caption for image in got] == [SCENE]


def test_who_wrote_the_story_is_no_credit_of_the_picture_above_it():
    line = "<div class=read__credit><div>Penulis: Ratna Kusuma</div></div>"
    picture = f"<div class=photo><img src=/i/bridge.jpg><div class=photo__caption>{SCENE}</div></div>"

    assert [(image.caption, image.credit) for image in images(f"<div>{line}{picture}</div>")] == [(SCENE, None)]


def test_the_portrait_of_a_columnist_and_the_column_s_name_are_no_picture_of_the_story():
    box = "<div class=head><img src=/i/face.jpg width=90 height=90><span>The Quayside Diary</span></div>"

    assert images(box + figure()) == [BRIDGE]


def test_who_a_guest_is_below_the_portrait_is_no_caption():
    who = "Jane Roe is a hydrologist at the state university and the author of two books."
    box = f'<div class="contributor"><img src="/i/roe.jpg"><div><strong>Jane Roe</strong><p>{who}</p></div></div>'

    assert who not in [image.caption for image in images(box + figure())]


@pytest.mark.parametrize(("credit", "expected"), [(" <span>Photo: Ann Reed</span>", True), ("", False)])
def test_a_link_around_picture_and_caption_leads_to_the_gallery_where_a_credit_says_so(credit: str, expected: bool):
    link = f'<a href="/gallery/1"><img src="/i/quay.jpg"><span>{SCENE}</span>{credit}</a>'
    got = images(f"<div>{link}</div>")

    assert ((SCENE, "Ann Reed") in [(image.caption, image.credit) for image in got]) is expected


def test_name_and_job_beside_a_portrait_are_no_caption():
    box = '<div class="writer"><img src="/i/roe.jpg"><span>Jane Roe</span> <span>Columnist</span></div>'

    assert [image.caption for image in images(box + figure())] == [BRIDGE.caption]


def test_slides_carry_their_captions_for_a_script():
    slide = '<a class="no-link" data-cycle-caption="{} {}.\n(Ann Reed, Daily Lens)"><img src="/i/{}.jpg" alt="Day"></a>'
    slides = "".join(slide.format(SCENE, n, n) for n in range(3))
    shown = f'<div class="info"><div>&lt;</div><div>{SCENE} 0.\n(Ann Reed, Daily Lens)</div></div>'

    got = images(inside=f'<div class="show"><div class="content">{slides}</div>{shown}</div>')

    assert [(image.caption, image.credit) for image in got] == [
        (f"{SCENE} {n}.", "Ann Reed, Daily Lens") for n in range(3)
    ]


def test_pictures_that_the_template_relates_to_the_story_are_the_storys():
    got = images(f'<div class="related_images"><img src="/i/bridge.jpg"><p>{SCENE} (Photo: Ann Reed)</p></div>')

    assert [image.caption for image in got] == [SCENE]
    assert images(f'<div class="related"><img src="/i/bridge.jpg"><p>{SCENE} (Photo: Ann Reed)</p></div>') == []


PAINTED = (
    "<div class='{}' style=\"background-image: url('/i/bridge.jpg')\"></div><figcaption>{} Photo: Ann Reed</figcaption>"
)


def test_a_picture_may_be_painted_by_the_style_of_a_captioned_figure():
    got = images(f"<figure>{PAINTED.format('frame', SCENE)}</figure>")

    assert [(image.url, image.caption, image.credit) for image in got] == [(BRIDGE.url, SCENE, "Ann Reed")]


def test_what_a_player_shows_before_it_plays_is_no_picture():
    assert images(f"<figure>{PAINTED.format('player-frame', SCENE)}</figure>") == []


def test_a_graphic_is_credited_to_who_drew_it():
    got = images(figure(caption="The lower course of the river. Graphic: The Daily / Source: Water Board"))

    assert (got[0].caption, got[0].credit) == ("The lower course of the river.", "The Daily / Source: Water Board")


def test_a_label_and_the_name_inside_it_before_the_caption_are_its_credit():
    credit = "<span class=a>Foto: <span class=b>Jan Koutný, Listy</span></span>"

    got = images(f"<figure><img src=/i/bridge.jpg><figcaption>{credit}<div><p>{SCENE}</p></div></figcaption></figure>")

    assert [(image.caption, image.credit) for image in got] == [(SCENE, "Jan Koutný, Listy")]


def test_a_sentence_with_a_colon_before_the_name_of_a_place_stays_the_caption():
    caption = "<span>The keeper said: <span>Old Bridge, North Pier</span></span><div>was closed on Tuesday.</div>"

    (found,) = images(f"<figure><img src=/i/bridge.jpg><figcaption>{caption}</figcaption></figure>")

    assert found.caption == "The keeper said: Old Bridge, North Pier was closed on Tuesday."


def test_the_text_of_an_entry_is_no_caption_of_the_picture_below_it():
    line = "Minute {}: the old bridge still stands and the storm goes on, we hear."
    entries = [f"<div><strong>{line.format(n)}</strong></div>" for n in range(6)]
    entries[3] += "<div><img src='/i/bridge.gif'></div>"
    story = "".join(f"<div class=entry>{entry}</div>" for entry in entries)
    page = Page.from_html(f"<html><body><h1>{HEADLINE}</h1><div class=live>{story}</div></body></html>", url=URL)
    structured = read_structured(page)
    found = find_body(page, structured)

    assert len(found.blocks) == 6
    assert not any(image.caption for image in find_images(page, structured, found))


def test_the_banner_inside_an_article_is_its_lead_picture():
    assert images(f"<div class=innerBanner>{figure()}</div>") == [BRIDGE]
    assert images(f"<div class=top-banner>{figure()}</div>") != [BRIDGE]


def test_a_name_behind_a_picture_in_an_element_named_for_the_credit_is_it():
    box = "<div class=k1><img src=/i/bridge.jpg width=900 height=600><span class={}>Ann Reed</span></div>"

    assert [(image.caption, image.credit) for image in images(box.format("pic_credit"))] == [(None, "Ann Reed")]


def test_the_title_of_another_story_on_its_picture_is_no_caption():
    title = (
        '<div class="title-caption"><article><h1><a href="/b">Boy goes home</a></h1><p>By Ann Reed</p></article></div>'
    )

    assert images(f'<div class="top">{title}<div><a href="/c"><img src="/i/trip.jpg"></a></div></div>{figure()}') == [
        BRIDGE
    ]


@pytest.mark.parametrize(
    "caption",
    [
        f"<p>{SCENE}</p><span><span>Foto:</span>&nbsp;<p>Ann Reed / AFP</p></span>",
        f"<p>{SCENE}</p><p class=k><span>© </span>Ann Reed / AFP</p>",
        f"<span class=a aria-hidden=true>{SCENE}</span><span class=b><span class=c>Credit...</span>"
        "<span><span>Ann Reed / AFP</span></span></span>",
        f"<span class=p>Legende:</span> <span class=caption__description>{SCENE}</span> "
        "<span class=caption__source>Ann Reed / AFP</span>",
        f"<span class=hide>Image:</span> <span class=caption-text>{SCENE} Pic: Ann Reed / AFP</span>",
    ],
)
def test_no_label_of_caption_or_credit_stays(caption: str):
    found = images(figure(caption=caption))[0]

    assert (found.caption, found.credit) == (SCENE, "Ann Reed / AFP")


def test_labels_of_a_picture_and_a_video_go_both():
    parts = "<span class=m><span>Foto:</span> <i></i>Ann Reed (AFP)<i></i> | <span>Vídeo:</span> <i></i>EPV</span>"
    found = images(figure(caption=f"{SCENE}{parts}"))[0]

    assert (found.caption, found.credit) == (SCENE, "Ann Reed (AFP) | EPV")


def test_a_caption_keeps_what_looks_like_a_label_where_a_name_is_its_own():
    said = "Two men and a copyright sign: ©"

    assert images(figure(caption=f"<p>{said}</p>"))[0].caption == said


def test_slides_before_the_text_carry_caption_and_a_button_that_unfolds_it():
    slide = (
        '<div class="Carousel-slide"><div class="CarouselSlide"><div class="CarouselSlide-media"><img src="/i/{0}.jpg">'
        '</div><div class="CarouselSlide-info"><div class="CarouselSlide-total"><span>{0} of 2 | </span></div>'
        "<div><p>Scene {0}: {1} (Ann Reed/AFP)</p><button>Read More</button></div></div></div></div>"
    )
    slides = "".join(slide.format(n, SCENE) for n in (1, 2))
    found = images(f'<div class="lead"><div class="Carousel">{slides}</div></div>')

    assert [(image.caption, image.credit) for image in found] == [
        (f"Scene {n}: {SCENE}", "Ann Reed/AFP") for n in (1, 2)
    ]


def test_a_box_with_a_button_that_is_no_slide_is_no_caption():
    box = (
        '<div class="offer"><div class=m><img src="/i/x.jpg"></div><div><p>Half a year for free.</p><button>Go</button>'
    )

    assert all(image.caption is None for image in images(f"{box}</div></div>"))


def test_a_credit_in_a_figcaption_outside_a_figure_is_the_pictures():
    box = (
        f'<div class="image"><div class=c><img src="/i/a.jpg"></div><div class="image__metadata">'
        f'<div class="image__caption"><span>{SCENE}</span></div><figcaption class="image__credit">'
        "Ann Reed/dpa/picture alliance/Getty Images</figcaption></div></div>"
    )
    found = images(box)[0]

    assert (found.caption, found.credit) == (SCENE, "Ann Reed/dpa/picture alliance/Getty Images")


def test_the_publishers_name_in_brackets_is_the_credit():
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": "x", '
        '"publisher": {"@type": "Organization", "name": "الآفاق"}}</script>'
    )
    found = images(figure(caption="أهالي القرية يرفعون الناقوس إلى برج الكنيسة (الآفاق)"), head=head)[0]

    assert (found.caption, found.credit) == ("أهالي القرية يرفعون الناقوس إلى برج الكنيسة", "الآفاق")


def test_the_section_on_the_card_of_another_story_is_no_credit():
    titled = "<div><span>Lifestyle</span><div>{0} habits for the morning</div></div>"
    card = f'<a href="/life/1"><img src="/i/{{0}}.jpg">{titled}</a>'
    found = images(inside="".join(f"<div>{card.format(n)}</div>" for n in (7, 8, 9)))

    assert not any(image.caption or image.credit for image in found)


def test_a_line_named_for_the_photographer_below_a_picture_is_its_credit():
    box = f'<div><img src="/i/bridge.jpg"><p class="cutline">{SCENE}</p><p class="photog">Ann Reed</p></div>'

    assert images(above=box) == [Image(url=BRIDGE.url, caption=SCENE, credit="Ann Reed")]


def test_a_labelled_credit_in_an_element_of_its_own_is_no_caption_however_short_that_is():
    said = '<span class="k1">Jane Doe</span><span class="k2">Quelle: Ann Reed/AFP</span>'

    (found,) = images(above=figure(caption=said))

    assert (found.caption, found.credit) == ("Jane Doe", "Ann Reed/AFP")


def test_a_caption_below_a_picture_with_its_credit_printed_on_it_is_found_without_names():
    pictured = '<div><img src="/i/bridge.jpg" width="900"><span>Foto: Ann Reed/AFP</span></div>'

    (found,) = images(above=f'<div class="k3">{pictured}<div class="k4"><p>{SCENE}</p></div></div>')

    assert (found.caption, found.credit) == (SCENE, "Ann Reed/AFP")


def test_how_many_pictures_a_gallery_has_is_no_caption():
    (found,) = images(inside='<div class="k3"><img src="/i/bridge.jpg" width="900"><div>View 3 Images</div></div>')

    assert found.caption is None
