"""Folders for what is not complete yet: removed when their process ends, however it ends."""

from __future__ import annotations

import contextlib
import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from archivebot.errors import StorageError

PREFIX = ".incoming-"


@contextmanager
def staging(parent: Path) -> Iterator[Path]:
    """A new folder in ``parent``, held by this process and removed at the end; what it leaves is moved out before.

    Folders that a killed process left are removed first. Raises :class:`StorageError` when ``parent`` is not writable
    or full.
    """
    new = not parent.exists()
    try:
        parent.mkdir(parents=True, exist_ok=True)
        sweep(parent)
        folder = parent / f"{PREFIX}{secrets.token_hex(6)}"
        folder.mkdir()
        descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    except OSError as error:
        raise StorageError(f"cannot write in {parent}: {error.strerror}") from error
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield folder
    except OSError as error:
        if error.filename is None and error.errno is None:
            raise
        raise StorageError(f"cannot write in {parent}: {error.strerror}; make room and run again") from error
    finally:
        os.close(descriptor)
        shutil.rmtree(folder, ignore_errors=True)
        if new:
            # Nothing was moved out: a failed export leaves no empty folder behind.
            with contextlib.suppress(OSError):
                parent.rmdir()


def sweep(parent: Path) -> None:
    """Remove the folders whose process is gone."""
    for folder in parent.glob(f"{PREFIX}*"):
        try:
            descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY)
        except OSError:
            continue
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            continue
        else:
            shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(descriptor)


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold a folder: who else places a dataset in it waits."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
