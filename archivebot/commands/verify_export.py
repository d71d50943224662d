"""``archivebot verify-export``: check every file, row and checksum of a dataset."""

from __future__ import annotations

import argparse

from rich.console import Console
from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.exit_codes import ExitCode
from archivebot.export.reading import open_source
from archivebot.export.s3_options import options_by_settings
from archivebot.export.verify import verify
from archivebot.store_options import add_store_options, patience, store_options


class Command(ArchivebotCommand):
    """Verify a dataset."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] PATH|s3://bucket/prefix/"

    def short_desc(self) -> str:
        """One line of help."""
        return "Check a dataset against its manifest: every checksum, row count and the schema"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "PATH is a dataset's folder, or a single file with its manifest beside it. "
            "Exit code 0: all is as the manifest says; 17: something differs; 11: there is no dataset."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        add_store_options(parser, writing=False)

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Verify and tell."""
        if len(args) != 1:
            raise UsageError("name one dataset", print_help=False)
        options = store_options(opts).filled(options_by_settings(self.configuration.s3))
        source = open_source(args[0], options, patience(opts))
        with Console(stderr=True).status(f"reading {args[0]}"):
            result = verify(source)
        for note in result.notes:
            print(f"note: {note}")
        for problem in result.problems:
            print(f"wrong: {problem}")
        verdict = f"{len(result.problems)} problems" if result.problems else "all as the manifest says"
        print(f"{args[0]}: {result.files:,} files, {result.rows:,} rows, {result.bytes:,} bytes: {verdict}")
        return ExitCode.DIFFERENT if result.problems else ExitCode.COMPLETE
