"""A whole crawl beside bare Scrapy: CPU an article, ratios, memory; measured side by side in one run.

    python -m benchmarks.whole_run [--articles 1000] [--large 0] [--repeat 2]

Serves the generated news site (``tests/newssite``, heavy pages of about 100 KB) in a process of its own and crawls it:
bare Scrapy with default settings, Scrapy with trafilatura where it is installed, and archivebot with everything on
(robots, ledger, WARC, duplicates, near copies, export), without WARC, and fetching only. CPU is user and system time of
the crawling process, best of ``--repeat`` rounds in which all take turns, less that of a crawl which is stopped after
the first articles. The server has the other core: its own CPU is printed, it must be well below the crawl's. Every
output is checked for completeness.
"""

from __future__ import annotations

import argparse
import importlib.util
import tempfile
from pathlib import Path

from benchmarks.crawls import NO_WARC, Cost, archivebot, bare, best, fetching, site

GOALS = {
    "whole run / bare Scrapy": (0.75, 1.0),
    "whole run / Scrapy + trafilatura": (0.14, 0.19),
    "fetching only / bare Scrapy": (0.40, 0.60),
    "WARC's share of bare Scrapy": (0.06, 0.17),
    "CPU an article, large / small": (1.05, 1.15),
    "peak memory, large / bare Scrapy's": (1.0, 1.3),
}


def table(articles: int, large: int, repeat: int) -> str:
    """What was measured, as Markdown."""
    lines = ["| run | CPU ms an article | articles | peak MB |", "| --- | ---: | ---: | ---: |"]
    with tempfile.TemporaryDirectory() as name:
        rows, ratios = compare(Path(name), articles, large, repeat)
    lines += [f"| {label} | {ms:.2f} | {cost.articles} | {cost.memory:.0f} |" for label, (ms, cost) in rows.items()]
    lines += ["", "| ratio | measured | goal | not worse than |", "| --- | ---: | ---: | ---: |"]
    lines += [f"| {label} | {value:.2f} | {GOALS[label][0]} | {GOALS[label][1]} |" for label, value in ratios.items()]
    return "\n".join(lines) + "\n"


def compare(
    folder: Path, articles: int, large: int, repeat: int
) -> tuple[dict[str, tuple[float, Cost]], dict[str, float]]:
    """All runs, and their ratios."""
    with site(articles, folder) as base:
        runs = {"bare Scrapy": lambda n: bare(base, folder, "bare", n)}
        if importlib.util.find_spec("trafilatura"):
            runs["Scrapy + trafilatura"] = lambda n: bare(base, folder, "trafilatura", n)
        runs["archivebot, fetching only"] = lambda n: fetching(base, folder, n)
        runs["archivebot without WARC"] = lambda n: archivebot(base, folder, n, NO_WARC)
        runs["archivebot, everything on"] = lambda n: archivebot(base, folder, n)
        rows = best(runs, repeat)
    reference, whole = rows["bare Scrapy"][0], rows["archivebot, everything on"][0]
    ratios = {
        "whole run / bare Scrapy": whole / reference,
        "fetching only / bare Scrapy": rows["archivebot, fetching only"][0] / reference,
        "WARC's share of bare Scrapy": (whole - rows["archivebot without WARC"][0]) / reference,
    }
    if "Scrapy + trafilatura" in rows:
        ratios["whole run / Scrapy + trafilatura"] = whole / rows["Scrapy + trafilatura"][0]
    if large:
        many, plainly = f"archivebot, {large} articles", f"bare Scrapy, {large} articles"
        with site(large, folder) as base:
            rows |= best(
                {many: lambda n: archivebot(base, folder, n), plainly: lambda n: bare(base, folder, "bare", n)}, 1
            )
        much, plain = rows[many], rows[plainly]
        ratios["CPU an article, large / small"] = much[0] / whole
        ratios["peak memory, large / bare Scrapy's"] = much[1].memory / plain[1].memory
    return rows, ratios


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--large", type=int, default=0, help="articles of the second size, 0 to leave it out")
    parser.add_argument("--repeat", type=int, default=2)
    chosen = parser.parse_args()
    print(table(chosen.articles, chosen.large, chosen.repeat))
