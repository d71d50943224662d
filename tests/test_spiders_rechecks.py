"""Known articles are looked at again within a run's budget; those of other sections stand in nobody's way."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from types import SimpleNamespace

from archivebot.ledger import Ledger, Outbox, Outcome, frontier
from archivebot.ledger.entries import Found
from archivebot.ledger.schema import CHUNK
from archivebot.spiders.rechecks import Rechecks

AT = datetime(2026, 5, 3, 12, tzinfo=UTC)
SITE = "a.example"
OTHERS = 4 * CHUNK


def test_those_of_a_section_come_behind_any_number_of_others(ledger: Ledger) -> None:
    urls = [f"https://a.example/{'sport' if n < OTHERS else 'town'}/{n}" for n in range(OTHERS + 3)]
    found = [Found(url=url, kind="article", via="feed", section=url.split("/")[3]) for url in urls]
    looks: list[str] = []
    with ledger.begin() as connection:
        frontier.add(connection, SITE, "run", found, AT)
        entries = frontier.known(connection, SITE, urls)
    outbox = Outbox(ledger, SITE, "run", lambda *_: "none")
    for entry in entries.values():
        outbox.add(Outcome(entry_id=entry.id, state="done", at=AT, recheck_at=AT, article_id=f"id{entry.id}"))
    outbox.flush()

    def wants(url: str, section: str | None) -> bool:
        looks.append(url)
        return section == "town"

    run = SimpleNamespace(
        arguments=SimpleNamespace(recheck=None, wants_section=wants),
        outbox=SimpleNamespace(counts=Counter()),
        facts=SimpleNamespace(cut=Counter()),
        site=SITE,
        now=lambda: AT,
    )
    with ledger.begin() as connection:
        given = Rechecks(run).due(connection)

    assert sorted(entry.url for entry in given) == urls[OTHERS:]
    assert len(looks) == len(urls), "each is judged once"
