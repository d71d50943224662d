"""A ledger in a folder that cannot be written: a CD, a snapshot, an archive that another account keeps."""

from __future__ import annotations

import os
from pathlib import Path

from archivebot.errors import LockedError


def is_read_only(path: Path) -> bool:
    """Whether there is a ledger, and SQLite could not make the files beside it that it needs even for reading."""
    return path.exists() and not os.access(path.parent, os.W_OK)


def read_only_address(path: Path) -> str:
    """The address by which SQLite reads such a ledger.

    Where no log of it is there the file alone is all, and is read without any lock. Beside a log it must not be: what
    stands in the log would be missing.
    """
    address = f"{path.absolute().as_uri()}?mode=ro"
    return address if has_log(path) else f"{address}&immutable=1"


def has_log(path: Path) -> bool:
    """Whether changes stand in the log beside a ledger."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def state_of(path: Path) -> tuple[int, int, bool]:
    """What changes when somebody writes a ledger."""
    stat = path.stat()
    return stat.st_mtime_ns, stat.st_size, has_log(path)


def refuse_written(path: Path, before: tuple[int, int, bool]) -> None:
    """Raise :class:`LockedError` when a ledger that was read without locks was written meanwhile."""
    if state_of(path) != before:
        raise LockedError(f"the ledger {path} was written while it was read; run again when no crawl runs on it")
