"""Drift: unchanged, edited, layout changed, blocked, gone and unreachable are told apart, with the evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.fixtures.live import drift_of
from archivebot.sites import Profile
from tests.recordings import FERRY, SITE, page, profile_in, response

PARAGRAPH = "A second boat will be added to the morning timetable in May"


@pytest.fixture(params=["generic", "profile"])
def profile(request: pytest.FixtureRequest, tmp_path: Path) -> Profile | None:
    return profile_in(tmp_path) if request.param == "profile" else None


def test_the_same_page_is_unchanged(profile: Profile | None) -> None:
    assert drift_of(response(), response(), profile).state == "unchanged"


def test_furniture_that_changes_is_no_change(profile: Profile | None) -> None:
    fresh = response(FERRY, ("Sign up for our morning newsletter", "Get our evening newsletter"))

    assert drift_of(response(), fresh, profile).state == "unchanged"


def test_a_changed_text_in_the_same_layout_is_an_edit(profile: Profile | None) -> None:
    drift = drift_of(response(), response(FERRY, (PARAGRAPH, "A third boat will come in June")), profile)

    assert (drift.state, drift.evidence) == ("edited", ["changed in the same layout: body"])


def test_an_edited_headline_is_an_edit(profile: Profile | None) -> None:
    fresh = response(FERRY, ("Ferry terminal reopens three months", "Ferry terminal reopens ten weeks"))

    assert drift_of(response(), fresh, profile).state == "edited"


def test_renamed_classes_are_a_layout_change_that_names_the_rule(tmp_path: Path) -> None:
    fresh = response(FERRY, ('class="story-text"', 'class="content-area"'))

    drift = drift_of(response(), fresh, profile_in(tmp_path))

    assert drift.state == "layout"
    assert "rule article.story: body div.story-text stopped matching" in drift.evidence
    assert drift.evidence[-1] == "changed between 2026-03-10 00:00 and 2026-03-10 00:00 UTC"


def test_renamed_classes_are_noticed_without_a_profile_too() -> None:
    """The generic extractor still finds the text: that it stands elsewhere is the warning."""
    drift = drift_of(response(), response(FERRY, ('class="story-text"', 'class="content-area"')), None)

    assert drift.state == "layout"
    assert any("body" in line and "content-area" in line for line in drift.evidence)


def test_a_moved_container_is_a_layout_change(profile: Profile | None) -> None:
    fresh = response(
        FERRY,
        ('<div class="story-text">', '<section class="grid"><div class="col"><div class="text">'),
        ('<ul class="share">', '</div></section><ul class="share">'),
    )

    assert drift_of(response(), fresh, profile).state == "layout"


def test_a_renamed_byline_is_named() -> None:
    drift = drift_of(response(), response(FERRY, ('class="byline"', 'class="author-line"')), None)

    assert drift.state == "layout"
    assert any(line.startswith("byline moved") for line in drift.evidence)


@pytest.mark.parametrize("status", [401, 403, 429])
def test_a_refusing_status_is_a_block(status: int, profile: Profile | None) -> None:
    assert drift_of(response(), page("<h1>No</h1>", status=status), profile).state == "blocked"


@pytest.mark.parametrize("status", [200, 503])
def test_a_challenge_page_is_a_block_whatever_its_status(status: int, profile: Profile | None) -> None:
    challenge = """<html><head><title>Just a moment...</title></head><body><h1>Checking your browser before accessing
    courier.example</h1><p>Please enable JavaScript and cookies to continue. Complete the captcha challenge.</p>
    </body>"""

    assert drift_of(response(), page(challenge, status=status), profile).state == "blocked"


@pytest.mark.parametrize("status", [404, 410])
def test_a_missing_page_is_gone(status: int, profile: Profile | None) -> None:
    assert drift_of(response(), page("<h1>Not found</h1>", status=status), profile).state == "gone"


def test_a_soft_404_is_gone(profile: Profile | None) -> None:
    soft = """<html><head><title>Page not found</title></head><body><h1>Page not found</h1>
    <p>Sorry, the page you are looking for does not exist.</p></body></html>"""

    assert drift_of(response(), page(soft), profile).state == "gone"


def test_a_redirect_to_the_front_page_is_gone(profile: Profile | None) -> None:
    home = response("/", url=SITE.origin + "/")

    assert drift_of(response(), home, profile).state == "gone"


def test_no_answer_is_unreachable(profile: Profile | None) -> None:
    assert drift_of(response(), None, profile).state == "unreachable"
    assert drift_of(response(), page("<h1>Error</h1>", status=500), profile).state == "unreachable"
