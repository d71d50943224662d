"""Ledger rows as records: the JSON that was stored, with what later finds say about copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
from sqlalchemy import Row

from archivebot.errors import ArgumentError
from archivebot.export.shape import Field

Record = dict[str, Any]


def record_of(row: Row[Any], fields: tuple[Field, ...]) -> Record:
    """The record of one row of :func:`archivebot.ledger.articles.stream`, its keys in the order of ``fields``.

    Duplicate and cluster come from the article's row: a later find may have changed them. A field that the record
    lacks, as it was stored by an older version, is empty.
    """
    stored: Record = orjson.loads(row.record)
    names = [field.name for field in fields]
    record = stored if list(stored) == names else completed(stored, fields)
    record["duplicate_of"] = row.duplicate_of
    record["cluster"] = row.cluster
    record["similarity"] = row.similarity
    sources = record["sources"]
    if row.evidence:
        sources["cluster"] = row.evidence
    else:
        sources.pop("cluster", None)
    return record


def completed(stored: Record, fields: tuple[Field, ...]) -> Record:
    """A record with exactly those fields, in order."""
    return {field.name: stored[field.name] if field.name in stored else empty(field) for field in fields}


def empty(field: Field) -> Any:
    """What stands for a field that says nothing."""
    if field.optional:
        return None
    return {"list": [], "map": {}, "integer": 0, "number": 0.0, "boolean": False}.get(field.kind, "")


def selected(fields: tuple[Field, ...], names: tuple[str, ...]) -> tuple[Field, ...]:
    """The fields of those names, in that order; all of them when no name is given."""
    if not names:
        return fields
    by_name = {field.name: field for field in fields}
    unknown = [name for name in names if name not in by_name]
    if unknown:
        raise ArgumentError(f"no field is named {', '.join(unknown)}; the fields are: {', '.join(by_name)}")
    if len(set(names)) < len(names):
        raise ArgumentError(f"a field is named twice: {', '.join(names)}")
    return tuple(by_name[name] for name in names)


def chooser(names: tuple[str, ...]) -> Callable[[Record], Record]:
    """A function that gives a record's fields of those names only; all of them when no name is given."""
    if not names:
        return lambda record: record
    return lambda record: {name: record[name] for name in names}
