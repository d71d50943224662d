"""Quality and cost of archivebot, and of any peer that is installed, over a folder of pages with gold answers.

    python benchmarks/quality.py FOLDER [--kind news] [--sets a,b] [--peers trafilatura,newspaper4k]
                                 [--worst N] [--out predictions.jsonl] [--jobs 2] [--ids set/id,...]

FOLDER holds ``<set>.jsonl`` (one page a line: ``id``, ``set``, ``path``, ``url``, perhaps ``kind`` and ``fetched``,
and gold fields), the pages, and the scorer ``score.py``. Peers are used where they can be imported; none is needed.
The cost of a page is CPU time (user and system) in one process, the page's bytes in memory.
"""

from __future__ import annotations

import argparse
import gc
import gzip
import importlib.util
import multiprocessing
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

Gold = dict[str, Any]
Record = dict[str, Any]


def read_gold(folder: Path, sets: set[str] | None, kind: str | None) -> list[Gold]:
    """Every page of the folder's gold files that is asked for."""
    lines = (line for file in sorted(folder.glob("*.jsonl")) for line in file.read_bytes().splitlines() if line.strip())
    pages = [orjson.loads(line) for line in lines]
    return [p for p in pages if (not sets or p["set"] in sets) and (not kind or p.get("kind") == kind)]


def read_page(folder: Path, gold: Gold) -> bytes:
    """The bytes of a page, unpacked."""
    path = folder / gold["path"]
    data = path.read_bytes()
    return gzip.decompress(data) if path.suffix == ".gz" else data


def run_archivebot(html: bytes, gold: Gold) -> Record:
    """archivebot without any site profile."""
    from archivebot.extract import extract
    from archivebot.page import Page

    fetched = gold.get("fetched")
    at = datetime.fromisoformat(fetched).replace(tzinfo=UTC) if fetched else None
    article = extract(Page.from_html(html, url=gold["url"], fetched_at=at))
    published = article.date_published
    return {
        "headline": article.headline,
        "byline": article.byline,
        # The gold names an agency or desk as the author where the page names no person.
        "authors": [author.name for author in article.authors] or article.organizations,
        "date_published": published.isoformat() if published else None,
        "body": "\n".join(block.text for block in article.blocks),
        "captions": [image.caption for image in article.images if image.caption],
        "dek": article.description,
        "_sources": article.sources,
        "_organizations": article.organizations,
        "_page_type": article.page_type,
        "_flags": article.flags,
    }


def run_trafilatura(html: bytes, gold: Gold) -> Record:
    """trafilatura with its defaults."""
    import trafilatura

    found = trafilatura.bare_extraction(html, url=gold["url"], with_metadata=True, include_comments=False)
    if found is None:
        return {}
    names = [name.strip() for name in (found.author or "").split(";") if name.strip()]
    return {"headline": found.title, "authors": names, "date_published": found.date, "body": found.text,
            "dek": found.description}  # fmt: skip


def run_newspaper4k(html: bytes, gold: Gold) -> Record:
    """newspaper4k with its defaults, no request made."""
    import newspaper

    found = newspaper.Article(gold["url"], fetch_images=False)
    found.download(input_html=html.decode("utf-8", "replace"))
    found.parse()
    day = found.publish_date
    return {"headline": found.title, "authors": found.authors, "body": found.text, "dek": found.meta_description,
            "date_published": day.isoformat() if day else None}  # fmt: skip


def run_newsplease(html: bytes, gold: Gold) -> Record:
    """news-please's single-page call."""
    from newsplease import NewsPlease

    found = NewsPlease.from_html(html.decode("utf-8", "replace"), url=gold["url"])
    day = found.date_publish
    return {"headline": found.title, "authors": found.authors, "body": found.maintext, "dek": found.description,
            "date_published": day.isoformat() if day else None}  # fmt: skip


def run_readability(html: bytes, gold: Gold) -> Record:
    """readability-lxml: headline and body."""
    import readability
    from lxml import html as lxml_html

    found = readability.Document(html.decode("utf-8", "replace"), url=gold["url"])
    tree = lxml_html.fromstring(found.summary())
    return {
        "headline": found.short_title(),
        "body": "\n".join(p.text_content() for p in tree.iter("p", "h2", "h3", "li")),
    }


def run_lxml(html: bytes, gold: Gold) -> Record:
    """Nothing but lxml's parse: the measure of cost."""
    from lxml import etree

    etree.fromstring(html, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return {}


RUNNERS: dict[str, tuple[str, Callable[[bytes, Gold], Record]]] = {
    "archivebot": ("archivebot", run_archivebot),
    "lxml-parse": ("lxml", run_lxml),
    "trafilatura": ("trafilatura", run_trafilatura),
    "newspaper4k": ("newspaper", run_newspaper4k),
    "news-please": ("newsplease", run_newsplease),
    "readability-lxml": ("readability", run_readability),
}


def predict(name: str, folder: Path, pages: list[Gold]) -> Iterator[tuple[Record, float]]:
    """A prediction and its CPU seconds for every page; a page that fails gives an empty record with ``error``."""
    run = RUNNERS[name][1]
    for number, gold in enumerate(pages):
        html = read_page(folder, gold)
        if number == 0:
            run(html, gold)  # The first call pays for imports and tables.
            gc.collect()
        begin = time.process_time()
        try:
            record = run(html, gold)
        except Exception as error:
            record = {"error": f"{type(error).__name__}: {error}"}
        spent = time.process_time() - begin
        yield {"id": gold["id"], "set": gold["set"], **record}, spent


def _share(job: tuple[str, Path, list[Gold]]) -> list[tuple[Record, float]]:
    return list(predict(*job))


def predict_all(name: str, folder: Path, pages: list[Gold], jobs: int) -> list[tuple[Record, float]]:
    """Predictions in the order of the pages, by several processes where asked."""
    if jobs < 2:
        return _share((name, folder, pages))
    shares = [pages[start::jobs] for start in range(jobs)]
    with multiprocessing.Pool(jobs) as pool:
        done = pool.map(_share, [(name, folder, share) for share in shares])
    return [done[number % jobs][number // jobs] for number in range(len(pages))]


def print_costs(costs: dict[str, list[float]]) -> None:
    """CPU milliseconds a page, and the ratio to the first runner."""
    first = statistics.fmean(next(iter(costs.values())))
    print("CPU".ljust(18), "median ms", "mean ms", "p95 ms", "ratio of means", sep="  ")
    for name, spent in costs.items():
        ordered = sorted(spent)
        p95 = ordered[int(len(ordered) * 0.95)]
        mean = statistics.fmean(spent)
        median = statistics.median(spent)
        print(f"{name:18}  {median * 1e3:9.2f}  {mean * 1e3:7.2f}  {p95 * 1e3:6.1f}  {mean / first:14.2f}")


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kind", choices=["news", "other"])
    parser.add_argument("--sets", default="")
    parser.add_argument("--ids", default="", help="only these pages, as set/id")
    parser.add_argument("--peers", default="", help="comma separated, or 'all'; lxml-parse is the measure of cost")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--out", type=Path, help="keep archivebot's predictions here")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--bootstrap", type=int, default=0)
    arguments = parser.parse_args()
    sets = {name for name in arguments.sets.split(",") if name}
    ids = {name for name in arguments.ids.split(",") if name}
    pages = read_gold(arguments.folder, sets, arguments.kind)
    pages = [page for page in pages if not ids or f"{page['set']}/{page['id']}" in ids]
    if not pages:
        sys.exit(f"no pages with gold in {arguments.folder}")
    asked = list(RUNNERS) if arguments.peers == "all" else [name for name in arguments.peers.split(",") if name]
    names = ["archivebot", *(n for n in asked if n != "archivebot" and importlib.util.find_spec(RUNNERS[n][0]))]
    with tempfile.TemporaryDirectory() as scratch:
        files, costs = [], {}
        for name in names:
            file = arguments.out if arguments.out and name == "archivebot" else Path(scratch) / f"{name}.jsonl"
            done = predict_all(name, arguments.folder.resolve(), pages, arguments.jobs)
            file.write_bytes(b"".join(orjson.dumps(record) + b"\n" for record, _ in done))
            costs[name] = [spent for _, spent in done]
            failed = [record for record, _ in done if "error" in record]
            for record in failed[:5]:
                print(f"{name}: {record['set']}/{record['id']}: {record['error']}", file=sys.stderr)
            if name != "lxml-parse":
                files.append(str(file))
        command = [sys.executable, str(arguments.folder / "score.py"), "--gold", str(arguments.folder),
                   "--pred", *files, "--bootstrap", str(arguments.bootstrap)]  # fmt: skip
        command += ["--kind", arguments.kind] if arguments.kind else []
        command += ["--sets", arguments.sets] if sets else []
        command += ["--only-predicted"] if ids else []
        command += ["--worst", str(arguments.worst)] if arguments.worst else []
        subprocess.run(command, check=True)
    print_costs(costs)


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    main()
