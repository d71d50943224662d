"""Forgetting articles: what the ledger says of them goes, but for their addresses, so that they are not taken again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime

import orjson
from sqlalchemy import Connection, delete, select, update

from archivebot.ledger import frontier
from archivebot.ledger.driver import chunks
from archivebot.ledger.entries import Found, url_key
from archivebot.ledger.frontier import FORGOTTEN
from archivebot.ledger.history import find_article
from archivebot.ledger.schema import (
    article,
    copies_document,
    delivered,
    event,
    revision,
    stored_file,
    url,
)
from archivebot.urls import canonicalize

GONE = {"state": "skipped", "reason": FORGOTTEN} | dict.fromkeys(
    ("article_id", "hints", "facts", "etag", "last_modified", "recheck_at")
)
"""What a row of the frontier is left with."""


@dataclass(slots=True)
class Traces:
    """All that the ledger knows of some articles."""

    ids: set[str] = field(default_factory=set)
    sites: set[str] = field(default_factory=set)
    """Sites of the articles."""
    whole_sites: tuple[str, ...] = ()
    """Sites of which everything goes."""
    own: dict[str, set[str]] = field(default_factory=dict)
    """Site -> canonical addresses of its articles and of their further pages."""
    addresses: set[str] = field(default_factory=set)
    """Canonical addresses under which their pages, and the stories' further pages, were fetched."""
    records: dict[str, set[int]] = field(default_factory=dict)
    """WARC file -> offsets of the responses behind their revisions."""
    copies: list[str] = field(default_factory=list)
    """Addresses of other articles that ran the same stories."""
    exports: list[str] = field(default_factory=list)
    """Named exports that were given some of them."""


def traces_of(connection: Connection, wanted: Iterable[str], sites: Collection[str]) -> tuple[Traces, list[str]]:
    """What is known of the articles at those addresses and of all of those sites; and the addresses without one."""
    found, absent = Traces(sites=set(sites), whole_sites=tuple(sites)), []
    for name in wanted:
        known = find_article(connection, name)
        if known is not None:
            found.ids.add(known)
        elif not trace_forgotten(connection, found, name):
            absent.append(name)
    for site in sites:
        found.ids.update(connection.scalars(select(article.c.id).where(article.c.site == site)))
        found.addresses.update(connection.scalars(select(url.c.url).where(url.c.site == site)))
    clusters: set[str] = set()
    for ids in chunks(sorted(found.ids)):
        rows = connection.execute(select(article.c.site, article.c.url, article.c.cluster).where(article.c.id.in_(ids)))
        for site, address, cluster in rows:
            found.sites.add(site)
            found.addresses.add(own := canonicalize(address) or address)
            found.own.setdefault(site, set()).add(own)
            clusters |= {cluster} if cluster else set()
        found.addresses.update(connection.scalars(select(url.c.url).where(url.c.article_id.in_(ids))))
        records = select(revision.c.site, revision.c.record).where(revision.c.article_id.in_(ids))
        for site, record in connection.execute(records):
            trace_record(found, site, record)
        given = select(delivered.c.export).where(delivered.c.article_id.in_(ids)).distinct()
        found.exports = sorted({*found.exports, *connection.scalars(given)})
    for names in chunks(sorted(clusters)):
        others = select(article.c.id, article.c.url).where(article.c.cluster.in_(names)).order_by(article.c.url)
        found.copies += [address for known, address in connection.execute(others) if known not in found.ids]
    return found, absent


def trace_forgotten(connection: Connection, found: Traces, name: str) -> bool:
    """Whether the article was forgotten before: what is forgotten of its site is then looked for in WARC files again.

    A file could not be read, or an older copy of one was put back.
    """
    gone = (url.c.kind == "article", url.c.reason == FORGOTTEN)
    key = url_key(canonicalize(name) or name)
    sites = list(connection.scalars(select(url.c.site).where(url.c.key == key, *gone)))
    found.sites.update(sites)
    found.addresses.update(connection.scalars(select(url.c.url).where(url.c.site.in_(sites), *gone)))
    return bool(sites)


def trace_record(found: Traces, site: str, record: bytes) -> None:
    """Note the addresses and WARC records of one revision."""
    values = orjson.loads(record)
    crawl = values.get("crawl") or {}
    for place in (crawl | {"url": values["url"]}, *(crawl.get("parts") or ())):
        found.addresses.add(address := canonicalize(place["url"]) or place["url"])
        found.own.setdefault(site, set()).add(address)
        if place.get("warc_file") and place.get("warc_offset") is not None:
            found.records.setdefault(place["warc_file"], set()).add(place["warc_offset"])


def forget(connection: Connection, found: Traces, files: Collection[str], at: datetime) -> None:
    """Remove what is known of the articles; ``files`` are the WARC files that were written anew.

    Their addresses stay, without what was said of them, and are never queued again.
    """
    for site, own in found.own.items():
        # What came out of WARC files alone has no row yet.
        rows = [Found(url=each, kind="article", via="seed", state="skipped", reason=FORGOTTEN) for each in sorted(own)]
        frontier.add(connection, site, FORGOTTEN, rows, at)
        for keys in chunks([url_key(each) for each in sorted(own)]):
            # An address that was known, but of which the article did not come.
            stories = (url.c.site == site, url.c.kind == "article", url.c.key.in_(keys))
            connection.execute(update(url).where(*stories), GONE)
    if connection.dialect.name == "sqlite":
        # What is deleted is overwritten, too.
        connection.exec_driver_sql("PRAGMA secure_delete=ON")
    clusters: set[str] = set()
    for ids in chunks(sorted(found.ids)):
        joined = select(article.c.cluster).where(article.c.id.in_(ids), article.c.cluster.is_not(None))
        clusters.update(connection.scalars(joined.distinct()))
        connection.execute(update(url).where(url.c.article_id.in_(ids)), GONE)
        for table in (revision, event, delivered, copies_document):
            connection.execute(delete(table).where(table.c.article_id.in_(ids)))
        connection.execute(delete(article).where(article.c.id.in_(ids)))
    connection.execute(update(url).where(url.c.site.in_(found.whole_sites), url.c.kind == "article"), GONE)
    for cluster in sorted(clusters):
        lead_anew(connection, cluster)
    for names in chunks(sorted(files)):
        connection.execute(delete(stored_file).where(stored_file.c.name.in_(names)))


def lead_anew(connection: Connection, cluster: str) -> None:
    """Let the copy that was seen first among those left lead a cluster; one that is alone is none."""
    order = (article.c.first_seen_at, article.c.id)
    left = list(connection.scalars(select(article.c.id).where(article.c.cluster == cluster).order_by(*order)))
    if not left or (left[0] == cluster and len(left) > 1):
        return
    leader = left[0] if len(left) > 1 else None
    connection.execute(update(article).where(article.c.id.in_(left)), {"cluster": leader, "duplicate_of": leader})
    alone = dict.fromkeys(("duplicate_of", "similarity", "evidence"))
    connection.execute(update(article).where(article.c.id == left[0]), alone)
