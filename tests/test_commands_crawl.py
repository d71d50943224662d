"""``scrapy crawl`` as an operator meets it: arguments, locks, signals, ledgers, foreign projects."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from archivebot.ledger import Ledger
from tests import forking
from tests.crawling import QUICK, ROOT, command, crawl, crawled, environment
from tests.faults.hostile import HostileSite
from tests.faults.server import Exchange, Server, response

DRIP = "/world/2024/05/01/a-story-that-never-comes-to-its-end-12345"


@pytest.fixture
def site() -> HostileSite:
    made = HostileSite(seed=3, good=12, a_page=6)
    made.bait_links(DRIP)

    def drip(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>")
        exchange.drip(b"x", 0.1)

    made.routes[DRIP] = drip
    return made


@pytest.fixture
def server(site: HostileSite) -> Iterator[Server]:
    with site.serve() as running:
        yield running


def begin(server: Server, folder: Path) -> subprocess.Popen[str]:
    """A crawl that has arrived at the page that never ends."""
    folder.mkdir(exist_ok=True)
    process = subprocess.Popen(
        command(server.url, DOWNLOAD_TIMEOUT=600),
        cwd=folder,
        env=environment(folder),
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while not server.hits[DRIP] and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    assert server.hits[DRIP], "the crawl did not begin"
    return process


@pytest.mark.parametrize("numbers", [[signal.SIGTERM], [signal.SIGINT], [signal.SIGTERM, signal.SIGTERM]])
def test_a_signal_ends_a_crawl_in_order_and_the_next_one_goes_on(
    server: Server, site: HostileSite, tmp_path: Path, numbers: list[signal.Signals]
) -> None:
    process = begin(server, tmp_path)
    for number in numbers:
        process.send_signal(number)
        time.sleep(0.2)
    _out, log = process.communicate(timeout=40)

    assert process.returncode == 3, log[-2000:]
    assert crawled(3, tmp_path, log).report["exit"] == "interrupted"
    assert not list((tmp_path / "archive" / "warc").glob("*.open"))
    site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
    again = crawl(server.url, tmp_path)
    assert again.exit_code == 0
    assert sorted(line["headline"] for line in again.lines()) == sorted(story.headline for story in site.stories)


def test_a_second_crawl_of_the_same_site_ends_at_once_and_the_lock_dies_with_its_process(
    server: Server, site: HostileSite, tmp_path: Path
) -> None:
    process = begin(server, tmp_path)

    second = crawl(server.url, tmp_path)
    process.kill()
    process.communicate()
    site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
    third = crawl(server.url, tmp_path)

    assert second.exit_code == 13
    assert "another crawl of" in second.log
    assert third.exit_code == 0
    assert len(third.lines()) == len(site.stories)


@pytest.mark.parametrize(
    ("argument", "told"),
    [
        ("since=yesterday", "since='yesterday' is no date"),
        ("colour=red", "unknown argument 'colour'"),
        ("max_articles=none", "max_articles='none' must be a whole number"),
        ("url=https://paper.example/", "url is given twice"),
        ("section", "write -a NAME=VALUE"),
    ],
)
def test_a_wrong_argument_is_told_in_a_sentence_and_nothing_is_started(
    tmp_path: Path, argument: str, told: str
) -> None:
    result = crawl("http://127.0.0.1:9/", tmp_path, "-a", argument)

    assert result.exit_code == 2
    assert told in result.log
    assert "Traceback" not in result.log
    assert not (tmp_path / "archive").exists()


def test_a_wrong_setting_is_told_in_a_sentence(tmp_path: Path) -> None:
    result = crawl("http://127.0.0.1:9/", tmp_path, ARCHIVEBOT_MAX_FAILURES="most")

    assert result.exit_code == 2
    assert "ARCHIVEBOT_MAX_FAILURES='most' must be a number from 0 to 1" in result.log
    assert "Traceback" not in result.log


def test_a_misspelt_setting_is_told(tmp_path: Path) -> None:
    done = called(tmp_path, "http://127.0.0.1:9/", "-s", "ARCHIVEBOT_ARCHVE=x")
    warned = called(tmp_path, "nobody", ARCHIVEBOT_ALLOWHOSTS="x")

    assert (done.returncode, "is it ARCHIVEBOT_ARCHIVE?" in done.stderr) == (2, True)
    assert "is it ARCHIVEBOT_ALLOW_HOSTS?" in warned.stderr


def test_levels_are_read_in_any_case_and_the_log_finds_its_folder(tmp_path: Path) -> None:
    done = called(tmp_path, "news", "-L", "warning", "--logfile", "logs/night.log")
    wrong = called(tmp_path, "news", "-L", "loud")

    assert done.returncode == 2
    assert (tmp_path / "logs").is_dir()
    assert "Traceback" not in done.stderr + wrong.stderr
    assert "-L is one of DEBUG" in wrong.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("newss",), "is it news?"),
        (("news", "url=http://127.0.0.1:9/"), "write -a url=http://127.0.0.1:9/"),
        (
            ("http://127.0.0.1:9/", "-a", "url=http://b.example/"),
            "crawl news -a url=http://127.0.0.1:9/,http://b.example/",
        ),
        (("news", "-a", "http://127.0.0.1:9/"), "write -a NAME=VALUE; names are url"),
    ],
)
def test_a_slip_of_the_hand_is_told_with_what_was_meant(tmp_path: Path, words: tuple[str, ...], told: str) -> None:
    done = called(tmp_path, *words)

    assert done.returncode == 2
    assert told in done.stderr


def called(folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """``archivebot crawl`` with these words."""
    return forking.run("crawl", *words, folder=folder, environment=environment(folder, **variables))


def test_an_address_alone_is_crawled_as_any_site(server: Server, site: HostileSite, tmp_path: Path) -> None:
    site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
    quick = [f"-s{name}={value}" for name, value in QUICK.items()]

    done = called(tmp_path, server.url, *quick, "-a", "max_articles=2")

    assert done.returncode == 0, done.stderr
    assert len(crawled(0, tmp_path, done.stderr).lines()) == 2


def test_what_is_excluded_is_neither_asked_for_nor_lost(server: Server, site: HostileSite, tmp_path: Path) -> None:
    site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
    first = crawl(server.url, tmp_path, "-a", "max_articles=1")
    left = [story for story in site.stories if story.headline != first.lines()[0]["headline"]]
    unwanted = left[0].path.rpartition("/")[2]

    second = crawl(server.url, tmp_path, "-a", f"exclude={unwanted},/never/")
    assert (second.exit_code, len(second.lines())) == (0, len(site.stories) - 1)
    assert server.hits[left[0].path] == 0

    assert len(crawl(server.url, tmp_path).lines()) == len(site.stories)


def test_a_section_that_the_site_has_not_is_told_with_those_that_it_has(server: Server, tmp_path: Path) -> None:
    result = crawl(server.url, tmp_path, "-a", "section=wrold")

    assert result.exit_code == 8
    assert "the site has no section wrold" in result.report["error"]


def test_a_hook_that_breaks_is_no_success_and_a_profiles_own_ports_are_contacted(
    server: Server, site: HostileSite, tmp_path: Path
) -> None:
    site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
    hook = tmp_path / "sites" / "hooks" / "paper.py"
    hook.parent.mkdir(parents=True)
    hook.write_text("def prepare(page):\n    raise KeyError('slip')\n")
    profile = f'domains = ["127.0.0.1"]\n[discover]\nsections = ["{server.url}"]\n'
    (tmp_path / "sites" / "paper.toml").write_text(profile)
    words = ["paper", *(f"-s{name}={value}" for name, value in QUICK.items())]

    broken = called(tmp_path, *words, ARCHIVEBOT_SITES=str(tmp_path / "sites"))
    hook.write_text("def prepare(page):\n    pass\n")
    mended = called(tmp_path, *words, ARCHIVEBOT_SITES=str(tmp_path / "sites"))

    assert broken.returncode == 10, broken.stderr[-2000:]
    assert "a hook, broke on" in broken.stderr
    assert mended.returncode == 0, mended.stderr[-2000:]
    assert len(crawled(0, tmp_path, mended.stderr).lines()) == len(site.stories)


def test_where_a_site_went_is_told(tmp_path: Path) -> None:
    old, new = HostileSite(seed=1, good=2), HostileSite(seed=2, good=2)
    with old.serve() as former, new.serve() as present:
        old.routes["/"] = response("", "301 Moved Permanently", Location=present.url)
        result = crawl(former.url, tmp_path)

    assert result.exit_code == 8
    assert result.report["error"] == f"{former.url} leads to {present.url}: crawl that address"


def test_why_a_first_address_was_not_read_is_told(tmp_path: Path) -> None:
    site = HostileSite(seed=1, good=2)
    with site.serve() as server:
        site.routes["/"] = response("", "403 Forbidden")
        (tmp_path / "refused").mkdir()
        refused = crawl(server.url, tmp_path / "refused")
        called(tmp_path, server.url, ARCHIVEBOT_ALLOW_HOSTS="elsewhere.example")

    assert refused.report["error"] == f"{server.url} could not be read: refused"
    (report,) = (tmp_path / "archive" / "runs").iterdir()
    said = json.loads(report.read_bytes())
    assert said["exit_code"] == 2
    assert said["error"].startswith(
        f"{server.url} could not be read: 127.0.0.1 resolves to 127.0.0.1, which is no public"
    )


@pytest.mark.parametrize("closed", ["2>&-", "0<&- 1>&- 2>&-"])
def test_closed_standard_streams_change_nothing(tmp_path: Path, closed: str) -> None:
    site = HostileSite(seed=1, good=2)
    with site.serve() as server:
        site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
        quick = " ".join(f"-s{name}={value}" for name, value in QUICK.items())
        command = f"exec {sys.executable} -m archivebot crawl {server.url} {quick} -a max_articles=2 {closed}"
        ended = subprocess.run(["sh", "-c", command], env=environment(tmp_path), cwd=tmp_path, check=False)

    assert ended.returncode == 0
    (report,) = (tmp_path / "archive" / "runs").iterdir()
    assert json.loads(report.read_bytes())["taken"]["articles"] == 2


def test_an_unknown_spider_is_told(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", "nobody"],
        env=environment(tmp_path), cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert ended.returncode == 2
    assert "there is no spider 'nobody'" in ended.stderr


@pytest.mark.parametrize("damage", ["rubbish", "newer"])
def test_a_ledger_that_cannot_be_read_is_left_as_it_is(tmp_path: Path, damage: str) -> None:
    path = tmp_path / "archive" / "ledger.db"
    path.parent.mkdir()
    if damage == "rubbish":
        path.write_bytes(b"rubbish" * 1000)
    else:
        ledger = Ledger.open(path)
        with ledger.begin() as connection:
            connection.exec_driver_sql("update meta set value = '999' where key = 'schema_version'")
            connection.exec_driver_sql("pragma user_version")
        ledger.close()
    before = path.read_bytes()

    result = crawl("http://127.0.0.1:9/", tmp_path)

    assert result.exit_code == 15
    assert path.read_bytes() == before
    assert "Traceback" not in result.log


def test_a_folder_that_cannot_be_written_is_found_before_the_first_request(server: Server, tmp_path: Path) -> None:
    (tmp_path / "archive").write_text("a file stands here")

    result = crawl(server.url, tmp_path)

    assert result.exit_code == 14
    assert not server.hits


def test_the_memory_ceiling_closes_the_crawl_with_its_own_code(server: Server, tmp_path: Path) -> None:
    result = crawl(server.url, tmp_path, MEMUSAGE_LIMIT_MB=40)

    assert result.exit_code == 16
    assert result.report["stopped_by"] == "memory"


def test_max_articles_and_since_bound_what_is_taken(server: Server, site: HostileSite, tmp_path: Path) -> None:
    site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
    for name in ("a", "b"):
        (tmp_path / name).mkdir()

    few = crawl(server.url, tmp_path / "a", "-a", "max_articles=3")
    late = crawl(server.url, tmp_path / "b", "-a", "since=2024-01-08")

    assert (few.exit_code, len(few.lines())) == (0, 3)
    wanted = {story.headline for story in site.stories if story.day >= "2024-01-08"}
    assert {line["headline"] for line in late.lines()} == wanted
    assert late.report["skipped"]["before-since"] == len(site.stories) - len(wanted)


def test_a_foreign_project_uses_archivebot_with_one_line(server: Server, site: HostileSite, tmp_path: Path) -> None:
    """Scrapy's own crawl command, Scrapy's own feed export, the add-on as the only setting."""
    site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
    (tmp_path / "scrapy.cfg").write_text("[settings]\ndefault = foreign\n")
    (tmp_path / "foreign.py").write_text('ADDONS = {"archivebot.addon.ArchivebotAddon": 500}\n')
    options = [f"-s{name}={value}" for name, value in QUICK.items()]
    ended = subprocess.run(
        [sys.executable, "-m", "scrapy", "crawl", "news", "-a", f"url={server.url}", "-o", "all.jsonl", *options],
        env=environment(tmp_path, SCRAPY_SETTINGS_MODULE="foreign", PYTHONPATH=f"{Path.cwd()}:{tmp_path}"),
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    result = crawled(ended.returncode, tmp_path, ended.stderr)
    assert ended.returncode == 0, ended.stderr[-2000:]
    assert len(result.lines()) == len(site.stories)
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == len(site.stories)
    assert result.report["exit"] == "complete"


def test_a_foreign_project_gets_the_commands_and_stores_what_its_pipelines_made(
    server: Server, site: HostileSite, tmp_path: Path
) -> None:
    site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
    (tmp_path / "foreign.py").write_text(
        'ADDONS = {"archivebot.addon.ArchivebotAddon": 500}\nCOMMANDS_MODULE = "archivebot.commands"\n'
        'ITEM_PIPELINES = {"foreign.Mark": 500}\n'
        "class Mark:\n    def process_item(self, item):\n        item.section = 'Mine'\n        return item\n"
    )
    env = environment(tmp_path, SCRAPY_SETTINGS_MODULE="foreign", PYTHONPATH=f"{ROOT}:{tmp_path}")

    def scrapy(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "scrapy", *words]
        return subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, text=True, check=False)

    done = scrapy("crawl", server.url, *(f"-s{name}={value}" for name, value in QUICK.items()))
    made = scrapy("export", "-o", "all.jsonl", "--section", "Mine")

    assert (done.returncode, made.returncode) == (0, 0), done.stderr[-2000:] + made.stderr
    assert len((tmp_path / "all.jsonl").read_text().splitlines()) == len(site.stories)
    assert scrapy("crawl", "news", "-a", "since=soon", "-a", "url=http://127.0.0.1:9/").returncode == 2


def test_the_site_is_asked_honestly(server: Server, site: HostileSite, tmp_path: Path) -> None:
    """User agent with contact, robots.txt first, no cookies."""
    asked: list[tuple[str, dict[str, str]]] = []
    site.routes[DRIP] = response("<html><h1>Nothing</h1></html>")
    site.before = lambda path, headers: asked.append((path, headers))  # type: ignore[func-returns-value, assignment]  # None: go on

    crawl(server.url, tmp_path, env={"ARCHIVEBOT_CONTACT": "desk@archive.example"})

    assert asked[0][0] == "/robots.txt"
    assert all("archivebot/" in headers["user-agent"] for _path, headers in asked)
    assert all("desk@archive.example" in headers["user-agent"] for _path, headers in asked)
    assert not any("cookie" in headers for _path, headers in asked)
    with urlopen(server.url) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("words", [["crawl", "htp:/x"], ["crawl", "news", "-a", "url=htp:/x"], ["new-site", "htp:/x"]])
def test_a_scheme_that_is_none_of_the_web_is_named_before_anything_starts(words: list[str], tmp_path: Path) -> None:
    ended = forking.run(*words, folder=tmp_path, environment=environment(tmp_path))

    assert ended.returncode == 2
    assert "begins with 'htp:'" in ended.stderr
    assert not (tmp_path / "archive").exists()
