"""A ledger in a folder that cannot be written is read as it is, and nothing is left beside it."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import func, select

from archivebot.errors import ArchivebotError, LockedError, StorageError
from archivebot.export import Query, export
from archivebot.ledger import Ledger
from archivebot.ledger.schema import article
from tests.ledgers import make_ledger

NOBODY = 65_534


@pytest.fixture
def archive() -> Iterator[Path]:
    """An archive that anybody may read; not in pytest's own folder, which belongs to its user alone."""
    folder = Path(tempfile.mkdtemp())
    make_ledger(folder, 3).close()
    (folder / "ledger.sqlite").rename(folder / "ledger.db")
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_reader(work: Callable[[], object]) -> str:
    """What comes of ``work`` in a process that may not write the folder; nobody keeps root from writing."""
    reading, writing = os.pipe()
    child = os.fork()
    if not child:
        if os.getuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        try:
            said = repr(work())
        except ArchivebotError as error:
            said = f"{type(error).__name__}: {error}"
        except BaseException as error:
            said = repr(error)
        os.write(writing, said.encode()[:60_000])
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf8") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return said


def count(archive: Path) -> int:
    with closing(Ledger.open(archive / "ledger.db", create=False)) as ledger, ledger.read() as connection:
        return int(connection.scalar(select(func.count()).select_from(article)) or 0)


def test_it_is_read_and_rendered(archive: Path, tmp_path: Path) -> None:
    target = Path(tempfile.mkdtemp())
    target.chmod(0o777)

    def work() -> tuple[int, int]:
        with closing(Ledger.open(archive / "ledger.db", create=False)) as ledger:
            return count(archive), export(ledger, Query(), f"{target}/d/", archive=archive).rows

    assert as_reader(work) == "(3, 3)"
    assert [path.name for path in archive.iterdir() if path.name != "locks"] == ["ledger.db"]
    shutil.rmtree(target)


def test_changes_that_stand_in_its_log_are_read_or_it_is_told_that_they_cannot_be(archive: Path) -> None:
    archive.chmod(0o755)
    with closing(sqlite3.connect(archive / "ledger.db")) as writer:
        writer.execute("DELETE FROM revision")
        writer.execute("DELETE FROM article")
        writer.commit()
        assert (archive / "ledger.db-wal").stat().st_size
        for file in archive.glob("ledger.db*"):
            file.chmod(0o644)
        archive.chmod(0o555)
        assert as_reader(lambda: count(archive)) == "0"
        archive.chmod(0o755)
        shutil.copytree(archive, archive / "copy", ignore=shutil.ignore_patterns("*-shm", "copy"))
    (archive / "copy").chmod(0o555)

    said = as_reader(lambda: count(archive / "copy"))
    (archive / "copy").chmod(0o755)
    assert said.startswith(
        f"{StorageError.__name__}: the last changes of the ledger {archive}/copy/ledger.db stand in "
    )


def test_one_that_is_written_meanwhile_is_not_believed(archive: Path) -> None:
    heard, tell = os.pipe()
    told, answer = os.pipe()

    def work() -> int:
        with closing(Ledger.open(archive / "ledger.db", create=False)) as ledger, ledger.read() as connection:
            os.write(tell, b"!")
            os.read(told, 1)
            return int(connection.scalar(select(func.count()).select_from(article)) or 0)

    writer = os.fork()
    if not writer:
        os.read(heard, 1)
        archive.chmod(0o755)
        with closing(sqlite3.connect(archive / "ledger.db")) as connection:
            connection.execute("DELETE FROM event")
            connection.execute("CREATE TABLE other (x)")
            connection.commit()
        archive.chmod(0o555)
        os.write(answer, b"!")
        os._exit(0)
    said = as_reader(work)
    os.waitpid(writer, 0)

    assert said.startswith(f"{LockedError.__name__}: ")
    assert "was written while it was read" in said


def test_what_would_write_it_is_refused(archive: Path) -> None:
    def work() -> None:
        with closing(Ledger.open(archive / "ledger.db", create=False)) as ledger, ledger.begin():
            pass

    assert as_reader(work).startswith(f"{StorageError.__name__}: the ledger {archive}/ledger.db cannot be written")
