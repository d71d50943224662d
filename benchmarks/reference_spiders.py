"""The measures of the whole-run benchmark: bare Scrapy, and Scrapy with a peer's extractor, on the generated site.

Run by ``whole_run.py`` with ``scrapy runspider``; Scrapy's defaults, ``LOG_LEVEL=INFO``.
"""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import scrapy
from scrapy.http import Response

NO_LISTING = re.compile(r"/(?:tag|author|video|search|login|about|contact|privacy|img|archive)\b|amp|print")


class BareSpider(scrapy.Spider):
    """Follows listings and yields the addresses of articles, nothing else."""

    name = "bare"

    def __init__(self, base: str, paths: str, **more: Any) -> None:
        super().__init__(**more)
        self.base = base
        self.paths = frozenset(Path(paths).read_text().split())

    async def start(self) -> AsyncIterator[scrapy.Request]:
        """The home page."""
        yield scrapy.Request(self.base + "/")

    def parse(self, response: Response) -> Iterator[scrapy.Request]:
        """A listing: its stories and further pages."""
        if not hasattr(response, "css"):
            return
        for href in response.css("a::attr(href)").getall():
            url = response.urljoin(href)
            parts = urlsplit(url)
            if not url.startswith(self.base):
                continue
            story = parts.path + (f"?{parts.query}" if parts.query.startswith("id=") else "")
            if story in self.paths:
                yield scrapy.Request(self.base + story, callback=self.article)
            elif not NO_LISTING.search(url) and parts.path.count("/") < 5:
                yield scrapy.Request(url)

    def article(self, response: Response) -> Iterator[dict[str, Any]]:
        """A story."""
        yield {"url": response.url}


class TrafilaturaSpider(BareSpider):
    """The same with trafilatura's extraction of every story, where it is installed."""

    name = "trafilatura"

    def article(self, response: Response) -> Iterator[dict[str, Any]]:
        """A story's fields."""
        import trafilatura

        text = trafilatura.extract(response.text, url=response.url, output_format="json", with_metadata=True)
        yield json.loads(text) if text else {"url": response.url}
