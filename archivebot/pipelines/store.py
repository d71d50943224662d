"""The last pipeline: an article, its links and its mark go to the outbox, to land in one transaction."""

from __future__ import annotations

from archivebot.items import Article
from archivebot.ledger import Outcome
from archivebot.pipelines.of_run import RunPipeline
from archivebot.run.visits import Visit


class StorePipeline(RunPipeline):
    """Hands articles to the run's outbox."""

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
