"""SQL text run by the database's own driver, for what happens once an article.

SQLAlchemy's way from a statement to the driver and back costs several times what the statement itself does.
Statements are written with ``?`` for each value and run on both databases.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError

T = TypeVar("T")


def run(connection: Connection, statement: str, parameters: tuple[Any, ...]) -> list[Any]:
    """The rows of a statement; raises :class:`sqlalchemy.exc.DBAPIError` for the driver's errors."""
    try:
        cursor = connection.connection.cursor()
        cursor.execute(spelled(statement, connection.dialect.paramstyle), parameters)
        rows = list(cursor.fetchall()) if cursor.description else []
        cursor.close()
    except connection.dialect.loaded_dbapi.Error as error:
        raise translated(connection, statement, error) from error
    return rows


def run_many(connection: Connection, statement: str, parameters: Sequence[tuple[Any, ...]]) -> None:
    """Run a statement once for each tuple; raises as :func:`run` does."""
    try:
        cursor = connection.connection.cursor()
        cursor.executemany(spelled(statement, connection.dialect.paramstyle), parameters)
        cursor.close()
    except connection.dialect.loaded_dbapi.Error as error:
        raise translated(connection, statement, error) from error


def insert(connection: Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Put a row into a table."""
    run(connection, insert_into(table.name, tuple(row)), tuple(row.values()))


def update(connection: Connection, table: str, key: int | str, values: Mapping[str, Any]) -> None:
    """Change columns of the row with an id; all names are the program's own."""
    places = ",".join(f"{name}=?" for name in values)
    run(connection, f"UPDATE {table} SET {places} WHERE id=?", (*values.values(), key))  # noqa: S608 - as above


@lru_cache(maxsize=1024)
def select_in(columns: str, table: str, column: str, count: int) -> str:
    """A SELECT with room for ``count`` values; all names are the program's own."""
    places = ",".join("?" * count)
    return f"SELECT {columns} FROM {table} WHERE {column} IN ({places})"  # noqa: S608 - no value goes into the text


@lru_cache(maxsize=1024)
def delete_in(table: str, column: str, count: int) -> str:
    """A DELETE with room for ``count`` values; all names are the program's own."""
    places = ",".join("?" * count)
    return f"DELETE FROM {table} WHERE {column} IN ({places})"  # noqa: S608 - no value goes into the text


@lru_cache(maxsize=64)
def insert_into(table: str, columns: tuple[str, ...]) -> str:
    """An INSERT of one row; all names are the program's own."""
    places = ",".join("?" * len(columns))
    return f"INSERT INTO {table} ({','.join(columns)}) VALUES ({places})"  # noqa: S608 - no value goes into the text


def chunks(items: Sequence[T], size: int = 500) -> Iterable[tuple[T, ...]]:
    """The items in tuples of at most ``size``, below SQLite's limit of values in a statement."""
    for start in range(0, len(items), size):
        yield tuple(items[start : start + size])


@lru_cache(maxsize=1024)
def spelled(statement: str, paramstyle: str) -> str:
    """The statement with its places marked as the driver wants them."""
    return statement if paramstyle == "qmark" else statement.replace("?", "%s")


def translated(connection: Connection, statement: str, error: Exception) -> Exception:
    """A driver's error in the form that the ledger tells from others."""
    return DBAPIError.instance(statement, None, error, connection.dialect.loaded_dbapi.Error)
