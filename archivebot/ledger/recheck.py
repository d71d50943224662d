"""When an article should be looked at again: soon while it is news, ever more seldom as it grows old."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

SOONEST = timedelta(minutes=10)
"""Newsrooms correct most in the first hours; more often than this is a burden to the site and finds little more."""

LATEST = timedelta(days=30)

GIVEN_UP = timedelta(days=365)
"""After so long without a change an article is left alone, unless a run is told to ``recheck`` it."""

SHARE = 6
"""An article is read again when its age has grown by a sixth: some 12 times in the first day, 25 in a month."""

LEAST_BUDGET = 200
"""Rechecks that a run may do in any case."""


def next_recheck(
    at: datetime,
    *,
    published: datetime | date | None,
    first_seen: datetime,
    changed: datetime | None = None,
    liveblog: bool = False,
) -> datetime | None:
    """The instant at which an article read at ``at`` should be read again; None when not any more.

    Age counts from the latest of publication and last change; a date without time counts from its first minute,
    one in the future or absent as the instant at which the archive saw the article first. Pure: the clock is ``at``.
    """
    born = instant_of(published)
    if born is None or born > at:
        born = min(aware(first_seen), at)
    if changed is not None:
        born = max(born, aware(changed))
    age = max(at - born, timedelta())
    if age > GIVEN_UP:
        return None
    pause = min(max(age / SHARE, SOONEST), LATEST)
    if liveblog and age < timedelta(days=1):
        pause = SOONEST
    return at + pause


def budget(new_articles: int) -> int:
    """How many rechecks a run may do beside so many new articles: as many, so that old news never starves new."""
    return max(LEAST_BUDGET, new_articles)


def instant_of(value: datetime | date | None) -> datetime | None:
    """A publication as an instant; without an offset it is taken as UTC."""
    if value is None or isinstance(value, datetime):
        return aware(value) if value is not None else None
    return datetime.combine(value, time(), UTC)


def aware(value: datetime) -> datetime:
    """The value with an offset."""
    return value if value.tzinfo is not None else value.replace(tzinfo=UTC)
