"""A page's links, article and mark land together, in batches, or not at all."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Connection, select

from archivebot.items import Article
from archivebot.ledger import Ledger, Outbox, Outcome, frontier, owed
from archivebot.ledger.entries import Found
from archivebot.ledger.schema import article, url
from archivebot.ledger.settle import settle

AT = datetime(2026, 5, 3, 12, tzinfo=UTC)
SITE = "a.example"


def queued(ledger: Ledger, count: int) -> list[int]:
    with ledger.begin() as connection:
        found = [Found(url=f"https://a.example/{n}", kind="article", via="feed") for n in range(count)]
        frontier.add(connection, SITE, "run", found, AT)
        return [entry.id for entry in owed.take(connection, SITE)]


def outcome(row: int | None, number: int, **values: object) -> Outcome:
    item = Article(id=f"article-{number}", url=f"https://a.example/{number}", site=SITE, headline=f"H {number}")
    item.body = f"Text of story number {number} and of nothing else that was told before or after."
    made = Outcome(entry_id=row, state="done", at=AT, status=200, article=item)
    for name, value in values.items():
        setattr(made, name, value)
    return made


def rows(ledger: Ledger) -> list[dict[str, object]]:
    with ledger.read() as connection:
        return [dict(row) for row in connection.execute(select(url).order_by(url.c.id)).mappings()]


def test_links_article_and_mark_land_together(ledger: Ledger) -> None:
    [row] = queued(ledger, 1)
    outbox = Outbox(ledger, SITE, "run", settle)
    found = [Found(url="https://a.example/next", kind="article", via="listing", found_on=row)]
    outbox.add(outcome(row, 0, found=found, etag='"x"', reason=None))

    assert outbox.flush() == {"https://a.example/next"}

    first, second = rows(ledger)
    assert (first["state"], first["article_id"], first["etag"], first["tries"]) == ("done", "article-0", '"x"', 1)
    assert (second["state"], second["found_on"]) == ("queued", row)
    assert outbox.counts == {"new": 1}
    assert len(outbox) == 0


def test_a_batch_lands_when_it_is_full(ledger: Ledger) -> None:
    ids = queued(ledger, 3)
    outbox = Outbox(ledger, SITE, "run", settle, batch=3)
    for number, row in enumerate(ids):
        assert {entry["state"] for entry in rows(ledger)} == {"queued"}
        outbox.add(outcome(row, number))

    assert {entry["state"] for entry in rows(ledger)} == {"done"}


def test_a_failure_in_the_middle_lands_nothing_and_loses_nothing(ledger: Ledger) -> None:
    ids = queued(ledger, 3)
    broken = True

    def failing(connection: Connection, one: Outcome, run: str) -> str:
        if broken and one.article is not None and one.article.id == "article-1":
            raise OSError("disk on fire")
        return settle(connection, one, run)

    outbox = Outbox(ledger, SITE, "run", failing)
    for number, row in enumerate(ids):
        outbox.add(outcome(row, number))
    with pytest.raises(OSError, match="fire"):
        outbox.flush()
    assert {entry["state"] for entry in rows(ledger)} == {"queued"}
    assert (len(outbox), outbox.counts.total()) == (3, 0)

    broken = False
    outbox.flush()
    assert {entry["state"] for entry in rows(ledger)} == {"done"}
    with ledger.read() as connection:
        assert len(connection.execute(select(article.c.id)).all()) == 3


def test_what_records_refer_to_is_made_safe_first(ledger: Ledger) -> None:
    [row] = queued(ledger, 1)
    outbox = Outbox(ledger, SITE, "run", settle)
    seen: list[str] = []
    outbox.before_commit = lambda: seen.append(str(rows(ledger)[0]["state"]))
    outbox.add(outcome(row, 0))
    outbox.flush()
    outbox.flush()

    assert seen == ["queued"]


def test_validators_stay_until_both_are_replaced(ledger: Ledger) -> None:
    [row] = queued(ledger, 1)
    outbox = Outbox(ledger, SITE, "run", settle)
    steps = [{"etag": '"x"', "last_modified": "Mon"}, {}, {"etag": '"y"'}]
    seen = []
    for values in steps:
        outbox.add(outcome(row, 0, **values))
        outbox.flush()
        entry = rows(ledger)[0]
        seen.append((entry["etag"], entry["last_modified"]))

    assert seen == [('"x"', "Mon"), ('"x"', "Mon"), ('"y"', "")]


def test_tries_are_counted_over_all_outcomes(ledger: Ledger) -> None:
    [row] = queued(ledger, 1)
    outbox = Outbox(ledger, SITE, "run", settle)
    for tried in (True, False, True):
        outbox.add(outcome(row, 0, tried=tried))
    outbox.flush()

    assert rows(ledger)[0]["tries"] == 2


def test_a_page_that_has_no_row_yet_gets_one(ledger: Ledger) -> None:
    outbox = Outbox(ledger, SITE, "run", settle)
    page = Found(url="https://a.example/list?page=2", kind="pagination", via="listing")
    outbox.add(Outcome(entry_id=None, state="done", at=AT, page=page, facts={"links": 20}))
    outbox.add(Outcome(entry_id=None, state="failed", at=AT, reason="robots"))
    outbox.flush()

    [entry] = rows(ledger)
    assert (entry["url"], entry["state"], entry["facts"]) == (page.url, "done", '{"links":20}')


def test_an_address_without_news_of_an_article_counts_as_nothing(ledger: Ledger) -> None:
    [row] = queued(ledger, 1)
    outbox = Outbox(ledger, SITE, "run", settle)
    outbox.add(Outcome(entry_id=row, state="failed", at=AT, reason="timeout", article_id="unknown", tried=False))
    outbox.flush()

    assert outbox.counts == {}
    assert rows(ledger)[0]["tries"] == 0
