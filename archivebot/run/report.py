"""The run report: machine-readable, and a summary for people."""

from __future__ import annotations

from datetime import datetime
from statistics import median
from typing import Any

from archivebot import __version__
from archivebot.memory import peak_bytes
from archivebot.run.facts import COMPLETENESS_FIELDS
from archivebot.run.session import Run
from archivebot.run.unaddressed import unaddressed

REPORT_VERSION = "1.0"


def make_report(run: Run, ended_at: datetime) -> dict[str, Any]:
    """The facts of a run as plain data; ``docs/operations.md`` describes every key."""
    facts = run.facts
    seconds = max((ended_at - run.started_at).total_seconds(), 0.001)
    pages = facts.requests.total()
    return {
        "report_version": REPORT_VERSION,
        "archivebot": __version__,
        "run": run.id,
        "site": run.site,
        "spider": run.spider,
        "arguments": run.given,
        "started_at": run.started_at.isoformat(),
        "finished_at": ended_at.isoformat(),
        "stopped_by": run.stopped_by,
        "beginnings": dict(facts.seeds),
        "found": {"new": run.outbox.found.total(), "by_source": dict(run.outbox.found)},
        "taken": {
            "articles": facts.articles,
            "unchanged": facts.unchanged,
            "stored": dict(run.outbox.counts),
            "by_section": dict(facts.by_section.most_common(200)),
        },
        "skipped": dict(facts.skipped.most_common()),
        "refused_links": dict(facts.refused.most_common()),
        "failed": dict(facts.failed.most_common()),
        "failed_sources": dict(facts.failed_sources.most_common()),
        "sources": facts.walks,
        "unaddressed": unaddressed(facts, run.started_at.date()),
        "completeness": {
            name: round(facts.fields[name] / facts.articles, 4) for name in COMPLETENESS_FIELDS if facts.articles
        },
        "page_types": dict(facts.page_types.most_common()),
        "texts": {
            "median_words": median(facts.words) if facts.words else None,
            "headlines": round(len(facts.headlines) / len(facts.words), 4) if facts.words else None,
        },
        "rules": {name: round(matched / facts.pages, 4) for name, matched in facts.rules.items() if facts.pages},
        "flags": dict(facts.flags.most_common(100)),
        "cut": dict(facts.cut.most_common()),
        "requests": {
            "by_kind": dict(facts.requests),
            "by_status": dict(facts.statuses),
            "retries": facts.retries,
            "bytes": facts.received,
            "waited_seconds": round(facts.waited, 1),
        },
        "speed": {
            "seconds": round(seconds, 3),
            "pages_per_second": round(pages / seconds, 2),
            "peak_memory_mb": round(peak_bytes() / 1e6),
        },
        "robots": {
            origin: {"state": rules.state, "detail": rules.detail, "crawl_delay": rules.crawl_delay}
            for origin, rules in run.robots.items()
        },
        "warc_files": [path.name for path in run.warc.completed],
        "export": run.exported,
        "next_run": {"queued": facts.queued, "says": next_run(run)},
    }


def next_run(run: Run) -> list[str]:
    """What the same command would do when it is run again, in sentences."""
    facts = run.facts
    says = []
    if facts.queued:
        says.append(f"fetch {facts.queued} article addresses that are owed")
    if again := sum(n for reason, n in facts.failed.items() if not reason.startswith("http-4")):
        says.append(f"try {again} failed pages again")
    if facts.failed_sources:
        says.append(f"read {sum(facts.failed_sources.values())} listings, feeds or sitemaps that failed")
    if facts.cut["listing-pages"]:
        says.append(f"go on with {facts.cut['listing-pages']} listings where the budget cut them")
    says.append("read listings, feeds and sitemaps for what is new, and look again at articles that are due")
    return says


def summary(report: dict[str, Any]) -> str:
    """The report in a few lines."""
    taken, speed = report["taken"], report["speed"]
    lines = [
        f"{report['site']}: {report['exit'].replace('_', ' ')} (exit code {report['exit_code']})",
        f"  found    {report['found']['new']} new article addresses{listed(report['found']['by_source'])}",
        f"  taken    {taken['articles']} articles{listed(taken['stored'])}, {taken['unchanged']} unchanged",
        f"  skipped  {sum(report['skipped'].values())}{listed(report['skipped'])}",
        f"  failed   {sum(report['failed'].values())}{listed(report['failed'])}",
    ]
    if report["failed_sources"]:
        lines.append(f"  sources  failed{listed(report['failed_sources'])}")
    if report["unaddressed"]:
        lists = report["unaddressed"]
        lines.append(f"  beyond   {len(lists)} lists go on where no address leads, the first is {lists[0]}")
    if report["cut"]:
        lines.append(f"  cut     {listed(report['cut'])}")
    if report["completeness"]:
        shares = ", ".join(f"{name} {share:.0%}" for name, share in report["completeness"].items())
        lines.append(f"  fields   {shares}")
    lines.append(
        f"  speed    {speed['pages_per_second']} pages a second over {speed['seconds']} s, "
        f"{speed['peak_memory_mb']} MB of memory"
    )
    if report["export"] and report["export"].get("path"):
        lines.append(f"  dataset  {report['export'].get('path')} ({report['export'].get('rows')} lines)")
    if report["error"]:
        lines.append(f"  error    {report['error']}")
    lines.append(f"  next     will {'; '.join(report['next_run']['says'])}")
    return "\n".join(lines)


def listed(counts: dict[str, int]) -> str:
    """`` (feed 3, listing 2)``, the greatest first; empty for nothing."""
    if not counts:
        return ""
    parts = [f"{name} {number}" for name, number in sorted(counts.items(), key=lambda item: -item[1])]
    return f" ({', '.join(parts[:8])}{', ...' if len(parts) > 8 else ''})"
