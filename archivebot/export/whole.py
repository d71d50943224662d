"""The dataset as it is to be at its place, out of what is there and a rendering."""

from __future__ import annotations

import dataclasses
import shutil
from pathlib import Path

from archivebot.durable import sync_file, write_synced
from archivebot.export.card import CARD_NAME, card_bytes
from archivebot.export.guard import refuse_lost, refuse_shrinking
from archivebot.export.manifest import MANIFEST_NAME, Manifest, together
from archivebot.export.query import query_from
from archivebot.export.render import document
from archivebot.export.spool import Entry
from archivebot.export.tables import row_fields


def whole_dataset(entry: Entry, old: Manifest | None, scratch: Path, allow_shrink: bool, where: str) -> Manifest:
    """The dataset as it is to be, its manifest, card and new files laid into ``scratch``."""
    new = entry.manifest
    for file in (path for path in sorted(entry.files.rglob("*")) if path.is_file()):
        link = scratch / file.relative_to(entry.files)
        link.parent.mkdir(parents=True, exist_ok=True)
        lay(file, link)
    if not entry.order.adds:
        # What a restarted export was given itself may be replaced by less: it held revisions one by one.
        if not allow_shrink and (old is None or old.rows > entry.order.expected_rows):
            refuse_shrinking(old, new, where)
        return new
    refuse_lost(old, entry.order.expected_rows, where)
    if old is None:
        return new
    if {file.path for file in new.data_files} <= old.paths:
        manifest = dataclasses.replace(old)
    else:
        manifest = together(old, new)
    return with_card(manifest, scratch)


def lay(file: Path, other: Path) -> None:
    """Give a file a second name, or copy it where the disk knows no second names."""
    try:
        other.hardlink_to(file)
    except OSError:
        shutil.copyfile(file, other)
        sync_file(other)


def with_card(manifest: Manifest, scratch: Path) -> Manifest:
    """The manifest with a card made for it, both written into ``scratch``."""
    entries = [entry for entry in manifest.files if entry.role != "card"]
    described = dataclasses.replace(manifest, files=entries)
    card = card_bytes(described, row_fields(query_from(manifest.query)))
    for name in (CARD_NAME, MANIFEST_NAME):
        (scratch / name).unlink(missing_ok=True)
    described.files = [*entries, document(scratch, CARD_NAME, "card", card)]
    write_synced(scratch / MANIFEST_NAME, described.to_json())
    return described
