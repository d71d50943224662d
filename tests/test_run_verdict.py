"""Exit codes: what a run counted, and what it means."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from archivebot.errors import DeliveryError, LedgerError
from archivebot.exit_codes import ExitCode as E
from archivebot.run.arguments import Arguments
from archivebot.run.configuration import Configuration
from archivebot.run.session import Run
from archivebot.run.verdict import exit_code

READ = {"seeds": {"read": 1}}
"""The address at which the crawl began was read."""

TAKEN = READ | {"articles": 10}


def ended(facts: Mapping[str, Any], sections: tuple[str, ...] = (), **more: Any) -> E:
    """How a run with these facts ended."""
    run = Run(
        site="a.example",
        spider="news",
        arguments=Arguments(sections=sections),
        configuration=Configuration(archive=Path("archive"), max_failures=0.25),
        given={},
    )
    for name, value in facts.items():
        setattr(run.facts, name, Counter(value) if isinstance(value, dict) else value)
    for name, value in ({"stopped_by": "finished"} | more).items():
        setattr(run, name, value)
    return exit_code(run)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        (TAKEN, E.COMPLETE),
        (READ | {"unchanged": 1}, E.COMPLETE),
        (READ | {"held": 3}, E.COMPLETE),
        # Nothing at all, and why.
        (READ, E.EMPTY),
        (READ | {"queued": 1}, E.INCOMPLETE),
        (READ | {"skipped": {"no-body": 9}, "failed": {"timeout": 1}}, E.EMPTY),
        (READ | {"failed": {"timeout": 1, "http-503": 1, "broken": 1, "http-404": 2}}, E.SITE_DOWN),
        (READ | {"failed": {"timeout": 1, "http-404": 1}}, E.SITE_DOWN),
        (READ | {"failed": {"timeout": 1, "http-404": 2}}, E.TOO_MANY_FAILURES),
        # None of the addresses at which it began was read.
        ({"seeds": {"address": 1}}, E.BAD_ARGUMENTS),
        ({"seeds": {"address": 1, "dns": 1}}, E.SITE_DOWN),
        ({"seeds": {"robots": 1, "http-404": 1}}, E.ROBOTS),
        ({"seeds": {"robots-unreachable": 1}}, E.ROBOTS),
        ({"seeds": {"refused": 1, "retry-after": 1}}, E.BLOCKED),
        ({"seeds": {"challenge": 1}}, E.BLOCKED),
        ({"seeds": {"http-429": 1}}, E.BLOCKED),
        ({"seeds": {"retry-after": 1, "http-404": 1}}, E.INCOMPLETE),
        ({"seeds": {"http-404": 1, "timeout": 1}}, E.EMPTY),
        ({"seeds": {"redirected-off-site": 1}}, E.EMPTY),
        ({"seeds": {"timeout": 1}, "held": 9}, E.SITE_DOWN),
        ({"seeds": {"timeout": 1, "read": 1}, "articles": 1}, E.INCOMPLETE),
        ({"seeds": {"timeout": 1}, "unchanged": 1}, E.INCOMPLETE),
        # Some of the pages.
        (TAKEN | {"failed": {"refused": 11}}, E.BLOCKED),
        (TAKEN | {"failed": {"refused": 10}}, E.TOO_MANY_FAILURES),
        (READ | {"held": 5, "failed": {"challenge": 2}}, E.COMPLETE),
        (READ | {"held": 5, "failed": {"challenge": 3}}, E.BLOCKED),
        (READ | {"articles": 6, "failed": {"timeout": 2}}, E.COMPLETE),
        (READ | {"articles": 5, "failed": {"timeout": 3}}, E.TOO_MANY_FAILURES),
        (READ | {"articles": 4, "failed": {"timeout": 3}}, E.COMPLETE),
        (READ | {"articles": 5, "failed": {"http-404": 9, "http-410": 9}}, E.COMPLETE),
        (READ | {"articles": 5, "skipped": {"no-body": 5}, "failed": {"timeout": 3}}, E.COMPLETE),
        (READ | {"held": 5, "skipped": {"extraction-error": 1}}, E.TOO_MANY_FAILURES),
        (TAKEN | {"skipped": {"extraction-error": 4}}, E.TOO_MANY_FAILURES),
        (TAKEN | {"skipped": {"extraction-error": 3}}, E.COMPLETE),
        (TAKEN | {"redesigned": "no rule matched"}, E.REDESIGNED),
        (TAKEN | {"crashes": 1}, E.CRASHED),
        # Work that is left.
        (TAKEN | {"failed_sources": {"timeout": 1}}, E.INCOMPLETE),
        (TAKEN | {"cut": {"listing-pages": 1}}, E.INCOMPLETE),
        (TAKEN | {"cut": {"source-links": 1}}, E.INCOMPLETE),
        (TAKEN | {"cut": {"page": 1}}, E.COMPLETE),
    ],
)
def test_what_a_run_counted_is_told_by_its_exit_code(facts: dict[str, Any], code: E) -> None:
    assert ended(facts) == code


def test_the_gravest_is_told() -> None:
    worst = TAKEN | {"crashes": 1, "redesigned": "x", "failed": {"refused": 99}}

    assert ended(worst, fatal=LedgerError("damaged"), stopped_by="memory") == E.BAD_LEDGER
    assert ended(worst, stopped_by="memory") == E.OUT_OF_MEMORY
    assert ended(worst, stopped_by="shutdown") == E.INTERRUPTED
    assert ended(worst) == E.CRASHED
    assert ended(TAKEN | {"cut": {"depth": 1}}, export_error=DeliveryError("away")) == E.NOT_DELIVERED
    assert ended(TAKEN, stopped_by="closespider_timeout") == E.INCOMPLETE


def test_sections_that_are_not_there() -> None:
    assert ended(TAKEN | {"missed": ["wrold"]}, sections=("wrold",)) == E.EMPTY
    assert ended(TAKEN | {"missed": ["wrold"]}, sections=("wrold", "sport")) == E.INCOMPLETE
