"""Comparing what a record says with a literal of a condition."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from operator import ge, gt, le, lt
from typing import Any

from archivebot.export.shape import Field

Test = Callable[[list[Any]], bool]
"""Tells whether one of the values found in a record fits."""

DATES = ("date-time", "date-or-time")


class Day(str):
    """A day as ``YYYY-MM-DD``; compared with the day that a record prints."""

    __slots__ = ()


def literal_for(field: Field, operator: str, value: Any) -> Any:
    """The literal as the field's values are compared with it.

    Raises ValueError, in words, when the field's type has no such comparison.
    """
    kind = field.item.kind if field.item is not None else field.kind
    if value is None:
        if operator not in ("==", "!="):
            raise ValueError(f"null is compared with == and != only, not with {operator}")
        return None
    if kind in ("object", "map"):
        raise ValueError("this holds several values: name one of them, as in authors.name, or compare with null")
    if operator == "contains":
        if kind != "string" or not isinstance(value, str):
            raise ValueError("contains looks for a text in a text")
        return value.casefold()
    if kind in DATES:
        return day_or_instant(value)
    expected = {"string": str, "integer": int | float, "number": int | float, "boolean": bool}[kind]
    if not isinstance(value, expected) or (isinstance(value, bool) and kind != "boolean"):
        raise ValueError(f"this is a {kind}, but {value!r} is none")
    if kind == "boolean" and operator not in ("==", "!="):
        raise ValueError("true and false are compared with == and != only")
    return value


def day_or_instant(value: Any) -> Any:
    """A day as text, an instant as datetime."""
    try:
        moment = datetime.fromisoformat(value) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None:
        raise ValueError(f"this is a date: write it as 2024-05-01 or 2024-05-01T10:00:00+02:00, not {value!r}")
    if len(value) == 10:
        return Day(value)
    if moment.tzinfo is None:
        raise ValueError("a time needs an offset, as in 2024-05-01T10:00:00+02:00")
    return moment


def equal(literal: Any) -> Test:
    """One of the values is the literal; nothing at all is null."""
    if literal is None:
        return lambda found: all(value is None for value in found)
    if isinstance(literal, datetime):
        return lambda found: any(instant(value) == literal for value in found)
    if isinstance(literal, Day):
        return lambda found: any(value is not None and str(value)[:10] == literal for value in found)
    return lambda found: any(value is not None and value == literal for value in found)


def unequal(literal: Any) -> Test:
    """None of the values is the literal."""
    same = equal(literal)
    return lambda found: not same(found)


def ordered(operator: Callable[[Any, Any], bool]) -> Callable[[Any], Test]:
    """One of the values stands in that order to the literal."""

    def test_for(literal: Any) -> Test:
        if isinstance(literal, datetime):
            return lambda found: any((at := instant(value)) is not None and operator(at, literal) for value in found)
        if isinstance(literal, Day):
            return lambda found: any(value is not None and operator(str(value)[:10], literal) for value in found)
        return lambda found: any(value is not None and operator(value, literal) for value in found)

    return test_for


def containing(literal: str) -> Test:
    """One of the values has the text in it."""
    return lambda found: any(value is not None and literal in value.casefold() for value in found)


def instant(value: str | None) -> datetime | None:
    """A record's date as an instant; None for a day alone or a time without offset."""
    moment = datetime.fromisoformat(value) if value and len(value) > 10 else None
    return moment if moment is not None and moment.tzinfo is not None else None


COMPARISONS: dict[str, Callable[[Any], Test]] = {
    "==": equal,
    "!=": unequal,
    "<": ordered(lt),
    "<=": ordered(le),
    ">": ordered(gt),
    ">=": ordered(ge),
    "contains": containing,
}
