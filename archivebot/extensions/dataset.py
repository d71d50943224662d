"""What leaves a run: its articles as a dataset, its WARC files to the store."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from archivebot.errors import ArchivebotError
from archivebot.export import Output, Patience, Query, deliver, export, output_for
from archivebot.export.address import is_s3, s3_address
from archivebot.export.warc_store import check_store, store_warc
from archivebot.run import Run
from archivebot.run.closing import dataset_path
from archivebot.run.session import file_safe

logger = logging.getLogger(__name__)

COPY_EVERY = 60.0
"""Seconds between two looks for WARC files that were completed while the crawl goes on."""

HURRY = 5.0
"""Seconds of patience with a store in trouble when the run was told to stop; what is left goes the next time."""


def render_run(run: Run, runs: list[str]) -> dict[str, Any]:
    """Render what ``runs`` stored, and deliver what waits in the spool; returns what the report tells of it.

    By default it becomes ``exports/<run id>.jsonl``; a folder or S3 address that the run or the settings name is a
    dataset of the site that every run adds to, a file one that is rendered anew. Raises :class:`ExportError` or
    :class:`DeliveryError`; what waits from earlier on is noted in ``run.export_error``.
    """
    earlier = deliver(run.ledger, run.configuration.archive, patience=patience(run))
    run.export_error = run.export_error or next((result.error for result in earlier if result.error), None)
    target, output = destination(run)
    if target is not None and output is not None:
        name = None if output.single else f"crawl of {run.site} to {target}"
        query = Query(sites=(run.site,), revisions="latest" if output.single else "all")
    else:
        stored = sum(run.outbox.counts[name] for name in ("new", "duplicate", "revision"))
        if not stored and len(runs) == 1:
            return {"path": None, "rows": 0, "runs": runs}
        path = dataset_path(run, run.id)
        target, name = str(path), None
        output = Output(format="jsonl", compress="none", single=path.name)
        query = Query(sites=(run.site,), runs=tuple(runs), revisions="all")
    rendered = 0

    def count(rows: int) -> None:
        nonlocal rendered
        rendered = rows

    export(
        run.ledger,
        query,
        target,
        archive=run.configuration.archive,
        output=output,
        name=name,
        patience=patience(run),
        progress=count,
        earlier=earlier,
    )
    return {"path": target, "rows": rendered, "runs": runs}


def destination(run: Run) -> tuple[str | None, Output | None]:
    """Where the run or the settings say that the site's dataset is; neither by default."""
    if isinstance(run.arguments.export, str):
        return run.arguments.export, output_for(run.arguments.export)
    if run.configuration.export_to is None:
        return None, None
    target = f"{run.configuration.export_to.rstrip('/')}/{file_safe(run.site)}/"
    return target, output_for(target)


def check_places(run: Run) -> None:
    """Raise :class:`ArgumentError` for a place that datasets or WARC files could never go to."""
    target, output = destination(run)
    if target is not None and is_s3(target):
        s3_address(target, output.single if output else None)
    if run.configuration.warc_store is not None:
        check_store(run.configuration.warc_store)


def patience(run: Run) -> Patience:
    """How long a store in trouble is tried again."""
    return Patience() if run.stopped_by in (None, "finished") else Patience(seconds=HURRY)


def copy_warc(run: Run) -> None:
    """Copy the WARC files that the store lacks; raises :class:`DeliveryError` when it is out of reach."""
    if run.configuration.warc_store is not None:
        store_warc(run.ledger, run.configuration.warc, run.configuration.warc_store, patience=patience(run))


async def copy_warc_now_and_then(run: Run) -> None:
    """Copy files as they are completed, beside the crawl; what fails is left for its end."""
    store = run.configuration.warc_store
    while store is not None:
        await asyncio.sleep(COPY_EVERY)
        try:
            once = Patience(seconds=0)
            await asyncio.to_thread(store_warc, run.ledger, run.configuration.warc, store, patience=once)
        except ArchivebotError as error:
            logger.warning("%s; tried again at the end of the crawl", error)
