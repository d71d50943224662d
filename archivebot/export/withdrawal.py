"""Taking datasets that wait in the spool back, because they hold what is to be forgotten."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from archivebot.export.delivery import spool_of
from archivebot.export.spool import Entry, read_entry
from archivebot.ledger import Ledger, exports


def withdraw(ledger: Ledger, archive: Path, ids: Collection[str], sites: Collection[str], *, trial: bool) -> list[str]:
    """Throw out of the spool what holds, or may hold, the articles; tells of each in a sentence.

    What a named export was given is noted in the ledger and is rendered again by the next export. Of any other
    dataset only the sites are known of which it was made.
    """
    spool = spool_of(archive)
    if not spool.ids():
        return []
    with spool.held():
        entries = [read_entry(spool.folder / entry_id) for entry_id in sorted(spool.ids())]
        with ledger.read() as connection:
            holding = exports.deliveries_of(connection, ids)
        gone = chosen(entries, holding, frozenset(sites))
        for entry in gone if not trial else ():
            with ledger.begin() as connection:
                exports.drop(connection, entry.id)
            spool.discard(entry.id)
    return [told(entry) for entry in gone]


def chosen(entries: list[Entry], holding: Collection[str], sites: frozenset[str]) -> list[Entry]:
    """The renderings that must go; with one of a named export those that add to it."""
    gone: list[Entry] = []
    names: set[str] = set()
    for entry in entries:
        name = entry.order.name
        if name is None:
            made_of = entry.manifest.query.get("sites")
            if not made_of or not sites.isdisjoint(made_of):
                gone.append(entry)
        elif entry.id in holding or name in names:
            names.add(name)
            gone.append(entry)
    return gone


def told(entry: Entry) -> str:
    """What an operator has to know of a rendering that goes."""
    again = "the next export adds the rest again" if entry.order.name is not None else "export it again"
    return f"{entry.id} for {entry.order.target}, which waited in the spool: {again}"
