"""A caption apart from its credit: who made or owns the picture.

Photo desks write the credit behind the caption in a few ways: in brackets,
behind a label or a copyright sign, behind a bar or a dash, or bare, ending in
the name of an agency. Each way is one rule; text that fits none stays whole.
"""

from __future__ import annotations

import re
from functools import lru_cache

from archivebot.extract.credit_desks import (
    EASTERN_END,
    EASTERN_HOUSES,
    desk_credit,
    filed_credit,
    labelled_source,
    without_label,
)
from archivebot.extract.credit_marks import strip_marks
from archivebot.extract.credit_words import AGENCIES, GEORGIAN, LABEL_MARKS, LABELS
from archivebot.later import later

_LABELLED = re.compile(
    rf"(?:(?<=^)|(?<=[\s(\[).,;|/>»\"”–—＝（【［。」-]))(?<!ap )(?<!reuters )(?<!antara )[(\[（【]?\s*(?:{LABELS})\s?"
    rf"(?::|=|：|[៖፡፦՝]|(?<=[\u0561-\u0587])`|\bby\b(?=\s\w)|(?<=[\u0900-\u0dff\u1000-\u109f\u10d0-\u10ff])\s?[-–—]|"
    rf"(?:(?<=picha na)|(?<=kuha ni))(?=\s\w)|(?<=ภาพโดย|ภาพจาก)|(?<=oto|ynd)/(?=\s?\w)|"
    rf"(?<=фото)/(?=\s?\w))\s*(?P<credit>[^\n]{{2,160}}?)[)\]）】]?\s*$"
)
"""Matched against lower case: ignoring case in a pattern of so many words costs eight times as much."""
_COPYRIGHT = later(
    r"\s*[-–—|/(\[]{0,2}\s*(?:©|ⓒ|\([cC]\)|Copyright\b|COPYRIGHT\b)\s*:?\s*(?P<credit>[^\n]{2,160}?)[)\]]?\s*$"
)
_SQUARE = re.compile(r"\s*[\[【［](?P<credit>[^\[\]【】\n]{2,120})[\]】］]\.?\s*$")
TAKEN = ("摄", "攝", "供图", "供圖", "影像", "撮影", "提供", "제공", "자료사진", "기자", "nuotr")
_TAKEN_IN = later(
    r"(?:[（(]|\s\|\s)(?P<credit>[^()（）|]{2,60}(?:摄影?|攝影?|供[图圖]|撮影|提供|nuotr\.?))[）)]?\s*$|"
    r"(?<=[。」）)])(?P<credit2>[^。（）()]{2,30}[傳传]真(?:\s*[\d年月日]{4,12})?)$"
)
_TAKEN_BY = later(
    r"(?:^|(?<=[。！？；.!?）)」”])\s*|\s*[＝=、/／|｜(（【\[]\s*)"
    r"(?P<credit>(?:[^。！？；，,.、＝=/／|｜()（）\[\]【】\s]{1,20}\s){0,2}[^。！？；，,.、＝=/／|｜()（）\[\]【】\s]{0,20}"
    r"(?<![을를を])(?<![을를を]\s)(?:摄影?|攝影?|供[图圖]|撮影|提供|제공|자료사진|기자|nuotr\.?))"
    r"[)）】\]]?(?:\s*[\d年月日]{4,12}|[.\s]*(?:재판매|무단)[^\n]{2,30})?\s*$"
)
"""East Asian and Lithuanian credits end in the word for what the name did: "took", "provided"."""
_ROUND = re.compile(r"\s*[(（](?P<credit>[^()（）\n]{2,120}(?:\([^()\n]{1,40}\)[^()\n]{0,40})?)[)）]\.?\s*$")
_BAR = re.compile(r"\s+[|–—-]\s+(?P<credit>[^|\n]{2,120}(?:\|[^|\n]{2,60})?)\s*$|\s*[＝=](?P<credit2>[^＝=\n]{1,30})$")
_DASHED = re.compile(r"(?<=[.!?…।])\s?[—–]\s?(?P<credit>[^.!?…—–।]{2,60})।?$")
"""South Asian papers: ``... on Monday.—Jane Roe / White Star``."""
_SLASH = re.compile(
    r"(?<=[.!?…\"”»)])\s+(?:/\s+)?(?P<credit>(?<=/ )[A-ZÀ-Ý][^/|\n]{1,60}"
    r"|(?:[A-ZÀ-Ý][\w'’-]*\.?\s){1,3}[A-ZÀ-Ý][\w'’-]+\s?/\s?[A-ZÀ-Ý][\w.'’ ]{2,30}"
    r"|[A-ZÀ-Ý]{3,12}/(?:[A-ZÀ-Ý][\w.'’-]+\s?){2,3})$"
)
"""Behind a whole sentence stands a credit after a slash, or name and house with one between: "... / Emergencias"."""
_UNMARKED = re.compile(
    r"(?:(?<=[.!?…\"”»)])\s+(?:Foto|FOTO|Beeld|BEELD|Bild|BILD|Photo|PHOTO|Kuva|KUVA)|(?:^|[\s/|–—-])\s?(?:[Ff]ot\.|FOT\.|[Zz]dj\.))"
    r"\s(?P<credit>[A-ZÀ-ÝĄ-Ż][\w.'’/-]*(?:\s(?:(?:de|van|von|der|den|di|da|del|te)\s){0,2}[A-ZÀ-ÝĄ-Ż/][\w.'’/-]*){0,4})$"
)
"""Dutch, Polish and Nordic desks set no colon between the word and the name: "The ferry in May. Foto Jane Doe"."""
_SLASHES = later(
    r"\s/\s(?P<credit>[A-ZÀ-ÝА-ЯЁІЇЄ][\w.'’-]*\s[A-ZÀ-ÝА-ЯЁІЇЄ][\w'’-]+\s/\s[A-ZÀ-ÝА-ЯЁІЇЄ«][^/.!?\n]{1,30})$"
)
"""Papers part caption, photographer and house by a slash each: "The ferry in May / Jane Doe / Coast News"."""
_LAST_BAR = later(
    r"\s+\|\s+(?P<credit>(?:[A-ZÀ-Ý][\w'’-]*\.?\s){1,2}(?:(?:de|van|von|der|di|da|del|la)\s){0,2}[A-ZÀ-Ý][\w'’-]+)$"
)
_NAMES = (
    r"(?:(?:[A-ZÀ-ÝА-ЯČŠŽ][\w'’-]{0,20}|[A-Z]\.),?\s"
    r"(?:(?:de|van|von|der|di|da|del|al|bin|el|la|le|for|via)\s){0,2}){0,4}"
)
_SLASHED = r"(?:[\w.'’ -]{1,25}\s?/\s?){0,4}"
_AFTER_AGENCY = (
    r"(?:\s(?:Photo|PHOTO|Images|Pool))?(?:\s?[/|,]\s?[\w.'’ /,-]{1,60}|\s+via\s+[\w.'’ /-]{1,40}|\s\([\w ]{2,30}\))?"
)
_BARE = re.compile(
    rf"(?<=[.!?…\"”’»)。])\s*(?P<credit>{_NAMES}{_SLASHED}(?:The )?(?:{AGENCIES})(?!\w){_AFTER_AGENCY})\.?$"
)
_BARE_SLASH = later(
    rf"\s(?P<credit>(?:{AGENCIES})(?:\s(?:Photo|PHOTO))?\s?/\s?[A-ZÀ-Ý][\w.'’ /,-]{{1,60}}|/ ?(?:{AGENCIES})|"
    rf"(?:[A-ZÀ-Ý][\w'’-]{{1,20}}\s)?[\w'’-]{{1,25}}/(?:{AGENCIES}))\.?$"
)
_PROVIDED = re.compile(
    r"(?:(?<=[.!?…\"”)])|(?<=\w))\s*[|–-]?\s+(?P<credit>(?:(?:photos?|photograph|picture|image|"
    r"picture) )?(?:provided by|courtesy(?: of)?|supplied by) "
    r"[\w.'’& /-]{3,60}|(?:submitted|courtesy|contributed|provided|supplied|file|handout|staff|archive)"
    r" (?:photo|photograph|image|picture)s?)\.?$"
)
"""The credits of small papers: "Submitted photo", "Photo courtesy of the museum"; matched against lower case."""
AGENCY_WORD = later(rf"(?:^|[\s/|,(-])(?:{AGENCIES})(?:$|[\s/|,).-])")
_NAME_SLASH = re.compile(r"^[^\d/]{2,60}\s?/\s?[^\d/]{2,60}(?:/[^/]{1,60})*$")
_CAPITAL = re.compile(r"^[\"'@©A-ZÀ-ÝА-ЯČŠŽĆĐ]")
_LEADING = re.compile(
    rf"^(?:{LABELS})\s?[:：]\s*(?P<credit>[A-ZÀ-Ý0-9][^\s:]{{1,40}}(?:/[^\s/:]{{1,25}}(?: [A-Z][^\s/]{{1,20}})?)"
    rf"{{1,6}})\s+(?P<caption>[^\n]{{12,}})$",
    re.IGNORECASE,
)
_COUNTER = re.compile(
    r"(?i)^(?:(?:image|photo|picture|slide|bild|foto|imagen|immagine)\s+\d{1,3}\s?(?:/|of|von|de|di|sur|van|z|из)\s?"
    r"\d{1,3}|\d{1,3}\s?/\s?\d{1,3}(?:\s(?:photos?|fotos?|images?|bilder)(?=$|\s*[©|(–-]))?|"
    r"\d{1,3} of \d{1,3}(?=\s(?:\S+\s){5}))(?:\s*[|:.–—-]\s*|\s+|$)"
)
"""The number of a picture in its gallery: "2 of 14 ", "Bild 3/7: "."""
_HOUSE_ALONE = re.compile(rf"(?i)^[(\[]?(?:{AGENCIES}|agenc(?:ia|y|e)s?|agencies|agenturen|freeimages)[)\]]?\.?$")
_LONGEST_HOUSE = 40
"""Characters; no agency's name is so long."""
_VIA_HOUSE = later(rf"^{_NAMES}via\s(?:{AGENCIES})(?!\w)[^.!?]{{0,20}}$")
_NAME_HOUSE = later(rf"^{_NAMES}[A-ZÀ-Ý][\w.'’-]{{1,25}}\s?/\s?(?:{AGENCIES})$")
_TAIL = re.compile(
    r"\s*(?:vis mer|read more|show more|hide caption|toggle caption|enlarge this image|enlarge image|"
    r"click to enlarge|zoom|öffnen|"
    r"bild vergrößern|mehr anzeigen|ver más|ler mais|lire plus|ver imagen en tamaño completo|full screen|"
    r"view gallery|buy (?:now|photos?|this photo|a print)|order (?:a print|prints)|purchase photo|"
    r"purchase licensing rights\W{0,3}(?:opens new tab)?)\s*\.?$",
)  # fmt: skip
_TAIL_WORDS = (
    "mer more caption image enlarge zoom öffnen vergrößern anzeigen más mais plus completo screen gallery now photo "
    "photos print prints rights tab"
)
_TAIL_ENDS = frozenset(_TAIL_WORDS.split())
_PHOTO_KIND = re.compile(
    r"^(?:archiv(?:bild|foto)?|symbol(?:bild|foto)|file(?: photo| picture)?|archive|archivo|archivio|l|r|m|"
    r"left|right|cent(?:er|re)|above|"
    r"top|bottom|links|rechts|mitte|oben|unten|v\.? ?l\.?.*|from left|d|g|i|à gauche|à droite|izq\.?|der\.?|c|"
    r"cdu|spd|csu|fdp|afd|grüne|linke)\.?$",
    re.IGNORECASE,
)


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
        text = _COUNTER.sub("", text)
    if len(text) < 80 and _is_house(text):
        return None, strip_marks(text)
    last = text[-12:].rsplit(" ", 1)[-1].lower().rstrip(".")
    button = _TAIL.search(text[-60:].lower()) if last in _TAIL_ENDS else None
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
        (len(text) <= _LONGEST_HOUSE and _HOUSE_ALONE.match(text))
        or ("via " in text and _VIA_HOUSE.match(text))
        or ("/" in text and _NAME_HOUSE.match(text))
    )


def _one(text: str) -> tuple[str, str | None]:
    """The text without its last credit, and that credit."""
    match = _LEADING.match(text) if ":" in text or "\uff1a" in text else None
    if match:
        return match["caption"], match["credit"].strip()
    source = labelled_source(text)
    if source is not None:
        return "", source
    if "/" in text[-20:] and (filed := filed_credit(text)) is not None:
        return filed
    tail = text[-220:]
    lower = tail.lower()
    if len(lower) != len(tail):
        lower = tail.replace("İ", "i").lower() if len(tail.replace("İ", "i").lower()) == len(tail) else tail
    head = text[: len(text) - len(tail)]
    for pattern, proof, marks in _RULES:
        if marks:
            for mark in marks:
                if mark in lower:
                    break
            else:
                continue
        elif not _SHORT_END.search(tail):
            continue
        found = pattern.search(lower if pattern in (_LABELLED, _PROVIDED) else tail)
        if found is None:
            continue
        credit = next(tail[slice(*found.span(name))] for name, value in found.groupdict().items() if value)
        before = head + tail[: found.start()]
        if proof(credit, before):
            before = _OPENED.sub("", before).rstrip(" ,;|/–—-(")
            person = _PERSON_AT_END.search(before) if pattern is _ROUND else None
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
    if credit.startswith(("пресс-служб", "прес-служб")):
        return True
    return len(words) <= 16 and (2 * names >= len(words) or (ended and len(words) <= 5))


def _provided(credit: str, before: str) -> bool:
    """A capital or the end of a sentence opens it, and it is short: "a photo provided by" is part of a sentence."""
    return len(credit.split()) <= 9 and (_ended(before) or credit[0].isupper())


def _ended(before: str) -> bool:
    return before.rstrip()[-1:] in tuple('.!?…"”’»)。') or not before.strip()


def _bracketed(credit: str, before: str) -> bool:
    """Brackets hold a credit where an agency or a slash stands in them, or where they follow the end of a sentence."""
    if _PHOTO_KIND.match(credit.strip()):
        return False
    if (
        AGENCY_WORD.search(credit)
        or _NAME_SLASH.match(credit)
        or " fot. " in credit
        or re.match(r"(?i)(?:via|courtesy|dok\b|ph\b|ph\.|photo|fot\.|foto|фото|autor:|图/|圖/)", credit)
    ):
        return True
    if credit in EASTERN_HOUSES:
        return True
    ended = _ended(before)
    if ended and credit[0] >= "\u0590" and credit[0].isalpha() and not any(map(str.isdigit, credit)):
        return len(credit.split()) <= 4  # a script without capitals
    return ended and bool(_CAPITAL.match(credit)) and len(credit.split()) <= 8


def _squared(credit: str, before: str) -> bool:
    """Square brackets hold a credit unless they hold a word that an editor put into a quotation."""
    return bool(_CAPITAL.match(credit) or AGENCY_WORD.search(credit) or "/" in credit) or not credit.isascii()


def _barred(credit: str, before: str) -> bool:
    """Behind a bar or a dash stands a credit where it names an agency, or two names with a slash."""
    return bool(AGENCY_WORD.search(credit) or (_NAME_SLASH.match(credit) and _CAPITAL.match(credit)))


def _person(credit: str, before: str) -> bool:
    """Behind a whole caption and a bar stands a person's name: "... diumenge al vespre | J. Casals"."""
    return len(before.split()) > 4


def _dashed(credit: str, before: str) -> bool:
    """Names alone stand behind the dash that follows the sentence."""
    return len(credit.split()) <= 8 and not any(word[0].islower() and word < GEORGIAN for word in credit.split())


_RULES = (
    (_COPYRIGHT, _always, ("©", "ⓒ", "(c)", "copyright")),
    (_TAKEN_IN, _always, ("）", ")", "nuotr", "傳真", "传真")),
    (_TAKEN_BY, _always, TAKEN),
    (_SQUARE, _squared, ("]", "】", "］")),
    (_LABELLED, _labelled, (":", "=", "：", "/", " by ", *LABEL_MARKS)),
    (_ROUND, _bracketed, (")", "）")),
    (_UNMARKED, _always, ("foto ", "beeld ", "bild ", "photo ", "kuva ", "fot. ", "zdj. ")),
    (EASTERN_END, _always, ("фото ", "사진 ", "зургийг ")),
    (_PROVIDED, _provided, ("photo", "image", "picture", "courtesy", "provided", "supplied")),
    (_BAR, _barred, ("|", "–", "—", " - ", "=", "＝")),
    (_BARE, _always, ()),
    (_DASHED, _dashed, ("—", "–")),
    (_BARE_SLASH, _always, ("/",)),
    (_SLASH, _always, ("/",)),
    (_SLASHES, _always, (" / ",)),
    (_LAST_BAR, _person, (" | ",)),
)
"""Pattern, proof, and marks of which the text must hold one, in lower case: most captions hold none."""
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
