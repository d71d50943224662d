"""A run: what one crawl of one site holds open, from the lock to the report."""

from __future__ import annotations

import asyncio
import logging
import os
import re
import secrets
import tempfile
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

from archivebot.errors import ArchivebotError, StorageError
from archivebot.exit_codes import ExitCode
from archivebot.ledger import Ledger, Outbox, Outcome, runs
from archivebot.ledger.entries import Entry
from archivebot.ledger.settle import settle
from archivebot.run.arguments import Arguments
from archivebot.run.configuration import Configuration
from archivebot.run.facts import Facts
from archivebot.run.robots import RobotsRules
from archivebot.run.visits import Visit
from archivebot.warc import WarcWriter, recover

logger = logging.getLogger(__name__)

SECOND_LOOK = timedelta(hours=6)
"""How soon a known article is looked at again whose address did not give it."""


PIECE = 500
"""Addresses that are put into the frontier at once."""


class Run:
    """One crawl of one site; :meth:`open` takes the site's lock, :meth:`release` gives it back."""

    def __init__(
        self, *, site: str, spider: str, arguments: Arguments, configuration: Configuration, given: Mapping[str, Any]
    ) -> None:
        self.site = site
        self.spider = spider
        self.arguments = arguments
        self.configuration = configuration
        self.given = dict(given)
        """Arguments as they were given, for the report."""
        self.started_at = datetime.now(UTC)
        self.id = f"{self.started_at:%Y%m%dT%H%M%S}-{file_safe(site)}-{secrets.token_hex(3)}"
        self.facts = Facts()
        self.robots: dict[str, RobotsRules] = {}
        """Origin -> what its robots.txt says."""
        self.visits: dict[int, Visit] = {}
        """``id()`` of an article on its way through the pipelines -> the visit that gave it."""
        self.backlog: deque[Outcome] = deque()
        """Outcomes of very long listings and sitemaps, in pieces that are landed one by one between requests."""
        self.closing = False
        """Whether the crawl is closing: downloads that fail now are owed, not failed."""
        self.fatal: ArchivebotError | None = None
        """The error that ended the run, where the run itself could not go on."""
        self.stop: Callable[[str], None] | None = None
        """Closes the crawl in order, for a reason; set by what runs the crawl."""
        self.downloads: set[asyncio.Task[Any]] = set()
        """Downloads that are under way, over http and https alike."""
        self.ports: set[int] = set()
        """Ports beside 80 and 443 that may be contacted: those of the crawl's own beginnings."""
        self.exporter: Callable[[Run, list[str]], dict[str, Any]] | None = None
        """Renders the articles of runs into a dataset; returns what is told of it in the report."""
        self.check_dataset: Callable[[Ledger], None] | None = None
        """Finds out before the first request whether the dataset can grow; raises :class:`ArgumentError`."""
        self.judge: Callable[[Run, dict[str, Any], Sequence[Any]], str | None] | None = None
        """Says in a sentence what stopped matching, out of the report and former runs' rows; None where all is well."""
        self.copy_warc: Callable[[Run], None] | None = None
        """Copies finished WARC files to the store."""
        self.exported: dict[str, Any] | None = None
        self.export_error: ArchivebotError | None = None
        self.exit_code: ExitCode | None = None
        """How it ended, once it has."""
        self.report: dict[str, Any] = {}
        self.stopped_by: str | None = None
        """Scrapy's reason of closing: ``finished``, ``shutdown``, ``memory`` ..."""

    def open(self) -> None:
        """Find out before the first request whether everything can be written, and take the lock.

        Raises :class:`StorageError`, :class:`LedgerError`, :class:`LockedError`, or :class:`ArgumentError` for a
        dataset that could not grow.
        """
        configuration = self.configuration
        for folder in (configuration.archive, configuration.warc, configuration.runs, configuration.exports):
            check_writable(folder)
        with ExitStack() as opened:
            self.ledger = Ledger.open(configuration.ledger_url)
            opened.callback(self.ledger.close)
            if self.check_dataset is not None:
                self.check_dataset(self.ledger)
            self.lock = opened.enter_context(self.ledger.lock(self.site))
            for path in recover(configuration.warc):
                logger.info("Completed the WARC file %s that an interrupted crawl left open", path.name)
            self.warc = WarcWriter(configuration.warc, prefix=file_safe(self.site))
            self.outbox = Outbox(self.ledger, self.site, self.id, settle)
            self.outbox.before_commit = self.warc.sync
            with self.ledger.begin() as connection:
                runs.start(connection, self.id, self.site, self.spider, self.given, self.started_at)
            opened.pop_all()

    def now(self) -> datetime:
        """The present, in UTC."""
        return datetime.now(UTC)

    def land(self, outcome: Outcome) -> None:
        """Hand an outcome to the outbox; a failure of the storage ends the run."""
        if self.fatal is not None:
            return
        try:
            self.outbox.add(outcome)
        except ArchivebotError as error:
            self.fail(error)

    def land_in_pieces(self, outcome: Outcome) -> None:
        """Hand over an outcome that may hold very many addresses; the mark comes with the last of them."""
        found = outcome.found
        if len(found) <= PIECE:
            self.land(outcome)
            return
        for start in range(0, len(found) - PIECE, PIECE):
            piece = found[start : start + PIECE]
            self.backlog.append(Outcome(entry_id=None, state="done", at=outcome.at, found=piece))
            outcome.found = found[start + PIECE :]
        self.backlog.append(outcome)

    def land_piece(self) -> bool:
        """Land the next piece of the backlog; false where there is none."""
        if not self.backlog:
            return False
        self.land(self.backlog.popleft())
        self.flush()
        return True

    def spoiled(self, outcome: Outcome, entry: Entry | None) -> Outcome:
        """The outcome of a page that gave no article; a known article is not given up for one bad answer."""
        if entry is None or entry.article_id is None:
            return outcome
        if outcome.state in ("failed", "skipped"):
            # Nothing was seen of it: the archive learns no more than when to look again.
            went = entry.state in ("gone", "redirected")
            outcome.state, outcome.reason = (entry.state, entry.reason) if went else ("done", outcome.reason)
            outcome.article_id = None
            outcome.recheck_at = outcome.at + SECOND_LOOK
        else:
            outcome.article_id = entry.article_id
        return outcome

    def unchanged(self, entry: Entry, status: int) -> None:
        """Note that a known article is as it was."""
        outcome = Outcome(
            entry_id=entry.id, state="done", at=self.now(), status=status, article_id=entry.article_id, tried=False
        )
        self.land(outcome)

    def flush(self) -> set[str]:
        """Land all outcomes that wait; returns the addresses that were new to the frontier."""
        if self.fatal is not None:
            return set()
        try:
            return self.outbox.flush()
        except ArchivebotError as error:
            self.fail(error)
            return set()

    def fail(self, error: ArchivebotError) -> None:
        """End the run for an error of its own storage: nothing more is written."""
        if self.fatal is None:
            self.fatal = error
            logger.error("%s", error)
            if self.stop is not None:
                self.stop("storage")

    def cancel_downloads(self) -> None:
        """End all downloads that are under way: the crawl is closing and has waited long enough."""
        for task in list(self.downloads):
            task.cancel()

    def release(self) -> None:
        """Give the lock back and close the ledger."""
        self.lock.release()
        self.ledger.close()


def file_safe(name: str) -> str:
    """A name as a part of a file name."""
    return re.sub(r"[^A-Za-z0-9.-]+", "-", name).strip(".-")[:60] or "site"


def check_writable(folder: Path) -> None:
    """Make a folder where there is none, and write to it; raises :class:`StorageError`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(prefix=".archivebot-", dir=folder)
        os.close(descriptor)
        Path(name).unlink()
    except OSError as error:
        raise StorageError(f"cannot write in {folder}: {error.strerror}; name another folder or make room") from error


_runs: WeakKeyDictionary[Any, Run] = WeakKeyDictionary()


def register(crawler: Any, run: Run) -> None:
    """Let everything of a crawler find its run."""
    _runs[crawler] = run


def run_of(crawler: Any) -> Run | None:
    """The run of a crawler; None for a crawl that is none of archivebot's."""
    return _runs.get(crawler)


def open_runs() -> list[Run]:
    """The runs of this process's crawls."""
    return list(_runs.values())
