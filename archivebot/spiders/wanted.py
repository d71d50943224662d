"""What of the frontier a run is to read that asks for some sections only, or leaves some out."""

from __future__ import annotations

from archivebot.ledger.entries import Entry
from archivebot.run.arguments import Arguments


class Wanted:
    """Knows what a run asks for, and what its listings named: a front page announces stories without their section."""

    def __init__(self, arguments: Arguments) -> None:
        self.arguments = arguments
        self._named: set[int] = set()

    def name(self, urls: list[str]) -> None:
        """A listing that is wanted named these addresses."""
        if self.arguments.sections:
            self._named.update(hash(url) for url in urls)

    def __contains__(self, entry: Entry) -> bool:
        if self.arguments.excludes(entry.url):
            return False
        return self.arguments.wants_section(entry.url, entry.section) or hash(entry.url) in self._named
