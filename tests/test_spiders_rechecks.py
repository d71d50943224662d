"""Known articles are looked at again within a run's budget; those of other sections stand in nobody's way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from archivebot.ledger import Ledger, Outbox, Outcome, frontier
from archivebot.ledger.entries import Found
from archivebot.ledger.recheck import LEAST_BUDGET
from archivebot.ledger.schema import CHUNK
from archivebot.spiders.rechecks import Rechecks

AT = datetime(2026, 5, 3, 12, tzinfo=UTC)
SITE = "a.example"
OTHERS = 4 * CHUNK


def due_run(ledger: Ledger, number: int = 0, urls: Sequence[str] = ()) -> Any:
    """A run on a ledger in which as many articles are due."""
    urls = urls or [f"https://a.example/town/{n}" for n in range(number)]
    found = [Found(url=url, kind="article", via="feed", section=url.split("/")[3]) for url in urls]
    with ledger.begin() as connection:
        frontier.add(connection, SITE, "run", found, AT)
        entries = frontier.known(connection, SITE, urls)
    outbox = Outbox(ledger, SITE, "run", lambda *_: "none")
    for entry in entries.values():
        outbox.add(Outcome(entry_id=entry.id, state="done", at=AT, recheck_at=AT, article_id=f"id{entry.id}"))
    outbox.flush()
    return SimpleNamespace(
        arguments=SimpleNamespace(recheck=None, wants_section=lambda url, section: True),
        outbox=SimpleNamespace(counts=Counter()),
        facts=SimpleNamespace(cut=Counter()),
        site=SITE,
        now=lambda: AT,
    )


def test_those_of_a_section_come_behind_any_number_of_others(ledger: Ledger) -> None:
    urls = [f"https://a.example/{'sport' if n < OTHERS else 'town'}/{n}" for n in range(OTHERS + 3)]
    looks: list[str] = []

    def wants(url: str, section: str | None) -> bool:
        looks.append(url)
        return section == "town"

    run = due_run(ledger, urls=urls)
    run.arguments.wants_section = wants
    with ledger.begin() as connection:
        given = Rechecks(run).due(connection)

    assert sorted(entry.url for entry in given) == urls[OTHERS:]
    assert len(looks) == len(urls), "each is judged once"


def test_no_more_than_the_budget_are_given_however_many_are_due(ledger: Ledger) -> None:
    run = due_run(ledger, 3 * LEAST_BUDGET)
    rechecks = Rechecks(run)
    given = []
    with ledger.begin() as connection:
        while more := rechecks.due(connection):
            given += more

    assert len(given) == len({entry.id for entry in given}) == LEAST_BUDGET
    assert run.facts.cut["rechecks"] == 1, "the report tells that others are due"


def test_what_is_refused_unasked_uses_nothing_of_the_budget(ledger: Ledger) -> None:
    run = due_run(ledger, 2 * LEAST_BUDGET)
    rechecks = Rechecks(run)
    with ledger.begin() as connection:
        first = rechecks.due(connection)
        for _ in first[:50]:
            rechecks.unasked()
        second = rechecks.due(connection)

    assert (len(first), len(second)) == (LEAST_BUDGET, 50)
