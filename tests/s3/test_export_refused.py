"""A dataset in the spool that is refused at its place: told with the ways out, and each of them is one."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from archivebot.errors import DeliveryError, ExportError
from archivebot.exit_codes import ExitCode
from archivebot.export import Manifest, Patience, Query, deliver, export, output_for
from archivebot.export.delivery import spool_of
from archivebot.ledger import Ledger
from tests.crawling import crawl, environment
from tests.ledgers import make_ledger
from tests.newssite import serving
from tests.s3.conftest import Store
from tests.s3.faults import PASS

pytestmark = pytest.mark.timeout(120)

Send = Callable[..., Manifest]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return tmp_path / "archive"


@pytest.fixture
def ledger(archive: Path) -> Ledger:
    return make_ledger(archive, 30)


@pytest.fixture
def send(store: Store, ledger: Ledger, archive: Path, patience: Patience) -> Send:
    def run(query: Query | None = None, target: str = store.target, **more: object) -> Manifest:
        values = {"archive": archive, "output": output_for(target), "options": store.options, "patience": patience}
        return export(ledger, query or Query(), target, **(values | more))  # type: ignore[arg-type]

    return run


def command(archive: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A command as the message says it."""
    variables = environment(archive.parent, ARCHIVEBOT_LEDGER=f"sqlite:///{archive / 'ledger.sqlite'}")
    program = [sys.executable, "-m", "archivebot.cli", *words]
    return subprocess.run(program, env=variables, cwd=archive.parent, capture_output=True, text=True, check=False)


def advice(text: str, word: str) -> list[str]:
    """The words of the command in a message that holds ``word``."""
    return next(found for found in re.findall(r"`archivebot ([^`]+)`", text) if word in found).split()


@pytest.fixture
def refused(store: Store, send: Send, ledger: Ledger, archive: Path, patience: Patience) -> str:
    """A smaller dataset waited while a larger one came to its place from elsewhere; what the next export says."""
    store.proxy.plan = lambda seen: "reset"
    with pytest.raises(DeliveryError):
        send(Query(languages=("fr",)))
    store.proxy.plan = lambda seen: PASS
    larger = export(
        make_ledger(archive.parent / "other", 30),
        Query(),
        store.target,
        archive=archive.parent / "other",
        options=store.options,
        patience=patience,
    )
    assert larger.rows == 30
    with pytest.raises(ExportError) as caught:
        send(target=str(archive.parent / "here.jsonl"))
    assert (archive.parent / "here.jsonl").exists()
    return str(caught.value)


def test_the_message_says_that_it_stays_and_what_ends_it(refused: str) -> None:
    assert "an earlier dataset still waits in" in refused
    assert "holds 30 rows" in refused
    assert "It stays refused until you decide" in refused


@pytest.mark.parametrize("way", ["--drop", "--allow-shrink"])
def test_each_way_out_ends_it(way: str, refused: str, send: Send, archive: Path) -> None:
    ended = command(archive, *advice(refused, way))

    assert ended.returncode == 0, ended.stderr
    assert spool_of(archive).ids() == set()
    send(target=str(archive.parent / "here.jsonl"))


def test_a_named_dataset_that_was_removed_is_rendered_anew_by_its_restart(
    store: Store, send: Send, ledger: Ledger, archive: Path, patience: Patience
) -> None:
    send(Query(languages=("fr",)), name="the nightly")
    with ledger.begin() as connection:
        connection.exec_driver_sql("UPDATE revision SET language = 'fr'")
    store.proxy.plan = lambda seen: "reset"
    with pytest.raises(DeliveryError):
        send(Query(languages=("fr",)), name="the nightly")
    store.proxy.plan = lambda seen: PASS
    for key in store.all_keys():
        store.client.delete_object(Bucket=store.bucket, Key=key)
    (result,) = deliver(ledger, archive, patience=patience)
    told = command(archive, "deliver").stdout

    assert isinstance(result.error, ExportError)
    assert "archivebot export --name 'the nightly' --restart" in told
    restarted = command(archive, "export", "--name", "the nightly", "--restart")
    assert restarted.returncode == 0, restarted.stderr
    assert "30 rows" in restarted.stdout
    assert spool_of(archive).ids() == set()


def test_crawls_end_with_the_code_until_it_is_dropped(store: Store, tmp_path: Path) -> None:
    variables = {"ARCHIVEBOT_S3_ENDPOINT_URL": store.proxy.url}
    place = f"export={store.target}news.jsonl"
    with serving(articles=4, seed=4) as running:
        store.proxy.plan = lambda seen: "403 AccessDenied"
        crawl(f"{running.address}/", tmp_path, "-a", place, env=variables)
        store.proxy.plan = lambda seen: PASS
        export(
            make_ledger(tmp_path / "other", 30),
            Query(),
            f"{store.target}news.jsonl",
            archive=tmp_path / "other",
            options=store.options,
        )
        codes = [crawl(f"{running.address}/", tmp_path, env=variables) for _ in range(2)]
        (waiting,) = spool_of(tmp_path / "archive").ids()
        drop = [sys.executable, "-m", "archivebot.cli", "deliver", "--drop", waiting]
        subprocess.run(drop, env=environment(tmp_path), cwd=tmp_path, check=True)
        after = crawl(f"{running.address}/", tmp_path, env=variables)

    assert [ended.exit_code for ended in codes] == [ExitCode.EXPORT_FAILED] * 2
    assert f"archivebot deliver --drop {waiting}" in codes[-1].report["error"]
    assert after.exit_code == ExitCode.COMPLETE
