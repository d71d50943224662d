"""Lists that go on without an address: their pages are counted, asked for once, and left alone where nothing is."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
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

    assert (first.exit_code, second.exit_code) == (4, 4), first.log
    assert asked == (1, 0)
    assert server.hits["/?page=2"] == 1
    assert len(second.lines()) == 10
    for run in (first, second):
        assert [url.rpartition("/")[2] for url in run.report["unaddressed"]] == ["", ""]
        assert "lists go on where no address leads" in run.log


@pytest.mark.parametrize(
    ("days", "by", "exit_code"),
    [
        pytest.param(2, "news:publication_date", 4, id="a news sitemap of two days"),
        pytest.param(40, "news:publication_date", 0, id="a sitemap of all"),
        pytest.param(40, "lastmod", 0, id="one that tells of changes only"),
        pytest.param(40, "", 0, id="one without days"),
    ],
)
def test_a_list_that_goes_on_unread_is_no_success_unless_sitemaps_name_what_follows(
    days: int, by: str, exit_code: int, tmp_path: Path
) -> None:
    today = datetime.now(UTC).date()
    made = HostileSite(seed=53, good=40)
    made.stories = [replace(one, day=str(today - timedelta(days=n))) for n, one in enumerate(made.stories)]
    made.before = lambda path, headers: listing(made, path.partition("?")[0])
    with made.serve() as server:
        rows = []
        for one in made.stories[:days]:
            said = str(today) if by == "lastmod" else one.day
            tag = f"<lastmod>{said}</lastmod>" if by == "lastmod" else ""
            news = (
                f"<news:news><{by}>{said}</{by}><news:title>{one.headline}</news:title></news:news>"
                if ":" in by
                else ""
            )
            rows.append(f"<url><loc>{server.url.rstrip('/')}{one.path}</loc>{tag}{news}</url>")
        made.routes["/sitemap.xml"] = response(
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
            f'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{"".join(rows)}</urlset>'
        )
        nights = [crawl(server.url, tmp_path) for _ in range(2)]
        lately = crawl(server.url, tmp_path, "-a", "since=4d")

    assert [night.exit_code for night in nights] == [exit_code, exit_code], nights[0].log
    assert [bool(night.report["unaddressed"]) for night in nights] == [exit_code == 4] * 2
    assert lately.exit_code == 0, "what is older than that is not asked for"
    assert len(nights[1].lines()) == (40 if exit_code == 0 else 10)


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

    assert (first.exit_code, taken) == (4, 10)
    assert second.exit_code == 0
    assert {line["headline"] for line in second.lines()} == {story.headline for story in site.stories}


def test_a_list_that_goes_on_behind_marks_is_followed_to_its_end(site: HostileSite, tmp_path: Path) -> None:
    """The mark stands in an attribute, the next one in the JSON that answers it."""

    def marked(path: str, headers: dict[str, str]) -> Answer | None:
        bare, _, query = path.partition("?")
        if bare == "/ajax/stream":
            if not query.startswith("token=t"):
                return response("{}", "400 Bad Request", "application/json")
            start = int(query.removeprefix("token=t"))
            more = f"t{start + 10}" if start + 10 < len(site.stories) else None
            html = listing_html(site.stories[start : start + 10], None)
            return response(json.dumps({"html": html, "next_token": more}), content_type="application/json")
        box = "<div data-source='/ajax/stream' data-next-token='t10'></div>"
        return response(listing_html(site.stories[:10], None, box)) if bare in ("/", "/world/") else None

    site.before = marked
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    assert {line["headline"] for line in done.lines()} == {story.headline for story in site.stories}
    assert done.exit_code == 0, done.log


@pytest.mark.parametrize("deepest", [1, 3])
def test_a_server_that_gives_no_deeper_page_than_it_names_is_no_success(
    deepest: int, site: HostileSite, tmp_path: Path
) -> None:
    """It wants a script's request for what follows, or sends everybody back to the beginning."""

    def shallow(path: str, headers: dict[str, str]) -> Answer | None:
        bare, _, query = path.partition("?")
        if bare not in ("/", "/world/"):
            return None
        number = int(query.removeprefix("page=")) if query.startswith("page=") else 1
        if number > deepest > 1:
            return response("", "302 Found", Location="/world/")
        rest = "<nav class='pagination'><a href='/world/?page=6'>6</a></nav>" if deepest > 1 else ""
        start = 10 * (min(number, deepest) - 1)
        return response(
            listing_html(site.stories[start : start + 10], f"/world/?page={min(number, deepest) + 1}", rest)
        )

    site.before = shallow
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    assert done.exit_code == 4, done.log
    assert len(done.lines()) == 10 * deepest
    assert server.url + "world/" in done.report["unaddressed"]


def test_a_short_list_whose_next_page_is_the_same_has_ended(tmp_path: Path) -> None:
    made = HostileSite(seed=54, good=6)
    page = listing_html(made.stories, "/world/?page=2")
    made.before = lambda path, headers: response(page) if path.partition("?")[0] in ("/", "/world/") else None
    with made.serve() as server:
        done = crawl(server.url, tmp_path)

    assert (done.exit_code, done.report["unaddressed"], len(done.lines())) == (0, [], 6)


@pytest.mark.parametrize("own", [False, True])
def test_sitemaps_on_foreign_hosts_alone_are_told(own: bool, site: HostileSite, tmp_path: Path) -> None:
    with site.serve() as server:
        names = ["http://maps.example.net/index.xml", *([f"{server.url}sitemap.xml"] if own else [])]
        site.routes["/robots.txt"] = response(
            "".join(f"Sitemap: {name}\n" for name in names), content_type="text/plain"
        )
        done = crawl(server.url, tmp_path)

    assert done.exit_code == (0 if own else 4), done.log
    assert done.report["failed_sources"] == ({} if own else {"sitemap-elsewhere": 1})
