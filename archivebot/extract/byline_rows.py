"""Bylines that a template prints in a row: a box or an item of a list for every author."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from archivebot.extract.marked_text import squeeze
from archivebot.extract.screen import text_of
from archivebot.people import Credits
from archivebot.people.roles import match_label

MAX_NAME = 40
"""Characters of a link that is a name, perhaps with a job."""


@dataclass(slots=True)
class Seen:
    """One byline on the page."""

    text: str
    """As printed, the page's borders marked (see :data:`archivebot.people.BREAK`)."""
    credits: Credits
    score: float
    source: str
    element: etree._Element
    links: dict[str, str] = field(default_factory=dict)
    """Name -> address of the author's page."""


def with_row(best: Seen, others: list[Seen]) -> Seen:
    """A byline with those that stand in a row with it, in the page's order."""
    if best.source != "dom:head":
        return best
    names, row = {name.name for name in best.credits.names}, [best]
    for other in others:
        fresh = {name.name for name in other.credits.people}
        if not fresh and _is_source(other):
            fresh = {name.name for name in other.credits.names}
        elif other.score < best.score - 1 and not all(n.labelled and n.role for n in other.credits.people):
            continue  # who took the pictures has a label, and no score of a writer
        if fresh and names.isdisjoint(fresh) and in_row(other.element, best.element):
            row.append(other)
            names |= fresh
    if len(row) < 2:
        return best
    row.sort(key=lambda seen: _path(seen.element))
    credits = Credits([n for seen in row for n in seen.credits.names], ", ".join(s.credits.printed for s in row))
    links = {name: link for seen in row for name, link in seen.links.items()}
    return Seen(best.text, credits, best.score, best.source, best.element, links)


def _is_source(seen: Seen) -> bool:
    """Whether a line names the house that a story is from: "Source: ...", beside "Author: ...", is of its row."""
    label = match_label(squeeze(seen.text))
    return label is not None and label[0] == "source"


def in_row(one: etree._Element, other: etree._Element) -> bool:
    """Whether two elements stand in the same place of two boxes of one look beside each other."""
    for _ in range(4):
        above, beside = one.getparent(), other.getparent()
        if one is other or above is None or beside is None:
            return False
        if above is beside:
            alike = one.tag == other.tag and one.get("class") == other.get("class")
            return alike and not (_leads_on(one) or _leads_on(other))
        one, other = above, beside
    return False


def _leads_on(box: etree._Element) -> bool:
    """Whether a box holds a link as long as the title of a story: then it announces one, by whoever it names."""
    return any(len(" ".join(text_of(link).split())) > MAX_NAME for link in box.iter("a"))


def _path(element: etree._Element) -> list[int]:
    """Where an element stands in the few levels above it that a row may share, outermost first."""
    found: list[int] = []
    at = element
    for _ in range(5):
        above = at.getparent()
        if above is None:
            break
        found.insert(0, above.index(at))
        at = above
    return found
