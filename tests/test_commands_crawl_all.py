"""``archivebot crawl-all`` as an operator meets it: exit codes, and signals that reach every crawl."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import orjson
import pytest

from tests.crawling import QUICK, environment
from tests.faults.hostile import HostileSite
from tests.faults.server import Exchange, Server

DRIP = "/world/2024/05/01/a-story-that-never-comes-to-its-end-12345"
OTHER = "http://localhost:9/"


@pytest.fixture
def server() -> Iterator[Server]:
    site = HostileSite(seed=5, good=6, a_page=6)
    site.bait_links(DRIP)

    def drip(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html>")
        exchange.drip(b"x", 0.1)

    site.routes[DRIP] = drip
    with site.serve() as running:
        yield running


def begin(folder: Path, *sites: str) -> subprocess.Popen[str]:
    """``crawl-all`` over some sites, one at a time."""
    command = [sys.executable, "-m", "archivebot.cli", "crawl-all", "--jobs", "1", "--sites", ",".join(sites)]
    for name, value in (QUICK | {"DOWNLOAD_TIMEOUT": 3}).items():
        command += ["-s", f"{name}={value}"]
    variables = environment(folder, ARCHIVEBOT_ALLOW_HOSTS="127.0.0.1,localhost:9")
    return subprocess.Popen(
        command, cwd=folder, env=variables, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )


def test_a_signal_ends_the_crawl_under_way_in_order_and_no_other_begins(server: Server, tmp_path: Path) -> None:
    """A scheduler's signal reaches the one process that it knows of; no crawl may go on behind it."""
    process = begin(tmp_path, server.url, OTHER)
    deadline = time.monotonic() + 60
    while not server.hits[DRIP] and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGTERM)
    told, _ = process.communicate(timeout=40)

    assert (process.returncode, told.splitlines()) == (
        3,
        [f"{server.url}: interrupted (3)", f"{OTHER}: interrupted (3)"],
    )
    (report,) = (tmp_path / "archive" / "runs").glob("*.json")
    run = orjson.loads(report.read_bytes())
    assert run["exit"] == "interrupted"
    assert not list((tmp_path / "archive" / "warc").glob("*.open"))


def test_a_site_that_is_down_does_not_hold_up_the_others_and_names_the_exit_code(tmp_path: Path) -> None:
    with HostileSite(seed=5, good=6, a_page=6).serve() as well:
        process = begin(tmp_path, OTHER, well.url)
        told, _ = process.communicate(timeout=100)

    assert (process.returncode, told.splitlines()) == (5, [f"{OTHER}: site down (5)", f"{well.url}: complete (0)"])
    assert len(list((tmp_path / "archive" / "runs").iterdir())) == 2


def test_what_is_neither_profile_nor_address_is_refused_before_anything_starts(tmp_path: Path) -> None:
    process = begin(tmp_path, "paper", OTHER)
    process.communicate(timeout=40)

    assert process.returncode == 2
    assert not (tmp_path / "archive").exists()
