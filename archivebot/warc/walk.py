"""The records of a WARC file one after the other, also of one that is damaged in places (through warcio)."""

from __future__ import annotations

import mmap
import os
import re
import zlib
from collections.abc import Callable, Generator, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, TypeVar

from archivebot.errors import StorageError

T = TypeVar("T")

WARC_NAME = re.compile(r"\.warc(\.gz)?$")
"""How the names of WARC files end."""
MEMBER = re.compile(rb"\x1f\x8b\x08")
PLAIN = re.compile(rb"WARC/1\.\d\r?\n(?=[A-Za-z-]+:)")
PLAIN_HEAD = b"WARC/"
LENGTH = re.compile(rb"(?i)\ncontent-length:[ \t]*(\d{1,15})[ \t]*(?:\r|$)")
HEAD = 4096
"""Bytes in which a record's head stands, and packed ones in which its first line does."""
LARGEST = 1 << 26
"""Bytes of a damaged record that are looked at."""
BROKEN = (EOFError, zlib.error, AttributeError, LookupError, TypeError, ValueError)
"""What warcio raises, beside its own errors, on heads that are damaged: one without an address is not foreseen."""
DAMAGED = "is no WARC file, or damaged,"
CUT = "holds a record that is cut"
WHOLE = "is compressed as a whole"


class Standing(NamedTuple):
    """Where a record stands in its file, in bytes."""

    offset: int
    length: int


def walk(
    path: Path, take: Callable[[Any], T], hole: Callable[[str], None] | None = None
) -> Iterator[tuple[T, Standing]]:
    """What ``take`` makes of each record, with the record's place.

    Bytes that are no record are told to ``hole``, and reading goes on at the next record behind them. Raises
    :class:`StorageError` naming the file when it cannot be read; without ``hole`` also for such bytes.
    """
    try:
        with path.open("rb") as stream:
            after: int | None = 0
            while after is not None:
                position, said = yield from stretch(stream, after, take)
                if not said:
                    return
                # Forward, whatever warcio made of a place that it could not read.
                position = max(position, after)
                after = next_record(stream, position + 1)
                rest = "nothing behind it" if after is None else f"from byte {after} on it"
                text = f"{path} {said} at byte {position}; {rest} is read"
                if hole is not None:
                    hole(text)
                elif after is not None or said != CUT:
                    raise StorageError(text)
    except OSError as error:
        raise StorageError(f"cannot read {path}: {error.strerror}") from error


def stretch(
    stream: BinaryIO, start: int, take: Callable[[Any], T]
) -> Generator[tuple[T, Standing], None, tuple[int, str]]:
    """The records from a byte on; returns where they end, and what is wrong there if it is not the file's end."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    stream.seek(start)
    position = start
    try:
        records = ArchiveIterator(stream)
        for record in records:
            # To ask for its offset or length reads to its end.
            if (bound := misled(stream, records.offset)) is not None:
                position = records.offset
                yield from alone(stream, Standing(position, bound - position), take)
                return position, CUT
            taken = take(record)
            begin = records.get_record_offset()
            if not begins_record(os.pread(stream.fileno(), len(PLAIN_HEAD), begin)):
                # What stands behind damage may look to warcio as a record, up to the file's end.
                return position, DAMAGED
            place = Standing(begin, records.get_record_length())
            yield taken, place
            if getattr(record.raw_stream, "limit", 0):
                # What stands behind it was perhaps read as a part of it.
                return place.offset, CUT
            position = place.offset + place.length
    except (ArchiveLoadFailed, *BROKEN) as error:
        if "non-chunked gzip" in str(error):
            return position, f"{WHOLE}, not record by record (`warcio recompress` mends it),"
        return position, DAMAGED
    # Bytes that begin as no record at all end warcio's reading as the file's end does.
    return position, DAMAGED if is_left(stream, position) else ""


def alone(stream: BinaryIO, place: Standing, take: Callable[[Any], T]) -> Iterator[tuple[T, Standing]]:
    """The record whose length leads nowhere, as it stands before the next one."""
    from warcio.archiveiterator import ArchiveIterator

    for record in ArchiveIterator(BytesIO(os.pread(stream.fileno(), min(place.length, LARGEST), place.offset))):
        yield take(record), place


def begins_record(data: bytes) -> bool:
    """Whether a record may begin with these bytes, packed or not."""
    return data.startswith((b"\x1f\x8b", PLAIN_HEAD))


def is_left(stream: BinaryIO, position: int) -> bool:
    """Whether more than empty lines, or padding, stands from a byte on."""
    stream.seek(position)
    return any(piece.strip(b"\r\n\0") for piece in iter(partial(stream.read, 1 << 20), b""))


def misled(stream: BinaryIO, begin: int) -> int | None:
    """Where the next record begins, if the length of the plain one that begins here leads elsewhere.

    None for a record at whose end another begins, or the file ends: its text may quote what it likes.
    """
    number = stream.fileno()
    head = os.pread(number, HEAD, begin) if begin >= 0 else b""
    if not head.startswith(PLAIN_HEAD):
        return None
    head, blank, _ = head.partition(b"\r\n\r\n")
    lengths = LENGTH.findall(head) if blank and not PLAIN.search(head, 1) else ()
    if lengths:
        end = begin + len(head) + len(blank) + int(lengths[0])
        between, following, _ = os.pread(number, HEAD, end).partition(PLAIN_HEAD)
        if end <= os.fstat(number).st_size and not between.strip(b"\r\n\0") and (between or not following):
            return None
    return next_record(stream, begin + 1)


def next_record(stream: BinaryIO, start: int) -> int | None:
    """Where the next record begins at or behind ``start``; None when there is none."""
    stream.seek(0)
    plain = stream.read(len(PLAIN_HEAD)) == PLAIN_HEAD
    with mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as view:
        for found in MEMBER.finditer(view, start) if not plain else ():
            begin = found.start()
            if first_bytes(view[begin : begin + HEAD]).startswith(PLAIN_HEAD):
                return begin
        # One whose beginning is damaged does not tell which of both it is.
        behind = PLAIN.search(view, start)
    return behind.start() if behind else None


def first_bytes(data: bytes, limit: int = 16) -> bytes:
    """The first bytes that a gzip member holds; nothing where it is none."""
    try:
        return zlib.decompressobj(wbits=31).decompress(data, limit)
    except zlib.error:
        return b""
