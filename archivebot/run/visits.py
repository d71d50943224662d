"""Visits: what is known of a page while its article goes through the pipelines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from archivebot.ledger import Outcome
from archivebot.ledger.entries import Entry


@dataclass(slots=True, kw_only=True)
class Visit:
    """A page that was fetched, and what will be written of it."""

    outcome: Outcome
    """Completed by the pipelines, landed by the last of them."""
    turned_out: Callable[[bool], None] | None = None
    """Told whether the page was an article."""
    entry: Entry | None = None
    """The frontier's row of its address."""
    empty: bool = False
    """Whether the page holds neither text nor links to stories."""
