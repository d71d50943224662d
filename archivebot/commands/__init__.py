"""The commands of `scrapy` and `archivebot`, one a file: the file's name is the command's."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def module_for(arguments: Sequence[str]) -> str:
    """The module in which Scrapy looks for the command of a command line: that of one of ours, else all of them.

    Scrapy imports all that it finds there, and all commands together take half a second.
    """
    name = arguments[0] if arguments else ""
    ours = name.isidentifier() and Path(__file__).with_name(f"{name}.py").is_file()
    return f"{__name__}.{name}" if ours else __name__
