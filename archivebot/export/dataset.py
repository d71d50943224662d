"""An export from query to target."""

from __future__ import annotations

from pathlib import Path

from archivebot.export.local import place_file, place_folder
from archivebot.export.manifest import Manifest
from archivebot.export.output import Output, output_for
from archivebot.export.query import Query
from archivebot.export.render import Job, Progress, check_files, render_files
from archivebot.export.staging import staging
from archivebot.ledger import Ledger

WARC_FOLDER = "warc"


def export(
    ledger: Ledger,
    query: Query,
    target: str,
    *,
    archive: Path,
    output: Output | None = None,
    allow_shrink: bool = False,
    progress: Progress | None = None,
) -> Manifest:
    """Render a dataset and put it into its place.

    :param target: a folder, or a file whose name ends in ``.jsonl``, ``.csv``, ``.parquet`` or ``.warc.gz``.
    :param archive: the archive's folder.
    :param output: how; by default as the target's name says.
    :raises ExportError: nothing was changed at the target.
    """
    output = output or output_for(target)
    job = Job(query=query, output=output, warc_folder=archive / WARC_FOLDER)
    job.check()
    return export_here(ledger, job, Path(target), allow_shrink, progress)


def export_here(ledger: Ledger, job: Job, target: Path, allow_shrink: bool, progress: Progress | None) -> Manifest:
    """Render to a local path."""
    with staging(target.parent if job.output.single else target) as folder:
        with ledger.read() as connection:
            manifest = render_files(connection, job, folder, progress=progress)
        check_files(folder, manifest)
        place = place_file if job.output.single else place_folder
        place(folder, target, manifest, allow_shrink=allow_shrink)
    return manifest
