"""The story's pictures with caption and credit, each once, in the order of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.captions import is_byline, is_caption, read_caption
from archivebot.extract.credits import split_credit
from archivebot.extract.date_dom import story_heading
from archivebot.extract.renditions import is_picture, largest, rendition_key, size, width_in
from archivebot.extract.storyzone import StoryZone
from archivebot.extract.structured import Structured
from archivebot.items import Image
from archivebot.page import Page

MAX_IMAGES = 300
"""Pictures of one page that are looked at: the largest photo galleries have about two hundred."""

SMALL = 90
"""Pixels: a picture declared smaller on a side is an icon, a portrait or a counter."""

_CAPTION_NAMES = re.compile(r"caption|legend|cutline|bildunter|bildtext|pie-?(?:de-)?foto")
_DEFAULT_IMAGE = re.compile(r"default|fallback|placeholder|share|social|og[-_]?image|no[-_]?image|generic|opengraph|site[-_]?image|facebook|twitter")


@dataclass(slots=True)
class _Shot:
    """A picture as one place of the page shows it."""

    image: Image
    order: int
    key: str


def find_images(page: Page, structured: Structured, body: Body) -> list[Image]:
    """Pictures of the story, once each; captions without their credits, addresses absolute.

    Pictures of other stories, authors, advertisements and the site's furniture
    are left out, and so are captions of players and widgets. Where the page
    shows none, the one that it declares (JSON-LD, ``og:image``) is taken.
    """
    zone = StoryZone(page, story_heading(page), body)
    order = {image: index for index, image in enumerate(page.scan.images[:MAX_IMAGES])}
    shots: dict[etree._Element, _Shot] = {}
    for figure in page.scan.figures[:MAX_IMAGES]:
        _add_figure(page, zone, figure, order, shots)
    for caption, image in _loose_captions(page, zone, order):
        known = shots.get(image)
        if known is None:
            _add(page, image, *read_caption(caption), order, shots)
        elif known.image.caption is None and known.image.credit is None:
            text, credit = read_caption(caption)
            known.image.caption, known.image.credit = text, known.image.credit or credit
    texts = set(body.elements)
    for image in order:
        known = shots.get(image)
        if known is None or not known.image.caption:
            _add_boxed(page, zone, image, known, texts, order, shots)
    images = _once(sorted(shots.values(), key=lambda shot: shot.order))
    _complete(page, structured, images)
    for found in images:
        _settle_alt(found)
    return images


def _add_boxed(
    page: Page,
    zone: StoryZone,
    image: etree._Element,
    known: _Shot | None,
    texts: set[etree._Element],
    order: dict[etree._Element, int],
    shots: dict[etree._Element, _Shot],
) -> None:
    """A picture without figure or telling names: the short text that shares its box is its caption."""
    if known is None and not zone.surrounds(image):
        return
    caption, credit = _attribute_caption(image)
    if not caption and not _small(image, image.get("src") or "") and not (known and known.image.credit):
        box = _box(image, zone, texts)
        if box is not None:
            caption, by = read_caption(box)
            credit = credit or by
        else:
            caption, credit = _caption_behind(image, zone, texts)
    if known is not None:
        known.image.caption, known.image.credit = caption, known.image.credit or credit
    elif caption or credit or zone.in_text(image):
        _add(page, image, caption, credit, order, shots)


def _box(image: etree._Element, zone: StoryZone, texts: set[etree._Element]) -> etree._Element | None:
    """The smallest box around a picture that holds text, if it holds little of it and no other picture."""
    for _, box in zip(range(6), image.iterancestors(), strict=False):
        if zone.is_anchor(box) or box in texts or box.tag in ("a", "button", "body", "table", "ul", "ol"):
            return None
        images = [i for _, i in zip(range(4), box.iter("img", "amp-img"), strict=False)]
        if len({i.get("alt") or i.get("src") for i in images}) > 1:
            return None
        text = element_text(box, 700)
        if not text:
            continue
        prose = [e for e in box.iter("p", "div", "span") if e in texts]
        linked = sum(len(element_text(a, 700)) for _, a in zip(range(6), box.iter("a"), strict=False))
        plain = next(box.iter("h1", "h2", "h3", "h4", "form", "time", "iframe", "input", "li" if box.tag != "li" else "form"), None) is None
        if _length(text) > (250 if prose else 450) or linked > len(text) // 5 or not plain:
            return None
        return box
    return None


def _caption_behind(
    image: etree._Element, zone: StoryZone, texts: set[etree._Element]
) -> tuple[str | None, str | None]:
    """The short line right behind a picture's wrappers, where it ends with a credit as captions do."""
    wrapper = image
    for _ in range(9):
        following = wrapper.getnext()
        if following is not None:
            if following.tag in ("div", "p", "span", "small", "em") and following not in texts:
                text = element_text(following, 500)
                if 0 < _length(text) < 450 and next(following.iter("a", "time", "img", "button", "input", "h1", "h2", "h3", "h4", "h5"), None) is None:
                    caption, credit = read_caption(following)
                    return (caption, credit) if caption and credit else (None, None)
            if element_text(following, 20):
                return None, None
        parent = wrapper.getparent()
        if parent is None or zone.is_anchor(parent) or (wrapper.tail or "").strip():
            return None, None
        wrapper = parent
    return None, None


def _length(text: str) -> int:
    """Characters of a text, one of a script without spaces counted as three."""
    return len(text) if text.isascii() else len(text) + 2 * len(_IDEOGRAPHS.findall(text))


_IDEOGRAPHS = re.compile("[\u3040-\u30ff\u3400-\u9fff]")


def _add_figure(
    page: Page,
    zone: StoryZone,
    figure: etree._Element,
    order: dict[etree._Element, int],
    shots: dict[etree._Element, _Shot],
) -> None:
    inner = [element for element in figure.iter("figure") if element is not figure]
    images = [i for i in figure.iter("img", "amp-img") if i in order and not any(f in inner for f in i.iterancestors("figure"))]
    if next(figure.iter("form"), None) is not None:
        return
    captions = [c for c in figure.iter("figcaption") if not any(f in inner for f in c.iterancestors("figure"))]
    captions = captions[:3] or _named_captions(page, figure)
    if not zone.holds(figure, captioned=bool(captions)):
        return
    text: str | None = None
    credit: str | None = None
    for caption in captions:
        if is_byline(element_text(caption, 200)):
            return
        said, by = read_caption(caption)
        text, credit = text or said, credit or by
    if not images:
        _add_drawn(page, figure, text, credit, shots)
    for image in images[:60]:
        own = (text, credit) if text or credit else _attribute_caption(image)
        _add(page, image, *own, order, shots)


def _add_drawn(
    page: Page, figure: etree._Element, caption: str | None, credit: str | None, shots: dict[etree._Element, _Shot]
) -> None:
    """The lead picture that a script draws into a captioned figure: the page declares its address."""
    if shots or not caption or len(caption.split()) < 3 or next(figure.iter("audio", "iframe", "table", "pre", "blockquote"), None) is not None:
        return
    url = page.absolute(page.scan.metas.get("og:image", [""])[0])
    if url and url.startswith(("http://", "https://")) and is_picture(url):
        shots[figure] = _Shot(Image(url=url, caption=caption, credit=credit), -1, rendition_key(url))


def _named_captions(page: Page, figure: etree._Element) -> list[etree._Element]:
    """Elements of a figure that are named for a caption, where it has no ``figcaption``."""
    return [
        element
        for element in page.scan.hinted["caption"][: 2 * MAX_IMAGES]
        if figure in list(element.iterancestors("figure"))[:1] and next(element.iter("img", "amp-img"), None) is None
    ][:3]


def _loose_captions(
    page: Page, zone: StoryZone, order: dict[etree._Element, int]
) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Captions outside figures, each with the picture it stands beside."""
    taken: set[etree._Element] = set()
    for element in (*page.scan.hinted["caption"][: 2 * MAX_IMAGES], *page.scan.captions[:MAX_IMAGES]):
        above = list(element.iterancestors())
        if any(a in taken for a in above[:6]):
            continue
        if element.tag == "figcaption":
            figure = next((a for a in above if a.tag == "figure"), None)
            if figure is not None and next(figure.iter("img", "amp-img"), None) is not None:
                continue
        elif not _CAPTION_NAMES.search(f"{element.get('class') or ''} {element.get('id') or ''}".lower()):
            continue
        if next(element.iter("img", "amp-img"), None) is not None or element.tag in ("img", "a", "button"):
            continue
        if any(a.tag == "figure" for a in above) and element.tag != "figcaption":
            figure = next(a for a in above if a.tag == "figure")
            if next(figure.iter("img", "amp-img"), None) is not None:
                continue
        image = _beside(above, order, element)
        if image is not None and zone.holds(element, captioned=True):
            taken.add(element)
            yield element, image


def _beside(
    above: list[etree._Element], order: dict[etree._Element, int], caption: etree._Element
) -> etree._Element | None:
    """The picture in the smallest of the four boxes around a caption that holds one."""
    for box in above[:4]:
        if box.tag in ("body", "html", "main") or next(box.iter("input", "form"), None) is not None:
            return None
        images = [image for _, image in zip(range(4), box.iter("img", "amp-img"), strict=False) if image in order]
        if images:
            return images[0] if len(images) < 4 else None
    return None


def _attribute_caption(image: etree._Element) -> tuple[str | None, str | None]:
    """Caption and credit from data attributes, where galleries of scripts keep them."""
    text = image.get("data-caption") or image.get("data-image-caption") or image.get("data-image-description") or ""
    if text and "<" in text:
        text = re.sub(r"<[^<>]{0,300}>", " ", text)
    credit = image.get("data-credit") or image.get("data-copyright") or image.get("data-photographer")
    caption, by = split_credit(text) if text.strip() and len(text) < 2_500 else (None, None)
    return caption, " ".join(credit.split()) if credit and credit.strip() else by


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
    shots[element] = _Shot(image, order[element], rendition_key(url))


def _small(element: etree._Element, url: str) -> bool:
    width, height = size(element)
    return (width or SMALL) < SMALL or (height or SMALL) < SMALL or 0 < width_in(url) < 160


def _once(shots: list[_Shot]) -> list[Image]:
    """One entry a picture: renditions and repeated captions are copies, and each fills what the first one lacks."""
    kept: dict[str, Image] = {}
    captions: dict[str, str] = {}
    for shot in shots:
        caption = shot.image.caption or ""
        key = captions.get(caption, shot.key) if len(caption) > 20 else shot.key
        first = kept.get(key)
        if first is not None and caption and first.caption not in (None, caption):
            # Two captions are two pictures: keys of services that name files badly can be the same.
            key, first = f"{key} {caption}", kept.get(f"{key} {caption}")
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
    by_key = {rendition_key(image.url): image for image in images}
    declared = list(_declared(structured))
    for said in declared:
        image = by_key.get(rendition_key(said.url))
        if image is None and len(images) == len(declared) == 1:
            image = images[0]
        if image is not None:
            image.caption, image.credit = image.caption or said.caption, image.credit or said.credit
    if images:
        return
    candidates = [said for said in declared if is_picture(said.url) and not _DEFAULT_IMAGE.search(said.url.lower())][:1]
    for url in page.scan.metas.get("og:image", [])[:1]:
        absolute = page.absolute(url)
        if absolute and absolute.startswith(("http://", "https://")) and is_picture(absolute):
            if not candidates and not _DEFAULT_IMAGE.search(absolute.rsplit("/", 1)[-1].lower()):
                alt = page.scan.metas.get("og:image:alt", [None])[0]
                candidates = [Image(url=absolute, alt=alt)]
    images.extend(candidates)


def _declared(structured: Structured) -> Iterator[Image]:
    """The pictures of the article's JSON-LD node."""
    said: Any = structured.article.get("image") if structured.article else None
    for node in said[:20] if isinstance(said, list) else [said]:
        url = node if isinstance(node, str) else node.get("url") or node.get("contentUrl") if isinstance(node, dict) else None
        if isinstance(url, list):
            url = url[0] if url else None
        if not isinstance(url, str) or not url.startswith(("http://", "https://")):
            continue
        text = node.get("caption") if isinstance(node, dict) else None
        caption, credit = split_credit(text) if isinstance(text, str) and 3 < len(text) < 1_500 else (None, None)
        by = _text(node, "creditText", "copyrightNotice", "copyrightHolder", "author", "creator") if isinstance(node, dict) else None
        yield Image(url=url, caption=caption, credit=credit or by)


def _text(node: dict[str, Any], *names: str) -> str | None:
    for name in names:
        value = node.get(name)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            caption, credit = split_credit(value)
            return credit or caption
    return None


def _settle_alt(image: Image) -> None:
    """Keep the alternative text only where it says something else than the caption."""
    alt = _words(image.alt)
    caption = _words(" ".join(filter(None, (image.caption, image.credit))))
    if not alt or alt in caption or (image.caption and _words(image.caption) in alt) or re.search(r"\.\w{3,4}$", image.alt or ""):
        image.alt = None


def _words(text: str | None) -> str:
    return " ".join(re.findall(r"\w+", (text or "").casefold()))
