"""What one run saw of a site, as numbers that can be compared with other runs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

BLOCKED_STATUSES = frozenset({"401", "403", "407", "429", "451"})
"""Answers that refuse the visitor, not the page."""


REFUSALS = ("challenge", "same-page")
"""Reasons of failures that refuse the visitor, too, whatever the status was."""

EMPTY_PAGES = ("not-article", "no-text", "no-body", "not-html", "soft-404")
"""Reasons for which a page that came holds no article."""


@dataclass(slots=True, kw_only=True)
class Observation:
    """One run's numbers."""

    run: str
    started_at: datetime
    pages: int = 0
    """Article pages that came and were read (stored or found to be no article)."""
    articles: int = 0
    """Articles stored or seen unchanged."""
    new: int = 0
    """Articles that were new to the archive."""
    links: int = 0
    """Links to articles that listings, feeds and sitemaps announced, known or new."""
    listings: int = 0
    """Listings, feeds and sitemaps that were read."""
    silent: list[str] = field(default_factory=list)
    """Listings that answered and announced nothing."""
    answers: int = 0
    """Responses of any status."""
    blocked: int = 0
    """Responses that refuse: 401, 403, 429 ... and challenge pages."""
    fields: dict[str, float] = field(default_factory=dict)
    """Field -> share of articles that have it, 0..1."""
    rules: dict[str, float] = field(default_factory=dict)
    """Rule of the profile -> share of pages on which it matched, 0..1."""
    page_types: dict[str, float] = field(default_factory=dict)
    """Page type -> share of articles that are of it, 0..1."""
    words: float | None = None
    """Median words of an article's text."""
    headlines: float | None = None
    """Different headlines an article, 0..1."""
    complete: bool = False
    """Whether the run read everything it was asked to."""


def observation_of(run: str, started_at: datetime, report: Mapping[str, Any]) -> Observation:
    """The observation that a run report (``docs/operations.md``) holds; absent parts count as nothing seen."""
    taken = report.get("taken") or {}
    sources = report.get("sources") or {}
    failed = {**(report.get("failed") or {}), **(report.get("failed_sources") or {})}
    statuses = (report.get("requests") or {}).get("by_status") or {}
    not_articles = sum(n for reason, n in (report.get("skipped") or {}).items() if reason.startswith(EMPTY_PAGES))
    articles = int(taken.get("articles") or 0)
    texts = report.get("texts") or {}
    read = {url: walk for url, walk in sources.items() if walk.get("pages")}
    return Observation(
        run=run,
        started_at=started_at,
        pages=articles + not_articles,
        articles=articles,
        new=int((taken.get("stored") or {}).get("new") or 0),
        links=sum(int(walk.get("links") or 0) for walk in read.values()),
        listings=len(read),
        silent=[url for url, walk in read.items() if not walk.get("links")],
        answers=sum(statuses.values()),
        blocked=sum(statuses.get(status, 0) for status in BLOCKED_STATUSES)
        + sum(int(failed.get(reason) or 0) for reason in REFUSALS),
        fields=dict(report.get("completeness") or {}),
        rules=dict(report.get("rules") or {}),
        page_types={name: n / articles for name, n in (report.get("page_types") or {}).items() if articles},
        words=texts.get("median_words"),
        headlines=texts.get("headlines"),
        complete=report.get("exit_code") == 0,
    )
