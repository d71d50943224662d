"""The console script: every command is told of, and none imports what it does not need."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from archivebot import __version__
from archivebot.cli import overview, summaries
from tests.documentation import commands

ROOT = Path(__file__).parent.parent


def archivebot(
    folder: Path, *arguments: str, fails: bool = False, program: str = "archivebot.cli", **variables: str
) -> tuple[str, set[str]]:
    """What a command printed, and the packages that it imported."""
    command = [sys.executable, "-X", "importtime", "-m", program, *arguments]
    environment = {name: value for name, value in os.environ.items() if name != "SCRAPY_SETTINGS_MODULE"}
    ended = subprocess.run(
        command,
        cwd=folder,
        env=environment | {"PYTHONPATH": str(ROOT)} | variables,
        capture_output=True,
        text=True,
        check=not fails,
    )
    names = re.findall(r"(?m)^import time: +\d+ \| +\d+ \| +(\S+)$", ended.stderr)
    return ended.stdout, {name.split(".")[0] for name in names} | {
        name for name in names if name.startswith("archiveb")
    }


def test_the_overview_tells_of_every_command_in_its_own_words(tmp_path: Path) -> None:
    told, imported = archivebot(tmp_path, "--help")

    assert dict(summaries()) == {name: command.short_desc() for name, command in commands().items()}
    assert told.strip() == overview()
    assert "scrapy" not in imported


@pytest.mark.parametrize("command", ["list", "demo"])
def test_a_word_that_a_command_does_not_take_is_named(command: str, tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "archivebot.cli", command, "harbour"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (ended.returncode, ended.stdout) == (2, "")
    assert f"what is 'harbour'? archivebot {command} takes no names" in ended.stderr


@pytest.mark.parametrize("words", [("extract", "-h"), ("list",), ("verify", "-h")])
def test_a_command_without_ledger_or_store_imports_neither(words: tuple[str, ...], tmp_path: Path) -> None:
    _told, imported = archivebot(tmp_path, *words)

    assert "scrapy" in imported
    assert not imported & {
        "boto3",
        "botocore",
        "sqlalchemy",
        "tldextract",
        "archivebot.spiders",
        "archivebot.run.session",
    }


@pytest.mark.parametrize("words", [("list",), ("extract", "-h"), ("crawl", "-h")])
def test_our_commands_import_none_of_scrapys_own(words: tuple[str, ...], tmp_path: Path) -> None:
    _told, imported = archivebot(tmp_path, *words)

    # What Scrapy's command "check" is made of.
    assert "unittest" not in imported


def test_scrapys_own_commands_work_too(tmp_path: Path) -> None:
    told, _imported = archivebot(tmp_path, "settings", "--get", "BOT_NAME")

    assert told.strip() == "archivebot"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("extract",), "name HTML files, or a manifest with --manifest"),
        (("crawl", "news", "--nope"), "there is no option --nope; -h shows those that there are"),
        (("crawl-all", "paper"), "what is 'paper'? Sites are given with --sites, commas between"),
    ],
)
def test_a_wrong_command_line_is_said_in_a_sentence(words: tuple[str, ...], said: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "archivebot.cli", *words]
    done = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )

    assert done.returncode == 2
    assert done.stderr.strip().endswith(f"archivebot: error: {said}")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("exprot", "is it archivebot export?"),
        ("frobnicate", "archivebot -h shows all"),
        ("store_options", "archivebot -h shows all"),
    ],
)
def test_a_misspelt_command_is_told_with_the_nearest(tmp_path: Path, name: str, hint: str) -> None:
    command = [sys.executable, "-m", "archivebot.cli", name]
    done = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True
    )

    assert (done.returncode, done.stderr) == (2, f"archivebot: there is no command {name!r}; {hint}\n")


def test_the_help_of_an_option_is_no_heading(tmp_path: Path) -> None:
    shown, _ = archivebot(tmp_path, "export", "-h", COLUMNS="80")

    assert "how long a store in trouble is tried again (default:" in shown
    assert "\nForm And Place\n====" in shown


def test_the_version_is_archivebots_own(tmp_path: Path) -> None:
    assert archivebot(tmp_path, "--version")[0] == f"archivebot {__version__}\n"


def test_a_profile_of_a_command_is_written_where_it_is_asked_for(tmp_path: Path) -> None:
    archivebot(tmp_path, "list", "--profile", "profile")

    assert (tmp_path / "profile").stat().st_size > 0


@pytest.mark.parametrize(("words", "all_of_them"), [(("list",), False), (("version",), True)])
def test_scrapys_own_command_line_imports_the_command_that_is_asked_for(
    words: tuple[str, ...], all_of_them: bool, tmp_path: Path
) -> None:
    _told, imported = archivebot(tmp_path, *words, program="scrapy", SCRAPY_SETTINGS_MODULE="archivebot.settings")

    assert ("archivebot.ledger" in imported) == all_of_them


@pytest.mark.parametrize("command", ["export", "deliver", "verify-export", "crawl"])
def test_boto3_is_imported_only_where_it_is_spoken_with(command: str, tmp_path: Path) -> None:
    _told, imported = archivebot(tmp_path, command, "-h")

    assert not imported & {"boto3", "botocore"}


def test_a_crawl_imports_nothing_for_what_it_does_not_do(tmp_path: Path) -> None:
    crawl = ("crawl", "news", "-a", "url=http://127.0.0.1:9/", "-s", "ROBOTSTXT_OBEY=False", "-s", "RETRY_TIMES=0")
    _told, imported = archivebot(tmp_path, *crawl, fails=True, ARCHIVEBOT_ALLOW_HOSTS="127.0.0.1")

    assert "archivebot.run.session" in imported
    # An HTTP client and server, a terminal, readers and stores: memory for as long as the crawl runs.
    assert not imported & {"aiohttp", "requests", "tldextract", "rich", "warcio", "boto3", "jinja2", "pyarrow"}


def test_the_list_names_the_spiders_of_profiles(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text('domains = ["mine.example"]')
    told, _imported = archivebot(tmp_path, "list", ARCHIVEBOT_SITES=str(tmp_path))

    assert told.split() == ["globalwatch", "mine", "news"]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_any_command_in_a_sentence(tmp_path: Path, number: signal.Signals) -> None:
    os.mkfifo(tmp_path / "page.html")
    process = subprocess.Popen(
        [sys.executable, "-m", "archivebot.cli", "extract", "page.html"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    # Opens when the command has begun to read, and keeps it waiting.
    with (tmp_path / "page.html").open("wb"):
        process.send_signal(number)
        _, said = process.communicate(timeout=30)

    assert (process.returncode, said) == (3, "archivebot: interrupted; run the same command again\n")
