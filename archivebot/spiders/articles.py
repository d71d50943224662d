"""A fetched page becomes an article on its way to the pipelines."""

from __future__ import annotations

import logging
import re
from urllib.parse import urlsplit

from scrapy.http import Response

from archivebot.extract import extract
from archivebot.extract.joining import continued_at, part_of
from archivebot.extract.rules import matched_rules
from archivebot.items import Article, Crawl, Link, Part
from archivebot.ledger import Outcome
from archivebot.ledger.entries import Found
from archivebot.ledger.hints import link_of
from archivebot.page import Page
from archivebot.run.admission import Scope
from archivebot.run.facts import SAME_PAGE
from archivebot.run.received import META_KEY, Received
from archivebot.run.session import Run
from archivebot.run.visits import Visit
from archivebot.sites import Profile
from archivebot.spiders.failures import plain_headers
from archivebot.spiders.pump import Pump
from archivebot.spiders.shells import is_shell
from archivebot.spiders.tasks import Task
from archivebot.spiders.trail_walks import TrailWalks
from archivebot.spiders.trust import Trust
from archivebot.spiders.unfinished import Unfinished
from archivebot.spiders.walk_book import WalkBook
from archivebot.spiders.walls import Walls
from archivebot.urls import article_id, canonicalize, variant_key, variant_marks

logger = logging.getLogger(__name__)

MAX_PARSED = 8 * 1024 * 1024
"""Decoded bytes of a page that are parsed: a tree takes many times its bytes of memory."""

WORDS_A_LINK = 20
"""Words of text that a story has at least for each link to another; a teaser has fewer."""
MANY_LINKS = 10
"""A story that links to so many others is read as a listing, too, in every run."""

LISTS = frozenset({"not_article:listing", "not_article:no_text", "not_article:no_headline"})
"""Flags of pages that may list stories."""

RULES_SAMPLE = 100
"""Pages of a run on which every rule of a profile is tried."""

_HTML = re.compile(rb"(?i)<(?:!doctype|html|head|body|title|meta|article|main|div|p|h1)\b")

ROBOTS_METAS = ("robots", "tdm-reservation", "tdm-policy", "googlebot-news")


class ArticleReader:
    """Reads article pages; what they hold goes to the pipelines, what they are not is noted."""

    def __init__(self, run: Run, pump: Pump, book: WalkBook, scope: Scope, profile: Profile) -> None:
        self.run = run
        self.pump = pump
        self.book = book
        self.scope = scope
        self.profile = profile
        self.trust = Trust()
        self.trails = TrailWalks(book)
        self.walls = Walls()

    def read(self, response: Response, task: Task) -> list[Article]:
        """The article on a page, in a list; empty where the page is none, or the story goes on at another."""
        if task.story is not None:
            return self._read_part(response, task, task.story)
        headers = plain_headers(response)
        outcome = self._outcome(response, headers, task)
        if not looks_like_html(response.body):
            self._skip(outcome, task, "not-html")
            return []
        try:
            hints = link_of(task.entry) if task.entry is not None else None
            page, article = self._extract(response, headers, hints)
            self._count_rules(page)
        except Exception:
            logger.exception("Extraction broke on %s: please report it with the page", response.url)
            self._skip(outcome, task, "extraction-error")
            return []
        main = main_address(article, response.url) or part_of(article)
        if main is not None and self.scope.holds(main):
            self._defer_to(main, outcome, task)
            return []
        if task.entry is not None and not LISTS.isdisjoint(article.flags):
            self.book.turn(task.entry)
        self.trails.follow(page, task.entry)
        if self.walls.is_one(page, article, hints):
            self._refuse(outcome, task, SAME_PAGE)
            return []
        self._complete(article, page, response, task)
        if self._goes_on(article):
            task.story = Unfinished(article, outcome)
            return self._finished_or_next(task, task.story)
        found = self._passed_on(article, task, outcome)
        self.run.visits[id(found)].empty = is_shell(page, article)
        return [found]

    def _goes_on(self, article: Article) -> bool:
        """Whether the story's next part is to be fetched, too."""
        wanted = article.page_type == "article" and self.run.arguments.wants(article.date_published) is None
        return wanted and bool(article.headline) and self.trust.holds and self._next_part(article) is not None

    def _next_part(self, article: Article) -> str | None:
        url = continued_at(article)
        return url if url is not None and self.scope.holds(url) else None

    def _read_part(self, response: Response, task: Task, story: Unfinished) -> list[Article]:
        """The whole story, in a list, when this was its last part."""
        try:
            _, part = self._extract(response, plain_headers(response), None)
        except Exception:
            logger.exception("Extraction broke on %s: please report it with the page", response.url)
            return self.finish(task)
        location = response.meta.get("archivebot_warc")
        found = Part(url=response.url, warc_file=location.file, warc_offset=location.offset) if location else None
        joined = story.add(part, found or Part(url=response.url))
        self.trust.note(joined)
        return self._finished_or_next(task, story)

    def _finished_or_next(self, task: Task, story: Unfinished) -> list[Article]:
        url = story.next_address() if self._next_part(story.article) is not None else None
        if url is None:
            return self.finish(task)
        self.pump.go_on(task, url)
        return []

    def finish(self, task: Task) -> list[Article]:
        """The story of a task whose next part will not come, in a list; empty where it is to be asked for again."""
        story = task.story
        if story is None or task.again:
            return []
        task.story = None
        return [self._passed_on(story.article, task, story.outcome)]

    def read_story(self, response: Response, task: Task, links: int) -> list[Article]:
        """The article on a page that was fetched as a listing, in a list; empty where the page is one indeed.

        ``links`` is the number of its links to articles: landing pages that date themselves are made of them.
        """
        walk, headers = task.walk, plain_headers(response)
        try:
            page, article = self._extract(response, headers, None)
        except Exception:
            logger.exception("Extraction broke on %s: please report it with the page", response.url)
            return []
        if walk is None or article.page_type != "article" or not article.headline or main_address(article, page.url):
            return []
        if article.word_count < WORDS_A_LINK * links or urlsplit(page.url).path in ("", "/"):
            return []
        outcome = self._outcome(response, headers, task)
        outcome.page = Found(url=task.known_as, kind="article", via=task.via, section=task.section, turned=True)
        if links < MANY_LINKS:
            walk.end("story")
            outcome.facts = {"taken_for": walk.kind}
        self._complete(article, page, response, task)
        return [self._passed_on(article, task, outcome)]

    def _outcome(self, response: Response, headers: dict[str, str], task: Task) -> Outcome:
        received: Received = response.meta[META_KEY]
        return Outcome(
            entry_id=task.entry.id if task.entry is not None else None,
            state="done",
            at=received.at,
            status=response.status,
            etag=headers.get("etag"),
            last_modified=headers.get("last-modified"),
        )

    def _extract(self, response: Response, headers: dict[str, str], hints: Link | None) -> tuple[Page, Article]:
        received: Received = response.meta[META_KEY]
        page = Page.from_html(
            response.body[:MAX_PARSED],
            url=response.url,
            headers=headers,
            fetched_at=received.at,
            status=response.status,
        )
        return page, extract(page, self.profile, hints)

    def _passed_on(self, article: Article, task: Task, outcome: Outcome) -> Article:
        """The article as it goes to the pipelines, which complete its outcome and land it."""
        self.run.visits[id(article)] = Visit(
            outcome=outcome,
            turned_out=lambda is_article: self._turned_out(task, is_article),
            entry=task.entry,
        )
        return article

    def _count_rules(self, page: Page) -> None:
        """Which rules of the profile still match: on a sample, as every rule is tried."""
        facts = self.run.facts
        if not self.profile.layouts or facts.pages >= RULES_SAMPLE:
            return
        facts.pages += 1
        for name, matched in matched_rules(page, self.profile).items():
            facts.rules[name] += matched

    def _complete(self, article: Article, page: Page, response: Response, task: Task) -> None:
        """Add what only the crawl knows: identity, site, provenance, what was cut."""
        received: Received = response.meta[META_KEY]
        article.id = article_id(response.url)
        article.url = response.url
        article.site = self.run.site
        truncated = received.truncated or ("length" if received.decoded_cut else None)
        if truncated or len(response.body) > MAX_PARSED:
            article.flags.append("cut:page")
            self.run.facts.cut["page-size"] += 1
        if received.unverified_tls:
            article.flags.append("tls:unverified")
        location = response.meta.get("archivebot_warc")
        article.crawl = Crawl(
            run=self.run.id,
            fetched_at=received.at,
            status=response.status,
            warc_file=location.file if location else None,
            warc_offset=location.offset if location else None,
            found_via=task.via,
            robots=robots_directives(page, page.headers),
            truncated=truncated,
        )

    def _defer_to(self, main: str, outcome: Outcome, task: Task) -> None:
        """The page is an AMP, print or mobile form: the address that it names is fetched in its place."""
        hints = link_of(task.entry) if task.entry is not None else Link(url=main, via=task.via)
        outcome.found = [Found(url=main, kind="article", via=task.via, section=task.section, hints=hints)]
        self.pump.found([main], task.walk)
        outcome.state, outcome.reason = "skipped", "variant"
        self.run.facts.skipped["variant"] += 1
        self.run.land(outcome)

    def _turned_out(self, task: Task, is_article: bool) -> None:
        if task.walk is not None:
            task.walk.note_article(is_article)
        self.pump.evidence.confirm(task.url, is_article)

    def _refuse(self, outcome: Outcome, task: Task, reason: str) -> None:
        """The page stands before the story: it is owed, and says nothing of the walk that named it."""
        outcome.state, outcome.reason = "failed", reason
        self.run.facts.failed[reason] += 1
        self.run.land(self.run.spoiled(outcome, task.entry))

    def _skip(self, outcome: Outcome, task: Task, reason: str) -> None:
        outcome.state, outcome.reason = "skipped", reason
        self.run.facts.skipped[reason] += 1
        self._turned_out(task, False)
        self.run.land(self.run.spoiled(outcome, task.entry))


def main_address(article: Article, url: str) -> str | None:
    """The address that a variant of a page names as its own, where both are spellings of one story's address."""
    declared = canonicalize(article.canonical_url) if article.canonical_url else None
    if declared is None or declared == canonicalize(url) or not variant_marks(url) or variant_marks(declared):
        return None
    return declared if variant_key(declared) == variant_key(url) else None


def looks_like_html(body: bytes) -> bool:
    """Whether bytes may be an HTML page, whatever the content type says."""
    return bool(_HTML.search(body[:4096])) or (b"\x00" in body[:64] and b"<" in body[:256])


def robots_directives(page: Page, headers: dict[str, str]) -> list[str]:
    """What the page asks of robots and of text and data mining, as printed."""
    names = ("x-robots-tag", "tdm-reservation", "tdm-policy")
    found = [f"{name}: {headers[name][:200]}" for name in names if name in headers]
    for name in ROBOTS_METAS:
        found += [f"meta {name}: {value[:200]}" for value in page.scan.metas.get(name, ())[:4]]
    return found
