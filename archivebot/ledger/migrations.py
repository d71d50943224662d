"""A ledger's version: made new, brought up to date after a copy, or refused.

Alembic is not used: the ledger's changes are few and linear, and a step is a function on a
connection, run in one transaction with the version's mark.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, select

from archivebot.errors import LedgerError
from archivebot.ledger.read_only import is_read_only, read_only_address
from archivebot.ledger.schema import APPLICATION_ID, SCHEMA_VERSION, meta, metadata

STEPS: dict[int, Callable[[Connection], None]] = {}
"""Version -> what brings a ledger from that version to the next."""

QUICK_CHECK_LIMIT = 64 * 1024 * 1024
"""Ledger files up to this many bytes are checked whole when opened (well under a second)."""


def prepare(engine: Engine, path: Path | None) -> None:
    """Create the tables in a new ledger, or migrate an older one in one transaction after a copy.

    Raises :class:`LedgerError` for a ledger that is damaged, of a newer version, or no ledger at all.
    """
    if path is not None and path.exists() and path.stat().st_size:
        check_file(path)
    with engine.connect() as connection:
        tables = set(inspect(connection).get_table_names())
        version = (
            connection.scalar(select(meta.c.value).where(meta.c.key == "schema_version"))
            if meta.name in tables
            else None
        )
        connection.rollback()
    if not tables:
        create(engine, path)
        return
    if version is None:
        raise LedgerError(f"{path or engine.url} is a database, but no archivebot ledger; nothing was touched")
    if int(version) > SCHEMA_VERSION:
        raise LedgerError(
            f"the ledger {path or engine.url} is of version {version}, this archivebot knows up to {SCHEMA_VERSION}; "
            "install a newer archivebot (nothing was touched)"
        )
    if int(version) < SCHEMA_VERSION:
        migrate(engine, path)


def check_file(path: Path) -> None:
    """Refuse a damaged SQLite file before anything is written to it."""
    try:
        address = read_only_address(path) if is_read_only(path) else f"{path.absolute().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=60)) as connection:
            if path.stat().st_size <= QUICK_CHECK_LIMIT:
                verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
                if verdict != "ok":
                    raise LedgerError(f"the ledger {path} is damaged ({verdict}); nothing was touched")
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if tables and meta.name not in tables:
                raise LedgerError(f"{path} is a database, but no archivebot ledger; nothing was touched")
    except sqlite3.DatabaseError as error:
        if "malformed" in str(error) or "not a database" in str(error):
            raise LedgerError(f"the ledger {path} is damaged ({error}); nothing was touched") from error


def create(engine: Engine, path: Path | None) -> None:
    """Make all tables and write the version, in one transaction."""
    with engine.begin() as connection:
        metadata.create_all(connection)
        if not connection.scalar(select(meta.c.value).where(meta.c.key == "schema_version")):
            connection.execute(meta.insert(), {"key": "schema_version", "value": str(SCHEMA_VERSION)})
        if path is not None:
            connection.exec_driver_sql(f"PRAGMA application_id={APPLICATION_ID}")


def migrate(engine: Engine, path: Path | None) -> None:
    """Run the steps that are missing, in one transaction; an SQLite ledger is copied beside itself first."""
    with engine.begin() as connection:
        # Asked once more: another process may have been quicker.
        stored = select(meta.c.value).where(meta.c.key == "schema_version").with_for_update()
        version = int(connection.execute(stored).scalar_one())
        if path is not None and version < SCHEMA_VERSION:
            copy = path.with_name(f"{path.name}.v{version}")
            with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
                source.backup(target)
        for step in range(version, SCHEMA_VERSION):
            if step not in STEPS:
                raise LedgerError(f"no way is known from ledger version {step} to {step + 1}; nothing was touched")
            STEPS[step](connection)
        connection.execute(meta.update().where(meta.c.key == "schema_version"), {"value": str(SCHEMA_VERSION)})
