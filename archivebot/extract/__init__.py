"""A page becomes an article: ``extract(page) -> Article``, pure; no network, no clock, no environment, no Scrapy."""

from __future__ import annotations

from archivebot.extract.article import extract

__all__ = ["extract"]
