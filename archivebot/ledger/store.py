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
from sqlalchemy.pool import QueuePool

from archivebot.errors import ArchivebotError, LedgerError, LockedError, SettingError, StorageError
from archivebot.ledger import migrations
from archivebot.ledger.lock import SiteLock
from archivebot.ledger.read_only import has_log, is_read_only, read_only_address, refuse_written, state_of

BUSY_TIMEOUT = 60.0
"""Seconds that a writer waits for another process's transaction (a batch takes milliseconds)."""

PASSWORD = re.compile(r"(?<=://).*@")
"""Who, and by which password, in an address that cannot be read otherwise."""

UNREAD_LOG = (
    "the last changes of the ledger {0} stand in {0}-wal, which cannot be read in a folder that cannot be written: "
    "copy both files to another folder"
)


class Ledger:
    """The ledger of one archive; open it with :meth:`open`, close it with :meth:`close`."""

    def __init__(self, engine: Engine, path: Path | None, *, read_only: bool = False) -> None:
        self.engine = engine
        self.read_only = read_only
        """Whether it is in a folder that cannot be written."""
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
            read_only = path is not None and is_read_only(path)
            engine = sqlite_engine(parsed, path if read_only else None) if path is not None else create_engine(parsed)
        except ImportError as error:
            kind = parsed.get_backend_name()
            how = "pip install 'archivebot[postgresql]'" if kind == "postgresql" else "install its driver"
            raise SettingError(
                f"ARCHIVEBOT_LEDGER names a {kind} database, whose driver is not installed: {how}"
            ) from error
        except (SQLAlchemyError, ValueError) as error:
            hidden = PASSWORD.sub("***@", address)
            raise SettingError(f"ARCHIVEBOT_LEDGER={hidden!r} cannot be used: {error}") from error
        ledger = cls(engine, path, read_only=read_only)
        try:
            with translated(ledger.name):
                migrations.prepare(engine, path)
        except BaseException as error:
            engine.dispose()
            if isinstance(error, StorageError) and path is not None and read_only and has_log(path):
                raise StorageError(UNREAD_LOG.format(path)) from error
            raise
        return ledger

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """A write transaction: all of it lands, or nothing."""
        if self.read_only:
            raise StorageError(f"the ledger {self.name} cannot be written: its folder is not writable")
        with translated(self.name), self.engine.begin() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection for reading: one consistent snapshot."""
        unlocked = self.path if self.read_only else None
        before = state_of(unlocked) if unlocked is not None else None
        with translated(self.name), self.engine.connect() as connection:
            # PostgreSQL would else look anew with each statement.
            isolation = {"isolation_level": "REPEATABLE READ"} if self.engine.dialect.name == "postgresql" else {}
            yield connection.execution_options(reading=True, **isolation)
        if unlocked is not None and before is not None and not before[-1]:
            refuse_written(unlocked, before)

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


def sqlite_engine(address: URL, frozen: Path | None) -> Engine:
    """An engine whose transactions take the write lock at once, so that two writers queue and never deadlock.

    ``frozen`` is the file where it is in a folder that cannot be written.
    """
    if frozen is None:
        engine = create_engine(address)
    else:
        uri = read_only_address(frozen)
        engine = create_engine("sqlite://", creator=lambda: sqlite3.connect(uri, uri=True), poolclass=QueuePool)

    @event.listens_for(engine, "connect")
    def configure(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in (
            f"busy_timeout={int(BUSY_TIMEOUT * 1000)}",
            *(() if frozen else ("journal_mode=WAL",)),
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
