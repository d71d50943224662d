"""archivebot's crawl without a look at its pages: discovery, frontier, robots and client only."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from scrapy.http import Response

from archivebot.items import Article
from archivebot.ledger import Outcome
from archivebot.spiders.news import NewsSpider
from archivebot.spiders.tasks import Task


class FetchingSpider(NewsSpider):
    """Fetches every article and notes that it did."""

    name = "fetching"
    custom_settings: ClassVar[dict[str, Any]] = {"ITEM_PIPELINES": {}}

    def answered(self, response: Response, task: Task) -> Iterable[Article]:
        """Done, whatever the page holds."""
        self.pump.hosts.answered(task.url)
        if self.failures.accepts(response, task) and task.entry is not None:
            self.run.facts.articles += 1
            self.run.land(Outcome(entry_id=task.entry.id, state="done", at=self.run.now(), status=response.status))
        self._over(task)
        return ()
