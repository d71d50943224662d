"""The add-on: the one place that names components and their order, for this project and for any other."""

from __future__ import annotations

import os
from typing import Any

from scrapy.crawler import Crawler
from scrapy.settings import BaseSettings

from archivebot import __version__
from archivebot.run.configuration import read_configuration
from archivebot.run.json_log import leave_out_first_line, write_json
from archivebot.spiders.news import NewsSpider

DOWNLOAD_HANDLER = "archivebot.handlers.ArchivebotDownloadHandler"

SETTINGS: dict[str, Any] = {
    # Politeness.
    "ROBOTSTXT_OBEY": True,
    "AUTOTHROTTLE_ENABLED": True,
    "AUTOTHROTTLE_START_DELAY": 0.5,
    "AUTOTHROTTLE_MAX_DELAY": 30.0,
    "AUTOTHROTTLE_TARGET_CONCURRENCY": 2.0,
    "DOWNLOAD_DELAY": 0.2,
    "CONCURRENT_REQUESTS": 16,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 4,
    "COOKIES_ENABLED": False,
    # Limits.
    "DOWNLOAD_MAXSIZE": 16 * 1024 * 1024,
    "DOWNLOAD_TIMEOUT": 30,
    "RETRY_TIMES": 2,
    "CLOSESPIDER_TIMEOUT": 6 * 3600,
    "MEMUSAGE_LIMIT_MB": 448,
    # Nothing listens.
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    # Speed: one item a page needs one worker; the frontier knows what was seen.
    "CONCURRENT_ITEMS": 1,
    "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",
    "SCHEDULER": "archivebot.extensions.PlainScheduler",
    "STATS_CLASS": "archivebot.extensions.PlainStats",
    "WARN_ON_GENERATOR_RETURN_VALUE": False,
    # Logs.
    "LOG_LEVEL": "INFO",
    "LOG_FORMATTER": "archivebot.extensions.log.QuietLogFormatter",
    "LOG_VERSIONS": [],
    "STATS_DUMP": False,
}
"""Scrapy settings of a news crawl; a project, a spider or the command line may set any of them otherwise."""

DOWNLOAD_HANDLERS: dict[str, str | None] = {
    "http": DOWNLOAD_HANDLER,
    "https": DOWNLOAD_HANDLER,
    # A page must not make us read files or talk other protocols.
    "data": None,
    "file": None,
    "ftp": None,
    "s3": None,
}

DOWNLOADER_MIDDLEWARES: dict[str, int] = {
    "archivebot.middlewares.RobotsMiddleware": 100,
    "archivebot.middlewares.ArchiveMiddleware": 900,
}

ITEM_PIPELINES: dict[str, int] = {
    "archivebot.pipelines.ValidatePipeline": 100,
    "archivebot.pipelines.DeduplicatePipeline": 200,
    "archivebot.pipelines.StorePipeline": 900,
}

EXTENSIONS: dict[str, int] = {
    "archivebot.extensions.RunLife": 0,
    "archivebot.extensions.Progress": 100,
}

BASES: dict[str, dict[str, int]] = {
    "DOWNLOADER_MIDDLEWARES_BASE": {},
    "SPIDER_MIDDLEWARES_BASE": {},
    "EXTENSIONS_BASE": {
        "scrapy.extensions.corestats.CoreStats": 0,
        "scrapy.extensions.logcount.LogCount": 0,
        "scrapy.extensions.closespider.CloseSpider": 0,
        "scrapy.extensions.feedexport.FeedExporter": 0,
        "scrapy.extensions.logstats.LogStats": 0,
        "scrapy.extensions.throttle.AutoThrottle": 0,
    },
}
"""What is left of Scrapy's own components; the others archivebot does itself, or a news crawl does not need.

Left out here and not by ``None`` in the settings above, for which Scrapy imports them: an HTTP server and a shell.
A project that wants one names it in its own settings.
"""

COMPONENTS: dict[str, dict[str, Any]] = {
    "DOWNLOAD_HANDLERS": DOWNLOAD_HANDLERS,
    "DOWNLOADER_MIDDLEWARES": DOWNLOADER_MIDDLEWARES,
    "ITEM_PIPELINES": ITEM_PIPELINES,
    "EXTENSIONS": EXTENSIONS,
}


class ArchivebotAddon:
    """Enable it with ``ADDONS = {"archivebot.addon.ArchivebotAddon": 500}``; spiders of others are left alone."""

    def __init__(self, crawler: Crawler) -> None:
        self.crawler = crawler

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArchivebotAddon:
        """Build it for a crawler."""
        return cls(crawler)

    @classmethod
    def update_pre_crawler_settings(cls, settings: BaseSettings) -> None:
        """Make the spiders known: ``news``, and one for each profile."""
        settings.set("SPIDER_LOADER_CLASS", "archivebot.spiders.loader.ProfileSpiderLoader", priority="addon")
        if str(settings.get("ARCHIVEBOT_LOG") or os.environ.get("ARCHIVEBOT_LOG")).strip().lower() == "json":
            leave_out_first_line()

    def update_settings(self, settings: BaseSettings) -> None:
        """Set up a crawl of one of archivebot's spiders; raises :class:`SettingError`."""
        if not issubclass(self.crawler.spidercls, NewsSpider):
            return
        configuration = read_configuration(settings)
        if configuration.log == "json":
            write_json()
        for name, value in SETTINGS.items():
            settings.set(name, value, priority="addon")
        settings.set("USER_AGENT", user_agent(configuration.contact), priority="addon")
        for name, base in BASES.items():
            settings.set(name, base, priority="addon")
        for name, components in COMPONENTS.items():
            for path, order in components.items():
                settings[name].set(path, order, priority="addon")


def user_agent(contact: str | None) -> str:
    """An honest name, with whom to ask."""
    return f"archivebot/{__version__} (news archive crawler{f'; contact: {contact}' if contact else ''})"
