"""Which blocks of the region are the story, and which only stand between or beside it.

The paragraphs that made the region show how the story looks: in which
containers they stand, and of what class they are (the flow). A block of the
flow is in unless its words say that it is a reference, a prompt or a sign-off;
a block off the flow is out unless it is clearly text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from archivebot.dates import find_dates
from archivebot.extract import appeals, phrases
from archivebot.extract.addressed import MAX_CONTACT, MAX_PROMPT, is_prompt, is_sign_off
from archivebot.extract.blocks import RawBlock
from archivebot.extract.body_groups import holder
from archivebot.extract.body_lines import MAIL, is_sentence, tells_more
from archivebot.extract.claim import Claim
from archivebot.extract.phrases import small
from archivebot.extract.screen import text_of
from archivebot.text import extent

LETTERS = re.compile(r"[^\W\d_]")
RULE = re.compile(r"_{2,}|\*(?: ?\*){2}|[\u25c7\u25c6]")
HOUR = re.compile(r"\d{1,2}[:.]\d\d")
LABELLED = re.compile(r"[^:|\uff1a\u00bb]{3,40}[:|\uff1a\u00bb](?!//)\s*")
MAX_SET_LABEL = 40
MIN_TITLE = 20
"""Characters of a link that is the title of a story rather than a name."""
INLINE = frozenset(
    [
        "span",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "font",
        "a",
        "small",
        "big",
        "center",
        "mark",
        "cite",
        "q",
        "sub",
        "sup",
        "tt",
        "code",
        "ins",
        "s",
        "del",
        "bdi",
        "bdo",
    ]
)
QUOTES = frozenset({"blockquote"})
LISTS = frozenset(["li", "ul", "ol", "dl", "dt", "dd", "menu"])
TABLES = frozenset(["table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption"])
BOX_TEXT = 60
"""Characters from which on a lone paragraph off the flow can be text."""
ROW_TEXT = 30
"""The same where it stands in a row of boxes with a paragraph each."""


@dataclass(slots=True)
class Flow:
    """How the story's paragraphs look on this page."""

    homes: set[etree._Element]
    """The containers whose own paragraphs made the region."""
    home_looks: set[str] = field(default_factory=set)
    """Tag and class of those containers that have a class."""
    looks: set[str] = field(default_factory=set)
    """Tag and class of the paragraphs."""
    opened: set[etree._Element] = field(default_factory=set)
    """Elements on the way to the paragraphs."""
    lines: set[str] = field(default_factory=set)
    """Classes of the boxes that are paragraphs on this page, "" for boxes without one."""
    rows: set[etree._Element] = field(init=False, default_factory=set)
    """What holds two or more nameless boxes of the story's text: editors of a mail program's kind make a box a line."""

    def __post_init__(self) -> None:
        seen: set[etree._Element] = set()
        for home in self.homes:
            above = home.getparent()
            if above is not None and home.tag == "div" and not home.get("class"):
                (self.rows if above in seen else seen).add(above)

    def is_home(self, element: etree._Element | None) -> bool:
        """Whether an element is a container of the story's paragraphs, or looks like one."""
        if element is None:
            return False
        if element in self.homes:
            return True
        names = element.get("class")
        if not names or f"{element.tag} {names}" in self.home_looks:
            return bool(names)
        # "post post--pinned": one of them in another state.
        first, _, states = names.partition(" ")
        return f"{element.tag} {first}" in self.home_looks and all(s.startswith(f"{first}-") for s in states.split())

    def in_row(self, block: RawBlock) -> bool:
        """Whether a paragraph is alone in a box between boxes of the story: some templates box every paragraph."""
        box = block.element.getparent()
        return (
            block.element.tag == "p"
            and box is not None
            and block.element.getnext() is None
            and block.element.getprevious() is None
            and "quote" not in (box.get("class") or "").lower()
            and any(near is not None and self.is_home(near) for near in (box.getprevious(), box.getnext()))
        )

    def holds(self, block: RawBlock) -> bool:
        """Whether a block stands in the flow; looked up once a block."""
        if block.in_flow is None:
            block.in_flow = self._holds(block)
        return block.in_flow

    def _holds(self, block: RawBlock) -> bool:
        element = block.element
        tag = element.tag
        if self.lines and tag in ("p", "div"):
            # Boxes of a subheading and its text stay boxes among them; a class tells wherever it stands.
            names = element.get("class") or ""
            if names in self.lines:
                return (tag == "p" and names != "") or self.is_home(element.getparent())
            if tag == "p" and block.kind == "paragraph":
                return False
        if tag in LISTS or (block.kind == "list_item" and is_whole_item(element)) or _fills_item(element):
            inner, at = element, element.getparent()
            while at is not None and not self.is_home(at) and (at.tag in LISTS or at.tag in INLINE or at.tag in QUOTES):
                inner, at = at, at.getparent()
            if at is not None and block.kind == "list_item":
                at = holder(inner, at)
            return self.is_home(at) or self.is_home(element)
        if tag == "p" or block.kind in ("heading", "quote"):
            at = element.getparent()
            if at is not None:
                at = holder(element, at)
            while at is not None and not self.is_home(at) and (at.tag in INLINE or at.tag in QUOTES):
                at = at.getparent()
            # Forums set each post, whose lines only line breaks part, as one quotation.
            return self.is_home(at) or (tag in QUOTES and self.is_home(element))
        if self.is_home(element):
            # What stands loose between boxes of lines was pasted there, or is a label of a picture.
            return not self.lines or len(block.text) >= BOX_TEXT
        if tag == "div" and not element.get("class") and element.getparent() in self.rows:
            return True
        # Between the boxes of lines such editors leave a paragraph in none.
        return element in self.rows and len(block.text) >= BOX_TEXT


def is_whole_item(element: etree._Element) -> bool:
    """Whether a paragraph opens an item of a list: editors write each item as one, teasers set a heading above it."""
    before = element.getprevious()
    return element.tag == "p" and (before is None or before.tag == "p")


def _fills_item(element: etree._Element) -> bool:
    """Whether a box is all that an item of a list holds: wikis set the text of each in one."""
    item, after = element.getparent(), element.getnext()
    return (
        element.tag == "div"
        and item is not None
        and item.tag == "li"
        and item[0] is element
        and (after is None or after.tag in LISTS)
    )


PLACEHOLDER = re.compile(r"\[\w+:[^\]]{1,80}\](?: \([\w/]{2,15}\))?$|\[an error occurred while processing [\w ]+\]$")
"""Where a system's own mark was not replaced by what it stands for: "[Video:12345]", or a server says it failed."""
SPOKEN = re.compile('["\u201c\u201d\u201e\u00ab\u00bb][^"\u201c\u201d\u201e\u00ab\u00bb]{40,}|\u2018[^\u2019]{40,}')
"""What somebody says, in quotation marks, is the story's, whatever it asks for."""
DASHES = frozenset("-\u2013\u2014")
BULLETS = frozenset("\u2022\u00b7\u25a0\u25aa\u25cf\u25ba\u25b6\u203a\u00bb\u2666")


def is_labelled_link(block: RawBlock) -> bool:
    """Whether a line is a label, a mark and a link to its end, the way in which any language announces a story."""
    label = LABELLED.match(block.text)
    told = label.end() if label is not None else _set_label(block.element)
    rest = len(block.text) - told if told else 0
    return rest >= MIN_TITLE and block.linked >= rest - 1


def _set_label(element: etree._Element) -> int:
    """The length of a label in an element of its own before a link, which styles part from it: "Read also"."""
    first = next(element.iterchildren("span", "strong", "b", "small"), None)
    if first is None or element[0] is not first or (element.text and not element.text.isspace()):
        return 0
    label = text_of(first).strip()
    return len(label) if 2 < len(label) <= MAX_SET_LABEL and phrases.LABEL.fill(small(label)) else 0


def _is_related_box(element: etree._Element) -> bool:
    """Whether editors gave a box the kind of one that leads to another story: ``<div type="RelatedOneNews">``."""
    above = element.getparent()
    return any("Related" in (box.get("type") or "") for box in (element, above) if box is not None)


def _is_quoted_figure(block: RawBlock) -> bool:
    """Whether a quotation stands in a figure, as HTML sets one with its source."""
    quote = next(block.element.iterancestors("blockquote"), None) if block.kind == "quote" else None
    above = quote.getparent() if quote is not None else None
    return above is not None and above.tag == "figure"


def _is_spoken(text: str, lower: str) -> bool:
    """Whether somebody says it: in quotation marks, or behind the dash that stands for them in many languages."""
    return SPOKEN.match(text) is not None or (text[0] in DASHES and not appeals.SAID.isdisjoint(lower.split()))


def _closes_box(block: RawBlock) -> bool:
    """Whether a paragraph is the last of several in its box: where a text was taken from is said there, by a domain."""
    element = block.element
    return element.tag == "p" and element.getnext() is None and element.getprevious() is not None


def _lists_stories(block: RawBlock) -> bool:
    """Whether a line of links holds little else than a day behind each: lists of other stories, drawn by hand."""
    dated = sum(match.end - match.start for match in find_dates(block.text))
    return block.linked + dated >= 0.8 * len(block.text)


def why_not(block: RawBlock, flow: Flow, claim: Claim | None) -> str | None:
    """The reason to leave a block out by what it is itself; None when it may be the story."""
    text = block.text
    length = len(text)
    if not text[0].isalpha() and not LETTERS.search(text):
        # Agencies set underscores between the parts of a report, essays three stars, chronicles the hour over each.
        kept = RULE.fullmatch(text) or (block.kind == "heading" and HOUR.fullmatch(text))
        return None if kept and flow.holds(block) else "no letters"
    if text[0] == "#" and all(word[0] == "#" for word in text.split()):
        return "tags"
    if text[0] == "[" and PLACEHOLDER.match(text):
        return "placeholder"
    if block.linked and block.kind != "heading" and _is_related_box(block.element):
        return "related"
    if length > MAX_PROMPT and not block.linked and flow.holds(block):
        # As much of a story: too long for all that is told by words.
        return None
    lower = small(text) if length <= MAX_PROMPT else ""
    if length <= 70 and phrases.LABEL.fill(lower):
        return "label"
    if block.linked >= 0.8 * length and (length > 30 or block.kind != "heading"):
        return "link"
    if " " not in text and "." in text[1:-1] and _closes_box(block) and MAIL.search(text):
        return "sign-off"
    if text[0] == "[" and "|" in text and length < MAX_CONTACT and block.linked >= sum(map(str.isalnum, text)) > 0:
        return "link"  # [ back | archive ]
    if text[0] in BULLETS and block.linked >= 0.5 * length and _lists_stories(block):
        return "link"
    if length <= 300 and (length < 160 or block.linked > 0.3 * length) and phrases.REFERENCE.open(lower):
        return "reference"
    if length <= 200 and (length < 120 or block.linked > 0.2 * length) and phrases.POINTER.match(text):
        return "reference"
    if length <= 200 and block.linked > 0.3 * length and is_labelled_link(block):
        return "reference"
    if lower and block.linked > 0.5 * length and phrases.LEADS_ON.open(lower):
        return "reference"
    if lower and is_prompt(lower) and not _is_spoken(text, lower):
        return "prompt"
    if lower and is_sign_off(lower) and not tells_more(text):
        return "sign-off"
    if flow.holds(block):
        return None
    if claim is not None and length > 40 and claim.holds(text):
        return None
    if block.kind == "heading":
        return None if block.linked < 0.5 * length else "linked heading"
    least = ROW_TEXT if flow.in_row(block) or _is_quoted_figure(block) else BOX_TEXT
    if extent(text) < least or not is_sentence(text) or block.linked > 0.4 * length:
        return "off the flow"
    return None
