"""``archivebot dedup``: find the copies among records of a JSONL file, with or without a crawl."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import chain
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryFile
from typing import IO, Any

import orjson
from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand, binary_output
from archivebot.durable import placed
from archivebot.errors import ArgumentError
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger
from archivebot.ledger.deduplicate import find_copies

WRITTEN = ("duplicate_of", "cluster", "similarity", "evidence", "outcome")


class Command(ArchivebotCommand):
    """Find copies among records."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] FILE.jsonl"

    def short_desc(self) -> str:
        """One line of help."""
        return "Find copies of a story among the records of a JSONL file"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Reads records (JSON Lines; - is standard input) with a body and, where known, headline, url, id, site, "
            "date_published, organizations, dateline. Writes every record with id, duplicate_of (first copy), cluster, "
            "similarity, evidence and outcome (new, duplicate, variant, revision, same). Exit code 0, or 2 for a "
            "line that is no record."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Deduplicate")
        group.add_argument("-o", "--output", metavar="OUT", type=Path, help="write here (default: standard output)")
        group.add_argument(
            "--ledger", metavar="URL", help="compare with this ledger, too, and add the records to it (default: none)"
        )
        group.add_argument("--brief", action="store_true", help="write the verdicts without the records")

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Read, compare, write."""
        if len(args) != 1:
            raise UsageError("one file, please")
        with ExitStack() as stack:
            source = stack.enter_context(readable(args[0]))
            output = stack.enter_context(placed(opts.output)) if opts.output else binary_output()
            ledger = Ledger.open(opts.ledger) if opts.ledger else None
            if ledger is not None:
                stack.callback(ledger.close)
            write(source, output, ledger, brief=opts.brief)
        return ExitCode.COMPLETE


def readable(name: str) -> IO[bytes]:
    """The file, to be read twice: clusters are known when everything was read."""
    if name != "-":
        try:
            return Path(name).open("rb")
        except OSError as error:
            raise ArgumentError(f"cannot read {name}: {error.strerror}") from error
    kept = TemporaryFile()  # noqa: SIM115 - the caller closes it, like the file above
    copyfileobj(sys.stdin.buffer, kept)
    kept.seek(0)
    return kept


def write(source: IO[bytes], output: IO[bytes], ledger: Ledger | None, *, brief: bool) -> None:
    """Write a line for every record of ``source``."""
    verdicts = find_copies(records(source), ledger)
    first = next(verdicts, None)
    if first is None:
        return
    source.seek(0)
    for record, verdict in zip(records(source), chain((first,), verdicts), strict=True):
        line: dict[str, Any] = {} if brief else dict(record)
        line["id"] = verdict.id
        for name in WRITTEN:
            line[name] = getattr(verdict, name)
        output.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


def records(source: IO[bytes]) -> Iterator[dict[str, Any]]:
    """The records of a file, a line each; empty lines are passed over."""
    for number, line in enumerate(source, 1):
        if not line.strip():
            continue
        try:
            record = orjson.loads(line)
        except orjson.JSONDecodeError as error:
            raise ArgumentError(f"line {number} is no JSON: {error}") from error
        if not isinstance(record, dict):
            raise ArgumentError(f"line {number} is no JSON object")
        yield record
