"""``archivebot history`` shows what an article said, what changed, and what became of it."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from urllib.request import urlopen

import orjson
import pytest
from lxml import html
from rich.console import Console

from archivebot.commands.history import until
from archivebot.history.page import history_page
from archivebot.history.terminal import print_history
from archivebot.items import Crawl
from archivebot.ledger import Ledger, Outcome
from archivebot.ledger.entries import Found
from archivebot.ledger.history import History, history
from archivebot.ledger.settle import settle
from archivebot.urls import article_id
from tests import forking
from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.test_ledger_settle import make, text

URL = "https://www.a.example/news/river"
AT = datetime(2026, 5, 3, 12, tzinfo=UTC)


def told(ledger: Ledger) -> None:
    """An article with two revisions, a copy elsewhere, another address, moved in the end."""
    first = text(1)
    first[0] += ' <script>alert("x")</script> & more \x1b[31m'
    changed = [*first[:-1], first[-1].replace(" ", " surely ", 1)]
    items = [
        make(URL, first, "Flood in town"),
        make(URL, changed, "Flood reaches town hall"),
        make("https://b.example/1", first, "Another"),
        make(URL + "/amp", changed),
        None,
    ]
    with ledger.begin() as connection:
        for at, item in enumerate(items):
            outcome = Outcome(entry_id=None, state="done", at=AT + timedelta(hours=at), article=item)
            if item is None:
                outcome.state, outcome.article_id = "redirected", article_id(URL)
                outcome.found = [Found(url="https://www.a.example/moved", kind="article", via="recheck")]
            else:
                item.crawl = Crawl(fetched_at=outcome.at)
            settle(connection, outcome, "run")


@pytest.fixture
def life(ledger: Ledger) -> History:
    told(ledger)
    with ledger.read() as connection:
        found = history(connection, URL)
    assert found is not None
    return found


def test_a_life_has_revisions_events_and_copies(life: History) -> None:
    assert [record["headline"] for record in life.revisions] == ["Flood in town", "Flood reaches town hall"]
    assert [(event.kind, event.detail) for event in life.events] == [
        ("variant", URL + "/amp"),
        ("redirected", "https://www.a.example/moved"),
    ]
    assert (life.state, life.copies) == ("redirected", ["https://b.example/1"])


@pytest.mark.parametrize(
    "wanted", [URL, URL + "?utm_source=x", "http://a.example/news/river/", URL + "/amp", article_id(URL)]
)
def test_an_article_is_found_by_id_and_by_any_of_its_addresses(ledger: Ledger, wanted: str) -> None:
    told(ledger)
    with ledger.read() as connection:
        found = history(connection, wanted)

    assert found is not None
    assert found.url == URL


def test_an_unknown_address_has_no_history(ledger: Ledger) -> None:
    with ledger.read() as connection:
        assert history(connection, "https://c.example/") is None


def test_the_terminal_shows_what_changed_and_no_control_characters(life: History) -> None:
    out = io.StringIO()
    print_history(life, Console(file=out, width=200, color_system=None))
    shown = out.getvalue()

    assert "Revision 1  2026-05-03 12:00:00  first seen" in shown
    assert "Revision 2  2026-05-03 13:00:00  edited" in shown
    assert "{+ surely+}" in shown or "{+surely+}" in shown
    assert "redirected  2026-05-03 16:00:00  https://www.a.example/moved" in shown
    assert "same story: https://b.example/1" in shown
    assert "\x1b" not in shown


def test_the_page_marks_changes_and_escapes_everything(life: History) -> None:
    life.copies.append("javascript:alert(1)")
    life.revisions[1]["headline"] = "<img src=x onerror=alert(1)>"
    page = history_page(life)
    tree = html.fromstring(page)

    assert not tree.xpath("//script | //img | //body//@onerror | //@src")
    assert tree.xpath("//ins[contains(., 'surely')]")
    assert tree.xpath("//del[contains(., 'in town')]") or tree.xpath("//del")
    assert all(link.startswith("https://") for link in tree.xpath("//a/@href"))
    assert "<script>alert" not in page


def test_the_page_shows_unchanged_text_too(life: History) -> None:
    unchanged = " ".join(f"word{number}" for number in range(200))
    for revision in life.revisions:
        revision["body"] = f"{unchanged} {revision['body']}"

    # In the first revision, and between the changes of the second.
    assert html.fromstring(history_page(life)).text_content().count("word100") == 2


def run(tmp_path: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"ARCHIVEBOT_ARCHIVE": str(tmp_path), "PYTHONPATH": str(Path(__file__).parent.parent)}
    return forking.run("history", *map(str, arguments), folder=tmp_path, environment=environment)


def test_the_command(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "ledger.db")
    told(ledger)
    ledger.close()

    shown = run(tmp_path, URL, "--html", tmp_path / "page.html", "--json")
    assert shown.returncode == 0, shown.stderr
    assert "<ins>" in (tmp_path / "page.html").read_text()
    assert len(orjson.loads(shown.stdout)["revisions"]) == 2
    unknown = run(tmp_path, "https://c.example/")
    assert (unknown.returncode, "holds no article" in unknown.stderr) == (2, True)


@pytest.mark.parametrize(
    ("moment", "headline", "state"),
    [
        (datetime(2026, 5, 3, 12, 30, tzinfo=UTC), "Flood in town", "live"),
        (datetime(2026, 5, 3, 15, 30, tzinfo=timezone(timedelta(hours=2))), "Flood reaches town hall", "live"),
        (date(2026, 5, 3), "Flood reaches town hall", "redirected"),
    ],
)
def test_a_life_is_told_as_it_was_known_at_a_time(
    life: History, moment: datetime | date, headline: str, state: str
) -> None:
    then = until(life, moment)

    assert (then.revisions[-1]["headline"], then.state) == (headline, state)
    assert len(life.revisions) == 2


def test_before_the_archive_saw_it_an_article_is_not_known(tmp_path: Path) -> None:
    ledger = Ledger.open(tmp_path / "ledger.db")
    told(ledger)
    ledger.close()

    done = run(tmp_path, URL, "--at", "2026-04")

    assert (done.returncode, "first saw" in done.stderr) == (2, True)
    assert run(tmp_path, URL, "--at", "2026-05").returncode == 0


def test_the_page_behind_a_revision_is_written_as_it_was_received(tmp_path: Path) -> None:
    site = HostileSite(seed=5, good=1)
    with site.serve() as server:
        assert crawl(server.url, tmp_path).exit_code == 0
        url = server.url.rstrip("/") + site.stories[0].path
        with urlopen(url) as answer:
            sent = answer.read()

    done = run(tmp_path / "archive", url, "--page", tmp_path / "page.html")

    assert done.returncode == 0, done.stderr
    assert (tmp_path / "page.html").read_bytes() == sent
    assert hashlib.sha256(sent).hexdigest() in done.stdout

    # While a crawl goes on, or after one that was killed, the file has another ending.
    (warc,) = (tmp_path / "archive" / "warc").iterdir()
    warc.rename(f"{warc}.open")
    assert run(tmp_path / "archive", url, "--page", tmp_path / "again.html").returncode == 0
    assert (tmp_path / "again.html").read_bytes() == sent


def test_a_terminal_of_few_letters_is_no_reason_to_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = Ledger.open(tmp_path / "ledger.db")
    with ledger.begin() as connection:
        item = make(URL, text(1), "Überschwemmung")
        item.crawl = Crawl(fetched_at=AT)
        settle(connection, Outcome(entry_id=None, state="done", at=AT, article=item), "run")
    ledger.close()
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")

    shown = run(tmp_path, URL)

    assert shown.returncode == 0, shown.stderr
    assert "\\xdcberschwemmung" in shown.stdout


def test_without_a_ledger_it_says_so(tmp_path: Path) -> None:
    done = run(tmp_path, URL)

    assert (done.returncode, "there is no ledger" in done.stderr) == (15, True)
    assert not (tmp_path / "ledger.db").exists()
