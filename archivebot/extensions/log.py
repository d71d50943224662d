"""Log lines: pages and items are counted in the report instead of printed one by one, and never forge a line."""

from __future__ import annotations

from typing import Any

from scrapy import Request, Spider
from scrapy.http import Response
from scrapy.logformatter import LogFormatter, LogFormatterResult


class QuietLogFormatter(LogFormatter):
    """Leaves out the line a page and the line an item."""

    def crawled(self, request: Request, response: Response, spider: Spider) -> LogFormatterResult | None:  # type: ignore[override]  # Scrapy takes None for "no line"
        """Say nothing: answers are counted by status and kind."""
        return None

    def scraped(self, item: Any, response: Any, spider: Spider) -> LogFormatterResult | None:  # type: ignore[override]  # likewise
        """Say nothing."""
        return None

    def dropped(self, item: Any, exception: BaseException, response: Any, spider: Spider) -> LogFormatterResult | None:  # type: ignore[override]  # likewise
        """Say nothing: the reason is counted and stands in the ledger."""
        return None
