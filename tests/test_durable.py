"""A file is there whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from archivebot import durable
from archivebot.durable import place, placed
from archivebot.errors import StorageError


def test_what_is_placed_is_there_whole_and_nothing_beside_it(tmp_path: Path) -> None:
    place(tmp_path / "new" / "x", b"one")
    place(tmp_path / "new" / "x", b"two")

    assert [(path.name, path.read_bytes()) for path in (tmp_path / "new").iterdir()] == [("x", b"two")]


def test_an_error_in_the_middle_leaves_what_was_there(tmp_path: Path) -> None:
    place(tmp_path / "x", b"one")

    with pytest.raises(RuntimeError), placed(tmp_path / "x") as file:
        file.write(b"half")
        raise RuntimeError

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x", b"one")]


def test_bytes_and_name_are_on_the_disk_in_that_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that outlives a power cut must not stand for bytes that did not."""
    done: list[str] = []
    sync, replace = os.fsync, Path.replace

    def synced(descriptor: int) -> None:
        done.append(Path(f"/proc/self/fd/{descriptor}").readlink().name)
        sync(descriptor)

    def renamed(self: Path, target: Path) -> Path:
        done.append("rename")
        return replace(self, target)

    monkeypatch.setattr(durable.os, "fsync", synced)
    monkeypatch.setattr(Path, "replace", renamed)
    place(tmp_path / "x", b"one")

    assert done == [f".x.{os.getpid()}.part", "rename", tmp_path.name]


def test_what_cannot_be_written_is_told_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StorageError, match=r"cannot write .*/file/x"):
        place(tmp_path / "file" / "x", b"")
    with pytest.raises(StorageError, match="cannot write /dev/full: No space left"):
        place(Path("/dev/full"), b"x" * 100_000)
