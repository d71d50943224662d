"""What makes copies comparable is computed here; which article is a copy of which is settled in the transaction."""

from __future__ import annotations

from archivebot.fingerprint import fingerprint
from archivebot.items import Article
from archivebot.pipelines.of_run import RunPipeline


class DeduplicatePipeline(RunPipeline):
    """Adds the fingerprint of an article's text to its outcome."""

    def process_item(self, item: object) -> object:
        """The item itself."""
        if isinstance(item, Article):
            visit = self.run.visits.get(id(item))
            print_ = fingerprint(item)
            if visit is not None:
                visit.outcome.fingerprint = print_
        return item
