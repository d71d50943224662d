"""``archivebot forget``: remove articles, or a whole site, from ledger and WARC files."""

from __future__ import annotations

import argparse
import shlex
from contextlib import ExitStack, closing
from datetime import UTC, datetime

from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.errors import ArgumentError
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger
from archivebot.ledger.forgetting import Traces, forget, traces_of
from archivebot.run.admission import named_site
from archivebot.urls import canonicalize
from archivebot.warc import recover
from archivebot.warc.removal import remove_responses


class Command(ArchivebotCommand):
    """Forget articles."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] [URL ...]"

    def short_desc(self) -> str:
        """One line of help."""
        return "Remove articles, or all of a site, from ledger and WARC files for good"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Tells what the archive holds of the articles at each URL, or of a site; with --yes it is removed: every "
            "revision, and every response of their addresses in the archive's WARC files. The addresses stay in the "
            "ledger, with nothing else, so that no crawl takes the articles again. Datasets, backups and what lists "
            "of the site said of an article are not reached: see operations.md."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Forget")
        group.add_argument("--site", metavar="NAME", help="all articles of this site, and all of its responses")
        group.add_argument("--yes", action="store_true", help="remove it; without this it is only told")

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Look, tell, and remove."""
        if bool(args) == bool(opts.site):
            raise UsageError("name addresses of articles, or a site with --site", print_help=False)
        sites = [named_site(opts.site)] if opts.site else []
        with ExitStack() as held:
            ledger = held.enter_context(closing(Ledger.open(self.configuration.ledger_url, create=False)))
            with ledger.read() as connection:
                found, absent = traces_of(connection, args, sites)
            if absent or not (found.ids or found.addresses):
                raise ArgumentError(f"the archive {ledger.name} holds no article at {', '.join(absent or sites)}")
            for site in sorted(found.sites):
                lock = ledger.lock(site)
                held.callback(lock.release)
            with ledger.read() as connection:
                # Once more: until now a crawl may have gone on.
                found, _ = traces_of(connection, args, sites)
            if opts.yes:
                # What a killed crawl left open would be completed by the next one.
                recover(self.configuration.warc)
            files = self.remove_records(found, trial=not opts.yes)
            if opts.yes:
                with ledger.begin() as connection:
                    forget(connection, found, files, datetime.now(UTC))
                ledger.compact()
        tell(found, files, done=opts.yes)
        return ExitCode.COMPLETE

    def remove_records(self, found: Traces, *, trial: bool) -> dict[str, int]:
        """WARC file -> its records that went, or would go. Before the ledger's: a run that is killed is repeated."""
        folder, files = self.configuration.warc, {}
        for path in sorted(folder.glob("*.warc.gz")):
            number = remove_responses(
                path,
                lambda address: (canonicalize(address) or address) in found.addresses,
                found.records.get(path.name, ()),
                datetime.now(UTC),
                trial=trial,
            )
            if number:
                files[path.name] = number
        return files


def tell(found: Traces, files: dict[str, int], *, done: bool) -> None:
    """What was, or would be, removed; and what is left to do by hand."""
    verb = "removed" if done else "to be removed"
    print(f"{len(found.ids)} articles and {sum(files.values())} responses in {len(files)} WARC files {verb}")
    for name, number in files.items():
        print(f"  {name}: {number}")
    for address in found.copies:
        print(f"the same story is held at {address}")
    for name in found.exports:
        print(f"to take it out of a dataset: archivebot export --name {shlex.quote(name)} --restart --allow-shrink")
    if not done:
        print("nothing was changed yet; --yes removes it for good")
