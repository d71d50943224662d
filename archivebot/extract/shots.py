"""What the places of a page that show a picture say of it together: one entry a picture, its texts told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from archivebot.extract.candidates import element_text
from archivebot.extract.credit_marks import own_credit
from archivebot.extract.declared import declared_images, lead_image
from archivebot.extract.jsonld import texts
from archivebot.extract.renditions import rendition_key
from archivebot.extract.structured import Structured
from archivebot.extract.titles import fold
from archivebot.items import Image
from archivebot.page import Page


@dataclass(slots=True)
class Shot:
    """A picture as one place of the page shows it."""

    image: Image
    order: int

    @property
    def key(self) -> str:
        """What it shares with the picture's other renditions."""
        return rendition_key(self.image.url)


def settled(page: Page, structured: Structured, shots: Iterable[Shot], heading: etree._Element | None) -> list[Image]:
    """The pictures shown, each once and in the page's order, with what the page declares of them.

    ``heading`` is the element that shows the headline: what repeats it is no caption.
    """
    images = _once(sorted(shots, key=lambda shot: shot.order))
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


_FILE = re.compile(r"(?i)^\S*/\S*\.(?:jpe?g|png|webp|gif|svg)\S*$")


def _houses(page: Page, structured: Structured) -> list[str]:
    """By what names the page calls its publisher."""
    return [*page.scan.metas.get("og:site_name", ()), *texts((structured.article or {}).get("publisher"))]


def _once(shots: list[Shot]) -> list[Image]:
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
