"""The lead: the first paragraph of a story that templates set apart from the rest.

Many newsrooms write the opening paragraph into a field of its own and print it
bold under the headline, some as a heading; the text then goes on without
repeating it. Such a lead is a part of the story. A deck or standfirst that its
name says to be one is not, nor is what the text says again, nor the summary
that English and Turkish newsrooms print in the same place.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from lxml import etree

from archivebot.any_of import any_of
from archivebot.extract import endnotes
from archivebot.extract.addressed import is_prompt
from archivebot.extract.blocks import RawBlock, read_blocks
from archivebot.extract.body_groups import Region
from archivebot.extract.body_lines import is_head_line, is_sentence
from archivebot.extract.furniture import DROP_TAGS, is_alien, is_furniture
from archivebot.extract.inside import shows_pictures
from archivebot.extract.language import detect
from archivebot.extract.phrases import small
from archivebot.extract.screen import text_of
from archivebot.page import Page
from archivebot.text import bare

NAMED = any_of(
    r"(?:^|[\s_-])(?:lead|lede|intro(?:duction)?|vorspann|einleitung|chapo|chapeau|entradilla|copete|perex|ingress|preamble|ingressi|"
    r"anreisser|anri(?:ss|\u00df)|abstract|excerpt|summary|zajawka|sapo|sommario|manchet|manchete|bajada|teaser-?text|"
    r"lead-?text|intro-?text|short-?text|leadin|prologue|underrubrik|faits|defaulteinleitung|short-?info)(?:$|[\s_-])"
    r"|(?:lead|intro|vorspann|einleitung|summary|excerpt|preamble)(?:text|paragraph|$|[\s_-])|-lead(?:$|\s)|_lead(?:$|\s)"
)
"""How templates call the field of the opening paragraph."""
NOT_NAMED = any_of(
    r"stand-?first|sub-?_?(?:title|head|titel)|dek|deck\b(?<!\wdeck)|card|related|list|newsletter|image|media|bullet|points|ai-"
)
PICTURES = frozenset({"img", "picture", "video", "iframe", "figure", "amp-img"})
TAGS = frozenset({"p", "div", "section", "span", "strong", "h2", "h3"})
MAX_BEFORE = 100
"""Paragraphs at the top of the page among which a lead is looked for."""
MAX_RAW = 20_000
"""Characters of a field with all scripts in it; more is not read."""
MIN_LEAD, MAX_LEAD = 100, 1_500
"""Characters; a shorter line under the headline is a deck."""
MIN_OPEN = 120
"""Characters from which on a field that is named so, and not set as a heading, may end without a full stop."""
MIN_NAMED = 60
"""Characters of what is called a lead and nothing else."""
WEAK = re.compile(r"(?i)abstract|excerpt|summary|teaser|short|bajada|copete")
"""Names that decks have as often as leads."""


def find_lead(
    page: Page,
    region: Region,
    headline: etree._Element | None,
    titles: set[str],
    opening: list[RawBlock],
    skip: Callable[[etree._Element], bool],
) -> list[RawBlock]:
    """The blocks of a lead between the headline and the text, which does not repeat it; none where there is none.

    ``titles``: the folded titles of the page; ``opening``: the first blocks of the text; ``skip`` tells which
    elements hold nothing of a story.
    """
    first = opening[0].element if opening else region.root
    for element, named in _candidates(page, region, headline):
        if element in region.open or element is first:
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if len(names) > 1 and _names_deck(names):
            continue
        weak = not named or WEAK.search(names) is not None
        if not MIN_NAMED <= len(text_of(element)) <= MAX_RAW or not _stands_between(
            element, first, named, region, headline
        ):
            continue
        if named and shows_pictures(element):
            continue  # the place of the lead picture, with its captions
        blocks = [raw for raw in read_blocks(element, skip) if _is_text(raw)]
        length = sum(len(raw.text) for raw in blocks)
        if not (MIN_LEAD if weak else MIN_NAMED) <= length <= MAX_LEAD or not _is_lead(blocks, named, titles, opening):
            continue
        if weak and _is_english(opening):
            return []
        for raw in blocks:
            raw.kind = "paragraph"  # however large it is set
        return blocks
    return []


def _is_text(raw: RawBlock) -> bool:
    """Whether a block of a lead's field is of the lead: no byline or date in the same box, no link elsewhere."""
    return (
        raw.linked <= 0.4 * len(raw.text)
        and (len(raw.text) >= MIN_NAMED or is_sentence(raw.text))
        and not is_head_line(raw.text)
    )


def _is_english(opening: list[RawBlock]) -> bool:
    """English and Turkish newsrooms print a summary of the story there, others more often its first sentences."""
    return detect(" ".join(raw.text for raw in opening))[:1] in (("en",), ("tr",))


def _is_lead(blocks: list[RawBlock], named: bool, titles: set[str], opening: list[RawBlock]) -> bool:
    """Whether blocks read like the first sentences of a story, and the story does not begin with them again."""
    text = " ".join(raw.text for raw in blocks)
    heading = blocks[0].kind == "heading"
    open_end = (heading or named) and len(text) >= (MIN_LEAD if heading else MIN_OPEN)
    if any(raw.kind == "list_item" for raw in blocks) or not (open_end or is_sentence(text)):
        # A list there is the story in brief, told again below.
        return False
    lower = small(text)
    if is_prompt(lower) or endnotes.SIGN_OFF.open(lower):
        return False
    own = bare(text)
    if any(own in title or (title in own and 2 * len(title) > len(own)) for title in titles):
        # The headline once more, perhaps with its kicker.
        return False
    said = "".join(bare(raw.text) for raw in opening)
    return own[:60] not in said or own[-60:] not in said


def _stands_between(
    element: etree._Element, first: etree._Element, named: bool, region: Region, headline: etree._Element | None
) -> bool:
    """Whether an element stands between the headline and the first paragraph, in nothing that is another thing's."""
    if not named and (
        (element.tag in ("p", "div") and _in_picture_box(element, region, headline)) or _in_furniture(element, region)
    ):
        return False
    for above in element.iterancestors():
        if above is first:
            return False
        if above not in region.open and (
            above.tag == "a" or (above.tag in DROP_TAGS and above.tag != "header") or is_alien(above)
        ):
            return False
    return _precedes(element, first) and (headline is None or _precedes(headline, element))


@lru_cache(maxsize=10_000)
def _names_deck(names: str) -> bool:
    return NOT_NAMED.search(names.lower()) is not None


def _is_named(element: etree._Element) -> bool:
    return _names_lead(element.get("class") or "") or _names_lead(element.get("id") or "")


@lru_cache(maxsize=10_000)
def _names_lead(names: str) -> bool:
    return names != "" and NAMED.search(names.lower()) is not None


def _candidates(page: Page, region: Region, headline: etree._Element | None) -> Iterator[tuple[etree._Element, bool]]:
    """Elements, and whether their names say lead: named fields first, then bare paragraphs and headings above."""
    for element in page.scan.hinted.get("description", ()):
        if element.tag in TAGS and _is_named(element):
            yield element, True
    for element in page.scan.itemprops.get("description", [])[:MAX_BEFORE]:
        yield element, False
    if headline is None:
        return
    homes = set(region.homes)
    for element in page.scan.paragraphs[:MAX_BEFORE]:
        parent = element.getparent()
        if parent in homes and region.root in element.iterancestors():
            break
        yield element, _is_named(element)
    for element in page.scan.headings[:20]:
        if element.tag in ("h2", "h3"):
            yield element, False
    yield from ((element, False) for element in _boxes_below(headline, region))


def _boxes_below(headline: etree._Element, region: Region) -> Iterator[etree._Element]:
    """Boxes of running text between the headline and the story: a lead need be neither a paragraph nor named."""
    left, node = MAX_BEFORE, headline
    while (above := node.getparent()) is not None and above.tag != "body":
        for sibling in node.itersiblings():
            for element in sibling.iter("*"):
                left -= 1
                if left < 0 or element in region.open:
                    return
                if element.tag == "div" and len((element.text or "").strip()) >= MIN_LEAD:
                    yield element
        node = above


def _in_picture_box(element: etree._Element, region: Region, headline: etree._Element | None) -> bool:
    """Whether the text shares a small box with a picture or a player before it: then it is their caption."""
    around = set(headline.iterancestors()) if headline is not None else set()
    at: etree._Element | None = element
    for _ in range(2):
        above = at.getparent() if at is not None else None
        if (
            above is None
            or above in region.open
            or above in around
            or above.tag in ("header", "article", "main", "body")
        ):
            break
        at = above
    if at is None:
        return False
    for node in at.iter("*"):
        if node is element:
            return False
        if node.tag in PICTURES:
            return True
    return False


def _in_furniture(element: etree._Element, region: Region) -> bool:
    """Whether something around the element, up to what it shares with the story, is named as furniture."""
    for above in element.iterancestors():
        if above in region.open:
            return False
        if above.tag != "header" and is_furniture(above) and "teaser" not in (above.get("class") or "").lower():
            return True
    return False


def _precedes(first: etree._Element, second: etree._Element) -> bool:
    """Document order of two elements of which none holds the other."""
    left, right = [first, *first.iterancestors()], [second, *second.iterancestors()]
    left.reverse()
    right.reverse()
    for a, b in zip(left, right, strict=False):
        if a is not b:
            return b in a.itersiblings()
    return False
