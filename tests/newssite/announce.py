"""Feeds, sitemaps and robots.txt of the generated site."""

from __future__ import annotations

import gzip
from datetime import date
from email.utils import format_datetime
from xml.sax.saxutils import escape

from tests.newssite.answers import Answer
from tests.newssite.frame import NAME
from tests.newssite.newsroom import Newsroom
from tests.newssite.stories import SECTIONS, STEP, Story

NEWEST_IN_FEED = 50
_SITEMAP = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def respond(site: Newsroom, path: str) -> Answer | None:
    """What announces stories to machines; None for other paths."""
    if path == "/robots.txt":
        lines = "User-agent: *\nDisallow: /search\nDisallow: /login\n"
        if site.options.sitemaps:
            lines += f"Sitemap: {site.base}/sitemap.xml\nSitemap: {site.base}/news-sitemap.xml\n"
        return Answer(content_type="text/plain", body=[lines.encode()], kind="robots")
    if site.options.feeds and path == "/feed.xml":
        return Answer(content_type="application/rss+xml", body=[_rss(site).encode()], kind="feed")
    if site.options.feeds and path == "/atom.xml":
        return Answer(content_type="application/atom+xml", body=[_atom(site).encode()], kind="feed")
    if site.options.sitemaps and "sitemap" in path:
        return _sitemap(site, path)
    return None


def _newest(site: Newsroom) -> list[Story]:
    listed = {number for section in SECTIONS for number in site.section_numbers(section)[:NEWEST_IN_FEED]}
    return [site.story(number) for number in sorted(listed, reverse=True)[:NEWEST_IN_FEED]]


def _rss(site: Newsroom) -> str:
    tail = "utm_source=rss" if site.options.variants else ""
    items = "".join(
        f"<item><title>{escape(s.headline)}</title><link>{escape(_with(site.url(s), tail))}</link>"
        f'<guid isPermaLink="false">{s.number}</guid><pubDate>{format_datetime(s.date)}</pubDate>'
        f"<category>{escape(s.section.name)}</category><description>{escape(s.description)}</description></item>"
        for s in _newest(site)
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>{NAME}</title>'
        f"<link>{site.base}/</link><description>News</description><language>en</language>{items}</channel></rss>"
    )


def _with(url: str, tail: str) -> str:
    return f"{url}{'&' if '?' in url else '?'}{tail}" if tail else url


def _atom(site: Newsroom) -> str:
    entries = "".join(
        f'<entry xml:lang="{s.language}"><title>{escape(s.headline)}</title><link href="{escape(site.url(s))}"/>'
        f"<id>tag:news.example,2024:{s.number}</id><published>{s.date.isoformat()}</published>"
        f"<updated>{s.modified.isoformat()}</updated></entry>"
        for s in _newest(site)
    )
    return f'<feed xmlns="http://www.w3.org/2005/Atom"><title>{NAME}</title><id>tag:news.example</id>{entries}</feed>'


def _months(site: Newsroom) -> list[date]:
    first, last = site.writer.date(0).date().replace(day=1), site.writer.date(site.count - 1).date()
    months = []
    while first <= last:
        months.append(first)
        first = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return months


def _sitemap(site: Newsroom, path: str) -> Answer | None:
    if path == "/sitemap.xml":
        entries = "".join(
            f"<sitemap><loc>{site.base}/sitemap-{month:%Y-%m}.xml.gz</loc></sitemap>"
            for month in reversed(_months(site))
        )
        entries += f"<sitemap><loc>{site.base}/sitemap.xml</loc></sitemap>"
        entries += f"<sitemap><loc>{site.base}/sitemap-sections.xml</loc></sitemap>"
        return _xml(f"<sitemapindex {_SITEMAP}>{entries}</sitemapindex>")
    if path == "/sitemap-sections.xml":
        urls = "".join(f"<url><loc>{site.base}/{s.path}</loc></url>" for s in SECTIONS)
        return _xml(f"<urlset {_SITEMAP}>{urls}<url><loc>{site.base}/about</loc></url></urlset>")
    if path == "/news-sitemap.xml":
        return _xml(_news(site))
    for month in _months(site):
        if path == f"/sitemap-{month:%Y-%m}.xml.gz":
            data = f"<urlset {_SITEMAP}>{''.join(_month_urls(site, month))}</urlset>".encode()
            return Answer(content_type="application/gzip", body=[gzip.compress(data, mtime=0)], kind="sitemap")
    return None


def _xml(text: str) -> Answer:
    body = f'<?xml version="1.0" encoding="UTF-8"?>{text}'.encode()
    return Answer(content_type="application/xml", body=[body], kind="sitemap")


def _month_urls(site: Newsroom, month: date) -> list[str]:
    first = max(0, int((month - site.writer.origin.date()) / STEP) - 60)
    found = []
    for number in range(first, site.count):
        moment = site.writer.date(number)
        if (moment.year, moment.month) == (month.year, month.month):
            story = site.story(number)
            found.append(
                f"<url><loc>{escape(site.url(story))}</loc><lastmod>{story.modified.isoformat()}</lastmod></url>"
            )
        elif moment.date() > month and (moment.year, moment.month) != (month.year, month.month):
            break
    return found


def _news(site: Newsroom) -> str:
    urls = "".join(
        f"<url><loc>{escape(site.url(s))}</loc><news:news><news:publication><news:name>{NAME}</news:name>"
        f"<news:language>{s.language}</news:language></news:publication>"
        f"<news:publication_date>{s.date.isoformat()}</news:publication_date><news:title>{escape(s.headline)}</news:title>"
        f"<news:keywords>{escape(', '.join(s.keywords))}</news:keywords></news:news></url>"
        for s in (site.story(number) for number in range(site.count - 1, max(-1, site.count - 101), -1))
    )
    return f'<urlset {_SITEMAP} xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">{urls}</urlset>'
