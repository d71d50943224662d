"""Pages that say "not found" with status 200 are left out; stories whose headline has such words are not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import response
from tests.faults.stories import article_html

pytestmark = pytest.mark.timeout(120)


def test_short_stories_with_words_of_a_notice_are_taken_and_the_notice_is_not(tmp_path: Path) -> None:
    site = HostileSite(seed=51, good=10)
    for number, headline in enumerate(("Missing hiker not found after ten days", "Bus 404 crashes into the harbour")):
        one = site.stories[number]
        site.stories[number] = replace(one, headline=headline, paragraphs=one.paragraphs[:2])
    gone = site.stories[2]
    notice = replace(gone, headline="Bay Herald | Page not found", paragraphs=gone.paragraphs[:1])
    undated = article_html(notice).replace("article:published_time", "x")
    site.routes[gone.path] = response(undated)
    with site.serve() as server:
        ended = crawl(server.url, tmp_path)

    assert ended.exit_code == 0, ended.log
    assert {line["headline"] for line in ended.lines()} == {one.headline for one in site.stories if one is not gone}
    assert ended.report["skipped"] == {"soft-404": 1}
