"""The story's pictures with caption and credit, each once, in the order of the page."""

from __future__ import annotations

import re

from lxml import etree

from archivebot.extract.beside import (
    Grouped,
    attribute_caption,
    box,
    caption_behind,
    carried_caption,
    credit_beside,
    group,
    loose_captions,
    loose_credits,
)
from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.captions import is_byline, is_signed, read_caption
from archivebot.extract.credit_lines import looks_like_credit
from archivebot.extract.credit_marks import strip_marks
from archivebot.extract.credits import split_credit
from archivebot.extract.declared import drawn_picture
from archivebot.extract.gallery import LEAST as SLIDES
from archivebot.extract.gallery import find_slides
from archivebot.extract.names import named, word_set
from archivebot.extract.renditions import is_picture, largest, size, width_in
from archivebot.extract.shots import Shot, settled
from archivebot.extract.storyzone import StoryZone
from archivebot.extract.structured import Structured
from archivebot.extract.surroundings import story_heading
from archivebot.items import Image
from archivebot.page import Page
from archivebot.people.roles import match_label

MAX_IMAGES = 300
"""Pictures of one page that are looked at: the largest photo galleries have about two hundred."""

SMALL = 100
"""Pixels: a picture declared smaller on a side is an icon, a portrait or a counter."""


def find_images(page: Page, structured: Structured, body: Body) -> list[Image]:
    """Pictures of the story, once each; captions without their credits, addresses absolute.

    Pictures of other stories, authors, advertisements and the site's furniture
    are left out, and so are captions of players and widgets. Where the page
    shows none, the one that it declares (JSON-LD, ``og:image``) is taken.
    """
    heading = story_heading(page)
    zone = StoryZone(page, heading, body)
    order = {image: index for index, image in enumerate(page.scan.images[:MAX_IMAGES])}
    shots: dict[etree._Element, Shot] = {}
    grouped = group(page, order)
    for figure in page.scan.figures[:MAX_IMAGES]:
        _add_figure(page, zone, figure, grouped, order, shots)
    for line, image in loose_captions(grouped, zone, order):
        known = shots.get(image)
        if known is None:
            _add(page, image, *read_caption(line), order, shots)
        elif known.image.caption is None and known.image.credit is None:
            text, credit = read_caption(line)
            known.image.caption, known.image.credit = text, known.image.credit or credit
    for element, image in loose_credits(grouped, order):
        known = shots.get(image)
        if known is not None and known.image.caption and not known.image.credit:
            said, by = read_caption(element)
            if said and match_label(said) is not None and not by:
                continue  # "Penulis: ...": who wrote the story
            if said and looks_like_credit(said):
                by = strip_marks(element_text(element))
            known.image.credit = by
    _add_bare(page, zone, set(body.elements), order, shots)
    return settled(page, structured, shots.values(), heading)


_AD = frozenset(
    "advertisement advert ad anúncio anuncio publicidad publicidade werbung anzeige pubblicità publicité reklama "
    "реклама annonse annonce annons advertentie reklam iklan ilan 広告 广告 廣告 광고".split()
)
"""How advertisements are labelled, as the law wants it."""


def _add_bare(
    page: Page,
    zone: StoryZone,
    texts: set[etree._Element],
    order: dict[etree._Element, int],
    shots: dict[etree._Element, Shot],
) -> None:
    """Pictures without figure or telling names, and what such names left without a caption."""
    inside = [image for image in zone.root.iter("img", "amp-img") if image in order]
    bare = [image for image in inside if image not in shots or not shots[image].image.caption]
    # A live blog repeats its author's portrait.
    many = len(bare) >= SLIDES and len({image.get("src") or image for image in bare}) >= SLIDES
    around = [image for image in bare if zone.surrounds(image)] if many else []
    slides, surrounded = find_slides(around, inside, texts) if many else {}, set(around)
    for image in bare:
        known = shots.get(image)
        if known is None and not (image in surrounded if many else zone.surrounds(image)):
            continue
        caption, credit = slides[image] if image in slides else _boxed(zone, image, known, texts)
        if known is not None:
            known.image.caption, known.image.credit = caption, known.image.credit or credit
        elif caption or credit or zone.in_text(image):
            _add(page, image, caption, credit, order, shots)


def _boxed(
    zone: StoryZone, image: etree._Element, known: Shot | None, texts: set[etree._Element]
) -> tuple[str | None, str | None]:
    """Caption and credit of a picture without figure or telling names: the short text that shares its box."""
    caption, credit = attribute_caption(image)
    if caption or _small(image, image.get("src") or "") or (known is not None and known.image.credit):
        return caption, credit
    around = box(image, zone, texts)
    if around is not None:
        caption, by = read_caption(around)
        credit = credit or by
        if caption and any(e.get("itemprop") == "description" or named(e, _SUMMARY) for e in around.iter(*_TEXTS)):
            caption = None  # the summary of the story shares the box of its first picture
        if caption and (is_signed(caption) or (credit and (caption.startswith(credit) or _HOUR.search(credit)))):
            return None, None  # a portrait, and beside the name who that is, or when she wrote
    else:
        caption, credit = caption_behind(image, zone, texts)
    if not caption and "caption" in (image.get("class") or "").split():
        # Joomla's script prints the title of such pictures below them.
        caption, credit = split_credit(image.get("title") or "")
    return caption, credit


_HOUR = re.compile(r"\b\d{1,2}[:.]\d\d\b")
_TEXTS = ("p", "div", "h2", "h3")
_SUMMARY = word_set("summary introtext standfirst sapo subtitle")
"""Names of what stands beside a picture and is no caption."""

_SPOKEN = re.compile(r"(?i)sr-only|screen-?reader|visually-?hidden")
"""Names of what is only read aloud."""


def _add_figure(
    page: Page,
    zone: StoryZone,
    figure: etree._Element,
    grouped: Grouped,
    order: dict[etree._Element, int],
    shots: dict[etree._Element, Shot],
) -> None:
    images = grouped.images.get(figure, [])
    captions = [e for e in grouped.captions.get(figure, ())[:3] if not _SPOKEN.search(e.get("class") or "")]
    captions = captions or grouped.named.get(figure, [])[:3]
    if not (images or captions) or not zone.holds(figure, captioned=bool(captions)):
        return
    if next(figure.iter("form"), None) is not None:
        return
    text: str | None = None
    credit: str | None = None
    for caption in captions:
        line = element_text(caption, 200)
        if is_byline(line) or line.strip(" -–—•·*[]()").casefold() in _AD:
            # The author's portrait, an advertisement: no other pass shall take it for a picture in the text.
            for image in images:
                order.pop(image, None)
            return
        said, by = read_caption(caption)
        text, credit = text or said, credit or by
    if captions and not credit:
        credit = credit_beside(figure)
    if not images:
        _add_drawn(page, figure, text, credit, shots)
    for image in images[:60]:
        own = (text, credit) if text or credit else attribute_caption(image)
        own = own if any(own) else carried_caption(figure)
        _add(page, image, *own, order, shots)


def _add_drawn(
    page: Page, figure: etree._Element, caption: str | None, credit: str | None, shots: dict[etree._Element, Shot]
) -> None:
    """The picture of a captioned figure without one in its markup."""
    if not caption or len(caption.split()) < 3:
        return
    url = drawn_picture(page, figure, lead=not shots)
    if url:
        order = max((shot.order for shot in shots.values()), default=-1)
        shots[figure] = Shot(Image(url=url, caption=caption, credit=credit), order)


def _add(
    page: Page,
    element: etree._Element,
    caption: str | None,
    credit: str | None,
    order: dict[etree._Element, int],
    shots: dict[etree._Element, Shot],
) -> None:
    url = largest(page, element)
    if url is None or not is_picture(url) or (not caption and _small(element, url)):
        return
    width, height = size(element)
    alt = " ".join((element.get("alt") or "").split()) or None
    if alt and len(alt) > 1_000:
        alt = None
    image = Image(url=url, caption=caption, credit=credit, alt=alt, width=width, height=height)
    shots[element] = Shot(image, order[element])


def _small(element: etree._Element, url: str) -> bool:
    width, height = size(element)
    return (width or 2 * SMALL) < SMALL or (height or 2 * SMALL) < SMALL or 0 < width_in(url) < 160
