"""The near-copy index finds what was put into it, however deep it has sunk, and forgets what was rolled back."""

from __future__ import annotations

import contextlib
from collections import defaultdict
from random import Random

import pytest
from sqlalchemy import delete, func, select

from archivebot.ledger import Ledger, postings
from archivebot.ledger.driver import chunks
from archivebot.ledger.schema import copies_document, copies_node, copies_recent


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


def test_recent_postings_sink_and_leave_nothing_behind(ledger: Ledger) -> None:
    fill(ledger, 64, 5)

    with ledger.begin() as connection:
        postings.sink(connection)
        assert connection.scalar(select(func.count()).select_from(copies_recent)) == 0
        assert connection.scalar(select(func.count()).select_from(copies_node)) > 100


def test_a_text_lets_a_slice_sink_at_most(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    """So no transaction waits for a large merge; and a text's row goes when all of its postings are in the tree."""
    monkeypatch.setattr(postings, "RECENT", 128)
    sunk: list[int] = []
    sink_slice = postings.sink_slice
    monkeypatch.setattr(
        postings, "sink_slice", lambda at, known, part: (sunk.append(known.last[0]), sink_slice(at, known, part))
    )
    truth = fill(ledger, 1000)

    with ledger.begin() as connection:
        rows = list(connection.scalars(select(copies_recent.c.doc)))
        keys = sorted(truth)[::9]
        found: dict[int, list[int]] = {}
        for chunk in chunks(keys, 20):
            found |= postings.lookup(connection, chunk)
    assert len(set(sunk)) == len(sunk) > 400
    assert 120 <= len(rows) <= 140
    assert max(rows) == 1000
    assert found == {key: truth[key] for key in keys}


def test_slices_that_one_process_let_sink_are_known_to_another(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postings, "RECENT", 64)
    other = Ledger.open(ledger.engine.url.render_as_string(hide_password=False))
    random, truth = Random(8), defaultdict(list)

    class CrashError(Exception):
        pass

    for turn in range(120):
        with contextlib.suppress(CrashError), random.choice((ledger, other)).begin() as connection:
            added: dict[int, list[int]] = {}
            for number in range(random.randint(1, 4)):
                keys = sorted({random.getrandbits(32) >> 3 for _ in range(12)} | {random.randrange(40) << 26})
                added[postings.add(connection, f"{turn}-{number}", 1, keys)] = keys
            if turn % 5 == 4:
                raise CrashError
            for doc, keys in added.items():
                for key in keys:
                    truth[key].append(doc)
    for each in (ledger, other):
        with each.begin() as connection:
            found: dict[int, list[int]] = {}
            for chunk in chunks(sorted(truth), 20):
                found |= postings.lookup(connection, chunk)
        assert {key: sorted(docs) for key, docs in found.items()} == dict(truth)
    other.close()


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


@pytest.mark.parametrize("sunk", [False, True])
def test_the_number_of_a_text_that_was_removed_is_not_given_again(ledger: Ledger, sunk: bool) -> None:
    with ledger.begin() as connection:
        postings.add(connection, "a", 1, [5])
        gone = postings.add(connection, "b", 1, [7])
        if sunk:
            postings.sink(connection)
        connection.execute(delete(copies_document).where(copies_document.c.doc == gone))

    with ledger.begin() as connection:
        new = postings.add(connection, "c", 1, [9])

        assert new > gone
        assert postings.lookup(connection, [9]) == {9: [new]}
        assert connection.scalars(select(copies_document.c.article_id).order_by(copies_document.c.doc)).all() == [
            "a",
            "c",
        ]
