"""The last resort for printed dates: dateparser, for languages whose month names are not in our tables.

It is slow and reads almost anything as a date, so it sees a text only when
the language is known, the text is short and holds a year, and it must find
day, month and year itself.
"""

from __future__ import annotations

import re
from datetime import date

from archivebot.dates.months import LANGUAGES, primary

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d{2}(?!\d)")
MAX_TEXT = 60


def parse_rare(text: str, language: str | None) -> date | None:
    """The day that a text in a rare language names; None for languages that ``printed`` reads itself."""
    code = primary(language)
    if not code or code in LANGUAGES or len(text) > MAX_TEXT or not _YEAR.search(text):
        return None
    import dateparser  # here, because it takes a third of a second to load and is hardly ever needed

    try:
        found = dateparser.parse(
            text,
            languages=[code],
            settings={
                "STRICT_PARSING": True,
                "REQUIRE_PARTS": ["day", "month", "year"],
                "PARSERS": ["absolute-time"],
                "RETURN_AS_TIMEZONE_AWARE": False,
            },
        )
    except (ValueError, OverflowError, TypeError):
        # dateparser knows no such language, or the numbers are no date.
        return None
    return found.date() if found else None
