"""The lead: the first paragraph of a story that templates set apart from the rest.

Many newsrooms write the opening paragraph into a field of its own and print it
bold under the headline; the text then goes on without repeating it. Such a
lead is a part of the story. A standfirst that is set as a heading, or that the
text repeats, is not.
"""

from __future__ import annotations

import re

from lxml import etree

from archivebot.extract.body_region import Region
from archivebot.extract.body_select import folded, is_prompt, is_sentence
from archivebot.extract.furniture import DROP_TAGS, is_alien
from archivebot.page import Page
from archivebot.text import clean_line

NAMED = re.compile(
    r"(?i)(?:^|[\s_-])(?:lead|lede|intro(?:duction)?|vorspann|einleitung|chapo|chapeau|entradilla|copete|perex|ingress|preamble|"
    r"anreisser|anri(?:ss|\u00df)|abstract|excerpt|summary|zajawka|sapo|sommario|manchet|manchete|bajada|teaser-?text|"
    r"lead-?text|intro-?text|short-?text|leadin|prologue|underrubrik|faits|defaulteinleitung|short-?info)(?:$|[\s_-])"
    r"|(?:Lead|Intro|Vorspann|Einleitung|Summary|Excerpt|Preamble)(?:Text|Paragraph|$|[\s_-])|-lead(?:$|\s)|_lead(?:$|\s)"
)
"""How templates call the field of the opening paragraph."""
NOT_NAMED = re.compile(r"(?i)stand-?first|sub-?_?(?:title|head|titel)|\bdek\b|\bdeck\b|card|related|list|newsletter|image|media|bullet|points|ai-")
TAGS = frozenset({"p", "div", "section", "span", "strong"})
MIN_LEAD, MAX_LEAD = 60, 1_500


def find_lead(page: Page, region: Region, headline: etree._Element | None, body_texts: list[str]) -> etree._Element | None:
    """The element of a lead between the headline and the region, which the text does not repeat; None for none."""
    start = "".join(body_texts[:6])
    for element in page.scan.hinted.get("description", ()):
        if element.tag not in TAGS or element in region.open or region.root in element.iterancestors():
            continue
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if not NAMED.search(names) or NOT_NAMED.search(names):
            continue
        text = clean_line("".join(element.itertext()))
        if not MIN_LEAD <= len(text) <= MAX_LEAD or not is_sentence(text) or is_prompt(text):
            continue
        if _opens(element, region.root, headline) and folded(text)[:60] not in start:
            return element
    return None


def _opens(element: etree._Element, root: etree._Element, headline: etree._Element | None) -> bool:
    """Whether an element stands before the story's region, after the headline, in the same part of the page."""
    if any(is_alien(above) or (above.tag in DROP_TAGS and above.tag != "header") or above.tag == "a" for above in element.iterancestors()):
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
