"""Faults at the n-th moment in which a crawl makes something lasting: run as a script, in a process of its own.

Reads jobs from stdin as JSON: ``{"folder": ..., "argv": [...], "fault": null | "kill" | "full", "at": n}``. Every job
is a fork of this process, so that Scrapy is imported once; its exit code (negative for a signal) and the number of
moments that it came through are printed as JSON. Nothing of the product knows of this: the operating system's
functions are wrapped here.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import signal
import sqlite3
import sys
from pathlib import Path
from typing import Any


class Moments:
    """Counts the moments, and strikes at the n-th."""

    def __init__(self, fault: str | None, at: int, counter: str) -> None:
        self.fault = fault
        self.at = at
        self.count = 0
        self.counter = counter

    def pass_one(self) -> None:
        """Called just before something lasting happens."""
        self.count += 1
        if self.fault == "kill" and self.count == self.at:
            self.tell()
            os.kill(os.getpid(), signal.SIGKILL)
        if self.fault == "full" and self.count >= self.at:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def tell(self) -> None:
        """Leave the count where the parent finds it."""
        descriptor = os.open(self.counter, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        plain_write(descriptor, str(self.count).encode())
        os.close(descriptor)


plain_write = os.write
plain_connect = sqlite3.connect


def install(moments: Moments) -> None:
    """Wrap what makes things last: file syncs, renames, WARC writes, commits."""
    for name in ("fsync", "rename", "replace"):
        plain = getattr(os, name)

        def wrapped(*args: Any, _plain: Any = plain, **more: Any) -> Any:
            moments.pass_one()
            return _plain(*args, **more)

        setattr(os, name, wrapped)

    def write(descriptor: int, data: Any) -> int:
        # Sockets and pipes of the event loop are no files.
        if Path(f"/proc/self/fd/{descriptor}").is_file():
            half = len(data) // 2
            if moments.fault == "kill" and moments.count + 1 == moments.at and half:
                plain_write(descriptor, data[:half])
            moments.pass_one()
        return plain_write(descriptor, data)

    os.write = write

    class Connection(sqlite3.Connection):
        def commit(self) -> None:
            try:
                moments.pass_one()
            except OSError as error:
                raise sqlite3.OperationalError("database or disk is full") from error
            super().commit()
            if moments.fault == "kill":
                moments.pass_one()

    def connect(*args: Any, **more: Any) -> Any:
        more.setdefault("factory", Connection)
        return plain_connect(*args, **more)

    sqlite3.connect = connect
    sqlite3.dbapi2.connect = connect


def run_job(job: dict[str, Any]) -> tuple[int, int]:
    """One crawl in a fork; its exit code, and the moments that it came through."""
    counter = os.path.join(job["folder"], "moments")
    child = os.fork()
    if child == 0:
        os.environ["ARCHIVEBOT_ARCHIVE"] = os.path.join(job["folder"], "archive")
        os.environ["ARCHIVEBOT_EXPORTS"] = os.path.join(job["folder"], "exports")
        log = os.open(os.path.join(job["folder"], "log"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(log, 2)
        os.dup2(log, 1)
        moments = Moments(job["fault"], job["at"], counter)
        install(moments)
        code = 1
        try:
            execute(job["argv"])
        except SystemExit as ended:
            code = int(ended.code or 0)
        except BaseException:
            import traceback

            traceback.print_exc()
        with contextlib.suppress(OSError):
            moments.tell()
        os._exit(code)
    _pid, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status), int(Path(counter).read_text())


if __name__ == "__main__":
    from scrapy.cmdline import execute

    import archivebot.addon
    import archivebot.commands.crawl
    import archivebot.extensions
    import archivebot.handlers
    import archivebot.middlewares
    import archivebot.pipelines  # noqa: F401  # all of them are imported once, before the forks

    for line in sys.stdin:
        print(json.dumps(run_job(json.loads(line))), flush=True)
