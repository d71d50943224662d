"""Where a dataset goes: a local path, or ``s3://bucket/prefix``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from archivebot.errors import ArgumentError

SCHEME = re.compile(r"[a-z][a-z0-9+]+:/", re.IGNORECASE)
"""How an address begins; a folder is not named so."""

BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")


@dataclass(frozen=True, slots=True)
class S3Address:
    """A place in an S3 bucket."""

    bucket: str
    prefix: str
    """Empty, or keys' common beginning with a slash at the end."""

    def key(self, path: str) -> str:
        """The key of a file whose path is relative to the place."""
        return self.prefix + path

    def __str__(self) -> str:
        return f"s3://{self.bucket}/{self.prefix}"


def is_s3(target: str) -> bool:
    """Whether a target is in S3."""
    return target.lower().startswith("s3://")


def check_place(target: str) -> None:
    """Raise :class:`ArgumentError` for a name that is no text, and for an address that is none of S3.

    As a path it would become a folder ``s3:``.
    """
    if not is_s3(target) and SCHEME.match(target):
        raise ArgumentError(f"{target!r} is no place for a dataset: write s3://bucket/prefix/, a folder or a file")
    if any("\ud800" <= letter <= "\udfff" for letter in target):
        # Manifests and the ledger, which name it, are UTF-8.
        raise ArgumentError(f"{target!r} is no place for a dataset: its name is not UTF-8")


def same_place(one: str, other: str) -> bool:
    """Whether two targets of folders are one place, however they are spelled."""
    return spelled(one) == spelled(other)


def spelled(target: str) -> str:
    """A target's one spelling: without a slash at its end, a local one absolute."""
    return target.rstrip("/") if is_s3(target) else str(Path(target).absolute())


def s3_address(target: str, single: str | None = None) -> S3Address:
    """The place that an ``s3://`` target names; of a single file, where it and its manifest lie.

    Raises :class:`ArgumentError`, without repeating what may be a secret, for anything but bucket and prefix.
    """
    parts = urlsplit(target)
    if "@" in parts.netloc or ":" in parts.netloc:
        raise ArgumentError(
            "an s3:// address holds a bucket and a prefix, never keys or ports: give credentials to the environment "
            "or the AWS configuration, and a server with --endpoint-url"
        )
    if parts.scheme != "s3" or parts.query or parts.fragment or not BUCKET.fullmatch(parts.netloc):
        raise ArgumentError(f"{parts.scheme}://{parts.netloc}{parts.path} is no address: write s3://bucket/prefix/")
    prefix = parts.path.strip("/")
    if single is not None:
        prefix = prefix.removesuffix(single).rstrip("/")
    if any(part in ("", ".", "..") for part in prefix.split("/")) and prefix:
        raise ArgumentError(f"the prefix {prefix!r} has an empty part or dots")
    return S3Address(parts.netloc, f"{prefix}/" if prefix else "")


def check_store(store: str) -> None:
    """Raise :class:`ArgumentError` for a store that is no ``s3://bucket/prefix``."""
    if not is_s3(store):
        raise ArgumentError(f"a WARC store is s3://bucket/prefix, not {store!r}")
    s3_address(store)


def check_endpoint(url: str | None) -> str | None:
    """An endpoint's URL as given; raises :class:`ArgumentError` for one that is none, or that holds a password."""
    if url is None:
        return None
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ArgumentError("the endpoint URL must begin with http:// or https:// and name a host")
    if parts.username or parts.password or parts.query:
        raise ArgumentError("the endpoint URL holds credentials: give them to the environment instead")
    return url
