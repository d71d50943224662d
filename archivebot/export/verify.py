"""Verifying a dataset: every checksum, every row, the schema."""

from __future__ import annotations

import csv
import io
import tempfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson
import zstandard
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from archivebot.errors import ArgumentError, ExportError
from archivebot.export.csv_format import csv_columns
from archivebot.export.local import PART_NAME
from archivebot.export.manifest import FileEntry, Manifest
from archivebot.export.query import query_from
from archivebot.export.reading import PieceReader, Source, decompressed
from archivebot.export.schema import json_schema
from archivebot.export.shape import Field
from archivebot.export.tables import row_fields
from archivebot.export.validation import validator
from archivebot.items import SCHEMA_VERSION

MAX_PROBLEMS = 20
"""Problems that are told of one file; what follows is usually the same again."""

csv.field_size_limit(1 << 30)

Counter = Callable[[PieceReader, FileEntry], Iterator[str | None]]
"""Reads a file's rows: None for a good row, a problem for a bad one."""


@dataclass(slots=True)
class Verification:
    """What was found."""

    manifest: Manifest
    files: int = 0
    rows: int = 0
    bytes: int = 0
    problems: list[str] = field(default_factory=list)
    """What is not as the manifest says."""
    notes: list[str] = field(default_factory=list)
    """What is worth knowing, but does no harm to who follows the manifest."""


def verify(source: Source) -> Verification:
    """Check all files of a dataset."""
    manifest = source.manifest
    result = Verification(manifest)
    counter = row_counter(source, manifest, result)
    for entry in manifest.files:
        found = result.notes if entry.role == "card" else result.problems
        more = 0
        for number, problem in enumerate(check_file(source, entry, counter, result), 1):
            if number <= MAX_PROBLEMS:
                found.append(problem)
            else:
                more = number - MAX_PROBLEMS
        if more:
            found.append(f"{entry.path}: {more:,} problems more")
        result.files += 1
    if result.rows != manifest.rows:
        result.problems.append(f"the dataset has {result.rows:,} rows, the manifest says {manifest.rows:,}")
    if sum(entry.rows or 0 for entry in manifest.files) != manifest.rows:
        result.problems.append("the manifest's own row counts do not add up")
    unnamed = [path for path in source.data_paths() if is_ours(path) and path not in manifest.paths]
    if unnamed:
        result.notes.append(f"{len(unnamed)} files in the data folder are not in the manifest, such as {unnamed[0]}")
    return result


def is_ours(path: str) -> bool:
    """Whether a file is named as our parts are."""
    return PART_NAME.fullmatch(path.rpartition("/")[2]) is not None


def check_file(source: Source, entry: FileEntry, counter: Counter, result: Verification) -> Iterator[str]:
    """What is wrong with one file."""
    pieces = source.pieces(entry.path)
    if pieces is None:
        yield f"{entry.path} is missing"
        return
    reader = PieceReader(pieces)
    rows = 0
    unreadable: Exception | None = None
    if entry.role == "data":
        try:
            for problem in counter(reader, entry):
                rows += 1
                if problem is not None:
                    yield f"{entry.path}, row {rows}: {problem}"
        except (OSError, EOFError, ValueError, csv.Error, zlib.error, zstandard.ZstdError, ArchiveLoadFailed) as error:
            unreadable = error
    reader.drain()
    if (reader.size, reader.sha256) != (entry.bytes, entry.sha256):
        yield f"{entry.path} has {reader.size:,} bytes with SHA-256 {reader.sha256}, " + (
            f"not {entry.bytes:,} with {entry.sha256}"
        )
    if unreadable is not None:
        yield f"{entry.path} cannot be read after {rows:,} rows: {unreadable}"
    elif rows != (entry.rows or 0):
        yield f"{entry.path} has {rows:,} rows, not {entry.rows or 0:,}"
    result.rows += rows
    result.bytes += reader.size


def row_counter(source: Source, manifest: Manifest, result: Verification) -> Counter:
    """What reads the rows of the dataset's format."""
    fields = known_fields(manifest, result)
    if manifest.format == "warc":
        return warc_rows
    if manifest.format == "parquet":
        return parquet_rows(fields)
    if manifest.format == "csv":
        return csv_rows(fields)
    return json_rows(schema_of(source, manifest, fields))


def known_fields(manifest: Manifest, result: Verification) -> tuple[Field, ...] | None:
    """The fields of a row, if this archivebot knows the dataset's schema."""
    if manifest.schema_version != SCHEMA_VERSION:
        result.notes.append(f"the rows are of schema {manifest.schema_version}, this archivebot knows {SCHEMA_VERSION}")
        return None
    try:
        fields = row_fields(query_from(manifest.query))
    except ArgumentError as error:
        result.problems.append(f"the manifest's query is none: {error}")
        return None
    if [each.name for each in fields] != manifest.fields:
        result.problems.append("the manifest's fields are not those of its schema version")
    return fields


def schema_of(source: Source, manifest: Manifest, fields: tuple[Field, ...] | None) -> dict[str, Any] | None:
    """The schema beside the data, or the one that this archivebot knows."""
    entry = next((entry for entry in manifest.files if entry.role == "schema"), None)
    pieces = source.pieces(entry.path) if entry is not None else None
    if pieces is not None:
        try:
            return dict(orjson.loads(b"".join(pieces)))
        except (ValueError, TypeError):
            return None
    return json_schema("", "", fields) if fields is not None else None


def json_rows(schema: dict[str, Any] | None) -> Counter:
    """Reads JSON Lines and checks each against the schema."""
    try:
        check = validator(schema) if schema is not None else None
    except (ExportError, AttributeError, TypeError, KeyError):
        # A damaged schema is told by its own checksum.
        check = None

    def rows(reader: PieceReader, entry: FileEntry) -> Iterator[str | None]:
        for line in decompressed(reader, entry.path):
            try:
                record = orjson.loads(line)
            except ValueError as error:
                yield f"no JSON: {error}"
                continue
            yield next(check(record, ""), None) if check is not None else None

    return rows


def csv_rows(fields: tuple[Field, ...] | None) -> Counter:
    """Reads CSV and checks header and number of cells."""
    expected = [name for name, _ in csv_columns(fields)] if fields is not None else None

    def rows(reader: PieceReader, entry: FileEntry) -> Iterator[str | None]:
        table = csv.reader(io.TextIOWrapper(decompressed(reader, entry.path), "utf-8", newline=""), strict=True)
        header = next(table, None)
        if header is None or (expected is not None and header != expected):
            raise ValueError("the header is not that of the schema")
        for row in table:
            yield None if len(row) == len(header) else f"{len(row)} cells under {len(header)} columns"

    return rows


def parquet_rows(fields: tuple[Field, ...] | None) -> Counter:
    """Reads Parquet whole, every page, and checks its columns."""
    try:
        from archivebot.export.parquet import arrow_schema, read_batches
    except ImportError as error:
        raise ExportError("Parquet needs pyarrow: pip install 'archivebot[parquet]'") from error
    expected = arrow_schema(fields) if fields is not None else None

    def rows(reader: PieceReader, entry: FileEntry) -> Iterator[str | None]:
        with tempfile.TemporaryDirectory() as folder:
            # Parquet is read from its end: a copy, as what comes from S3 comes once.
            copy = Path(folder, "part.parquet")
            with copy.open("wb") as file:
                for piece in iter(lambda: reader.read(1 << 20), b""):
                    file.write(piece)
            schema, batches = read_batches(copy)
            if expected is not None and not schema.equals(expected):
                raise ValueError("the columns are not those of the schema")
            for number in batches:
                yield from [None] * number

    return rows


def warc_rows(reader: PieceReader, entry: FileEntry) -> Iterator[str | None]:
    """Reads WARC records; the file's own ``warcinfo`` is no row."""
    for record in ArchiveIterator(reader, check_digests=True):
        record.content_stream().read()
        if record.rec_type != "warcinfo":
            yield None if record.digest_checker.passed is not False else "the record's digest is wrong"
