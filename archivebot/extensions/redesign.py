"""Whether a site was redesigned: its rules or usual fields stopped matching, or its pages are articles no longer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import orjson

from archivebot.health import judge, observation_of
from archivebot.run.session import Run

FEWEST_PAGES = 5
"""Article pages below which a share says nothing."""


def redesigned(run: Run, report: dict[str, Any], former: Sequence[Any]) -> str | None:
    """What stopped matching, in a sentence; None where nothing did."""
    if run.stopped_by not in (None, "finished"):
        return None
    facts = run.facts
    if facts.pages >= FEWEST_PAGES and facts.rules and not any(facts.rules.values()):
        return f"none of the profile's {len(facts.rules)} rules matched on {facts.pages} pages"
    now = observation_of(run.id, run.started_at, report)
    earlier = [
        observation_of(row.id, datetime.fromisoformat(row.started_at), orjson.loads(row.report)) for row in former
    ]
    finding = judge(now, earlier)
    return "; ".join(finding.evidence[:5]) if finding.state == "redesigned" else None
