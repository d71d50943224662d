"""Walks: how far the reading of a listing, feed or sitemap goes, page after page, and why it ends."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import pairwise
from typing import Any

from archivebot.items import Link
from archivebot.ledger.entries import Found
from archivebot.run.arguments import Arguments, Moment, earlier
from archivebot.run.facts import UNADDRESSED
from archivebot.urls.page_numbers import following, page_number

BARREN_PAGES = 3
"""Pages in a row without a link that the walk has not seen: the listing repeats itself or has ended."""

BARREN_ARCHIVES = 12
"""The same for dated archive pages, where empty days and months are usual."""

OLD_PAGES = 2
"""Pages in a row with nothing that was not known before the last complete reading."""

KNOWN_PAGES = 6
"""The same where what was the newest then has not been met: lists by the last change bring old stories up."""

ABSENT = "absent"
"""Why a usual place gave nothing: there is none."""

FEWEST_STEPS = 3
"""Differing days in a row below which their order says nothing."""

FULL = 8
"""Articles of a page that is no list's last, or only, one."""

UNPRODUCTIVE = 40
"""Article addresses of a walk that were tried without one article: a trap, or no news listing."""


@dataclass(slots=True, kw_only=True, eq=False)
class Walk:
    """One listing, feed or sitemap with all the pages that continue it."""

    url: str
    """Canonical address of its first page."""
    kind: str
    """``listing``, ``feed``, ``sitemap`` or ``archive``."""
    via: str
    """How it was found (a key of the ledger's announcers)."""
    section: str | None = None
    depth: int = 0
    """Steps from the beginning of the crawl."""
    guess: bool = False
    """A usual place that nobody named: its absence is no failure."""
    turned: bool = False
    """Whether its first page was taken for an article's."""
    unlinked: bool = False
    """Whether no listing links its first page as a section: stories do, or their addresses."""
    news: int = 0
    """Articles that no other listing of the run gave."""
    entry_id: int | None = None
    facts: dict[str, Any] = field(default_factory=dict)
    """What the last complete reading left: ``complete_id``, ``since``, ``resume``."""
    etag: str | None = None
    last_modified: str | None = None
    waiting: deque[str] = field(default_factory=deque)
    """Pages to be read."""
    asked: set[str] = field(default_factory=set)
    """Pages that were ever in ``waiting``."""
    counted: dict[str, str] = field(default_factory=dict)
    """Pages of ``asked`` whose addresses were counted, as no page named them, and why more was expected there."""
    counts: bool = False
    """Whether one of them gave articles that the walk had not seen: then the list's addresses are written so."""
    seen: set[int] = field(default_factory=set)
    """Hashes of the article addresses that its pages gave."""
    alone: int = 0
    """Articles that its first page gave, as long as no other page gave one."""
    repeated: bool = False
    """Whether a page that another named as the next, or as a later one, gave only what had been seen."""
    leaf: bool = True
    """Whether no page of it led to other listings, feeds or sitemaps: only then "unchanged" is all there is to know."""
    in_flight: int = 0
    pages: int = 0
    barren: int = 0
    old: int = 0
    known: int = 0
    """Pages in a row of which all was known, whether the list's former head was met or not."""
    newest: date | None = None
    oldest: date | None = None
    """The newest and the oldest day that its pages show."""
    unpublished: bool = False
    """Whether it names articles without the day of their publication."""
    undated: int = 0
    """Articles of its pages that have no day."""
    head: date | None = None
    """The newest day that its first page shows."""
    steps: int = 0
    """Articles of another day than the one before them."""
    rises: int = 0
    """Those of a later day."""
    last: int = 0
    """The highest number of a page that they name."""
    empty: int = 0
    """Pages in a row that held nothing, though the list names pages behind them."""
    gaps: int = 0
    """Such pages before others that held something."""
    closes: bool = False
    """Whether its first page is a whole document, with the end of one."""
    reached_since: bool = False
    """Whether the last stories of one of its pages are older than what is wanted."""
    damaged: bool = False
    """Whether one of its pages was an error, or cut short."""
    tried: int = 0
    """Its article addresses that were fetched."""
    taken: int = 0
    """Those of them that held an article."""
    ended: str | None = None
    """Why the walk is over."""
    resume: str | None = None
    """The page at which a budget cut the walk."""

    def push(self, page: str) -> bool:
        """Have a page read; false where it was asked for before."""
        if page in self.asked or self.ended:
            return False
        self.asked.add(page)
        self.waiting.append(page)
        return True

    def fresh(self, links: Iterable[Found]) -> int:
        """How many of a page's articles the walk had not seen; remembers them."""
        before = len(self.seen)
        self.seen.update(hash(link.url) for link in links)
        return len(self.seen) - before

    def count_dated(self, links: list[Link]) -> None:
        """Note which of a page's articles have a day."""
        self.undated += sum(link.date is None for link in links)
        self.unpublished |= any(link.date is None or link.date_is_lastmod for link in links)

    def may_stop_at_known(self, arguments: Arguments) -> bool:
        """Whether a former run read this listing to the end that is asked for now.

        Only then does a page of known articles mean that all behind it are known.
        """
        if "complete_id" not in self.facts:
            return False
        reached = self.facts.get("since")
        if reached is None:
            return True
        return arguments.since is not None and not earlier(arguments.since, moment(reached))

    def meets(self, days: Collection[date]) -> bool:
        """Whether the walk has come to what was the newest of its first page at the last complete reading.

        Known stories that stand above it were brought up by a change, or by hand: new ones may follow them.
        """
        self.newest = max((day for day in (*days, self.newest) if day is not None), default=None)
        self.oldest = min((day for day in (*days, self.oldest) if day is not None), default=None)
        if not self.pages:
            self.head = self.newest
        head = self.facts.get("newest")
        if head is None or self.newest is None or self.oldest is None or not days:
            return True
        return bool(self.newest.isoformat() >= head >= self.oldest.isoformat())

    def falls(self, links: list[Link]) -> bool:
        """Whether the days of the list rather fall than rise, page after page.

        Lists by readers' interest, and those with the oldest first, may hold new articles anywhere.
        """
        for one, two in pairwise([link.date for link in links if link.date is not None]):
            self.rises += earlier(one, two)
            self.steps += earlier(one, two) or earlier(two, one)
        return self.steps < FEWEST_STEPS or 3 * self.rises < self.steps

    def beyond(self, page: str, articles: int, last: int) -> str | None:
        """The page after one that holds nothing, where the list names pages behind it: broken for a moment.

        :param last: the highest page number that this page names.
        """
        self.last = max(self.last, last)
        if articles:
            self.gaps, self.empty = self.gaps + self.empty, 0
            return None
        named = page_number(page)
        if named is None or named[1] >= self.last:
            return None
        self.empty += 1
        return following(page)

    def judge(self, *, fresh: int, old: bool, met: bool = True, before_since: bool, max_pages: int) -> None:
        """After a page was read: whether the walk goes on.

        :param fresh: articles that this walk had not seen.
        :param old: whether all of the page's articles were known before the last complete reading.
        :param met: what :meth:`meets` says.
        :param before_since: whether all that the page dates is before what is wanted.
        """
        self.pages += 1
        self.barren = 0 if fresh else self.barren + 1
        self.alone = fresh if self.pages == 1 else 0 if fresh else self.alone
        self.old = self.old + 1 if old and met else 0
        self.known = self.known + 1 if old else 0
        # What stands first may be pinned there: one page of old articles alone does not end a list.
        pinned = self.pages == 1 and bool(self.waiting) and self.kind == "listing"
        if before_since and self.kind != "archive" and not pinned:
            self.end("since")
        elif (self.old >= OLD_PAGES or self.known >= KNOWN_PAGES) and self.kind != "archive":
            self.end("known")
        elif self.barren >= (BARREN_ARCHIVES if self.kind == "archive" else BARREN_PAGES):
            self.end("repeats")
        elif self.pages >= max_pages and self.waiting:
            self.resume = self.waiting[0]
            self.end("budget")

    def note_article(self, is_article: bool) -> None:
        """Count what one of its addresses turned out to be."""
        self.tried += 1
        self.taken += is_article
        if not self.taken and self.tried >= UNPRODUCTIVE:
            self.end("unproductive")

    def note_repeated(self, page: str | None, fresh: int, articles: int) -> None:
        """Note a page that gave only what had been seen, though the list named it.

        Servers end a list so when asked beyond its end; but not at the page behind the first, where that is full, nor
        before the highest number that pages before it name: there they want a script's request, or give no deeper page.
        """
        if page is None or fresh or articles < FULL:
            return
        number = page_number(page)
        deep = number is not None and 1 < number[1] < self.last
        self.repeated = self.repeated or deep or (self.pages == 1 and self.alone >= FULL)

    def end(self, reason: str) -> None:
        """The walk is over."""
        if self.ended is None:
            unread = self.repeated and reason in ("end", "repeats")
            self.ended = self.end_without_address if unread else reason
            self.waiting.clear()

    @property
    def names_since(self) -> str | None:
        """The oldest day of which it names stories, as a news sitemap tells; None where it is not known."""
        if self.unpublished or self.oldest is None:
            return None if self.pages else self.facts.get("oldest")
        return self.oldest.isoformat()

    @property
    def end_without_address(self) -> str:
        """Why the walk ends where it goes on and no address leads: nothing is missed behind what is too old."""
        return "since" if self.reached_since else UNADDRESSED

    @property
    def over(self) -> bool:
        """Whether nothing of it waits or is under way."""
        return not self.waiting and not self.in_flight

    @property
    def complete(self) -> bool:
        """Whether everything that was asked of it has been read."""
        return (
            self.over
            and not self.gaps
            and not self.damaged
            and self.ended in ("end", "since", "known", "repeats", UNADDRESSED)
        )


def moment(text: str) -> Moment:
    """A day or instant out of a walk's facts."""
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def all_before_since(links: list[Link], arguments: Arguments) -> bool:
    """Whether a page dates its articles, and all of them before what is wanted."""
    if arguments.since is None:
        return False
    dated = [link.date for link in links if link.date is not None and not link.date_is_lastmod]
    return len(dated) >= 2 and 2 * len(dated) >= len(links) and all(earlier(day, arguments.since) for day in dated)


def reaches_since(links: list[Link], arguments: Arguments) -> bool:
    """Whether the last two articles that a page dates are older than what is wanted."""
    dated = [link.date for link in links if link.date is not None and not link.date_is_lastmod]
    since = arguments.since
    return since is not None and len(dated) >= 2 and all(earlier(day, since) for day in dated[-2:])


def days_of(links: list[Link], today: date) -> list[date]:
    """The days that a page gives its articles, without those to come."""
    days = (link.date.date() if isinstance(link.date, datetime) else link.date for link in links)
    return [day for day in days if day is not None and day <= today]
