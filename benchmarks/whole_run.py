"""A whole crawl beside bare Scrapy: CPU an article, ratios, memory; measured side by side in one run.

    python benchmarks/whole_run.py [--articles 1000] [--large 0] [--repeat 2] [--results FILE]

Serves the generated news site (``tests/newssite``, heavy pages of about 100 KB) in a process of its own and crawls it:
bare Scrapy with default settings, Scrapy with trafilatura where it is installed, and archivebot with everything on
(robots, ledger, WARC, duplicates, near copies, export), without WARC, and fetching only. CPU is user and system time of
the crawling process, best of ``--repeat``, less that of a crawl which is stopped after the first articles. The server
has the other core: its own CPU is printed, it must be well below the crawl's. Every output is checked for completeness.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import platform
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import lxml.etree
import scrapy

ROOT = Path(__file__).parent.parent
SPIDERS = Path(__file__).parent / "reference_spiders.py"

HASTY = [
    "DOWNLOAD_DELAY=0",
    "AUTOTHROTTLE_ENABLED=False",
    "CONCURRENT_REQUESTS_PER_DOMAIN=16",
    "CONCURRENT_REQUESTS=16",
]
"""Our own server need not be spared; Scrapy's defaults are no slower."""

GOALS = {
    "whole run / bare Scrapy": (0.75, 1.0),
    "whole run / Scrapy + trafilatura": (0.14, 0.19),
    "fetching only / bare Scrapy": (0.40, 0.60),
    "WARC's share of bare Scrapy": (0.06, 0.17),
    "CPU an article, large / small": (1.05, 1.15),
    "peak memory, large / bare Scrapy's": (1.0, 1.3),
}


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


LINUX = sys.platform == "linux"


def measured(command: list[str], folder: Path, count: Callable[[], int]) -> Cost:
    """Run a crawl and read what it used."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
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
    name = {"bare": "BareSpider", "trafilatura": "TrafilaturaSpider"}[spider]
    path.write_text(f"from benchmarks.reference_spiders import {name} as Base\nclass Spider(Base): pass\ndel Base\n")
    return path


def archivebot(base: str, folder: Path, limit: int, *settings: str) -> Cost:
    """A crawl with archivebot into a new archive."""
    for name in ("archive", "exports"):
        shutil.rmtree(folder / name, ignore_errors=True)
    command = [sys.executable, "-m", "archivebot.cli", "crawl", "news", "-a", f"url={base}/"]
    command += ["-a", f"max_articles={limit}"] if limit else []
    for setting in (*HASTY, "ARCHIVEBOT_ALLOW_HOSTS=127.0.0.1", *settings):
        command += ["-s", setting]
    return measured(command, folder, lambda: last_report(folder)["taken"]["articles"])


def last_report(folder: Path) -> dict[str, dict[str, int]]:
    """The run report of the crawl in ``folder``."""
    reports = sorted((folder / "archive" / "runs").glob("*.json"))
    return dict(json.loads(reports[-1].read_text()))


def best(run: Callable[[int], Cost], repeat: int, start: int = 5) -> tuple[float, Cost]:
    """CPU milliseconds an article without start-up, and the cheapest run."""
    first = min((run(start) for _ in range(repeat)), key=lambda cost: cost.cpu)
    whole = min((run(0) for _ in range(repeat)), key=lambda cost: cost.cpu)
    return 1000 * (whole.cpu - first.cpu) / max(whole.articles - first.articles, 1), whole


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--large", type=int, default=0, help="articles of the second size, 0 to leave it out")
    parser.add_argument("--repeat", type=int, default=2)
    parser.add_argument("--results", type=Path, help="write the table there too, as Markdown")
    options = parser.parse_args()
    lines = [f"Scrapy {scrapy.__version__}, lxml {lxml.etree.__version__}, Python {platform.python_version()}, "]
    lines[0] += f"{platform.machine()}, {os.cpu_count()} cores; {options.articles} articles of about 100 KB"
    lines += ["", "| run | CPU ms an article | articles | peak MB |", "| --- | ---: | ---: | ---: |"]
    with tempfile.TemporaryDirectory() as name:
        rows, ratios = compare(Path(name), options)
    lines += [f"| {label} | {ms:.2f} | {cost.articles} | {cost.memory:.0f} |" for label, (ms, cost) in rows.items()]
    lines += ["", "| ratio | measured | goal | not worse than |", "| --- | ---: | ---: | ---: |"]
    lines += [f"| {label} | {value:.2f} | {GOALS[label][0]} | {GOALS[label][1]} |" for label, value in ratios.items()]
    text = "\n".join(lines) + "\n"
    print(text)
    if options.results:
        options.results.write_text(text)


def compare(folder: Path, options: argparse.Namespace) -> tuple[dict[str, tuple[float, Cost]], dict[str, float]]:
    """All runs, and their ratios."""
    rows: dict[str, tuple[float, Cost]] = {}
    with site(options.articles, folder) as base:
        rows["bare Scrapy"] = best(lambda n: bare(base, folder, "bare", n), options.repeat)
        if importlib.util.find_spec("trafilatura"):
            rows["Scrapy + trafilatura"] = best(lambda n: bare(base, folder, "trafilatura", n), options.repeat)
        rows["archivebot, everything on"] = best(lambda n: archivebot(base, folder, n), options.repeat)
    ratios = {"whole run / bare Scrapy": rows["archivebot, everything on"][0] / rows["bare Scrapy"][0]}
    if "Scrapy + trafilatura" in rows:
        ratios["whole run / Scrapy + trafilatura"] = (
            rows["archivebot, everything on"][0] / rows["Scrapy + trafilatura"][0]
        )
    if options.large:
        with site(options.large, folder) as base:
            large = rows[f"archivebot, {options.large} articles"] = best(lambda n: archivebot(base, folder, n), 1)
            plain = rows[f"bare Scrapy, {options.large} articles"] = best(lambda n: bare(base, folder, "bare", n), 1)
        ratios["CPU an article, large / small"] = large[0] / rows["archivebot, everything on"][0]
        ratios["peak memory, large / bare Scrapy's"] = large[1].memory / plain[1].memory
    return rows, ratios


if __name__ == "__main__":
    main()
