"""Numbers that are not written in digits: Chinese ones in front of year, month and day, Roman ones for months."""

from __future__ import annotations

import re

_DIGITS = {char: number for number, chars in enumerate(("〇零○", *"一二三四五六七八九")) for char in chars}
_HAN = re.compile("[元〇零○一二三四五六七八九十百廿卅]{1,8}(?=[年月日号號])")
_ROMAN_MONTHS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_ROMAN = "|".join(sorted(_ROMAN_MONTHS, key=len, reverse=True))
_GAP = r"(?:\.\s?|\s|/|-)"
_DAY_MONTH = re.compile(rf"(?<![\w.])(\d{{1,2}}){_GAP}({_ROMAN}){_GAP}(\d{{4}})(?!\w)")
_YEAR_MONTH = re.compile(rf"(?<![\w.])(\d{{4}}){_GAP}({_ROMAN}){_GAP}(\d{{1,2}})(?!\w)")


def with_digits(text: str) -> str:
    """The text with dates in digits: ``二〇二四年五月一日`` as ``2024年5月1日``, ``12.XI.2024`` as ``2024-11-12``."""
    if "年" in text or "月" in text:
        text = _HAN.sub(lambda found: str(_han(found[0])), text)
    if "I" in text or "V" in text or "X" in text:
        text = _DAY_MONTH.sub(lambda found: f"{found[3]}-{_month(found[2]):02}-{int(found[1]):02}", text)
        text = _YEAR_MONTH.sub(lambda found: f"{found[1]}-{_month(found[2]):02}-{int(found[3]):02}", text)
    return text


def _month(roman: str) -> int:
    return _ROMAN_MONTHS.index(roman) + 1


def _han(text: str) -> int:
    """A Chinese number up to 999, or digits in a row; ``元`` is the first year of an era."""
    if text == "元":
        return 1
    if all(char in _DIGITS for char in text):
        return int("".join(str(_DIGITS[char]) for char in text))
    total = unit = 0
    for char in text:
        if char in _DIGITS:
            unit = _DIGITS[char]
        else:
            total += {"十": 10, "百": 100, "廿": 20, "卅": 30, "元": 0}[char] * (unit or 1)
            unit = 0
    return total + unit
