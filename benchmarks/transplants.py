"""The variant ``transplanted``: what other pages set between their paragraphs and behind them, in this page's story.

A box is an element beside a story's paragraphs of which extraction keeps nothing. A story must lose nothing by boxes of
another site's markup, and take nothing in of them, whatever its own site's boxes look like.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from itertools import islice, pairwise
from typing import Any

from lxml import etree

from archivebot.extract.blocks import read_blocks
from archivebot.extract.body import find_body
from archivebot.extract.body_groups import look
from archivebot.extract.structured import read_structured
from archivebot.page import Page

BETWEEN, BEHIND = 3, 2
"""Boxes that a page receives between its paragraphs, and behind the last of them."""
NEAREST = 3
"""Elements behind the last paragraph that are taken for a box of the story."""
LEAST, MOST = 20, 1_500
"""Characters of a box; longer ones are lists of a front page, shorter ones say nothing."""
NO_BOXES = frozenset({"script", "style", "noscript", "template", "figure", "picture", "img", "svg", "iframe"})
"""Tags without words, and pictures: their captions are fields of the record."""
ROWS = frozenset({"tr", "td", "th", "li", "dt", "dd"})
"""Between these HTML allows no boxes."""

_BOXES: dict[str, list[tuple[str, etree._Element]]] = {"between": [], "behind": []}
"""Site and element of every box, in the order of the pages."""


def gather(pages: Iterable[dict[str, Any]], read: Callable[[dict[str, Any]], bytes]) -> None:
    """Collect the boxes of all pages, once, before any page receives some."""
    if any(_BOXES.values()):
        return
    for gold in pages:
        for place, box in _boxes_of(Page.from_html(read(gold), url=gold["url"])):
            lone = deepcopy(box)
            lone.tail = None
            _BOXES[place].append((gold["domain"], lone))


def _boxes_of(page: Page) -> Iterator[tuple[str, etree._Element]]:
    """The boxes between the paragraphs of a page and behind them, one of every look."""
    held, story = _story(page)
    seen: set[str] = set()
    for one, other in pairwise([*story, None]):
        near = one.itersiblings() if one is not None else ()
        for box in islice(near, NEAREST if other is None else None):
            if box is other:
                break
            if isinstance(box.tag, str) and box not in held and look(box) not in seen and _is_box(box):
                seen.add(look(box))
                yield "behind" if other is None else "between", box


def _story(page: Page) -> tuple[set[etree._Element], list[etree._Element]]:
    """All that holds text of the story, and of its paragraphs those that stand side by side with most of them."""
    elements = list(dict.fromkeys(find_body(page, read_structured(page)).elements))
    homes = Counter(element.getparent() for element in elements if element.tag not in ROWS)
    home = homes.most_common(1)[0][0] if homes else None
    held = {above for element in elements for above in (element, *element.iterancestors())}
    return held, [element for element in elements if home is not None and element.getparent() is home]


def _is_box(element: etree._Element) -> bool:
    return element.tag not in NO_BOXES and LEAST <= sum(map(len, lines_of(element))) <= MOST


def lines_of(box: etree._Element) -> list[str]:
    """The lines of a box that are more than a word or two."""
    lines = (block.text for block in read_blocks(box, lambda inner: inner.tag in NO_BOXES))
    return [line for line in lines if len(line) >= LEAST]


def _lot(gold: dict[str, Any]) -> dict[str, list[etree._Element]]:
    """The boxes that fall to a page: of other sites, always the same ones."""
    lot = random.Random(f"{gold['set']}/{gold['id']}")
    found = {}
    for place, count in (("between", BETWEEN), ("behind", BEHIND)):
        boxes = [box for domain, box in _BOXES[place] if domain != gold["domain"]]
        found[place] = lot.sample(boxes, min(count, len(boxes)))
    return found


def transplanted(root: etree._Element, gold: dict[str, Any]) -> None:
    """Boxes of other sites between the paragraphs of the story and behind it."""
    _, story = _story(Page(root, url=gold["url"], encoding="utf-8"))
    if not story:
        return
    lot, fallen = random.Random(gold["id"]), _lot(gold)
    places = [(story[-1], box) for box in fallen["behind"]]
    places += [(lot.choice(story[:-1] or story), box) for box in fallen["between"]]
    for after, box in places:
        fresh = deepcopy(box)
        fresh.tail, after.tail = after.tail, None
        after.addnext(fresh)


def unwanted(gold: dict[str, Any]) -> dict[str, Any]:
    """Gold answers that want none of the boxes' lines, where the page's answers name segments."""
    if "body_segments_unwanted" not in gold:
        return gold
    lines = {line for boxes in _lot(gold).values() for box in boxes for line in lines_of(box)}
    return {**gold, "body_segments_unwanted": [*gold["body_segments_unwanted"], *sorted(lines)]}
