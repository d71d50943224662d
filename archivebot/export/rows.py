"""Ledger rows as records: the JSON that was stored, with what later finds say about copies."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import orjson
from sqlalchemy import Row

from archivebot.errors import ArgumentError
from archivebot.export.shape import Field

Record = dict[str, Any]


def record_of(row: Row[Any], fields: tuple[Field, ...], is_whole: Callable[[Record], bool]) -> Record:
    """The record of one row of :func:`archivebot.ledger.articles.stream`, its keys in the order of ``fields``.

    Duplicate and cluster come from the article's row: a later find may have changed them. A field that the record
    lacks, or an object in it, as it was stored by an older version, is empty; ``is_whole`` is :func:`whole` of them.
    """
    stored: Record = orjson.loads(row.record)
    record = stored if is_whole(stored) else completed(stored, fields)
    record["duplicate_of"] = row.duplicate_of
    record["cluster"] = row.cluster
    record["similarity"] = row.similarity
    sources = record["sources"]
    if row.evidence:
        sources["cluster"] = row.evidence
    else:
        sources.pop("cluster", None)
    return record


def whole(fields: tuple[Field, ...]) -> Callable[[Record], bool]:
    """A function that tells whether a record has exactly those fields, in order, and so have the objects in it.

    Of a list the first item tells: one version wrote them all.
    """
    names = [field.name for field in fields]
    objects = [(f.name, f.item.fields if f.item else f.fields, f.item is not None) for f in fields]
    checks = [(name, whole(inner), several) for name, inner, several in objects if inner]

    def is_whole(stored: Record) -> bool:
        if list(stored) != names:
            return False
        for name, check, several in checks:
            held = stored[name]
            if held and not check(held[0] if several else held):
                return False
        return True

    return is_whole


def completed(stored: Record, fields: tuple[Field, ...]) -> Record:
    """A record with exactly those fields, in order, and so the objects in it."""
    return {
        field.name: completed_value(stored[field.name], field) if field.name in stored else empty(field)
        for field in fields
    }


def completed_value(value: Any, field: Field) -> Any:
    """A field's value, the objects in it completed."""
    if field.fields and value is not None:
        return completed(value, field.fields)
    if field.kind == "list" and field.item is not None and field.item.fields:
        return [completed(item, field.item.fields) for item in value]
    return value


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
