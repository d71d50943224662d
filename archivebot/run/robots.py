"""What robots.txt says (RFC 9309)."""

from __future__ import annotations

from dataclasses import dataclass, field

from protego import Protego

MAX_BYTES = 512 * 1024
"""What is read of a robots.txt: RFC 9309, 2.5, asks for 500 KiB at least."""

MAX_CRAWL_DELAY = 30.0
"""Seconds that a Crawl-delay may ask for: more would mean to read a site in years."""

PRODUCT = "archivebot"
"""The product token that robots.txt groups are matched with."""


@dataclass(slots=True, kw_only=True)
class RobotsRules:
    """The rules of one origin."""

    origin: str
    state: str
    """``rules``, ``none`` (4xx: all is allowed) or ``unreachable`` (5xx, no answer: nothing is)."""
    detail: str = ""
    """Status or error, in words."""
    down: str | None = None
    """``connection``, ``dns`` or ``timeout`` where no answer at all came: the whole origin is down."""
    crawl_delay: float | None = None
    data: bytes = b""
    """The file, as far as it was read."""
    rules: Protego | None = field(default=None, repr=False)

    def allows(self, url: str) -> bool:
        """Whether the address may be fetched."""
        if self.state == "unreachable":
            return False
        return self.rules is None or self.rules.can_fetch(url, PRODUCT)


def parse_robots(origin: str, status: int, data: bytes) -> RobotsRules:
    """Rules out of the answer to ``/robots.txt`` after redirects.

    2xx: the rules (RFC 9309, 2.3.1.1); 4xx: none, everything is allowed (2.3.1.3), but 429 is a server in trouble;
    everything else is unreachable, nothing is allowed (2.3.1.4).
    """
    detail = f"HTTP {status}"
    if 200 <= status < 300:
        rules = Protego.parse(data[:MAX_BYTES].decode("utf-8-sig", "replace").replace("\x00", ""))
        delay = rules.crawl_delay(PRODUCT)
        return RobotsRules(
            origin=origin,
            state="rules",
            detail=detail,
            crawl_delay=min(delay, MAX_CRAWL_DELAY) if delay and delay > 0 else None,
            data=data[:MAX_BYTES],
            rules=rules,
        )
    state = "none" if 400 <= status < 500 and status != 429 else "unreachable"
    return RobotsRules(origin=origin, state=state, detail=detail)
