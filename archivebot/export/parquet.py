"""Parquet with a schema made from the record's fields; the same rows give the same bytes.

Objects are structs, lists lists, maps maps. A date that is a day alone on some pages and an instant on others stays
text as printed, and two columns follow it: ``NAME_day`` (date) and ``NAME_at`` (instant in UTC, null where the page
told no offset). Instants of the crawl are timestamps; times inside the text stay text as printed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, cast

import pyarrow as pa
import pyarrow.parquet as pq

from archivebot.export.rows import Record
from archivebot.export.shape import Field
from archivebot.export.sink import Sink

GROUP_ROWS = 10_000
GROUP_BYTES = 32 * 1024 * 1024
"""A row group ends at this many rows, or about this many bytes of text, whichever comes first."""

INSTANT = pa.timestamp("us", tz="UTC")
INSTANTS = ("fetched_at", "first_seen_at", "last_seen_at")
"""Fields whose value always carries an offset, as our own clock wrote it."""

SCALARS = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}


class ParquetWriter:
    """Writes records in row groups of bounded size."""

    def __init__(self, sink: Sink, fields: tuple[Field, ...], compress: str) -> None:
        self._sink = sink
        self._schema = arrow_schema(fields)
        self._columns = [(field.name, conversion(field)) for field in fields]
        self._dated = [field.name for field in fields if field.kind == "date-or-time"]
        self._rows: list[Record] = []
        self._size = 0
        self._writer = pq.ParquetWriter(
            sink,
            self._schema,
            compression={"zst": "zstd", "gz": "gzip", "none": "none"}[compress],
            compression_level=None if compress == "none" else 6,
            version="2.6",
            write_page_index=True,
            write_page_checksum=True,
        )

    def add(self, record: Record) -> None:
        """Take one record."""
        row = {name: record[name] if convert is None else convert(record[name]) for name, convert in self._columns}
        for name in self._dated:
            row[f"{name}_day"] = day_of(record[name])
            row[f"{name}_at"] = instant_of(record[name])
        self._rows.append(row)
        self._size += 2 * len(record.get("body") or "") + 1000
        if len(self._rows) >= GROUP_ROWS or self._size >= GROUP_BYTES:
            self._flush()

    def close(self) -> None:
        """Write the last group and the footer, and close the file."""
        if self._rows:
            self._flush()
        self._writer.close()
        self._sink.close()

    def _flush(self) -> None:
        table = pa.Table.from_pylist(self._rows, schema=self._schema)
        self._writer.write_table(table, row_group_size=len(self._rows))
        self._rows, self._size = [], 0


def arrow_schema(fields: tuple[Field, ...]) -> pa.Schema:
    """The columns of a file, with the fields' meaning as their description."""
    columns: list[pa.Field] = []
    for field in fields:
        meaning = {"description": field.doc} if field.doc else None
        columns.append(pa.field(field.name, arrow_type(field), metadata=meaning))
        if field.kind == "date-or-time":
            columns.append(pa.field(f"{field.name}_day", pa.date32()))
            columns.append(pa.field(f"{field.name}_at", INSTANT))
    return pa.schema(columns)


def arrow_type(field: Field) -> pa.DataType:
    """The type of one field."""
    if field.kind == "object":
        return pa.struct([pa.field(inner.name, arrow_type(inner)) for inner in field.fields])
    if field.kind == "list" and field.item is not None:
        return pa.list_(arrow_type(field.item))
    if field.kind == "map" and field.item is not None:
        return pa.map_(pa.string(), arrow_type(field.item))
    if field.kind == "date-time" and field.name in INSTANTS:
        return INSTANT
    return SCALARS.get(field.kind, pa.string())


def conversion(field: Field) -> Callable[[Any], Any] | None:
    """What turns a JSON value into what the column takes; None where nothing must be done."""
    if field.kind == "date-time" and field.name in INSTANTS:
        return instant_of
    if field.kind == "map":
        return lambda value: list(value.items()) if value is not None else None
    if field.kind == "object":
        inner = [(f.name, convert) for f in field.fields if (convert := conversion(f)) is not None]
        if inner:
            return lambda value: value and value | {name: convert(value.get(name)) for name, convert in inner}
    return None


def instant_of(text: str | None) -> datetime | None:
    """An ISO 8601 instant; None for a day alone or a time without offset."""
    if text is None or len(text) <= 10:
        return None
    value = datetime.fromisoformat(text)
    return value if value.tzinfo is not None else None


def day_of(text: str | None) -> date | None:
    """The day of an ISO 8601 date or time, as printed."""
    return date.fromisoformat(text[:10]) if text else None


def read_batches(path: Path) -> tuple[pa.Schema, Iterator[int]]:
    """A file's schema, and the number of rows of each batch as it is read; raises ``pyarrow.ArrowInvalid`` (a
    ValueError) or OSError where the file is damaged.
    """
    parquet = pq.ParquetFile(path, page_checksum_verification=True)
    return cast("pa.Schema", parquet.schema_arrow), (batch.num_rows for batch in parquet.iter_batches(1000))
