"""The generic spider on the generated site: from the home page alone, every article once, and then only what is new."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.crawling import crawl
from tests.newssite import serving

ARTICLES = 150


@pytest.mark.timeout(200)
def test_a_site_is_taken_whole_from_its_home_page_and_the_second_run_takes_what_is_new_and_edited(
    tmp_path: Path,
) -> None:
    with serving(articles=ARTICLES, seed=4) as running:
        first = crawl(running.address + "/", tmp_path)

        truth = {running.address + story.path: story for story in running.site.stories()}
        lines = first.lines()
        assert first.exit_code == 0, first.log[-3000:]
        assert Counter(line["url"] for line in lines) == Counter(list(truth))
        assert all(line["headline"] == truth[line["url"]].headline for line in lines)
        assert first.report["found"]["new"] >= ARTICLES
        assert first.report["completeness"]["body"] == 1.0

        new, edited = running.evolve(new=12, edited=5)
        running.reset()
        second = crawl(running.address + "/", tmp_path)

        told = Counter(line["url"] for line in second.lines()) - Counter(list(truth))
        stories = {story.number: story for story in running.site.stories()}
        expected = {running.address + stories[number].path for number in (*new, *edited)}
        assert second.exit_code == 0
        assert set(told) == expected
        assert second.report["taken"]["stored"]["new"] == len(new)
        assert second.report["taken"]["stored"]["revision"] == len(edited)
