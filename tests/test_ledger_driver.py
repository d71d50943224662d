"""SQL that the driver runs itself behaves as SQLAlchemy's own: same rows, same errors, same transaction."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy.exc import DBAPIError

from archivebot.errors import StorageError
from archivebot.ledger import Ledger, driver
from archivebot.ledger.schema import copies_document, meta


def test_a_row_goes_in_and_comes_back(ledger: Ledger) -> None:
    with ledger.begin() as connection:
        driver.insert(connection, meta, {"key": "a", "value": "100 % ?"})
        rows = driver.run(connection, driver.select_in("key, value", "meta", "key", 2), ("a", "b"))

    assert rows == [("a", "100 % ?")]


def test_it_is_part_of_the_transaction(ledger: Ledger) -> None:
    with pytest.raises(KeyError), ledger.begin() as connection:
        driver.run_many(connection, "INSERT INTO meta (key, value) VALUES (?, ?)", [("a", "1"), ("b", "2")])
        raise KeyError
    with ledger.begin() as connection:
        assert driver.run(connection, "SELECT key FROM meta WHERE key IN (?, ?)", ("a", "b")) == []


def test_what_the_driver_refuses_is_told_in_the_ledgers_form(ledger: Ledger) -> None:
    with pytest.raises(DBAPIError), ledger.begin() as connection:
        driver.run(connection, "SELECT nothing FROM nowhere", ())
    with pytest.raises(DBAPIError), ledger.begin() as connection:
        driver.run_many(connection, "INSERT INTO nowhere VALUES (?)", [(1,)])


def test_a_full_disk_is_told_as_one(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "ledger.db")
    with pytest.raises(StorageError, match="make room"), ledger.begin() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")
        for number in range(500):
            driver.insert(connection, copies_document, {"article_id": "x" * 4000, "revision": number})
    ledger.close()
