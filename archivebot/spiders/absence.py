"""Pages that were only guessed, usual places and counted pages, and are not there: noted, no failure."""

from __future__ import annotations

from datetime import datetime

from archivebot.discover.counted_pages import SHOWN
from archivebot.ledger import Outcome
from archivebot.ledger.entries import Found
from archivebot.spiders.tasks import Task
from archivebot.spiders.walks import ABSENT, Walk


def end_of_counting(task: Task) -> bool:
    """End the walk at a page that was counted and gives nothing new; whether no counted page of it ever did."""
    walk, page = task.walk, task.counted
    if walk is None or page is None:
        return False
    walk.end("end" if walk.counts or walk.counted[page] != SHOWN else walk.end_without_address)
    return not walk.counts


def absence(walk: Walk, at: datetime, status: int | None, url: str | None = None) -> Outcome:
    """What the ledger remembers of a usual place, or of a page that was counted, that has nothing."""
    page = Found(url=url or walk.url, kind="pagination" if url else walk.kind, via=walk.via)
    return Outcome(entry_id=None, page=page, state="skipped", reason=ABSENT, at=at, status=status)
