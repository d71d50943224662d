"""Listings, feeds and sitemaps: what they announce goes to the frontier, what continues them is walked."""

from __future__ import annotations

import asyncio
import logging
from functools import partial

from scrapy.http import Response

from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.listings import MAX_LINKS
from archivebot.discover.results import COUNTED
from archivebot.items import Link
from archivebot.ledger import Outcome, frontier
from archivebot.ledger.entries import Found
from archivebot.run.admission import Admission
from archivebot.run.session import Run
from archivebot.sites import Profile
from archivebot.spiders.absence import absence, end_of_counting
from archivebot.spiders.archive_pages import ArchivePages
from archivebot.spiders.beyond import Beyond
from archivebot.spiders.damage import damage
from archivebot.spiders.failures import plain_headers
from archivebot.spiders.hubs import sections_of_hub
from archivebot.spiders.mirrors import Mirrors
from archivebot.spiders.pump import Pump
from archivebot.spiders.reading import Reading, read_source
from archivebot.spiders.seen import Seen
from archivebot.spiders.sign_in import SIGN_IN, leads_to_sign_in
from archivebot.spiders.tasks import Task
from archivebot.spiders.walk_book import MAX_DEPTH, WalkBook
from archivebot.spiders.walk_facts import FEWEST_NEWS, is_to_be_read_whole
from archivebot.spiders.walks import ABSENT, Walk, all_before_since, days_of, reaches_since
from archivebot.urls import canonicalize

logger = logging.getLogger(__name__)

MAX_SITEMAP_DEPTH = 3
"""Indexes in indexes: the standard allows one step."""

LARGE = 256 * 1024
"""Bytes of a page that are read in a thread."""

FRESH_SHARE = 3
"""A page that was counted continues its list if at least one of so many articles is new to it."""

DEEPEST = 8
"""Steps from the beginning to a section of sections that hold stories of their own."""


class SourceReader:
    """Reads what announces articles, and decides what of it is walked."""

    def __init__(self, run: Run, pump: Pump, admission: Admission, book: WalkBook, profile: Profile | None) -> None:
        self.run = run
        self.book = book
        self.archives = ArchivePages(book)
        self.beyond = Beyond(book)
        self.pump = pump
        self.admission = admission
        self.profile = profile
        self._mirrors = Mirrors()
        self._listed, self._archived, self._skipped = Seen(), Seen(), Seen()

    # -- reading ---------------------------------------------------------------------------------------------------

    async def read(self, response: Response, task: Task) -> int | None:
        """Put what a page announces into the frontier, and go on with the walk.

        Returns the number of its links to articles where it says of itself that it is one, else None.
        """
        walk = task.walk
        if walk is None:
            return None
        headers = plain_headers(response)
        reading = self._mirrors.without(await self._reading(response, headers, task), response.url)
        if task.seed:
            self.run.facts.seeds["read"] += 1
        self._note_cuts(reading, response, task)
        if reason := damage(reading, response.body, task, walk, truncated="truncated" in response.flags):
            walk.damaged = True
            self.run.facts.failed_sources[reason] += 1
        if not reading.articles and leads_to_sign_in(task, response.url):
            walk.end(SIGN_IN)
            self.run.facts.failed_sources[SIGN_IN] += 1
            return None
        self.pump.evidence.learn(reading.articles)
        wanted = self._admit(reading.articles, walk, task)
        self.beyond.note(walk, reading.posts)
        before = len(walk.seen)
        useful = self._follow(reading, walk, wanted, task)
        absent = task.counted is not None and self._repeats(task, walk, wanted, len(walk.seen) - before)
        useful = useful or any(link.reason not in COUNTED for link in reading.next_pages)
        if walk.guess and task.first and not useful and reading.format in ("", "html"):
            # A page that stands in for every address that is not there.
            walk.end(ABSENT)
            self.run.land(absence(walk, self.run.now(), response.status))
            return None
        self._land(response, headers, task, walk, reading, wanted, absent)
        if task.first and walk.kind == "listing":
            self.book.look_around(response.url, walk)
        return len(reading.articles) if reading.story and task.first and walk.kind in ("listing", "archive") else None

    async def _reading(self, response: Response, headers: dict[str, str], task: Task) -> Reading:
        """Read the page; a large one in a thread, as everything else would wait for it."""
        large = len(response.body) > LARGE
        evidence = self.pump.evidence
        work = partial(
            read_source,
            task.kind,
            response.url,
            response.body,
            content_type=headers.get("content-type", ""),
            headers=headers,
            profile=self.profile,
            evidence=SiteEvidence.from_json(evidence.to_json()) if large else evidence,
            arguments=self.run.arguments,
        )
        return await asyncio.to_thread(work) if large else work()

    def _note_cuts(self, reading: Reading, response: Response, task: Task) -> None:
        self.run.facts.refused.update(reading.refused)
        for flag in reading.flags:
            if flag.startswith("cut:"):
                self.run.facts.cut[f"source-{flag.removeprefix('cut:')}"] += 1
        if reading.refused["over-limit"] and len(reading.articles) >= MAX_LINKS:
            self.run.facts.cut["over-limit"] += 1
        if "truncated" in response.flags:
            self.run.facts.cut["source-size" if task.kind in ("listing", "archive") else "over-limit"] += 1

    def _admit(self, links: list[Link], walk: Walk, task: Task) -> list[Found]:
        if not self.run.arguments.wants_section(walk.url, walk.section):
            links = self._of_sections(links)
        depth = walk.depth + 1
        found = [
            item
            for link in links
            if (item := self.admission.admit(link, section=walk.section, depth=depth, found_on=walk.entry_id))
        ]
        self.run.facts.refused.update(self.admission.refused)
        self.admission.refused.clear()
        return found

    def _of_sections(self, links: list[Link]) -> list[Link]:
        """What a source that is of no section asked for lists of them, as far as addresses and feeds tell."""
        arguments, facts = self.run.arguments, self.run.facts
        wanted = [link for link in links if arguments.wants_section(link.url, link.section)]
        facts.refused["other-section"] += len(links) - len(wanted)
        for link in wanted:
            facts.named.update(arguments.sections_of(link.url, link.section))
        return wanted

    def _follow(self, reading: Reading, walk: Walk, wanted: list[Found], task: Task) -> bool:
        """Judge the walk by a page of it, and push what continues it; whether it gave what no other page had."""
        fresh = walk.fresh(wanted)
        walk.leaf = walk.leaf and not reading.sources
        walk.count_dated(reading.articles)
        if walk.kind == "archive":
            # Every archive page is a walk of its own: what another one gave is not fresh.
            fresh = self._news(wanted, walk)
        falls = walk.falls(reading.articles)
        walk.reached_since |= falls and reaches_since(reading.articles, self.run.arguments)
        for link in reading.next_pages:
            address = canonicalize(link.url)
            if address and self.pump.scope.holds(address) and address not in self.pump.walks:
                if link.reason in COUNTED and not self.book.may_be_there(address, walk, str(link.reason)):
                    continue
                self.pump.push(walk, address)
        walk.note_repeated(task.named_page, fresh, len(wanted))
        beyond = walk.beyond(task.url, len(reading.articles), reading.last)
        if beyond and not reading.next_pages and not task.first:
            self.pump.push(walk, beyond)
        may_stop = walk.may_stop_at_known(self.run.arguments) and not self._is_read_whole(walk)
        old = bool(wanted) and may_stop and self._all_old(wanted, walk)
        leads = walk.kind == "archive" and self.archives.leads_to_stories(walk, reading.sources, fresh)
        walk.judge(
            fresh=fresh or leads,
            old=old,
            met=walk.meets(days_of(reading.articles, self.run.now().date())),
            before_since=falls and all_before_since(reading.articles, self.run.arguments),
            max_pages=self.run.configuration.max_listing_pages,
        )
        if walk.resume:
            self.run.facts.cut["listing-pages"] += 1
        if walk.ended == "known" and walk.facts.get("resume"):
            # A budget cut the last run here: its rest follows the news.
            resume = str(walk.facts["resume"])
            walk.ended, walk.facts = None, {}
            self.pump.push(walk, resume)
        if walk.kind != "archive":
            fresh = self._news(wanted, walk)
            walk.news += fresh
        if walk.turned and walk.pages == 1:
            self.book.turned(walk)
        added = 0
        # What a page without stories of its own leads on to is a calendar or a facet, if not the front page's.
        if fresh or walk.depth == 0 or reading.format == "index" or (walk.kind == "archive" and not walk.ended):
            added = sum(self._add_source(link, walk) for link in reading.sources)
        elif reading.sources:
            # An index of archives holds no story itself; what it leads to shows soon whether it is one of news.
            archives = [link for link in reading.sources if walk.kind != "archive" and link.kind == "archive"]
            hub = sections_of_hub(reading, walk)
            # "RSS feeds" is a page that lists them, as often as a feed.
            feeds = [link for link in reading.sources if walk.unlinked and link.kind in ("feed", "sitemap")]
            followed = archives + hub + feeds
            added = sum(self._add_source(link, walk) for link in followed)
            self.run.facts.refused["beyond-empty-page"] += len(reading.sources) - len(followed)
        if walk.kind == "archive" and not self.archives.links_back(walk, reading.sources):
            # A site whose sitemaps name everything need not be asked for the days before.
            named = self.book.has_sitemaps()
            if any(not named or item.url not in self._listed for item in wanted):
                added += self.archives.step_back(walk)
        return bool(fresh or added)

    def _repeats(self, task: Task, walk: Walk, wanted: list[Found], fresh: int) -> bool:
        """Whether a page that was counted shows what its list has shown, and no counted page before gave more.

        Servers answer a number that means nothing to them with the first page; boxes beside it differ each time.
        """
        if fresh and fresh * FRESH_SHARE >= len(wanted):
            walk.counts = True
            return False
        return end_of_counting(task)

    def _news(self, wanted: list[Found], walk: Walk) -> int:
        """How many of a page's articles no other listing (or no other archive page) of this run gave."""
        seen = self._archived if walk.kind == "archive" else self._listed
        return sum(seen.add(item.url) for item in wanted)

    def _is_read_whole(self, walk: Walk) -> bool:
        """Whether a list is read to its end though all of it is known, as once a month on sites without sitemaps."""
        return is_to_be_read_whole(walk, self.run.now()) and not self.book.has_sitemaps()

    def _all_old(self, wanted: list[Found], walk: Walk) -> bool:
        with self.run.ledger.read() as connection:
            known = frontier.known(connection, self.run.site, [item.url for item in wanted])
        complete = int(walk.facts["complete_id"])
        return all(item.url in known and known[item.url].id <= complete for item in wanted)

    def _add_source(self, link: Link, walk: Walk) -> bool:
        deep = "sitemap-depth" if link.kind == "sitemap" else "depth"
        chained = link.kind == "archive" and walk.kind == "archive"
        depth = walk.depth if chained else walk.depth + 1
        # A section in which stories stand that no other lists has parts of its own, at any depth; traps have none.
        deepest = DEEPEST if walk.kind == link.kind == "listing" and walk.news >= FEWEST_NEWS else MAX_DEPTH
        if depth > (MAX_SITEMAP_DEPTH if link.kind == "sitemap" else deepest):
            self.run.facts.cut[deep] += 1
            return False
        if self.run.arguments.excludes(link.url):
            self.run.facts.refused["excluded"] += 1
            return False
        if not self.run.arguments.speaks(link.language):
            self.run.facts.refused["other-language"] += 1
            return False
        if link.kind == "archive" and self.archives.is_vain(link.url):
            self.run.facts.refused["empty-archive"] += 1
            return False
        if link.kind == "archive":
            self.archives.linked.append(link)
        return self.book.add(link, depth, barren=walk.barren if chained else 0)

    def _land(
        self,
        response: Response,
        headers: dict[str, str],
        task: Task,
        walk: Walk,
        reading: Reading,
        wanted: list[Found],
        absent: bool,
    ) -> None:
        for item in wanted:
            if item.state == "skipped" and item.reason and self._skipped.add(item.url):
                self.run.facts.skipped[item.reason] += 1
        facts = self.run.facts.walks.setdefault(walk.url, {"kind": walk.kind, "section": walk.section, "via": walk.via})
        facts["pages"] = walk.pages
        facts["links"] = len(walk.seen)
        # An error that stands for a story lists nothing new, but for the boxes of every page: the story stays owed.
        listless = walk.turned and task.first and walk.news < FEWEST_NEWS and not walk.facts.get("turned")
        page = Found(
            url=task.counted or task.known_as,
            kind=walk.kind if task.first else "pagination",
            via=walk.via,
            section=walk.section,
            turned=walk.turned and task.first,
        )
        self.pump.found([item.url for item in wanted if item.state == "queued"], walk)
        outcome = Outcome(
            entry_id=None,
            page=None if listless else page,
            state="done" if reading.format and not absent else "skipped",
            reason=ABSENT if absent else None if reading.format else f"no-{task.kind}",
            at=self.run.now(),
            status=response.status,
            etag=headers.get("etag"),
            last_modified=headers.get("last-modified"),
            found=wanted,
        )
        self.run.land_in_pieces(outcome)
