"""``scrapy list``: every spider by its name; what is wrong with a profile is told in a sentence."""

from __future__ import annotations

import argparse

from scrapy.exceptions import UsageError

from archivebot.console import ArchivebotCommand
from archivebot.exit_codes import ExitCode
from archivebot.sites import load_profiles

OWN_MODULES = ("archivebot.spiders",)
"""Spider modules of archivebot's own: they hold the spider ``news``."""


class Command(ArchivebotCommand):
    """List the spiders."""

    def short_desc(self) -> str:
        """One line of help."""
        return "List the spiders: news for any site, and one for each site profile"

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Print one name a line."""
        if args:
            raise UsageError(f"what is {args[0]!r}? archivebot list takes no names", print_help=False)
        for name in self.names():
            print(name)
        return ExitCode.COMPLETE

    def names(self) -> list[str]:
        """Names of all spiders; to name archivebot's own, none of them is imported."""
        if self.settings is None:
            raise RuntimeError("a command has its settings only when Scrapy runs it")
        if tuple(self.settings.getlist("SPIDER_MODULES")) == OWN_MODULES:
            return sorted({"news", *load_profiles(self.configuration.sites)})
        from archivebot.spiders.loader import ProfileSpiderLoader

        return ProfileSpiderLoader.from_settings(self.settings).list()
