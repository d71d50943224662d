"""Different stories made of real texts that look like copies of each other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from random import Random

from benchmarks.real_edits import NOTICES, Story, head, words
from tests.edits import Piece

Draw = Callable[[Story], Story]
Alike = Callable[[Random, Story, Draw], list[tuple[str, list[str]]]]


def other_figures(random: Random, story: Story, draw: Draw) -> list[tuple[str, list[str]]]:
    """A template that changes all of its figures."""
    short = head(story.paragraphs, random.choice((60, 120, 250)))
    if len(re.findall(r"\d+", " ".join(short))) < max(4, words(short) / 25):
        return []
    return [(story.headline, [figures(random, part) for part in short]) for _ in range(3)]


def other_names(random: Random, story: Story, draw: Draw) -> list[tuple[str, list[str]]]:
    """A template that changes its names and figures."""
    short = head(story.paragraphs, random.choice((60, 120, 250)))
    if story.language == "de" or len(slots(short)) < max(5, words(short) / 12):
        return []
    names = sorted({word for word in " ".join(draw(story).paragraphs).split() if word[:1].isupper() and word.isalpha()})
    return [(story.headline, renamed(random, short, names)) for _ in range(3)] if len(names) > 20 else []


def halves(story: Story) -> tuple[str, list[str], list[str]] | None:
    """The first paragraph, and the rest in two, where the first is the smallest by far."""
    half = len(story.paragraphs) // 2
    box, first, second = story.paragraphs[0], story.paragraphs[1:half], story.paragraphs[half:]
    return (box, first, second) if 3 * words([box]) < min(words(first), words(second)) else None


def parts(random: Random, story: Story, draw: Draw) -> list[tuple[str, list[str]]]:
    """Two parts of a series under one box."""
    end = random.choice((" part {}", " ({})", ", Teil {}", ": day {}", ""))
    box, first, second = halves(story) or ("", [], [])
    return [(story.headline + end.format(at), [box, *part]) for at, part in ((1, first), (2, second))] if box else []


def lives(random: Random, story: Story, draw: Draw) -> list[tuple[str, list[str]]]:
    """Two days of a live report: the box on top and the notice below are the same."""
    box, first, second = halves(story) or ("", [], [])
    return [(f"Live: {story.headline}", live(random, box, part)) for part in (first, second)] if box else []


def series(random: Random, story: Story, draw: Draw) -> list[tuple[str, list[str]]]:
    """Different stories under one box."""
    box = story.paragraphs[0]
    if not 15 < words([box]) < 90:
        return []
    others = [draw(story) for _ in range(3)]
    return [(each.headline, [box, *head(each.paragraphs, random.randint(2, 5) * words([box]))]) for each in others]


def noticed_briefs(random: Random, story: Story, draw: Draw) -> list[tuple[str, list[str]]]:
    """Briefs of a site that says the same about itself under every one."""
    notice = random.choice(NOTICES)
    others = [story, *(draw(story) for _ in range(3))]
    return [(each.headline, [*head(each.paragraphs, random.randint(35, 110)), notice]) for each in others]


def follow_up(random: Random, story: Story, draw: Draw) -> list[tuple[str, list[str]]]:
    """A story, and the next day's that repeats some of its paragraphs as background."""
    if story.size < 250:
        return []
    other = draw(story)
    share = random.uniform(0.15, 0.42)
    new = head(other.paragraphs, min(400, int(story.size * 0.8)))
    back = head(story.paragraphs[1:], int(words(new) * share / (1 - share)))
    if words(back) > 0.45 * min(words(new + back), story.size):
        return []
    return [(story.headline, story.paragraphs), (other.headline, [*new, *back])]


def roundup(random: Random, story: Story, draw: Draw) -> list[tuple[str, list[str]]]:
    """The day in brief, and the stories that it tells."""
    others = [story, *(draw(story) for _ in range(4))]
    day = [head(each.paragraphs, random.randint(30, 60))[0] for each in others]
    return [*((each.headline, each.paragraphs) for each in others if each.size > 120), ("The day in brief", day)]


ALIKE: dict[str, Alike] = {
    "other figures": other_figures, "other names": other_names, "part": parts, "live": lives, "series": series,
    "notice": noticed_briefs, "follow-up": follow_up, "roundup": roundup,
}  # fmt: skip
"""What is made of a text: the first kind of a random order that it is long enough for."""


def figures(random: Random, paragraph: str) -> str:
    """The same with other figures, of as many digits."""

    def other(found: re.Match[str]) -> str:
        return "".join(random.choice("123456789") for _ in found.group())  # fmt: skip

    return re.sub(r"\d+", other, paragraph)


def slots(paragraphs: Sequence[str]) -> list[str]:
    """Figures and names of a text."""
    return re.findall(r"(?<=[a-z,;] )(?:[A-Z]\w+(?: [A-Z]\w+)*|\d[\d.,:]*)", " ".join(paragraphs))


def renamed(random: Random, paragraphs: Sequence[str], names: Sequence[str]) -> list[str]:
    """The same of other people and places, with other figures."""
    new: dict[str, str] = {}

    def other(found: re.Match[str]) -> str:
        return new.setdefault(found.group(), " ".join(random.choice(names) for _ in found.group().split()))

    return [figures(random, re.sub(r"(?<=[a-z,;] )[A-Z]\w+(?: [A-Z]\w+)*", other, part)) for part in paragraphs]


def live(random: Random, box: str, part: Sequence[str]) -> list[str]:
    """Entries of a day under the box of the whole report."""
    return [box, *(f"{9 + at // 4}:{random.randint(10, 59)} {entry}" for at, entry in enumerate(part)), NOTICES[0]]


def lookalikes(random: Random, number: int, story: Story, draw: Callable[[Story], Story]) -> Iterator[Piece]:
    """Different stories of one kind made of a real one; ``draw`` gives another of its language, each once."""
    made: list[tuple[str, list[str]]] = []
    kinds = list(ALIKE)
    random.shuffle(kinds)
    for kind in kinds:
        made = ALIKE[kind](random, story, draw)
        if made:
            break
    for at, (headline, text) in enumerate(made):
        alone = f"{kind}-{number}-{at}"
        yield Piece(story=alone, kind=kind, language=story.language, headline=headline, paragraphs=text)
