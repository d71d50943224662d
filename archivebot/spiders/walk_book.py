"""The book of walks: which listings, feeds and sitemaps of a site are walked, and what earlier runs knew of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from datetime import datetime, timedelta

from archivebot.discover.counted_pages import SHOWN
from archivebot.discover.feeds import default_feeds
from archivebot.discover.results import UNLINKED
from archivebot.discover.robots import read_robots_sitemaps
from archivebot.discover.sitemaps import default_sitemaps
from archivebot.errors import ArchivebotError
from archivebot.exit_codes import ExitCode
from archivebot.items import Link
from archivebot.ledger import Outcome, frontier, owed, runs
from archivebot.ledger.entries import Entry
from archivebot.ledger.instants import instant
from archivebot.ledger.returning import DOUBTFUL, MAX_TRIES
from archivebot.run.admission import Admission
from archivebot.run.answers import TRANSIENT
from archivebot.run.facts import SAME_PAGE
from archivebot.run.session import Run
from archivebot.run.unaddressed import REACH
from archivebot.run.verdict import LEFT
from archivebot.sites import Profile
from archivebot.spiders.dated import is_before
from archivebot.spiders.pump import Pump
from archivebot.spiders.trust import Trust
from archivebot.spiders.walk_facts import FEWEST_NEWS, WEEKLY, facts_of, is_live_sitemap, is_told_unchanged
from archivebot.spiders.walks import ABSENT, Walk
from archivebot.urls import canonicalize, origin_of, shape, variant_key

MAX_DEPTH = 4
"""Steps from the beginning to a section: news sites show every section within two."""

MAX_TURNED = 100
"""Pages of a run that are read as listings though they were taken for articles."""

KINDS = {"listing": "listing", "archive": "archive", "feed": "feed", "sitemap": "sitemap"}

RETRIED = (
    *("timeout", "connection", "dns", "broken", "download", "tls", "challenge", "refused", "extraction-error"),
    *("robots-unreachable", "http-304", SAME_PAGE),
    *(f"http-{status}" for status in sorted({429, *TRANSIENT})),
)
"""Reasons for which an article is tried again in the next run."""

SECOND_LOOK = timedelta(hours=20)
"""After so long, a night, a page that held no article is looked at again."""

LOOKS = 3
"""Tries of a page that holds no article."""

MOST_LOOKS = 1000
"""Pages without an article that a run looks at again."""

UNCHANGED = timedelta(days=2)
"""How long a list is believed that says to be unchanged: caches and templates answer so whatever is new."""

LEFT_ALONE = timedelta(days=30)
"""How long a usual place without anything, and a redirect that leads in circles, are not asked for again."""


class WalkBook:
    """Opens walks for the crawl's beginnings and for what pages lead to, and remembers how far they went."""

    def __init__(self, run: Run, pump: Pump, admission: Admission, profile: Profile | None) -> None:
        self.run = run
        self.pump = pump
        self.admission = admission
        self.profile = profile
        self._origins: set[str] = set()
        """Origins whose sitemaps and feeds have been looked for."""
        self._remembered: set[str] = set()
        self.turns = Trust()
        """Whether pages that were fetched as articles, and list some, gave what other listings lack."""
        self._to_turn: deque[Entry] = deque()
        self._turning: set[str] = set()
        self._turned = 0
        self._variants: set[str | None] = set()
        """Variant keys of the walks: what stories name by ``/politics`` may be known as ``/politics/``."""

    # -- beginning -------------------------------------------------------------------------------------------------

    def begin(self, urls: Sequence[str]) -> None:
        """Queue the addresses at which the crawl begins, and what earlier runs still owe."""
        run = self.run
        with run.ledger.begin() as connection:
            owed.requeue(connection, run.site, RETRIED, MAX_TRIES)
            before = run.started_at - SECOND_LOOK
            owed.requeue(connection, run.site, DOUBTFUL, LOOKS, before=before, limit=MOST_LOOKS)
            last = runs.last(connection, run.site)
            if last is not None and last.exit_code in (ExitCode.REDESIGNED, ExitCode.BLOCKED):
                # Whatever stood in the place of its stories, they are owed as soon as it is mended.
                since = datetime.fromisoformat(last.started_at)
                owed.requeue(connection, run.site, DOUBTFUL, MAX_TRIES, after=since)
            turned = owed.turned(connection, run.site, MAX_TURNED)
        for entry in turned:
            self._add_turned(entry)
        seeds = []
        for url in urls:
            address = canonicalize(url)
            if address is None:
                continue
            form = shape(address)
            if form is not None and form.points > 1.0 and self.profile is None:
                seeds.append(Link(url=address, kind="article", via="seed"))
            else:
                self.add(Link(url=address, kind=self._kind_of_seed(url), via="seed"), depth=0)
        if seeds:
            # An article's own address was given.
            found = [item for link in seeds if (item := self.admission.admit(link, section=None, depth=0))]
            run.land(Outcome(entry_id=None, state="done", at=run.now(), found=found))
            self.pump.found([item.url for item in found], None)

    def _kind_of_seed(self, url: str) -> str:
        if self.profile is None:
            return "listing"
        named = self.profile.discover
        return "feed" if url in named.feeds else "sitemap" if url in named.sitemaps else "listing"

    def turn(self, entry: Entry) -> None:
        """Have an address read as a listing that was taken for an article's: a section's, an issue's, a topic's.

        A few are tried at first; the others wait until one of them gave what no other listing gave.
        """
        if entry.depth <= MAX_DEPTH:
            self._to_turn.append(entry)
            self._turn_more()

    def turned(self, walk: Walk) -> None:
        """The first page of such a listing was read."""
        if walk.url in self._turning:
            self._turning.discard(walk.url)
            self.turns.end(walk.news >= FEWEST_NEWS)
            self._turn_more()

    def _turn_more(self) -> None:
        while self._to_turn and self.turns.holds and self._turned < MAX_TURNED:
            entry = self._to_turn.popleft()
            if self._add_turned(entry):
                self._turning.add(entry.url)
                self._turned += 1
                self.turns.begin()

    def _add_turned(self, entry: Entry) -> bool:
        link = Link(url=entry.url, kind="listing", via="listing", section=entry.section)
        return self.add(link, entry.depth, turned=True)

    def add(self, link: Link, depth: int, *, guess: bool = False, barren: int = 0, turned: bool = False) -> bool:
        """Have a listing, feed or sitemap walked."""
        unlinked = link.reason in UNLINKED
        address = canonicalize(link.url)
        if address is None or not self.pump.scope.holds(address):
            self.run.facts.refused["other-site" if address else "malformed"] += 1
            return False
        key = variant_key(address)
        if address in self.pump.walks or (unlinked and key in self._variants):
            return False
        self._variants.add(key)
        walk = Walk(
            url=address,
            kind=KINDS.get(link.kind, "listing"),
            via=link.via,
            section=link.section or link.headline,
            depth=depth,
            guess=guess or unlinked,
            barren=barren,
            turned=turned,
            unlinked=unlinked,
        )
        with self.run.ledger.read() as connection:
            entry = frontier.known(connection, self.run.site, [walk.url]).get(walk.url)
        dated = walk.kind == "archive" and walk.via == "archive"
        if dated and is_before(walk.url, self.run.arguments.since):
            self.run.facts.refused["archive-before-since"] += 1
            return False
        if entry is not None:
            if "taken_for" in entry.facts and link.via != "seed":
                return False
            if self._is_left_alone(walk, entry):
                self.run.facts.refused[str(entry.reason)] += 1
                return False
            self._recall(walk, entry)
            if dated and self._is_settled(walk) and self._is_recent(entry):
                self.run.facts.refused["settled-archive"] += 1
                return False
            sitemap = walk.kind == "sitemap" and link.via != "seed" and self._is_settled(walk)
            if sitemap and is_told_unchanged(link, entry, self.run.now()):
                self.run.facts.refused["settled-sitemap"] += 1
                return False
        return self.pump.add_walk(walk)

    def has_sitemaps(self) -> bool:
        """Whether a sitemap of the site has named stories in this run, and not of the last days alone."""
        recent = (self.run.now().date() - REACH).isoformat()
        sitemaps = (walk for walk in self.pump.walks.values() if walk.kind == "sitemap" and walk.seen)
        return any((walk.names_since or "") < recent for walk in sitemaps)

    def may_be_there(self, page: str, walk: Walk, reason: str) -> bool:
        """Whether a page whose address was counted is asked for; its walk remembers that nobody named it."""
        with self.run.ledger.read() as connection:
            entry = frontier.known(connection, self.run.site, [page]).get(page)
        if entry is not None and entry.reason == ABSENT and self._is_recent(entry):
            self.run.facts.refused[ABSENT] += 1
            if reason == SHOWN and "resume" not in walk.facts:
                walk.end(walk.end_without_address)
            return False
        walk.counted[page] = reason
        walk.counts = walk.counts or (entry is not None and entry.state == "done")
        return True

    def _is_left_alone(self, walk: Walk, entry: Entry) -> bool:
        """Whether a former run found nothing there, not long ago; what was named to us is asked for in any case."""
        reason = ABSENT if walk.guess else "redirect-loop" if walk.via != "seed" else None
        return reason is not None and entry.reason == reason and self._is_recent(entry)

    def _is_recent(self, entry: Entry) -> bool:
        return entry.fetched_at is not None and entry.fetched_at > instant(self.run.now() - LEFT_ALONE)

    def _is_settled(self, walk: Walk) -> bool:
        """Whether an archive page, or a sitemap, was read with all it leads to and will hardly change."""
        return bool(walk.facts.get("settled")) and walk.may_stop_at_known(self.run.arguments)

    def _recall(self, walk: Walk, entry: Entry) -> None:
        """What earlier runs remember of a listing."""
        walk.entry_id, walk.facts = entry.id, entry.facts
        # An unchanged page says nothing of what stands behind it: only what was read to its end is asked conditionally.
        limit = WEEKLY if walk.kind == "sitemap" else UNCHANGED
        lately = entry.fetched_at is not None and entry.fetched_at > instant(self.run.now() - limit)
        if lately and walk.may_stop_at_known(self.run.arguments) and walk.facts.get("single"):
            walk.etag, walk.last_modified = entry.etag, entry.last_modified

    # -- the usual places ------------------------------------------------------------------------------------------

    def look_around(self, url: str, walk: Walk) -> None:
        """Sitemaps and feeds of an origin, once: those that robots.txt names, else the usual places."""
        origin = origin_of(url)
        if origin is None or origin in self._origins:
            return
        self._origins.add(origin)
        if self.profile is not None and (self.profile.discover.sitemaps or self.profile.discover.feeds):
            return
        rules = self.run.robots.get(origin)
        named = read_robots_sitemaps(rules.data, f"{origin}/robots.txt") if rules is not None else []
        for link in named:
            self.add(link, walk.depth)
        if named and not any(self.pump.scope.holds(link.url) for link in named):
            # Those of sister sites are often named beside the own ones.
            self.run.facts.failed_sources["sitemap-elsewhere"] += 1
        if not named:
            for link in default_sitemaps(origin):
                self.add(link, walk.depth, guess=True)
        if not any(other.kind == "feed" for other in self.pump.walks.values()):
            for link in default_feeds(origin):
                self.add(link, walk.depth, guess=True)

    # -- remembering -----------------------------------------------------------------------------------------------

    def remember_walks(self) -> None:
        """Write down which walks are complete: the next run may stop where it meets what they knew."""
        run = self.run
        if run.fatal is not None:
            return
        try:
            self._remember(run)
        except ArchivebotError as error:
            run.fail(error)

    def _is_whole(self) -> bool:
        """Whether everything that announces articles was read to its end: then nothing is owed behind any page."""
        facts = self.run.facts
        over = all(walk.over and walk.ended != "budget" for walk in self.pump.walks.values())
        return over and not self.pump.stopped and not facts.failed_sources and not (facts.cut.keys() & LEFT)

    def _remember(self, run: Run) -> None:
        ended = [walk for walk in self.pump.walks.values() if walk.over and walk.url not in self._remembered]
        since = run.arguments.since
        whole, now = self._is_whole(), run.now()
        lives = any(is_live_sitemap(walk, now.date()) for walk in self.pump.walks.values())
        with run.ledger.begin() as connection:
            last = frontier.last_id(connection, run.site)
            rows = frontier.known(connection, run.site, [walk.url for walk in ended if walk.pages])
            for walk in ended:
                self._remembered.add(walk.url)
                told = run.facts.walks.setdefault(walk.url, {})
                told["ended"] = walk.ended
                if walk.kind in ("listing", "sitemap") and (oldest := walk.names_since):
                    told["oldest"] = oldest
                if walk.gaps:
                    run.facts.failed_sources["empty-page"] += walk.gaps
                row = rows.get(walk.url)
                if row is None or not (walk.complete or walk.resume):
                    continue
                frontier.remember(connection, row.id, facts_of(walk, last, since, now, whole=whole, lives=lives))
