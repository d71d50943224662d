"""The keywords of a story, without what its system keeps among them for itself."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from archivebot.extract.candidates import Candidate, element_text
from archivebot.extract.jsonld import texts
from archivebot.extract.structured import Structured, item_value
from archivebot.extract.tag_links import shown_tags
from archivebot.page import Page
from archivebot.text import clean_line

_KEYWORD_METAS = ("article:tag", "news_keywords", "parsely-tags", "sailthru.tags", "keywords", "dc.subject",
                  "dcterms.subject", "cxenseparse:keywords", "og:article:tag")  # fmt: skip
_SCHEME = re.compile(r"[a-z_]+:\S")
_MACHINE = re.compile(
    r"[@_{\[]|[0-9a-f]{8}-[0-9a-f]{4}-|/|[^\s_]+_\S*$|[A-Z]{2}_\S|[A-Z]{2,}:[A-Z]|\S+@\S+\.\S|\d{7,}$|"
    r"(?i:(?:article-?id|length|word ?count|type|source|target|format|template|rules|package|headline)\s?[:/|])"
)
"""Tags that newsrooms' systems keep beside the words for readers: identifiers, lengths, rules, mail addresses."""
_SPACE = re.compile(
    r"(?i)(?:(?:nlp )?(?:categor(?:y|ies)|sections?|topics?|tags?|subjects?|thema|organi[sz]ations?|persons?|people|"
    r"places?|location|entity tokens?)\s?[:/]\s*(?:[^:/]{1,30}:\s?)?)(?=\S)"
)
"""What a word is, before the word: "Category: Moon", "topic/moon"."""
_HAN_WORDS = re.compile(r"[\u4e00-\u9fff]{2,12}(?:\s+[\u4e00-\u9fff\w]{2,12})+")
_SPLIT = re.compile(r"\s*[,;，、؛،|]\s*")


def find_keywords(page: Page, structured: Structured, anchor: etree._Element | None) -> Iterator[Candidate]:
    """The story's keywords as data, metas, microdata and the links below the story have them."""
    said = (structured.article or {}).get("keywords")
    words = _split_all([_plain(text) for text in texts(said)], many=isinstance(said, list))
    if words:
        yield Candidate("keywords", words, "json-ld:keywords")
    for name in _KEYWORD_METAS:
        contents = [_plain(content) for content in page.scan.metas.get(name, ())]
        # Each article:tag is one tag, whatever commas it holds.
        words = _split_all(contents, many=len(contents) > 1 or name.endswith(":tag"))
        if words:
            yield Candidate("keywords", words, f"meta:{name}")
    words = []
    for element in structured.microdata.get("keywords", ()):
        links = [text for link in islice(element.iter("a"), 40) if (text := element_text(link, limit=80))]
        words += links if len(links) > 1 and element.tag != "a" else [item_value(element)]
    if words:
        yield Candidate("keywords", _split_all(words, many=len(words) > 1), "microdata:keywords")
    words = shown_tags(page, anchor)
    if words:
        yield Candidate("keywords", words, "dom:tags")


def _plain(text: str) -> str:
    """A text without entities; what passes through several systems is escaped by each."""
    for _ in range(3):
        if "&" not in text:
            break
        text = html.unescape(text)
    return text


def _split_all(values: list[str], *, many: bool) -> list[str]:
    """Keywords out of lists or of one string with separators; a list is taken at its word."""
    found: list[str] = []
    for value in values[:100]:
        # "Business, Finance, & Economics" is one.
        parts = [value] if many and (value.count(",") < 2 or ", & " in value) else _SPLIT.split(value)
        if len(parts) == 1 and not many and " " in value and _HAN_WORDS.fullmatch(value.strip()):
            parts = value.split()  # Chinese systems part the keywords by spaces
        found += (clean_line(part) for part in parts)
    words = (_bare_word(part) for part in found if not _SCHEME.match(part))
    return list(dict.fromkeys(word for word in words if 1 < len(word) <= 80 and not _MACHINE.match(word)))[:60]


def _bare_word(text: str) -> str:
    """A keyword without the name of its kind before it."""
    space = _SPACE.match(text) if ":" in text or "/" in text else None
    return text[space.end() :] if space is not None else text
