"""Named exports: each run adds what the ledger has gained since the last delivery."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from archivebot.errors import ArgumentError
from archivebot.export.address import is_s3, same_place
from archivebot.export.output import Output
from archivebot.export.query import Query
from archivebot.export.s3_options import S3Options
from archivebot.export.spool import Spool
from archivebot.ledger import Ledger, exports


@dataclass(slots=True)
class Named:
    """A named export, its definition checked."""

    name: str
    target: str
    definition: dict[str, Any]
    restart: bool
    given: int | None = None
    """Lines that it was given so far; None before its first delivery. Known after :meth:`prepare`."""
    given_before: int = 0
    """Lines that it was given before a restart, which may well be fewer now."""

    def prepare(self, ledger: Ledger, spool: Spool) -> None:
        """Bring the ledger's notes in line with the spool, which is held; forget everything for a restart."""
        own = [entry.id for entry in spool.entries() if entry.order.name == self.name]
        with ledger.begin() as connection:
            if self.restart:
                self.given_before = exports.lines_given(connection, self.name) or 0
                exports.forget(connection, self.name)
            exports.drop_lost(connection, self.name, set(own))
            if exports.defined(connection, self.name) is None:
                exports.define(connection, self.name, self.target, self.definition)
            self.given = exports.lines_given(connection, self.name)
        if self.restart:
            for entry_id in own:
                spool.discard(entry_id)


def named_export(
    ledger: Ledger, name: str, target: str, query: Query, output: Output, options: S3Options, restart: bool
) -> Named:
    """A named export as it is asked for now.

    Raises :class:`ArgumentError` when the name stands for something else, or the export cannot grow.
    """
    if not name or len(name) > 500 or not name.isprintable():
        raise ArgumentError(f"{name!r} is no name for an export")
    if output.single is not None or output.format == "warc":
        raise ArgumentError("a named export adds files to a folder of JSONL, CSV or Parquet; name a folder")
    if query.table != "articles":
        raise ArgumentError("a named export adds articles; render clusters anew each time")
    definition = definition_of(query, output, options)
    with ledger.read() as connection:
        found = exports.defined(connection, name)
    if found is not None and not restart and not (same_place(found[0], target) and found[1] == definition):
        was = orjson.dumps({"target": found[0], **found[1]}).decode()
        raise ArgumentError(
            f"the export {name!r} is defined otherwise: {was}; take another name, or --restart to render it anew"
        )
    return Named(name, absolute(target), definition, restart)


def absolute(target: str) -> str:
    """A target that names its place from any folder."""
    if is_s3(target):
        return target
    return str(Path(target).absolute()) + ("/" if target.endswith("/") else "")


def name_of_place(ledger: Ledger, target: str) -> str:
    """The name of the export that adds to a place: the one that it has already, however the place was spelled."""
    with ledger.read() as connection:
        for name, place in exports.places(connection):
            if name.startswith("at ") and same_place(place, target):
                return name
    return f"at {absolute(target)}"


def definition_of(query: Query, output: Output, options: S3Options) -> dict[str, Any]:
    """What makes a named export what it is, as JSON values."""
    values = {"query": query.as_dict(), "output": output.as_dict(), "options": options}
    return dict(orjson.loads(orjson.dumps(values)))


def defined_export(ledger: Ledger, name: str) -> tuple[str, dict[str, Any]] | None:
    """Target and definition of a named export; None when it was never made."""
    with ledger.read() as connection:
        return exports.defined(connection, name)
