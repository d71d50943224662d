"""What a site itself teaches of its article addresses.

A feed and a news sitemap name articles only; their addresses show the template
by which the site writes them. What was fetched teaches too: a template whose
pages were never articles is not worth another request.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from archivebot import urls
from archivebot.items import Link

ENOUGH = 5
"""So many announced or fetched addresses make a judgement possible."""
MAX_PATTERNS = 500


def _loose(pattern: str) -> str:
    """A pattern that no longer tells a short slug from a long one."""
    return pattern.replace("slug", "w")


@dataclass(slots=True)
class SiteEvidence:
    """Address templates of a site, with how often they were announced and what came of them."""

    announced: dict[str, int] = field(default_factory=dict)
    """Template -> articles that feeds and news sitemaps announced with it."""
    articles: dict[str, int] = field(default_factory=dict)
    """Template -> fetched pages that were articles."""
    others: dict[str, int] = field(default_factory=dict)
    """Template -> fetched pages that were none."""

    def learn(self, links: Iterable[Link]) -> None:
        """Count links that a feed, or a sitemap with headlines, announced as articles."""
        for link in links:
            if link.kind == "article" and (link.via == "feed" or (link.via == "sitemap" and link.headline)):
                self._count(self.announced, link.url)

    def confirm(self, url: str, is_article: bool) -> None:
        """Count what a fetched page turned out to be."""
        self._count(self.articles if is_article else self.others, url)

    def agreement(self, url: str) -> float | None:
        """1.0 where the template is an article's, 0.0 where it is not, None where too little is known."""
        return self.judgement(urls.pattern(url))

    def judgement(self, pattern: str | None) -> float | None:
        """:meth:`agreement` of addresses with a template."""
        if pattern is None:
            return None
        good, bad = self.articles.get(pattern, 0), self.others.get(pattern, 0)
        if good + bad >= ENOUGH:
            return good / (good + bad)
        if sum(self.announced.values()) < ENOUGH:
            return None
        if pattern in self.announced:
            return 1.0
        loose = _loose(pattern)
        return 0.7 if any(_loose(known) == loose for known in self.announced) and not _vague(loose) else 0.0

    def _count(self, counts: dict[str, int], url: str) -> None:
        pattern = urls.pattern(url)
        if pattern is not None and (pattern in counts or len(counts) < MAX_PATTERNS):
            counts[pattern] = counts.get(pattern, 0) + 1

    def to_json(self) -> dict[str, dict[str, int]]:
        """Plain data for the ledger."""
        return {"announced": self.announced, "articles": self.articles, "others": self.others}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> SiteEvidence:
        """The evidence again from :meth:`to_json`; unknown keys are left out."""
        names = ("announced", "articles", "others")
        return cls(**{name: {str(k): int(v) for k, v in (data.get(name) or {}).items()} for name in names})


def _vague(pattern: str) -> bool:
    """Whether a template consists of words only: sections have the same."""
    return not any(mark in pattern for mark in ("9", "Y", "id", "?", "."))
