"""Checking a row against its JSON Schema: the keywords that :mod:`archivebot.export.schema` writes, no others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

from archivebot.errors import ExportError

Check = Callable[[Any, str], Iterator[str]]
"""(value, its path) -> what is wrong with it."""

TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
    "null": (type(None),),
}
ANNOTATIONS = ("$schema", "title", "description", "version")
KEYWORDS = ("type", "properties", "required", "additionalProperties", "items", "format", "pattern")


def validator(schema: dict[str, Any]) -> Check:
    """A function that checks values; raises :class:`ExportError` for a schema that is not as ours are."""
    unknown = set(schema) - {*ANNOTATIONS, *KEYWORDS}
    if unknown:
        raise ExportError(f"the schema has keywords that are not checked: {', '.join(sorted(unknown))}")
    named = schema.get("type", [])
    names = [named] if isinstance(named, str) else list(named)
    if not set(names) <= set(TYPES):
        raise ExportError(f"the schema has types that are not JSON's: {', '.join(map(str, names))}")
    checks = [check for check in (of_object(schema), of_array(schema), of_string(schema)) if check is not None]

    def check(value: Any, path: str) -> Iterator[str]:
        if not any(isinstance(value, TYPES[name]) and fits(value, name) for name in names):
            yield f"{path or 'the row'} is a {type(value).__name__}, not {' or '.join(names)}"
        elif value is not None:
            for part in checks:
                yield from part(value, path)

    return check


def fits(value: Any, name: str) -> bool:
    """Python's truth values are numbers, JSON's are not."""
    return not isinstance(value, bool) or name == "boolean"


def of_object(schema: dict[str, Any]) -> Check | None:
    """Checks an object's keys and their values."""
    more = schema.get("additionalProperties")
    if "properties" not in schema and not isinstance(more, dict):
        return None
    inner = {name: validator(part) for name, part in schema.get("properties", {}).items()}
    required = schema.get("required", [])
    others = validator(more) if isinstance(more, dict) else None

    def check(value: Any, path: str) -> Iterator[str]:
        for name in required:
            if name not in value:
                yield f"{path or 'the row'} lacks {name}"
        for name, item in value.items():
            test = inner.get(name, others)
            if test is not None:
                yield from test(item, f"{path}.{name}" if path else name)
            elif more is False:
                yield f"{path or 'the row'} has {name!r}, which the schema does not know"

    return check


def of_array(schema: dict[str, Any]) -> Check | None:
    """Checks a list's items."""
    if "items" not in schema:
        return None
    item_check = validator(schema["items"])

    def check(value: Any, path: str) -> Iterator[str]:
        for number, item in enumerate(value):
            yield from item_check(item, f"{path}[{number}]")

    return check


def of_string(schema: dict[str, Any]) -> Check | None:
    """Checks a text's form."""
    if "pattern" in schema:
        pattern = re.compile(schema["pattern"])
        return lambda value, path: iter([] if pattern.search(value) else [f"{path} is {value!r}, which is no date"])
    if schema.get("format") == "date-time":
        return lambda value, path: iter([] if is_instant(value) else [f"{path} is {value!r}, which is no instant"])
    return None


def is_instant(text: str) -> bool:
    """Whether a text is an ISO 8601 date with time."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return len(text) > 10
