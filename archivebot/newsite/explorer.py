"""Looking at a site: what to fetch next, and what each answer tells."""

from __future__ import annotations

from collections.abc import Iterable

from archivebot import urls
from archivebot.discover import (
    SiteEvidence,
    default_sitemaps,
    find_feeds,
    read_feed,
    read_listing,
    read_robots_sitemaps,
    read_sitemap,
)
from archivebot.extract import extract
from archivebot.fixtures.replay import page_of
from archivebot.items import Link
from archivebot.newsite.survey import Sample, Survey
from archivebot.warc import WarcResponse

MAX_SECTIONS = 12
MAX_FEEDS = 6
MAX_SITEMAPS = 6


class Explorer:
    """Takes answers in, hands out addresses to fetch; :attr:`survey` is what it found."""

    def __init__(self, home: str, samples: int) -> None:
        self.home = home
        self.samples = samples
        self.survey = Survey(home=home)
        self.responses: dict[str, WarcResponse] = {}
        """Address -> response, of the sample pages."""
        self._evidence = SiteEvidence()
        self._roles: dict[str, str] = {}
        """Address -> what it is expected to be."""

    def begin(self) -> list[str]:
        """The first addresses: the home page and robots.txt."""
        origin = urls.origin_of(self.home) or self.home
        self._roles = {self.home: "home", f"{origin}/robots.txt": "robots"}
        self._wanted([link.url for link in default_sitemaps(origin)], "sitemap", MAX_SITEMAPS)
        return list(self._roles)

    def follow(self, asked: str, response: WarcResponse) -> Iterable[str]:
        """Understand an answer; the addresses to fetch because of it."""
        role = self._roles.get(asked, "article")
        if response.status != 200:
            return []
        content, _ = response.content()
        if role == "robots":
            return self._wanted([link.url for link in read_robots_sitemaps(content, asked)], "sitemap", MAX_SITEMAPS)
        if role == "feed":
            feed = read_feed(content, response.url, response.header("Content-Type"))
            if feed.format:
                self.survey.feeds.append(asked)
            return self._announced(feed.links)
        if role == "sitemap":
            sitemap = read_sitemap(content, response.url)
            if sitemap.format:
                self.survey.sitemaps.append(asked)
            # A plain sitemap names everything a site has: only links with a headline are surely articles.
            told = [link for link in sitemap.links if link.headline]
            return self._announced(told)
        if role in ("home", "section"):
            return self._listing(asked, response, role)
        self._sample(asked, response)
        return []

    def _listing(self, asked: str, response: WarcResponse, role: str) -> list[str]:
        page = page_of(response)
        listing = read_listing(page, evidence=self._evidence)
        if role == "section" and listing.links:
            self.survey.sections.append(asked)
        self.survey.others += [link.url for link in listing.sections]
        more = self._announced(listing.links)
        more += self._wanted([link.url for link in find_feeds(page)], "feed", MAX_FEEDS)
        if role == "home":
            more += self._wanted([link.url for link in listing.sections], "section", MAX_SECTIONS)
        return more

    def _announced(self, links: list[Link]) -> list[str]:
        self._evidence.learn(links)
        addresses = [address for link in links if (address := urls.canonicalize(link.url))]
        self.survey.articles += [address for address in addresses if address not in self.survey.articles]
        return self._wanted(addresses, "article", self.samples)

    def _wanted(self, addresses: Iterable[str], role: str, limit: int) -> list[str]:
        """The addresses that are of this site, new, and within the role's budget."""
        found = []
        for address in addresses:
            if sum(known == role for known in self._roles.values()) >= limit:
                break
            if address not in self._roles and urls.same_site(address, self.home):
                self._roles[address] = role
                found.append(address)
        return found

    def _sample(self, asked: str, response: WarcResponse) -> None:
        page = page_of(response)
        article = extract(page)
        if article.page_type == "not_article":
            self.survey.others.append(asked)
            self.survey.articles = [address for address in self.survey.articles if address != asked]
        else:
            self.survey.samples.append(Sample(page=page, article=article))
            self.responses[asked] = response
