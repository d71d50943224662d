"""The same ledger on PostgreSQL: a whole crawl, its resume, locks and a dataset, on a real server of the test's own."""

from __future__ import annotations

import os
import subprocess
import sys
import zlib
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from archivebot.demo.site import serve
from archivebot.errors import LockedError
from archivebot.ledger import Ledger, frontier, owed
from archivebot.ledger.entries import Found

AT = datetime(2026, 5, 3, tzinfo=UTC)


@pytest.fixture
def address(postgresql: str, request: pytest.FixtureRequest) -> str:
    """A database of its own for a test."""
    name = f"t{zlib.crc32(request.node.name.encode())}"
    engine = create_engine(postgresql.format("postgres"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"create database {name} template template0"))
    engine.dispose()
    return postgresql.format(name)


def test_the_frontier_keeps_every_address_once(address: str) -> None:
    ledger = Ledger.open(address)
    found = [Found(url=f"https://example.com/{n % 3}", kind="article", via="feed") for n in range(6)]
    with ledger.begin() as connection:
        assert len(frontier.add(connection, "example.com", "run", found, AT)) == 3
    with ledger.begin() as connection:
        assert frontier.add(connection, "example.com", "run", found, AT) == set()
        assert [entry.url for entry in owed.take(connection, "example.com")] == [
            "https://example.com/0",
            "https://example.com/1",
            "https://example.com/2",
        ]
    ledger.close()


def test_a_site_is_held_by_one_process_and_given_back(address: str) -> None:
    first, second = Ledger.open(address), Ledger.open(address)
    with first.lock("example.com"):
        with pytest.raises(LockedError, match=r"example\.com"):
            second.lock("example.com")
        second.lock("another.example").release()
    second.lock("example.com").release()
    first.close()
    second.close()


def test_a_crawl_its_resume_and_a_dataset_work_as_on_sqlite(address: str, tmp_path: Path) -> None:
    environment = os.environ | {
        "ARCHIVEBOT_LEDGER": address,
        "ARCHIVEBOT_ALLOW_HOSTS": "127.0.0.1",
        "PYTHONPATH": str(Path(__file__).parent.parent),
    }

    def call(*arguments: str) -> int:
        command = [sys.executable, "-m", "archivebot.cli", *arguments]
        return subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, check=False).returncode

    hasty = ("-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=False")
    with serve([0]) as site:
        assert call("crawl", "news", "-a", f"url={site.origin}/", "-a", "max_articles=5", *hasty) in (0, 4)
        assert call("crawl", "news", "-a", f"url={site.origin}/", *hasty) == 0
    assert call("export", "-o", "all.jsonl") == 0

    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == 12
