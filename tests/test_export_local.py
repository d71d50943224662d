"""Putting datasets into their place on a local disk, staging, and what never happens to a good dataset."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import orjson
import pytest

from archivebot.errors import ExportError, StorageError
from archivebot.exit_codes import ExitCode
from archivebot.export import Query, export, local, output_for
from archivebot.export.manifest import (
    MANIFEST_NAME,
    FileEntry,
    Manifest,
    manifest_path,
    read_manifest,
    together,
)
from archivebot.export.reading import open_source
from archivebot.export.sink import Sink
from archivebot.export.staging import PREFIX, staging, sweep
from archivebot.export.verify import verify
from archivebot.ledger import Ledger
from tests.ledgers import fill, make_article, make_ledger

SOME = Query(languages=("fr",))


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return make_ledger(tmp_path / "archive", 30)


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_new_rendering_replaces_the_old_one_and_removes_its_parts(ledger: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "d"
    export(ledger, Query(), str(target), archive=tmp_path, output=output_for("d", partition=("site",)))
    (target / "data" / "mine.txt").write_text("kept")
    fill(ledger, [make_article(30)])
    manifest = export(ledger, Query(), str(target), archive=tmp_path)

    assert names(target) == sorted([*manifest.paths, MANIFEST_NAME, "data/mine.txt"])
    assert verify(open_source(str(target))).problems == []
    assert not (target / "data" / "site0.example").exists()


def test_a_smaller_dataset_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path)
    before = {name: (tmp_path / "d" / name).read_bytes() for name in names(tmp_path / "d")}
    with pytest.raises(ExportError, match="30 rows and would be replaced by 10"):
        export(ledger, SOME, str(tmp_path / "d"), archive=tmp_path)

    assert {name: (tmp_path / "d" / name).read_bytes() for name in names(tmp_path / "d")} == before
    export(ledger, SOME, str(tmp_path / "d"), archive=tmp_path, allow_shrink=True)
    assert verify(open_source(str(tmp_path / "d"))).rows == 10


def test_a_smaller_file_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "x.jsonl"
    export(ledger, Query(), str(target), archive=tmp_path)
    with pytest.raises(ExportError, match="would be replaced by 10"):
        export(ledger, SOME, str(target), archive=tmp_path)

    assert verify(open_source(str(target))).rows == 30


def test_a_file_of_unknown_content_is_not_replaced_by_nothing(ledger: Ledger, tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text("precious\n")
    with pytest.raises(ExportError, match="replaced by nothing"):
        export(ledger, Query(sites=("none",)), str(tmp_path / "x.jsonl"), archive=tmp_path)

    assert (tmp_path / "x.jsonl").read_text() == "precious\n"


@pytest.mark.parametrize("target", ["d", "x.jsonl"])
def test_an_error_at_any_rename_leaves_the_old_dataset_or_the_new_one(
    target: str, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fails at the first, second, third ... rename; following the manifest never shows a half dataset."""
    export(ledger, Query(), str(tmp_path / target), archive=tmp_path)
    fill(ledger, [make_article(30)])
    real = Path.replace
    for fail_at in range(1, 20):
        calls = iter(range(1, 100))

        def replace(self: Path, to: Path, fail_at: int = fail_at, calls: object = calls) -> Path:
            if next(calls) == fail_at:  # type: ignore[call-overload]
                raise OSError(errno.ENOSPC, "No space left on device")
            return real(self, to)

        monkeypatch.setattr(Path, "replace", replace)
        try:
            export(ledger, Query(), str(tmp_path / target), archive=tmp_path)
        except StorageError:
            monkeypatch.setattr(Path, "replace", real)
            if manifest_path(tmp_path / target).exists():
                result = verify(open_source(str(tmp_path / target)))
                assert result.problems == []
                assert result.rows in (30, 31)
        else:
            break
    monkeypatch.setattr(Path, "replace", real)

    assert fail_at > 2
    assert verify(open_source(str(tmp_path / target))).rows == 31
    assert not list(tmp_path.rglob(f"{PREFIX}*"))


@pytest.mark.parametrize(("target", "name"), [("d", None), ("x.jsonl", None), ("n", "nightly")])
def test_every_file_is_on_the_disk_before_it_has_its_name(
    target: str, name: str | None, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A rename may outlive a power cut; a manifest without its bytes must not stand in the place of a dataset's."""
    synced: set[int] = set()
    unsynced: list[str] = []
    renamed: dict[int, Path] = {}
    fsync, replace, rename = os.fsync, Path.replace, Path.rename

    def note(descriptor: int) -> None:
        synced.add(os.fstat(descriptor).st_ino)
        renamed.pop(os.fstat(descriptor).st_ino, None)
        fsync(descriptor)

    def look(path: Path, to: Path) -> None:
        if path.is_file() and path.stat().st_ino not in synced:
            unsynced.append(path.name)
        if not any(part.startswith(PREFIX) for part in to.parts):
            renamed[to.parent.stat().st_ino] = to

    monkeypatch.setattr(os, "fsync", note)
    monkeypatch.setattr(Path, "replace", lambda self, to: (look(self, to), replace(self, to))[1])
    monkeypatch.setattr(Path, "rename", lambda self, to: (look(self, to), rename(self, to))[1])
    for number in (30, 31):
        export(ledger, Query(), str(tmp_path / target), archive=tmp_path, name=name)
        fill(ledger, [make_article(number)])

    assert unsynced == []
    # And the name itself lasts over a power cut.
    assert renamed == {}
    assert verify(open_source(str(tmp_path / target))).problems == []


def test_a_disk_that_gives_other_bytes_than_it_was_given_is_noticed(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    close = Sink.close

    def spoiled(self: Sink) -> None:
        path = Path(f"/proc/self/fd/{self._file.fileno()}").readlink()
        close(self)
        path.write_bytes(path.read_bytes()[:-1] + b"?")

    monkeypatch.setattr(Sink, "close", spoiled)
    with pytest.raises(ExportError, match="reads back otherwise"):
        export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path)

    assert not (tmp_path / "d").exists()


@pytest.mark.parametrize("name", ["d", "x.jsonl", "x.jsonl.gz", "x.jsonl.zst", "x.csv", "x.parquet"])
def test_a_full_disk_while_rendering(
    name: str, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old dataset stays, nothing half is left, and the error has its own exit code."""
    export(ledger, Query(), str(tmp_path / "out" / name), archive=tmp_path)
    before = names(tmp_path / "out")

    def write(self: Sink, data: bytes, /) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Sink, "write", write)
        with pytest.raises(StorageError, match="No space left") as caught:
            export(ledger, Query(), str(tmp_path / "out" / name), archive=tmp_path)

    assert caught.value.exit_code is ExitCode.NO_SPACE
    assert names(tmp_path / "out") == before
    assert verify(open_source(str(tmp_path / "out" / name))).problems == []


def test_another_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a rename cannot cross, the file is copied aside first."""
    (tmp_path / "from").mkdir()
    (tmp_path / "to").mkdir()
    (tmp_path / "from" / "x").write_bytes(b"content")
    real = Path.replace

    def replace(self: Path, to: Path) -> Path:
        if self.parent.name == "from":
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return real(self, to)

    monkeypatch.setattr(Path, "replace", replace)
    local.move(tmp_path / "from" / "x", tmp_path / "to" / "x")

    assert (tmp_path / "to" / "x").read_bytes() == b"content"
    assert list((tmp_path / "from").iterdir()) == []
    assert [path.name for path in (tmp_path / "to").iterdir()] == ["x"]


def test_what_a_killed_process_left_is_removed_by_the_next(tmp_path: Path) -> None:
    """A folder that a living process holds stays."""
    script = (
        "import os, sys, pathlib\n"
        "from archivebot.export.staging import staging\n"
        "with staging(pathlib.Path(sys.argv[1])) as folder:\n"
        "    (folder / 'half').write_text('half')\n"
        "    os.kill(os.getpid(), 9)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(Path(local.__file__).parents[2])}
    subprocess.run([sys.executable, "-c", script, str(tmp_path)], env=environment, check=False)
    (left,) = tmp_path.iterdir()
    assert left.name.startswith(PREFIX)

    with staging(tmp_path) as own:
        assert [path.name for path in tmp_path.iterdir()] == [own.name]
        sweep(tmp_path)
        assert own.exists()
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_writable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StorageError, match="cannot write in"), staging(tmp_path / "file" / "x"):
        raise AssertionError


@pytest.mark.parametrize("path", ["../x", "/etc/passwd", "data/../../x", "a//b", "", "a\\b"])
def test_a_manifest_that_names_files_elsewhere_is_refused(path: str) -> None:
    manifest = Manifest(table="articles", format="jsonl", compress="gz")
    manifest.files = [FileEntry(path=path, role="data", bytes=1, sha256="0" * 64, rows=1)]
    with pytest.raises(ExportError, match="outside its folder"):
        read_manifest(manifest.to_json(), "here")


@pytest.mark.parametrize(
    "text", [b"", b"{}", b"[]", b'{"manifest_version": "1"}', b"\xff", b'{"manifest_version": "2"}']
)
def test_what_is_no_manifest_is_refused(text: bytes) -> None:
    with pytest.raises(ExportError):
        read_manifest(text, "here")


def test_a_manifest_survives_its_file(ledger: Ledger, tmp_path: Path) -> None:
    manifest = export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path)

    assert read_manifest((tmp_path / "d" / MANIFEST_NAME).read_bytes(), "d") == manifest
    assert orjson.loads(manifest.to_json())["manifest_version"] == "1"


def test_datasets_of_different_form_are_never_one() -> None:
    one = Manifest(table="articles", format="jsonl", compress="gz")
    two = Manifest(table="articles", format="csv", compress="gz")
    with pytest.raises(ExportError, match="format 'jsonl'"):
        together(one, two)
