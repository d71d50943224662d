"""Hosts that are to be left alone: for a while because they ask for it, or for the run because they do not answer."""

from __future__ import annotations

from collections import defaultdict
from urllib.parse import urlsplit

DOWN_AFTER = 8
"""Pages asked for in vain, one after the other with no answer between, after which a host is left for the next run.

Pages, not requests: a few addresses that can never be answered, each asked for three times, are no host that is down.
"""


class Hosts:
    """What the answers, and the missing ones, say of each host."""

    def __init__(self) -> None:
        self._paused: dict[str, float] = {}
        """Host -> loop time until which it asked to be left alone."""
        self._unanswered: defaultdict[str, set[str]] = defaultdict(set)
        """Host -> addresses asked for in vain since its last answer."""
        self._left: set[str] = set()

    def answered(self, url: str) -> None:
        """A host answered, whatever it said."""
        if self._unanswered:
            self._unanswered.pop(host_of(url), None)

    def unanswered(self, url: str) -> None:
        """No answer came; a host that gives none for long is left."""
        host = host_of(url)
        self._unanswered[host].add(url)
        if len(self._unanswered[host]) >= DOWN_AFTER:
            self._left.add(host)

    def leave(self, url: str) -> bool:
        """Leave a host alone for the rest of the run; false where it is already."""
        host = host_of(url)
        if host in self._left:
            return False
        self._left.add(host)
        return True

    def is_left(self, url: str) -> bool:
        """Whether nothing more is asked of a host in this run."""
        return bool(self._left) and host_of(url) in self._left

    def pause(self, url: str, until: float) -> None:
        """Leave a host alone until a loop time."""
        host = host_of(url)
        self._paused[host] = max(until, self._paused.get(host, 0.0))

    def paused_until(self, url: str, now: float) -> float:
        """Loop time until which a host is left alone; ``now`` where it is not."""
        return self._paused.get(host_of(url), now) if self._paused else now


def host_of(url: str) -> str:
    """Host and port of an address."""
    return urlsplit(url).netloc
