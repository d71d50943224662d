"""``archivebot extract``: HTML files, or a manifest of them, to records as JSONL."""

from __future__ import annotations

import argparse
import os
import re
import sys
import zlib
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand, binary_output
from archivebot.errors import ArgumentError
from archivebot.exit_codes import ExitCode
from archivebot.memory import collect_rarely
from archivebot.urls import is_http_url

PAGE_NAME = re.compile(r"(?i)\.x?html?(\.gz)?$")

FEW = 8
"""Pages for which no further process is begun."""


class Task(NamedTuple):
    """One page to read."""

    id: str | None
    """Id of a manifest line; it takes the place of the record's own."""
    url: str
    path: str
    """``-`` for standard input."""
    fetched: str | None = None
    """ISO date or instant at which the page was fetched, where the manifest tells."""
    error: str | None = None
    """What is wrong with the manifest's line."""


class Command(ArchivebotCommand):
    """Extract records from HTML files."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] [FILE ...]"

    def short_desc(self) -> str:
        """One line of help."""
        return "Turn HTML files into records, one JSON line each"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Prints the record of each FILE (HTML, also .gz; a folder of them; - for standard input) as JSONL. "
            'With --manifest, reads lines {"id", "url", "path"} (paths relative to the manifest, also .gz) and prints '
            'one line a page in their order: the record with that id, or {"id", "error"}. No request is made.'
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Extract")
        group.add_argument("--url", default="", help="address of the page, when one FILE is given")
        group.add_argument("--manifest", type=Path, metavar="PAGES.JSONL", help='lines {"id", "url", "path"}')
        group.add_argument("--jobs", type=int, default=1, metavar="N", help="processes to use (default: 1)")
        group.add_argument(
            "--site", metavar="NAME", help="profile to use, or 'none'; by default the one that covers the address"
        )

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Read the pages and print their records."""
        if bool(args) == bool(opts.manifest):
            raise UsageError("name HTML files, or a manifest with --manifest")
        if opts.jobs < 1:
            raise UsageError("--jobs must be 1 or more")
        if opts.url and len(args) != 1:
            raise UsageError("--url goes with one FILE")
        collect_rarely()
        tasks = read_manifest(opts.manifest) if opts.manifest else tasks_of(args, opts.url)
        failed = 0
        output = binary_output()
        for line, error in run_tasks(tasks, opts.jobs, self.configuration.sites, opts.site):
            if error and not opts.manifest:
                failed += 1
                sys.stderr.write(f"archivebot: {error}\n")
            else:
                output.write(line + b"\n")
        return ExitCode.BAD_ARGUMENTS if failed else ExitCode.COMPLETE


def tasks_of(paths: list[str], url: str) -> list[Task]:
    """The pages that files, and folders of them, hold; without an address a record bears the file's path as its id.

    :raises ArgumentError: before any page is read, for a folder without pages and for an address that is none.
    """
    if url and not is_http_url(url):
        raise ArgumentError(f"--url {url!r} is no web address; give one like https://news.example/story")
    files: list[str] = []
    for path in paths:
        if is_http_url(path):
            raise ArgumentError(f"{path} is no file, and no request is made here: archivebot probe reads an address")
        if Path(path).is_dir():
            files += sorted(str(file) for file in Path(path).rglob("*") if PAGE_NAME.search(file.name))
        else:
            files.append(path)
    if not files:
        raise ArgumentError(f"there is no HTML file in {paths[0]}")
    return [Task(None if url or path == "-" else printable(path), url, path) for path in files]


def printable(path: str) -> str:
    """A path as text: bytes of a name that are no UTF-8 are written out."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def read_manifest(path: Path) -> list[Task]:
    """The pages that a manifest names, in its order.

    :raises ArgumentError: when the manifest itself cannot be read.
    """
    import orjson

    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise ArgumentError(f"{path}: cannot be read: {error.strerror}") from error
    tasks = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            value = orjson.loads(line)
        except ValueError as error:
            tasks.append(Task(None, "", "", error=f"line {number}: no JSON: {error}"))
            continue
        tasks.append(_task(value, path.parent, number))
    return tasks


def _task(value: Any, folder: Path, number: int) -> Task:
    if not isinstance(value, dict) or not isinstance(value.get("path"), str):
        own = str(value.get("id")) if isinstance(value, dict) and value.get("id") is not None else None
        return Task(own, "", "", error=f'line {number}: needs "id", "url" and "path"')
    fetched = value.get("fetched")
    return Task(
        id=str(value["id"]) if value.get("id") is not None else value["path"],
        url=str(value.get("url") or ""),
        path=str(folder / value["path"]),
        fetched=fetched if isinstance(fetched, str) else None,
    )


def run_tasks(
    tasks: Iterable[Task], jobs: int, sites: Iterable[str], site: str | None
) -> Iterator[tuple[bytes, str | None]]:
    """A JSON line for every task, in order, and the error where there is one; by several processes where asked.

    :raises ArchivebotError: for a profile that is wrong or missing, before any page is read.
    """
    tasks, sites = list(tasks), tuple(sites)
    choose = profile_chooser(sites, site)
    if jobs == 1 or len(tasks) <= FEW:
        yield from map(partial(run_task, choose), tasks)
        return
    from archivebot.processes import spread

    yield from spread(iter(tasks), jobs, _work, _start, sites, site)


_choose: Any = None
"""Of a worker process: what finds the profile for an address."""


def _start(sites: tuple[str, ...], site: str | None) -> None:
    global _choose  # a worker's own, set once when it starts
    _choose = profile_chooser(sites, site)


def _work(task: Task) -> tuple[bytes, str | None]:
    return run_task(_choose, task)


def profile_chooser(sites: Iterable[str], site: str | None) -> Any:
    """A function address -> profile: the one that was named, else the one that covers the address."""
    from archivebot.sites import load_profiles, profile_for

    profiles = load_profiles(sites)
    if site == "none":
        return lambda url: None
    if site is not None:
        if site not in profiles:
            raise ArgumentError(f"--site {site}: no such profile; there are: {', '.join(profiles)}")
        return lambda url: profiles[site]
    return lambda url: profile_for(url, profiles) if url else None


def run_task(choose: Any, task: Task) -> tuple[bytes, str | None]:
    """The record of one page as a JSON line, or a line with its error; nothing that a page holds ends the run."""
    import orjson

    from archivebot.extract import extract
    from archivebot.page import Page

    try:
        if task.error:
            raise ArgumentError(task.error)
        html = read_html(task.path)
        if html.startswith(b"WARC/1."):
            raise ArgumentError(f"{task.path} is a WARC file: archivebot reextract reads it")
        page = Page.from_html(html, url=task.url, fetched_at=_instant(task.fetched))
        article = extract(page, choose(task.url))
        if task.id is not None:
            article.id = task.id
        return orjson.dumps(article), None
    except Exception as error:
        said = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        where = printable(task.path or task.id or "")
        if isinstance(error, ArgumentError):
            text = said
        elif isinstance(error, OSError | EOFError | zlib.error):
            text = f"{where}: {said}"
        else:
            text = f"{where}: {type(error).__name__}: {said}"
        return orjson.dumps({"id": task.id, "error": text}), text


def read_html(path: str) -> bytes:
    """The bytes of a file, unpacked when its name ends in ``.gz``; ``-`` is standard input."""
    if path == "-":
        return sys.stdin.buffer.read()
    data = Path(path).read_bytes()
    if not path.endswith(".gz"):
        return data
    import gzip

    return gzip.decompress(data)


def _instant(text: str | None) -> Any:
    """The instant of a manifest's ``fetched``; a date alone is its midnight in UTC."""
    if not text:
        return None
    from datetime import UTC, datetime

    value = datetime.fromisoformat(text)
    return value if value.tzinfo else value.replace(tzinfo=UTC)
