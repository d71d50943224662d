"""Throughput of two processes beside one: two sites crawled at once, and WARC files extracted again.

    python -m benchmarks.parallel [--articles 600] [--pages 3000]

Wall time, as that is what a second core is for; the sites' own servers take part of both cores, which is printed.
Extraction again is fast: with fewer pages the start, which no second process shortens, would be most of what is timed.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from benchmarks.crawls import HASTY, LOCAL, ROOT, archivebot, site

PAGES = 3_000
"""Pages that are extracted again: some seconds of work for each process, where a start takes one."""
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT)}


def crawling(base: str, folder: Path) -> subprocess.Popen[bytes]:
    """A crawl of a site, under way."""
    command = [sys.executable, "-m", "archivebot.cli", "crawl", "news", "-a", f"url={base}/"]
    for setting in (*HASTY, LOCAL, f"ARCHIVEBOT_ARCHIVE={folder}/archive", f"ARCHIVEBOT_EXPORTS={folder}/exports"):
        command += ["-s", setting]
    return subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def seconds_of(crawls: list[tuple[str, Path]]) -> float:
    """Wall seconds until all of these crawls are over."""
    begun = time.perf_counter()
    processes = [crawling(base, folder) for base, folder in crawls]
    codes = [process.wait() for process in processes]
    if any(codes):
        raise SystemExit(f"the crawls ended with {codes}")
    return time.perf_counter() - begun


def crawls(articles: int) -> float:
    """Articles a second of two crawls at once, as a multiple of one's."""
    with ExitStack() as stack:
        folders = [Path(stack.enter_context(tempfile.TemporaryDirectory())) for _ in range(3)]
        bases = [stack.enter_context(site(articles, folder)) for folder in folders[:2]]
        alone = seconds_of([(bases[0], folders[2])])
        return 2 * alone / seconds_of(list(zip(bases, folders, strict=False)))


def reextract(pages: int) -> float:
    """Pages a second of ``archivebot reextract --jobs 2``, as a multiple of ``--jobs 1``."""
    with tempfile.TemporaryDirectory() as name, site(pages, Path(name)) as base:
        archivebot(base, Path(name), 0)
        # As an installed program has it: modules are compiled once (in the first run here), not at every start.
        environment = ENVIRONMENT | {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": f"{name}/compiled"}
        spent = []
        for jobs in (2, 1, 2):
            begun = time.perf_counter()
            command = [sys.executable, "-m", "archivebot.cli", "reextract", "--jobs", str(jobs)]
            subprocess.run(command, cwd=name, env=environment, check=True, stdout=subprocess.DEVNULL)
            spent.append(time.perf_counter() - begun)
        return spent[1] / spent[2]


def rows(articles: int, pages: int = PAGES) -> list[tuple[str, float, float, float]]:
    """Name, measured, goal, and what it must not be under."""
    return [
        ("two processes on two sites / one: throughput", crawls(articles), 1.9, 1.7),
        ("reextract of WARC, 2 processes / 1: throughput", reextract(pages), 1.9, 1.7),
    ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=600, help="of each site that is crawled")
    parser.add_argument("--pages", type=int, default=PAGES, help="of the WARC files that are extracted again")
    chosen = parser.parse_args()
    for label, value, goal, least in rows(chosen.articles, chosen.pages):
        print(f"{label}: {value:.2f} (goal {goal}, not under {least})", flush=True)
