"""Crawls to be measured: the generated site in a process of its own, and crawling processes whose CPU is read."""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent

HASTY = [
    "DOWNLOAD_DELAY=0",
    "AUTOTHROTTLE_ENABLED=False",
    "CONCURRENT_REQUESTS_PER_DOMAIN=16",
    "CONCURRENT_REQUESTS=16",
]
"""Our own server need not be spared; Scrapy's defaults are no slower."""

LINUX = sys.platform == "linux"
LOCAL = "ARCHIVEBOT_ALLOW_HOSTS=127.0.0.1"
NO_WARC = 'DOWNLOADER_MIDDLEWARES={"archivebot.middlewares.ArchiveMiddleware": null}'
SPIDERS = {"bare": "BareSpider", "trafilatura": "TrafilaturaSpider", "fetching": "FetchingSpider"}


@dataclass
class Cost:
    """What one crawl took."""

    cpu: float
    """Seconds of user and system time."""
    memory: float
    """Peak resident set, MB."""
    articles: int


@contextmanager
def site(articles: int, folder: Path) -> Iterator[str]:
    """The generated site in a process of its own; gives its address, and writes all story paths to a file."""
    command = [sys.executable, "-m", "tests.newssite", "--articles", str(articles), "--heavy", "--warm"]
    command += ["--no-archives", "--no-variants"]
    server = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        base = server.stdout.readline().strip()
        code = (
            "from tests.newssite.site import NewsSite\n"
            f"site = NewsSite(articles={articles}, heavy=True, archives=False, variants=False)\n"
            f"print(*(site.story(number).path for number in range({articles})), sep='\\n')"
        )
        paths = subprocess.run(
            [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
        ).stdout
        (folder / "paths").write_text(paths)
        yield base
        used = sum(float(x) for x in Path(f"/proc/{server.pid}/stat").read_text().split()[13:15]) if LINUX else 0.0
        print(f"  (the server used {used / os.sysconf('SC_CLK_TCK'):.1f} s of CPU)")
    finally:
        server.terminate()
        server.wait()


def measured(command: list[str], folder: Path, count: Callable[[], int], **environment: str) -> Cost:
    """Run a crawl and read what it used."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"} | environment
    with (folder / "log").open("w") as log:
        child = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 4):
        print((folder / "log").read_text()[-2000:], file=sys.stderr)
        raise SystemExit(f"{' '.join(command)} ended with {child.returncode}")
    return Cost(cpu_of(usage), usage.ru_maxrss / 1024, count())


def cpu_of(usage: resource.struct_rusage) -> float:
    """User and system seconds."""
    return usage.ru_utime + usage.ru_stime


def bare(base: str, folder: Path, spider: str, limit: int) -> Cost:
    """A crawl with a reference spider."""
    output = folder / "out.jsonl"
    output.unlink(missing_ok=True)
    command = [sys.executable, "-m", "scrapy", "runspider", str(spider_file(folder, spider)), "-a", f"base={base}"]
    command += ["-a", f"paths={folder / 'paths'}", "-o", str(output), "-s", "LOG_LEVEL=INFO"]
    command += ["-s", f"CLOSESPIDER_ITEMCOUNT={limit}"] if limit else []
    return measured(command, folder, lambda: sum(1 for _ in output.open()))


def spider_file(folder: Path, spider: str) -> Path:
    """A file with the one spider that ``scrapy runspider`` shall run."""
    path = folder / f"{spider}_spider.py"
    module = "fetching_spider" if spider == "fetching" else "reference_spiders"
    path.write_text(f"from benchmarks.{module} import {SPIDERS[spider]} as Base\nclass Spider(Base): pass\ndel Base\n")
    return path


def archivebot(base: str, folder: Path, limit: int, *settings: str) -> Cost:
    """A crawl with archivebot into a new archive."""
    for name in ("archive", "exports"):
        shutil.rmtree(folder / name, ignore_errors=True)
    command = [sys.executable, "-m", "archivebot.cli", "crawl", "news", "-a", f"url={base}/"]
    command += ["-a", f"max_articles={limit}"] if limit else []
    for setting in (*HASTY, LOCAL, *settings):
        command += ["-s", setting]
    return measured(command, folder, lambda: last_report(folder)["taken"]["articles"])


def fetching(base: str, folder: Path, limit: int) -> Cost:
    """A crawl with archivebot's discovery, frontier and client that looks at no page."""
    shutil.rmtree(folder / "archive", ignore_errors=True)
    command = [sys.executable, "-m", "scrapy", "runspider", str(spider_file(folder, "fetching")), "-a", f"url={base}/"]
    command += ["-a", f"max_articles={limit}"] if limit else []
    for setting in (*HASTY, LOCAL, NO_WARC):
        command += ["-s", setting]
    return measured(
        command,
        folder,
        lambda: last_report(folder)["taken"]["articles"],
        SCRAPY_SETTINGS_MODULE="archivebot.settings",
    )


def last_report(folder: Path) -> dict[str, dict[str, int]]:
    """The run report of the crawl in ``folder``."""
    reports = sorted((folder / "archive" / "runs").glob("*.json"))
    return dict(json.loads(reports[-1].read_text()))


def best(runs: dict[str, Callable[[int], Cost]], repeat: int, start: int = 5) -> dict[str, tuple[float, Cost]]:
    """CPU milliseconds an article without start-up, and the cheapest run, of each of several crawls.

    They take turns: a busy hour of a shared machine then falls on all of them.
    """
    firsts: dict[str, list[Cost]] = {label: [] for label in runs}
    wholes: dict[str, list[Cost]] = {label: [] for label in runs}
    for _ in range(repeat):
        for label, run in runs.items():
            firsts[label].append(run(start))
            wholes[label].append(run(0))
    found = {}
    for label in runs:
        first = min(firsts[label], key=lambda cost: cost.cpu)
        whole = min(wholes[label], key=lambda cost: cost.cpu)
        found[label] = (1000 * (whole.cpu - first.cpu) / max(whole.articles - first.articles, 1), whole)
    return found
