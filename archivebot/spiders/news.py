"""The generic news spider: from any address of a news site to its articles."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from datetime import UTC, datetime
from typing import Any, ClassVar

from scrapy import Request, Spider
from scrapy.crawler import Crawler
from scrapy.http import Response
from twisted.python.failure import Failure

from archivebot.errors import ArgumentError
from archivebot.items import Article
from archivebot.run.admission import Admission, Scope, site_of
from archivebot.run.arguments import Arguments, parse_arguments
from archivebot.run.session import Run, run_of
from archivebot.sites import Profile, generic_profile
from archivebot.spiders.articles import ArticleReader
from archivebot.spiders.failures import Failures
from archivebot.spiders.pump import Pump
from archivebot.spiders.sources import SourceReader
from archivebot.spiders.tasks import Task
from archivebot.spiders.walk_book import WalkBook


class NewsSpider(Spider):
    """Crawls one news site: ``scrapy crawl news -a url=https://any.site/section/``.

    Spiders of site profiles are subclasses with another :attr:`profile`, made by
    :class:`archivebot.spiders.loader.ProfileSpiderLoader`.
    """

    name = "news"
    profile: ClassVar[Profile | None] = None
    """What is known of the site beforehand; None for any site."""

    def __init__(self, name: str | None = None, **given: Any) -> None:
        super().__init__(name)
        self.given = {key: value for key, value in given.items() if not key.startswith("_")}
        self.arguments: Arguments = parse_arguments(self.given, datetime.now(UTC))
        self.site = self._site()
        self._bell: asyncio.Event | None = None

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> NewsSpider:
        """Build it for a crawler; scrapyd's own arguments (``_job``) are passed over."""
        spider = cls(*args, **kwargs)
        spider._set_crawler(crawler)
        return spider

    def _site(self) -> str:
        if self.profile is not None:
            return self.profile.name
        if not self.arguments.urls:
            raise ArgumentError(f"say where to begin: archivebot crawl {self.name} -a url=https://news.example/")
        site = site_of(self.arguments.urls[0])
        if site is None:
            raise ArgumentError(f"url={self.arguments.urls[0]!r} is no web address")
        return site

    @property
    def run(self) -> Run:
        """The run of this crawl."""
        run = run_of(self.crawler)
        if run is None:
            raise RuntimeError("archivebot's add-on is not enabled: ADDONS = {'archivebot.addon.ArchivebotAddon': 500}")
        return run

    async def start(self) -> AsyncIterator[Request]:
        """Hand out requests as long as there is something to do, a bounded number at a time."""
        self._bell = asyncio.Event()
        run = self.run
        scope = Scope.of(self._beginnings(), self.profile.domains if self.profile else ())
        admission = Admission(scope, self.arguments)
        self.pump = Pump(run, scope, self.crawler.settings.getint("CONCURRENT_REQUESTS"))
        self.book = WalkBook(run, self.pump, admission, self.profile)
        self.articles = ArticleReader(run, self.pump, self.book, scope, self.profile or generic_profile())
        self.sources = SourceReader(run, self.pump, admission, self.book, self.profile)
        self.failures = Failures(run, self.pump, self.crawler.settings.getint("RETRY_TIMES"))
        loop = asyncio.get_running_loop()
        self.book.begin(self._beginnings())
        while True:
            more = run.land_piece()
            task = self.pump.next(loop.time())
            if task is not None:
                if self.failures.has_moved(task):
                    self._over(task)
                else:
                    yield self.request(task)
            elif more:
                await asyncio.sleep(0)
            elif self.pump.finished:
                if not (self.sources.archives.reach_back() or self.sources.beyond.reach()):
                    break
            else:
                await self._wait(self.pump.wake_at(), loop)
        run.flush()
        self.book.remember_walks()

    def _beginnings(self) -> tuple[str, ...]:
        if self.arguments.urls:
            return self.arguments.urls
        if self.profile is None:
            return ()
        found = self.profile.discover
        named = (*found.sections, *found.feeds, *found.sitemaps)
        return tuple(named) or tuple(f"https://{domain}/" for domain in self.profile.domains)

    async def _wait(self, wake_at: float | None, loop: asyncio.AbstractEventLoop) -> None:
        """Until a task ends, or a waiting one is due, or a second has passed."""
        bell = self._bell
        if bell is None:
            return
        bell.clear()
        seconds = 1.0 if wake_at is None else min(max(wake_at - loop.time(), 0.01), 1.0)
        handle = loop.call_later(seconds, bell.set)
        try:
            await bell.wait()
        finally:
            handle.cancel()

    def request(self, task: Task) -> Request:
        """The request of a task."""
        headers: dict[str, str] = {}
        known = task.entry if task.is_article else task.walk if task.first else None
        if task.story is not None:
            # What the ledger remembers is the first part's.
            known = None
        if known is not None and known.etag:
            headers["If-None-Match"] = known.etag
        if known is not None and known.last_modified:
            headers["If-Modified-Since"] = known.last_modified
        cookies = self.pump.turnstile.header(task.url)
        if cookies is not None:
            headers["Cookie"] = cookies
        meta: dict[str, Any] = {"archivebot_kind": task.kind}
        if task.kind in ("feed", "sitemap"):
            meta["download_maxsize"] = self.run.configuration.sitemap_maxsize
        return Request(
            task.url,
            callback=self.answered if task.is_article else self.announced,
            errback=self.failed,
            headers=headers or None,
            meta=meta,
            cb_kwargs={"task": task},
            dont_filter=True,
        )

    def answered(self, response: Response, task: Task) -> Iterable[Article]:
        """Understand the answer of an article's address; an article goes on to the pipelines."""
        try:
            self.pump.hosts.answered(task.url)
            if self.failures.accepts(response, task):
                return self.articles.read(response, task)
            return self.articles.finish(task)
        finally:
            self._over(task)

    async def announced(self, response: Response, task: Task) -> Iterable[Article]:
        """Understand the answer of a listing, feed or sitemap."""
        try:
            self.pump.hosts.answered(task.url)
            if not self.failures.accepts(response, task):
                return ()
            links = await self.sources.read(response, task)
            # An address may look like a section's or a day's: no article is to be lost for that.
            return self.articles.read_story(response, task, links) if links is not None else ()
        finally:
            self._over(task)

    def failed(self, failure: Failure) -> Iterable[Article]:
        """Understand that no answer came."""
        task: Task = failure.request.cb_kwargs["task"]  # type: ignore[attr-defined]  # set by Scrapy
        try:
            self.failures.failed(failure.value or RuntimeError("no reason given"), task)
            return self.articles.finish(task)
        finally:
            self._over(task)

    def _over(self, task: Task) -> None:
        self.pump.done(task)
        if self._bell is not None:
            self._bell.set()
