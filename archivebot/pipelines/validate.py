"""A page that is no article, or not one that was asked for, is not stored as one: it is noted with its reason."""

from __future__ import annotations

import re

from scrapy.exceptions import DropItem

from archivebot.extract.gone import GONE
from archivebot.items import Article
from archivebot.pipelines.of_run import RunPipeline
from archivebot.run.visits import Visit

_NAMES = re.compile(r"\s[|\u2013\u2014-]\s")
"""What stands between the names of a page's title: "Bay Herald | Page not found"."""
LONGEST_NOTICE = 100
"""Words of body from which no such headline is believed."""


class ValidatePipeline(RunPipeline):
    """Lets articles pass that were asked for."""

    def process_item(self, item: object) -> object:
        """The item itself; raises :class:`DropItem` with the reason."""
        if not isinstance(item, Article):
            return item
        limit = self.run.arguments.max_articles
        if limit is not None and self.run.facts.articles >= limit:
            # It was fetched beside the last one that was asked for: it stays owed, and the next run takes it.
            self.run.visits.pop(id(item), None)
            raise DropItem(f"beyond max_articles: {item.url}")
        reason = self.reason(item)
        visit = self.run.visits.get(id(item))
        if reason == "not-article" and visit is not None and visit.empty:
            reason = "no-text"
            self.run.facts.empty += is_loss(visit)
        if visit is not None and visit.turned_out is not None:
            visit.turned_out(reason in (None, "before-since", "after-until", "language"))
        if reason is None:
            return item
        self.run.facts.skipped[reason] += 1
        if visit is not None:
            del self.run.visits[id(item)]
            outcome = visit.outcome
            outcome.state, outcome.reason = "skipped", reason
            if reason in ("before-since", "after-until") and item.date_published is not None:
                known = visit.entry.facts if visit.entry is not None else {}
                outcome.facts = known | {"published": item.date_published.isoformat()}
            self.run.land(self.run.spoiled(outcome, visit.entry))
        raise DropItem(f"{reason}: {item.url}")

    def reason(self, item: Article) -> str | None:
        """Why an item is not stored; None for an article that was asked for."""
        if item.page_type == "not_article":
            return "not-article"
        if not item.headline and not item.body:
            return "not-article"
        if not item.body and item.page_type == "article":
            return "no-body"
        if is_notice(item):
            return "soft-404"
        if not self.run.arguments.speaks(item.language):
            return "language"
        return self.run.arguments.wants(item.date_published)


def is_notice(item: Article) -> bool:
    """Whether a page of a few sentences that dates itself nowhere has "not found" beside its site's name as a title."""
    dated = item.date_published_source not in (None, "url")
    if not item.headline or dated or item.word_count >= LONGEST_NOTICE:
        return False
    return any(GONE.match(name) for name in _NAMES.split(item.headline))


def is_loss(visit: Visit) -> bool:
    """Whether a page without text counts in the run's share: not one that had none on an earlier night either."""
    return visit.entry is None or not visit.entry.tries or visit.entry.article_id is not None
