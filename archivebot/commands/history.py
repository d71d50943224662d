"""``archivebot history``: what an article said over time, and what became of it."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.errors import ArgumentError, StorageError
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger


class Command(ArchivebotCommand):
    """Show the history of an article."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] URL"

    def short_desc(self) -> str:
        """One line of help."""
        return "Show the revisions of an article with a word diff, and what became of it"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Shows every revision of the article at URL (or with that id): when it was read, what kind of change it "
            "is, and the words that changed; then when it was removed, moved or came back, and where else the story "
            "ran. Exit code 0, or 2 when the archive has no such article."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("History")
        group.add_argument(
            "--html", metavar="FILE", type=Path, help="write it as an HTML page, unchanged text included"
        )
        group.add_argument("--json", action="store_true", help="print it as one JSON object, every revision whole")

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Find the article and show it."""
        from archivebot.ledger.history import history

        if len(args) != 1:
            raise UsageError("one address, please")
        ledger = Ledger.open(self.configuration.ledger_url, create=False)
        try:
            with ledger.read() as connection:
                life = history(connection, args[0])
        finally:
            ledger.close()
        if life is None:
            raise ArgumentError(f"the archive {ledger.name} holds no article at {args[0]}")
        if opts.html:
            from archivebot.history.page import history_page

            try:
                opts.html.write_text(history_page(life), encoding="utf-8")
            except OSError as error:
                raise StorageError(f"cannot write {opts.html}: {error.strerror}") from error
        if opts.json:
            import orjson

            print(orjson.dumps(dataclasses.asdict(life), option=orjson.OPT_INDENT_2).decode())
        elif not opts.html:
            from rich.console import Console

            from archivebot.history.terminal import print_history

            print_history(life, Console(soft_wrap=True, highlight=False))
        return ExitCode.COMPLETE
