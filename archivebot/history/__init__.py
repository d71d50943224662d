"""How an article's life in the archive is shown: what each revision changed, word by word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from archivebot.ledger.history import History
from archivebot.worddiff import word_diff

CONTEXT = 12
"""Words of unchanged text that are shown beside a change."""

TEXTS = ("headline", "alternative_headline", "description", "byline", "dateline", "body")
"""Fields that are shown as a word diff; of others the two values are shown."""


@dataclass(slots=True, kw_only=True)
class FieldChange:
    """What a revision changed in a field: pieces as of :func:`~archivebot.worddiff.word_diff`."""

    name: str
    pieces: list[tuple[str, str]]


@dataclass(slots=True, kw_only=True)
class Step:
    """One revision, with what it changed."""

    number: int
    at: str | None
    """When it was fetched (ISO 8601)."""
    kind: str | None
    """The kind of change; None for the first revision."""
    record: dict[str, Any]
    changes: list[FieldChange] = field(default_factory=list)


def steps(life: History, *, whole: bool = False) -> Iterator[Step]:
    """The revisions of an article in order; with ``whole``, unchanged text is not left out of the diffs."""
    former: dict[str, Any] | None = None
    for record in life.revisions:
        kinds = [entry.removeprefix("kind:") for entry in record["changes"] if entry.startswith("kind:")]
        step = Step(
            number=record["revision"],
            at=(record.get("crawl") or {}).get("fetched_at"),
            kind=kinds[0] if kinds else None,
            record=record,
        )
        if former is not None:
            names = [name for name in record["changes"] if not name.startswith("kind:")]
            step.changes = [FieldChange(name=name, pieces=difference(former, record, name, whole)) for name in names]
        yield step
        former = record


def difference(old: Mapping[str, Any], new: Mapping[str, Any], name: str, whole: bool) -> list[tuple[str, str]]:
    """What became of a field."""
    if name in TEXTS:
        pieces = word_diff(old.get(name) or "", new.get(name) or "")
        return pieces if whole else [shortened(piece, at, len(pieces)) for at, piece in enumerate(pieces)]
    before, after = shown(old.get(name)), shown(new.get(name))
    return word_diff(before, after)


def shortened(piece: tuple[str, str], at: int, count: int) -> tuple[str, str]:
    """A piece of a diff; of long unchanged text only what stands beside the changes."""
    operation, text = piece
    words = text.split(" ")
    if operation != "=" or len(words) <= 2 * CONTEXT:
        return piece
    head = " ".join(words[:CONTEXT]) if at else ""
    tail = " ".join(words[-CONTEXT:]) if at + 1 < count else ""
    return "=", f"{head} [...] {tail}"


def shown(value: Any) -> str:
    """A value that is no text, as text: names of authors, captions of pictures."""
    if isinstance(value, list):
        return "; ".join(shown(entry) for entry in value)
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("caption") or "")
    return "" if value is None else str(value)
