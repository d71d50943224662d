"""CPU of extraction beside lxml's parse of the same pages.

    python -m benchmarks.extract_cost FOLDER [--every 1] [--repeat 3]

Reads every ``.html`` and ``.html.gz`` file below the folder (real pages, of the size that news sites serve), parses
it with lxml alone, then parses and extracts it with archivebot; best of ``--repeat``.
"""

from __future__ import annotations

import argparse
import gzip
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from lxml import etree

from archivebot.extract import extract
from archivebot.memory import collect_rarely
from archivebot.page import Page


def read_pages(folder: Path, every: int = 1) -> list[bytes]:
    """The bytes of every n-th page below a folder, in order of their paths."""
    paths = sorted([*folder.rglob("*.html"), *folder.rglob("*.html.gz")])[::every]
    return [gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in paths]


def parse(data: bytes) -> None:
    """What a tool that only parses would do."""
    try:
        etree.fromstring(data, etree.HTMLParser(huge_tree=True))
    except etree.XMLSyntaxError:
        return


def whole(data: bytes) -> None:
    """Page to record."""
    extract(Page.from_html(data, url="https://news.example/world/2024/05/01/a-story"))


def milliseconds(work: Callable[[bytes], Any], pages: list[bytes], repeat: int) -> float:
    """CPU a page, best of some rounds."""
    rounds = []
    for _ in range(repeat):
        begun = time.process_time()
        for data in pages:
            work(data)
        rounds.append(time.process_time() - begun)
    return 1000 * min(rounds) / len(pages)


def measure(folder: Path, every: int = 1, repeat: int = 3) -> tuple[int, float, float]:
    """Pages, ms of lxml's parse, ms of parse and extraction."""
    pages = read_pages(folder, every)
    if not pages:
        raise SystemExit(f"there is no .html or .html.gz file below {folder}")
    for data in pages[:50]:
        whole(data)
    collect_rarely()  # as the commands do, for both sides
    return len(pages), milliseconds(parse, pages, repeat), milliseconds(whole, pages, repeat)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="take every n-th page")
    parser.add_argument("--repeat", type=int, default=3)
    options = parser.parse_args()
    count, parsing, extracting = measure(options.folder, options.every, options.repeat)
    print(
        f"{count} pages: lxml's parse {parsing:.2f} ms, parse and extraction {extracting:.2f} ms of CPU a page, "
        f"ratio {extracting / parsing:.2f} (goal 1.8, not over 2.5)"
    )
