"""Running one of our commands as Scrapy's command line does, without its walk over all commands that there are.

To find one, Scrapy imports every command of its own as well (a shell, a code generator, a checker of contracts ...):
a tenth of a start.
"""

from __future__ import annotations

import argparse
import cProfile
from collections.abc import Sequence
from importlib import import_module

from scrapy.cmdline import ScrapyArgumentParser
from scrapy.commands import ScrapyCommand, ScrapyHelpFormatter
from scrapy.crawler import AsyncCrawlerProcess, CrawlerProcess
from scrapy.exceptions import UsageError
from scrapy.settings import Settings

ASYNCIO = "twisted.internet.asyncioreactor.AsyncioSelectorReactor"


def dispatch(module: str, arguments: Sequence[str], settings: Settings) -> int:
    """Run the command that a module defines; returns its exit code. Exits with 2 for a wrong command line."""
    command: ScrapyCommand = import_module(module).Command()
    parser = ScrapyArgumentParser(
        prog="archivebot",
        formatter_class=ScrapyHelpFormatter,
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
