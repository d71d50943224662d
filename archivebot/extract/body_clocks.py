"""A live blog's entries whose times are printed for readers only: "2.05pm", "14:05 Uhr: ...", "14h05".

The day is that of the publication; past midnight it is the next.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import islice, pairwise

from lxml import etree

from archivebot.dates import find_dates, localize
from archivebot.dates.clock import clocks
from archivebot.dates.zones import with_zone
from archivebot.extract.body import Body
from archivebot.extract.body_groups import look
from archivebot.extract.body_live import MIN_ENTRIES, entries_of, entry_of
from archivebot.extract.live_names import speaks_of_live
from archivebot.extract.marked_text import flat_text
from archivebot.page import Page
from archivebot.text import extent

_CLOCK = (
    r"(?:(?:posted|published|updated?|original (?:story|post)|publié|mise? (?:en ligne|à jour)|actualizad[oa]|"
    r"actualización|aktualisiert|gepostet|geplaatst|aggiornamento|uppdaterad)[,:]? )?"
    r"(?:(?:kl\.?|klo|um|at|à|às|as|a las|ore|alle|ob|godz\.?|в|у|о|saat|pukul|jam|lúc|ώρα|الساعة|ساعت) )?"
    r"(?:上午|下午|午前|午後|晚上|凌晨|오전|오후)?\s?"
    r"(?P<time>\d{1,2}(?:\s?(?:[:.h時时点點시]\s?[0-5]\d(?::[0-5]\d)?|[時时点點시]\s?\d(?=[分분]))|(?=\s?[ap]\.?m\b)|\s?h\b|[時시](?!\w)))[分분]?"
    r"(?:\s?(?:[ap]\.?m\b\.?|uhr|uur|hrs?|horas?|hs?\b|น\.|ч\.?|ص|م)(?!\w))?"
    r"(?:\s?\(?(?-i:[A-Z]{1,4}T|GMT|UTC|CET|WIB|WITA|WIT|MEZ|MESZ|МСК)\)?(?!\w))?"
)
_MAYBE = re.compile(r"\D{0,24}+\d{1,2}\s?[:.hapHAP時时点點시]")
"""Few lines have so much of a time of day."""
_WHOLE = re.compile(rf"(?i)\W*{_CLOCK}\W*(?P<day>(?:\D{{0,12}}\d[\w .,/-]{{4,24}})?)\W*")
"""A line that is a time of day, with the day behind it or not."""
_OPENING = re.compile(
    rf"(?i)[\W_]{{0,6}}{_CLOCK}[\])]*(?:\s?[:|\u2013\u2014\u2022.+-]+\s|\s(?=(?-i:[^\Wa-z\d_]|[\"'\u201c\u201e\u00ab])))"
)
"""A time of day with which a heading or a paragraph begins."""
_LEAVES = ("span", "div", "time", "b", "strong", "p", "a", "dt", "em", "small", "h2", "h3", "h4", "td")
_MAX_ELEMENTS = 6_000
_MAX_LINE = 40
"""Characters of a line that tells a time and a day."""
MIN_SILENT = 4
"""Entries, newest first, that make a live blog though no word says so; a chronicle begins with the oldest."""
MIN_TOLD = 80
"""Characters of an entry on average; lists of programmes have less."""
_LONGEST_PAUSE = 16 * 60
"""Minutes between two entries; more is an entry out of order, such as one that is pinned above the others."""


@dataclass(slots=True)
class _Entry:
    """A block that opens an entry, and the time of day that was printed with it."""

    at: int
    clock: str
    minutes: int = 0
    day: date | None = None


def read_clocks(
    page: Page, body: Body, headline: str | None, first: object, zone: str | None, language: str | None
) -> None:
    """Give the blocks that open an entry its time; lines that were nothing but the time are left out of the body.

    ``first`` is the date of publication, ``zone`` the site's, where it is known.
    """
    if len(body.elements) < MIN_ENTRIES or any(block.time is not None for block in body.blocks):
        return
    named = False
    entries, alone = _printed_in_blocks(body)
    if len(entries) < MIN_ENTRIES:
        named = speaks_of_live(page, headline)
        if not named and body.hours < MIN_SILENT:
            return
        entries = _printed_beside(body)
    entries = [entry for entry in entries if _read(entry)]
    if len(entries) < MIN_ENTRIES or _told(body, entries) < MIN_TOLD * len(entries):
        return
    newest_first = _is_newest_first(entries)
    if not (named or (newest_first and len(entries) >= MIN_SILENT) or speaks_of_live(page, headline)):
        return
    if isinstance(first, date):
        _set_times(body, entries, newest_first, first, zone, language)
    body.blocks = [block for n, block in enumerate(body.blocks) if n not in alone]
    body.elements = [element for n, element in enumerate(body.elements) if n not in alone]


def _told(body: Body, entries: list[_Entry]) -> int:
    """Characters of the text from the first entry on."""
    return sum(extent(block.text) for block in body.blocks[entries[0].at :])


def _printed_in_blocks(body: Body) -> tuple[list[_Entry], set[int]]:
    """Blocks that begin with a time or follow a line of it, and those lines."""
    entries: list[_Entry] = []
    alone: set[int] = set()
    for n, block in enumerate(body.blocks):
        text = block.text
        if _MAYBE.match(text) is None:
            continue
        if len(text) <= _MAX_LINE and _WHOLE.fullmatch(text):
            alone.add(n)
            before = n - 1
            if n + 1 < len(body.blocks):
                under = body.blocks[before].kind == "heading" != body.blocks[n + 1].kind if before >= 0 else False
                entries.append(_Entry(before if under and before not in alone else n + 1, text))
        elif (match := _OPENING.match(text)) is not None:
            entries.append(_Entry(n, match[0]))
    if entries and entries[0].at and body.above:
        # The line over the first entry looks like the date of the story.
        text = flat_text(body.above[-1])
        if len(text) <= _MAX_LINE and _WHOLE.fullmatch(text):
            entries.insert(0, _Entry(0, text))
    return entries, alone


def _printed_beside(body: Body) -> list[_Entry]:
    """Times in elements of one look between the blocks, which were taken for no text."""
    assert body.container is not None
    numbers = {element: n for n, element in enumerate(body.elements)}
    lines: dict[str, list[tuple[etree._Element, str]]] = {}
    for element in islice(body.container.iter(*_LEAVES), _MAX_ELEMENTS):
        if (
            len(element) > 2
            or element in numbers
            or any(above in numbers for above in islice(element.iterancestors(), 3))
        ):
            continue
        text = " ".join(flat_text(element)[: 2 * _MAX_LINE].split())
        if 2 < len(text) <= _MAX_LINE and _WHOLE.fullmatch(text):
            lines.setdefault(look(element), []).append((element, text))
    found = max((_next_to(stamped, body, numbers) for stamped in lines.values()), key=len, default=[])
    return sorted(found, key=lambda entry: entry.at)


def _next_to(stamped: list[tuple[etree._Element, str]], body: Body, numbers: dict[etree._Element, int]) -> list[_Entry]:
    """The blocks that times of one look belong to: the first of the box around the time, else the next."""
    assert body.container is not None
    boxes = entries_of(stamped, body.container)
    found: dict[int, str] = {}
    if boxes:
        seen: set[etree._Element] = set()
        for n, element in enumerate(body.elements):
            box = entry_of(element, boxes)
            if box is not None and box not in seen:
                seen.add(box)
                found[n] = boxes[box]
    else:
        texts, text = dict(stamped), None
        for element in body.container.iter(*{e.tag for e in (*texts, *numbers)}):
            text = texts.get(element, text)
            if text is not None and element in numbers:
                found[numbers[element]], text = text, None
    return [_Entry(n, text) for n, text in found.items()]


def _read(entry: _Entry) -> bool:
    """Read the time of day, and the day where it is printed, too."""
    match = _WHOLE.fullmatch(entry.clock) or _OPENING.match(entry.clock)
    assert match is not None
    time = re.sub(r":(?=\d$)", ":0", re.sub(r"\s?[.h時时点點시]\s?(?=\d)", ":", match["time"]))
    digits = re.fullmatch(r"(\d+)\s?[h時시]", time)
    read = clocks(entry.clock.replace(match["time"], f"{digits[1]}:00" if digits else time, 1))
    if not read:
        return False
    entry.minutes = 60 * read[0].hour + read[0].minute
    entry.clock = read[0].zone or ""
    days = find_dates(match["day"]) if "day" in match.re.groupindex and match["day"] else []
    entry.day = date(days[0].value.year, days[0].value.month, days[0].value.day) if days else None
    return True


def _is_newest_first(entries: list[_Entry]) -> bool:
    """Whether the times go back rather than on; one step may be over midnight, one be an entry set above."""
    steps = [(a.minutes > b.minutes) - (a.minutes < b.minutes) for a, b in pairwise(entries)]
    return sum(steps) > 0 and steps.count(-1) <= 1 + len(steps) // 10


def _set_times(
    body: Body, entries: list[_Entry], newest_first: bool, first: date, zone: str | None, language: str | None
) -> None:
    day, before = date(first.year, first.month, first.day), -1
    for entry in reversed(entries) if newest_first else entries:
        if entry.day is not None:
            day = entry.day
        elif entry.minutes < before:
            if entry.minutes + 1440 - before > _LONGEST_PAUSE:
                entry.day = day
                continue
            day += timedelta(days=1)
        before, entry.day = entry.minutes, day
    # Zero is what systems write who tell no offset.
    offset = first.tzinfo if isinstance(first, datetime) and first.utcoffset() else None
    for entry in entries:
        day = entry.day or day
        moment = datetime(day.year, day.month, day.day, *divmod(entry.minutes, 60))
        if entry.clock:
            moment = with_zone(moment, entry.clock, language)
        moment = localize(moment, zone)
        body.blocks[entry.at].time = moment if moment.tzinfo else moment.replace(tzinfo=offset)
