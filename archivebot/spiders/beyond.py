"""Lists that a script continues, on sites of a system that gives all of its stories at an address of its own."""

from __future__ import annotations

from archivebot.items import Link
from archivebot.run.facts import UNADDRESSED
from archivebot.spiders.walk_book import WalkBook
from archivebot.spiders.walks import Walk


class Beyond:
    """Asks WordPress for its posts where one of its lists goes on, or may, and no page of it could be had."""

    def __init__(self, book: WalkBook) -> None:
        self.book = book
        self._posts: dict[str, tuple[Walk, Link]] = {}

    def note(self, walk: Walk, posts: list[Link]) -> None:
        """Remember where the stories of a walk's site are given."""
        if posts and walk.kind == "listing":
            self._posts.setdefault(walk.url, (walk, posts[0]))

    def reach(self) -> int:
        """Have them read, once the rest of the site is; returns how many lists were added."""
        waiting, self._posts = self._posts, {}
        if self.book.has_sitemaps():
            return 0
        links = [
            link for walk, link in waiting.values() if walk.ended == UNADDRESSED or (walk.counted and not walk.counts)
        ]
        return sum(self.book.add(link, 1) for link in links)
