"""Whatever the moment of a kill or of a full disk: the same command again completes the dataset, nothing twice.

A few moments are tried in an ordinary run of the tests, spread over the whole crawl; all of them, one after the other
until none is left, with ``ARCHIVEBOT_ALL_MOMENTS=1``.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from archivebot.warc import iter_responses
from tests.crawling import ROOT, command, crawled, environment
from tests.faults.hostile import HostileSite
from tests.faults.server import Server

ALL = bool(os.environ.get("ARCHIVEBOT_ALL_MOMENTS"))
TRIED = 5
"""Moments that are tried in an ordinary run."""


class Faults:
    """Runs crawls of one site with faults, in forks of one process."""

    def __init__(self, server: Server, folder: Path) -> None:
        self.server = server
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.points"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env=environment(folder),
            cwd=ROOT,
        )

    def run(self, name: str, fault: str | None = None, at: int = 0) -> tuple[int, int]:
        """One crawl: exit code (negative: signal) and the number of moments."""
        folder = self.folder / name
        folder.mkdir(exist_ok=True)
        argv = ["scrapy", *command(self.server.url)[3:]]
        job = {"folder": str(folder), "argv": argv, "fault": fault, "at": at}
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps(job) + "\n")
        self.process.stdin.flush()
        code, moments = json.loads(self.process.stdout.readline())
        return code, moments

    def close(self) -> None:
        """End the process."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()


@pytest.fixture
def site() -> HostileSite:
    return HostileSite(seed=7, good=12, a_page=6)


@pytest.fixture
def faults(site: HostileSite, tmp_path: Path) -> Iterator[Faults]:
    with site.serve() as server:
        runner = Faults(server, tmp_path)
        yield runner
        runner.close()


def moments(total: int) -> list[int]:
    """The moments to be tried: all, or some over the whole crawl with its first and last."""
    if ALL:
        return list(range(1, total + 1))
    return sorted({1 + (total - 1) * step // (TRIED - 1) for step in range(TRIED)})


def check_whole(site: HostileSite, folder: Path, server: Server) -> None:
    """Every story exactly once over all datasets, every WARC whole and closed."""
    lines = crawled(0, folder, "").lines()
    expected = sorted(server.url.rstrip("/") + story.path for story in site.stories)

    assert sorted(line["url"] for line in lines) == expected
    assert {line["headline"] for line in lines} == {story.headline for story in site.stories}
    files = list((folder / "archive" / "warc").iterdir())
    assert all(path.name.endswith(".warc.gz") for path in files)
    stored = {response.url for path in files for response in iter_responses(path)}
    assert set(expected) <= stored


@pytest.mark.timeout(1800)
def test_a_kill_at_any_moment_loses_nothing_and_doubles_nothing(faults: Faults, site: HostileSite) -> None:
    code, total = faults.run("unharmed", "kill", 1_000_000)
    assert code == 0

    for at in moments(total):
        first, _ = faults.run(f"kill-{at}", "kill", at)
        second, _ = faults.run(f"kill-{at}", "kill", max(at // 2, 1))
        again, _ = faults.run(f"kill-{at}")
        if again == 13:
            pytest.fail("the lock outlived its process")

        assert (first in (-9, 0), second in (-9, 0), again) == (True, True, 0), f"at moment {at}"
        check_whole(site, faults.folder / f"kill-{at}", faults.server)


@pytest.mark.timeout(1800)
def test_a_full_disk_at_any_moment_stops_with_its_own_code_and_can_be_resumed(
    faults: Faults, site: HostileSite
) -> None:
    code, total = faults.run("unharmed", "full", 1_000_000)
    assert code == 0

    for at in moments(total):
        full, reached = faults.run(f"full-{at}", "full", at)
        again, _ = faults.run(f"full-{at}")

        # The very last moments are the renderer's: then the export failed, and the crawl is safe. How many moments a
        # crawl has depends on how its answers fall into batches: one that ended before its fault met no full disk.
        assert full in ((14, 11) if reached >= at else (0,)), f"at moment {at} of {reached}"
        assert again == 0, f"at moment {at}"
        check_whole(site, faults.folder / f"full-{at}", faults.server)
