"""Stories with known truth: what newsrooms do to an agency's text, and different stories that look alike.

All texts are made up: the grammar's words of a language around content words put together from syllables, a third
of them the story's own topics. So two stories share words and grammar, as news does, but no passages, and the
paragraphs of one story speak of the same matters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from random import Random

PATTERNS: dict[str, tuple[str, ...]] = {
    "en": (
        "the {} of {} has {} a {} for {} {}",
        "{} and {} were {} by the {} after {} {} in {}",
        "in {} the {} {} said that {} would not {} before {}",
        "at least {} {} had been {} when {} {} the {}",
        "it is the {} {} since {}, and {} {} over it",
        "a {} from {} told {} about {} {} at {}",
        "nobody in {} {} what {} had {}, but {} is {}",
    ),
    "de": (
        "der {} von {} hat {} eine {} für {} {}",
        "{} und {} wurden von {} nach {} {} in {}",
        "in {} sagte die {} {}, dass {} vor {} nicht {}",
        "mindestens {} {} waren {}, als {} die {} {}",
        "es ist das {} {} seit {}, und {} {} darüber",
        "niemand in {} {}, was {} im {} {}, doch {} ist {}",
    ),
    "fr": (
        "le {} de {} a {} une {} pour {} {}",
        "{} et {} ont été {} par {} après {} à {}",
        "à {}, la {} {} a dit que {} ne {} pas avant {}",
        "au moins {} {} étaient {} quand {} {} le {}",
        "c'est le {} {} depuis {}, et {} {} encore",
        "personne à {} ne {} ce que {} a {}, mais {} est {}",
    ),
    "ru": (
        "{} из {} не {} на {} для {} {}",
        "{} и {} были {} после {} {} в {}",
        "в {} {} сказал, что {} не {} до {}",
        "не менее {} {} уже {}, когда {} {} {}",
        "это {} {} с {}, и {} {} об этом",
    ),
    "ja": (
        "{}の{}は{}で{}を{}した",
        "{}と{}が{}に{}された",
        "{}によると、{}は{}まで{}しない",
        "少なくとも{}の{}が{}を{}していた",
        "{}では{}が{}より{}だという",
    ),
}
"""Sentences of each language: its grammar's words around places for content words."""

SYLLABLES = {
    "ru": "ба ве го да жи за ки лу ма но пе ра со ту фа хо це ша".split(),
    "ja": "水 山 港 市 川 会 計 画 議 税 船 橋 鉄 農 医 学 法 案 予 算 選 挙 工 場".split(),
    "": "ba be do fa gi ha ka ku la lo ma mi na no pa po ra ri sa su ta te va vo za chen dor ling mast".split(),
}


class Tongue:
    """A language's made-up content words, and the topics of one story."""

    def __init__(self, random: Random, language: str) -> None:
        self.random = random
        self.language = language
        self.topics = [self.word() for _ in range(24)]

    def word(self) -> str:
        """A word of two to four syllables, or now and then a figure; no list holds them all."""
        if self.random.random() < 0.06:
            return str(self.random.randint(2, 999))
        syllables = SYLLABLES.get(self.language, SYLLABLES[""])
        size = 2 if self.language == "ja" else self.random.choice((2, 3, 3, 4))
        return "".join(self.random.choice(syllables) for _ in range(size))

    def sentence(self) -> str:
        """A sentence, a third of its content words from the story's topics."""
        pattern = self.random.choice(PATTERNS[self.language])
        words = [
            self.random.choice(self.topics) if self.random.random() < 0.35 else self.word()
            for _ in range(pattern.count("{}"))
        ]
        text = pattern.format(*words)
        if self.random.random() < 0.3:
            text += f" – “{self.word()}”" if self.language != "ja" else f"「{self.word()}」"
        return text[0].upper() + text[1:] + ("。" if self.language == "ja" else ".")

    def paragraph(self) -> str:
        """Two to four sentences."""
        return ("" if self.language == "ja" else " ").join(self.sentence() for _ in range(self.random.randint(2, 4)))


def sentence(random: Random, language: str) -> str:
    """A sentence of a story of its own."""
    return Tongue(random, language).sentence()


@dataclass(slots=True, kw_only=True)
class Piece:
    """A text with its truth."""

    story: str
    """Texts with the same story are copies of each other."""
    kind: str
    """``original``, the edit's name, or what the look-alike is."""
    language: str
    headline: str
    paragraphs: list[str]

    @property
    def body(self) -> str:
        """The text as a record has it."""
        return "\n\n".join(self.paragraphs)

    @property
    def words(self) -> int:
        """Words, or characters of Japanese."""
        return len(self.body) if self.language == "ja" else len(self.body.split())


Edit = Callable[[Random, list[str], Tongue], list[str] | None]


def house_style(random: Random, text: list[str], tongue: Tongue) -> list[str]:
    """Other quotes and dashes, ``per cent``, thin spaces."""
    marks = {"–": "—", "'": "’", '"': "“", " percent": " per cent", ", ": ",\u2009", "、": "，"}
    for old, new in marks.items():
        text = [part.replace(old, new) for part in text]
    return text


def dateline(random: Random, text: list[str], tongue: Tongue) -> list[str]:
    """A byline or an agency's dateline put before it."""
    first = random.choice(
        ("NORWICK (AP) — ", "(Reuters) - ", "By Jane Miller and John Okafor, Staff Writers\n\n", "【共同】")
    )
    return [first + text[0], *text[1:]]


def first_paragraph(random: Random, text: list[str], tongue: Tongue) -> list[str] | None:
    """Another first paragraph: the old one's beginning told in other words."""
    if len(text) < 5:
        return None
    width = 6 if tongue.language == "ja" else 4
    words = list(text[0]) if tongue.language == "ja" else text[0].split()
    runs = [words[at : at + width] for at in range(0, len(words), width)]
    random.shuffle(runs)
    glue = "" if tongue.language == "ja" else " "
    return [glue.join(word for run in runs for word in run), *text[1:]]


def cut(random: Random, text: list[str], tongue: Tongue) -> list[str] | None:
    """Paragraphs cut from the end."""
    return text[: max(3, len(text) - random.randint(1, len(text) // 2))] if len(text) >= 5 else None


def appended(random: Random, text: list[str], tongue: Tongue) -> list[str]:
    """A paragraph or two of the paper's own at the end."""
    return [*text, *(tongue.paragraph() for _ in range(max(1, len(text) // 6)))]


def updated(random: Random, text: list[str], tongue: Tongue) -> list[str]:
    """A re-post at a new address: a figure changed, a paragraph added on top."""
    at = random.randrange(len(text))
    changed = re.sub(r"\d+", lambda figure: str(int(figure.group()) + 2), text[at], count=1)
    return [tongue.sentence(), *text[:at], changed, *text[at + 1 :]]


def brief(random: Random, text: list[str], tongue: Tongue) -> list[str] | None:
    """The opening of a long story, some 60 to 200 words."""
    size = random.choice((120, 200, 300)) if tongue.language == "ja" else random.choice((60, 120, 200))
    kept: list[str] = []
    for part in text:
        kept.append(part)
        if sum(len(each) if tongue.language == "ja" else len(each.split()) for each in kept) >= size:
            break
    return kept if len(kept) < len(text) * 0.7 else None


def middle(random: Random, text: list[str], tongue: Tongue) -> list[str] | None:
    """A part from the middle of a long story."""
    third = len(text) // 3
    return text[third : third + max(4, third)] if len(text) >= 12 else None


def everything(random: Random, text: list[str], tongue: Tongue) -> list[str] | None:
    """All at once: another opening, cut, house style, a dateline."""
    opened = first_paragraph(random, text, tongue)
    shorter = cut(random, opened, tongue) if opened else None
    return dateline(random, house_style(random, shorter, tongue), tongue) if shorter else None


EDITS: dict[str, Edit] = {
    "house style": house_style,
    "dateline": dateline,
    "first paragraph": first_paragraph,
    "cut": cut,
    "appended": appended,
    "updated": updated,
    "brief": brief,
    "middle": middle,
    "all at once": everything,
}


def copies(random: Random, number: int) -> Iterator[Piece]:
    """A story and what other papers made of it, one of every kind that its length allows."""
    language = random.choice(["en", "en", "en", "de", "fr", "ru", "ja"])
    tongue = Tongue(random, language)
    text = [tongue.paragraph() for _ in range(random.choice((2, 3, 5, 8, 14, 24)))]
    story = f"story-{number}"
    yield Piece(story=story, kind="original", language=language, headline=tongue.sentence(), paragraphs=text)
    for kind, edit in EDITS.items():
        edited = edit(random, text, tongue)
        if edited is not None:
            yield Piece(story=story, kind=kind, language=language, headline=tongue.sentence(), paragraphs=edited)
