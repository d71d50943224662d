"""Sentences, headlines and names by a seeded generator; quick, and different in every story."""

from __future__ import annotations

import re
import unicodedata
from random import Random

from tests.newssite.words import FIRST_NAMES, LANGUAGES, LAST_NAMES, PLACES, SYLLABLES

_SLOT = re.compile(r"\{(\w+?)(2?)\}")


def _compile(patterns: tuple[str, ...]) -> list[list[str]]:
    """Each pattern as fixed text and slot names in turn."""
    return [_SLOT.sub(lambda m: f"\x00{m.group(1)}\x00", pattern).split("\x00") for pattern in patterns]


_COMPILED = {
    language: (lists, _compile(patterns), _compile(headlines))
    for language, (lists, patterns, headlines) in LANGUAGES.items()
}


def person(random: Random) -> str:
    """A name of first and last name."""
    pick = random.random
    return f"{FIRST_NAMES[int(pick() * len(FIRST_NAMES))]} {LAST_NAMES[int(pick() * len(LAST_NAMES))]}"


def place(random: Random) -> str:
    """A place: a known one, or one made of syllables."""
    if random.random() < 0.5:
        return PLACES[int(random.random() * len(PLACES))]
    return "".join(random.choice(SYLLABLES) for _ in range(3)).capitalize()


def _fill(pieces: list[str], lists: dict[str, list[str]], random: Random) -> str:
    out = [pieces[0]]
    pick = random.random
    for index in range(1, len(pieces), 2):
        slot = pieces[index]
        if slot == "person":
            word = person(random)
        elif slot == "place":
            word = place(random)
        else:
            name = slot.lower()
            words = lists[name]
            word = words[int(pick() * len(words))]
            if name != slot:
                word = word[0].upper() + word[1:]
            elif name == "time" and index > 1:
                word = word[0].lower() + word[1:]
        out.append(word)
        out.append(pieces[index + 1])
    return "".join(out)


def sentence(language: str, random: Random) -> str:
    """One sentence."""
    lists, patterns, _ = _COMPILED[language]
    return _fill(patterns[int(random.random() * len(patterns))], lists, random)


def headline(language: str, random: Random) -> str:
    """One headline."""
    lists, _, headlines = _COMPILED[language]
    text = _fill(headlines[int(random.random() * len(headlines))], lists, random)
    return text[0].upper() + text[1:]


def paragraph(language: str, random: Random) -> str:
    """Two to four sentences."""
    return " ".join([sentence(language, random) for _ in range(2 + int(random.random() * 3))])


def slugify(text: str, words: int = 9) -> str:
    """A headline as publishing software puts it into an address."""
    text = text.replace("ß", "ss").replace("ø", "o")
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    return "-".join(re.findall(r"[a-z0-9]+", plain)[:words])
