"""The loader is a court: candidates in order, judges that admit or refuse with a reason, the first admitted wins."""

from __future__ import annotations

import re
from collections import Counter
from datetime import UTC, date, datetime

import pytest

from archivebot.items import Author, Image
from archivebot.loader import ArticleLoader, Candidate, Verdict, language_tag


def loaded(*candidates: Candidate, **context: object) -> dict[str, object]:
    loader = ArticleLoader(**context)  # type: ignore[arg-type]  # context is free
    loader.add_candidates(candidates)
    return loader.load_item()


def test_the_first_admitted_candidate_settles_the_field():
    loader = ArticleLoader()
    loader.add_candidates(
        [Candidate("headline", "", "a"), Candidate("headline", "One", "b"), Candidate("headline", "Two", "c")]
    )

    assert loader.load_item() == {"headline": "One"}
    assert loader.sources == {"headline": "b"}


def test_a_byline_that_a_template_prints_twice_is_read_once():
    assert loaded(Candidate("byline", "Jane Doe Jane Doe", "dom"))["byline"] == "Jane Doe"
    assert loaded(Candidate("byline", "By Jane Doe and Jane Roe", "dom"))["byline"] == "By Jane Doe and Jane Roe"


def test_a_refused_candidate_leaves_the_field_open_and_says_why():
    trace: list[Verdict] = []
    loader = ArticleLoader(trace=trace)
    loader.add_candidates(
        [
            Candidate("date_published", "yesterday", "dom"),
            Candidate("date_published", date(2024, 5, 1), "url"),
            Candidate("date_published", date(2024, 5, 2), "json-ld"),
        ]
    )

    assert loader.load_item() == {"date_published": date(2024, 5, 1)}
    assert [(v.source, v.reason) for v in trace] == [("dom", "not a date"), ("url", None), ("json-ld", "after url")]
    assert [v.source for v in loader.refused] == ["dom"]


@pytest.mark.parametrize(
    "value", ["", "  \n", "null", "undefined", "{{ title }}", "[object Object]", "- | -", 7, None, "x" * 600]
)
def test_what_is_no_headline_is_refused(value: object):
    assert loaded(Candidate("headline", value, "meta")) == {}


def test_text_is_folded_and_loses_markup_and_invisible_characters():
    got = loaded(Candidate("headline", " A <em>b</em>\u00adc\u200b \n d ", "meta"))

    assert got == {"headline": "A b c d"}


def test_comparisons_in_a_headline_are_no_markup():
    assert loaded(Candidate("headline", "Profits < 5 % and > 3 %", "meta")) == {"headline": "Profits < 5 % and > 3 %"}


def test_strip_patterns_of_a_profile_clean_a_field():
    got = loaded(Candidate("headline", "A story | The Times", "h1"), strip={"headline": re.compile(r" \| The Times$")})

    assert got == {"headline": "A story"}


def test_a_date_after_the_page_was_fetched_is_refused():
    fetched = datetime(2024, 5, 1, 12, tzinfo=UTC)

    assert loaded(Candidate("date_published", date(2024, 5, 9), "meta"), fetched_at=fetched) == {}
    assert loaded(Candidate("date_published", date(2024, 5, 2), "meta"), fetched_at=fetched)
    assert loaded(Candidate("date_published", date(1, 1, 1), "meta"), fetched_at=fetched) == {}


def test_a_falsy_but_meant_value_wins():
    assert loaded(Candidate("is_accessible_for_free", False, "json-ld")) == {"is_accessible_for_free": False}
    assert loaded(Candidate("is_accessible_for_free", "False", "meta")) == {"is_accessible_for_free": False}
    assert loaded(Candidate("is_accessible_for_free", "metered", "meta")) == {}


def test_lists_are_settled_as_a_whole_and_each_member_once():
    people = [Author(name="Ana"), Author(name="Bo"), Author(name="Ana")]
    got = loaded(
        Candidate("keywords", [" one", "Two", "two", ""], "meta"),
        Candidate("keywords", ["three"], "json-ld"),
        Candidate("authors", people, "dom"),
        Candidate("authors", [], "x"),
        Candidate("images", [Image(url="https://e.example/a.jpg"), Image(url="")], "dom"),
    )

    assert got["keywords"] == ["one", "Two"]
    assert [author.name for author in got["authors"]] == ["Ana", "Bo"]  # type: ignore[attr-defined]
    assert [image.url for image in got["images"]] == ["https://e.example/a.jpg"]  # type: ignore[attr-defined]


def test_the_use_of_rules_is_counted_as_itemloaders_does():
    class Stats:
        def __init__(self) -> None:
            self.counts: Counter[str] = Counter()

        def inc_value(self, key: str, count: int = 1) -> None:
            self.counts[key] += count

    stats = Stats()
    loader = ArticleLoader(stats=stats)
    loader.count_rule("headline", "h1", 2)
    loader.count_rule("byline", ".by", 0)

    assert stats.counts == {"parser/headline/css/h1": 1, "parser/byline/css/.by": 0}


@pytest.mark.parametrize(
    ("text", "tag"),
    [("en_gb", "en-GB"), ("PT-br", "pt-BR"), ("zh-hans-CN", "zh-Hans-CN"), ("de_DE.UTF-8", "de-DE"),
     ("es-419", "es-419"),
     ("English", None), ("", None), ("x", None), ("ckb", "ckb")],
)  # fmt: skip
def test_language_tags_are_bcp_47(text: str, tag: str | None):
    assert language_tag(text) == tag
