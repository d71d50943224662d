"""The shape of a record: its fields with type and meaning, read from the dataclasses that define it."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import itertools
import types
import typing
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

SCALARS = {str: "string", int: "integer", float: "number", bool: "boolean", datetime: "date-time"}


@dataclasses.dataclass(frozen=True, slots=True)
class Field:
    """One field of a record."""

    name: str
    """Its key in JSON."""
    kind: str
    """``string``, ``integer``, ``number``, ``boolean``, ``date-time``, ``date-or-time``, ``list``, ``object``,
    ``map``."""
    optional: bool
    """Whether it may be null."""
    doc: str
    """What it means: the docstring under the attribute."""
    item: Field | None = None
    """What a list or map holds."""
    fields: tuple[Field, ...] = ()
    """The fields of an object."""


SHAPES: dict[type, tuple[Field, ...]] = {}


def shape(record: type) -> tuple[Field, ...]:
    """The fields of a dataclass, in order."""
    if record not in SHAPES:
        SHAPES[record] = read_shape(record)
    return SHAPES[record]


def read_shape(record: Any) -> tuple[Field, ...]:
    """The fields of a dataclass from its source."""
    hints = typing.get_type_hints(record)
    docs = attribute_docs(record)
    return tuple(field_of(f.name, hints[f.name], docs.get(f.name, "")) for f in dataclasses.fields(record))


def field_of(name: str, hint: Any, doc: str) -> Field:
    """One field from its type; raises TypeError for a type that no format could hold."""
    options = set(typing.get_args(hint)) if isinstance(hint, types.UnionType) else {hint}
    optional = types.NoneType in options
    options.discard(types.NoneType)
    if options == {datetime, date}:
        return Field(name, "date-or-time", optional, doc)
    (only,) = options
    if only in SCALARS:
        return Field(name, SCALARS[only], optional, doc)
    origin, parts = typing.get_origin(only), typing.get_args(only)
    if origin is list:
        return Field(name, "list", optional, doc, item=field_of("item", parts[0], ""))
    if origin is dict:
        return Field(name, "map", optional, doc, item=field_of("value", parts[1], ""))
    if dataclasses.is_dataclass(only) and isinstance(only, type):
        return Field(name, "object", optional, doc or (only.__doc__ or ""), fields=shape(only))
    raise TypeError(f"no format holds {name}: {hint}")


def walk(fields: tuple[Field, ...], prefix: str = "") -> Iterator[tuple[str, Field]]:
    """Every field with its dotted path; what lists of objects hold is reached through the list's name."""
    for field in fields:
        path = f"{prefix}{field.name}"
        yield path, field
        inner = field.item.fields if field.item is not None else field.fields
        yield from walk(inner, f"{path}.")


def attribute_docs(record: type) -> dict[str, str]:
    """The docstrings under a class's attributes, white space folded; Python itself throws them away."""
    source = Path(inspect.getfile(record)).read_text(encoding="utf-8")
    body = next(n.body for n in ast.parse(source).body if isinstance(n, ast.ClassDef) and n.name == record.__name__)
    docs: dict[str, str] = {}
    for before, node in itertools.pairwise(body):
        if isinstance(before, ast.AnnAssign) and isinstance(before.target, ast.Name) and isinstance(node, ast.Expr):
            docs[before.target.id] = " ".join(str(ast.literal_eval(node.value)).split())
    return docs
