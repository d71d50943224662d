"""What a page's article means to the archive: new, seen before, changed, or a copy of a story that it holds."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, NamedTuple

import orjson
from sqlalchemy import Connection, select

from archivebot import changes
from archivebot.fingerprint import Fingerprint, Text, compare, fingerprint
from archivebot.items import Article
from archivebot.ledger import articles, copies, postings
from archivebot.ledger.driver import run as run_sql
from archivebot.ledger.entries import url_key
from archivebot.ledger.outcomes import Outcome
from archivebot.ledger.recheck import LATEST, next_recheck
from archivebot.ledger.schema import article, event, revision
from archivebot.urls import are_twins, canonicalize, variant_key

RELATED = """
SELECT article.id, article.url, article.state, article.cluster, article.first_seen_at, revision.record
FROM article
JOIN revision ON revision.article_id = article.id AND revision.revision = article.latest_revision
WHERE article.id = ? OR (article.site = ? AND article.variant_key IN (?, ?))
ORDER BY article.first_seen_at, article.id
"""
"""An article itself, its variants by address, and the page that it names as the one it stands for."""


ABSENT = timedelta(days=1)
"""What is gone or moved is not looked for before: pages come back, but seldom at once."""

MOVED = timedelta(days=7)
"""The same for what the server says has moved for good."""


class Known(NamedTuple):
    """An article that the archive holds, as far as settling needs it."""

    id: str
    url: str
    state: str
    cluster: str | None
    first_seen_at: str
    record: bytes


def settle(connection: Connection, outcome: Outcome, run: str) -> str:
    """Write what an outcome says of an article; returns what it was.

    ``new``, ``duplicate`` (new, and a copy of a known story), ``revision``, ``same``, ``variant`` (another address
    of a known article); of an outcome without an article ``gone``, ``redirected``, ``same`` (304) or ``none``.
    """
    item = outcome.article
    if item is None:
        return settle_absence(connection, outcome, run)
    key, named = keys_of(item)
    found = [Known(*row) for row in run_sql(connection, RELATED, (item.id, item.site or "", key, named or key))]
    former = next((row for row in found if row.id == item.id), None)
    if former is not None:
        return settle_again(connection, outcome, item, former, run)
    for row in found:
        if same_page(item, orjson.loads(row.record)) or is_known_twin(connection, item, row):
            return settle_variant(connection, outcome, item, row, run)
    if named is not None and any(url_key(variant_key(row.url) or row.url) == named for row in found):
        # The page names another story's address as its own: evidence that its content does not bear out.
        item.flags.append("doubtful:canonical_url")
    return settle_new(connection, outcome, item, key, run)


def keys_of(item: Article) -> tuple[bytes, bytes | None]:
    """The key of the address's variants, and that of the address which the page declares, where it is another."""
    key = url_key(variant_key(item.url) or item.url)
    declared = canonicalize(item.canonical_url) if item.canonical_url else None
    named = url_key(variant_key(declared) or declared) if declared else key
    return key, named if named != key else None


def is_known_twin(connection: Connection, item: Article, row: Known) -> bool:
    """Whether a page was found to be an article's other address before: its text may have been rewritten since."""
    return are_twins(item.url, row.url) and noted_variant(connection, row.id, item.url)


def noted_variant(connection: Connection, article_id: str, url: str) -> bool:
    """Whether it is on record that an article has another address."""
    noted = select(event.c.id).where(event.c.article_id == article_id, event.c.kind == "variant", event.c.detail == url)
    return connection.scalar(noted.limit(1)) is not None


def same_page(item: Article, record: dict[str, Any]) -> bool:
    """Whether two pages whose addresses are suspected to be one hold the same story."""
    if item.digest and item.digest == record.get("digest"):
        return bool(item.body) or item.headline == record.get("headline")
    if not item.body or not record.get("body"):
        return not item.body and not record.get("body") and item.headline == record.get("headline")
    return compare(Text(item.body, item.headline), Text(record["body"], record.get("headline"))).same


def settle_new(connection: Connection, outcome: Outcome, item: Article, key: bytes, run: str) -> str:
    """Put an article into the archive that it did not hold, with the story it belongs to."""
    item.revision, item.revises, item.changes = 1, None, []
    print_ = print_of(outcome, item)
    keys: list[int] = []
    if print_ is not None:
        found, keys = copies.find(connection, item, print_)
        if found:
            copies.join_cluster(connection, item, found)
    plan(outcome, item, outcome.at)
    articles.insert_article(connection, item, key, run, outcome.at)
    if keys:
        postings.add(connection, item.id, item.revision, keys)
    return "duplicate" if item.duplicate_of else "new"


def settle_again(connection: Connection, outcome: Outcome, item: Article, former: Known, run: str) -> str:
    """Look at an article that the archive holds: the same, or a new revision of it."""
    old = orjson.loads(former.record)
    if former.state != "live":
        articles.note(connection, item.id, run, outcome.at, "back")
    change = changes.compare(old, item)
    plan(outcome, item, datetime.fromisoformat(former.first_seen_at), outcome.at if change else changed_at(old))
    if change is None:
        articles.touch(connection, item.id, outcome.at)
        return "same"
    item.revision, item.revises, item.changes = old["revision"] + 1, old["digest"], change.as_list()
    print_ = print_of(outcome, item) if "body" in change.fields else None
    if print_ is not None:
        found, keys = copies.find(connection, item, print_, besides=item.id)
        if found and former.cluster is None:
            copies.join_later(connection, item, found)
        if keys:
            postings.add(connection, item.id, item.revision, keys)
    articles.insert_revision(connection, item, run, change.kind)
    articles.touch(connection, item.id, outcome.at, item.revision)
    return "revision"


def settle_variant(connection: Connection, outcome: Outcome, item: Article, row: Known, run: str) -> str:
    """Note that a known article has another address; the address's own row points to that article.

    What a twin of the article's own address says later is what the article says: hosts change, stories stay.
    """
    outcome.article_id = row.id
    if not noted_variant(connection, row.id, item.url):
        articles.note(connection, row.id, run, outcome.at, "variant", item.url)
    if not are_twins(item.url, row.url):
        articles.touch(connection, row.id, outcome.at)
        return "variant"
    if row.state == "gone":
        articles.note(connection, row.id, run, outcome.at, "back")
    if said_before(connection, row.id, item):
        # A mirror that lags behind has no news.
        plan(outcome, item, datetime.fromisoformat(row.first_seen_at), changed_at(orjson.loads(row.record)))
        articles.touch(connection, row.id, outcome.at)
        return "variant"
    item.id, item.url = row.id, row.url
    settled = settle_again(connection, outcome, item, row._replace(state="live"), run)
    return "variant" if settled == "same" else settled


def said_before(connection: Connection, article_id: str, item: Article) -> bool:
    """Whether some revision of an article holds the same text under the same headline."""
    query = select(revision.c.record).where(
        revision.c.article_id == article_id, revision.c.digest == bytes.fromhex(item.digest or "")
    )
    return any(orjson.loads(record).get("headline") == item.headline for record in connection.scalars(query))


def settle_absence(connection: Connection, outcome: Outcome, run: str) -> str:
    """Note what became of a known article whose address gave none: unchanged (304), gone, or moved."""
    if outcome.article_id is None:
        return "none"
    state = connection.scalar(select(article.c.state).where(article.c.id == outcome.article_id))
    old = articles.latest(connection, outcome.article_id) if state is not None else None
    if old is None or outcome.state not in ("gone", "redirected", "done"):
        return "none"
    plan_again(outcome, old)
    target = outcome.found[0].url if outcome.found else outcome.reason
    if outcome.state == "redirected" and target and are_twins(target, old["url"]):
        # The same page under another spelling of its address, at which it is read from now on.
        outcome.recheck_at = outcome.at + LATEST
        if not noted_variant(connection, outcome.article_id, target):
            articles.note(connection, outcome.article_id, run, outcome.at, "variant", target)
        return outcome.state
    if outcome.state == "done":
        if state != "live":
            articles.note(connection, outcome.article_id, run, outcome.at, "back")
        articles.touch(connection, outcome.article_id, outcome.at)
        return "same"
    if state != outcome.state:
        articles.note(connection, outcome.article_id, run, outcome.at, outcome.state, target)
    return outcome.state


def plan_again(outcome: Outcome, old: dict[str, Any]) -> None:
    """Say when an address should be read again that gave no article: one that went at the soonest in a day."""
    seen = changes.moment((old.get("crawl") or {}).get("fetched_at"))
    again = outcome.recheck_at or next_recheck(
        outcome.at,
        published=changes.moment(old.get("date_published")),
        first_seen=seen if isinstance(seen, datetime) else outcome.at,
        changed=changed_at(old),
        liveblog=old.get("page_type") == "liveblog",
    )
    if again is not None and outcome.state != "done":
        again = max(again, outcome.at + (MOVED if outcome.status in (301, 308) else ABSENT))
    outcome.recheck_at = again


def plan(outcome: Outcome, item: Article, first_seen: datetime, changed: datetime | None = None) -> None:
    """Say when the article's address should be read again, unless the crawl already did."""
    if outcome.recheck_at is None:
        outcome.recheck_at = next_recheck(
            outcome.at,
            published=item.date_published,
            first_seen=first_seen,
            changed=changed,
            liveblog=item.page_type == "liveblog",
        )


def changed_at(record: dict[str, Any]) -> datetime | None:
    """When a record's text was found changed; None for a first revision."""
    seen = changes.moment((record.get("crawl") or {}).get("fetched_at"))
    return seen if record.get("revision", 1) > 1 and isinstance(seen, datetime) else None


def print_of(outcome: Outcome, item: Article) -> Fingerprint | None:
    """The fingerprint that came with the outcome, or one made now."""
    return outcome.fingerprint if outcome.fingerprint is not None else fingerprint(item)
