"""The JSON Schema (2020-12) of a dataset's rows, generated from the dataclass that defines them."""

from __future__ import annotations

from typing import Any

import orjson

from archivebot.export.shape import Field
from archivebot.items import SCHEMA_VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"
JSON_TYPES = {"string": "string", "integer": "integer", "number": "number", "boolean": "boolean"}


def schema_name() -> str:
    """Name of the schema's file."""
    return f"schema-{SCHEMA_VERSION}.json"


def json_schema(title: str, description: str, fields: tuple[Field, ...]) -> dict[str, Any]:
    """The schema of a row with those fields, all of them required."""
    head = {"$schema": DIALECT, "title": title, "description": " ".join(description.split()), "version": SCHEMA_VERSION}
    return head | schema_of_object(fields)


def schema_bytes(title: str, description: str, fields: tuple[Field, ...]) -> bytes:
    """The schema as a file."""
    schema = json_schema(title, description, fields)
    return orjson.dumps(schema, option=orjson.OPT_INDENT_2 | orjson.OPT_APPEND_NEWLINE)


def schema_of_object(fields: tuple[Field, ...]) -> dict[str, Any]:
    """The schema of an object with exactly those fields."""
    return {
        "type": "object",
        "properties": {field.name: schema_of(field) for field in fields},
        "required": [field.name for field in fields],
        "additionalProperties": False,
    }


def schema_of(field: Field) -> dict[str, Any]:
    """The schema of one field's value."""
    schema: dict[str, Any] = {"description": field.doc} if field.doc else {}
    if field.kind == "object":
        schema |= schema_of_object(field.fields)
    elif field.kind == "list" and field.item is not None:
        schema |= {"type": "array", "items": schema_of(field.item)}
    elif field.kind == "map" and field.item is not None:
        schema |= {"type": "object", "additionalProperties": schema_of(field.item)}
    elif field.kind == "date-time":
        schema |= {"type": "string", "format": "date-time"}
    elif field.kind == "date-or-time":
        # A time without offset is neither of JSON Schema's formats, and must stay what the page said.
        schema |= {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}.*)?$"}
    else:
        schema["type"] = JSON_TYPES[field.kind]
    if field.optional:
        schema["type"] = [schema["type"], "null"]
    return schema
