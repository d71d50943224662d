"""Fetching a few addresses for a command: the same engine, robots.txt and address checks as a crawl, nothing kept."""

from __future__ import annotations

import tempfile
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response
from scrapy.settings import Settings
from twisted.python.failure import Failure

from archivebot.errors import ArgumentError
from archivebot.items import Article
from archivebot.run.admission import Scope
from archivebot.run.answers import REDIRECTS
from archivebot.run.forward import forward_target
from archivebot.run.received import META_KEY, Received
from archivebot.spiders.failures import plain_headers
from archivebot.spiders.news import NewsSpider
from archivebot.spiders.redirects import moved_to
from archivebot.warc import WarcResponse

MAX_HOPS = 5
"""Redirects that an address is followed through."""

Follow = Callable[[str, WarcResponse], Iterable[str]]
"""(address asked for, response) -> further addresses to fetch."""


class FetchSpider(NewsSpider):
    """Fetches given addresses, and what ``follow`` names; keeps the responses in memory."""

    name = "fetch"

    def __init__(
        self, name: str | None = None, *, addresses: Sequence[str], kept: dict[str, WarcResponse], follow: Follow
    ) -> None:
        super().__init__(name, url=" ".join(addresses))
        self.addresses = addresses
        self.kept = kept
        self.follow = follow
        self.asked: set[str] = set()

    async def start(self) -> AsyncIterator[Request]:
        """Ask for every address once."""
        for url in self.addresses:
            if url not in self.asked:
                yield self.ask(url, url)

    def ask(self, asked: str, url: str, hops: int = 0) -> Request:
        """The request of an address, or of where it was redirected to."""
        self.asked.add(asked)
        return Request(
            url,
            callback=self.keep,
            errback=self.lost,
            meta={"archivebot_kind": "article"},
            cb_kwargs={"asked": asked, "hops": hops},
            dont_filter=True,
        )

    def keep(self, response: Response, asked: str, hops: int) -> Iterable[Request]:
        """Keep a response under the address that was asked for, or follow it."""
        location = location_of(response)
        if location is not None and hops < MAX_HOPS:
            # A redirect home is followed here: where a dead address leads is what the caller wants to know.
            move = moved_to(response.url, location, Scope.of(self.arguments.urls))
            target = move.url or (response.urljoin("/") if move.reason == "redirected-home" else "")
            if target:
                yield self.ask(asked, target, hops + 1)
                return
        received: Received = response.meta[META_KEY]
        self.kept[asked] = WarcResponse(
            url=response.url if hops else asked,
            status=received.status,
            reason=received.reason,
            headers=[(name.decode("latin-1"), value.decode("latin-1")) for name, value in received.headers],
            body=received.body,
            fetched_at=received.at,
            truncated=received.truncated,
        )
        for url in self.follow(asked, self.kept[asked]):
            if url not in self.asked:
                yield self.ask(url, url)

    def lost(self, failure: Failure) -> Iterable[Article]:
        """No answer: the address is simply not among the responses."""
        self.logger.info("not fetched: %s", failure.value)
        return ()


def location_of(response: Response) -> bytes | None:
    """Where an answer leads, by its header or by a page that is nothing else."""
    if response.status in REDIRECTS:
        return response.headers.get("Location") or b""
    target = forward_target(response.url, response.body, plain_headers(response)) if response.status == 200 else None
    return target.encode() if target is not None else None


def nothing_more(asked: str, response: WarcResponse) -> Iterable[str]:
    """Follow nothing."""
    return ()


def fetch(urls: Sequence[str], settings: Settings | None, *, follow: Follow = nothing_more) -> dict[str, WarcResponse]:
    """Fetch addresses politely, once in a process; returns address asked for -> response, the unreachable left out.

    The addresses are followed through redirects inside their sites. Raises :class:`ArgumentError` for what is no web
    address.
    """
    for url in urls:
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
            raise ArgumentError(f"{url!r} is no http or https address")
    kept: dict[str, WarcResponse] = {}
    with tempfile.TemporaryDirectory(prefix="archivebot-") as name:
        own = settings.copy() if settings is not None else Settings()
        for setting in ("ARCHIVEBOT_ARCHIVE", "ARCHIVEBOT_EXPORTS"):
            own.set(setting, str(Path(name) / "archive"), priority="cmdline")
        # An environment's ledger is the archive's; this run keeps nothing.
        own.set("ARCHIVEBOT_LEDGER", str(Path(name) / "archive" / "ledger.db"), priority="cmdline")
        own.set("LOG_LEVEL", "ERROR", priority="cmdline")
        process = AsyncCrawlerProcess(own)
        process.crawl(FetchSpider, addresses=urls, kept=kept, follow=follow)
        process.start()
    return kept
