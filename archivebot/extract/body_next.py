"""The next stories, which some sites print in full under the one that was asked for, for readers who scroll on."""

from __future__ import annotations

from itertools import islice, pairwise

from lxml import etree

from archivebot.extract.blocks import RawBlock
from archivebot.extract.names import named, word_set

MAX_DEPTH = 12
"""Boxes around a heading that are looked at."""
MAX_STORIES = 30
MAX_HEAD = 25
"""Elements of a story's box among which its byline or date stands."""
LEAST_TOLD = 100
"""Characters of a paragraph of the story, which its own box holds."""
_SIGNED = word_set("author authors autor auteur byline date datetime published time timestamp meta postmeta")


def drop_next_stories(blocks: list[RawBlock], headline: etree._Element | None) -> None:
    """Mark what stands beside the story's box where others of its look are stories too, signed or dated as it is.

    Templates render every story they load with the same box; parts of one story have no bylines of their own.
    """
    others = [block.element for block in blocks if block.element.tag == "h1" and block.element is not headline]
    if headline is None or not others:
        return
    own = _boxes(headline)
    for heading in others[:MAX_STORIES]:
        box = next((child for above, child in _boxes(heading).items() if above in own), None)
        above = box.getparent() if box is not None else None
        if box is not None and above is not None and _alike(own[above], box):
            story = set(own[above].iter())
            if not any(
                block.why is None and len(block.text) >= LEAST_TOLD and block.element in story for block in blocks
            ):
                return  # a card whose title was taken for the headline
            for block in blocks:
                if block.element not in story:
                    block.why = block.why or "next story"
            return


def _boxes(heading: etree._Element) -> dict[etree._Element, etree._Element]:
    """Elements above a heading -> the child of each in which it stands, the nearest first."""
    chain = [heading, *islice(heading.iterancestors(), MAX_DEPTH)]
    return {above: child for child, above in pairwise(chain)}


def _alike(own: etree._Element, other: etree._Element) -> bool:
    """Whether the box of another heading has the look of the story's own, and both are signed or dated."""
    names = (own.get("class") or "").split()[:1]
    return (
        own.tag == other.tag
        and bool(names)
        and names == (other.get("class") or "").split()[:1]
        and _signed(own)
        and _signed(other)
    )


def _signed(box: etree._Element) -> bool:
    return any(e.tag == "time" or named(e, _SIGNED) for e in islice(box.iterdescendants("*"), MAX_HEAD))
