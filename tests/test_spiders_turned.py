"""A page that was taken for an article's, and lists stories, is read as a listing: nothing behind it is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivebot.spiders.trust import A_SUCCESS, IN_VAIN, Trust
from tests.crawling import crawl
from tests.faults.hostile import HostileSite
from tests.faults.server import response
from tests.faults.stories import listing_html

pytestmark = pytest.mark.timeout(120)

ISSUES = 4


def cover(path: str, name: str) -> str:
    return f'<article><h2><a href="{path}">{name} of the harbour paper with all of its stories</a></h2></article>'


@pytest.fixture
def site() -> HostileSite:
    """Twenty stories: four on the front page, four in each of four issues that are linked by their covers."""
    made = HostileSite(seed=41, good=20)
    covers = "".join(cover(f"/issue/{number}001", f"Issue {number}001") for number in range(1, ISSUES + 1))
    made.routes["/"] = made.routes["/world/"] = response(listing_html(made.stories[:4], None, covers))
    for number in range(1, ISSUES + 1):
        html = listing_html(made.stories[4 * number : 4 * number + 4])
        made.routes[f"/issue/{number}001"] = response(html.replace("Daily Example</title>", f"Issue {number}</title>"))
    return made


def test_stories_behind_it_are_taken_and_it_is_read_again_the_next_night(site: HostileSite, tmp_path: Path) -> None:
    with site.serve() as server:
        first = crawl(server.url, tmp_path)
        late = HostileSite(seed=43, good=1).stories[0]
        site.stories.append(late)
        site.routes["/issue/2001"] = response(listing_html([late, *site.stories[8:12]]))
        server.hits.clear()
        second = crawl(server.url, tmp_path)

    assert (first.exit_code, second.exit_code) == (0, 0), first.log
    assert sorted(line["headline"] for line in second.lines()) == sorted(story.headline for story in site.stories)
    assert [server.hits[f"/issue/{number}001"] for number in range(1, ISSUES + 1)] == [1] * ISSUES


def test_pages_that_lead_to_nothing_new_are_soon_left_alone(site: HostileSite, tmp_path: Path) -> None:
    names = [f"/empty/{number}001" for number in range(1, 31)]
    site.routes["/"] = response(listing_html(site.stories, None, "".join(cover(name, name) for name in names)))
    for name in names:
        site.routes[name] = response(listing_html(site.stories[:4]))
    with site.serve() as server:
        done = crawl(server.url, tmp_path, CONCURRENT_REQUESTS=1)
        asked = sum(server.hits[name] for name in names)

    assert len(done.lines()) == 20
    assert len(names) <= asked <= len(names) + IN_VAIN + 1


def test_trust_grows_with_what_was_gained() -> None:
    trust = Trust()
    for _ in range(IN_VAIN):
        assert trust.holds
        trust.note(False)
    assert not trust.holds

    trust.note(True)
    for _ in range(A_SUCCESS):
        assert trust.holds
        trust.note(False)
    assert not trust.holds
