"""Words around names that only the page's language tells from names: Romanian "De", Italian "DI", Slovenian "in"."""

from __future__ import annotations

import re

from archivebot.people.credits import Credits
from archivebot.people.segments import BREAK, SOFT
from archivebot.people.split import read_byline

_OPENS = rf"(?<![^\s|{BREAK}{SOFT}])"
_SPOKEN: dict[str, tuple[re.Pattern[str], str]] = {
    # Elsewhere these open a surname: "De Ana", "DI MARIA"; behind them stands a whole name.
    "ro": (re.compile(rf"{_OPENS}(?:De|DE)(?=[\s{BREAK}{SOFT}]+[A-ZĂÂÎȘŞȚŢ][\w-]+\s+[A-ZĂÂÎȘŞȚŢ])"), "de"),
    "it": (re.compile(rf"{_OPENS}DI(?=[\s{BREAK}{SOFT}]+[A-ZÀ-Ý][A-ZÀ-Ý'’]+\s+[A-ZÀ-Ý]{{2}})"), "di"),
    "sw": (re.compile(rf"{_OPENS}NA(?=[\s{BREAK}{SOFT}]+[A-Z]{{2}})"), "Na"),
    # Finnish papers set their initials behind the name: "Aino Virtanen HS".
    "fi": (re.compile(rf"(?<=[a-zäö])\s(?=[A-ZÄÖ]{{2,4}}[\s{BREAK}{SOFT}]*$)"), " | "),
    "sl": (re.compile(r"(?<=\w)\sin\s(?=[A-ZČŠŽĐĆ][\w-]+\s+[A-ZČŠŽĐĆ])"), " & "),
}


def read_spoken(text: str, known: frozenset[str], linked: frozenset[str], language: str | None) -> Credits:
    """A byline of a page in ``language``, as :func:`~archivebot.people.split.read_byline` reads it."""
    spoken = _SPOKEN.get(language[:2].lower()) if language else None
    if spoken is None or (told := spoken[0].sub(spoken[1], text)) == text:
        return read_byline(text, known, linked)
    credits = read_byline(told, known, linked)
    if spoken[1] == " & ":
        return Credits(credits.names, credits.printed.replace(" & ", " in "))
    printed = " ".join(text.replace(BREAK, " ").replace(SOFT, " ").split())
    at = printed.lower().find(credits.printed.lower())
    return Credits(credits.names, printed[at : at + len(credits.printed)] if at >= 0 else credits.printed)
