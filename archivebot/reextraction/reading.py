"""One WARC response becomes an article: the work of one process of the pool."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from archivebot import urls
from archivebot.extract import extract
from archivebot.items import Article, Crawl, Link
from archivebot.page import Page
from archivebot.run.admission import site_of
from archivebot.sites import Profile, load_profiles, profile_for
from archivebot.warc import WarcResponse

MAX_PARSED = 8 * 1024 * 1024
"""Decoded bytes of a page that are parsed, as in a crawl."""


@dataclass(slots=True, kw_only=True)
class Task:
    """A response, what was announced of it, and the folders of the user's profiles."""

    response: WarcResponse
    hints: Link | None = None
    sites: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class Read:
    """What a response holds."""

    response: WarcResponse
    """Without its body."""
    article: Article | None = None
    reason: str | None = None
    """Why there is no article."""


@lru_cache(maxsize=4)
def profiles(folders: tuple[str, ...]) -> Mapping[str, Profile]:
    """The profiles, read once a process."""
    return load_profiles(folders)


def read(task: Task) -> Read:
    """Extract a response; one that breaks the extraction is told, never raised."""
    response = task.response
    content, cut = response.content()
    body, response.body = content[:MAX_PARSED], b""
    profile = profile_for(response.url, profiles(task.sites))
    try:
        headers = {name.lower(): value for name, value in response.headers}
        page = Page.from_html(
            body, url=response.url, headers=headers, fetched_at=response.fetched_at, status=response.status
        )
        article = extract(page, profile, task.hints)
    except Exception as error:  # whatever a hostile page does costs its own record only
        return Read(response=response, reason=f"extraction-error: {type(error).__name__}: {error}")
    if article.page_type == "not_article" or not (article.body or article.headline):
        return Read(response=response, reason="not-article")
    if cut or len(content) > MAX_PARSED or response.truncated:
        article.flags.append("cut:page")
    article.id = urls.article_id(response.url)
    article.url = response.url
    article.site = profile.name if profile else site_of(response.url)
    article.crawl = Crawl(
        fetched_at=response.fetched_at,
        status=response.status,
        warc_file=Path(response.file).name,
        warc_offset=response.offset,
        truncated=response.truncated,
    )
    return Read(response=response, article=article)
