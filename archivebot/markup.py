"""Markup made fit for the parser: what would make it lose text or time is cut, and said.

libxml2 gives up on a document nested deeper than 256 elements and drops what
follows: pages that never close their tags are such. It links the attributes
of an element into a chain and walks it for each new one. Pages that do either
are hostile or broken; their text is still wanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from archivebot.later import later

MAX_DEPTH = 100
"""Elements inside one another that a flattened page keeps; deeper tags go, their text stays."""
MAX_TAG = 32_768
"""Bytes of a start tag from which on it is looked at."""
MAX_ATTRIBUTES = 1_000
MAX_TAGS = 300_000
"""Tags of a page that are parsed: the longest live blogs have a tenth, and an element takes 300 bytes and more."""
TAG = re.compile(rb"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)[^<>]*>")
RAW = later(rb"(?is)<(script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext)\b.*?(?:</\1\s*>|\Z)")
"""Elements whose content is no markup."""
VOID = frozenset(b"area base br col embed hr img input link meta param source track wbr".split())
NAME = re.compile(rb"[a-zA-Z][a-zA-Z0-9:-]*[\s/]")
"""The name in a start tag that has attributes; what follows "<" in a script looks otherwise."""
ATTRIBUTE = re.compile(rb"""[^\s=/>"']+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?""")


def long_tags(data: bytes) -> Iterator[tuple[int, int]]:
    """Where the start tags begin and end that are longer than ``MAX_TAG`` bytes; one that never ends is none."""
    at = 0
    while at + MAX_TAG <= len(data):
        last = data.rfind(b"<", at, at + MAX_TAG)
        if last >= 0:
            at = last + 1
            continue
        # Nothing opens for long: a script, a text, or a giant tag.
        if data[at - 1 : at] == b"<" and NAME.match(data, at):
            closing = data.find(b">", at)
            if closing - at >= MAX_TAG:
                yield at - 1, closing + 1
        at = data.find(b"<", at)
        if at < 0:
            break


def cut_attributes(data: bytes) -> tuple[bytes, bool]:
    """The page with at most ``MAX_ATTRIBUTES`` attributes on an element, and whether any was cut."""
    parts: list[bytes] = []
    at = 0
    for start, end in long_tags(data):
        attributes = ATTRIBUTE.finditer(data, start + 1, end)
        # The first match is the tag's name.
        last = next(islice(attributes, MAX_ATTRIBUTES, None), None)
        if last is not None and next(attributes, None) is not None:
            parts += (data[at : last.end()], b">")
            at = end
    return (b"".join((*parts, data[at:])), True) if parts else (data, False)


def cut_tags(data: bytes) -> tuple[bytes, bool]:
    """The page as far as its tag number ``MAX_TAGS``, and whether it was cut there."""
    # The shortest element takes three bytes.
    if len(data) <= 3 * MAX_TAGS or data.count(b"<") <= MAX_TAGS:
        return data, False
    rest = data.split(b"<", MAX_TAGS + 1)[-1]
    return data[: len(data) - len(rest) - 1], True


def flatten(data: bytes) -> bytes:
    """The page without the tags that stand deeper than ``MAX_DEPTH``; no text and no paragraph is lost."""
    parts: list[bytes] = []
    depth = 0
    at = 0
    raw_end = 0
    raws = RAW.finditer(data)
    raw = next(raws, None)
    for match in TAG.finditer(data):
        start = match.start()
        if start < raw_end:
            continue
        while raw is not None and raw.start() < start:
            raw = next(raws, None)
        if raw is not None and raw.start() == start:
            raw_end = raw.end()
            continue
        closing, name = match[1], match[2].lower()
        # A paragraph ends where the next begins (HTML 13.1.2.4): it never stands in another.
        if name in VOID or name == b"p" or match[0].endswith(b"/>"):
            continue
        if closing:
            depth = max(0, depth - 1)
            drop = depth >= MAX_DEPTH
        else:
            drop = depth >= MAX_DEPTH
            depth += 1
        if drop:
            parts += (data[at:start], b" ")
            at = match.end()
    parts.append(data[at:])
    return b"".join(parts)
