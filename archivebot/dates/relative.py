"""Dates that are told from the day of reading: "2 hours ago", "gestern, 10:15", "3 May" without a year.

They mean something only together with the moment at which the page was
fetched; the clock of this machine is never asked. Nothing is made more exact
than the words are: "2 hours ago" is a day, "5 minutes ago" a minute.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from archivebot.any_of import any_of
from archivebot.dates.clock import clocks
from archivebot.dates.normal import normal
from archivebot.dates.printed import find_day_and_month

_AGO = any_of(
    r"\bago\b|\bvor\b|\bhace\b|\bil y a\b|\bhá\b|\batrás\b|\bfa\b|\bgeleden\b|\bsiden\b|\bsedan\b|\bsitten\b|"
    r"\btemu\b|\bpřed\b|\bpred\b|"
    r"\bprije\b|\bnazad\b|\bacum\b|\bönce\b|\bevvel\b|\bназад\b|\bтому\b|\bпреди\b|\bпре\b|πριν|לפני|منذ|قبل|"
    r"پیش|पहले|আগে|前|전|trước|\blalu\b|yang lalu|\bil y a\b|\bfa\b|"
    r"\bezelőtt\b|\btagasi\b|\bprieš\b|\bpirms\b|бұрын|oldin|əvvəl|ที่แล้ว|ที่ผ่านมา"
)
_UNITS: tuple[tuple[str, int], ...] = (
    (
        r"min\b|mins\b|minut|minuto|perc\b|мин|хвил|хв\b|dakika|dəqiqə|λεπτ|דק|دقيق|دقائق|دقیقه|मिनट|মিনিট|分钟|"
        r"分鐘|分|분|phút|menit|นาที",
        60,
    ),
    (
        r"hours?\b|hrs?\b|h\b|std|stunde|horas?\b|heures?\b|or[ae]\b|uur|uren|tim(?:e|er|me|mar)\b|tunti|"
        r"tuntia|godz|hodin|sati?\b|часа?|часов|годин|"
        r"saat|ώρ|שע|ساع|घंट|ঘণ্টা|小时|小時|時間|시간|giờ|jam\b|óra|tund|valand|stund|ชั่วโมง|soat",
        3600,
    ),
    (
        r"days?\b|tag(?:en|e)?\b|d[ií]as?\b|jours?\b|giorn|dag(?:en|ar|e)?\b|dn[iíůy]\b|dana?\b|дн(?:ей|я|і|"
        r"ів)|день|gün|ημέρ|μέρ|ימים|يوم|أيام|روز|दिन|দিন|天|日|일|ngày|hari\b|"
        r"päivä|nap\b|päeva|dien|zile\b|วัน",
        86_400,
    ),
)
_COUNT = re.compile(
    r"(\d{1,3}|\ban?\b|\bein(?:e[rnm]?)?\b|\bun[ae]?\b|\bum[a]?\b|\ben\b|\bett\b|\bet\b|\been\b)\s?(?=[^\W\d_])"
)
_TODAY = any_of(
    r"\btoday\b|\bheute\b|aujourd.hui|\bhoy\b|\boggi\b|\bhoje\b|\bvandaag\b|\bi ?dag\b|\bdzi[śs](?:iaj)?\b|"
    r"\bdnes\b|\bdanas\b|\bсегодня\b|\bсьогодні\b|\bднес\b|\bданас\b|"
    r"\bbugün\b|σήμερα|היום|اليوم|امروز|آج|आज|আজ|今天|今日|오늘|hôm nay|hari ini|"
    r"\bavui\b|\bazi\b|\btänään\b|\bma\b(?= \d)"
)
_YESTERDAY = any_of(
    r"\byesterday\b|\bgestern\b|\bhier\b|\bayer\b|\bieri\b|\bontem\b|\bgisteren\b|\bi ?går\b|\bwczoraj\b|"
    r"\bvčera\b|\bvčeraj\b|\bjučer\b|\bвчера\b|\bвчора\b|\bјуче\b|\bdün\b|"
    r"χθες|אתמול|أمس|دیروز|گزشتہ روز|গতকাল|昨天|昨日|어제|hôm qua|kemarin|\bahir\b|\beilen\b|\btegnap\b"
)
MAX_TEXT = 120
"""Characters of a text that can be a relative date."""


def resolve_relative(text: str, fetched_at: datetime, language: str | None = None) -> datetime | date | None:
    """The day or minute that a text tells from the moment of fetching; None where it tells none or two are possible.

    ``fetched_at`` carries the zone whose days are meant. "3 May" is the last
    such day that is not later than tomorrow, and not ten months old.
    """
    line = normal(text[: 2 * MAX_TEXT]).lower()
    if len(line) > MAX_TEXT:
        return None
    ago = _AGO.search(line)
    count = _COUNT.search(line) if ago else None
    if count is not None:
        behind = line[count.end() :]
        for pattern, seconds in _UNITS:
            unit = re.match(pattern, behind)
            if unit:
                return _before(fetched_at, int(count[1]) if count[1].isdigit() else 1, seconds)
    for words, days in ((_TODAY, 0), (_YESTERDAY, 1)):
        if words.search(line):
            return _at_clock(line, (fetched_at - timedelta(days=days)).date(), fetched_at)
    return _without_year(line, fetched_at, language)


def _before(fetched_at: datetime, count: int, seconds: int) -> datetime | date | None:
    """What lies between ``count`` and ``count + 1`` units ago, if it is all on one day."""
    latest = fetched_at - timedelta(seconds=count * seconds)
    if seconds == 60:
        return latest.replace(second=0, microsecond=0)
    if seconds == 86_400:
        return latest.date()
    earliest = latest - timedelta(seconds=seconds - 1)
    return latest.date() if earliest.date() == latest.date() else None


def _at_clock(line: str, day: date, fetched_at: datetime) -> datetime | date:
    times = clocks(line)
    if len(times) != 1:
        return day
    moment = datetime(day.year, day.month, day.day, times[0].hour, times[0].minute, times[0].second)
    return moment if moment <= fetched_at.replace(tzinfo=None) + timedelta(hours=14) else day


_DIGIT = re.compile(r"\d")
_JAPANESE_DAY = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})\s?\([月火水木金土日]\)")
"""``5/2(木) 7:03``: Japanese portals leave out the year."""


def _without_year(line: str, fetched_at: datetime, language: str | None) -> datetime | date | None:
    if _DIGIT.search(line) is None:
        return None
    printed = _JAPANESE_DAY.search(line)
    found = (int(printed[1]), int(printed[2])) if printed else find_day_and_month(line, language)
    if found is None:
        return None
    month, day = found
    for year in (fetched_at.year + 1, fetched_at.year, fetched_at.year - 1):
        try:
            value = date(year, month, day)
        except ValueError:
            continue
        age = (fetched_at.date() - value).days
        if -1 <= age <= 300:
            return _at_clock(line[printed.end() :] if printed else line, value, fetched_at)
    return None
