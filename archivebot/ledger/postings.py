"""The near-copy index's storage: 32-bit key -> documents, in the ledger's own tables.

A row a posting would cost 20 bytes and a random page write each. Instead postings gather in ``copies_recent``, a row
a text, and sink into a tree of packed nodes (a buffer tree): a node holds postings whose keys begin with the same bits;
one that is full hands them to its 16 children. They sink a slice of the keys at a time, so no transaction waits for a
large merge. A posting costs 5 or 6 bytes; a look-up reads one small row a level and key that may be there, and the
levels grow with the logarithm of the archive. Any number of processes may work on one ledger, and a transaction that
is rolled back takes its postings with it: what memory holds, it first asks after (:mod:`archivebot.ledger.recent`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import Connection

from archivebot.ledger import nodes
from archivebot.ledger.driver import chunks, delete_in, run, run_many, select_in
from archivebot.ledger.presence import SLICES
from archivebot.ledger.recent import Recent, packed_keys, recent

LEVELS = (12, 16, 20)
"""Leading bits of the key that the nodes of each level share."""

CAPACITY = 1600
"""Postings of a node before it hands them down, on average; the last level has no limit."""

RECENT = 8192
"""Documents between two sinkings of a slice's recent postings."""

FIRST = 20
"""Keys of a text that are looked for at first: a text that holds a copy or a part has one of them among so many."""

KEYS = 32
"""Keys of a text, about."""

TURNS = 0x41424F54_434F5059
"""Number of the advisory lock of the index on PostgreSQL ("ABOTCOPY")."""

INSERT = "INSERT INTO copies_node (node, data) VALUES (?, ?)"


def add(connection: Connection, article_id: str, revision: int, keys: Collection[int]) -> int:
    """Put a text's keys into the index; returns the number of its document."""
    take_turns(connection)
    known = recent(connection)
    statement = "INSERT INTO copies_document (article_id, revision) VALUES (?, ?) RETURNING doc"
    doc = int(run(connection, statement, (article_id, revision))[0][0])
    newest = known.newest
    if doc <= newest:
        # SQLite gives the number of a text that was forgotten once more; the index still knows that one's keys.
        run(connection, "UPDATE copies_document SET doc = ? WHERE doc = ?", (newest + 1, doc))
        doc = newest + 1
    if keys:
        packed = packed_keys(keys)
        run(connection, "INSERT INTO copies_recent (doc, sketch) VALUES (?, ?)", (doc, packed))
        known.add(doc, packed)
    known.due = known.due or due(known)
    if doc >= known.due:
        sink_slice(connection, known, min(range(SLICES), key=known.tree.sunk))
    return doc


def lookup(connection: Connection, keys: Sequence[int]) -> dict[int, list[int]]:
    """The documents of each key that has any; where none of :data:`FIRST` keys has, the others are not asked for."""
    found: dict[int, list[int]] = defaultdict(list)
    if not keys:
        return found
    take_turns(connection)
    known = recent(connection)
    newest = known.known(keys)
    levels = [bits for bits in LEVELS if bits <= known.depth]
    search(connection, levels, known.tree.among(keys[:FIRST]), found)
    if found or newest:
        search(connection, levels, known.tree.among(keys[FIRST:]), found)
    for key, docs in newest.items():
        found[key] += docs
    return found


def search(connection: Connection, levels: Sequence[int], keys: Sequence[int], found: dict[int, list[int]]) -> None:
    """Add the documents of each key in the tree."""
    for bits in reversed(levels) if keys else ():
        wanted: dict[int, list[int]] = defaultdict(list)
        for key in keys:
            wanted[nodes.node_of(key, bits)].append(key)
        for node, data in run(connection, select_in("node, data", "copies_node", "node", len(wanted)), tuple(wanted)):
            for key in wanted[node]:
                if docs := nodes.docs_in(data, key, bits):
                    found[key] += docs


def take_turns(connection: Connection) -> None:
    """Hold the index until the transaction ends: SQLite's writers queue anyway, PostgreSQL's must be told to."""
    if connection.dialect.name == "postgresql":
        run(connection, f"SELECT pg_advisory_xact_lock({TURNS})", ())


def sink(connection: Connection) -> None:
    """Move all recent postings into the tree."""
    known = recent(connection)
    for part in range(SLICES):
        sink_slice(connection, known, part)


def sink_slice(connection: Connection, known: Recent, part: int) -> None:
    """Move the recent postings of a slice into the tree."""
    if known.last is None:
        return
    last, numbers = known.last[0], known.postings(part)
    known.depth = max(known.depth, give(connection, 0, numbers)) if numbers else known.depth
    known.tree.sink(connection, part, numbers, last, about=last * KEYS, levels=LEVELS)
    known.slices[part] = {}
    oldest = min(map(known.tree.sunk, range(SLICES)))
    run(connection, "DELETE FROM copies_recent WHERE doc <= ?", (oldest,))
    if oldest >= last:
        known.last = None
    known.due = due(known)


def due(known: Recent) -> int:
    """The document with which the next slice sinks: each when it has :data:`RECENT` documents, in turns."""
    sunk = [known.tree.sunk(part) for part in range(SLICES)]
    return max(max(sunk) + max(RECENT // SLICES, 1), min(sunk) + RECENT if min(sunk) else RECENT // 2)


def give(connection: Connection, level: int, postings: Sequence[int]) -> int:
    """Put ascending postings (key and document in one number) into the nodes of a level, and on where one is full.

    Returns the bits of the deepest level that got any.
    """
    deepest = bits = LEVELS[level]
    parts = nodes.split(postings, bits)
    for chunk in chunks(list(parts)):
        held = dict(run(connection, select_in("node, data", "copies_node", "node", len(chunk)), chunk))
        rows: list[tuple[int, bytes]] = []
        for node in chunk:
            part, data = parts[node], held.get(node, b"")
            if level + 1 < len(LEVELS) and nodes.count_of(data, bits) + len(part) > capacity(node):
                deepest = max(deepest, give(connection, level + 1, sorted([*nodes.unpack(data, node), *part])))
                rows.append((node, b""))
            else:
                rows.append((node, nodes.appended(data, part, node)))
        # Rows that are overwritten where they stand leave pages half empty.
        run(connection, delete_in("copies_node", "node", len(chunk)), chunk)
        run_many(connection, INSERT, rows)
    return deepest


def capacity(node: int) -> int:
    """Postings of a node before it hands them down: some half, some one and a half of the average, not all at once."""
    return CAPACITY // 2 + CAPACITY * (node * 2_654_435_761 >> 8 & 255) // 255
