"""A small ledger of every schema version, as SQL: what users have on their disks, and each later version must open.

``python -m tests.kept`` writes that of the present version anew; those of earlier versions are never touched.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from archivebot.fingerprint import body_digest, fingerprint
from archivebot.items import Article
from archivebot.ledger import Ledger, Outbox, Outcome, exports, postings, runs
from archivebot.ledger.entries import Found
from archivebot.ledger.schema import SCHEMA_VERSION, stored_file
from archivebot.ledger.settle import settle
from archivebot.urls import article_id
from tests.edits import Tongue
from tests.ledgers import RUN, make_article

FOLDER = Path(__file__).parent
START = datetime(2024, 5, 1, 12, tzinfo=UTC)
SITES = ("harbour.example", "inland.example")
STORIES = 3
"""Stories of the first site; the second has a copy of the first of them."""


def kept(version: int) -> Path:
    """The kept ledger of a version."""
    return FOLDER / f"ledger-v{version}.sql"


def versions() -> list[int]:
    """The versions of which a ledger is kept."""
    return sorted(int(path.stem.removeprefix("ledger-v")) for path in FOLDER.glob("ledger-v*.sql"))


def restore(version: int, path: Path) -> Path:
    """Make a ledger file out of a kept one."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(kept(version).read_text("utf-8"))
    return path


def story(number: int, site: str, *, revised: bool = False) -> Article:
    """A story of a site, a few paragraphs long."""
    tongue = Tongue(Random(number), "en")
    paragraphs = [tongue.paragraph() for _ in range(4 + revised)]
    url, body = f"https://{site}/news/story-{number}.html", "\n\n".join(paragraphs)
    item = make_article(number, id=article_id(url), url=url, canonical_url=url, site=site, body=body, blocks=[])
    item.digest = body_digest(body)
    return item


def outcome(item: Article, minutes: int) -> Outcome:
    """What the crawl of a story's page writes."""
    at = START + timedelta(minutes=minutes)
    if item.crawl is not None:
        item.crawl.fetched_at = at
    page = Found(url=item.url, kind="article", via="feed", section=item.section)
    return Outcome(
        entry_id=None, page=page, state="done", at=at, status=200, article=item, fingerprint=fingerprint(item)
    )


def build(path: Path) -> None:
    """Make a ledger in which every table holds something."""
    ledger = Ledger.open(path)
    with ledger.begin() as connection:
        runs.start(connection, RUN, SITES[0], "news", {"url": f"https://{SITES[0]}/"}, START)
    outbox = Outbox(ledger, SITES[0], RUN, settle)
    for number in range(STORIES):
        outbox.add(outcome(story(number, SITES[0]), number))
    outbox.flush()
    with ledger.begin() as connection:
        postings.sink(connection)
    outbox.add(outcome(story(1, SITES[0], revised=True), 10))
    listing = Found(url=f"https://{SITES[0]}/", kind="listing", via="seed")
    owed = Found(url=f"https://{SITES[0]}/news/story-that-is-owed.html", kind="article", via="listing")
    outbox.add(
        Outcome(entry_id=None, page=listing, state="done", at=START, etag='"1"', found=[owed], facts={"pages": 1})
    )
    gone = story(2, SITES[0])
    page = Found(url=gone.url, kind="article", via="feed")
    outbox.add(Outcome(entry_id=None, page=page, state="gone", at=START, status=404, article_id=gone.id))
    outbox.flush()
    other = Outbox(ledger, SITES[1], RUN, settle)
    other.add(outcome(story(0, SITES[1]), 20))
    other.flush()
    with ledger.begin() as connection:
        runs.finish(connection, RUN, 0, {"taken": {"articles": 5}}, START + timedelta(hours=1))
        exports.define(connection, "nightly", "data/", {"query": {}, "output": {}, "options": {}})
        exports.enter(connection, "nightly", "000001-abc", 1, [(story(0, SITES[0]).id, 1)])
        exports.arrived(connection, "000001-abc")
        row = {"store": "s3://bucket/warc", "name": "a.warc.gz", "bytes": 1, "sha256": "00", "stored_at": "2024-05-01"}
        connection.execute(stored_file.insert(), row)
    ledger.close()


def dump(path: Path) -> str:
    """A ledger file as SQL."""
    with closing(sqlite3.connect(path)) as connection:
        number = connection.execute("PRAGMA application_id").fetchone()[0]
        return "\n".join((f"PRAGMA application_id={number};", *connection.iterdump(), ""))


def keep(folder: Path) -> None:
    """Write the present version's ledger anew."""
    build(folder / "ledger.db")
    kept(SCHEMA_VERSION).write_text(dump(folder / "ledger.db"), "utf-8")
