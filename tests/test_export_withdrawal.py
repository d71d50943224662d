"""What waits in the spool and holds a forgotten article is taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.errors import ArchivebotError, DeliveryError
from archivebot.export import Query, export, output_for
from archivebot.export import delivery as delivery_module
from archivebot.export.delivery import spool_of
from archivebot.export.withdrawal import withdraw
from archivebot.ledger import Ledger
from archivebot.ledger.history import find_article
from tests.ledgers import fill, make_article, make_ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return make_ledger(tmp_path, 4)


@pytest.fixture
def _down(monkeypatch: pytest.MonkeyPatch) -> None:
    """No store can be reached."""

    def fail(*_: object) -> None:
        raise DeliveryError("out of reach")

    monkeypatch.setattr(delivery_module, "deliver_entry", fail)


def wait(ledger: Ledger, archive: Path, target: str, name: str | None, query: Query | None = None) -> str:
    """Render a dataset that stays in the spool; its id there."""
    before = spool_of(archive).ids()
    with pytest.raises(ArchivebotError):
        export(ledger, query or Query(), target, archive=archive, name=name, output=output_for(target))
    (entry,) = spool_of(archive).ids() - before
    return entry


@pytest.mark.usefixtures("_down")
def test_a_named_export_that_waits_is_taken_back_and_renders_the_rest_again(ledger: Ledger, tmp_path: Path) -> None:
    first = wait(ledger, tmp_path, str(tmp_path / "a"), "first")
    fill(ledger, [make_article(8)])
    later = wait(ledger, tmp_path, str(tmp_path / "a"), "first")
    other = wait(ledger, tmp_path, str(tmp_path / "b"), "odd", Query(sites=("site1.example",)))
    item = make_article(0)

    told = withdraw(ledger, tmp_path, {item.id}, {"site0.example"}, trial=True)
    assert [line.partition(" ")[0] for line in told] == [first, later]
    assert spool_of(tmp_path).ids() == {first, later, other}

    assert withdraw(ledger, tmp_path, {item.id}, {"site0.example"}, trial=False) == told
    assert spool_of(tmp_path).ids() == {other}
    with ledger.read() as connection:
        assert find_article(connection, item.url) == item.id
    again = wait(ledger, tmp_path, str(tmp_path / "a"), "first")
    (rendered,) = (entry for entry in spool_of(tmp_path).entries() if entry.id == again)
    assert rendered.manifest.rows == 5
    ledger.close()


@pytest.mark.usefixtures("_down")
def test_a_dataset_of_the_site_goes_and_one_of_others_stays(ledger: Ledger, tmp_path: Path) -> None:
    of_all = wait(ledger, tmp_path, "s3://bucket/all/", None)
    of_site = wait(ledger, tmp_path, "s3://bucket/site/", None, Query(sites=("site0.example",)))
    of_other = wait(ledger, tmp_path, "s3://bucket/other/", None, Query(sites=("site1.example",)))

    told = withdraw(ledger, tmp_path, {make_article(0).id}, {"site0.example"}, trial=False)

    assert [line.partition(" ")[0] for line in told] == [of_all, of_site]
    assert told[0].endswith("for s3://bucket/all/, which waited in the spool: export it again")
    assert spool_of(tmp_path).ids() == {of_other}
    ledger.close()
