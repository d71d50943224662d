"""What changed between two readings of an article, and what kind of change it is.

Only what a reader reads makes a revision: headline, standfirst, byline, text, captions, dates. Sections, keywords,
picture addresses, flags and provenance change with a site's furniture.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from archivebot.changes.body import body_change, folded, paragraphs
from archivebot.items import Article

TEXT_FIELDS = ("headline", "description", "byline", "dateline")
DATE_FIELDS = ("date_published", "date_modified")

KINDS = ("correction", "rewritten", "update", "cut", "edited", "typo", "headline", "byline", "captions", "dates")
"""All kinds of change, the one that says most first."""

LABEL = 12
"""Letters of a word before the names of a byline."""

CLOCK = timedelta(minutes=5)
"""A page that calls itself changed this shortly before it was read, both times, prints its own clock."""


@dataclass(slots=True, frozen=True)
class Change:
    """What became of an article between two readings."""

    kind: str
    """One of :data:`KINDS`."""
    fields: tuple[str, ...]
    """The fields that differ, in the record's order."""

    def as_list(self) -> list[str]:
        """As the record's ``changes`` writes it: the fields, and ``kind:...``."""
        return [*self.fields, f"kind:{self.kind}"]


def compare(old: Mapping[str, Any], new: Article) -> Change | None:
    """What changed since a revision (a record as parsed JSON); None when nothing did that a reader reads.

    A text that is missing or shortened by a paywall in the new reading is no edit: nothing is known of the rest.
    """
    fields = [name for name in TEXT_FIELDS if differs(old.get(name), getattr(new, name))]
    if "byline" in fields and is_relabelled(old, new):
        fields.remove("byline")
    if authors_of(old) != [folded(author.name) for author in new.authors] and new.authors:
        fields.append("authors")
    if captions_of(old) != captions(new) and captions(new):
        fields.append("images")
    fields += [name for name in DATE_FIELDS if other_date(old, new, name)]
    body = None if hidden(old, new) else body_change(paragraphs(old.get("body")), paragraphs(new.body))
    if body is not None:
        fields.append("body")
    if not fields:
        return None
    order = list(Article.__dataclass_fields__)
    return Change(body or kind_of(fields), tuple(sorted(fields, key=order.index)))


def kind_of(fields: Sequence[str]) -> str:
    """The kind of a change that left the text alone."""
    if "headline" in fields or "description" in fields:
        return "headline"
    if "byline" in fields or "authors" in fields or "dateline" in fields:
        return "byline"
    return "captions" if "images" in fields else "dates"


def differs(old: str | None, new: str | None) -> bool:
    """Whether a field was edited: said otherwise, and not only missing."""
    return old != new and folded(old) != folded(new) and not lost(old, new)


def is_relabelled(old: Mapping[str, Any], new: Article) -> bool:
    """Whether two bylines of the same people differ in a word before their names: layouts set "By", or leave it out."""
    names = [folded(author.name) for author in new.authors]
    short, long = sorted((folded(old.get("byline")), folded(new.byline)), key=len)
    return bool(names) and authors_of(old) == names and long.endswith(short) and len(long) - len(short) <= LABEL


def lost(old: object, new: object) -> bool:
    """Whether a field is only missing: layouts lose standfirsts and bylines, editors change them."""
    return bool(old) and not new


def hidden(old: Mapping[str, Any], new: Article) -> bool:
    """Whether the new reading did not see the text: none at all, or the stub before a paywall."""
    if not new.body:
        return True
    stub = new.page_type == "paywalled" or new.is_accessible_for_free is False
    return stub and old.get("page_type") != "paywalled" and len(new.body) < len(old.get("body") or "")


def authors_of(record: Mapping[str, Any]) -> list[str]:
    """Names of a record's authors."""
    return [folded(author.get("name")) for author in record.get("authors") or ()]


def captions_of(record: Mapping[str, Any]) -> set[str]:
    """Captions of a record's pictures."""
    return {folded(image.get("caption")) for image in record.get("images") or ()} - {""}


def captions(item: Article) -> set[str]:
    """Captions of an article's pictures."""
    return {folded(image.caption) for image in item.images} - {""}


def other_date(old: Mapping[str, Any], new: Article, name: str) -> bool:
    """Whether a date says another instant than before; gained or lost precision on the same day is no change."""
    before, after = moment(old.get(name)), getattr(new, name)
    if before is None or after is None or before == after:
        return False
    if not isinstance(before, datetime) or not isinstance(after, datetime):
        return day_of(before) != day_of(after)
    if (before.tzinfo is None) != (after.tzinfo is None):
        return before.replace(tzinfo=None) != after.replace(tzinfo=None)
    return before != after and not (name == "date_modified" and own_clock(old, new, before, after))


def own_clock(old: Mapping[str, Any], new: Article, before: datetime, after: datetime) -> bool:
    """Whether ``date_modified`` is the instant of reading, in both readings."""
    first = moment((old.get("crawl") or {}).get("fetched_at"))
    second = new.crawl.fetched_at if new.crawl is not None else None
    if not isinstance(first, datetime) or second is None:
        return False
    pairs = ((before, first), (after, second))
    return all(
        (stated.tzinfo is None) == (read.tzinfo is None) and abs(read - stated) <= CLOCK for stated, read in pairs
    )


def moment(text: Any) -> date | datetime | None:
    """A date of a record as JSON has it."""
    if not isinstance(text, str):
        return None
    try:
        return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)
    except ValueError:
        return None


def day_of(value: date | datetime) -> date:
    """The day of a date or instant as printed."""
    return value.date() if isinstance(value, datetime) else value
