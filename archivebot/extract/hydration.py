"""A story that stands where none is looked for: in JSON, the data of script-built pages, ``<noscript>``, ``<aside>``.

No key is known for sure, so the story is told by what it is: the longest
prose, in one string or in a list of pieces.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice, pairwise
from typing import Any

from lxml import etree

from archivebot.extract.blocks import RawBlock, read_blocks
from archivebot.extract.furniture import DROP_TAGS, is_furniture
from archivebot.page import Page
from archivebot.script_data import decoded, json_values, long_strings
from archivebot.text import extent

MIN_STORY = 400
"""Characters of prose; less is a teaser."""
MAX_PARTS = 30
MAX_NODES = 200_000
"""JSON values that are looked at."""
TEXT_KEYS = ("text", "content", "html", "value", "body", "paragraph", "data", "children", "model", "copy")
RUN_KEYS = ("text", "value", "content", "children")
ENDS = (".", "!", "?", "\u2026", "\u3002", "\u201d")
JSON_BEGINS = ("{", "[")
MAX_RUNS = 500
OTHER_KEYS = frozenset(
    "caption captions comments related relatedarticles recommendations teaser teasers footer legal privacy terms bio "
    "description summary seo meta translations i18n messages labels consent menu navigation".split()
)
"""Keys whose values are prose of another kind."""
TITLE_WORD = re.compile(r"\w+")
MIN_WORD = 4
"""Letters of a word of the title that says something."""
HEADING_TYPES = re.compile(r"(?i)head|title|subhead|^h[2-6]$")


def find_hidden_story(page: Page) -> list[RawBlock]:
    """The blocks of the longest prose in the page's JSON; empty where there is none."""
    title = _title_words(page)
    for values in (json_values(page.scan.scripts, MIN_STORY), _attributes(page), _literals(page)):
        best: list[RawBlock] = []
        most = MIN_STORY
        for value in values:
            for blocks in _stories(value):
                length = sum(extent(block.text) for block in blocks)
                if length > most and _is_about(title, blocks):
                    best, most = blocks, length
        if best:
            return best
    return []


def _attributes(page: Page) -> Iterator[Any]:
    """JSON in attributes: components are given their data so (``data-props``, ``props``)."""
    for element in page.tree.iter("*"):
        for value in map(str, element.values()):
            if len(value) > MIN_STORY and value.lstrip()[:1] in JSON_BEGINS:
                yield from decoded(value.lstrip(), 0)


def _literals(page: Page) -> Iterator[Any]:
    """Long strings of scripts that are code and no JSON: functions that are called with a page's data."""
    for text in long_strings(page.scan.scripts, MIN_STORY):
        yield {"text": text}


def find_misplaced_story(page: Page) -> list[RawBlock]:
    """The blocks of the longest prose in a ``<noscript>`` or ``<aside>``; empty where there is none.

    Templates of weblogs print the story once more for browsers without scripts, and some without any sense of HTML's
    words take an ``<aside>`` for it.
    """
    found = (read_blocks(part, is_furniture) for part in islice(page.tree.iter("noscript", "aside"), MAX_PARTS))
    best = max(found, key=lambda blocks: sum(extent(block.text) for block in blocks), default=[])
    enough = sum(extent(block.text) for block in best if block.linked < len(block.text) / 2) > MIN_STORY
    return best if enough and _is_about(_title_words(page), best) else []


def _title_words(page: Page) -> set[str]:
    """The words of the page's title that say something, without those of the site's name."""
    titles = " ".join([*page.scan.metas.get("og:title", ())[:1], page.scan.title or ""]).lower()
    site = " ".join([*page.scan.metas.get("og:site_name", ())[:1], page.host]).lower()
    return {word for word in TITLE_WORD.findall(titles) if len(word) >= MIN_WORD and word not in site}


def is_about(page: Page, text: str) -> bool:
    """Whether prose shares words with the page's title; other prose belongs to the site."""
    return _shares(_title_words(page), text)


def _is_about(title: set[str], blocks: list[RawBlock]) -> bool:
    return _shares(title, " ".join(block.text for block in blocks[:40]))


def _shares(title: set[str], text: str) -> bool:
    """Whether a quarter of the words, or their stems, stand in a text; scripts without spaces show no words."""
    words = [word for word in title if word < _WITHOUT_SPACES]
    text = text.lower()
    return not words or sum(word[:_STEM] in text for word in words) * 4 >= len(words)


_WITHOUT_SPACES = "\u0e00"
"""Thai, the first of them."""
_STEM = 6


def _stories(root: Any) -> Iterator[list[RawBlock]]:
    """Runs of prose in a JSON value: long strings, and lists of pieces."""
    stack = [root]
    seen = 0
    while stack and seen < MAX_NODES:
        value = stack.pop()
        seen += 1
        if isinstance(value, dict):
            for key, inner in value.items():
                if key.lower() in OTHER_KEYS:
                    continue
                if not isinstance(inner, str):
                    stack.append(inner)
                elif len(inner) >= MIN_STORY:
                    if inner[0] in JSON_BEGINS:
                        stack.extend(decoded(inner, 0))
                    elif is_prose(inner):
                        yield blocks_of_text(inner)
        elif isinstance(value, list):
            pieces = [piece for item in value if (piece := _piece(item)) is not None]
            if len(pieces) >= 3:
                yield [block for kind, text in pieces for block in blocks_of_text(text, kind)]
            for item in value:
                if isinstance(item, dict | list):
                    stack.append(item)
                elif isinstance(item, str) and len(item) >= MIN_STORY and is_prose(item):
                    # Lists of values that refer to each other by their number hold texts beside all else.
                    yield blocks_of_text(item)


def _piece(item: Any) -> tuple[str, str] | None:
    """Kind and text of one item of a list of blocks."""
    if isinstance(item, str):
        return ("paragraph", item) if is_prose(item) else None
    if not isinstance(item, dict):
        return None
    name = str(item.get("type") or item.get("kind") or item.get("__typename") or item.get("component") or "")
    at: Any = item
    for _ in range(4):
        # Blocks wrap their text: {"type": "paragraph", "data": {"text": "..."}}.
        if not isinstance(at, dict):
            break
        at = next((at[key] for key in TEXT_KEYS if at.get(key)), None)
        if isinstance(at, list):
            at = at[0] if len(at) == 1 else _joined(at)
    if not isinstance(at, str):
        return None
    if HEADING_TYPES.search(name):
        return ("heading", at) if len(at) < 200 else None
    return ("paragraph", at) if is_prose(at) else None


def _joined(runs: list[Any]) -> str | None:
    """The text of a paragraph whose words stand in runs, one for each way they are set; None for several paragraphs."""
    texts: list[str] = []
    for run in runs[:MAX_RUNS]:
        text = run
        for _ in range(3):  # a link holds runs of its own
            if isinstance(text, dict):
                text = next((text[key] for key in RUN_KEYS if text.get(key)), "")
            if isinstance(text, list):
                text = text[0] if len(text) == 1 else "".join(t.get("text", "") for t in text if isinstance(t, dict))
        if not isinstance(text, str):
            return None
        texts.append(text)
    ended = sum(one.endswith(ENDS) and after[:1].isalnum() for one, after in pairwise(texts))
    return "".join(texts) if 2 * ended < len(texts) else None


def is_prose(text: str) -> bool:
    """Whether a string is written for readers: words with spaces (or CJK) that end a sentence, no code."""
    sample = text[:2_000]
    if (
        len(sample) < 20
        or "{" in sample
        or "function(" in sample
        or sample.startswith(("http://", "https://", "data:"))
    ):
        return False
    spaces = sample.count(" ")
    wide = sum(ch > "\u2e80" for ch in sample)
    return (spaces * 14 > len(sample) or wide * 3 > len(sample)) and any(ch in sample for ch in ".!?\u3002\u061f\u0964")


_ENTITY = re.compile(r"&(?:[a-z]{2,6}|#\d{2,5}|#x[0-9a-f]{2,5});")
_TAG = re.compile(r"</?[a-z][^<>]*>")


def _as_html(line: str) -> str:
    """A line of plain text as HTML; systems put text with entities, even tags as entities, into plain strings."""
    if _ENTITY.search(line):
        line = html.unescape(line)
        if _TAG.search(line):
            return line
    return html.escape(line, quote=False)


def blocks_of_text(text: str, kind: str = "paragraph") -> list[RawBlock]:
    """The blocks of a string of HTML or of plain lines."""
    if "&lt;p" in text:
        text = html.unescape(text)
    if "<" not in text:
        text = "<p>" + "</p><p>".join(_as_html(line) for line in text.split("\n") if line.strip()) + "</p>"
    elif "<p" not in text:
        text = f"<p>{text}</p>"
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree = etree.fromstring(f"<html><body>{text}</body></html>".encode("utf-8", "replace"), parser)
    if tree is None:
        return []
    blocks = read_blocks(tree, lambda element: element.tag in DROP_TAGS)
    for block in blocks:
        if kind == "heading" and block.kind == "paragraph":
            block.kind = kind
    return [block for block in blocks if block.linked < 0.8 * len(block.text)]
