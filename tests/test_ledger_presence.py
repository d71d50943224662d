"""What the tree holds is never denied, and little else is asked for."""

from __future__ import annotations

from random import Random

import pytest

from archivebot.ledger import Ledger, postings, presence
from archivebot.ledger.driver import run
from archivebot.ledger.presence import SLICES, Presence
from archivebot.ledger.recent import recent


def test_an_empty_tree_has_no_key() -> None:
    assert Presence().among([0, 1, (1 << 32) - 1]) == []


def test_no_key_is_denied_while_the_archive_grows(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "RECENT", 50)
    monkeypatch.setattr(presence, "SMALLEST", 3)
    random = Random(4)
    put: set[int] = set()
    sizes: set[int] = set()
    for round_ in range(8):
        keys = [[random.getrandbits(32) for _ in range(10)] for _ in range(50)]
        with ledger.begin() as connection:
            for number, some in enumerate(keys):
                postings.add(connection, f"article-{number}", 1, some)
                put.update(some)
            for part in range(round_ % 3, SLICES, 3):
                postings.sink_slice(connection, recent(connection), part)
        read = Presence()
        with ledger.begin() as connection:
            read.read(connection)
            recent_keys = set(recent(connection).known(put))
        sizes.update(map(len, read.bits))
        there = [key for key in put if key not in recent_keys]
        assert read.among(there) == there
        others = [random.getrandbits(32) for _ in range(2000)]
        assert len(read.among(others)) < 0.3 * len(others)

    assert len(sizes) > 2


def test_memory_follows_the_ledger(ledger: Ledger) -> None:
    one, two = Presence(), Presence()
    with ledger.begin() as connection:
        postings.add(connection, "a", 1, [7])
        postings.sink(connection)
        one.read(connection)
    with ledger.begin() as connection:
        two.read(connection)
        assert two.among([7]) == [7]
        two.sink(connection, SLICES // 2, [1 << 63 | 2], 2, about=1, levels=())
    with ledger.begin() as connection:
        changed = one.read(connection)

    assert changed == [SLICES // 2]
    assert one.among([7, 1 << 31, 1 << 30]) == [7, 1 << 31]


def test_a_ledger_of_an_older_version_is_read_and_brought_up_to_date(ledger: Ledger) -> None:
    random = Random(6)
    keys = sorted(random.getrandbits(32) for _ in range(postings.FIRST))
    with ledger.begin() as connection:
        postings.add(connection, "a", 1, keys)
        postings.sink(connection)
        bits = b"".join(
            data for (data,) in run(connection, "SELECT data FROM copies_presence WHERE part >= 0 ORDER BY part", ())
        )
        run(connection, "DELETE FROM copies_presence", ())
        run(connection, "INSERT INTO copies_presence (part, data) VALUES (?, ?)", (0, bits))
        run(connection, "INSERT INTO copies_presence (part, data) VALUES (?, ?)", (-1, b"8 random"))
    with ledger.begin() as connection:
        assert len(postings.lookup(connection, keys)) == postings.FIRST
        postings.add(connection, "b", 1, keys[:10])
        postings.sink_slice(connection, recent(connection), keys[0] >> 26)
    with ledger.begin() as connection:
        found = postings.lookup(connection, keys)

    assert [found[key] for key in keys] == [[1, 2]] * 10 + [[1]] * 10
