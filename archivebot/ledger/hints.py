"""What announcements said of an address: kept, merged, compared, and made a link again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import orjson

from archivebot.items import Link
from archivebot.ledger.entries import Entry, Found

MANY_CHANGES = 50
"""Changes in one sitemap up to which they are believed, whatever their share."""


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


def lastmod(hints: Link | None) -> str | None:
    """The last change that an announcement told, as text."""
    if hints is None or hints.date is None or not hints.date_is_lastmod:
        return None
    return hints.date.isoformat()


def modified(announced: Mapping[str, Found], known: Mapping[str, Entry]) -> dict[str, str]:
    """Known articles whose announced last change is another than before.

    Empty where most of a sitemap's are: a sitemap that says "changed now" of everything says nothing.
    """
    told = {address: text for address, row in known.items() if (text := lastmod(announced[address].hints))}
    fresh = {address: text for address, text in told.items() if known[address].facts.get("lastmod") != text}
    again = sum("lastmod" in known[address].facts for address in fresh)
    compared = sum("lastmod" in known[address].facts for address in told)
    return {} if again > MANY_CHANGES and 2 * again > compared else fresh


def later(text: str, row: Entry) -> bool:
    """Whether a last change is after the day on which an article was fetched."""
    return bool(row.fetched_at) and text[:10] > str(row.fetched_at)[:10]


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
