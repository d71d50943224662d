"""JSON Lines: one record a line (RFC 8259), UTF-8, the keys in the record's order."""

from __future__ import annotations

import orjson

from archivebot.export.rows import Record, chooser
from archivebot.export.shape import Field
from archivebot.export.sink import Stream

BUFFER = 1 << 18
"""Bytes that are collected before they are compressed or written."""


class JsonLinesWriter:
    """Writes records as lines."""

    def __init__(self, stream: Stream, fields: tuple[Field, ...]) -> None:
        self._stream = stream
        self._choose = chooser(tuple(field.name for field in fields))
        self._lines: list[bytes] = []
        self._size = 0

    def add(self, record: Record) -> None:
        """Write one record."""
        line = orjson.dumps(self._choose(record), option=orjson.OPT_APPEND_NEWLINE)
        self._lines.append(line)
        self._size += len(line)
        if self._size >= BUFFER:
            self._flush()

    def close(self) -> None:
        """Write what is left."""
        self._flush()
        self._stream.close()

    def _flush(self) -> None:
        self._stream.write(b"".join(self._lines))
        self._lines, self._size = [], 0
