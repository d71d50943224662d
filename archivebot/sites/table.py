"""A TOML table that is read key by key, every value checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from archivebot.errors import ProfileError


class Table:
    """A TOML table that is read key by key; what is left over is unknown."""

    def __init__(self, data: Mapping[str, Any], path: Path, prefix: str) -> None:
        self.left = dict(data)
        self.path = path
        self.prefix = prefix
        self.known: list[str] = []

    def error(self, key: str, what: str) -> ProfileError:
        """What is wrong with a key."""
        return ProfileError(f"{self.path}: {self.prefix}{key}: {what}")

    def _take(self, key: str, kind: type, name: str, default: Callable[[], Any]) -> Any:
        self.known.append(key)
        value = self.left.pop(key, None)
        if value is None:
            return default()
        if not isinstance(value, kind):
            raise self.error(key, f"must be {name}, not {value!r}")
        return value

    def text(self, key: str, pattern: re.Pattern[str] | None = None, expected: str = "") -> str | None:
        """A text, of which ``expected`` tells what it must be."""
        value: str | None = self._take(key, str, "a text", lambda: None)
        if value is not None and (not value.strip() or (pattern and not pattern.fullmatch(value))):
            raise self.error(key, f"must be {expected or 'a text that is not empty'}, not {value!r}")
        return value

    def texts(self, key: str, pattern: re.Pattern[str] | None = None, expected: str = "") -> list[str]:
        """A list of texts."""
        values: list[Any] = self._take(key, list, "a list of texts", list)
        for value in values:
            if not isinstance(value, str) or not value.strip() or (pattern and not pattern.fullmatch(value)):
                raise self.error(key, f"each must be {expected or 'a text that is not empty'}, not {value!r}")
        return list(values)

    def count(self, key: str) -> int | None:
        """A whole number of 1 or more."""
        value: int | None = self._take(key, int, "a whole number", lambda: None)
        if value is not None and (isinstance(value, bool) or value < 1):
            raise self.error(key, f"must be a whole number of 1 or more, not {value!r}")
        return value

    def flag(self, key: str) -> bool | None:
        """True or false."""
        value: bool | None = self._take(key, bool, "true or false", lambda: None)
        return value

    def pattern(self, key: str) -> re.Pattern[str] | None:
        """A regular expression."""
        text = self.text(key)
        try:
            return re.compile(text) if text else None
        except re.error as error:
            raise self.error(key, f"no regular expression: {error}") from error

    def table(self, key: str) -> Table:
        """A table of its own."""
        return Table(self._take(key, dict, f"a table, [{key}]", dict), self.path, f"[{key}] ")

    def tables(self, key: str) -> list[Table]:
        """A list of tables."""
        values: list[Any] = self._take(key, list, f"a list of tables, [[{key}]]", list)
        for value in values:
            if not isinstance(value, dict):
                raise self.error(key, f"must be a list of tables, [[{key}]]")
        return [Table(value, self.path, f"[[{key}]] {number}: ") for number, value in enumerate(values, 1)]

    def finish(self) -> None:
        """Refuse what nobody asked for."""
        for key in self.left:
            raise self.error(key, f"unknown key; known here: {', '.join(self.known)}")
