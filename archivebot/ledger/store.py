"""Opening a ledger, and transactions on it."""

from __future__ import annotations

import re
import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from archivebot.errors import ArchivebotError, LedgerError, LockedError, SettingError, StorageError
from archivebot.ledger import migrations
from archivebot.ledger.lock import SiteLock

BUSY_TIMEOUT = 60.0
"""Seconds that a writer waits for another process's transaction (a batch takes milliseconds)."""

PASSWORD = re.compile(r"(?<=://).*@")
"""Who, and by which password, in an address that cannot be read otherwise."""


class Ledger:
    """The ledger of one archive; open it with :meth:`open`, close it with :meth:`close`."""

    def __init__(self, engine: Engine, path: Path | None) -> None:
        self.engine = engine
        # One that is dropped without being closed leaves no connection to the collector, which warns of it.
        weakref.finalize(self, engine.dispose)
        self.path = path
        """The SQLite file; None on a database server."""

    @classmethod
    def open(cls, url: str | Path, *, create: bool = True) -> Ledger:
        """Open the ledger at a database URL or SQLite path, bringing an older schema up to date.

        Raises :class:`LedgerError` when it is damaged, no ledger, or of a newer version (nothing is touched
        then), or absent and ``create`` is false; :class:`StorageError` when it cannot be written.
        """
        address = str(url)
        try:
            # A path may hold what means something in an address.
            parsed = make_url(address) if "://" in address else URL.create("sqlite", database=address)
            path = Path(parsed.database) if parsed.get_backend_name() == "sqlite" and parsed.database else None
            if path is not None:
                prepare_file(path, create)
            engine = sqlite_engine(parsed) if path is not None else create_engine(parsed)
        except (SQLAlchemyError, ImportError, ValueError) as error:
            hidden = PASSWORD.sub("***@", address)
            raise SettingError(f"ARCHIVEBOT_LEDGER={hidden!r} cannot be used: {error}") from error
        ledger = cls(engine, path)
        try:
            with translated(ledger.name):
                migrations.prepare(engine, path)
        except BaseException:
            engine.dispose()
            raise
        return ledger

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A write transaction: all of it lands, or nothing."""
        with translated(self.name), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading: one consistent snapshot."""
        with translated(self.name), self.engine.connect() as connection:
            # PostgreSQL would else look anew with each statement.
            isolation = {"isolation_level": "REPEATABLE READ"} if self.engine.dialect.name == "postgresql" else {}
            yield connection.execution_options(reading=True, **isolation)

    def lock(self, site: str) -> SiteLock:
        """Hold ``site`` for this process; raises :class:`LockedError` when another process holds it."""
        return SiteLock(self.engine, site, self.path.parent / "locks" if self.path else None)

    @property
    def name(self) -> str:
        """The ledger's address without its password."""
        return str(self.path) if self.path else self.engine.url.render_as_string(hide_password=True)

    def compact(self) -> None:
        """Let nothing that was deleted stay behind in the files of SQLite; other databases see to it themselves."""
        if self.path is not None:
            with translated(self.name), self.engine.connect() as connection:
                driver = connection.connection.driver_connection
                for statement in ("PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"):
                    driver.execute(statement).fetchall()  # type: ignore[union-attr]  # it is open

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def prepare_file(path: Path, create: bool) -> None:
    """Make the folder of a ledger file, and refuse what is there but no ledger."""
    if not path.exists():
        if not create:
            raise LedgerError(f"there is no ledger at {path}; crawl something first, or name another archive")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StorageError(f"cannot make the archive's folder {path.parent}: {error.strerror}") from error
        return
    with path.open("rb") as file:
        head = file.read(16)
    if head and head != b"SQLite format 3\0":
        raise LedgerError(f"{path} is no ledger, or damaged: it does not begin as an SQLite file; nothing was touched")


def sqlite_engine(address: URL) -> Engine:
    """An engine whose transactions take the write lock at once, so that two writers queue and never deadlock."""
    engine = create_engine(address)

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={int(BUSY_TIMEOUT * 1000)}",
            "journal_mode=WAL",
            # A power cut may cost the last moments of a crawl, never the file's order; a batch costs one sync.
            "synchronous=FULL",
            "foreign_keys=ON",
            # Kibibytes: what it lacks stands in the system's own cache.
            "cache_size=-4000",
        ):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get("reading")
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Turn a database's errors into archivebot's, with what to do."""
    try:
        yield
    except ArchivebotError:
        raise
    except DBAPIError as error:
        text = str(error.orig)
        lowered = text.lower()
        if "disk is full" in lowered or "disk i/o error" in lowered or "no space left" in lowered:
            raise StorageError(f"the ledger {name} cannot be written: {text}; make room and run again") from error
        if "readonly" in lowered or "unable to open" in lowered or "permission denied" in lowered:
            raise StorageError(f"the ledger {name} cannot be written: {text}") from error
        if "malformed" in lowered or "not a database" in lowered or "corrupt" in lowered:
            raise LedgerError(f"the ledger {name} is damaged ({text}); nothing was touched") from error
        if "database is locked" in lowered:
            raise LockedError(f"another process holds the ledger {name}; let it end and run again") from error
        if "connection failed" in lowered or "could not connect" in lowered or "connection is closed" in lowered:
            raise StorageError(f"the ledger {name} cannot be reached: {text.splitlines()[0]}; run again") from error
        raise
