"""Which day is the story's where data and screen tell two: a draft's, a print issue's, an edition's, a move's."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from itertools import islice

from archivebot.extract.date_dom import is_beside
from archivebot.extract.date_offset import day_of, shift_between
from archivebot.extract.date_sources import MODIFIED, PUBLISHED, Statement
from archivebot.extract.surroundings import Surroundings, doubt_about, upward

NEWS_GROWS = timedelta(days=2)
"""For so long a story is still reported on; a change after that is a new edition."""
_LOOSE = frozenset(
    {"meta:date", "meta:dc.date", "meta:dc:date", "meta:dcterms.date", "meta:dcterms.created", "meta:dc.date.created"}
)


_SHOWN = frozenset({"time", "dom:date", "dom:line"})
_LINES = frozenset({"dom:header", "dom:masthead", "dom:dateline", "title"})
"""What stands beside the headline: no data that what is seen elsewhere could set right."""


def corrected(best: Statement, ranked: list[Statement], everything: list[Statement]) -> Statement:
    """The statement that readers see where the data states something else: the print issue, the draft."""
    seen = next((s for s in everything if s.field == best.field and s.source in _SHOWN), None)
    if seen is None or best.field != PUBLISHED or best.source in _LINES:
        return best
    named = next((s for s in everything if s.source == "url"), None)
    if named is not None and named is not best and day_of(named.value) == day_of(best.value) != day_of(seen.value):
        return best  # the address says what the data says: what is seen is another story's
    if best.source in _LOOSE and day_of(seen.value) != day_of(best.value):
        # Archives' terms (Dublin Core) often hold the day a page was created, not the day readers are shown.
        return seen
    if not isinstance(seen.value, datetime):
        return best
    apart = abs((day_of(seen.value) - day_of(best.value)).days)
    if not isinstance(best.value, datetime) and apart == 1 and (best is not named or _before(seen, best)):
        # A day without a time is often that of the print issue: the story went online the evening before. The day
        # after that of the address is a change, or the same night in universal time.
        return seen
    if best.source.startswith("json-ld") and apart > 1:
        # A draft's day in JSON-LD, against <meta> and the page's face, and neither is a mere change.
        meta = next((s for s in ranked if s.source == "meta:article:published_time"), None)
        changes = {s.value for s in everything if s.field == MODIFIED}
        if meta and day_of(meta.value) == day_of(seen.value) and meta.value not in changes:
            return meta
    return best


def _before(one: Statement, other: Statement) -> bool:
    return day_of(one.value) < day_of(other.value)


def filled_in(best: Statement, everything: list[Statement], around: Surroundings) -> Statement:
    """The one day that readers are shown before the moment that data gives for publication and change alike.

    Systems that keep one moment, the last change, write it into both fields; the line at the headline keeps the day.
    """
    if best.field != PUBLISHED or best.source == "url" or best.source in _SEEN or not isinstance(best.value, datetime):
        return best
    if any(s.source in _SEEN and day_of(s.value) == day_of(best.value) for s in everything):
        return best
    shown = [s for s in everything if s.field == PUBLISHED and s.source in _SEEN]
    same = any(s.field == MODIFIED and s.value == best.value for s in everything)
    days = {day_of(s.value) for s in shown}
    earlier = len(days) == 1 and day_of(best.value) - days.pop() > _ONE_NIGHT and is_beside(shown[:1], around)
    others = [s for s in everything if s.field == PUBLISHED and s.source not in _SEEN and s.value != best.value]
    return shown[0] if same and earlier and not others else best


_ONE_NIGHT = timedelta(days=1)
"""What is apart no more may be the same moment at another offset."""


def reissued(best: Statement, everything: list[Statement]) -> Statement | None:
    """The one day that readers are shown, without a word of a change, where data calls it the last change.

    Publishing systems keep in data the day on which a draft or an earlier
    edition was begun, and print over the story the day on which it came out.
    """
    if best.field != PUBLISHED or best.source == "url" or best.source in _SEEN:
        return None
    shown = [s for s in everything if s.field == PUBLISHED and s.source in _SEEN]
    if len({day_of(s.value) for s in shown}) != 1 or any(s.source == "url" for s in everything):
        return None
    seen = next((s for s in shown if isinstance(s.value, datetime)), shown[0])
    changes = [s.value for s in everything if s.field == MODIFIED and s.source not in _SEEN]
    same = next((value for value in changes if day_of(value) == day_of(seen.value)), None)
    if same is None or day_of(seen.value) - day_of(best.value) <= NEWS_GROWS:
        return None
    value = seen.value
    if isinstance(value, datetime) and value.tzinfo is None and isinstance(same, datetime) and same.tzinfo is not None:
        shift = shift_between(value, same)
        value = value if shift is None else value.replace(tzinfo=timezone(shift))
    return Statement(PUBLISHED, value, seen.source, seen.element)


_SEEN = _SHOWN | {"dom:byline"}


def before_the_move(published: list[Statement], seen: list[Statement], around: Surroundings) -> list[Statement]:
    """The one day in the line under the headline, where it is long before the day that data gives.

    Moving to another publishing system stamps the day of the move into the data; the line keeps the story's own.
    """
    shown = [s for s in seen if s.field == PUBLISHED and s.element is not None]
    place = shown[0].element if shown else None
    if place is None or not published or published[0].source == "url" or len({day_of(s.value) for s in shown}) != 1:
        return []
    if day_of(published[0].value) - day_of(shown[0].value) < _MOVED or not is_beside(shown[:1], around):
        return []
    if any(day_of(s.value) == day_of(published[0].value) for s in seen):
        return []  # another line says what the data says: the day is another story's
    boxes = islice(upward(place), 3)
    return [] if any(doubt_about(box, around.headed) for box in boxes) else shown[:1]


_MOVED = timedelta(days=60)
"""A story that is told again sooner is a new edition."""
