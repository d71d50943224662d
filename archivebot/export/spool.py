"""The spool: renderings that wait in the archive until they are delivered."""

from __future__ import annotations

import fcntl
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import orjson

from archivebot.durable import sync_folder, write_synced
from archivebot.errors import ExportError, StorageError
from archivebot.export.manifest import Manifest, read_manifest
from archivebot.export.s3_options import S3Options
from archivebot.export.staging import staging

ORDER_NAME = "delivery.json"
FILES_FOLDER = "files"
ENTRY_NAME = re.compile(r"(\d{6,})-[0-9a-f]{12}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Where a rendering goes and how; kept beside it, without any secret."""

    target: str
    manifest_name: str
    single: str | None = None
    name: str | None = None
    """The named export that it adds to."""
    adds: bool = False
    """Whether it adds to the dataset that is there; otherwise it replaces it."""
    expected_rows: int = 0
    """Rows that the dataset must have at least for an addition to make sense."""
    allow_shrink: bool = False
    options: S3Options = field(default_factory=S3Options)


@dataclass(frozen=True, slots=True)
class Entry:
    """One rendering in the spool."""

    path: Path
    order: Order
    manifest: Manifest

    @property
    def id(self) -> str:
        """Its name, which sorts by age."""
        return self.path.name

    @property
    def files(self) -> Path:
        """The folder with the rendered files."""
        return self.path / FILES_FOLDER


class Spool:
    """The renderings under a folder, oldest first."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def entries(self) -> list[Entry]:
        """All renderings that wait; one that cannot be read raises :class:`ExportError` naming it."""
        return [read_entry(path) for path in self._paths()]

    def ids(self) -> set[str]:
        """The names of all renderings that wait."""
        return {path.name for path in self._paths()}

    def new_id(self, random: str) -> str:
        """A name that sorts after all others."""
        numbers = [int(path.name.partition("-")[0]) for path in self._paths()]
        return f"{max(numbers, default=0) + 1:06d}-{random}"

    @contextmanager
    def rendering(self) -> Iterator[Path]:
        """An empty folder for a rendering that is to :meth:`enter` the spool, which is held; else it is removed."""
        for path in self._numbered():
            if not (path / ORDER_NAME).exists():
                # A process was killed while it entered or removed it.
                shutil.rmtree(path, ignore_errors=True)
        with staging(self.folder) as folder:
            (folder / FILES_FOLDER).mkdir()
            yield folder

    def enter(self, rendering: Path, entry_id: str, order: Order) -> Entry:
        """Take a finished rendering in, at once."""
        write_synced(rendering / ORDER_NAME, orjson.dumps(order, option=orjson.OPT_INDENT_2))
        final = self.folder / entry_id
        sync_folder(rendering)
        # The staging folder itself is locked by its open descriptor and swept by its name: its content moves out.
        final.mkdir()
        (rendering / FILES_FOLDER).rename(final / FILES_FOLDER)
        (rendering / ORDER_NAME).rename(final / ORDER_NAME)
        sync_folder(final)
        sync_folder(self.folder)
        return read_entry(final)

    def discard(self, entry_id: str) -> None:
        """Remove a rendering; its order first, so that a half removed one is never delivered."""
        (self.folder / entry_id / ORDER_NAME).unlink(missing_ok=True)
        shutil.rmtree(self.folder / entry_id, ignore_errors=True)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the spool: one process delivers at a time, another waits for it."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.folder / ".lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise StorageError(f"cannot write in {self.folder}: {error.strerror}") from error
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
            yield
        finally:
            os.close(descriptor)

    def _paths(self) -> list[Path]:
        """Entries in order; a folder without an order was never entered, or is half removed."""
        return [path for path in self._numbered() if (path / ORDER_NAME).exists()]

    def _numbered(self) -> list[Path]:
        if not self.folder.is_dir():
            return []
        return sorted(path for path in self.folder.iterdir() if ENTRY_NAME.fullmatch(path.name))


def read_entry(path: Path) -> Entry:
    """An entry of the spool from its folder."""
    try:
        values = orjson.loads((path / ORDER_NAME).read_bytes())
        order = Order(**(values | {"options": S3Options(**values["options"])}))
        manifest_path = path / FILES_FOLDER / order.manifest_name
        return Entry(path, order, read_manifest(manifest_path.read_bytes(), str(manifest_path)))
    except (OSError, ValueError, TypeError, KeyError) as error:
        raise ExportError(
            f"{path} in the spool cannot be read: {error}; `archivebot deliver --drop {path.name}` removes it"
        ) from error
