"""Lists that go on without an address: their pages are counted, asked for once, and left alone where nothing is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import Answer, response
from tests.faults.stories import listing_html

pytestmark = pytest.mark.timeout(120)

BUTTON = "<button class='load-more'>Load more stories</button>"


@pytest.fixture
def site() -> HostileSite:
    """Forty stories, ten a page, and a button that only a script serves."""
    made = HostileSite(seed=51, good=40)
    made.before = lambda path, headers: listing(made, path)
    return made


def listing(site: HostileSite, path: str) -> Answer | None:
    bare, _, query = path.partition("?")
    if bare not in ("/", "/world/"):
        return None
    number = int(query.removeprefix("page=")) if query.startswith("page=") else 1
    items = site.stories[10 * (number - 1) : 10 * number]
    return response(listing_html(items, None, BUTTON)) if items else response("<h1>No</h1>", "404 Not Found")


def test_all_of_it_is_taken_and_the_end_is_no_failure(site: HostileSite, tmp_path: Path) -> None:
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        second = crawl(server.url, tmp_path)

    assert (first.exit_code, second.exit_code) == (0, 0), first.log
    assert {line["headline"] for line in first.lines()} == {story.headline for story in site.stories}
    assert first.report["failed_sources"] == second.report["failed_sources"] == {}
    assert first.report["unaddressed"] == []


def test_a_server_that_answers_with_the_first_page_again_is_asked_once_a_month(
    site: HostileSite, tmp_path: Path
) -> None:
    site.before = lambda path, headers: listing(site, path.partition("?")[0])
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        asked = server.hits["/?page=2"], server.hits["/?page=3"]
        second = crawl(server.url, tmp_path)

    assert (first.exit_code, second.exit_code) == (0, 0), first.log
    assert asked == (1, 0)
    assert server.hits["/?page=2"] == 1
    assert len(second.lines()) == 10
    for run in (first, second):
        assert [url.rpartition("/")[2] for url in run.report["unaddressed"]] == ["", ""]
        assert "lists go on where no address leads" in run.log


def test_a_passing_failure_is_not_remembered_as_the_end(site: HostileSite, tmp_path: Path) -> None:
    site.routes["/sitemap.xml"] = response("", "404 Not Found")
    whole = site.before

    def busy(path: str, headers: dict[str, str]) -> Answer | None:
        return response("busy", "500 Error") if path.endswith("?page=2") else whole(path, headers) if whole else None

    with site.serve() as server:
        site.before = busy
        first = crawl(server.url, tmp_path)
        taken = len(first.lines())
        site.before = whole
        second = crawl(server.url, tmp_path)

    assert (first.exit_code, taken) == (0, 10)
    assert second.exit_code == 0
    assert {line["headline"] for line in second.lines()} == {story.headline for story in site.stories}
