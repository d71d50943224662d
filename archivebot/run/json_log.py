"""The log as JSON Lines, for machines: an object a line, of whatever length the message is."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any

import orjson
from scrapy.utils.log import get_scrapy_root_handler

from archivebot.run.session import open_runs

STARTED = "scrapy.utils.log"
"""The logger of the line "Scrapy ... started", which comes before anybody can choose how lines are written."""


class JsonLines(logging.Formatter):
    """Writes a record as ``time``, ``level``, ``logger``, ``site``, ``spider``, ``message`` and ``exception``."""

    def format(self, record: logging.LogRecord) -> str:
        """One line; what a record has not is left out."""
        entry: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
        }
        site, spider = self._crawl(record)
        entry |= {"site": site} if site else {}
        entry |= {"spider": spider} if spider else {}
        entry["message"] = record.getMessage()
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return orjson.dumps(entry, default=str).decode("utf-8", "replace")

    def _crawl(self, record: logging.LogRecord) -> tuple[str | None, str | None]:
        """Whose line it is: the spider's that Scrapy names, else the only crawl's."""
        spider = getattr(record, "spider", None)
        if spider is not None:
            return getattr(spider, "site", None), getattr(spider, "name", None)
        crawls = open_runs()
        return (crawls[0].site, crawls[0].spider) if len(crawls) == 1 else (None, None)


def write_json() -> None:
    """Have Scrapy's handler write JSON from now on; Scrapy makes a new one when a crawl's settings are complete."""
    handler = get_scrapy_root_handler()
    if handler is not None and not isinstance(handler.formatter, JsonLines):
        handler.setFormatter(JsonLines())


def leave_out_first_line() -> None:
    """Leave the line "Scrapy ... started" out: it would be the only one that is no JSON."""
    logging.getLogger(STARTED).addFilter(_is_another)


def _is_another(record: logging.LogRecord) -> bool:
    return not str(record.msg).startswith("Scrapy %(version)s started")
