"""Dates around the headline: the lines between it and the text, and a date that stands alone beside the story."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice, takewhile

from lxml import etree

from archivebot.dates import find_dates
from archivebot.extract.body import Body
from archivebot.extract.candidates import element_text
from archivebot.extract.date_sources import MODIFIED, PUBLISHED, Reading, Statement
from archivebot.extract.date_words import NOT_PUBLISHED, PUBLISHED_LABEL, UPDATED, is_period, later_hour
from archivebot.extract.surroundings import MAX_NAMES, doubt_about, upward
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
    found: list[Statement] = []
    if heading is None and body.elements:
        heading = body.elements[0]
    titles = [page.scan.title or "", *page.scan.metas.get("og:title", [])[:1]]
    title = " | ".join(titles)
    # "Story | Site | 28.04.2023": some sites close the page's title with the day.
    lines = [(part, "title") for part in re.split(r"\s[|\u2013-]\s", title)[1:] if len(part) < 24]
    opens = next(filter(None, map(_OPENS_WITH_DATE.match, titles)), None)
    if opens is not None and heading is not None and not _OPENS_WITH_DATE.match(element_text(heading)):
        lines.append((opens[0], "title"))  # "28.04.2023: Story (Site)": others open it so
    # What programs read is hidden from readers, and tells a change more often.
    near = header_lines(heading, set(body.elements), headed)
    lines += [
        (text, "dom:masthead" if far else "dom:header")
        for text, far in sorted(near, key=lambda line: _MACHINE.match(line[0]) is not None)
    ]
    # "29.11.2022 - The text begins": some sites open the text with the day.
    lines += [(block.text[:60], "dom:dateline") for block in body.blocks[:2] if _OPENS_WITH_DATE.match(block.text)]
    lines[:0] = [(text, "dom:dateline") for text in _lines_below(body)]
    for text, source in lines:
        end = 0
        for match in find_dates(text, reading.language, prefer_day_first=reading.day_first):
            # Of two dates in a line each has a label of its own: "Modifié le 15/05, publié le 14/05".
            before, end = text[max(end, match.start - 40) : match.start].lower(), match.end
            labelled = PUBLISHED_LABEL.search(before) is not None
            other = NOT_PUBLISHED.search(before if labelled else text.lower()) is not None
            if other or (len(text) - (match.end - match.start) > 60 and not labelled):
                continue
            if is_period(text, match.start, match.end):
                continue
            field = MODIFIED if UPDATED.search(before) else PUBLISHED
            found.append(Statement(field, match.value, source, None, match.swapped))
            if field == PUBLISHED and (hour := later_hour(text, match.end, match.value)) is not None:
                found.append(Statement(MODIFIED, hour, source, None, match.swapped))
    days = {statement.value.isoformat()[:10] for statement in found if statement.source in _HEADER}
    if len(days) > 2:
        # Three days are a list of other stories.
        found = [statement for statement in found if statement.source not in _HEADER]
    return found or (_alone(heading, body, reading, headed) if lone else [])


_HEADER = frozenset({"dom:header", "dom:masthead"})


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
    """A line that is nothing but a date, in what heading and text share, where it names the only day."""
    if heading is None or body.container is None:
        return []
    above = set(upward(heading))
    root = next((element for element in upward(body.container) if element in above), None)
    if root is None or root.tag in ("body", "html"):
        return []
    story, holding = set(body.elements), set(upward(body.container))
    found: dict[str, Statement] = {}
    for _, element in zip(range(2_000), root.iter("*"), strict=False):
        text = element.text
        if not text or not 6 <= len(text) <= 80 or not _DIGIT.search(text) or element in story:
            continue
        line = " ".join(text.split())
        if NOT_PUBLISHED.search(line.lower()):
            continue
        for match in find_dates(line, reading.language, prefer_day_first=reading.day_first)[:1]:
            alone = len(line) - (match.end - match.start) < _MAX_BESIDE
            alone = alone or PUBLISHED_LABEL.search(line[: match.start].lower()) is not None
            boxes = takewhile(lambda box: box not in holding, islice(upward(element), 4))
            if (
                alone
                and not is_period(line, match.start, match.end)
                and not any(doubt_about(above, headed) for above in boxes)
            ):
                field = MODIFIED if UPDATED.search(line[: match.start].lower()) else PUBLISHED
                found[match.value.isoformat()[:10]] = Statement(field, match.value, "dom:alone", element, match.swapped)
    return list(found.values()) if len(found) == 1 else []


_MACHINE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:")
_OPENS_WITH_DATE = re.compile(r"\D{0,12}\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{2,4}\s*[-\u2013\u2014:|)]")


def header_lines(
    heading: etree._Element | None, story: set[etree._Element], headed: Mapping[etree._Element, etree._Element]
) -> Iterator[tuple[str, bool]]:
    """Short lines before and after the headline, up to three levels above it, nearest first.

    With each, whether it stands in a table above that of the headline, as the head of the page does.
    """
    if heading is None:
        return
    yield from ((line, False) for line in _lines(heading, story))
    element: etree._Element | None = heading
    for _ in range(4):
        if element is None or element.tag in ("body", "html"):
            return
        for step in (element.itersiblings(), element.itersiblings(preceding=True)):
            for sibling, _count in zip(step, range(4), strict=False):
                if sibling.tag in ("script", "style") or doubt_about(sibling, headed) == 2:
                    continue
                far = sibling.tag == "table" and element.tag == "table" and element in sibling.itersiblings()
                yield from ((line, far) for line in _lines(sibling, story))
        element = element.getparent()


_OTHER_TAGS = frozenset({"figure", "figcaption", "blockquote", "nav"})
_OTHER_NAMES = re.compile(r"caption|(?<!header)comment|kommentar|related|disqus|\bevent[-_]?(?:date|time|start|day)")


def _inside_other(node: etree._Element, end: etree._Element) -> bool:
    """Whether a node lies in a caption, a comment or a related story inside ``end``."""
    for above in upward(node):
        if above is end:
            return False
        if above.tag in _OTHER_TAGS or _OTHER_NAMES.search((above.get("class") or "")[:MAX_NAMES].lower()):
            return True
    return False


def _lines(element: etree._Element, story: set[etree._Element]) -> Iterator[str]:
    """The texts of an element's innermost blocks that hold a digit and are short."""
    budget = 40
    for node in element.iter("*"):
        budget -= 1
        if budget < 0:
            return
        if node in story or node.tag in ("figcaption", "time"):
            continue
        parent = node.getparent()
        own = None if node.tag in ("script", "style") else node.text
        for text, owner in ((own, node), (node.tail if node is not element else None, parent)):
            if text and owner is not None and 6 <= len(text) < 400 and _DIGIT.search(text):
                folded = " ".join(text.split())
                if 6 <= len(folded) <= 200 and not _inside_other(owner, element):
                    yield folded
    tail = element.tail
    if tail and _DIGIT.search(tail) and len(tail) < 200:
        yield " ".join(tail.split())
