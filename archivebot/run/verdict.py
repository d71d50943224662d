"""The exit code of a crawl, out of its facts."""

from __future__ import annotations

from archivebot.exit_codes import ExitCode
from archivebot.run.facts import SAME_PAGE, Facts
from archivebot.run.session import Run
from archivebot.run.unaddressed import unaddressed

MIN_PAGES = 8
"""Pages below which a share of failures says nothing."""

TROUBLE = ("timeout", "connection", "dns", "download", "broken", "tls")
"""Reasons that mean that a server could not be reached, or not be understood."""

BROKEN = "extraction-error"
"""The reason of pages on which the extraction, or a site's own hook, broke."""

REFUSALS = ("refused", "challenge", "http-429", SAME_PAGE)

ENDED = {"memory": ExitCode.OUT_OF_MEMORY, "shutdown": ExitCode.INTERRUPTED}
"""Scrapy's reason of closing -> what it means."""


def exit_code(run: Run) -> ExitCode:
    """How the crawl ended: the gravest of what is true."""
    facts = run.facts
    if run.fatal is not None:
        return run.fatal.exit_code
    if run.stopped_by in ENDED:
        return ENDED[run.stopped_by]
    if facts.crashes:
        return ExitCode.CRASHED
    beginning = code_of_seeds(facts)
    if beginning is not None:
        return beginning
    if is_blocked(facts):
        return ExitCode.BLOCKED
    if facts.missed and len(facts.missed) == len(run.arguments.sections):
        return ExitCode.EMPTY
    if facts.skipped[BROKEN] and not (facts.articles or facts.unchanged):
        return ExitCode.TOO_MANY_FAILURES
    if facts.redesigned:
        return ExitCode.REDESIGNED
    if not (facts.articles or facts.unchanged or facts.held):
        if facts.queued:
            return ExitCode.INCOMPLETE
        if facts.failed and not facts.skipped:
            return ExitCode.SITE_DOWN if in_trouble(facts) else ExitCode.TOO_MANY_FAILURES
        return ExitCode.EMPTY
    if too_many_failures(run):
        return ExitCode.TOO_MANY_FAILURES
    if run.export_error is not None:
        return run.export_error.exit_code
    if is_incomplete(run):
        return ExitCode.INCOMPLETE
    return ExitCode.COMPLETE


def code_of_seeds(facts: Facts) -> ExitCode | None:
    """What it means that none of the addresses at which the crawl began could be read; None where one was."""
    if not facts.seeds or facts.seeds["read"] or facts.articles or facts.unchanged:
        return None
    reasons = set(facts.seeds)
    if reasons == {"address"}:
        # An address that may not be contacted was asked for: the operator has to allow it.
        return ExitCode.BAD_ARGUMENTS
    if reasons & {"robots", "robots-unreachable"}:
        return ExitCode.ROBOTS
    if reasons & set(REFUSALS):
        return ExitCode.BLOCKED
    if "retry-after" in reasons:
        return ExitCode.INCOMPLETE
    if reasons & {"http-404", "http-410", "redirected-home", "redirected-off-site"}:
        return ExitCode.EMPTY
    return ExitCode.SITE_DOWN


def is_blocked(facts: Facts) -> bool:
    """Whether the site refuses most of what it was asked for."""
    refused = sum(facts.failed[reason] for reason in REFUSALS)
    return refused >= 3 and refused > facts.articles + facts.unchanged


def in_trouble(facts: Facts) -> bool:
    """Whether most failures are the server's."""
    trouble = sum(n for reason, n in facts.failed.items() if reason in TROUBLE or reason.startswith("http-5"))
    return 2 * trouble >= sum(facts.failed.values())


def too_many_failures(run: Run) -> bool:
    """Whether the share of pages that failed or came empty is over the limit; one that is gone (404) is no failure."""
    facts = run.facts
    failed = sum(n for reason, n in facts.failed.items() if reason not in ("http-404", "http-410"))
    unread = facts.skipped[BROKEN] + facts.empty
    total = failed + facts.articles + facts.unchanged + sum(facts.skipped.values())
    failed += unread
    return total >= MIN_PAGES and failed / total > run.configuration.max_failures


def is_incomplete(run: Run) -> bool:
    """Whether something was left for the next run."""
    facts = run.facts
    if run.stopped_by not in (None, "finished"):
        return True
    left = {reason for reason in facts.cut if reason in LEFT}
    beyond = unaddressed(facts, run.started_at.date())
    return bool(left or beyond or facts.missed or facts.failed_sources or facts.seeds.total() > facts.seeds["read"])


LEFT = frozenset(
    "retry-after host-left too-many-listings listing-pages depth closing unproductive over-limit source-links".split()
)
"""What of ``facts.cut`` means that a further run would find more."""
