"""Taking responses out of WARC files: each becomes a record of the same length that says so, and no other moves."""

from __future__ import annotations

import os
import struct
import uuid
import zlib
from collections.abc import Callable, Collection, Iterator
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, NamedTuple

from archivebot.durable import placed
from archivebot.errors import StorageError
from archivebot.warc.walk import walk
from archivebot.warc.writer import GZIP_HEAD, STORED_BLOCK, warc_date, warc_head

NOTE = b"A response was removed from the archive here.\r\n"
TAIL = b"\r\n\r\n"
FRAME = len(GZIP_HEAD) + 8
"""Bytes of a gzip member around its blocks: head, checksum and size."""
BLOCK_HEAD = 5
"""Bytes before each stored block (RFC 1951, 3.2.4)."""


class Member(NamedTuple):
    """One record of a file."""

    offset: int
    length: int
    address: str | None
    """What it is a response of, or a request to; None for a file's own records."""


def remove_responses(
    path: Path, wanted: Callable[[str], bool], offsets: Collection[int], at: datetime, *, trial: bool = False
) -> int:
    """Remove the records of the addresses that are ``wanted``, and those at ``offsets``; returns how many there were.

    The file is written anew and takes its own place at once: offsets that the ledger notes stay right. With ``trial``
    they are only counted. Raises :class:`StorageError` for a file that cannot be read or written.
    """
    gone = [m for m in members(path) if m.offset in offsets or (m.address is not None and wanted(m.address))]
    if not gone or trial:
        return len(gone)
    with placed(path) as new, path.open("rb") as old:
        for member in gone:
            copy(old, new, member.offset - new.tell())
            new.write(filler(member.length, at))
            old.seek(member.length, os.SEEK_CUR)
        copy(old, new, path.stat().st_size - new.tell())
    return len(gone)


def members(path: Path) -> Iterator[Member]:
    """The records of a file whose records are gzip members; raises :class:`StorageError` for any other file."""
    try:
        with path.open("rb") as stream:
            packed = stream.read(2) == GZIP_HEAD[:2]
    except OSError as error:
        raise StorageError(f"cannot read {path}: {error.strerror}") from error
    if not packed:
        raise StorageError(f"{path} is not compressed record by record; `warcio recompress` does it")
    for address, place in walk(path, lambda record: record.rec_headers.get_header("WARC-Target-URI")):
        yield Member(place.offset, place.length, address)


def copy(old: BinaryIO, new: BinaryIO, length: int) -> None:
    """Copy bytes from where one file stands to where the other does."""
    while length > 0 and (piece := old.read(min(length, 1 << 20))):
        new.write(piece)
        length -= len(piece)


def filler(length: int, at: datetime) -> bytes:
    """A gzip member of exactly that length: a record that says that a response was removed, stored as it is."""
    blocks = -(-(length - FRAME) // (STORED_BLOCK + BLOCK_HEAD))
    room = length - FRAME - BLOCK_HEAD * blocks
    fields = [("WARC-Type", "metadata"), ("WARC-Record-ID", f"<{uuid.uuid4().urn}>"), ("WARC-Date", warc_date(at))]
    # Always of as many digits, so that the head's length does not depend on the number.
    head = warc_head([*fields, ("Content-Type", "text/plain")], 0).replace(b"Length: 0\r", b"Length: %012d\r")
    size = room - len(head % 0) - len(TAIL)
    if size < 0:
        raise StorageError(f"a record of {length} bytes is too small to be replaced")
    record = head % size + NOTE[:size].ljust(size) + TAIL
    step = -(-len(record) // blocks)
    parts = [GZIP_HEAD]
    for number in range(blocks):
        piece = record[number * step : (number + 1) * step]
        parts += [struct.pack("<BHH", number == blocks - 1, len(piece), len(piece) ^ 0xFFFF), piece]
    parts.append(struct.pack("<II", zlib.crc32(record), len(record) & 0xFFFFFFFF))
    return b"".join(parts)
