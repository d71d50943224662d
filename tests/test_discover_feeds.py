"""Feeds of every format become links with what they announced; broken and hostile ones stay harmless."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivebot.discover import find_feeds, read_feed, read_listing
from archivebot.page import Page

URL = "https://example.com/feeds/rss.xml"

RSS = b"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom"
     xmlns:media="http://search.yahoo.com/mrss/" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
<channel><title>The Example &amp; Co</title><link>https://example.com/</link><language>en-GB</language>
<atom:link rel="next" href="?page=2"/><atom:link rel="self" href="https://example.com/feeds/rss.xml"/>
<item><title>Bridge &lt;em&gt;closed&lt;/em&gt; &amp;amp; reopened</title>
 <link>/world/bridge-closed-1?utm_source=rss</link>
 <media:title>Photo of a bridge</media:title>
 <pubDate>Sun, 12 May 2024 10:00:00 +0200</pubDate>
 <category>Traffic</category><category><![CDATA[City & Region]]></category></item>
<item><title><![CDATA[Second &nbsp; story]]></title><link>http://feeds.example/~r/abc/</link>
 <feedburner:origLink>https://example.com/world/second-story-2</feedburner:origLink>
 <dc:date>2024-05-11</dc:date><dc:language>fr</dc:language></item>
<item><title>By guid</title><guid>https://example.com/world/third-story-3</guid><pubDate>not a date</pubDate></item>
<item><title>No permanent link</title><guid isPermaLink="false">https://example.com/4</guid></item>
<item><title>Hostile</title><link>http://[::1</link></item>
<item><title>Script</title><link>javascript:alert(1)</link></item>
</channel></rss>"""

ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://example.com/news/"><title>Beispiel</title>
<link rel="self" href="atom.xml"/><link rel="prev-archive" href="https://example.com/atom-2023.xml"/>
<entry><title type="html">Rat &lt;b&gt;tagt&lt;/b&gt;</title>
 <link rel="enclosure" href="a.mp3"/><link href="rat-tagt-heute"/>
 <id>tag:example.com,2024:1</id><updated>2024-05-12T10:00:00Z</updated><published>2024-05-12T08:00:00Z</published>
 <category term="politik" label="Politik"/></entry>
<entry><title>Nur ge&auml;ndert</title>
 <link rel="alternate" href="/a/2"/><updated>2024-05-10T10:00:00.1234567+02:00</updated></entry>
</feed>"""

RDF = b"""<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Caf\xe9</title></channel>
<item rdf:about="https://example.com/a-1"><title>\xc9t\xe9</title><link>https://example.com/a-1</link>
 <dc:date>2024-05-12T10:00:00+09:00</dc:date></item>
</rdf:RDF>"""

JSON = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Example",
    "language": "en",
    "next_url": "https://example.com/feed.json?page=2",
    "items": [
        {
            "id": "1",
            "url": "https://example.com/a-1",
            "title": "One",
            "date_published": "2024-05-12T10:00:00Z",
            "tags": ["x", 7],
        },
        {"id": "https://example.com/a-2", "date_modified": "2024-05-12"},
        {"id": 3, "url": None},
        "nonsense",
    ],
}


def test_rss_gives_headline_date_keywords_and_language() -> None:
    """RSS 2.0 with its usual extensions; titles lose their markup; original addresses beat redirectors."""
    feed = read_feed(RSS, URL)

    assert feed.format == "rss"
    assert feed.title == "The Example & Co"
    assert feed.language == "en-GB"
    assert [link.url for link in feed.links] == [
        "https://example.com/world/bridge-closed-1?utm_source=rss",
        "https://example.com/world/second-story-2",
        "https://example.com/world/third-story-3",
    ]
    first, second, third = feed.links
    assert first.headline == "Bridge closed & reopened"
    assert first.date == datetime.fromisoformat("2024-05-12T10:00:00+02:00")
    assert first.keywords == ["Traffic", "City & Region"]
    assert (first.via, first.kind, first.language) == ("feed", "article", "en-GB")
    assert (second.headline, second.date, second.language) == ("Second story", date(2024, 5, 11), "fr")
    assert third.date is None
    assert feed.refused == {"no-address": 1, "malformed": 2}
    assert [link.url for link in feed.next_pages] == ["https://example.com/feeds/rss.xml?page=2"]


def test_atom_resolves_its_base_and_keeps_updated_apart_from_published() -> None:
    """An entry that only says when it changed has no publication date."""
    feed = read_feed(ATOM, "https://example.com/atom.xml")

    assert feed.format == "atom"
    assert feed.language == "de"
    first, second = feed.links
    assert first.url == "https://example.com/news/rat-tagt-heute"
    assert first.headline == "Rat tagt"
    assert first.date == datetime(2024, 5, 12, 8, tzinfo=UTC)
    assert not first.date_is_lastmod
    assert first.keywords == ["Politik"]
    assert second.headline == "Nur geändert"
    assert second.date_is_lastmod
    assert [link.url for link in feed.next_pages] == ["https://example.com/atom-2023.xml"]


def test_rdf_in_latin_1() -> None:
    """RSS 1.0, declared charset honoured."""
    feed = read_feed(RDF, URL)

    assert (feed.format, feed.title) == ("rdf", "Café")
    assert [link.headline for link in feed.links] == ["Été"]


def test_json_feed() -> None:
    """JSON Feed 1.x; entries of wrong types are counted."""
    feed = read_feed(json.dumps(JSON).encode(), "https://example.com/feed.json", "application/feed+json")

    assert feed.format == "json"
    assert [link.url for link in feed.links] == ["https://example.com/a-1", "https://example.com/a-2"]
    assert feed.links[0].keywords == ["x"]
    assert feed.links[1].date_is_lastmod
    assert feed.refused == {"no-address": 1, "malformed": 1}
    assert [link.url for link in feed.next_pages] == ["https://example.com/feed.json?page=2"]


def test_wordpress_feeds_go_on_by_paged() -> None:
    """WordPress serves older pages of every feed, and says that it is WordPress."""
    data = b"""<rss><channel><generator>https://wordpress.org/?v=6.4</generator>
    <item><link>https://example.com/a-story-1</link></item></channel></rss>"""

    first = read_feed(data, "https://example.com/feed/")
    second = read_feed(data, "https://example.com/feed/?paged=2")
    empty = read_feed(data.replace(b"item", b"nothing"), "https://example.com/feed/?paged=3")

    assert [link.url for link in first.next_pages] == ["https://example.com/feed/?paged=2"]
    assert [link.url for link in second.next_pages] == ["https://example.com/feed/?paged=3"]
    assert empty.next_pages == []


def test_broken_xml_is_read_as_far_as_it_goes() -> None:
    """Bare ampersands, HTML entities, control characters, wrong charset, missing end: all seen in feeds."""
    data = (
        b"\n <?xml version='1.0' encoding='utf-8'?><rss><channel><title>Caf\xe9 &eacute; \x0b</title>"
        b"<item><link>https://example.com/story?a=1&b=2</link><title>Fish & chips &bogus; &#233;</title></item>"
        b"<item><link>https://example.com/cut-off"
    )
    feed = read_feed(data, URL)

    assert feed.title == "Café é"
    assert feed.links[0].url == "https://example.com/story?a=1&b=2"
    assert feed.links[0].headline == "Fish & chips &bogus; é"


def test_entities_are_never_expanded_and_files_never_read(tmp_path) -> None:
    """Billion laughs and external entities: no text, no time, no file."""
    secret = tmp_path / "secret.txt"
    secret.write_text("top secret")
    bomb = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "ha" * 10}">' for i in range(12))
    for subset in (
        bomb,
        f'<!ENTITY e11 SYSTEM "{secret.as_uri()}">',
        '<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;',
    ):
        data = (
            f"<?xml version='1.0'?><!DOCTYPE rss [{subset}]><rss><channel><title>&e11;</title>"
            "<item><link>https://example.com/good-story</link><title>Good &e11;</title></item></channel></rss>"
        )
        for encoding in ("utf-8", "utf-16"):
            feed = read_feed(data.encode(encoding), URL)

            assert [link.url for link in feed.links] == ["https://example.com/good-story"]
            assert len(feed.links[0].headline or "") < 20
            assert "secret" not in f"{feed.title}{feed.links[0].headline}"


def test_what_is_no_feed_has_no_format() -> None:
    """HTML, JSON of another kind and nothing at all."""
    for data in (b"", b"<html><body>404</body></html>", b'{"items": []}', b"{", b"\xff\xfe", b"<rss", b"[" * 100_000):
        feed = read_feed(data, URL, "application/json" if data.startswith(b"[") else None)

        assert feed.links == []


def test_deep_nesting_ends_quickly() -> None:
    """60,000 levels are cut by the parser, and said."""
    feed = read_feed(b"<rss><channel>" + b"<a>" * 60_000, URL)

    assert feed.links == []
    assert "broken-xml" in feed.flags


@pytest.mark.parametrize(
    "piece", [b"<![CDATA[", b"&", b"<item>", b"<!DOCTYPE [", b"]] >", b"&amp;amp;", b"<a b='c'>", b"\x00"]
)
def test_megabytes_of_one_piece_cost_no_more_than_their_length(piece: bytes) -> None:
    """No rule scans to the end again and again, or this test takes minutes."""
    feed = read_feed(b"<rss><channel><item><title>" + piece * (2**21 // len(piece)), URL)

    assert feed.links == []


def test_autodiscovery() -> None:
    """Named feeds are found, comment feeds are not."""
    html = """<head><base href="https://example.com/x/">
    <link rel="alternate" type="application/rss+xml" title="News" href="../feed">
    <link rel="alternate" type="application/atom+xml; charset=utf-8" href="https://example.com/atom.xml">
    <link rel="alternate" type="application/rss+xml" href="/comments/feed/">
    <link rel="alternate" hreflang="de" href="/de"><link rel="alternate" type="application/rss+xml" href="http://[::1"></head>"""
    page = Page.from_html(html, url="https://example.com/")

    assert [link.url for link in find_feeds(page)] == ["https://example.com/feed", "https://example.com/atom.xml"]


def test_feeds_that_are_only_linked_are_taken_where_none_is_named() -> None:
    """A plain link to the site's feed counts; the comment feed of a story does not."""
    html = """<a href="/rss/news.xml">RSS</a><a href="/a-long-story-with-comments/feed/">Comments</a>"""
    listing = read_listing(Page.from_html(html, url="https://example.com/"))

    assert [link.url for link in listing.feeds] == ["https://example.com/rss/news.xml"]


@settings(max_examples=150)
@given(
    st.one_of(
        st.binary(max_size=300), st.text(alphabet="<>/![]&;#x?rssitemlink \"'=CDATA-%", max_size=300).map(str.encode)
    )
)
def test_any_bytes_give_a_feed_object(data: bytes) -> None:
    """No bytes raise, whatever they claim to be."""
    for prefix in (b"", b"<rss><channel><item>", b'{"version":"https://jsonfeed.org/version/1","items":['):
        for link in read_feed(prefix + data, URL).links:
            assert link.url.startswith("http")
