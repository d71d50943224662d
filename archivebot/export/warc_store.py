"""Copying finished WARC files to S3, one by one, and remembering which are there."""

from __future__ import annotations

import hashlib
import logging
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import select

from archivebot.errors import StorageError
from archivebot.export.address import check_store, s3_address
from archivebot.export.backoff import Patience
from archivebot.export.s3 import S3Place
from archivebot.export.s3_options import S3Options
from archivebot.ledger import Ledger
from archivebot.ledger.instants import instant
from archivebot.ledger.schema import stored_file

logger = logging.getLogger(__name__)


def store_warc(
    ledger: Ledger,
    folder: Path,
    store: str,
    *,
    options: S3Options | None = None,
    patience: Patience | None = None,
) -> list[str]:
    """Copy every finished WARC file of a folder that the store lacks; returns the names of those copied now.

    A file that is still written (``.open``) is left for later. Raises :class:`DeliveryError` when the store is out of
    reach: what is copied by then is remembered, the rest goes the next time.
    """
    check_store(store)
    known = stored_names(ledger, store)
    waiting = [path for path in sorted(folder.glob("*.warc.gz")) if path.name not in known]
    if not waiting:
        return []
    place = S3Place(s3_address(store), options or S3Options(), patience)
    left = place.abort_uploads({path.name for path in waiting})
    if left:
        logger.info("gave up %d uploads to %s that a former run had left open", left, place)
    for path in waiting:
        copy_file(ledger, place, store, path)
    return [path.name for path in waiting]


def copy_file(ledger: Ledger, place: S3Place, store: str, path: Path) -> None:
    """Copy one file, unless it is there whole already, and remember it."""
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            sha256 = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise StorageError(f"cannot read {path}: {error.strerror}") from error
    if not place.holds(path.name, size, sha256):
        place.put_file(path.name, path, sha256)
    row = {"store": store, "name": path.name, "bytes": size, "sha256": sha256, "stored_at": instant(datetime.now(UTC))}
    with ledger.begin() as connection:
        # Another crawl of this archive may have copied it at the same time.
        known = select(stored_file.c.name).where(stored_file.c.store == store, stored_file.c.name == path.name)
        if connection.scalar(known) is None:
            connection.execute(stored_file.insert(), row)
    logger.info("copied %s to %s", path.name, place)


def stored_names(ledger: Ledger, store: str) -> set[str]:
    """The names of the files that are remembered to be in a store."""
    with ledger.read() as connection:
        return set(connection.scalars(select(stored_file.c.name).where(stored_file.c.store == store)))
