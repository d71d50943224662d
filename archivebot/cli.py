"""The console script ``archivebot``: Scrapy's command line with this project's settings, from any folder."""

from __future__ import annotations

import os
import sys

from scrapy.cmdline import execute
from scrapy.utils.project import ENVVAR


def main() -> None:
    """Run a command; ``archivebot crawl ...`` is ``scrapy crawl ...``."""
    os.environ.setdefault(ENVVAR, "archivebot.settings")
    arguments = sys.argv[1:]
    if arguments and not arguments[0].startswith("-"):
        # Scrapy names a command after its module: `new-site` is `new_site`.
        arguments[0] = arguments[0].replace("-", "_")
    execute(["archivebot", *arguments])


if __name__ == "__main__":
    main()
