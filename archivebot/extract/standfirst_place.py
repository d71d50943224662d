"""What a text under the headline is by its place alone: a summary, the headline again, a caption, the story itself."""

from __future__ import annotations

import re
from itertools import islice

from lxml import etree

from archivebot.dates import find_dates
from archivebot.extract.addressed import is_prompt
from archivebot.extract.body import Body
from archivebot.extract.byline_places import following
from archivebot.extract.candidates import element_text
from archivebot.extract.credit_lines import looks_like_credit
from archivebot.extract.marked_text import is_author_link
from archivebot.extract.phrases import LABEL
from archivebot.extract.titles import tokens
from archivebot.people import read_byline
from archivebot.people.roles import match_label

_LOOK = 60
"""Elements behind a text among which the line of writer and date is looked for."""
_MAX_LINE = 110
"""Characters of such a line."""
_MIN_WORDS, _MIN_EXTENT = 6, 36
"""A shorter text without a full stop is a label, a button, a kicker."""
_MAX_SUMMARY = 600
_LEVELS, _EMPTY = 3, 4
"""Levels around the headline, and elements behind each, among which the next text is looked for."""
_SAME = 0.7
"""Share of a text's words that the headline has too, from which on it is the headline in other words."""
_SHARED = 3
"""Paragraphs in one box that show a template not to set every paragraph into its own."""


def sums_up(element: etree._Element, text: str, anchor: etree._Element, stop: set[etree._Element]) -> bool:
    """Whether a text right under the headline has the line of writer or date behind it, as a standfirst has.

    Newsrooms print headline, summary, then who wrote it and when; the story itself comes below that line.
    """
    if len(text.split()) < _MIN_WORDS or not _MIN_EXTENT <= len(text) <= _MAX_SUMMARY:
        return False
    if len(text) <= _MAX_LINE and (find_dates(text) or _names_writer(text) or looks_like_credit(text)):
        return False
    return _is_right_under(element, anchor) and _has_line_behind(element, stop)


def _is_right_under(element: etree._Element, anchor: etree._Element) -> bool:
    """Whether an element opens what stands next behind the headline."""
    at: etree._Element | None = anchor
    for _ in range(_LEVELS):
        for behind in islice(at.itersiblings(etree.Element), _EMPTY) if at is not None else ():
            if element_text(behind, 20):
                return behind is element or behind in element.iterancestors()
        at = at.getparent() if at is not None else None
    return False


def _has_line_behind(element: etree._Element, stop: set[etree._Element]) -> bool:
    for behind in following(element, stop, _LOOK):
        if behind.tag in ("time", "address") or (behind.tag == "a" and is_author_link(behind)):
            return True
        own = behind.text
        if own and not own.isspace() and behind.tag not in ("script", "style", "button", "a"):
            line = " ".join(own.split())
            if len(line) > _MAX_LINE:
                return False
            if _is_line(line):
                return True
    return False


def _is_line(text: str) -> bool:
    """Whether a short text is the line of writer or date, or opens it."""
    return match_label(text) is not None or bool(find_dates(text))


def _names_writer(text: str) -> bool:
    """Whether a short text is names and little else: "Jane Doe and John Roe, Example Press"."""
    names = read_byline(text).names
    return bool(names) and 2 * sum(len(name.name) for name in names) > len(text)


def says_again(text: str, headline: str | None) -> bool:
    """Whether a text is little else than the headline in other words."""
    words, said = tokens(text), tokens(headline or "")
    return bool(said) and (words & said).total() >= _SAME * words.total()


def speaks_of_else(key: str, own: str, lower: str) -> bool:
    """Whether a text is the headline behind its kicker, or speaks to the reader of the site, not of the story."""
    if len(own) >= 20 and key.endswith(own) and len(key) < 2 * len(own):
        return True
    return ("@" not in lower and is_prompt(lower)) or LABEL.fill(lower) or _CONSENT.search(lower) is not None


_CONSENT = re.compile(r"opt[- ]out of (?:the )?(?:sale|sharing)|do not (?:sell|share) (?:or share )?my ")
"""Banners that ask for consent are the first text of many pages."""


def has_own_box(element: etree._Element, body: Body) -> bool:
    """Whether the first text stands in a box of its own, where the paragraphs that follow share one.

    Systems print the field of the standfirst into a box, and the field of the text into the next.
    """
    story = body.elements
    if len(story) < 2 + _SHARED:
        return False
    start = 1 if element is story[0] or story[0] in element.iterdescendants() else 0
    home = story[start + 1].getparent()
    rest = [paragraph.getparent() for paragraph in story[start : start + _SHARED + 1]]
    if home is None or home.tag in ("ul", "ol") or sum(parent is home for parent in rest) < _SHARED:
        return False
    box, around = element, {home, *home.iterancestors()}
    while (above := box.getparent()) is not None and above not in around:
        box = above
    if home in element.iterancestors() and box is element:
        return False
    return len(element_text(box, 2 * _MAX_SUMMARY)) <= _MAX_SUMMARY
