"""Arguments of a crawl: read, checked, and what they want."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from archivebot.errors import ArgumentError
from archivebot.run.arguments import Arguments, Moment, earlier, parse_arguments

NOW = datetime(2024, 5, 10, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2024-05-01", date(2024, 5, 1)),
        ("2024-05-01T10:00:00+02:00", datetime(2024, 5, 1, 10, tzinfo=timezone(timedelta(hours=2)))),
        ("2024-05-01T10:00:00", datetime(2024, 5, 1, 10, tzinfo=UTC)),
        ("7d", date(2024, 5, 3)),
        ("2W", date(2024, 4, 26)),
        ("2024", date(2024, 1, 1)),
        ("2024-02", date(2024, 2, 1)),
        ("24h", datetime(2024, 5, 9, 12, tzinfo=UTC)),
    ],
)
def test_since_is_a_day_an_instant_or_a_span(text: str, moment: Moment) -> None:
    assert parse_arguments({"since": text}, NOW).since == moment


@pytest.mark.parametrize("asked", ["politics", "/politics/", "Politics", "https://a.example/politics", "en/politics"])
def test_a_section_is_meant_by_its_name_its_path_or_its_address(asked: str) -> None:
    arguments = parse_arguments({"section": f"{asked},sport"}, NOW)
    url = "https://a.example/politics/" if "en/" not in asked else "https://a.example/en/politics/"

    assert arguments.wants_section(url, None)
    assert not arguments.wants_section("https://a.example/culture/", "Culture")
    assert arguments.missed_sections({url: "Politics"}) == ["sport"]


@pytest.mark.parametrize("asked", ["politics", "en/politics", "https://a.example/en/politics/"])
def test_an_article_under_the_path_of_a_section_is_of_it(asked: str) -> None:
    arguments = parse_arguments({"section": asked}, NOW)

    assert arguments.wants_section("https://a.example/en/politics/2024/05/bridge", None)
    assert not arguments.wants_section("https://a.example/en/politics-of-sport/bridge", None)
    assert arguments.wants_section("https://a.example/1234", "Politics") == (asked == "politics")


def test_until_a_year_or_month_means_its_last_day() -> None:
    assert parse_arguments({"until": "2023"}, NOW).until == date(2023, 12, 31)
    assert parse_arguments({"until": "2024-02"}, NOW).until == date(2024, 2, 29)


@pytest.mark.parametrize(
    "given",
    [
        {"since": "soon"}, {"since": "2024-13-01"}, {"since": "99999y"}, {"since": "2024-05-02", "until": "2024-05-01"},
        {"max_articles": "0"}, {"max_articles": "-1"}, {"max_articles": "1.5"}, {"lang": "e"}, {"lang": "en,??"},
        {"url": "ftp://example.com/"}, {"url": "http://"}, {"url": "http://[::1"}, {"export": "maybe"},
        {"sections": "x"},
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused_with_a_sentence_that_names_it(given: dict[str, str]) -> None:
    with pytest.raises(ArgumentError) as caught:
        parse_arguments(given, NOW)

    assert any(name in str(caught.value) for name in given)


@pytest.mark.parametrize("given", ["htp:/x", "htp://x.example/", "mailto:desk@x.example", "file:/srv/page.html"])
def test_a_scheme_that_is_none_of_the_web_is_named_and_never_taken_for_a_host(given: str) -> None:
    with pytest.raises(ArgumentError, match=f"{given.partition(':')[0]}:' *; web addresses begin"):
        parse_arguments({"url": given}, NOW)


@pytest.mark.parametrize("given", ["http:/x.example/", "https:x.example"])
def test_a_scheme_without_its_slashes_is_refused(given: str) -> None:
    with pytest.raises(ArgumentError, match="no web address"):
        parse_arguments({"url": given}, NOW)


def test_a_host_with_a_port_needs_no_scheme() -> None:
    assert parse_arguments({"url": "localhost:8080/news"}, NOW).urls == ("https://localhost:8080/news",)


def test_several_addresses_are_given_with_spaces_or_commas_and_without_a_scheme() -> None:
    read = parse_arguments({"url": "https://a.example/x,y b.example,https://c.example/"}, NOW)

    assert read.urls == ("https://a.example/x,y", "https://b.example/", "https://c.example/")


def test_an_article_is_wanted_by_day_where_either_side_is_only_a_day() -> None:
    wanted = Arguments(since=date(2024, 5, 3), until=datetime(2024, 5, 5, 12, tzinfo=UTC))

    reasons = [
        wanted.wants(day)
        for day in (date(2024, 5, 2), date(2024, 5, 3), date(2024, 5, 5), datetime(2024, 5, 5, 13, tzinfo=UTC), None)
    ]

    assert reasons == ["before-since", None, None, "after-until", None]


def test_instants_with_offsets_are_compared_as_instants() -> None:
    first = datetime(2024, 5, 1, 23, tzinfo=timezone(timedelta(hours=5)))
    second = datetime(2024, 5, 1, 19, tzinfo=UTC)

    assert earlier(first, second)
    assert not earlier(second, first)


@pytest.mark.parametrize(("language", "speaks"), [("en-GB", True), ("fr", False), (None, True), ("EN", True)])
def test_languages_are_compared_by_their_primary_tag(language: str | None, speaks: bool) -> None:
    assert parse_arguments({"lang": "en-US,de"}, NOW).speaks(language) is speaks
