"""Where paragraphs end without ``<p>``: at line breaks, and at inline elements that styles set below each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from lxml import etree

from archivebot.extract.names import named, word_set
from archivebot.extract.screen import text_of
from archivebot.text import extent

BREAK = "\x1e"
"""Stands for ``<br>`` between the pieces of a text."""
DOUBLE_BREAK = re.compile(r"\x1e(?:\s*\x1e)+")
MIN_LINES, MIN_LINE = 3, 60
"""Lines, and characters of a line, from which on single line breaks are paragraph breaks."""
MAX_LINES = 20
"""Lines that are looked at."""
SENTENCE_MARKS = frozenset('.!?\u2026\u3002"\u201d\u201c\u00bb\u061f')
TEXTS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "summary", "button"})
"""What holds the words of one paragraph."""
_PARAGRAPH = word_set("paragraph para paragraf paragraphe parrafo absatz")
_BLOCK_STYLE = re.compile(r"display:\s*block")


BLANK_LINE = re.compile(r"\n[ \t]*\r?\n")
INDENTED = re.compile(r"\r?\n[ \t]{2,8}(?=\S)")
MAX_INDENTED = 0.5
"""Share of the lines; where more are indented, the whole text is."""
HEAD_LINE = 70
"""Characters of a line over the first paragraph of a text file: slug, headline, byline."""


def split_text_file(text: str) -> str:
    """A text file behind a frame of tags with its paragraphs parted: blank lines part them, or a first line set in.

    The lines above the first paragraph are lines of their own.
    """
    indents = len(INDENTED.findall(text))
    if 2 <= indents <= MAX_INDENTED * text.count("\n"):
        text = INDENTED.sub("\n\n", text)
    head, blank, rest = text.strip("\r\n").partition("\n\n")
    lines = head.split("\n")
    short = 1 < len(lines) <= MAX_HEAD and all(len(line.strip()) < HEAD_LINE for line in lines)
    if blank and short and not any(line.rstrip()[-1:] in (",", ".", ";") for line in lines[:-1]):
        text = "\n\n".join([*lines, rest])
    return BLANK_LINE.sub(BREAK + BREAK, text)


MAX_HEAD = 6


def split_lines(text: str) -> list[str]:
    """The paragraphs that line breaks make: two breaks end one; single ones do where whole sentences stand between."""
    found: list[str] = []
    for part in DOUBLE_BREAK.split(text):
        lines = [line for line in part.split(BREAK) if line and not line.isspace()]
        if len(lines) >= MIN_LINES and sum(map(_is_paragraph, lines)) >= 0.7 * len(lines):
            found += lines
        else:
            found.append(" ".join(lines))
    return found


def lines_of(element: etree._Element) -> Sequence[etree._Element]:
    """Inline children that are the paragraphs of a box; else none.

    Authors of components make elements of their own where others take ``<p>``, some editors spans that say so: whole
    sentences each, with nothing between them.
    """
    first = element[0]
    tag = first.tag
    if (tag != "span" and "-" not in tag) or element.tag in TEXTS or (element.text and not element.text.isspace()):
        return ()
    if tag == "span" and not named(first, _PARAGRAPH) and not _BLOCK_STYLE.search(first.get("style") or ""):
        return ()
    found = [child for child in element if child.tag == tag]
    if len(found) < 2 or any(child.tail and not child.tail.isspace() for child in element):
        return ()
    long = sum(map(_is_paragraph, (text_of(child) for child in islice(found, MAX_LINES))))
    return found if long >= max(2, 0.5 * min(len(found), MAX_LINES)) else ()


def _is_paragraph(line: str) -> bool:
    if line.lstrip(" \n\r\t")[:1] == "\u3000":
        return True  # Chinese and Japanese newspapers open a paragraph with a wide space
    line = line.strip()
    return extent(line) >= MIN_LINE and line[-1:] in SENTENCE_MARKS
