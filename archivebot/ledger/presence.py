"""Which keys the tree of the near-copy index may hold, a few bits a key: most keys of a new text are in no other.

The bits stand in the ledger and in memory, 8 MB at most. They say "perhaps" too often where the archive is large, and
never "no" for a key that is there. A random stamp, new with every change, tells whether memory has what the ledger has.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection

from archivebot.ledger.driver import run, run_many
from archivebot.ledger.nodes import KEY_BITS, unpack

SMALLEST, LARGEST = 16, 26
"""Logarithm of the number of bits, at least and at most."""

BITS = 8
"""Bits a key at least, until there are as many as may be."""

PART = 1 << 15
"""Bytes a row."""

STAMP = -1
"""The row of the stamp; the others are numbered from 0."""

UPSERT = "INSERT INTO copies_presence (part, data) VALUES (?, ?) ON CONFLICT (part) DO UPDATE SET data = excluded.data"


class Presence:
    """The bits of one ledger; a key's bit is the one that its leading bits number."""

    def __init__(self) -> None:
        self.stamp = b""
        self.size = 0
        """Logarithm of the number of bits; 0 while the tree is empty."""
        self.bits = bytearray()

    def among(self, keys: Iterable[int]) -> list[int]:
        """Those of the keys that the tree may hold."""
        if not self.size:
            return []
        bits, shift = self.bits, KEY_BITS - self.size
        return [key for key in keys if bits[key >> shift >> 3] >> (key >> shift & 7) & 1]

    def add(self, keys: Iterable[int], below: int = 0) -> None:
        """Remember keys, which have ``below`` more bits at their lower end."""
        bits, shift = self.bits, KEY_BITS - self.size + below
        for key in keys:
            at = key >> shift
            bits[at >> 3] |= 1 << (at & 7)

    def read(self, connection: Connection) -> None:
        """Bring memory up to date with the ledger."""
        rows = run(connection, "SELECT data FROM copies_presence WHERE part = ?", (STAMP,))
        stamp = bytes(rows[0][0]) if rows else b""
        if stamp == self.stamp:
            return
        parts = run(connection, "SELECT data FROM copies_presence WHERE part >= 0 ORDER BY part", ())
        self.bits = bytearray(b"".join(bytes(data) for (data,) in parts))
        self.size = (8 * len(self.bits)).bit_length() - 1 if self.bits else 0
        self.stamp = stamp

    def sink(self, connection: Connection, postings: Sequence[int], about: int) -> None:
        """Remember what sank into the tree, which has ``about`` so many keys by now."""
        size = min(max((BITS * about - 1).bit_length(), SMALLEST), LARGEST)
        if size > self.size:
            # Twice as many bits as needed, so that all has to be read anew only when the archive has doubled.
            self.size = min(size + 1, LARGEST)
            self.bits = bytearray(1 << self.size >> 3)
            for node, data in run(connection, "SELECT node, data FROM copies_node", ()):
                self.add(unpack(data, node), KEY_BITS)
        else:
            self.add(postings, KEY_BITS)
        self.stamp = secrets.token_bytes(8)
        rows = [(start // PART, bytes(self.bits[start : start + PART])) for start in range(0, len(self.bits), PART)]
        run_many(connection, UPSERT, [*rows, (STAMP, self.stamp)])
