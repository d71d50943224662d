"""``archivebot history``: what an article said over time, and what became of it."""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
from datetime import UTC, datetime
from pathlib import Path

from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.durable import place
from archivebot.errors import ArgumentError
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger
from archivebot.ledger.history import History, history
from archivebot.run.arguments import Moment, earlier, parse_moment


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
            "ran. Exit code 0, or 2 when the archive has no such article, or had none on the day of --at."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("History")
        group.add_argument("--at", metavar="D", help="as it was known on this day or at this instant, of UTC")
        group.add_argument(
            "--page",
            metavar="FILE",
            type=Path,
            help="write the page behind the latest revision shown, as received",
        )
        group.add_argument(
            "--html", metavar="FILE", type=Path, help="write it as an HTML page, unchanged text included"
        )
        group.add_argument("--json", action="store_true", help="print it as one JSON object, every revision whole")

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Find the article and show it."""
        if len(args) != 1:
            raise UsageError("one address, please", print_help=False)
        ledger = Ledger.open(self.configuration.ledger_url, create=False)
        try:
            with ledger.read() as connection:
                life = history(connection, args[0])
        finally:
            ledger.close()
        if life is None:
            raise ArgumentError(f"the archive {ledger.name} holds no article at {args[0]}")
        if opts.at:
            moment = parse_moment("at", opts.at, datetime.now(UTC))
            life = until(life, moment or datetime.now(UTC))
        if opts.page:
            self.write_page(life, opts.page)
        if opts.html:
            from archivebot.history.page import history_page

            place(opts.html, history_page(life).encode())
        if opts.json:
            import orjson

            print(orjson.dumps(dataclasses.asdict(life), option=orjson.OPT_INDENT_2).decode())
        elif not opts.html and not opts.page:
            from rich.console import Console

            from archivebot.history.terminal import print_history

            print_history(life, Console(soft_wrap=True, highlight=False))
        return ExitCode.COMPLETE

    def write_page(self, life: History, path: Path) -> None:
        """Write the bytes of the page behind the last revision, and tell where they stand in the archive."""
        from archivebot.warc import file_named, read_response

        crawl = life.revisions[-1].get("crawl") or {}
        if not crawl.get("warc_file") or crawl.get("warc_offset") is None:
            raise ArgumentError(f"the archive notes no response for revision {life.revisions[-1]['revision']}")
        file = file_named(self.configuration.warc, Path(crawl["warc_file"]).name)
        body, _ = read_response(file, crawl["warc_offset"]).content()
        place(path, body)
        print(f"{path}: revision {life.revisions[-1]['revision']} of {life.url}")
        print(f"  received {crawl['fetched_at']} with status {crawl['status']}")
        print(f"  SHA-256  {hashlib.sha256(body).hexdigest()}")
        print(f"  record   {file.name}, offset {crawl['warc_offset']}")


def until(life: History, moment: Moment) -> History:
    """An article as the archive knew it at an instant, or at the end of a day; raises :class:`ArgumentError`."""

    def known(at: str | None) -> bool:
        return at is not None and not earlier(moment, datetime.fromisoformat(at))

    revisions = [record for record in life.revisions if known((record.get("crawl") or {}).get("fetched_at"))]
    if not revisions:
        raise ArgumentError(f"the archive first saw {life.url} at {life.first_seen_at}")
    events = [event for event in life.events if known(event.at)]
    state = next((event.kind for event in reversed(events) if event.kind in ("gone", "redirected", "back")), "live")
    since = next((event.at for event in reversed(events) if event.kind == state), None)
    state = "live" if state == "back" else state
    return dataclasses.replace(life, revisions=revisions, events=events, state=state, state_at=since)
