"""How near elements stand to the story's heading and text, told by the tree alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, islice
from urllib.parse import urlsplit

from lxml import etree

from archivebot.any_of import any_of
from archivebot.extract.inside import first_headings, first_link
from archivebot.extract.large_print import large_line
from archivebot.extract.marked_text import is_author_link
from archivebot.extract.screen import text_of
from archivebot.page import Page
from archivebot.text import bare

_NEVER = any_of(
    r"comment(?!ary)(?<!headercomment)|kommentar(?<!headerkommentar)|disqus|related|footer|copyright|caption(?<!text-caption)|photo-?credit|"
    r"outbrain|taboola|newsletter|"
    r"sidebar|calendar|weather|advert|signature(?=list)|visually-?hidden|cookie"
)
"""Names of what is never the story's own header, wherever it stands."""
_SELDOM = any_of(
    r"recommend|teaser|widget|most|popular|trending|latest|recent|carousel|slider|promo|ticker|archive|poll|event|"
    r"sponsor|mehr|also|similar|more-|next|prev|feed(?!back)|tweet|reply|forum|navi|menu|current|today|clock|"
    r"live-?time|"
    r"server|rel-"
)
"""Names of lists of other stories; close to the headline some templates use them for the story's header too."""
_OUTSIDE_TAGS = frozenset(
    {"nav", "footer", "figure", "figcaption", "form", "button", "select", "iframe", "blockquote", "cite"}
)
_FIGURES = frozenset({"figure", "figcaption"})
_CARD_TAGS = frozenset({"article", "li", "section", "div", "td"})


WHOLE_PAGE = 12
"""The level of what has no more than the page in common with the story."""
_H1_ALONE = 12
"""What it counts for to be an ``h1``, whatever it says."""


def story_heading(page: Page) -> etree._Element | None:
    """The heading of the story: the one that shares most with the page's title, ``h1`` before others; once a page."""
    if "_story_heading" not in page.__dict__:
        page.__dict__["_story_heading"] = _find_heading(page)
    known: etree._Element | None = page.__dict__["_story_heading"]
    return known


def _find_heading(page: Page) -> etree._Element | None:
    titles = [_fold(title) for title in (page.scan.title or "", *page.scan.metas.get("og:title", [])[:1])]
    title = " ".join(titles)
    words = set(title.split())
    # "Story | Site": the last part of a title and og:site_name are names of the site, which stands in a heading too.
    names = site_parts(page)
    best: etree._Element | None = None
    best_size = 0
    headings = page.scan.headings[:300]
    for first in (True, False):
        for heading in headings:
            if (heading.tag == "h1") is not first:
                continue
            text = _fold(text_of(heading))[:400]
            size = sum(len(word) for word in words.intersection(text.split()) if len(word) > 2)
            size += (len(text) if len(text) > 7 and text in title else 0) + _H1_ALONE * first
            if text in names or (size > best_size and leads_home(page, heading)):
                size //= 4
            if text and size > best_size and (first or size > 7):
                best, best_size = heading, size
        if best_size > 30:
            # An h1 that says what the title says: no other heading will do better.
            break
    if best_size <= _H1_ALONE:
        # Old templates set the headline in a cell or a box, and the site's name as the heading.
        boxes = ((box, _fold(text_of(box)[:400])) for box in page.scan.hinted["headline"][:40])
        best = next((box for box, text in boxes if len(text) > 15 and text in title), best)
    return best if best is not None else large_line(page)


def site_parts(page: Page) -> set[str]:
    """What the page's title ends with, or the site calls itself, in small letters."""
    titles = [_fold(title) for title in (page.scan.title or "", *page.scan.metas.get("og:title", [])[:1])]
    names = {_fold(name) for name in page.scan.metas.get("og:site_name", [])}
    return names | {
        parts[-1].strip() for parts in map(_SEPARATOR.split, titles) if len(parts) > 1 and len(parts[-1]) < 30
    }


def leads_home(page: Page, element: etree._Element) -> bool:
    """Whether a heading is one link to the front page."""
    link = next(element.iter("a"), element.getparent())
    if link is None or link.tag != "a" or _fold(text_of(link)) != _fold(text_of(element)):
        return False
    target, here = urlsplit(page.absolute(link.get("href") or "") or ""), urlsplit(page.url)
    return bool(target.hostname) and target.hostname == here.hostname and target.path in ("", "/") and not target.query


def headings_over_text(page: Page, container: etree._Element | None) -> list[tuple[int, etree._Element]]:
    """Headings before the text, each with how far above the text the element begins that holds both; nearest first."""
    if container is None:
        return []
    path = list(upward(container))
    levels = {element: level for level, element in enumerate(path)}
    met = [(_meeting(heading, levels, path), heading) for heading in page.scan.headings[:100]]
    return sorted(((level, heading) for (level, before), heading in met if before), key=lambda pair: pair[0])


def heading_over_text(
    page: Page, heading: etree._Element | None, container: etree._Element | None, same: bool = False
) -> etree._Element | None:
    """The heading by which the story begins on screen: the given one, its copy, or one much nearer to the text.

    Some templates set the page's title for search into an ``h1`` among their menus, and the headline that is read
    into an ``h2`` over the text. ``same``: only a copy will do.
    """
    if heading is None or container is None:
        return heading
    path = list(upward(container))
    levels = {element: level for level, element in enumerate(path)}
    away, _ = _meeting(heading, levels, path)
    best = heading
    nearest, said = -1 if same else away - _MUCH_NEARER, bare(text_of(heading))
    for other in page.scan.headings[:40] if away > 0 else ():
        if other.tag in ("h1", "h2"):
            level, before = _meeting(other, levels, path)
            if not before:
                break  # it stands in the text or below it, and so do all that follow
            # A bar that stays at the top repeats the headline.
            if level <= nearest or (level < away and other is not heading and bare(text_of(other)) == said):
                best, nearest, away = other, min(nearest, level - 1), level
    return best


_MUCH_NEARER = 3
"""Levels of the tree."""


def _meeting(
    element: etree._Element, levels: dict[etree._Element, int], path: list[etree._Element]
) -> tuple[int, bool]:
    """How far above the text the element begins that also holds this one, and whether this one stands before it."""
    below = element
    for above in upward(element):
        level = levels.get(above)
        if level is not None:
            # A heading that was never closed holds the text.
            aside = level > 0 and below is not above
            return level, aside and above.index(below) < above.index(path[level - 1])
        below = above
    return 0, False


_SEPARATOR = re.compile(r"\s(?:[|–—»:-]|//|::)\s|\|")


def _fold(text: str) -> str:
    return " ".join(text.split()).casefold()


class Surroundings:
    """How near elements stand to the story's heading and text."""

    def __init__(self, page: Page, heading: etree._Element | None, container: etree._Element | None) -> None:
        self.levels: dict[etree._Element, int] = {}
        # A date inside the text may be part of the story: the headline's neighbours come first.
        for anchor, start in ((container, 2), (heading, 0)):
            if anchor is None:
                continue
            for level, element in enumerate((anchor, *anchor.iterancestors()), start=start):
                if element.tag in ("body", "html"):
                    level = max(level, WHOLE_PAGE)
                self.levels[element] = min(level, self.levels.get(element, 99))
        self.headed = first_headings(heading for heading in page.scan.headings if heading.tag != "h6")
        """Element -> the first heading in it."""
        self._doubts: dict[etree._Element, int] = {}
        self._meetings: dict[etree._Element, int] = {}

    def level(self, element: etree._Element, farthest: int = 99) -> int | None:
        """Levels up to what holds element and story; None for an element in a teaser, comment, caption, footer.

        An element farther than ``farthest`` levels is None too, which is found before names are judged.
        """
        levels, meetings = self.levels, self._meetings
        chain: list[etree._Element] = []
        above: etree._Element | None = element
        level: int | None = None
        while above is not None:
            level = levels.get(above)
            if level is None:
                level = meetings.get(above)
            if level is not None:
                break
            chain.append(above)
            above = above.getparent()
        if level is None or not chain:
            return level
        for above in chain:
            meetings[above] = level
        if level > farthest:
            return None
        doubt = self._doubt(element)
        if doubt:
            # Named as a list of other stories: close to the headline it may be the header, after all that is not.
            return level + 3 if doubt == 1 and level <= 2 else None
        return level

    def _doubt(self, element: etree._Element) -> int:
        """The worst doubt about an element and those above it, up to one that holds heading or text."""
        doubts, worst, height = self._doubts, 0, 0
        above: etree._Element | None = element
        while above is not None and above not in self.levels:
            known = doubts.get(above)
            if known is None:
                known = doubts[above] = doubt_about(above, self.headed, height < CARD_HEIGHT)
            if known == 2 and not self._closes_story(above):
                return 2
            worst = worst or known % 2
            above = above.getparent()
            height += 1
        return worst

    def _closes_story(self, element: etree._Element) -> bool:
        """Whether an element is the footer of the article that holds headline and text (HTML, 4.3.8)."""
        home = element.getparent()
        return element.tag == "footer" and home is not None and home.tag == "article" and home in self.levels


MAX_NAMES = 300
"""Characters of a class or id that are looked at."""
CARD_HEIGHT = 5
"""Elements above a date or picture among which the card of a teaser is looked for."""


def doubt_about(element: etree._Element, headed: Mapping[etree._Element, etree._Element], card: bool = True) -> int:
    """2 for what is never the story's header, 1 for what seldom is, 0 for the rest.

    ``headed`` tells the first heading of an element; ``card``: whether one that links elsewhere is looked for, which
    makes the element another story's.
    """
    tag = element.tag
    if tag in _OUTSIDE_TAGS:
        return 0 if tag in _FIGURES and is_portrait(element) else 2
    if tag == "a":
        # A date that links to another page with its headline belongs to that page; archives link bare days.
        return 2 if len(element) and next(element.iter("h2", "h3", "h4", "h5", "img", "p"), None) is not None else 0
    doubt = max(_doubtful_names(element.get("class")), _doubtful_names(element.get("id")))
    if doubt == 2:
        return 2
    if card and tag in _CARD_TAGS and 0 < len(element) < 12:
        heading = headed.get(element)
        if heading is not None and _leads_elsewhere(heading):
            return 2
    return doubt


def _leads_elsewhere(heading: etree._Element) -> bool:
    """Whether a heading leads to a page of its own, and not to the writer's: some templates head with the byline."""
    link = first_link(heading)
    if link is not None:
        return not is_author_link(link)
    return _in_link(heading)


def is_portrait(figure: etree._Element) -> bool:
    """Whether a figure shows the author: ``<address>`` is HTML's element for who made the article."""
    return next(figure.iter("address"), None) is not None


@lru_cache(maxsize=10_000)
def _doubtful_names(names: str | None) -> int:
    if not names:
        return 0
    names = names[:MAX_NAMES].lower()
    return 2 if _NEVER.search(names) else 1 if _SELDOM.search(names) else 0


def _in_link(element: etree._Element) -> bool:
    return any(above.tag == "a" and above.get("href") for above in islice(element.iterancestors(), 3))


def upward(element: etree._Element) -> Iterator[etree._Element]:
    """The element and those above it; nothing is collected that is not asked for."""
    return chain((element,), element.iterancestors())
