"""Storing an outcome's article: new, a revision, or the same again."""

from __future__ import annotations

from sqlalchemy import Connection

from archivebot.ledger import Outcome, articles
from archivebot.urls import variant_key


def settle(connection: Connection, outcome: Outcome, run: str) -> str:
    """Put the article of an outcome into the archive; returns ``new``, ``revision`` or ``same``."""
    item = outcome.article
    if item is None:
        return "none"
    former = articles.latest(connection, item.id)
    if former is None:
        item.revision = 1
        articles.insert_article(connection, item, variant_key(item.url).encode()[:64], run, outcome.at)
        return "new"
    if former["digest"] == item.digest and former["headline"] == item.headline:
        articles.touch(connection, item.id, outcome.at)
        return "same"
    item.revision, item.revises = former["revision"] + 1, former["digest"]
    articles.insert_revision(connection, item, run, None)
    articles.touch(connection, item.id, outcome.at, item.revision)
    return "revision"
