"""What makes copies comparable is computed here; which article is a copy of which is settled in the transaction."""

from __future__ import annotations

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from archivebot.fingerprint import fingerprint
from archivebot.items import Article
from archivebot.run.session import Run, run_of


class DeduplicatePipeline:
    """Adds the fingerprint of an article's text to its outcome."""

    def __init__(self, run: Run) -> None:
        self.run = run

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DeduplicatePipeline:
        """Build it for a crawler."""
        run = run_of(crawler)
        if run is None:
            raise NotConfigured
        return cls(run)

    def process_item(self, item: object) -> object:
        """The item itself."""
        if isinstance(item, Article):
            visit = self.run.visits.get(id(item))
            print_ = fingerprint(item)
            if visit is not None:
                visit.outcome.fingerprint = print_
        return item
