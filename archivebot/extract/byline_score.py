"""How likely a line on the page is the byline of the story, and its words the names of people."""

from __future__ import annotations

import re
from functools import lru_cache

from lxml import etree

from archivebot.extract.byline_bare import byline_name
from archivebot.extract.marked_text import MarkedText, is_strong_name, squeeze
from archivebot.people import Credits, Name

ELSEWHERE = frozenset({"after", "beside", "page"})
_DOUBTFUL = frozenset({"lower", "handle", "initials"})
"""Shapes of names that buttons and menus have too."""
_DOUBTFUL_LINKS = _DOUBTFUL | {"single"}
_HIDDEN = re.compile(r"(?i)hidden|sr-only|screen-?reader|invisible|d-none")
_CASED = re.compile(r"[A-Za-zÀ-ɏΑ-ωА-яԱ-և]")


BASE = {"head": 4.0, "over": 2.5, "lead": 1.0, "after": 1.0, "beside": 1.0, "page": 0.0}
"""What a place is worth: between headline and text, over the headline, first lines, under and beside it, elsewhere."""


def is_believable(name: Name, strong: bool, tag: str, where: str) -> bool:
    """Whether a name on the page is one; ``strong``: the template names the element for the author."""
    if where in ELSEWHERE and name.shape in _DOUBTFUL_LINKS and not (strong or name.labelled or name.organization):
        return False  # under the text networks and terms of use are linked in the way of authors
    if name.organization or name.labelled or (tag == "a" and name.shape == "full"):
        return True  # of links, only those to authors are read
    if name.shape in _DOUBTFUL:
        return strong and (name.linked or " " in name.name)
    vouched = strong or name.linked
    # Buttons and menus of scripts without case look like names.
    return vouched or (name.shape != "single" and _CASED.search(name.name) is not None)


@lru_cache(maxsize=20_000)
def _is_hidden_name(names: str) -> bool:
    return _HIDDEN.search(names) is not None


def score(
    element: etree._Element,
    whole: etree._Element,
    marked: MarkedText,
    credits: Credits,
    where: str,
    wanted: frozenset[str],
) -> float:
    """How far a byline can be trusted."""
    score = BASE[where]
    names = " ".join(filter(None, (element.get("class"), element.get("id"), whole.get("class"), whole.get("id"))))
    if names and is_strong_name(names):
        score += 2.5
    elif names and byline_name(names):
        score += 0.5
    if marked.links:
        score += 1.5
    if (element.get("itemprop") or "") == "author" or "author" in (element.get("rel") or ""):
        score += 1.5
    if any(name.labelled and name.role is None for name in credits.names):
        score += 2.5
    if names and _is_hidden_name(names):
        score -= 4
    if where == "lead":
        line = squeeze(marked.text)
        covered = sum(len(name.name) for name in credits.names) / max(len(line), 1)
        labelled = any(name.labelled and name.role is None for name in credits.names)
        # A line of its own that opens the text: "Von Jane Doe"; a sentence that begins with "By" is none.
        score += 3 if labelled and (covered > 0.5 or len(line) < 60) else -4
    people = credits.writers
    if any(name_key(name.name) in wanted for name in credits.names):
        score += 3
    if not people or all(name.shape in ("lower", "handle", "initials") for name in people):
        score -= 2
    elif all(name.shape == "single" for name in people):
        score -= 1
    return score


def name_key(name: str) -> str:
    """The form in which two spellings of a name are equal."""
    return " ".join(name.casefold().split())
