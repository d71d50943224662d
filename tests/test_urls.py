"""Addresses: canonical form, variants, shape; hostile strings cost nothing but themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tldextract import TLDExtract

from archivebot import urls
from archivebot.urls.datepath import date_in
from archivebot.urls.domains import suffixes

CANONICAL = [
    # scheme and host case, default port, empty path
    ("HTTP://Example.COM:80", "http://example.com/"),
    ("https://example.com:443/a", "https://example.com/a"),
    ("https://example.com:8443/a", "https://example.com:8443/a"),
    ("https://example.com:65535/a", "https://example.com:65535/a"),
    ("https://example.com:0443/a", "https://example.com/a"),
    ("http://127.0.0.1:443/a?b=1", "http://127.0.0.1:443/a?b=1"),
    ("https://example.com./a", "https://example.com/a"),
    # IDNA
    ("https://BÜCHER.example/ä", "https://xn--bcher-kva.example/%C3%A4"),
    ("https://xn--bcher-kva.example/%c3%a4", "https://xn--bcher-kva.example/%C3%A4"),
    # userinfo and fragment
    ("https://user:secret@example.com/a#top", "https://example.com/a"),
    ("https://example.com/a#!/b", "https://example.com/a"),
    # dot segments and escapes
    ("https://example.com/a/./b/../c", "https://example.com/a/c"),
    ("https://example.com/../../a", "https://example.com/a"),
    ("https://example.com/%7Euser/%41", "https://example.com/~user/A"),
    ("https://example.com/a b", "https://example.com/a%20b"),
    ("https://example.com/100%", "https://example.com/100%25"),
    ("https://example.com/a%2Fb", "https://example.com/a%2Fb"),
    # order of parameters; equal names are a list and keep theirs
    ("https://example.com/?b=2&a=1", "https://example.com/?a=1&b=2"),
    ("https://example.com/?t=2&t=1", "https://example.com/?t=2&t=1"),
    # tracking
    ("https://example.com/a?utm_source=x&utm_medium=y", "https://example.com/a"),
    ("https://example.com/a?id=7&fbclid=abc&gclid=d", "https://example.com/a?id=7"),
    ("https://example.com/a?at_medium=RSS&at_campaign=KARANGA", "https://example.com/a"),
    # sessions
    ("https://example.com/a;jsessionid=0A1B2C?x=1", "https://example.com/a?x=1"),
    ("https://example.com/a?PHPSESSID=0a1b2c3d", "https://example.com/a"),
    # caches
    ("https://example.com/a?rnd=0.8421937", "https://example.com/a"),
    ("https://example.com/a?id=7&nocache=1700000000", "https://example.com/a?id=7"),
    ("https://example.com/a?rand=7", "https://example.com/a?rand=7"),
    ("https://example.com/a?sid=0a1b2c3d4e5f60718293", "https://example.com/a"),
    ("https://example.com/a?sid=17", "https://example.com/a?sid=17"),
    ("https://example.com/(S(lit3py55t21z5v55vlm25s55))/a.aspx", "https://example.com/a.aspx"),
    # white space that editors leave in links
    (" https://example.com/a\n", "https://example.com/a"),
    ("https://exa\nmple.com/a", "https://example.com/a"),
    ("http://[::1]:8000/a", "http://[::1]:8000/a"),
    ("http://127.0.0.1:8000/a", "http://127.0.0.1:8000/a"),
]

NOT_ADDRESSES = [
    "",
    "javascript:void(0)",
    "mailto:a@example.com",
    "data:text/html,x",
    "file:///etc/passwd",
    "ftp://example.com/a",
    "tel:123",
    "http://[::1",
    "http://example.com:99999/",
    "http://example.com:port/",
    "http://example.com:0/",
    "http://",
    "http:///a",
    "//example.com/a",
    "/a/b",
    "http://exa mple.com/",
    "http://a..b/",
    "http://-/",
    "http://ex%61mple.com/",
    "http://" + "a" * 300 + ".com/",
    "http://example.com/" + "a" * 9000,
    "http://xn--\u0080.com/",
    "http://\ud800.com/",
]

VARIANTS = [
    "https://www.example.com/world/2024/05/12/a-long-story",
    "http://example.com/world/2024/05/12/a-long-story/",
    "https://m.example.com/world/2024/05/12/a-long-story",
    "https://mobile.example.com/world/2024/05/12/a-long-story",
    "https://amp.example.com/world/2024/05/12/a-long-story",
    "https://www.example.com/amp/world/2024/05/12/a-long-story",
    "https://www.example.com/world/2024/05/12/a-long-story/amp",
    "https://www.example.com/world/2024/05/12/a-long-story/amp/",
    "https://www.example.com/world/2024/05/12/a-long-story.amp",
    "https://www.example.com/world/2024/05/12/a-long-story?amp",
    "https://www.example.com/world/2024/05/12/a-long-story?amp=1",
    "https://www.example.com/world/2024/05/12/a-long-story?outputType=amp",
    "https://www-example-com.cdn.ampproject.org/c/s/www.example.com/world/2024/05/12/a-long-story",
    "https://www.google.com/amp/s/www.example.com/world/2024/05/12/a-long-story",
    "https://www.example.com/world/2024/05/12/a-long-story/print",
    "https://www.example.com/print/world/2024/05/12/a-long-story",
    "https://www.example.com/world/2024/05/12/a-long-story?print=1",
    "https://www.example.com/world/2024/05/12/a-long-story?view=print",
    "https://www.example.com/world/2024/05/12/a-long-story/index.html",
    "https://www.example.com/world/2024/05/12/a-long-story?ref=rss",
    "https://www.example.com/world/2024/05/12/a-long-story?utm_source=feed#comments",
    "https://www.example.com/world/2024/05/12/a-long-story?page=1",
]


@pytest.mark.parametrize(("given_url", "expected"), CANONICAL)
def test_canonical_form(given_url: str, expected: str) -> None:
    """One spelling for one resource."""
    assert expected == urls.canonicalize(given_url)


@pytest.mark.parametrize("text", NOT_ADDRESSES)
def test_what_is_no_address_gives_none(text: str) -> None:
    """Malformed links cost themselves, never an error."""
    assert urls.canonicalize(text) is None
    assert urls.variant_key(text) is None
    assert urls.registered_domain(text) is None
    assert urls.shape(text) is None
    assert urls.pattern(text) is None
    assert not urls.is_http_url(text)


@pytest.mark.parametrize("url", VARIANTS)
def test_variants_of_one_page_share_a_key(url: str) -> None:
    """AMP, print, mobile, www and referrer variants are suspected to be one page."""
    assert urls.variant_key(VARIANTS[0]) == urls.variant_key(url)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("https://example.com/a?id=1", "https://example.com/a?id=2"),
        ("https://example.com/a?source=12", "https://example.com/a?source=13"),
        ("https://example.com/a?page=2", "https://example.com/a"),
        ("https://example.com/amplifier", "https://example.com/lifier"),
        ("https://example.com/champ", "https://example.com/ch"),
        ("https://example.com/printing-money", "https://example.com/ing-money"),
        ("https://example.com/blueprint", "https://example.com/"),
        ("https://de.example.com/a", "https://fr.example.com/a"),
        ("https://m.com/a", "https://com/a"),
        ("https://example.com/A", "https://example.com/a"),
    ],
)
def test_different_pages_keep_different_keys(first: str, second: str) -> None:
    """What may choose another page stays in the key."""
    assert urls.variant_key(first) != urls.variant_key(second)


def test_the_menu_entry_that_led_to_a_page_is_no_part_of_it() -> None:
    page = "https://example.com/index.php?option=com_content&view=article&id=12:slug"
    assert urls.variant_key(page) == urls.variant_key(f"{page}&Itemid=50")
    assert urls.variant_marks(f"{page}&Itemid=50") == ()
    plain = "https://example.com/story.php?itemid="
    assert urls.variant_key(f"{plain}50") != urls.variant_key(f"{plain}51")


def test_marks_tell_the_plain_page_from_its_variants() -> None:
    """The plain page carries no mark and is to be preferred."""
    assert urls.variant_marks(VARIANTS[0]) == ()
    assert urls.variant_marks("https://m.example.com/a/amp") == ("mobile", "amp")
    assert urls.variant_marks("https://example.com/a?print=1") == ("print",)


def test_article_id_is_stable_and_short() -> None:
    """The key is a function of the canonical form; this value must never change within schema 1.x."""
    assert urls.article_id("https://example.com/a?utm_source=x") == urls.article_id("HTTPS://EXAMPLE.com/a#b")
    assert urls.article_id("https://example.com/a") == "f24a9deb5f47e5a4"
    assert urls.article_id("https://example.com/b") != urls.article_id("https://example.com/a")


def test_registered_domain() -> None:
    """Public suffixes, private suffixes, addresses and intranet names."""
    assert urls.registered_domain("https://www.example.co.uk/a") == "example.co.uk"
    assert urls.registered_domain("https://blog.blogspot.com/") == "blog.blogspot.com"
    assert urls.registered_domain("http://127.0.0.1:8000/") == "127.0.0.1"
    assert urls.registered_domain("http://localhost/") == "localhost"
    assert urls.same_site("https://www.example.com/", "http://m.example.com/a")
    assert not urls.same_site("https://example.com/", "https://example.org/")


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("a.b.example.co.jp", "example.co.jp"),
        # every name under a wildcard is a suffix, but for the exceptions
        ("www.shop.example.ck", "shop.example.ck"),
        ("www.ck", "www.ck"),
        ("news.www.ck", "www.ck"),
        # rules in other scripts hold for hosts in punycode
        ("www.xn--e1afmkfd.xn--p1ai", "xn--e1afmkfd.xn--p1ai"),
        ("co.uk", "co.uk"),
        ("printer.intranet", "printer.intranet"),
        ("[::1]", "[::1]"),
    ],
)
def test_a_registered_domain_stands_under_the_longest_public_suffix(host: str, domain: str) -> None:
    assert urls.registered_domain(f"https://{host}/a") == domain


def test_registered_domains_are_those_of_the_library_that_carries_the_list() -> None:
    library = TLDExtract(suffix_list_urls=(), cache_dir=None, include_psl_private_domains=True)
    for rule in sorted(suffixes())[::7]:
        host = "www.site." + rule.lstrip("!").replace("*", "any")
        found = library.extract_str(host)
        assert urls.registered_domain(f"https://{host}/") == f"{found.domain}.{found.suffix}", host


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/2024/05/12/slug", ("2024-05-12", "day")),
        ("/2024/may/12/slug", ("2024-05-12", "day")),
        ("/archive/2024-05-12", ("2024-05-12", "day")),
        ("/news/20240512/x", ("2024-05-12", "day")),
        ("/12/05/2024/x", ("2024-05-12", "day")),
        ("/2024/0512/c1001-40223222.html", ("2024-05-12", "day")),
        ("/2024/05/", ("2024-05-01", "month")),
        ("/2024-05/x", ("2024-05-01", "month")),
        ("/2024/slug", ("2024-01-01", "year")),
        ("/2024/02/31/x", ("2024-02-01", "month")),
    ],
)
def test_dates_in_paths(path: str, expected: tuple[str, str]) -> None:
    """Dates as publishing software writes them into addresses."""
    found = date_in(path)

    assert found is not None
    assert expected == (found.day.isoformat(), found.precision)


@pytest.mark.parametrize("path", ["/news/19891231234567", "/id/3020240512777", "/a/b", "/product-2020x", "/v/1234567"])
def test_numbers_that_are_no_dates(path: str) -> None:
    """Digits inside longer numbers are no dates."""
    assert date_in(path) is None


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com/world/2024/05/12/minister-resigns-after-vote",
        "https://example.com/minister-resigns-after-long-vote",
        "https://example.com/politik/article202159566/Verhaertete-Fronten-nach-Tumulten.html",
        "https://example.com/politik/minister-tritt-zurueck-a-1283746.html",
        "https://example.com/news_info.php?SerialNo=83141",
        "https://example.com/?p=31228",
        "https://example.com/a/dRwWqB/minister-gar",
        "https://example.com/article/DGXZQOUB148MY0U5A110C2000000/",
        "https://example.com/stories/544335905-total-benefits-paid",
        "https://example.com/news/1353889/تحلیل-روزنامه-از-دعوت-به-حضور",
        "https://example.com/ニュース/首相が辞任を表明した国会で",
        "https://example.com/aktuelles/5-inspirierende-frauen-aus-der-welt/2022/12/29/",
        "https://example.com/authors/2024/05/12/novelist-wins-the-prize-123456",
        "https://example.com/2024/05/12/leaders-meet-at-g20.html",
        "https://example.com/opinion/columnists/doe/the-year-that-media-will-not-forget-story.html",
    ],
)
def test_article_addresses(url: str) -> None:
    """The habits of article addresses."""
    found = urls.shape(url)

    assert found is not None
    assert found.points > 0, found


@pytest.mark.parametrize(
    ("url", "role"),
    [
        ("https://example.com/", "home"),
        ("https://example.com/index.html", "home"),
        ("https://example.com/world", ""),
        ("https://example.com/news/politics/", ""),
        ("https://example.com/tag/general-election-of-this-year", "tag"),
        ("https://example.com/topics/climate-change", "tag"),
        ("https://example.com/author/jane-doe", "author"),
        ("https://example.com/by/jane-mary-ann-doe", "author"),
        ("https://example.com/video/cat-falls-off-the-roof", "media"),
        ("https://shop.example.com/mugs/a-mug-with-our-name-12345", "service"),
        ("https://example.com/privacy-policy", "service"),
        ("https://example.com/forum/thread/1012-will-the-bridge-be-closed", "service"),
        ("https://example.com/viewtopic.php?f=2&t=1012", "service"),
        ("https://example.com/service/impressum-10115018.html", "service"),
        ("https://example.com/newsletter-anmeldung-8877367.html", "service"),
        ("https://example.com/world?page=3", "page"),
        ("https://example.com/world/page/3/", "page"),
        ("https://example.com/world?sort=oldest", "facet"),
        ("https://example.com/photo.jpg", "file"),
        ("https://example.com/rss.xml", "feed"),
        ("https://example.com/world/feed/", "feed"),
        ("https://example.com/archive/2024-05-12", "listing"),
        ("https://example.com/2024/05/", "listing"),
        ("https://example.com/category/world", "listing"),
    ],
)
def test_addresses_of_other_pages(url: str, role: str) -> None:
    """Sections, tags, authors, media, services and files are told by their address."""
    found = urls.shape(url)

    assert found is not None
    assert role == found.role
    assert found.points < 0


@pytest.mark.parametrize("path", ["/2024/05/12/g20", "/2024/05/12/repost-14.html", "/2024/05/covid-19"])
def test_a_word_behind_a_date_names_a_story_and_not_the_page_of_that_day(path: str) -> None:
    found = urls.shape("https://example.com" + path)

    assert found is not None
    assert found.role == ""


@pytest.mark.parametrize("path", ["/2024/05/12/", "/archive/2024/05/index.html", "/2024/may/12/"])
def test_a_path_that_ends_with_its_date_is_the_page_of_that_time(path: str) -> None:
    found = urls.shape("https://example.com" + path)

    assert found is not None
    assert found.role == "listing"


def test_pattern_is_the_template_behind_addresses() -> None:
    """Addresses of one template give one pattern; others do not."""
    first = urls.pattern("https://example.com/world/2024/05/12/minister-resigns-after-vote-1234")
    second = urls.pattern("https://example.com/sport/2023/11/02/cup-goes-to-the-north-98765")

    assert first == second
    assert first != urls.pattern("https://example.com/world/2024/05/12")
    assert urls.pattern("https://example.com/a?id=1&x=2") == "/w?id&x"


@pytest.mark.parametrize("piece", ["-", ".", "_,", "a-", "/a", "%41", "日", "2024-", "/amp", "=1&", "/../", "a."])
def test_long_addresses_made_of_one_piece_cost_little(piece: str) -> None:
    """No rule goes back and forth over such strings: a few milliseconds each, or this test takes minutes."""
    for start in ("http://example.com/", "http://example.com/?", "http://"):
        for end in range(12):
            text = start + (piece * 4_000)[: 4_000 - end]
            urls.shape(text), urls.pattern(text), urls.variant_key(text), urls.registered_domain(text)


hostile = st.one_of(
    st.text(max_size=80),
    st.text(alphabet="htps:/.[]@%?&=#;\\ -0129abé\u202e\ud800\n", max_size=60).map("http://".__add__),
    st.from_regex(r"https?://[a-z.:\[\]]{1,12}(:\d{0,6})?/[a-z0-9%./;?&=-]{0,40}", fullmatch=True),
)


@given(hostile)
def test_canonicalize_is_idempotent_and_never_raises(text: str) -> None:
    """The canonical form of a canonical form is itself, and still an address."""
    once = urls.canonicalize(text)
    urls.shape(text), urls.pattern(text), urls.variant_marks(text), urls.article_id(text)
    if once is None:
        assert urls.variant_key(text) is None
    else:
        assert urls.canonicalize(once) == once
        assert urls.variant_key(once) == urls.variant_key(text)
        assert "@" not in once.split("/")[2]
        assert "#" not in once


@given(hostile, hostile)
def test_join_gives_an_address_or_none(base: str, href: str) -> None:
    """A link on a page becomes an absolute web address or nothing."""
    joined = urls.join(base, href)

    assert joined is None or urls.is_http_url(joined)
