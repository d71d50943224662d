"""A live blog's entries: which blocks open one, and when it was written."""

from __future__ import annotations

from collections.abc import Container
from datetime import datetime
from typing import TypeVar

from lxml import etree

from archivebot.dates.iso import parse_epoch, parse_iso
from archivebot.extract.body_groups import look

Told = TypeVar("Told")
MIN_ENTRIES = 3
"""Containers of one look, each with a time of its own, that make a live blog."""
MAX_TIMES = 2_000
MAX_LEVELS = 8


def entry_times(times: list[etree._Element], root: etree._Element) -> dict[etree._Element, datetime]:
    """Entry container -> its time, for the times below ``root`` that stand in containers of one look."""
    if len(times) < MIN_ENTRIES:
        return {}
    stamped = [(element, moment) for element in times[:MAX_TIMES] if (moment := _moment(element)) is not None]
    return entries_of(stamped, root)


def entries_of(stamped: list[tuple[etree._Element, Told]], root: etree._Element) -> dict[etree._Element, Told]:
    """Entry container -> what is told of it by an element inside, for containers of one look below ``root``."""
    if len(stamped) < MIN_ENTRIES:
        return {}
    found: dict[str, dict[etree._Element, Told]] = {}
    for element, told in stamped:
        for container in _containers(element, root):
            found.setdefault(_kind(container), {}).setdefault(container, told)
    entries = max(found.values(), key=len, default={})
    return entries if len(entries) >= MIN_ENTRIES else {}


def _kind(entry: etree._Element) -> str:
    """How an entry looks, whatever its state: "post post--pinned" stands among posts."""
    first, _, states = (entry.get("class") or "").partition(" ")
    same = states and all(state.startswith(f"{first}-") for state in states.split())
    return f"{entry.tag} {first}" if same else look(entry)


def _containers(element: etree._Element, root: etree._Element) -> list[etree._Element]:
    """The containers around a time, as far as they are inside the story's region and hold more than the time."""
    found: list[etree._Element] = []
    if root not in element.iterancestors():
        return found
    at = element.getparent()
    while at is not None and at is not root and len(found) < MAX_LEVELS:
        if at.tag in ("div", "article", "section", "li") and next(at.iter("p", "h2", "h3", "h4"), None) is not None:
            found.append(at)
        at = at.getparent()
    return found if at is root else []


def _moment(element: etree._Element) -> datetime | None:
    stamp = element.get("datetime") or element.get("data-timestamp") or ""
    moment = parse_iso(stamp) or parse_epoch(stamp)
    return moment if isinstance(moment, datetime) else None


def entry_of(element: etree._Element, entries: Container[etree._Element]) -> etree._Element | None:
    """The entry that an element stands in."""
    at: etree._Element | None = element
    for _ in range(2 * MAX_LEVELS):
        if at is None or at in entries:
            return at
        at = at.getparent()
    return None
