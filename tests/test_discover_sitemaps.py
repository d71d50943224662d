"""Sitemaps of every kind become links and hints; indexes are bounded; hostile ones stay harmless."""

from __future__ import annotations

import gzip
from datetime import UTC, date, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.discover import (
    SiteEvidence,
    default_sitemaps,
    read_robots_sitemaps,
    read_sitemap,
    relevant_sitemaps,
)
from archivebot.discover.subsitemaps import sitemap_span
from archivebot.items import Link

URL = "https://example.com/sitemap.xml"
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def urlset(*entries: str) -> bytes:
    """A sitemap of the given entries."""
    return f"<?xml version='1.0' encoding='UTF-8'?><urlset {NS}>{''.join(entries)}</urlset>".encode()


def test_news_sitemap_keeps_title_date_language_and_keywords() -> None:
    """The news extension's fields are hints for the record."""
    data = urlset(
        """<url><loc>https://example.com/a-1</loc><lastmod>2024-05-13</lastmod>
        <n:news xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"><n:publication><n:name>The Example</n:name>
        <n:language>en</n:language></n:publication><n:publication_date>2024-05-12T10:00:00Z</n:publication_date>
        <n:title>Bridge &amp; river</n:title><n:keywords>traffic, river , traffic</n:keywords></n:news>
        <image:image xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><image:loc>https://example.com/i.jpg</image:loc></image:image></url>"""
    )
    (link,) = read_sitemap(data, URL).links

    assert link.url == "https://example.com/a-1"
    assert link.headline == "Bridge & river"
    assert link.date == datetime(2024, 5, 12, 10, tzinfo=UTC)
    assert not link.date_is_lastmod
    assert (link.language, link.keywords, link.via) == ("en", ["traffic", "river"], "sitemap")


def test_plain_sitemap_refuses_what_is_no_article_and_counts_it() -> None:
    """Addresses that say tag, author, service or file are refused with that reason."""
    paths = (
        "",
        "tag/river",
        "author/jane-doe",
        "privacy-policy",
        "photo.jpg",
        "world/2024/05/12/bridge-over-river-closed",
    )
    sitemap = read_sitemap(
        urlset(*(f"<url><loc>https://example.com/{p}</loc><lastmod>2024-05-12</lastmod></url>" for p in paths)), URL
    )

    assert [link.url for link in sitemap.links] == ["https://example.com/world/2024/05/12/bridge-over-river-closed"]
    assert sitemap.links[0].date_is_lastmod
    assert sitemap.refused == {"home": 1, "tag": 1, "author": 1, "service": 1, "file": 1}


def test_the_template_of_most_addresses_is_the_articles() -> None:
    """Short slugs count as articles where hundreds of addresses share their form; a lone section does not."""
    stories = [
        f"<url><loc>https://example.com/news/{word}-story-{i:04}</loc></url>" for i, word in enumerate(["river"] * 50)
    ]
    sitemap = read_sitemap(urlset(*stories, "<url><loc>https://example.com/world/</loc></url>"), URL)
    scores = {link.url: link.score for link in sitemap.links}

    assert min(score for url, score in scores.items() if "story" in url) > 0.5
    assert scores["https://example.com/world/"] < 0.3


def test_evidence_of_feeds_raises_and_lowers_scores() -> None:
    """What feeds announced shows which template is an article's."""
    evidence = SiteEvidence()
    evidence.learn(Link(url=f"https://example.com/n/{i}/", via="feed") for i in range(100, 120))
    data = urlset(
        "<url><loc>https://example.com/n/555/</loc></url>", "<url><loc>https://example.com/some/thing-else</loc></url>"
    )
    story, other = read_sitemap(data, URL, evidence=evidence).links

    assert story.score > 0.5 > other.score


def test_index_names_sub_sitemaps_but_never_itself() -> None:
    """A self-referring index ends."""
    data = f"""<sitemapindex {NS}><sitemap><loc>/sitemap.xml</loc></sitemap><sitemap><loc>https://example.com/s-1.xml.gz</loc>
    <lastmod>2024-05-12T10:00:00+00:00</lastmod></sitemap><sitemap><loc>http://[::1</loc></sitemap></sitemapindex>""".encode()
    sitemap = read_sitemap(data, URL)

    assert sitemap.format == "index"
    assert [(link.url, link.kind) for link in sitemap.sitemaps] == [("https://example.com/s-1.xml.gz", "sitemap")]
    assert sitemap.refused == {"self-reference": 1, "malformed": 1}


def test_gzip_once_twice_and_cut_off() -> None:
    """Compressed sitemaps are read; a cut one as far as it goes, flagged."""
    data = urlset(*(f"<url><loc>https://example.com/a-long-story-{i}</loc></url>" for i in range(2000)))
    packed = gzip.compress(data)

    assert len(read_sitemap(packed, URL).links) == 2000
    assert len(read_sitemap(gzip.compress(packed), URL).links) == 2000
    cut = read_sitemap(packed[: len(packed) // 2], URL)
    assert 0 < len(cut.links) < 2000
    assert "cut:size" in cut.flags
    assert read_sitemap(b"\x1f\x8b nonsense", URL).links == []


def test_a_gzip_bomb_ends_at_the_limit() -> None:
    """Spaces without end cost the limit and no more."""
    import zlib

    machine = zlib.compressobj(9, zlib.DEFLATED, 31)
    bomb = b"".join([machine.compress(b" " * 2**20) for _ in range(60)] + [machine.flush()])
    sitemap = read_sitemap(bomb, URL)

    assert sitemap.links == []
    assert "cut:size" in sitemap.flags


def test_text_sitemap_and_feed_as_sitemap() -> None:
    """One address a line; a feed handed in as a sitemap."""
    text = read_sitemap("\ufeffhttps://example.com/a-long-story-1\n\nnonsense\n".encode(), URL)
    feed = read_sitemap(
        b"<rss><channel><item><link>https://example.com/a-1</link><title>T</title></item></channel></rss>", URL
    )

    assert (text.format, [link.url for link in text.links]) == ("text", ["https://example.com/a-long-story-1"])
    assert text.refused == {"malformed": 1}
    assert (feed.format, [link.via for link in feed.links]) == ("feed", ["sitemap"])


def test_entity_bomb_is_harmless() -> None:
    """No document type survives."""
    data = b"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>
    <urlset><url><loc>https://example.com/&b;</loc></url><url><loc>https://example.com/a-good-long-story</loc></url></urlset>"""

    assert read_sitemap(data, URL).links[-1].url == "https://example.com/a-good-long-story"
    assert not any("aaaa" in link.url for link in read_sitemap(data, URL).links)


def test_relevant_sitemaps_are_those_of_the_days_asked_for_newest_first() -> None:
    """By name and by lastmod; tag and author sitemaps never; the news sitemap first."""
    links = [
        Link(url="https://example.com/sitemap-2024-03.xml"),
        Link(url="https://example.com/sitemap-2024-05.xml"),
        Link(url="https://example.com/sitemap-2024-04.xml"),
        Link(url="https://example.com/sitemap-2023.xml"),
        Link(url="https://example.com/post-sitemap7.xml", date=date(2024, 4, 20), date_is_lastmod=True),
        Link(url="https://example.com/post-sitemap1.xml", date=date(2020, 4, 20), date_is_lastmod=True),
        Link(url="https://example.com/author-sitemap.xml", date=date(2024, 5, 12), date_is_lastmod=True),
        Link(url="https://example.com/post_tag-sitemap.xml"),
        Link(url="https://example.com/news-sitemap.xml"),
    ]
    names = [link.url.rpartition("/")[2] for link in relevant_sitemaps(links, since=date(2024, 4, 5))]

    assert names == ["news-sitemap.xml", "sitemap-2024-05.xml", "sitemap-2024-04.xml", "post-sitemap7.xml"]
    assert len(relevant_sitemaps(links)) == 7
    until = [link.url.rpartition("/")[2] for link in relevant_sitemaps(links, until=date(2024, 3, 31))]
    assert "sitemap-2024-05.xml" not in until
    assert "sitemap-2024-03.xml" in until


def test_spans_in_names() -> None:
    """Years, months and days in file names and parameters."""
    assert sitemap_span("https://example.com/sitemap.xml?yyyy=2024&mm=02") == (date(2024, 2, 1), date(2024, 2, 29))
    assert sitemap_span("https://example.com/sitemaps/2024/02/03.xml") == (date(2024, 2, 3), date(2024, 2, 3))
    assert sitemap_span("https://example.com/sitemap_20240203.xml.gz") == (date(2024, 2, 3), date(2024, 2, 3))
    assert sitemap_span("https://example.com/sitemap-12.xml") is None
    assert sitemap_span("https://example.com/sitemap-20999999.xml") is None


def test_robots_txt_names_sitemaps() -> None:
    """Any case, relative ones too, each once; nonsense left out."""
    data = (
        b"\xef\xbb\xbfUser-agent: *\nDisallow: /x\nSITEMAP : /a.xml\nSitemap: https://example.com/b.xml # main\n"
        b"sitemap:/a.xml\nSitemap: http://[::1\n"
    )

    found = [link.url for link in read_robots_sitemaps(data, "https://example.com/robots.txt")]
    assert found == ["https://example.com/a.xml", "https://example.com/b.xml"]


def test_usual_places_are_guesses() -> None:
    """Guesses carry a low score, so that a 404 there is no failure."""
    assert all(link.score < 0.5 and link.kind == "sitemap" for link in default_sitemaps("https://example.com"))


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=300), st.text(alphabet="<>/![]&;#x?urlsetloc \"'=CDATA-%htp:.", max_size=300).map(str.encode)
    )
)
def test_any_bytes_give_a_sitemap_object(data: bytes) -> None:
    """No bytes raise, whatever they claim to be."""
    for prefix in (
        b"",
        b"<urlset><url><loc>",
        b"<sitemapindex><sitemap><loc>https://example.com/",
        b"https://",
        b"\x1f\x8b",
    ):
        read_sitemap(prefix + data, URL)
    read_robots_sitemaps(b"Sitemap:" + data, URL)


def test_evidence_survives_json() -> None:
    """What was learned goes through the ledger unchanged, and unknown keys do no harm."""
    evidence = SiteEvidence()
    evidence.learn([Link(url="https://example.com/a/1", via="feed")])
    evidence.confirm("https://example.com/b/2", False)

    assert SiteEvidence.from_json({**evidence.to_json(), "other": 1}) == evidence


def test_a_template_whose_pages_were_never_articles_is_doubted() -> None:
    """Fetched pages outweigh what was announced."""
    evidence = SiteEvidence()
    evidence.learn(Link(url=f"https://example.com/n/{i}/", via="feed") for i in range(100, 120))
    assert evidence.agreement("https://example.com/n/777/") == 1.0
    for i in range(200, 210):
        evidence.confirm(f"https://example.com/n/{i}/", False)
    assert evidence.agreement("https://example.com/n/777/") == 0.0
    assert SiteEvidence().agreement("https://example.com/n/777/") is None
