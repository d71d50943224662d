"""Whatever a site serves: every good story exactly once, nothing else in its place, the right exit code.

The sites of a group are crawled side by side in one process; each has its own archive.
"""

from __future__ import annotations

import gzip
import re
import zlib
from collections import Counter
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import brotli
import pytest

from tests.crawling import Crawled, crawl_side_by_side
from tests.faults.hostile import HostileSite
from tests.faults.server import Answer, Exchange, Server, response
from tests.faults.stories import article_html, listing_html

MEMORY_MB = 512

DEADLINE = 15
"""Seconds for a response: sixteen sites share one process here, and perhaps a slow machine."""

Check = Callable[[Crawled, HostileSite, Server], None]
SITES: dict[str, Callable[[HostileSite], Check | None]] = {}


def site(make: Callable[[HostileSite], Check | None]) -> Callable[[HostileSite], Check | None]:
    """Add a hostile site; the function sets the traps and may return what is to be checked beyond the stories."""
    SITES[make.__name__] = make
    return make


def baits(number: int, slug: str) -> list[str]:
    """Addresses that look like stories."""
    return [f"/world/2024/05/{n + 1:02}/{slug}-of-the-day-{n}1234" for n in range(number)]


def raw(data: bytes) -> Answer:
    """Bytes as they are, then the connection is closed."""
    return lambda exchange: exchange.send(data)


def ends_with(code: int) -> Check:
    """Only the exit code is checked further."""

    def check(result: Crawled, made: HostileSite, server: Server) -> None:
        assert result.exit_code == code, result.report

    return check


def only_own_hosts(result: Crawled, made: HostileSite, server: Server) -> None:
    assert result.exit_code == 0, result.report
    assert all(line["url"].startswith(server.url) for line in result.lines())


@site
def malformed_links(made: HostileSite) -> Check:
    made.bait_links(
        "javascript:alert(1)", "mailto:a@b.example", "http://[::1", "http://127.0.0.1:99999/a-story-that-is-far-away",
        "data:text/html,hi", "file:///etc/passwd", "http://user:secret@127.0.0.1:1/world/2024/05/01/a-story-of-old-times",
        "//evil.example/world/2024/01/01/a-story-of-elsewhere-12345", "ftp://127.0.0.1/x", "\x00\x01odd",
        "http://0x7f.1/a-story-in-hexadecimal-12345", "http://2130706433/a-story-in-decimal-12345", "http://exa mple/",
    )  # fmt: skip

    def check(result: Crawled, site: HostileSite, server: Server) -> None:
        only_own_hosts(result, site, server)
        assert "secret" not in result.log

    return check


@site
def bombs(made: HostileSite) -> Check:
    zeros = b"<html><body><p>" + b"0" * 60_000_000
    paths = baits(5, "a-very-large-story")
    made.bait_links(*paths)
    made.routes |= {
        paths[0]: response(gzip.compress(zeros), Content_Encoding="gzip"),
        paths[1]: response(gzip.compress(gzip.compress(zeros)), Content_Encoding="gzip, gzip"),
        paths[2]: response(brotli.compress(zeros, quality=2), Content_Encoding="br"),
        paths[3]: response(zlib.compress(zeros), Content_Encoding="deflate"),
        paths[4]: response(b"no gzip at all", Content_Encoding="gzip"),
    }

    def check(result: Crawled, site: HostileSite, server: Server) -> None:
        assert result.exit_code == 0
        assert result.report["cut"]["page-size"] == 4

    return check


@site
def endless(made: HostileSite) -> Check:
    paths = baits(3, "an-endless-story")
    made.bait_links(*paths)

    def flood(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>")
        while not exchange.stopped.is_set():
            exchange.send(b"<p>word word word</p>" * 4000)

    def drip(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>")
        exchange.drip(b"x", 0.1)

    def drip_headers(exchange: Exchange) -> None:
        exchange.send(b"HTTP/1.1 200 OK\r\n")
        exchange.drip(b"X-A: b\r\n", 0.1)

    made.routes |= {paths[0]: flood, paths[1]: drip, paths[2]: drip_headers}

    def check(result: Crawled, site: HostileSite, server: Server) -> None:
        assert result.report["failed"]["timeout"] == 2
        assert server.hits[paths[1]] == 2, "retried once"

    return check


@site
def redirects(made: HostileSite) -> Check:
    paths = baits(8, "a-story-that-moved")
    made.bait_links(*paths)
    targets = (
        paths[0],
        "http://169.254.169.254/latest",
        "file:///etc/passwd",
        "/",
        "http://elsewhere.example/",
        "http://[bad",
        "",
    )
    made.routes |= {path: response("", "302 Found", Location=to) for path, to in zip(paths, targets, strict=False)}
    made.prefixes[paths[7]] = lambda path, _headers: response("", "302 Found", Location=f"{path}1")

    def check(result: Crawled, site: HostileSite, server: Server) -> None:
        only_own_hosts(result, site, server)
        assert sum(n for path, n in server.hits.items() if path.startswith(paths[7])) <= 10

    return check


@site
def broken_responses(made: HostileSite) -> Check:
    paths = baits(8, "a-story-in-pieces")
    made.bait_links(*paths)
    made.routes |= {
        paths[0]: raw(b"HTTP/1.1 200 OK\r\nX-H: " + b"a" * 2_000_000 + b"\r\n\r\nhi"),
        paths[1]: raw(b"HTTP/1.1 200 OK\r\n" + b"Set-Cookie: c=v\r\n" * 5000 + b"Content-Length: 2\r\n\r\nhi"),
        paths[2]: raw(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\nhello"),
        paths[3]: raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\nshort"),
        paths[4]: raw(b"rubbish\r\n\r\n"),
        paths[5]: response(b"%PDF-1.4 no page", content_type="text/html"),
        paths[6]: raw(b""),
        paths[7]: raw(b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nshort"),
    }
    for story, kind in zip(made.stories[3:6], ("application/octet-stream", "image/png", "text/plain"), strict=True):
        made.routes[story.path] = response(article_html(story), content_type=kind)
    return ends_with(0)


@site
def calendar(made: HostileSite) -> Check:
    made.bait = '<a href="/calendar/2024/05/">Calendar</a><a href="/events/2024-05-01">1 May</a>'

    def month(path: str, _headers: dict[str, str]) -> Answer:
        year, number = map(int, re.findall(r"\d+", path)[:2])
        before, after = divmod(year * 12 + number - 2, 12), divmod(year * 12 + number, 12)
        return response(
            "<html><body><h1>Calendar</h1>"
            f'<a rel=prev href="/calendar/{before[0]}/{before[1] + 1:02}/">earlier</a>'
            f'<a rel=next href="/calendar/{after[0]}/{after[1] + 1:02}/">later</a></body></html>'
        )

    made.prefixes["/calendar/"] = month

    def check(result: Crawled, site: HostileSite, server: Server) -> None:
        assert result.exit_code == 0
        assert server.hits.total() < 300

    return check


@site
def endless_pagination(made: HostileSite) -> Check:
    made.bait = '<nav><a href="/more/">More</a><a href="/empty/">Empty</a><a href="/unique/">Unique</a></nav>'

    def following(path: str) -> str:
        base, _, number = path.partition("?page=")
        return f"{base}?page={int(number or 1) + 1}"

    def unique(path: str, _headers: dict[str, str]) -> Answer:
        number = int(path.partition("=")[2] or 1)
        links = "".join(
            f'<article><h2><a href="/unique/2024/05/01/a-story-that-is-not-there-{100_000 + 10 * number + n}">A story '
            f"that is not there {number} {n}</a></h2></article>"
            for n in range(10)
        )
        return response(f'<html><body><main>{links}<a rel=next href="{following(path)}">Next</a></main></body></html>')

    made.prefixes["/more/"] = lambda path, _headers: response(listing_html(made.stories[:5], following(path)))
    made.prefixes["/empty/"] = lambda path, _headers: response(listing_html([], following(path)))
    made.prefixes["/unique/?"] = unique
    made.routes["/unique/"] = unique

    def check(result: Crawled, site: HostileSite, server: Server) -> None:
        assert server.hits.total() < 400

    return check


@site
def sitemap_traps(made: HostileSite) -> Check:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY l0 "lol">{entities}]><urlset><url><loc>&l9;</loc></url></urlset>'
    )

    def index(path: str, _headers: dict[str, str]) -> Answer:
        assert made.server is not None
        names = [path, f"{path}1", f"{path}2"]
        entries = "".join(f"<sitemap><loc>{made.server.url.rstrip('/')}{name}</loc></sitemap>" for name in names)
        return response(f"<sitemapindex>{entries}</sitemapindex>", content_type="application/xml")

    made.prefixes["/maps/"] = index
    made.routes["/bomb.xml"] = response(bomb, content_type="application/xml")
    made.routes["/rss"] = response(
        '<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item>'
        "<title>&x;</title><link>/world/2024/01/01/a-story-out-of-a-file-11111</link></item></channel></rss>",
        content_type="application/xml",
    )
    made.bait = '<link rel=alternate type="application/rss+xml" href="/rss">'
    made.routes["/robots.txt"] = response(
        "User-agent: *\nAllow: /\nSitemap: /maps/a\nSitemap: /bomb.xml\n", content_type="text/plain"
    )

    def check(result: Crawled, site: HostileSite, server: Server) -> None:
        assert result.exit_code == 0
        assert server.hits.total() < 300
        assert b"root:" not in b"".join(path.read_bytes() for path in result.exports.iterdir())

    return check


@site
def lying_canonical(made: HostileSite) -> Check:
    for story in made.stories:
        lie = made.stories[0].path
        head = f'<link rel=canonical href="{lie}"><meta property="og:url" content="{lie}">'
        made.routes[story.path] = response(article_html(story, head))
    return ends_with(0)


@site
def no_stories(made: HostileSite) -> Check:
    paths = baits(4, "a-story-that-vanished")
    made.bait_links(*paths)
    made.routes |= {
        paths[0]: response(
            "<html><title>Page not found</title><h1>Page not found</h1><p>The page you are looking for does not exist. "
            "It may have been moved or removed entirely from our site.</p><p>Try the search instead.</p></html>"
        ),
        paths[1]: response("<title>Just a moment...</title>", "403 Forbidden", cf_mitigated="challenge"),
        paths[2]: response(
            "<html><title>We value your privacy</title><h1>We value your privacy</h1><p>We and our 823 partners store "
            "and access information on a device, such as cookies.</p><button>Accept all</button></html>"
        ),
        paths[3]: response("", "302 Found", Location="/"),
    }  # fmt: skip
    return ends_with(0)


@site
def slow_to_parse(made: HostileSite) -> Check:
    paths = baits(6, "a-story-in-a-maze")
    made.bait_links(*paths)
    made.routes |= {
        paths[0]: response(f"<html><body><div {' '.join(f'a{n}=1' for n in range(50_000))}>x</div></body></html>"),
        paths[1]: response("<html><body>" + "<div>" * 60_000 + "deep"),
        paths[2]: response("<html><body><div class='" + "x " * 1_000_000 + "'>y</div>"),
        paths[3]: response("<html><body>" + "<b><i>" * 20_000 + "</b></i>" * 20_000),
        paths[4]: response('<html><script type="application/ld+json">' + "[" * 100_000 + "</script><h1>a</h1>"),
        paths[5]: response("<html><body>" + "<table><tr><td>" * 5_000 + "x"),
    }
    head = (
        '<script type="application/ld+json">{"@type":"NewsArticle","headline":["x",{}],"datePublished":{"a":1},'
        '"author":[[[[1]]]],"image":NaN,"wordCount":' + "9" * 5000 + "}</script>"
    )
    for story in made.stories[2:6]:
        made.routes[story.path] = response(article_html(story, head))
    return ends_with(0)


@site
def flaky(made: HostileSite) -> Check:
    seen: Counter[str] = Counter()

    def first_fails(path: str, _headers: dict[str, str]) -> Answer | None:
        if not path.startswith("/world/2024"):
            return None
        seen[path] += 1
        kind = sum(map(ord, path)) % 4
        if seen[path] > 1 or kind == 3:
            return None
        if kind == 2:
            return response("slow down", "429 Too Many Requests", Retry_After="1")
        return response("oops", "503 Service Unavailable") if kind else raw(b"")

    made.before = first_fails
    return ends_with(0)


@site
def robots_loop(made: HostileSite) -> Check:
    made.routes["/robots.txt"] = response("", "302 Found", Location="/robots.txt")
    return ends_with(0)


@site
def robots_large(made: HostileSite) -> Check:
    data = "User-agent: *\nAllow: /\n#" + "x" * 3_000_000 + "\nUser-agent: *\nDisallow: /\n"
    made.routes["/robots.txt"] = response(data, content_type="text/plain")
    return ends_with(0)


@site
def forged_lines(made: HostileSite) -> Check:
    story = made.stories[5]
    page = article_html(story).replace("<h1>", "<h1>\x1b[31m\u202e").replace("</p>", "\u2028\x00</p>")
    made.routes[story.path] = response(page)

    def check(result: Crawled, site: HostileSite, server: Server) -> None:
        assert result.exit_code == 0
        assert "\x1b" not in result.log
        assert not any(set("\x1b\u202e\u2028\x00") & set(line["headline"] + line["body"]) for line in result.lines())

    return check


def check_stories(result: Crawled, made: HostileSite, server: Server) -> None:
    """Every good story exactly once, with its headline and all of its text."""
    base = server.url.rstrip("/")
    lines = [line for line in result.lines() if line["url"].removeprefix(base) in {s.path for s in made.stories}]

    assert Counter(line["url"] for line in lines) == Counter(base + story.path for story in made.stories)
    by_path = {line["url"].removeprefix(base): line for line in lines}
    for story in made.stories:
        assert by_path[story.path]["headline"] == story.headline
        assert all(paragraph in by_path[story.path]["body"] for paragraph in story.paragraphs)


GROUPS = 4
"""Processes over which the hostile sites are spread: what is promised is the memory of a crawl, not of all."""


@pytest.mark.timeout(280)
@pytest.mark.parametrize("group", range(GROUPS))
def test_good_stories_come_through_whatever_else_is_served(tmp_path: Path, group: int) -> None:
    made = {name: HostileSite(seed) for seed, name in enumerate(SITES) if seed % GROUPS == group}
    with ExitStack() as stack:
        servers = {name: stack.enter_context(one.serve()) for name, one in made.items()}
        checks = {name: SITES[name](made[name]) for name in made}
        results = crawl_side_by_side(
            {name: server.url for name, server in servers.items()}, tmp_path, DOWNLOAD_TIMEOUT=DEADLINE
        )

        for name, result in results.items():
            try:
                check_stories(result, made[name], servers[name])
                check = checks[name]
                if check is not None:
                    check(result, made[name], servers[name])
            except AssertionError as error:
                raise AssertionError(f"{name}: {error}; {result.report}") from error
        assert next(iter(results.values())).peak_mb < MEMORY_MB
        assert "Traceback" not in next(iter(results.values())).log


TROUBLED: dict[str, tuple[Callable[[str, dict[str, str]], Answer | None], int]] = {
    "refused": (lambda path, _h: None if path == "/robots.txt" else response("no", "403 Forbidden"), 6),
    "down": (lambda path, _h: None if path == "/robots.txt" else response("no", "503 Service Unavailable"), 5),
    "empty": (lambda path, _h: None if path == "/robots.txt" else response("<html><h1>Nothing</h1></html>"), 8),
    "robots_unreachable": (lambda path, _h: response("", "503 Busy") if path == "/robots.txt" else None, 7),
    "robots_forbids": (
        lambda path, _h: response("User-agent: *\nDisallow: /", content_type="text/plain")
        if path == "/robots.txt"
        else None,
        7,
    ),
    "wait_for_long": (
        lambda path, _h: response("later", "429 Too Many Requests", Retry_After="7200") if "/2024/" in path else None,
        4,
    ),
}  # fmt: skip


@pytest.mark.timeout(200)
def test_a_site_in_trouble_has_its_own_exit_code_and_nothing_is_fetched_in_spite_of_it(tmp_path: Path) -> None:
    with ExitStack() as stack:
        servers = {}
        for seed, (name, (before, _code)) in enumerate(TROUBLED.items()):
            made = HostileSite(seed)
            made.before = before
            servers[name] = stack.enter_context(made.serve())
        results = crawl_side_by_side(
            {name: server.url for name, server in servers.items()}, tmp_path, DOWNLOAD_TIMEOUT=DEADLINE
        )

        codes = {name: result.exit_code for name, result in results.items()}

        assert codes == {name: code for name, (_before, code) in TROUBLED.items()}
        assert not any("/2024/" in path for path in servers["robots_unreachable"].hits)
        assert set(servers["robots_forbids"].hits) == {"/robots.txt"}
