"""Named exports: each run adds what is new, and nothing twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import orjson
import pytest

from archivebot.errors import ArgumentError, ExportError
from archivebot.export import Manifest, Query, deliver, export, output_for
from archivebot.export import dataset as dataset_module
from archivebot.export.delivery import remove_entry, spool_of
from archivebot.export.named import defined_export, name_of_place
from archivebot.export.reading import open_source
from archivebot.export.verify import verify
from archivebot.ledger import Ledger, exports
from tests.ledgers import fill, make_article, make_ledger

Run = Callable[..., Manifest]


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return make_ledger(tmp_path / "archive", 10)


@pytest.fixture
def run(ledger: Ledger, tmp_path: Path) -> Run:
    def call(query: Query | None = None, **more: object) -> Manifest:
        values = {"archive": tmp_path / "archive", "name": "nightly"} | more
        return export(ledger, query or Query(), str(tmp_path / "d"), **values)  # type: ignore[arg-type]

    return call


def headlines(folder: Path) -> list[str]:
    """All headlines of a dataset, by its manifest."""
    import gzip

    manifest = open_source(str(folder)).manifest
    lines = b"".join(gzip.decompress((folder / entry.path).read_bytes()) for entry in manifest.data_files)
    return [orjson.loads(line)["headline"] for line in lines.splitlines()]


def test_a_place_deep_in_folders_that_are_not_there_yet(ledger: Ledger, tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "c"
    export(ledger, Query(), str(target), archive=tmp_path / "archive", name="deep")

    assert verify(open_source(str(target))).rows == 10


def test_a_smaller_rendering_waits_for_leave(run: Run, ledger: Ledger, tmp_path: Path) -> None:
    """What is not added but replaces is compared with what is there, whoever put it there."""
    export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path / "archive")
    with pytest.raises(ExportError, match="holds 10 rows and would be replaced by 5"):
        run(Query(sites=("site0.example",)))
    assert verify(open_source(str(tmp_path / "d"))).rows == 10

    assert run(Query(sites=("site0.example",)), allow_shrink=True).rows == 5


def test_only_what_is_new_is_added(run: Run, ledger: Ledger, tmp_path: Path) -> None:
    first = run()
    fill(ledger, [make_article(10), make_article(3, revision=2, headline="Corrected")])
    second = run()
    third = run()

    assert (first.rows, second.rows, third.rows) == (10, 12, 0)
    assert second.data_files[0] == first.data_files[0]
    assert sorted(headlines(tmp_path / "d")) == sorted([*(f"Headline {n}" for n in range(11)), "Corrected"])
    assert verify(open_source(str(tmp_path / "d"))).problems == []
    assert second.statistics["sites"] == {"site0.example": 6, "site1.example": 6}
    assert spool_of(tmp_path / "archive").entries() == []


def test_an_old_article_that_is_found_late_is_added(run: Run, ledger: Ledger, tmp_path: Path) -> None:
    """New is what was not delivered, whatever its dates say."""
    run()
    fill(ledger, [make_article(10, date_published=datetime(1999, 1, 1, tzinfo=UTC))])

    assert run().first_date == "1999-01-01"


def test_where_is_asked_each_time(run: Run, ledger: Ledger) -> None:
    query = Query(where="word_count > 15")

    assert run(query).rows == 4
    fill(ledger, [make_article(10), make_article(1, revision=2, word_count=99)])
    assert run(query).rows == 6


def test_a_run_that_dies_before_the_rendering_enters_the_spool_loses_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def enter(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(dataset_module.Spool, "enter", enter)
        with pytest.raises(Killed):
            run()

    assert run().rows == 10
    assert len(headlines(tmp_path / "d")) == 10


def test_a_run_that_dies_before_delivering_is_completed_by_the_next(
    run: Run, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object, **__: object) -> None:
        raise Killed

    run()
    fill(ledger, [make_article(10)])
    with monkeypatch.context() as patch:
        real = dataset_module.deliver
        patch.setattr(dataset_module, "deliver", lambda *a, only=(), **k: die() if only else real(*a, **k))
        with pytest.raises(Killed):
            run()
    fill(ledger, [make_article(11)])

    assert run().rows == 12
    assert sorted(headlines(tmp_path / "d")) == sorted(f"Headline {n}" for n in range(12))


def test_a_rendering_that_was_half_removed_when_the_process_died_is_never_delivered(
    run: Run, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(dataset_module, "deliver", lambda *_, only=(), **__: 1 / 0 if only else [])
        with pytest.raises(ZeroDivisionError):
            run()
    spool = spool_of(tmp_path / "archive")
    (waiting,) = spool.ids()
    monkeypatch.setattr(shutil, "rmtree", lambda *_, **__: None)
    spool.discard(waiting)

    assert deliver(ledger, tmp_path / "archive") == []
    assert not (tmp_path / "d").exists()


def test_a_rendering_that_another_process_delivers_first_has_arrived(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`archivebot deliver` by the clock, in the moment between entering the spool and delivering."""

    def late(ledger: Ledger, archive: Path, **options: object) -> object:
        if options.get("only"):
            deliver(ledger, archive)
        return deliver(ledger, archive, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(dataset_module, "deliver", late)

    assert run().rows == 10
    assert verify(open_source(str(tmp_path / "d"))).rows == 10


def test_a_run_that_dies_after_delivering_delivers_nothing_twice(
    run: Run, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def die(*_: object) -> None:
        raise Killed

    run()
    fill(ledger, [make_article(10)])
    with monkeypatch.context() as patch:
        patch.setattr("archivebot.export.delivery.settle", die)
        with pytest.raises(Killed):
            run()
    assert run().rows == 0
    assert len(headlines(tmp_path / "d")) == 11
    assert verify(open_source(str(tmp_path / "d"))).problems == []


def test_what_is_dropped_from_the_spool_is_new_again(
    run: Run, ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run()
    fill(ledger, [make_article(10)])
    with monkeypatch.context() as patch:
        patch.setattr(dataset_module, "deliver", lambda *a, only=(), **k: 1 / 0 if only else [])
        with pytest.raises(ZeroDivisionError):
            run()
    (entry,) = spool_of(tmp_path / "archive").entries()
    remove_entry(ledger, tmp_path / "archive", entry.id)

    assert run().rows == 11


def test_a_name_stands_for_one_thing(run: Run, ledger: Ledger, tmp_path: Path) -> None:
    run()
    with pytest.raises(ArgumentError, match="defined otherwise"):
        run(Query(sites=("site0.example",)))

    assert run(Query(sites=("site0.example",)), restart=True, allow_shrink=True).rows == 5
    with pytest.raises(ArgumentError, match="defined otherwise"):
        run()


def test_a_restart_renders_everything_anew(run: Run, ledger: Ledger, tmp_path: Path) -> None:
    run()
    fill(ledger, [make_article(10)])
    run()
    manifest = run(restart=True)

    assert (manifest.rows, len(manifest.data_files)) == (11, 1)
    assert len(list((tmp_path / "d" / "data").iterdir())) == 1


def test_a_dataset_that_was_replaced_is_not_added_to(run: Run, ledger: Ledger, tmp_path: Path) -> None:
    run()
    export(
        ledger, Query(sites=("site0.example",)), str(tmp_path / "d"), archive=tmp_path / "archive", allow_shrink=True
    )
    fill(ledger, [make_article(10)])
    with pytest.raises(ExportError, match="--restart"):
        run()

    assert verify(open_source(str(tmp_path / "d"))).rows == 5
    assert run(restart=True).rows == 11


def test_two_names_do_not_know_of_each_other(run: Run, ledger: Ledger, tmp_path: Path) -> None:
    run()

    assert run(name="other", restart=True, allow_shrink=True).rows == 10


@pytest.mark.parametrize(
    "values",
    [
        {"name": ""},
        {"name": "a\nb"},
        {"output": output_for("x.jsonl")},
        {"output": output_for("d", format="warc")},
        {"query": Query(table="clusters")},
    ],
)
def test_what_cannot_grow_has_no_name(run: Run, values: dict[str, object]) -> None:
    with pytest.raises(ArgumentError):
        run(**values)


def test_partitions_grow_too(run: Run, ledger: Ledger, tmp_path: Path) -> None:
    output = output_for("d", partition=("site", "language"), max_rows=2)
    run(output=output)
    fill(ledger, (make_article(number) for number in range(10, 20)))

    assert run(output=output).rows == 20
    assert sorted(headlines(tmp_path / "d")) == sorted(f"Headline {n}" for n in range(20))


def test_a_run_that_dies_while_its_rendering_enters_the_spool_loses_nothing(
    run: Run, ledger: Ledger, tmp_path: Path
) -> None:
    """The folder is there, its order is not: it was never entered."""
    run()
    half = tmp_path / "archive" / "spool" / "000007-0123456789ab"
    (half / "files").mkdir(parents=True)
    with ledger.begin() as connection:
        exports.enter(connection, "nightly", half.name, 1, [(make_article(10).id, 1)])
    fill(ledger, [make_article(10)])

    assert run().rows == 11
    assert not half.exists()


def test_an_entry_of_the_spool_that_cannot_be_read_is_named(run: Run, ledger: Ledger, tmp_path: Path) -> None:
    broken = tmp_path / "archive" / "spool" / "000007-0123456789ab"
    broken.mkdir(parents=True)
    (broken / "delivery.json").write_text("{")
    with pytest.raises(ExportError, match=broken.name):
        run()

    remove_entry(ledger, tmp_path / "archive", broken.name)
    assert run().rows == 10


def test_an_empty_spool_delivers_nothing(ledger: Ledger, tmp_path: Path) -> None:
    assert deliver(ledger, tmp_path / "archive") == []


def test_a_removed_dataset_is_told_also_when_there_is_nothing_new(run: Run, tmp_path: Path) -> None:
    run()
    shutil.rmtree(tmp_path / "d")

    with pytest.raises(ExportError, match=r"holds 0.*--restart"):
        run()
    assert run(restart=True).rows == 10


def test_a_restart_takes_the_place_of_more_revisions_that_the_export_was_given(run: Run, ledger: Ledger) -> None:
    run()
    fill(ledger, [make_article(3, revision=2, headline="Corrected")])
    assert run().rows == 11

    assert run(restart=True).rows == 10
    assert run().rows == 0


def test_a_place_has_one_name_however_it_is_spelled(
    ledger: Ledger, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = name_of_place(ledger, "d/")
    export(ledger, Query(), "d/", archive=tmp_path / "archive", name=name)
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")

    assert name_of_place(ledger, str(tmp_path / "d")) == name
    assert export(ledger, Query(), str(tmp_path / "d"), archive=tmp_path / "archive", name=name).rows == 0
    assert defined_export(ledger, name) is not None
    assert Path(defined_export(ledger, name)[0]).is_absolute()  # type: ignore[index]  # asserted above


def test_the_name_of_a_place_in_s3_does_not_hang_on_its_last_slash(ledger: Ledger) -> None:
    with ledger.begin() as connection:
        exports.define(connection, "at s3://bucket/news", "s3://bucket/news", {})

    assert name_of_place(ledger, "s3://bucket/news/") == "at s3://bucket/news"
