"""Reading a dataset's files back, from a folder or from S3, piece by piece."""

from __future__ import annotations

import gzip
import hashlib
import io
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, Protocol, cast

import zstandard

from archivebot.errors import ExportError
from archivebot.export.address import is_s3
from archivebot.export.backoff import Patience
from archivebot.export.manifest import MANIFEST_NAME, SINGLE_SUFFIX, Manifest, manifest_path, read_manifest
from archivebot.export.parts import DATA_FOLDER
from archivebot.export.s3_options import S3Options

PIECE = 1 << 20


class Source(Protocol):
    """Where a dataset lies."""

    manifest: Manifest

    def pieces(self, path: str) -> Iterator[bytes] | None:
        """A file's bytes; None when it is not there."""

    def data_paths(self) -> list[str]:
        """The paths of all files beside the data, whether they belong to the dataset or not."""


class LocalSource:
    """A dataset on a local disk."""

    def __init__(self, dataset: Path) -> None:
        path = manifest_path(dataset)
        try:
            self.manifest = read_manifest(path.read_bytes(), str(path))
        except OSError as error:
            raise ExportError(f"there is no dataset at {dataset}: {path} cannot be read ({error.strerror})") from error
        self._folder = path.parent
        self._single = path.name != MANIFEST_NAME

    def pieces(self, path: str) -> Iterator[bytes] | None:
        """A file's bytes; None when it is not there."""
        file = self._folder / path
        return read_pieces(file) if file.is_file() else None

    def data_paths(self) -> list[str]:
        """The paths of all files in the data folder; a single file has none, whatever stands beside it."""
        if self._single:
            return []
        files = (path for path in (self._folder / DATA_FOLDER).rglob("*") if path.is_file())
        return sorted(path.relative_to(self._folder).as_posix() for path in files)


def open_source(target: str, options: S3Options | None = None, patience: Patience | None = None) -> Source:
    """The dataset at a path or ``s3://`` address; raises :class:`ExportError` when there is none."""
    # Who checks a delivery often points at the manifest itself.
    target = target.removesuffix(f"/{MANIFEST_NAME}").removesuffix(SINGLE_SUFFIX)
    if not is_s3(target):
        return LocalSource(Path(target))
    # boto3 takes half a second to load: only where it is spoken with.
    from archivebot.export.reading_s3 import S3Source

    return S3Source(target, options or S3Options(), patience)


def read_pieces(path: Path) -> Iterator[bytes]:
    """A file's bytes."""
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            yield piece


class PieceReader(io.RawIOBase):
    """A stream over pieces that knows their size and digest once it was read to the end."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""
        self._hash = hashlib.sha256()
        self.size = 0

    def readable(self) -> bool:
        """True: it is for reading."""
        return True

    def read(self, size: int | None = -1, /) -> bytes:
        """At most ``size`` bytes, nothing at the end."""
        if size is None or size < 0:
            return self.readall()
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._hash.update(piece)
            self.size += len(piece)
            self._rest = piece
        taken, self._rest = self._rest[:size], self._rest[size:]
        return taken

    def readinto(self, buffer: Any, /) -> int:
        """Fill a buffer as far as a piece goes."""
        data = self.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def readall(self) -> bytes:
        """Everything that is left."""
        return b"".join(iter(lambda: self.read(PIECE), b""))

    def drain(self) -> None:
        """Read to the end."""
        while self.read(PIECE):
            pass

    @property
    def sha256(self) -> str:
        """Hex digest of what was read."""
        return self._hash.hexdigest()


def decompressed(reader: PieceReader, path: str) -> io.BufferedReader:
    """The stream as the file's name says it is compressed."""
    if path.endswith(".gz"):
        return io.BufferedReader(cast("io.RawIOBase", gzip.GzipFile(fileobj=reader)))
    if path.endswith(".zst"):
        frames = zstandard.ZstdDecompressor().stream_reader(cast("IO[bytes]", reader), read_across_frames=True)
        return io.BufferedReader(cast("io.RawIOBase", frames))
    return io.BufferedReader(reader)
