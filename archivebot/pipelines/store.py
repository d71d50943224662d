"""The last pipeline: an article, its links and its mark go to the outbox, to land in one transaction."""

from __future__ import annotations

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured

from archivebot.items import Article
from archivebot.ledger import Outcome
from archivebot.run.session import Run, run_of
from archivebot.run.visits import Visit


class StorePipeline:
    """Hands articles to the run's outbox."""

    def __init__(self, run: Run) -> None:
        self.run = run

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> StorePipeline:
        """Build it for a crawler."""
        run = run_of(crawler)
        if run is None:
            raise NotConfigured
        return cls(run)

    def process_item(self, item: object) -> object:
        """The item itself, on its way into the archive."""
        if not isinstance(item, Article):
            return item
        visit = self.run.visits.pop(id(item), None)
        if visit is None:
            # An article that another spider of the project made: it has no row in the frontier.
            visit = Visit(outcome=Outcome(entry_id=None, state="done", at=self.run.now()))
        visit.outcome.article = item
        self.run.facts.take(item)
        self.run.land(visit.outcome)
        return item
