"""The end of a run: everything lands, the dataset is rendered, the report is written, the lock is given back."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import orjson

from archivebot.durable import place
from archivebot.errors import ArchivebotError
from archivebot.exit_codes import ExitCode
from archivebot.ledger import frontier, runs
from archivebot.run.facts import Facts
from archivebot.run.report import make_report, summary
from archivebot.run.session import Run
from archivebot.run.verdict import BROKEN, exit_code

logger = logging.getLogger(__name__)


def finish(run: Run) -> ExitCode:
    """Close a run in order and say how it ended; harmless when it is already closed.

    Whatever fails on the way is told by the exit code; the lock is given back in any case.
    """
    if run.exit_code is not None:
        return run.exit_code
    try:
        run.flush()
        close_warc(run)
        count_what_is_left(run)
        render(run)
        ended_at = run.now()
        look_for_sections(run)
        report = make_report(run, ended_at)
        look_for_redesign(run, report)
        code = exit_code(run)
        report |= ending(run, code)
        run.report = report
        try:
            with run.ledger.begin() as connection:
                runs.finish(connection, run.id, int(code), report, ended_at)
            write_report(run, report)
        except ArchivebotError as error:
            run.fail(error)
            code = exit_code(run)
            report |= ending(run, code)
        run.exit_code = code
        logger.info("%s", summary(report))
        return code
    finally:
        run.release()


def ending(run: Run, code: ExitCode) -> dict[str, Any]:
    """What the report says of the end."""
    facts = run.facts
    error = run.fatal or run.export_error or without_sections(facts) or facts.redesigned or facts.moved
    error = error or broken(facts) or unread(facts)
    return {"exit_code": int(code), "exit": code.name.lower(), "error": str(error) if error else None}


def look_for_sections(run: Run) -> None:
    """Note the sections that were asked for and are none of the site's: slips of the hand, or closed ones."""
    facts = run.facts
    unread = facts.failed_sources or any(walk.get("unchanged") for walk in facts.walks.values())
    if run.stopped_by in (None, "finished") and facts.seeds["read"] and not unread:
        missed = run.arguments.missed_sections({url: walk.get("section") for url, walk in facts.walks.items()})
        facts.missed = [asked for asked in missed if asked not in facts.named]


def without_sections(facts: Facts) -> str | None:
    """A sentence on sections that are not there, with those that are."""
    if not facts.missed:
        return None
    names = sorted({walk["section"] for walk in facts.walks.values() if walk.get("section")})
    known = f"; it has {', '.join(names[:30])}" if names else ""
    return f"the site has no section {', '.join(facts.missed)}{known}"


def broken(facts: Facts) -> str | None:
    """A sentence on pages on which the extraction broke."""
    number = facts.skipped[BROKEN]
    return f"the extraction, or a hook, broke on {number} pages: the log tells why" if number else None


def unread(facts: Facts) -> str | None:
    """A sentence on addresses at which the crawl began and that could not be read."""
    said = "; ".join(f"{url} could not be read: {why}" for url, why in sorted(facts.unread.items())[:9])
    return said or None


def look_for_redesign(run: Run, report: dict[str, Any]) -> None:
    """Compare the run with former ones of the site."""
    if run.judge is None or run.fatal is not None or run.facts.missed:
        return
    try:
        with run.ledger.read() as connection:
            former = [row for row in runs.former(connection, run.site, limit=40) if row.report and row.id != run.id]
        run.facts.redesigned = run.judge(run, report, former)
    except ArchivebotError as error:
        run.fail(error)


def close_warc(run: Run) -> None:
    """Complete the WARC file."""
    try:
        run.warc.close()
    except ArchivebotError as error:
        run.fail(error)
        return
    try:
        if run.copy_warc is not None:
            run.copy_warc(run)
    except ArchivebotError as error:
        logger.error("%s", error)
        run.export_error = error


def count_what_is_left(run: Run) -> None:
    """How much of the frontier is owed, and whether the archive holds anything of the site."""
    try:
        with run.ledger.read() as connection:
            for row in frontier.counts(connection, run.site):
                if row.kind != "article":
                    continue
                if row.state == "queued":
                    run.facts.queued += row.n
                elif row.state == "done":
                    run.facts.held += row.n
    except ArchivebotError as error:
        run.fail(error)


def render(run: Run) -> None:
    """Render the run's articles, and those of earlier runs that came to no end."""
    if run.exporter is None or not run.arguments.export or run.fatal is not None:
        return
    try:
        with run.ledger.read() as connection:
            owed = unexported(run, connection)
        run.exported = run.exporter(run, owed)
    except ArchivebotError as error:
        logger.error("%s", error)
        run.export_error = error


def unexported(run: Run, connection: Any) -> list[str]:
    """Ids of runs of the site whose articles are in no dataset yet, this run included.

    The latest run that has a dataset rendered all that was owed then. One that was killed after its dataset was in
    place left no report, but the file bears its id.
    """
    owed = [run.id]
    for row in runs.former(connection, run.site, limit=1000):
        if row.id == run.id:
            continue
        report = orjson.loads(row.report) if row.report else {}
        if dataset_path(run, row.id).exists() if row.report is None else report.get("export"):
            break
        owed.append(row.id)
    return owed


def dataset_path(run: Run, run_id: str) -> Path:
    """Where the dataset of a run is put."""
    return run.configuration.exports / f"{run_id}.jsonl"


def write_report(run: Run, report: dict[str, Any]) -> None:
    """Write ``runs/<run id>.json``, whole or not at all."""
    path = run.configuration.runs / f"{run.id}.json"
    place(path, orjson.dumps(report, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE, default=str))
