"""Stories of several pages come as one article, and none is lost for a part that does not come."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from archivebot.export import Query, export
from archivebot.ledger import Ledger
from archivebot.warc import iter_responses
from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import response
from tests.faults.stories import article_html
from tests.test_commands_reextract import counts, reextract

pytestmark = pytest.mark.timeout(180)


def pager(path: str, parts: int) -> str:
    links = "".join(f'<a href="{path}{f"?page={n}" if n > 1 else ""}">{n}</a> ' for n in range(1, parts + 1))
    return f'<div class="pages">{links}</div>'


def part_html(site: HostileSite, number: int, of: int) -> str:
    """A part of the site's first story: two of its six paragraphs."""
    one = site.stories[0]
    kept = one.paragraphs[2 * (number - 1) : 2 * number]
    text = article_html(one)
    for paragraph in one.paragraphs:
        if paragraph not in kept:
            text = text.replace(f"<p>{paragraph}</p>", "")
    return text.replace("</article>", pager(one.path, of) + "</article>")


@pytest.fixture
def site() -> HostileSite:
    """Six stories, the first of which stands on three pages."""
    made = HostileSite(seed=11, good=6)
    path = made.stories[0].path
    made.routes[path] = response(part_html(made, 1, 3), ETag='"one"')
    for number in (2, 3):
        made.routes[f"{path}?page={number}"] = response(part_html(made, number, 3))
    return made


def of_story(site: HostileSite, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [line for line in lines if line["headline"] == site.stories[0].headline]


def flags(line: dict[str, Any]) -> list[str]:
    return [flag.partition(":")[0] for flag in line["flags"]]


def test_its_parts_are_fetched_and_joined_once(site: HostileSite, tmp_path: Path) -> None:
    path = site.stories[0].path
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        second = crawl(server.url, tmp_path, "-a", "recheck=all")
        hits = {address: server.hits[address] for address in (path, f"{path}?page=2", f"{path}?page=3")}

    assert (first.exit_code, second.exit_code) == (0, 0), first.log
    assert len(second.lines()) == 6
    (line,) = of_story(site, second.lines())
    assert line["body"].split("\n\n") == list(site.stories[0].paragraphs)
    assert line["url"].endswith(path)
    assert [part["url"].rpartition("?")[2] for part in line["crawl"]["parts"]] == ["page=2", "page=3"]
    assert "continues" not in flags(line)
    assert set(hits.values()) == {2}
    stored = [answer.url for file in (first.archive / "warc").iterdir() for answer in iter_responses(file)]
    assert {"page=2", "page=3"} <= {url.rpartition("?")[2] for url in stored}


@pytest.mark.parametrize("status", ["404 Not Found", "302 Found", "403 Forbidden"])
def test_a_part_that_does_not_come_costs_only_itself_and_is_told(
    site: HostileSite, status: str, tmp_path: Path
) -> None:
    site.routes[f"{site.stories[0].path}?page=3"] = response("", status, Location="/")
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    (line,) = of_story(site, done.lines())
    assert line["body"].split("\n\n") == list(site.stories[0].paragraphs[:4])
    assert "continues" in flags(line)
    assert done.report["cut"] == {"part": 1}
    assert len(done.lines()) == 6


def test_a_whole_story_is_not_replaced_by_one_that_lacks_a_part_for_now(site: HostileSite, tmp_path: Path) -> None:
    address = f"{site.stories[0].path}?page=2"
    with site.serve() as server:
        crawl(server.url, tmp_path)
        whole, site.routes[address] = site.routes[address], response("busy", "503 Service Unavailable")
        troubled = crawl(server.url, tmp_path, "-a", "recheck=all", RETRY_TIMES=0)
        site.routes[address] = whole
        after = crawl(server.url, tmp_path, "-a", "recheck=all")

    assert troubled.report["failed"] == {"http-503": 1}
    (line,) = of_story(site, after.lines())
    assert line["revision"] == 1
    assert line["body"].split("\n\n") == list(site.stories[0].paragraphs)


def test_a_part_that_a_listing_names_leads_to_the_story(site: HostileSite, tmp_path: Path) -> None:
    path = site.stories[0].path
    named = site.stories[0]
    site.bait_links(f"{path}?page=2")
    with site.serve() as server:
        done = crawl(server.url, tmp_path)

    (line,) = of_story(site, done.lines())
    assert line["body"].split("\n\n") == list(named.paragraphs)
    assert len(done.lines()) == 6


def test_rows_of_numbers_that_count_something_else_are_left_alone_soon(tmp_path: Path) -> None:
    site = HostileSite(seed=12, good=20)
    for one in site.stories:
        site.routes[one.path] = response(article_html(one, tail=pager(one.path, 9)))
        site.routes[f"{one.path}?page=2"] = site.routes[one.path]
    with site.serve() as server:
        done = crawl(server.url, tmp_path, CONCURRENT_REQUESTS=1)
        asked = sum(server.hits[f"{one.path}?page=2"] for one in site.stories)

    assert len(done.lines()) == 20
    assert asked == 5
    assert all(line["crawl"]["parts"] == [] for line in done.lines())


def test_parts_go_with_their_story_into_reextraction_and_a_warc_subset(site: HostileSite, tmp_path: Path) -> None:
    with site.serve() as server:
        done = crawl(server.url, tmp_path)
    again = reextract(tmp_path, "--jobs", "1")
    ledger = Ledger.open(done.archive / "ledger.db", create=False)
    export(ledger, Query(), str(tmp_path / "x.warc.gz"), archive=done.archive)
    ledger.close()

    said = counts(again)
    assert said == {"same": 6, "part": 2, "listing": said["listing"]}
    assert len(list(iter_responses(tmp_path / "x.warc.gz"))) == 8


def test_a_story_whose_part_left_the_archive_is_not_cut(site: HostileSite, tmp_path: Path) -> None:
    with site.serve() as server:
        done = crawl(server.url, tmp_path)
    (file,) = (done.archive / "warc").iterdir()
    moved = file.rename(tmp_path / file.name)
    again = reextract(tmp_path, "--jobs", "1", str(moved))

    assert counts(again)["part-missing"] == 1
