"""Reading a dataset's files back from S3."""

from __future__ import annotations

from collections.abc import Iterator

from archivebot.errors import ExportError
from archivebot.export.address import s3_address
from archivebot.export.backoff import Patience
from archivebot.export.manifest import MANIFEST_NAME, SINGLE_SUFFIX, read_manifest
from archivebot.export.output import SINGLE
from archivebot.export.parts import DATA_FOLDER
from archivebot.export.s3 import S3Place
from archivebot.export.s3_options import S3Options


class S3Source:
    """A dataset in S3."""

    def __init__(self, target: str, options: S3Options, patience: Patience | None) -> None:
        name = target.rpartition("/")[2]
        single = name if SINGLE.fullmatch(name) else None
        self._place = S3Place(s3_address(target, single), options, patience)
        self._single = single is not None
        path = f"{single}{SINGLE_SUFFIX}" if single else MANIFEST_NAME
        found = self._place.get(path)
        if found is None:
            raise ExportError(f"there is no dataset at {self._place}: it has no {path}")
        self.manifest = read_manifest(found[0], f"{self._place}{path}")

    def pieces(self, path: str) -> Iterator[bytes] | None:
        """An object's bytes; None when it is not there."""
        return self._place.stream(path)

    def data_paths(self) -> list[str]:
        """The paths of all objects in the data folder; a single file has none, whatever stands beside it."""
        return [] if self._single else list(self._place.list_paths(f"{DATA_FOLDER}/"))
