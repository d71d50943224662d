"""What archivebot's pipelines share: each works for one run."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from archivebot.run.session import Run, run_of


class RunPipeline:
    """A pipeline of a crawl that has a run; in any other it is not there."""

    def __init__(self, run: Run) -> None:
        self.run = run

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Build it for a crawler."""
        run = run_of(crawler)
        if run is None:
            raise NotConfigured
        return cls(run)
