"""Captions without a ``figcaption``: in elements named for one, in the picture's box, behind it, in its attributes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from archivebot.extract.candidates import element_text
from archivebot.extract.captions import names_credit, read_caption
from archivebot.extract.centred import is_centred
from archivebot.extract.credit_lines import looks_like_credit
from archivebot.extract.credit_marks import strip_marks
from archivebot.extract.credit_patterns import LAST_NAME
from archivebot.extract.credits import split_credit
from archivebot.extract.storyzone import StoryZone
from archivebot.page import Page

MAX_CAPTIONS = 600
"""Elements named for a caption that are looked at on one page."""

_CAPTION_NAMES = re.compile(
    r"caption|legend|cutline|bildunter|bildtext|bil(?:de|led)tekst|pie-?(?:de-)?foto|onderschrift|bijschrift|"
    r"didascali|podpis|popisek|kepalair|kuvateksti"
)
"""How templates call the line under a picture, in the languages of the news."""


MAX_BUTTON, MAX_CREDIT, MAX_BELOW = 32, 80, 250
MOST_CHILDREN = 30
_MARKUP = frozenset({"span", "font", "b", "strong", "em", "i", "u"})
_NO_BOX = frozenset({"a", "button", "body", "table", "ul", "ol"})
_NOT_BESIDE = ("h1", "h2", "h3", "h4", "form", "time", "iframe", "input", "ul", "ol")
"""What no box of a picture and its caption holds."""
_SLIDE = re.compile("(?i)slide(?!r|show)")
_LINES = frozenset({"div", "p", "span", "small", "em"})
"""Tags of the line behind a picture."""
_NOT_BEHIND = ("a", "time", "img", "button", "input", "h1", "h2", "h3", "h4", "h5")
"""What no such line holds."""


def box(image: etree._Element, zone: StoryZone, texts: set[etree._Element]) -> etree._Element | None:
    """The smallest box around a picture that holds text, if it holds little of it and no other picture."""
    below, credited = image, None
    for box in islice(image.iterancestors(), 6):
        inner, below = below, box
        if box.tag == "a" and not element_text(box, 20):
            continue  # the picture leads to a larger one
        if box.tag == "a" and _is_captioned(box):
            return box
        if zone.is_anchor(box) or box in texts or len(box) > MOST_CHILDREN or box.tag in _NO_BOX:
            return credited
        if len(box) == 1 and inner.tag not in ("a", "amp-img") and not f"{box.text or ''}{inner.tail or ''}".strip():
            # A wrapper around what held no text: the picture, or the box before.
            continue
        images = [i for _, i in zip(range(4), box.iter("img", "amp-img"), strict=False)]
        if len({i.get("alt") or i.get("src") for i in images}) > 1:
            return credited
        text = element_text(box, 700)
        if not text or _is_button(text, box):
            continue
        if credited is None and len(text) <= MAX_CREDIT and looks_like_credit(text) and not split_credit(text)[0]:
            # Who took it is printed on the picture; what it shows may follow below.
            credited = box
            continue
        if _length(text) > 450 or next(box.iter(*_NOT_BESIDE), None) is not None:
            return credited
        if next(box.iter("button"), None) is not None and not _SLIDE.search(box.get("class") or ""):
            return credited  # a slide has one that unfolds its caption
        if any(e in texts for e in islice(box.iterdescendants(), MOST_CHILDREN)):
            return credited
        linked = sum(len(element_text(a, 700)) for _, a in zip(range(6), box.iter("a"), strict=False))
        if linked > len(text) // 5 or _of_paragraph(box, texts):
            return credited
        rest = text.replace(element_text(credited, 700), "") if credited is not None else text
        return box if credited is None or (len(rest) <= MAX_BELOW and rest.rstrip()[-1:] in tuple(".!?")) else credited
    return credited


def _is_button(text: str, box: etree._Element) -> bool:
    """Whether the text on a picture is that of a link or counts pictures: "Enlarge this image", "View 3 images"."""
    if len(text) > MAX_BUTTON:
        return False
    return _COUNTED.fullmatch(text) is not None or any(element_text(a, 700) == text for a in box.findall("a"))


_COUNTED = re.compile(r"(?i)(?:view |see )?(?:all )?\d{1,3} (?:images?|photos?|pictures?|bilder|fotos?)")


def _is_captioned(link: etree._Element) -> bool:
    """Whether a link is a picture with its caption, which lead to a gallery: a credit tells it from another story."""
    text = element_text(link, 500)
    if _length(text) > 450 or next(link.iter(*_NOT_BESIDE), None) is not None or len(link.findall(".//img")) > 1:
        return False
    # In one line: a card's section stands apart as a name would.
    return all(split_credit(text))


def _of_paragraph(box: etree._Element, texts: set[etree._Element]) -> bool:
    """Whether a box is mere markup of a paragraph of the text, into which the picture was set."""
    at: etree._Element | None = box
    while at is not None and at.tag in _MARKUP:
        at = at.getparent()
    return at is not box and at in texts


def caption_behind(image: etree._Element, zone: StoryZone, texts: set[etree._Element]) -> tuple[str | None, str | None]:
    """The short line right behind a picture that ends with a credit, is centred as the picture, or the table's last."""
    wrapper = image
    for _ in range(9):
        following = wrapper.getnext()
        while following is not None and following.tag == "br" and not (following.tail or "").strip():
            following = following.getnext()
        if following is not None:
            # The tags first: they are found much faster than a text is read.
            row = following.tag == "tr" and following.getnext() is None
            may_be = (
                (row or following.tag in _LINES)
                and following not in texts
                and not zone.is_anchor(following)
                and (not len(following) or next(following.iter(*_NOT_BEHIND), None) is None)
                and not any(e in texts for e in islice(following.iterdescendants(), MOST_CHILDREN))
            )
            text = element_text(following, 500) if may_be else None
            if text and _length(text) < 450:
                caption, credit = read_caption(following)
                if caption and not credit and names_credit(following) and looks_like_credit(caption):
                    caption, credit = None, caption
                # A paragraph may end with its writer's bare name, too.
                sure = (credit and not LAST_NAME.search(text)) or row or (is_centred(following) and is_centred(wrapper))
                return (caption, credit) if (caption and sure) or (credit and not row) else (None, None)
            if text != "" and element_text(following, 20):
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


@dataclass(slots=True)
class Grouped:
    """Pictures and captions of a page by the figure that holds them; under None those that stand in none."""

    images: dict[etree._Element | None, list[etree._Element]]
    captions: dict[etree._Element | None, list[etree._Element]]
    """``figcaption`` elements."""
    named: dict[etree._Element | None, list[etree._Element]]
    """Other elements that are named for a caption or a credit and hold no picture."""


def group(page: Page, order: Iterable[etree._Element]) -> Grouped:
    """One pass over the pictures and captions that the scan found; ``order`` are the pictures."""
    grouped = Grouped(defaultdict(list), defaultdict(list), defaultdict(list))
    if not page.scan.figures:
        grouped.images[None] = list(order)
    else:
        for image in order:
            grouped.images[next(image.iterancestors("figure"), None)].append(image)
    for caption in page.scan.captions[:MAX_CAPTIONS]:
        grouped.captions[next(caption.iterancestors("figure"), None)].append(caption)
    for element in page.scan.hinted["caption"][:MAX_CAPTIONS]:
        if element.tag not in _NO_CAPTION and not (
            len(element) and next(element.iter("img", "amp-img"), None) is not None
        ):
            grouped.named[next(element.iterancestors("figure"), None)].append(element)
    return grouped


_NO_CAPTION = frozenset({"img", "a", "button", "figure", "figcaption", "source", "picture"})


def loose_captions(
    grouped: Grouped, zone: StoryZone, order: dict[etree._Element, int]
) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Captions outside figures, or in figures without a picture, each with the picture it stands beside."""
    taken: set[etree._Element] = set()
    for kind in (grouped.named, grouped.captions):
        for figure, elements in kind.items():
            if figure in grouped.images and figure is not None:
                continue
            for element in elements:
                names = f"{element.get('class') or ''} {element.get('id') or ''}"[:300].lower()
                if kind is grouped.named and not _CAPTION_NAMES.search(names):
                    continue
                if len(element) and next(element.iter("h1", "article"), None) is not None:
                    continue  # the title of another story, on its picture
                above = [a for _, a in zip(range(6), element.iterancestors(), strict=False)]
                image = None if any(a in taken for a in above) else _beside(element, above, order)
                if image is not None and zone.holds(element, captioned=True):
                    taken.add(element)
                    yield element, image


def _beside(
    caption: etree._Element, above: list[etree._Element], order: dict[etree._Element, int]
) -> etree._Element | None:
    """The picture right before a caption, else in the smallest of the four boxes around it that holds one."""
    before = caption.getprevious()
    if before is not None and before in order:
        return before
    for box in above[:4]:
        if (
            len(box) > MOST_CHILDREN
            or box.tag in ("body", "html", "main")
            or next(box.iter("input", "form"), None) is not None
        ):
            return None
        images = [image for _, image in zip(range(4), box.iter("img", "amp-img"), strict=False) if image in order]
        if images:
            return images[0] if len(images) < 4 else None
    return None


def loose_credits(
    grouped: Grouped, order: dict[etree._Element, int]
) -> Iterator[tuple[etree._Element, etree._Element]]:
    """Elements outside figures that are named for a credit only, each with the picture it stands beside."""
    for element in (*grouped.named.get(None, ()), *grouped.captions.get(None, ())):
        names = f"{element.get('class') or ''} {element.get('id') or ''}"[:300].lower()
        if _OF_PICTURE.search(names) and not _CAPTION_NAMES.search(names) and not _of_writers(element):
            above = [a for _, a in zip(range(4), element.iterancestors(), strict=False)]
            image = _beside(element, above, order)
            if image is not None:
                yield element, image


_OF_PICTURE = re.compile(r"credit|\bphotog(?:rapher)?\b")
_WRITERS = re.compile("author|byline|writer")
"""Credits of those who wrote the story, not of the picture."""


def _of_writers(element: etree._Element) -> bool:
    return any(_WRITERS.search((e.get("class") or "").lower()) for e in islice(element.iter(etree.Element), 6))


def credit_beside(figure: etree._Element) -> str | None:
    """The credit that stands in a figure beside its ``figcaption``: on the picture, or in a line of its own."""
    for element in islice(figure.iter("span", "cite", "small", "div", "p", "footer"), MOST_CHILDREN):
        text = " ".join((element.text or "").split())
        if (
            text
            and not len(element)
            and next(element.iterancestors("figcaption", "a", "button", "figure")).tag == "figure"
            and looks_like_credit(text)
        ):
            caption, credit = split_credit(text)
            return credit if credit and not caption else strip_marks(text)
    return None


def carried_caption(figure: etree._Element) -> tuple[str | None, str | None]:
    """Caption and credit that a figure carries in attributes of its parts, for a script to print."""
    for element in islice(figure.iterdescendants("div", "span", "figcaption", "p"), 12):
        for name, value in ((str(name), str(value)) for name, value in element.items()):
            if name.startswith("data-") and name.endswith("caption") and " " in value.strip() and len(value) < 2_500:
                caption, by = split_credit(_TAG.sub(" ", value))
                credit = element.get(name.removesuffix("caption") + "credit")
                return caption, " ".join(credit.split()) if credit and credit.strip() else by
    return None, None


_TAG = re.compile(r"<[^<>]{0,300}>")


def attribute_caption(image: etree._Element) -> tuple[str | None, str | None]:
    """Caption and credit from data attributes, where galleries of scripts keep them."""
    text = image.get("data-caption") or image.get("data-image-caption") or image.get("data-image-description") or ""
    text = text or _of_slide(image)
    if text and "<" in text:
        text = _TAG.sub(" ", text)
    credit = image.get("data-credit") or image.get("data-copyright") or image.get("data-photographer")
    caption, by = split_credit(text) if text.strip() and len(text) < 2_500 else (None, None)
    return caption, " ".join(credit.split()) if credit and credit.strip() else by


def _of_slide(image: etree._Element) -> str:
    """The caption that the slide around a picture carries, for a script to print."""
    slide = image.getparent()
    if slide is None or slide.tag not in ("a", "li", "div") or len(slide) > 2:
        return ""
    said = (
        str(value) for name, value in slide.items() if str(name).startswith("data-") and str(name).endswith("caption")
    )
    return next((value for value in said if " " in value.strip()), "")
