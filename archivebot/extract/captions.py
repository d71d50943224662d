"""The caption that stands in an element, its credit read from the element's parts where they are apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from archivebot.dates import find_dates
from archivebot.extract.credit_labels import bare_credit, each_once, without_loose_label
from archivebot.extract.credit_lines import looks_like_credit
from archivebot.extract.credits import split_credit
from archivebot.extract.phrases import LABEL, REFERENCE, small
from archivebot.later import later
from archivebot.people import name_shape
from archivebot.people.jobs import before_job, is_job
from archivebot.text import clean_line

_CREDIT_NAMES = re.compile(
    r"credit|maker(?![a-z])|fotograaf|(?<!cap-)\bcred\b|copyright|(?<!re)source|quelle|fotograf|photograph|byline|author|autor|auteur|agency|agence|"
    r"rights|attribution|provider|owner|photog\b|"
    r"fuente|fonte|foto-?by|photo-?by|\bby\b|copy\b|lizenz|licen[sc]e|signature|nachweis|zdroj|\bfoto\b|\bphoto\b"
)
_CAPTION_NAMES = re.compile(r"caption(?!\S*(?:credit|source|copyright))|legend|description|title|text\b|desc\b|\bdes\b")
_HIDDEN_NAMES = re.compile(
    r"sr-only|visually-?hidden|screen-?reader|a11y-?hidden|accessib|assistive|tooltip|button|toggle|share|"
    r"expand|zoom|icon|counter|pager"
)
_SKIP = frozenset(
    {
        "script",
        "style",
        "svg",
        "button",
        "noscript",
        "template",
        "img",
        "picture",
        "video",
        "audio",
        "iframe",
        "figure",
        "form",
        "input",
        "label",
        "select",
    }
)
_INLINE = frozenset(
    {"a", "b", "i", "em", "strong", "u", "sub", "sup", "mark", "q", "abbr", "font", "bdi", "bdo", "wbr"}
)
_MAX_CAPTION = 2_500
_MAX_SIGNED = 60
MAX_PARTS = 400
"""Runs of text of a caption that are looked at."""


def read_caption(element: etree._Element) -> tuple[str | None, str | None]:
    """Caption and credit of a ``figcaption`` or the like; either may be None.

    Parts whose names say credit, and parts at either end that stand apart and
    hold names only, are the credit; what is left goes through
    :func:`archivebot.extract.credits.split_credit`.
    """
    if not len(element):
        return (
            _checked(*split_credit(clean_line(element.text)))
            if len(element.text or "") < _MAX_CAPTION * 2
            else (None, None)
        )
    parts = _parts(element)
    credit_parts: list[str] = []
    total = "".join(text for _, text in parts).strip()
    if not total or len(total) > _MAX_CAPTION * 2:
        return None, None
    named = {owner for owner in {owner for owner, _ in parts} if owner is not None and names_credit(owner)}
    if named:
        inside = _joined(text for owner, text in parts if owner in named)
        outside = _joined(text for owner, text in parts if owner not in named)
        if not outside:
            caption, credit = split_credit(inside)
            return (caption, credit) if credit or not looks_like_credit(inside) else (None, inside)
        owners = dict.fromkeys(owner for owner, _ in parts if owner in named)
        credit_parts += [_joined(text for owner, text in parts if owner is mine) for mine in owners]
        parts = [part for part in parts if part[0] not in named]
        tail = parts[-1][1].strip() if len(parts) > 1 and parts[-1][0] is None else ""
        said, by = split_credit(tail) if tail else (None, None)
        if by and not said:
            # The photographer has an element, the house behind it none: "The ferry <em>Jane Doe</em> AFP".
            credit_parts.append(parts.pop()[1].strip())
    parts, apart = _ends(parts)
    credit_parts += apart
    left = _joined(text for _, text in parts)
    left = without_loose_label(left, bool(credit_parts))
    caption, credit = split_credit(left if total[:1] in "\u2013\u2014" else left.lstrip("\u2013\u2014 "))
    credits = [credit] if credit else []
    for text in credit_parts:
        rest, said = split_credit(text)
        credits.append(said if said and not rest else bare_credit(text))
    return _checked(caption, each_once(credits))


def _checked(caption: str | None, credit: str | None) -> tuple[str | None, str | None]:
    return (caption if caption and is_caption(caption) else None), credit


_BYLINE = re.compile(
    r"(?i)^(?:von|by|par|por|di|av|af|door|autore?|auteur|text|автор|od|"
    r"przez)\s*:?\s+(?P<name>[^\W\d_]+(?:\s[^\W\d_.]+){1,3})(?:,|\s\d|$|\s+\w*redakt)"
)
"""A caption that opens like a byline belongs to the author's portrait; "By seven votes, ..." opens a sentence."""
_DATED = re.compile(r"(?i)(?:publi(?:sh|cation)[a-z]*|updated?|posted|created)(?: date| on)?\s*:")
"""A line that tells when the story came out."""
_SELLS = re.compile(
    r"(?i)\b(?:subscribe to|get a subscription|sign up (?:for|to) (?:our|the)|abonnieren sie|abonnez-vous)\b"
)
_SELLING = ("subscri", "sign up", "abonn")
"""One of them stands, in small letters, in every text that sells."""
_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d{2}(?!\d)")
_WORD = re.compile(r"[^\W\d_]{2,}")
_IDEOGRAPH = later("[\u3040-\u30ff\u3400-\u9fff]")
"""Three of them say about as much as a word."""


def is_byline(text: str) -> bool:
    """Whether a text beside a picture is a byline: the picture is the author's then."""
    match = _BYLINE.match(text) if len(text) < 160 and len(text.split()) < 14 else None
    return match is not None and not match["name"][0].islower() and not match["name"].split()[-1].islower()


def is_signed(text: str) -> bool:
    """Whether a line is a name with a job behind it: so columns show who writes them."""
    name = before_job(text) if len(text) <= _MAX_SIGNED else ""
    return " " in name and is_job(text[len(name) :].strip(" ,-–|")) and name_shape(name) == "full"


def _is_reference(text: str) -> bool:
    """Whether the text sends readers elsewhere: "Read also: ..."."""
    return _REFERRING.search(text, 0, 80) is not None and REFERENCE.open(small(text))


_REFERRING = re.compile("[:?!…>»→|–—：？！]")


def _sells(text: str) -> bool:
    """Whether the text is for the paper itself."""
    lower = text.lower()
    return any(word in lower for word in _SELLING) and _SELLS.search(text) is not None


def is_caption(text: str) -> bool:
    """Whether a text can be a caption: words, no byline, no mere date, no "read also", no longer than captions are."""
    if len(text) > _MAX_CAPTION or is_byline(text) or _is_reference(text):
        return False
    if _sells(text) or (len(text) < 60 and _DATED.match(text) and find_dates(text)):
        return False
    if len(text) < 30 and LABEL.fill(small(text)):
        return False  # "Show photo"
    if len(text) >= 40:
        return _WORD.search(text) is not None
    words = len(_WORD.findall(text)) + len(_IDEOGRAPH.findall(text)) // 3
    return words > 0 and not (words < 4 and (bool(find_dates(text)) or bool(_CLOCK.search(text))))


def _joined(texts: Iterator[str] | list[str]) -> str:
    return clean_line("".join(texts))


def _ends(
    parts: list[tuple[etree._Element | None, str]],
) -> tuple[list[tuple[etree._Element | None, str]], list[str]]:
    """The parts without a first or last one that stands in its own element and is a credit; and those."""
    parts = _with_label(parts)
    owners = [owner for owner, text in parts if text.strip()]
    apart: list[str] = []
    for owner in (owners[-1], owners[0]) if len(set(map(id, owners))) > 1 else ():
        if owner is None:
            continue
        mine = _joined(text for other, text in parts if other is owner)
        rest = _joined(text for other, text in parts if other is not owner)
        if _is_labelled(mine) and not _is_labelled(rest):
            return [part for part in parts if part[0] is not owner], [mine]  # however short the caption is
        sentence = rest.rstrip()[-1:] in '.!?…"”»。' or rest.endswith(("|", "/")) or owner is owners[0]
        if (
            len(mine) < len(rest)
            and (sentence or len(mine) < 80)
            and len(rest.split()) > 2
            and (rest.endswith("/") or looks_like_credit(mine))
        ):
            parts = [part for part in parts if part[0] is not owner]
            apart.append(mine)
            break
    return parts, apart


def _is_labelled(text: str) -> bool:
    """Whether a text is a credit behind its label and nothing else: "Photo: Jane Doe"."""
    return ":" in text[:_MAX_LABEL] and looks_like_credit(text) and split_credit(text)[0] is None


_MAX_LABEL = 20


def _with_label(parts: list[tuple[etree._Element | None, str]]) -> list[tuple[etree._Element | None, str]]:
    """The parts, a first label and the name in an element inside its own made one: "Foto: <span>Jane Doe</span>"."""
    filled = [(owner, text) for owner, text in parts if text.strip()]
    if len(filled) < 3 or not filled[0][1].rstrip().endswith(":"):
        return parts
    label, name = filled[0][0], filled[1][0]
    if label is None or name is None or name is label or label not in name.iterancestors():
        return parts
    return [(label if owner is name else owner, text) for owner, text in parts]


def names_credit(element: etree._Element) -> bool:
    """Whether the names of an element are a credit's and no caption's."""
    if element.tag == "cite":
        return True
    return _is_credit_name(element.get("class"), element.get("itemprop"), element.get("id"))


@lru_cache(maxsize=4096)
def _is_credit_name(*parts: str | None) -> bool:
    names = " ".join(filter(None, parts))[:300].lower()
    return bool(_CREDIT_NAMES.search(names)) and not _CAPTION_NAMES.search(names)


@lru_cache(maxsize=4096)
def _is_hidden_name(names: str | None) -> bool:
    return _HIDDEN_NAMES.search((names or "")[:300].lower()) is not None


def _parts(element: etree._Element) -> list[tuple[etree._Element | None, str]]:
    """Text runs in order, each with the part of the caption that holds it: None for the caption's own text.

    A part is the outermost element, inside the caption, that is named for a
    credit, else the innermost one that is not mere inline markup.
    """
    parts: list[tuple[etree._Element | None, str]] = []
    _walk(element, None, False, 0, parts)
    return parts[:MAX_PARTS]


def _signs(part: etree._Element) -> bool:
    """Whether a slanted or bold part is the last of its caption, behind a whole sentence: desks set credits so."""
    if part.getnext() is not None or (part.tail or "").strip():
        return False
    before, above = part.getprevious(), part.getparent()
    text = (before.tail if before is not None else above.text if above is not None else None) or ""
    if text.rstrip()[-1:] in tuple(".!?\u2026\u201d\u00bb"):
        return True
    house = (part.text or "").strip()
    if len(part) or not house[:1].isupper() or len(house) > _MAX_HOUSE:
        return False
    said, credit = split_credit(house)
    return credit is not None and said is None


_MAX_HOUSE = 30
"""Characters of an agency's name."""
_SLANTED = frozenset({"em", "i", "b", "strong"})


def _walk(
    element: etree._Element,
    owner: etree._Element | None,
    credited: bool,
    depth: int,
    parts: list[tuple[etree._Element | None, str]],
) -> None:
    """Collect the runs below an element; ``credited``: whether their owner is named for a credit."""
    if element.text:
        parts.append((owner, element.text))
    for child in element.iterchildren("*") if len(element) else ():
        if len(parts) > MAX_PARTS:
            return
        tag = child.tag
        if depth < 12 and tag not in _SKIP and not _is_hidden_name(child.get("class")):
            apart = tag not in _INLINE or (tag in _SLANTED and _signs(child))
            credit = credited or names_credit(child)
            inner = child if not credited and (apart or credit) else owner
            if apart:
                parts.append((inner, " "))
            _walk(child, inner, credit, depth + 1, parts)
            if apart:
                parts.append((inner, " "))
        if tag == "br":
            parts.append((owner, " "))
        if child.tail:
            parts.append((owner, child.tail))
