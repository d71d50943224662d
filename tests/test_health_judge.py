"""A redesign, a block and a quiet news day are told apart by stated evidence."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from archivebot.health import Observation, judge, observation_of

MONDAY = datetime(2026, 3, 2, 3, 0, tzinfo=UTC)


def observation(day: int, **numbers: object) -> Observation:
    values: dict[str, object] = {
        "run": f"run-{day}",
        "started_at": MONDAY + timedelta(days=day),
        "pages": 40,
        "articles": 40,
        "new": 30,
        "links": 120,
        "listings": 6,
        "answers": 46,
        "fields": {"headline": 1.0, "byline": 0.95, "body": 1.0},
        "rules": {"main.story: headline h1": 1.0},
        "complete": True,
    }
    return Observation(**(values | numbers))  # type: ignore[arg-type]  # a test's free keywords


FORMER = [observation(day) for day in range(14)]


def test_a_day_like_the_others_is_well() -> None:
    assert judge(observation(14), FORMER).state == "well"


def test_a_rule_that_stops_matching_is_a_redesign_and_named_with_its_last_good_run() -> None:
    finding = judge(observation(14, rules={"main.story: headline h1": 0.0}), FORMER)

    assert finding.state == "redesigned"
    assert finding.broken == {"rule main.story: headline h1": "run-13"}
    assert "main.story: headline h1: 0% of 40 pages, 100% in 14 former runs" in finding.evidence[0]


def test_the_last_good_run_is_found_behind_bad_ones() -> None:
    former = FORMER[:12] + [observation(day, rules={"main.story: headline h1": 0.0}) for day in (12, 13)]

    finding = judge(observation(14, rules={}), former)

    assert finding.broken == {"rule main.story: headline h1": "run-11"}


def test_a_field_that_empties_is_a_redesign_without_any_profile() -> None:
    finding = judge(
        observation(14, rules={}, fields={"headline": 1.0, "byline": 0.1, "body": 1.0}),
        [observation(day, rules={}) for day in range(14)],
    )

    assert finding.state == "redesigned"
    assert list(finding.broken) == ["field byline"]


def test_listings_that_answer_but_announce_nothing_are_a_redesign() -> None:
    finding = judge(observation(14, links=0, pages=0, articles=0, new=0, answers=6), FORMER)

    assert finding.state == "redesigned"
    assert finding.broken == {"listings": "run-13"}


def test_refused_answers_are_a_block_whatever_else_is_missing() -> None:
    finding = judge(observation(14, links=0, pages=0, articles=0, new=0, answers=6, blocked=5, rules={}), FORMER)

    assert finding.state == "blocked"
    assert finding.evidence == ["5 of 6 answers refuse us"]


def test_few_new_articles_in_known_listings_are_a_quiet_day() -> None:
    finding = judge(observation(14, new=2, pages=2, articles=2), FORMER)

    assert finding.state == "quiet"


def test_a_sunday_is_compared_with_sundays() -> None:
    former = [observation(day, new=2 if day % 7 == 6 else 30) for day in range(27)]

    assert judge(observation(27, new=2), former).state == "well"
    assert judge(observation(28, new=2), [*former, observation(27, new=2)]).state == "quiet"


def test_too_few_pages_prove_nothing() -> None:
    assert judge(observation(14, pages=3, articles=3, new=3, rules={}, fields={}), FORMER[:1]).state == "well"


def test_former_nights_of_few_articles_say_nothing_of_fields_but_of_rules() -> None:
    """A rule is tried on every page that came, a field is told of articles alone."""
    walls = [observation(day, pages=40, articles=2) for day in range(14)]

    assert judge(observation(14, fields={}), walls).state == "well"
    assert judge(observation(14, rules={}), walls).state == "redesigned"


def test_three_former_runs_are_enough_to_know_a_quiet_day() -> None:
    assert judge(observation(3, new=2), FORMER[:3]).state == "quiet"
    assert judge(observation(3, new=2), FORMER[:2]).state == "well"


def test_the_first_run_has_nothing_to_be_compared_with() -> None:
    assert judge(observation(0), []).state == "well"
    assert judge(observation(0, answers=0, listings=0, links=0, pages=0, articles=0, new=0), []).state == "unknown"


@pytest.mark.parametrize("report", [{}, {"taken": None, "sources": None}, {"exit_code": 5, "requests": {}}])
def test_a_report_that_lacks_numbers_is_an_observation_of_nothing(report: dict[str, object]) -> None:
    seen = observation_of("r", MONDAY, report)

    assert seen.links == 0
    assert not seen.complete


@pytest.mark.parametrize("articles", [0, 7])
def test_pages_that_hold_no_article_any_more_are_a_redesign_not_a_quiet_day(articles: int) -> None:
    finding = judge(observation(14, articles=articles, new=articles), FORMER)

    assert finding.state == "redesigned"
    assert finding.evidence == [f"{articles} of 40 article pages hold an article"]
    assert finding.broken == {"articles": "run-13"}


def test_a_site_that_never_held_articles_is_not_redesigned() -> None:
    former = [observation(day, articles=0, new=0) for day in range(14)]

    assert judge(observation(14, articles=0, new=0), former).state == "well"


ARTICLES = {"words": 400.0, "headlines": 0.98, "page_types": {"article": 0.9, "paywalled": 0.1}}


@pytest.mark.parametrize(
    ("numbers", "evidence", "broken"),
    [
        ({"words": 60.0}, "texts of 60 words, 400 are usual", "length"),
        (
            {"page_types": {"paywalled": 1.0}},
            "100% of 40 articles are of page type paywalled",
            "page type paywalled",
        ),
        ({"headlines": 0.025}, "one headline stands on 40 articles", "headlines"),
    ],
)
def test_articles_that_are_all_of_another_kind_are_a_redesign(
    numbers: dict[str, object], evidence: str, broken: str
) -> None:
    former = [observation(day, **ARTICLES) for day in range(14)]

    assert judge(observation(14, **ARTICLES), former).state == "well"
    finding = judge(observation(14, **(ARTICLES | numbers)), former)
    assert (finding.state, finding.evidence, finding.broken) == ("redesigned", [evidence], {broken: "run-13"})
    assert judge(observation(14, **(ARTICLES | numbers)), former[:2]).state == "well"
    assert judge(observation(14, **(ARTICLES | numbers)), FORMER).state == "well", "older reports do not tell"
