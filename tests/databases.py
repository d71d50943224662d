"""A PostgreSQL server of its own for tests, without network and without a trace afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

ACCOUNTS = ("postgres", "nobody")
"""PostgreSQL refuses to run as root: where the tests do, its server runs as one of these."""


def program(name: str) -> Path | None:
    """Where a program of PostgreSQL is."""
    found = shutil.which(name)
    if found:
        return Path(found)
    return next(iter(sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), reverse=True)), None)


def account() -> str | None:
    """The account that the server must have; None for our own."""
    if os.getuid():
        return None
    import pwd

    names = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in ACCOUNTS if name in names), None)


@contextmanager
def postgresql_server() -> Iterator[str | None]:
    """The address (without a database) of a fresh server; None where PostgreSQL is not installed."""
    initdb, control = program("initdb"), program("pg_ctl")
    if initdb is None or control is None:
        yield None
        return
    folder = Path(mkdtemp(prefix="archivebot-pg-"))
    user = account()
    if user:
        shutil.chown(folder, user)
    data = folder / "data"

    def run(*command: str | Path) -> None:
        subprocess.run(command, check=True, user=user, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    try:
        run(initdb, "-D", data, "-A", "trust", "-U", "archive", "-E", "UTF8", "--no-sync", "--locale=C")
        run(control, "-D", data, "-w", "-o", f"-k {folder} -c listen_addresses='' -c fsync=off", "start")
        yield f"postgresql+psycopg://archive@/{{}}?host={folder}"
    finally:
        if data.exists():
            run(control, "-D", data, "-m", "immediate", "stop")
        shutil.rmtree(folder, ignore_errors=True)
