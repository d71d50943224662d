"""The newest postings of the near-copy index: a row a text in the ledger, dictionaries in memory.

Texts are added one after another, and a rollback takes the last ones away. So what memory holds is right as long as
the last text that it knows is still there; where it is not (another process, a rollback), all is read anew. The
postings of a text sink slice by slice (:mod:`archivebot.ledger.presence`); its row stays until the last of them has.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable
from sys import byteorder
from weakref import WeakKeyDictionary, ref

from sqlalchemy import Connection, Engine

from archivebot.ledger.driver import run
from archivebot.ledger.nodes import KEY_BITS
from archivebot.ledger.presence import SHIFT, SLICES, Presence

SINCE = "SELECT doc, sketch FROM copies_recent WHERE doc >= ? ORDER BY doc"


class Recent:
    """What memory holds of one ledger's newest postings."""

    def __init__(self) -> None:
        self.slices: list[dict[int, int | list[int]]] = [{} for _ in range(SLICES)]
        """Key -> document, or documents, of each slice."""
        self.depth = 0
        """How many bits the nodes of the deepest level of the tree have in common."""
        self.tree = Presence()
        """Which keys the tree may have."""
        self.due = 0
        """The document with which a slice sinks next; 0 where that has to be asked for."""
        self.last: tuple[int, bytes] | None = None
        """The last text, and its keys."""
        self.checked: ref[object] | None = None
        """The transaction for which all of this is right: nobody else writes to the index until it ends."""

    @property
    def newest(self) -> int:
        """The highest number that the index knows of a text."""
        return self.last[0] if self.last is not None else max(map(self.tree.sunk, range(SLICES)))

    def add(self, doc: int, packed: bytes) -> None:
        """Learn a text that was just added."""
        self.last = doc, packed
        slices = self.slices
        for key in unpacked(packed):
            docs = slices[key >> SHIFT]
            if key in docs:
                docs[key] = [*self.of(key), doc]
            else:
                docs[key] = doc

    def of(self, key: int) -> list[int]:
        """The documents of a key."""
        docs = self.slices[key >> SHIFT].get(key)
        return [] if docs is None else docs if isinstance(docs, list) else [docs]

    def known(self, keys: Iterable[int]) -> dict[int, list[int]]:
        """The documents of those of the keys that have any."""
        slices = self.slices
        return {key: list(self.of(key)) for key in keys if key in slices[key >> SHIFT]}

    def postings(self, part: int) -> list[int]:
        """Those of a slice, key and document in one number, ascending."""
        slice_ = self.slices[part]
        numbers = [key << KEY_BITS | docs for key, docs in slice_.items() if type(docs) is int]
        if len(numbers) < len(slice_):
            numbers += [key << KEY_BITS | doc for key, docs in slice_.items() if isinstance(docs, list) for doc in docs]
        numbers.sort()
        return numbers

    def forget(self, parts: Iterable[int]) -> None:
        """Drop the postings of slices that have sunk."""
        for part in parts:
            sunk = self.tree.sunk(part)
            left = {key: [doc for doc in self.of(key) if doc > sunk] for key in self.slices[part]}
            self.slices[part] = {key: docs for key, docs in left.items() if docs}

    def clear(self) -> None:
        """Forget all."""
        self.slices = [{} for _ in range(SLICES)]
        self.last = None


KNOWN: WeakKeyDictionary[Engine, Recent] = WeakKeyDictionary()


def recent(connection: Connection) -> Recent:
    """The newest postings as the connection's transaction sees them; the index must be held (:func:`take_turns`)."""
    known = KNOWN.get(connection.engine)
    if known is None:
        known = KNOWN[connection.engine] = Recent()
    transaction = connection.get_transaction()
    if transaction is None or known.checked is None or known.checked() is not transaction:
        refresh(connection, known)
        known.checked = ref(transaction) if transaction is not None else None
    return known


def refresh(connection: Connection, known: Recent) -> None:
    """Bring what memory holds up to date."""
    before = [known.tree.sunk(part) for part in range(SLICES)]
    changed = known.tree.read(connection)
    if changed:
        highest = run(connection, "SELECT max(node) FROM copies_node", ())[0][0]
        known.depth = 0 if highest is None else highest >> KEY_BITS
        known.due = 0
    went_back = any(known.tree.sunk(part) < before[part] for part in changed)
    rows = [(doc, bytes(sketch)) for doc, sketch in run(connection, SINCE, (known.last[0] if known.last else 0,))]
    if known.last is not None and rows and rows[0] == known.last and not went_back:
        del rows[0]
    else:
        if known.last is not None:
            rows = [(doc, bytes(sketch)) for doc, sketch in run(connection, SINCE, (0,))]
        known.clear()
        changed = list(range(SLICES))
    for doc, packed in rows:
        known.add(doc, packed)
    known.forget(changed)


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
