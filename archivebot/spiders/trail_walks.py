"""Listings that only stories name, by the path from the front page above them: menus may be drawn by scripts."""

from __future__ import annotations

from archivebot.discover.trails import trail_of
from archivebot.ledger.entries import Entry
from archivebot.page import Page
from archivebot.spiders.walk_book import MAX_DEPTH, WalkBook

SILENT = 50
"""Stories in a row that name no listing that is new: the others name the same."""


class TrailWalks:
    """Opens walks for the sections that stories say they belong to, if no listing has led to them."""

    def __init__(self, book: WalkBook) -> None:
        self.book = book
        self._silent = 0

    def follow(self, page: Page, entry: Entry | None) -> None:
        """Look at the page of one more story; a site's profile names its sections itself."""
        if self.book.profile is not None or self._silent >= SILENT or entry is None or entry.depth > MAX_DEPTH:
            return
        self._silent += 1
        for link in trail_of(page):
            if self.book.add(link, entry.depth):
                self._silent = 0
