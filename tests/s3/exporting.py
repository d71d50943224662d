"""Exports in processes that tests kill: this one stands ready with everything imported and forks one for each.

Reads lines ``ARCHIVE TARGET ENDPOINT``; answers each with the process id, then with its exit code (-9: killed).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from archivebot.export import Patience, Query, S3Options, export, output_for
from archivebot.export import s3 as s3_module
from archivebot.export.s3_client import make_client
from archivebot.ledger import Ledger


def run(archive: str, target: str, endpoint: str) -> None:
    """Export; everything larger than 64 KiB goes in parts."""
    s3_module.PART_SIZE = 64 * 1024
    export(
        Ledger.open(Path(archive, "ledger.sqlite")),
        Query(),
        target,
        archive=Path(archive),
        name="nightly",
        output=output_for(target, format="jsonl", compress="none"),
        options=S3Options(endpoint_url=endpoint),
        patience=Patience(seconds=0),
    )


if __name__ == "__main__":
    make_client(S3Options(endpoint_url="http://127.0.0.1:9"))
    for line in sys.stdin:
        child = os.fork()
        if not child:
            try:
                run(*line.split())
                os._exit(0)
            finally:
                os._exit(1)
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
