"""The pump: what is asked for next, fairly between listings, with few requests in memory at any time."""

from __future__ import annotations

import heapq
from collections import deque
from itertools import count

from sqlalchemy import Connection

from archivebot.discover.evidence import SiteEvidence
from archivebot.ledger import owed
from archivebot.ledger.entries import Entry
from archivebot.ledger.schema import CHUNK
from archivebot.run.admission import Scope
from archivebot.run.session import Run
from archivebot.spiders.hosts import Hosts
from archivebot.spiders.rechecks import Rechecks
from archivebot.spiders.tasks import Task
from archivebot.spiders.turnstile import Turnstile
from archivebot.spiders.walks import Walk
from archivebot.spiders.wanted import Wanted
from archivebot.urls import variant_marks

MAX_WALKS = 5000
"""Listings, feeds and sitemaps of one run; what is found beyond is left to the next and told."""

ARTICLES_A_LISTING = 6
"""Articles asked for between two pages of listings, while there are both."""

MAX_LAST = 16
"""Slow pages that get a second chance in the same run; each may take its whole deadline."""

TRACKED = 100_000
"""Article addresses whose walk is remembered."""


class Pump:
    """Hands out tasks; told of every task's end by :meth:`done` or :meth:`again`."""

    def __init__(self, run: Run, scope: Scope, concurrency: int) -> None:
        self.run = run
        self.scope = scope
        self.concurrency = concurrency
        self.evidence = SiteEvidence()
        """What this run learned of the site's article addresses."""
        self.walks: dict[str, Walk] = {}
        """Every walk of the run by its first page."""
        self.in_flight = 0
        self.articles_in_flight = 0
        self.stopped: str | None = None
        """Why nothing more is handed out."""
        self._turns: deque[Walk] = deque()
        """Walks with pages waiting, in turn."""
        self._articles: deque[Task] = deque()
        self._since_listing = 0
        self._later: list[tuple[float, int, Task]] = []
        """Heap of tasks that wait for a time."""
        self._last: list[Task] = []
        """Tasks that are tried once more when everything else is done."""
        self._serial = count()
        self.hosts = Hosts()
        self.turnstile = Turnstile()
        self._cursor = 0
        self.wanted = Wanted(run.arguments)
        self.rechecks = Rechecks(run)
        self._left: set[int] = set()
        """Rows that stay queued for the next run."""
        self._doubted: set[int] = set()
        """Those of them that listings may still name as wanted."""
        self._held: set[int] = set()
        """Rows whose tasks wait or are under way."""
        self._origins: dict[int, Walk] = {}
        self._dry = False

    # -- filling ---------------------------------------------------------------------------------------------------

    def add_walk(self, walk: Walk) -> bool:
        """Have a listing, feed or sitemap read, unless this run knows it already."""
        if walk.url in self.walks:
            return False
        if len(self.walks) >= MAX_WALKS:
            self.run.facts.cut["too-many-listings"] += 1
            return False
        self.walks[walk.url] = walk
        self.push(walk, walk.url)
        return True

    def push(self, walk: Walk, page: str) -> None:
        """Have a page of a walk read."""
        if walk.push(page):
            self._dry = False
            if len(walk.waiting) == 1:
                self._turns.append(walk)

    def found(self, urls: list[str], walk: Walk | None) -> None:
        """Remember which walk found article addresses."""
        self._dry = False
        self.wanted.name(urls)
        if walk is not None and walk.kind in ("listing", "archive") and len(self._origins) < TRACKED:
            for url in urls:
                self._origins.setdefault(hash(url), walk)

    def _refill(self) -> None:
        """Land what waits and take the next owed addresses out of the ledger."""
        self.run.flush()
        if self.run.fatal is not None:
            return
        entries: list[Entry] = []
        with self.run.ledger.read() as connection:
            while not entries and (taken := self._owed(connection)):
                entries = [entry for entry in taken if entry in self.wanted]
                left = {entry.id for entry in taken} - {entry.id for entry in entries}
                self._left |= left
                if self._is_reading():
                    self._doubted |= left
        self._dry = not entries
        # An address as the site writes it comes before its AMP and print forms.
        for entry in sorted(entries, key=lambda entry: bool(variant_marks(entry.url))):
            self._held.add(entry.id)
            self._articles.append(Task(url=entry.url, kind="article", entry=entry, walk=self._origin(entry)))

    def _owed(self, connection: Connection) -> list[Entry]:
        """The next queued rows, those before the cursor last (but for what is in the pipelines), then rechecks."""
        entries = owed.take(connection, self.run.site, after=self._cursor)
        if entries:
            self._cursor = entries[-1].id
        elif self._cursor:
            if self._doubted and not self._is_reading():
                # A listing of the section may have named since what only the front page had named before.
                self._left -= self._doubted
                self._doubted = set()
            passing = {visit.entry.id for visit in self.run.visits.values() if visit.entry is not None}
            passed = self._left | self._held | passing
            entries = owed.take(connection, self.run.site, after=0, limit=CHUNK + len(passed))
            entries = [entry for entry in entries if entry.id not in passed]
        # Listings and sitemaps tell what has changed: known articles are looked at when all of them are read.
        return entries or ([] if self._is_reading() else self.rechecks.due(connection))

    def _is_reading(self) -> bool:
        waits = any(not task.is_article for _at, _serial, task in self._later)
        return bool(self._turns) or self.in_flight > self.articles_in_flight or waits

    def _origin(self, entry: Entry) -> Walk | None:
        return self._origins.pop(hash(entry.url), None) if self._origins else None

    # -- handing out -----------------------------------------------------------------------------------------------

    def next(self, now: float) -> Task | None:
        """The next task, or None when nothing can be asked for just now (or at all: see :attr:`finished`)."""
        if self.stopped or self.run.fatal is not None or self.in_flight >= self.concurrency:
            return None
        while (task := self._choose(now)) is not None:
            if self.hosts.is_left(task.url):
                if task.again:
                    self._no_longer_under_way(task)
                self.leave(task, "host-left")
                continue
            until = self.hosts.paused_until(task.url, now)
            if until > now:
                heapq.heappush(self._later, (until, next(self._serial), task))
                continue
            self.in_flight += 1
            if not task.again:
                self.articles_in_flight += task.is_article
                if task.walk is not None and not task.is_article:
                    task.walk.in_flight += 1
            task.again = False
            return task
        return None

    def _choose(self, now: float) -> Task | None:
        if self._later and self._later[0][0] <= now:
            return heapq.heappop(self._later)[2]
        if not self._articles and not self._dry and not (self._turns and self._since_listing):
            self._refill()
        may_take = self._room_for_articles()
        if self._turns and (self._since_listing >= ARTICLES_A_LISTING or not (self._articles and may_take)):
            page = self._next_page()
            if page is not None:
                self._since_listing = 0
                return page
        if self._articles and may_take:
            self._since_listing += 1
            return self._articles.popleft()
        if not self._articles and not self._dry:
            self._refill()
            if self._articles and may_take:
                return self._articles.popleft()
        if self._last and not self.in_flight and not self._later:
            tasks, self._last = self._last, []
            for task in tasks:
                heapq.heappush(self._later, (now, next(self._serial), task))
            return heapq.heappop(self._later)[2]
        return None

    def _next_page(self) -> Task | None:
        """One page of the walk whose turn it is."""
        while self._turns:
            walk = self._turns.popleft()
            if not walk.waiting:
                continue
            page = walk.waiting.popleft()
            if walk.waiting:
                self._turns.append(walk)
            first = page == walk.url
            return Task(
                url=page,
                kind=walk.kind,
                walk=walk,
                first=first,
                seed=walk.via == "seed" and first,
                counted=page if page in walk.counted else None,
            )
        return None

    def _room_for_articles(self) -> bool:
        limit = self.run.arguments.max_articles
        if limit is None:
            return True
        if self.run.facts.articles >= limit:
            self.stopped = "max-articles"
            return False
        return self.run.facts.articles + self.articles_in_flight < limit

    def wake_at(self) -> float | None:
        """Loop time at which a waiting task may be asked for; None where none waits."""
        return self._later[0][0] if self._later else None

    @property
    def finished(self) -> bool:
        """Whether nothing is left to do and nothing is under way."""
        if self.in_flight:
            return False
        if self.stopped or self.run.fatal is not None:
            return True
        return self._dry and not (self._articles or self._turns or self._later or self._last)

    # -- hearing of ends -------------------------------------------------------------------------------------------

    def done(self, task: Task) -> None:
        """An answer to a task was dealt with; the task is over unless it waits to be asked for again."""
        self.in_flight -= 1
        if task.again:
            return
        self._no_longer_under_way(task)
        if not task.is_article:
            self._dry = False
        if task.walk is not None and not task.is_article and task.walk.over:
            task.walk.end("end")

    def _no_longer_under_way(self, task: Task) -> None:
        self.articles_in_flight -= task.is_article
        if task.entry is not None:
            self._held.discard(task.entry.id)
        if task.walk is not None and not task.is_article:
            task.walk.in_flight -= 1

    def again(self, task: Task, at: float) -> None:
        """Ask once more at a loop time."""
        task.attempt += 1
        task.again = True
        self.run.facts.retries += 1
        heapq.heappush(self._later, (at, next(self._serial), task))

    def again_at_the_end(self, task: Task) -> bool:
        """Ask once more when everything else is done; false where enough wait for that already."""
        if len(self._last) >= MAX_LAST:
            return False
        task.attempt += 1
        task.again = True
        self.run.facts.retries += 1
        self._last.append(task)
        return True

    def leave(self, task: Task, reason: str) -> None:
        """Leave a task for the next run, and say so."""
        self.run.facts.cut[reason] += 1
        task.story = None  # one of several pages is read from its beginning again
        if task.seed:
            self.run.facts.seeds[reason] += 1
            self.run.facts.unread.setdefault(task.url, reason)
        if task.entry is not None and task.is_article:
            self._left.add(task.entry.id)
        elif task.walk is not None and not task.is_article:
            task.walk.end(reason)

    def follow(self, task: Task, url: str) -> None:
        """Ask for where a task was sent to, in its place."""
        task.hops += 1
        self._ask_at(task, url)

    def go_on(self, task: Task, url: str) -> None:
        """Ask for the next part of a task's story."""
        task.attempt = 0
        self._ask_at(task, url)

    def _ask_at(self, task: Task, url: str) -> None:
        task.url, task.again = url, True
        heapq.heappush(self._later, (0.0, next(self._serial), task))
