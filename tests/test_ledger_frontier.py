"""The frontier knows every address once, who announced it, and what became of it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from archivebot.items import Link
from archivebot.ledger import Ledger, Outbox, Outcome, frontier, owed, runs
from archivebot.ledger.entries import Entry, Found, url_key
from archivebot.ledger.hints import link_of
from archivebot.ledger.schema import ANNOUNCERS

AT = datetime(2026, 5, 3, 12, tzinfo=UTC)
SITE = "a.example"


def found(*numbers: int, **values: object) -> list[Found]:
    made = [Found(url=f"https://a.example/{number}", kind="article", via="feed") for number in numbers]
    for item in made:
        for name, value in values.items():
            setattr(item, name, value)
    return made


def add(ledger: Ledger, items: list[Found], site: str = SITE) -> set[str]:
    with ledger.begin() as connection:
        return frontier.add(connection, site, "run", items, AT)


def entry_of(ledger: Ledger, number: int, site: str = SITE) -> Entry:
    with ledger.begin() as connection:
        address = f"https://a.example/{number}"
        return frontier.known(connection, site, [address])[address]


def test_an_address_is_new_once(ledger: Ledger) -> None:
    assert add(ledger, found(1, 2, 2)) == {"https://a.example/1", "https://a.example/2"}
    assert add(ledger, found(2, 3)) == {"https://a.example/3"}
    assert add(ledger, found(1), site="b.example") == {"https://a.example/1"}


def test_order_of_announcement_is_the_order_of_taking(ledger: Ledger) -> None:
    add(ledger, found(*range(30, 0, -1)))
    with ledger.begin() as connection:
        first = owed.take(connection, SITE, limit=20)
        rest = owed.take(connection, SITE, after=first[-1].id)

    assert [entry.url.rpartition("/")[2] for entry in first + rest] == [str(n) for n in range(30, 0, -1)]


def test_all_announcers_are_remembered_and_the_first_hints(ledger: Ledger) -> None:
    add(ledger, found(1))
    hints = Link(url="x", headline="Flood", date=date(2026, 5, 3), keywords=["river"])
    add(ledger, found(1, via="sitemap", hints=hints))
    add(ledger, found(1, via="listing", hints=Link(url="x", headline="Other")))

    entry = entry_of(ledger, 1)
    assert entry.announced == ANNOUNCERS["feed"] | ANNOUNCERS["sitemap"] | ANNOUNCERS["listing"]
    assert entry.hints["headline"] == "Flood"
    assert entry.hints["date"] == "2026-05-03"
    assert link_of(entry).headline == "Flood"


def test_more_addresses_than_a_statement_holds(ledger: Ledger) -> None:
    assert len(add(ledger, found(*range(1, 1301)))) == 1300
    assert add(ledger, found(*range(1, 1301))) == set()


def test_a_date_that_no_longer_speaks_against_an_address_queues_it(ledger: Ledger) -> None:
    reason = min(frontier.RECONSIDERED)
    add(ledger, found(1, state="skipped", reason=reason))
    add(ledger, found(2, state="skipped", reason="not-html"))
    add(ledger, found(1, 2))

    assert (entry_of(ledger, 1).state, entry_of(ledger, 1).reason) == ("queued", None)
    assert (entry_of(ledger, 2).state, entry_of(ledger, 2).reason) == ("skipped", "not-html")


def test_skipped_and_failed_are_queued_again_by_reason_and_tries(ledger: Ledger) -> None:
    add(ledger, found(1, 2, state="skipped", reason="language"))
    add(ledger, found(3))
    outbox = Outbox(ledger, SITE, "run", lambda *_: "none")
    outbox.add(Outcome(entry_id=entry_of(ledger, 3).id, state="failed", reason="timeout", at=AT))
    outbox.flush()

    with ledger.begin() as connection:
        assert owed.requeue(connection, SITE, ["timeout"], max_tries=1) == 0
        assert owed.requeue(connection, SITE, ["timeout"], max_tries=2) == 1
        assert owed.requeue(connection, SITE, ["language"], max_tries=1) == 2
        assert len(owed.take(connection, SITE)) == 3


def test_what_was_fetched_in_a_span_of_time_is_queued_again_the_latest_first(ledger: Ledger) -> None:
    add(ledger, found(1, 2, 3, 4, 5))
    outbox = Outbox(ledger, SITE, "run", lambda *_: "none")
    for number, (state, reason, hours) in enumerate(
        [("skipped", "soft-404", 0), ("gone", "http-404", 1), ("skipped", "soft-404", 2), ("gone", "http-410", 1)], 1
    ):
        at = AT + timedelta(hours=hours)
        outbox.add(Outcome(entry_id=entry_of(ledger, number).id, state=state, reason=reason, at=at))
    outbox.flush()
    reasons = ["soft-404", "http-404"]

    with ledger.begin() as connection:
        assert owed.requeue(connection, SITE, reasons, 3, before=AT) == 0
        assert owed.requeue(connection, SITE, reasons, 3, before=AT + timedelta(hours=2), limit=1) == 1
    assert entry_of(ledger, 2).state == "queued"
    with ledger.begin() as connection:
        assert owed.requeue(connection, SITE, reasons, 3, after=AT + timedelta(hours=1)) == 1
    assert [entry_of(ledger, number).state for number in (1, 3, 4)] == ["skipped", "queued", "gone"]


def test_rechecks_come_when_due_and_the_longest_due_first(ledger: Ledger) -> None:
    add(ledger, found(1, 2, 3, 4))
    outbox = Outbox(ledger, SITE, "run", lambda *_: "none")
    for number, hours in ((1, 2), (2, 1), (3, 9)):
        entry = entry_of(ledger, number)
        outbox.add(Outcome(entry_id=entry.id, state="done", at=AT, recheck_at=AT + timedelta(hours=hours)))
    outbox.flush()

    with ledger.begin() as connection:
        due = owed.due(connection, SITE, AT + timedelta(hours=3))
        older = owed.fetched_before(connection, SITE, "2026-05-04", after=0)
    assert [entry.url[-1] for entry in due] == ["2", "1"]
    assert len(older) == 3


def test_a_known_article_that_went_is_looked_for_again(ledger: Ledger) -> None:
    add(ledger, found(1, 2, 3))
    outbox = Outbox(ledger, SITE, "run", lambda *_: "gone")
    for number, state, known in ((1, "gone", "article-1"), (2, "redirected", "article-2"), (3, "gone", None)):
        row = entry_of(ledger, number).id
        outbox.add(Outcome(entry_id=row, state=state, at=AT, recheck_at=AT, article_id=known))
    outbox.flush()

    with ledger.begin() as connection:
        assert [entry.url[-1] for entry in owed.due(connection, SITE, AT)] == ["1", "2"]
        assert [entry.url[-1] for entry in owed.fetched_before(connection, SITE, "2027")] == ["1", "2"]


def test_what_became_of_addresses_is_counted(ledger: Ledger) -> None:
    add(ledger, found(1))
    add(ledger, found(2, state="skipped", reason="robots"))
    add(ledger, [Found(url="https://a.example/", kind="listing", via="seed")])

    with ledger.begin() as connection:
        counted = {(row.kind, row.state): row.n for row in frontier.counts(connection, SITE)}
        assert frontier.last_id(connection, SITE) >= 3
    assert counted == {("article", "queued"): 1, ("article", "skipped"): 1, ("listing", "queued"): 1}


def test_a_listing_remembers_facts(ledger: Ledger) -> None:
    add(ledger, found(1))
    with ledger.begin() as connection:
        frontier.remember(connection, entry_of_(connection), {"pages": 3, "top": ["a"]})

    assert entry_of(ledger, 1).facts == {"pages": 3, "top": ["a"]}


def entry_of_(connection: object) -> int:
    return next(iter(frontier.known(connection, SITE, ["https://a.example/1"]).values())).id


def test_an_address_with_lone_surrogates_has_a_key() -> None:
    assert len(url_key("https://a.example/\ud800")) == 16


DAY = timedelta(days=1)


def announce_on(ledger: Ledger, day: int, lastmod: str | None = None) -> str:
    """Address 1 is announced on a day, in a run of that day; its state then."""
    hints = Link(url="x", date=date.fromisoformat(lastmod), date_is_lastmod=True) if lastmod else None
    with ledger.begin() as connection:
        runs.start(connection, f"run{day}", SITE, "news", {}, AT + day * DAY)
        frontier.add(connection, SITE, f"run{day}", found(1, hints=hints), AT + day * DAY)
    return entry_of(ledger, 1).state


def go(ledger: Ledger, day: int, reason: str = "http-404", state: str = "gone") -> None:
    """Address 1 is asked for on a day, and gives no article."""
    outbox = Outbox(ledger, SITE, f"run{day}", lambda *_: "none")
    outbox.add(Outcome(entry_id=entry_of(ledger, 1).id, state=state, reason=reason, at=AT + day * DAY))
    outbox.flush()


@pytest.mark.parametrize("reason", ["http-404", "http-410", "not-article"])
def test_a_story_that_was_taken_down_is_tried_again_when_it_is_announced_anew(ledger: Ledger, reason: str) -> None:
    announce_on(ledger, 0)
    go(ledger, 0, reason)
    assert announce_on(ledger, 1) == "queued"
    go(ledger, 1, reason)
    assert [announce_on(ledger, day) for day in (2, 3)] == ["gone", "gone"], "a dead link is no news"
    with ledger.begin() as connection:
        runs.start(connection, "silent", SITE, "news", {}, AT + 4 * DAY)
    assert announce_on(ledger, 5) == "queued"


def test_a_story_that_was_taken_down_is_tried_again_when_its_sitemap_tells_of_a_change(ledger: Ledger) -> None:
    announce_on(ledger, 0, "2026-05-01")
    go(ledger, 0)
    announce_on(ledger, 1, "2026-05-01")
    go(ledger, 1)
    assert announce_on(ledger, 2, "2026-05-01") == "gone"
    assert announce_on(ledger, 3, "2026-05-06") == "queued"


def test_what_was_refused_is_not_tried_again_for_being_announced(ledger: Ledger) -> None:
    announce_on(ledger, 0)
    go(ledger, 0, "redirected-home", "skipped")
    assert announce_on(ledger, 1) == "skipped"


def test_an_address_that_stands_for_a_known_article_knows_it_before_it_is_read(ledger: Ledger) -> None:
    add(ledger, found(1))
    add(ledger, found(1, 2, article_id="story"))

    assert [entry_of(ledger, number).article_id for number in (1, 2)] == ["story", "story"]
