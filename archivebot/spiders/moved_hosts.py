"""Sites that moved as a whole, to https or to another host: every old address leads to the same path there."""

from __future__ import annotations

from archivebot.urls import are_twins, origin_of

ENOUGH = 5
"""Permanent redirects of an origin's articles to their twins after which the others are taken to have moved alike."""

FOR_GOOD = frozenset({301, 308})


class MovedHosts:
    """What an origin's redirects show of the run: where all of its articles are now."""

    def __init__(self) -> None:
        self._moves: dict[str, dict[str, int]] = {}
        """Old origin -> new origin -> articles that lead there."""
        self._staying: set[str] = set()
        """Origins that still have articles of their own."""

    def redirected(self, url: str, target: str, status: int) -> None:
        """An article's address led to another one."""
        origin, other = origin_of(url) or "", origin_of(target) or ""
        if status not in FOR_GOOD or origin == other or not are_twins(url, target):
            self.stayed(url)
            return
        moves = self._moves.setdefault(origin, {})
        moves[other] = moves.get(other, 0) + 1

    def stayed(self, url: str) -> None:
        """An article's address had an answer of its own."""
        self._staying.add(origin_of(url) or "")

    def address(self, url: str) -> str | None:
        """Where an article's address has moved to, if its whole origin has; None where it is to be asked."""
        origin = origin_of(url) or ""
        moves = self._moves.get(origin)
        if moves is None or len(moves) != 1 or origin in self._staying:
            return None
        other, number = next(iter(moves.items()))
        return other + url.removeprefix(origin) if number >= ENOUGH else None
