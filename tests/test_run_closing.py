"""The end of a run is told by its exit code whatever fails on the way, and gives back what the run held."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from archivebot.errors import StorageError
from archivebot.exit_codes import ExitCode
from archivebot.ledger import runs
from archivebot.run import session
from archivebot.run.arguments import Arguments
from archivebot.run.closing import dataset_path, finish, unexported
from archivebot.run.configuration import Configuration
from archivebot.run.session import Run

START = datetime(2026, 5, 1, tzinfo=UTC)


@pytest.fixture
def make(tmp_path: Path) -> Callable[[], Run]:
    configuration = Configuration(archive=tmp_path / "archive", exports=tmp_path / "exports")

    def call() -> Run:
        return Run(
            site="a.example", spider="news", arguments=Arguments(), configuration=configuration, given={"url": "x"}
        )

    return call


def failing(*_: Any) -> Any:
    raise StorageError("no room")


def test_a_run_that_cannot_begin_holds_nothing(make: Callable[[], Run], monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched, pytest.raises(StorageError) as _kept:
        patched.setattr(session, "recover", failing)
        make().open()

    run = make()
    run.open()
    run.release()


def test_an_error_while_a_run_is_judged_is_its_exit_code(make: Callable[[], Run]) -> None:
    run = make()
    run.open()
    run.judge = failing

    assert finish(run) == ExitCode.NO_SPACE
    again = make()
    again.open()
    with again.ledger.read() as connection:
        last = runs.last(connection, "a.example")
    again.release()
    assert last is not None
    assert last.exit_code == ExitCode.NO_SPACE


@pytest.mark.parametrize(
    ("history", "owed"),
    [
        ([], []),
        ([("a", "rendered")], []),
        ([("a", "rendered"), ("b", "failed"), ("c", "not asked for")], ["c", "b"]),
        ([("a", "failed"), ("b", "rendered"), ("c", "killed")], ["c"]),
        ([("a", "failed"), ("b", "killed with its file"), ("c", "failed")], ["c"]),
        ([("a", "killed"), ("b", "killed")], ["b", "a"]),
    ],
)
def test_a_run_renders_what_runs_since_the_last_dataset_stored(
    make: Callable[[], Run], history: list[tuple[str, str]], owed: list[str]
) -> None:
    run = make()
    run.open()
    with run.ledger.begin() as connection:
        for number, (name, how) in enumerate(history):
            at = START + timedelta(days=number)
            runs.start(connection, name, "a.example", "news", {}, at)
            if how == "killed with its file":
                dataset_path(run, name).touch()
            elif how != "killed":
                report = {"export": {"path": "x", "rows": 1, "runs": [name]} if how == "rendered" else None}
                runs.finish(connection, name, 0, report, at)

        found = unexported(run, connection)
    run.release()

    assert found == [run.id, *owed]
