"""Listings, feeds and sitemaps: what they announce goes to the frontier, what continues them is walked."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from functools import partial
from urllib.parse import urlsplit

from scrapy.http import Response

from archivebot.discover.archives import archives_between
from archivebot.discover.evidence import SiteEvidence
from archivebot.discover.feeds import default_feeds
from archivebot.discover.robots import read_robots_sitemaps
from archivebot.discover.sitemaps import default_sitemaps
from archivebot.items import Link
from archivebot.ledger import Outcome, frontier
from archivebot.ledger.frontier import Found
from archivebot.run import Run
from archivebot.run.admission import Admission
from archivebot.run.answers import TRANSIENT
from archivebot.sites import Profile
from archivebot.spiders.failures import plain_headers
from archivebot.spiders.pump import Pump
from archivebot.spiders.reading import Reading, day, read_source
from archivebot.spiders.seen import Seen
from archivebot.spiders.tasks import Task
from archivebot.spiders.walks import Walk, all_before_since
from archivebot.urls import canonicalize, origin_of, shape

logger = logging.getLogger(__name__)

MAX_DEPTH = 4
"""Steps from the beginning to a section: news sites show every section within two."""

MAX_SITEMAP_DEPTH = 3
"""Indexes in indexes: the standard allows one step."""

LARGE = 256 * 1024
"""Bytes of a page that are read in a thread."""

PIECE = 500
"""Addresses that are put into the frontier at once."""

KINDS = {"listing": "listing", "archive": "archive", "feed": "feed", "sitemap": "sitemap"}

RETRIED = (
    *("timeout", "connection", "dns", "broken", "download", "tls", "challenge", "refused", "extraction-error"),
    *(f"http-{status}" for status in sorted({429, *TRANSIENT})),
)
"""Reasons for which an article is tried again in the next run."""

MAX_TRIES = 12
"""Tries of an address over all runs."""


class SourceReader:
    """Reads what announces articles, and decides what of it is walked."""

    def __init__(self, run: Run, pump: Pump, admission: Admission, profile: Profile | None) -> None:
        self.run = run
        self.pump = pump
        self.admission = admission
        self.profile = profile
        self._origins: set[str] = set()
        """Origins whose sitemaps and feeds have been looked for."""
        self._archives: list[Link] = []
        self._remembered: set[str] = set()
        self._listed, self._archived, self._skipped = Seen(), Seen(), Seen()

    # -- beginning -------------------------------------------------------------------------------------------------

    def begin(self, urls: Sequence[str]) -> None:
        """Queue the addresses at which the crawl begins, and what earlier runs still owe."""
        run = self.run
        with run.ledger.begin() as connection:
            frontier.requeue(connection, run.site, RETRIED, MAX_TRIES)
        seeds = []
        for url in urls:
            address = canonicalize(url)
            if address is None:
                continue
            form = shape(address)
            if form is not None and form.points > 1.0 and self.profile is None:
                seeds.append(Link(url=address, kind="article", via="seed"))
            else:
                self._add(Link(url=address, kind=self._kind_of_seed(url), via="seed"), depth=0)
        if seeds:
            # An article's own address was given: it is fetched, and the listing that it may be is read too.
            found = [item for link in seeds if (item := self.admission.admit(link, section=None, depth=0))]
            run.land(Outcome(entry_id=None, state="done", at=run.now(), found=found))

    def _kind_of_seed(self, url: str) -> str:
        if self.profile is None:
            return "listing"
        named = self.profile.discover
        return "feed" if url in named.feeds else "sitemap" if url in named.sitemaps else "listing"

    def _add(self, link: Link, depth: int, *, guess: bool = False, barren: int = 0) -> bool:
        """Have a listing, feed or sitemap walked."""
        address = canonicalize(link.url)
        if address is None or not self.pump.scope.holds(address):
            self.run.facts.refused["other-site" if address else "malformed"] += 1
            return False
        if address in self.pump.walks:
            return False
        walk = Walk(
            url=address,
            kind=KINDS.get(link.kind, "listing"),
            via=link.via,
            section=link.section or link.headline,
            depth=depth,
            guess=guess,
            barren=barren,
        )
        self._recall(walk)
        return self.pump.add_walk(walk)

    def _recall(self, walk: Walk) -> None:
        """What earlier runs remember of a listing."""
        with self.run.ledger.read() as connection:
            entry = frontier.known(connection, self.run.site, [walk.url]).get(walk.url)
        if entry is None:
            return
        walk.entry_id, walk.facts = entry.id, entry.facts
        # An unchanged page says nothing of what stands behind it: only what was read to its end is asked conditionally.
        if walk.may_stop_at_known(self.run.arguments) and walk.facts.get("single"):
            walk.etag, walk.last_modified = entry.etag, entry.last_modified

    # -- reading ---------------------------------------------------------------------------------------------------

    async def read(self, response: Response, task: Task) -> None:
        """Put what a page announces into the frontier, and go on with the walk."""
        walk = task.walk
        if walk is None:
            return
        headers = plain_headers(response)
        reading = await self._reading(response, headers, task)
        if task.seed:
            self.run.facts.seeds["read"] += 1
        self._note_cuts(reading, response)
        self.pump.evidence.learn(reading.articles)
        wanted = self._admit(reading.articles, walk, task)
        self._follow(reading, walk, wanted)
        self._land(response, headers, task, walk, reading, wanted)
        if task.first and walk.kind == "listing":
            self._look_around(response.url, walk)

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

    def _note_cuts(self, reading: Reading, response: Response) -> None:
        self.run.facts.refused.update(reading.refused)
        for flag in reading.flags:
            if flag.startswith("cut:"):
                self.run.facts.cut[f"source-{flag.removeprefix('cut:')}"] += 1
        if "truncated" in response.flags:
            self.run.facts.cut["source-size"] += 1

    def _admit(self, links: list[Link], walk: Walk, task: Task) -> list[Found]:
        if not self._section_wanted(walk):
            return []
        depth = walk.depth + 1
        found = [
            item
            for link in links
            if (item := self.admission.admit(link, section=walk.section, depth=depth, found_on=walk.entry_id))
        ]
        for name, number in self.admission.refused.items():
            self.run.facts.refused[name] += number
        self.admission.refused.clear()
        return found

    def _section_wanted(self, walk: Walk) -> bool:
        names = self.run.arguments.sections
        if not names:
            return True
        texts = {part.lower() for part in urlsplit(walk.url).path.split("/") if part}
        texts |= {walk.url.lower(), walk.url.lower().rstrip("/"), (walk.section or "").lower()}
        return any(name.lower().rstrip("/") in texts for name in names)

    def _follow(self, reading: Reading, walk: Walk, wanted: list[Found]) -> None:
        """Judge the walk by a page of it, and push what continues it."""
        fresh = walk.fresh(wanted)
        walk.leaf = walk.leaf and not reading.sources
        if walk.kind == "archive":
            # Every archive page is a walk of its own: what another one gave is not fresh.
            fresh = self._news(wanted, walk)
        for link in reading.next_pages:
            address = canonicalize(link.url)
            if address and self.pump.scope.holds(address) and address not in self.pump.walks:
                self.pump.push(walk, address)
        old = bool(wanted) and walk.may_stop_at_known(self.run.arguments) and self._all_old(wanted, walk)
        walk.judge(
            fresh=fresh,
            old=old,
            before_since=all_before_since(reading.articles, self.run.arguments),
            max_pages=self.run.configuration.max_listing_pages,
        )
        if walk.resume:
            self.run.facts.cut["listing-pages"] += 1
        if walk.ended == "known" and walk.facts.get("resume"):
            # A budget cut the last run here: its rest follows the news.
            resume = str(walk.facts["resume"])
            walk.ended, walk.facts = None, {}
            self.pump.push(walk, resume)
        # What a page without stories of its own leads on to is a calendar or a facet, if not the front page's.
        if walk.kind != "archive":
            fresh = self._news(wanted, walk)
        if fresh or walk.depth == 0 or reading.format == "index" or (walk.kind == "archive" and not walk.ended):
            for link in reading.sources:
                self._add_source(link, walk)
        elif reading.sources:
            self.run.facts.refused["beyond-empty-page"] += len(reading.sources)

    def _news(self, wanted: list[Found], walk: Walk) -> int:
        """How many of a page's articles no other listing (or no other archive page) of this run gave."""
        seen = self._archived if walk.kind == "archive" else self._listed
        return sum(seen.add(item.url) for item in wanted)

    def _all_old(self, wanted: list[Found], walk: Walk) -> bool:
        with self.run.ledger.read() as connection:
            known = frontier.known(connection, self.run.site, [item.url for item in wanted])
        complete = int(walk.facts["complete_id"])
        return all(item.url in known and known[item.url].id <= complete for item in wanted)

    def _add_source(self, link: Link, walk: Walk) -> None:
        deep = "sitemap-depth" if link.kind == "sitemap" else "depth"
        chained = link.kind == "archive" and walk.kind == "archive"
        depth = walk.depth if chained else walk.depth + 1
        if depth > (MAX_SITEMAP_DEPTH if link.kind == "sitemap" else MAX_DEPTH):
            self.run.facts.cut[deep] += 1
            return
        if link.kind == "listing" and not self.admission.scope.narrowed(link.url):
            self.run.facts.refused["other-section"] += 1
            return
        if link.kind == "archive":
            self._archives.append(link)
        self._add(link, depth, barren=walk.barren if chained else 0)

    def _land(
        self,
        response: Response,
        headers: dict[str, str],
        task: Task,
        walk: Walk,
        reading: Reading,
        wanted: list[Found],
    ) -> None:
        for item in wanted:
            if item.state == "skipped" and item.reason and self._skipped.add(item.url):
                self.run.facts.skipped[item.reason] += 1
        facts = self.run.facts.walks.setdefault(walk.url, {"kind": walk.kind, "section": walk.section, "via": walk.via})
        facts["pages"] = walk.pages
        facts["links"] = len(walk.seen)
        page = Found(url=task.url, kind=walk.kind if task.first else "pagination", via=walk.via, section=walk.section)
        self.pump.found([item.url for item in wanted if item.state == "queued"], walk)
        outcome = Outcome(
            entry_id=None,
            page=page,
            state="done" if reading.format else "skipped",
            reason=None if reading.format else f"no-{task.kind}",
            at=self.run.now(),
            status=response.status,
            etag=headers.get("etag"),
            last_modified=headers.get("last-modified"),
            found=wanted,
        )
        if len(wanted) <= PIECE:
            self.run.land(outcome)
            return
        # In pieces, the mark with the last: what is not marked is read again.
        for start in range(0, len(wanted) - PIECE, PIECE):
            piece = wanted[start : start + PIECE]
            self.run.backlog.append(Outcome(entry_id=None, state="done", at=outcome.at, found=piece))
            outcome.found = wanted[start + PIECE :]
        self.run.backlog.append(outcome)

    # -- the usual places ------------------------------------------------------------------------------------------

    def _look_around(self, url: str, walk: Walk) -> None:
        """Sitemaps and feeds of an origin, once: those that robots.txt names, else the usual places."""
        origin = origin_of(url)
        if origin is None or origin in self._origins or self.run.arguments.sections:
            return
        self._origins.add(origin)
        if self.profile is not None and (self.profile.discover.sitemaps or self.profile.discover.feeds):
            return
        rules = self.run.robots.get(origin)
        named = read_robots_sitemaps(rules.data, f"{origin}/robots.txt") if rules is not None else []
        for link in named:
            self._add(link, walk.depth)
        if not named:
            for link in default_sitemaps(origin):
                self._add(link, walk.depth, guess=True)
        if not any(other.kind == "feed" for other in self.pump.walks.values()):
            for link in default_feeds(origin):
                self._add(link, walk.depth, guess=True)

    def reach_back(self) -> int:
        """Dated archive pages between ``since`` and ``until`` that no page linked; returns how many."""
        since, until = day(self.run.arguments.since), day(self.run.arguments.until) or self.run.now().date()
        if since is None or not self._archives:
            return 0
        links, self._archives = archives_between(self._archives, since, until), []
        return sum(self._add(link, 1) for link in links)

    # -- remembering -----------------------------------------------------------------------------------------------

    def remember_walks(self) -> None:
        """Write down which walks are complete: the next run may stop where it meets what they knew."""
        run = self.run
        if run.fatal is not None:
            return
        ended = [walk for walk in self.pump.walks.values() if walk.over and walk.url not in self._remembered]
        since = run.arguments.since
        with run.ledger.begin() as connection:
            last = frontier.last_id(connection, run.site)
            rows = frontier.known(connection, run.site, [walk.url for walk in ended if walk.pages])
            for walk in ended:
                self._remembered.add(walk.url)
                run.facts.walks.setdefault(walk.url, {})["ended"] = walk.ended
                row = rows.get(walk.url)
                if row is None or not (walk.complete or walk.resume):
                    continue
                facts: dict[str, object] = {"complete_id": last, "single": walk.pages == 1 and walk.leaf}
                if walk.ended == "since" and since is not None:
                    facts["since"] = since.isoformat()
                if walk.resume:
                    facts["resume"] = walk.resume
                frontier.remember(connection, row.id, facts)
