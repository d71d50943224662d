"""The time of day beside a printed date, with its half-day mark and zone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from archivebot.later import later

_ZONE = r"(?:UTC|GMT)\s?[+-]\s?\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}(?!\d)|\b[A-ZМСК]{2,5}\b|(?<![A-Za-z])Z\b"
_BEFORE_HALF = (
    "오전|오후|上午|下午|晚上|凌晨|中午|早上|午前|午後|μμ|πμ|"
    "সকাল|দুপুর|বিকাল|বিকেল|সন্ধ্যা|রাত|सुबह|दोपहर|शाम|रात|बिहान|दिउँसो|साँझ"
)
_HALF = (
    r"[ap]\.?\s?m\.?(?![^\W\d_])|[μπ]\.?\s?μ\.?(?!\w)|ص(?!\w)|م(?!\w)|ق\.ظ|ب\.ظ|SA\b|CH\b|"
    r"পিএম|এএম|पीएम|एएम|pagi\b|petang\b|malam\b"
)
_TIME = (
    rf"(?P<before>{_BEFORE_HALF})?\s?(?<![\d.,:])(?P<hour>\d{{1,2}})"
    rf"(?:\s?[:h時时시]\s?(?P<minute>\d{{2}})(?:[:.](?P<second>\d{{2}})(?:[.,]\d{{1,6}})?)?|(?=\s?[ap]\.?m\b)|(?=\s?[時时시](?!\w))|(?<=[àÀ]\s\d)(?=\s?h\b)|(?<=[àÀ]\s\d\d)(?=\s?h\b))"
    rf"(?!\d)\s?(?:Uhr|uur|hrs?\b|h\b|分|분|ч\b)?[時时시]?\s?(?P<half>{_HALF})?\s?\(?(?P<zone>{_ZONE})?"
)
_TIME_DOTTED = (
    rf"(?<![\d.,:])(?P<hour>\d{{1,2}})\.(?P<minute>[0-5]\d)(?!\d|\.\d)\s?(?P<half>{_HALF})?\s?\(?(?P<zone>{_ZONE})?"
)
_LEAD = (
    r"(?:at|um|à|a las|a la|a les|às|as|kl|klo|ore|ora|alle|godz|o godz|в|о|о|u|pukul|jam|om|saat|lúc|ob|v|ve|"
    r"الساعة|ساعت|בשעה|στις|από|time|г|года?|року|р|у|ў|o|d|kell|plkst|val|թ|ժամը|เวลา|ម៉ោង|गते|h|à)"
)
_GAP = rf"[^\w+]{{0,5}}(?:\([^()\d]{{1,12}}\)\s?)?(?:{_LEAD}(?!\w)[^\w+]{{0,3}}){{0,2}}"
_WEEKDAY = r"(?:[^\W\d_][^\s\d|:,]{1,14}[^\w|:]{1,3})??"

AFTER = later(_GAP + _WEEKDAY + _TIME, re.IGNORECASE)
AFTER_DOTTED = later(_GAP + _TIME_DOTTED, re.IGNORECASE)
BEFORE = later(_TIME + r"[^\w]{0,4}(?:[^\W\d_]{1,14}[^\w|:]{1,3}){0,2}$", re.IGNORECASE)
_DIGIT = re.compile("[0-9]")
ANY = later(_TIME, re.IGNORECASE)

_AFTERNOON = ("p", "오후", "下午", "晚上", "午後", "μμ", "م", "ب", "ch", "দুপুর", "বিকাল", "বিকেল", "সন্ধ্যা", "পিএম",
              "दोपहर", "शाम", "दिउँसो", "साँझ", "पीएम", "petang")  # fmt: skip
_MORNING = (
    "a",
    "오전",
    "上午",
    "凌晨",
    "早上",
    "午前",
    "π",
    "ص",
    "ق",
    "sa",
    "সকাল",
    "এএম",
    "सुबह",
    "बिहान",
    "एएम",
    "pagi",
)
_NIGHT = ("রাত", "रात", "malam")
"""From six it is evening, from twelve on it is the early morning."""


@dataclass(slots=True, frozen=True)
class Clock:
    """A time of day as printed."""

    hour: int
    minute: int
    second: int
    zone: str | None
    start: int
    end: int


def _from(match: re.Match[str], shift: int = 0) -> Clock | None:
    found = match.groupdict()
    hour, minute, second = int(found["hour"]), int(found.get("minute") or 0), int(found.get("second") or 0)
    half = (found.get("before") or found.get("half") or "").lower()
    if half and hour <= 12:
        if half.startswith(_AFTERNOON):
            hour = hour % 12 + 12
        elif half.startswith(_MORNING):
            hour %= 12
        elif half.startswith(_NIGHT):
            hour = (hour + 12) % 24 if hour >= 6 else hour
    if hour > 23 or minute > 59 or second > 59:
        return None
    zone = found.get("zone")
    if zone and zone.islower() and zone != "мск":
        zone = None
    return Clock(hour, minute, second, zone, match.start() + shift, match.end() + shift)


def clock_beside(text: str, start: int, end: int) -> Clock | None:
    """The time of day that belongs to the date at ``text[start:end]``: behind it, else before it."""
    tail = text[end : end + 60]
    if _DIGIT.search(tail):
        for pattern in (AFTER, AFTER_DOTTED):
            match = pattern.match(tail)
            if match and (clock := _from(match, end)):
                return clock
    offset = max(0, start - 45)
    head = text[offset:start]
    match = BEFORE.search(head) if _DIGIT.search(head) else None
    return _from(match, offset) if match else None


def clocks(text: str) -> list[Clock]:
    """Every time of day in a text, in order."""
    return [clock for match in ANY.finditer(text) if (clock := _from(match))]
