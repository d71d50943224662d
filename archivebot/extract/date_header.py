"""Dates around the headline: the lines between it and the text, and a date that stands alone beside the story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice, takewhile

from lxml import etree

from archivebot.dates import find_dates
from archivebot.extract.body import Body
from archivebot.extract.byline_places import following
from archivebot.extract.candidates import element_text
from archivebot.extract.date_lines import Line, header_lines, text_before
from archivebot.extract.date_sources import MODIFIED, PUBLISHED, Reading, Statement
from archivebot.extract.date_words import NOT_PUBLISHED, PUBLISHED_LABEL, UPDATED, is_period, later_hour
from archivebot.extract.surroundings import doubt_about, upward
from archivebot.page import Page

_DIGIT = re.compile(r"\d")


def header_statements(
    page: Page,
    heading: etree._Element | None,
    body: Body,
    reading: Reading,
    headed: Mapping[etree._Element, etree._Element],
    lone: bool = True,
) -> list[Statement]:
    """Dates in lines without a telling name: around the headline, at the start and the end of the text.

    Small publishing systems put the date into a plain line; it is believed
    where it stands within three levels of the headline, alone or labelled, and
    (``lone``) anywhere in the story where it is the only day. ``headed``: element -> its first heading.
    """
    if heading is None and body.elements:
        heading = body.elements[0]
    titles = [page.scan.title or "", *page.scan.metas.get("og:title", [])[:1]]
    title = " | ".join(titles)
    # "Story | Site | 28.04.2023": some sites close the page's title with the day.
    # "Story（2023年4月28日）｜Site": others set it in brackets.
    parts = _TITLE_BORDER.split(title)[1:]
    lines = [(part, "title") for part in parts if 6 <= len(part) < 24 and _DIGIT.search(part)]
    opens = next(filter(None, map(_OPENS_WITH_DATE.match, titles)), None)
    if opens is not None and heading is not None and not _OPENS_WITH_DATE.match(element_text(heading)):
        lines.append((opens[0], "title"))  # "28.04.2023: Story (Site)": others open it so
    lines[:0] = [(text, "dom:dateline") for text in _lines_below(body)]
    found = [s for text, source in lines for s in told(text, source, reading)]
    # What programs read is hidden from readers, and tells a change more often.
    near = sorted(header_lines(heading, body.elements, headed), key=lambda line: _MACHINE.match(line.text) is not None)
    found += _of_header([line for line in near if not line.below], reading)
    # "29.11.2022 - The text begins": some sites open the text with the day.
    openings = [block.text[:60] for block in body.blocks[:2] if _OPENS_WITH_DATE.match(block.text)]
    found += [s for text in openings for s in told(text, "dom:dateline", reading)]
    if not any(s.field == PUBLISHED and s.source != "dom:masthead" for s in found):
        found += _of_header([line for line in near if line.below], reading)
    return found or (_alone(heading, body, reading, headed) if lone else [])


def line_statements(
    heading: etree._Element | None, body: Body, reading: Reading, headed: Mapping[etree._Element, etree._Element]
) -> list[Statement]:
    """The one day that lines over the text tell which are nothing but a day: what readers see beside what data says."""
    found: list[Statement] = []
    for line in header_lines(heading, body.elements, headed, _NEAR):
        if line.far or line.below:
            continue
        read = told(line.text, "dom:line", reading, line, _MAX_BESIDE)
        if read and not any(doubt_about(box, headed) for box in _up_to(line)):
            found += read
    days = {s.value.isoformat()[:10] for s in found if s.field == PUBLISHED}
    return found if len(days) == 1 else []


def _up_to(line: Line) -> Iterator[etree._Element]:
    """The elements around a line inside its box."""
    for above in upward(line.element):
        if above is line.box:
            return
        yield above


_TITLE_BORDER = re.compile(r"\s[|\u2013-]\s|[\uff08\uff09\uff5c]")
_MARKS = " |·•,–—-"
_NEAR = 4
"""Levels above the headline at which a line can say otherwise than data."""


def told(text: str, source: str, reading: Reading, line: Line | None = None, beside: int = 60) -> list[Statement]:
    """The dates in a line that is not much more: up to ``beside`` characters stand beside one without a label."""
    found, end = [], 0
    ahead, element = (line.ahead, line.element) if line is not None else ("", None)
    for match in find_dates(text, reading.language, prefer_day_first=reading.day_first):
        # Of two dates in a line each has a label of its own: "Modifié le 15/05, publié le 14/05".
        before, end = text[max(end, match.start - 40) : match.start].lower(), match.end
        if not before.strip(_MARKS):
            before = f"{ahead} {before}".lower()  # "<b>Published:</b> 3 May"
        labelled = PUBLISHED_LABEL.search(before) is not None
        other = NOT_PUBLISHED.search(before if labelled else text.lower()) is not None
        if other or (len(text) - (match.end - match.start) > beside and not labelled):
            continue
        if is_period(text, match.start, match.end):
            continue
        field = MODIFIED if UPDATED.search(before) else PUBLISHED
        if field == PUBLISHED and not labelled and before.rstrip().endswith(":"):
            continue  # "Release: 3 May": the day of another thing
        found.append(Statement(field, match.value, source, element, match.swapped))
        if field == PUBLISHED and (hour := later_hour(text, match.end, match.value)) is not None:
            found.append(Statement(MODIFIED, hour, source, element, match.swapped))
    return found


def _of_header(lines: Iterable[Line], reading: Reading) -> list[Statement]:
    """The dates of lines around the headline; three days are a list of other stories, but for the day before it."""
    read = [
        (line, s)
        for line in lines
        for s in told(line.text, "dom:masthead" if line.far else "dom:header", reading, line)
    ]
    days = {s.value.isoformat()[:10] for _, s in read}
    if len(days) < _LIST:
        return [s for _, s in read]
    first = read[0][0]
    box = [s for line, s in read if line.box is first.box]
    # The line under the headline is the story's own; behind it some pages announce others before the text.
    lone = len({s.value.isoformat()[:10] for s in box}) < _LIST and told(first.text, "", reading, first, _MAX_BESIDE)
    return box if lone and not first.below and not _announces(first.box) else []


def _announces(box: etree._Element) -> bool:
    """Whether a box holds a link as long as the title of a story."""
    return any(len(element_text(link)) >= _LEAST_TITLE for link in islice(box.iter("a"), 8))


_LIST = 3
_LEAST_TITLE = 25
"""Characters of a story's title; sections and writers have shorter names."""


def _lines_below(body: Body) -> Iterator[str]:
    """Lines right below the text in which a label names the day: "Geschrieben: 21. März 2019 | Zugriffe: 412"."""
    for sibling in islice(body.elements[-1].itersiblings(), _BELOW) if body.elements else ():
        text = element_text(sibling, 2 * _MAX_BELOW) if len(sibling) < _BELOW else ""
        if len(text) <= _MAX_BELOW and _DIGIT.search(text) and PUBLISHED_LABEL.match(text.lower().lstrip(" (|")):
            yield text


_BELOW = 5
_MAX_BELOW = 100
_MAX_BESIDE = 20
"""Characters beside the date in a line that is nothing but a date: "on Tuesday, ... at", "Article of ..."."""


def _alone(
    heading: etree._Element | None, body: Body, reading: Reading, headed: Mapping[etree._Element, etree._Element]
) -> list[Statement]:
    """The only day of lines that are nothing but a day, in what heading and text share, or that a field below tells.

    Systems print their fields below the text, outside of its boxes: "Published: 3 May 2024".
    """
    if heading is None or body.container is None:
        return []
    above = set(upward(heading))
    root = next((element for element in upward(body.container) if element in above), None)
    if root is None:
        return []
    inside = () if root.tag in ("body", "html") else islice(root.iter("*"), _MOST_TEXTS)
    below = following(body.elements[-1], set(), _MOST_BELOW) if body.elements else ()
    return _only_day(inside, body, reading, headed, False) or _only_day(below, body, reading, headed, True)


def _only_day(
    elements: Iterable[etree._Element],
    body: Body,
    reading: Reading,
    headed: Mapping[etree._Element, etree._Element],
    labelled: bool,
) -> list[Statement]:
    """The day of lines without other words, where they tell no other; ``labelled``: of lines behind a field's name."""
    story, holding = set(body.elements), set(upward(body.container)) if body.container is not None else set()
    found: dict[str, Statement] = {}
    for text, element, ahead in _texts(elements):
        line = " ".join(text.split())
        if element in story or NOT_PUBLISHED.search(line.lower()):
            continue
        for match in find_dates(line, reading.language, prefer_day_first=reading.day_first)[:1]:
            own = line[: match.start].lower()
            before = own or (text_before(element) if ahead is None else element_text(ahead, 60)[-40:]).lower()
            is_field = before.rstrip().endswith(":") and PUBLISHED_LABEL.search(before[-_MAX_BESIDE:]) is not None
            alone = len(line) - (match.end - match.start) < _MAX_BESIDE or PUBLISHED_LABEL.search(own) is not None
            boxes = takewhile(lambda box: box not in holding, islice(upward(element), 4))
            if (
                (is_field or (alone and ahead is None and not labelled))
                and not is_period(line, match.start, match.end)
                and not any(doubt_about(above, headed) for above in boxes)
            ):
                field = MODIFIED if UPDATED.search(own) else PUBLISHED
                found[match.value.isoformat()[:10]] = Statement(field, match.value, "dom:alone", element, match.swapped)
    return list(found.values()) if len(found) == 1 else []


def _texts(
    elements: Iterable[etree._Element],
) -> Iterator[tuple[str, etree._Element, etree._Element | None]]:
    """Short texts with a figure, each with what holds it and the element right before it."""
    for element in elements:
        text = element.text
        if text and 6 <= len(text) <= _MAX_ALONE and _DIGIT.search(text):
            yield text, element, None
        text = element.tail
        if text and 6 <= len(text) <= _MAX_ALONE and _DIGIT.search(text):
            above = element.getparent()
            if above is not None:
                yield text, above, element


_MOST_TEXTS, _MOST_BELOW, _MAX_ALONE = 2_000, 200, 80


_MACHINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:")
_OPENS_WITH_DATE = re.compile(r"\D{0,12}\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\s*[-\u2013\u2014:|)]")
