"""Running one of our commands as Scrapy's command line does, without its walk over all commands that there are.

To find one, Scrapy imports every command of its own as well (a shell, a code generator, a checker of contracts ...):
a tenth of a start.
"""

from __future__ import annotations

import argparse
import cProfile
import difflib
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from scrapy.cmdline import ScrapyArgumentParser
from scrapy.commands import ScrapyCommand, ScrapyHelpFormatter
from scrapy.crawler import AsyncCrawlerProcess, CrawlerProcess
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

from archivebot.run.configuration import OPTIONS

PREFIX = "ARCHIVEBOT_"
LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL")

ASYNCIO = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"


class HelpFormatter(ScrapyHelpFormatter):
    """Scrapy's, which takes every line that ends with a colon for a heading, also the help of an option."""

    def format_part_strings(self, part_strings: list[str]) -> list[str]:
        """Underline the headings, which alone stand behind an empty line."""
        kept = [
            f"{part[:-1]} \n" if part.endswith(":\n") and number and part_strings[number - 1] != "\n" else part
            for number, part in enumerate(part_strings)
        ]
        return super().format_part_strings(kept)


def dispatch(module: str, arguments: Sequence[str], settings: Settings) -> int:
    """Run the command that a module defines; returns its exit code. Exits with 2 for a wrong command line."""
    command: ScrapyCommand = import_module(module).Command()
    parser = ScrapyArgumentParser(
        prog="archivebot",
        formatter_class=HelpFormatter,
        usage=f"archivebot {module.rpartition('.')[2].replace('_', '-')} {command.syntax()}",
        conflict_handler="resolve",
        description=command.long_desc(),
    )
    settings.setdict(command.default_settings, priority="command")
    command.settings = settings
    command.add_options(parser)
    opts, args = parser.parse_known_args(arguments)
    # What is no option would be taken for a file or a spider; behind "--" it is one.
    unknown = next((arg for arg in args if arg.startswith("-") and arg != "-"), None)
    if unknown is not None and "--" not in arguments:
        parser.error(f"there is no option {unknown}; -h shows those that there are")
    try:
        check_options(opts)
        command.process_options(args, opts)
        if command.requires_crawler_process:
            command.crawler_process = process_for(settings)
        if opts.profile:
            profiled(command, args, opts)
        else:
            command.run(args, opts)
    except UsageError as error:
        if str(error):
            parser.error(str(error))
        if error.print_help:
            parser.print_help()
        return 2
    return command.exitcode


def check_options(opts: argparse.Namespace) -> None:
    """What Scrapy's options would meet with a traceback, or pass over in silence; raises :class:`UsageError`."""
    known = [option.name.removeprefix(PREFIX) for option in OPTIONS]
    for name in [*(text.partition("=")[0] for text in opts.set), *os.environ]:
        short = name.removeprefix(PREFIX)
        if name != short and short not in known:
            near = difflib.get_close_matches(short, known, 1)
            hint = f"there is no setting {name}" + (f"; is it {PREFIX}{near[0]}?" if near else "")
            if name not in os.environ:
                raise UsageError(hint, print_help=False)
            if near:
                sys.stderr.write(f"archivebot: {hint}\n")
    if opts.loglevel:
        opts.loglevel = opts.loglevel.upper()
        if opts.loglevel not in LEVELS:
            raise UsageError(f"-L is one of {', '.join(LEVELS)}, not {opts.loglevel}", print_help=False)
    if opts.logfile:
        try:
            Path(opts.logfile).parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise UsageError(f"cannot write {opts.logfile}: {error.strerror}", print_help=False) from None


def process_for(settings: Settings) -> AsyncCrawlerProcess | CrawlerProcess:
    """What runs a crawl, chosen as Scrapy does."""
    forced = settings["TWISTED_REACTOR"] != ASYNCIO or settings.getbool("FORCE_CRAWLER_PROCESS")
    if forced and settings.getbool("TWISTED_REACTOR_ENABLED"):
        return CrawlerProcess(settings)
    return AsyncCrawlerProcess(settings)


def profiled(command: ScrapyCommand, args: list[str], opts: argparse.Namespace) -> None:
    """Run a command and write where its time went."""
    profile = cProfile.Profile()
    profile.runcall(command.run, args, opts)
    profile.dump_stats(opts.profile)
