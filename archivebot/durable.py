"""Files that are there whole or not at all, also after a power cut: written aside, synced, then given their name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from archivebot.errors import StorageError


@contextmanager
def placed(path: Path) -> Iterator[BinaryIO]:
    """A file that has its name when it is whole; a device or pipe of that name is written to as it is.

    Raises :class:`StorageError` when it cannot be written; what was there is then as it was.
    """
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    plain = path.is_file() or not path.exists()
    try:
        try:
            with (aside if plain else path).open("wb") as file:
                yield file
                if plain:
                    file.flush()
                    os.fsync(file.fileno())
            if plain:
                aside.replace(path)
                sync_folder(path.parent)
        except BaseException:
            aside.unlink(missing_ok=True)
            raise
    except BrokenPipeError:
        raise
    except OSError as error:
        raise StorageError(f"cannot write {path}: {error.strerror}; make room and run again") from error


def place(path: Path, data: bytes) -> None:
    """Put bytes into a file as :func:`placed` does, its folder made where there is none."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StorageError(f"cannot write {path}: {error.strerror}") from error
    with placed(path) as file:
        file.write(data)


def write_synced(path: Path, data: bytes) -> None:
    """Write a file and wait until its bytes are on the disk: a rename may outlive a power cut that they do not."""
    path.write_bytes(data)
    sync_file(path)


def sync_file(path: Path) -> None:
    """Wait until a file's bytes are on the disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make renames in a folder last over a power cut."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
