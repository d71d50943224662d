"""The near-copy index finds what was put into it, however deep it has sunk, and forgets what was rolled back."""

from __future__ import annotations

from collections import defaultdict
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
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


POSTINGS = st.lists(st.tuples(st.integers(0, (1 << 32) - 1), st.integers(0, (1 << 31) - 1)), min_size=1, unique=True)


@given(POSTINGS, st.sampled_from([12, 16, 20]))
def test_packing_loses_nothing(pairs: list[tuple[int, int]], bits: int) -> None:
    ascending = sorted(key << 32 | doc for key, doc in pairs)

    parts = postings.split(ascending, bits)
    packed = {node: postings.pack(part, bits) for node, part in parts.items()}

    assert sorted(number for node, data in packed.items() for number in postings.unpack(data, node)) == ascending
    for key, _ in pairs:
        docs = postings.docs_in(packed[bits << 32 | key >> (32 - bits)], key, bits)
        assert docs == sorted(doc for other, doc in pairs if other == key)


def test_a_posting_takes_few_bytes() -> None:
    numbers = sorted(Random(2).getrandbits(16) << 32 | doc for doc in range(1000))

    assert len(postings.pack(numbers, 16)) == 1 + 5 * len(numbers)
