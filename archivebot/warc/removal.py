"""Taking responses out of WARC files: each becomes a record of the same length that says so, and no other moves."""

from __future__ import annotations

import os
import re
import struct
import uuid
import zlib
from collections.abc import Callable, Collection
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from archivebot.durable import placed
from archivebot.errors import StorageError
from archivebot.warc.walk import PLAIN_HEAD, WHOLE, walk
from archivebot.warc.writer import GZIP_HEAD, STORED_BLOCK, warc_date, warc_head

NOTE = b"A response was removed from the archive here.\r\n"
TAIL = b"\r\n\r\n"
FRAME = len(GZIP_HEAD) + 8
"""Bytes of a gzip member around its blocks: head, checksum and size."""
BLOCK_HEAD = 5
"""Bytes before each stored block (RFC 1951, 3.2.4)."""
SMALLEST = 240
"""Bytes of a place that has room for a record in any case."""
HEADS = re.compile(rb"(?m)^WARC/1\.\d\r?$")
TARGET = re.compile(rb"(?im)^WARC-Target-URI: *<?([^\s>]+)")


class Member(NamedTuple):
    """One record of a file, or a damaged place of it."""

    offset: int
    length: int
    address: str | None
    """What it is a response of, or a request to; None for a file's own records, and where none can be read."""
    sound: bool = True
    """False for a place that cannot be read: what else stands there is not known."""


class Doomed(NamedTuple):
    """What is to go of one file."""

    members: list[Member]
    doubts: list[str]
    """Sentences on places that cannot be read, of which nobody can tell what they hold."""


def find_responses(path: Path, wanted: Callable[[str], bool], offsets: Collection[int]) -> Doomed:
    """The records of the addresses that are ``wanted``, and those at ``offsets``.

    A damaged place goes with the record that begins there. Raises :class:`StorageError` for a file that cannot be read.
    """
    doomed = Doomed([], [])
    for member in members(path):
        known = member.offset in offsets or (member.address is not None and wanted(member.address))
        if known and (member.sound or member.length >= SMALLEST):
            doomed.members.append(member)
        elif not member.sound:
            end = member.offset + member.length
            doomed.doubts.append(f"{path} is damaged from byte {member.offset} to {end}: what stands there stays")
    return doomed


def remove_members(path: Path, gone: list[Member], at: datetime) -> None:
    """Replace members of a file, which takes its own place at once: offsets that the ledger notes stay right.

    Raises :class:`StorageError` when the file cannot be written.
    """
    if not gone:
        return
    with placed(path) as new, path.open("rb") as old:
        for member in gone:
            copy(old, new, member.offset - new.tell())
            new.write(filler(member.length, at))
            old.seek(member.length, os.SEEK_CUR)
        copy(old, new, path.stat().st_size - new.tell())


def members(path: Path) -> list[Member]:
    """The records of a file whose records are gzip members, and the places between that cannot be read.

    Raises :class:`StorageError` for any other file.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            plain = stream.read(len(PLAIN_HEAD)) == PLAIN_HEAD
    except OSError as error:
        raise StorageError(f"cannot read {path}: {error.strerror}") from error
    if plain:
        raise StorageError(f"{path} is not compressed record by record; `warcio recompress` does it")
    holes: list[str] = []
    read = [Member(*place, address) for address, place in walk(path, address_of, holes.append)]
    for hole in holes:
        if WHOLE in hole:
            raise StorageError(hole)
    found: list[Member] = []
    for member, after in zip(read, [*(each.offset for each in read[1:]), size], strict=True):
        end = found[-1].offset + found[-1].length if found else 0
        if member.offset > end:
            found.append(damaged(path, end, member.offset))
        # One that is cut was perhaps read into the next.
        found.append(member._replace(length=min(member.length, after - member.offset)))
    end = found[-1].offset + found[-1].length if found else 0
    return [*found, damaged(path, end, size)] if end < size else found


def address_of(record: Any) -> str | None:
    """What a record is a response of."""
    address: str | None = record.rec_headers.get_header("WARC-Target-URI")
    return address


def damaged(path: Path, start: int, end: int) -> Member:
    """A place that cannot be read, with the address of the record that begins there if its head still tells it.

    Where several records begin in it none is told: it must not go for the sake of the first.
    """
    with path.open("rb") as stream:
        stream.seek(start)
        text = readable(stream, end - start)
    found = TARGET.search(text) if len(HEADS.findall(text)) == 1 else None
    return Member(start, end - start, found[1].decode("utf-8", "replace") if found else None, sound=False)


def readable(stream: BinaryIO, length: int, limit: int = 1 << 24) -> bytes:
    """What a gzip member of that length at most holds before it is damaged."""
    packed, text = zlib.decompressobj(wbits=31), bytearray()
    try:
        while length > 0 and not packed.eof and len(text) < limit and (piece := stream.read(min(length, 64))):
            length -= len(piece)
            text += packed.decompress(piece)
    except zlib.error:
        pass
    return bytes(text)


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
