"""What a million known addresses cost: memory of a crawl's process, disk, and CPU to ask and to add.

    python -m benchmarks.seen_urls [--urls 1000000]

Addresses of 85 characters go into the frontier of a ledger as a crawl announces them, a listing's worth at a time, each
batch twice: as new, and as known.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from archivebot.ledger import Ledger, frontier, runs
from archivebot.ledger.entries import Found
from archivebot.memory import peak_bytes

BATCH = 1000
WARM = 50_000
"""Addresses after which the memory is first read: a database's page cache fills once, however many follow."""


def announced(start: int) -> list[Found]:
    """A batch of addresses."""
    return [
        Found(
            url=f"https://news.example/world/2024/05/{number % 28 + 1:02}/a-story-with-a-rather-long-name-{number:09}",
            kind="article",
            via="listing",
        )
        for number in range(start, start + BATCH)
    ]


def measure(urls: int) -> dict[str, float]:
    """MB of memory and of disk, and CPU microseconds an address, for a number of addresses."""
    at = datetime(2024, 5, 1, tzinfo=UTC)
    with tempfile.TemporaryDirectory() as name:
        ledger = Ledger.open(Path(name) / "ledger.db")
        with ledger.begin() as connection:
            runs.start(connection, "run", "news.example", "news", {}, at)
            for start in range(0, WARM, BATCH):
                frontier.add(connection, "news.example", "run", announced(10**8 + start), at)
        before = peak_bytes()
        spent = {"new": 0.0, "known": 0.0}
        for start in range(0, urls, BATCH):
            batch = announced(start)
            for what in spent:
                begun = time.process_time()
                with ledger.begin() as connection:
                    added = frontier.add(connection, "news.example", "run", batch, at)
                spent[what] += time.process_time() - begun
                if len(added) != (BATCH if what == "new" else 0):
                    raise SystemExit(f"{len(added)} of {BATCH} addresses were taken for {what} ones")
        memory = peak_bytes() - before
        ledger.close()
        disk = sum(file.stat().st_size for file in Path(name).iterdir())
    millions = urls / 1e6
    return {
        "memory_mb": memory / 1e6 / millions,
        "disk_mb": disk / 1e6 / millions,
        "new_us": 1e6 * spent["new"] / urls,
        "known_us": 1e6 * spent["known"] / urls,
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--urls", type=int, default=1_000_000)
    cost = measure(parser.parse_args().urls)
    print(
        f"a million known addresses: {cost['memory_mb']:.1f} MB of memory (goal 20, not over 40), "
        f"{cost['disk_mb']:.0f} MB of disk; CPU {cost['new_us']:.1f} us to add one, "
        f"{cost['known_us']:.1f} us to know one"
    )
