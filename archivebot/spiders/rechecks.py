"""Known articles that a run looks at again, within its budget."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection

from archivebot.ledger import owed
from archivebot.ledger.entries import Entry
from archivebot.ledger.instants import instant
from archivebot.ledger.recheck import budget
from archivebot.ledger.schema import CHUNK
from archivebot.run.session import Run


class Rechecks:
    """Gives each article that is due once a run: those due for the longest first, or all that the run asks for."""

    def __init__(self, run: Run) -> None:
        self.run = run
        self._given: set[int] = set()
        self._passed: set[int] = set()
        """Those of sections that the run is not asked for."""
        self._cursor = 0
        self._unasked = 0

    def unasked(self) -> None:
        """One that was given was refused before anybody was asked: it costs the site nothing, and the budget neither.

        Else the stories of a path that robots.txt came to forbid, due for the longest, would use it up each night.
        """
        self._unasked += 1

    def due(self, connection: Connection) -> list[Entry]:
        """The next of them; empty at the end, and where the budget is used up."""
        while True:
            entries = self._next(connection)
            fresh = [entry for entry in entries if entry.id not in self._given and entry.id not in self._passed]
            wanted = [entry for entry in fresh if self.run.arguments.wants_section(entry.url, entry.section)]
            self._passed.update({entry.id for entry in fresh} - {entry.id for entry in wanted})
            given = wanted[: self._room()]
            self._given.update(entry.id for entry in given)
            if len(given) < len(wanted):
                self.run.facts.cut["rechecks"] = 1
            if wanted or not fresh:
                return given

    def _room(self) -> int | None:
        """How many more the budget holds; None where all are asked for."""
        if self.run.arguments.recheck is not None:
            return None
        return max(budget(self.run.outbox.counts["new"]) - len(self._given) + self._unasked, 0)

    def _next(self, connection: Connection) -> list[Entry]:
        asked = self.run.arguments.recheck
        if asked is not None:
            text = instant(asked) if isinstance(asked, datetime) else asked.isoformat()
            entries = owed.fetched_before(connection, self.run.site, text, after=self._cursor)
            self._cursor = entries[-1].id if entries else self._cursor
            return entries
        # Each time twice as far: those of other sections that stand before cost no more than a few looks.
        return owed.due(
            connection, self.run.site, self.run.now(), limit=CHUNK + len(self._given) + 2 * len(self._passed)
        )
