"""Dates printed for readers: every date in a short text, in any language, with its time and zone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from itertools import pairwise

from archivebot.dates.calendars import CALENDARS, from_bikram, from_buddhist, from_era, from_jalali
from archivebot.dates.clock import clock_beside
from archivebot.dates.months import month_number, opens_pair, other_month, primary
from archivebot.dates.normal import normal
from archivebot.dates.numerals import with_digits
from archivebot.dates.zones import with_zone

MAX_TEXT = 400
"""Characters of a text that are looked at: a date that readers are meant to see stands in a short line."""

_NUMERIC = re.compile(
    r"(?<![\d.,/-])(?<!\d:)(\d{1,4})\s?([./|-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{1,2})\.?(?![\d%€$])(?![/-]\d)(?![.:]\d)(?!,\d)"
)
_WORD = re.compile(
    "[^\\s\\d!-/:-@\\[-`{-~\u00a1-\u00bf\u2010-\u2027\u2030-\u205e\u3001-\u3020\uff01-\uff0f\uff1a-\uff20،؛。॥၊]+|\\d+"
)
_THAI_SHORT = re.compile(r"([ก-๙]{1,3})\.\s?([ก-ฮ])\.")
_TWO_NUMBERS = re.compile("[0-9][^0-9]+[0-9]")
"""Day and year at least are numbers in every date."""
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?")
_CLOCK_BEHIND = re.compile(r",?\s\d{1,2}:\d{2}(?!\d)")
"""Before a time of day, three numbers with dashes between them are a date: "14-05-24, 11:05"."""

_FILLER_WORDS = """
utc gmt bst cet cest eet eest msk est edt cst cdt mst mdt pst pdt jst
st nd rd th er ère º ª го de del d ta of el le la the den der dem dia día dzień ngày năm
tháng thg year ko a eko año года год г рік року р роки god godine godini gada gadā m metų dienos yil yilda yili жылғы
жылы ж жылдың yılı พศ คศ วันที่ ที่ เดือน ปี το του e ος η na і ő i pe zi în সাল को सन
साल गते ቀን ዓ ም عام سنة سال ماه לחודש ב ה й я оны මස ទី ឆ្នាំ ថ្ងៃ
"""
"""Words between day, month and year that mean nothing for the date: articles, ordinals, "year", "day", zones."""
_FILLERS = frozenset(_FILLER_WORDS.split())
_DIGIT_UNITS = {"年": "Y", "년": "Y", "月": "M", "월": "M", "日": "D", "일": "D", "号": "D", "號": "D"}

_MONTH_FIRST = frozenset({"en", "en-us", "fil", ""})


@dataclass(slots=True, frozen=True)
class DateMatch:
    """A date found in a text."""

    value: datetime | date
    start: int
    """Where it begins in the normal form of the text."""
    end: int
    """Where it ends, its time of day included."""
    swapped: date | None = None
    """The other reading of an all-digit date (3/4 or 4/3), where both are days."""


@dataclass(slots=True)
class _Token:
    text: str
    number: int | None
    month: int | None
    other: tuple[str, int] | None
    """Calendar and month, of calendars that name their own."""
    unit: str
    start: int
    end: int


def day_first(language: str | None) -> bool | None:
    """Whether a language prints the day before the month in digits; None where that cannot be told (English)."""
    tag = (language or "").lower().replace("_", "-")
    if tag in _MONTH_FIRST:
        return False if tag in ("en-us", "fil") else None
    if tag.startswith("en-"):
        return tag[3:5] not in ("us", "ph")
    return True


def find_dates(text: str, language: str | None = None, *, prefer_day_first: bool | None = None) -> list[DateMatch]:
    """Every full date (day, month, year) in a short text, in order, each once.

    ``language`` (BCP 47) settles names that several languages share and the
    order of day and month in digits; ``prefer_day_first`` settles that order
    where the language does not. A date without a year is not a date.
    """
    return list(_found(text[: MAX_TEXT * 2], language, prefer_day_first))


@lru_cache(maxsize=4096)
def _found(text: str, language: str | None, prefer_day_first: bool | None) -> tuple[DateMatch, ...]:
    """The dates of a text; boxes in boxes ask for the same line again."""
    text = normal(text)[:MAX_TEXT]
    text = with_digits(text if text.isascii() else _THAI_SHORT.sub(r"\1\2", text))
    if not _TWO_NUMBERS.search(text):
        return ()
    first = day_first(language)
    found = _numeric(text, language, prefer_day_first if first is None else first)
    if not found:
        # A line that prints one date in digits does not print another in words.
        found = _worded(text, language)
    found.sort(key=lambda m: m.start)
    return tuple(_with_clock(text, match, language) for match in found)


def find_day_and_month(text: str, language: str | None = None) -> tuple[int, int] | None:
    """Month and day that a short text names without a year ("3 May", "5月3日"); None where it names none or several."""
    tokens = _tokens(text, language)
    found = set()
    for a, b in pairwise(tokens):
        for month, day in ((a.month, b.number), (b.month, a.number)):
            if month and day and 1 <= day <= 31 and len(str(day)) <= 2:
                found.add((month, day))
    return found.pop() if len(found) == 1 else None


def _with_clock(text: str, match: DateMatch, language: str | None) -> DateMatch:
    clock = clock_beside(text, match.start, match.end)
    if clock is None:
        return match
    day = match.value
    moment = datetime(day.year, day.month, day.day, clock.hour, clock.minute, clock.second)
    if clock.zone:
        moment = with_zone(moment, clock.zone, language)
    return DateMatch(moment, min(match.start, clock.start), max(match.end, clock.end), match.swapped)


def _in_full(year: int) -> int:
    """A year of two digits: "98" is no year to come."""
    return year + (1900 if year >= _FIRST_OF_CENTURY else 2000)


_FIRST_OF_CENTURY = 70


def _numeric(text: str, language: str | None, first: bool | None) -> list[DateMatch]:
    found = []
    for match in _NUMERIC.finditer(text):
        a, b, c = match[1], match[3], match[4]
        value: date | None
        swapped = None
        if len(a) == 4:
            value = _day(int(a), int(b), int(c), language)
        elif len(a) == 3:
            continue
        elif len(c) == 4 or (
            len(c) == 2 and (match[2] not in "-|" or (first is True and _CLOCK_BEHIND.match(text, match.end())))
        ):
            year = int(c) if len(c) == 4 else _in_full(int(c))
            dmy, mdy = _day(year, int(b), int(a), language), _day(year, int(a), int(b), language)
            value, swapped = (mdy or dmy, dmy) if first is False else (dmy or mdy, mdy)
            if first is None and dmy and mdy and dmy != mdy and match[2] == "/":
                value, swapped = mdy, dmy
            swapped = swapped if swapped != value else None
        else:
            continue
        if value:
            found.append(DateMatch(value, match.start(), match.end(), swapped))
    return found


def _worded(text: str, language: str | None) -> list[DateMatch]:
    tokens = _tokens(text, language)
    found, index = [], 0
    while index < len(tokens) - 1:
        match = _window(tokens, index, language, text)
        if match is None:
            index += 1
        else:
            found.append(match)
            while index < len(tokens) and tokens[index].start < match.end:
                index += 1
    return found


def _tokens(text: str, language: str | None) -> list[_Token]:
    """Numbers, months and words that break a date; fillers and times of day left out."""
    clocks = [m.span() for m in _CLOCK.finditer(text)]
    raw = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
    tokens: list[_Token] = []
    skip = -1
    for index, (word, start, end) in enumerate(raw):
        if index == skip or (clocks and any(s <= start < e for s, e in clocks)):
            continue
        if word[0].isdecimal():
            tokens.append(_Token(word, int(word) if len(word) <= 4 else None, None, None, "", start, end))
            continue
        unit = _DIGIT_UNITS.get(word[0])
        if unit and tokens and tokens[-1].number is not None and start - tokens[-1].end <= 1:
            last = tokens[-1]
            month = last.number if unit == "M" and last.number and last.number <= 12 else None
            tokens[-1] = _Token(last.text, None if month else last.number, month, None, unit, last.start, start + 1)
            continue
        if word == "сарын" and tokens and 1 <= (tokens[-1].number or 0) <= 12:  # Mongolian: "of the 3rd month"
            last = tokens.pop()
            tokens.append(_Token(last.text, None, last.number, None, "", last.start, end))
            continue
        following = raw[index + 1] if index + 1 < len(raw) else None
        if following and word.lower() in ("tháng", "thg") and following[0].isdecimal() and int(following[0]) <= 12:
            tokens.append(_Token(word, None, int(following[0]) or None, None, "", start, following[2]))
            skip = index + 1
            continue
        month = month_number(word, language)
        if following and opens_pair(word) and (pair := month_number(f"{word}_{following[0]}", language)):
            month, end, skip = pair, following[2], index + 1
        other = None if word.isascii() else other_month(word)
        if month is None and other is None and word.lower() in _FILLERS:
            continue
        if month is not None and tokens and tokens[-1].month == month and tokens[-1].number is None:
            continue  # "آذار/مارس": the month in the names of two calendars
        tokens.append(_Token(word, None, month, other, "", start, end))
    return tokens


def _window(tokens: list[_Token], index: int, language: str | None, text: str) -> DateMatch | None:
    """The date that begins at a token: its words, in one of the orders in which languages print them."""
    three = tokens[index : index + 3]
    if len(three) < 3:
        return None
    a, b, c = three
    if c.start - a.start > 40:
        return None
    numbers = (a.number, b.number, c.number)
    if a.unit == "Y" and b.month and c.number:  # 2024年5月3日, also with an era: 令和6年
        year = _era_year(text, a) or a.number
        if year and 80 <= year <= 199 and primary(language) == "zh":
            year = from_era("民國", year)
        return _match(_day(year or 0, b.month, c.number, language), a, c)
    for month_at, orders in ((1, ((2, 0), (0, 2))), (0, ((2, 1),)), (2, ((0, 1),))):
        token = three[month_at]
        if token.month is None and token.other is None:
            continue
        for year_at, day_at in orders:
            year, day = numbers[year_at], numbers[day_at]
            if year is None or day is None or day > 31 or not _is_year(three[year_at], text):
                continue
            if month_at == 2 and (year < 100 or _is_number(tokens[index + 3 : index + 4])):
                continue  # "No. 10 (2418), 14 May 2024": the number before a day is no year
            if year < 100:  # Thai newsrooms cut the Buddhist year: "22 พ.ค. 67"
                year = year + 2500 if year >= 50 and "\u0e01" <= token.text[:1] <= "\u0e4e" else _in_full(year)
            value = _named(year, token, day, language)
            if value:
                return _match(value, a, c)
    return None


def _is_number(after: list[_Token]) -> bool:
    """Whether a number of four digits follows: the year of the day and month before it."""
    return bool(after) and after[0].number is not None and len(after[0].text) == 4


def _is_year(token: _Token, text: str) -> bool:
    """Four digits, or two behind an apostrophe or a separator that no hour begins with."""
    if len(token.text) == 4:
        return True
    around = text[max(0, token.start - 1) : token.end + 1]
    return len(token.text) == 2 and around[0] in "'’-/ ." and around[-1] not in ":.h時时시"


def _era_year(text: str, token: _Token) -> int | None:
    return from_era(text[max(0, token.start - 2) : token.start], int(token.text)) if len(token.text) < 4 else None


def _named(year: int, token: _Token, day: int, language: str | None) -> date | None:
    if token.other is not None:
        calendar, month = token.other
        value = CALENDARS[calendar](year, month, day)
        if value is not None or calendar != "jalali":
            return value
    return _day(year, token.month, day, language) if token.month else None


def _match(value: date | None, first: _Token, last: _Token) -> DateMatch | None:
    return DateMatch(value, first.start, last.end) if value else None


def _day(year: int, month: int, day: int, language: str | None) -> date | None:
    """The Gregorian day, the year read in the calendar that it can belong to."""
    code = primary(language)
    if 1300 <= year <= 1500:
        # Without a known language, a year from 1430 on may be one of the lunar calendar.
        solar = code in ("fa", "ps", "ku", "ckb") or (not code and year < 1430)
        return from_jalali(year, month, day) if solar else None
    if code == "ne" and year > 2060:
        return from_bikram(year, month, day)
    if 2480 <= year <= 2643:
        year = from_buddhist(year)
    try:
        return date(year, month, day)
    except ValueError:
        return None
