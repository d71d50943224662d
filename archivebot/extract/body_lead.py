"""The lead: the first paragraph of a story that templates set apart from the rest.

Many newsrooms write the opening paragraph into a field of its own and print it
bold under the headline; the text then goes on without repeating it. Such a
lead is a part of the story. A standfirst that is set as a heading, or that the
text repeats, is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

from archivebot.extract import endnotes
from archivebot.extract.body_groups import text_of, weigh
from archivebot.extract.body_lines import is_head_line, is_sentence
from archivebot.extract.body_region import Region
from archivebot.extract.body_select import folded, is_prompt
from archivebot.extract.furniture import DROP_TAGS, is_alien, is_furniture
from archivebot.extract.phrases import small
from archivebot.page import Page
from archivebot.text import clean_line

NAMED = re.compile(
    r"(?i)(?:^|[\s_-])(?:lead|lede|intro(?:duction)?|vorspann|einleitung|chapo|chapeau|entradilla|copete|perex|ingress|preamble|"
    r"anreisser|anri(?:ss|\u00df)|abstract|excerpt|summary|zajawka|sapo|sommario|manchet|manchete|bajada|teaser-?text|"
    r"lead-?text|intro-?text|short-?text|leadin|prologue|underrubrik|faits|defaulteinleitung|short-?info)(?:$|[\s_-])"
    r"|(?:Lead|Intro|Vorspann|Einleitung|Summary|Excerpt|Preamble)(?:Text|Paragraph|$|[\s_-])|-lead(?:$|\s)|_lead(?:$|\s)"
)
"""How templates call the field of the opening paragraph."""
NOT_NAMED = re.compile(
    r"(?i)stand-?first|sub-?_?(?:title|head|titel)|\bdek\b|Dek(?![a-z])|Dek[A-Z]|[a-z]Dek|\bdeck\b|card|related|list|newsletter|image|media|bullet|points|ai-"
)
TAGS = frozenset({"p", "div", "section", "span", "strong"})
MAX_BEFORE = 100
"""Paragraphs at the top of the page among which a lead is looked for."""
MIN_LEAD, MAX_LEAD = 100, 1_500
"""Characters; a shorter line under the headline is a deck."""
MIN_NAMED = 60
"""Characters of what is called a lead and nothing else."""
WEAK = re.compile(r"(?i)abstract|excerpt|summary|teaser|short|bajada|copete")
"""Names that decks have as often as leads."""


def find_lead(page: Page, region: Region, headline: etree._Element | None, opening: list[str]) -> etree._Element | None:
    """The element of a lead between the headline and the region, which the text does not repeat; None for none.

    ``opening``: the first paragraphs of the text.
    """
    for element, named in _candidates(page, region, headline):
        if element in region.open:
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(names) > 1 and _names_deck(names):
            continue
        text = clean_line(text_of(element))
        if not (_least(names) if named else MIN_LEAD) <= len(text) <= MAX_LEAD:
            continue
        if not is_sentence(text) and not (named and len(text) >= 120):
            continue
        if region.root in element.iterancestors():
            continue
        lower = small(text)
        if is_prompt(lower) or is_head_line(text) or endnotes.SIGN_OFF.match(lower):
            continue
        if weigh(element)[1] > 0.4 * len(text):
            continue
        if not named and (_in_picture_box(element, region) or _in_furniture(element, region)):
            continue
        if _opens(element, region.root, headline) and not _repeats(text, opening):
            return element
    return None


@lru_cache(maxsize=10_000)
def _names_deck(names: str) -> bool:
    return NOT_NAMED.search(names) is not None


def _least(names: str) -> int:
    """Characters that a field of such a name must have to be a lead."""
    return MIN_LEAD if WEAK.search(names) else MIN_NAMED


def _repeats(text: str, opening: list[str]) -> bool:
    """Whether the text's first words stand in the first paragraphs of the story too."""
    return folded(text)[:60] in "".join(map(folded, opening))


def _is_named(element: etree._Element) -> bool:
    return _names_lead(element.get("class") or "") or _names_lead(element.get("id") or "")


@lru_cache(maxsize=10_000)
def _names_lead(names: str) -> bool:
    return names != "" and NAMED.search(names) is not None


def _candidates(page: Page, region: Region, headline: etree._Element | None) -> Iterator[tuple[etree._Element, bool]]:
    """Elements, and whether their names say lead: named fields first, then bare paragraphs and headings above."""
    for element in page.scan.hinted.get("description", ()):
        if element.tag in TAGS and _is_named(element):
            yield element, True
    if headline is None:
        return
    homes = set(region.homes)
    for element in page.scan.paragraphs[:MAX_BEFORE]:
        parent = element.getparent()
        if parent in homes and region.root in element.iterancestors():
            break
        yield element, _is_named(element)
    for element in page.scan.headings[:20]:
        if element.tag in ("h2", "h3") and not element.get("class"):
            yield element, False


def _in_picture_box(element: etree._Element, region: Region) -> bool:
    """Whether the text shares a small box with a picture or a player: then it is their caption."""
    at: etree._Element | None = element
    for _ in range(2):
        above = at.getparent() if at is not None else None
        if above is None or above in region.open or above.tag in ("header", "article", "main", "body"):
            break
        at = above
    return at is not None and next(at.iter("img", "picture", "video", "iframe", "figure", "amp-img"), None) is not None


def _in_furniture(element: etree._Element, region: Region) -> bool:
    """Whether something around the element, up to what it shares with the story, is named as furniture."""
    for above in element.iterancestors():
        if above in region.open:
            return False
        if above.tag != "header" and is_furniture(above) and "teaser" not in (above.get("class") or ""):
            return True
    return False


def _opens(element: etree._Element, root: etree._Element, headline: etree._Element | None) -> bool:
    """Whether an element stands before the story's region, after the headline, in the same part of the page."""
    if any(
        is_alien(above) or (above.tag in DROP_TAGS and above.tag != "header") or above.tag == "a"
        for above in element.iterancestors()
    ):
        return False
    if not _precedes(element, root):
        return False
    return headline is None or _precedes(headline, element)


def _precedes(first: etree._Element, second: etree._Element) -> bool:
    """Document order of two elements of which none holds the other."""
    left, right = [first, *first.iterancestors()], [second, *second.iterancestors()]
    left.reverse()
    right.reverse()
    for a, b in zip(left, right, strict=False):
        if a is not b:
            return b in a.itersiblings()
    return False
