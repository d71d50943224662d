"""Where on a page a link stands: navigation, footer, teaser, heading, list ..."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from lxml import etree

# Words that templates put into the class and id of the blocks around a link.
_NAMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "pagination",
        re.compile(r"(?i)\bpag(?:ination|er|inator|ing|enav|e-numbers|e-nav)|nav-?links|page-?navi|wp-pagenavi"),
    ),
    ("breadcrumb", re.compile(r"(?i)bread-?crumb|\bcrumbs?\b|navigation-path|\bpath\b")),
    ("share", re.compile(r"(?i)\bshar(?:e|ing)|social|follow-?us|addtoany|\bsns\b")),
    ("tags", re.compile(r"(?i)(?:^|[\s_-])(?:tags?|tag-?(?:list|cloud)|topics?-?list|keywords|post-tags)(?:$|[\s_-])")),
    ("author", re.compile(r"(?i)by-?line|author|autor\b|writer|(?:^|[\s_-])posted-by")),
    ("comments", re.compile(r"(?i)comment|disqus|kommentar")),
    ("footer", re.compile(r"(?i)foot(?:er)?\b|site-?foot|page-?foot|colophon|legal-?links|bottom-?nav")),
    (
        "nav",
        re.compile(
            r"(?i)(?:^|[\s_-])(?:nav|navi|navbar|navigation|menu|main-?menu|sub-?menu|submenu|mainnav|megamenu|"
            r"burger|drawer|off-?canvas|rubri(?:c|k)s|ressorts|skip-?link)(?:$|[\s_-])|(?i:nav(?:igation|bar)?|menu)\b"
        ),
    ),
    ("header", re.compile(r"(?i)(?:site|page|main|global|top)-?header|masthead|top-?bar")),
)
_TAGS = {
    "nav": "nav",
    "footer": "footer",
    "aside": "aside",
    "main": "main",
    "article": "article",
    "header": "header",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
    "time": "date",
}
_ROLES = {"navigation": "nav", "contentinfo": "footer", "banner": "header", "main": "main", "complementary": "aside"}


@lru_cache(maxsize=4_096)
def _named_places(names: str) -> frozenset[str]:
    """The places that class and id words speak of; cached, templates repeat them."""
    return frozenset(place for place, pattern in _NAMES if pattern.search(names))


@dataclass(slots=True, frozen=True)
class Place:
    """Where an element stands."""

    names: frozenset[str]
    """``nav``, ``header``, ``footer``, ``aside``, ``main``, ``article``, ``heading``, ``pagination`` ..."""
    path: str
    """Tags and first classes of the element and all above it: repeated blocks have equal paths."""


MAX_NAMES = 300
_EMPTY = Place(frozenset(), "")
MAX_DEPTH = 200
MAX_PATH = 4_000
"""Deeper down, all is one place: templates do not nest so, and paths would grow without end."""


class Places:
    """Places of a page's elements, each computed once."""

    def __init__(self) -> None:
        self._known: dict[etree._Element, Place] = {}

    def of(self, element: etree._Element | None) -> Place:
        """The place of an element, from those of its ancestors."""
        chain: list[etree._Element] = []
        known = self._known
        place = _EMPTY
        while element is not None:
            found = known.get(element)
            if found is not None:
                place = found
                break
            chain.append(element)
            element = element.getparent()
        for depth, step in enumerate(reversed(chain)):
            if depth < MAX_DEPTH and len(place.path) < MAX_PATH:
                place = self._below(step, place)
            known[step] = place
        return place

    def _below(self, element: etree._Element, parent: Place) -> Place:
        tag = element.tag if isinstance(element.tag, str) else ""
        if tag in ("html", "body"):
            return _EMPTY
        class_ = element.get("class") or ""
        names = parent.names
        own = _TAGS.get(tag)
        if own == "header" and "article" in names:
            own = None  # The header of a teaser is no site header.
        if own is not None and own not in names:
            names = names | {own}
        if own == "article" or tag == "main":
            # What a page frames as content is content, whatever the frame around is called.
            names = names - {"nav", "header"}
        identifier = element.get("id")
        if class_ or identifier:
            named = _named_places(f"{class_[:MAX_NAMES]} {(identifier or '')[:MAX_NAMES]}")
            if named and not named <= names:
                names = names | named
        role = _ROLES.get(element.get("role") or "")
        if role:
            names = names | {role}
        first = class_[:100].split(None, 1)[0] if class_[:100].strip() else ""
        return Place(names, f"{parent.path}/{tag}.{first}" if first else f"{parent.path}/{tag}")
