"""``archivebot verify``: replay fixtures and compare every field; with ``--live``, fetch the pages again."""

from __future__ import annotations

import argparse
from pathlib import Path

from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand, binary_output
from archivebot.durable import place
from archivebot.exit_codes import ExitCode
from archivebot.sites import Profile, load_profiles

DEFAULT_FOLDER = Path("fixtures")


class Command(ArchivebotCommand):
    """Verify recorded fixtures."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] [PATH ...]"

    def short_desc(self) -> str:
        """One line of help."""
        return "Replay recorded pages without a socket and compare every field"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Replays all fixtures at or below each PATH (default: fixtures) and compares field by field. "
            "Exit code 0: all as approved; 17: something differs."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Verify")
        group.add_argument(
            "--update", action="store_true", help="make today's answers the approved ones, and print what changed"
        )
        group.add_argument("--json", action="store_true", help="print the verdicts as one JSON object")
        group.add_argument("--junit", metavar="FILE", type=Path, help="write the verdicts as JUnit XML")
        group.add_argument(
            "--live", action="store_true", help="fetch the recorded addresses again and say what became of them"
        )
        group.add_argument("--site", metavar="NAME", help="only fixtures of this site")

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Verify, and print or write the verdicts."""
        from archivebot.fixtures import Fixture, find_fixtures

        if opts.live and (opts.update or opts.junit):
            raise UsageError("--live goes with --json and --site only")
        for arg in args:
            if not Path(arg).exists():
                raise UsageError(f"{arg} does not exist", print_help=False)
        folders = find_fixtures([Path(arg) for arg in args] or [DEFAULT_FOLDER])
        if opts.site:
            folders = [folder for folder in folders if Fixture.load(folder).site == opts.site]
        if not folders:
            raise UsageError("no fixture there; record one with: archivebot record URL")
        profiles = load_profiles(self.configuration.sites)
        if opts.live:
            return self.live(folders, profiles, opts)
        return self.replay(folders, profiles, opts)

    def replay(self, folders: list[Path], profiles: dict[str, Profile], opts: argparse.Namespace) -> ExitCode:
        """Verify without a socket."""
        from rich.console import Console

        from archivebot.fixtures.report import as_json, as_junit, print_verdicts
        from archivebot.fixtures.verdicts import update_fixture, verify_fixture

        check = update_fixture if opts.update else verify_fixture
        verdicts = [verdict for folder in folders for verdict in check(folder, profiles)]
        if opts.junit:
            place(opts.junit, as_junit(verdicts))
        if opts.json:
            binary_output().write(as_json(verdicts))
        else:
            print_verdicts(verdicts, Console(soft_wrap=True, highlight=False))
        broken = any(verdict.error for verdict in verdicts)
        different = any(not verdict.ok for verdict in verdicts)
        return ExitCode.DIFFERENT if broken or (different and not opts.update) else ExitCode.COMPLETE

    def live(self, folders: list[Path], profiles: dict[str, Profile], opts: argparse.Namespace) -> ExitCode:
        """Fetch the recorded addresses again."""
        from rich.console import Console

        from archivebot.fetching import fetch
        from archivebot.fixtures import Fixture
        from archivebot.fixtures.live import Drift, drift_of
        from archivebot.fixtures.report import drifts_as_json, print_drifts
        from archivebot.fixtures.verdicts import profile_of

        fixtures = [Fixture.load(folder) for folder in folders]
        recorded = {line["url"]: fixture for fixture in fixtures for line in fixture.expected}
        fresh = fetch(list(recorded), self.settings)
        drifts: list[Drift] = []
        for fixture in fixtures:
            responses = fixture.responses()
            drifts += [
                drift_of(responses[line["url"]], fresh.get(line["url"]), profile_of(fixture, profiles))
                for line in fixture.expected
                if line["url"] in responses and line.get("kind", "article") == "article"
            ]
        if opts.json:
            binary_output().write(drifts_as_json(drifts))
        else:
            print_drifts(drifts, Console(soft_wrap=True, highlight=False))
        well = all(drift.state in ("unchanged", "edited") for drift in drifts)
        return ExitCode.COMPLETE if well else ExitCode.DIFFERENT
