"""The dataset of a run: its articles as JSONL in the exports folder."""

from __future__ import annotations

from typing import Any

from archivebot.export import Output, Query, export
from archivebot.run import Run
from archivebot.run.closing import dataset_path


def render_run(run: Run, runs: list[str]) -> dict[str, Any]:
    """Render the revisions that ``runs`` stored into ``exports/<run id>.jsonl``; returns what the report tells of it.

    Raises :class:`ExportError`.
    """
    stored = sum(run.outbox.counts[name] for name in ("new", "duplicate", "revision"))
    if not stored and len(runs) == 1:
        return {"path": None, "rows": 0, "runs": runs}
    path = dataset_path(run, run.id)
    output = Output(format="jsonl", compress="none", single=path.name)
    query = Query(sites=(run.site,), runs=tuple(runs), revisions="all")
    manifest = export(run.ledger, query, str(path), archive=run.configuration.archive, output=output)
    return {"path": str(path), "rows": manifest.rows, "runs": runs}
