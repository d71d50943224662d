"""``archivebot reextract``: run today's extraction over WARC files, and store what changed."""

from __future__ import annotations

import argparse
import os
import re
import secrets
import sys
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from archivebot.console import ArchivebotCommand
from archivebot.errors import ArgumentError
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger, runs
from archivebot.memory import collect_rarely
from archivebot.processes import spread
from archivebot.warc import WARC_NAME, WarcResponse, iter_responses
from archivebot.warc.walk import walk

WARC_HEAD = re.compile(rb"WARC/1\.\d\r?\n(?:[^\r\n]+\r?\n)*?WARC-Date: *([0-9T:.Z+-]+)", re.IGNORECASE)
HEAD = 4096
"""Bytes in which a file's first record tells its date."""


class Command(ArchivebotCommand):
    """Re-extract WARC files."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] [WARC ...]"

    def short_desc(self) -> str:
        """One line of help."""
        return "Run today's extraction over WARC files; new revisions only where something changed"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Reads the responses of each WARC file, or of all in a folder (default: the archive's), extracts them "
            "again and stores a new revision where the record changed. Files are read in the order of their dates; "
            "bytes older than an article's latest revision change nothing. What a crawl left out by its since, until "
            "or lang stays out, and is counted by that reason. Exit code 2: a place of a file is damaged and was "
            "passed over."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Reextract")
        group.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="processes (default: one a core)")

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Read, extract, store, tell."""
        from archivebot.reextraction import Reextraction, read

        configuration = self.configuration
        paths = by_age(list(warc_files([Path(arg) for arg in args]))) or by_age(in_folder(configuration.warc))
        began = datetime.now(UTC)
        run = f"{began:%Y%m%dT%H%M%S}-reextract-{secrets.token_hex(3)}"
        collect_rarely()
        ledger = Ledger.open(configuration.ledger_url)
        try:
            with ledger.begin() as connection:
                given = {"files": [path.name for path in paths]}
                runs.start(connection, run, runs.REEXTRACT, runs.REEXTRACT, given, began)
            work = Reextraction(ledger, run, configuration.warc, configuration.sites)
            holes: list[str] = []
            tasks = work.tasks(pages(paths, holes.append))
            for result in spread(tasks, opts.jobs, read) if opts.jobs > 1 else map(read, tasks):
                work.take(result, began)
            work.finish()
            with ledger.begin() as connection:
                runs.finish(connection, run, 0, {"counts": dict(work.counts)}, datetime.now(UTC))
        finally:
            ledger.close()
        for name, number in work.counts.most_common():
            print(f"{number:8} {name}")
        for hole in holes:
            sys.stderr.write(f"archivebot: {hole}\n")
        return ExitCode.BAD_ARGUMENTS if holes else ExitCode.COMPLETE


def warc_files(paths: list[Path]) -> Iterator[Path]:
    """The files that are meant; a folder means all WARC files in it. Raises :class:`ArgumentError` for what is none."""
    for path in paths:
        if path.is_dir():
            yield from in_folder(path)
        elif not path.is_file():
            raise ArgumentError(f"{path} is no file")
        else:
            yield path


def in_folder(folder: Path) -> list[Path]:
    """The WARC files in a folder; raises :class:`ArgumentError` where there is none."""
    found = sorted(path for path in folder.glob("*") if WARC_NAME.search(path.name))
    if not found:
        raise ArgumentError(f"there is no WARC file in {folder}; name some")
    return found


def by_age(paths: list[Path]) -> list[Path]:
    """Files in the order of the date of their first record, so that each story's texts come as they were printed.

    Raises :class:`ArgumentError` for a file that is no WARC.
    """
    dates = {path: first_date(path) for path in paths}
    others = [str(path) for path, date in dates.items() if date is None]
    if others:
        raise ArgumentError(f"{', '.join(others[:9])} is no WARC file")
    return sorted(dates, key=lambda path: dates[path] or "")


def first_date(path: Path) -> str | None:
    """When the first record of a WARC file was written, as the record says; None for any other file."""
    try:
        with path.open("rb") as file:
            head = file.read(HEAD)
        if head.startswith(b"\x1f\x8b"):
            # Its first record alone: what is behind it may be damaged.
            head = zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except OSError:
        return None
    except zlib.error:
        head = b""
    found = WARC_HEAD.match(head)
    return found[1].decode() if found else date_behind_damage(path)


def date_behind_damage(path: Path) -> str | None:
    """The date of the first record that can be read of a file that does not begin with one; None where none can."""
    dates = walk(path, lambda record: record.rec_headers.get_header("WARC-Date"), lambda _: None)
    return next((str(date) for date, _ in dates if date), None)


def pages(paths: list[Path], hole: Callable[[str], None] | None = None) -> Iterator[WarcResponse]:
    """The responses that may hold an article: answered with success, and no robots.txt, feed or picture."""
    for path in paths:
        for response in iter_responses(path, hole):
            if response.record_type == "revisit":
                continue  # the same bytes again: they stand in another record
            kind = (response.header("Content-Type") or "text/html").partition(";")[0].strip().lower()
            if response.status == 200 and kind in ("text/html", "application/xhtml+xml", ""):
                yield response
