"""Lists, feeds and sitemaps that are an error with status 200, or cut short: no run that met one is complete."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from archivebot.spiders.damage import damage
from archivebot.spiders.reading import read_source
from archivebot.spiders.tasks import Task
from archivebot.spiders.walks import Walk
from tests.crawling import crawl
from tests.faults.server import Answer, Server, response
from tests.faults.stories import article_html, listing_html, story

pytestmark = pytest.mark.timeout(120)

STORIES = [story(number, 91) for number in range(12)]
A_PAGE = 4
LIST = listing_html(STORIES[:4])
SITEMAP = "<urlset>" + "".join(f"<url><loc>http://a.example{s.path}</loc></url>" for s in STORIES) + "</urlset>"
FEED = "<rss><channel>" + "".join(f"<item><link>http://a.example{s.path}</link></item>" for s in STORIES)


def judged(body: bytes | str, kind: str = "listing", *, known: bool = False, closes: bool = True) -> str | None:
    """What is told of a further page of a walk; the first page of a feed or sitemap."""
    data = body.encode() if isinstance(body, str) else body
    walk = Walk(url="http://a.example/list", kind=kind, via="listing", closes=closes)
    walk.facts = {"complete_id": 1} if known else {}
    task = Task(url="http://a.example/list?page=2", kind=kind, walk=walk, first=kind != "listing")
    return damage(read_source(kind, task.url, data), data, task, walk)


@pytest.mark.parametrize(
    ("body", "kind", "reason"),
    [
        (LIST, "listing", None),
        ("<html><title>News</title><h1>News</h1><p>No more stories.</p></html>", "listing", None),
        ("<html><title>503</title><h1>Service temporarily unavailable</h1></html>", "listing", "error-page"),
        (
            "<html><title>Fehler</title><h2>Die Seite ist vorübergehend nicht erreichbar</h2></html>",
            "listing",
            "error-page",
        ),
        (LIST.replace("<title>Daily Example", "<title>Internal server error cost the town a day"), "listing", None),
        ("  ", "listing", "empty-answer"),
        (LIST[: LIST.rindex("</article>")], "listing", "cut-page"),
        (f"{LIST[: LIST.rindex('</article>')]}<a href=", "listing", "cut-page"),
        (f"<ul>{LIST[LIST.index('<article') : LIST.index('</main>')]}</ul>", "listing", None),
        ('{"items": [], "hasMore": false}', "listing", None),
        ('{"success": false, "items": []}', "listing", "error-page"),
        ('{"errors": [{"message": "rate limit"}]}', "listing", "error-page"),
        (SITEMAP, "sitemap", None),
        (SITEMAP[:-40], "sitemap", "cut-page"),
        (gzip.compress(SITEMAP.encode()), "sitemap", None),
        (gzip.compress(SITEMAP.encode())[:-30], "sitemap", "cut-page"),
        (f"{FEED}</channel></rss>\n<!-- 0.2 s -->", "feed", None),
        (FEED, "feed", "cut-page"),
    ],
)
def test_what_an_answer_is_worth(body: bytes | str, kind: str, reason: str | None) -> None:
    assert judged(body, kind) == reason


def test_a_sitemap_that_was_one_and_is_a_page_now_is_missed() -> None:
    page = "<html><title>Daily Example</title><body><p>Welcome.</p></body></html>"

    assert judged(page, "sitemap", known=True) == "no-sitemap"
    assert judged(page, "sitemap") is None


def row(number: int) -> str:
    links = "".join(f'<a href="/?page={n}">{n}</a> ' for n in range(1, 4) if n != number)
    html = listing_html(STORIES[(number - 1) * A_PAGE : number * A_PAGE], extra=f"<div class=pagination>{links}</div>")
    return html.replace('<a href="/world/">World</a>', "")


@pytest.mark.parametrize(
    ("page", "broken", "found", "reasons"),
    [
        (2, response("<h1>Not found</h1>", "404 Not Found"), 8, {"empty-page": 1}),
        (3, response("<html><title>Bad gateway</title></html>"), 8, {"error-page": 1}),
        (3, response(row(3)[:700]), 11, {"cut-page": 1}),
    ],
)
def test_a_list_that_lacks_a_page_is_read_whole_by_the_next_run(
    page: int, broken: bytes, found: int, reasons: dict[str, int], tmp_path: Path
) -> None:
    night = [broken]

    def answer(path: str, headers: dict[str, str]) -> Answer:
        bare, _, query = path.partition("?page=")
        if bare == "/":
            return night[0] if query == str(page) and night else response(row(int(query or 1)))
        item = next((item for item in STORIES if item.path == path), None)
        return response(article_html(item)) if item else response("<h1>Not found</h1>", "404 Not Found")

    with Server(answer) as server:
        first = crawl(server.url, tmp_path)
        taken = len({line["headline"] for line in first.lines()})
        night.clear()
        second = crawl(server.url, tmp_path)

    assert (first.exit_code, second.exit_code) == (4, 0), first.log
    assert first.report["failed_sources"] == reasons
    assert taken == found
    assert {line["headline"] for line in second.lines()} == {item.headline for item in STORIES}


def test_what_was_cut_at_our_own_limit_is_missed_where_it_is_a_list() -> None:
    data = LIST.encode()
    walk = Walk(url="http://a.example/list", kind="listing", via="listing")
    task = Task(url=walk.url, kind="listing", walk=walk, first=True)
    reading = read_source("listing", task.url, data)

    assert damage(reading, data, task, walk, truncated=True) == "cut-page"
    walk.turned = True
    assert damage(reading, data, task, walk, truncated=True) is None, "it was taken for a story and only may be a list"
