"""Discovery: from the bytes of a response to the links that matter, pure (no network, no clock, no Scrapy).

    read_listing(page, *, profile=None, evidence=None) -> Listing       HTML listing, home page, archive page
    read_json_listing(data, url, *, evidence=None) -> Listing           a "load more" answer in JSON
    read_feed(data, url, content_type=None) -> Feed                     RSS 0.9x/1.0/2.0, Atom, JSON Feed
    read_sitemap(data, url, *, evidence=None) -> Sitemap                urlset, index, news, text; gzip or plain
    read_robots_sitemaps(data, url) -> list[Link]                       the Sitemap lines of robots.txt
    default_sitemaps(origin) / default_feeds(origin) -> list[Link]      the usual places, as guesses
    find_feeds(page) -> list[Link]                                      autodiscovery
    relevant_sitemaps(links, since=None, until=None) -> list[Link]      which sub-sitemaps can matter, newest first
    archives_between(links, since, until) -> list[Link]                 dated archive pages, generated from seen ones
    archives_of(templates, since, until) -> list[Link]                  the same from a profile's addresses
    SiteEvidence                                                        what a site's feeds and sitemaps taught of
                                                                        its article addresses; to_json/from_json

``data`` is always the decoded-of-transfer body as bytes (a ``.gz`` sitemap may still be gzipped).
Every function accepts anything a server may send and raises nothing.
"""

from archivebot.discover.archives import archives_between, archives_of
from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.feeds import default_feeds, find_feeds, read_feed
from archivebot.discover.json_listing import read_json_listing
from archivebot.discover.listings import read_listing
from archivebot.discover.results import Feed, Listing, Sitemap
from archivebot.discover.robots import read_robots_sitemaps
from archivebot.discover.sitemaps import default_sitemaps, read_sitemap
from archivebot.discover.subsitemaps import relevant_sitemaps

__all__ = [
    "Feed",
    "Listing",
    "SiteEvidence",
    "Sitemap",
    "archives_between",
    "archives_of",
    "default_feeds",
    "default_sitemaps",
    "find_feeds",
    "read_feed",
    "read_json_listing",
    "read_listing",
    "read_robots_sitemaps",
    "read_sitemap",
    "relevant_sitemaps",
]
