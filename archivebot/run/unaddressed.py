"""Lists that show that they go on where no address leads, and whether what stands there is named elsewhere."""

from __future__ import annotations

from datetime import date, timedelta

from archivebot.run.facts import UNADDRESSED, Facts

REACH = timedelta(days=7)
"""How far behind a list's last story a sitemap must go to name what follows it; news sitemaps hold two days."""


def unaddressed(facts: Facts, run_day: date) -> list[str]:
    """The lists whose continuation only a script can load, where neither sitemap nor WordPress names what is there."""
    lists = sorted(url for url, walk in facts.walks.items() if walk.get("ended") == UNADDRESSED)
    if not lists or facts.refused["settled-sitemap"]:
        return []
    if any("/wp/v2/posts" in url and walk.get("links") for url, walk in facts.walks.items()):
        return []
    oldest = named_since(facts)
    if oldest is None:
        return lists
    return [url for url in lists if shown_since(facts, url, run_day) - REACH < oldest]


def named_since(facts: Facts) -> date | None:
    """The oldest day of which sitemaps name stories, as far as they date them; None where they name none."""
    days = [
        date.fromisoformat(walk["oldest"]) if walk.get("oldest") else date.min
        for walk in facts.walks.values()
        if walk.get("kind") == "sitemap" and (walk.get("links") or walk.get("unchanged"))
    ]
    return min(days, default=None)


def shown_since(facts: Facts, url: str, run_day: date) -> date:
    """The oldest day that a list shows; the run's where it dates nothing."""
    shown = facts.walks[url].get("oldest")
    return date.fromisoformat(shown) if shown else run_day
