"""``archivebot forget``: what is forgotten is nowhere in the archive, everything else is as it was."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from warcio.archiveiterator import ArchiveIterator

from archivebot.cli import run
from archivebot.demo.site import DemoSite, serve
from archivebot.export import Query, export
from archivebot.fingerprint import body_digest
from archivebot.items import Part
from archivebot.ledger import Ledger, Outbox, Outcome, articles, exports, frontier
from archivebot.ledger.coverage import addresses
from archivebot.ledger.entries import Found
from archivebot.ledger.forgetting import forget as forget_in
from archivebot.ledger.forgetting import traces_of
from archivebot.ledger.history import history
from archivebot.ledger.schema import delivered, event, revision, stored_file
from archivebot.ledger.settle import settle
from archivebot.warc import iter_responses, read_response
from archivebot.warc.removal import filler, find_responses, members, remove_members
from tests.crawling import Crawled, crawl
from tests.ledgers import fill, make_article, make_ledger

STORY = "/city/2026/03/02/ferry-terminal-reopens-after-storm.html"
SECRET = "Ferry terminal reopens three months after the storm"
FIRST = "/world/2026/03/07/glacier-lake-drained.html"
COPY = "/world/2026/03/07/glacier-lake-drained-wire-copy.html"
AT = datetime(2026, 3, 9, tzinfo=UTC)


@pytest.fixture(scope="module")
def newspaper() -> Iterator[DemoSite]:
    with serve([0]) as site:
        yield site


@pytest.fixture
def archive(newspaper: DemoSite, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of the newspaper, crawled once, as the current one."""
    assert crawl(newspaper.origin + "/", tmp_path).exit_code == 0
    monkeypatch.chdir(tmp_path)
    return tmp_path


def forget(*arguments: str) -> int:
    """The exit code of the command."""
    with pytest.raises(SystemExit) as ended:
        run(["forget", *arguments])
    return int(ended.value.code or 0)


def everything(archive: Path) -> bytes:
    """All bytes of ledger and WARC files, inflated."""
    files = [path.read_bytes() for path in archive.glob("ledger.db*")]
    return b"".join(files + [gzip.decompress(path.read_bytes()) for path in (archive / "warc").glob("*")])


def held(archive: Path) -> dict[str, str]:
    """Address -> headline of all articles, each read back from its response, too."""
    ledger = Ledger.open(archive / "ledger.db", create=False)
    with ledger.read() as connection:
        urls = [item.url for item in addresses(connection, site_of(ledger)) if item.held]
        lives = [history(connection, url) for url in urls]
    ledger.close()
    found = {}
    for life in lives:
        assert life is not None
        crawl = life.revisions[-1]["crawl"]
        assert read_response(archive / "warc" / crawl["warc_file"], crawl["warc_offset"]).url == life.url
        found[life.url] = life.revisions[-1]["headline"]
    return found


def site_of(ledger: Ledger) -> str:
    """The one site of a ledger."""
    with ledger.read() as connection:
        (site,) = connection.exec_driver_sql("SELECT DISTINCT site FROM url").scalars()
    return str(site)


def test_what_would_go_is_told_and_nothing_is_changed(
    newspaper: DemoSite, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = everything(archive / "archive")

    assert forget(newspaper.origin + STORY) == 0
    said = capsys.readouterr().out
    assert said.startswith("1 articles and 1 responses in 1 WARC files to be removed")
    (dataset,) = (archive / "exports").glob("*.jsonl")
    assert f"{dataset.name}\n" in said.partition("yours to remove or to write anew: ")[2]
    assert said.endswith("nothing was changed yet; --yes removes it for good\n")
    assert everything(archive / "archive") == before


def test_a_forgotten_article_is_nowhere_and_no_crawl_takes_it_again(newspaper: DemoSite, archive: Path) -> None:
    before = held(archive / "archive")
    assert SECRET.encode() in everything(archive / "archive")

    assert forget(newspaper.origin + STORY, "--yes") == 0
    again: Crawled = crawl(newspaper.origin + "/", archive, "-a", "recheck=all")

    assert again.exit_code == 0
    assert held(archive / "archive") == {url: said for url, said in before.items() if not url.endswith(STORY)}
    (warc, *_) = sorted((archive / "archive" / "warc").iterdir())
    with warc.open("rb") as file:
        pages = [record.rec_headers.get_header("WARC-Target-URI") for record in ArchiveIterator(file)]
    assert newspaper.origin + STORY not in pages
    # The second crawl read the lists anew; of what they say of the story nothing is noted.
    assert SECRET.encode() not in (archive / "archive" / "ledger.db").read_bytes()


def test_what_a_killed_crawl_left_open_is_forgotten_too(newspaper: DemoSite, archive: Path) -> None:
    (warc,) = (archive / "archive" / "warc").iterdir()
    warc.rename(f"{warc}.open")

    assert forget(newspaper.origin + STORY, "--yes") == 0

    (warc,) = (archive / "archive" / "warc").iterdir()
    assert newspaper.origin + STORY not in [response.url for response in iter_responses(warc)]


def test_the_address_of_an_article_that_came_by_another_way_is_not_queued_again(tmp_path: Path) -> None:
    """A crawl left the address out by its date; the article came out of an old WARC file."""
    ledger, item = make_ledger(tmp_path, 1), make_article(0)
    row = Found(url=item.url, kind="article", via="feed", state="skipped", reason="before-since")
    with ledger.begin() as connection:
        frontier.add(connection, str(item.site), "run-1", [row], AT)
        found, _ = traces_of(connection, [item.url], ())
        forget_in(connection, found, (), AT)

        frontier.add(connection, str(item.site), "run-2", [replace(row, state="queued", reason=None)], AT)
        left = frontier.known(connection, str(item.site), [item.url])[item.url]
    ledger.close()

    assert (left.state, left.reason) == ("skipped", "forgotten")


def test_an_older_copy_of_a_warc_file_does_not_bring_it_back(
    newspaper: DemoSite, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (warc,) = (archive / "archive" / "warc").iterdir()
    backup = shutil.copy(warc, archive)
    forget(newspaper.origin + STORY, "--yes")
    capsys.readouterr()

    with pytest.raises(SystemExit):
        run(["reextract", str(backup), "--jobs", "1"])

    counts = dict(line.split()[::-1] for line in capsys.readouterr().out.splitlines())
    assert counts["forgotten"] == "1"
    assert newspaper.origin + STORY not in held(archive / "archive")


def test_an_article_that_came_out_of_a_warc_file_alone_does_not_come_again(
    newspaper: DemoSite, archive: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """No address of it was ever noted."""
    (warc,) = (archive / "archive" / "warc").iterdir()
    monkeypatch.setenv("ARCHIVEBOT_ARCHIVE", str(archive / "other"))
    (archive / "other" / "warc").mkdir(parents=True)
    shutil.copy(warc, archive / "other" / "warc")
    for command in (["reextract"], ["forget", newspaper.origin + STORY, "--yes"], ["reextract", str(warc)]):
        with pytest.raises(SystemExit) as ended:
            run(command)
        assert not ended.value.code

    assert capsys.readouterr().out.splitlines()[-1].split() == ["1", "forgotten"]
    assert SECRET.encode() not in (archive / "other" / "ledger.db").read_bytes()


@pytest.mark.parametrize(("forgotten", "left"), [(FIRST, COPY), (COPY, FIRST)])
def test_a_copy_that_is_left_alone_is_no_copy_any_more(
    newspaper: DemoSite, archive: Path, capsys: pytest.CaptureFixture[str], forgotten: str, left: str
) -> None:
    assert forget(newspaper.origin + forgotten, "--yes") == 0
    assert f"the same story is held at {newspaper.origin}{left}" in capsys.readouterr().out

    ledger = Ledger.open(archive / "archive" / "ledger.db")
    with ledger.read() as connection:
        life = history(connection, newspaper.origin + left)
    manifest = export(ledger, Query(duplicates="first"), str(archive / "d"), archive=archive / "archive")
    ledger.close()
    assert life is not None
    assert (life.duplicate_of, life.cluster, life.similarity) == (None, None, None)
    assert manifest.rows == 11


def test_of_several_copies_the_next_leads(tmp_path: Path) -> None:
    ledger = make_ledger(tmp_path, 4)
    ids = [make_article(number).id for number in range(4)]
    with ledger.begin() as connection:
        for number in (0, 1, 2):
            connection.exec_driver_sql("UPDATE article SET cluster = ? WHERE id = ?", (ids[0], ids[number]))
            if number:
                connection.exec_driver_sql("UPDATE article SET duplicate_of = ? WHERE id = ?", (ids[0], ids[number]))
    for wanted, expected in ((ids[0], {ids[1]: None, ids[2]: ids[1]}), (ids[2], {ids[1]: None})):
        with ledger.begin() as connection:
            found, absent = traces_of(connection, [wanted], ())
            assert absent == []
            forget_in(connection, found, (), AT)
            rows = connection.exec_driver_sql("SELECT id, duplicate_of FROM article WHERE id <> ?", (ids[3],))
            assert dict(tuple(row) for row in rows) == expected
    with ledger.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM article WHERE cluster IS NOT NULL").scalar() == 0
    ledger.close()


def test_what_comes_after_the_newest_article_was_forgotten_is_taken(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "ledger.db")
    taken = Outbox(ledger, "site0.example", "run-1", settle)
    texts = {n: " ".join(f"word{n}x{each}" for each in range(80)) for n in range(3)}
    stories = [make_article(n, body=text, digest=body_digest(text)) for n, text in texts.items()]
    for story in stories:
        if story is stories[2]:
            taken.flush()
            with ledger.begin() as connection:
                found, _ = traces_of(connection, [stories[1].id], ())
                forget_in(connection, found, (), AT)
        taken.add(Outcome(entry_id=None, state="done", at=AT, article=story))
    taken.flush()
    ledger.close()

    assert taken.counts == {"new": 3}


def test_what_befell_an_article_and_what_exports_were_given_of_it_is_forgotten(tmp_path: Path) -> None:
    ledger, item = make_ledger(tmp_path, 2), make_article(0)
    with ledger.begin() as connection:
        articles.note(connection, item.id, "run-1", AT, "gone")
        exports.enter(connection, "nightly", "000001-x", 1, [(item.id, 1)])
        found, _ = traces_of(connection, [item.url], ())
        assert found.exports == ["nightly"]
        forget_in(connection, found, (), AT)

        for table in (revision, event, delivered):
            assert item.id not in connection.scalars(select(table.c.article_id)).all()
    ledger.close()


def test_a_whole_site_is_forgotten(newspaper: DemoSite, archive: Path) -> None:
    site = newspaper.origin.partition("//")[2]

    assert forget("--site", site, "--yes") == 0
    left = everything(archive / "archive")
    assert held(archive / "archive") == {}
    assert b"Maren Holt" not in left
    assert SECRET.encode() not in left
    crawl(newspaper.origin + "/", archive)
    assert held(archive / "archive") == {}


def test_what_a_store_holds_of_a_file_that_was_written_anew_is_sent_again(
    newspaper: DemoSite, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (warc,) = (archive / "archive" / "warc").iterdir()
    ledger = Ledger.open(archive / "archive" / "ledger.db")
    row = {"store": "s3://b/p", "bytes": 1, "sha256": "0", "stored_at": "2026-03-09"}
    with ledger.begin() as connection:
        connection.execute(stored_file.insert(), [row | {"name": warc.name}, row | {"name": "other.warc.gz"}])

    assert forget(newspaper.origin + STORY, "--yes") == 0
    assert capsys.readouterr().out.startswith("1 articles and 1 responses in 1 WARC files removed")
    with ledger.read() as connection:
        assert list(connection.scalars(select(stored_file.c.name))) == ["other.warc.gz"]
    ledger.close()


def test_addresses_without_an_article_and_empty_command_lines_are_refused(newspaper: DemoSite, archive: Path) -> None:
    assert forget(newspaper.origin + "/nothing.html", "--yes") == 2
    assert forget("--yes") == 2
    assert forget(newspaper.origin + STORY, "--site", "x", "--yes") == 2


def test_a_crawl_of_the_site_is_waited_out(newspaper: DemoSite, archive: Path) -> None:
    ledger = Ledger.open(archive / "archive" / "ledger.db")
    before = held(archive / "archive")
    with ledger.lock(site_of(ledger)):
        assert forget(newspaper.origin + STORY, "--yes") == 13
    ledger.close()

    assert held(archive / "archive") == before


def test_a_record_that_the_ledger_names_goes_whatever_its_address(archive: Path) -> None:
    """A page may have been fetched under an address that is written otherwise now."""
    (warc,) = (archive / "archive" / "warc").iterdir()
    before = list(iter_responses(warc))

    remove_members(warc, find_responses(warc, lambda _: False, {before[3].offset}).members, AT)
    after = list(iter_responses(warc))
    assert [(each.url, each.offset) for each in after] == [
        (each.url, each.offset) for number, each in enumerate(before) if number != 3
    ]


def test_a_damaged_file_keeps_nothing_in_the_sound_ones_and_is_searched_again_when_it_is_mended(
    newspaper: DemoSite, archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    warc_folder = archive / "archive" / "warc"
    (warc,) = warc_folder.iterdir()
    whole = warc.read_bytes()
    offset = next(each.offset for each in iter_responses(warc) if each.url.endswith(STORY))
    (warc_folder / "a-broken.warc.gz").write_bytes(whole[: offset + 12] + bytes(600) + whole[offset + 612 :])
    (warc_folder / "b-plain.warc").write_bytes(gzip.decompress(whole))
    capsys.readouterr()

    assert forget(newspaper.origin + STORY, "--yes") == 4
    said = capsys.readouterr()
    assert said.out.startswith("1 articles and 1 responses in 1 WARC files removed")
    assert f"a-broken.warc.gz is damaged from byte {offset} to " in said.err
    assert "b-plain.warc is not compressed record by record" in said.err
    assert said.err.endswith("put sound copies in their place, or remove them, and run the same command again\n")
    assert newspaper.origin + STORY not in [response.url for response in iter_responses(warc)]

    (warc_folder / "b-plain.warc").unlink()
    (warc_folder / "a-broken.warc.gz").write_bytes(whole)
    assert forget(newspaper.origin + STORY, "--yes") == 0
    assert capsys.readouterr().out.startswith("0 articles and 1 responses in 1 WARC files removed")
    assert SECRET.encode() not in (archive / "archive" / "ledger.db").read_bytes()
    for path in warc_folder.iterdir():
        assert newspaper.origin + STORY not in [response.url for response in iter_responses(path)]


def test_further_pages_of_a_story_are_not_taken_either(tmp_path: Path) -> None:
    item = make_article(0)
    assert item.crawl is not None
    item.crawl.parts = [Part(url=f"{item.url}?page=2", warc_file="x.warc.gz", warc_offset=7)]
    ledger = Ledger.open(tmp_path / "ledger.db")
    fill(ledger, [item])
    with ledger.begin() as connection:
        found, _ = traces_of(connection, [item.url], ())
        forget_in(connection, found, (), AT)
        again, absent = traces_of(connection, [item.url], ())
    ledger.close()

    assert absent == []
    assert again.addresses == {item.url, f"{item.url}?page=2"}


def test_an_error_while_a_file_is_written_anew_leaves_it_as_it_was(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (warc,) = (archive / "archive" / "warc").iterdir()
    before = warc.read_bytes()
    monkeypatch.setattr("os.fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(Exception, match="cannot write"):
        remove_members(warc, members(warc), AT)

    assert warc.read_bytes() == before
    assert [path.name for path in warc.parent.iterdir()] == [warc.name]


@pytest.mark.parametrize("length", [240, 241, 999, 65_540, 65_770, 65_771, 65_775, 131_310, 131_320, 200_003])
def test_a_filler_is_a_record_of_exactly_the_length(length: int, tmp_path: Path) -> None:
    (tmp_path / "x.warc.gz").write_bytes(filler(length, AT) * 2)

    assert len(filler(length, AT)) == length
    with (tmp_path / "x.warc.gz").open("rb") as file:
        records = [(record.rec_type, record.content_stream().read(10)) for record in ArchiveIterator(file)]
    assert [kind for kind, _ in records] == ["metadata", "metadata"]
    assert all(b"A response".startswith(text) for _, text in records)
