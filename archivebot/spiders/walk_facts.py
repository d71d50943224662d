"""What a run remembers of a listing, feed or sitemap for the next ones."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from archivebot.items import Link
from archivebot.ledger.entries import Entry
from archivebot.run.arguments import Moment
from archivebot.spiders.dated import is_settled
from archivebot.spiders.walks import Walk

FEWEST_NEWS = 3
"""Articles that a page taken for an article's gives, and no other listing, for which it is kept as a listing."""

OLD = timedelta(days=30)
"""A sitemap whose last change is older hardly changes: publishing systems begin a new one for what is new."""

MONTHLY = timedelta(days=30)
"""How long a list is left where all is known: stories are put in with an old date, too, deep in it."""

SHORT = 50
"""Pages of a list that is read to its end again then."""

WEEKLY = timedelta(days=7)
"""How long such a sitemap is left alone."""


def facts_of(
    walk: Walk, last_id: int, since: Moment | None, at: datetime, *, whole: bool, lives: bool
) -> dict[str, object]:
    """The facts of a walk that came to its end, or to a budget's.

    :param last_id: the highest id of the frontier: rows of later runs have higher ones.
    :param whole: whether the run read everything that announces articles to its end.
    :param lives: whether a sitemap of the site told of something new.
    """
    facts: dict[str, object] = {"complete_id": last_id, "single": walk.pages == 1 and walk.leaf}
    # Older dated pages were left out.
    if since is not None and (walk.ended == "since" or walk.kind == "archive"):
        facts["since"] = since.isoformat()
    settles = is_settled(walk.url, at) if walk.kind == "archive" else lives and is_old_sitemap(walk, at.date())
    if whole and settles:
        facts["settled"] = True
    if (walk.turned or walk.unlinked) and (walk.news >= FEWEST_NEWS or walk.facts.get("turned")):
        facts["turned"] = True
    if walk.ended in ("end", "repeats"):
        facts["whole"] = [at.date().isoformat(), walk.pages]
    elif "whole" in walk.facts:
        facts["whole"] = walk.facts["whole"]
    if walk.resume:
        facts["resume"] = walk.resume
    if walk.kind == "sitemap" and walk.names_since:
        facts["oldest"] = walk.names_since
    if walk.head is not None:
        facts["newest"] = walk.head.isoformat()
    return facts


def is_old_sitemap(walk: Walk, today: date) -> bool:
    """Whether a sitemap dates all that it lists, and all of it long ago."""
    dated = walk.kind == "sitemap" and walk.leaf and not walk.undated and walk.newest is not None
    return dated and walk.newest is not None and walk.newest + OLD < today


def is_live_sitemap(walk: Walk, today: date) -> bool:
    """Whether a sitemap tells of something of the last weeks: what is new has a place of its own."""
    return walk.kind == "sitemap" and walk.newest is not None and walk.newest + OLD >= today


def is_told_unchanged(link: Link, entry: Entry, at: datetime) -> bool:
    """Whether a settled sitemap was read within a week, and its index tells of no change since."""
    if entry.fetched_at is None or entry.fetched_at <= (at - WEEKLY).isoformat(timespec="microseconds"):
        return False
    changed = link.date
    return changed is None or str(changed)[:10] < entry.fetched_at[:10]


def is_to_be_read_whole(walk: Walk, at: datetime) -> bool:
    """Whether a list that a month ago was read to its end, and is not long, should be again."""
    day, pages = walk.facts.get("whole") or (None, 0)
    if walk.kind != "listing" or day is None or pages > SHORT:
        return False
    return date.fromisoformat(day) + MONTHLY <= at.date()
