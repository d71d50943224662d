"""From the home page alone, without feed, sitemap or profile: every story of a generated site, once."""

from __future__ import annotations

from collections import Counter

import pytest

from archivebot import urls
from archivebot.discover import (
    SiteEvidence,
    archives_between,
    read_feed,
    read_json_listing,
    read_listing,
    read_robots_sitemaps,
    read_sitemap,
    relevant_sitemaps,
)
from archivebot.items import Link
from archivebot.page import Page
from tests.newssite import NewsSite


class Walk:
    """A crawl without network: follows sections and next pages, never a story."""

    def __init__(self, site: NewsSite) -> None:
        self.site = site
        self.found: dict[str, Link] = {}
        self.refused: Counter[str] = Counter()
        self.listings: list[str] = []
        self.evidence = SiteEvidence()
        self._seen: set[str] = set()

    def run(self, limit: int = 2000) -> Walk:
        """Read the home page and everything that leads on from it."""
        queue = [Link(url=self.site.base + "/", kind="listing")]
        while queue and len(self.listings) < limit:
            url = queue.pop(0).url
            key = urls.canonicalize(url) or url
            if key in self._seen:
                continue
            self._seen.add(key)
            answer = self.site.respond(url.removeprefix(self.site.base))
            if answer.status != 200:
                continue
            self.listings.append(url)
            if answer.content_type == "application/json":
                listing = read_json_listing(answer.data, url)
            else:
                listing = read_listing(Page.from_html(answer.data, url=url), evidence=self.evidence)
            self.refused += listing.refused
            for link in listing.links:
                self.found.setdefault(urls.variant_key(link.url) or link.url, link)
            queue += listing.next_pages + listing.sections
        return self


def keys(site: NewsSite) -> set[str]:
    """The truth, as variant keys."""
    return {urls.variant_key(site.url(story)) or "" for story in site.stories()}


@pytest.mark.parametrize("seed", [1, 2])
def test_every_story_once_from_the_home_page_alone(seed: int) -> None:
    """Eight kinds of pagination, eight forms of addresses, six designs of teasers; no tag, author or service page."""
    site = NewsSite(articles=700, seed=seed)
    walk = Walk(site).run()

    assert set(walk.found) == keys(site)
    assert not any("/tag/" in url or "/author/" in url or "/about" in url for url in walk.listings)
    assert {"author", "tag", "service", "media", "other-site", "not-web"} <= set(walk.refused)


def test_links_carry_what_the_listing_said() -> None:
    """Headlines are the stories' own, never "Read more"; dates are right where a teaser shows one."""
    site = NewsSite(articles=200)
    walk = Walk(site).run()
    stories = {urls.variant_key(site.url(story)): story for story in site.stories()}
    dated = 0
    for key, link in walk.found.items():
        assert link.headline == stories[key].headline
        if link.date is not None:
            dated += 1
            assert f"{link.date:%Y-%m-%d}" == f"{stories[key].date:%Y-%m-%d}"
    assert dated > 100


def test_the_walk_is_about_as_long_as_the_site_has_listing_pages() -> None:
    """No listing is read twice, no story page is taken for a listing."""
    site = NewsSite(articles=800)
    walk = Walk(site).run()

    assert len(walk.listings) <= 8 * 6 + 10
    assert not [url for url in walk.listings if site.respond(url.removeprefix(site.base)).kind in ("story", "variant")]


def test_traps_are_bounded_by_what_is_refused() -> None:
    """Facets are refused, malformed links counted; the endless list and the calendar give nothing new."""
    site = NewsSite(articles=200, traps=True)
    walk = Walk(site).run(limit=150)

    assert set(walk.found) == keys(site)
    assert walk.refused["facet"] > 0
    assert walk.refused["malformed"] > 0
    assert not any("/days/" in link.url for link in walk.found.values())
    assert not any("sort=" in url for url in walk.listings)


def test_feeds_and_sitemaps_announce_every_story() -> None:
    """The site's index and monthly sitemaps, gzip; its feeds; nothing of its sections."""
    site = NewsSite(articles=300)
    robots = read_robots_sitemaps(site.respond("/robots.txt").data, site.base + "/robots.txt")
    found: dict[str, Link] = {}
    queue = [link.url for link in robots]
    while queue:
        url = queue.pop(0)
        sitemap = read_sitemap(site.respond(url.removeprefix(site.base)).data, url)
        queue += [link.url for link in relevant_sitemaps(sitemap.sitemaps)]
        found.update({urls.variant_key(link.url) or "": link for link in sitemap.links if link.score >= 0.3})
    feed = read_feed(site.respond("/feed.xml").data, site.base + "/feed.xml")
    atom = read_feed(site.respond("/atom.xml").data, site.base + "/atom.xml")

    assert keys(site) == set(found)
    assert len(feed.links) == len(atom.links) == 50
    assert {urls.variant_key(link.url) for link in feed.links} <= keys(site)
    assert [link.headline for link in feed.links] == [link.headline for link in atom.links]


def test_dated_archives_can_be_written_down_from_one_seen() -> None:
    """The home page's one archive link gives those of all days, and they hold every story."""
    site = NewsSite(articles=200)
    listing = read_listing(Page.from_html(site.respond("/").data, url=site.base + "/"))
    days = archives_between(listing.archives, site.writer.date(0).date(), site.writer.date(199).date())
    found: set[str] = set()
    for day in days:
        answer = site.respond(day.url.removeprefix(site.base))
        archive = read_listing(Page.from_html(answer.data, url=day.url))
        found |= {urls.variant_key(link.url) or "" for link in archive.links}

    assert [day.date for day in days] == sorted((day.date for day in days), reverse=True)
    assert found == keys(site)
