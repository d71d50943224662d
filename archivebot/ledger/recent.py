"""The newest postings of the near-copy index: a row a text in the ledger, a dictionary in memory.

Texts are added one after another, and a rollback takes the last ones away. So what memory holds is right as long as
the last text that it knows is still there; where it is not (another process, a rollback), all is read anew.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection
from itertools import repeat
from sys import byteorder
from weakref import WeakKeyDictionary, ref

from sqlalchemy import Connection, Engine

from archivebot.ledger.driver import run
from archivebot.ledger.presence import Presence

SINCE = "SELECT doc, sketch FROM copies_recent WHERE doc >= ? ORDER BY doc"


class Recent:
    """What memory holds of one ledger's newest postings."""

    def __init__(self) -> None:
        self.docs: dict[int, int | list[int]] = {}
        """Key -> document, or documents."""
        self.depth = 0
        """How many levels of the tree may have nodes."""
        self.tree = Presence()
        """Which keys the tree may have."""
        self.last: tuple[int, bytes] | None = None
        """The last text, and its keys."""
        self.checked: ref[object] | None = None
        """The transaction for which all of this is right: nobody else writes to the index until it ends."""

    def add(self, doc: int, packed: bytes) -> None:
        """Learn a text."""
        keys = unpacked(packed)
        self.last = doc, packed
        if self.docs.keys().isdisjoint(keys):
            self.docs.update(zip(keys, repeat(doc)))
            return
        for key in keys:
            others = self.docs.get(key)
            if others is None:
                self.docs[key] = doc
            elif isinstance(others, list):
                others.append(doc)
            else:
                self.docs[key] = [others, doc]

    def of(self, key: int) -> list[int]:
        """The documents of a key."""
        docs = self.docs.get(key)
        return [] if docs is None else list(docs) if isinstance(docs, list) else [docs]

    def postings(self) -> list[int]:
        """All of them, key and document in one number, ascending."""
        numbers = [key << 32 | doc for key, doc in self.docs.items() if type(doc) is int]
        if len(numbers) < len(self.docs):
            many = ((key, docs) for key, docs in self.docs.items() if isinstance(docs, list))
            numbers += [key << 32 | doc for key, docs in many for doc in docs]
        numbers.sort()
        return numbers

    def clear(self) -> None:
        """Forget all."""
        self.docs.clear()
        self.last = None


KNOWN: WeakKeyDictionary[Engine, Recent] = WeakKeyDictionary()


def recent(connection: Connection) -> Recent:
    """The newest postings as the connection's transaction sees them; the index must be held (:func:`take_turns`)."""
    known = KNOWN.setdefault(connection.engine, Recent())
    transaction = connection.get_transaction()
    if transaction is None or known.checked is None or known.checked() is not transaction:
        refresh(connection, known)
        known.checked = ref(transaction) if transaction is not None else None
    return known


def refresh(connection: Connection, known: Recent) -> None:
    """Bring what memory holds up to date."""
    rows = [(doc, bytes(sketch)) for doc, sketch in run(connection, SINCE, (known.last[0] if known.last else 0,))]
    if known.last is None or not rows or rows[0] != known.last:
        if known.last is not None:
            rows = [(doc, bytes(sketch)) for doc, sketch in run(connection, SINCE, (0,))]
        known.clear()
        highest = run(connection, "SELECT max(node) FROM copies_node", ())[0][0]
        known.depth = 0 if highest is None else highest >> 32
        known.tree.read(connection)
    else:
        del rows[0]
    for doc, packed in rows:
        known.add(doc, packed)


def packed_keys(keys: Collection[int]) -> bytes:
    """Keys as four little-endian bytes each."""
    numbers = array("I", keys)
    if byteorder == "big":
        numbers.byteswap()
    return numbers.tobytes()


def unpacked(data: bytes) -> array[int]:
    """The keys of :func:`packed_keys`."""
    numbers = array("I")
    numbers.frombytes(data)
    if byteorder == "big":
        numbers.byteswap()
    return numbers
