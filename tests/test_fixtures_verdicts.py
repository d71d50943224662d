"""Fixtures are recorded, replayed without a socket, compared by field and updated."""

from __future__ import annotations

import io
import json
import socket
from pathlib import Path
from xml.etree import ElementTree

import orjson
import pytest
from rich.console import Console

from archivebot.errors import FixtureError
from archivebot.fixtures import Fixture, find_fixtures, verify_fixture
from archivebot.fixtures.record import record_fixture
from archivebot.fixtures.report import as_json, as_junit, plain_difference, print_verdicts
from archivebot.fixtures.verdicts import update_fixture
from tests.recordings import FERRY, SITE, page, profile_in, record, response


@pytest.fixture(autouse=True)
def no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a socket here fails."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def edit(fixture: Fixture, **fields: object) -> None:
    line = fixture.expected[0] | fields
    fixture.save_expected([line])


def test_what_was_recorded_verifies(tmp_path: Path) -> None:
    record(tmp_path, FERRY, "/city/", "/feed.xml", "/sitemap.xml")

    verdicts = [verdict for folder in find_fixtures([tmp_path]) for verdict in verify_fixture(folder, {})]

    assert [verdict.kind for verdict in verdicts] == ["listing", "feed", "article", "sitemap"]
    assert all(verdict.ok for verdict in verdicts)


def test_the_record_of_a_fixture_says_what_the_page_says(tmp_path: Path) -> None:
    (fixture,) = record(tmp_path, FERRY)
    line = fixture.expected[0]

    assert line["headline"] == "Ferry terminal reopens three months after the storm"
    assert [author["name"] for author in line["authors"]] == ["Maren Holt", "Idris Okafor"]
    assert "crawl" not in line


def test_a_field_that_differs_is_named_with_a_word_diff(tmp_path: Path) -> None:
    (fixture,) = record(tmp_path, FERRY)
    edit(fixture, headline="Ferry terminal reopens two months after the storm")

    (verdict,) = verify_fixture(fixture.path, {})

    assert [item.field for item in verdict.differences] == ["headline"]
    assert "[-two-][+three+]" in plain_difference(verdict.differences[0])


def test_a_hook_that_breaks_is_one_difference(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (fixture,) = record(tmp_path, FERRY)

    def broken(*_: object) -> None:
        raise KeyError("slip")

    monkeypatch.setattr("archivebot.fixtures.verdicts.replay", broken)
    (verdict,) = verify_fixture(fixture.path, {})

    assert not verdict.ok
    assert "a hook, broke: KeyError: 'slip'" in (verdict.error or "")


def test_a_lost_link_of_a_listing_is_named(tmp_path: Path) -> None:
    (fixture,) = record(tmp_path, "/city/")
    lost = {"url": f"{SITE.origin}/city/2026/01/01/gone.html", "kind": "article", "via": "listing"}
    edit(fixture, links=[*fixture.expected[0]["links"], lost])

    (verdict,) = verify_fixture(fixture.path, {})

    assert [item.field for item in verdict.differences] == [f"link {lost['url']}"]


def test_a_response_that_the_fixture_lacks_is_a_failure(tmp_path: Path) -> None:
    (fixture,) = record(tmp_path, FERRY)
    fixture.save_expected([*fixture.expected, {"url": f"{SITE.origin}/other.html"}])

    first, second = verify_fixture(fixture.path, {})

    assert first.ok
    assert second.error == f"the fixture has no response for {SITE.origin}/other.html; record it again"


def test_update_makes_todays_answer_the_approved_one(tmp_path: Path) -> None:
    (fixture,) = record(tmp_path, FERRY)
    edit(fixture, headline="Something else")

    (before,) = update_fixture(fixture.path, {})

    assert [item.field for item in before.differences] == ["headline"]
    assert verify_fixture(fixture.path, {})[0].ok


def test_update_keeps_the_line_of_a_page_that_cannot_be_replayed(tmp_path: Path) -> None:
    (fixture,) = record(tmp_path, FERRY)
    lacking = {"url": f"{SITE.origin}/other.html", "headline": "kept"}
    fixture.save_expected([fixture.expected[0] | {"headline": "x"}, lacking])

    update_fixture(fixture.path, {})

    assert Fixture.load(fixture.path).expected[1] == lacking


def test_todays_profile_of_the_site_is_what_is_tested(tmp_path: Path) -> None:
    profile = profile_in(tmp_path / "sites")
    (fixture,) = record(tmp_path / "fixtures", FERRY, profile=profile)
    broken = profile_in(tmp_path / "new", (tmp_path / "sites/courier.toml").read_text().replace("p.byline", "p.writer"))

    assert verify_fixture(fixture.path, {})[0].ok, "the fixture's own copy of the profile"
    (verdict,) = verify_fixture(fixture.path, {"courier": broken})

    assert "sources.byline" in [item.field for item in verdict.differences]


def test_a_page_that_was_not_had_is_no_fixture(tmp_path: Path) -> None:
    with pytest.raises(FixtureError, match="answered 404"):
        record_fixture(tmp_path, response(status=404), site="courier")


def test_redaction_and_minimizing_keep_the_answer(tmp_path: Path) -> None:
    junk = '<script>track("x")</script><style>p{}</style><!-- note --><meta name="csrf-token" content="abc">'
    answer = response(FERRY, ("</head>", junk + "</head>"), url=SITE.origin + FERRY + "?token=abc")
    fixture = record_fixture(tmp_path, answer, site="courier", redacted=True, minimized=True)
    (plain,) = record(tmp_path / "plain", FERRY)

    body = next(iter(fixture.responses().values())).body.decode()

    assert fixture.expected[0]["url"] == SITE.origin + FERRY
    assert fixture.expected[0]["body"] == plain.expected[0]["body"]
    assert not any(text in body for text in ("track", "csrf", "note", "p{}"))
    assert verify_fixture(fixture.path, {})[0].ok


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("expected.jsonl", "{no json\n", "expected.jsonl, line 1"),
        ("expected.jsonl", '{"url": "https://x/"}\n[]\n', "line 2: a line is an object with a `url`"),
        ("expected.jsonl", '{"url": "https://x/", "kind": "page"}\n', "`kind` is one of"),
        ("expected.jsonl", "", "has no line"),
        ("fixture.toml", "site = ", "fixture.toml"),
        ("pages.warc.gz", "rubbish", "pages.warc.gz"),
        ("profile.toml", 'domains = ["a.example"]\ncolour = 1', "colour"),
    ],
)
def test_a_broken_fixture_is_one_verdict_that_names_file_and_line(
    tmp_path: Path, name: str, content: str, message: str
) -> None:
    (fixture,) = record(tmp_path, FERRY)
    (fixture.path / name).write_text(content)

    (verdict,) = verify_fixture(fixture.path, {})

    assert message in (verdict.error or "")


def test_a_path_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FixtureError, match="does not exist"):
        find_fixtures([tmp_path / "nowhere"])


def test_reports_for_programs_and_people_name_the_field(tmp_path: Path) -> None:
    good, bad = record(tmp_path, FERRY, "/city/2026/03/08/market-hall-bells.html")
    edit(bad, section="Sports\x00")
    verdicts = [*verify_fixture(good.path, {}), *verify_fixture(bad.path, {})]
    console = Console(record=True, width=200, file=io.StringIO())

    print_verdicts(verdicts, console)
    told = json.loads(as_json(verdicts))
    suite = ElementTree.fromstring(as_junit(verdicts))

    assert "section" in console.export_text()
    assert told["different"] == 1
    assert told["results"][1]["differences"][0]["field"] == "section"
    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")


def test_hundreds_of_fixtures_are_verified_each_page_parsed_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """300 fixtures; work is counted, not time."""
    from archivebot.page import Page

    text = SITE.pages[FERRY].decode()
    for number in range(300):
        answer = page(
            text.replace("three months", f"{number + 2} months"), url=f"{SITE.origin}/city/{number}-story.html"
        )
        record_fixture(tmp_path, answer, site="courier")
    parsed: list[str] = []
    real = Page.from_html.__func__  # type: ignore[attr-defined]  # a classmethod has it

    def counted(cls: type[Page], html: bytes | str, **more: object) -> Page:
        parsed.append("")
        return real(cls, html, **more)  # type: ignore[no-any-return]

    monkeypatch.setattr(Page, "from_html", classmethod(counted))

    verdicts = [verdict for folder in find_fixtures([tmp_path]) for verdict in verify_fixture(folder, {})]

    assert len(verdicts) == len(parsed) == 300
    assert all(verdict.ok for verdict in verdicts)


def test_expected_lines_are_json_that_a_person_can_read(tmp_path: Path) -> None:
    (fixture,) = record(tmp_path, "/world/2026/03/06/marche-couvert-de-nuit.html")

    assert "À Saint-Aubrac" in (fixture.path / "expected.jsonl").read_text(encoding="utf8")
    assert orjson.loads((fixture.path / "expected.jsonl").read_bytes())["language"] == "fr"
