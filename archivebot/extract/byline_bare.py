"""Names in a line of their own, which nothing but the date beside them shows to be a byline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import lru_cache

from lxml import etree

from archivebot.dates import find_dates, resolve_relative
from archivebot.extract.body_lines import DATE_LINE, MAX_SIGNATURE, is_name_line
from archivebot.extract.marked_text import short_text
from archivebot.people import BREAK
from archivebot.people.jobs import before_job, is_job
from archivebot.people.wording import FILED
from archivebot.scan import hints_of

_TAGS = frozenset({"p", "div", "span", "li", "strong", "b", "address", "em"})
_BY = frozenset({"by", "byl", "byln", "by-line", "signed", "sign", "name"})
_DATED = re.compile(
    r"^(?:[^\W\d]+,?\s+){0,3}\d[\w.,:/| -]{4,40}?\s(?i:by|von|par|por|di|door|av|af)\s+[A-ZÀ-Ž]|"
    r"^[^|·•–—›»/]{6,50}\d{2}\.?(?:\s?[ap]\.?m\.?)?\s*[|·•–—›»]\s*[^\d|·•]{4,60}$"
    r"|^[\d.\-/: ]{8,20}\s?[|ㅣ]\s?[\uac00-\ud7af]{2,4}(?:\s?기자)?\s?[|ㅣ]"
    r"|^[^\d|·•,–—-]{4,40}(?<=[^\W\d_])\d{1,2}[./]\d{1,2}[./]\d{4}\b"
    r"|^[^\d|·•,–—-]{4,60}(?:,[^\d|·•,–—-]{4,40})?\s*[|·•,–—/-].{0,20}\d"
)
_FIGURE = re.compile(r"\d")
_OF_PLACE = re.compile(r"venue|location|\bplace\b")
_MOMENT = re.compile(
    r"(?i)\W*(?:last |first )?(?:updated|published|posted|modified|veröffentlicht|publiziert|aktualisiert|erstellt|"
    r"stand|publié|mis à jour|modifié|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|"
    r"publicerad|uppdaterad|publisert|offentliggjort|oppdatert|opdateret|julkaistu|päivitetty)"
    r"(?: on| at| am| le| el| em| il| op)?\W*"
)
_OF_MOMENT = re.compile(
    r"(?i)[\w ]{0,20}(?:aktualisi|aktualiz|updat|actuali[sz]|atualiz|aggiorna|veröffentlich|opdater)\w*"
)
"""Words of labels for a moment, which stand before a date as a name does: "Letzte Aktualisierung"."""
_MAX_PLACE = 20
_MAX_DATE = 80
"""Characters of a line that is a date."""
_LOOKED_AT = 8
"""Elements after a name among which its date is looked for."""
_MOST_BESIDE = 3
_LEVELS = 3
MAX_SIGNED = 4
"""Lines of name, house, place and date."""
_ANY_DAY = datetime(2020, 6, 15, 12, tzinfo=UTC)
"""Whether words tell a day from the day of reading does not depend on that day."""
_HAN_FIELD = re.compile("(?:作者|来源|來源|记者|記者|撰文)\\s?[:：]")
"""What names the writer inside a line of fields."""
_HAN_REPORTER = re.compile(
    "[\u4e00-\u9fff\u3040-\u30ff々]{2,8}[\\s\u3000]?(?:記者|记者)$|[\uac00-\ud7af]{2,4}\\s?(?:선임|인턴|수습)?기자$"
)
"""A line that is a name and the job behind it."""
_HAN_HOUSE = re.compile("[\u4e00-\u9fff]{2,8}记者[\\s\u3000]+[\u4e00-\u9fff]{2,4}(?:[\\s\u3000]|$)")
"""A line that is a house, its reporter and the name: "河畔新闻记者 顾远"."""


@lru_cache(maxsize=50_000)
def byline_name(names: str) -> bool:
    """Whether a class or id speaks of a byline."""
    return "byline" in hints_of(names)


def is_bare_line(element: etree._Element, text: str) -> bool:
    """Whether a line under the headline can be names: its class says "by", or a date stands in it or beside it."""
    names = element.get("class")
    if names and not _BY.isdisjoint(names.lower().split()):
        return True
    if len(text) < 90 and (_is_dated(text) or is_filed(text)):
        return True
    if len(text) > MAX_SIGNATURE or element.tag not in _TAGS or (names and byline_name(names)):
        return False
    if names and _OF_PLACE.search(names.lower()):
        return False
    # What it costs most to tell, last.
    return _is_name_beside_date(element, text) and _OF_MOMENT.fullmatch(text) is None


def is_eastern_line(tag: str, text: str) -> bool:
    """Whether a line is a field or job of a Chinese, Japanese or Korean byline; a house's, in a box of the header."""
    if _HAN_FIELD.search(text) is not None or _HAN_REPORTER.match(text) is not None:
        return True  # "发布时间：... 来源：... 作者：..."
    return tag in ("div", "span") and _HAN_HOUSE.match(text) is not None


def _is_name_beside_date(element: etree._Element, text: str) -> bool:
    """Whether a short line is names or has a date right behind it; a date beside the names."""
    if element.tag == "address":
        return " " in text and is_name_line(text)  # whom to write to about what stands in the article (HTML, 4.3.10)
    if not text[:1].isalpha() or any(map(str.isdigit, text)):
        return _opens_with_name(element, text)  # "Giriş Tarihi: 21.09.2024": another date
    below = element.getnext()
    if below is not None and _is_date(" ".join((below.text or "").split())):
        return True
    return " " in text and (is_name_line(text) or _is_person(text)) and _has_date_beside(element)


def _opens_with_name(element: etree._Element, text: str) -> bool:
    """Whether a line is a name, and the date in an element behind it: "Jane Doe <span>14 May, 9:40</span>"."""
    icon = element[0] if len(element) and element[0].tag in _ICONS else None
    own = " ".join(((icon.tail if icon is not None else element.text) or "").split())
    if " " not in own or not text.startswith(own) or not is_name_line(own):
        return False
    return len(own) < len(text) and _is_date(text[len(own) :].strip(" |,\u00b7\u2022-\u2013"))


_ICONS = frozenset({"i", "svg", "img"})


@lru_cache(maxsize=2_000)
def _is_person(text: str) -> bool:
    """Whether a line is a name and the job behind it, and nothing else: "Jane Doe, correspondent"."""
    name = before_job(text).strip(" ,")
    return " " in name and is_name_line(name) and is_job(text[len(name) :].strip(" ,-\u2013|"))


def is_filed(text: str) -> bool:
    """Whether a line tells name, place and agency, as Turkish agencies sign."""
    return text[-2:] == "A)" and FILED.match(text) is not None


def signed_name(marked: str) -> str | None:
    """The name in lines of which it is the first and a date the last: so bloggers head the text itself."""
    lines = [line for part in marked.split(BREAK) if (line := part.strip())]
    if not 2 <= len(lines) <= MAX_SIGNED or " " not in lines[0] or not is_name_line(lines[0]):
        return None
    return lines[0] if _is_date(lines[-1]) and max(map(len, lines)) <= MAX_SIGNATURE else None


@lru_cache(maxsize=20_000)
def _is_dated(text: str) -> bool:
    # Most lines are without a figure.
    return _FIGURE.search(text) is not None and _DATED.match(text) is not None


def _has_date_beside(element: etree._Element) -> bool:
    """Whether the line after a name, or the line before it, is a date: so newsrooms print who wrote and when."""
    lines = _lines_after(element)
    after = next(lines, "")
    for _ in range(_MOST_BESIDE):
        if " " in after and is_name_line(after):
            after = next(lines, "")  # another writer, in an element of its own
    if is_job(after):
        after = next(lines, "")
    if _MOMENT.fullmatch(after) or _is_place(after):
        after = next(lines, "")  # "Last updated", or the place, and the time in an element of its own
    if _is_date(after):
        return True
    before = _line_before(element)
    return _is_date(before) or before.casefold() in _BY_WHOM


_BY_WHOM = frozenset("by von par por door av af".split())
"""A line that is no more than the word for the writer, whom the next element names: "von <b>JANE DOE</b>"."""
_FIELDS = frozenset("date datum fecha data dato section rubrik kategorie category share teilen".split())


def _is_place(line: str) -> bool:
    """Whether a line is one word, as the town from which a story was written, and not the name of a field."""
    return line[:1].isupper() and line.isalpha() and len(line) <= _MAX_PLACE and line.casefold() not in _FIELDS


@lru_cache(maxsize=4_096)
def _is_date(line: str) -> bool:
    """Whether a short line tells when, not what."""
    if not 6 <= len(line) <= _MAX_DATE:
        return False
    if not any(map(str.isdigit, line)):
        return resolve_relative(line, _ANY_DAY) is not None
    return DATE_LINE.search(line) is not None or bool(find_dates(line)) or resolve_relative(line, _ANY_DAY) is not None


def _lines_after(element: etree._Element) -> Iterator[str]:
    """The lines after an element, without marks that only part it from the next."""
    node, left, levels = element, _LOOKED_AT, _LEVELS
    while levels > 0:
        if _says(tail := " ".join((node.tail or "").split())):
            yield tail
        for sibling in node.itersiblings():
            for inner in sibling.iter("*"):
                left -= 1
                if left < 0:
                    return
                for part in (inner.text, inner.tail if inner is not sibling else None):
                    if part and _says(text := " ".join(part.split())):
                        yield text
            if _says(tail := " ".join((sibling.tail or "").split())):
                yield tail
        above = node.getparent()
        if above is None or above.tag == "body":
            return
        levels -= len(above) > 1  # a mere wrapper is no level
        node = above


def _line_before(element: etree._Element) -> str:
    """The text right before an element, of the levels around it that begin with it."""
    node = element
    for _ in range(_LEVELS):
        before, above = node.getprevious(), node.getparent()
        if above is None:
            return ""
        text = " ".join(((before.tail if before is not None else above.text) or "").split())
        if _says(text):
            return text
        if before is not None:
            return short_text(before, 3 * _MAX_DATE) or ""
        node = above
    return ""


def _says(text: str) -> bool:
    """Whether a text is more than a mark between two parts of a line."""
    return len(text) > 2 or text.casefold() in _BY_WHOM
