"""The filter language of --where."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivebot.errors import ArgumentError
from archivebot.export.shape import shape
from archivebot.export.where import MAX_DEPTH, condition
from archivebot.items import Article

FIELDS = shape(Article)

RECORD = {
    "headline": "Floods in Zürich",
    "word_count": 250,
    "language": "en",
    "license": None,
    "is_accessible_for_free": True,
    "similarity": 0.5,
    "date_published": "2024-05-03T23:30:00+02:00",
    "date_modified": "2024-05-04",
    "keywords": ["alpha", "Beta"],
    "authors": [{"name": "Ann Lee", "url": None}, {"name": "Bo Ek", "url": "https://x/"}],
    "organizations": [],
    "crawl": {"status": 200, "fetched_at": "2024-05-04T08:00:00+00:00", "robots": []},
    "sources": {"headline": "dom"},
}

TRUE = [
    "word_count >= 250",
    "word_count > 249.5 and language == 'en'",
    'language == "fr" or word_count != 1',
    "not language == 'fr'",
    "language = 'en' AND NOT word_count < 200",
    "not (language == 'fr' or word_count < 200)",
    "license == null",
    "license != 'CC BY 4.0'",
    "headline contains 'ZÜRICH'",
    "keywords contains 'BET'",
    "keywords == 'alpha'",
    "keywords != 'gamma'",
    "organizations == null",
    "authors != null",
    "authors.name == 'Bo Ek'",
    "authors.name contains 'lee'",
    "authors.url == 'https://x/'",
    "language in ['fr', 'en']",
    "is_accessible_for_free == true",
    "similarity < 0.6",
    "crawl.status == 200",
    "crawl.fetched_at > 2024-05-04T09:00:00+02:00",
    "date_published == 2024-05-03",
    "date_published >= 2024-05-03 and date_published < 2024-05-04",
    "date_published < 2024-05-03T22:00:00Z",
    "date_modified == 2024-05-04",
    'headline == "Floods in Z\\ürich"',
]

FALSE = [
    "license > 'A'",
    "license == 'null'",
    "date_modified > 2024-05-03T00:00:00Z",
    "organizations == 'AFP'",
    "crawl.robots contains 'noindex'",
    "word_count == 250 and not word_count == 250",
    "language in ['de']",
]

WRONG = [
    ("", "field's name is expected"),
    ("word_count", "one of ==, !="),
    ("word_count >", "value is expected"),
    ("wordcount > 3", "near it: word_count"),
    ("word_count > 'x'", "integer"),
    ("word_count == true", "integer"),
    ("headline == 3", "string"),
    ("headline == Zürich", "is not expected"),
    ("headline == Zurich", "texts stand in quotes"),
    ("word_count contains 'x'", "contains looks for"),
    ("is_accessible_for_free < true", "== and !="),
    ("license < null", "null is compared"),
    ("authors == 'Ann'", "name one of them"),
    ("date_published > 'soon'", "write it as 2024-05-01"),
    ("date_published > 2024-13-01", "write it as"),
    ("date_published > 2024-05-01T10:00:00", "offset"),
    ("(word_count > 3", "')' is expected"),
    ("word_count > 3)", "not expected"),
    ("word_count > 3 language == 'en'", "not expected"),
    ("language in ['en'", "']' is expected"),
    ("headline == 'open", "not expected"),
    ("__class__ == 'x'", "no field"),
    ("headline.__class__ == 'x'", "no field"),
    ("word_count > 3; import os", "not expected"),
    ("not " * (MAX_DEPTH + 1) + "word_count > 3", "nest at most"),
    ("headline == '" + "x" * 5000 + "'", "at most 4000 characters"),
]


@pytest.mark.parametrize("text", TRUE)
def test_holds(text: str) -> None:
    assert condition(text, FIELDS)(RECORD)


@pytest.mark.parametrize("text", FALSE)
def test_does_not_hold(text: str) -> None:
    assert not condition(text, FIELDS)(RECORD)


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_what_is_wrong_is_said(text: str, said: str) -> None:
    with pytest.raises(ArgumentError, match=said.replace("(", r"\(").replace(")", r"\)").replace("]", r"\]")):
        condition(text, FIELDS)


def test_the_place_of_the_mistake_is_said() -> None:
    with pytest.raises(ArgumentError, match="at character 18"):
        condition("word_count > 3   %", FIELDS)


@given(st.text(max_size=60))
def test_any_text_is_a_condition_or_an_error(text: str) -> None:
    with contextlib.suppress(ArgumentError):
        condition(text, FIELDS)(RECORD)


WORDS = "word_count headline date_published == > contains in and or not ( ) [ ] , 3 'x' null 2024-05-01".split()


@given(st.lists(st.sampled_from(WORDS), max_size=12))
def test_any_row_of_words_is_a_condition_or_an_error(words: list[str]) -> None:
    with contextlib.suppress(ArgumentError):
        condition(" ".join(words), FIELDS)(RECORD)


def test_every_field_can_be_asked_for() -> None:
    for field in FIELDS:
        condition(f"{field.name} == null", FIELDS)
