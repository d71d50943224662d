"""The crawl's progress on a terminal: one line that changes, below the lines of the log; nothing elsewhere.

rich is imported only where there is a terminal.
"""

from __future__ import annotations

import logging
import sys
import time
from typing import Any, TextIO

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.log import get_scrapy_root_handler

from archivebot.run.session import Run, run_of

A_SECOND = 4
"""Times that the line is drawn."""


class Progress:
    """Shows a live line while a spider runs, where standard error is a terminal."""

    def __init__(self, crawler: Crawler, run: Run) -> None:
        from rich.console import Console
        from rich.live import Live

        self.run = run
        self.began = time.monotonic()
        console = Console(stderr=True)
        self.live = Live(console=console, get_renderable=self.line, refresh_per_second=A_SECOND, transient=True)
        self._stream: TextIO | None = None
        crawler.signals.connect(self.start, signal=signals.spider_opened)
        crawler.signals.connect(self.stop, signal=signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Progress:
        """Build it for a crawler whose log goes to a terminal."""
        run = run_of(crawler)
        settings = crawler.settings
        if run is None or settings.get("LOG_FILE") or not settings.getbool("LOG_ENABLED") or not sys.stderr.isatty():
            raise NotConfigured
        return cls(crawler, run)

    def start(self) -> None:
        """Begin to show the line; log lines go above it."""
        self.live.start()
        handler = get_scrapy_root_handler()
        if isinstance(handler, logging.StreamHandler):
            self._stream = handler.setStream(sys.stderr)

    def stop(self) -> None:
        """Take the line away."""
        handler = get_scrapy_root_handler()
        self.live.stop()
        if isinstance(handler, logging.StreamHandler) and self._stream is not None:
            handler.setStream(self._stream)

    def line(self) -> Any:
        """What stands on the line now."""
        from rich.text import Text

        facts = self.run.facts
        seconds = max(time.monotonic() - self.began, 0.1)
        pages = facts.requests.total()
        parts = [
            f"{self.run.site}  ",
            f"found {self.run.outbox.found.total()}",
            f"taken {facts.articles}",
            f"skipped {facts.skipped.total()}",
            f"failed {facts.failed.total()}",
            f"{pages} pages, {pages / seconds:.1f} a second",
        ]
        return Text("  ".join(parts), overflow="ellipsis", no_wrap=True)
