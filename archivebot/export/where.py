"""The filter language of ``--where``: conditions on a record's fields, parsed by hand, never evaluated as Python.

::

    word_count >= 200 and language == "en"
    authors.name contains "Miller" or organizations == "AFP"
    date_published >= 2024-05-01 and not (page_type in ["video", "gallery"])
    crawl.status != 200 or license == null

``==`` (or ``=``) ``!=`` ``<`` ``<=`` ``>`` ``>=`` compare, ``contains`` looks for a text whatever its case, ``in``
names several values; ``and``, ``or``, ``not`` and brackets join. A field of a list holds when one of its items does.
What a record does not say is ``null``: it equals ``null`` only, and is neither more nor less than anything. A date in
the form ``2024-05-01`` is compared with the day as printed, one with a time and offset with the instant.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator
from typing import Any

from archivebot.errors import ArgumentError
from archivebot.export.comparison import COMPARISONS, literal_for
from archivebot.export.rows import Record
from archivebot.export.shape import Field, walk

MAX_LENGTH = 4000
MAX_DEPTH = 30

Predicate = Callable[[Record], bool]

TOKEN = re.compile(
    r"""\s*(?:
    (?P<date>\d{4}-\d{2}-\d{2}(?:T[0-9:.]+(?:Z|[+-]\d{2}:\d{2})?)?)
  | (?P<number>-?\d+(?:\.\d+)?)
  | (?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
  | (?P<sign>==|!=|<=|>=|<|>|=|\(|\)|\[|\]|,)
  | (?P<word>[A-Za-z_][A-Za-z0-9_.]*)
    )""",
    re.VERBOSE,
)
SPELLED = {"=": "=="}
"""What is written where other languages are meant."""

ESCAPE = re.compile(r"\\(.)")
CONSTANTS: dict[str, bool | None] = {"true": True, "false": False, "null": None}


def condition(text: str, fields: tuple[Field, ...]) -> Predicate:
    """A function that tells whether a record meets the condition.

    Raises :class:`ArgumentError` that says what is wrong and where, for an unknown field with the nearest ones.
    """
    if len(text) > MAX_LENGTH:
        raise ArgumentError(f"a condition has at most {MAX_LENGTH} characters, this one {len(text)}")
    return Parser(text, dict(walk(fields))).parse()


class Parser:
    """Recursive descent over the tokens of one condition."""

    def __init__(self, text: str, fields: dict[str, Field]) -> None:
        self._text = text
        self._fields = fields
        self._tokens = list(tokens(text))
        self._next = 0
        self._depth = 0

    def parse(self) -> Predicate:
        """The whole condition."""
        parsed = self._either()
        if self._kind() != "end":
            raise self._error(f"{self._value()!r} is not expected")
        return parsed

    def _either(self) -> Predicate:
        parts = [self._both()]
        while self._take("or"):
            parts.append(self._both())
        return parts[0] if len(parts) == 1 else lambda record: any(part(record) for part in parts)

    def _both(self) -> Predicate:
        parts = [self._single()]
        while self._take("and"):
            parts.append(self._single())
        return parts[0] if len(parts) == 1 else lambda record: all(part(record) for part in parts)

    def _single(self) -> Predicate:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise self._error(f"brackets and 'not' nest at most {MAX_DEPTH} deep")
        if self._take("not"):
            inner = self._single()
            parsed: Predicate = lambda record: not inner(record)  # noqa: E731 - a def would not be shorter
        elif self._take("("):
            parsed = self._either()
            self._expect(")")
        else:
            parsed = self._comparison()
        self._depth -= 1
        return parsed

    def _comparison(self) -> Predicate:
        if self._kind() != "word":
            raise self._error(f"a field's name is expected, not {self._value()!r}")
        name = self._value()
        field = self._fields.get(name)
        if field is None:
            near = ", ".join(difflib.get_close_matches(name, self._fields, 4)) or ", ".join(self._fields)
            raise self._error(f"no field is named {name!r} (near it: {near})")
        self._next += 1
        operator = SPELLED.get(self._value(), self._value().lower())
        if operator not in COMPARISONS and operator != "in":
            raise self._error(f"after {name} one of {', '.join(COMPARISONS)} or in is expected, not {operator!r}")
        self._next += 1
        test = self._one_of(name, field) if operator == "in" else self._test(name, field, operator)
        path = name.split(".")
        return lambda record: test(list(values(record, path)))

    def _test(self, name: str, field: Field, operator: str) -> Callable[[list[Any]], bool]:
        literal = self._literal(name, field, operator)
        return COMPARISONS[operator](literal)

    def _one_of(self, name: str, field: Field) -> Callable[[list[Any]], bool]:
        self._expect("[")
        tests = [self._test(name, field, "==")]
        while self._take(","):
            tests.append(self._test(name, field, "=="))
        self._expect("]")
        return lambda found: any(test(found) for test in tests)

    def _literal(self, name: str, field: Field, operator: str) -> Any:
        kind, text = self._kind(), self._value()
        if kind == "text":
            value: Any = ESCAPE.sub(r"\1", text[1:-1])
        elif kind == "number":
            value = float(text) if "." in text else int(text)
        elif kind == "date":
            value = text
        elif kind == "word" and text in CONSTANTS:
            value = CONSTANTS[text]
        else:
            raise self._error(f"a value is expected after {name} {operator}, not {text!r}; texts stand in quotes")
        try:
            literal = literal_for(field, operator, value)
        except ValueError as error:
            raise self._error(f"{name}: {error}") from error
        self._next += 1
        return literal

    def _kind(self) -> str:
        return self._tokens[self._next][0]

    def _value(self) -> str:
        return self._tokens[self._next][1]

    def _take(self, value: str) -> bool:
        if self._kind() in ("word", "sign") and self._value().lower() == value:
            self._next += 1
            return True
        return False

    def _expect(self, sign: str) -> None:
        if not self._take(sign):
            raise self._error(f"{sign!r} is expected, not {self._value()!r}")

    def _error(self, problem: str) -> ArgumentError:
        return ArgumentError(
            f"the condition {self._text!r} is wrong at character {self._tokens[self._next][2]}: {problem}"
        )


def tokens(text: str) -> Iterator[tuple[str, str, int]]:
    """Kind, text and place (from 1) of each token; the last is of kind ``end``."""
    position = 0
    while position < len(text.rstrip()):
        match = TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            at = position + len(text[position:]) - len(text[position:].lstrip())
            raise ArgumentError(f"the condition {text!r} is wrong at character {at + 1}: {text[at]!r} is not expected")
        yield match.lastgroup, match[match.lastgroup], match.start(match.lastgroup) + 1
        position = match.end()
    yield "end", "the end", len(text) + 1


def values(value: Any, path: list[str]) -> Iterator[Any]:
    """The values at a path; of a list those of all its items, nothing where it is empty."""
    if isinstance(value, list):
        for item in value:
            yield from values(item, path)
    elif not path:
        yield value
    elif isinstance(value, dict):
        yield from values(value.get(path[0]), path[1:])
    else:
        yield None
