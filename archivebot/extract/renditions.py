"""Which file an image element shows: the largest rendition it names, and a key that all renditions share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from urllib.parse import unquote, urlsplit

from lxml import etree

from archivebot.any_of import any_of
from archivebot.later import later
from archivebot.page import Page

_LAZY = (
    "data-srcset", "data-lazy-srcset", "srcset", "data-full", "data-full-src", "data-large", "data-large-file",
    "data-hi-res-src", "data-orig-file", "data-original", "data-src", "data-lazy-src", "data-lazy", "data-interchange",
    "data-url", "data-image", "data-img", "data-echo", "src",
)  # fmt: skip
"""Attributes that hold an address, those of lazy loading before ``src``, which often holds a placeholder."""
_LAZY_RANK = {name: rank for rank, name in enumerate(_LAZY)}

_PLACEHOLDER = re.compile(
    r"[/_-](?:blank|spacer|transparent|dummy|pixel|1x1|loading|lazy|grey|gray|"
    r"default[-_]?image|no[-_]?image)[^/]{0,12}\.(?:gif|png|svg|jpe?g|webp)"
)
_NO_PICTURES = ("logo", "sprite", "avatar", "scorecardresearch", "comscore", "appstore", "app-store", "googleplay",
                "google-play", "smilies", "/wp-includes/", "share-", "share_")  # fmt: skip
_NOT_A_PICTURE = any_of(
    r"[/_.-](?:icons?|favicon|badge|button|btn|emoji|tracking|beacon|pixel|counter|stats|ads?|doubleclick)(?=[/_.-]|$)"
    r"|\.svg(?:$|\?)|icon[^/]{0,20}\.(?:png|gif|ico)|[/_-]ico?[_-]"
)
_SIZE = re.compile(
    r"(?i)[-_,.@x](?:\d{2,4}[x_]\d{2,4}|\d{2,4}x|x\d{2,4}|[wh]_?\d{2,4}|\d{2,4}w|\d(?:\.\d)?x|scaled|large|"
    r"medium|small|thumb(?:nail)?|original|full|crop(?:ped)?|"
    r"width\d+|master|resized?|hd|xl|xxl|lg|md|sm|rotated|e\d{9,13}|\d{1,2}_\d{1,2}|16x9|4x3|3x2|1x1)(?=$|[-_,.@])"
)
_LEADING_SIZE = re.compile(r"^\d{2,4}x\d{2,4}[-_]|(?<=\d)_v?\d{1,2}_\d{1,2}(?:_\d{2,4})?$|(?<=\D)[-_]\d{3,4}$")
_ID = re.compile(
    r"(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|"
    r"(?<![0-9a-f])[0-9a-f]{24,64}(?![0-9a-f])|(?<!\d)\d{7,12}(?!\d)"
)
_GENERIC = re.compile(
    r"(?i)^(?:image|img|photo|picture|original|master|default|file|index|main|crop|[a-z]?\d{0,5}|\d+x\d+|"
    r"[wh]\d+|format|jpe?g|webp|\W*)$"
)
_WIDTH_IN_URL = re.compile(
    r"(?i)(?:[?&/,_-](?:w|width|wid|imwidth|im_w|resize|rw)[=_:,-]?|[-_/x])(\d{3,4})(?=[x,&/_.-]|px|$)"
)
_PICTURE_FILE = re.compile(r"(?i)\.(?:jpe?g|png|webp|avif|gif)(?:$|[?;:!])")


def is_picture(url: str) -> bool:
    """Whether an address can be a picture of a story: no logo, icon, counter or vector drawing."""
    lower = url[:600].lower()
    return not any(name in lower for name in _NO_PICTURES) and _NOT_A_PICTURE.search(lower) is None


def sources(element: etree._Element) -> Iterator[tuple[str, int]]:
    """Addresses that an ``img`` (and the ``source`` elements beside it) names, each with its width, 0 for unknown."""
    holders = [element]
    # The parser does not know that "source" is void: the picture's sources stand around the img, not beside it.
    picture, height = element.getparent(), 1
    while picture is not None and picture.tag == "source" and height < 8:
        picture, height = picture.getparent(), height + 1
    if picture is not None and picture.tag == "picture":
        holders += islice(picture.iter("source"), 3)
    for holder in holders:
        named = [str(name) for name in holder.keys() if name in _LAZY_RANK]  # noqa: SIM118  # iterating gives children
        for name in sorted(named, key=_LAZY_RANK.__getitem__) if len(named) > 1 else named:
            value = holder.get(name)
            if not value or len(value) > 20_000:
                continue
            if "srcset" in name:
                yield from srcset(value)
            elif value.lstrip()[:1] == "[":
                yield from ((url, 0) for url in _QUERIED.findall(value))
            elif value[:5] != "data:":
                yield value.strip(), _number(element.get("width")) if name == "src" else 0


_QUERIED = re.compile(r"\[\s*([^\s,\[\]]+)\s*,")
"""Addresses, each with the screens that it is for: ``[a.jpg, (default)], [b.jpg, (large)]``."""


def srcset(value: str) -> Iterator[tuple[str, int]]:
    """The candidates of a ``srcset`` with their widths; a density of 2x counts as twice 600 (HTML, 4.8.4.2.1)."""
    for url, descriptor in _SRCSET_ITEM.findall(value):
        url = url.rstrip(",")
        if not url or url[:5] == "data:":
            continue
        if descriptor[-1:] == "w":
            yield url, int(float(descriptor[:-1]))
        elif descriptor:
            yield url, int(600 * float(descriptor[:-1]))
        else:
            yield url, 0


_SRCSET_ITEM = re.compile(r"[\s,]*([^\s]+)(?:\s+(\d{1,5}(?:\.\d{1,3})?[wx]))?(?:\s+\d+h)?\s*(?:,|$|(?=\s))")


def largest(page: Page, element: etree._Element) -> str | None:
    """The absolute address of the largest rendition; None where the element names no picture."""
    named = [(width or width_in(url), url) for url, width in sources(element)]
    best = None
    # The first of equally wide ones: the order of the attributes is the order of trust.
    for _, url in sorted(named, key=lambda pair: -pair[0])[:6]:
        absolute = url if url[:8].lower() == "https://" else page.absolute(url)
        if not absolute or not absolute.startswith(("http://", "https://")) or len(absolute) > _LONGEST:
            continue
        if not _is_placeholder(url[:500].lower()):
            best = absolute
            break
    if best is None:
        best = _under_another_name(page, element)
    parent = element.getparent()
    link = parent if parent is not None and parent.tag == "a" else parent.getparent() if parent is not None else None
    if best and link is not None and link.tag == "a" and _PICTURE_FILE.search(link.get("href") or ""):
        full = page.absolute(link.get("href") or "")
        if full and full.startswith("http") and rendition_key(full) == rendition_key(best):
            return full
    return best


def _under_another_name(page: Page, element: etree._Element) -> str | None:
    """The picture's address in an attribute of the site's own; each script for lazy loading names its own."""
    for name, value in element.items():
        value = str(value)
        if (
            name not in _LAZY_RANK
            and len(value) < _LONGEST
            and value.lstrip()[:1] in ("h", "/")
            and _PICTURE_FILE.search(value)
            and not _is_placeholder(value[:500].lower())
            and not _TINY.search(value)
        ):
            url = next(srcset(value), ("", 0))[0]
            absolute = page.absolute(url) if url else None
            if absolute and absolute.startswith(("http://", "https://")):
                return absolute
    return None


_LONGEST = 4_000
_TINY = re.compile(r"[-_/]\d{1,2}x\d{1,2}(?!\d)")
"""Portraits and signs name their size so: "writer-90x90.png"."""


def _is_placeholder(url: str) -> bool:
    """Whether a (lower-case) address stands for a picture that a script loads later."""
    if not url or url.isspace() or url.startswith(("data:", "about:")) or "placeholder" in url:
        return True
    return _PLACEHOLDER.search("/" + url) is not None


def width_in(url: str) -> int:
    """The width in pixels that an address asks for; 0 where it asks for none."""
    match = _WIDTH_IN_URL.search(url)
    return int(match[1]) if match else 0


def _number(text: str | None) -> int:
    if not text:
        return 0
    if len(text) <= 5 and text.isdecimal():
        return int(text)
    match = _PIXELS.match(text)
    return int(match[1]) if match else 0


_PIXELS = re.compile(r"\s*(\d{1,5})(?:px)?\s*$")


def size(element: etree._Element) -> tuple[int | None, int | None]:
    """Width and height in pixels, as the element declares them."""
    return _number(element.get("width")) or None, _number(element.get("height")) or None


@lru_cache(maxsize=512)
def rendition_key(url: str) -> str:
    """What all renditions of one picture share: the file's name without its size, or the id in its path.

    Resizing services put the size into the path, the query or the name; the
    name of the file stays.
    """
    inner = _INNER.search(url, 8) if "http" in url[8:].lower() else None
    if inner:
        # A resizing proxy holds the address of the original.
        url = unquote(inner[0])
    parts = urlsplit(url)
    path = unquote(parts.path)
    name = path.rstrip("/").rsplit("/", 1)[-1]
    stem = _ENDING.sub("", name)
    previous = None
    while previous != stem:
        previous, stem = stem, _SIZE.sub("", _LEADING_SIZE.sub("", stem))
    if len(stem) < 6 or _GENERIC.match(stem):
        ids = _ID.findall(path)
        if ids:
            return "/".join(ids).lower()
        return f"{_SIZE.sub('', path)}?{parts.query if '=' in parts.query else ''}".lower()
    return stem.lower()


_INNER = later(r"(?i)https?(?::|%3A)(?:/|%2F){2}[^&?]{8,}$")
_ENDING = re.compile(r"(?:\.\w{2,5}){1,2}$")
