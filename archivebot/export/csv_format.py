"""CSV (RFC 4180): a header, CRLF, UTF-8; nested fields flattened by one rule, no cell a spreadsheet would run.

The rule: an object's fields become columns ``crawl_run``, ``crawl_status`` ...; a list becomes two columns, its texts
joined with ``"; "`` (of a person the name, of a picture the address) and ``NAME_json`` with all of it; a map becomes
``NAME_json``. A list whose items have no such text (blocks) is JSON only. Texts stand in quotes, nothing is an empty
cell, numbers, ``true`` and ``false`` stand bare.

A text that begins with ``= + - @``, TAB or CR would be a formula in a spreadsheet: an apostrophe is put before it.
One that begins with apostrophes and then such a character gets one more, so that taking one away always gives the
text back.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import orjson

from archivebot.export.rows import Record
from archivebot.export.shape import Field
from archivebot.export.sink import Stream

FORMULA = re.compile(r"'*[=+\-@\t\r]")
NAMES = ("name", "url")
"""Fields that stand for the whole of an object in a joined list."""
BUFFER = 1 << 18

Column = tuple[str, Callable[[Record], str]]
"""A column's name, and its cell for a record."""


class CsvWriter:
    """Writes records as rows under a header."""

    def __init__(self, stream: Stream, fields: tuple[Field, ...]) -> None:
        self._stream = stream
        columns = list(csv_columns(fields))
        self._cells = [cell for _, cell in columns]
        self._rows = [",".join(quoted(name) for name, _ in columns)]
        self._size = 0

    def add(self, record: Record) -> None:
        """Write one record."""
        row = ",".join([cell(record) for cell in self._cells])
        self._rows.append(row)
        self._size += len(row)
        if self._size >= BUFFER:
            self._flush()

    def close(self) -> None:
        """Write what is left."""
        self._flush()
        self._stream.close()

    def _flush(self) -> None:
        # A lone surrogate cannot come out of the ledger's UTF-8; were there one, no row should be lost for it.
        self._stream.write("".join(f"{row}\r\n" for row in self._rows).encode("utf-8", "replace"))
        self._rows, self._size = [], 0


def csv_columns(fields: tuple[Field, ...]) -> Iterator[Column]:
    """The columns of a record, in its fields' order."""
    for field in fields:
        yield from columns_of(field, f"{field.name}", value_of(field.name))


def columns_of(field: Field, name: str, value: Callable[[Record], Any]) -> Iterator[Column]:
    """The columns of one field, whose value ``value`` finds in a record."""
    if field.kind == "object":
        for inner in field.fields:
            yield from columns_of(inner, f"{name}_{inner.name}", value_in(value, inner.name))
    elif field.kind == "list" and field.item is not None:
        key = next((key for key in NAMES if any(inner.name == key for inner in field.item.fields)), None)
        if key or field.item.kind == "string":
            yield name, lambda record: joined(value(record), key)
        yield f"{name}_json", lambda record: json_cell(value(record))
    elif field.kind == "map":
        yield f"{name}_json", lambda record: json_cell(value(record))
    elif field.kind in ("integer", "number", "boolean"):
        yield name, lambda record: bare(value(record))
    else:
        yield name, lambda record: text_cell(value(record))


def value_of(name: str) -> Callable[[Record], Any]:
    """Finds a field's value in a record."""
    return lambda record: record[name]


def value_in(outer: Callable[[Record], Any], name: str) -> Callable[[Record], Any]:
    """Finds a value in the object that ``outer`` finds."""
    return lambda record: (outer(record) or {}).get(name)


def joined(items: list[Any] | None, key: str | None) -> str:
    """The texts of a list, as a cell."""
    texts = [str(item.get(key) or "") if key else str(item) for item in items or ()]
    return text_cell("; ".join(texts)) if texts else ""


def json_cell(value: Any) -> str:
    """A nested value as JSON; it begins with a bracket and is no formula."""
    return quoted(orjson.dumps(value).decode()) if value else ""


def text_cell(value: str | None) -> str:
    """A text in quotes, harmless in a spreadsheet."""
    if value is None:
        return ""
    return quoted(f"'{value}" if FORMULA.match(value) else value)


def bare(value: float | bool | None) -> str:
    """A number or truth value."""
    return "" if value is None else orjson.dumps(value).decode()


def quoted(text: str) -> str:
    """In double quotes, with those inside doubled."""
    return '"' + text.replace('"', '""') + '"'
