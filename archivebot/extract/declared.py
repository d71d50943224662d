"""The pictures that the page declares as data: JSON-LD ``image``, ``og:image``, and what styles paint into figures."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from lxml import etree

from archivebot.extract.credits import split_credit
from archivebot.extract.renditions import is_picture
from archivebot.extract.structured import Structured
from archivebot.extract.titles import fold
from archivebot.items import Image
from archivebot.page import Page

_DEFAULT_IMAGE = re.compile(
    r"default|fallback|placeholder|share|social|og[-_]?image|no[-_]?image|generic|opengraph|site[-_]?image|"
    r"facebook|twitter"
)


def declared_images(structured: Structured) -> Iterator[Image]:
    """The pictures of the article's JSON-LD node."""
    said: Any = structured.article.get("image") if structured.article else None
    for node in said[:20] if isinstance(said, list) else [said]:
        url = (
            node
            if isinstance(node, str)
            else node.get("url") or node.get("contentUrl")
            if isinstance(node, dict)
            else None
        )
        if isinstance(url, list):
            url = url[0] if url else None
        if not isinstance(url, str) or not url.startswith(("http://", "https://")):
            continue
        text = node.get("caption") or _telling_name(node, structured) if isinstance(node, dict) else None
        text = html.unescape(text) if isinstance(text, str) and "&" in text else text
        caption, credit = split_credit(text) if isinstance(text, str) and 3 < len(text) < 1_500 else (None, None)
        by = (
            _text(node, "creditText", "copyrightNotice", "copyrightHolder", "author", "creator")
            if isinstance(node, dict)
            else None
        )
        yield Image(url=url, caption=caption, credit=credit or by)


def _telling_name(node: dict[str, Any], structured: Structured) -> str | None:
    """The name of a picture where systems without a field for captions put one: a sentence, and not the headline."""
    name = node.get("name")
    if not isinstance(name, str) or len(name.split()) < 8:
        return None
    headline = (structured.article or {}).get("headline")
    return None if isinstance(headline, str) and fold(headline) == fold(name) else name


def _text(node: dict[str, Any], *names: str) -> str | None:
    for name in names:
        value = node.get(name)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            caption, credit = split_credit(value)
            return credit or caption
    return None


def lead_image(page: Page, declared: list[Image]) -> Image | None:
    """The picture that the page declares for itself, where it shows none; site-wide default pictures are none."""
    for image in declared:
        if is_picture(image.url) and not _DEFAULT_IMAGE.search(image.url.lower()):
            return image
    url = open_graph_image(page)
    if url is None:
        return None
    if _DEFAULT_IMAGE.search(url.rsplit("/", 1)[-1].lower()):
        return None
    return Image(url=url, alt=page.scan.metas.get("og:image:alt", [None])[0])


def open_graph_image(page: Page) -> str | None:
    """The absolute address of ``og:image``, where it can be a picture."""
    said = page.scan.metas.get("og:image", [""])[0].strip()
    url = page.absolute(said) if said else None
    return url if url and url.startswith(("http://", "https://")) and is_picture(url) else None


_PLAYS = re.compile(r"(?i)video|player|audio|podcast")
_PAINTED = re.compile(r"background(?:-image)?\s*:[^;]*?url\(\s*['\"]?([^'\")\s]+)")
_NO_PICTURE = ("audio", "iframe", "table", "pre", "blockquote")


def drawn_picture(page: Page, figure: etree._Element, *, lead: bool) -> str | None:
    """The address of the picture of a captioned figure that holds none in its markup.

    A style paints it as the background of a part, or a script draws the lead picture, which the page declares. What a
    player shows before it plays is no picture.
    """
    if next(figure.iter(*_NO_PICTURE), None) is not None:
        return None
    parts = list(islice(figure.iter("figure", "div", "span", "a", "i"), 8))
    if not any(_PLAYS.search(e.get("class") or "") for e in chain(parts, islice(figure.iterancestors(), 2))):
        for part in parts:
            style = part.get("style")
            found = _PAINTED.search(style) if style else None
            if found is not None and not found[1].startswith("data:"):
                return page.absolute(found[1])
    return open_graph_image(page) if lead else None
