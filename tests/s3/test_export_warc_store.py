"""WARC files that are copied to S3 as they are completed."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.errors import ArgumentError, DeliveryError
from archivebot.export import Patience
from archivebot.export.warc_store import store_warc, stored_names
from archivebot.ledger import Ledger
from tests.s3.conftest import Store
from tests.s3.faults import PASS

pytestmark = pytest.mark.timeout(120)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.open(tmp_path / "ledger.db")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two finished WARC files and one that is still written."""
    warc = tmp_path / "warc"
    warc.mkdir()
    (warc / "a.warc.gz").write_bytes(b"first" * 1000)
    (warc / "b.warc.gz").write_bytes(b"second" * 1000)
    (warc / "c.warc.gz.open").write_bytes(b"third")
    return warc


def test_finished_files_are_copied_once(store: Store, ledger: Ledger, folder: Path, patience: Patience) -> None:
    copied = store_warc(ledger, folder, store.target, options=store.options, patience=patience)

    assert copied == ["a.warc.gz", "b.warc.gz"]
    assert store.read("news/b.warc.gz") == b"second" * 1000
    store.proxy.forget()
    (folder / "c.warc.gz.open").rename(folder / "c.warc.gz")
    assert store_warc(ledger, folder, store.target, options=store.options, patience=patience) == ["c.warc.gz"]
    assert [seen.path for seen in store.proxy.requests if seen.method == "PUT"] == [f"/{store.bucket}/news/c.warc.gz"]
    assert store_warc(ledger, folder, store.target, options=store.options, patience=patience) == []


def test_what_a_store_in_trouble_did_not_take_goes_the_next_time(
    store: Store, ledger: Ledger, folder: Path, patience: Patience
) -> None:
    store.proxy.plan = lambda seen: "reset" if "b.warc.gz" in seen.path else PASS
    with pytest.raises(DeliveryError, match="cannot be reached"):
        store_warc(ledger, folder, store.target, options=store.options, patience=patience)

    assert stored_names(ledger, store.target) == {"a.warc.gz"}
    store.proxy.plan = lambda seen: PASS
    assert store_warc(ledger, folder, store.target, options=store.options, patience=patience) == ["b.warc.gz"]


def test_a_file_that_arrived_but_was_not_remembered_is_not_sent_again(
    store: Store, tmp_path: Path, folder: Path, patience: Patience
) -> None:
    """The process was killed between the two."""
    for name in ("one.db", "two.db"):
        ledger = Ledger.open(tmp_path / name)
        store_warc(ledger, folder, store.target, options=store.options, patience=patience)
        ledger.close()

    assert len([seen for seen in store.proxy.requests if seen.method == "PUT"]) == 2


def test_a_store_that_is_no_s3_address_is_refused(ledger: Ledger, folder: Path) -> None:
    with pytest.raises(ArgumentError, match="s3://"):
        store_warc(ledger, folder, "/some/folder")
