"""The near-copy index finds what was put into it, however deep it has sunk, and forgets what was rolled back."""

from __future__ import annotations

from collections import defaultdict
from random import Random

import pytest
from sqlalchemy import func, select

from archivebot.ledger import Ledger, postings
from archivebot.ledger.driver import chunks
from archivebot.ledger.schema import copies_node, copies_recent


def fill(ledger: Ledger, count: int, size: int = 10, seed: int = 1) -> dict[int, list[int]]:
    random = Random(seed)
    truth: dict[int, list[int]] = defaultdict(list)
    with ledger.begin() as connection:
        for number in range(count):
            keys = sorted({random.getrandbits(32) for _ in range(size)})
            doc = postings.add(connection, f"article-{number}", 1, keys)
            for key in keys:
                truth[key].append(doc)
    return truth


def test_a_key_names_its_documents(ledger: Ledger) -> None:
    with ledger.begin() as connection:
        one = postings.add(connection, "a", 1, [5, 7])
        two = postings.add(connection, "b", 1, [7, 4_000_000_000])

        assert dict(postings.lookup(connection, [5, 7, 8, 4_000_000_000])) == {
            5: [one],
            7: [one, two],
            4_000_000_000: [two],
        }
        assert postings.lookup(connection, []) == {}


def test_what_has_sunk_through_all_levels_is_found(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "RECENT", 100)
    monkeypatch.setattr(postings, "CAPACITY", 2)
    monkeypatch.setattr(postings, "LEVELS", (12, 16, 20))
    truth = fill(ledger, 400, 30)

    with ledger.begin() as connection:
        levels = {node >> 32 for node in connection.scalars(select(copies_node.c.node))}
        keys = sorted(truth)[::7]
        found: dict[int, list[int]] = {}
        for chunk in chunks(keys, 20):
            found |= postings.lookup(connection, chunk)

    assert levels >= {12, 16}
    assert found == {key: truth[key] for key in keys}


def test_recent_postings_sink_and_leave_nothing_behind(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "RECENT", 32)
    fill(ledger, 64, 5)

    with ledger.begin() as connection:
        assert connection.scalar(select(func.count()).select_from(copies_recent)) == 0
        assert connection.scalar(select(func.count()).select_from(copies_node)) > 100


def test_a_rolled_back_transaction_takes_its_postings_with_it(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "RECENT", 2)

    class CrashError(Exception):
        pass

    with pytest.raises(CrashError), ledger.begin() as connection:
        for name in ("a", "b", "c"):
            postings.add(connection, name, 1, [1, 2, 3])
        raise CrashError

    with ledger.begin() as connection:
        assert postings.lookup(connection, [1, 2, 3]) == {}


def test_a_search_that_finds_nothing_with_its_first_keys_ends_there(ledger: Ledger) -> None:
    with ledger.begin() as connection:
        postings.add(connection, "a", 1, [99])
        postings.sink(connection)

        assert postings.lookup(connection, [*range(postings.FIRST), 99]) == {}
        assert postings.lookup(connection, [*range(postings.FIRST - 1), 99]) == {99: [1]}


def test_what_others_added_or_rolled_back_is_noticed(ledger: Ledger) -> None:
    other = Ledger.open(ledger.engine.url.render_as_string(hide_password=False))
    with ledger.begin() as connection:
        postings.add(connection, "a", 1, [1])
    with other.begin() as connection:
        assert postings.lookup(connection, [1, 2]) == {1: [1]}
        postings.add(connection, "b", 1, [1, 2])
    with ledger.begin() as connection:
        assert postings.lookup(connection, [1, 2]) == {1: [1, 2], 2: [2]}

    class CrashError(Exception):
        pass

    with pytest.raises(CrashError), ledger.begin() as connection:
        postings.add(connection, "c", 1, [3])
        raise CrashError
    with other.begin() as connection:
        third = postings.add(connection, "d", 1, [4])
    with ledger.begin() as connection:
        assert postings.lookup(connection, [1, 2, 3, 4]) == {1: [1, 2], 2: [2], 4: [third]}
    with other.begin() as connection:
        postings.sink(connection)
        fourth = postings.add(connection, "e", 1, [4])
    with ledger.begin() as connection:
        assert postings.lookup(connection, [1, 2, 3, 4]) == {1: [1, 2], 2: [2], 4: [third, fourth]}
    other.close()
