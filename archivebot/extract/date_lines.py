"""The lines around the headline that hold figures, nearest first, each with the place it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from lxml import etree

from archivebot.extract.candidates import element_text
from archivebot.extract.surroundings import MAX_NAMES, doubt_about, upward

_DIGIT = re.compile(r"\d")
_LEVELS = 4
_BESIDE = 4
"""Elements on either side of the headline, and of what holds it, that are looked at."""
_LOOK = 24
"""The same with those that hold no text."""
_BREAKS = frozenset({"br", "hr"})
_OPENING = 2
"""The paragraph by which the text has begun: the first one may be the standfirst, with the day behind it."""


@dataclass(slots=True)
class Line:
    """One line of text."""

    text: str
    element: etree._Element
    """What holds it."""
    box: etree._Element
    """The headline, or the element beside it, or beside what holds it, in which the line stands."""
    level: int
    """How far above the headline the box stands."""
    far: bool = False
    """Whether the box is a table above that of the headline, as the head of a page is."""
    below: bool = False
    """Whether the text has begun before the line."""
    ahead: str = ""
    """The words right before it in another element, where a label stands."""


def header_lines(
    heading: etree._Element | None,
    story: Sequence[etree._Element],
    headed: Mapping[etree._Element, etree._Element],
    levels: int = _LEVELS,
) -> Iterator[Line]:
    """Short lines before and after the headline, up to three levels above it, nearest first.

    ``story``: the elements of the text, which are no lines; ``headed``: element -> its first heading.
    """
    if heading is None:
        return
    text, begun = set(story), _Begun(story)
    yield from _lines(heading, text, Line("", heading, heading, 0), begun)
    element: etree._Element | None = heading
    for level in range(levels):
        if element is None or element.tag in ("body", "html"):
            return
        for after in (True, False):
            left = _BESIDE
            for sibling in islice(element.itersiblings(preceding=not after), _LOOK):
                # Old pages part lines by breaks, and what stands between them stands in no element; builders of pages
                # leave empty boxes.
                left -= sibling.tag not in _BREAKS and element_text(sibling, 1) != ""
                if left < 0:
                    break
                if sibling.tag not in ("script", "style") and doubt_about(sibling, headed) != 2:
                    far = sibling.tag == "table" and element.tag == "table" and not after
                    yield from _lines(sibling, text, Line("", sibling, sibling, level, far), begun if after else None)
                if after:
                    begun.passed(sibling)
        element = element.getparent()


class _Begun:
    """Whether the text of the story has begun at some place of a walk over the page."""

    def __init__(self, story: Sequence[etree._Element]) -> None:
        self._path = set(upward(story[min(_OPENING, len(story)) - 1])) if story else set()
        self._seen = 0
        self.now = False

    def passed(self, element: etree._Element) -> None:
        """Note an element that was left behind: whether the text began in it."""
        self.now = self.now or element in self._path

    def meets(self) -> None:
        """Note a paragraph of the text."""
        self._seen += 1
        self.now = self.now or self._seen >= _OPENING


_OTHER_TAGS = frozenset({"figure", "figcaption", "blockquote", "nav"})
_OTHER_NAMES = re.compile(r"caption|(?<!header)comment|kommentar|related|disqus|\bevent[-_]?(?:date|time|start|day)")


def _inside_other(node: etree._Element, end: etree._Element) -> bool:
    """Whether a node lies in a caption, a comment or a related story inside ``end``."""
    for above in upward(node):
        if above is end:
            return False
        if above.tag in _OTHER_TAGS or _OTHER_NAMES.search((above.get("class") or "")[:MAX_NAMES].lower()):
            return True
    return False


_MOST_NODES = 40
_MACHINES = ("script", "style", "time")
"""What stands there is not for readers, or has a reading of its own."""


def _lines(element: etree._Element, story: set[etree._Element], place: Line, begun: _Begun | None) -> Iterator[Line]:
    """The texts of an element's innermost blocks that hold a digit and are short."""

    def line(text: str, owner: etree._Element, ahead: str) -> Line:
        return Line(text, owner, place.box, place.level, place.far, begun is not None and begun.now, ahead)

    for number, node in enumerate(element.iter("*")):
        if number == _MOST_NODES:
            return
        if node in story:
            if begun is not None:
                begun.meets()
            continue
        tag = node.tag
        if tag == "figcaption":
            continue
        text = node.text
        if text and 6 <= len(text) < 400 and tag not in _MACHINES and _DIGIT.search(text):
            folded = " ".join(text.split())
            if 6 <= len(folded) <= 200 and not _inside_other(node, element):
                yield line(folded, node, text_before(node))
        text = node.tail
        if text and 6 <= len(text) < 400 and node is not element and _DIGIT.search(text):
            folded, owner = " ".join(text.split()), node.getparent()
            if owner is not None and 6 <= len(folded) <= 200 and not _inside_other(owner, element):
                yield line(folded, owner, element_text(node, 60)[-40:])
    tail = element.tail
    if tail and _DIGIT.search(tail) and len(tail) < 200:
        yield line(" ".join(tail.split()), element, "")


def text_before(element: etree._Element) -> str:
    """The words just before an element, where a label stands: "Published:", "Updated"."""
    previous = element.getprevious()
    parent = element.getparent()
    if previous is not None:
        return f"{element_text(previous, 60)[-40:]} {(previous.tail or '')[-40:]}"
    return (parent.text or "")[-40:] if parent is not None else ""
