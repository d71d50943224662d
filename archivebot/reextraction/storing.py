"""Which responses may speak for an article, and storing what they say now."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Any

import orjson
from sqlalchemy import Connection

from archivebot.errors import StorageError
from archivebot.extract.joining import join_part, part_of
from archivebot.items import Article, Part
from archivebot.ledger import Ledger, Outbox, Outcome, driver, frontier
from archivebot.ledger.entries import Entry
from archivebot.ledger.hints import link_of
from archivebot.ledger.settle import settle
from archivebot.reextraction.reading import Read, Task, read
from archivebot.run.admission import site_of
from archivebot.sites import load_profiles, profile_for
from archivebot.urls import as_score, canonicalize, shape
from archivebot.warc import WarcResponse, file_named, read_response

logger = logging.getLogger(__name__)

BATCH = 200
"""Responses that are looked up together."""

OUTSIDE = frozenset({"before-since", "after-until", "language"})
"""Why a crawl left out a page that it had fetched, as it was told to: its arguments still hold for those bytes."""

LIKELY = 0.5
"""Score of an address from which on it is taken for an article's."""


LATEST = """
SELECT revision.site, revision.fetched_at, revision.warc_file, revision.warc_offset, revision.record
FROM article JOIN revision ON revision.article_id = article.id AND revision.revision = article.latest_revision
WHERE article.id = ?
"""
"""An article's latest revision."""


@dataclass(slots=True, frozen=True)
class Known:
    """What the ledger knows of an article's latest revision."""

    site: str
    fetched_at: str | None
    warc_file: str | None
    warc_offset: int | None
    record: bytes


class Reextraction:
    """Stores re-read articles; :attr:`counts` says what they were."""

    def __init__(self, ledger: Ledger, run: str, warc: Path, sites: tuple[str, ...]) -> None:
        self.ledger = ledger
        self.warc = warc
        """The archive's folder of WARC files: further parts of a story are looked up there."""
        self.sites = sites
        """The folders of the user's profiles."""
        self.run = run
        self.counts: Counter[str] = Counter()
        self.outbox = Outbox(ledger, "", run, self._settle)

    def tasks(self, responses: Iterable[WarcResponse]) -> Iterator[Task]:
        """The responses that may be articles, with what the frontier knows of their addresses.

        An address that the frontier does not know (the ledger may be younger than the WARC) counts by its shape.
        """
        profiles = load_profiles(self.sites)
        waiting = iter(responses)
        while batch := list(islice(waiting, BATCH)):
            by_site: dict[str, list[tuple[WarcResponse, str]]] = {}
            for response in batch:
                profile = profile_for(response.url, profiles)
                site = profile.name if profile else site_of(response.url)
                address = canonicalize(response.url)
                if site and address:
                    by_site.setdefault(site, []).append((response, address))
            entries: dict[str, Entry] = {}
            with self.ledger.read() as connection:
                for site, pairs in by_site.items():
                    entries |= frontier.known(connection, site, [address for _, address in pairs])
            for pairs in by_site.values():
                for response, address in pairs:
                    entry = entries.get(address)
                    if entry is None and not likely(address):
                        self.counts["not-article"] += 1
                    elif entry is not None and entry.reason == frontier.FORGOTTEN:
                        # Of a copy of the file that was made before.
                        self.counts[frontier.FORGOTTEN] += 1
                    elif entry is not None and entry.state == "skipped" and entry.reason in OUTSIDE:
                        self.counts[entry.reason] += 1
                    elif entry is not None and entry.kind != "article":
                        self.counts[entry.kind] += 1
                    else:
                        yield Task(response=response, hints=link_of(entry) if entry else None, sites=self.sites)

    def take(self, read: Read, at: datetime) -> None:
        """Store what a response says now, unless a later response speaks for its article."""
        if read.article is None:
            self.counts[(read.reason or "not-article").partition(":")[0]] += 1
            return
        if part_of(read.article) is not None:
            # The story's first part speaks for it.
            self.counts["part"] += 1
            return
        self.outbox.add(Outcome(entry_id=None, state="done", at=read.response.fetched_at or at, article=read.article))

    def finish(self) -> None:
        """Land everything that waits."""
        self.outbox.flush()
        self.counts += self.outbox.counts

    def _settle(self, connection: Connection, outcome: Outcome, run: str) -> str:
        item = outcome.article
        if item is None or item.crawl is None:
            return "none"
        known = self._known(connection, item.id)
        item.crawl.run = run
        if known is not None:
            said = self._crawl_of(known)
            item.site = known.site
            item.crawl.found_via, item.crawl.robots = said.get("found_via"), list(said.get("robots") or ())
            own = (known.warc_file, known.warc_offset) == (item.crawl.warc_file, item.crawl.warc_offset)
            fetched = item.crawl.fetched_at
            latest = datetime.fromisoformat(known.fetched_at) if known.fetched_at else None
            # The article's latest revision came from a later response: old bytes must not undo it.
            if not own and fetched is not None and latest is not None and latest >= fetched:
                return "superseded"
            # Without its further parts, the story that the archive holds must not be cut to its first.
            if own and not self._join(item, said.get("parts") or ()):
                return "part-missing"
        return settle(connection, outcome, run)

    def _join(self, item: Article, parts: Iterable[Mapping[str, Any]]) -> bool:
        """Put the further parts of a story behind it, as the crawl did; false where the archive lacks one."""
        for named in parts:
            part = Part(**named)
            if item.crawl is None or part.warc_file is None or part.warc_offset is None:
                return False
            path = file_named(self.warc, Path(part.warc_file).name)
            try:
                response = read_response(path, part.warc_offset)
            except StorageError as error:
                logger.warning("A further part of %s is not to be had: %s", item.url, error)
                return False
            article = read(Task(response=response, sites=self.sites)).article
            if article is None or not join_part(item, article):
                break
            item.crawl.parts.append(part)
        return True

    @staticmethod
    def _crawl_of(known: Known) -> Mapping[str, Any]:
        return dict(orjson.loads(known.record).get("crawl") or {})

    @staticmethod
    def _known(connection: Connection, article_id: str) -> Known | None:
        rows = driver.run(connection, LATEST, (article_id,))
        return Known(*rows[0]) if rows else None


def likely(url: str) -> bool:
    """Whether an address by itself speaks for an article."""
    form = shape(url)
    return form is not None and as_score(form.points) >= LIKELY
