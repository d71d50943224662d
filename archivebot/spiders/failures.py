"""Answers that are no page: asked again, waited for, followed, or noted with their reason."""

from __future__ import annotations

import asyncio
import logging
import random
from urllib.parse import urlsplit

from scrapy.exceptions import DownloadTimeoutError, IgnoreRequest, ResponseDataLossError
from scrapy.http import Response

from archivebot.errors import AddressError
from archivebot.items import Link
from archivebot.ledger import Outcome
from archivebot.ledger.entries import Found
from archivebot.run.answers import GONE, REDIRECTS, REFUSING, TRANSIENT, is_challenge, retry_after
from archivebot.run.forward import forward_target
from archivebot.run.session import Run
from archivebot.spiders.absence import absence, end_of_counting
from archivebot.spiders.download_errors import reason_of
from archivebot.spiders.moved_hosts import MovedHosts
from archivebot.spiders.pump import Pump
from archivebot.spiders.redirects import moved_to
from archivebot.spiders.tasks import Task
from archivebot.spiders.turnstile import leads_back
from archivebot.spiders.walks import ABSENT
from archivebot.text import clean_line
from archivebot.urls import are_twins, canonicalize

logger = logging.getLogger(__name__)

BACK_OFF = 0.5
"""Seconds before the first retry; doubled for each further one."""

BAD_REQUEST = 400
"""What some servers answer to a parameter that they do not know."""

PASSING = ("dns", "connection", "timeout", "robots-unreachable")
"""Why nothing of an origin is asked for tonight: what is owed there stays owed."""

MAX_HOPS = 5
"""Redirects that a listing is followed through."""

PERMANENT = 301
"""The status of an address that is not asked for, as its host has moved."""

MAX_MOVES = 8
"""Redirects from article address to article address."""


class Failures:
    """Decides what becomes of a task whose answer is no page."""

    def __init__(self, run: Run, pump: Pump, retry_times: int) -> None:
        self.run = run
        self.pump = pump
        self.retry_times = retry_times
        self.moved = MovedHosts()
        self._waited = 0.0

    def accepts(self, response: Response, task: Task) -> bool:
        """Whether an answer holds a page that is to be read; everything else is dealt with here."""
        status = response.status
        headers = plain_headers(response)
        self.run.facts.requests[task.kind] += 1
        if status == 304:
            self._unchanged(response, task)
        elif status in REDIRECTS:
            self._offered(response, task)
            self._redirected(task, response.headers.get("Location"), status)
        elif is_challenge(status, headers, response.body):
            self._note(task, "challenge", status)
        elif 200 <= status < 300:
            target = forward_target(response.url, response.body, headers)
            if target is None:
                if task.is_article:
                    self.moved.stayed(task.url)
                return True
            self._offered(response, task)
            self._redirected(task, target.encode(), status)
        elif status in GONE:
            self._note(task, f"http-{status}", status, state="gone")
        elif status in TRANSIENT or status == 429:
            self._in_trouble(response, task)
        elif status in REFUSING:
            self._note(task, "refused", status)
        else:
            self._note(task, f"http-{status}", status)
        return False

    def failed(self, error: BaseException, task: Task) -> None:
        """No answer came at all."""
        if isinstance(error, AddressError):
            logger.warning("Not contacted: %s", error)
            if task.seed:
                self.run.facts.unread[task.url] = str(error)
            self._note(task, "address", None, state="skipped")
        elif isinstance(error, IgnoreRequest):
            reason = str(error) or "ignored"
            self._note(task, reason, None, state="failed" if reason in PASSING else "skipped")
        elif isinstance(error, DownloadTimeoutError):
            self.pump.hosts.unanswered(task.url)
            # One slow page must not hold the others: it gets its second chance after them.
            if task.attempt or not self.retry_times or task.doubtful or not self.pump.again_at_the_end(task):
                self._note(task, "timeout", None)
        else:
            reason = reason_of(error)
            logger.info("%s: %s", reason, clean_line(str(error))[:300])
            if not isinstance(error, ResponseDataLossError):
                self.pump.hosts.unanswered(task.url)
            if self.run.closing or not self._retry(task):
                self._note(task, reason, None)

    # -- the cases -------------------------------------------------------------------------------------------------

    @staticmethod
    def _offered(response: Response, task: Task) -> None:
        """Note the cookies that a redirect, or a page that only leads on, sets."""
        task.offered += [(task.url, value.decode("latin-1")) for value in response.headers.getlist("Set-Cookie")]

    def _unchanged(self, response: Response, task: Task) -> None:
        if not task.may_be_unchanged:
            # There is nothing that it could be unchanged from: a cache in disorder.
            if not self._retry(task):
                self._note(task, "http-304", response.status)
        elif task.is_article and task.entry is not None:
            self.run.facts.unchanged += 1
            self.run.unchanged(task.entry, response.status)
        elif task.walk is not None:
            self.run.facts.walks.setdefault(task.walk.url, {})["unchanged"] = True
            task.walk.end("end")

    def _in_trouble(self, response: Response, task: Task) -> None:
        """5xx and 429: wait as the server asks, within the run's patience."""
        now = asyncio.get_running_loop().time()
        header = response.headers.get("Retry-After")
        seconds = retry_after(header.decode("latin-1") if header else None, self.run.now())
        if seconds is None:
            if not self._retry(task):
                self._note(task, f"http-{response.status}", response.status)
            return
        ends = self.pump.hosts.paused_until(task.url, now)
        longer = max(now + seconds - max(ends, now), 0.0)
        if self._waited + longer > self.run.configuration.max_wait:
            if self.pump.hosts.leave(task.url):
                logger.warning(
                    "%s asks to be left alone for %.0f seconds: what is left there is for the next run",
                    urlsplit(task.url).netloc,
                    seconds,
                )
            self.pump.leave(task, "retry-after")
            return
        self._waited += longer
        self.run.facts.waited += longer
        self.pump.hosts.pause(task.url, now + seconds)
        if task.attempt >= 2 * self.retry_times + 1:
            self._note(task, f"http-{response.status}", response.status)
        else:
            self.pump.again(task, now + seconds)

    def _retry(self, task: Task) -> bool:
        if task.attempt >= self.retry_times or task.doubtful:
            return False
        pause = BACK_OFF * 2**task.attempt * random.uniform(0.75, 1.25)
        self.pump.again(task, asyncio.get_running_loop().time() + pause)
        return True

    def _redirected(self, task: Task, location: bytes | None, status: int) -> None:
        move = moved_to(task.url, location, self.pump.scope, task.way)
        if task.story is not None and not move.same:
            self._note(task, "redirected", status, state="skipped")
            return
        if move.reason is not None:
            if task.seed and move.url:
                self.run.facts.moved = f"{task.url} leads to {move.url}: crawl that address"
            self._note(task, move.reason, status, state="skipped")
            return
        turned_round = move.same or move.canonical in task.way
        if turned_round and task.offered:
            self.pump.turnstile.accept(task.offered)
        if turned_round or not task.is_article or leads_back(task.url, move.url):
            if task.hops >= MAX_HOPS:
                self._note(task, "redirect-loop", status)
                return
            task.way.append(canonicalize(task.url) or task.url)
            self.pump.follow(task, move.url)
            return
        self.moved.redirected(task.url, move.url, status)
        self._read_there(task, move.url, move.canonical, status)

    def has_moved(self, task: Task) -> bool:
        """Whether an article's whole host has moved, as others' redirects showed: then it is read there, unasked."""
        fresh = task.is_article and task.entry is not None and task.story is None and not task.hops
        target = self.moved.address(task.url) if fresh else None
        if target is None:
            return False
        self._read_there(task, target, canonicalize(target) or target, PERMANENT)
        return True

    def _read_there(self, task: Task, url: str, canonical: str, status: int) -> None:
        depth = task.entry.depth + 1 if task.entry is not None else 1
        if depth > MAX_MOVES:
            self._note(task, "redirect-loop", status)
            return
        outcome = self._outcome(task, "redirected", None, status)
        hints = Link(url=url, via=task.via)
        found = Found(url=canonical, kind="article", via=task.via, section=task.section, hints=hints, depth=depth)
        found.article_id = outcome.article_id if are_twins(url, task.url) else None
        outcome.found = [found]
        self.run.facts.skipped["redirected"] += 1
        self.run.land(outcome)
        self.pump.found([canonical], task.walk)

    # -- noting ----------------------------------------------------------------------------------------------------

    def _outcome(self, task: Task, state: str, reason: str | None, status: int | None) -> Outcome:
        page = None
        if task.entry is None and not task.guess:
            page = Found(url=task.known_as, kind=task.kind, via=task.via, section=task.section)
        return Outcome(
            entry_id=task.entry.id if task.entry is not None else None,
            page=page,
            state=state,
            reason=reason,
            at=self.run.now(),
            status=status,
            # What the archive holds of this address learns what became of it.
            article_id=task.entry.article_id if task.entry is not None else None,
        )

    @staticmethod
    def _keeps_what_is_stored(task: Task, state: str) -> bool:
        """Whether the archive's whole story is not to be replaced by one that lacks a part for a passing reason."""
        if state != "failed" or task.entry is None or task.entry.article_id is None:
            return False
        task.story = None
        return True

    def _note(self, task: Task, reason: str, status: int | None, state: str = "failed") -> None:
        """Write down why a task gave nothing."""
        if self.run.closing and status is None:
            # The crawl itself ended the download: the page is still owed.
            self.run.facts.cut["closing"] += 1
            task.story = None
            return
        if task.story is not None and not self._keeps_what_is_stored(task, state):
            self.run.facts.cut["part"] += 1
            logger.info("%s: %s, a part of a story that is stored without it", reason, task.url)
            return
        if task.guess:
            if task.walk is not None:
                task.walk.end(ABSENT)
                if task.first and (status in GONE or status in REDIRECTS):
                    self.run.land(absence(task.walk, self.run.now(), status))
            return
        if task.counted is not None and (task.doubtful or state != "failed"):
            self._no_further_page(task, status if state != "failed" or status == BAD_REQUEST else None)
            return
        facts = self.run.facts
        if task.is_article:
            (facts.skipped if state == "skipped" else facts.failed)[reason] += 1
            if task.walk is not None:
                task.walk.note_article(False)
        else:
            # A link to a section that is not there is the site's slip; what was read before, or named to us, is missed.
            missed = task.seed or state != "gone" or (task.walk is not None and bool(task.walk.facts))
            (facts.failed_sources if missed else facts.refused)[reason] += 1
            if task.walk is not None and not self._is_stepped_over(task, status):
                task.walk.end(reason)
        if task.seed:
            facts.seeds[reason] += 1
            facts.unread.setdefault(task.url, reason)
        if task.entry is not None and task.entry.article_id is not None and status is None and state == "skipped":
            self.pump.rechecks.unasked()
        logger.info("%s: %s", reason, task.url)
        outcome = self._outcome(task, state, reason, status)
        self.run.land(self.run.spoiled(outcome, task.entry) if task.is_article else outcome)

    def _is_stepped_over(self, task: Task, status: int | None) -> bool:
        """Whether a list goes on behind a page that the server does not give, as pages behind it are named."""
        beyond = task.walk.beyond(task.url, 0, 0) if task.walk is not None and status and not task.first else None
        if task.walk is None or beyond is None:
            return False
        task.walk.damaged = task.walk.damaged or status not in GONE
        self.pump.push(task.walk, beyond)
        return True

    def _no_further_page(self, task: Task, status: int | None) -> None:
        """A list's page that was counted is not there; where a server said so, it is left alone for some time."""
        if end_of_counting(task) and task.walk is not None and status is not None:
            self.run.land(absence(task.walk, self.run.now(), status, task.counted))


def plain_headers(response: Response) -> dict[str, str]:
    """Headers with lower-case names, as text."""
    return {
        name.decode("latin-1").lower(): b", ".join(values).decode("latin-1")
        for name, values in dict.items(response.headers)  # Scrapy's own looks each name up again
    }
