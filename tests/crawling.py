"""Crawls for tests: in a process of their own, several sites side by side, over loopback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests import forking

ROOT = Path(__file__).parent.parent

QUICK = {"DOWNLOAD_DELAY": 0, "AUTOTHROTTLE_ENABLED": False, "LOG_LEVEL": "INFO"}
"""Settings of a crawl that nobody has to be polite in."""


@dataclass
class Crawled:
    """What came of a crawl."""

    exit_code: int
    archive: Path
    exports: Path
    log: str = ""
    peak_mb: float = 0.0
    report: dict[str, Any] = field(default_factory=dict)

    def lines(self) -> list[dict[str, Any]]:
        """All lines of all datasets that were rendered, in the order of their files."""
        found = []
        for path in sorted(self.exports.glob("*.jsonl")):
            found += [json.loads(line) for line in path.read_text("utf-8").splitlines()]
        return found


def environment(folder: Path, **more: str) -> dict[str, str]:
    """The environment of a crawl whose archive and exports lie in ``folder``."""
    return {
        **os.environ,
        "ARCHIVEBOT_ARCHIVE": str(folder / "archive"),
        "ARCHIVEBOT_EXPORTS": str(folder / "exports"),
        "ARCHIVEBOT_ALLOW_HOSTS": "127.0.0.1",
        "SCRAPY_SETTINGS_MODULE": "archivebot.settings",
        "PYTHONPATH": str(ROOT),
        **more,
    }


def command(url: str, *arguments: str, spider: str = "news", **settings: Any) -> list[str]:
    """The command line of a quick crawl, with the generic spider unless another is named."""
    options = [f"-s{name}={value}" for name, value in {**QUICK, **settings}.items()]
    return [sys.executable, "-m", "scrapy", "crawl", spider, "-a", f"url={url}", *options, *arguments]


def crawl(url: str, folder: Path, *arguments: str, env: dict[str, str] | None = None, **settings: Any) -> Crawled:
    """Run ``scrapy crawl news`` to its end."""
    words = command(url, *arguments, **settings)[3:]
    variables = {**environment(folder), **(env or {})}
    ended = forking.run(*words, folder=folder, environment=variables, program="scrapy")
    return crawled(ended.returncode, folder, ended.stderr)


def crawled(exit_code: int, folder: Path, log: str) -> Crawled:
    """Gather what a crawl left."""
    reports = sorted((folder / "archive" / "runs").glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    report = json.loads(reports[-1].read_text()) if reports else {}
    return Crawled(exit_code, folder / "archive", folder / "exports", log, report=report)


SIDE_BY_SIDE = """
import json, sys
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.utils.project import get_project_settings
from archivebot.run.session import run_of
from archivebot.run.closing import finish
from archivebot.memory import peak_bytes

jobs = json.load(sys.stdin)
process = AsyncCrawlerProcess(get_project_settings())
crawlers = []
for job in jobs:
    settings = process.settings.copy()
    settings.setdict(job["settings"], priority="cmdline")
    from scrapy.crawler import Crawler
    crawler = Crawler(process.spider_loader.load(job["spider"]), settings)
    process.crawl(crawler, **job["arguments"])
    crawlers.append(crawler)
process.start()
codes = [int(finish(run)) if (run := run_of(crawler)) else None for crawler in crawlers]
print(json.dumps({"codes": codes, "peak": peak_bytes() / 2**20}))
"""


def crawl_side_by_side(sites: dict[str, str], folder: Path, **settings: Any) -> dict[str, Crawled]:
    """Crawl several sites in one process: name -> address, each with an archive of its own."""
    jobs = []
    for name, url in sites.items():
        (folder / name).mkdir(parents=True, exist_ok=True)
        own = {
            "ARCHIVEBOT_ARCHIVE": str(folder / name / "archive"),
            "ARCHIVEBOT_EXPORTS": str(folder / name / "exports"),
        }
        jobs.append({"spider": "news", "arguments": {"url": url}, "settings": {**QUICK, **settings, **own}})
    ended = subprocess.run(
        [sys.executable, "-c", SIDE_BY_SIDE],
        input=json.dumps(jobs),
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr[-4000:]
    told = json.loads(ended.stdout.splitlines()[-1])
    results = {}
    for name, code in zip(sites, told["codes"], strict=True):
        results[name] = crawled(code, folder / name, ended.stderr)
        results[name].peak_mb = told["peak"]
    return results
