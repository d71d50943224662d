"""The same ledger on PostgreSQL: a whole crawl, its resume, locks and a dataset, on a real server of the test's own."""

from __future__ import annotations

import getpass
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from archivebot.demo.site import serve
from archivebot.errors import LockedError
from archivebot.ledger import Ledger, frontier
from archivebot.ledger.frontier import Found

AT = datetime(2026, 5, 3, tzinfo=UTC)

pytest.importorskip("psycopg", reason="the extra `postgresql` is not installed")


def program(name: str) -> str | None:
    """A program of the server, on the path or where Debian keeps it."""
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))
    return shutil.which(name) or (str(versions[-1]) if versions else None)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL server on loopback; gives the address of an empty database."""
    initdb, postgres = program("initdb"), program("postgres")
    if initdb is None or postgres is None:
        pytest.skip("no PostgreSQL server is installed on this machine")
    user = None
    folder = tmp_path_factory.mktemp("postgresql")
    if os.geteuid() == 0:
        # The server refuses to run as root.
        if subprocess.run(["id", "postgres"], capture_output=True, check=False).returncode:
            pytest.skip("running as root, and there is no user postgres to run the server as")
        user = "postgres"
        shutil.chown(folder, user)
        for parent in folder.parents[:2]:
            parent.chmod(0o711)
    data = folder / "data"
    subprocess.run([initdb, "-D", data, "-A", "trust", "-N"], user=user, cwd=folder, capture_output=True, check=True)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    options = ["-D", str(data), "-p", str(port), "-k", str(folder), "-h", "127.0.0.1", "-F"]
    process = subprocess.Popen(
        [postgres, *options], user=user, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    for line in process.stderr:
        if "ready to accept connections" in line:
            break
    else:
        pytest.fail("the PostgreSQL server did not start")
    yield f"postgresql+psycopg://{user or getpass.getuser()}@127.0.0.1:{port}/postgres"
    # A fast shutdown: it does not wait for clients.
    process.send_signal(signal.SIGINT)
    process.stderr.read()
    process.wait()
    process.stderr.close()


@pytest.fixture
def address(server: str, request: pytest.FixtureRequest) -> str:
    """A database of its own for a test."""
    name = f"t{abs(hash(request.node.name)) % 10**12}"
    engine = create_engine(server, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"create database {name} template template0"))
    engine.dispose()
    return server.rpartition("/")[0] + "/" + name


def test_the_frontier_keeps_every_address_once(address: str) -> None:
    ledger = Ledger.open(address)
    found = [Found(url=f"https://example.com/{n % 3}", kind="article", via="feed") for n in range(6)]
    with ledger.begin() as connection:
        assert len(frontier.add(connection, "example.com", "run", found, AT)) == 3
    with ledger.begin() as connection:
        assert frontier.add(connection, "example.com", "run", found, AT) == set()
        assert [entry.url for entry in frontier.take(connection, "example.com")] == [
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
