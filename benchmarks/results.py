"""Every measure of speed and memory, in one table file.

    python -m benchmarks.results [--pages FOLDER] [--articles 1000] [--large 20000] [--into benchmarks/RESULTS.md]

Ratios are of runs side by side on this machine; nothing else should run meanwhile. ``--pages`` names a folder of real
pages (``.html``, ``.html.gz``) for the cost of extraction; without it that row is left out.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import platform
import tempfile
from importlib.metadata import version
from pathlib import Path

from benchmarks import copies, extract_cost, parallel, seen_urls, whole_run

RESULTS = Path(__file__).with_name("RESULTS.md")
KEYS = 33
"""Keys of the fingerprint of a story of usual length."""

NAMED = ("scrapy", "lxml", "sqlalchemy", "uvloop", "orjson", "isal")


def machine() -> str:
    """What the numbers were measured on."""
    versions = ", ".join(f"{name} {version(name)}" for name in NAMED)
    system = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{system}; {versions}."


def pieces(pages: Path | None, urls: int, indexed: int) -> list[tuple[str, str, str, str]]:
    """Extraction, addresses and the index of near copies: what, measured, goal, limit."""
    found = []
    if pages is not None:
        count, parsing, whole = extract_cost.measure(pages)
        what = f"extraction / lxml's parse, {count} real pages ({whole:.1f} / {parsing:.1f} ms)"
        found.append((what, f"{whole / parsing:.2f}", "1.8", "2.5"))
    seen = seen_urls.measure(urls)
    what = f"memory a million seen addresses, MB (and {seen['disk_mb']:.0f} MB of disk)"
    found.append((what, f"{seen['memory_mb']:.1f}", "20", "40"))
    last = index_rows(indexed)[-1].split("|")
    what = f"index of near copies, GB a million articles, at {last[1].strip()} articles"
    found.append((what, f"{int(last[6]) / 1000:.2f}", "0.3", "0.6"))
    return found


def index_rows(articles: int) -> list[str]:
    """The rows that :mod:`benchmarks.copies` prints for the growing index."""
    printed = io.StringIO()
    with tempfile.TemporaryDirectory() as name, contextlib.redirect_stdout(printed):
        copies.cost(articles, KEYS, Path(name))
    return [line for line in printed.getvalue().splitlines() if line.startswith("|")]


def main() -> None:
    """Measure everything and write it down."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, help="folder of real pages")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--large", type=int, default=20_000, help="articles of the second size, 0 to leave it out")
    parser.add_argument("--repeat", type=int, default=2)
    parser.add_argument("--urls", type=int, default=1_000_000)
    parser.add_argument("--indexed", type=int, default=300_000, help="articles in the index of near copies")
    parser.add_argument("--into", type=Path, default=RESULTS)
    options = parser.parse_args()
    lines = ["# Results", "", "Written by `python -m benchmarks.results`. " + machine(), ""]
    lines += [f"## A whole crawl, {options.articles} articles of about 100 KB", ""]
    lines += [whole_run.table(options.articles, options.large, options.repeat)]
    lines += [
        "## Two processes, and the pieces",
        "",
        "| what | measured | goal | limit |",
        "| --- | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {what} | {value:.2f} | {goal} | {least} |" for what, value, goal, least in parallel.rows(options.articles)
    ]
    measured = pieces(options.pages, options.urls, options.indexed)
    lines += [f"| {what} | {value} | {goal} | {limit} |" for what, value, goal, limit in measured]
    text = "\n".join(lines) + "\n"
    print(text)
    options.into.write_text(text)


if __name__ == "__main__":
    main()
