"""A caption apart from its credit: who made or owns the picture.

Photo desks write the credit behind the caption in a few ways: in brackets,
behind a label or a copyright sign, behind a bar or a dash, or bare, ending in
the name of an agency. Each way is one rule; text that fits none stays whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from archivebot.extract import credit_patterns as patterns
from archivebot.extract.credit_desks import (
    EASTERN_END,
    EASTERN_HOUSES,
    desk_credit,
    filed_credit,
    labelled_source,
    without_label,
)
from archivebot.extract.credit_marks import strip_marks
from archivebot.extract.credit_words import GEORGIAN, LABEL_MARKS, LABELS
from archivebot.people import name_shape
from archivebot.people.agencies import is_agency
from archivebot.people.places import is_place

_CAPITAL = re.compile(r"^[\"'@©A-ZÀ-ÝА-ЯČŠŽĆĐ]")


@lru_cache(maxsize=512)
def split_credit(text: str) -> tuple[str | None, str | None]:
    """Caption and credit of one line of text; either is None where the line holds none.

    The credit loses its label, brackets and sign: ``(Foto: A. Name/dpa)`` gives ``A. Name/dpa``.
    """
    text = " ".join(text.split())
    if "=" in text[:40] and (desk := desk_credit(text)) is not None:
        return desk
    text = without_label(text)
    if text[:1].isdigit() or text[:12].count(" ") > 1:
        text = patterns.COUNTER.sub("", text)
    if len(text) < 80 and _is_house(text):
        return None, strip_marks(text)
    last = text[-12:].rsplit(" ", 1)[-1].lower().rstrip(".")
    button = patterns.TAIL.search(text[-60:].lower()) if last in patterns.TAIL_ENDS else None
    if button:
        text = text[: len(text) - len(button[0])]
    text = text.rstrip(" -–—|").lstrip("▲▶►◄◀▼■●↑ ")
    if len(text) > 3_000:
        return text, None
    caption = text
    parts: list[str] = []
    for _ in range(3):
        rest, credit = _one(caption)
        if credit is None:
            break
        parts.insert(0, credit)
        caption = rest
        if not caption:
            break
    credit = " | ".join(dict.fromkeys(parts)) or None
    if credit and caption[:1] == "(" and ")" not in caption and text[-1:] == ")":
        caption = caption[1:]  # the brackets held both
    dash = text[:2] if text[:2] == caption[:2] and text[:2] in ("\u2013 ", "\u2014 ") else ""
    # Who is seen, speaks: Nordic papers set a dash before it.
    return (dash + _clean(caption)) or None, credit


def _is_house(text: str) -> bool:
    """Whether a short line is an agency, alone or behind a name."""
    return bool(
        (len(text) <= patterns.LONGEST_HOUSE and patterns.HOUSE_ALONE.match(text))
        or ("via " in text and patterns.VIA_HOUSE.match(text))
        or ("/" in text and patterns.NAME_HOUSE.match(text))
        or (text[-1:].isalpha() and patterns.RIGHTS.match(text))
    )


def _one(text: str) -> tuple[str, str | None]:
    """The text without its last credit, and that credit."""
    match = patterns.LEADING.match(text) if ":" in text or "\uff1a" in text else None
    if match:
        return match["caption"], match["credit"].strip()
    source = labelled_source(text)
    if source is not None:
        return "", source
    if ("/" in text[-20:] or "hoto" in text[-50:]) and (filed := filed_credit(text)) is not None:
        return filed
    tail = text[-220:]
    lower = tail.lower()
    if len(lower) != len(tail):
        lower = tail.replace("İ", "i").lower() if len(tail.replace("İ", "i").lower()) == len(tail) else tail
    head = text[: len(text) - len(tail)]
    for pattern, proof, marks in _ASCII_RULES if lower.isascii() else _RULES:
        if marks:
            for mark in marks:
                if mark in lower:
                    break
            else:
                continue
        elif not _SHORT_END.search(tail):
            continue
        found = pattern.search(lower if pattern in (patterns.LABELLED, patterns.PROVIDED) else tail)
        if found is None:
            continue
        credit = next(tail[slice(*found.span(name))] for name, value in found.groupdict().items() if value)
        before = head + tail[: found.start()]
        if proof(credit, before):
            before = _OPENED.sub("", before).rstrip(" ,;|/–—-(")
            person = _PERSON_AT_END.search(before) if pattern is patterns.ROUND else None
            if person:
                # "... in August. Jane Doe (Agency)": the name before the bracket belongs to the credit.
                return before[: person.start()], f"{person['name']} ({_name(credit)})"
            return before, _name(credit)
    return text, None


_OPENED = re.compile(r"\s*[(\[（［][^()\[\]（）［］]{0,25}$")
"""The beginning of a bracket whose rest was the credit: "(Express photo by ...)"."""


def _always(credit: str, before: str) -> bool:
    return True


def _labelled(credit: str, before: str) -> bool:
    """A label opens a credit unless a sentence goes on behind it."""
    words = re.findall(r"[^\W\d_]{3,}", credit)
    names = sum(not word.islower() or word >= GEORGIAN for word in words)
    ended = _ended(before)
    if credit.startswith(("пресс-служб", "прес-служб", "архив")):
        return True
    if not before and len(credit.split()) >= _LONG_CAPTION and _SENTENCE_END.search(credit):
        return False
    return len(words) <= 16 and (2 * names >= len(words) or (ended and len(words) <= 5))


_LONG_CAPTION = 10
"""Words; agencies open the captions of pictures from their files so: "FILE PHOTO: Traders at ... in 2019."."""
_SENTENCE_END = re.compile(r"\w{4}[.!?](?:\s|$)")


def _provided(credit: str, before: str) -> bool:
    """A capital or the end of a sentence opens it, and it is short: "a photo provided by" is part of a sentence."""
    return len(credit.split()) <= 9 and (_ended(before) or credit[0].isupper())


def _ended(before: str) -> bool:
    return before.rstrip()[-1:] in tuple('.!?…"”’»)。') or not before.strip()


def _bracketed(credit: str, before: str) -> bool:
    """Brackets hold a credit where an agency or a slash stands in them, or where they follow the end of a sentence."""
    if patterns.PHOTO_KIND.match(credit.strip()):
        return False
    if (
        patterns.AGENCY_WORD.search(credit)
        or patterns.NAME_SLASH.match(credit)
        or " fot. " in credit
        or re.match(r"(?i)(?:via|courtesy|dok\b|ph\b|ph\.|photo|fot\.|foto|фото|autor:|图/|圖/)", credit)
    ):
        return True
    if credit in EASTERN_HOUSES or (credit.islower() and is_agency(credit)):
        return True
    ended = _ended(before)
    if ended and credit[0] >= "\u0590" and credit[0].isalpha() and not any(map(str.isdigit, credit)):
        return len(credit.split()) <= 4  # a script without capitals
    return ended and bool(_CAPITAL.match(credit)) and len(credit.split()) <= 8


def _squared(credit: str, before: str) -> bool:
    """Square brackets hold a credit unless they hold a word that an editor put into a quotation."""
    return bool(_CAPITAL.match(credit) or patterns.AGENCY_WORD.search(credit) or "/" in credit) or not credit.isascii()


def _barred(credit: str, before: str) -> bool:
    """Behind a bar or a dash stands a credit where it names an agency, or two names with a slash."""
    return bool(patterns.AGENCY_WORD.search(credit) or (patterns.NAME_SLASH.match(credit) and _CAPITAL.match(credit)))


def _signed(credit: str, before: str) -> bool:
    """A whole name and nothing else, behind a caption that is a whole sentence, says who took the picture."""
    words = before.split()
    if not 5 < len(words) < 40 or (words[-1][0].isupper() and len(words[-1]) <= _LONGEST_TITLE):
        return False
    return name_shape(credit) == "full" and not is_place(credit)


_LONGEST_TITLE = len("Rept.")
"""Characters of a title that ends in a dot before a name: "stands Rev. Jane Doe"."""


def _person(credit: str, before: str) -> bool:
    """Behind a whole caption and a bar stands a person's name: "... diumenge al vespre | J. Casals"."""
    return len(before.split()) > 4


def _dashed(credit: str, before: str) -> bool:
    """Names alone stand behind the dash that follows the sentence."""
    return len(credit.split()) <= 8 and not any(word[0].islower() and word < GEORGIAN for word in credit.split())


_RULES = (
    (patterns.COPYRIGHT, _always, ("©", "ⓒ", "(c)", "copyright")),
    (patterns.TAKEN_IN, _always, ("）", ")", "nuotr", "傳真", "传真", "／", "圖/", "图/", " 图")),
    (patterns.TAKEN_BY, _always, patterns.TAKEN),
    (patterns.SQUARE, _squared, ("]", "】", "］")),
    (patterns.LABELLED, _labelled, (":", "=", "：", "/", " by ", *LABEL_MARKS)),
    (patterns.ROUND, _bracketed, (")", "）")),
    (patterns.UNMARKED, _always, ("foto ", "beeld ", "bild ", "photo ", "kuva ", "fot. ", "zdj. ")),
    (EASTERN_END, _always, ("фото ", "사진 ", "зургийг ")),
    (patterns.PROVIDED, _provided, ("photo", "image", "picture", "courtesy", "provided", "supplied")),
    (patterns.BAR, _barred, ("|", "–", "—", " - ", "=", "＝")),
    (patterns.FREELANCE, _always, (" for ", " pour ", " para ", " per ", " für ", " voor ", " för ")),
    (patterns.BARE, _always, ()),
    (patterns.LICENCE, _always, ("cc-by", "cc by", "cc0", "cc-0", "gemeinfrei", "domain", "vorbehalten", "reserved")),
    (patterns.DASHED, _dashed, ("—", "–")),
    (patterns.BARE_SLASH, _always, ("/",)),
    (patterns.SLASH, _always, ("/",)),
    (patterns.KOREAN_SLASH, _always, ("/",)),
    (patterns.SLASHES, _always, (" / ",)),
    (patterns.LAST_BAR, _person, (" | ", " / ")),
    (patterns.LAST_NAME, _signed, (". ", "! ", "? ", "\u201d ", "\u2026 ")),
)
"""Pattern, proof, and marks of which the text must hold one, in lower case: most captions hold none."""
_ASCII_RULES = tuple(
    (pattern, proof, tuple(filter(str.isascii, marks)))
    for pattern, proof, marks in _RULES
    if not marks or any(map(str.isascii, marks))
)
"""Those that a text of ASCII alone can meet: half of the marks are of other scripts."""
_SHORT_END = re.compile(r"[.!?…\"”’»)。]\s*[^.!?…。]{2,100}\.?$")
"""A short piece behind the end of a sentence, in which a bare credit can stand."""
_PERSON_AT_END = re.compile(r"(?<=[.!?…\"”»])\s*(?P<name>[A-ZÀ-ÝČŠŽ][\w'’-]+(?:\s[A-ZÀ-ÝČŠŽ][\w'’.-]*){1,3})$")


def _name(credit: str) -> str:
    credit = re.sub(rf"^(?:{LABELS})\s?(?::|=|：)\s*", "", credit.strip(" ,;|–—"), flags=re.IGNORECASE)
    credit = _BARE_LABEL.sub("", credit)
    return strip_marks(re.sub(r"^(?:©|ⓒ|\(c\)|Copyright)\s*:?\s*", "", credit, flags=re.IGNORECASE))


_BARE_LABEL = re.compile(
    r"^(?:(?:[Ff]oto|FOTO|[Ff]ot\.|[Pp]h\.|[Фф]ото|ФОТО)\s+(?=[A-ZÀ-ÝА-ЯЂ-Џ])|[Aa]utor:\s*|[图圖][/／]|(?:[Ll]jósm|[Mm])ynd\s?/)"
)
"""A label that needs no colon before a name."""


def _clean(caption: str) -> str:
    caption = caption.strip(" |/–—=＝")
    return _LAST_MARKS.sub("", caption).strip() if caption.endswith("-") else caption


_LAST_MARKS = re.compile(r"\s+[-–—|]+$")
