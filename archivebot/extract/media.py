"""The story's pictures with caption and credit, each once, in the order of the page."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
from archivebot.extract.credit_marks import own_credit, strip_marks
from archivebot.extract.credits import split_credit
from archivebot.extract.declared import declared_images, drawn_picture, lead_image
from archivebot.extract.gallery import LEAST as SLIDES
from archivebot.extract.gallery import find_slides
from archivebot.extract.jsonld import texts
from archivebot.extract.names import named, word_set
from archivebot.extract.renditions import is_picture, largest, rendition_key, size, width_in
from archivebot.extract.storyzone import StoryZone
from archivebot.extract.structured import Structured
from archivebot.extract.surroundings import story_heading
from archivebot.extract.titles import fold
from archivebot.items import Image
from archivebot.page import Page
from archivebot.people.roles import match_label

MAX_IMAGES = 300
"""Pictures of one page that are looked at: the largest photo galleries have about two hundred."""

SMALL = 100
"""Pixels: a picture declared smaller on a side is an icon, a portrait or a counter."""


@dataclass(slots=True)
class _Shot:
    """A picture as one place of the page shows it."""

    image: Image
    order: int

    @property
    def key(self) -> str:
        """What it shares with the picture's other renditions."""
        return rendition_key(self.image.url)


def find_images(page: Page, structured: Structured, body: Body) -> list[Image]:
    """Pictures of the story, once each; captions without their credits, addresses absolute.

    Pictures of other stories, authors, advertisements and the site's furniture
    are left out, and so are captions of players and widgets. Where the page
    shows none, the one that it declares (JSON-LD, ``og:image``) is taken.
    """
    heading = story_heading(page)
    zone = StoryZone(page, heading, body)
    order = {image: index for index, image in enumerate(page.scan.images[:MAX_IMAGES])}
    shots: dict[etree._Element, _Shot] = {}
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
    images = _once(sorted(shots.values(), key=lambda shot: shot.order))
    _complete(page, structured, images)
    title = "" if heading is None or not images else fold(element_text(heading, 400))
    for found in images:
        if found.caption and (said := fold(found.caption)) and (said == title or (len(said) > 30 and said in title)):
            # Some systems fill an empty caption with the headline, with or without its kicker.
            found.caption = None
        if found.credit and _FILE.search(found.credit):
            found.credit = None  # templates fill an attribute that is named for rights with the picture's address
        if found.caption and not found.credit and found.caption[-1] in ")）":
            found.caption, found.credit = own_credit(found.caption, _houses(page, structured))
        _settle_alt(found)
    return images


_AD = frozenset(
    "advertisement advert ad anúncio anuncio publicidad publicidade werbung anzeige pubblicità publicité reklama "
    "реклама annonse annonce annons advertentie reklam iklan ilan 広告 广告 廣告 광고".split()
)
"""How advertisements are labelled, as the law wants it."""


_FILE = re.compile(r"(?i)^\S*/\S*\.(?:jpe?g|png|webp|gif|svg)\S*$")


def _houses(page: Page, structured: Structured) -> list[str]:
    """By what names the page calls its publisher."""
    return [*page.scan.metas.get("og:site_name", ()), *texts((structured.article or {}).get("publisher"))]


def _add_bare(
    page: Page,
    zone: StoryZone,
    texts: set[etree._Element],
    order: dict[etree._Element, int],
    shots: dict[etree._Element, _Shot],
) -> None:
    """Pictures without figure or telling names, and what such names left without a caption."""
    inside = [image for image in zone.root.iter("img", "amp-img") if image in order]
    bare = [image for image in inside if image not in shots or not shots[image].image.caption]
    many = len({image.get("src") or image for image in bare}) >= SLIDES  # a live blog repeats its author's portrait
    slides = find_slides([image for image in bare if zone.surrounds(image)], inside, texts) if many else {}
    for image in bare:
        known = shots.get(image)
        if known is None and not zone.surrounds(image):
            continue
        caption, credit = slides[image] if image in slides else _boxed(zone, image, known, texts)
        if known is not None:
            known.image.caption, known.image.credit = caption, known.image.credit or credit
        elif caption or credit or zone.in_text(image):
            _add(page, image, caption, credit, order, shots)


def _boxed(
    zone: StoryZone, image: etree._Element, known: _Shot | None, texts: set[etree._Element]
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
    shots: dict[etree._Element, _Shot],
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
    page: Page, figure: etree._Element, caption: str | None, credit: str | None, shots: dict[etree._Element, _Shot]
) -> None:
    """The picture of a captioned figure without one in its markup."""
    if not caption or len(caption.split()) < 3:
        return
    url = drawn_picture(page, figure, lead=not shots)
    if url:
        order = max((shot.order for shot in shots.values()), default=-1)
        shots[figure] = _Shot(Image(url=url, caption=caption, credit=credit), order)


def _add(
    page: Page,
    element: etree._Element,
    caption: str | None,
    credit: str | None,
    order: dict[etree._Element, int],
    shots: dict[etree._Element, _Shot],
) -> None:
    url = largest(page, element)
    if url is None or not is_picture(url) or (not caption and _small(element, url)):
        return
    width, height = size(element)
    alt = " ".join((element.get("alt") or "").split()) or None
    if alt and len(alt) > 1_000:
        alt = None
    image = Image(url=url, caption=caption, credit=credit, alt=alt, width=width, height=height)
    shots[element] = _Shot(image, order[element])


def _small(element: etree._Element, url: str) -> bool:
    width, height = size(element)
    return (width or 2 * SMALL) < SMALL or (height or 2 * SMALL) < SMALL or 0 < width_in(url) < 160


def _once(shots: list[_Shot]) -> list[Image]:
    """One entry a picture: renditions and repeated captions are copies, and each fills what the first one lacks."""
    if len(shots) < 2:
        return [shot.image for shot in shots]
    kept: dict[str, Image] = {}
    captions: dict[str, str] = {}
    for shot in shots:
        caption = shot.image.caption or ""
        key = captions.get(caption, shot.key) if len(caption) > 20 else shot.key
        first = kept.get(key)
        if first is not None and caption and first.caption not in (None, caption):
            if first.url != shot.image.url:
                # Two captions are two pictures: keys of services that name files badly can be the same.
                key, first = f"{key} {caption}", kept.get(f"{key} {caption}")
            elif shot.image.credit and not first.credit:
                # One file twice, as a player's preview and as a picture: the caption with a credit is the picture's.
                first.caption, first.credit = shot.image.caption, shot.image.credit
        if first is None:
            kept[key] = shot.image
        else:
            for name in ("caption", "credit", "alt", "width", "height"):
                if getattr(first, name) is None:
                    setattr(first, name, getattr(shot.image, name))
        if len(caption) > 20:
            captions.setdefault(caption, key)
    return list(kept.values())


def _complete(page: Page, structured: Structured, images: list[Image]) -> None:
    """What JSON-LD says of the pictures shown; the declared lead picture where none is shown."""
    if images and all(image.caption and image.credit for image in images):
        return
    declared = list(declared_images(structured))
    by_key = {rendition_key(image.url): image for image in images} if declared else {}
    for said in declared:
        image = by_key.get(rendition_key(said.url))
        if image is None and len(images) == len(declared) == 1:
            image = images[0]
        if image is not None:
            image.caption, image.credit = image.caption or said.caption, image.credit or said.credit
    lead = None if images else lead_image(page, declared)
    if lead is not None:
        images.append(lead)


def _settle_alt(image: Image) -> None:
    """Keep the alternative text only where it says something else than the caption."""
    if image.alt is None:
        return
    alt = _words(image.alt)
    caption = _words(" ".join(filter(None, (image.caption, image.credit))))
    if (
        not alt
        or alt in caption
        or (image.caption and _words(image.caption) in alt)
        or re.search(r"\.\w{3,4}$", image.alt or "")
    ):
        image.alt = None


def _words(text: str | None) -> str:
    return " ".join(_WORD.findall((text or "").casefold()))


_WORD = re.compile(r"\w+")
