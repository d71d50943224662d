"""What the tree holds is never denied, and little else is asked for."""

from __future__ import annotations

from random import Random

import pytest

from archivebot.ledger import Ledger, postings, presence
from archivebot.ledger.presence import Presence


def test_an_empty_tree_has_no_key() -> None:
    assert Presence().among([0, 1, (1 << 32) - 1]) == []


def test_no_key_is_denied_while_the_archive_grows(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "RECENT", 50)
    monkeypatch.setattr(presence, "SMALLEST", 4)
    random = Random(4)
    put: set[int] = set()
    sizes: set[int] = set()
    for _ in range(8):
        keys = [[random.getrandbits(32) for _ in range(10)] for _ in range(50)]
        with ledger.begin() as connection:
            for number, some in enumerate(keys):
                postings.add(connection, f"article-{number}", 1, some)
                put.update(some)
        read = Presence()
        with ledger.begin() as connection:
            read.read(connection)
        sizes.add(read.size)
        assert read.among(put) == list(put)
        others = [random.getrandbits(32) for _ in range(2000)]
        assert len(read.among(others)) < 0.3 * len(others)

    assert len(sizes) > 1


def test_memory_follows_the_ledger(ledger: Ledger) -> None:
    one, two = Presence(), Presence()
    with ledger.begin() as connection:
        postings.add(connection, "a", 1, [7])
        postings.sink(connection)
        one.read(connection)
    with ledger.begin() as connection:
        two.read(connection)
        assert two.among([7]) == [7]
        two.sink(connection, [1 << 63 | 2], 1)
    with ledger.begin() as connection:
        one.read(connection)

    assert one.among([7, 1 << 31, 1 << 30]) == [7, 1 << 31]
