"""Delivering a rendering to S3."""

from __future__ import annotations

from archivebot.export import place_s3
from archivebot.export.address import s3_address
from archivebot.export.backoff import Patience
from archivebot.export.manifest import MANIFEST_NAME, Manifest
from archivebot.export.s3 import S3Place
from archivebot.export.s3_options import S3Options
from archivebot.export.spool import Entry
from archivebot.export.staging import staging
from archivebot.export.whole import whole_dataset


def deliver_to_s3(entry: Entry, options: S3Options, patience: Patience | None, allow_shrink: bool) -> Manifest:
    """Put one rendering into S3; raises :class:`DeliveryError` or :class:`ExportError`."""
    place = S3Place(s3_address(entry.order.target, entry.order.single), options, patience)
    if entry.order.single:
        place_s3.place_object(place, entry.files, entry.manifest, allow_shrink=allow_shrink)
        return entry.manifest
    old, former = place_s3.present_manifest(place, MANIFEST_NAME)
    with staging(entry.path) as scratch:
        manifest = whole_dataset(entry, old, scratch, allow_shrink, str(place))
        place_s3.place_dataset(place, scratch, manifest, former, old)
    return manifest


def held_in_s3(target: str, options: S3Options) -> Manifest | None:
    """The manifest of the dataset under an ``s3://`` address; raises :class:`DeliveryError`."""
    place = S3Place(s3_address(target), options, Patience(seconds=0))
    return place_s3.present_manifest(place, MANIFEST_NAME)[0]
