"""Where a date stands among headline and text: between the two stands the story's own, behind the text a reader's."""

from __future__ import annotations

from functools import cached_property

from lxml import etree

from archivebot.extract.body import Body

_OPENING = 2
"""The paragraph by which the text has begun: the first one may be the standfirst, with the day behind it."""
_NEARER, _FARTHER = -2, 4
"""What a place counts for, in levels of the tree: boxes are nested deep, and comments stand right beside the text."""

Path = dict[etree._Element, etree._Element]


class Places:
    """The order of the page's elements, told from the elements above them alone."""

    def __init__(self, heading: etree._Element | None, body: Body) -> None:
        self._anchors = heading, body.elements

    @cached_property
    def _paths(self) -> tuple[Path, Path, Path]:
        """The ways to the heading, to the opening of the text and to its end; few pages are asked for them."""
        heading, story = self._anchors
        opening = story[min(_OPENING, len(story)) - 1] if story else None
        return _path(heading), _path(opening), _path(story[-1] if len(story) > _OPENING else None)

    def correction(self, element: etree._Element) -> int:
        """Levels by which an element is nearer to the story, or farther, than the boxes that hold both tell."""
        heading, opening, end = self._paths
        if heading and not _is_after(element, heading):
            return 0
        if not _is_after(element, opening):
            return _NEARER if heading else 0
        return _FARTHER if _is_after(element, end) else 0


def _path(element: etree._Element | None) -> Path:
    """Each element above one, with the element below it that leads there."""
    found: Path = {}
    if element is not None:
        found[element] = element
        for above in element.iterancestors():
            found[above] = element
            element = above
    return found


def _is_after(element: etree._Element, path: Path) -> bool:
    """Whether an element begins behind the one that a path leads to."""
    if not path or element in path:
        return False
    below, above = element, element.getparent()
    while above is not None:
        step = path.get(above)
        if step is not None:
            return step is not above and above.index(below) > above.index(step)
        below, above = above, above.getparent()
    return False
