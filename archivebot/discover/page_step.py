"""Two addresses that differ by one number: the pages of one list, whatever the site calls their number."""

from __future__ import annotations

from archivebot import urls
from archivebot.urls.words import PAGE_SIZE_NAMES

MAX_PAGE = 100_000


def page_step(url: str, other: str) -> tuple[int, int] | None:
    """The numbers of two pages of one list, where the other's is the higher; None for any other pair of addresses.

    ``/news`` and ``/news?p=2`` give (1, 2): a list's first page seldom carries a number. The parameters that
    choose how many entries a page shows do not count.
    """
    one, two = urls.split(url), urls.split(other)
    if one is None or two is None or (one.host, one.path) != (two.host, two.path):
        return None
    before, after = _parameters(one.query), _parameters(two.query)
    changed = [name for name in after if before.get(name) != after[name]]
    if len(changed) != 1 or not before.keys() <= after.keys():
        return None
    old, new = before.get(changed[0], "1"), after[changed[0]]
    if not (old.isdecimal() and new.isdecimal() and len(old) <= 6 and len(new) <= 6):
        return None
    return (int(old), int(new)) if int(old) < int(new) <= MAX_PAGE else None


def _parameters(query: str) -> dict[str, str]:
    pairs = (pair.partition("=") for pair in query.split("&") if pair)
    return {name: value for name, _, value in pairs if name.lower() not in PAGE_SIZE_NAMES}
