"""Pages of the demonstration newspaper as recorded responses, for tests of fixtures."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from archivebot.demo.site import DemoSite
from archivebot.fixtures import Fixture
from archivebot.fixtures.record import record_fixture
from archivebot.sites import Profile, load_profile
from archivebot.warc import WarcResponse

SITE = DemoSite("http://courier.example")
FERRY = "/city/2026/03/02/ferry-terminal-reopens-after-storm.html"

PROFILE = """
name = "courier"
domains = ["courier.example"]

[[layout]]
when = "article.story"
headline = ["article.story h1"]
byline = ["p.byline"]
body = ["div.story-text"]
"""


def response(path: str = FERRY, *changes: tuple[str, str], status: int = 200, url: str | None = None) -> WarcResponse:
    """A page of the newspaper as it was received, after some replacements; each must find its text."""
    text = SITE.pages[path].decode()
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new)
    return page(text, url=url or SITE.origin + path, status=status)


def page(text: str, *, url: str = SITE.origin + FERRY, status: int = 200) -> WarcResponse:
    """Any HTML as a recorded response."""
    return WarcResponse(
        url=url,
        status=status,
        reason="OK",
        headers=[("Content-Type", "text/html; charset=utf-8")],
        body=text.encode(),
        fetched_at=datetime(2026, 3, 10, tzinfo=UTC),
    )


def profile_in(folder: Path, text: str = PROFILE) -> Profile:
    """The newspaper's profile, loaded from a file in ``folder``."""
    path = folder / "courier.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return load_profile(path)


def record(root: Path, *paths: str, profile: Profile | None = None) -> list[Fixture]:
    """Fixtures of pages of the newspaper."""
    return [record_fixture(root, response(path), site="courier", profile=profile) for path in paths]
