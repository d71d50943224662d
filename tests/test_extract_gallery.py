"""What stands under the pictures of a gallery is their captions, and no text of the story."""

from __future__ import annotations

import pytest

from archivebot.extract import extract
from archivebot.items import Article
from archivebot.page import Page

SEEN = [
    "Residents carry belongings through knee-deep water on Mill Lane.",
    "A rescue boat passes the old railway station, where the platform has vanished.",
    "Volunteers fill sandbags outside the primary school before the second crest.",
    "A farmer looks at what remains of his barley field near the dyke.",
    "Children watch from the bridge as the river brings down trees.",
]
INTRO = "Heavy rain has flooded dozens of villages along the lower Arne, and two thousand people have left their homes."
PROSE = [
    f"The {word} dyke gave way at four in the morning, and the brigades, who had waited for it since Sunday, brought "
    f"all who lived behind it to the school on the hill, where they will stay until the water has gone down again."
    for word in ("first", "second", "third", "fourth", "fifth", "sixth")
]


def read(body: str, address: str = "world/2026/05/12/floods-along-the-arne-3391") -> Article:
    page = f"<html><head><title>In pictures: Floods</title></head><body><main>{body}</main></body></html>"
    return extract(Page.from_html(page, url=f"https://daily.example/{address}"))


def gallery(slide: str, before: str = "", around: str = "{}") -> str:
    """A page with a slide for each caption; a number, the caption and how many there are go into ``slide``."""
    slides = "".join(slide.format(number, said, len(SEEN)) for number, said in enumerate(SEEN, 1))
    return f"<article><h1>In pictures: Floods along the Arne</h1>{before}{around.format(slides)}</article>"


SLIDES = {
    "figures": "<figure><img src='/i/{0}.jpg'><figcaption>{1}</figcaption></figure>",
    "boxes named for captions": "<div class='slide'><img src='/i/{0}.jpg'>"
    "<div class='caption'>{1} (Ann Reed)</div></div>",
    "boxes of any name": "<div class='gi'><span>{0} / {2}</span><img src='/i/{0}.jpg'><p>{1}</p></div>",
    "text beside the picture": "<div class='gallery-slide'><div><img src='/i/{0}.jpg'></div>"
    "<div><h2>{0} of {2}</h2><p>{1}</p><p class='credit'>Ann Reed</p></div></div>",
    "numbered": "<div class='foto'><div><img src='/i/{0}.jpg'></div>"
    "<div><span class='num'>{0}</span><p>{1}</p></div></div>",
    "definitions": "<dl class='gallery-item'><dt><img src='/i/{0}.jpg'></dt><dd class='gallery-caption'>{1}</dd></dl>",
    "list items": "<li><figure><img src='/i/{0}.jpg'><figcaption>{1}</figcaption></figure></li>",
}


@pytest.mark.parametrize("intro", ["", INTRO])
@pytest.mark.parametrize("slide", SLIDES.values(), ids=SLIDES)
def test_the_lines_of_a_gallery_are_captions_and_no_text(slide: str, intro: str) -> None:
    got = read(gallery(slide, f"<p>{intro}</p>" if intro else ""))

    assert got.page_type == "gallery"
    assert [image.caption for image in got.images] == SEEN
    assert (got.body or "") == intro


def test_rows_of_an_old_table_are_slides_where_the_lines_are_slanted() -> None:
    got = read(gallery("<tr><td><img src='/i/{0}.jpg'><br><i>{1}</i></td></tr>", "", "<table>{}</table>"))

    assert got.page_type == "gallery"
    assert [image.caption for image in got.images] == SEEN


def test_a_story_with_a_gallery_in_its_midst_stays_an_article() -> None:
    slides = gallery("<div class='g'><img src='/i/{0}.jpg'><div>{1}</div></div>")
    got = read(f"{slides}<div>{''.join(f'<p>{text}</p>' for text in PROSE)}</div>")

    assert got.page_type == "article"
    assert [block.text for block in got.blocks] == PROSE
    assert [image.caption for image in got.images] == SEEN


def test_paragraphs_that_share_boxes_with_pictures_are_text() -> None:
    boxes = "".join(f"<div class='part'><img src='/i/{n}.jpg'><p>{text}</p></div>" for n, text in enumerate(PROSE))
    got = read(f"<article><h1>The Arne, in six parts</h1>{boxes}</article>")

    assert got.page_type == "article"
    assert [block.text for block in got.blocks] == PROSE
    assert not any(image.caption for image in got.images)


def test_pictures_under_headings_of_their_own_illustrate_a_text() -> None:
    names = ["Anders Holm, farmer", "Ilse Brandt, mayor", "Tom Vik, nurse", "Maja Lind, student"]
    boxes = "".join(
        f"<div class='voice'><img src='/i/{n}.jpg'><h3>{name}</h3><p>{SEEN[n]}</p></div>"
        for n, name in enumerate(names)
    )
    got = read(f"<article><h1>Four voices from the flood</h1><p>{PROSE[0]}</p><p>{PROSE[1]}</p>{boxes}</article>")

    assert got.page_type == "article"
    assert got.subheadings == names
    assert all(said in (got.body or "") for said in SEEN[:4])


def test_one_paragraph_that_is_also_a_caption_stays() -> None:
    figures = "".join(
        f"<figure><img src='/i/{n}.jpg'><figcaption>{s}</figcaption></figure>" for n, s in enumerate(SEEN)
    )
    got = read(f"<article><h1>Floods along the Arne</h1><p>{SEEN[1]}</p>{figures}</article>")

    assert got.body == SEEN[1]


def test_a_list_of_galleries_is_a_listing() -> None:
    cards = "".join(
        f"<div class='item'><a href='/pictures/{n}-story'><img src='/i/{n}.jpg'><h3>Gallery {n}</h3></a>"
        f"<p>{said}</p></div>"
        for n, said in enumerate(SEEN)
    )

    assert read(f"<h1>Pictures</h1>{cards}", "pictures/").page_type == "not_article"


def test_a_caption_in_small_print_between_the_paragraphs_is_no_text() -> None:
    prose = [f"<p>{text}</p>" for text in PROSE]
    small = (
        f"<picture><img src='/i/0.jpg' width='800' height='500'></picture><small>{SEEN[0]} (Photo by Tom Vik)</small>"
    )
    prose.insert(2, small)
    got = read(f"<article><h1>Floods along the Arne</h1><div>{''.join(prose)}</div></article>")

    assert [block.text for block in got.blocks] == PROSE
    assert [(image.caption, image.credit) for image in got.images] == [(SEEN[0], "Tom Vik")]


def test_a_text_without_paragraphs_keeps_the_line_that_a_caption_repeats() -> None:
    lines = "<br><br>".join(PROSE)
    figure = f"<figure><img src='/i/0.jpg'><figcaption>{PROSE[2]}</figcaption></figure>"
    got = read(f"<article><h1>Floods along the Arne</h1>{figure}<div>{lines}</div></article>")

    assert [block.text for block in got.blocks] == PROSE
