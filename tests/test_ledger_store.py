"""A ledger opens, or says why it cannot and touches nothing; locks end with their process."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select, text

from archivebot.errors import ArchivebotError, LedgerError, LockedError, SettingError, StorageError
from archivebot.ledger import Ledger, migrations, store
from archivebot.ledger.schema import APPLICATION_ID, SCHEMA_VERSION, meta, run
from tests.ledgers import make_ledger


def version_of(path: Path) -> str:
    with closing(sqlite3.connect(path)) as connection:
        return str(connection.execute("SELECT value FROM meta WHERE key = 'schema_version'").fetchone()[0])


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE key = 'schema_version'", (str(version),))
        connection.commit()


def test_a_new_ledger_is_made_with_its_folder_and_marked(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "down" / "ledger.db"
    Ledger.open(path).close()

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"
    assert version_of(path) == str(SCHEMA_VERSION)


def test_what_is_committed_is_synced(tmp_path: Path) -> None:
    """A power cut costs nothing that was committed: ``synchronous`` is FULL."""
    ledger = Ledger.open(tmp_path / "ledger.db")
    with ledger.read() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in ("journal_mode", "synchronous")]
    ledger.close()

    assert found == ["wal", 2]


def test_a_path_and_a_url_name_the_same_ledger(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    for address in (path, str(path), f"sqlite:///{path}"):
        ledger = Ledger.open(address)
        assert (ledger.path, ledger.name) == (path, str(path))
        ledger.close()


def test_what_was_committed_is_there_when_opened_again(tmp_path: Path) -> None:
    make_ledger(tmp_path, 3).close()
    ledger = Ledger.open(tmp_path / "ledger.sqlite")

    with ledger.read() as connection:
        assert connection.scalar(text("SELECT count(*) FROM article")) == 3
    ledger.close()


def test_an_absent_ledger_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="there is no ledger"):
        Ledger.open(tmp_path / "ledger.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    path.write_bytes(b"a diary, not a database")

    with pytest.raises(LedgerError, match="no ledger, or damaged"):
        Ledger.open(path)
    assert path.read_bytes() == b"a diary, not a database"


def test_another_programs_database_is_refused_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (url TEXT)")
        connection.commit()
    before = path.read_bytes()

    with pytest.raises(LedgerError, match="no archivebot ledger"):
        Ledger.open(path)
    assert path.read_bytes() == before


def test_a_damaged_ledger_is_refused_and_kept(tmp_path: Path) -> None:
    make_ledger(tmp_path, 40).close()
    path = tmp_path / "ledger.sqlite"
    data = bytearray(path.read_bytes())
    for page in range(3, len(data) // 4096 - 2):
        data[page * 4096 : page * 4096 + 600] = os.urandom(600)
    path.write_bytes(data)

    with pytest.raises(LedgerError, match="damaged"):
        Ledger.open(path)
    assert path.read_bytes() == data


def test_a_truncated_ledger_is_refused(tmp_path: Path) -> None:
    make_ledger(tmp_path, 40).close()
    path = tmp_path / "ledger.sqlite"
    path.write_bytes(path.read_bytes()[: 4096 * 7 + 100])

    with pytest.raises(LedgerError, match="damaged"):
        Ledger.open(path)


def test_a_ledger_of_a_newer_version_is_refused_and_kept(tmp_path: Path) -> None:
    make_ledger(tmp_path, 1).close()
    path = tmp_path / "ledger.sqlite"
    set_version(path, SCHEMA_VERSION + 1)

    with pytest.raises(LedgerError, match="newer archivebot"):
        Ledger.open(path)
    assert version_of(path) == str(SCHEMA_VERSION + 1)


def test_an_older_ledger_is_brought_along_after_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ledger(tmp_path, 5).close()
    path = tmp_path / "ledger.sqlite"

    def step(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE article ADD COLUMN mood TEXT DEFAULT 'calm'"))

    monkeypatch.setattr(migrations, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setitem(migrations.STEPS, SCHEMA_VERSION, step)
    ledger = Ledger.open(path)

    with ledger.read() as connection:
        assert set(connection.scalars(text("SELECT mood FROM article"))) == {"calm"}
        assert connection.scalar(meta.select().with_only_columns(meta.c.value)) == str(SCHEMA_VERSION + 1)
    ledger.close()
    copy = tmp_path / f"ledger.sqlite.v{SCHEMA_VERSION}"
    assert version_of(copy) == str(SCHEMA_VERSION)

    # A process that saw the older version, too, and waited: the step and the copy are made once.
    ledger = Ledger.open(path)
    migrations.migrate(ledger.engine, path)
    ledger.close()
    assert version_of(copy) == str(SCHEMA_VERSION)
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM article").fetchone()[0] == 5


def test_a_migration_that_fails_leaves_the_ledger_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ledger(tmp_path, 5).close()
    path = tmp_path / "ledger.sqlite"

    def step(connection: Connection) -> None:
        connection.execute(text("ALTER TABLE article ADD COLUMN mood TEXT"))
        raise RuntimeError("power cut")

    monkeypatch.setattr(migrations, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    monkeypatch.setitem(migrations.STEPS, SCHEMA_VERSION, step)
    with pytest.raises(RuntimeError, match="power cut"):
        Ledger.open(path)
    monkeypatch.undo()

    ledger = Ledger.open(path)
    with ledger.read() as connection:
        columns = [row[1] for row in connection.execute(text("PRAGMA table_info(article)"))]
    ledger.close()
    assert "mood" not in columns


def test_a_version_without_a_way_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_ledger(tmp_path, 1).close()
    monkeypatch.setattr(migrations, "SCHEMA_VERSION", SCHEMA_VERSION + 1)

    with pytest.raises(LedgerError, match="no way is known"):
        Ledger.open(tmp_path / "ledger.sqlite")
    assert version_of(tmp_path / "ledger.sqlite") == str(SCHEMA_VERSION)


@pytest.mark.parametrize("address", ["nosuchdialect://host/name", "postgresql+nosuchdriver://host/name", "::://"])
def test_an_address_that_cannot_be_used_is_the_settings_fault(address: str) -> None:
    with pytest.raises(SettingError, match="ARCHIVEBOT_LEDGER"):
        Ledger.open(address)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    with pytest.raises(StorageError, match="cannot make"):
        Ledger.open(tmp_path / "file" / "ledger.db")


def test_a_transaction_lands_whole_or_not_at_all(ledger: Ledger) -> None:
    row = {"id": "r", "site": "s", "spider": "x", "arguments": "{}", "version": "1", "started_at": "2026"}
    with pytest.raises(KeyError), ledger.begin() as connection:
        connection.execute(run.insert(), row)
        raise KeyError
    with ledger.read() as connection:
        assert connection.execute(run.select()).all() == []
    with ledger.begin() as connection:
        connection.execute(run.insert(), row)
    with ledger.read() as connection:
        assert len(connection.execute(run.select()).all()) == 1


def test_a_full_disk_is_told_as_one(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "ledger.db")
    with pytest.raises(StorageError, match="make room"), ledger.begin() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")
        connection.exec_driver_sql("CREATE TABLE big (x)")
        connection.exec_driver_sql("INSERT INTO big VALUES (zeroblob(10000000))")
    ledger.close()


@pytest.mark.parametrize(
    ("address", "error", "told"),
    [
        ("postgresq://me:secret@host/name", SettingError, "'postgresq://***@host/name' cannot be used"),
        ("postgresql+psycopg://me:sec@ret@host:abc/name", SettingError, "'postgresql+psycopg://***@host:abc/name'"),
        ("postgresql+psycopg://me:secret@127.0.0.1:1/name", StorageError, "cannot be reached"),
    ],
)
def test_an_address_that_leads_nowhere_is_told_without_its_password(
    address: str, error: type[ArchivebotError], told: str
) -> None:
    pytest.importorskip("psycopg")
    with pytest.raises(error) as caught:
        Ledger.open(address)

    assert told in str(caught.value)
    assert "sec" not in str(caught.value)


def test_the_password_is_never_shown() -> None:
    engine = store.create_engine("postgresql+psycopg://me:secret@host/name")

    assert "secret" not in Ledger(engine, None).name


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "what? 50%20 #1" / "ledger.db"
    for _ in range(2):
        ledger = Ledger.open(path)
        ledger.close()

    assert {each.name for each in path.parent.iterdir()} == {"ledger.db"}
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(LedgerError, match="damaged"):
        Ledger.open(path)


def test_a_reader_sees_the_ledger_as_it_was_when_it_began(ledger: Ledger) -> None:
    count = select(func.count()).select_from(meta)
    with ledger.read() as reading:
        before = reading.scalar(count)
        with ledger.begin() as writing:
            writing.execute(meta.insert(), {"key": "a", "value": "b"})

        assert reading.scalar(count) == before
    with ledger.read() as reading:
        assert reading.scalar(count) == before + 1


def test_a_ledger_that_another_process_holds_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BUSY_TIMEOUT", 0.01)
    ledger, other = Ledger.open(tmp_path / "ledger.db"), Ledger.open(tmp_path / "ledger.db")
    with other.begin(), pytest.raises(LockedError, match="another process holds the ledger"), ledger.begin():
        pass
    ledger.close()
    other.close()


def test_a_lock_leaves_no_transaction_open(ledger: Ledger) -> None:
    if ledger.path is not None:
        pytest.skip("a file is locked, not a session")
    with ledger.lock("a.example"), ledger.read() as connection:
        idle = (
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()"
        )

        assert connection.exec_driver_sql(idle).scalar() == 0


def test_one_crawl_of_a_site_at_a_time(ledger: Ledger) -> None:
    with ledger.lock("a.example"):
        with pytest.raises(LockedError, match=r"a\.example"):
            ledger.lock("a.example")
        ledger.lock("b.example").release()
    again = ledger.lock("a.example")
    again.release()
    again.release()


HOLDER = """
import sys, time
from archivebot.ledger import Ledger
ledger = Ledger.open(sys.argv[1])
lock = ledger.lock("a.example")
print("held", flush=True)
sys.stdin.read()
"""


def test_a_lock_ends_with_its_process_even_when_it_is_killed(ledger: Ledger) -> None:
    address = str(ledger.path) if ledger.path else ledger.engine.url.render_as_string(hide_password=False)
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, address], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(LockedError):
            ledger.lock("a.example")
    finally:
        holder.send_signal(signal.SIGKILL)
        holder.communicate()

    if ledger.path is None:
        # The server notices within moments that the connection is gone: wait for that by asking for the lock itself.
        with ledger.engine.connect() as connection:
            connection.execute(text("SELECT pg_advisory_lock(:n)"), {"n": number_of("a.example")})
            connection.execute(text("SELECT pg_advisory_unlock_all()"))
    ledger.lock("a.example").release()


def number_of(site: str) -> int:
    import hashlib

    return int.from_bytes(hashlib.blake2b(site.encode(), digest_size=8).digest(), "big", signed=True)


WRITER = """
import sys, os, signal
from archivebot.ledger import Ledger, runs
from datetime import UTC, datetime
ledger = Ledger.open(sys.argv[1])
with ledger.begin() as connection:
    runs.start(connection, "kept", "s", "x", {}, datetime(2026, 1, 1, tzinfo=UTC))
with ledger.begin() as connection:
    runs.start(connection, "lost", "s", "x", {}, datetime(2026, 1, 1, tzinfo=UTC))
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_process_killed_in_a_transaction_leaves_nothing_of_it(ledger: Ledger) -> None:
    address = str(ledger.path) if ledger.path else ledger.engine.url.render_as_string(hide_password=False)
    killed = subprocess.run([sys.executable, "-c", WRITER, address], check=False)

    assert killed.returncode == -signal.SIGKILL
    with ledger.read() as connection:
        assert list(connection.scalars(run.select().with_only_columns(run.c.id))) == ["kept"]


def test_a_driver_that_is_not_installed_is_told_with_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)

    with pytest.raises(SettingError, match=r"pip install 'archivebot\[postgresql\]'"):
        Ledger.open("postgresql+psycopg://user:word@127.0.0.1/none")
