"""A dataset's data files, written one after the other; a part's name holds the digest of its bytes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from archivebot.export.formats import Writer
from archivebot.export.manifest import FileEntry
from archivebot.export.output import Output
from archivebot.export.partition import partition_of
from archivebot.export.rows import Record
from archivebot.export.sink import Sink
from archivebot.export.statistics import Span, day_of

DATA_FOLDER = "data"
DIGEST_LENGTH = 16
"""Hex digits of the SHA-256 in a part's name."""


class Parts:
    """Writes records into the files of a folder; :attr:`entries` are those that are complete."""

    def __init__(self, folder: Path, output: Output, opener: Callable[[Sink], Writer]) -> None:
        self.entries: list[FileEntry] = []
        self._folder = folder
        self._output = output
        self._opener = opener
        self._open: Part | None = None
        self._numbers: dict[str, int] = {}

    def add(self, record: Record) -> None:
        """Write a record into the file it belongs to."""
        partition = partition_of(record, self._output.partition)
        part = self._open
        if part is None or part.partition != partition or self._full(part):
            self._finish()
            part = self._open = Part(self._folder, self._opener, partition)
        part.add(record)

    def close(self, *, empty: bool = True) -> None:
        """Complete the last file; a dataset without rows has one empty file, unless ``empty`` is false."""
        if self._open is None and not self.entries and empty:
            self._open = Part(self._folder, self._opener, {})
        self._finish()

    def abandon(self) -> None:
        """Close the file being written, after an error."""
        if self._open is not None:
            self._open.sink.abandon()

    def _full(self, part: Part) -> bool:
        return self._output.single is None and part.rows >= self._output.max_rows

    def _finish(self) -> None:
        if self._open is None:
            return
        part = self._open
        part.writer.close()
        self._open = None
        path = self._output.single or self._name(part)
        target = self._folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        part.path.rename(target)
        entry = FileEntry(
            path=path,
            role="data",
            rows=part.rows,
            bytes=part.sink.size,
            sha256=part.sink.sha256,
            first_date=part.span.first,
            last_date=part.span.last,
            partition=part.partition,
        )
        self.entries.append(entry)

    def _name(self, part: Part) -> str:
        folder = "/".join((DATA_FOLDER, *part.partition.values()))
        number = self._numbers[folder] = self._numbers.get(folder, -1) + 1
        return f"{folder}/part-{number:05d}-{part.sink.sha256[:DIGEST_LENGTH]}{self._output.suffix}"


class Part:
    """One file that is being written."""

    def __init__(self, folder: Path, opener: Callable[[Sink], Writer], partition: dict[str, str]) -> None:
        self.path = folder / ".part"
        self.partition = partition
        self.rows = 0
        self.span = Span()
        self.sink = Sink(self.path)
        try:
            self.writer = opener(self.sink)
        except BaseException:
            self.sink.abandon()
            raise

    def add(self, record: Record) -> None:
        """Write one record."""
        self.writer.add(record)
        self.rows += 1
        self.span.add(day_of(record))
