"""Fixtures that many tests share."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from archivebot.ledger import Ledger
from tests.databases import postgresql_server

_NUMBERS = count()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[str]:
    """Address of a PostgreSQL server, with a place for the database's name."""
    if find_spec("psycopg") is None:
        pytest.skip("psycopg is not installed: pip install archivebot[postgresql]")
    with postgresql_server() as address:
        if address is None:
            pytest.skip("PostgreSQL is not installed")
        yield address


@pytest.fixture(params=["sqlite", "postgresql"])
def ledger(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Ledger]:
    """An empty ledger, once on each database."""
    if request.param == "sqlite":
        opened = Ledger.open(tmp_path / "ledger.db")
    else:
        address = request.getfixturevalue("postgresql")
        name = f"archive_{next(_NUMBERS)}"
        server = create_engine(address.format("postgres"), isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
        server.dispose()
        opened = Ledger.open(address.format(name))
    yield opened
    opened.close()
