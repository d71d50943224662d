"""Stories of several pages: their parts are fetched one after the other, and become one article."""

from __future__ import annotations

from dataclasses import dataclass, field

from archivebot.extract.joining import continued_at, join_part
from archivebot.extract.parts import MAX_PARTS
from archivebot.items import Article, Part
from archivebot.ledger import Outcome


@dataclass(slots=True)
class Unfinished:
    """A story whose next part is being fetched."""

    article: Article
    outcome: Outcome
    asked: set[str] = field(default_factory=set)

    def add(self, part: Article, found: Part) -> bool:
        """Put the next part behind the story; false where it is none."""
        if not join_part(self.article, part):
            return False
        if self.article.crawl is not None:
            self.article.crawl.parts.append(found)
        return True

    def next_address(self) -> str | None:
        """Where the next part is; None at the end, and where the parts lead in a circle."""
        url = continued_at(self.article)
        if url is None or url in self.asked or len(self.asked) >= MAX_PARTS:
            return None
        self.asked.add(url)
        return url
