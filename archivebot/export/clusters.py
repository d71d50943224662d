"""The table of clusters: who ran the same story, one line a copy or one line a story."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import groupby
from typing import Any

import orjson
from sqlalchemy import Connection, Row

from archivebot.export.query import Query, conditions
from archivebot.export.rows import Record
from archivebot.ledger import articles
from archivebot.ledger.schema import article


@dataclass(slots=True, kw_only=True)
class Copy:
    """One copy of a story that the archive holds more than once."""

    cluster: str
    """Id shared by all copies of the story."""
    position: int
    """1 for the copy that the archive saw first, then 2, 3 ..."""
    copies: int
    """Copies of the story among those selected."""
    id: str
    """Id of the article."""
    url: str
    """Address as fetched."""
    site: str | None = None
    """Name of the site profile, or the registered domain."""
    publisher: str | None = None
    """Name of the publication as printed."""
    headline: str | None = None
    """The copy's headline."""
    language: str | None = None
    """Language of the text, BCP 47."""
    date_published: datetime | date | None = None
    """First publication, as in the article's record."""
    first_seen_at: datetime | None = None
    """Instant (UTC) at which the archive saw the copy first."""
    duplicate_of: str | None = None
    """Id of the article that it was found to be a copy of."""
    similarity: float | None = None
    """Similarity (0..1) to that article."""
    evidence: str | None = None
    """What showed that it is a copy."""


@dataclass(slots=True, kw_only=True)
class Story:
    """One story that the archive holds more than once, as its first copy tells it."""

    cluster: str
    """Id shared by all copies of the story."""
    copies: int
    """Copies of the story among those selected."""
    id: str
    """Id of the copy that the archive saw first."""
    url: str
    """Its address."""
    site: str | None = None
    """Its site."""
    headline: str | None = None
    """Its headline."""
    language: str | None = None
    """Its language, BCP 47."""
    date_published: datetime | date | None = None
    """Its publication."""
    first_seen_at: datetime | None = None
    """Instant (UTC) at which the archive saw the first copy."""
    sites: list[str] = field(default_factory=list)
    """All sites that ran it, in the order in which their copies were seen."""
    ids: list[str] = field(default_factory=list)
    """Ids of all copies, in the order in which they were seen."""


def cluster_lines(connection: Connection, query: Query) -> Iterator[Record]:
    """Lines of the table: copies by cluster and first sight, or the stories alone when duplicates are ``first``."""
    every_copy = dataclasses.replace(query, duplicates="keep", revisions="latest")
    wanted = [*conditions(connection, every_copy), article.c.cluster.is_not(None)]
    rows = articles.stream(connection, wanted, order=(article.c.cluster, article.c.first_seen_at))
    for cluster, group in groupby(rows, key=lambda row: row.cluster):
        copies = [copy_of(cluster, number, row) for number, row in enumerate(group, 1)]
        for copy in copies:
            copy["copies"] = len(copies)
        if query.duplicates == "first":
            yield story_of(copies)
        else:
            yield from copies


def copy_of(cluster: str, position: int, row: Row[Any]) -> Record:
    """One copy as a record."""
    stored = orjson.loads(row.record)
    return {
        "cluster": cluster,
        "position": position,
        "copies": 0,
        "id": row.article_id,
        "url": stored["url"],
        "site": row.site,
        "publisher": stored.get("publisher"),
        "headline": stored.get("headline"),
        "language": row.language,
        "date_published": stored.get("date_published"),
        "first_seen_at": row.first_seen_at,
        "duplicate_of": row.duplicate_of,
        "similarity": row.similarity,
        "evidence": row.evidence,
    }


def story_of(copies: list[Record]) -> Record:
    """A story as a record, from its copies in order."""
    first = copies[0]
    taken = ("cluster", "copies", "id", "url", "site", "headline", "language", "date_published", "first_seen_at")
    sites = list(dict.fromkeys(copy["site"] for copy in copies if copy["site"]))
    return {name: first[name] for name in taken} | {"sites": sites, "ids": [copy["id"] for copy in copies]}
