"""Closing the WARC files that a killed process left open."""

from __future__ import annotations

import fcntl
import os
import zlib
from pathlib import Path

from archivebot.durable import sync_folder
from archivebot.errors import StorageError
from archivebot.warc.writer import OPEN_SUFFIX, is_at

READ_SIZE = 1 << 20


def recover(folder: Path) -> list[Path]:
    """Cut every abandoned ``.open`` file to its last whole record and give it its final name.

    A file that a living process is writing is left alone. Returns the files that were completed; one that holds no
    whole record is removed. Raises :class:`StorageError` when the folder cannot be written.
    """
    completed: list[Path] = []
    for path in sorted(folder.glob(f"*.warc.gz{OPEN_SUFFIX}")):
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CLOEXEC)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise StorageError(f"cannot repair {path}: {error.strerror}") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            continue
        try:
            # Another process may have been quicker, and the file that is held has its final name, or none.
            final = complete(path, descriptor) if is_at(path, descriptor) else None
        except OSError as error:
            raise StorageError(f"cannot repair {path}: {error.strerror}") from error
        finally:
            os.close(descriptor)
        if final is not None:
            completed.append(final)
    return completed


def complete(path: Path, descriptor: int) -> Path | None:
    """Cut and rename one abandoned file whose lock is held."""
    whole = whole_members(descriptor)
    if not whole:
        path.unlink()
        return None
    if whole < os.fstat(descriptor).st_size:
        os.ftruncate(descriptor, whole)
    os.fsync(descriptor)
    final = path.with_name(path.name.removesuffix(OPEN_SUFFIX))
    path.rename(final)
    sync_folder(path.parent)
    return final


def whole_members(descriptor: int) -> int:
    """Bytes from the start that are whole gzip members."""
    whole = position = 0
    decoder = zlib.decompressobj(wbits=31)
    while piece := os.pread(descriptor, READ_SIZE, position):
        position += len(piece)
        try:
            while piece:
                # Bounded output: a member may inflate to any size, and only its end matters.
                decoder.decompress(piece, READ_SIZE)
                piece = decoder.unconsumed_tail
                if decoder.eof:
                    rest = decoder.unused_data
                    whole = position - len(rest)
                    decoder, piece = zlib.decompressobj(wbits=31), rest
        except zlib.error:
            break
    return whole
