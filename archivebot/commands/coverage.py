"""``archivebot coverage``: what was announced, what is in the archive, and why the rest is not."""

from __future__ import annotations

import argparse
import dataclasses
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta

import orjson
from rich.console import Console
from rich.table import Table
from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger, runs
from archivebot.ledger.coverage import Address, addresses
from archivebot.run.admission import named_site
from archivebot.run.arguments import parse_moment
from archivebot.text import clean_line

SHOWN = 20
"""Missing addresses that are shown unless more are asked for."""

LENGTHS = {"year": 4, "month": 7, "day": 10}
"""Characters of ``YYYY-MM-DD`` that a period of that kind is named by."""

TOLD = ("url", "state", "reason", "status", "announced_by", "found_at", "headline", "date")
"""What is told of a missing address."""

Counts = dict[str, Counter[str]]
"""Source, period or section -> number of article addresses by what became of them."""


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
            "that are missing. SITE is a profile's name or, for the spider news, the site's domain. With --since or "
            "--until addresses whose day is not known are counted, too: no one can say that they are not of that time."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Coverage")
        group.add_argument("--since", metavar="D", help="published on this day or later: 2024-05-01, 2024, 7d")
        group.add_argument("--until", metavar="D", help="published on this day or earlier")
        group.add_argument("--by", choices=[*LENGTHS, "section"], help="count them by day, month, year or section, too")
        group.add_argument("--json", action="store_true", help="print everything as one JSON object a line")
        group.add_argument(
            "--missing", type=int, metavar="N", default=SHOWN, help=f"addresses shown (default: {SHOWN})"
        )

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Count, and list what is missing."""
        if len(args) != 1:
            raise UsageError("name one site")
        site, first, last = named_site(args[0]), day("since", opts.since), day("until", opts.until)
        with (
            closing(Ledger.open(self.configuration.ledger_url, create=False)) as ledger,
            ledger.read() as connection,
        ):
            if next(addresses(connection, site), None) is None:
                known = ", ".join(runs.crawled_sites(connection)[:30]) or "none"
                raise UsageError(f"the archive knows no address of {site!r}; it has: {known}", print_help=False)

            def found() -> Iterator[Address]:
                # Read anew each time: a site may have millions.
                return (item for item in addresses(connection, site) if within(item, first, last))

            sources = by_source(found())
            groups: dict[str, Counts] = {opts.by: grouped(found(), opts.by, first, last)} if opts.by else {}
            missing = (item for item in found() if not item.held)
            if opts.json:
                print_json({"site": site, "sources": sources, **groups}, missing)
            else:
                show(f"Articles of {site}", {"announced by": sources} | groups)
                show_missing(missing, opts.missing)
        return ExitCode.COMPLETE


def day(name: str, value: str | None) -> str | None:
    """A day as ``YYYY-MM-DD``."""
    moment = parse_moment(name, value, datetime.now(UTC))
    return moment.isoformat()[:10] if moment is not None else None


def within(item: Address, first: str | None, last: str | None) -> bool:
    """Whether an address may be of that time."""
    return item.day is None or ((first is None or item.day >= first) and (last is None or item.day <= last))


def by_source(found: Iterable[Address]) -> Counts:
    """The counts by source of discovery; ``all`` counts each address once."""
    counts: Counts = {"all": Counter()}
    for item in found:
        for name in ("all", *item.announced_by):
            counts.setdefault(name, Counter())[item.became] += 1
    return counts


def grouped(found: Iterable[Address], by: str, first: str | None, last: str | None) -> Counts:
    """The counts by section or by period, in order; since ``first`` periods without any address stand there, too."""
    counts: Counts = {}
    for item in found:
        name = item.section if by == "section" else item.day and item.day[: LENGTHS[by]]
        counts.setdefault(name or "not known", Counter())[item.became] += 1
    days = [name for name in counts if name != "not known"]
    if by != "section" and first is not None and (last or days):
        for name in periods(date.fromisoformat(first), last or max(days), LENGTHS[by]):
            counts.setdefault(name, Counter())
    return dict(sorted(counts.items()))


def periods(at: date, last: str, length: int) -> Iterable[str]:
    """The names of the periods from a day to another."""
    while at.isoformat()[:length] <= last[:length]:
        yield at.isoformat()[:length]
        at += timedelta(days=1)


def print_json(counts: dict[str, str | Counts], missing: Iterable[Address]) -> None:
    """The counts in the first line, then one line a missing address."""
    print(orjson.dumps(counts).decode())
    for item in missing:
        print(orjson.dumps(told(item)).decode())


def told(item: Address) -> dict[str, object]:
    """A missing address as plain data."""
    values = dataclasses.asdict(item)
    return {name: values[name] for name in TOLD}


def show(title: str, tables: dict[str, Counts]) -> None:
    """Tables for a person."""
    for what, counts in tables.items():
        table = Table(title=title, title_justify="left")
        for name in (what, "addresses", "held", "owed", "not taken"):
            table.add_column(name, justify="left" if name in (what, "not taken") else "right")
        for name, became in counts.items():
            rest = [f"{state} {n}" for state, n in became.most_common() if state not in ("held", "owed")]
            table.add_row(
                clean_line(name), str(became.total()), str(became["held"]), str(became["owed"]), "\n".join(rest)
            )
        Console(soft_wrap=True).print(table)


def show_missing(missing: Iterable[Address], limit: int) -> None:
    """The first of the addresses of which the archive holds no article."""
    console = Console(soft_wrap=True)
    for number, item in enumerate(missing):
        if number == limit:
            console.print("... (--missing N shows more, --json all)")
            break
        why = f"{item.state}{': ' + item.reason if item.reason else ''}"
        console.print(f"{why:30} {clean_line(item.url)}", markup=False, highlight=False)
