"""One crawl of a site at a time: advisory locks that do not outlive their process."""

from __future__ import annotations

import fcntl
import hashlib
import os
from pathlib import Path
from types import TracebackType

from sqlalchemy import Connection, Engine, text

from archivebot.errors import LockedError, StorageError


class SiteLock:
    """Holds a site for this process; as a context manager, or until :meth:`release`.

    On SQLite a ``flock`` on a file beside the ledger, on PostgreSQL a session's advisory lock:
    the operating system or the server gives either back when the process ends, however it ends.
    """

    def __init__(self, engine: Engine, site: str, folder: Path | None) -> None:
        self.site = site
        self._descriptor: int | None = None
        self._connection: Connection | None = None
        if engine.dialect.name == "postgresql":
            self._lock_on_server(engine)
        elif folder is not None:
            self._lock_file(folder)

    def _refuse(self) -> LockedError:
        return LockedError(
            f"another crawl of {self.site!r} is running on this archive; wait for it to end, "
            "or give this one another archive (ARCHIVEBOT_ARCHIVE)"
        )

    def _lock_file(self, folder: Path) -> None:
        # The site's name may come from an address: its hash is safe as a file name.
        name = hashlib.blake2b(self.site.encode(), digest_size=8).hexdigest()
        path = folder / f"{name}.lock"
        try:
            folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise StorageError(f"cannot write the lock file {path}: {error.strerror}") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(descriptor)
            raise self._refuse() from None
        self._descriptor = descriptor

    def _lock_on_server(self, engine: Engine) -> None:
        number = int.from_bytes(hashlib.blake2b(self.site.encode(), digest_size=8).digest(), "big", signed=True)
        self._connection = engine.connect()
        if not self._connection.scalar(text("select pg_try_advisory_lock(:number)"), {"number": number}):
            self._connection.close()
            raise self._refuse()
        # The lock is the session's: a transaction open for hours would keep the server from cleaning up.
        self._connection.commit()

    def release(self) -> None:
        """Give the site back; harmless when it is already given back."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
        if self._connection is not None:
            self._connection.invalidate()
            self._connection.close()
            self._connection = None

    def __enter__(self) -> SiteLock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.release()
