"""What archivebot's commands share: an exit code, and errors told in one sentence."""

from __future__ import annotations

import argparse
import errno
import io
import os
import signal
import sys
import threading
from abc import abstractmethod
from typing import BinaryIO

from scrapy.commands import ScrapyCommand

from archivebot.errors import ArchivebotError, StorageError
from archivebot.exit_codes import ExitCode
from archivebot.run.configuration import Configuration, read_configuration

UNWRITABLE = frozenset(
    (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM, errno.EIO, errno.ENOENT)
)
"""What a disk or a folder is at fault for, no program."""


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
        if threading.current_thread() is threading.main_thread():
            # As Ctrl-C does: what is half done is cleared away.
            signal.signal(signal.SIGTERM, interrupt)
        try:
            self.exitcode = int(self.execute(args, opts))
            if sys.stdout is not None:
                sys.stdout.flush()
        except ArchivebotError as error:
            sys.stderr.write(f"archivebot: {error}\n")
            self.exitcode = int(error.exit_code)
        except KeyboardInterrupt:
            sys.stderr.write("archivebot: interrupted; run the same command again\n")
            self.exitcode = int(ExitCode.INTERRUPTED)
        except BrokenPipeError:
            # The reader of our output (head, less) has seen enough.
            sys.stderr.close()
            self.exitcode = int(ExitCode.COMPLETE)
        except OSError as error:
            if error.errno not in UNWRITABLE:
                raise
            sys.stderr.write(f"archivebot: {error.filename or 'the output'}: {error.strerror}\n")
            give_output_up()
            self.exitcode = int(ExitCode.NO_SPACE)

    @abstractmethod
    def execute(self, args: list[str], opts: argparse.Namespace) -> ExitCode:
        """Do the work and say how it ended; :class:`ArchivebotError` carries its own exit code."""


def interrupt(number: int, frame: object) -> None:
    """A signal's handler: end in order."""
    raise KeyboardInterrupt


def binary_output() -> BinaryIO:
    """Standard output for bytes; raises :class:`StorageError` where it was closed before the start."""
    if sys.stdout is None:
        raise StorageError("standard output is closed")
    return sys.stdout.buffer


def give_output_up() -> None:
    """Let what standard output still holds go nowhere: at the end it would be written, and fail, once more."""
    if sys.stdout is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
