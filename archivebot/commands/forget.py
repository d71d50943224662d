"""``archivebot forget``: remove articles, or a whole site, from ledger and WARC files."""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Collection
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.errors import ArgumentError, StorageError
from archivebot.exit_codes import ExitCode
from archivebot.export.withdrawal import withdraw
from archivebot.ledger import Ledger
from archivebot.ledger.forgetting import Traces, forget, traces_of
from archivebot.run.admission import named_site
from archivebot.urls import canonicalize
from archivebot.warc import WARC_NAME, recover
from archivebot.warc.removal import find_responses, remove_members

AGAIN = "put sound copies in their place, or remove them, and run the same command again"


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
            "ledger, with nothing else, so that no crawl takes the articles again, and datasets with them that wait in "
            "the spool are thrown away. Other datasets, backups and what lists of the site said of an article are not "
            "reached: see operations.md. Exit code 4: a WARC file could not be read whole."
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
            # Before the ledger's: a run that is killed is repeated.
            going = Going()
            going.spooled = withdraw(ledger, self.configuration.archive, found.ids, found.sites, trial=not opts.yes)
            self.remove_records(found, going, trial=not opts.yes)
            going.datasets = datasets_with(self.configuration.exports, found.ids)
            if opts.yes:
                with ledger.begin() as connection:
                    forget(connection, found, going.files, datetime.now(UTC))
                ledger.compact()
        tell(found, going, done=opts.yes)
        return ExitCode.INCOMPLETE if going.doubts else ExitCode.COMPLETE

    def remove_records(self, found: Traces, going: Going, *, trial: bool) -> None:
        """Remove what is meant from the WARC files; one that cannot be read costs the others nothing."""
        for path in sorted(path for path in self.configuration.warc.glob("*") if WARC_NAME.search(path.name)):
            try:
                doomed = find_responses(
                    path,
                    lambda address: (canonicalize(address) or address) in found.addresses,
                    found.records.get(path.name, ()),
                )
            except StorageError as error:
                going.doubts.append(str(error))
                continue
            going.doubts += doomed.doubts
            if doomed.members:
                going.files[path.name] = len(doomed.members)
            if not trial:
                remove_members(path, doomed.members, datetime.now(UTC))


@dataclass(slots=True)
class Going:
    """What goes, or would go, and what cannot be reached."""

    files: dict[str, int] = field(default_factory=dict)
    """WARC file -> its records that go."""
    spooled: list[str] = field(default_factory=list)
    """Sentences on datasets that waited in the spool."""
    datasets: list[Path] = field(default_factory=list)
    """Datasets of single crawls that hold the articles, and are the operator's to remove."""
    doubts: list[str] = field(default_factory=list)
    """Sentences on WARC files, or places of them, that cannot be read."""


def datasets_with(folder: Path, ids: Collection[str]) -> list[Path]:
    """The datasets of crawls in the exports folder that hold one of the articles; each line begins with its id."""
    found = []
    for path in sorted(folder.glob("*.jsonl")):
        with path.open("rb") as lines:
            heads = (line[:80].split(b'"', 4) for line in lines)
            if any(len(head) == 5 and head[1] == b"id" and head[3].decode("utf-8", "replace") in ids for head in heads):
                found.append(path)
    return found


def tell(found: Traces, going: Going, *, done: bool) -> None:
    """What was, or would be, removed; and what is left to do by hand."""
    verb = "removed" if done else "to be removed"
    files = going.files
    print(f"{len(found.ids)} articles and {sum(files.values())} responses in {len(files)} WARC files {verb}")
    for name, number in files.items():
        print(f"  {name}: {number}")
    for dataset in going.spooled:
        print(f"{verb}: {dataset}")
    for address in found.copies:
        print(f"the same story is held at {address}")
    for name in found.exports:
        print(f"to take it out of a dataset: archivebot export --name {shlex.quote(name)} --restart --allow-shrink")
    for path in going.datasets:
        print(f"yours to remove or to write anew: {path}")
    for doubt in going.doubts:
        sys.stderr.write(f"archivebot: {doubt}\n")
    if going.doubts:
        sys.stderr.write(f"archivebot: {AGAIN}\n")
    if not done:
        print("nothing was changed yet; --yes removes it for good")
