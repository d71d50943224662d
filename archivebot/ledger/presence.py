"""Which keys the tree of the near-copy index may hold, a few bits a key: most keys of a new text are in no other.

The bits stand in the ledger and in memory, 16 MB at most. They say "perhaps" too often where the archive is large, and
never "no" for a key that is there. Keys are divided into :data:`SLICES` by their leading bits; a row of the ledger
tells what happened to each slice last, so memory learns what another process, or a rollback, did to which of them.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from struct import Struct

from sqlalchemy import Connection

from archivebot.ledger.driver import run, run_many, select_in
from archivebot.ledger.nodes import KEY_BITS, unpack

SLICE_BITS = 6
SLICES = 1 << SLICE_BITS
"""Ranges of keys: postings sink a range at a time, so that no transaction waits for all of them."""

SHIFT = KEY_BITS - SLICE_BITS
"""Bits of a key after those that number its slice."""

SMALLEST, LARGEST = 10, 21
"""Logarithm of the number of bits of a slice, at least and at most."""

BITS = 8
"""Bits a key at least, until there are as many as may be."""

STATE = -1
"""The row that tells of the slices; the bits of slice ``n`` are row ``n``."""

LAYOUT = Struct("<4sI")
"""Of a slice: a random stamp, new with every change, and the last document that sank."""

UNTOUCHED = (b"", 0)

UPSERT = "INSERT INTO copies_presence (part, data) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET data = excluded.data"


class Presence:
    """The bits of one ledger; a key's bit is the one that its leading bits number."""

    def __init__(self) -> None:
        self.bits = [bytearray()] * SLICES
        self.shifts = [SHIFT] * SLICES
        """Bits of a key, of each slice, that do not number its bit."""
        self.state = b""
        self.slices = [UNTOUCHED] * SLICES

    def among(self, keys: Iterable[int]) -> list[int]:
        """Those of the keys that the tree may hold."""
        found, slices, shifts = [], self.bits, self.shifts
        for key in keys:
            part = key >> SHIFT
            at = (key & (1 << SHIFT) - 1) >> shifts[part]
            bits = slices[part]
            if bits and bits[at >> 3] >> (at & 7) & 1:
                found.append(key)
        return found

    def sunk(self, part: int) -> int:
        """The last document whose keys in a slice are in the tree."""
        return self.slices[part][1]

    def read(self, connection: Connection) -> list[int]:
        """Bring memory up to date with the ledger; returns the slices that were not."""
        rows = run(connection, "SELECT data FROM copies_presence WHERE part = ?", (STATE,))
        state = bytes(rows[0][0]) if rows else b""
        if state == self.state:
            return []
        if len(state) == SLICES * LAYOUT.size:
            slices = list(LAYOUT.iter_unpack(state))
            changed = [part for part in range(SLICES) if slices[part] != self.slices[part]]
            query = select_in("part, data", "copies_presence", "part", len(changed))
            found = {part: bytearray(data) for part, data in run(connection, query, tuple(changed))}
        else:
            slices, changed, found = [UNTOUCHED] * SLICES, list(range(SLICES)), unsliced(connection)
        for part in changed:
            self.put(part, found.get(part, bytearray()))
        self.state, self.slices = state, slices
        return changed

    def put(self, part: int, bits: bytearray) -> None:
        """Take bits for a slice."""
        self.bits[part] = bits
        self.shifts[part] = SHIFT - size_of(bits)

    def sink(
        self,
        connection: Connection,
        part: int,
        postings: Sequence[int],
        last: int,
        *,
        about: int,
        levels: Sequence[int],
    ) -> None:
        """Remember what sank into a slice of the tree, up to document ``last``; the tree has ``about`` so many keys."""
        size = min(max((BITS * about // SLICES).bit_length(), SMALLEST), LARGEST)
        if size > size_of(self.bits[part]):
            # Twice as many bits as needed: they have to be made anew only when the archive has doubled.
            self.put(part, bytearray(1 << min(size + 1, LARGEST) >> 3))
            for bits in levels:
                first = bits << KEY_BITS | part << bits - SLICE_BITS
                between = (first, first + (1 << bits - SLICE_BITS) - 1)
                for node, data in run(
                    connection, "SELECT node, data FROM copies_node WHERE node BETWEEN ? AND ?", between
                ):
                    self.add(part, unpack(data, node))
        else:
            self.add(part, postings)
        rows = [(part, bytes(self.bits[part]))]
        if len(self.state) != SLICES * LAYOUT.size:
            run(connection, "DELETE FROM copies_presence", ())
            rows = [(at, bytes(bits)) for at, bits in enumerate(self.bits)]
        self.slices[part] = secrets.token_bytes(LAYOUT.size - 4), last
        self.state = b"".join(LAYOUT.pack(*each) for each in self.slices)
        run_many(connection, UPSERT, [*rows, (STATE, self.state)])

    def add(self, part: int, postings: Iterable[int]) -> None:
        """Remember the keys of a slice's postings."""
        bits, shift, mask = self.bits[part], KEY_BITS + self.shifts[part], (1 << SHIFT + KEY_BITS) - 1
        for posting in postings:
            at = (posting & mask) >> shift
            bits[at >> 3] |= 1 << (at & 7)


def size_of(bits: bytearray) -> int:
    """Logarithm of the number of bits; 0 where there are none."""
    return (8 * len(bits)).bit_length() - 1 if bits else 0


def unsliced(connection: Connection) -> dict[int, bytearray]:
    """The slices' bits in a ledger that an older version wrote last: one after another in rows of another length."""
    rows = run(connection, "SELECT data FROM copies_presence WHERE part >= 0 ORDER BY part", ())
    bits = bytearray(b"".join(bytes(data) for (data,) in rows))
    length = len(bits) // SLICES
    return {part: bits[part * length : (part + 1) * length] for part in range(SLICES)} if length else {}
