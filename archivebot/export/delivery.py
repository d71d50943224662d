"""Delivering what is rendered: to a folder or to S3, the spool first."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Sequence
from pathlib import Path

from archivebot.errors import ArchivebotError, DeliveryError, ExportError
from archivebot.export import local
from archivebot.export.address import is_s3, s3_address
from archivebot.export.backoff import Patience
from archivebot.export.manifest import MANIFEST_NAME, Manifest
from archivebot.export.s3_options import S3Options
from archivebot.export.spool import Entry, Order, Spool
from archivebot.export.staging import staging
from archivebot.export.whole import whole_dataset
from archivebot.ledger import Ledger, exports

logger = logging.getLogger(__name__)

SPOOL_FOLDER = "spool"


@dataclasses.dataclass(frozen=True, slots=True)
class Delivered:
    """What became of one rendering in the spool."""

    entry: Entry
    manifest: Manifest | None
    """The dataset as it is at the target now; None when it could not be delivered."""
    error: ArchivebotError | None = None


def spool_of(archive: Path) -> Spool:
    """The spool of an archive."""
    return Spool(archive / SPOOL_FOLDER)


def deliver(
    ledger: Ledger | None,
    archive: Path,
    *,
    patience: Patience | None = None,
    only: Sequence[str] = (),
    allow_shrink: bool = False,
    defaults: S3Options | None = None,
    told: bool = True,
) -> list[Delivered]:
    """Deliver what waits in an archive's spool, oldest first; tells what became of each rendering.

    A store that cannot be reached is asked once: what else goes there stays in the spool too. ``only`` names
    entries; ``ledger`` may be None when none of them belongs to a named export. ``defaults`` say what the options of a
    rendering left open. With ``told`` the log says what stays; else the caller does.
    """
    defaults = defaults or S3Options()
    spool = spool_of(archive)
    if not spool.ids():
        # Not held then: an archive that cannot be written has none.
        return []
    results: list[Delivered] = []
    unreachable: dict[str, DeliveryError] = {}
    with spool.held():
        for entry in spool.entries():
            if only and entry.id not in only:
                continue
            options = entry.order.options.filled(defaults)
            store = store_of(entry.order, options)
            error: ArchivebotError | None = unreachable.get(store)
            manifest = None
            if error is None:
                try:
                    manifest = deliver_entry(entry, options, patience, allow_shrink)
                    settle(ledger, spool, entry)
                except DeliveryError as problem:
                    error = unreachable[store] = problem
                except ArchivebotError as problem:
                    error = problem
            if error is not None and told:
                logger.error("%s stays in the spool: %s", entry.id, error)
            results.append(Delivered(entry, manifest, error))
    return results


def store_of(order: Order, options: S3Options) -> str:
    """What fails together: the bucket of a server, or a local path."""
    if not is_s3(order.target):
        return order.target
    return f"{options.endpoint_url} {s3_address(order.target, order.single).bucket}"


def settle(ledger: Ledger | None, spool: Spool, entry: Entry) -> None:
    """Note that a rendering arrived, and take it out of the spool."""
    if entry.order.name is not None:
        if ledger is None:
            raise ExportError(f"{entry.id} belongs to the export {entry.order.name!r}: its ledger is needed")
        with ledger.begin() as connection:
            exports.arrived(connection, entry.id)
    spool.discard(entry.id)


def deliver_entry(entry: Entry, options: S3Options, patience: Patience | None, allow_shrink: bool) -> Manifest:
    """Put one rendering where it belongs; returns the dataset's manifest there.

    Raises :class:`DeliveryError` when the store cannot be reached, :class:`ExportError` when what is there must not
    be replaced.
    """
    order = entry.order
    shrink = allow_shrink or order.allow_shrink
    if is_s3(order.target):
        # boto3 takes half a second to load: only where it is spoken with.
        from archivebot.export.delivery_s3 import deliver_to_s3

        return deliver_to_s3(entry, options, patience, shrink)
    target = Path(order.target)
    if order.single:
        local.place_file(entry.files, target, entry.manifest, allow_shrink=shrink)
        return entry.manifest
    old = local.present_manifest(target / MANIFEST_NAME)
    with staging(entry.path) as scratch:
        manifest = whole_dataset(entry, old, scratch, shrink, order.target)
        local.place_folder(scratch, target, manifest, allow_shrink=True)
    return manifest


def held_at(target: str, options: S3Options) -> Manifest | None:
    """The manifest of the dataset in a folder or S3 prefix; None where there is none. The store is asked once."""
    if not is_s3(target):
        return local.present_manifest(Path(target) / MANIFEST_NAME)
    from archivebot.export.delivery_s3 import held_in_s3

    return held_in_s3(target, options)


def remove_entry(ledger: Ledger, archive: Path, entry_id: str) -> None:
    """Throw a rendering out of the spool; what it held of a named export is new again."""
    spool = spool_of(archive)
    with spool.held():
        if entry_id not in spool.ids():
            raise ExportError(f"the spool holds no {entry_id}")
        with ledger.begin() as connection:
            exports.drop(connection, entry_id)
        spool.discard(entry_id)
