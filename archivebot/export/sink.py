"""Where the bytes of a part go: a file that is counted and hashed while it is written, compressed or not.

Compression is deterministic: a gzip header without time, name and system (RFC 1952), zstd with one thread.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import struct
import zlib
from pathlib import Path
from typing import Protocol

import zstandard

GZIP_LEVEL = 6
ZSTD_LEVEL = 6


class Stream(Protocol):
    """What a format writes to."""

    def write(self, data: bytes, /) -> int | None:
        """Take bytes."""

    def close(self) -> None:
        """Finish; nothing can be written afterwards."""


class Sink:
    """A new file; :attr:`size` and :attr:`sha256` describe what was written so far."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("xb", buffering=1 << 20)
        self._hash = hashlib.sha256()
        self._abandoned = False
        self.size = 0
        """Bytes written."""

    def write(self, data: bytes, /) -> int:
        """Write, count and hash bytes."""
        if self._abandoned:
            # Parquet's writer, when it is thrown away, writes its footer.
            return len(data)
        self._file.write(data)
        self._hash.update(data)
        self.size += len(data)
        return len(data)

    def tell(self) -> int:
        """Bytes written."""
        return self.size

    def flush(self) -> None:
        """Nothing is promised before :meth:`close`."""

    def close(self) -> None:
        """Wait until the bytes are on the disk, and close the file."""
        if not self.closed:
            try:
                self._file.flush()
                os.fsync(self._file.fileno())
            finally:
                self._close_file()

    def abandon(self) -> None:
        """Close the file as it is, after an error; what is written afterwards goes nowhere."""
        self._abandoned = True
        self._close_file()

    def _close_file(self) -> None:
        with contextlib.suppress(OSError):
            self._file.close()

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._file.closed

    @property
    def sha256(self) -> str:
        """Hex digest of the bytes written."""
        return self._hash.hexdigest()


class Gzip:
    """One gzip member whose header says nothing about when and where it was made."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._coder = zlib.compressobj(GZIP_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
        self._crc = 0
        self._size = 0
        sink.write(b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff")

    def write(self, data: bytes, /) -> int:
        """Compress bytes."""
        self._crc = zlib.crc32(data, self._crc)
        self._size += len(data)
        self._sink.write(self._coder.compress(data))
        return len(data)

    def close(self) -> None:
        """Write the rest and the trailer, and close the sink."""
        self._sink.write(self._coder.flush())
        self._sink.write(struct.pack("<LL", self._crc, self._size & 0xFFFFFFFF))
        self._sink.close()


class Zstandard:
    """One zstd frame with its checksum (RFC 8878)."""

    def __init__(self, sink: Sink) -> None:
        self._sink = sink
        self._coder = zstandard.ZstdCompressor(level=ZSTD_LEVEL, write_checksum=True).compressobj()

    def write(self, data: bytes, /) -> int:
        """Compress bytes."""
        self._sink.write(self._coder.compress(data))
        return len(data)

    def close(self) -> None:
        """End the frame and close the sink."""
        self._sink.write(self._coder.flush())
        self._sink.close()


def compressed(sink: Sink, compress: str) -> Stream:
    """The sink itself, or what compresses into it (``none``, ``gz`` or ``zst``)."""
    if compress == "gz":
        return Gzip(sink)
    return Zstandard(sink) if compress == "zst" else sink
