"""Regular expressions that are compiled when they are first used.

Compiling all of them took a third of a start, and most sites need less than half of them: an expression for a script or
a habit that few sites have is declared with :func:`later`.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast


class Later:
    """A pattern that is not compiled yet; it has all that a compiled one has."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self.given = pattern, flags

    def __getattr__(self, name: str) -> Any:
        # Only what is not there yet is asked for here: from now on the methods are the compiled pattern's own.
        compiled = self.compile()
        self.__dict__ |= {each: getattr(compiled, each) for each in dir(compiled) if not each.startswith("_")}
        return getattr(compiled, name)

    def compile(self) -> re.Pattern[Any]:
        """The compiled pattern."""
        return re.compile(*self.given)


def later(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """A pattern for its own methods (``.search(text)``); the functions of :mod:`re` do not know it."""
    return cast("re.Pattern[AnyStr]", Later(pattern, flags))
