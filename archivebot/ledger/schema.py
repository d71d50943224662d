"""The ledger's tables, in SQLAlchemy Core: the same on SQLite and PostgreSQL.

Instants are ISO 8601 text in UTC (``2026-05-03T15:47:42.000000+00:00``), so that both databases
compare and sort them alike; JSON is text written by orjson.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

SCHEMA_VERSION = 1
"""Raised by one with every change of the tables; ``migrations.py`` brings older ledgers along."""

APPLICATION_ID = 0x41424F54
"""SQLite's ``application_id`` of a ledger file ("ABOT"): tells it from any other database."""

metadata = MetaData()

# SQLite only gives out row ids for INTEGER keys; PostgreSQL needs 64 bits.
Id = BigInteger().with_variant(Integer, "sqlite")

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

run = Table(
    "run",
    metadata,
    Column("id", Text, primary_key=True),
    Column("site", Text, nullable=False),
    Column("spider", Text, nullable=False),
    Column("arguments", Text, nullable=False),
    Column("version", Text, nullable=False),
    Column("started_at", Text, nullable=False),
    Column("finished_at", Text),
    Column("exit_code", Integer),
    Column("report", Text),
    Index("run_by_site", "site", "started_at"),
)
"""One crawl (or re-extraction): ``report`` is the run report as JSON."""

url = Table(
    "url",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("site", Text, nullable=False),
    Column("key", LargeBinary, nullable=False),
    Column("url", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("reason", Text),
    Column("announced", Integer, nullable=False, default=0),
    Column("found_on", Id),
    Column("found_run", Text),
    Column("found_at", Text),
    Column("section", Text),
    Column("hints", Text),
    Column("depth", Integer, nullable=False, default=0),
    Column("tries", Integer, nullable=False, default=0),
    Column("status", Integer),
    Column("fetched_at", Text),
    Column("recheck_at", Text),
    Column("etag", Text),
    Column("last_modified", Text),
    Column("article_id", Text),
    Column("facts", Text),
    UniqueConstraint("site", "key", name="url_key"),
    Index("url_by_state", "site", "state", "kind", "id"),
    Index("url_by_recheck", "site", "recheck_at"),
    Index("url_by_article", "article_id"),
)
"""The frontier: every address ever seen, how it was found, what became of it and why.

``key``: 16 bytes of BLAKE2b of the canonical address. ``announced``: bits of :data:`ANNOUNCERS`.
``hints``: what the listing or feed said (headline, date ...) as JSON. ``facts``: what the spider
remembers of a listing (last complete reading ...) as JSON.
"""

article = Table(
    "article",
    metadata,
    Column("id", Text, primary_key=True),
    Column("site", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("variant_key", LargeBinary, nullable=False),
    Column("first_run", Text),
    Column("first_seen_at", Text, nullable=False),
    Column("last_seen_at", Text, nullable=False),
    Column("latest_revision", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("state_at", Text),
    Column("cluster", Text),
    Column("duplicate_of", Text),
    Column("similarity", Float),
    Column("evidence", Text),
    Index("article_by_variant", "site", "variant_key"),
    Index("article_by_cluster", "cluster"),
)
"""One story at one address. ``state``: ``live``, ``gone`` or ``redirected`` (since ``state_at``)."""

revision = Table(
    "revision",
    metadata,
    Column("article_id", Text, ForeignKey("article.id"), primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("site", Text, nullable=False),
    Column("run", Text, nullable=False),
    Column("fetched_at", Text),
    Column("published_day", Text),
    Column("section", Text),
    Column("language", Text),
    Column("page_type", Text, nullable=False),
    Column("digest", LargeBinary),
    Column("change", Text),
    Column("record", LargeBinary, nullable=False),
    Column("warc_file", Text),
    Column("warc_offset", BigInteger),
    Index("revision_by_digest", "digest"),
    Index("revision_by_run", "run"),
    Index("revision_by_day", "site", "published_day", "article_id", "revision"),
)
"""What an article said at a time; ``record`` is the Article as JSON (UTF-8), never changed later.

``published_day``: ``YYYY-MM-DD`` of ``date_published`` as printed. Duplicate and cluster are facts of the
article's row, not of the record, as a later find may change them; readers join the two.
"""

event = Table(
    "event",
    metadata,
    Column("id", Id, primary_key=True, autoincrement=True),
    Column("article_id", Text, nullable=False),
    Column("run", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("detail", Text),
    Index("event_by_article", "article_id", "id"),
)
"""What befell an article besides revisions: ``gone``, ``redirected``, ``back``, ``variant``."""

export = Table(
    "export",
    metadata,
    Column("name", Text, primary_key=True),
    Column("target", Text, nullable=False),
    Column("definition", Text, nullable=False),
)
"""A named export: where it is delivered, and what and how it renders (JSON); both stay as first given."""

delivery = Table(
    "delivery",
    metadata,
    Column("id", Text, primary_key=True),
    Column("export", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("line_count", Integer, nullable=False),
    Index("delivery_by_export", "export", "state"),
)
"""One addition to a named export. ``state``: ``waiting`` (in the spool) or ``delivered``."""

delivered = Table(
    "delivered",
    metadata,
    Column("export", Text, primary_key=True),
    Column("article_id", Text, primary_key=True),
    Column("revision", Integer, primary_key=True),
    Column("delivery", Text, nullable=False),
    Index("delivered_by_delivery", "delivery"),
)
"""The revisions that a named export holds or will hold when the spool is delivered."""

stored_file = Table(
    "stored_file",
    metadata,
    Column("store", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("bytes", BigInteger, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("stored_at", Text, nullable=False),
)
"""WARC files that were copied whole to a store (``s3://bucket/prefix``)."""

copies_document = Table(
    "copies_document",
    metadata,
    Column("doc", Id, primary_key=True, autoincrement=True),
    Column("article_id", Text, nullable=False),
    Column("revision", Integer, nullable=False),
)
"""The near-copy index (:mod:`archivebot.ledger.postings`): the texts that it knows, by their number."""

copies_recent = Table(
    "copies_recent",
    metadata,
    Column("doc", Id, primary_key=True, autoincrement=False),
    Column("sketch", LargeBinary, nullable=False),
)
"""Its postings that have not sunk yet; ``sketch`` is its keys of four little-endian bytes each."""

copies_node = Table(
    "copies_node",
    metadata,
    Column("node", Id, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)
"""Its packed postings; ``node`` is the level's bits and the common leading bits of the keys."""

copies_presence = Table(
    "copies_presence",
    metadata,
    Column("part", Id, primary_key=True, autoincrement=False),
    Column("data", LargeBinary, nullable=False),
)
"""Bits of the keys in its nodes (:mod:`archivebot.ledger.presence`), a row a slice; row -1 tells when which sank."""

ANNOUNCERS = {"seed": 1, "feed": 2, "sitemap": 4, "listing": 8, "archive": 16, "robots": 32, "recheck": 64}
"""Bits of ``url.announced``: all the ways in which an address was found."""

CHUNK = 500
"""Rows a statement: below SQLite's limit of variables."""

URL_STATES = ("queued", "done", "skipped", "failed", "gone", "redirected")
