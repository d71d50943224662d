"""The manifest: every file of a dataset with its checksum, and what the dataset is. It is written last."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from archivebot import __version__
from archivebot.errors import ExportError
from archivebot.export import statistics
from archivebot.items import SCHEMA_VERSION

MANIFEST_VERSION = "1"
MANIFEST_NAME = "manifest.json"
SINGLE_SUFFIX = ".manifest.json"
"""Ends the name of the manifest beside a dataset of a single file."""


@dataclass(slots=True, kw_only=True)
class FileEntry:
    """One file of a dataset."""

    path: str
    """Relative to the manifest, with slashes."""
    role: str
    """``data``, ``schema`` or ``card``."""
    bytes: int
    sha256: str
    """Hex digest of the file's bytes."""
    rows: int | None = None
    """Lines, rows or WARC records; None where the file holds no data."""
    first_date: str | None = None
    """First day of publication among the rows."""
    last_date: str | None = None
    """Last day of publication among the rows."""
    partition: dict[str, str] = field(default_factory=dict)
    """The values that all rows of the file share."""


@dataclass(slots=True, kw_only=True)
class Manifest:
    """What a dataset is; the same ledger and query give the same manifest."""

    manifest_version: str = MANIFEST_VERSION
    name: str | None = None
    """Name of the export that adds to this dataset time after time."""
    table: str
    format: str
    compress: str
    partition: list[str] = field(default_factory=list)
    query: dict[str, Any] = field(default_factory=dict)
    schema_version: str = SCHEMA_VERSION
    archivebot_version: str = __version__
    rows: int = 0
    fields: list[str] = field(default_factory=list)
    """Names of the fields of a row, in order."""
    first_date: str | None = None
    last_date: str | None = None
    first_fetched: str | None = None
    """Instant at which the first of the responses was received."""
    last_fetched: str | None = None
    runs: list[str] = field(default_factory=list)
    """Ids of the crawls that the rows come from."""
    warc_files: list[str] = field(default_factory=list)
    """WARC files that hold the responses behind the rows."""
    statistics: dict[str, dict[str, int]] = field(default_factory=dict)
    """Rows by site, language, page type and license, and by filled field."""
    files: list[FileEntry] = field(default_factory=list)

    def to_json(self) -> bytes:
        """The manifest's bytes."""
        return orjson.dumps(self, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)

    @property
    def data_files(self) -> list[FileEntry]:
        """The files that hold rows."""
        return [entry for entry in self.files if entry.role == "data"]

    @property
    def paths(self) -> set[str]:
        """The paths of all files."""
        return {entry.path for entry in self.files}


def read_manifest(text: bytes, where: str) -> Manifest:
    """A manifest from its bytes; raises :class:`ExportError` when they are none of ours, naming ``where``."""
    try:
        values = orjson.loads(text)
        version = values["manifest_version"]
        if version != MANIFEST_VERSION:
            raise ExportError(f"the manifest {where} is of version {version}; install the archivebot that wrote it")
        values["files"] = [FileEntry(**entry) for entry in values["files"]]
        manifest = Manifest(**values)
        numbers = [manifest.rows, *(number for entry in manifest.files for number in (entry.bytes, entry.rows or 0))]
        texts = [entry.path for entry in manifest.files]
        if not (isinstance(manifest.query, dict) and are(int, numbers) and are(str, texts)):
            raise TypeError("a value is of another type")
    except (ValueError, TypeError, KeyError) as error:
        raise ExportError(f"{where} is no manifest of a dataset, or damaged: {error}") from error
    for entry in manifest.files:
        check_path(entry.path, where)
    return manifest


def are(kind: type, values: Iterable[Any]) -> bool:
    """Whether all values are of a type."""
    return all(isinstance(value, kind) for value in values)


def check_path(path: str, where: str) -> None:
    """Refuse a path that would leave the dataset's folder."""
    parts = path.split("/")
    if not path or path.startswith("/") or "\\" in path or any(part in ("", ".", "..") for part in parts):
        raise ExportError(f"the manifest {where} names a file outside its folder: {path!r}")


def together(old: Manifest, new: Manifest) -> Manifest:
    """The dataset of ``old`` with the rows of ``new`` added; what both hold is there once.

    Raises :class:`ExportError` when they cannot be parts of one dataset.
    """
    for name in ("name", "table", "format", "compress", "partition", "fields", "schema_version"):
        was, now = getattr(old, name), getattr(new, name)
        if was != now:
            raise ExportError(f"the dataset there has {name} {was!r}, the addition {now!r}: they cannot be one dataset")
    whole = dataclasses.replace(
        new,
        rows=old.rows + new.rows,
        first_date=extreme(min, old.first_date, new.first_date),
        last_date=extreme(max, old.last_date, new.last_date),
        first_fetched=extreme(min, old.first_fetched, new.first_fetched),
        last_fetched=extreme(max, old.last_fetched, new.last_fetched),
        runs=sorted({*old.runs, *new.runs}),
        warc_files=sorted({*old.warc_files, *new.warc_files}),
        statistics=statistics.merged(old.statistics, new.statistics),
    )
    whole.files = [*old.data_files, *new.files]
    return whole


def extreme(choose: Any, *values: str | None) -> str | None:
    """The least or greatest of those that are there."""
    there = [value for value in values if value is not None]
    return choose(there) if there else None


def manifest_path(dataset: Path) -> Path:
    """Where the manifest of a dataset lies: in its folder, or beside its single file."""
    return dataset / MANIFEST_NAME if dataset.is_dir() else dataset.with_name(dataset.name + SINGLE_SUFFIX)
