"""A region of the page as blocks: one walk, without recursion."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

from archivebot.any_of import any_of
from archivebot.extract.inside import leads
from archivebot.extract.paragraph_breaks import BREAK, TEXTS, lines_of, split_lines, split_text_file
from archivebot.text import LINK_MARKS, clean_line

BLOCK_TAGS = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "body",
        "button",
        "center",
        "cite-block",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "html",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "amp-story",
    ]
)
APART = frozenset("figure aside form table iframe nav footer header ul ol video audio".split())
"""Tags that end a paragraph even where they are left out."""
BOXED = frozenset({"div", "p", "img", "figure", "picture"})
"""What an inline element that is left out may hold: then it stood between two lines, as a picture in a ``<span>``."""
LEAVES = frozenset({"p", "li", "h2", "h3", "h4", "blockquote", "div"})
SIMPLE = frozenset({"a", "b", "strong", "em", "i", "u", "span", "sup", "sub", "mark", "cite", "q", "abbr", "small"})
"""Inline elements that a paragraph can be read over without a walk."""
KINDS = {
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "summary": "heading",
    "button": "heading",
    "li": "list_item",
    "blockquote": "quote",
}


@dataclass(slots=True)
class RawBlock:
    """A run of text between two block boundaries."""

    element: etree._Element
    """The innermost block element around the text."""
    kind: str
    text: str
    linked: int
    """Characters inside ``<a>``."""
    why: str | None = None
    """Why the block is not the story; None while it may be."""
    in_flow: bool | None = None
    """Whether it stands among the story's paragraphs; None before that was looked up."""


SUBHEADING = any_of(
    r"sub-?_?head|heading|cross-?head|headline|zwischen(?:titel|ueber)|ladillo|inter-?titre|subhed|subtit"
    r"|mellemrubrik|valiotsikko|srodtytul|mezititul|alcim(?![a-z])|mellomtittel|mellanrubrik|tussenkop|h[2-4](?<![^\s_-]h\d)(?![^\s_-])"
)
"""Names of paragraphs and boxes that are set as headings."""


@lru_cache(maxsize=10_000)
def names_subheading(names: str) -> bool:
    """Whether a class is one of text set as a heading."""
    return SUBHEADING.search(names.lower()) is not None


MAX_SUBHEADING = 120
"""Characters; what is named a heading and is longer is a paragraph."""


def kind_of(element: etree._Element, tag: str, outer: str) -> str:
    """The kind of block that an element opens."""
    kind = KINDS.get(tag)
    if kind is not None:
        return kind
    if tag == "p" or tag == "div":
        names = element.get("class")
        if names and names_subheading(names) and element.find("p") is None:
            return "heading"
        if tag == "p" or outer == "heading":
            return outer
    return "paragraph"


def read_blocks(region: etree._Element, skip: Callable[[etree._Element], bool]) -> list[RawBlock]:
    """The blocks of a region in document order; ``skip`` tells which elements to leave out whole.

    One walk with a stack of its own: nesting as deep as a page likes costs no recursion.
    """
    blocks: list[RawBlock] = []
    pieces: list[str] = []
    links: list[str] = []  # the pieces that stand in links; white space outside them opens no run of text
    depth = 0  # links around the current place
    owner, kind = region, "paragraph"
    outer: list[tuple[etree._Element, str]] = []
    lines: set[etree._Element] = set()
    stack = [(region, False)]
    while stack:
        element, closing = stack.pop()
        tag = element.tag
        block = tag in BLOCK_TAGS or element in lines
        if not block and not closing and tag not in SIMPLE and stands_apart(element):
            lines.add(element)
            block = True
        if closing:
            if block:
                if pieces:
                    _emit(blocks, pieces, owner, kind, links)
                owner, kind = outer.pop()
            elif tag == "a" and leads(element):
                depth -= 1
        elif tag == "br":
            pieces.append(BREAK + BREAK if ends_subheading(element) else BREAK)
        elif element is not region and skip(element):
            # Scripts set buttons into sentences; those that are read open a panel.
            apart = (block and tag != "button") or tag in APART
            if pieces and (apart or (len(element) and element[0].tag in BOXED)):
                _emit(blocks, pieces, owner, kind, links)
        else:
            if block:
                if pieces:
                    _emit(blocks, pieces, owner, kind, links)
                outer.append((owner, kind))
                owner, kind = element, kind_of(element, tag, kind)
            elif tag == "a" and leads(element):
                depth += 1
            text = element.text
            if text and (pieces or depth or not text.isspace()):
                pieces.append(text)
                if depth:
                    links.append(text)
            parts = lines_of(element) if len(element) and (block or "-" in tag) else ()
            lines.update(parts)
            if parts or (len(element) and not (tag in LEAVES and _read_inline(element, skip, pieces, links, depth))):
                stack.append((element, True))
                stack.extend([(child, False) for child in reversed(element)])
                continue
            if block:
                if pieces:
                    _emit(blocks, pieces, owner, kind, links)
                owner, kind = outer.pop()
            elif tag == "a" and leads(element):
                depth -= 1
        if element is not region:
            text = element.tail
            if text and (pieces or depth or not text.isspace()):
                pieces.append(text)
                if depth:
                    links.append(text)
    if pieces:
        _emit(blocks, pieces, owner, kind, links)
    return blocks


def stands_apart(element: etree._Element) -> bool:
    """Whether an element that authors of components name themselves stands between blocks, as a box does."""
    if not isinstance(element.tag, str) or "-" not in element.tag or (element.tail and not element.tail.isspace()):
        return False
    above, before, after = element.getparent(), element.getprevious(), element.getnext()
    if above is None or (above.tag not in BLOCK_TAGS and "-" not in above.tag) or above.tag in TEXTS:
        return False
    text = above.text if before is None else before.tail
    return (not text or text.isspace()) and all(
        near is None or near.tag in BLOCK_TAGS or near.tag in APART or "-" in str(near.tag) for near in (before, after)
    )


def ends_subheading(line_break: etree._Element) -> bool:
    """Whether a line break ends a line all in bold: where breaks make the paragraphs, such a line is a subheading."""
    line = line_break.getprevious()
    if line is None or line.tag not in ("b", "strong") or (line.tail or "").strip():
        return False
    above, before = line.getparent(), line.getprevious()
    if above is None or above.tag in ("p", "li"):
        return False
    if before is None:
        return not (above.text or "").strip()
    return before.tag == "br" and not (before.tail or "").strip()


def _read_inline(
    element: etree._Element,
    skip: Callable[[etree._Element], bool],
    pieces: list[str],
    links: list[str],
    depth: int,
) -> bool:
    """Read the children of a paragraph that has only plain inline ones, as most have; False for any other."""
    found: list[str] = []
    linked: list[str] = []
    for child in element:
        tag = child.tag
        if tag == "br":
            found.append(BREAK + BREAK if ends_subheading(child) else BREAK)
        elif tag not in SIMPLE or len(child) or (child.keys() and skip(child)):
            return False
        else:
            text = child.text
            if text:
                found.append(text)
                if depth or (tag == "a" and leads(child)):
                    linked.append(text)
                if tag == "span" and len(text) > 3 and text[-1].islower() and (child.tail or "")[:1].isupper():
                    found.append(" ")  # a place set apart by its style: "<span>Hà Nội</span>Sáng 3/5"
        text = child.tail
        if text:
            found.append(text)
            if depth:
                linked.append(text)
    pieces += found
    links += linked
    return True


def _emit(blocks: list[RawBlock], pieces: list[str], owner: etree._Element, kind: str, links: list[str]) -> None:
    """File the pieces of a run of text as a block, or as several where the page breaks the line twice."""
    whole = "".join(pieces)
    if owner.tag == "pre":
        # A text file behind a frame of tags: blank lines part its paragraphs.
        whole = split_text_file(whole)
    parts = split_lines(whole) if BREAK in whole else (whole,)
    for part in parts:
        text = clean_line(part)
        if text[-1:] in LINK_MARKS:
            text = text.rstrip(LINK_MARKS)
        if text:
            if kind == "heading" and len(text) > MAX_SUBHEADING and owner.tag in ("p", "div"):
                kind = "paragraph"
            linked = 0
            if links:
                linked = min(sum(len(link) for link in links if len(parts) == 1 or link in part), len(text))
            blocks.append(RawBlock(owner, kind, text, linked))
    pieces.clear()
    links.clear()
