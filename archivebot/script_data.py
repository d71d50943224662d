"""JSON in the scripts of a page: what frameworks ship beside an empty shell.

``__NEXT_DATA__``, ``window.__STATE__ = {...}``, ``JSON.parse("...")``, pushed
stream chunks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from lxml import etree

MAX_SCRIPT = 8_000_000
"""Characters of one script that are read."""
MAX_SCRIPTS = 200
ASSIGNED = re.compile(r"=\s*(?:JSON\.parse\(\s*(?=[\"'])|(?=\{\s*\"))")
PUSHED = re.compile(r"\.push\(\s*(?=\[)")
ROW = re.compile(r"(?m)^[0-9a-f]{1,4}:(?=[\[{])")
TEXT_ROW = re.compile(r"\b[0-9a-f]{1,4}:T([0-9a-f]{1,6}),")
STREAM = "__next_f"
"""The name of a stream whose chunks stand in scripts of their own, however short."""
DECODER = json.JSONDecoder()


def json_values(scripts: Iterable[etree._Element], least: int) -> Iterator[Any]:
    """Every JSON value that scripts of at least so many characters hold; JSON-LD is read elsewhere."""
    chunks: list[str] = []
    for script in islice(scripts, MAX_SCRIPTS):
        text = script.text or ""
        streamed = STREAM in text[:40]
        if (
            not (least < len(text) or streamed)
            or len(text) >= MAX_SCRIPT
            or "ld+json" in (script.get("type") or "").lower()
        ):
            continue
        stripped = text.lstrip()
        if stripped[:1] in "{[":
            yield from decoded(stripped, 0)
            continue
        for match in ASSIGNED.finditer(text):
            for value in decoded(text, match.end()):
                # JSON.parse("...") holds JSON in a string.
                yield from decoded(value.lstrip(), 0) if isinstance(value, str) else (value,)
        stream = "".join(
            value[1]
            for match in PUSHED.finditer(text)
            for value in decoded(text, match.end())
            if isinstance(value, list) and len(value) == 2 and isinstance(value[1], str)
        )
        if streamed:
            chunks.append(stream)
            continue
        for row in ROW.finditer(stream):
            yield from decoded(stream, row.end())
    yield from _rows("".join(chunks))


def _rows(stream: str) -> Iterator[Any]:
    """The values of a stream's rows: JSON, and long texts, each with its length in bytes before it."""
    for row in ROW.finditer(stream):
        yield from decoded(stream, row.end())
    for row in TEXT_ROW.finditer(stream):
        length = int(row[1], 16)
        text = stream[row.end() : row.end() + length].encode("utf-8", "replace")[:length]
        yield {"text": text.decode("utf-8", "ignore")}


def long_strings(scripts: Iterable[etree._Element], least: int) -> Iterator[str]:
    """The strings of at least so many characters between double quotes in scripts, whatever code is around them."""
    for script in islice(scripts, MAX_SCRIPTS):
        text = script.text or ""
        if not least < len(text) < MAX_SCRIPT:
            continue
        start = text.find('"')
        while start >= 0:
            end = _closing(text, start + 1)
            if end < 0:
                break
            if end - start > least:
                yield from (value for value in decoded(text, start) if isinstance(value, str))
            start = text.find('"', end + 1)


def _closing(text: str, at: int) -> int:
    """The place of the quote that ends a string which begins at a place; -1 where none does."""
    while (at := text.find('"', at)) >= 0:
        before = at - 1
        while text[before] == "\\":
            before -= 1
        if (at - before) % 2:
            return at
        at += 1
    return at


def decoded(text: str, at: int) -> Iterator[Any]:
    """The JSON value that begins at a place of a text, if one does."""
    try:
        yield DECODER.raw_decode(text, at)[0]
    except (ValueError, RecursionError):
        return
