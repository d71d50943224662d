"""What still waits in the spool after an attempt, and what an operator can do about it."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from pathlib import Path

from archivebot.errors import ArchivebotError, ExportError
from archivebot.export.delivery import Delivered, spool_of
from archivebot.export.spool import Entry


def still_waiting(archive: Path, results: Sequence[Delivered]) -> ArchivebotError | None:
    """The error of the oldest dataset that could not be delivered and is in the spool yet; None where none is."""
    ids = spool_of(archive).ids()
    for result in results:
        if result.error is not None and result.entry.id in ids:
            where = f"an earlier dataset still waits in {result.entry.path}"
            return type(result.error)(f"{where} (archivebot deliver): {advised(result.entry, result.error)}")
    return None


def advised(entry: Entry, error: ArchivebotError) -> str:
    """The error, and for a dataset that is refused at its place, which no waiting changes, the ways out."""
    if not isinstance(error, ExportError):
        return f"{error} (`archivebot deliver --drop {entry.id}` gives it up)"
    drop = f"`archivebot deliver --drop {entry.id}` throws it away (its articles stay in the archive)"
    if entry.order.name is not None:
        other = f"`archivebot export --name {shlex.quote(entry.order.name)} --restart` renders the dataset anew, whole"
    else:
        other = f"`archivebot deliver --allow-shrink {entry.id}` puts it there all the same"
    return f"{error}. It stays refused until you decide: {other}; {drop}"
