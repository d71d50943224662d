"""``archivebot crawl-all``: many sites, one process a core, each site polite for itself."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

from scrapy.exceptions import UsageError

from archivebot.commands.crawl import is_address
from archivebot.console import ArchivebotCommand
from archivebot.exit_codes import ExitCode
from archivebot.sites import load_profiles


class Command(ArchivebotCommand):
    """Crawl many sites."""

    def __init__(self) -> None:
        super().__init__()
        self.running: set[subprocess.Popen[bytes]] = set()
        self.stopped: int | None = None
        """The signal that asked for an end."""

    def syntax(self) -> str:
        """How it is called."""
        return "[options] [-a NAME=VALUE ...]"

    def short_desc(self) -> str:
        """One line of help."""
        return "Crawl all profiles (or --sites), several side by side, each site polite for itself"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Runs one crawl a site, as many at a time as --jobs. The exit code is 0 when every crawl's is; else the "
            "highest of them. A site that fails does not hold up the others; run it again to go on. A signal is passed "
            "to the crawls under way, which end in order; no other begins."
        )

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Declare the options."""
        super().add_options(parser)
        group = parser.add_argument_group("Crawl all")
        group.add_argument(
            "--sites", metavar="NAME,...", help="profiles or addresses, commas between (default: all profiles)"
        )
        group.add_argument(
            "--jobs", type=int, default=os.cpu_count() or 1, help="crawls at a time (default: one a core)"
        )
        group.add_argument(
            "-a", dest="spargs", action="append", default=[], metavar="NAME=VALUE", help="argument of every crawl"
        )

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Crawl, and tell how each crawl ended."""
        if args:
            raise UsageError(f"what is {args[0]!r}? Sites are given with --sites, commas between", print_help=False)
        if opts.jobs < 1:
            raise UsageError("--jobs must be 1 or more")
        profiles = load_profiles(self.configuration.sites)
        names = [name.strip() for name in opts.sites.split(",")] if opts.sites else sorted(profiles)
        unknown = [name for name in names if name not in profiles and not is_address(name)]
        if unknown or not names:
            raise UsageError(f"there is no profile {', '.join(unknown)}; archivebot list shows them")
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self.stop)
        with ThreadPoolExecutor(opts.jobs) as pool:
            codes = list(pool.map(lambda name: self.crawl(name, name in profiles, opts), names))
        for name, code in zip(names, codes, strict=True):
            print(f"{name}: {ended(code)}")
        return ExitCode(max((code if code in set(ExitCode) else ExitCode.CRASHED for code in codes), default=0))

    def crawl(self, name: str, is_profile: bool, opts: argparse.Namespace) -> int:
        """One site in a process of its own; its exit code."""
        spider = [name] if is_profile else ["news", "-a", f"url={name}"]
        command = [sys.executable, "-m", "archivebot.cli", "crawl", *spider]
        for argument in opts.spargs:
            command += ["-a", argument]
        if self.settings is not None:
            # What the command line set (-s) holds for every crawl.
            for key in self.settings:
                if (self.settings.getpriority(key) or 0) >= 40:
                    command += ["-s", f"{key}={self.settings[key]}"]
        return self.run_process(command)

    def run_process(self, command: list[str]) -> int:
        """Run a crawl to its end; its exit code. A terminal's signal comes to it through us alone."""
        if self.stopped:
            return ExitCode.INTERRUPTED
        with subprocess.Popen(command, start_new_session=True) as process:
            self.running.add(process)
            if self.stopped:
                process.send_signal(self.stopped)
            code = process.wait()
            self.running.discard(process)
        return code

    def stop(self, number: int, frame: object) -> None:
        """Pass a signal to the crawls under way, and begin no other."""
        self.stopped = number
        for process in list(self.running):
            process.send_signal(number)


def ended(code: int) -> str:
    """An exit code in words."""
    try:
        return f"{ExitCode(code).name.lower().replace('_', ' ')} ({code})"
    except ValueError:
        return f"crashed ({code})"
