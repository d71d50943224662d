"""``archivebot coverage``: what was announced, what is in the archive, and why the rest is not."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table
from scrapy.exceptions import UsageError
from sqlalchemy import Connection

from archivebot.console import ArchivebotCommand
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger, frontier, runs
from archivebot.ledger.schema import ANNOUNCERS
from archivebot.run.admission import named_site
from archivebot.text import clean_line

SHOWN = 20
"""Missing addresses that are shown unless more are asked for."""


class Command(ArchivebotCommand):
    """Compare what was announced with what is in the archive."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] SITE"

    def short_desc(self) -> str:
        """One line of help."""
        return "Compare what feeds, sitemaps and listings announced with what is in the archive"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "For each source of discovery: addresses announced, held, owed and not taken by reason; then the addresses "
            "that are missing. SITE is a profile's name or, for the spider news, the site's domain."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Coverage")
        group.add_argument("--json", action="store_true", help="print everything as one JSON object a line")
        group.add_argument(
            "--missing", type=int, metavar="N", default=SHOWN, help=f"addresses shown (default: {SHOWN})"
        )

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Count, and list what is missing."""
        if len(args) != 1:
            raise UsageError("name one site")
        ledger = Ledger.open(self.configuration.ledger_url, create=False)
        try:
            with ledger.read() as connection:
                site = named_site(args[0])
                sources = by_source(connection, site)
                if not sources:
                    known = ", ".join(runs.crawled_sites(connection)[:30]) or "none"
                    raise UsageError(f"the archive knows no address of {site!r}; it has: {known}", print_help=False)
                if opts.json:
                    print_json(connection, site, sources)
                else:
                    show(connection, site, sources, opts.missing)
        finally:
            ledger.close()
        return ExitCode.COMPLETE


def by_source(connection: Connection, site: str) -> dict[str, Counter[str]]:
    """Source of discovery -> number of article addresses by what became of them; ``all`` counts each once."""
    found: dict[str, Counter[str]] = {}
    for row in frontier.counts(connection, site):
        if row.kind != "article":
            continue
        became = {"done": "held", "queued": "owed"}.get(row.state) or f"{row.state}: {row.reason or 'no reason'}"
        names = [name for name, bit in ANNOUNCERS.items() if row.announced & bit]
        for name in ("all", *names):
            found.setdefault(name, Counter())[became] += row.n
    return found


def missing_line(row: Any) -> dict[str, Any]:
    """A missing address as plain data."""
    hints = orjson.loads(row.hints) if row.hints else {}
    return {
        "url": row.url,
        "state": row.state,
        "reason": row.reason,
        "status": row.status,
        "announced_by": [name for name, bit in ANNOUNCERS.items() if row.announced & bit],
        "found_at": row.found_at,
        "headline": hints.get("headline"),
        "date": hints.get("date"),
    }


def print_json(connection: Connection, site: str, sources: dict[str, Counter[str]]) -> None:
    """The counts in the first line, then one line a missing address."""
    print(orjson.dumps({"site": site, "sources": {name: dict(counts) for name, counts in sources.items()}}).decode())
    for row in frontier.missing(connection, site):
        print(orjson.dumps(missing_line(row)).decode())


def show(connection: Connection, site: str, sources: dict[str, Counter[str]], limit: int) -> None:
    """Tables for a person."""
    console = Console(soft_wrap=True)
    table = Table(title=f"Articles of {site}", title_justify="left")
    for name in ("announced by", "addresses", "held", "owed", "not taken"):
        table.add_column(name, justify="left" if name in ("announced by", "not taken") else "right")
    for name, counts in sources.items():
        rest = [f"{became} {n}" for became, n in counts.most_common() if became not in ("held", "owed")]
        table.add_row(name, str(counts.total()), str(counts["held"]), str(counts["owed"]), "\n".join(rest))
    console.print(table)
    for number, row in enumerate(frontier.missing(connection, site)):
        if number == limit:
            console.print("... (--missing N shows more, --json all)")
            break
        line = missing_line(row)
        why = f"{line['state']}{': ' + line['reason'] if line['reason'] else ''}"
        console.print(f"{why:30} {clean_line(line['url'])}", markup=False, highlight=False)
