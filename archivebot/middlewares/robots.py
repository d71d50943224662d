"""robots.txt is obeyed (RFC 9309): unreachable means no."""

from __future__ import annotations

import asyncio
import logging

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    NotConfigured,
)

from archivebot.errors import AddressError
from archivebot.run.admission import Scope
from archivebot.run.json_log import write_json
from archivebot.run.robots import MAX_BYTES, RobotsRules, parse_robots
from archivebot.run.session import Run, run_of
from archivebot.urls import join, origin_of

logger = logging.getLogger(__name__)

MAX_REDIRECTS = 5
"""RFC 9309, 2.3.1.2: at least five are followed."""

TRIES = 3
TIMEOUT = 15.0
"""Seconds for a robots.txt: everything else waits for it."""

RETRY_PAUSE = 1.0
"""Seconds before an unreachable robots.txt is asked for again; doubled each time."""

DOWN: dict[type[BaseException], str] = {
    CannotResolveHostError: "dns",
    DownloadConnectionRefusedError: "connection",
    DownloadTimeoutError: "timeout",
}
"""Errors that mean that an origin is down as a whole."""

FETCH_KEY = "archivebot_robots"


class RobotsMiddleware:
    """Asks for robots.txt once an origin and run, and lets only allowed requests pass."""

    def __init__(self, crawler: Crawler, run: Run) -> None:
        self.crawler = crawler
        self.run = run
        self.obey = crawler.settings.getbool("ROBOTSTXT_OBEY")
        self.timeout = min(crawler.settings.getfloat("DOWNLOAD_TIMEOUT"), TIMEOUT)
        self._asking: dict[str, asyncio.Task[RobotsRules]] = {}

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> RobotsMiddleware:
        """Build it for a crawler."""
        run = run_of(crawler)
        if run is None:
            raise NotConfigured
        if run.configuration.log == "json":
            # The first component that is built after Scrapy's last change of the log.
            write_json()
        return cls(crawler, run)

    async def process_request(self, request: Request) -> None:
        """Raises :class:`IgnoreRequest` for what robots.txt forbids."""
        if request.meta.get(FETCH_KEY):
            return
        origin = origin_of(request.url)
        if origin is None:
            raise IgnoreRequest("malformed")
        rules = self.run.robots.get(origin) or await self._rules(origin)
        if self.obey and not rules.allows(request.url):
            raise IgnoreRequest("robots" if rules.state == "rules" else rules.down or "robots-unreachable")
        if rules.crawl_delay:
            self._slow_down(request, rules.crawl_delay)

    def _slow_down(self, request: Request, delay: float) -> None:
        """Keep the distance between requests that the site asks for."""
        downloader = self.crawler.engine.downloader
        _key, slot = downloader._get_slot(request)
        if slot.delay < delay:
            slot.delay = delay
            slot.jitter = 0.0
        request.meta["autothrottle_dont_adjust_delay"] = True

    async def _rules(self, origin: str) -> RobotsRules:
        task = self._asking.get(origin)
        if task is None:
            task = self._asking[origin] = asyncio.ensure_future(self._ask(origin))
        rules = await asyncio.shield(task)
        self.run.robots[origin] = rules
        return rules

    async def _ask(self, origin: str) -> RobotsRules:
        rules = RobotsRules(origin=origin, state="unreachable")
        for attempt in range(TRIES):
            if attempt:
                await asyncio.sleep(RETRY_PAUSE * 2 ** (attempt - 1))
            rules = await self._fetch(origin)
            if rules.state != "unreachable":
                return rules
        logger.warning("%s/robots.txt is unreachable (%s): nothing there is fetched", origin, rules.detail)
        return rules

    async def _fetch(self, origin: str) -> RobotsRules:
        """One try, redirects followed."""
        url = f"{origin}/robots.txt"
        scope = Scope.of([url])
        for _hop in range(MAX_REDIRECTS + 1):
            meta = {FETCH_KEY: True, "archivebot_kind": "robots", "download_maxsize": MAX_BYTES}
            request = Request(url, meta=meta | {"download_timeout": self.timeout}, priority=10)
            try:
                response = await self.crawler.engine.download_async(request)
            except AddressError:
                raise
            except Exception as error:
                down = DOWN.get(type(error))
                return RobotsRules(origin=origin, state="unreachable", detail=str(error)[:200], down=down)
            if response.status not in (301, 302, 303, 307, 308):
                return parse_robots(origin, response.status, response.body)
            location = (response.headers.get("Location") or b"").decode("utf-8", "replace")
            target = join(url, location) if location else None
            if target is None or not scope.holds(target):
                break
            url = target
        # RFC 9309, 2.3.1.2: too many redirects may be taken as "no robots.txt".
        return RobotsRules(origin=origin, state="none", detail="redirects")
