"""``archivebot deliver``: deliver the datasets that wait in the spool."""

from __future__ import annotations

import argparse
from contextlib import closing

from archivebot.console import ArchivebotCommand
from archivebot.exit_codes import ExitCode
from archivebot.export import deliver
from archivebot.export.delivery import remove_entry, spool_of
from archivebot.export.s3_options import options_by_settings
from archivebot.export.spool import Entry
from archivebot.export.waiting import advised
from archivebot.ledger import Ledger
from archivebot.store_options import add_patience, patience


class Command(ArchivebotCommand):
    """Deliver what waits."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] [ID ...]"

    def short_desc(self) -> str:
        """One line of help."""
        return "Deliver the datasets that wait in the archive's spool, because a store was out of reach"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Delivers what waits, oldest first; ID names one of them. "
            "Exit code 0: the spool is empty; 12: a store is still out of reach; 11: a dataset is refused "
            "at its place, and stays in the spool until you say what shall become of it (--drop, --allow-shrink)."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Deliver")
        group.add_argument("--list", action="store_true", help="only tell what waits")
        group.add_argument("--drop", action="store_true", help="throw the named datasets away instead")
        group.add_argument("--allow-shrink", action="store_true", help="replace a dataset by a smaller one")
        add_patience(group)

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Deliver, list or drop."""
        archive = self.configuration.archive
        spool = spool_of(archive)
        unknown = sorted(set(args) - spool.ids())
        if unknown:
            print(f"nothing waits under {', '.join(unknown)}")
            return ExitCode.BAD_ARGUMENTS
        if opts.list:
            for entry in spool.entries():
                print(line(entry))
            return ExitCode.COMPLETE
        if opts.drop and not args:
            print("say which to drop (archivebot deliver --list)")
            return ExitCode.BAD_ARGUMENTS
        with closing(Ledger.open(self.configuration.ledger_url, create=False)) as ledger:
            if opts.drop:
                for entry_id in args:
                    remove_entry(ledger, archive, entry_id)
                return ExitCode.COMPLETE
            results = deliver(
                ledger,
                archive,
                patience=patience(opts),
                only=args,
                allow_shrink=opts.allow_shrink,
                defaults=options_by_settings(self.configuration.s3),
            )
        for result in results:
            told = "delivered" if result.error is None else f"waits: {advised(result.entry, result.error)}"
            print(line(result.entry), told, sep=": ")
        return max((result.error.exit_code for result in results if result.error), default=ExitCode.COMPLETE)


def line(entry: Entry) -> str:
    """One line on what waits."""
    return f"{entry.id}  {entry.manifest.rows:,} rows  {entry.order.target}"
