"""Rendering: the query's rows into the files of a folder, with schema, card and manifest."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from sqlalchemy import Connection

from archivebot.durable import write_synced
from archivebot.errors import ArgumentError, ExportError
from archivebot.export.card import CARD_NAME, card_bytes
from archivebot.export.csv_format import CsvWriter
from archivebot.export.formats import open_writer
from archivebot.export.jsonl import JsonLinesWriter
from archivebot.export.manifest import MANIFEST_NAME, SINGLE_SUFFIX, FileEntry, Manifest
from archivebot.export.output import Output
from archivebot.export.parts import Parts
from archivebot.export.query import Query
from archivebot.export.rows import Record
from archivebot.export.schema import schema_bytes, schema_name
from archivebot.export.statistics import Tally
from archivebot.export.tables import row_condition, row_fields, row_type, rows
from archivebot.ledger import Ledger

Progress = Callable[[int], None]
"""Called now and then with the number of rows that were rendered."""

STEP = 100
"""Rows between two calls of a progress."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One rendering: what, how, and for which export."""

    query: Query
    output: Output
    warc_folder: Path | None = None
    """Where the archive's WARC files lie (for WARC subsets)."""
    name: str | None = None
    """The export whose revisions so far are left out."""

    def check(self) -> None:
        """Raise :class:`ArgumentError` for what can be seen to be wrong before anything is read."""
        row_fields(self.query)
        row_condition(self.query)
        if self.output.format == "warc" and self.query.table != "articles":
            raise ArgumentError(f"WARC holds the responses of articles, the table {self.query.table} has none")


def render_files(
    connection: Connection,
    job: Job,
    folder: Path,
    *,
    taken: Callable[[Record], None] | None = None,
    progress: Progress | None = None,
) -> Manifest:
    """Render into an empty folder: data files, schema and card; the manifest is returned, and written there too.

    ``taken`` is called with every record that is in. Memory does not grow with the dataset. Raises
    :class:`ExportError` when a row cannot be rendered; the folder is then of no use.
    """
    fields = row_fields(job.query)
    tally = Tally()
    parts = Parts(folder, job.output, lambda sink: open_writer(sink, job.output, fields, job.warc_folder))
    try:
        for record in rows(connection, job.query, job.output.partition, new_for=job.name):
            parts.add(record)
            tally.add(record)
            if taken is not None:
                taken(record)
            if progress is not None and tally.rows % STEP == 0:
                progress(tally.rows)
        parts.close(empty=job.name is None)
    except BaseException:
        parts.abandon()
        raise
    if progress is not None:
        progress(tally.rows)
    manifest = manifest_of(job, tally, parts.entries)
    if job.output.single is None:
        write_documents(folder, manifest, job.query)
    write_synced(folder / manifest_name(job.output), manifest.to_json())
    return manifest


def print_rows(ledger: Ledger, job: Job, stream: IO[bytes]) -> None:
    """Write the rows as JSON Lines or CSV to a stream that stays open; there is no manifest then."""
    job.check()
    if job.output.format not in ("jsonl", "csv"):
        raise ArgumentError(f"{job.output.format} is for files; standard output takes jsonl or csv")
    kind = JsonLinesWriter if job.output.format == "jsonl" else CsvWriter
    writer = kind(StaysOpen(stream), row_fields(job.query))
    with ledger.read() as connection:
        for record in rows(connection, job.query):
            writer.add(record)
    writer.close()


class StaysOpen:
    """A stream that somebody else closes."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def write(self, data: bytes, /) -> int:
        """Write bytes."""
        return self._stream.write(data)

    def close(self) -> None:
        """Only flush."""
        self._stream.flush()


def manifest_of(job: Job, tally: Tally, entries: list[FileEntry]) -> Manifest:
    """The manifest of what was rendered."""
    names = [field.name for field in row_fields(job.query)]
    statistics = tally.as_dict()
    statistics["filled"] = {name: statistics["filled"].get(name, 0) for name in names}
    return Manifest(
        name=job.name,
        table=job.query.table,
        format=job.output.format,
        compress=job.output.compress,
        partition=list(job.output.partition),
        query=job.query.as_dict(),
        rows=tally.rows,
        fields=names,
        first_date=tally.span.first,
        last_date=tally.span.last,
        first_fetched=tally.fetched.first,
        last_fetched=tally.fetched.last,
        runs=sorted(tally.runs),
        warc_files=sorted(tally.warc_files),
        statistics=statistics,
        files=list(entries),
    )


def write_documents(folder: Path, manifest: Manifest, query: Query) -> None:
    """Write schema and card, and enter them into the manifest."""
    fields = row_fields(query)
    kind = row_type(query)
    manifest.files = [
        *manifest.data_files,
        document(folder, schema_name(), "schema", schema_bytes(kind.__name__, kind.__doc__ or "", fields)),
    ]
    card = card_bytes(manifest, fields)
    manifest.files.append(document(folder, CARD_NAME, "card", card))


def document(folder: Path, name: str, role: str, content: bytes) -> FileEntry:
    """Write a file that describes the data."""
    write_synced(folder / name, content)
    return FileEntry(path=name, role=role, bytes=len(content), sha256=hashlib.sha256(content).hexdigest())


def manifest_name(output: Output) -> str:
    """Name of the manifest's file."""
    return f"{output.single}{SINGLE_SUFFIX}" if output.single else MANIFEST_NAME


def check_files(folder: Path, manifest: Manifest) -> None:
    """Read back what was written and compare it with the manifest; raises :class:`ExportError` for a difference."""
    for entry in manifest.files:
        with (folder / entry.path).open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != entry.sha256:
                raise ExportError(f"{entry.path} reads back otherwise than it was written; the disk may be failing")
