"""Trust: whether what was tried on a site in vain is tried further."""

from __future__ import annotations

from dataclasses import dataclass

IN_VAIN = 5
"""Tries in vain that are allowed in any case."""

A_SUCCESS = 3
"""Tries in vain that each success allows besides."""


@dataclass(slots=True)
class Trust:
    """Successes and failures of one kind of attempt in a run."""

    gained: int = 0
    in_vain: int = 0
    under_way: int = 0
    """Attempts whose end is not known."""

    def begin(self) -> None:
        """An attempt begins whose end will be noted later."""
        self.under_way += 1

    def end(self, gained: bool) -> None:
        """An attempt that was begun gave something, or nothing."""
        self.under_way -= 1
        self.note(gained)

    def note(self, gained: bool) -> None:
        """An attempt gave something, or nothing."""
        self.gained += gained
        self.in_vain += not gained

    @property
    def holds(self) -> bool:
        """Whether to go on."""
        return self.in_vain + self.under_way < IN_VAIN + A_SUCCESS * self.gained
