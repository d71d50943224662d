"""How much memory and time a large dataset takes: a ledger of a million short articles, rendered in every format.

``python benchmarks/export_million.py [--articles N] [--folder DIR]``: makes the ledger once (kept in DIR), renders it
in a process of its own per format, and prints rows a second, CPU seconds and the largest memory of the process. Memory
must not grow with the dataset: the same is done for a tenth of it, to compare.
"""

from __future__ import annotations

import argparse
import hashlib
import resource
import subprocess
import sys
import time
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import orjson

from archivebot.export import Query, export, output_for
from archivebot.items import Article, Author, Block, Crawl
from archivebot.ledger import Ledger
from archivebot.ledger.schema import article, revision
from archivebot.memory import peak_bytes

FORMS = {
    "jsonl": {"format": "jsonl", "compress": "none"},
    "jsonl.gz": {"format": "jsonl", "compress": "gz"},
    "jsonl.zst": {"format": "jsonl", "compress": "zst"},
    "csv": {"format": "csv", "compress": "none"},
    "parquet": {"format": "parquet"},
    "parquet by language": {"format": "parquet", "partition": ("language", "year")},
}
START = datetime(2015, 1, 1, tzinfo=UTC)
BATCH = 5000


def make(number: int) -> Article:
    """A short article of one of fifty sites."""
    at = START + timedelta(minutes=5 * number)
    text = f"Story {number} begins here and says what happened.\n\nIt goes on for a second paragraph, {number % 977}."
    return Article(
        id=hashlib.sha256(str(number).encode()).hexdigest()[:32],
        url=f"https://site{number % 50}.example/{at:%Y/%m/%d}/story-{number}",
        site=f"site{number % 50}.example",
        headline=f"Headline number {number}",
        authors=[Author(name=f"Writer {number % 311}")],
        date_published=at,
        section="World",
        language=("en", "fr", "es")[number % 3],
        body=text,
        blocks=[Block(kind="paragraph", text=part) for part in text.split("\n\n")],
        word_count=18,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        sources={"headline": "json-ld:headline", "body": "dom"},
        crawl=Crawl(run="run", fetched_at=at, status=200, warc_file=f"w{number // 20_000}.warc.gz", warc_offset=number),
    )


def fill(path: Path, count: int) -> None:
    """A ledger of that many articles; rows are written directly, as only reading is measured."""
    ledger = Ledger.open(path)
    for start in range(0, count, BATCH):
        items = [make(number) for number in range(start, min(start + BATCH, count))]
        seen = START.isoformat(timespec="microseconds")
        common = {"variant_key": b"", "first_run": "run", "first_seen_at": seen, "last_seen_at": seen}
        articles = [
            {"id": item.id, "site": item.site, "url": item.url, "latest_revision": 1, "state": "live"} | common
            for item in items
        ]
        revisions = [
            {
                "article_id": item.id,
                "revision": 1,
                "site": item.site,
                "run": "run",
                "published_day": day(item.date_published),
                "section": item.section,
                "language": item.language,
                "page_type": item.page_type,
                "record": orjson.dumps(item),
            }
            for item in items
        ]
        with ledger.begin() as connection:
            connection.execute(article.insert(), articles)
            connection.execute(revision.insert(), revisions)
    ledger.close()


def day(value: date | None) -> str | None:
    """``YYYY-MM-DD``."""
    return value.isoformat()[:10] if value else None


def measure(path: Path, form: str) -> None:
    """Render once and print what it took."""
    ledger = Ledger.open(path, create=False)
    output = output_for("dataset", **FORMS[form])  # type: ignore[arg-type]  # the table's values fit
    target = path.parent / "dataset"
    begun = time.perf_counter()
    manifest = export(ledger, Query(), str(target), archive=path.parent, output=output, allow_shrink=True)
    seconds = time.perf_counter() - begun
    usage = resource.getrusage(resource.RUSAGE_SELF)
    size = sum(entry.bytes for entry in manifest.data_files) / 1e6
    print(
        f"{form:22} {manifest.rows:>9,} rows {len(manifest.data_files):>4} files {size:>8,.0f} MB "
        f"{manifest.rows / seconds:>8,.0f} rows/s {usage.ru_utime + usage.ru_stime:>7.1f} CPU s "
        f"{peak_bytes() / 1e6:>6.0f} MB of memory",
        flush=True,
    )


def main() -> None:
    """Make the ledgers, then measure each format in a fresh process."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path, default=Path("/tmp/archivebot-million"))
    parser.add_argument("--form", choices=FORMS, action="append")
    parser.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.measure:
        measure(options.measure, options.form[0])
        return
    for count in (options.articles // 10, options.articles):
        path = options.folder / str(count) / "ledger.db"
        if not path.exists():
            fill(path, count)
        for form in options.form or FORMS:
            subprocess.run([sys.executable, __file__, "--measure", str(path), "--form", form], check=True)


if __name__ == "__main__":
    main()
