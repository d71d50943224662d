"""Trying again, ever more seldom, for as long as one has patience."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

logger = logging.getLogger(__name__)

Result = TypeVar("Result")

FIRST_WAIT = 1.0
LONGEST_WAIT = 60.0


@dataclass(slots=True, kw_only=True)
class Patience:
    """How long an action that fails for a passing reason is tried again."""

    seconds: float = 300.0
    """From the first failure of an action on; 0 tries once."""
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], float] = time.monotonic

    def attempt(self, action: Callable[[], Result], passing: Callable[[Exception], bool], what: str) -> Result:
        """Do it, again after 1, 2, 4 ... 60 seconds while the error is ``passing`` and patience lasts."""
        end: float | None = None
        wait = FIRST_WAIT
        while True:
            try:
                return action()
            except Exception as error:
                now = self.clock()
                end = now + self.seconds if end is None else end
                if not passing(error) or now + wait > end:
                    raise
                logger.warning("%s failed (%s); trying again in %.0f s", what, type(error).__name__, wait)
            self.sleep(wait)
            wait = min(2 * wait, LONGEST_WAIT)
