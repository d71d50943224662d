"""The record's shape, and the JSON Schema made of it."""

from __future__ import annotations

import dataclasses
import hashlib
from dataclasses import dataclass
from typing import Any

import jsonschema
import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.export.clusters import Copy, Story
from archivebot.export.schema import json_schema
from archivebot.export.shape import Field, attribute_docs, field_of, shape, walk
from archivebot.export.validation import validator
from archivebot.items import SCHEMA_VERSION, Article
from tests.ledgers import make_article

SCHEMA = json_schema("Article", Article.__doc__ or "", shape(Article))


def record(**values: Any) -> dict[str, Any]:
    return dict(orjson.loads(orjson.dumps(make_article(1)))) | values


def test_every_field_of_the_record_is_described() -> None:
    assert [name for name, field in walk(shape(Article)) if not field.doc] == []
    for kind in (Copy, Story):
        assert all(field.doc for field in shape(kind))


def test_fields_are_those_of_the_dataclass_in_its_order() -> None:
    assert [field.name for field in shape(Article)] == [field.name for field in dataclasses.fields(Article)]
    assert list(SCHEMA["properties"]) == SCHEMA["required"] == [field.name for field in shape(Article)]


def test_docstrings_under_attributes_are_found() -> None:
    docs = attribute_docs(Article)

    assert docs["dateline"] == "Place and agency that open the text, as printed: ``KYIV (AP)``."


def test_kinds() -> None:
    fields = {field.name: field for field in shape(Article)}

    assert fields["date_published"].kind == "date-or-time"
    assert fields["authors"].item is not None
    assert fields["authors"].item.kind == "object"
    assert fields["sources"].kind == "map"
    assert fields["crawl"].optional
    assert not fields["id"].optional


def test_a_type_that_no_format_holds_is_an_error() -> None:
    with pytest.raises(TypeError, match="no format holds x"):
        field_of("x", complex, "")


def test_the_schema_is_a_valid_schema_of_its_dialect() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["version"] == SCHEMA_VERSION


@pytest.mark.parametrize("number", range(6))
def test_records_are_valid(number: int) -> None:
    values = orjson.loads(orjson.dumps(make_article(number)))

    jsonschema.validate(values, SCHEMA)
    assert list(validator(SCHEMA)(values, "")) == []


BROKEN: list[dict[str, Any]] = [
    {"word_count": "10"},
    {"word_count": True},
    {"headline": 3},
    {"id": None},
    {"authors": None},
    {"authors": [{"name": "x", "url": None}]},
    {"authors": [{"name": "x", "url": None, "role": None, "age": 3}]},
    {"sources": {"a": 1}},
    {"date_published": "yesterday"},
    {"crawl": []},
    {"more": 1},
]


@pytest.mark.parametrize("values", BROKEN)
def test_our_check_finds_what_a_full_validator_finds(values: dict[str, Any]) -> None:
    broken = record(**values)
    (name,) = values

    assert not jsonschema.Draft202012Validator(SCHEMA).is_valid(broken)
    (problem,) = validator(SCHEMA)(broken, "")
    assert name in problem


def test_a_missing_field_is_found() -> None:
    broken = record()
    del broken["url"]

    assert list(validator(SCHEMA)(broken, "")) == ["the row lacks url"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)


@given(st.sampled_from([field.name for field in shape(Article)]), JSON)
def test_our_check_agrees_with_a_full_validator_on_anything(name: str, value: Any) -> None:
    values = record(**{name: value})

    assert jsonschema.Draft202012Validator(SCHEMA).is_valid(values) == (list(validator(SCHEMA)(values, "")) == [])


def test_a_shape_is_read_once() -> None:
    @dataclass
    class Small:
        """Small."""

        name: str
        """Its name."""

    assert shape(Article) is shape(Article)
    assert isinstance(shape(Article)[0], Field)
    assert [f.name for f in dataclasses.fields(Small)] == ["name"]


def test_the_shape_of_a_record_changes_with_its_version_only() -> None:
    """Datasets grow for years: rows of two shapes under one version would not fit one schema."""
    said = "\n".join(f"{path} {field.kind} {field.optional}" for path, field in walk(shape(Article)))

    assert {SCHEMA_VERSION: hashlib.sha256(said.encode()).hexdigest()[:16]} == {"1.0": "15dfd37f1323b081"}
