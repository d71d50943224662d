"""The near-copy index's storage: 32-bit key -> documents, in the ledger's own tables.

A row a posting would cost 20 bytes and a random page write each. Instead postings gather in ``copies_recent``
and sink, a few thousand at a time, into a tree of packed nodes (a buffer tree): a node holds postings whose keys
begin with the same bits; one that grows over :data:`CAPACITY` hands them to its 16 children. A posting costs
5 to 7 bytes; a look-up reads one small row a key and level, and the levels grow with the logarithm of the archive.
Nothing is kept in memory, so any number of processes may work on one ledger, and a transaction that is rolled
back takes its postings with it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Sequence
from sys import byteorder

from sqlalchemy import Connection

from archivebot.ledger.driver import chunks, run, run_many, select_in

LEVELS = (12, 16, 20)
"""Leading bits of the key that the nodes of each level share."""

CAPACITY = 1600
"""Postings of a node before it hands them down; the last level has no limit."""

RECENT = 2048
"""Documents between two sinkings of the recent postings."""

FIRST = 20
"""Keys of a text that are looked for at first: a text that holds a copy or a part has one of them among so many."""

TURNS = 0x41424F54_434F5059
"""Number of the advisory lock of the index on PostgreSQL ("ABOTCOPY")."""

KEY_BITS = 32

UPSERT = "INSERT INTO copies_node (node, data) VALUES (?, ?) ON CONFLICT (node) DO UPDATE SET data = excluded.data"


def add(connection: Connection, article_id: str, revision: int, keys: Collection[int]) -> int:
    """Put a text's keys into the index; returns the number of its document."""
    take_turns(connection)
    statement = "INSERT INTO copies_document (article_id, revision) VALUES (?, ?) RETURNING doc"
    doc = int(run(connection, statement, (article_id, revision))[0][0])
    if keys:
        run_many(connection, "INSERT INTO copies_recent (key, doc) VALUES (?, ?)", [(key, doc) for key in keys])
    if doc % RECENT == 0:
        sink(connection)
    return doc


def lookup(connection: Connection, keys: Sequence[int]) -> dict[int, list[int]]:
    """The documents of each key that has any; where none of :data:`FIRST` keys has, the others are not asked for."""
    found: dict[int, list[int]] = defaultdict(list)
    if not keys:
        return found
    take_turns(connection)
    for key, doc in run(connection, select_in("key, doc", "copies_recent", "key", len(keys)), tuple(keys)):
        found[key].append(doc)
    levels = LEVELS[: depth(connection)]
    search(connection, levels, keys[:FIRST], found)
    if found:
        search(connection, levels, keys[FIRST:], found)
    return found


def search(connection: Connection, levels: Sequence[int], keys: Sequence[int], found: dict[int, list[int]]) -> None:
    """Add the documents of each key in the tree."""
    for bits in levels if keys else ():
        wanted: dict[int, list[int]] = defaultdict(list)
        for key in keys:
            wanted[bits << KEY_BITS | key >> (KEY_BITS - bits)].append(key)
        for node, data in run(connection, select_in("node, data", "copies_node", "node", len(wanted)), tuple(wanted)):
            for key in wanted[node]:
                if docs := docs_in(data, key, bits):
                    found[key] += docs


def take_turns(connection: Connection) -> None:
    """Hold the index until the transaction ends: SQLite's writers queue anyway, PostgreSQL's must be told to."""
    if connection.dialect.name == "postgresql":
        run(connection, f"SELECT pg_advisory_xact_lock({TURNS})", ())


def depth(connection: Connection) -> int:
    """How many levels of the tree can have nodes, by the number of its rows: deeper ones need not be asked."""
    highest = run(connection, "SELECT max(node) FROM copies_node", ())[0][0]
    return 0 if highest is None else LEVELS.index(highest >> KEY_BITS) + 1


def sink(connection: Connection) -> None:
    """Move the recent postings into the tree."""
    rows = run(connection, "SELECT key, doc FROM copies_recent ORDER BY key, doc", ())
    give(connection, 0, [key << KEY_BITS | doc for key, doc in rows])
    run_many(connection, "DELETE FROM copies_recent", [()])


def give(connection: Connection, level: int, postings: Sequence[int]) -> None:
    """Put ascending postings (key and document in one number) into the nodes of a level, and on where one is full."""
    bits = LEVELS[level]
    parts = split(postings, bits)
    held: dict[int, bytes] = {}
    for chunk in chunks(list(parts)):
        held.update(run(connection, select_in("node, data", "copies_node", "node", len(chunk)), chunk))
    rows: list[tuple[int, bytes]] = []
    for node, part in parts.items():
        if node in held:
            part = sorted([*unpack(held[node], node), *part])
        if len(part) > CAPACITY and level + 1 < len(LEVELS):
            give(connection, level + 1, part)
            part = []
        rows.append((node, pack(part, bits)))
    run_many(connection, UPSERT, rows)


def split(postings: Sequence[int], bits: int) -> dict[int, list[int]]:
    """Ascending postings by the node of a level that they belong to."""
    shift = 2 * KEY_BITS - bits
    parts: dict[int, list[int]] = {}
    start = 0
    while start < len(postings):
        prefix = postings[start] >> shift
        end = bisect_left(postings, (prefix + 1) << shift, start)
        parts[bits << KEY_BITS | prefix] = list(postings[start:end])
        start = end
    return parts


def key_width(bits: int) -> int:
    """Bytes of a key that a node stores: those that its number does not tell."""
    return 4 if bits < 16 else 2


def pack(postings: Sequence[int], bits: int) -> bytes:
    """Ascending postings as bytes: the width of a document's number, the keys' low bytes, the documents' numbers.

    Numbers are little-endian; documents are split into planes (all low bytes, all second bytes ...), which slices
    take apart and put together at the speed of a copy.
    """
    raw = words_to_bytes(postings)
    width = key_width(bits)
    keys = bytearray(len(postings) * width)
    for at in range(width):
        keys[at::width] = raw[4 + at :: 8]
    doc_width = 4 if any(raw[3::8]) else 3
    return bytes((doc_width,)) + keys + b"".join(raw[at::8] for at in range(doc_width))


def unpack(data: bytes, node: int) -> Sequence[int]:
    """The postings of a node as :func:`pack` was given them."""
    bits = node >> KEY_BITS
    width, doc_width = key_width(bits), data[0]
    count = (len(data) - 1) // (width + doc_width)
    raw = bytearray(count * 8)
    for at in range(width):
        raw[4 + at :: 8] = data[1 + at : 1 + count * width : width]
    if width == 2:
        high = (node & (1 << bits) - 1) >> (bits - 16)
        raw[6::8] = bytes((high & 255,)) * count
        raw[7::8] = bytes((high >> 8,)) * count
    start = 1 + count * width
    for at in range(doc_width):
        raw[at::8] = data[start + at * count : start + (at + 1) * count]
    return array_of(bytes(raw), "Q")


def docs_in(data: bytes, key: int, bits: int) -> list[int]:
    """The documents of a key in a packed node of a level."""
    doc_width, width = data[0], key_width(bits)
    count = (len(data) - 1) // (width + doc_width)
    start = 1 + count * width
    keys = array_of(data[1:start], "I" if width == 4 else "H")
    key &= (1 << 8 * width) - 1
    at = bisect_left(keys, key)
    found = []
    while at < count and keys[at] == key:
        found.append(sum(data[start + plane * count + at] << (8 * plane) for plane in range(doc_width)))
        at += 1
    return found


def words_to_bytes(numbers: Sequence[int]) -> bytes:
    """Numbers as eight little-endian bytes each."""
    packed = array("Q", numbers)
    if byteorder == "big":
        packed.byteswap()
    return packed.tobytes()


def array_of(data: bytes, code: str) -> array[int]:
    """Little-endian bytes as numbers of 8 (``Q``), 4 (``I``) or 2 (``H``) bytes."""
    numbers = array(code)
    numbers.frombytes(data)
    if byteorder == "big":
        numbers.byteswap()
    return numbers
