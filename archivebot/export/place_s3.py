"""Putting a rendering into S3: parts, checked, then the manifest by a conditional put."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path

from archivebot.errors import DeliveryError, ExportError
from archivebot.export.guard import refuse_shrinking
from archivebot.export.local import PART_NAME
from archivebot.export.manifest import MANIFEST_NAME, SINGLE_SUFFIX, Manifest, read_manifest
from archivebot.export.parts import DATA_FOLDER
from archivebot.export.s3 import S3Place

logger = logging.getLogger(__name__)

UNFINISHED = timedelta(days=1)
"""How old a part must be that no manifest names, to count as abandoned."""


def present_manifest(place: S3Place, name: str) -> tuple[Manifest | None, str | None]:
    """The manifest that is there, and its ETag; no manifest where there is none, or none that can be read."""
    found = place.get(name)
    if found is None:
        return None, None
    try:
        return read_manifest(found[0], f"{place}{name}"), found[1]
    except ExportError as error:
        logger.warning("%s; it will be replaced", error)
        return None, found[1]


def place_dataset(
    place: S3Place, rendered: Path, manifest: Manifest, former: str | None, replaced: Manifest | None
) -> None:
    """Upload a rendering's files, then its manifest if the one that is there still has the ETag ``former``.

    What is there whole already is not sent again. Parts of the ``replaced`` dataset that the new one does not name are
    removed last. Raises :class:`DeliveryError`; what was there is then still whole.
    """
    left = place.abort_uploads(manifest.paths)
    if left:
        logger.info("gave up %d uploads to %s that a former run had left open", left, place)
    for entry in manifest.files:
        if entry.role == "card":
            continue
        if not place.holds(entry.path, entry.bytes, entry.sha256):
            place.put_file(entry.path, rendered / entry.path, entry.sha256)
    for entry in manifest.files:
        if entry.role != "card" and not place.holds(entry.path, entry.bytes, entry.sha256):
            raise DeliveryError(f"cannot deliver to {place}: {entry.path} is not there as it was sent; deliver again")
    for entry in manifest.files:
        if entry.role == "card":
            place.put_document(entry.path, (rendered / entry.path).read_bytes())
    place.put_if(MANIFEST_NAME, manifest.to_json(), former)
    remove_unnamed(place, manifest.paths, replaced.paths if replaced else set())


def remove_unnamed(place: S3Place, named: set[str], replaced: set[str]) -> None:
    """Remove parts that were replaced, and what deliveries that came to no end left a day ago or longer.

    A younger part may belong to another delivery that is under way; its manifest is still to come.
    """
    there = place.list_paths(f"{DATA_FOLDER}/")
    ours = {path: at for path, at in there.items() if PART_NAME.fullmatch(path.rpartition("/")[2])}
    limit = datetime.now(UTC) - UNFINISHED
    place.delete(path for path, at in ours.items() if path not in named and (path in replaced or at < limit))


def place_object(place: S3Place, rendered: Path, manifest: Manifest, *, allow_shrink: bool) -> None:
    """Upload a single file, then the manifest beside it; in between there is no manifest that could lie about it."""
    (entry,) = manifest.files
    beside = f"{entry.path}{SINGLE_SUFFIX}"
    old, former = present_manifest(place, beside)
    if not allow_shrink:
        refuse_shrinking(old, manifest, f"{place}{entry.path}")
    place.abort_uploads(manifest.paths)
    if former is not None and (old is None or old.files != manifest.files):
        place.delete([beside])
        former = None
    place.put_file(entry.path, rendered / entry.path, entry.sha256)
    place.put_if(beside, manifest.to_json(), former)
