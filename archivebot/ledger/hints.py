"""What announcements said of an address: kept, merged, compared, and made a link again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import orjson

from archivebot.items import Link
from archivebot.ledger.entries import Entry


def hints_json(hints: Link | None) -> str | None:
    """What an announcement said, as JSON without its empty fields."""
    if hints is None:
        return None
    said = {
        name: value
        for name in ("headline", "date", "date_is_lastmod", "section", "language", "keywords", "via")
        if (value := getattr(hints, name))
    }
    return orjson.dumps(said).decode() if said else None


def merged(known_hints: Mapping[str, Any], hints: Link | None) -> dict[str, Any]:
    """What is known of an address, with what a further announcement adds; a publication date replaces a last change."""
    said: dict[str, Any] = orjson.loads(hints_json(hints) or "{}")
    before = dict(known_hints)
    if before.get("date_is_lastmod") and said.get("date") and not said.get("date_is_lastmod"):
        del before["date_is_lastmod"], before["date"]
    return {**said, **before}


def link_of(entry: Entry) -> Link:
    """What the frontier remembers of an announcement, as a link again."""
    hints = entry.hints
    text = hints.get("date")
    when: date | datetime | None = None
    if isinstance(text, str):
        try:
            when = date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
        except ValueError:
            when = None
    return Link(
        url=entry.url,
        via=str(hints.get("via") or "listing"),
        headline=hints.get("headline"),
        date=when,
        date_is_lastmod=bool(hints.get("date_is_lastmod")),
        section=hints.get("section") or entry.section,
        language=hints.get("language"),
        keywords=list(hints.get("keywords") or ()),
    )
