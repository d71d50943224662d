"""The containers whose own paragraphs are the story's, among all that stand in its region."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from archivebot.extract.body_groups import Group, alike, weigh

MIN_STORY = 250
"""Characters of a stretch of text that is too long for a box."""
HOME_SHARE = 0.15
"""Share of the story's text from which on a look of containers is the story's own."""
BOX_SHARE = 0.4
"""Of the text of the main container: what a box among its paragraphs has at most."""
IN_BOXES = ("h2", "h3", "h4", "h5", "h6", "img", "picture", "input", "button")
"""What boxes have that only cut a story at an advertisement lack."""


def homes_of(kin: list[Group]) -> list[etree._Element]:
    """The containers whose look carries a good part of the story; the others are boxes beside it."""
    total = sum(group.weight for group in kin)
    looks: dict[str, float] = {}
    for group in kin:
        looks[group.look] = looks.get(group.look, 0.0) + group.weight
    major = [names for names, weight in looks.items() if weight >= HOME_SHARE * total]
    homes = [group.parent for group in kin if alike(group.look, major)]
    inside = set(homes)
    # A good stretch of text beside those containers, not in a box inside one, is the story's too.
    homes += [g.parent for g in kin if g.weight >= MIN_STORY and g.count > 1 and inside.isdisjoint(g.chain)]
    return homes


def without_boxes(kin: list[Group]) -> list[Group]:
    """The groups of a story, the heaviest first, without those of boxes that stand in the heaviest, alone of a look."""
    seen = Counter(group.look for group in kin)
    return [group for group in kin if seen[group.look] > 1 or not _is_boxed(group, kin[0])]


def _is_boxed(group: Group, main: Group) -> bool:
    """Whether a named box with a heading, a picture or a field stands among the paragraphs of the main container.

    Templates set so what editors put into a story: what the newsroom asks for, facts, the story before this one.
    """
    box = group.parent
    if main.weight < MIN_STORY or main.parent not in group.chain or group.weight > BOX_SHARE * main.weight:
        return False
    if not box.get("class") or next(box.iter(*IN_BOXES), None) is None:
        return False
    while (above := box.getparent()) is not None and above is not main.parent:
        box = above
    return group.count <= 2 or any(weigh(below)[0] for below in box.itersiblings("p"))
