"""What leaves a run: its articles as a dataset, its WARC files to the store."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from archivebot.errors import ArchivebotError
from archivebot.export import Output, Patience, Query, deliver, export
from archivebot.export.named import named_export
from archivebot.export.s3_options import S3Options, options_by_settings
from archivebot.export.waiting import still_waiting
from archivebot.extensions.destination import Destination
from archivebot.ledger import Ledger
from archivebot.run.closing import dataset_path
from archivebot.run.session import Run

logger = logging.getLogger(__name__)

COPY_EVERY = 60.0
"""Seconds between two looks for WARC files that were completed while the crawl goes on."""

HURRY = 5.0
"""Seconds of patience with a store in trouble when the run was told to stop; what is left goes the next time."""


def check_dataset(ledger: Ledger, wanted: Destination | None) -> None:
    """Find out before a crawl whether the dataset that it shall add to has the form that is wanted now.

    Raises :class:`ArgumentError` when it has another.
    """
    if wanted is not None and wanted.name is not None:
        named_export(ledger, wanted.name, wanted.target, wanted.query, wanted.output, S3Options(), restart=False)


def render_run(run: Run, runs: list[str], wanted: Destination | None) -> dict[str, Any]:
    """Render what ``runs`` stored, and deliver what waits in the spool; returns what the report tells of it.

    By default it becomes ``exports/<run id>.jsonl``; ``wanted`` is a dataset of the site that every run adds to or
    renders anew. Raises :class:`ExportError` or :class:`DeliveryError`; what waits from earlier on is noted in
    ``run.export_error``.
    """
    earlier = deliver(run.ledger, run.configuration.archive, patience=patience(run), defaults=store_options(run))
    run.export_error = run.export_error or still_waiting(run.configuration.archive, earlier)
    if wanted is None:
        stored = sum(run.outbox.counts[name] for name in ("new", "duplicate", "revision"))
        if not stored and len(runs) == 1:
            return {"path": None, "rows": 0, "runs": runs}
        wanted = run_file(run, runs)
    rendered = 0

    def count(rows: int) -> None:
        nonlocal rendered
        rendered = rows

    export(
        run.ledger,
        wanted.query,
        wanted.target,
        archive=run.configuration.archive,
        output=wanted.output,
        name=wanted.name,
        defaults=store_options(run),
        patience=patience(run),
        progress=count,
        earlier=earlier,
    )
    return {"path": wanted.target, "rows": rendered, "runs": runs}


def run_file(run: Run, runs: list[str]) -> Destination:
    """The file of a run's articles."""
    path = dataset_path(run, run.id)
    return Destination(
        target=str(path),
        output=Output(format="jsonl", compress="none", single=path.name),
        query=Query(sites=(run.site,), runs=tuple(runs), revisions="all"),
        name=None,
    )


def patience(run: Run) -> Patience:
    """How long a store in trouble is tried again."""
    return Patience() if run.stopped_by in (None, "finished") else Patience(seconds=HURRY)


def store_options(run: Run) -> S3Options:
    """How objects are stored, by the settings."""
    return options_by_settings(run.configuration.s3)


def copy_warc(run: Run, hold: Patience | None = None) -> None:
    """Copy the WARC files that the store lacks; raises :class:`DeliveryError` when it is out of reach."""
    store = run.configuration.warc_store
    if store is not None:
        # boto3 takes half a second to load: only where it is spoken with.
        from archivebot.export.warc_store import store_warc

        hold = hold or patience(run)
        store_warc(run.ledger, run.configuration.warc, store, options=store_options(run), patience=hold)


async def copy_warc_now_and_then(run: Run) -> None:
    """Copy files as they are completed, beside the crawl; what fails is left for its end."""
    while True:
        await asyncio.sleep(COPY_EVERY)
        try:
            await asyncio.to_thread(copy_warc, run, Patience(seconds=0))
        except ArchivebotError as error:
            logger.warning("%s; tried again at the end of the crawl", error)
