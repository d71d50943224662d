"""An export that is killed while it uploads, at one request after the other."""

from __future__ import annotations

import itertools
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from archivebot.export import Patience, S3Options, deliver
from archivebot.export import s3 as s3_module
from archivebot.export.delivery import spool_of
from archivebot.export.reading import open_source
from archivebot.export.verify import verify
from tests.ledgers import make_ledger
from tests.s3.conftest import Store
from tests.s3.faults import PASS

ROOT = Path(__file__).parents[2]

Exporter = subprocess.Popen[str]


@pytest.fixture
def exporter() -> Iterator[Exporter]:
    """The process that forks the exports."""
    command = [sys.executable, "-m", "tests.s3.exporting"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1) as it:
        yield it
        it.terminate()


def export_until_held(exporter: Exporter, store: Store, archive: Path, target: str) -> int:
    """Let an export run; kill it when the proxy holds one of its requests. Returns its exit code."""
    assert exporter.stdin is not None
    assert exporter.stdout is not None
    exporter.stdin.write(f"{archive} {target} {store.proxy.url}\n")
    child = int(exporter.stdout.readline())
    while not store.proxy.held.wait(0.02):
        if select.select([exporter.stdout], [], [], 0)[0]:
            break
    else:
        os.kill(child, signal.SIGKILL)
    return int(exporter.stdout.readline())


@pytest.mark.timeout(240)
def test_killed_at_any_request_shows_nothing_half_and_the_next_run_completes_it(
    store: Store, exporter: Exporter, tmp_path: Path, patience: Patience, monkeypatch: pytest.MonkeyPatch
) -> None:
    """kill -9 at request 1, 3, 5 ... until the export comes through."""
    monkeypatch.setattr(s3_module, "PART_SIZE", 64 * 1024)
    open_uploads = 0
    for kill_at in itertools.count(1, 2):
        archive = tmp_path / f"archive-{kill_at}"
        target = f"s3://{store.bucket}/{kill_at}/"
        here = S3Options(endpoint_url=store.server.url)
        ledger = make_ledger(archive, 60)
        store.proxy.forget()
        store.proxy.held.clear()
        store.proxy.plan = lambda seen, n=kill_at: "hold" if seen.total == n else PASS  # type: ignore[misc]
        code = export_until_held(exporter, store, archive, target)
        if code == 0:
            break
        assert code == -signal.SIGKILL
        if f"{kill_at}/manifest.json" in store.all_keys():
            assert verify(open_source(target, here)).problems == []
        open_uploads += len(store.uploads())
        assert len(spool_of(archive).entries()) == 1

        store.proxy.plan = lambda seen: PASS
        (result,) = deliver(ledger, archive, patience=patience)
        assert result.error is None
        checked = verify(open_source(target, here))
        assert (checked.rows, checked.problems) == (60, [])
        assert store.uploads() == []
        assert spool_of(archive).entries() == []
        ledger.close()
    ledger.close()

    assert open_uploads >= 2
    assert kill_at > 8
