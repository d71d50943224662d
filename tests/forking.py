"""Command lines for tests: each runs in a process of its own, forked from one that has everything imported.

A process begun from nothing imports for a second, and tests begin hundreds. Those that ask how a process begins, or
send it signals, begin it themselves.
"""

from __future__ import annotations

import atexit
import gc
import io
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parent.parent

IMPORTED = (
    *("scrapy.cmdline", "scrapy.crawler", "scrapy.commands.crawl", "uvloop", "rich.console", "rich.table"),
    *("archivebot.cli", "archivebot.dispatch", "archivebot.addon", "archivebot.fetching", "archivebot.newsite"),
    *("archivebot.extensions", "archivebot.handlers", "archivebot.middlewares", "archivebot.pipelines"),
    *(
        "archivebot.fixtures.record",
        "archivebot.fixtures.live",
        "archivebot.fixtures.report",
        "archivebot.reextraction",
    ),
    *("archivebot.spiders.loader", "archivebot.health", "archivebot.warc.removal", "warcio.archiveiterator"),
)
"""Neither a reactor nor ``archivebot.settings``, which asks for the command line, is among what these import."""


def run(
    *command: str, folder: Path, environment: Mapping[str, str], program: str = "archivebot"
) -> subprocess.CompletedProcess[str]:
    """What ``archivebot COMMAND ...`` (or ``scrapy``) does in a folder and an environment."""
    server = started()
    assert server.stdin is not None and server.stdout is not None
    with tempfile.TemporaryDirectory() as scratch:
        places = [str(Path(scratch, name)) for name in ("out", "err")]
        job = {"program": program, "command": command, "folder": str(folder), "places": places}
        print(json.dumps(job | {"environment": dict(environment)}), file=server.stdin, flush=True)
        code = int(server.stdout.readline())
        output, errors = (Path(place).read_text("utf-8") for place in places)
    return subprocess.CompletedProcess([program, *command], code, output, errors)


@cache
def started() -> subprocess.Popen[str]:
    """The process that forks, begun once; it ends with this one."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.forking"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    atexit.register(server.communicate)
    return server


def serve() -> None:
    """Fork for each job, wait, and tell the exit code; returns in the child, ready to run its command."""
    for name in IMPORTED:
        import_module(name)
    assert not {"twisted.internet.reactor", "archivebot.settings"} & set(sys.modules)
    gc.collect()
    gc.freeze()
    for line in sys.stdin:
        job = json.loads(line)
        child = os.fork()
        if not child:
            become(job)
            return
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    sys.exit()


def become(job: dict[str, object]) -> None:
    """Be the process that a job asks for, but for running it."""
    os.chdir(str(job["folder"]))
    os.environ.clear()
    os.environ.update(job["environment"])  # type: ignore[call-overload]
    files = [os.open(os.devnull, os.O_RDONLY)]
    files += [os.open(place, os.O_WRONLY | os.O_CREAT) for place in job["places"]]  # type: ignore[attr-defined]
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    for stream in (sys.stdout, sys.stderr):
        assert isinstance(stream, io.TextIOWrapper)
        stream.reconfigure(encoding=os.environ.get("PYTHONIOENCODING", "utf-8"))
    random.seed()
    sys.argv = [str(job["program"]), *job["command"]]  # type: ignore[misc]
    sys.path[0] = ""


if __name__ == "__main__":
    serve()
    if sys.argv[0] == "scrapy":
        from scrapy.cmdline import execute as main
    else:
        from archivebot.cli import main
    main()
