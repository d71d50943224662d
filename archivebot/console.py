"""What archivebot's commands share: an exit code, and errors told in one sentence."""

from __future__ import annotations

import argparse
import io
import sys
from abc import abstractmethod

from scrapy.commands import ScrapyCommand

from archivebot.errors import ArchivebotError
from archivebot.exit_codes import ExitCode
from archivebot.run.configuration import Configuration, read_configuration


class ArchivebotCommand(ScrapyCommand):
    """A command that works without a Scrapy project; subclasses define :meth:`execute`."""

    requires_project = False
    requires_crawler_process = False

    @property
    def configuration(self) -> Configuration:
        """Archivebot's own settings; raises :class:`SettingError`."""
        if self.settings is None:
            raise RuntimeError("a command has its settings only when Scrapy runs it")
        return read_configuration(self.settings)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Execute the command; its exit code becomes the process's."""
        for stream in (sys.stdout, sys.stderr):
            # A terminal of few letters is no reason to end: what it cannot show is escaped.
            if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
                stream.reconfigure(errors="backslashreplace")
        try:
            self.exitcode = int(self.execute(args, opts))
        except ArchivebotError as error:
            sys.stderr.write(f"archivebot: {error}\n")
            self.exitcode = int(error.exit_code)
        except BrokenPipeError:
            # The reader of our output (head, less) has seen enough.
            sys.stderr.close()
            self.exitcode = int(ExitCode.COMPLETE)

    @abstractmethod
    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Do the work and say how it ended; :class:`ArchivebotError` carries its own exit code."""
