"""Every response goes into WARC as it came, before anything else looks at it."""

from __future__ import annotations

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import IgnoreRequest, NotConfigured
from scrapy.http import Response

from archivebot.errors import ArchivebotError
from archivebot.run.received import META_KEY, Received
from archivebot.run.session import Run, run_of


class ArchiveMiddleware:
    """Writes WARC records; where a record stands is left in ``request.meta["archivebot_warc"]``."""

    def __init__(self, run: Run) -> None:
        self.run = run

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> ArchiveMiddleware:
        """Build it for a crawler."""
        run = run_of(crawler)
        if run is None:
            raise NotConfigured
        return cls(run)

    def process_response(self, request: Request, response: Response) -> Response:
        """The response itself, once it is written; a full disk ends the run."""
        received: Received | None = request.meta.get(META_KEY)
        if received is None:
            return response
        facts = self.run.facts
        facts.statuses[str(received.status)] += 1
        facts.received += len(received.body)
        if self.run.fatal is not None:
            raise IgnoreRequest("storage")
        try:
            request.meta["archivebot_warc"] = self.run.warc.write_response(
                url=request.url,
                status=received.status,
                reason=received.reason,
                headers=received.headers,
                body=received.body,
                fetched_at=received.at,
                truncated=received.truncated or ("length" if received.decoded_cut else None),
                ip_address=received.ip_address,
            )
        except ArchivebotError as error:
            self.run.fail(error)
            raise IgnoreRequest("storage") from error
        return response
