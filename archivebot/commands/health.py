"""``archivebot health``: what the latest runs tell of the sites."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table
from scrapy.exceptions import UsageError
from sqlalchemy import Row

from archivebot.console import ArchivebotCommand
from archivebot.exit_codes import ExitCode
from archivebot.health import Finding, Observation, judge, observation_of
from archivebot.health.alerts import post_alert, write_alert
from archivebot.health.overdue import overdue
from archivebot.ledger import Ledger, runs
from archivebot.run.admission import named_site
from archivebot.run.arguments import parse_span

CODES = {"blocked": ExitCode.BLOCKED, "redesigned": ExitCode.REDESIGNED, "overdue": ExitCode.OVERDUE}
"""Findings that are bad news."""


class Command(ArchivebotCommand):
    """Show the health of sites."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] [SITE ...]"

    def short_desc(self) -> str:
        """One line of help."""
        return "Compare the latest run of each site with the runs before: redesign, block, quiet day, no run at all"

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Health")
        group.add_argument(
            "--max-age",
            metavar="SPAN",
            help="how long ago a site's last crawl may have begun: 36h, 7d, 2w, any (default: three times as long as "
            "is usual between two, a day at least)",
        )
        group.add_argument("--json", action="store_true", help="print the findings as JSON")
        group.add_argument(
            "--alert", metavar="FILE", type=Path, help="write bad news as JSON to this file; when it is over, that, too"
        )
        group.add_argument("--webhook", metavar="URL", help="post bad news as JSON to this address")

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Judge every site's latest finished run, and how long ago it began."""
        now = datetime.now(UTC)
        max_age = timedelta.max if opts.max_age == "any" else parse_span("max-age", opts.max_age)
        findings: dict[str, tuple[Observation, Finding]] = {}
        ledger = Ledger.open(self.configuration.ledger_url, create=False)
        try:
            with ledger.read() as connection:
                for site in map(named_site, args) if args else runs.crawled_sites(connection):
                    seen = [observed(row) for row in runs.former(connection, site) if row.report]
                    if not seen:
                        known = ", ".join(runs.crawled_sites(connection)[:30]) or "none"
                        raise UsageError(f"no finished run of {site!r} in this archive; of: {known}", print_help=False)
                    finding = judge(seen[0], seen[1:])
                    if late := overdue([run.started_at for run in seen], now, max_age):
                        finding.evidence.append(late)
                        finding.state = finding.state if finding.state in CODES else "overdue"
                    findings[site] = (seen[0], finding)
        finally:
            ledger.close()
        report = {site: told(seen, finding) for site, (seen, finding) in findings.items()}
        if opts.json:
            print(orjson.dumps(report, option=orjson.OPT_INDENT_2).decode())
        else:
            show(findings)
        bad = {site: entry for site, entry in report.items() if entry["state"] in CODES}
        if opts.alert and (bad or opts.alert.exists()):
            # Yesterday's bad news must not stand where all is well.
            write_alert(opts.alert, {"sites": bad})
        if bad and opts.webhook:
            post_alert(opts.webhook, {"sites": bad})
        return max((CODES[entry["state"]] for entry in bad.values()), default=ExitCode.COMPLETE)


def observed(row: Row[Any]) -> Observation:
    """A run's row as an observation."""
    return observation_of(row.id, datetime.fromisoformat(row.started_at), orjson.loads(row.report))


def told(seen: Observation, finding: Finding) -> dict[str, Any]:
    """A finding as plain data."""
    return {
        "run": seen.run,
        "started_at": seen.started_at.isoformat(timespec="seconds"),
        "state": finding.state,
        "evidence": finding.evidence,
        "broken": finding.broken,
        "articles": seen.articles,
        "new": seen.new,
    }


def show(findings: dict[str, tuple[Observation, Finding]]) -> None:
    """Print the findings as a table."""
    table = Table()
    for name in ("site", "state", "last run", "new", "articles", "evidence"):
        table.add_column(name, justify="right" if name in ("new", "articles") else "left")
    for site, (seen, finding) in findings.items():
        since = [f"{name}: well until {last or 'unknown'}" for name, last in finding.broken.items()]
        begun = f"{seen.started_at:%Y-%m-%d %H:%M}"
        evidence = "\n".join(finding.evidence + since)
        table.add_row(site, finding.state, begun, str(seen.new), str(seen.articles), evidence)
    Console().print(table)
