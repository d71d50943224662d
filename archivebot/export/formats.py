"""The formats by name, and what they share."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from archivebot.errors import ExportError
from archivebot.export.csv_format import CsvWriter
from archivebot.export.jsonl import JsonLinesWriter
from archivebot.export.output import Output
from archivebot.export.rows import Record
from archivebot.export.shape import Field
from archivebot.export.sink import Sink, compressed
from archivebot.export.warc_subset import WarcSubsetWriter


class Writer(Protocol):
    """Writes records into one file."""

    def add(self, record: Record) -> None:
        """Write one record (all its fields; the writer takes those it was made for)."""

    def close(self) -> None:
        """Write what is left and close the file."""


def open_writer(sink: Sink, output: Output, fields: tuple[Field, ...], warc_folder: Path | None) -> Writer:
    """A writer of the output's format; raises :class:`ExportError` when a part of archivebot is not installed."""
    if output.format == "jsonl":
        return JsonLinesWriter(compressed(sink, output.compress), fields)
    if output.format == "csv":
        return CsvWriter(compressed(sink, output.compress), fields)
    if output.format == "warc":
        if warc_folder is None:
            raise ExportError("a WARC subset needs the archive's folder with its WARC files")
        return WarcSubsetWriter(sink, warc_folder)
    try:
        from archivebot.export.parquet import ParquetWriter
    except ImportError as error:
        raise ExportError("Parquet needs pyarrow: pip install 'archivebot[parquet]'") from error
    return ParquetWriter(sink, fields, output.compress)
