"""Dated archive pages that a run need not read: what lies before it, and what does not change any more."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from archivebot.discover.archives import archive_pattern
from archivebot.run.arguments import Moment

SETTLED = timedelta(days=7)
"""A day's, or a month's, page is added to for some days after it is over."""


def end_of(url: str) -> date | None:
    """The first day after those that an archive page covers; None where its address does not tell."""
    found = archive_pattern(url)
    return found[0].end(found[1]) if found is not None else None


def is_before(url: str, since: Moment | None) -> bool:
    """Whether an archive page covers nothing that is wanted."""
    end = end_of(url) if since is not None else None
    if end is None or since is None:
        return False
    return end <= (since.date() if isinstance(since, datetime) else since)


def is_settled(url: str, at: datetime) -> bool:
    """Whether an archive page that is read at ``at`` will hardly change."""
    end = end_of(url)
    return end is not None and end + SETTLED <= at.date()
