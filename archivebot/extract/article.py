"""The one call: a page, and what is known of its site, becomes an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Protocol

from archivebot.extract.biography import leave_out_biography, leave_out_byline
from archivebot.extract.body import Body, find_body
from archivebot.extract.body_clocks import read_clocks
from archivebot.extract.byline import find_byline
from archivebot.extract.candidates import Candidate
from archivebot.extract.dateline import find_dateline
from archivebot.extract.description import find_description, leave_out_standfirst
from archivebot.extract.gallery import leave_out_captions
from archivebot.extract.headline import find_headline
from archivebot.extract.headline_over import leave_out_headline
from archivebot.extract.joining import CONTINUES, PART_OF
from archivebot.extract.labels import find_labels
from archivebot.extract.language import find_language
from archivebot.extract.media import find_images
from archivebot.extract.pagetype import find_page_type
from archivebot.extract.parts import find_parts
from archivebot.extract.published import date_candidates
from archivebot.extract.rules import apply_rules, ruled_images
from archivebot.extract.structured import Structured, read_structured
from archivebot.extract.titles import fold, path_words, site_names, title_core
from archivebot.fingerprint import body_digest
from archivebot.items import Article, Link
from archivebot.loader import ArticleLoader, Verdict
from archivebot.page import Page
from archivebot.sites import Profile
from archivebot.text import count_words, plain_entities
from archivebot.urls import article_id, capture_of, registered_domain


class Stats(Protocol):
    """What counts the use of a profile's rules; Scrapy's stats collector is one."""

    def inc_value(self, key: str, count: int = 1) -> None:
        """Add to a counter."""


def extract(
    page: Page,
    profile: Profile | None = None,
    hints: Link | None = None,
    trace: list[Verdict] | None = None,
    stats: Stats | None = None,
) -> Article:
    """The article on a page: pure, the same page gives the same article at any time and place.

    ``profile`` is what is known of the site, ``hints`` what the listing or
    feed said of the page; both may be missing. ``trace`` collects a
    :class:`~archivebot.loader.Verdict` for every candidate that was heard,
    ``stats`` counts which rules of the profile matched. Whatever the page
    holds, a record comes back; a page that is no article says so in
    ``page_type`` and ``flags``.
    """
    if profile is not None and profile.hooks is not None and hasattr(profile.hooks, "prepare"):
        profile.hooks.prepare(page)
    structured = read_structured(page)
    loader = ArticleLoader(
        trace=trace, stats=stats, strip=profile.strip if profile else None, fetched_at=page.fetched_at
    )
    ruled = apply_rules(page, profile, structured, loader)
    loader.add_candidates(_known(page, profile))
    loader.add_candidates(ruled.candidates)
    body = find_body(page, structured, drop=ruled.drop, containers=ruled.containers)
    loader.settle(find_language(page, structured, body.text))
    headline = find_headline(page, structured, body.container, body.text)
    loader.add_candidates(headline.candidates)
    heading = leave_out_headline(body, headline.element)
    title = loader.get_output_value("headline")
    loader.settle(find_description(page, structured, body, title, headline.element))
    leave_out_standfirst(body, loader.get_output_value("description"))
    for candidates in find_labels(page, structured, title, headline.element):
        loader.settle(candidates)
    loader.add_candidates(find_byline(page, structured, body, heading))
    leave_out_byline(body, page, loader.get_output_value("authors"))
    leave_out_biography(body, loader.get_output_value("authors"))
    loader.add_candidates(find_dateline(body.blocks))
    zone, language = profile.timezone if profile else None, loader.get_output_value("language")
    loader.add_candidates(date_candidates(page, structured, body, hints, zone, language))
    read_clocks(page, body, title, loader.get_output_value("date_published"), zone, language)
    images = find_images(page, structured, body)
    leave_out_captions(body, images)
    loader.add_candidates(ruled_images(page, ruled, images))
    loader.add_candidates([Candidate("images", images, "dom:images")])
    loader.add_candidates(_hinted(hints))
    return _assemble(page, profile, structured, loader, body, [*ruled.flags])


def _known(page: Page, profile: Profile | None) -> Iterator[Candidate]:
    """What the profile states, and what its hook finds."""
    if profile is None:
        return
    if profile.hooks is not None and hasattr(profile.hooks, "candidates"):
        for candidate in profile.hooks.candidates(page):
            yield Candidate(candidate.field, candidate.value, f"hook:{candidate.source}")
    for field, value in (("publisher", profile.publisher_of(page.url)), ("language", profile.language)):
        if value:
            yield Candidate(field, value, "profile")
    edition = profile.edition_of(page.url)
    if edition is not None and edition.license:
        yield Candidate("license", edition.license, "profile")


def _hinted(hints: Link | None) -> Iterator[Candidate]:
    """What the listing or feed said, where the page says nothing."""
    if hints is None:
        return
    for field in ("headline", "section", "language", "keywords"):
        value = getattr(hints, field)
        if value:
            yield Candidate(field, value, f"hint:{hints.via}")


def _assemble(
    page: Page, profile: Profile | None, structured: Structured, loader: ArticleLoader, body: Body, flags: list[str]
) -> Article:
    """The settled fields and the body as one record."""
    values: dict[str, Any] = loader.load_item()
    text = body.text
    words = count_words(text) if text else 0
    article = Article(
        id=article_id(page.url),
        url=page.url,
        canonical_url=_canonical(page),
        site=profile.name if profile is not None and profile.path is not None else registered_domain(page.own_url),
        body=text,
        blocks=body.blocks,
        subheadings=[block.text for block in body.blocks if block.kind == "heading"],
        word_count=words,
        digest=body_digest(text) if text else None,
        sources=loader.sources,
        **values,
    )
    article.page_type, reason = find_page_type(
        page,
        structured,
        body,
        article.headline,
        words,
        article.is_accessible_for_free,
        [count_words(image.caption) for image in article.images if image.caption],
    )
    article.date_published_source = loader.sources.get("date_published")
    article.alternative_headline = article.alternative_headline or _alternative(page, structured, article.headline)
    if text and body.source:
        article.sources["body"] = body.source
    article.flags = list(dict.fromkeys([*page.flags, *structured.flags, *body.flags, *flags]))
    if reason:
        article.flags.append(f"not_article:{reason}")
    elif text:
        article.flags += _parts(page)
    return article


def _parts(page: Page) -> list[str]:
    """Whether the text goes on elsewhere, or began elsewhere, as flags."""
    parts = find_parts(page)
    if parts is None:
        return []
    said = ((PART_OF, parts.first), (CONTINUES, parts.following))
    return [f"{name}{url}" for name, url in said if url]


def _canonical(page: Page) -> str | None:
    """The address that the page declares for itself, or that a web archive keeps it under."""
    for link in page.scan.links.get("canonical", ())[:1]:
        href = (link.get("href") or "").strip()
        url = href if href.startswith(("http://", "https://")) else page.absolute(href)
        if url and url.startswith(("http://", "https://")):
            capture = capture_of(url)
            return capture.url if capture else url
    return page.capture.url if page.capture else None


def _alternative(page: Page, structured: Structured, headline: str | None) -> str | None:
    """Another headline that the data give, in other words than the one on screen."""
    names, sections = site_names(page, structured), path_words(page)
    for name in ("alternativeHeadline", "headline"):
        value = (structured.article or {}).get(name)
        if isinstance(value, str) and headline:
            text = title_core(plain_entities(value), names, sections)
            if text and fold(text) not in fold(headline) and len(text) <= 500:
                return text
    return None
