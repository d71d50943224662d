"""``archivebot demo``: crawl the bundled newspaper over loopback HTTP, and show the dataset."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import orjson
from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.errors import ExportError
from archivebot.exit_codes import ExitCode

FOLDER = Path("archivebot-demo")


class Command(ArchivebotCommand):
    """Crawl the demonstration site."""

    def short_desc(self) -> str:
        """One line of help."""
        return "Crawl a bundled newspaper over loopback HTTP and show the dataset"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            f"Serves a small invented newspaper on 127.0.0.1, crawls it as any other site into ./{FOLDER}/ and prints "
            "what the dataset holds. Safe to run again: the second run finds nothing new."
        )

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Serve, crawl, export, show."""
        if args:
            raise UsageError(f"what is {args[0]!r}? archivebot demo takes no names", print_help=False)
        from archivebot.demo.site import serve

        folder = FOLDER.absolute()
        with serve() as site:
            environment = os.environ | {
                "ARCHIVEBOT_ARCHIVE": str(folder / "archive"),
                "ARCHIVEBOT_EXPORTS": str(folder / "runs"),
                # The newspaper is on this machine: the only case in which a private address may be contacted.
                "ARCHIVEBOT_ALLOW_HOSTS": "127.0.0.1",
            }
            own = [sys.executable, "-m", "archivebot.cli"]
            # A server of our own need not be spared.
            hasty = ["-s", "DOWNLOAD_DELAY=0", "-s", "AUTOTHROTTLE_ENABLED=False"]
            crawl = [*own, "crawl", "news", "-a", f"url={site.origin}/", *hasty]
            print(f"$ archivebot crawl news -a url={site.origin}/", flush=True)
            code = subprocess.run(crawl, env=environment, check=False).returncode
            if code:
                return ExitCode(code)
        dataset = folder / "dataset.jsonl"
        print(f"\n$ archivebot export -o {FOLDER}/dataset.jsonl", flush=True)
        render = [*own, "export", "-o", str(dataset), "--allow-shrink"]
        code = subprocess.run(render, env=environment, check=False).returncode
        if code:
            return ExitCode(code)
        show(dataset)
        return ExitCode.COMPLETE


def read_records(dataset: Path) -> list[dict[str, Any]]:
    """The dataset's lines; raises :class:`ExportError` when there is none."""
    try:
        return [orjson.loads(line) for line in dataset.read_bytes().splitlines()]
    except OSError as error:
        raise ExportError(f"the dataset {dataset} cannot be read: {error.strerror}") from error


def names(record: dict[str, Any]) -> str:
    """People and organizations of the byline."""
    people: Iterable[str] = (author["name"] for author in record["authors"])
    return ", ".join([*people, *record["organizations"]])


def show(dataset: Path) -> None:
    """Print a table of what is in the dataset, then its path."""
    from rich.console import Console
    from rich.table import Table

    records = read_records(dataset)
    table = Table(title=f"{len(records)} articles", title_justify="left")
    for name in ("date_published", "section", "lang", "headline", "byline", "words"):
        table.add_column(name, no_wrap=name == "date_published", justify="right" if name == "words" else "left")
    for record in records:
        copy = " (copy)" if record["duplicate_of"] else ""
        table.add_row(
            record["date_published"] or "",
            record["section"] or "",
            record["language"] or "",
            (record["headline"] or "") + copy,
            names(record),
            str(record["word_count"]),
        )
    console = Console()
    console.print(table)
    console.print(f"The dataset: {dataset}", soft_wrap=True)
