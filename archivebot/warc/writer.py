"""Writing WARC: one gzip member a record, the bytes as they were received.

warcio reads what is written here; writing is our own, as a body that came compressed is stored as it came
instead of being compressed again, which is most of the cost of a record.
"""

from __future__ import annotations

import base64
import fcntl
import hashlib
import os
import re
import secrets
import struct
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from isal import isal_zlib

from archivebot import __version__
from archivebot.durable import sync_folder
from archivebot.errors import StorageError

OPEN_SUFFIX = ".open"
"""What a file's name ends with while it is being written."""

MAX_BYTES = 1_000_000_000
"""Size after which a new file is begun (the common size of crawl archives)."""

NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
"""WARC-Profile of a revisit record for a 304 (WARC 1.1, section 6.7.3)."""

GZIP_HEAD = b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x04\x03"
"""Of a gzip member without a time and a name, written fast on Unix (RFC 1952)."""

STORED_BLOCK = 0xFFFF
"""Bytes that a block of deflate may store."""

# The body stands in the record without its chunks: these headers no longer describe it.
HOP_HEADERS = frozenset({b"transfer-encoding", b"connection", b"keep-alive"})


class WarcLocation(NamedTuple):
    """Where a record stands."""

    file: str
    """Name of the file in the WARC folder, without ``.open``."""
    offset: int
    """Byte offset of the record's gzip member."""


class WarcWriter:
    """Writes responses into new WARC files of a folder; close it to give the last file its name."""

    def __init__(self, folder: Path, *, prefix: str = "archivebot", max_bytes: int = MAX_BYTES) -> None:
        self.folder = folder
        self.prefix = re.sub(r"[^A-Za-z0-9_-]+", "-", prefix)
        self.max_bytes = max_bytes
        self.completed: list[Path] = []
        """Files that were completed by this writer, in order."""
        self._descriptor: int | None = None
        self._path = folder
        self._offset = 0
        self._serial = 0
        self._dirty = False

    def write_response(
        self,
        *,
        url: str,
        status: int,
        headers: Sequence[tuple[bytes, bytes]],
        body: bytes,
        fetched_at: datetime,
        reason: str = "",
        truncated: str | None = None,
        ip_address: str | None = None,
    ) -> WarcLocation:
        """Write one response record and return where it stands; :meth:`sync` makes it safe.

        :param body: the bytes as received, still in their content coding, without chunk framing.
        :param truncated: ``length``, ``time``, ``disconnect`` or ``unspecified`` (WARC-Truncated).
        :raises StorageError: when the disk is full or the folder not writable; the file then ends with its last
            whole record.
        """
        http = http_head(status, reason, headers, len(body))
        fields = record_fields(url, fetched_at, http, body)
        if status == 304:
            fields = [(n, "revisit" if n == "WARC-Type" else v) for n, v in fields] + [("WARC-Profile", NOT_MODIFIED)]
        if truncated:
            fields.append(("WARC-Truncated", truncated))
        if ip_address:
            fields.append(("WARC-IP-Address", ip_address))
        coded = any(name.lower() == b"content-encoding" and value.lower() != b"identity" for name, value in headers)
        record = b"".join((warc_head(fields, len(http) + len(body)), http, body, b"\r\n\r\n"))
        return self._append(gzip_member(record, 0 if coded else 1))

    def sync(self) -> None:
        """Wait until all that was written is on the disk."""
        if self._dirty and self._descriptor is not None:
            try:
                os.fsync(self._descriptor)
            except OSError as error:
                raise self._storage_error(error) from error
            self._dirty = False

    def close(self) -> None:
        """Complete the file being written: synced, then renamed; harmless when there is none."""
        if self._descriptor is None:
            return
        self.sync()
        final = self._path.with_name(self._path.name.removesuffix(OPEN_SUFFIX))
        try:
            self._path.rename(final)
        except OSError as error:
            raise self._storage_error(error) from error
        os.close(self._descriptor)
        self._descriptor = None
        self.completed.append(final)

    def _append(self, member: bytes) -> WarcLocation:
        if self._descriptor is not None and self._offset and self._offset + len(member) > self.max_bytes:
            self.close()
        if self._descriptor is None:
            self._begin()
        offset = self._offset
        self._write(member)
        return WarcLocation(self._path.name.removesuffix(OPEN_SUFFIX), offset)

    def _begin(self) -> None:
        self._serial += 1
        stamp = datetime.now(UTC).strftime("%Y%m%d%H%M%S")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            while self._descriptor is None:
                name = f"{self.prefix}-{stamp}-{self._serial:05d}-{secrets.token_hex(4)}.warc.gz"
                self._path = self.folder / (name + OPEN_SUFFIX)
                self._descriptor = new_file(self._path)
            sync_folder(self.folder)
        except OSError as error:
            raise self._storage_error(error) from error
        self._offset = 0
        self._write(gzip_member(warcinfo(name), 1))

    def _write(self, member: bytes) -> None:
        if self._descriptor is None:
            raise ValueError("the WARC writer is closed")
        view = memoryview(member)
        try:
            while view:
                view = view[os.write(self._descriptor, view) :]
        except OSError as error:
            os.ftruncate(self._descriptor, self._offset)
            os.lseek(self._descriptor, self._offset, os.SEEK_SET)
            raise self._storage_error(error) from error
        self._offset += len(member)
        self._dirty = True

    def _storage_error(self, error: OSError) -> StorageError:
        return StorageError(f"cannot write WARC in {self.folder}: {error.strerror}; make room and run again")


def new_file(path: Path) -> int | None:
    """The descriptor of a new file that is held for as long as it is open: recovery leaves a held file alone.

    None when another process's recovery came before the lock, and took the file for one that a crash left.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o644)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        pass
    else:
        if is_at(path, descriptor):
            return descriptor
    os.close(descriptor)
    return None


def is_at(path: Path, descriptor: int) -> bool:
    """Whether an open file still has a name."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def gzip_member(record: bytes, level: int) -> bytes:
    """One record as a gzip member of its own (WARC 1.1, annex D); level 0 stores."""
    if not level:
        return stored(record)
    coder = isal_zlib.compressobj(level, wbits=31)
    return bytes(coder.compress(record) + coder.flush())


def stored(record: bytes) -> bytes:
    """A gzip member that holds a record as it is (RFC 1951, 3.2.4), by hand: zlib readies a whole compressor first."""
    view = memoryview(record)
    parts: list[bytes | memoryview] = [GZIP_HEAD]
    for start in range(0, len(view), STORED_BLOCK):
        piece = view[start : start + STORED_BLOCK]
        last = start + STORED_BLOCK >= len(view)
        parts += (struct.pack("<BHH", last, len(piece), len(piece) ^ 0xFFFF), piece)
    parts.append(struct.pack("<II", isal_zlib.crc32(record), len(view) & 0xFFFFFFFF))
    return b"".join(parts)


def digest(*parts: bytes) -> str:
    """``sha1:`` and Base32, the form that WARC tools compare."""
    sha1 = hashlib.sha1(usedforsecurity=False)
    for part in parts:
        sha1.update(part)
    return "sha1:" + base64.b32encode(sha1.digest()).decode()


def warc_date(at: datetime) -> str:
    """W3C date in UTC with microseconds, as WARC 1.1 allows."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def http_head(status: int, reason: str, headers: Sequence[tuple[bytes, bytes]], length: int) -> bytes:
    """The status line and headers; hop-by-hop headers are kept under another name."""
    lines = [f"HTTP/1.1 {status} {one_line(reason)}".rstrip().encode("latin-1", "replace")]
    for name, value in headers:
        if name.lower() == b"content-length":
            continue
        kept = b"X-Archive-Orig-" + name if name.lower() in HOP_HEADERS else name
        lines.append(kept + b": " + value.replace(b"\r", b" ").replace(b"\n", b" "))
    lines.append(b"Content-Length: %d" % length)
    return b"\r\n".join(lines) + b"\r\n\r\n"


def record_fields(url: str, at: datetime, http: bytes, body: bytes) -> list[tuple[str, str]]:
    """The named fields of a response record."""
    return [
        ("WARC-Type", "response"),
        ("WARC-Record-ID", f"<{uuid.uuid4().urn}>"),
        ("WARC-Date", warc_date(at)),
        ("WARC-Target-URI", one_line(url)),
        ("Content-Type", "application/http;msgtype=response"),
        ("WARC-Payload-Digest", digest(body)),
        ("WARC-Block-Digest", digest(http, body)),
    ]


def one_line(text: str) -> str:
    """Without line breaks: a header must not begin another one."""
    return re.sub(r"[\r\n\x00]+", " ", text).strip()


def warc_head(fields: Sequence[tuple[str, str]], length: int) -> bytes:
    """The record's header block."""
    lines = ["WARC/1.1", *(f"{name}: {value}" for name, value in fields), f"Content-Length: {length}", "", ""]
    return "\r\n".join(lines).encode("utf-8", "replace")


def warcinfo(name: str) -> bytes:
    """The record that opens a file and says what wrote it."""
    body = (
        f"software: archivebot/{__version__}\r\nformat: WARC File Format 1.1\r\n"
        "conformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n"
    ).encode()
    fields = [
        ("WARC-Type", "warcinfo"),
        ("WARC-Record-ID", f"<{uuid.uuid4().urn}>"),
        ("WARC-Date", warc_date(datetime.now(UTC))),
        ("WARC-Filename", name),
        ("Content-Type", "application/warc-fields"),
        ("WARC-Block-Digest", digest(body)),
    ]
    return warc_head(fields, len(body)) + body + b"\r\n\r\n"
