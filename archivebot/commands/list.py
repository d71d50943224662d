"""``scrapy list``: every spider by its name; what is wrong with a profile is told in a sentence."""

from __future__ import annotations

import argparse

from archivebot.console import ArchivebotCommand
from archivebot.exit_codes import ExitCode
from archivebot.spiders.loader import ProfileSpiderLoader


class Command(ArchivebotCommand):
    """List the spiders."""

    def short_desc(self) -> str:
        """One line of help."""
        return "List the spiders: news for any site, and one for each site profile"

    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Print one name a line."""
        if self.settings is None:
            raise RuntimeError("a command has its settings only when Scrapy runs it")
        for name in ProfileSpiderLoader.from_settings(self.settings).list():
            print(name)
        return ExitCode.COMPLETE
