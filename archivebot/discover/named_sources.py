"""Sitemaps and feeds that a page names by ``rel``, by a header or by the words of a link; WordPress's list of posts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from archivebot import urls
from archivebot.discover.feeds import FEED_TYPES
from archivebot.discover.markup import text_below
from archivebot.discover.phrases import bare, phrases
from archivebot.items import Link
from archivebot.page import Page

MAX_SOURCES = 6
MAX_ANCHORS = 3_000

_SITEMAP = phrases(
    """
    sitemap, site map, xml sitemap, html sitemap, sitemap xml, news sitemap, full sitemap, plan du site, mapa del sitio,
    mapa web, mapa do site, mappa del sito, übersicht aller artikel, seitenübersicht, webseitenübersicht, overzicht,
    webbplatskarta, nettstedskart, sivukartta, mapa strony, mapa stránek, mapa stránok, oldaltérkép, harta site, harta
    site-ului, карта сайта, мапа сайту, карта на сайта, mapa sajta, χάρτης ιστοσελίδας, site haritası, خريطة الموقع,
    نقشه سایت, מפת אתר, מפת האתר, साइटमैप, 网站地图, 網站地圖, 站点地图, サイトマップ, 사이트맵, peta situs, sơ đồ trang
    """
)
_FEEDS = phrases(
    """
    rss, rss feed, rss feeds, rss-feed, rss-feeds, feed, feeds, news feeds, atom, atom feed, subscribe via rss,
    flux rss, fils rss, canales rss, fuentes rss, canais rss, canali rss, rss kanały, kanały rss, rss kanály,
    rss csatornák, rss лента, rss-лента, rss канал, خلاصات rss, rss订阅, rss訂閱, rss配信, rss 서비스, rss beslemeleri
    """
)
_HEADER = re.compile(r"<([^<>\s]{1,2000})>((?:\s*;[^<>,]{0,200}){1,6})")


def named_sources(page: Page) -> Iterator[Link]:
    """Sitemaps and feeds, of whatever format: their bytes decide what they are."""
    for element in page.scan.links.get("sitemap", ()):
        yield from _source(page, element.get("href"), "sitemap", "rel=sitemap")
    for target, parameters in _HEADER.findall(page.headers.get("link", "")):
        if re.search(r"(?i)rel\s*=\s*[\"']?sitemap\b", parameters):
            yield from _source(page, target, "sitemap", "rel=sitemap")
        elif any(kind in parameters.lower() for kind in FEED_TYPES):
            yield from _source(page, target, "feed", "rel=alternate")


def linked_sources(page: Page) -> list[Link]:
    """The sitemaps and feeds to which links lead that are called so, in many languages."""
    found = {link.url: link for link in posts_of_wordpress(page)}
    for element in islice(page.scan.anchors, MAX_ANCHORS):
        text = bare(text_below(element, 60) or element.get("title") or element.get("aria-label") or "")
        kind = "sitemap" if text in _SITEMAP else "feed" if text in _FEEDS else None
        if kind is not None and len(found) < MAX_SOURCES:
            for link in _source(page, element.get("href"), kind, "named"):
                found.setdefault(link.url, link)
    return list(found.values())


def posts_of_wordpress(page: Page) -> Iterator[Link]:
    """The list of posts of a WordPress site, whatever draws its pages: its address is announced in ``rel``."""
    for element in page.scan.links.get("https://api.w.org/", ())[:1]:
        root = urls.join(page.base_url, element.get("href") or "")
        if root and "?" not in root and urls.same_site(root, page.url):
            url = f"{root.rstrip('/')}/wp/v2/posts?_fields=date_gmt,link,title&page=1&per_page=100"
            yield Link(url=url, kind="listing", via="listing", reason="named", score=0.5)


def _source(page: Page, href: str | None, kind: str, reason: str) -> Iterator[Link]:
    url = urls.join(page.base_url, href) if href else None
    if url and urls.same_site(url, page.url) and urls.canonicalize(url) != urls.canonicalize(page.url):
        yield Link(url=url, kind=kind, via="listing", reason=reason, score=0.5)
