"""A place in an S3 bucket, through boto3: whole objects with checksums, conditional puts, nothing left half."""

from __future__ import annotations

import base64
import hashlib
import logging
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from archivebot.errors import DeliveryError
from archivebot.export.address import S3Address
from archivebot.export.backoff import Patience
from archivebot.export.s3_client import make_client, server_of
from archivebot.export.s3_errors import (
    ERRORS,
    code_of,
    delivery_error,
    is_missing,
    is_passing,
    is_unreachable,
    status_of,
)
from archivebot.export.s3_options import S3Options

logger = logging.getLogger(__name__)

Result = TypeVar("Result")

PART_SIZE = 16 * 1024 * 1024
"""Bytes of a part; files up to this size are put in one request."""
MAX_PARTS = 9_000
"""Parts are made larger before a file would need more (S3 takes 10,000)."""

FEW_TRIES = 4
"""Of a server that nobody named: AWS's own is seldom down, a forgotten endpoint never comes."""

ENCODINGS = {".json": "application/json", ".md": "text/markdown; charset=utf-8"}


class S3Place:
    """The objects under a prefix of a bucket; every method tries again while the store is in passing trouble.

    All raise :class:`DeliveryError` when patience ends or the store refuses.
    """

    def __init__(self, address: S3Address, options: S3Options, patience: Patience | None = None) -> None:
        self.address = address
        self.options = options
        self.patience = patience or Patience()
        self._client = make_client(options)
        self._server = server_of(options)
        self._met = False
        """Whether the store has ever answered."""
        self._in_vain = 0

    def __str__(self) -> str:
        server = f" at {self.options.endpoint_url}" if self.options.endpoint_url else ""
        return f"{self.address}{server}"

    def get(self, path: str) -> tuple[bytes, str] | None:
        """An object's bytes and ETag; None when there is none."""

        def read() -> tuple[bytes, str]:
            answer = self._client.get_object(**self._of(path))
            return answer["Body"].read(), answer["ETag"]

        return self._try(read, f"reading {path}", missing=True)

    def stream(self, path: str) -> Iterator[bytes] | None:
        """An object's bytes in pieces; None when there is none. A break in the middle raises."""
        answer = self._try(lambda: self._client.get_object(**self._of(path)), f"reading {path}", missing=True)
        return None if answer is None else self._pieces(answer["Body"])

    def holds(self, path: str, size: int, sha256: str) -> bool:
        """Whether an object is there whole, as :meth:`put_file` stored it."""
        answer = self._try(lambda: self._client.head_object(**self._of(path)), f"looking at {path}", missing=True)
        return answer is not None and answer["ContentLength"] == size and answer["Metadata"].get("sha256") == sha256

    def put_file(self, path: str, file: Path, sha256: str) -> None:
        """Store a file's bytes, checked by the store against their SHA-256 (in parts, part by part)."""
        if file.stat().st_size <= PART_SIZE:
            data = file.read_bytes()
            self._try(lambda: self._put(path, data, sha256, self._data_options()), f"storing {path}")
            return
        try:
            for last in (False, False, True):
                try:
                    self._put_parts(path, file, sha256)
                    return
                except ERRORS as error:
                    # Somebody gave the upload up, or it was completed and the answer was lost.
                    if last or code_of(error) != "NoSuchUpload":
                        raise
                if self.holds(path, file.stat().st_size, sha256):
                    return
        except ERRORS as error:
            raise delivery_error(error, str(self)) from error

    def put_document(self, path: str, data: bytes) -> None:
        """Store a small text, replacing what is there at once."""
        self._try(lambda: self._put(path, data, hex_sha256(data), {}), f"storing {path}")

    def put_if(self, path: str, data: bytes, former: str | None) -> None:
        """Store a small text only if the object is still the one with ETag ``former`` (None: if there is none).

        Raises :class:`DeliveryError` when another one was quicker. A put whose answer was lost counts as done.
        """
        condition = {"IfNoneMatch": "*"} if former is None else {"IfMatch": former}

        def put() -> None:
            try:
                self._put(path, data, hex_sha256(data), condition)
            except ERRORS as error:
                if status_of(error) == 501 or code_of(error) == "NotImplemented":
                    self._put_if_unchanged(path, data, former)
                elif status_of(error) != 412 or not self._is_there(path, data):
                    raise

        self._try(put, f"storing {path}")

    def delete(self, paths: Iterable[str]) -> None:
        """Remove objects, one by one: not every server removes several at once."""
        for path in paths:
            self._try(partial(self._client.delete_object, **self._of(path)), f"removing {path}")

    def list_paths(self, folder: str) -> dict[str, datetime]:
        """The paths of all objects in a folder, with the time at which each was stored."""

        def read() -> dict[str, datetime]:
            pages = self._client.get_paginator("list_objects_v2").paginate(
                Bucket=self.address.bucket, Prefix=self.address.key(folder)
            )
            start = len(self.address.prefix)
            return {item["Key"][start:]: item["LastModified"] for page in pages for item in page.get("Contents", ())}

        return self._try(read, f"listing {folder}") or {}

    def abort_uploads(self, paths: set[str]) -> int:
        """Give up the uploads of those paths that a killed process left open; returns how many there were."""

        def abort() -> int:
            keys = {self.address.key(path) for path in paths}
            pages = self._client.get_paginator("list_multipart_uploads").paginate(
                Bucket=self.address.bucket, Prefix=self.address.prefix
            )
            stale = [item for page in pages for item in page.get("Uploads", ()) if item["Key"] in keys]
            for item in stale:
                self._abort(item["Key"], item["UploadId"])
            return len(stale)

        try:
            return self._try(abort, "looking for open uploads") or 0
        except DeliveryError as error:
            if error.__cause__ is not None and is_passing(error.__cause__):  # type: ignore[arg-type]  # an Exception it is
                raise
            # A key that may only put objects may not list uploads; a lifecycle rule must do it then.
            logger.info("open uploads of %s cannot be listed: %s", self, error)
            return 0

    def _put(self, path: str, data: bytes, sha256: str, more: dict[str, Any]) -> None:
        checksum = base64.b64encode(bytes.fromhex(sha256)).decode()
        self._client.put_object(
            **self._of(path),
            Body=data,
            ChecksumSHA256=checksum,
            Metadata={"sha256": sha256},
            ContentType=ENCODINGS.get(Path(path).suffix, "application/octet-stream"),
            **self._encryption(),
            **more,
        )

    def _put_if_unchanged(self, path: str, data: bytes, former: str | None) -> None:
        """For servers without conditional puts: look, then put; what slips in between is lost on them only."""
        there = self.get(path)
        if there is not None and there[0] == data:
            return
        if (there[1] if there else None) != former:
            raise DeliveryError(f"cannot deliver to {self}: another delivery was quicker; deliver again")
        self._put(path, data, hex_sha256(data), {})

    def _is_there(self, path: str, data: bytes) -> bool:
        there = self.get(path)
        return there is not None and there[0] == data

    def _put_parts(self, path: str, file: Path, sha256: str) -> None:
        part_size = max(PART_SIZE, -(-file.stat().st_size // MAX_PARTS))
        begin = partial(
            self._client.create_multipart_upload,
            **self._of(path),
            ChecksumAlgorithm="SHA256",
            Metadata={"sha256": sha256},
            ContentType="application/octet-stream",
            **self._data_options(),
            **self._encryption(),
        )
        upload = self.patience.attempt(begin, is_passing, f"beginning {path}")["UploadId"]
        try:
            with file.open("rb") as stream:
                pieces = enumerate(iter(lambda: stream.read(part_size), b""), 1)
                parts = [self._put_part(path, upload, number, data) for number, data in pieces]
            finish = partial(
                self._client.complete_multipart_upload,
                **self._of(path),
                UploadId=upload,
                MultipartUpload={"Parts": parts},
            )
            self.patience.attempt(finish, is_passing, f"completing {path}")
        except BaseException:
            try:
                self._abort(self.address.key(path), upload)
            except ERRORS as error:
                logger.info("an upload of %s stays open for now: %s", path, type(error).__name__)
            raise

    def _put_part(self, path: str, upload: str, number: int, data: bytes) -> Any:
        checksum = base64.b64encode(hashlib.sha256(data).digest()).decode()
        put = partial(
            self._client.upload_part,
            **self._of(path),
            UploadId=upload,
            PartNumber=number,
            Body=data,
            ChecksumSHA256=checksum,
        )
        answer = self.patience.attempt(put, is_passing, f"storing part {number} of {path}")
        return {"PartNumber": number, "ETag": answer["ETag"], "ChecksumSHA256": checksum}

    def _abort(self, key: str, upload: str) -> None:
        try:
            self._client.abort_multipart_upload(Bucket=self.address.bucket, Key=key, UploadId=upload)
        except ERRORS as error:
            if status_of(error) != 404:
                raise

    def _pieces(self, body: Any) -> Iterator[bytes]:
        try:
            yield from body.iter_chunks(1 << 20)
        except ERRORS as error:
            raise delivery_error(error, str(self)) from error

    def _of(self, path: str) -> dict[str, Any]:
        return {"Bucket": self.address.bucket, "Key": self.address.key(path)}

    def _encryption(self) -> dict[str, Any]:
        values = {"ServerSideEncryption": self.options.sse, "SSEKMSKeyId": self.options.sse_kms_key_id}
        return {name: value for name, value in values.items() if value}

    def _data_options(self) -> dict[str, Any]:
        return {"StorageClass": self.options.storage_class} if self.options.storage_class else {}

    def _try(self, action: Callable[[], Result], what: str, *, missing: bool = False) -> Result | None:
        try:
            result = self.patience.attempt(action, self._is_passing, what)
        except ERRORS as error:
            if missing and is_missing(error):
                self._met = True
                return None
            raise delivery_error(error, str(self), asked_aws=not self._server) from error
        self._met = True
        return result

    def _is_passing(self, error: Exception) -> bool:
        """Whether to try again; a server that nobody named and that was never met is not waited for."""
        if not is_unreachable(error):
            self._met = True
        self._in_vain += not self._met
        return is_passing(error) and (self._met or bool(self._server) or self._in_vain < FEW_TRIES)


def hex_sha256(data: bytes) -> str:
    """Hex digest of some bytes."""
    return hashlib.sha256(data).hexdigest()
