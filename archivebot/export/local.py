"""Putting a rendering into its place on a local disk: parts, then the manifest by rename."""

from __future__ import annotations

import errno
import os
import re
import shutil
from pathlib import Path

from archivebot.durable import sync_file, sync_folder
from archivebot.errors import ExportError, StorageError
from archivebot.export.guard import refuse_shrinking
from archivebot.export.manifest import MANIFEST_NAME, SINGLE_SUFFIX, Manifest, read_manifest
from archivebot.export.parts import DATA_FOLDER
from archivebot.export.staging import locked, staging

PART_NAME = re.compile(r"part-\d{5,}-[0-9a-f]{16}\.[a-z.]+")
"""The names of our data files: nothing else is ever removed."""


def present_manifest(path: Path) -> Manifest | None:
    """The manifest at a path; None when there is none, or none that can be read."""
    try:
        return read_manifest(path.read_bytes(), str(path))
    except (FileNotFoundError, NotADirectoryError, ExportError):
        return None


def place_folder(rendered: Path, target: Path, manifest: Manifest, *, allow_shrink: bool) -> None:
    """Move a rendering into a dataset's folder, and remove the parts that it replaces.

    Raises :class:`ExportError` when what is there has more rows, :class:`StorageError` when it cannot be written.
    """
    try:
        target.mkdir(parents=True, exist_ok=True)
        with locked(target):
            place_files(rendered, target, manifest, allow_shrink=allow_shrink)
    except OSError as error:
        raise StorageError(f"cannot write {target}: {error.strerror}") from error


def place_files(rendered: Path, target: Path, manifest: Manifest, *, allow_shrink: bool) -> None:
    """Move the files into a folder that is held: data and schema, card, manifest."""
    if not allow_shrink:
        refuse_shrinking(present_manifest(target / MANIFEST_NAME), manifest, str(target))
    # The card is the last before the manifest: the two belong together most closely.
    for entry in sorted(manifest.files, key=lambda entry: entry.role == "card"):
        final = target / entry.path
        final.parent.mkdir(parents=True, exist_ok=True)
        # What is not there any more was moved before this process was killed the last time.
        if (rendered / entry.path).exists():
            move(rendered / entry.path, final)
    move(rendered / MANIFEST_NAME, target / MANIFEST_NAME)
    remove_unnamed(target, manifest)


def move(source: Path, final: Path) -> None:
    """Put a file into its place at once, also from another disk, where it is copied aside first."""
    try:
        source.replace(final)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        with staging(final.parent) as aside:
            shutil.copyfile(source, aside / final.name)
            sync_file(aside / final.name)
            (aside / final.name).replace(final)
        source.unlink()
    sync_folder(final.parent)


def remove_unnamed(target: Path, manifest: Manifest) -> None:
    """Remove data files of former renderings, and folders that are empty then."""
    named = {target / path for path in manifest.paths}
    for folder, _, names in os.walk(target / DATA_FOLDER, topdown=False):
        for name in names:
            path = Path(folder, name)
            if PART_NAME.fullmatch(name) and path not in named:
                path.unlink()
        if not any(Path(folder).iterdir()):
            Path(folder).rmdir()


def place_file(rendered: Path, target: Path, manifest: Manifest, *, allow_shrink: bool) -> None:
    """Move a single file into its place, then its manifest.

    Raises :class:`ExportError` when what is there has more rows, or is of unknown content and the new one is empty.
    """
    beside = target.with_name(target.name + SINGLE_SUFFIX)
    if not allow_shrink:
        old = present_manifest(beside)
        refuse_shrinking(old, manifest, str(target))
        if old is None and not manifest.rows and target.exists() and target.stat().st_size:
            raise ExportError(f"{target} is there and would be replaced by nothing; it was left (--allow-shrink)")
    try:
        # In between there is no manifest, so that none can lie about the file.
        beside.unlink(missing_ok=True)
        move(rendered / target.name, target)
        move(rendered / beside.name, beside)
    except OSError as error:
        raise StorageError(f"cannot write {target}: {error.strerror}") from error
