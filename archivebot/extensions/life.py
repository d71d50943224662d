"""The life of a run: opened before the engine is, looked after each second, closed with its report."""

from __future__ import annotations

import asyncio
import logging
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from scrapy import signals
from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.defer import deferred_from_coro

from archivebot.export.address import check_store
from archivebot.export.s3_options import options_by_settings
from archivebot.extensions.dataset import check_dataset, copy_warc, copy_warc_now_and_then, render_run
from archivebot.extensions.destination import destination
from archivebot.extensions.redesign import redesigned
from archivebot.memory import resident_bytes
from archivebot.run.closing import finish
from archivebot.run.configuration import read_configuration
from archivebot.run.session import Run, register

logger = logging.getLogger(__name__)

GRACE = 8.0
"""Seconds that downloads under way are given when the crawl is closing."""


class RunLife:
    """Opens the run of a news spider; every other component finds it there."""

    def __init__(self, crawler: Crawler) -> None:
        spider: Any = crawler.spider
        if not all(hasattr(spider, name) for name in ("arguments", "site", "given")):
            raise NotConfigured("no spider of archivebot's")
        self.crawler = crawler
        settings = crawler.settings
        self.run = Run(
            site=spider.site,
            spider=spider.name,
            arguments=spider.arguments,
            configuration=read_configuration(settings),
            given=spider.given,
        )
        self.ceiling = settings.getint("MEMUSAGE_LIMIT_MB") * 1024 * 1024
        configuration = self.run.configuration
        profile = getattr(spider, "profile", None)
        wanted = destination(spider.site, spider.arguments, configuration, profile)
        options_by_settings(configuration.s3)
        if profile is not None:
            found = profile.discover
            named = (*found.sections, *found.feeds, *found.sitemaps, *found.archives)
            self.run.ports = {port for url in named if (port := urlsplit(url).port)}
        self.run.exporter = partial(render_run, wanted=wanted)
        self.run.check_dataset = partial(check_dataset, wanted=wanted)
        if configuration.warc_store is not None:
            check_store(configuration.warc_store)
            self.run.copy_warc = copy_warc
        self.run.judge = redesigned
        self.run.open()
        register(crawler, self.run)
        self.run.stop = self._stop
        self._closing_since: float | None = None
        self._ticker: asyncio.Task[None] | None = None
        self._copier: asyncio.Task[None] | None = None
        crawler.signals.connect(self._opened, signal=signals.spider_opened)
        crawler.signals.connect(self._closed, signal=signals.spider_closed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RunLife:
        """Build it for a crawler; raises :class:`ArchivebotError` where the run cannot begin."""
        return cls(crawler)

    def _stop(self, reason: str) -> None:
        deferred_from_coro(self.crawler.engine.close_spider_async(reason=reason))

    def _opened(self) -> None:
        self._ticker = asyncio.ensure_future(self._tick())
        if self.run.copy_warc is not None:
            self._copier = asyncio.ensure_future(copy_warc_now_and_then(self.run))

    async def _tick(self) -> None:
        """Each second: land what waits, look at the memory, let no drip hold the end."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(1.0)
            self.run.flush()
            engine = self.crawler.engine
            slot = engine._slot
            if slot is not None and slot.closing is not None:
                self.run.closing = True
                if self._closing_since is None:
                    self._closing_since = loop.time()
                elif loop.time() - self._closing_since > GRACE:
                    self.run.cancel_downloads()
            elif self.ceiling and resident_bytes() > self.ceiling and self.run.stopped_by is None:
                logger.error("The memory ceiling of %d MiB is reached: closing", self.ceiling >> 20)
                self.run.stopped_by = "memory"
                self._stop("memory")

    def _closed(self, reason: str) -> None:
        for task in (self._ticker, self._copier):
            if task is not None:
                task.cancel()
        if self.run.stopped_by is None:
            self.run.stopped_by = reason
        finish(self.run)
