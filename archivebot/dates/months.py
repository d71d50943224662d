"""From a month's name in any of some seventy languages to its number."""

from __future__ import annotations

from functools import lru_cache

from archivebot.dates import names_latin, names_other
from archivebot.dates.normal import key

JALALI: dict[str, int] = {
    key(name): number
    for number, names in enumerate(
        (
            "فروردین حمل وری",
            "اردیبهشت ثور غویی",
            "خرداد جوزا غبرګولی",
            "تیر سرطان چنګاښ",
            "مرداد امرداد اسد زمری",
            "شهریور سنبله وږی",
            "مهر میزان تله",
            "آبان عقرب لړم",
            "آذر قوس لیندۍ",
            "دی جدی مرغومی",
            "بهمن دلو سلواغه",
            "اسفند حوت کب",
        ),
        start=1,
    )
    for name in names.split()
}
"""Months of the solar Hijri calendar, in their Iranian, Dari and Pashto names."""

_BIKRAM = (
    "वैशाख बैशाख बैसाख | जेठ जेष्ठ ज्येष्ठ | असार आषाढ | साउन श्रावण सावन | भदौ भाद्र | असोज आश्विन | कात्तिक कार्तिक | मंसिर मङ्सिर | "
    "पुस पौष पुष | माघ | फागुन फाल्गुन | चैत चैत्र"
)
_ETHIOPIAN = (
    "መስከረም | ጥቅምት | ኅዳር ህዳር ሕዳር | ታኅሣሥ ታህሳስ ታኅሳስ ታሕሳስ | ጥር | የካቲት ለካቲት | መጋቢት | ሚያዝያ ሚያዚያ | ግንቦት | ሰኔ | ሐምሌ ሀምሌ | "
    "ነሐሴ ነሀሴ | ጳጉሜን ጳጉሜ"
)
_OTHER: dict[str, tuple[str, int]] = {
    **{form: ("jalali", number) for form, number in JALALI.items()},
    **{
        key(form): (calendar, number)
        for calendar, names in (("bikram", _BIKRAM), ("ethiopian", _ETHIOPIAN))
        for number, forms in enumerate(names.split(" | "), start=1)
        for form in forms.split()
    },
}
"""Months of calendars that name their own."""

_TABLES: dict[str, dict[str, int]] = {
    language: {key(form): number for number, forms in enumerate(names.split(" | "), start=1) for form in forms.split()}
    for language, names in (names_latin.NAMES | names_other.NAMES).items()
}

_SAME = {"no": "nb", "nn": "nb", "iw": "he", "in": "id", "tl": "fil", "mo": "ro", "sh": "hr", "prs": "fa", "zxx": "en"}


def _shared() -> dict[str, int]:
    """Names on which every language that has them agrees: ``listopad`` is November or October, so it is not here."""
    meanings: dict[str, set[int]] = {}
    for table in _TABLES.values():
        for form, number in table.items():
            meanings.setdefault(form, set()).add(number)
    return {form: min(numbers) for form, numbers in meanings.items() if len(numbers) == 1}


_SHARED = _shared()
LANGUAGES = frozenset(_TABLES) | frozenset(_SAME)
"""ISO 639 codes whose month names are known."""


def primary(language: str | None) -> str:
    """The primary subtag of a BCP 47 tag, in lower case; empty for none."""
    code = (language or "").replace("_", "-").split("-", 1)[0].strip().lower()
    return _SAME.get(code, code)


_OPENERS = frozenset(form.partition("_")[0] for table in _TABLES.values() for form in table if "_" in form)


def opens_pair(word: str) -> bool:
    """Whether a word is the first of two that name a month together, as in Vietnamese."""
    return key(word) in _OPENERS


@lru_cache(maxsize=4096)
def month_number(word: str, language: str | None = None) -> int | None:
    """The month (1..12) that a word names: in the language given, else where all languages agree."""
    form = key(word)
    table = _TABLES.get(primary(language))
    if table and form in table:
        return table[form]
    return _SHARED.get(form)


@lru_cache(maxsize=1024)
def other_month(word: str) -> tuple[str, int] | None:
    """The calendar (as :data:`~archivebot.dates.calendars.CALENDARS` has it) and the month that a word names.

    None of these names is written in Latin letters without marks.
    """
    return _OTHER.get(key(word))
