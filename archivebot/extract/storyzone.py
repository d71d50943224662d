"""Which part of the page is the story's: where its pictures can stand."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from lxml import etree

from archivebot.any_of import any_of
from archivebot.extract.body import Body
from archivebot.extract.inside import first_headings, first_link
from archivebot.extract.surroundings import CARD_HEIGHT, MAX_NAMES
from archivebot.page import Page

_NEVER = any_of(
    r"related(?![-_]?(?:image|photo|picture)s)|recommend|comment|footer|nav(?<![^\s_-]nav)(?![^\s_-])|navi(?:gation)?\b|sidebar|outbrain|taboola|"
    r"newsletter|subscri|sign-?up|author|autor(?!i[sz])|byline|"
    r"bio\b(?<!\wbio)|biograph|avatar|profile|social|share\b(?<!sshare)|advert|ads?\b(?<!\wad)(?<!\wads)|sponsor|most-?(?:read|viewed|"
    r"popular|recent)|popular|trending|read-?(?:more|next|also)|"
    r"more-?(?:from|on|stories|news)|next-?(?:article|story|up)|prev(?:ious)?-?(?:article|story)|banner(?<!innerbanner)(?<!inner[-_]banner)(?<!hero[-_]banner)(?<!article[-_]banner)(?<!story[-_]banner)(?<!post[-_]banner)|"
    r"recirc|latest|lees-?ook|lire-aussi|lea-tambi|leggi-anche|"
    r"cookie|consent|poll\b|e-?paper|abo\b(?<!\wabo)|modal-?(?:login|register)|disqus|product|affiliate|podcast|"
    r"suggest|weiterlesen|mehr-zum|interess"
)
_SELDOM = any_of(
    r"teaser|promo|widget|list\b(?<!\wlist)|card\b|tile|grid|also|mehr|more|stories|news-?list|thumb|section-|archive|"
    r"tag-|topic|feed|box-?right"
)
_MEDIA_PATH = any_of(
    r"photo|galer|galler|bild|foto|image|slide|lightbox|media|fullscreen|picture|zoom|attachment|\.(?:jpe?g|"
    r"png|webp|gif|avif)(?:$|\?)"
)
_CARD_TAGS = frozenset({"article", "li", "section", "div", "td"})
_OTHER_TAGS = {"nav": 2, "footer": 2, "form": 2, "iframe": 2, "table": 1, "blockquote": 2, "noscript": 1}
"""Tags in which the story's pictures never, or seldom, stand."""


class StoryZone:
    """Where the story stands in the tree, found from its heading and its text."""

    def __init__(self, page: Page, heading: etree._Element | None, body: Body) -> None:
        self.path = _path(page.url)
        self.page = page
        self.container = body.container
        above_text = [] if body.container is None else [body.container, *body.container.iterancestors()]
        above_heading = [] if heading is None else [heading, *heading.iterancestors()]
        self._text = set(above_text)
        self._anchors = {*above_text, *above_heading}
        common = next((e for e in above_text if e in set(above_heading)), None) if above_heading else None
        root = common if common is not None else (above_text or above_heading or [page.tree])[0]
        self.root: etree._Element = root
        """The smallest element that holds heading and text."""
        self._distance = {e: i for i, e in enumerate((root, *root.iterancestors()))}
        self._in_article = any(above.tag == "article" for above in above_heading)
        self._headed = first_headings(heading for heading in page.scan.headings if heading.tag != "h1")
        self._doubts: dict[etree._Element, int] = {}
        self._meetings: dict[etree._Element, etree._Element | None] = {e: e for e in self._anchors}
        """Element -> the first anchor at it or above it, as far as that was looked up."""

    def holds(self, element: etree._Element, captioned: bool) -> bool:
        """Whether a picture's element belongs to the story: not in a teaser, an author box, a list, an advertisement.

        One with a caption is believed in places where one without is not: a
        caption is written for the story, a bare picture may be decoration.
        """
        meeting = self._meeting(element)
        if meeting is None:
            return False
        away = self._distance.get(meeting, 0)
        most = 1 + captioned
        if meeting.tag in ("body", "html"):
            most = 3 if captioned else -1
        return away <= most and self._doubt_between(element, meeting) < 1 + captioned

    def surrounds(self, element: etree._Element) -> bool:
        """Whether the element stands in the part of the page that heading and text share, in nothing doubtful."""
        meeting = self._meeting(element)
        if meeting is None or self._distance.get(meeting, 0) > 0:
            return False
        return self._doubt_between(element, meeting) < 2

    def in_text(self, element: etree._Element) -> bool:
        """Whether a bare picture stands inside the container of the text."""
        container = self.container
        if container is None or not self.surrounds(element):
            return False
        return container in element.iterancestors() and self._doubt_between(element, container) == 0

    def _meeting(self, element: etree._Element) -> etree._Element | None:
        """The first element above that also holds the heading or the text; every chain is climbed once."""
        meetings = self._meetings
        chain: list[etree._Element] = []
        above: etree._Element | None = element
        while above is not None and above not in meetings:
            chain.append(above)
            above = above.getparent()
        found = None if above is None else meetings[above]
        for above in chain:
            meetings[above] = found
        return found

    def _doubt_between(self, element: etree._Element, end: etree._Element) -> int:
        """The worst doubt about an element and those above it, up to ``end``."""
        doubts, worst, height = self._doubts, 0, 0
        above: etree._Element | None = element
        while above is not None and above is not end:
            doubt = doubts.get(above)
            if doubt is None:
                doubt = doubts[above] = self._doubt(above, height < CARD_HEIGHT)
            if doubt > worst:
                worst = doubt
                if worst == 2:
                    break
            above = above.getparent()
            height += 1
        return worst

    def is_anchor(self, element: etree._Element) -> bool:
        """Whether the element holds the story's heading or text."""
        return element in self._anchors

    def _doubt(self, element: etree._Element, card: bool = True) -> int:
        """2 for what is never the story's, 1 for what seldom is, 0 for the rest."""
        tag = element.tag
        if tag in _OTHER_TAGS:
            return _OTHER_TAGS[tag]
        if tag == "a":
            return 2 if self._leaves(element.get("href")) else 0
        doubt = max(names_doubt(element.get("class")), names_doubt(element.get("id")))
        if tag == "aside":
            doubt = max(doubt, 1)
        if tag == "article" and self._in_article and next(element.iter("h1"), None) is not None:
            return 2  # the next story, which some sites load under this one
        if card and doubt < 2 and tag in _CARD_TAGS and 0 < len(element) < 8:
            heading = self._headed.get(element)
            link = None if heading is None else first_link(heading)
            if link is None and heading is not None:
                link = next((a for a in islice(heading.iterancestors(), 3) if a.tag == "a"), None)
            if link is not None and self._leaves(link.get("href")):
                return 2
        return doubt

    def _leaves(self, href: str | None) -> bool:
        """Whether a link leads to another page that is no larger picture and no gallery."""
        if not href or href[:1] == "#" or href[:11].lower() == "javascript:" or href[:5] in ("data:", "mailt"):
            return False
        if href[:1] != "/" and "//" not in href[:9]:
            href = self.page.absolute(href) or ""
        return _path(href) != self.path and not _MEDIA_PATH.search(href[:500].lower())


@lru_cache(maxsize=10_000)
def names_doubt(names: str | None) -> int:
    """2 for names that never hold the story's pictures, 1 for those that seldom do, 0 for the rest."""
    if not names:
        return 0
    names = names[:MAX_NAMES].lower()
    return 2 if _NEVER.search(names) else 1 if _SELDOM.search(names) else 0


def _path(url: str) -> str:
    """The path of an address, without the last slash; cheaper than a full parse, and links are many."""
    if url[:1] != "/" or url[:2] == "//":
        rest = url.partition("//")[2]
        slash = rest.find("/")
        url = rest[slash:] if slash >= 0 else ""
    return _PATH_END.split(url, maxsplit=1)[0].rstrip("/")


_PATH_END = re.compile(r"[?#]")
