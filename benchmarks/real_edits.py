"""What newsrooms do to a real text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tests.edits import Piece
from tests.lookalikes import BOILERPLATE

NOTICES = (
    BOILERPLATE,
    "Der Inhalt dieser Seite ist urheberrechtlich geschützt. Jede Verwendung, auch auszugsweise, bedarf der Zustimmung "
    "des Verlags. Haben Sie einen Fehler gefunden oder einen Hinweis für die Redaktion? Schreiben Sie uns oder rufen "
    "Sie an. Unseren Newsletter mit den wichtigsten Nachrichten des Tages erhalten Sie jeden Morgen kostenlos; er kann "
    "jederzeit abbestellt werden. Mehr zum Thema lesen Sie im E-Paper und in der App.",
    "About us: we have reported from the region since 1897 and are owned by our readers. Our newsroom of 42 people "
    "works from three offices. Support independent journalism from 5 a month, cancel at any time. Follow us on social "
    "media for breaking news, photos and videos. Comments are moderated; please read our rules before you write.",
)
"""What sites print under every story."""


@dataclass(slots=True, frozen=True)
class Story:
    """A real text."""

    headline: str
    paragraphs: list[str]
    language: str

    @property
    def size(self) -> int:
        return words(self.paragraphs)


def words(paragraphs: Sequence[str]) -> int:
    """Words of a text, or half of the characters where there are no spaces."""
    text = " ".join(paragraphs)
    return max(len(text.split()), len(text) // 12)


def sentences(paragraph: str) -> list[str]:
    """A paragraph's sentences, roughly."""
    return [part for part in re.split(r"(?<=[.!?])\s+|(?<=。)", paragraph) if part]


def head(paragraphs: Sequence[str], size: int) -> list[str]:
    """The first paragraphs that have ``size`` words together; a longer first paragraph is cut at a sentence."""
    kept: list[str] = []
    for paragraph in paragraphs:
        room = size - words(kept)
        if words([paragraph]) > room * 1.5:
            part: list[str] = []
            for sentence in sentences(paragraph):
                if part and words([*part, sentence]) > room:
                    break
                part.append(sentence)
            paragraph = " ".join(part)
        kept.append(paragraph)
        if words(kept) >= size * 0.85:
            break
    return kept


BYLINES = (
    "Von Anna Meier und dpa\n\n",
    "By Jane Miller and John Okafor, Staff Writers\nPublished 3 May 2024, 10:42 BST\n\n",
)


Edit = Callable[[Random, Story, Story], list[str] | None]
"""Makes a copy of a story; the other story lends it what another paper would have written itself."""


def house_style(random: Random, story: Story, other: Story) -> list[str] | None:
    marks = [("“", '"'), ("”", '"'), ("’", "'"), ("„", '"'), ("–", "-"), ("—", " - "), (" percent", " per cent"),
             ("%", " percent"), ("U.S.", "US"), ("...", "…"), (" Prozent", " %")]  # fmt: skip
    if random.random() < 0.5:
        marks = [('"', "”"), ("'", "’"), (" - ", " – "), (" percent", "%"), (" per cent", "%"), ("US ", "U.S. ")]
    text = []
    for paragraph in story.paragraphs:
        for old, new in marks:
            paragraph = paragraph.replace(old, new)
        text.append(paragraph)
    return text


def reflowed(random: Random, story: Story, other: Story) -> list[str] | None:
    if random.random() < 0.5:
        return [sentence for paragraph in story.paragraphs for sentence in sentences(paragraph)]
    step = random.randint(2, 4)
    return [" ".join(story.paragraphs[at : at + step]) for at in range(0, len(story.paragraphs), step)]


def byline(random: Random, story: Story, other: Story) -> list[str] | None:
    place = other.headline.split()[0].upper() if other.headline else "BERLIN"
    top = random.choice((f"{place} (AP) — ", "(Reuters) - ", f"{place}, May 3 (Xinhua) -- ", *BYLINES))
    return [top + story.paragraphs[0], *story.paragraphs[1:], random.choice(("(dpa)", "© 2024 AFP", "— AP"))]


def lead_shuffled(random: Random, story: Story, other: Story) -> list[str] | None:
    """The first paragraph in other words: its own, in another order, one in five another one."""
    if words(story.paragraphs[:1]) > 0.45 * story.size:
        return None
    own, foreign = story.paragraphs[0].split(), " ".join(other.paragraphs).split()
    runs = [own[at : at + 3] for at in range(0, len(own), 3)]
    random.shuffle(runs)
    mixed = [word if random.random() < 0.8 else random.choice(foreign) for run in runs for word in run]
    return [" ".join(mixed), *story.paragraphs[1:]]


def lead_foreign(random: Random, story: Story, other: Story) -> list[str] | None:
    """A first paragraph that says something else altogether."""
    lead = head(other.paragraphs, min(60, max(15, words(story.paragraphs[:1]))))
    return [*lead, *story.paragraphs[1:]] if words(lead + story.paragraphs[:1]) < 0.7 * story.size else None


def cut_tail(random: Random, story: Story, other: Story) -> list[str] | None:
    kept = head(story.paragraphs, int(story.size * random.uniform(0.4, 0.8)))
    return kept if words(kept) >= 40 else None


def cut_paragraphs(random: Random, story: Story, other: Story) -> list[str] | None:
    if len(story.paragraphs) < 5:
        return None
    gone = random.sample(range(len(story.paragraphs)), int(len(story.paragraphs) * random.uniform(0.2, 0.5)))
    kept = [paragraph for at, paragraph in enumerate(story.paragraphs) if at not in gone]
    return kept if words(kept) >= 40 else None


def cut_sentences(random: Random, story: Story, other: Story) -> list[str] | None:
    parts = [sentences(paragraph) for paragraph in story.paragraphs]
    for part in parts:
        if len(part) > 1:
            del part[random.randrange(len(part))]
    return [" ".join(part) for part in parts] if story.size >= 60 else None


def appended(random: Random, story: Story, other: Story) -> list[str] | None:
    return [*story.paragraphs, *head(other.paragraphs, int(story.size * random.uniform(0.1, 0.6)) + 15)]


def inserted(random: Random, story: Story, other: Story) -> list[str] | None:
    """A paragraph of the paper's own and lines that lead elsewhere, between paragraphs."""
    text = list(story.paragraphs)
    for at in range(len(text) - 1, 0, -random.randint(2, 4)):
        line = random.choice((f"Read more: {other.headline}", f"Lesen Sie auch: {other.headline}", other.headline))
        text.insert(at, line)
    text.insert(random.randrange(len(text)), head(other.paragraphs, 40)[0])
    return text


def noticed(random: Random, story: Story, other: Story) -> list[str] | None:
    return [*story.paragraphs, random.choice(NOTICES)] if story.size > 90 else None


def updated(random: Random, story: Story, other: Story) -> list[str] | None:
    """A later version at another address: a third of the figures of the opening changed, a paragraph new."""

    def change(figure: re.Match[str]) -> str:
        return str(int(figure.group()) + 2) if random.random() < 0.34 else figure.group()  # fmt: skip

    text = [re.sub(r"(?<![\d.,:])\d{1,3}(?![\d.,:])", change, part) for part in story.paragraphs[:3]]
    return [*text[:1], head(other.paragraphs, 40)[0], *text[1:], *story.paragraphs[3:]] if story.size > 120 else None


def brief(random: Random, story: Story, other: Story) -> list[str] | None:
    size = random.choice((50, 80, 120, 200))
    return head(story.paragraphs, size) if story.size > 2.5 * size else None


def brief_own_lead(random: Random, story: Story, other: Story) -> list[str] | None:
    size = random.choice((80, 120, 200))
    lead = lead_shuffled(random, story, other)
    return head(lead, size) if lead and story.size > 2.5 * size and words(lead[:1]) < 0.4 * size else None


def middle(random: Random, story: Story, other: Story) -> list[str] | None:
    if len(story.paragraphs) < 9 or story.size < 400:
        return None
    third = len(story.paragraphs) // 3
    part = story.paragraphs[third : 2 * third]
    return part if words(part) >= 60 else None


def edited(random: Random, story: Story, other: Story) -> list[str] | None:
    """Sub-edited: a word in forty another, left out or put in."""
    foreign = " ".join(other.paragraphs).split()
    text = []
    for paragraph in story.paragraphs:
        kept: list[str] = []
        for word in paragraph.split():
            chance = random.random() * 40
            if chance < 0.5:
                kept.append(random.choice(foreign))
            elif chance < 0.75:
                kept += [word, random.choice(foreign)]
            elif chance >= 1:
                kept.append(word)
        text.append(" ".join(kept))
    return text if story.size >= 60 else None


def merged(random: Random, story: Story, other: Story) -> list[str] | None:
    """The story, and under it a brief of another one."""
    return [*story.paragraphs, *head(other.paragraphs, min(80, story.size // 4))] if story.size > 150 else None


def everything(random: Random, story: Story, other: Story) -> list[str] | None:
    for edit in (lead_shuffled, cut_paragraphs, house_style, inserted, byline):
        text = edit(random, story, other)
        if text is None:
            return None
        story = Story(story.headline, text, story.language)
    return story.paragraphs


EDITS: dict[str, Edit] = {
    "house style": house_style, "reflowed": reflowed, "byline": byline, "lead in other words": lead_shuffled,
    "foreign lead": lead_foreign, "tail cut": cut_tail, "paragraphs cut": cut_paragraphs,
    "sentences cut": cut_sentences, "appended": appended, "inserted": inserted, "notice": noticed,
    "updated": updated, "brief": brief, "brief, own lead": brief_own_lead, "middle": middle, "edited": edited,
    "merged": merged, "all at once": everything,
}  # fmt: skip


def copies(random: Random, number: int, story: Story, other: Story, share: float) -> Iterator[Piece]:
    """A story and a share of the edits that its length allows, each under a headline of its own."""
    name, language = f"story-{number}", story.language
    text = story.paragraphs
    yield Piece(story=name, kind="original", language=language, headline=story.headline, paragraphs=text)
    for kind, edit in EDITS.items():
        made = edit(random, story, other) if random.random() < share else None
        if made:
            own = " ".join(random.choice(story.paragraphs).split()[:9])
            headline = random.choice((own, story.headline))
            yield Piece(story=name, kind=kind, language=language, headline=headline, paragraphs=made)
