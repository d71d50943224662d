"""Packed nodes keep what was put into them, and appending is the same as packing at once."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.ledger import nodes

POSTINGS = st.lists(st.tuples(st.integers(0, (1 << 32) - 1), st.integers(0, (1 << 32) - 1)), min_size=1, unique=True)
LEVELS = st.sampled_from([12, 16, 20])


@given(POSTINGS, LEVELS)
def test_packing_loses_nothing(pairs: list[tuple[int, int]], bits: int) -> None:
    ascending = sorted(key << 32 | doc for key, doc in pairs)

    packed = {node: nodes.pack(part, bits) for node, part in nodes.split(ascending, bits).items()}

    assert sorted(number for node, data in packed.items() for number in nodes.unpack(data, node)) == ascending
    for key, _ in pairs:
        docs = nodes.docs_in(packed[nodes.node_of(key, bits)], key, bits)
        assert docs == sorted(doc for other, doc in pairs if other == key)


@given(POSTINGS, POSTINGS, LEVELS)
def test_what_is_appended_is_found_with_what_was_there(
    first: list[tuple[int, int]], second: list[tuple[int, int]], bits: int
) -> None:
    data: dict[int, bytes] = {}
    for pairs in (first, second):
        for node, part in nodes.split(sorted(key << 32 | doc for key, doc in pairs), bits).items():
            data[node] = nodes.appended(data.get(node, b""), part, node)

    for node, packed in data.items():
        expected = [key << 32 | doc for key, doc in (*first, *second) if nodes.node_of(key, bits) == node]
        assert sorted(nodes.unpack(packed, node)) == sorted(expected)
        assert nodes.count_of(packed, bits) == len(expected)


def test_an_empty_node_has_nothing() -> None:
    assert list(nodes.unpack(b"", 12 << 32)) == []
    assert nodes.docs_in(b"", 7, 12) == []


@pytest.mark.parametrize(("bits", "size"), [(12, 6), (16, 5), (20, 5)])
def test_a_posting_takes_few_bytes(bits: int, size: int) -> None:
    numbers = sorted(Random(2).getrandbits(32 - bits) << 32 | doc for doc in range(1000))

    assert len(nodes.pack(numbers, bits)) == 1 + size * len(numbers)
