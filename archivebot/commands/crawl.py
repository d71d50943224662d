"""``scrapy crawl``, telling the truth: its exit code says how the crawl ended."""

from __future__ import annotations

import argparse
import asyncio
import difflib
import signal
import sys
from typing import Any

from scrapy.commands import BaseRunSpiderCommand
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError

from archivebot.errors import ArchivebotError
from archivebot.exit_codes import ExitCode
from archivebot.memory import collect_rarely
from archivebot.run.arguments import NAMES
from archivebot.run.closing import finish
from archivebot.run.configuration import read_configuration
from archivebot.run.session import run_of
from archivebot.sites import load_profiles


class Command(BaseRunSpiderCommand):
    """Crawl a site."""

    requires_project = False

    def syntax(self) -> str:
        """How it is called."""
        return "[options] <spider or address>"

    def short_desc(self) -> str:
        """One line of help."""
        return "Crawl a site: a profile by its name, or any site with the spider news -a url=ADDRESS"

    def long_desc(self) -> str:
        """The help's text."""
        return (
            "Crawls a news site into the archive and renders what is new to the exports folder. An address alone means "
            "the spider news with that url. "
            "Arguments (-a name=value): url, section, since, until, max_articles, lang, recheck, export. "
            "Run it again to go on where it was stopped, or to get what is new. "
            "The exit code says how the crawl ended: see docs/operations.md."
        )

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Read the options; what is wrong with settings or profiles is told before anything starts."""
        for given in [*args, *opts.spargs]:
            # In a hurry the -a is forgotten, or the name before the sign.
            name, sign, _ = given.partition("=")
            if given in args and sign and name in NAMES:
                raise UsageError(f"write -a {given}", print_help=False)
            if given not in args and not sign:
                raise UsageError(f"-a {given}: write -a NAME=VALUE; names are {', '.join(NAMES)}", print_help=False)
        names = [given.partition("=")[0] for given in opts.spargs]
        for name in names:
            if names.count(name) > 1:
                raise UsageError(f"{name} is given twice; write -a {name}=ONE,OTHER", print_help=False)
        super().process_options(args, opts)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, leave)
        if self.settings is None:
            return
        try:
            load_profiles(read_configuration(self.settings).sites)
        except ArchivebotError as error:
            raise UsageError(str(error), print_help=False) from None

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Run one spider."""
        if len(args) != 1:
            raise UsageError("name one spider (archivebot list shows all)", print_help=False)
        assert self.crawler_process is not None
        name = args[0]
        if is_address(name) and "url" in opts.spargs:
            both = f"{name},{opts.spargs['url']}"
            raise UsageError(f"two addresses are given; write archivebot crawl news -a url={both}", print_help=False)
        if is_address(name):
            name, opts.spargs["url"] = "news", name
        try:
            crawler = self._create_crawler(name)
        except KeyError:
            known = self.crawler_process.spider_loader.list()
            near = difflib.get_close_matches(name, known, 1)
            hint = f"is it {near[0]}?" if near else "archivebot list shows all"
            raise UsageError(f"there is no spider {name!r}; {hint}", print_help=False) from None
        except ArchivebotError as error:
            self.exitcode = told(error)
            return
        collect_rarely()
        work: Any = self.crawler_process.crawl(crawler, **opts.spargs)
        self.crawler_process.start()
        self.exitcode = int(self._ended(crawler, failure_of(work)))

    def _ended(self, crawler: Crawler, failure: BaseException | None) -> int:
        if isinstance(failure, ArchivebotError):
            return told(failure)
        run = run_of(crawler)
        if run is not None:
            if run.exit_code is None:
                # A second signal stopped the engine where it stood: the bookkeeping is done here.
                run.stopped_by = run.stopped_by or "shutdown"
            code = finish(run)
            return int(ExitCode.CRASHED if failure is not None and code == ExitCode.COMPLETE else code)
        return int(ExitCode.CRASHED) if failure is not None or self.crawler_process.bootstrap_failed else 0  # type: ignore[union-attr]  # set in run


def is_address(name: str) -> bool:
    """Whether a web address stands where a spider's name is expected; names of spiders hold no colon and no dot."""
    return ":" in name or "." in name.partition("/")[0]


def leave(number: int, frame: object) -> None:
    """A signal that comes before the crawl begins: nothing is open yet."""
    sys.exit(int(ExitCode.INTERRUPTED))


def failure_of(work: Any) -> BaseException | None:
    """The error with which Scrapy's task of a crawl ended, if any."""
    if isinstance(work, asyncio.Future) and work.done() and not work.cancelled():
        return work.exception()
    return None


def told(error: ArchivebotError) -> int:
    """Print an error in its sentence; its exit code."""
    print(f"archivebot: {error}", file=sys.stderr)
    return int(error.exit_code)
